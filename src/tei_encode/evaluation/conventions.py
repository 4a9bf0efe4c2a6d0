"""Which elements count as which kind: the conventions that projects differ in, as one small table.

TEI Guidelines, chapter ND: one thing can be tagged by an element of its own (`persName`) or by a general one with a
type (`name`, `rs`). The table holds the elements and the types that are usual; a project can say its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tei_encode.errors import OptionsError
from tei_encode.tei.namespaces import local_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

ELEMENTS: Mapping[str, tuple[str, ...]] = {
    "person": ("persName",),
    "place": ("placeName", "geogName", "settlement", "country", "region", "district", "bloc"),
    "org": ("orgName",),
    "date": ("date",),
    "time": ("time",),
}
"""Elements that are of a kind by themselves."""

LABELS: Mapping[str, tuple[str, ...]] = {
    "person": ("person", "pers", "per", "persname"),
    "place": ("place", "loc", "location", "gpe", "geo", "placename", "geog"),
    "org": ("org", "organization", "organisation", "orgname", "institution"),
    "date": ("date",),
    "time": ("time",),
}
"""What a kind is called, in small letters: in `@type` of `name` and `rs`, and in gold files."""

TYPED = ("name", "rs")
ANY = "*"
_LABELLED = {label: kind for kind, labels in LABELS.items() for label in labels}
_SELECTOR = re.compile(r"""(\*|[^\W\d][\w.-]*)((?:\[@[^\W\d][\w.-]*=(?:'[^']*'|"[^"]*")\])*)""")
_CONDITION = re.compile(r"""\[@([\w.-]+)=(?:'([^']*)'|"([^"]*)")\]""")

Conditions = tuple[tuple[str, str], ...]
"""Attributes an element must have, with their values in small letters."""
Selector = tuple[str, Conditions]
"""An element's name (or `*`), and its conditions."""


def kind_of_label(label: str) -> str:
    """The kind that a label of a gold file stands for; the label itself where it is no usual one."""
    return _LABELLED.get(label.lower(), label)


def read_selector(written: str) -> Selector | None:
    """What `rs[@type='ship']` selects; None where it is no selector."""
    found = _SELECTOR.fullmatch(written.strip())
    if found is None:
        return None
    conditions = _CONDITION.findall(found[2])
    return found[1], tuple((name, (single or double).lower()) for name, single, double in conditions)


@dataclass(frozen=True, slots=True)
class Conventions:
    """Which elements count as which kind.

    Attributes:
        selectors: what each kind takes, by kind.
        left_out: kinds that are not counted, whatever gold says.
    """

    selectors: Mapping[str, tuple[Selector, ...]]
    left_out: frozenset[str] = frozenset()

    def table(self) -> Mapping[str, list[tuple[Conditions, str]]]:
        """Conditions and kinds by the element's name, those that ask for most first."""
        rows: dict[str, list[tuple[Conditions, str]]] = defaultdict(list)
        for kind, selectors in self.selectors.items():
            for element, conditions in selectors:
                rows[element].append((conditions, kind))
        for of_element in rows.values():
            of_element.sort(key=lambda row: -len(row[0]))
        return rows

    def with_own(self, own: Mapping[str, Any], place: str) -> Conventions:
        """These conventions with the kinds that a project describes itself in place of ours.

        An element that the project counts as one kind is not counted as another any more.

        Args:
            own: selectors by kind (`{"ship": ["rs[@type='ship']"]}`); a kind with none is not counted.
            place: where they are written, for the message.

        Raises:
            OptionsError: a kind has no list of selectors, one of them is none, or one is given to two kinds.
        """
        selectors: dict[str, tuple[Selector, ...]] = {}
        kind_of: dict[Selector, str] = {}
        for kind, written in own.items():
            if not (isinstance(written, list) and all(isinstance(one, str) for one in written)):
                remedy = f'write {kind} = ["persName", "rs[@type=\'x\']"]'
                raise OptionsError(place, f"{kind} in [evaluation] is no list of elements", remedy)
            selectors[kind] = tuple(_selector(kind, one, place) for one in written)
            for selector in selectors[kind]:
                other = kind_of.setdefault(selector, kind)
                if other != kind:
                    reason = f"{selector[0]} counts as {other} and as {kind} in [evaluation]"
                    raise OptionsError(place, reason, "leave it to one of them")
        for kind, usual in self.selectors.items():
            if kind not in selectors:
                selectors[kind] = tuple(selector for selector in usual if selector not in kind_of)
        taken = {kind: listed for kind, listed in selectors.items() if listed}
        return Conventions(taken, frozenset(own) - frozenset(taken))


class KindFinder:
    """Tells the kind of elements under given conventions."""

    def __init__(self, conventions: Conventions) -> None:
        self._table = conventions.table()

    def kind_of(self, element: _Element) -> str | None:
        """The kind an element marks, or None; values of attributes are compared without regard to case."""
        name = local_name(element)
        rows: list[tuple[Conditions, str]] = []
        if name:
            rows = [*self._table.get(name, ()), *self._table.get(ANY, ())]
        for conditions, kind in rows:
            if all((element.get(key) or "").lower() == value for key, value in conditions):
                return kind
        return None


def _selector(kind: str, written: str, place: str) -> Selector:
    selector = read_selector(written)
    if selector is None:
        remedy = "write an element's name, and attributes in brackets: rs[@type='ship']"
        raise OptionsError(place, f"{kind} in [evaluation] has {written!r}, which selects nothing", remedy)
    return selector


def _usual() -> dict[str, tuple[Selector, ...]]:
    usual: dict[str, tuple[Selector, ...]] = {}
    for kind, elements in ELEMENTS.items():
        typed = [(name, (("type", label),)) for name in TYPED for label in LABELS[kind]]
        usual[kind] = (*((name, ()) for name in elements), *typed)
    return usual


USUAL = Conventions(_usual())
"""The conventions where a project says nothing."""


def known_kinds(conventions: Conventions, gold: Sequence[str] = ()) -> list[str]:
    """The kinds that can be counted: those of the conventions, in their order, then others that gold has."""
    return [*conventions.selectors, *sorted(set(gold) - set(conventions.selectors))]
