"""Whether an entry of one edition is one of the shared register: by its list, its full name, or not at all.

What counts over documents is stricter than what counts within one. A full name is one person; initials are that
person if nobody else has them; a surname alone means somebody only where the register has just one of that surname.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Cert, Entry, Kind
from tei_encode.resolution.bodies import body_key, listed_in_any_type, may_be_abbreviation, ordinary_key
from tei_encode.resolution.personal_names import (
    PersonalName,
    forename_keys,
    is_peerage,
    may_be_same,
    parse,
    shared_words,
    sought_forename_keys,
    surname_key,
)
from tei_encode.serialiser.building import readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.model import Identifier


class Match(NamedTuple):
    """Who an entry is.

    Attributes:
        id: identifier in the shared register; empty where it is nobody there, or that is open.
        cert: how sure that is.
        is_new: whether it belongs into the register, and nobody there is it.
        takes_forms: whether the forms of the entry are forms of the one it is.
        candidates: identifiers of those it may be, where that is open.
    """

    id: str = ""
    cert: Cert = Cert.HIGH
    is_new: bool = False
    takes_forms: bool = False
    candidates: tuple[str, ...] = ()


NEW = Match(is_new=True)
APART = Match()
"""Nobody in the register, and nobody for it: a forename, or "Mrs." before a surname, says too little elsewhere."""


@dataclass(slots=True)
class _Known:
    """An entry of the register, taken apart: names of a person, keys of a body or place."""

    id: str
    kind: Kind
    forms: frozenset[str]
    identifiers: frozenset[Identifier]
    names: tuple[PersonalName, ...] = ()
    long: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()

    @property
    def fullness(self) -> int:
        """How much its fullest name says."""
        return max((name.fullness for name in self.names), default=0)

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a surname, or an abbreviation, is known."""
        if self.kind is Kind.PERS_NAME:
            return not any(map(_says_much, self.names)) and not any(map(is_peerage, self.forms))
        return not self.long

    def contradicts(self, identifiers: Iterable[Identifier]) -> bool:
        """Whether it has another identifier of a type that these have, and none in common."""
        theirs = set(identifiers)
        kinds = {kind for kind, _ in self.identifiers} & {kind for kind, _ in theirs}
        return bool(kinds) and not self.identifiers & theirs

    def fits(self, name: PersonalName) -> bool:
        """Whether those of its names that have this surname can all mean one with this name, and one has it."""
        near = [own for own in self.names if own.surname and may_be_same(_bare(own), _bare(name))]
        return bool(near) and all(may_be_same(own, name) for own in near)


class Matcher:
    """The register's entries by what an entry of an edition may have in common with them."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._by_word: dict[tuple[Kind, str], dict[str, None]] = {}
        self._surnames_alone: dict[PersonalName, Match] = {}

    def put(
        self, identifier: str, kind: Kind, forms: Sequence[str], identifiers: Iterable[Identifier] = ()
    ) -> None:
        """Enter somebody, or enter them again with more forms."""
        known = _Known(identifier, kind, frozenset(map(readable, forms)), frozenset(identifiers))
        if kind is Kind.PERS_NAME:
            known.names = tuple(map(parse, forms))
            words = [word for name in known.names for word in _surname_word(name)] + _forename_words(
                known.names
            )
            self._surnames_alone.clear()
        else:
            known.long, known.short = _keys(forms, kind)
            words = [*known.long, *known.short]
        self._known[identifier] = known
        marks = [*(f"form {form}" for form in known.forms), *map(_mark, known.identifiers), *words]
        for word in marks:
            self._by_word.setdefault((kind, word), {})[identifier] = None

    def find(self, entry: Entry, rivals: Iterable[str]) -> Match:
        """Who an entry is.

        Args:
            entry: of an edition.
            rivals: names of others who may come into the register; where one of them has as good a claim to be
                somebody of whom less is known there, neither is.
        """
        if entry.candidates or entry.is_namesake or not entry.name:
            return APART
        if entry.authority:
            return self._listed(entry)
        if entry.kind is Kind.PERS_NAME:
            return self._person(entry, rivals)
        return self._body(entry)

    def _near(self, kind: Kind, words: Iterable[str]) -> list[_Known]:
        found = {one: None for word in words for one in self._by_word.get((kind, word), ())}
        return [self._known[one] for one in sorted(found)]

    def _listed(self, entry: Entry) -> Match:
        """One that the user's list knows: by an identifier, by the key it has there, by its name."""
        same = self._near(entry.kind, map(_mark, entry.identifiers))
        own = self._known.get(entry.authority)
        if not same and own is not None and own.kind is entry.kind:
            same = [own]
        if not same and entry.kind is Kind.PERS_NAME:
            same = self._bearers(entry.name, parse(entry.name))
        elif not same:
            long, short = _keys([entry.name], entry.kind)
            same = [
                one for one in self._near(entry.kind, long | short) if (one.long | one.short) & (long | short)
            ]
        same = [one for one in same if not one.contradicts(entry.identifiers)]
        if len(same) > 1:
            return _open(same)
        return Match(same[0].id, takes_forms=True) if same else NEW

    def _bearers(self, form: str, name: PersonalName) -> list[_Known]:
        """Persons of whom more than a surname is known that this name can mean."""
        words = _sought_words(name) if name.surname and name.forenames else _surname_word(name)
        near = self._near(Kind.PERS_NAME, (*words, f"form {readable(form)}"))
        is_title = is_peerage(form)
        return [
            one
            for one in near
            if readable(form) in one.forms
            or (not (is_title or one.is_bare or all(map(is_peerage, one.forms))) and one.fits(name))
        ]

    def _person(self, entry: Entry, rivals: Iterable[str]) -> Match:
        name = parse(entry.name)
        if not name.surname:
            return APART
        if not _says_much(name) and not is_peerage(entry.name):
            return self._surname_alone(name)
        able = self._bearers(entry.name, name)
        spelled = [one for one in able if _spelled_alike(name, one) or is_peerage(entry.name)]
        exact = [one for one in able if readable(entry.name) in one.forms]
        if len(spelled) == 1:
            chosen, cert = spelled[0], Cert.HIGH
        elif len(able) == 1:
            chosen, cert = able[0], Cert.MEDIUM
        elif len(exact) == 1:
            chosen, cert = exact[0], Cert.MEDIUM
        else:
            return _open(able) if able else NEW
        if not exact and chosen.fullness < name.fullness and self._is_contested(chosen, name, rivals):
            return NEW
        return Match(chosen.id, cert, takes_forms=True)

    def _is_contested(self, chosen: _Known, name: PersonalName, rivals: Iterable[str]) -> bool:
        """Whether somebody else, of this run or the register, can as well be the one chosen, and is not this one."""
        others = [parse(rival) for rival in rivals]
        words = [word for own in chosen.names for word in _surname_word(own)]
        others += [
            max(one.names, key=lambda own: own.fullness)
            for one in self._near(Kind.PERS_NAME, words)
            if one.id != chosen.id
        ]
        return any(
            _says_much(other) and chosen.fits(other) and not may_be_same(other, name) for other in others
        )

    def _surname_alone(self, name: PersonalName) -> Match:
        found = self._surnames_alone.get(name)
        if found is None:
            found = self._surnames_alone[name] = self._only_bearer(name)
        return found

    def _only_bearer(self, name: PersonalName) -> Match:
        near = [one for one in self._near(Kind.PERS_NAME, _surname_word(name)) if one.fits(name)]
        bare = [one for one in near if one.is_bare]
        full = [one for one in near if not one.is_bare and not all(map(is_peerage, one.forms))]
        if len(bare) == 1:
            return Match(bare[0].id, Cert.LOW if full else Cert.MEDIUM)
        if not bare and len(full) == 1:
            return Match(full[0].id, Cert.MEDIUM)
        return _open(near) if bare or full else NEW

    def _body(self, entry: Entry) -> Match:
        long, short = _keys(entry.forms, entry.kind)
        if not long:
            near = [one for one in self._near(entry.kind, short) if (one.short | one.long) & short]
            bare = [one for one in near if one.is_bare]
            if len(bare) == 1 or (not bare and len(near) == 1):
                return Match((bare or near)[0].id, Cert.MEDIUM, takes_forms=bool(bare))
            return _open(near) if near else NEW
        main, _ = _keys([entry.name], entry.kind)
        for keys in (main, long):
            near = [one for one in self._near(entry.kind, keys) if one.long & keys]
            exact = [one for one in near if readable(entry.name) in one.forms]
            if len(near) == 1 or len(exact) == 1:
                return Match((near if len(near) == 1 else exact)[0].id, takes_forms=True)
            if near:
                return _open(near)
        near = [one for one in self._near(entry.kind, main) if one.short & main]
        return Match(near[0].id, Cert.MEDIUM, takes_forms=True) if len(near) == 1 else NEW


def weight(entry: Entry) -> tuple[int, int, int]:
    """Sort key: those of the user's list, then full names, fuller ones first, then surnames and abbreviations."""
    if entry.kind is Kind.PERS_NAME:
        name = parse(entry.name)
        is_bare = not _says_much(name) and not is_peerage(entry.name)
        return not entry.authority, is_bare, -name.fullness
    long, _ = _keys(entry.forms, entry.kind)
    return not entry.authority, not long, -len(entry.name)


def new_form_of(form: str, forms: Iterable[str]) -> bool:
    """Whether a form is not among others, as they stand in a file."""
    return bool(readable(form)) and readable(form) not in map(readable, forms)


def _says_much(name: PersonalName) -> bool:
    """Whether a name has more than a surname."""
    return bool(name.surname and (name.forenames or name.generation))


def _surname_word(name: PersonalName) -> tuple[str, ...]:
    """The key that all of one surname have in common; nothing for a forename alone, which links nobody over texts."""
    return shared_words(name)[:1] if name.surname else ()


def _forename_words(names: Iterable[PersonalName]) -> list[str]:
    """Keys of surname and forename of somebody, or of the surname without any, by which `_sought_words` finds them."""
    found: dict[str, None] = {}
    for surname in dict.fromkeys(surname_key(name) for name in names if name.surname):
        forenames = [one for name in names if surname_key(name) == surname for one in name.forenames]
        keys = [key for one in forenames for key in forename_keys(one)]
        found.update((f"both {surname} {key}", None) for key in keys or [""])
    return list(found)


def _sought_words(name: PersonalName) -> list[str]:
    """Keys one of which everybody has whom a name with forenames can mean: so not all of one surname are compared."""
    keys = [key for one in name.forenames for key in sought_forename_keys(one)]
    return [f"both {surname_key(name)} {key}" for key in dict.fromkeys(["", *keys])]


def _bare(name: PersonalName) -> PersonalName:
    return PersonalName(name.surname, ())


def _spelled_alike(name: PersonalName, known: _Known) -> bool:
    """Whether a forename that is spelled out stands in both, or a generation (Jr., III) where there is none."""
    spelled = {one.casefold() for one in name.forenames if len(one) > 1}
    if not name.forenames:
        return any(own.generation.casefold() == name.generation.casefold() != "" for own in known.names)
    return any(one.casefold() in spelled for own in known.names for one in own.forenames)


def _keys(forms: Iterable[str], kind: Kind) -> tuple[frozenset[str], frozenset[str]]:
    """What to compare a place or body by: keys of its names, keys of its abbreviations."""
    long: set[str] = set()
    short: set[str] = set()
    for form in forms:
        listed = listed_in_any_type(form, kind)
        if listed is not None:
            long.add(f"listed {body_key(listed[0])}")
        (short if may_be_abbreviation(form, kind) else long).add(ordinary_key(form))
    return frozenset(long), frozenset(short)


def _mark(identifier: Identifier) -> str:
    return f"idno {' '.join(identifier)}"


def _open(candidates: Iterable[_Known]) -> Match:
    return Match(cert=Cert.LOW, candidates=tuple(one.id for one in candidates))
