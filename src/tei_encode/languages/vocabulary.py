"""The small words of each language, as `words.txt` lists them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Vocabulary(NamedTuple):
    """Which languages a word speaks for.

    Attributes:
        languages: the tags, in a fixed order.
        bits: for each small word, a set of languages: bit *n* is the *n*-th of `languages`.
    """

    languages: tuple[str, ...]
    bits: dict[str, int]


@cache
def vocabulary() -> Vocabulary:
    """All small words; read once."""
    languages: list[str] = []
    bits: dict[str, int] = {}
    text = files(__package__).joinpath("words.txt").read_text("utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        words = line.split()
        if not line.startswith(" "):
            languages.append(words.pop(0).rstrip(":"))
        bit = 1 << (len(languages) - 1)
        for word in words:
            bits[word] = bits.get(word, 0) | bit
    return Vocabulary(tuple(languages), bits)
