"""What the styles of a DOCX file say: heads and their levels, lists, quotations, emphasis."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_LISTED = re.compile(r"list (?:bullet|number) (\d)")
"""Styles of items that are set in further, by their own names rather than by levels of one list."""
_TITLE = "title"
_QUOTES = frozenset({"quote", "intense quote", "block text", "quotations"})
_OFF = frozenset({"0", "false", "off", "none"})
LAST_LEVEL = 9
"""What an outline level means that is running text."""
RENDS = {"b": "bold", "i": "italic", "u": "underline", "strike": "strikethrough", "smallCaps": "small-caps"}
RAISED = {"superscript": "superscript", "subscript": "subscript"}
DEEPEST = 20
"""How many styles may be based on each other."""


class Styles:
    """The styles of a document, and what paragraphs and runs have of them."""

    def __init__(self, document: Document) -> None:
        self._styles = {
            style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))
        }
        self._formats = _formats(document)
        self._has_title = any(
            self._name(style) == _TITLE for style in self._used(document.element) if style is not None
        )

    def level(self, paragraph: Any) -> int:
        """The level of a head, 1 for the outermost; 0 where a paragraph is none. A title stands above all heads."""
        for style in self._chain(_value(paragraph, "w:pPr/w:pStyle")):
            name = self._name(style)
            if name == _TITLE:
                return 1
            found = _HEADING.fullmatch(name)
            if found:
                return int(found[1]) + self._has_title
        outline = self._property(paragraph, "w:outlineLvl")
        is_head = outline is not None and outline.isdigit() and int(outline) < LAST_LEVEL
        return int(outline) + 1 + self._has_title if is_head and outline else 0

    def is_quote(self, paragraph: Any) -> bool:
        """Whether a paragraph is a quotation set apart."""
        names = (self._name(style) for style in self._chain(_value(paragraph, "w:pPr/w:pStyle")))
        return any(name in _QUOTES for name in names)

    def list_of(self, paragraph: Any) -> tuple[str, int, str] | None:
        """The list a paragraph is an item of, the level there, from 0, and how it is marked; None where it is none."""
        number = self._property(paragraph, "w:numPr/w:numId")
        if number is None or number == "0":
            return None
        written = self._property(paragraph, "w:numPr/w:ilvl") or "0"
        level = min(int(written), LAST_LEVEL) if written.isdigit() else 0
        names = (self._name(style) for style in self._chain(_value(paragraph, "w:pPr/w:pStyle")))
        deeper = next((found for name in names if (found := _LISTED.fullmatch(name))), None)
        is_bullet = self._formats.get((number, str(level)), "bullet") in ("bullet", "none")
        depth = level + int(deeper[1]) - 1 if deeper else level
        return number, depth, "bulleted" if is_bullet else "ordered"

    def rend(self, run: Any) -> str:
        """How a run is set off, by its own properties or its style's, as values of `@rend`; empty where it is not."""
        properties = [run, *self._chain(_value(run, "w:rPr/w:rStyle"))]
        found = [rend for name, rend in RENDS.items() if _is_on(properties, name)]
        raised = next(
            (value for one in properties if (value := _value(one, "w:rPr/w:vertAlign")) is not None), ""
        )
        return " ".join([*found, *([RAISED[raised]] if raised in RAISED else [])])

    def _property(self, paragraph: Any, path: str) -> str | None:
        """A property of a paragraph, its own or its style's."""
        for one in (paragraph, *self._chain(_value(paragraph, "w:pPr/w:pStyle"))):
            value = _value(one, f"w:pPr/{path}")
            if value is not None:
                return value
        return None

    def _chain(self, style: str | None) -> Iterator[Any]:
        """A style, and those it is based on."""
        for _ in range(DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = _value(found, "w:basedOn")

    def _name(self, style: Any) -> str:
        return (_value(style, "w:name") or "").lower()

    def _used(self, body: Any) -> Iterator[Any]:
        for one in body.iter(qn("w:pStyle")):
            yield self._styles.get(one.get(qn("w:val")))


def _formats(document: Document) -> dict[tuple[str, str], str]:
    """How the levels of lists are marked (`bullet`, `decimal` …), by number of the list and level."""
    related = (one for one in document.part.rels.values() if one.reltype.endswith("/numbering"))
    part = next((one.target_part for one in related if not one.is_external), None)
    root = getattr(part, "element", None)
    if root is None:
        return {}
    abstract = {one.get(qn("w:abstractNumId")): one for one in root.iter(qn("w:abstractNum"))}
    found = {}
    for number in root.iter(qn("w:num")):
        definition = abstract.get(_value(number, "w:abstractNumId"))
        for level in definition.iter(qn("w:lvl")) if definition is not None else ():
            key = (number.get(qn("w:numId")), level.get(qn("w:ilvl")))
            found[key] = _value(level, "w:numFmt") or ""
    return found


def _is_on(properties: list[Any], name: str) -> bool:
    """Whether the first of several that says anything of a property says that it is on."""
    for one in properties:
        found = _element(one, f"w:rPr/w:{name}")
        if found is not None:
            return found.get(qn("w:val")) not in _OFF
    return False


def _element(parent: Any, path: str) -> Any:
    return parent.find("/".join(qn(step) for step in path.split("/")))


def _value(parent: Any, path: str) -> str | None:
    found = _element(parent, path)
    value: str | None = found.get(qn("w:val")) if found is not None else None
    return value
