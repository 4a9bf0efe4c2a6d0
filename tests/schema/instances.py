"""Random documents of a RELAX NG grammar: a walk through the grammar, the same for the same seed.

Only what our own schema uses is understood: no interleave, no name classes, no includes.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI_NS = "http://www.tei-c.org/ns/1.0"
WORDS = ("Moscow", "the", "3", "naïve", "“quoted”", " ", "\n\n", "—", "Ст", "&", "]]>", "line\nend", "𝔄")
VALUES: dict[str, tuple[str, ...]] = {
    "ID": ("a", "pers-molotov", "p-12", "ж"),
    "language": ("en", "ru", "de-DE", "sr-Cyrl"),
    "anyURI": ("#a", "https://example.org/x?y=z", "mailto:a@b.example", "note.xml#n1"),
    "date": ("1954-03-26", "2000-02-29", "-0044-03-15", "1954-03-26Z"),
    "gYear": ("1954", "0800", "-0044"),
    "gMonth": ("--03",),
    "gDay": ("---26",),
    "gYearMonth": ("1954-03",),
    "gMonthDay": ("--03-10", "--02-29"),
    "time": ("11:30:00", "23:59:59+03:00"),
    "dateTime": ("1954-03-26T11:30:00",),
    "duration": ("P1Y2M", "PT36H", "-P3D"),
    "nonNegativeInteger": ("0", "7", "1200"),
    "decimal": ("1.5", "-3", "+0.25"),
    "double": ("1e6", "-2.5E-3"),
    "boolean": ("true", "false", "1", "0"),
    "Name": ("tei-encode", "p", "persName"),
    "NCName": ("tei-encode", "name"),
    "string": ("", " ", "1", "a & b < c", "two words"),
}
PATTERNS: dict[str, tuple[str, ...]] = {
    r"[^\p{C}\p{Z}]+": ("bold", "italic", "note-1", "§", "a.b", "7"),
    r"\S+": VALUES["anyURI"],
    r"[0-9.,DHMPRSTWYZ/:+\-]+": ("1954-03-26T11:30", "19540326", "P3D/1954"),
    r"[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}": ("0.1.0", "1", "2a1.3"),
}


@dataclass
class _Node:
    """What an expansion has yielded so far: attributes and content of the innermost open element."""

    attributes: dict[str, str] = field(default_factory=dict)
    content: list[str] = field(default_factory=list)


class InstanceMaker:
    """Makes documents that are valid under a grammar, if that grammar is written as expected."""

    def __init__(self, grammar: Path, seed: int) -> None:
        root = etree.parse(grammar).getroot()
        self.defines = {define.get("name", ""): define for define in root.iter(RNG + "define")}
        (start,) = root.iterfind(f"{RNG}start/{RNG}ref")
        self.start = self.defines[start.get("name", "")]
        self.random = random.Random(seed)
        self.ids = 0
        self.written: Counter[str] = Counter()

    def documents(self, count: int, budget: int = 90) -> Iterator[str]:
        """So many documents, each of roughly the given number of elements."""
        for _ in range(count):
            self.ids = 0
            yield '<?xml version="1.0" encoding="UTF-8"?>\n' + self.document(self.random.randint(5, budget))

    def document(self, budget: float) -> str:
        """One document."""
        node = _Node()
        self._children(self.start, node, budget)
        return "".join(node.content)

    @cached_property
    def costs(self) -> dict[str, float]:
        """The number of elements that each definition takes at the least."""
        costs = dict.fromkeys(self.defines, float("inf"))
        while True:
            found = {name: self._cost_all(define, costs) for name, define in self.defines.items()}
            if found == costs:
                return costs
            costs = found

    def _cost_all(self, parent: etree._Element, costs: dict[str, float]) -> float:
        return sum(self._cost(child, costs) for child in _patterns(parent))

    def _cost(self, pattern: etree._Element, costs: dict[str, float]) -> float:
        match etree.QName(pattern).localname:
            case "ref":
                return costs[pattern.get("name", "")]
            case "choice":
                return min(self._cost(child, costs) for child in _patterns(pattern))
            case "element":
                return 1 + self._cost_all(pattern, costs)
            case "group" | "oneOrMore":
                return self._cost_all(pattern, costs)
            case _:
                return 0

    def _children(self, parent: etree._Element, node: _Node, budget: float) -> None:
        for child in _patterns(parent):
            self._expand(child, node, budget)

    def _expand(self, pattern: etree._Element, node: _Node, budget: float) -> None:
        match etree.QName(pattern).localname:
            case "ref":
                self.written[pattern.get("name", "")] += 1
                self._children(self.defines[pattern.get("name", "")], node, budget)
            case "element":
                inner = _Node()
                self._children(pattern, inner, budget * self.random.uniform(0.3, 0.9) - 1)
                node.content.append(
                    _serialise(pattern.get("name", ""), inner, root=pattern.getparent() is self.start)
                )
            case "attribute":
                node.attributes[pattern.get("name", "")] = self._value(_patterns(pattern)[0])
            case "choice":
                self._expand(self._choose(pattern, budget), node, budget)
            case "optional":
                if self._wanted(pattern, budget):
                    self._children(pattern, node, budget)
            case "zeroOrMore" | "oneOrMore" as kind:
                least = 1 if kind == "oneOrMore" else 0
                for _ in range(max(least, self._repeats(pattern, budget))):
                    self._children(pattern, node, budget / 2)
            case _:
                self._expand_simple(pattern, node, budget)

    def _expand_simple(self, pattern: etree._Element, node: _Node, budget: float) -> None:
        match etree.QName(pattern).localname:
            case "group":
                self._children(pattern, node, budget)
            case "text":
                node.content.append(escape("".join(self.random.choices(WORDS, k=self.random.randint(0, 3)))))
            case "empty":
                pass
            case other:
                msg = f"pattern <{other}> is not understood"
                raise NotImplementedError(msg)

    def _wanted(self, pattern: etree._Element, budget: float) -> bool:
        cost = self._cost_all(pattern, self.costs)
        return self.random.random() < (0.15 if cost == 0 else 0.5) and cost <= max(budget, 0)

    def _repeats(self, pattern: etree._Element, budget: float) -> int:
        cost = self._cost_all(pattern, self.costs)
        return self.random.choice((0, 1, 1, 2, 3)) if cost <= budget or (cost == 0 and budget > -3) else 0

    def _choose(self, pattern: etree._Element, budget: float) -> etree._Element:
        options = _patterns(pattern)
        least = min(self._cost(option, self.costs) for option in options)
        affordable = [
            option for option in options if self._cost(option, self.costs) <= max(budget, least + 1)
        ]
        weights = [1 / (1 + self.written[option.get("name", "")]) ** 0.5 for option in affordable]
        return self.random.choices(affordable, weights)[0]

    def _value(self, pattern: etree._Element) -> str:
        match etree.QName(pattern).localname:
            case "ref":
                return self._value(_patterns(self.defines[pattern.get("name", "")])[0])
            case "choice":
                return self._value(self.random.choice(_patterns(pattern)))
            case "value":
                return pattern.text or ""
            case "list":
                one = _patterns(pattern)[0]
                return " ".join(self._value(_patterns(one)[0]) for _ in range(self.random.choice((1, 1, 2))))
            case "data":
                return self._datum(pattern)
            case _:
                return self.random.choice(WORDS)

    def _datum(self, pattern: etree._Element) -> str:
        restriction = pattern.findtext(f"{RNG}param[@name='pattern']")
        if restriction:
            return self.random.choice(PATTERNS[restriction])
        value = self.random.choice(VALUES[pattern.get("type", "")])
        if pattern.get("type") == "ID":
            self.ids += 1
            return f"{value}-{self.ids}"
        return value


def _patterns(parent: etree._Element) -> list[etree._Element]:
    return [child for child in parent if isinstance(child.tag, str) and child.tag.startswith(RNG)]


def _serialise(name: str, node: _Node, *, root: bool) -> str:
    namespace = f' xmlns="{TEI_NS}"' if root else ""
    attributes = "".join(f" {key}={quoteattr(value)}" for key, value in node.attributes.items())
    content = "".join(node.content)
    return (
        f"<{name}{namespace}{attributes}>{content}</{name}>"
        if content
        else f"<{name}{namespace}{attributes}/>"
    )
