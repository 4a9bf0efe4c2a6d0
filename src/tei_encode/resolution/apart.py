"""Which forms of names a text itself says are of two persons: "Lenner and Henry Lenner", "the son of John Lenner"."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from .forms_of_address import LADIES, WIVES, calling_of, sex_of
from .kin import ELDER, KIN, OLD, THIRD, TITLES, YOUNG, YOUNGER, Kin, are_two, goes_on, kin_of, sex_of_kin
from .personal_names import name_key, surname_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from tei_encode.model import Annotation

    from .personal_names import PersonalName

_REACH = 60
"""Code points between two names within which a sentence can say how their bearers are related."""
_TWO = re.compile(
    rf"(?P<beside>(?:,?\s(?:Jr|Sr)\.?,?)?(?:,?\s(?:and|&|und|et)\s|\s(?:met|married|succeeded)\s){TITLES})\Z"
    rf"|.*\b{KIN}\s(?:of|to)\s{TITLES}\Z"
    rf"|(?:['’]s?|.*\b(?:his|her|their|whose))\s(?:\w+\s){{0,2}}{KIN}(?:,|:)?\s{TITLES}\Z",
    re.DOTALL,
)
_KIN_REACH = 200
"""Code points between two names within which "his nephew" is that of the person named last."""
_ONE_SPEAKER = 2000
"""Code points within which "my father" and "my brother" are those of one person, as in one letter."""
_GENERATIONS = frozenset("jr sr jun sen junr senr junior senior ii iii iv elder younger".split())


class Form(NamedTuple):
    """A name as it stands in a text: mentions with the same one mean the same person.

    Attributes:
        form: on one line.
        title: class of the form of address before it, as `address_before` gives it.
        rank: of the office before it, as `rank_of` gives it.
        tag: `old`, `young`, `several`, or the word for kin that stands by it, as `tag_of` gives it; or the place that
            somebody of a forename alone is of ("of Oake").
        calling: what the titles before it tell, as `calling_of` gives it.
        husband: the rank behind "Mrs." or before "and Mrs.", which is her husband's: "Mrs. Captain Lenner".
    """

    form: str
    title: str
    rank: str
    tag: str = ""
    calling: str = ""
    husband: str = ""


class Apart:
    """Pairs of forms that are of two persons.

    Attributes:
        kin: what each form is called as somebody's kin, anywhere in the text.
    """

    def __init__(self) -> None:
        self.kin: dict[Form, set[Kin]] = {}
        self._surely: dict[Form, set[Form]] = {}
        self._unless_named: dict[Form, set[Form]] = {}

    def put(self, one: Form, other: Form, *, unless_named: bool = False) -> None:
        """Say that two forms are of two persons.

        Args:
            one: a form.
            other: the other one.
            unless_named: only where neither person has a forename in the text.
        """
        table = self._unless_named if unless_named else self._surely
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)

    def is_parted(self, form: Form) -> bool:
        """Whether a form is of another person than some other form."""
        return bool(self._surely.get(form))

    def parts(self, form: Form, others: set[Form], *, is_named: bool) -> bool:
        """Whether a form cannot be of the person that has other forms.

        Args:
            form: the form.
            others: those of the person.
            is_named: whether the person has a forename.
        """
        parted = self._surely.get(form)
        if parted and not parted.isdisjoint(others):
            return True
        parted = None if is_named else self._unless_named.get(form)
        return parted is not None and not parted.isdisjoint(others)


def find_apart(
    text: str,
    mentions: Sequence[tuple[Annotation, Form]],
    names: Mapping[Form, PersonalName],
    told: Set[tuple[tuple[str, str], str]] = frozenset(),
) -> Apart:
    """The pairs of forms that a text parts.

    Args:
        text: the source text.
        mentions: of persons, in document order.
        names: the forms taken apart, in the order of first mention.
        told: names and tags that words for kin tell from the name alone, as `find_namesakes` gives them.
    """
    apart = Apart()
    for (one, form), (other, following) in itertools.pairwise(mentions):
        between = text[one.span.end : other.span.start]
        if form == following or _are_alike(names[form], names[following]):
            continue
        two = _TWO.match(between) if len(between) <= _REACH and "\n\n" not in between else None
        if two and not (two["beside"] is not None and _is_again(following, names[form], names[following])):
            apart.put(form, following)
    _part_kin(apart, text, mentions, names)
    _part_ages(apart, names)
    _part_same_names(apart, names, told)
    _part_generations(apart, names)
    _part_wives(apart, names)
    _part_from_titled(apart, names)
    return apart


def _is_again(form: Form, one: PersonalName, other: PersonalName) -> bool:
    """Whether a form is only the surname of the one named last: "I saw Mr. Lenner, and Lenner agreed".

    Behind "Mrs. Lenner" it is her husband's.
    """
    says_more = (
        other.forenames
        or other.generation
        or other.title
        or form.title
        or form.rank
        or form.calling
        or form.tag
    )
    is_his = one.title in WIVES | LADIES
    return not says_more and not is_his and surname_key(one) == surname_key(other) != ""


def _are_alike(one: PersonalName, other: PersonalName) -> bool:
    """Whether two names say the same: who is meant by either later on, nothing would tell."""
    return (one.surname, one.forenames, one.generation, one.title) == (
        other.surname,
        other.forenames,
        other.generation,
        other.title,
    ) and bool(one.forenames)


def _part_kin(
    apart: Apart, text: str, mentions: Sequence[tuple[Annotation, Form]], names: Mapping[Form, PersonalName]
) -> None:
    """Part "my uncle Mr. Lenner" and "his nephew Jack Lenner", "my father, Hugo Lenner" and "my brother Hugo"."""
    called: dict[str, list[tuple[int, Form, Kin]]] = {}
    row = _Row()
    for one, form in mentions:
        name = names[form]
        kin = row.take(text, one, form)
        if kin is not None:
            if name.surname:
                last = row.owner
                is_same = kin.owner == "the" and last is not None and _is_called(apart, last[1], kin)
                apart.kin.setdefault(form, set()).add(kin)
                if (
                    last is not None
                    and not is_same
                    and _is_of(kin, text[last[0].span.end : row.start], names[last[1]], name)
                ):
                    apart.put(last[1], form)
            for key in _keys(name):
                near = called.setdefault(key, [])
                for start, other, word in near:
                    is_near = not kin.owner or one.span.start - start <= _ONE_SPEAKER
                    if is_near and are_two(kin, word) and not _are_alike(name, names[other]):
                        apart.put(other, form)
                near.append((one.span.start, form, kin))
    _part_sexes(apart, names)


class _Row:
    """Who was named last before a word for kin; of "his sons Hugo and John Lenner" the one before them all.

    Attributes:
        owner: whose kin it can be; None at the beginning.
        start: where the first of the row stands.
    """

    def __init__(self) -> None:
        self.owner: tuple[Annotation, Form] | None = None
        self.start = 0
        self._last: tuple[Annotation, Form] | None = None
        self._kin: Kin | None = None

    def take(self, text: str, one: Annotation, form: Form) -> Kin | None:
        """What the next mention is called as kin, be it behind others of whom that is said."""
        kin = kin_of(text, one.span.start, one.span.end)
        is_next = self._last is not None and goes_on(text, self._last[0].span.end, one.span.start)
        if kin is None and is_next and self._kin is not None and self._kin.are_several:
            kin = self._kin
        else:
            self.owner, self.start = self._last, one.span.start
        self._last, self._kin = (one, form), kin
        return kin


def _is_called(apart: Apart, form: Form, kin: Kin) -> bool:
    """Whether somebody was called by a word for kin before, so that "the son" is he again."""
    return kin.word in {one.word for one in apart.kin.get(form, ())}


def _part_sexes(apart: Apart, names: Mapping[Form, PersonalName]) -> None:
    """Part "Aunt Lenner" and John Lenner."""
    sexes = {form: {sex_of_kin(kin.word) for kin in words} for form, words in apart.kin.items()}
    for form, of_kin in sexes.items():
        for other, name in names.items():
            sex = sex_of(name.title, name.forenames)
            if (
                sex
                and of_kin == {"m" if sex == "f" else "f"}
                and surname_key(name) == surname_key(names[form])
            ):
                apart.put(form, other)


def _keys(name: PersonalName) -> Iterator[str]:
    """What names have in common of which one may be the other's: a surname, or a forename; no two surnames do."""
    if name.surname:
        yield surname_key(name)
    if name.forenames:
        yield f"called {name_key(name)[1]}"


def _is_of(kin: Kin, between: str, one: PersonalName, other: PersonalName) -> bool:
    """Whether "his nephew" by a name is that of the person named last, who has the same surname."""
    return (
        kin.is_by_pronoun
        and len(between) <= _KIN_REACH
        and "\n\n" not in between
        and surname_key(one) == surname_key(other)
        and not _are_alike(one, other)
        and kin.can_be_of(sex_of(one.title, one.forenames))
    )


def _part_ages(apart: Apart, names: Mapping[Form, PersonalName]) -> None:
    """Part old Mr. Lenner and the young one."""
    young: dict[str, list[Form]] = {}
    for form, name in names.items():
        if form.tag in (YOUNG, YOUNGER) and name.surname:
            young.setdefault(surname_key(name), []).append(form)
    for form, name in names.items():
        if form.tag in (OLD, ELDER) and name.surname:
            for other in young.get(surname_key(name), ()):
                apart.put(form, other)


def _part_same_names(
    apart: Apart, names: Mapping[Form, PersonalName], told: Set[tuple[tuple[str, str], str]]
) -> None:
    """Part "William Lenner" and "his father, William Lenner", or then "William Lenner the elder".

    Where both the elder and the younger are called so, the name alone may be either's, unless kinship told.
    """
    plain, tagged = _of_one_name(names, told)
    for key, tags in tagged.items():
        by_kin = {tag for tag in tags if (key, tag) in told}
        for tag in by_kin or (tags if len(tags) == 1 else ()):
            for one, other in itertools.product(plain.get(key, ()), tags[tag]):
                apart.put(one, other)
        for one, other in itertools.product(
            tags.get(THIRD, ()), (*tags.get(ELDER, ()), *tags.get(YOUNGER, ()))
        ):
            apart.put(one, other)


def _of_one_name(
    names: Mapping[Form, PersonalName], told: Set[tuple[tuple[str, str], str]]
) -> tuple[dict[tuple[str, str], list[Form]], dict[tuple[str, str], dict[str, list[Form]]]]:
    """Forms of one surname and forename: those that stand before any that a word tells from them, and those by it."""
    plain: dict[tuple[str, str], list[Form]] = {}
    tagged: dict[tuple[str, str], dict[str, list[Form]]] = {key: {} for key, _ in told}
    by_forename: dict[str, list[tuple[str, str]]] = {}
    for key, tag in told:
        by_forename.setdefault(f"{key[1]} {tag}", []).append(key)
        by_forename.setdefault(key[1], []).append(key)
    for form, name in names.items():
        if not name.forenames and form.tag == THIRD:
            continue
        key = name_key(name)
        if form.tag in (ELDER, YOUNGER, THIRD):
            keys = [key] if name.surname else by_forename.get(f"{key[1]} {form.tag}", ())
            for one in keys:
                tagged.setdefault(one, {}).setdefault(form.tag, []).append(form)
        elif not form.tag and not name.generation:
            keys = [key] if name.surname else by_forename.get(key[1], ())
            for one in keys:
                if not tagged.get(one):
                    plain.setdefault(one, []).append(form)
    return plain, tagged


def _part_generations(apart: Apart, names: Mapping[Form, PersonalName]) -> None:
    """Part "Hugo Lenner" and then "Hugo Lenner, Jr.": who adds it tells two apart; later it may be left off."""
    seen: dict[tuple[str, tuple[str, ...]], list[Form]] = {}
    for form, name in names.items():
        if not name.surname or not name.forenames:
            continue
        key = name.surname.casefold(), tuple(map(str.casefold, name.forenames))
        if not name.generation:
            seen.setdefault(key, []).append(form)
        elif name.generation.casefold() in _GENERATIONS:
            for plain in seen.get(key, ()):
                apart.put(plain, form)


def _part_wives(apart: Apart, names: Mapping[Form, PersonalName]) -> None:
    """Part "Lenner" and then "Mrs. Lenner": he was called so before she came; so with initials, which are his."""
    seen: dict[tuple[str, tuple[str, ...]], list[Form]] = {}
    for form, name in names.items():
        if not name.surname or any(len(one) > 1 for one in name.forenames):
            continue
        key = name.surname.casefold(), tuple(map(str.casefold, name.forenames))
        if not name.title:
            seen.setdefault(key, []).append(form)
        elif name.title in ({"mrs"} if name.forenames else (WIVES - {"ms"}) | LADIES):
            for bare in seen.get(key, ()):
                apart.put(bare, form, unless_named=not name.forenames)


def _part_from_titled(apart: Apart, names: Mapping[Form, PersonalName]) -> None:
    """Part "Mrs. Dr. Lenner", and her of "Dr. and Mrs. Lenner", from Dr. Lenner."""
    titled: dict[str, list[Form]] = {}
    wives = [form for form in names if form.husband]
    for form, name in names.items() if wives else ():
        is_she = name.title in WIVES | LADIES or sex_of("", name.forenames) == "f"
        if (form.rank or form.calling) and not is_she:
            titled.setdefault(surname_key(name), []).append(form)
    for wife in wives:
        calling = calling_of(wife.husband)
        for form in titled.get(surname_key(names[wife]), ()):
            if form.rank == wife.husband or (calling and form.calling == calling):
                apart.put(wife, form)
