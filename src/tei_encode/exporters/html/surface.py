"""A sheet that is part of a page: what is written on it goes into elements of HTML that are open.

The reading of a document writes words and marks, as on any sheet (`reading.sheet`); browsers make white space single
blanks themselves, so marks need only be carried out where words meet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.exporters.reading import sheet as marks
from tei_encode.exporters.reading.sheet import Sheet, parting

from .links import cut, taken_from_end, unlink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from tei_encode.exporters.reading.sheet import Separator

BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt figcaption figure h2 h3 h4 h5 h6 li ol p pre section table td th "
    "tr ul".split()
)
_HOLD_NO_BLOCKS = frozenset("b cite code em h2 h3 h4 h5 h6 i p span strong sub sup time".split())
_WHITE = " \t\r\n"
_AT_LINE_END = "¬⸗\u00ad"
_HYPHENS = f"-‐={_AT_LINE_END}"
_NO_COMPOUND = re.compile(r"(?:and|or|nor|to|und|oder|bis|et|ou|e|o|y|en|of)\b")
_CLOSING = ".,;:!?)]"
_REMEMBERED = 12
AROUND = 60
"""Characters of context before and behind something."""

Slot = tuple["_Element", bool]
"""Where text goes: behind an element (True), or in it before its first child."""


class Surface(Sheet):
    """A part of a page that is being written.

    Attributes:
        root: the element that holds it.
        words: what was written so far, piece by piece; for contexts.
        aside: how many readings are open beside the one that is read: what is written in them touches nothing.
    """

    __slots__ = (
        "_blocky", "_buffer", "_last", "_left_out", "_line", "_linked", "_mark", "_no_blank", "_open", "_recent",
        "_separator", "_separator_at", "aside", "root", "words",
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.root: _Element = etree.Element("div")
        self.words: list[str] = []
        self.aside = 0
        self._open: list[_Element] = [self.root]
        self._blocky: set[_Element] = {self.root}
        self._linked: set[_Element] = set()
        self._buffer: list[str] = []
        self._recent: list[Slot] = []
        self._last = ""
        self._mark = ""
        self._left_out = self._no_blank = self._line = False
        self._separator: Separator | None = None
        self._separator_at: Slot = (self.root, False)

    @property
    def cursor(self) -> _Element:
        """The element that is open."""
        return self._open[-1]

    def open(self, tag: str, attributes: Mapping[str, str], wrapper: str = "") -> _Element:
        """Begin an element.

        Args:
            tag: its name.
            attributes: those of them that are not empty.
            wrapper: an element that has to be around it and its likes (`ul` around `li`).
        """
        self._flush()
        parent = self._holder(wrapper, tag)
        given = {name: value for name, value in attributes.items() if value}
        element = etree.SubElement(parent, tag, given)
        self._open.append(element)
        if tag in BLOCKS:
            self._begin_block()
        elif tag == "a":
            self._mark_around(self._linked)
        return element

    def close(self) -> None:
        """End the element that is open; what has come to hold a block, or a link in a link, is called otherwise."""
        self._flush()
        element = self._open.pop()
        is_block = element.tag in BLOCKS
        if element in self._blocky and element.tag in _HOLD_NO_BLOCKS:
            element.set("class", " ".join(filter(None, (str(element.get("class") or ""), "blocks"))))
            element.tag = "div"
        elif element.tag == "a" and element in self._linked:
            self._part_links(element)
        if is_block:
            self._begin_text()
        self._blocky.discard(element)
        self._linked.discard(element)

    def _part_links(self, outer: _Element) -> None:
        """Put links that a link ends with behind it; one that holds a link before words is cut there, else no link."""
        self.cursor.extend(taken_from_end(outer))
        if next(outer.iterdescendants("a"), None) is not None and not cut(outer):
            unlink(outer)

    def leaf(self, tag: str, attributes: Mapping[str, str], text: str = "") -> _Element:
        """An element between parts of the text, which are joined or parted as if it were not there."""
        self._flush()
        parent = self._holder("", tag)
        leaf = etree.SubElement(parent, tag, {name: value for name, value in attributes.items() if value})
        leaf.text = text or None
        if self._separator is not None:
            self._separator_at = (leaf, True)
        if tag == "a":
            self._linked.update(one for one in self._open if one.tag == "a")
        return leaf

    def _holder(self, wrapper: str, tag: str) -> _Element:
        """What holds a new element: in lists and tables not everything stands everywhere."""
        parent = self.cursor
        if not wrapper and parent.tag == "tr" and tag not in ("td", "th"):
            wrapper = "td"
        if not wrapper:
            return parent
        last = parent[-1] if len(parent) else None
        is_going_on = last is not None and last.tag == wrapper and not (last.tail or "").strip()
        return last if is_going_on and last is not None else etree.SubElement(parent, wrapper)

    def _begin_block(self) -> None:
        self._mark_around(self._blocky)
        self._begin_text()

    def _mark_around(self, marked: set[_Element]) -> None:
        for around in reversed(self._open[:-1]):
            if around in marked:
                return
            marked.add(around)

    def _begin_text(self) -> None:
        """Nothing that was written before touches what comes."""
        if self._mark == marks.JOINED:
            self._trim(_HYPHENS)
        self._last, self._mark = "", ""
        self._recent = []
        self._left_out = self._no_blank = self._line = False
        self._separator = None
        self.words.append(" ")

    def write(self, text: str) -> None:
        """Add text."""
        if self.aside:
            self._put(text)
        elif text.strip(_WHITE):
            text = self._meet(text)
            self.written += 1
            self._last = (self._last + text)[-_REMEMBERED:]
            self._put(text)
            self._recent = [self._slot()]
        elif not self._no_blank:
            self._put(text)
            if self._recent and self._recent[-1] != self._slot():
                self._recent.append(self._slot())

    def write_verbatim(self, text: str) -> None:
        """Add text whose white space stays, as the element around it says."""
        if self.aside:
            self._put(text)
        elif text:
            text = self._meet(text)
            self._put(text)
            self._recent = [self._slot()]
            self.written += 1
            self._last = (self._last + text)[-_REMEMBERED:]

    def mark(self, mark: str) -> None:
        """Remember a mark for the words that come; a line that begins is a blank until then."""
        if self.aside:
            return
        if mark == marks.LEFT_OUT:
            self._left_out = True
        elif mark == marks.NO_BLANK:
            self._no_blank = True
            self._trim()
        elif mark in (marks.JOINED, marks.JOINED_KEEPING_HYPHEN, marks.LINE_BEGINNING):
            if mark == marks.LINE_BEGINNING:
                self.write(" ")
            self._mark = min(self._mark or mark, mark)

    def end(self, width: int) -> None:
        """End a line inside a block; blocks are elements."""
        self._line = self._line or (width == marks.LINE and bool(self._last))

    def lead(self, text: str) -> None:
        """Write what the next words begin with."""
        self.write(text)

    def separate(self, separator: Separator) -> None:
        """Part what was written from what is written next; of several separators the strongest counts."""
        if self.aside:
            return
        if self._separator is None or separator.strength > self._separator.strength:
            self._flush()
            self._separator, self._separator_at = separator, self._slot()

    def resume(self) -> None:
        """Blocks are elements of their own: nothing is taken back."""

    def write_at_end_of_text(self, text: str) -> None:
        """Add text behind the last words."""
        self.write(text)

    def _meet(self, text: str) -> str:
        """Carry out what was remembered, now that words follow; returns what is to be written of them."""
        if self._separator is not None:
            text = self._part(text, self._separator)
        if self._mark:
            text = self._go_on(text)
        elif self._no_blank:
            self._trim()
            text = text.lstrip(_WHITE)
        elif self._left_out and text.lstrip(" ")[:1] in _CLOSING and text[:2] != "\n":
            self._trim()
            text = text.lstrip(" ")
        if self._line:
            self._flush()
            etree.SubElement(self.cursor, "br")
        self._mark, self._separator = "", None
        self._left_out = self._no_blank = self._line = False
        return text

    def _part(self, text: str, separator: Separator) -> str:
        before = self._last.rstrip(_WHITE)
        if not before:
            return text
        self._trim()
        between = parting(before, text.lstrip(_WHITE), separator)
        element, is_behind = self._separator_at
        _append(element, between, is_behind=is_behind)
        self.words.append(between)
        return text.lstrip(_WHITE)

    def _go_on(self, text: str) -> str:
        """A break stood in or between words."""
        last, first = self._last.rstrip(_WHITE)[-2:], text.lstrip(_WHITE)[:1]
        if self._mark == marks.JOINED:
            self._trim(_HYPHENS)
        elif self._mark == marks.JOINED_KEEPING_HYPHEN:
            self._trim()
        elif last[-1:] in _AT_LINE_END and last[:1].isalnum() and first.isalnum():
            self._trim(_AT_LINE_END)
        elif _is_hyphen_of_word(last, text.lstrip(_WHITE)):
            self._trim()
        else:
            return text
        return text.lstrip(_WHITE)

    def _trim(self, also: str = "") -> None:
        """Take white space back that was written last, and one hyphen before it."""
        for at in range(len(self.words) - 1, -1, -1):
            self.words[at] = _trimmed(self.words[at], also)
            if self.words[at]:
                break
        while self._buffer and not self._buffer[-1].strip(_WHITE):
            self._buffer.pop()
        if self._buffer:
            self._buffer[-1] = _trimmed(self._buffer[-1], also)
            return
        for element, is_behind in reversed(self._recent):
            text = _trimmed((element.tail if is_behind else element.text) or "", also)
            if is_behind:
                element.tail = text
            else:
                element.text = text
            if text:
                return

    def _put(self, text: str) -> None:
        if self.cursor.tag == "tr" and text.strip(_WHITE):
            self._flush()
            cell = self._holder("td", "")
            _append(cell, text, is_behind=False)
        elif self.cursor.tag != "tr":
            self._buffer.append(text)
        if not self.aside:
            self.words.append(text)

    def _slot(self) -> Slot:
        cursor = self.cursor
        return (cursor[-1], True) if len(cursor) else (cursor, False)

    def _flush(self) -> None:
        if self._buffer:
            element, is_behind = self._slot()
            _append(element, "".join(self._buffer), is_behind=is_behind)
            self._buffer = []


def context(words: list[str], begin: int, end: int) -> tuple[str, str, str]:
    """What stands before some pieces of text, they themselves, what stands behind; white space as single blanks."""
    at, length = begin, 0
    while at and length <= AROUND:
        at -= 1
        length += len(words[at])
    before = "".join(words[at:begin])
    at, length = end, 0
    while at < len(words) and length <= AROUND:
        length += len(words[at])
        at += 1
    behind = "".join(words[end:at])
    if len(before) > AROUND:
        before = before[-AROUND:].partition(" ")[2]
    if len(behind) > AROUND:
        behind = behind[:AROUND].rpartition(" ")[0]
    flat = [re.sub(r"[ \t\r\n]+", " ", one) for one in (before, "".join(words[begin:end]), behind)]
    return flat[0].lstrip(), flat[1].strip(), flat[2].rstrip()


def _append(element: _Element, text: str, *, is_behind: bool) -> None:
    if is_behind:
        element.tail = (element.tail or "") + text
    else:
        element.text = (element.text or "") + text


def _trimmed(text: str, also: str) -> str:
    text = text.rstrip(_WHITE)
    return text[:-1].rstrip(" ") if also and text[-1:] in also and text else text


def _is_hyphen_of_word(last: str, after: str) -> bool:
    is_hyphen = last[-1:] in ("-", "‐") and last[:1].isalpha() and after[:1].isalpha()
    return is_hyphen and not _NO_COMPOUND.match(after)
