"""Which forms of names a text itself says are of two persons: "Lenner and Henry Lenner", "the son of John Lenner"."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from .forms_of_address import LADIES, WIVES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tei_encode.model import Annotation

    from .personal_names import PersonalName

_REACH = 60
"""Code points between two names within which a sentence can say how their bearers are related."""
_KIN = (
    r"(?:(?:half-|step|god|great-|grand)?(?:son|daughter|father|mother|brother|sister|uncle|aunt|nephew|niece|cousin)"
    r"|husband|wife|widow|widower|heir|namesake)s?(?:-in-law)?"
)
_TITLES = r"(?:the\s|[^\W\d_a-z][\w’'-]*\s|[^\W\d_a-z]\w{0,5}\.\s|of\s|de\s){0,5}"
"""What may stand before a name; a longer word with a full stop ends a sentence."""
_TWO = re.compile(
    rf"(?:,?\s(?:Jr|Sr)\.?,?)?(?:,?\s(?:and|&|und|et)\s|\s(?:met|married|succeeded)\s){_TITLES}\Z"
    rf"|.*\b{_KIN}\s(?:of|to)\s{_TITLES}\Z"
    rf"|(?:['’]s?|.*\b(?:his|her|their))\s(?:\w+\s){{0,2}}{_KIN}(?:,|:)?\s{_TITLES}\Z",
    re.DOTALL,
)
_YOUNGER = frozenset("jr sr jun sen junr senr junior senior ii iii iv elder younger".split())


class Form(NamedTuple):
    """A name as it stands in a text: mentions with the same one mean the same person.

    Attributes:
        form: on one line.
        title: class of the form of address before it, as `address_before` gives it.
        rank: of the office before it, as `rank_of` gives it.
    """

    form: str
    title: str
    rank: str


class Apart:
    """Pairs of forms that are of two persons."""

    def __init__(self) -> None:
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
    text: str, mentions: Sequence[tuple[Annotation, Form]], names: Mapping[Form, PersonalName]
) -> Apart:
    """The pairs of forms that a text parts.

    Args:
        text: the source text.
        mentions: of persons, in document order.
        names: the forms taken apart, in the order of first mention.
    """
    apart = Apart()
    for (one, form), (other, following) in itertools.pairwise(mentions):
        between = text[one.span.end : other.span.start]
        if form == following or _are_alike(names[form], names[following]):
            continue
        if len(between) <= _REACH and "\n\n" not in between and _TWO.match(between):
            apart.put(form, following)
    _part_generations(apart, names)
    _part_wives(apart, names)
    return apart


def _are_alike(one: PersonalName, other: PersonalName) -> bool:
    """Whether two names say the same: who is meant by either later on, nothing would tell."""
    return (one.surname, one.forenames, one.generation, one.title) == (
        other.surname,
        other.forenames,
        other.generation,
        other.title,
    ) and bool(one.forenames)


def _part_generations(apart: Apart, names: Mapping[Form, PersonalName]) -> None:
    """Part "Hugo Lenner" and then "Hugo Lenner, Jr.": who adds it tells two apart; later it may be left off."""
    seen: dict[tuple[str, tuple[str, ...]], list[Form]] = {}
    for form, name in names.items():
        if not name.surname or not name.forenames:
            continue
        key = name.surname.casefold(), tuple(map(str.casefold, name.forenames))
        if not name.generation:
            seen.setdefault(key, []).append(form)
        elif name.generation.casefold() in _YOUNGER:
            for plain in seen.get(key, ()):
                apart.put(plain, form)


def _part_wives(apart: Apart, names: Mapping[Form, PersonalName]) -> None:
    """Part "Lenner" and then "Mrs. Lenner": he was called so before she came."""
    seen: dict[str, list[Form]] = {}
    for form, name in names.items():
        if name.forenames or not name.surname:
            continue
        key = name.surname.casefold()
        if not name.title:
            seen.setdefault(key, []).append(form)
        elif name.title in (WIVES - {"ms"}) | LADIES:
            for bare in seen.get(key, ()):
                apart.put(bare, form, unless_named=True)
