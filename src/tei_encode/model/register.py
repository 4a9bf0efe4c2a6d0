"""The registers: one entry per person, place, organisation (TEI Guidelines, chapter ND)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from .annotation import Cert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .kinds import Kind

Identifier = tuple[str, str]
"""The type and the value of an identifier (`idno`), as in ("wikidata", "Q1")."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, place or organisation.

    Attributes:
        id: `xml:id` (`pers-molotov`).
        kind: `PERS_NAME`, `PLACE_NAME` or `ORG_NAME`: the element its names are written with.
        name: the fullest form found, or the one the user's list gives.
        other_names: all other forms, in order of first mention.
        abbreviations: those of the other forms that abbreviate the name ("EDC").
        roles: what the source says the person is or does ("Deputy Foreign Minister").
        type: kind of place or organisation (`country`, `settlement`, …); empty where not known.
        mentions: number of mentions in the text.
        cert: how sure it is that all mentions mean this one, and that it is the one in the shared register.
        identifiers: what an authority file of the user's gives.
        authority: key of the authority entry it is; empty where it is in none.
        candidates: keys of the authority entries it may be, where that is open.
        doubtful: of a place or body, those of the other forms that mean it in this text only ("Presidium" alone).
        is_namesake: whether only a form of address in the text tells it from another entry ("Mr.", "Mrs."), so that
            its forms alone don't say who it is.
        sex: `m` or `f` of a person, as far as a form of address, an office, a word for kin or a forename in the text
            says; else empty.
        is_surname: whether the text shows that a name of one word that is a forename, too, is this person's surname
            ("Mr. Henry").
        same_as: address of its entry in the shared register; empty where it has none.
    """

    id: str
    kind: Kind
    name: str
    other_names: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    type: str = ""
    mentions: int = 0
    cert: Cert = Cert.HIGH
    identifiers: tuple[Identifier, ...] = ()
    authority: str = ""
    candidates: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    is_namesake: bool = False
    sex: str = ""
    is_surname: bool = False
    same_as: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """All forms, the fullest first."""
        return (self.name, *self.other_names)

    def joined(self, other: Entry) -> Self:
        """This entry with the forms, roles and mentions of another one that turned out to be the same."""
        return replace(
            self,
            other_names=_each_once((*self.other_names, *other.forms), but=self.name),
            abbreviations=_each_once((*self.abbreviations, *other.abbreviations)),
            roles=_each_once((*self.roles, *other.roles)),
            doubtful=_each_once((*self.doubtful, *other.doubtful)),
            identifiers=tuple(dict.fromkeys((*self.identifiers, *other.identifiers))),
            type=self.type or other.type,
            mentions=self.mentions + other.mentions,
            cert=max(self.cert, other.cert, key=_DOUBT.__getitem__),
        )


_DOUBT = {Cert.HIGH: 0, Cert.MEDIUM: 1, Cert.LOW: 2}


def _each_once(values: Iterable[str], but: str = "") -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(values) if one != but)


@dataclass(frozen=True, slots=True)
class Register:
    """All entries of an edition, each list in the order of first mention.

    Attributes:
        persons: persons.
        places: places.
        organisations: organisations.
        guesses: of each mention that may well mean another, the offset, and the identifiers of some it may mean,
            first whom it was taken for.
    """

    persons: tuple[Entry, ...] = field(default=())
    places: tuple[Entry, ...] = field(default=())
    organisations: tuple[Entry, ...] = field(default=())
    guesses: tuple[tuple[int, tuple[str, ...]], ...] = field(default=())

    def __iter__(self) -> Iterator[Entry]:
        """Persons, places, organisations."""
        yield from (*self.persons, *self.places, *self.organisations)


@dataclass(frozen=True, slots=True)
class Linked:
    """An edition's register, after its entries were looked up in a shared one.

    Attributes:
        register: the entries, with the identifiers of the shared register where they are in it.
        renamed: the new identifier of each entry by the one it had.
        open: identifiers in the shared register that an entry may be, by its new identifier, where that is open.
        address: of the shared register, as seen from the edition.
    """

    register: Register
    renamed: Mapping[str, str]
    open: Mapping[str, tuple[str, ...]]
    address: str
