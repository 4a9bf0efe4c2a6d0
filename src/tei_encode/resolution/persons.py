"""Which mentions of persons belong together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tei_encode.model import Cert

from .apart import find_apart
from .bearers import Choice
from .forms import SHARED, form_of, taken_apart
from .forms_of_address import (
    ARMS,
    BEFORE_FORENAMES,
    BY_FORENAME,
    CLERGY,
    LADIES,
    WIVES,
    is_of_men_only,
    sex_of,
    sex_of_office,
)
from .groups import Group, in_order
from .held_offices import (
    doubt_former,
    is_of_another,
    is_other_reign,
    is_title_of_kin_alone,
    offices_held,
    style_of,
)
from .kin import SEVERAL, sex_of_kin
from .personal_names import PersonalName, may_be_same, parse
from .same_name import find_namesakes
from .shelves import Shelves

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tei_encode.model import Annotation, Span

    from .apart import Apart, Form
    from .bodies import Mention
    from .same_name import Namesakes

_MOST_RIVALS = 6
"""How many of those whom a name may mean are told to the editor."""


def group_persons(text: str, mentions: Sequence[Mention], printed: Mapping[Span, str]) -> list[Group]:
    """Persons: full names first, then shorter forms go to the person they can mean.

    A form that more than one person can bear goes to whom it most likely means, as unsure; see `bearers`.
    """
    placed = [(index, one, form_of(text, one, printed.get(one.span))) for index, one in mentions]
    told = find_namesakes(text, [(one, form) for _, one, form in placed])
    placed = [(index, one, form) for (index, one, _), form in zip(placed, told.forms, strict=True)]
    people = _People(text, [(one, form) for _, one, form in placed], told)
    groups = [Group("") for _ in people.persons]
    named_in_full: set[int] = set()
    for index, _, form in placed:
        chosen, cert = people.meant(form)
        name, person = people.names[form], people.persons[chosen]
        is_known = chosen in named_in_full
        is_doubtful = people.is_anybody_s(form, chosen, is_known=is_known) or people.may_be_kin(
            form, chosen, is_known=is_known
        )
        is_doubtful = is_doubtful or form.tag.startswith(SHARED) or people.may_be_her_husband(form, chosen)
        is_doubtful = is_doubtful or people.is_called_otherwise(form, chosen)
        if name.forenames:
            named_in_full.add(chosen)
        if cert is not Cert.HIGH or is_doubtful or name.is_pet_name_of(person):
            groups[chosen].unsure.add(index)
        if cert is Cert.LOW:
            rivals = [n for n in people.able(form)[:_MOST_RIVALS] if n != chosen]
            groups[chosen].rivals[index] = [groups[n] for n in (chosen, *rivals)]
        groups[chosen].add(index, form.form)
    found = [(group, person) for group, person in zip(groups, people.persons, strict=True) if group.members]
    doubt_former(text, placed, found)
    parsed = {form.form: name for form, name in people.names.items() if not form.tag.startswith(SHARED)}
    ranks = {id(group): sorted(people.ranks[n]) for n, group in enumerate(groups)}
    for number, group in enumerate(groups):
        group.sex = people.sex(number)
    for group, person in found:
        name_person(group, person, parsed, next(iter(ranks[id(group)]), ""))
    _mark_namesakes(found)
    return in_order(group for group, _ in found)


def name_person(
    group: Group, person: PersonalName, parsed: Mapping[str, PersonalName] | None = None, rank: str = ""
) -> None:
    """Name a group of mentions of a person.

    Args:
        group: gets its name and what its identifier may be made of.
        person: all that the text says of the name.
        parsed: forms taken apart, where the text says more of them than they do themselves.
        rank: of an office of the person.
    """
    names = {form: (parsed or {}).get(form) or parse(form) for form in group.forms}
    group.name = max(
        group.forms,
        key=lambda form: (
            names[form].fullness,
            not names[form].inverted,
            not form.isupper(),
            -group.forms.index(form),
        ),
    )
    group.is_surname = bool(person.surname) and not parse(group.name).surname
    surname = person.surname or " ".join(person.forenames) or group.name
    longer = f"{surname} {' '.join(person.forenames) if person.surname else ''}"
    group.identifiers = [surname, longer, f"{longer} {person.generation} {person.title or rank}"]
    if " " in person.generation or (person.is_a_mans_but_for_address and person.forenames):
        del group.identifiers[:2]


def _mark_namesakes(found: Sequence[tuple[Group, PersonalName]]) -> None:
    """Mark those of one name (Mr. and Mrs. Lenner, old and young); of John and Mrs. John Lenner only the wife."""
    bearers = Counter(group.name for group, _ in found)
    own = {id(group): person.forenames and not person.is_a_mans_but_for_address for group, person in found}
    owners = Counter(group.name for group, _ in found if own[id(group)])
    for group, _ in found:
        group.is_namesake = bearers[group.name] > 1 and (not own[id(group)] or owners[group.name] > 1)


class _People:
    """The persons of a text, and whom each form means."""

    def __init__(self, text: str, mentions: Sequence[tuple[Annotation, Form]], told: Namesakes) -> None:
        self.names = taken_apart(dict.fromkeys(form for _, form in mentions))
        self.persons: list[PersonalName] = []
        self.ranks: list[set[str]] = []
        self._forms: list[set[Form]] = []
        self._shelves = Shelves()
        self._apart: Apart = find_apart(text, mentions, self.names, told.told)
        self._relatives = told.relatives
        self._home: dict[Form, int] = {}
        self._order = {form: number for number, form in enumerate(self.names)}
        held = offices_held(text, mentions, self.names)
        for form in sorted(self.names, key=lambda one: _rank(one, self.names[one])):
            self._take_in(form, held.get(form, set()))
        bearers = {form: self._likely(form) for form in self.names}
        counts = [0] * len(self.persons)
        for _, form in mentions:
            if len(bearers[form][0]) == 1 and self.names[form].forenames:
                counts[bearers[form][0][0]] += 1
        self._sure = {
            form: able[0] for form, (able, is_sure) in bearers.items() if len(able) == 1 and is_sure
        }
        self._likely_one = {form: able[0] for form, (able, _) in bearers.items() if len(able) == 1}
        self._choices: dict[Form, Choice] = {}
        self._choices_with: dict[int, list[Choice]] = {}
        for form, (able, _) in bearers.items():
            if len(able) > 1:
                self._choices[form] = self._choice(form, able, counts)

    def meant(self, form: Form) -> tuple[int, Cert]:
        """Whom the next mention means, and how sure that is; to be asked in document order."""
        if form in self._likely_one:
            person, cert = self._likely_one[form], Cert.HIGH if form in self._sure else Cert.MEDIUM
        else:
            person, cert = self._choices[form].chosen()
            name = self.names[form]
            if name.surname and name.forenames and all(len(one) == 1 for one in name.forenames):
                cert = Cert.LOW
        for choice in self._choices_with.get(person, ()):
            choice.named(person)
        return person, cert

    def able(self, form: Form) -> Sequence[int]:
        """Whom a form can mean."""
        return self._choices[form].able

    def sex(self, number: int) -> str:
        """`m` or `f`, as far as address, forename, office or a word for kin says; else empty."""
        person = self.persons[number]
        return sex_of(person.title, person.forenames) or next(
            filter(
                None,
                (
                    *map(sex_of_office, sorted(self.ranks[number])),
                    *(sex_of_kin(form.tag) for form in sorted(self._forms[number])),
                ),
            ),
            "",
        )

    def is_anybody_s(self, form: Form, person: int, *, is_known: bool) -> bool:
        """Whether a form is a surname with an office that the person of full name is never said to hold.

        Args:
            form: of a mention.
            person: whom it means.
            is_known: whether the full name stands before it: then only the other sex makes it doubtful.
        """
        full = self.persons[person]
        if is_other_reign(form, self.ranks[person]):
            return True
        if not form.rank or self.names[form].forenames or form.rank in self.ranks[person]:
            return False
        sexes = {sex_of_office(form.rank), sex_of(full.title, full.forenames)}
        return sexes == {"m", "f"} or (not is_known and any(len(one) > 1 for one in full.forenames))

    def may_be_kin(self, form: Form, person: int, *, is_known: bool) -> bool:
        """Whether a surname may be that of kin of the person: it, or the full name, stands by a word that says so.

        Args:
            form: of a mention.
            person: whom it means.
            is_known: whether the full name stands before it: then only what the surname is called makes it doubtful.
        """
        forms = self._forms[person]
        of_full = (kin for one in forms for kin in self._apart.kin.get(one, ()))
        if is_title_of_kin_alone(form, self.names[form], self.persons[person], of_full):
            return True
        if self.names[form].forenames or len(forms) == 1:
            return False
        if form.tag == SEVERAL:
            return True
        full = [one for one in forms if self.names[one].forenames]
        if not full:
            return False
        in_full = {kin for one in full for kin in self._apart.kin.get(one, ())}
        tagged = [one for one in forms if one.tag and not self.names[one].forenames]
        is_told = all(
            self._apart.kin.get(one, set()) & in_full or one.tag in {f.tag for f in full} for one in tagged
        )
        return not is_told or (bool(in_full) and not tagged and not is_known)

    def may_be_her_husband(self, form: Form, person: int) -> bool:
        """Whether a form is "Mrs. Lenner" and the person nobody but "G. Lenner", which may as well be her husband.

        Or it is "G. Lenner" and she Mrs. G. Lenner; or it is "Lenner", the person Mrs. Lenner, and the text parts it
        from her husband only where another is meant.
        """
        name, full = self.names[form], self.persons[person]
        if not (name.title or form.rank or name.forenames) and full.is_a_mans_but_for_address:
            return self._apart.is_parted(form)
        if name.forenames and not name.title and all(len(one) == 1 for one in name.forenames):
            return any(one.title == "mrs" and one.form == form.form for one in self._forms[person])
        if self.names[form].title != "mrs" or self.names[form].forenames:
            return False
        own = [self.names[one] for one in self._forms[person] if self.names[one].forenames]
        return bool(own) and not any(
            name.title in WIVES or any(len(one) > 1 for one in name.forenames) for name in own
        )

    def is_called_otherwise(self, form: Form, person: int) -> bool:
        """Whether a surname is called "Mr." or "Dr." and the full name only an officer, or the other way round."""
        if self.names[form].forenames:
            return False
        own = style_of(form)
        styles = {style_of(one) for one in self._forms[person] if self.names[one].forenames} - {""}
        return bool(own and styles) and own not in styles and ARMS in {own, *styles}

    def _callings(self, number: int) -> set[str]:
        return {one.calling for one in self._forms[number]}

    def _take_in(self, form: Form, ranks: set[str]) -> None:
        """Join a form to the one person it fits, or make a new one; leave it where it fits several."""
        name = self.names[form]
        fitting = self._fitting(form)
        if not fitting:
            number = len(self.persons)
            self.persons.append(name)
            self.ranks.append(set())
            self._forms.append(set())
        elif len(fitting) == 1 and name.surname:
            number = fitting[0]
            self.persons[number] = self.persons[number].merged(name)
        else:
            return
        self._home[form] = number
        self._forms[number].add(form)
        if name.forenames or not self.persons[number].forenames:
            self.ranks[number] |= ranks
        self._shelves.put(number, self.persons[number])

    def _fitting(self, form: Form) -> list[int]:
        """Numbers of the persons a form can mean, in order."""
        name = self.names[form]
        return [
            n
            for n in self._shelves.near(name)
            if may_be_same(name, self.persons[n])
            and self._offices_fit(form, n)
            and not self._apart.parts(form, self._forms[n], is_named=bool(self.persons[n].forenames))
        ]

    def _offices_fit(self, form: Form, number: int) -> bool:
        """Whether an office lets a form mean somebody: President Lenner is no Eleanor Lenner unless called so."""
        if form.rank in self.ranks[number] and form.rank:
            return True
        if is_of_another(form, self.names[form], self.persons[number]):
            return False
        callings = self._callings(number)
        if {ARMS, CLERGY} == {form.calling, *callings} - {""} and form.calling not in callings | {""}:
            return bool(self.names[form].forenames)
        name, person = self.names[form], self.persons[number]
        own = sex_of(name.title, name.forenames) or sex_of_office(form.rank)
        theirs = sex_of(person.title, person.forenames) or next(
            (sex for rank in sorted(self.ranks[number]) if (sex := sex_of_office(rank))), ""
        )
        if not own or not theirs or own == theirs:
            return True
        is_office = bool(form.rank) and not name.forenames and not name.title
        return is_office and not is_of_men_only(form.rank) and self._was_named_before(number, form)

    def _was_named_before(self, number: int, form: Form) -> bool:
        """Whether somebody's name with a forename stands before the first mention with a form."""
        order = self._order
        return any(order[one] < order[form] for one in self._forms[number] if self.names[one].forenames)

    def _likely(self, form: Form) -> tuple[list[int], bool]:
        """Of those a form can mean, those it does, and whether it says so itself.

        Who is called just so, who has its title, who shares most forenames; "Lenner" alone is no Mrs. Lenner beside
        a man.
        """
        name = self.names[form]
        able = self._fitting(form) or [self._home[form]]
        if not name.surname and name.title in BEFORE_FORENAMES:
            called = [n for n in able if any(one.title == name.title for one in self._forms[n])]
            if called or any(self.persons[n].surname for n in able):
                return called or able, bool(called)
        if len(able) == 1:
            return able, True
        if not name.title:
            able = [n for n in able if not self.persons[n].is_a_mans_but_for_address] or able
        called = self._called_so(form, able)
        spelled = [n for n in able if self.persons[n].spelled_as(name) and (not called or n in called)]
        if not (name.surname or form.rank) and any(self.ranks[n] & BY_FORENAME for n in spelled):
            spelled = []  # "Hugo" alone beside King Hugo and Hugo Lenner: the one named last
        if spelled and (form.calling or any("" in self._callings(n) for n in spelled)):
            return spelled, True
        has_title = bool(form.rank or form.calling or name.title in WIVES | LADIES)
        is_sure = bool(called) or bool(name.forenames) or not has_title
        if called:
            able = called
        elif not name.forenames and (form.rank or name.title in WIVES | LADIES):
            able = [n for n in able if not self.ranks[n]] or able
        shared = {n: min(len(self.persons[n].forenames), len(name.forenames)) for n in able}
        most = max(shared.values())
        return [n for n in able if shared[n] == most], is_sure

    def _called_so(self, form: Form, able: Sequence[int]) -> list[int]:
        """Of those whom a surname can mean, those who are called just so elsewhere: General, Dr., Mrs., or else Mr."""
        name = self.names[form]
        if name.forenames:
            return []
        women = [n for n in able if self.persons[n].title == name.title in WIVES | LADIES]
        if form.rank and not women:
            return [n for n in able if form.rank in self.ranks[n]]
        if name.title in WIVES | LADIES:
            return women
        if form.calling:
            return [n for n in able if form.calling in self._callings(n)]
        return [n for n in able if name.title and any(one.title == name.title for one in self._forms[n])]

    def _choice(self, form: Form, able: Sequence[int], counts: Sequence[int]) -> Choice:
        name = self.names[form]
        is_surname = not (name.forenames or name.title or form.rank)
        own = self._without_relatives(able)
        men = [n for n in own if sex_of(self.persons[n].title, self.persons[n].forenames) != "f"]
        choice = Choice(able, (men if is_surname else []) or own, counts, is_surname=is_surname)
        for number in able:
            self._choices_with.setdefault(number, []).append(choice)
        return choice

    def _without_relatives(self, able: Sequence[int]) -> Sequence[int]:
        """Of several, those who are not named as kin of somebody before them only ("third son of Hugo Lenner")."""
        first = {
            n: min((self._order[one] for one in self._forms[n] if self.names[one].forenames), default=-1)
            for n in able
        }
        kin = [
            n
            for n in able
            if first[n] >= 0
            and all(one in self._relatives for one in self._forms[n] if self.names[one].forenames)
        ]
        others = [n for n in able if n not in kin]
        return (
            others if kin and others and min(first[n] for n in others) < min(first[n] for n in kin) else able
        )


def _rank(form: Form, name: PersonalName) -> tuple[int, bool, int]:
    """Sort key: fuller names first; those that words for kin or age part from others before those that fit several.

    Men, whose surname alone means them, before names without address, and women.
    """
    return -name.fullness, form.tag in ("", SEVERAL), {"": 1, "mr": 0, "sir": 0}.get(name.title, 2)
