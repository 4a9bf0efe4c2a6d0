"""Attributes merged three ways: one by one, save that those which say one thing together stay together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VALUE = frozenset(
    "ref key target sameAs cert when from to notBefore notAfter when-iso from-iso to-iso notBefore-iso "
    "notAfter-iso dur dur-iso calendar min max atLeast atMost quantity precision evidence".split()
)
"""What an element means and how sure that is: a person's date must not get the certainty of the machine's."""

RESPONSIBLE = "resp"


class MergedAttributes(NamedTuple):
    """Attributes after a merge.

    Attributes:
        attributes: name and value of each, in the order of the edited edition, new ones behind.
        kept: whether a change of the person's is among them.
        refreshed: whether a change of the machine's is.
        conflicts: names of those that both had changed; they are as the person left them.
    """

    attributes: dict[str, str]
    kept: bool
    refreshed: bool
    conflicts: tuple[str, ...]


def merge_attributes(
    edited: Mapping[str, str], machine: Mapping[str, str], base: Mapping[str, str]
) -> MergedAttributes:
    """The attributes of one element after a three-way merge.

    An element to which a person has put `@resp` is confirmed: all its attributes stay.

    Args:
        edited: as the person left them.
        machine: as the machine writes them now.
        base: as the machine had written them.
    """
    taken: dict[str, str | None] = {}
    conflicts: list[str] = []
    kept = refreshed = False
    names = list(dict.fromkeys([*edited, *machine, *base]))
    is_confirmed = RESPONSIBLE in edited and edited[RESPONSIBLE] != base.get(RESPONSIBLE)
    for group in [names] if is_confirmed else _groups(names):
        by_person = _differing(group, edited, base)
        by_machine = _differing(group, machine, base)
        if by_person and by_machine and _differing(group, edited, machine):
            conflicts += _differing(by_machine, edited, machine)
        source = edited if by_person else machine
        taken.update({name: source.get(name) for name in group})
        kept = kept or bool(by_person)
        refreshed = refreshed or bool(by_machine and not by_person)
    attributes = {name: value for name in names if (value := taken[name]) is not None}
    return MergedAttributes(attributes, kept, refreshed, tuple(conflicts))


def _groups(names: Iterable[str]) -> list[list[str]]:
    together = [name for name in names if name in VALUE]
    alone = [[name] for name in names if name not in VALUE]
    return [*alone, together] if together else alone


def _differing(names: Iterable[str], one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    return [name for name in names if one.get(name) != other.get(name)]
