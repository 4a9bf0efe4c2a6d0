"""Public offices under their several names: "State Department" is "U.S. Department of State".

An office is named by its kind and its field in either order, and by its country as an adjective or behind "of". That
holds for departments and ministries, and not for universities ("Oake University", "University of Oake"), churches,
banks and societies, which are left alone.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from tei_encode.model import Kind
from tei_encode.names import listed_name
from tei_encode.word_lists import entries

_HEADS = frozenset(
    "agency cabinet commission committee congress consulate council delegation department directorate embassy "
    "government legation ministry mission office parliament politburo presidium secretariat senate".split()
)
_NEVER = frozenset(
    "academy association bank board chapel church club college company faculty federation institute league museum "
    "order party press school seminary society union university".split()
)
_SMALL = frozenset("a and at for in of on the to".split())
_SHORT_NAMES = frozenset("cabinet congress parliament politburo presidium secretariat senate".split())
"""What alone can be the name of one office; "Committee" and "Council" alone are any."""
_BRITISH = frozenset(
    {("foreign", "office"), ("home", "office"), ("office", "war"), ("colonial", "office"), ("parliament",)}
)
"""Of these the British one is meant where no country is named, whoever else's is."""
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[-'’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|(?<=[^\W\d_a-z].)S)\Z")
_LONGEST_COUNTRY = 6


class Office(NamedTuple):
    """What the name of an office says.

    Attributes:
        countries: the countries in it, by their usual names, in order.
        words: its other words without small ones, in alphabetical order.
    """

    countries: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def may_be_alone(self) -> bool:
        """Whether the name without its country can be a name of the same office."""
        return (len(self.words) > 1 or self.words[0] in _SHORT_NAMES) and not (
            self.words in _BRITISH and self.countries != ("United Kingdom",)
        )


@cache
def _countries() -> dict[str, str]:
    """The country of each adjective."""
    lists = (entry.forms for entry in entries("tei_encode.resolution", "countries"))
    return {adjective: country for country, *adjectives in lists for adjective in adjectives}


@lru_cache(maxsize=20_000)
def office_of(form: str) -> Office | None:
    """What the name of an office says; None where a name is not that of an office.

    Args:
        form: a name as it stands in the text, on one line.
    """
    words = [_POSSESSIVE.sub("", match.group()) for match in _WORD.finditer(form)]
    countries: list[str] = []
    others: list[str] = []
    at = 0
    while at < len(words):
        country, length = _country_at(words, at)
        if country:
            countries.append(country)
            at += length
            continue
        word = words[at].casefold().removesuffix(".")
        if word not in _SMALL:
            others.append(word)
        at += 1
    if "foreign" in others and "affairs" in others and {"ministry", "department"} & set(others):
        others.remove("affairs")
    if not _HEADS & set(others) or _NEVER & set(others):
        return None
    return Office(tuple(countries), tuple(sorted(others)))


def _country_at(words: list[str], at: int) -> tuple[str, int]:
    """The country that words name from here on, as a noun or an adjective, and how many words do."""
    for length in range(min(_LONGEST_COUNTRY, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + length])
        if phrase in _countries():
            return _countries()[phrase], length
        listed = listed_name(phrase, Kind.PLACE_NAME)
        if listed is not None and listed[1] == "country":
            return listed[0], length
    return "", 0
