"""Where letters begin and end, as far as units show before their roles are known."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import is_pseudonym, line_kind
from tei_encode.segmenters.units.zones import heading_zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit


def sign_pseudonyms(units: Sequence[Unit], found: Sequence[list[str]]) -> None:
    """Take the first line below a formula of farewell for a signature, where somebody calls himself something.

    Args:
        units: the units.
        found: what the lines of each would be in a closer, as `cues.letter_parts.closer_kinds` says; set right here.
    """
    for index, (kinds, below) in enumerate(pairwise(found), 1):
        if kinds[-1:] == ["salute"] and below[:1] == [""] and is_pseudonym(units[index].line_texts[0]):
            below[0] = "signed"


def opening_units(units: Sequence[Unit]) -> frozenset[int]:
    """Places of short units with an address line or a salutation."""
    return frozenset(
        index
        for index, unit in enumerate(units)
        if not unit.is_long and any(line_kind(line) in ("address", "salute") for line in unit.line_texts)
    )


def headlines(units: Sequence[Unit], *, stopped: bool) -> frozenset[int]:
    """Places of units that show by themselves that a new piece begins: marked up, known, or in capitals as others are.

    Args:
        units: the units.
        stopped: whether headlines in capitals end with a stop.
    """
    return frozenset(
        index
        for index, unit in enumerate(units)
        if unit.marked_depth
        or heading_zone(unit)
        or (stopped and unit.is_upper and unit.last_character == "." and len(unit.lines) == 1)
    )


def inside_letters(
    closings: Sequence[Sequence[str]], openers: frozenset[int], ends: frozenset[int], *, from_top: bool
) -> frozenset[int]:
    """Units behind the first line of a letter and before its formula of farewell.

    Args:
        closings: what the lines of each unit would be in a closer.
        openers: units with an address line or a salutation.
        ends: units that end a letter whatever they are.
        from_top: whether the text begins inside one.
    """
    found: list[int] = []
    is_inside = from_top
    for index, kinds in enumerate(closings):
        if index in openers:
            is_inside = True
        elif is_inside:
            is_inside = index not in ends and "salute" not in kinds
        if is_inside:
            found.append(index)
    return frozenset(found)


def is_parted(index: int, openers: frozenset[int], ends: frozenset[int]) -> bool:
    """Whether what ends a letter stands between a unit and the last opener above it."""
    last = next((at for at in range(index - 1, -1, -1) if at in openers or at in ends), None)
    return last is not None and last not in openers
