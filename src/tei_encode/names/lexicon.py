"""What the lists say about a word or a phrase: bit flags of words, and a table of known phrases."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tei_encode.model import Kind

from .lists import name_list, sure_words, words
from .syllables import is_joined_given_name

FORENAME = 1
WEAK_FORENAME = 2
SURNAME = 4
WEAK_SURNAME = 8
HONORIFIC = 16
OFFICE = 32
PEERAGE = 64
ORG_HEAD = 128
PLACE_HEAD = 256
OTHER_HEAD = 512
PEOPLE = 1024
COMMON = 2048
FUNCTION = 4096
CALENDAR = 8192
GENERATION = 16384
INITIAL = 32768
CAPS = 65536
PLACE_BEFORE = 131072
COMPOUND = 262144
PLACE_OF = 524288
WEAK_HEAD = 1048576
DOTTED = 2097152

ANY_FORENAME = FORENAME | WEAK_FORENAME
ANY_SURNAME = SURNAME | WEAK_SURNAME
TITLE = HONORIFIC | OFFICE | PEERAGE
NO_NAME = FUNCTION | CALENDAR | COMPOUND
"""Words that are in no name of a person or place."""

_DOTTED = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_]|$)")
_CAPITALISED = re.compile(r"(?<![^\W_])[^\W\d_a-zà-öø-ÿ]")
_LINKS = "upon|on|in|under|super|sub|le|juxta|cum|by|next|near|sur|sous|lès|les|lez|en|am|ob|an|der|the"
_OWN = re.compile(rf"(?<!\bMc)(?<!\bMac)(?<!\bFitz)-[ \t]?\r?\n[ \t]*(?=[A-ZÀ-Þ][^A-ZÀ-Þ]|(?:{_LINKS})-)")
"""A hyphen at a line end that belongs to the word: of two surnames, of a town by a river."""
_BROKEN = re.compile(r"¬\s?|-[ \t]?\r?\n[ \t]*|- (?=[a-z])")
_LINKED = re.compile(rf"[^\W\d_a-z][\w.']+-(?:(?:{_LINKS})-){{1,3}}[^\W\d_a-z]\w+")
_CONTRACTED = re.compile(
    r"(?:I|You|He|She|It|We|They|That|There|Who|What|This|Here|Let)'(?:m|ll|d|ve|re)|[A-Z][a-z]+n't"
)
_LETTERS = re.compile(r"[A-Z](?:\.[A-Z])+\.?")
_SPACED = re.compile(r"\b([A-Z])\. ?(?=[A-Z]\.)")


class Listed(NamedTuple):
    """A known place or organisation.

    Attributes:
        kind: `PLACE_NAME` or `ORG_NAME`.
        type: the section of the list ("country").
        name: the usual name.
        sure: whether it needs no sign in the text.
    """

    kind: Kind
    type: str
    name: str
    sure: bool


def key_of(text: str) -> str:
    """A word or phrase as the lists know it: straight apostrophes, no dots in abbreviations."""
    plain = text.replace("’", "'").replace("ʼ", "'")
    if "¬" in plain or "\n" in plain or "- " in plain:
        plain = _BROKEN.sub("", _OWN.sub("-", plain))
    if "." not in plain:
        return plain
    if plain.count(".") > 1:
        plain = _SPACED.sub(r"\1.", plain)
    return _DOTTED.sub("", plain).removesuffix(".")


@cache
def phrases() -> dict[str, Listed]:
    """Known places and organisations by the key of each of their names."""
    table: dict[str, Listed] = {}
    for kind, name in ((Kind.PLACE_NAME, "places"), (Kind.ORG_NAME, "organisations")):
        for entry in name_list(name):
            for one in entry.forms:
                listed = Listed(kind, entry.section, entry.forms[0], entry.sure and not one.startswith("?"))
                key = key_of(one.removeprefix("?").removeprefix("the "))
                if one.count(".") > 1:
                    table.setdefault(_LETTERS.sub(_apart, one.removeprefix("?")), listed)
                for one_key in {key, key.replace(". ", " ")}:  # in a text each word has a key of its own
                    if one_key not in table or (listed.sure and not table[one_key].sure):
                        table[one_key] = listed
    return table


def _apart(match: re.Match[str]) -> str:
    return " ".join(match.group().replace(".", ""))


@cache
def works() -> dict[str, int]:
    """Keys of known works, with how many words each has."""
    return {key_of(one): len(_CAPITALISED.findall(one)) for one in words("works")}


@cache
def longest_work() -> dict[str, int]:
    """How many words the longest known work has that begins with a word."""
    longest: dict[str, int] = {}
    for work, size in works().items():
        first = work.split(" ", 1)[0]
        longest[first] = max(longest.get(first, 0), size)
    return longest


@cache
def longest_phrase() -> dict[str, int]:
    """How many words the longest known phrase has that begins with a word."""
    longest: dict[str, int] = {}
    for phrase in phrases():
        parts = [part for part in re.split(r"[ ,&]+", phrase) if part[:1].isupper()]
        if parts:
            first = parts[0].removesuffix("'s")
            longest[first] = max(longest.get(first, 1), len(parts))
    return longest


_SECTIONS: tuple[tuple[int, str, tuple[str, ...]], ...] = (
    (HONORIFIC, "titles", ("honorific",)),
    (OFFICE, "titles", ("office",)),
    (PEERAGE, "titles", ("peerage",)),
    (GENERATION, "titles", ("generation",)),
    (ORG_HEAD, "heads", ("organisation", "lone organisation")),
    (PLACE_HEAD, "heads", ("place",)),
    (PLACE_BEFORE, "heads", ("place before",)),
    (PLACE_OF, "heads", ("place of",)),
    (OTHER_HEAD, "heads", ("other",)),
    (WEAK_HEAD, "heads", ("other, which may name a body or person inside",)),
    (PEOPLE, "peoples", ()),
    (COMMON, "common_words", ("word",)),
    (FUNCTION, "common_words", ("function",)),
    (FUNCTION, "titles", ("after",)),
    (CALENDAR, "common_words", ("calendar",)),
)


@cache
def _word_flags() -> dict[str, int]:
    table: dict[str, int] = {}
    for flag, name, sections in _SECTIONS:
        for word in words(name, *sections):
            table[key_of(word)] = table.get(key_of(word), 0) | flag
    for word in words("places", "state"):
        if word.endswith(".") and word.count(".") == 1:
            table[key_of(word)] = table.get(key_of(word), 0) | DOTTED
    for strong, weak, name in ((FORENAME, WEAK_FORENAME, "forenames"), (SURNAME, WEAK_SURNAME, "surnames")):
        sure = sure_words(name)
        for word in words(name):
            table[key_of(word)] = table.get(key_of(word), 0) | (strong if word in sure else weak)
    return table


@cache
def abbreviations() -> frozenset[str]:
    """Words of the lists that are written with a full stop, without it."""
    names = ("titles", "heads", "forenames", "places", "organisations")
    return frozenset(
        word[:-1] for name in names for word in words(name) if word.endswith(".") and " " not in word
    )


@cache
def office_phrases() -> frozenset[str]:
    """Keys of all titles, one word or several."""
    keys = {key_of(word) for word in words("titles", "honorific", "office", "peerage")}
    return frozenset(keys | {key.replace(". ", " ") for key in keys})


@cache
def last_words_of_offices() -> frozenset[str]:
    """The last word of each title, as its key has it."""
    return frozenset(key.rpartition(" ")[2] for key in office_phrases())


def flags_of(key: str) -> int:
    """All that the lists say about a word.

    Args:
        key: the word as `key_of` gives it.

    Returns:
        Flags of this module or'ed together; 0 for a word no list knows.
    """
    flags = _word_flags().get(key, 0)
    if flags:
        return flags
    if "'" in key and _CONTRACTED.fullmatch(key):
        return FUNCTION
    if key.endswith(("s", "ism")) and _word_flags().get(key.removesuffix("s"), 0) & PEOPLE:
        return PEOPLE
    return COMMON if key.endswith(("ism", "isms", "ists")) else _compound_flags(key)


def is_linked_place(key: str) -> bool:
    """Whether a word is a town told from others by what it lies at: "Oake-upon-Wold", and not "Commander-in-Chief"."""
    if "-" not in key or not _LINKED.fullmatch(key):
        return False
    first = key.partition("-")[0]
    no_town = TITLE | FUNCTION | CALENDAR | ORG_HEAD | PEOPLE | COMMON | ANY_FORENAME
    return first in phrases() or not _word_flags().get(first, 0) & no_town


def _compound_flags(key: str) -> int:
    if "-" not in key or is_linked_place(key):
        return 0
    table, known = _word_flags(), phrases()
    if key in known:
        return 0
    parts = key.split("-")
    if all(table.get(part, 0) & ANY_FORENAME for part in parts):
        return FORENAME
    if _is_compound_title(parts):
        return OFFICE
    if is_joined_given_name(key):
        return FORENAME
    last = table.get(parts[-1].capitalize(), 0)
    if parts[-1].islower() and last & PLACE_HEAD:
        return PLACE_HEAD
    if last & PEOPLE or any(part in known or table.get(part, 0) & (PEOPLE | CALENDAR) for part in parts):
        return COMPOUND | PEOPLE
    if parts[-1].islower():
        return COMPOUND | COMMON
    return 0


def _is_compound_title(parts: list[str]) -> bool:
    """Whether words a hyphen joins are one title: "Field-Marshal", "Sub-Lieutenant", but not the name "Bishop-King"."""
    before = words("titles", "before a rank")
    if not all(_word_flags().get(part, 0) & OFFICE or part in before for part in parts):
        return False
    surnames = words("titles", "also a surname")
    return bool(_word_flags().get(parts[-1], 0) & OFFICE) and not all(part in surnames for part in parts)
