"""Texts cut into tokens: blanks between `w` and `pc` (Guidelines 18.1, 18.4.2 and att.linguistic: `join`).

Where tokens say by `join` whether they touch, that counts. Elsewhere the white space of the file does, with two
exceptions: a sentence none of whose tokens is parted from the next has blanks between all of them; and a line end is
layout before a closing or behind an opening mark of punctuation.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import local_name, string_value

from .sheet import JOINED, NO_BLANK, Separator

if TYPE_CHECKING:
    from lxml.etree import _Element

    from .sheet import Sheet

TOKENS = frozenset({"w", "pc"})
_PARTS_OF_UNITS = frozenset(
    "w pc m c phr cl hi emph foreign name persName placeName orgName rs seg title term choice orig reg sic corr abbr "
    "expan add del subst unclear supplied app lem rdg date num".split()
)
_LEFT, _RIGHT = ("left", "both", "overlap"), ("right", "both", "overlap")
_OPENING = ("Ps", "Pi")
_BLANK = Separator(" ")


class Tokens:
    """The tokens of a text as they are read one after another."""

    __slots__ = ("_gap", "_last", "_units")

    def __init__(self) -> None:
        self._units: dict[_Element, tuple[bool, bool, bool]] = {}
        self._last: _Element | None = None
        self._gap = ""

    def saw(self, text: str) -> None:
        """Take note of text between tokens; words end the row of tokens."""
        if text.strip():
            self._last = None
        else:
            self._gap += text

    def forget(self) -> None:
        """Leave it to what was written since whether the next token is parted."""
        self._last = None

    def begin(self, token: _Element, sheet: Sheet) -> None:
        """Part a token from the one before it, or join them."""
        before, gap = self._last, self._gap
        self._last, self._gap = None, ""
        if before is None or _is_inside(token):
            return
        if _is_same_word(before, token):
            sheet.mark(JOINED)
            return
        if self._touch(before, token, gap):
            sheet.mark(NO_BLANK)
            return
        joins, spaced, _ = self._unit_of(token)
        if joins or not spaced:
            sheet.separate(_BLANK)

    def end(self, token: _Element) -> None:
        """Remember a token for the next."""
        if not _is_inside(token):
            self._last, self._gap = token, ""

    def _touch(self, before: _Element, token: _Element, gap: str) -> bool:
        joins, _, by_characters = self._unit_of(token)
        if before.get("join") in _RIGHT or token.get("join") in _LEFT:
            return True
        if joins:
            return False
        if by_characters and gap:
            return True
        if "\n" not in gap:
            return False
        return _is_closing(token) or _is_opening(before)

    def _unit_of(self, token: _Element) -> tuple[bool, bool, bool]:
        """What holds of the sentence, line or paragraph around a token.

        Returns:
            whether any token says what it touches, whether there is white space in it, whether that stands in `c`.
        """
        unit = next((one for one in token.iterancestors() if local_name(one) not in _PARTS_OF_UNITS), token)
        if unit not in self._units:
            tokens = list(unit.iter("{*}w", "{*}pc"))
            joins = any(one.get("join") for one in tokens)
            spaced = any(character.isspace() for character in string_value(unit).strip())
            by_characters = any(
                one.text and one.text.isspace() for one in unit.iter("{*}c") if not _is_inside(one)
            )
            self._units[unit] = joins, spaced or len(tokens) < 2, by_characters
        return self._units[unit]


def _is_inside(element: _Element) -> bool:
    """Whether an element is part of a word itself."""
    return any(local_name(around) == "w" for around in element.iterancestors())


def _is_same_word(before: _Element, token: _Element) -> bool:
    return before.get("part") in ("I", "M") and token.get("part") in ("M", "F")


def _is_closing(token: _Element) -> bool:
    if local_name(token) != "pc" or token.get("pre") == "true":
        return False
    text = string_value(token).strip()
    return bool(text) and unicodedata.category(text[0]) in ("Pe", "Pf", "Po") and text[0] not in "¿¡&*#@§"


def _is_opening(token: _Element) -> bool:
    if local_name(token) != "pc":
        return False
    text = string_value(token).strip()
    return token.get("pre") == "true" or (
        bool(text) and (unicodedata.category(text[-1]) in _OPENING or text[-1] in "¿¡")
    )
