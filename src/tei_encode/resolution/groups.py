"""Which mentions belong together: groups of mentions, one for each register entry."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tei_encode.model import Kind
from tei_encode.names import listed_name

from .personal_names import PersonalName, may_be_same, parse, shared_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.model import Annotation

Mention = tuple[int, "Annotation"]

_SPACE = re.compile(r"\s+")
_BRACKETED = re.compile(r"\s{0,2}\(\s{0,2}(?:hereafter |hereinafter |the )?[“\"']?$")


@dataclass(slots=True)
class Group:
    """Mentions of one thing.

    Attributes:
        name: the fullest form.
        forms: all forms, in order of first mention.
        abbreviations: those of them that abbreviate the name.
        members: indices of its mentions.
        unsure: those of them that may mean another.
        type: kind of place or organisation, as far as the lists know it.
        identifiers: words to make an identifier of, the most wanted first.
        authority: key of the entry of the user's list that it is; empty where it is in none.
        candidates: keys of those it may be, where that is open.
    """

    name: str
    forms: list[str] = field(default_factory=list)
    abbreviations: list[str] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)
    type: str = ""
    identifiers: list[str] = field(default_factory=list)
    authority: str = ""
    candidates: tuple[str, ...] = ()

    def add(self, index: int, form: str) -> None:
        """Take in a mention."""
        self.members.append(index)
        if form not in self.forms:
            self.forms.append(form)


def group_persons(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """Persons: full names first, then shorter forms go to the person they can mean.

    A form that more than one person can bear goes to the one named last before it, as unsure.
    """
    parsed = [(i, flat(one.span.text(text))) for i, one in mentions]
    forms = {form: parse(form) for form in dict.fromkeys(form for _, form in parsed)}
    persons = _persons(forms)
    shelves = _Shelves()
    for number, person in enumerate(persons):
        shelves.put(number, person)
    bearers = {form: shelves.fitting(name, persons) for form, name in forms.items()}
    groups = [Group("") for _ in persons]
    latest: dict[int, int] = {}
    for order, (index, form) in enumerate(parsed):
        able = bearers[form]
        chosen = max(able, key=lambda n: (latest.get(n, -1), -n))
        exact = [n for n in able if persons[n] == forms[form]]
        if exact:
            chosen = exact[0]
        elif len(able) > 1:
            groups[chosen].unsure.add(index)
        groups[chosen].add(index, form)
        latest[chosen] = order
    found = [(group, person) for group, person in zip(groups, persons, strict=True) if group.members]
    for group, person in found:
        _name_person(group, person, forms)
    return in_order(group for group, _ in found)


def in_order(groups: Iterable[Group]) -> list[Group]:
    """Groups in the order of first mention."""
    return sorted(groups, key=lambda group: group.members[0])


def _persons(forms: dict[str, PersonalName]) -> list[PersonalName]:
    """The different persons among the forms: fuller names first, a form that fits exactly one joins it."""
    persons: list[PersonalName] = []
    shelves = _Shelves()
    for name in sorted(forms.values(), key=lambda one: -one.fullness):
        fitting = shelves.fitting(name, persons)
        if not fitting:
            shelves.put(len(persons), name)
            persons.append(name)
        elif len(fitting) == 1 and name.surname:
            number = fitting[0]
            persons[number] = persons[number].merged(name)
            shelves.put(number, persons[number])
    return persons


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
    forms = {form: parse(form) for form in group.forms}
    _name_person(group, max(forms.values(), key=lambda name: name.fullness), forms)


def _name_person(group: Group, person: PersonalName, forms: dict[str, PersonalName]) -> None:
    group.name = max(
        group.forms,
        key=lambda form: (forms[form].fullness, not forms[form].inverted, -group.forms.index(form)),
    )
    surname = person.surname or person.forenames[0] if person.surname or person.forenames else group.name
    group.identifiers = [surname, f"{surname} {' '.join(person.forenames)}"]


def group_bodies(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """Places and organisations: one spelling, one thing, and what lists and brackets join."""
    forms = [(i, flat(one.span.text(text))) for i, one in mentions]
    same = _joined(text, mentions, forms)
    groups: dict[str, Group] = {}
    for index, form in forms:
        root = same[body_key(form)]
        groups.setdefault(root, Group("")).add(index, form)
    for group in groups.values():
        _name_body(group)
    return list(groups.values())


def _joined(text: str, mentions: Sequence[Mention], forms: Sequence[tuple[int, str]]) -> dict[str, str]:
    """From the key of each form to the key that stands for its group."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        parent.setdefault(key, key)
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for (_, form), (_, one) in zip(forms, mentions, strict=True):
        listed = listed_name(form, one.kind)
        if listed is not None:
            parent[root(body_key(form))] = root(f"listed {body_key(listed[0])}")
        root(body_key(form))
    for long, short in _definitions(text, mentions):
        parent[root(body_key(short))] = root(body_key(long))
    return {body_key(form): root(body_key(form)) for _, form in forms}


def _definitions(text: str, mentions: Sequence[Mention]) -> Iterable[tuple[str, str]]:
    """Pairs that stand as "Full Name (FN)" or "FN (Full Name)"."""
    for (_, left), (_, right) in itertools.pairwise(mentions):
        between = text[left.span.end : right.span.start]
        if len(between) < 20 and _BRACKETED.fullmatch(between):
            first, second = flat(left.span.text(text)), flat(right.span.text(text))
            if is_abbreviation(second, first):
                yield first, second
            elif is_abbreviation(first, second):
                yield second, first


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
    return missing <= (1 if len(letters) > 2 else 0)


def _name_body(group: Group) -> None:
    listed = next((found for form in group.forms if (found := listed_name(form, None))), None)
    group.name = max(group.forms, key=lambda form: (not form.isupper(), len(form), -group.forms.index(form)))
    group.type = listed[1] if listed is not None else ""
    group.abbreviations = [
        form
        for form in group.forms
        if form.isupper() and len(form) <= 10 and is_abbreviation(form, group.name)
    ]
    group.identifiers = [_without_article(group.name)]


def _without_article(form: str) -> str:
    return re.sub(r"^the ", "", form, flags=re.IGNORECASE)


def body_key(form: str) -> str:
    """What two spellings of one name have in common: no case, dots, article, possessive."""
    plain = form.replace("’", "'").removesuffix("'s").replace(".", "").replace("-", " ").casefold()
    if form.isupper() and len(form) <= 6:
        plain = f"{plain} (short)"
    return _without_article(plain)


def flat(form: str) -> str:
    """A form on one line, as it goes into the register."""
    return _SPACE.sub(" ", form)
