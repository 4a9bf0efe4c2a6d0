"""Whether an entry of one edition is one of the shared register: by its list, its full name, or not at all.

What counts over documents is stricter than what counts within one. A full name is one person; initials are that
person if nobody else has them; a surname alone means somebody only where the register has just one of that surname.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Cert, Entry, Kind
from tei_encode.resolution.bodies import body_key, listed_in_any_type, may_be_abbreviation, ordinary_key
from tei_encode.resolution.forms_of_address import sex_of, titles_agree
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

from .claims import Claims
from .known import Known, is_spelled_like, is_title, name_of, names_of, says_much, sex_by

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
NO_CLAIMS = Claims()


class Matcher:
    """The register's entries by what an entry of an edition may have in common with them."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}
        self._by_word: dict[tuple[Kind, str], dict[str, None]] = {}
        self._surnames_alone: dict[tuple[PersonalName, str], Match] = {}

    def put(
        self,
        identifier: str,
        kind: Kind,
        forms: Sequence[str],
        identifiers: Iterable[Identifier] = (),
        roles: Iterable[str] = (),
    ) -> None:
        """Enter somebody, or enter them again with more forms."""
        known = Known(identifier, kind, frozenset(map(readable, forms)), frozenset(identifiers))
        if kind is Kind.PERS_NAME:
            known.names = names_of(forms)
            known.sex = sex_by(known.names, roles)
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

    def find(self, entry: Entry, rivals: Iterable[str], claims: Claims = NO_CLAIMS) -> Match:
        """Who an entry is.

        Args:
            entry: of an edition.
            rivals: names of others who may come into the register; where one of them has as good a claim to be
                somebody of whom less is known there, neither is.
            claims: the others of the edition, and whom of the register they are: none of those it is.
        """
        if entry.candidates or entry.is_namesake or not entry.name:
            return APART
        if entry.authority:
            return self._listed(entry, claims)
        if entry.kind is Kind.PERS_NAME:
            return self._person(entry, rivals, claims)
        return self._body(entry, claims)

    def _near(self, kind: Kind, words: Iterable[str]) -> list[Known]:
        found = {one: None for word in words for one in self._by_word.get((kind, word), ())}
        return [self._known[one] for one in sorted(found)]

    def _listed(self, entry: Entry, claims: Claims) -> Match:
        """One that the user's list knows: by an identifier, by the key it has there, by its name."""
        same = self._near(entry.kind, map(_mark, entry.identifiers))
        own = self._known.get(entry.authority)
        if not same and own is not None and own.kind is entry.kind:
            same = [own]
        if not same and entry.kind is Kind.PERS_NAME:
            same, _ = _left(self._bearers(entry, name_of(entry)), entry, claims)
        elif not same:
            long, short = _keys([entry.name], entry.kind)
            same, _ = _left(self._sharing(entry.kind, long | short), entry, claims)
        same = [one for one in same if not one.contradicts(entry.identifiers)]
        if len(same) > 1:
            return _open(same)
        return Match(same[0].id, takes_forms=True) if same else NEW

    def _sharing(self, kind: Kind, keys: frozenset[str]) -> list[Known]:
        """Places or bodies that have a key."""
        return [one for one in self._near(kind, keys) if (one.long | one.short) & keys]

    def _bearers(self, entry: Entry, name: PersonalName) -> list[Known]:
        """Persons of whom more than a surname is known that an entry can mean by its name."""
        form = entry.name
        words = _sought_words(name) if name.surname and name.forenames else _surname_word(name)
        near = self._near(Kind.PERS_NAME, (*words, f"form {readable(form)}"))
        is_peer = is_peerage(form)
        return [
            one
            for one in near
            if readable(form) in one.forms
            or (is_peer and one.has_title_like(name))
            or (
                not (is_peer or one.is_bare or all(map(is_peerage, one.forms)))
                and one.fits(name)
                and (one.may_be_of(entry.sex) or is_spelled_like(one, name))
            )
        ]

    def _person(self, entry: Entry, rivals: Iterable[str], claims: Claims) -> Match:
        name = name_of(entry)
        if not name.surname:
            return APART
        if not says_much(name) and not is_peerage(entry.name):
            return self._surname_alone(entry, name, claims)
        if _is_a_wife_s(entry, name) and sex_of("", name.forenames) == "m":
            return APART
        able, taken = _left(self._bearers(entry, name), entry, claims)
        exact = [one for one in able if readable(entry.name) in one.forms]
        is_alike = Known.has_no_other_title if is_peerage(entry.name) else is_spelled_like
        spelled = [one for one in able if is_alike(one, name)]
        if len(spelled) == 1:
            chosen, cert = spelled[0], Cert.HIGH
        elif len(able) == 1:
            chosen, cert = able[0], Cert.MEDIUM
        elif len(exact) == 1:
            chosen, cert = exact[0], Cert.MEDIUM
        else:
            return _open(able) if able else APART if taken or _is_a_wife_s(entry, name) else NEW
        is_more = chosen.fullness < name.fullness or is_title(name)
        if not exact and is_more and self._is_contested(chosen, name, rivals):
            return NEW
        return Match(chosen.id, cert, takes_forms=True)

    def _is_contested(self, chosen: Known, name: PersonalName, rivals: Iterable[str]) -> bool:
        """Whether somebody else, of this run or the register, can as well be the one chosen, and is not this one."""
        others = [parse(rival) for rival in rivals]
        words = [word for own in chosen.names for word in _surname_word(own)]
        others += [
            max(one.names, key=lambda own: own.fullness)
            for one in self._near(Kind.PERS_NAME, words)
            if one.id != chosen.id
        ]
        if is_title(name):
            return any(
                is_title(other) and chosen.has_title_like(other) and not titles_agree(other.title, name.title)
                for other in others
            )
        return any(
            says_much(other) and chosen.fits(other) and not may_be_same(other, name) for other in others
        )

    def _surname_alone(self, entry: Entry, name: PersonalName, claims: Claims) -> Match:
        """Who a surname is; nobody, where the text has another of that surname and so means to part the two."""
        if claims.has_namesake(entry):
            return APART
        found = self._surnames_alone.get((name, entry.sex))
        if found is None:
            found = self._surnames_alone[name, entry.sex] = self._only_bearer(entry, name)
        if found.id and not claims.leave(found.id, self._known[found.id].forms, entry):
            return APART
        return found

    def _only_bearer(self, entry: Entry, name: PersonalName) -> Match:
        near = [
            one
            for one in self._near(Kind.PERS_NAME, _surname_word(name))
            if one.fits(name) and one.may_be_of(entry.sex)
        ]
        bare = [one for one in near if one.is_bare]
        full = [one for one in near if not one.is_bare and not all(map(is_peerage, one.forms))]
        if entry.sex == "f":
            # Of a surname alone nobody could tell later on that it is a wife's or sister's.
            women = [one for one in full if one.sex]
            return Match(women[0].id, Cert.MEDIUM) if len(women) == 1 else _open(women) if women else APART
        if len(bare) == 1:
            return Match(bare[0].id, Cert.LOW if full else Cert.MEDIUM)
        if not bare and len(full) == 1:
            return Match(full[0].id, Cert.MEDIUM)
        return _open(near) if bare or full else NEW

    def _body(self, entry: Entry, claims: Claims) -> Match:
        long, short = _keys(entry.forms, entry.kind)
        if not long:
            near, taken = _left(self._sharing(entry.kind, short), entry, claims)
            if taken:
                return APART
            bare = [one for one in near if one.is_bare]
            if len(bare) == 1 or (not bare and len(near) == 1):
                return Match((bare or near)[0].id, Cert.MEDIUM, takes_forms=bool(bare))
            return _open(near) if near else NEW
        main, _ = _keys([entry.name], entry.kind)
        for keys in (main, long):
            near, taken = _left(
                [one for one in self._near(entry.kind, keys) if one.long & keys], entry, claims
            )
            if taken and not near:
                return APART
            exact = [one for one in near if readable(entry.name) in one.forms]
            if len(near) == 1 or len(exact) == 1:
                return Match((near if len(near) == 1 else exact)[0].id, takes_forms=True)
            if near:
                return _open(near)
        near, _ = _left([one for one in self._near(entry.kind, main) if one.short & main], entry, claims)
        return Match(near[0].id, Cert.MEDIUM, takes_forms=True) if len(near) == 1 else NEW


def weight(entry: Entry) -> tuple[int, int, int, int]:
    """Sort key: those of the user's list, then full names, fuller ones first, then surnames and abbreviations.

    "Lord Oake" comes behind "Earl of Oake", who he may be.
    """
    if entry.kind is Kind.PERS_NAME:
        name = name_of(entry)
        return not entry.authority, not is_telling(entry), name.title in ("lord", "lady"), -name.fullness
    return not entry.authority, not is_telling(entry), False, -len(entry.name)


def is_telling(entry: Entry) -> bool:
    """Whether an entry's name is more than a surname, a forename or an abbreviation."""
    if entry.kind is Kind.PERS_NAME:
        return says_much(name_of(entry)) or is_peerage(entry.name)
    return bool(_keys(entry.forms, entry.kind)[0])


def claims_of(entries: Sequence[Entry]) -> Claims:
    """What the entries of one edition, as `Matcher.find` takes them, may be of the register together."""
    return Claims(
        entries,
        telling=[one for one in entries if is_telling(one) and not (one.is_namesake or one.candidates)],
    )


def new_form_of(form: str, forms: Iterable[str]) -> bool:
    """Whether a form is not among others, as they stand in a file."""
    return bool(readable(form)) and readable(form) not in map(readable, forms)


def _is_a_wife_s(entry: Entry, name: PersonalName) -> bool:
    """Whether only a form of address tells that a woman is meant: Mrs. John Lenner, Mrs. J. Lenner."""
    is_own = any(len(one) > 1 and sex_of("", (one,)) != "m" for one in name.forenames[:1])
    return entry.sex == "f" and not is_own and not is_title(name)


def _left(found: Iterable[Known], entry: Entry, claims: Claims) -> tuple[list[Known], bool]:
    """Those that nobody else of the edition is; whether one is left out that has the very name of the entry."""
    able: list[Known] = []
    is_taken = False
    for one in found:
        if claims.leave(one.id, one.forms, entry):
            able.append(one)
        else:
            is_taken = is_taken or readable(entry.name) in one.forms
    return able, is_taken


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


def _open(candidates: Iterable[Known]) -> Match:
    return Match(cert=Cert.LOW, candidates=tuple(one.id for one in candidates))
