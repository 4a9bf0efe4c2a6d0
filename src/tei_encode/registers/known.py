"""An entry of the shared register taken apart, and what its names say of who it can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.model import Kind
from tei_encode.resolution.forms_of_address import is_of_men_only, rank_of, sex_of, titles_agree
from tei_encode.resolution.personal_names import PersonalName, is_peerage, may_be_same, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.model import Entry, Identifier


@dataclass(slots=True)
class Known:
    """An entry of the register, taken apart: names of a person, keys of a body or place."""

    id: str
    kind: Kind
    forms: frozenset[str]
    identifiers: frozenset[Identifier]
    names: tuple[PersonalName, ...] = ()
    long: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    sex: str = ""

    @property
    def fullness(self) -> int:
        """How much its fullest name says."""
        return max((name.fullness for name in self.names), default=0)

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a surname, or an abbreviation, is known."""
        if self.kind is Kind.PERS_NAME:
            return not any(map(says_much, self.names)) and not any(map(is_peerage, self.forms))
        return not self.long

    def contradicts(self, identifiers: Iterable[Identifier]) -> bool:
        """Whether it has another identifier of a type that these have, and none in common."""
        theirs = set(identifiers)
        kinds = {kind for kind, _ in self.identifiers} & {kind for kind, _ in theirs}
        return bool(kinds) and not self.identifiers & theirs

    def fits(self, name: PersonalName) -> bool:
        """Whether those of its names that have this surname can all mean one with this name, and one has it."""
        near = [own for own in self.names if own.surname and may_be_same(bare(own), bare(name))]
        return bool(near) and all(may_be_same(own, name) for own in near)

    def may_be_of(self, sex: str) -> bool:
        """Whether somebody of a sex, as far as that is known, can be this one."""
        return not sex or not self.sex or sex == self.sex

    def has_title_like(self, name: PersonalName) -> bool:
        """Whether its titles of nobility and this one can be one person's: Lord Oake and the Earl of Oake."""
        titles = [own for own in self.names if is_title(own) and may_be_same(bare(own), bare(name))]
        return bool(titles) and all(titles_agree(own.title, name.title) for own in titles)

    def has_no_other_title(self, name: PersonalName) -> bool:
        """Whether all its titles of nobility are this one."""
        return all(own.title == name.title for own in self.names if own.title)


def name_of(entry: Entry) -> PersonalName:
    """The name of a person's entry taken apart; the text may show that a forename alone is a surname ("Mr. Henry")."""
    name = parse(entry.name)
    return PersonalName(entry.name, ()) if entry.is_surname and not name.surname else name


def names_of(forms: Sequence[str]) -> tuple[PersonalName, ...]:
    """The names of somebody in the register: nobody is there by a forename alone, so that such a word is a surname."""
    names = tuple(map(parse, forms))
    if len(forms) == 1 and not names[0].surname and len(names[0].forenames) == 1 and " " not in forms[0]:
        return (PersonalName(forms[0], ()),)
    return names


def says_much(name: PersonalName) -> bool:
    """Whether a name has more than a surname."""
    return bool(name.surname and (name.forenames or name.generation))


def bare(name: PersonalName) -> PersonalName:
    """The surname of a name alone."""
    return PersonalName(name.surname, ())


def is_title(name: PersonalName) -> bool:
    """Whether a name, taken apart, is a title of nobility: no form of address stands in an entry's name."""
    return bool(name.title and name.surname and not name.forenames)


def sex_by(names: Iterable[PersonalName], roles: Iterable[str]) -> str:
    """`m` or `f`, as far as a title or forename says, or an office that only men held; else empty."""
    said = [*(sex_of(name.title, name.forenames) for name in names)]
    said += ["m" for role in roles if is_of_men_only(rank_of(role))]
    return next(filter(None, said), "")


def is_spelled_like(known: Known, name: PersonalName) -> bool:
    """Whether a forename that is spelled out stands in both, or a generation (Jr., III) where there is none."""
    spelled = {one.casefold() for one in name.forenames if len(one) > 1}
    if not name.forenames:
        return any(own.generation.casefold() == name.generation.casefold() != "" for own in known.names)
    return any(one.casefold() in spelled for own in known.names for one in own.forenames)
