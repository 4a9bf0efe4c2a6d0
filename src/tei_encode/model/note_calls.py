"""What may call a note in running text: notes are found by their calls, and later paired with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.searching import led_by, matches_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BEHIND = r"(?:(?<=[^\W\d_]{2})|(?<=[.,;:!?”\"’'»)\]]))"
_CALL = led_by(
    r" 0-9⁰¹²³⁴-⁹\[(",
    rf"{_BEHIND}(?P<bare>[1-9]\d{{0,3}})(?=[\s—–\-)\]”’»]|[.,;:!?](?:\s|\Z)|\Z)"
    r"|(?<=\S)(?P<raised>[⁰¹²³⁴-⁹]{1,4})|(?<=\S)\[(?P<square>\d{1,4})\]"
    rf"|{_BEHIND}\((?P<round>\d{{1,3}}|[a-z])\)"
    r"|(?<=[^\s(]) \((?P<apart>\d{1,3})\)(?=[.,;:!?]|[ \t]*[\n\r]|\Z|(?<=[.!?”\"] \(\d\))|(?<=[.!?”\"] \(\d\d\)))",
)
_COUNTED = re.compile(
    r"(?:\b(?:nos?|nr|pp?|vols?|v|bks?|chs?|chap|figs?|arts?|secs?|s|ff?|fols?|cols?|ll?|par|cap|lib|ex|eqs?|tab|app|pl|"
    r"pt|ms|mss|nn?|c|ca|r|op|bd|abs)\.|(?<!\d\d\d)\d,|\d[:/]|(?:\A|\s)[\"”’'(])\Z",
    re.IGNORECASE,
)
"""What stands before a figure that counts something else: an abbreviation, another figure, the start of a quotation."""
_DECIMAL = re.compile(r"(?<!\d\d\d)\d\.\Z")
"""What stands before a decimal, or before the call behind a sentence that ends with a day."""
_NEXT_SENTENCE = re.compile(r"\s+[“\"‘'(]?[^\W\d_a-z]|\s*\Z")
_THINGS = (
    r"eqs?|eqn|equations?|examples?|items?|paragraphs?|sections?|clauses?|articles?|rules?|points?|figures?|figs?|"
    r"tables?|nos?|numbers?|cases?|lines?|steps?"
)
_THING = re.compile(rf"\b(?:{_THINGS})\.?\s?\Z", re.IGNORECASE)
_POINTS = re.compile(
    rf"\b(?:in|of|see|by|from|and|or|to|with|than|as|under|for|at|that|on|if|both|cf|{_THINGS})\.?\Z",
    re.IGNORECASE,
)
"""Words behind which a figure in brackets is spoken of: an equation, an example, a clause."""
_POWER = re.compile(
    r"(?:(?<![^\W_])(?<![^\W_][’'])(?:[kcdmµ]?m|10|[b-hj-zA-HJ-Z])"
    r"|[×·x*] ?\d{1,3}|\d ?(?:ft|feet|yds?|mi|in|sq|s|sec))\Z"
)
"""What stands before a raised figure that is a power: a unit, a variable, ten."""
_OPERATORS = "([=+-−–*·×/,|"
BEFORE = 14
"""Code points before a figure in which it shows what counts it."""


class NoteCall(NamedTuple):
    """A figure or letter that may call a note.

    Attributes:
        start: where it begins, brackets included, as an offset in code points.
        end: where it ends, exclusive.
        name: what it counts as, "3" for "³" and "(3)".
    """

    start: int
    end: int
    name: str

    @property
    def value(self) -> int:
        """The number of the note it calls, 1 for "a"."""
        return label_value(self.name)


def label_value(name: str) -> int:
    """What a figure or small letter counts, 1 for "a"; 0 for any other label of a note."""
    if name.isdecimal():
        return int(name)
    return ord(name) - ord("a") + 1 if len(name) == 1 and "a" <= name <= "z" else 0


def note_calls(text: str, start: int = 0, end: int | None = None) -> Iterator[NoteCall]:
    """All calls in a stretch of text, in order: bare figures right behind a word, raised ones, and those in brackets.

    Left out are figures that other words count or that are powers ("No.3", "27(2)", "as in (4)", "20 m²", "x[2]").

    Args:
        text: the text.
        start: where the stretch begins, as an offset.
        end: where it ends; None for the end of the text.
    """
    for found in matches_of(_CALL, text, start, len(text) if end is None else end):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        if (found["bare"] or found["round"]) and _COUNTED.search(before):
            continue
        behind = found.end("whole")
        if found["bare"] and _DECIMAL.search(before) and not _NEXT_SENTENCE.match(text, behind):
            continue
        if found["square"] and is_index(text, found.start()):
            continue
        if (found["apart"] and _POINTS.search(before)) or (found["raised"] and is_power(text, found.start())):
            continue
        name = found["bare"] or found["square"] or found["round"] or found["apart"]
        at = found.start() + bool(found["apart"])
        yield NoteCall(at, behind, name or found["raised"].translate(SUPERSCRIPT))


def is_power(text: str, at: int) -> bool:
    """Whether a raised figure at an offset belongs to a unit, a variable or a power of ten."""
    return _POWER.search(text[max(0, at - BEFORE) : at]) is not None


def is_index(text: str, at: int) -> bool:
    """Whether the figure in square brackets at an offset counts the values of a variable, one small letter ("x[2]")."""
    before = text[max(0, at - 2) : at]
    is_alone = len(before) < 2 or before[0].isspace() or before[0] in _OPERATORS
    return is_alone and before[-1:].islower() and text[at + 1 : at + 2].isdecimal()


def is_counted(text: str, at: int) -> bool:
    """Whether a bare figure at an offset counts something that stands before it ("No.3", "pp.12")."""
    return _COUNTED.search(text[max(0, at - BEFORE) : at]) is not None


def is_spoken_of(text: str, at: int) -> bool:
    """Whether a figure in brackets at an offset is the number of a thing named before it ("equation (3)")."""
    return _THING.search(text[max(0, at - BEFORE) : at]) is not None
