"""The text of a TEI document with the place of every element in it, in one of several readings.

Where editors have added to a text (`corr`, `reg`, `expan`, `ex`, `supplied`, editorial notes; TEI Guidelines, chapter
CO 3.5), three texts are in one tree: the source's, the corrected one, and all of it. Which of them another encoding of
the same text has is not known beforehand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Span

from .namespaces import XML_ID, local_name, pointers
from .source_layer import (
    SOURCE_LAYER,
    Layer,
    documents_of,
    is_editorial,
    read_layer,
    text_of_document,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from lxml.etree import _Element


ORIGINAL_ONLY = frozenset({"sic", "orig", "abbr", "am", "surplus"})
"""What the corrected text leaves out where something stands in its place (but `surplus` always)."""


class _Any:
    """Holds everything."""

    def __contains__(self, _: object) -> bool:
        return True


ANY: Container[str] = _Any()
"""Every name."""


class Reading(StrEnum):
    """Which of the texts in a tree is read."""

    SOURCE = "source"
    CORRECTED = "corrected"
    ALL = "all"


def _is_not_corrected(element: _Element) -> bool:
    """Whether the corrected text leaves an element out."""
    name = local_name(element)
    if name == "note":
        return is_editorial(element)
    parent = element.getparent()
    in_choice = parent is not None and local_name(parent) == "choice"
    return name in ("am", "surplus") or (name in ORIGINAL_ONLY and in_choice)


_LAYERS = {
    Reading.SOURCE: SOURCE_LAYER,
    Reading.CORRECTED: Layer(ORIGINAL_ONLY | {"note"}, _is_not_corrected),
    Reading.ALL: Layer(frozenset(), is_editorial, frozenset()),
}


class Placed(NamedTuple):
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
    found = text_of_document(root)
    if found is not None:
        return found
    return next((element for element in root.iter() if local_name(element) == "text"), None)


def read_tei_text(root: _Element, reading: Reading = Reading.SOURCE, names: Container[str] = ANY) -> TeiText:
    """The text of a document, of a corpus those of all its documents; empty where there is none.

    Args:
        root: the document.
        reading: which text.
        names: local names of the elements whose places are wanted; all where nothing is said.
    """
    pieces: list[str] = []
    elements: list[Placed] = []
    length = 0
    for one in documents_of(root):
        text = text_element(one)
        if text is None:
            continue
        content, places = read_layer(one, text, _LAYERS[reading], names)
        places.sort(key=_by_beginning)
        elements += [Placed(element, Span(length + start, length + end)) for element, start, end in places]
        pieces.append(content)
        length += len(content)
    by_id = {name: placed for placed in elements if (name := placed.element.get(XML_ID))}
    return TeiText("".join(pieces), elements, by_id)


def _by_beginning(place: tuple[_Element, int, int]) -> tuple[int, int]:
    return place[1], -place[2]


def distinct_readings(root: _Element) -> Iterator[tuple[Reading, TeiText]]:
    """The readings of a document, the source's first; those that give a text already given are left out."""
    given: set[str] = set()
    for reading in Reading:
        text = read_tei_text(root, reading)
        if text.content not in given:
            given.add(text.content)
            yield reading, text


def entries_of(element: _Element) -> list[str]:
    """All that a name points at: the pointers of `@ref`, else its `@key` (TEI Guidelines, att.canonical)."""
    return (element.get("ref") or element.get("key") or "").split()


def entry_of(element: _Element) -> str:
    """The first of what a name points at; empty where it points at nothing."""
    return next(iter(entries_of(element)), "")


def fragments_of(placed: Placed, text: TeiText) -> list[_Element]:
    """An element and those in which it goes on (`@next`, TEI Guidelines, chapter SA 16.7), in that order."""
    found = [placed.element]
    if placed.element.get("next") is None:
        return found
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
    if placed.element.get("next") is None:
        return placed.span.end
    names = [name for one in fragments_of(placed, text)[1:] if (name := one.get(XML_ID))]
    return max([placed.span.end, *(text.by_id[name].span.end for name in names)])
