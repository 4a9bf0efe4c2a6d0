"""Where a text names somebody or something, or a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.tei.dating import DATING
from tei_encode.tei.entries import KIND_BY_NAME
from tei_encode.tei.namespaces import XML_ID, line_in_file, local_name
from tei_encode.tei.text import end_of_fragments, entries_of, fragments_of

from .entry import KIND_OF_NAMES, EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.tei.text import Placed, TeiText

AROUND = 60
"""Code points of context before and behind a mention."""
VALUES = (*DATING, "calendar")
_BEGUN_BEFORE, _GOES_ON = re.compile(r"^\S*\s+"), re.compile(r"\s+\S*$")
"""What stands at the far ends of a context: a word of which some may be missing."""
_DATES = frozenset({"date", "time"})
_BY_NAME = {name: KIND_OF_NAMES[kind] for name, kind in KIND_BY_NAME.items()}
MENTIONED = frozenset({*KIND_BY_NAME, "name", "rs", *_DATES})
"""The elements that are mentions or dates."""
_BY_TYPE = {
    "person": EntryKind.PERSON, "pers": EntryKind.PERSON, "place": EntryKind.PLACE, "org": EntryKind.ORG,
    "organisation": EntryKind.ORG, "organization": EntryKind.ORG,
}  # fmt: skip


class Place(NamedTuple):
    """Where something stands in the text of a document.

    Attributes:
        start: offset in code points in the text as `export --to source` gives it.
        end: the same, exclusive.
        form: the characters there.
        block: `xml:id` of the nearest element around it that has one.
        line: line in the file of the TEI.
        content: the whole text.
    """

    start: int
    end: int
    form: str
    block: str
    line: int
    content: str

    @property
    def before(self) -> str:
        """What stands before it, white space made one blank."""
        start = self.start
        words = self.content[max(0, start - AROUND) : start]
        is_cut = start > AROUND
        if _is_flat(words):
            return words.partition(" ")[2] if is_cut and " " in words else words
        return _flat(_BEGUN_BEFORE.sub("", words) if is_cut else words)

    @property
    def after(self) -> str:
        """What stands behind it, white space made one blank."""
        words = self.content[self.end : self.end + AROUND]
        is_cut = self.end + AROUND < len(self.content)
        if _is_flat(words):
            return words.rpartition(" ")[0] if is_cut and " " in words else words
        return _flat(_GOES_ON.sub("", words) if is_cut else words)


class Mention(NamedTuple):
    """A name in the text.

    Attributes:
        place: where it stands.
        kind: of what it is the name.
        ref: what it points at: the `xml:id` of an entry of its own document, or the pointer as it is; may be empty.
        cert: how sure it is; empty for high.
        further: what it points at besides, as in "the Lenners", of whom there are two.
    """

    place: Place
    kind: EntryKind
    ref: str
    cert: str
    further: tuple[str, ...] = ()

    @property
    def refs(self) -> tuple[str, ...]:
        """All that it points at, each once."""
        return (self.ref, *self.further) if self.ref else ()


class Dated(NamedTuple):
    """A date or time in the text.

    Attributes:
        place: where it stands.
        values: its attributes (`when`, `from`, …), those that it has.
        cert: how sure it is; empty for high.
        is_time: whether it is a time of day.
    """

    place: Place
    values: dict[str, str]
    cert: str
    is_time: bool = False


def kind_of(element: _Element) -> EntryKind | None:
    """Of what an element is the name; None where it is none."""
    name = local_name(element)
    kind = _BY_NAME.get(name)
    if kind is None and name in ("name", "rs"):
        return _BY_TYPE.get((element.get("type") or "").lower())
    return kind


def find_mentions(text: TeiText) -> Iterator[Mention]:
    """The outermost names of a text in its order, fragments joined; those without characters are left out."""
    return (mention for mention, _ in mentions_with_elements(text))


def mentions_with_elements(text: TeiText) -> Iterator[tuple[Mention, list[_Element]]]:
    """The same, each with the elements that are its fragments."""
    inner = _names_in_names(text)
    for placed in text.elements:
        element = placed.element
        kind = kind_of(element)
        if kind is None or element in inner or element.get("prev"):
            continue
        place = _placed(placed, text)
        if place.form.strip():
            refs = dict.fromkeys(one.removeprefix("#") for one in entries_of(element))
            ref, *further = refs or ("",)
            mention = Mention(place, kind, ref, element.get("cert") or "", tuple(further))
            yield mention, fragments_of(placed, text)


def _names_in_names(text: TeiText) -> set[_Element]:
    """The names that stand in others."""
    return {
        inner
        for placed in text.elements
        if len(placed.element) and kind_of(placed.element) is not None
        for inner in placed.element.iterdescendants()
        if kind_of(inner) is not None
    }


def find_dates(text: TeiText) -> Iterator[Dated]:
    """The dates and times of a text in its order; of a list of days each day, since the list has no value."""
    for placed in text.elements:
        if local_name(placed.element) not in _DATES or placed.element.get("prev"):
            continue
        given = {str(name): str(value) for name, value in placed.element.items()}
        values = {name: given[name] for name in VALUES if given.get(name)}
        if (values or not _holds_dates(placed.element)) and placed.span.length:
            is_time = local_name(placed.element) == "time"
            yield Dated(_placed(placed, text), values, placed.element.get("cert") or "", is_time)


def _holds_dates(element: _Element) -> bool:
    return any(local_name(one) in _DATES for one in element.iterdescendants())


def _placed(placed: Placed, text: TeiText) -> Place:
    element, start, end = placed.element, placed.span.start, end_of_fragments(placed, text)
    content = text.content
    return Place(start, end, content[start:end], _block(element), line_in_file(element), content)


def _is_flat(words: str) -> bool:
    """Whether all white space is single blanks; no other counts as printable."""
    return words.isprintable() and "  " not in words


def _flat(words: str) -> str:
    """White space as one blank, also at the ends: whether a word goes on there can be seen."""
    ends = (" " if words[:1].isspace() else ""), (" " if words[-1:].isspace() else "")
    return f"{ends[0]}{' '.join(words.split())}{ends[1]}" if words.strip() else words[:1] and " "


def _block(element: _Element) -> str:
    outer = element.getparent()
    while outer is not None:
        if name := outer.get(XML_ID):
            return name
        outer = outer.getparent()
    return ""
