"""Elements that are nothing but their words, and blocks and lines of nothing but such: most of an edition.

No pointer, no choice, no record changes how they are read, so that the walk reads them without a frame. What it gives
is the same with a frame (tests/exporters/reading/test_any_tei.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tei_encode.tei.namespaces import XML_SPACE, local_name, tei

from .behaviour import Behaviour
from .blocks import DEPENDS_ON_PLACE, OF_LINES, behaviour_of
from .content import ELEMENTS_ONLY
from .elements import ROWS
from .kinds.quotation_marks import QUOTED
from .note_places import DIVISIONS
from .separators import RECORDS
from .sheet import BLOCK, LINE, WHITE

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from lxml.etree import _Element

CODE: Final = "monospace"
"""How code is rendered (`rend`), whose lines may stay."""
_NOT_PLAIN = ELEMENTS_ONLY | OF_LINES | QUOTED | DEPENDS_ON_PLACE | {"add", "att", "c", "gi", "s", "tag"}
"""Elements without a behaviour that the walk asks about all the same."""


_NOT_SIMPLE = ELEMENTS_ONLY | RECORDS | OF_LINES | QUOTED | DIVISIONS | {"note", "row", "TEI", "teiCorpus"}
"""Blocks and lines of which more is asked than whether they begin and end."""
_WIDTHS = {
    Behaviour.BLOCK: (BLOCK, BLOCK),
    Behaviour.LINE: (LINE, LINE),
    Behaviour.LABELLED: (0, LINE),
}
"""What ends where one begins, and where it ends."""


class _Names(dict[object, bool]):
    """Whether elements of a name can be read so, each name looked at once; the keys are names in Clark notation."""

    def __init__(self, can_be: Callable[[str], bool]) -> None:
        super().__init__()
        self._can_be = can_be

    def __missing__(self, tag: object) -> bool:
        name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        found = tag == tei(name) and self._can_be(name)
        if name in ROWS:
            self[tag] = found
        return found


def _can_be_words(name: str) -> bool:
    row = ROWS.get(name)
    is_inline = row is None or (row.behaviour is Behaviour.INLINE and row.in_line is None)
    return is_inline and name not in _NOT_PLAIN


def _can_be_simple(name: str) -> bool:
    return name in ROWS and ROWS[name].behaviour in _WIDTHS and name not in _NOT_SIMPLE


_WORDS = _Names(_can_be_words)
_SIMPLE = _Names(_can_be_simple)


_ALWAYS = {
    tei(name): _WIDTHS[row.behaviour]
    for name, row in ROWS.items()
    if row.behaviour in _WIDTHS and row.in_line is None and name not in DEPENDS_ON_PLACE
}
"""The same of elements for which no place decides, by name."""


def is_only_words(element: _Element, pointed_at: Container[_Element]) -> bool:
    """Whether an element is read as its words and nothing else.

    Args:
        element: the element.
        pointed_at: elements that notes point at, which are called where those end.
    """
    return (
        _WORDS[element.tag]
        and not len(element)
        and element not in pointed_at
        and element.get(XML_SPACE) is None
        and element.get("rend") != CODE
    )


def texts_of_simple(element: _Element, pointed_at: Container[_Element]) -> list[str] | None:
    """The texts of a block or a line that holds nothing but words; None for any other element."""
    if not _SIMPLE[element.tag] or element in pointed_at or element.get(XML_SPACE) is not None:
        return None
    texts = [element.text or ""]
    for child in element:
        if not is_only_words(child, pointed_at):
            return None
        texts += child.text or "", child.tail or ""
    return texts


def widths_of(element: _Element) -> tuple[int, int] | None:
    """What ends where such an element begins and where it ends, 0 for nothing; None where it is no block or line."""
    return _ALWAYS.get(element.tag) or _WIDTHS.get(behaviour_of(element, local_name(element)))


def joined(texts: list[str]) -> list[str]:
    """The same texts, those from the first with words to the last as one: white space at the ends is told apart."""
    if len(texts) == 1 or (texts[0].strip(WHITE) and texts[-1].strip(WHITE)):
        whole = "".join(texts)
        return [whole] if whole else []
    begin, end = 0, len(texts)
    while begin < end and not texts[begin].strip(WHITE):
        begin += 1
    while end > begin and not texts[end - 1].strip(WHITE):
        end -= 1
    if begin < end:
        texts[begin:end] = ["".join(texts[begin:end])]
    return [text for text in texts if text]
