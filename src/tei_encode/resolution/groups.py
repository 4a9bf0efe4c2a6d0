"""Which mentions belong together: groups of mentions, one for each register entry."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tei_encode.model import Kind
from tei_encode.names import listed_name

from .bodies import body_key, flat, is_abbreviation, join_bodies, without_article
from .forms_of_address import address_before
from .personal_names import PersonalName, may_be_same, parse, shared_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .bodies import Mention


@dataclass(slots=True)
class Group:
    """Mentions of one thing.

    Attributes:
        name: the fullest form.
        forms: all forms, in order of first mention.
        abbreviations: those of them that abbreviate the name.
        members: indices of its mentions.
        unsure: those of them that may mean another.
        doubtful: forms of a place or body that may mean another wherever they stand alone.
        type: kind of place or organisation, as far as the lists know it.
        identifiers: words to make an identifier of, the most wanted first.
        authority: key of the entry of the user's list that it is; empty where it is in none.
        candidates: keys of those it may be, where that is open.
        is_namesake: whether nothing but a form of address tells it from another of the text.
    """

    name: str
    forms: list[str] = field(default_factory=list)
    abbreviations: list[str] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    type: str = ""
    identifiers: list[str] = field(default_factory=list)
    authority: str = ""
    candidates: tuple[str, ...] = ()
    is_namesake: bool = False

    def add(self, index: int, form: str) -> None:
        """Take in a mention."""
        self.members.append(index)
        if form not in self.forms:
            self.forms.append(form)


def group_persons(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """Persons: full names first, then shorter forms go to the person they can mean.

    A form that more than one person can bear goes to the one named last before it, as unsure.
    """
    parsed = [(i, (flat(one.span.text(text)), address_before(text, one.span.start))) for i, one in mentions]
    forms = {form: parse(form[0]).addressed(form[1]) for form in dict.fromkeys(form for _, form in parsed)}
    persons = _persons(forms)
    shelves = _Shelves()
    for number, person in enumerate(persons):
        shelves.put(number, person)
    bearers = {form: shelves.fitting(name, persons) for form, name in forms.items()}
    groups = [Group("") for _ in persons]
    latest: dict[int, int] = {}
    for order, (index, form) in enumerate(parsed):
        able = _likely(bearers[form], persons, forms[form])
        chosen = max(able, key=lambda n: (latest.get(n, -1), -n))
        if len(able) > 1 or forms[form].is_pet_name_of(persons[chosen]):
            groups[chosen].unsure.add(index)
        groups[chosen].add(index, form[0])
        latest[chosen] = order
    found = [(group, person) for group, person in zip(groups, persons, strict=True) if group.members]
    for group, person in found:
        _name_person(group, person)
    _mark_namesakes(found)
    return in_order(group for group, _ in found)


def _mark_namesakes(found: Sequence[tuple[Group, PersonalName]]) -> None:
    """Mark those of one name (Mr. and Mrs. Lenner); of "John Lenner" and "Mrs. John Lenner" only the wife."""
    bearers = Counter(group.name for group, _ in found)
    for group, person in found:
        has_own_name = bool(person.forenames) and not person.is_a_mans_but_for_address
        group.is_namesake = bearers[group.name] > 1 and not has_own_name


def _likely(able: list[int], persons: Sequence[PersonalName], name: PersonalName) -> list[int]:
    """Of those a name can mean, those it does: who is called just so, or shares most forenames.

    "Lenner" alone is no Mrs. Lenner beside a man.
    """
    if not name.title:
        able = [n for n in able if not persons[n].is_a_mans_but_for_address] or able
    if spelled := [n for n in able if persons[n].spelled_as(name)]:
        return spelled
    shared = {n: min(len(persons[n].forenames), len(name.forenames)) for n in able}
    return [n for n in able if shared[n] == max(shared.values())]


def in_order(groups: Iterable[Group]) -> list[Group]:
    """Groups in the order of first mention."""
    return sorted(groups, key=lambda group: group.members[0])


def _persons(forms: dict[tuple[str, str], PersonalName]) -> list[PersonalName]:
    """The different persons among the forms: fuller names first, a form that fits exactly one joins it."""
    persons: list[PersonalName] = []
    shelves = _Shelves()
    for name in sorted(forms.values(), key=_rank):
        fitting = shelves.fitting(name, persons)
        if not fitting:
            shelves.put(len(persons), name)
            persons.append(name)
        elif len(fitting) == 1 and name.surname:
            number = fitting[0]
            persons[number] = persons[number].merged(name)
            shelves.put(number, persons[number])
    return persons


def _rank(name: PersonalName) -> tuple[int, int]:
    """Sort key: fuller names first; men, whose surname alone means them, before names without address, and women."""
    return -name.fullness, {"": 1, "mr": 0}.get(name.title, 2)


class _Shelves:
    """Persons by the words two names of one person must share, so that few are ever compared."""

    def __init__(self) -> None:
        self._numbers: dict[str, set[int]] = {}

    def put(self, number: int, name: PersonalName) -> None:
        """Remember a person under its words; a name that has grown may be put again."""
        for key in shared_words(name):
            self._numbers.setdefault(key, set()).add(number)

    def fitting(self, name: PersonalName, persons: Sequence[PersonalName]) -> list[int]:
        """Numbers of the persons this name can mean, in order."""
        near = set().union(*(self._numbers.get(key, ()) for key in shared_words(name)))
        return [number for number in sorted(near) if may_be_same(name, persons[number])]


def name_anew(group: Group, kind: Kind) -> None:
    """Name a group whose mentions have changed after the forms it has now."""
    if kind is not Kind.PERS_NAME:
        _name_body(group)
        return
    _name_person(group, max(map(parse, group.forms), key=lambda name: name.fullness))


def _name_person(group: Group, person: PersonalName) -> None:
    forms = {form: parse(form) for form in group.forms}
    group.name = max(
        group.forms,
        key=lambda form: (forms[form].fullness, not forms[form].inverted, -group.forms.index(form)),
    )
    surname = person.surname or " ".join(person.forenames) or group.name
    longer = f"{surname} {' '.join(person.forenames) if person.surname else ''}"
    group.identifiers = [surname, longer, f"{longer} {person.generation} {person.title}"]
    if person.is_a_mans_but_for_address and person.forenames:
        del group.identifiers[:2]


def group_bodies(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """Places and organisations: one spelling, one thing, and what joins several; see `bodies`."""
    if not mentions:
        return []
    joined = join_bodies(text, mentions, mentions[0][1].kind)
    groups: dict[str, Group] = {}
    for index, one in mentions:
        form = flat(one.span.text(text))
        group = groups.setdefault(joined.root(body_key(form)), Group(""))
        group.add(index, form)
        if body_key(form) in joined.unsure:
            group.unsure.add(index)
            group.doubtful.add(form)
    for group in groups.values():
        _name_body(group)
    return list(groups.values())


def _name_body(group: Group) -> None:
    listed = next((found for form in group.forms if (found := listed_name(form, None))), None)
    sure = [form for form in group.forms if form not in group.doubtful] or group.forms
    group.name = max(sure, key=lambda form: (not form.isupper(), len(form), -sure.index(form)))
    group.type = listed[1] if listed is not None else ""
    group.abbreviations = [
        form
        for form in group.forms
        if form.isupper() and len(form) <= 10 and any(is_abbreviation(form, full) for full in group.forms)
    ]
    group.identifiers = [without_article(group.name)]
