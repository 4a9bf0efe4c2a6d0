"""Which names of places and organisations are names of one thing.

By their spelling; by the lists that know several names of one thing; by what the text says itself ("European Defense
Community (EDC)"); by the order of the words in the name of an office; and, less surely, an acronym by the one name in
the text that it can stand for.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tei_encode.model import Kind
from tei_encode.names import listed_name

from .offices import Office, office_of
from .over_line_ends import flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tei_encode.model import Annotation

Mention = tuple[int, "Annotation"]

_ALIAS = r"(?:or |hereafter |hereinafter |henceforth |also |abbreviated |known as |called |the ){0,3}[“\"'‘]?"
_BRACKETED = re.compile(rf"\s{{0,2}}\(\s{{0,2}}{_ALIAS}$")
_CALLED = re.compile(rf"\s?,\s{_ALIAS}$")
_ALIAS_WORD = re.compile(r"\b(?:or|hereafter|hereinafter|henceforth|abbreviated|known|called)\b")
_CLOSED = re.compile(r"[”\"'’]?\s?\)")
_REACH = 40
_LONGEST_SHORT = 10
_LONGEST_BEGINNING = 4
"""Letters of a word that an acronym has, at most."""
_VOWEL = re.compile(r"[AEIOUYÀ-Þ]")
_SURE_LETTERS = 4
"""Letters of an acronym that stand for one name beyond doubt where it has no other."""
_LEAST_LETTERS = 3
_SMALL = frozenset("a and at de des du et for in la le les of on the to und".split())
_STATES_WITH_TOWNS = {"new york": "New York State", "ny": "New York State"}
"""States of which a town has the name, and which the lists take for it."""
_LISTING = (",", "and", ", and", "or", ", or", "&", "to", "via")
_CONTINENT = "America"
_STATES = "United States"


@dataclass(slots=True)
class Joined:
    """Names put together, each under the key of its spelling.

    Attributes:
        unsure: keys of names that may mean another thing.
    """

    unsure: set[str] = field(default_factory=set)
    _parent: dict[str, str] = field(default_factory=dict)

    def root(self, key: str) -> str:
        """The key that stands for all names of one thing."""
        self._parent.setdefault(key, key)
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, one: str, other: str) -> None:
        """Say that two keys are of one thing."""
        self._parent[self.root(one)] = self.root(other)


def join_bodies(text: str, mentions: Sequence[Mention], kind: Kind) -> Joined:
    """The names of places, or of organisations, that are names of one thing.

    Args:
        text: the source text.
        mentions: of one kind, in document order.
        kind: their kind.
    """
    forms = {flat(one.span.text(text)): None for _, one in mentions}
    joined = Joined()
    for form in forms:
        listed = listed_in_any_type(form, kind)
        if listed is not None:
            joined.join(body_key(form), f"listed {body_key(listed[0])}")
        joined.root(body_key(form))
    _join_capitals(joined, forms)
    for full, other in _definitions(text, mentions):
        joined.join(body_key(other), body_key(full))
    if kind is Kind.ORG_NAME:
        _join_offices(joined, forms)
    else:
        _join_america(joined, text, mentions)
    _join_acronyms(joined, forms, kind)
    return joined


def _join_capitals(joined: Joined, forms: Iterable[str]) -> None:
    """A short name in capitals is another one ("US") only where the text has no such name in ordinary type ("Oake")."""
    ordinary = {body_key(form) for form in forms if not form.isupper()}
    for form in forms:
        if form.isupper() and (key := ordinary_key(form)) in ordinary:
            joined.join(body_key(form), key)


def states_meant(text: str, mentions: Sequence[Mention]) -> dict[int, str]:
    """The state that a place means where a town has its name: behind another town, and not in a list of towns.

    "Albany, N.Y." or "Albany, New York" is in the state; "Albany, New York and Boston" are three towns.

    Args:
        text: the source text.
        mentions: of places, in document order.

    Returns:
        The name of the state by the index of the mention.
    """
    found: dict[int, str] = {}
    for number, (index, one) in enumerate(mentions):
        form = flat(one.span.text(text))
        state = _STATES_WITH_TOWNS.get(ordinary_key(form), "")
        if not state or number == 0 or not _follows(text, mentions, number, ","):
            continue
        is_in_list = (number > 1 and _follows(text, mentions, number - 1, *_LISTING)) or (
            number + 1 < len(mentions) and _follows(text, mentions, number + 1, *_LISTING)
        )
        if "." in form or not is_in_list:
            found[index] = state
    return found


def _follows(text: str, mentions: Sequence[Mention], number: int, *marks: str) -> bool:
    """Whether nothing but one of some marks stands between a mention and the one before it."""
    between = text[mentions[number - 1][1].span.end : mentions[number][1].span.start]
    return between.strip() in marks


def _definitions(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Pairs that stand as "Full Name (FN)", "FN (Full Name)", "Full Name, or FN", "Full Name (Nom complet, or NC)"."""
    before = ""
    for (_, left), (_, right) in itertools.pairwise(mentions):
        between = text[left.span.end : right.span.start]
        if len(between) > _REACH:
            before = ""
            continue
        first, second = flat(left.span.text(text)), flat(right.span.text(text))
        is_closed = _CLOSED.match(text, right.span.end) is not None
        is_called = _CALLED.fullmatch(between) is not None
        outside, before = before, ""
        if _BRACKETED.fullmatch(between):
            yield from _abbreviated(first, second)
            before = "" if is_closed else first
        elif is_called and outside and is_closed:
            yield from _explained(outside, first, second)
        elif is_called and _ALIAS_WORD.search(between) and is_abbreviation(second, first):
            yield first, second


def _abbreviated(one: str, other: str) -> Iterator[tuple[str, str]]:
    """The full name and its abbreviation, whichever comes first; nothing where neither abbreviates the other."""
    if is_abbreviation(other, one):
        yield one, other
    elif is_abbreviation(one, other):
        yield other, one


def _explained(outside: str, inside: str, last: str) -> Iterator[tuple[str, str]]:
    """What a bracket with two names says, where the last one abbreviates either of those before it."""
    if is_abbreviation(last, inside) or is_abbreviation(last, outside):
        yield outside, inside
        yield outside, last


def _join_offices(joined: Joined, forms: Iterable[str]) -> None:
    """Offices under one name whatever the order of its words, and without their country behind one with it."""
    offices: dict[tuple[str, ...], dict[tuple[str, ...], list[str]]] = {}
    for form in forms:
        office = office_of(form)
        if office is not None:
            keys = offices.setdefault(office.words, {}).setdefault(office.countries, [])
            keys.append(body_key(form))
            joined.join(keys[-1], keys[0])
    for words, by_country in offices.items():
        first = next(iter(by_country))
        owners = {joined.root(keys[0]) for countries, keys in by_country.items() if countries}
        if not first or () not in by_country or len(owners) != 1:
            continue
        bare, owner = by_country[()], owners.pop()
        if Office(first, words).may_be_alone and joined.root(bare[0]) != owner:
            joined.join(bare[0], owner)
            joined.unsure.update(bare)


def _join_america(joined: Joined, text: str, mentions: Sequence[Mention]) -> None:
    """America is the United States where a text names these, and does not count it among continents."""
    america, states = body_key(_CONTINENT), f"listed {body_key(_STATES)}"
    names = [flat(one.span.text(text)) for _, one in mentions]
    keys = {body_key(name) for name in names}
    if america not in keys or joined.root(states) not in {joined.root(key) for key in keys - {america}}:
        return
    for (left, right), ((_, one), (_, other)) in zip(
        itertools.pairwise(names), itertools.pairwise(mentions), strict=True
    ):
        between = text[one.span.end : other.span.start].strip()
        if _CONTINENT in (left, right) and between in (",", "and", ", and", "or", "nor", "to"):
            listed = listed_name(right if left == _CONTINENT else left, Kind.PLACE_NAME)
            if listed is not None and listed[1] == "continent":
                return
    joined.join(america, states)
    joined.unsure.add(america)


def _join_acronyms(joined: Joined, forms: Iterable[str], kind: Kind) -> None:
    """Acronyms that nothing explains go to the one name in the text whose initials they are."""
    members: dict[str, list[str]] = {}
    for form in forms:
        members.setdefault(joined.root(body_key(form)), []).append(form)
    by_letters: dict[str, dict[str, None]] = {}
    for root, names in members.items():
        for name in names:
            for letters in _initials(name):
                by_letters.setdefault(letters, {})[root] = None
    for root, names in members.items():
        listed = [found for name in names if (found := listed_name(name, kind)) is not None]
        if any(_letters(name) != name.replace(".", "") for name in names) or len(listed) > 0:
            continue
        able = {other for name in names for other in by_letters.get(_letters(name), ()) if other != root}
        if len(able) == 1:
            joined.join(root, able.pop())
            joined.unsure.update(body_key(name) for name in names if len(_letters(name)) < _SURE_LETTERS)


def _letters(form: str) -> str:
    """The letters of an acronym; empty for anything else."""
    letters = form.replace(".", "")
    return letters if letters.isalpha() and letters.isupper() and len(letters) <= _LONGEST_SHORT else ""


def _initials(name: str) -> set[str]:
    """The acronyms a name of several capitalised words can have: with its small words and without them."""
    words = re.findall(r"[^\W\d_]+", name.replace("’s", "").replace("'s", ""))
    great = [word for word in words if word.casefold() not in _SMALL]
    if len(great) < _LEAST_LETTERS or not all(word[0].isupper() for word in great) or name.isupper():
        return set()
    return {"".join(word[0].upper() for word in some) for some in (words, great)}


def is_abbreviation(short: str, full: str) -> bool:
    """Whether a form consists of initials of the other one, in order, one of them at most missing.

    Only forms of capitals count ("EDC", "U.N.", "AVP RF").
    """
    letters = [one for one in short if one.isalpha()]
    if not 2 <= len(letters) <= 10 or not all(one.isupper() for one in letters) or len(full) <= len(short):
        return False
    initials = [word[0].upper() for word in re.findall(r"[^\W\d_]+", full)]
    missing, at = 0, 0
    for letter in letters:
        try:
            at = initials.index(letter, at) + 1
        except ValueError:
            missing += 1
    return missing <= (1 if len(letters) > 2 else 0) or _is_of_beginnings("".join(letters), full)


def _is_of_beginnings(letters: str, full: str) -> bool:
    """Whether an acronym is the beginnings of all words of a name: "USEUCOM" for "United States European Command"."""
    words = re.findall(r"[^\W\d_]+", full)
    if any(len(word) > 1 and word.isupper() for word in words):
        return False  # "CC CPSU" is no shorter name than "CC of the CPSU"
    rests = {letters}
    for word in words:
        whole, most = word.upper(), _LONGEST_BEGINNING + 1
        taken = {
            rest[n:]
            for rest in rests
            for n in range(1, min(most, len(rest) + 1))
            if whole.startswith(rest[:n])
        }
        rests = taken | (rests if word.casefold() in _SMALL else set())
    return "" in rests


def without_article(form: str) -> str:
    """A name without "the" before it."""
    return re.sub(r"^the ", "", form, flags=re.IGNORECASE)


def body_key(form: str) -> str:
    """What two spellings of one name have in common: no case, dots, article, possessive; short capitals stay apart."""
    return f"{ordinary_key(form)} (short)" if form.isupper() and len(form) <= 6 else ordinary_key(form)


def ordinary_key(form: str) -> str:
    """What two spellings of one name have in common, be one of them in capitals or not."""
    plain = form.replace("’", "'").removesuffix("'S" if form.isupper() else "'s")
    return without_article(plain.replace(".", "").replace("-", " ").casefold())


def listed_in_any_type(form: str, kind: Kind | None) -> tuple[str, str] | None:
    """What `listed_name` knows of a form, as it stands or, where it is in capitals, in ordinary type."""
    found = listed_name(form, kind)
    if found is not None or not form.isupper():
        return found
    words = (word.casefold() if word.casefold() in _SMALL else word.title() for word in form.split(" "))
    return listed_name(" ".join(words), kind)


def may_be_abbreviation(form: str, kind: Kind) -> bool:
    """Whether a form in capitals is rather an abbreviation than a name in capitals ("HPU", and not "LONDON").

    Of a place only what has no vowel, three letters, or full stops; the names of bodies are abbreviated to words.
    """
    if not form.isupper() or len(form) > _LONGEST_SHORT or " " in form:
        return False
    if kind is not Kind.PLACE_NAME:
        return True
    return len(form) < _SURE_LETTERS or "." in form or not _VOWEL.search(form)
