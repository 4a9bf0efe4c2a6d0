#!/usr/bin/env python3
"""Make docs/schema.md and schema/tei_encode.sch from the customisation, schema/tei_encode.odd.

    python tools/generate_from_odd.py            write both
    python tools/generate_from_odd.py --check    write nothing; exit code 1 where they are out of date

The page says what each element is for, its attributes, their values and an example, by module. The Schematron schema
holds the rules that stand in the ODD as constraintSpec (TEI Guidelines, chapter TD 5.2), each as one pattern.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "schema" / "tei_encode.odd"
PAGE = ROOT / "docs" / "schema.md"
RULES = ROOT / "schema" / "tei_encode.sch"

TEI = "{http://www.tei-c.org/ns/1.0}"
EXAMPLES = "{http://www.tei-c.org/ns/Examples}"
SCH = "http://purl.oclc.org/dsdl/schematron"
XSL = "http://www.w3.org/1999/XSL/Transform"
GLOBAL = "att.global"
NOTE = "<!-- Made from schema/tei_encode.odd by tools/generate_from_odd.py; do not edit. -->"
SCH_NOTE = """
  What the grammar of tei_encode.rng cannot say. Made from tei_encode.odd by tools/generate_from_odd.py; do not edit.
  All expressions are XPath 1.0 and so written that XPath 2.0 takes them, too: any Schematron processor can run them.
  `tei-encode validate` makes the same checks, and some more, without one.
"""
STRUCTURE = {f"{{{SCH}}}{name}" for name in ("schema", "pattern", "rule")}
"""Elements of Schematron without running text in them."""


@dataclass(frozen=True)
class Attribute:
    """An attribute as one element, or all elements of a class, may have it.

    Attributes:
        name: its name, `xml:id` with the prefix.
        description: what it says, in Markdown.
        values: the closed list of its values, each with its meaning; empty where the list is open.
        required: whether it has to be there.
        origin: the class it comes from; empty for an element's own.
    """

    name: str
    description: str
    values: tuple[tuple[str, str], ...] = ()
    required: bool = False
    origin: str = ""


@dataclass(frozen=True)
class Rule:
    """What the grammar cannot say about an element or class: its identifier and, in Markdown, what must hold."""

    name: str
    description: str


@dataclass(frozen=True)
class Spec:
    """An element of the schema.

    Attributes:
        name: its name.
        module: the module of TEI it belongs to.
        description: what it is, in Markdown.
        attributes: all it may have, by name.
        example: the root of its example, in the TEI namespace of examples.
        remarks: more on its use, paragraphs in Markdown.
        rules: the rules that are stated at it.
    """

    name: str
    module: str
    description: str
    attributes: dict[str, Attribute]
    example: _Element
    remarks: tuple[str, ...]
    rules: tuple[Rule, ...]


class Customisation:
    """What an ODD says, its inheritance resolved: an element has its own attributes and those of its classes."""

    def __init__(self, path: Path = SOURCE) -> None:
        """Read an ODD.

        Args:
            path: the file.

        Raises:
            OSError: it cannot be read.
            lxml.etree.XMLSyntaxError: it is not well-formed.
        """
        self.root = etree.parse(str(path), etree.XMLParser(remove_pis=True)).getroot()
        self.classes = {_ident(one): one for one in self.root.iter(f"{TEI}classSpec")}
        self.modules = {
            one.get("key", ""): tuple(one.get("include", "").split())
            for one in self.root.iter(f"{TEI}moduleRef")
        }
        self.elements = {_ident(one): self._spec(one) for one in self.root.iter(f"{TEI}elementSpec")}

    def memberships(self, spec: _Element) -> tuple[str, ...]:
        """The classes of attributes that an element or class is a member of, as its spec lists them."""
        keys = (one.get("key", "") for one in spec.iterfind(f"{TEI}classes/{TEI}memberOf"))
        return tuple(key for key in keys if key.startswith("att."))

    def of_class(self, name: str) -> dict[str, Attribute]:
        """The attributes of a class, those of its own classes included.

        Raises:
            KeyError: the ODD does not describe the class.
        """
        spec = self.classes[name]
        found: dict[str, Attribute] = {}
        for parent in self.memberships(spec):
            found |= self.of_class(parent)
        return self._changed(found, spec, name)

    def _spec(self, element: _Element) -> Spec:
        attributes: dict[str, Attribute] = {}
        for name in self.memberships(element):
            attributes |= self.of_class(name)
        (example,) = element.iterfind(f"{TEI}exemplum/{EXAMPLES}egXML/*")
        return Spec(
            _ident(element),
            element.get("module", ""),
            _description(element),
            self._changed(attributes, element, ""),
            example,
            tuple(markdown(one) for one in element.iterfind(f"{TEI}remarks/{TEI}p")),
            tuple(rules_of(element)),
        )

    def _changed(self, inherited: dict[str, Attribute], spec: _Element, origin: str) -> dict[str, Attribute]:
        found = dict(inherited)
        for one in spec.iterfind(f"{TEI}attList/{TEI}attDef"):
            if one.get("mode") == "delete":
                found.pop(_ident(one), None)
                continue
            items = one.iterfind(f"{TEI}valList[@type='closed']/{TEI}valItem")
            values = tuple((_ident(item), _description(item)) for item in items)
            required = one.get("usage") == "req"
            found[_ident(one)] = Attribute(_ident(one), _description(one), values, required, origin)
        return found


def rules_of(spec: _Element) -> Iterator[Rule]:
    """The rules that stand in the spec of an element or class."""
    for one in spec.iterfind(f"{TEI}constraintSpec"):
        yield Rule(_ident(one), _description(one))


def _ident(element: _Element) -> str:
    return element.get("ident", "")


def _description(element: _Element) -> str:
    found = element.find(f"{TEI}desc")
    return markdown(found) if found is not None else ""


def markdown(element: _Element) -> str:
    """The words of a paragraph of the ODD, with names of elements and attributes as code."""
    forms = {"gi": "`<{}>`", "tag": "`<{}>`", "att": "`@{}`", "code": "`{}`", "ident": "`{}`"}
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            inner = "".join(map(str, child.itertext()))
            pieces.append(forms.get(etree.QName(child).localname, "{}").format(inner))
        pieces.append(child.tail or "")
    return " ".join("".join(pieces).split())


def page(odd: Customisation) -> str:
    """The page of the schema, in Markdown."""
    body = odd.root.find(f"{TEI}text/{TEI}body")
    if body is None:
        message = "the ODD has no body"
        raise ValueError(message)
    pieces = [NOTE, f"# {_head(body)}", *_prose(body)]
    for division in body.iterfind(f"{TEI}div"):
        if division.find(f"{TEI}schemaSpec") is not None:
            continue
        pieces += [f"## {_head(division)}", *_prose(division)]
        for one in division.iterfind(f"{TEI}specGrp/*"):
            kind = etree.QName(one).localname
            pieces += (
                _of_class(odd, one) if kind == "classSpec" else _of_element(odd, odd.elements[_ident(one)])
            )
    return "\n\n".join(pieces) + "\n"


def _head(division: _Element) -> str:
    found = division.find(f"{TEI}head")
    return markdown(found) if found is not None else ""


def _prose(division: _Element) -> Iterator[str]:
    for one in division:
        if one.tag == f"{TEI}p":
            yield wrapped(markdown(one))
        elif one.tag == f"{TEI}list":
            yield "\n".join(wrapped(f"- {markdown(item)}", "  ") for item in one.iterfind(f"{TEI}item"))


def wrapped(text: str, indent: str = "") -> str:
    """A paragraph in lines of at most 118 characters."""
    return textwrap.fill(text, 118, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _of_class(odd: Customisation, spec: _Element) -> Iterator[str]:
    name = _ident(spec)
    parents = [f"`{one}`" for one in odd.memberships(spec)]
    included = f" Includes {', '.join(parents)}." if parents else ""
    yield f"### {name}"
    yield wrapped(_description(spec) + included)
    own = [one for one in odd.of_class(name).values() if one.origin == name]
    if own:
        yield _table(own)
    yield from _ruled(tuple(rules_of(spec)))


def _of_element(odd: Customisation, spec: Spec) -> Iterator[str]:
    everywhere = odd.of_class(GLOBAL)
    special = [one for one in spec.attributes.values() if everywhere.get(one.name) != one]
    missing = [name for name in everywhere if name not in spec.attributes]
    yield f"### `<{spec.name}>`"
    yield wrapped(" ".join([spec.description, *spec.remarks]))
    if missing:
        yield wrapped(f"Without {', '.join(f'`@{name}`' for name in missing)}.")
    if special:
        yield _table(special)
    yield f"```xml\n{example_text(spec.example)}\n```"
    yield from _ruled(spec.rules)


def _ruled(rules: tuple[Rule, ...]) -> Iterator[str]:
    if rules:
        yield "\n".join(wrapped(f"- Rule `{rule.name}`: {rule.description}", "  ") for rule in rules)


def _table(attributes: list[Attribute]) -> str:
    rows = ["| attribute | what it says | values |", "| --- | --- | --- |"]
    for one in attributes:
        values = "; ".join(f"`{value}`: {meaning.rstrip('.')}" for value, meaning in one.values)
        required = " Required." if one.required else ""
        rows.append(f"| `@{one.name}` | {one.description}{required} | {values} |")
    return "\n".join(rows)


def example_text(example: _Element) -> str:
    """An example as one would type it: in no namespace, at the left margin."""
    text = etree.tostring(example, encoding="unicode", with_tail=False)
    first, *rest = re.sub(r'\sxmlns(?::\w+)?="[^"]*"', "", text).splitlines()
    return "\n".join([first, *textwrap.dedent("\n".join(rest)).splitlines()])


def schematron(odd: Customisation) -> str:
    """The rules of the ODD as a Schematron schema of its own: one pattern for each constraintSpec."""
    namespaces = {None: SCH, "xsl": XSL}
    schema = etree.Element(f"{{{SCH}}}schema", queryBinding="xslt", nsmap=namespaces)  # type: ignore[arg-type]
    title = etree.SubElement(schema, f"{{{SCH}}}title")
    title.text = "Editions made by tei-encode: constraints beyond the grammar"
    etree.SubElement(schema, f"{{{SCH}}}ns", prefix="tei", uri="http://www.tei-c.org/ns/1.0")
    for key in odd.root.iter(f"{{{XSL}}}key"):
        etree.SubElement(schema, key.tag, dict(key.attrib))
    for spec in odd.root.iter(f"{TEI}constraintSpec"):
        rules = spec.findall(f"{TEI}constraint/{{{SCH}}}rule")
        if not rules:
            continue
        pattern = etree.SubElement(schema, f"{{{SCH}}}pattern", id=_ident(spec))
        heading = etree.SubElement(pattern, f"{{{SCH}}}title")
        heading.text = _description(spec)
        for rule in rules:
            _copy(rule, pattern)
    _indent(schema, 0)
    text = etree.tostring(schema, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!--{SCH_NOTE}-->\n{text}\n'


def _copy(node: _Element, parent: _Element) -> None:
    """Append a node without the prefix and the white space it has in the ODD."""
    if not isinstance(node.tag, str):
        parent.append(etree.Comment(node.text))
        return
    attributes = {str(name): " ".join(str(value).split()) for name, value in node.attrib.items()}
    made = etree.SubElement(parent, node.tag, attributes)
    made.text = node.text
    for child in node:
        _copy(child, made)
        made[-1].tail = child.tail


def _indent(element: _Element, depth: int) -> None:
    if element.tag not in STRUCTURE:
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        _indent(child, depth + 1)
        child.tail = element.text if child is not element[-1] else element.text[:-2]


def main() -> int:
    """Write the files, or compare them; returns the exit code."""
    parser = argparse.ArgumentParser(
        description="Make docs/schema.md and schema/tei_encode.sch from the ODD."
    )
    parser.add_argument("--check", action="store_true", help="only compare with the files that are there")
    check = parser.parse_args().check
    odd = Customisation()
    made = {PAGE: page(odd), RULES: schematron(odd)}
    stale = [path for path, text in made.items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in stale:
        if not check:
            path.write_text(made[path], encoding="utf-8", newline="\n")
        print(f"{path.name}: {'out of date' if check else 'written'}")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main())
