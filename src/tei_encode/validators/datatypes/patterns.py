r"""Regular expressions of XML Schema (Part 2, appendix F) as those of Python.

The two differ in classes of characters: properties of Unicode, subtraction, `\i` and `\c`. A class is written out for
the characters that can matter, which are ASCII and those of the string at hand, so that no tables have to be loaded.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from .names import is_name, is_nmtoken

if TYPE_CHECKING:
    from collections.abc import Callable

ASCII = frozenset(map(chr, range(128)))
_SINGLE = {"n": "\n", "r": "\r", "t": "\t"}
_LITERAL = frozenset("\\|.-^?*+{}()[]$")
_QUANTIFIERS = frozenset("?*+|()")
_AMOUNT = re.compile(r"\{([0-9]+)(,([0-9]*))?\}")
_PROPERTY = re.compile(r"\{([A-Z][a-z]?)\}")
_WHITE = frozenset(" \t\n\r")


class UnknownPatternError(Exception):
    """A pattern that is wrong, or names a block of Unicode."""


@cache
def matcher_of(pattern: str) -> Callable[[str], bool]:
    """A function that says whether a whole string fits a pattern.

    Raises:
        UnknownPatternError: the pattern is not understood.
    """
    plain = _compiled(pattern, frozenset())
    return lambda text: (
        (
            plain.fullmatch(text)
            if text.isascii()
            else _compiled(pattern, frozenset(text) - ASCII).fullmatch(text)
        )
        is not None
    )


@lru_cache(maxsize=1024)
def _compiled(pattern: str, others: frozenset[str]) -> re.Pattern[str]:
    try:
        return re.compile(_Translation(pattern, ASCII | others).result())
    except (re.error, IndexError, ValueError) as error:
        raise UnknownPatternError(pattern) from error


class _Translation:
    """One translation: a walk through the pattern."""

    def __init__(self, pattern: str, alphabet: frozenset[str]) -> None:
        self.pattern = pattern
        self.alphabet = alphabet
        self.at = 0

    def result(self) -> str:
        """The pattern for Python."""
        parts: list[str] = []
        while self.at < len(self.pattern):
            sign = self.pattern[self.at]
            if sign == "[":
                self.at += 1
                parts.append(_written(self._class()))
            elif sign == "\\":
                parts.append(_written(self._escape()))
            elif sign == ".":
                self.at += 1
                parts.append(_written(self.alphabet - frozenset("\n\r")))
            elif sign == "{":
                parts.append(self._amount())
            else:
                self.at += 1
                parts.append(("(?:" if sign == "(" else sign) if sign in _QUANTIFIERS else re.escape(sign))
        return "".join(parts)

    def _amount(self) -> str:
        found = _AMOUNT.match(self.pattern, self.at)
        if found is None:
            raise UnknownPatternError(self.pattern)
        self.at = found.end()
        return found[0]

    def _class(self) -> frozenset[str]:
        """The characters of a class; the place is behind its opening bracket before, behind the closing one after."""
        negated = self.pattern[self.at] == "^"
        self.at += negated
        found: set[str] = set()
        minus: frozenset[str] = frozenset()
        while self.pattern[self.at] != "]":
            if self.pattern.startswith("-[", self.at):
                self.at += 2
                minus = self._class()
            else:
                found |= self._item()
        self.at += 1
        chosen = self.alphabet - found if negated else found & self.alphabet
        return frozenset(chosen - minus)

    def _item(self) -> frozenset[str]:
        first = self._one()
        is_range = self.pattern[self.at] == "-" and self.pattern[self.at + 1] not in "[]"
        if len(first) != 1 or not is_range:
            return first
        self.at += 1
        (low,), (high,) = first, self._one()
        return frozenset(char for char in self.alphabet if low <= char <= high)

    def _one(self) -> frozenset[str]:
        if self.pattern[self.at] == "\\":
            return self._escape()
        self.at += 1
        return frozenset(self.pattern[self.at - 1])

    def _escape(self) -> frozenset[str]:
        sign = self.pattern[self.at + 1]
        self.at += 2
        if sign in _LITERAL or sign in _SINGLE:
            return frozenset(_SINGLE.get(sign, sign))
        test = self._property() if sign in "pP" else _CLASSES.get(sign.lower())
        if test is None:
            raise UnknownPatternError(self.pattern)
        return frozenset(char for char in self.alphabet if test(char) != sign.isupper())

    def _property(self) -> Callable[[str], bool]:
        found = _PROPERTY.match(self.pattern, self.at)
        if found is None:
            raise UnknownPatternError(self.pattern)
        self.at = found.end()
        name = found[1]
        return lambda char: unicodedata.category(char).startswith(name)


_CLASSES: dict[str, Callable[[str], bool]] = {
    "d": lambda char: unicodedata.category(char) == "Nd",
    "s": _WHITE.__contains__,
    "w": lambda char: unicodedata.category(char)[0] not in "PZC",
    "i": is_name,
    "c": is_nmtoken,
}


def _written(chars: frozenset[str]) -> str:
    """A class for Python; one that nothing fits where it is empty."""
    return f"[{''.join(map(re.escape, sorted(chars)))}]" if chars else "(?!)"
