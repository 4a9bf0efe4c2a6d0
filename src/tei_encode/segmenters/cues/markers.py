"""What may stand at the start of a line to say what the line is: bullets, numbers, hashes, note labels."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tei_encode.model.note_calls import SUPERSCRIPT
from tei_encode.searching import led_by, matches_of

BULLET = re.compile(r"[-*+•‣◦▪–—·■●○□▫►▸➢➤→✓✔⁃∙\uf0b7\uf0a7][ \t\u00a0]+(?=\S)")
LETTER_BULLET = re.compile(r"o(?:[ \t]+)(?=[^\W_])")
"""The letter that stands for a round bullet where a font was lost; it takes several below each other."""
_LETTER_LINE = re.compile(r"[ \t]*o[ \t]+[^\W_]")
HASHES = re.compile(r"#{1,6}[ \t]+(?=\S)")
NUMBER = re.compile(
    r"(?:\((?P<bracketed>\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,6})\)"
    r"|(?P<open>\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,6})[.)°])[ \t\u00a0]+(?=\S)"
)
QUOTED = re.compile(r"(?:>[ \t]?)+")
NOTE_LABEL = re.compile(
    r"(?:(?:\[\^?(?P<square>\d{1,4}|[*†‡§]{1,3}|[a-z]|(?<=\^)[\w-]{1,32})\]:?|(?P<superscript>[⁰¹²³⁴-⁹]{1,4}))"
    r"[ \t\u00a0]*(?=\S)"
    r"|(?!(?P<emphasis>\*{1,3})[^\s*](?:[^*\n]{0,200}[^\s*])?(?P=emphasis))(?P<symbol>[*†‡§¶]{1,3})"
    r"[ \t\u00a0]*(?=[^\s*]))"
)
"""The label of a note; stars around words ("*Source:*") are emphasis."""
NOTE_LABEL_ALONE = re.compile(r"(?:\[\^?(?P<square>\d{1,4})\]|(?P<superscript>[⁰¹²³⁴-⁹]{1,4}))(?P<symbol>)\Z")
FOOT_LABEL = re.compile(
    r"(?:\[\^?(?P<square>\d{1,4}|[a-z*†‡§])\]:?|\((?P<round>\d{1,3}|[a-z])\)|(?P<superscript>[⁰¹²³⁴-⁹]{1,4})"
    r"|(?P<bare>\d{1,3})(?:[.)]?[ \t\u00a0]+|(?=[^\W\d_]))|(?P<symbol>[*†‡§¶]{1,3}))[ \t\u00a0]*(?=\S)"
)
"""The label of a note at the foot of a page, where a bare figure may be one."""
NOTE_MARK = led_by(
    r"\[⁰¹²³⁴-⁹*†‡§",
    r"(?<=[^\s\[])(?:\[\^?(?P<square>\d{1,4}|[*†‡§]{1,3}|[a-z]|(?<=\^)[\w-]{1,32})\]|(?P<superscript>[⁰¹²³⁴-⁹]{1,4})"
    r"|(?P<symbol>[*†‡§]{1,3})(?=[\s.,;]))",
)
RULE = re.compile(
    r"(?:[—–\-_=~*]{4,}+|[—–\-_=~*]{2,}+(?:[ :]{1,2}[oO0*+]?|[oO0+])[ :]{0,2}[—–\-_=~*]{2,}+|[—–~]{3,}+"
    r"|\.(?:[ \t]{0,12}\.){3,}[ ]?"
    r"|(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:=[ \t]*){3,})\Z"
)
FEWEST_LETTERS = 3
DASHES = "-–—"
"""Bullets that also are dashes."""
UNDERLINE = re.compile(r"(?:={3,}|-{3,})\Z")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Marker:
    """Something at the start of a line.

    Attributes:
        kind: `bullet`, `number`, `hashes`, `quoted` or `rule`.
        length: code points up to the text, white space behind the marker included.
        label: the marker without white space ("1.", "(a)", "-").
        value: what a number counts (1 for "a", "i" and "1"); 0 for others.
    """

    kind: str
    length: int
    label: str
    value: int = 0

    @property
    def readings(self) -> frozenset[int]:
        """What its number may count: "v" is the 22nd letter and the Roman five."""
        numeral = self.label.strip("().")
        roman = {roman_value(numeral.lower())} if self.value and numeral.isalpha() else set()
        return frozenset({self.value, *roman} - {0})

    @property
    def is_capital(self) -> bool:
        """Whether it is one capital letter and a full stop, as the initial of a name is."""
        return (
            self.kind == "number"
            and len(self.label) == 2
            and self.label[0].isupper()
            and self.label[1] == "."
        )

    def is_next_to(self, other: Marker) -> bool:
        """Whether one of two numbers follows the other."""
        return any(abs(a - b) == 1 for a in self.readings for b in other.readings)


def marker_at(text: str, start: int, end: int) -> Marker | None:
    """The marker at the start of a line, if there is one.

    Args:
        text: the source.
        start: where the line's text begins.
        end: where it ends.
    """
    rule = RULE.match(text, start, end)
    if rule:
        return Marker("rule", end - start, rule[0])
    for kind, pattern in (("hashes", HASHES), ("bullet", BULLET), ("quoted", QUOTED), ("number", NUMBER)):
        found = pattern.match(text, start, end)
        if found:
            label = found[0].strip()
            value = _value(found["bracketed"] or found["open"]) if kind == "number" else 0
            return Marker(kind, len(found[0]), label, value)
    letter = LETTER_BULLET.match(text, start, end)
    if letter and _letters_around(text, start) >= FEWEST_LETTERS:
        return Marker("bullet", len(letter[0]), "o")
    return None


def _letters_around(text: str, start: int) -> int:
    """How many lines below each other begin with the letter o alone, the given one among them; three are enough."""
    number = 1
    at = start
    while number < FEWEST_LETTERS and (at := _line_above(text, at)) >= 0 and _LETTER_LINE.match(text, at):
        number += 1
    at = start
    while number < FEWEST_LETTERS and (at := text.find("\n", at) + 1) and _LETTER_LINE.match(text, at):
        number += 1
    return number


def _line_above(text: str, at: int) -> int:
    """Where the line above the one at an offset begins; -1 where there is none."""
    end = text.rfind("\n", 0, at)
    return text.rfind("\n", 0, end) + 1 if end >= 0 else -1


def note_label_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """The label of a note ("[3]", "³", "*") at the start of a block, if there is one."""
    return NOTE_LABEL.match(text, start, end) or NOTE_LABEL_ALONE.match(text, start, end)


def label_name(label: re.Match[str]) -> str:
    """What a note label or note mark counts as: "3" for "[3]" and "³"."""
    parts = label.groupdict()
    raised = (parts["superscript"] or "").translate(SUPERSCRIPT)
    return parts["square"] or raised or parts.get("round") or parts.get("bare") or parts["symbol"]


def note_names(text: str) -> frozenset[str]:
    """What the marks behind words in a text count as."""
    return frozenset(label_name(one) for one in matches_of(NOTE_MARK, text))


def _value(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    lowered = numeral.lower()
    return roman_value(lowered) if len(lowered) > 1 or lowered == "i" else ord(lowered) - ord("a") + 1


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral in small letters; 0 where a letter is none."""
    values = [_ROMAN.get(char, 0) for char in numeral]
    return (
        sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True)) if all(values) else 0
    )
