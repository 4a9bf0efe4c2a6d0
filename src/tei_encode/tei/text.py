"""The text of a TEI document with the place of every element in it, in one of several readings.

Where editors have added to a text (`corr`, `reg`, `expan`, `ex`, `supplied`, editorial notes; TEI Guidelines, chapter
CO 3.5), three texts are in one tree: the source's, the corrected one, and all of it. Which of them another encoding of
the same text has is not known beforehand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from tei_encode.model import Span

from .namespaces import XML_ID, local_name, pointers
from .source_layer import (
    FORM_FEED,
    NO_TEXT_OF_ITS_OWN,
    LayoutMarks,
    declared_characters,
    is_editorial,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


ORIGINAL_ONLY = frozenset({"sic", "orig", "abbr", "am", "surplus"})
"""What the corrected text leaves out where something stands in its place (but `surplus` always)."""


class Reading(StrEnum):
    """Which of the texts in a tree is read."""

    SOURCE = "source"
    CORRECTED = "corrected"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Placed:
    """An element and the range of text it covers."""

    element: _Element
    span: Span


@dataclass(slots=True)
class TeiText:
    """The text of a document.

    Attributes:
        content: the text, layout marks put back.
        elements: its elements by their beginnings, longer ones first.
        by_id: those that have an `xml:id`.
    """

    content: str = ""
    elements: list[Placed] = field(default_factory=list)
    by_id: dict[str, Placed] = field(default_factory=dict)


def text_element(root: _Element) -> _Element | None:
    """The first `text` of a document, in whatever namespace; None where there is none."""
    return next((element for element in root.iter() if local_name(element) == "text"), None)


def read_tei_text(root: _Element, reading: Reading = Reading.SOURCE) -> TeiText:
    """The text of the first `text` of a document; empty where there is none."""
    text = text_element(root)
    if text is None:
        return TeiText()
    marks = LayoutMarks.of(root)
    characters = declared_characters(root)
    pieces: list[str] = []
    elements: list[Placed] = []
    length = 0
    # An element is met twice: on the way in, with no start yet, and on the way out.
    waiting: list[tuple[_Element, int | None]] = [(text, None)]
    while waiting:
        element, start = waiting.pop()
        given = ""
        is_read = bool(local_name(element)) and not _is_left_out(element, reading)
        before, after = marks.around(element) if is_read else ("", "")
        if is_read and start is None:
            waiting.append((element, length + len(before)))
            waiting += [(child, None) for child in reversed(element)]
            given = before + _own_text(element, characters, reading)
        else:
            if is_read and start is not None:
                elements.append(Placed(element, Span(start, length)))
                given = after
            if element is not text and not _stands_in_choice(element, reading):
                given += element.tail or ""
        if given:
            pieces.append(given)
            length += len(given)
    elements.sort(key=lambda placed: (placed.span.start, -placed.span.end))
    by_id = {name: placed for placed in elements if (name := placed.element.get(XML_ID))}
    return TeiText("".join(pieces), elements, by_id)


def distinct_readings(root: _Element) -> Iterator[tuple[Reading, TeiText]]:
    """The readings of a document, the source's first; those that give a text already given are left out."""
    given: set[str] = set()
    for reading in Reading:
        text = read_tei_text(root, reading)
        if text.content not in given:
            given.add(text.content)
            yield reading, text


def entry_of(element: _Element) -> str:
    """What a name points at: the first pointer of `@ref`, else its `@key` (TEI Guidelines, att.canonical)."""
    return next(iter((element.get("ref") or element.get("key") or "").split()), "")


def fragments_of(placed: Placed, text: TeiText) -> list[_Element]:
    """An element and those in which it goes on (`@next`, TEI Guidelines, chapter SA 16.7), in that order."""
    found = [placed.element]
    following = pointers(placed.element.get("next"))
    while following and following[0] in text.by_id:
        fragment = text.by_id[following[0]].element
        if fragment in found:
            break
        found.append(fragment)
        following = pointers(fragment.get("next"))
    return found


def end_of_fragments(placed: Placed, text: TeiText) -> int:
    """Where an element ends that goes on in others."""
    names = [name for one in fragments_of(placed, text)[1:] if (name := one.get(XML_ID))]
    return max([placed.span.end, *(text.by_id[name].span.end for name in names)])


def _is_left_out(element: _Element, reading: Reading) -> bool:
    if reading is Reading.SOURCE:
        return is_editorial(element)
    if reading is Reading.ALL:
        return False
    name = local_name(element)
    if name == "note":
        return is_editorial(element)
    parent = element.getparent()
    in_choice = parent is not None and local_name(parent) == "choice"
    return name in ("am", "surplus") or (name in ORIGINAL_ONLY and in_choice)


def _stands_in_choice(element: _Element, reading: Reading) -> bool:
    """Whether what follows an element is only the layout of a tree (`choice` holds elements and no text)."""
    parent = element.getparent()
    return reading is not Reading.ALL and parent is not None and local_name(parent) in NO_TEXT_OF_ITS_OWN


def _own_text(element: _Element, characters: dict[str, str], reading: Reading) -> str:
    """What an element itself gives before its first child."""
    name = local_name(element)
    if name == "pb" and element.get("rend") == FORM_FEED:
        return "\f"
    if name == "g" and not element.text:
        return "".join(characters.get(key, "") for key in pointers(element.get("ref")))
    if name in NO_TEXT_OF_ITS_OWN and reading is not Reading.ALL:
        return ""
    return element.text or ""
