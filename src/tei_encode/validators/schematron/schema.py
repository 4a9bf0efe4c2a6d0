"""A Schematron schema as it is read: inclusions, abstract patterns and rules, phases."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lxml import etree

from tei_encode.errors import SchemaError
from tei_encode.validators.catalogs import NO_CATALOGS
from tei_encode.validators.schemas import grammar_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from tei_encode.validators.catalogs import Catalogs

SCH = "{http://purl.oclc.org/dsdl/schematron}"
RNG = "{http://relaxng.org/ns/structure/1.0}"
XSL_NAMESPACE = "http://www.w3.org/1999/XSL/Transform"
BINDINGS = frozenset({"", "xslt", "xslt1", "xslt2", "xslt3", "xpath", "xpath2", "xpath3", "xpath31"})
DEEPEST_INCLUSION = 20


@dataclass(frozen=True, eq=False)
class Schema:
    """A schema without anything abstract in it.

    Attributes:
        namespaces: prefixes for the expressions.
        lets: variables of the whole schema.
        patterns: the patterns that are active, in their order.
        diagnostics: further texts, by identifier.
        foreign: functions and keys of XSLT.
    """

    namespaces: dict[str, str]
    lets: list[_Element]
    patterns: list[_Element]
    diagnostics: dict[str, _Element]
    foreign: list[_Element]
    abstract_rules: dict[str, _Element] = field(default_factory=dict)

    @classmethod
    def of(cls, path: Path, catalogs: Catalogs = NO_CATALOGS) -> Schema:
        """Read a schema.

        Args:
            path: its file.
            catalogs: where files are that it includes by an address elsewhere.

        Raises:
            SchemaError: a file cannot be read or is not on this machine, or is no ISO Schematron for XPath.
        """
        root = copy.deepcopy(grammar_tree(path).getroot())
        if root.tag == RNG + "grammar":
            root = _embedded(root)
        if root.tag != SCH + "schema":
            raise SchemaError(str(path), "not an ISO Schematron schema", "its root should be schema")
        binding = (root.get("queryBinding") or "").lower()
        if binding not in BINDINGS:
            raise SchemaError(str(path), f"the query language {binding} is not known", "use xslt2 or xslt3")
        _include(root, path, catalogs)
        namespaces = {one.get("prefix", ""): one.get("uri", "") for one in root.iterchildren(SCH + "ns")}
        return cls(
            {**namespaces, "xs": "http://www.w3.org/2001/XMLSchema"},
            list(root.iterchildren(SCH + "let")),
            _active(root, path),
            {one.get("id", ""): one for one in root.iter(SCH + "diagnostic", SCH + "property")},
            [one for one in root if isinstance(one.tag, str) and one.tag.startswith(f"{{{XSL_NAMESPACE}}}")],
            {one.get("id", ""): one for one in root.iter(SCH + "rule") if one.get("abstract") == "true"},
        )

    def rules(self) -> Iterator[_Element]:
        """The rules of all patterns."""
        for pattern in self.patterns:
            yield from rules_of(pattern)

    def parts_of(self, rule: _Element, within: frozenset[str] = frozenset()) -> Iterator[_Element]:
        """The lets, asserts and reports of a rule, those of the rules that it extends among them."""
        for child in rule.iterchildren(SCH + "*"):
            name = child.get("rule", "")
            if child.tag != SCH + "extends":
                yield child
            elif name in self.abstract_rules and name not in within:
                yield from self.parts_of(self.abstract_rules[name], within | {name})


def rules_of(pattern: _Element) -> list[_Element]:
    """The rules of a pattern that have a context of their own."""
    return [rule for rule in pattern.iterchildren(SCH + "rule") if rule.get("abstract") != "true"]


def text_of(parent: _Element, part: _Element) -> None:
    """Write the words of an assert, report or diagnostic into a template, as instructions of XSLT."""
    _text(parent, part.text)
    for child in part:
        kind = child.tag if isinstance(child.tag, str) else ""
        if kind == SCH + "value-of":
            etree.SubElement(parent, f"{{{XSL_NAMESPACE}}}value-of", select=child.get("select", "."))
        elif kind == SCH + "name":
            path = child.get("path", ".")
            etree.SubElement(parent, f"{{{XSL_NAMESPACE}}}value-of", select=f"name({path})")
        elif kind:
            text_of(parent, child)
        _text(parent, child.tail)


def _text(parent: _Element, text: str | None) -> None:
    if text:
        etree.SubElement(parent, f"{{{XSL_NAMESPACE}}}text").text = text


def _embedded(grammar: _Element) -> _Element:
    """The rules that stand in a RELAX NG schema, as TEI's own schemas have them, as a schema of their own."""
    root = etree.Element(SCH + "schema", queryBinding="xslt2")
    seen: set[str] = set()
    for one in grammar.iter(SCH + "ns"):
        if one.get("prefix", "") not in seen:
            seen.add(one.get("prefix", ""))
            root.append(copy.deepcopy(one))
    for one in grammar.iter(SCH + "pattern", SCH + "rule"):
        parent = one.getparent()
        inside = parent is not None and str(parent.tag).startswith(SCH)
        if one.tag == SCH + "pattern":
            root.append(copy.deepcopy(one))
        elif not inside:
            etree.SubElement(root, SCH + "pattern").append(copy.deepcopy(one))
    return root


def _include(root: _Element, path: Path, catalogs: Catalogs, depth: int = 0) -> None:
    """Put what `include` and `extends` name in their places."""
    for node in list(root.iter(SCH + "include", SCH + "extends")):
        href = node.get("href")
        parent = node.getparent()
        if href is None or parent is None:
            continue
        address = urlsplit(href)
        other = catalogs.path_of(href)
        if other is None and len(address.scheme) > 1 and address.scheme != "file":
            raise SchemaError(
                str(path),
                f"it includes {href}, and schemas are not fetched from the network",
                "save that file beside this one and name it, or give a catalog with --catalog",
            )
        if depth >= DEEPEST_INCLUSION:
            raise SchemaError(str(path), "the schema includes itself")
        other = other or path.parent / unquote(address.path)
        included = copy.deepcopy(grammar_tree(other).getroot())
        _include(included, other, catalogs, depth + 1)
        new = list(included) if node.tag == SCH + "extends" else [included]
        for one in reversed(new):
            node.addnext(one)
        parent.remove(node)


def _active(root: _Element, path: Path) -> list[_Element]:
    """The patterns of the default phase, or all; those made from abstract ones filled in."""
    patterns = list(root.iterchildren(SCH + "pattern"))
    abstract = {one.get("id", ""): one for one in patterns if one.get("abstract") == "true"}
    phase = root.get("defaultPhase") or "#ALL"
    chosen = {
        one.get("pattern", "")
        for part in root.iterchildren(SCH + "phase")
        if part.get("id") == phase
        for one in part.iterchildren(SCH + "active")
    }
    active: list[_Element] = []
    for pattern in patterns:
        if pattern.get("abstract") == "true" or (phase != "#ALL" and pattern.get("id", "") not in chosen):
            continue
        model = pattern.get("is-a")
        if model is None:
            active.append(pattern)
        elif model in abstract:
            active.append(_filled(abstract[model], pattern))
        else:
            raise SchemaError(str(path), f"there is no abstract pattern {model}")
    return active


def _filled(model: _Element, pattern: _Element) -> _Element:
    """An abstract pattern with the parameters of one made from it."""
    values = {one.get("name", ""): one.get("value", "") for one in pattern.iterchildren(SCH + "param")}
    filled = copy.deepcopy(model)
    filled.set("id", pattern.get("id") or model.get("id") or "")
    if values:
        names = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
        parameter = re.compile(rf"\$({names})(?![\w.-])")
        for node in filled.iter(SCH + "*"):
            for key in ("context", "test", "value", "select", "path"):
                if key in node.attrib:
                    node.set(key, _with_values(parameter, values, str(node.get(key))))
    return filled


def _with_values(parameter: re.Pattern[str], values: dict[str, str], expression: str) -> str:
    return parameter.sub(lambda found: values[found[1]], expression)
