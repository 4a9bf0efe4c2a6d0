"""The parts of a letter or memorandum: `opener`, `closer`, `postscript` (TEI Guidelines, DS 4.2)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Annotation, Kind, Span
from tei_encode.segmenters.blocks.leaves import Leaf, covering, structural
from tei_encode.segmenters.cues.letter_lines import SIGNED_ALONE, without_marks
from tei_encode.segmenters.cues.letter_parts import (
    closer_parts,
    goes_on,
    is_labelled,
    opener_kinds,
    stand_below_value,
)
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.participants import participants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tei_encode.segmenters.units.unit import Unit

PARTS = {"salute": Kind.SALUTE, "dateline": Kind.DATELINE, "signed": Kind.SIGNED}


class _Row(NamedTuple):
    """A line of an opener or closer, or several that go on with each other.

    Attributes:
        kind: what it is, as in `cues.letter_parts`.
        span: where it stands.
        begins: whether it begins a part of its own though the row before is of the same kind.
    """

    kind: str
    span: Span
    begins: bool


def opener_leaf(units: Sequence[Unit]) -> Leaf:
    """The opener: address lines together, salutation, dateline; "CONFIDENTIAL" and its like are its own text."""
    rows: list[_Row] = []
    further = participants(units, len(units))
    for number, unit in enumerate(units):
        first, *others = _opener_rows(unit, units[number - 1] if number else None)
        rows += [first._replace(begins=False) if number in further else first, *others]
    return Leaf(Role.OPENER, tuple(units), (structural(Kind.OPENER, covering(units)), *_parts(rows)))


def _opener_rows(unit: Unit, before: Unit | None) -> list[_Row]:
    """The rows of one block of an opener; a subject on two lines is one row, letterhead and addressee are two parts."""
    lines, indents = _lines(unit)
    rows: list[_Row] = []
    label = 0
    for number, kind in enumerate(opener_kinds(lines)):
        span = unit.lines[number].span
        if number and kind == rows[-1].kind == "address" and goes_on(lines, indents, label, number):
            rows[-1] = rows[-1]._replace(span=Span(rows[-1].span.start, span.end))
            continue
        rows.append(_Row(kind, span, number == 0 and not _is_same_address(unit, before)))
        label = number
    return rows


def _is_same_address(unit: Unit, before: Unit | None) -> bool:
    """Whether a blank line parts labelled lines ("TO: …", "FROM: …"), or what one of them names."""
    if before is None:
        return False
    lines, indents = _lines(before)
    below, below_indents = _lines(unit)
    return (any(map(is_labelled, lines)) and is_labelled(below[0])) or stand_below_value(
        lines, indents, below_indents
    )


def closer_leaf(units: Sequence[Unit]) -> Leaf:
    """The closer: formula, signature with the office below it, dateline; an enclosure named below is its own text.

    Lines of one formula are one `salute`; an office right below a name belongs to the signature.
    """
    rows: list[_Row] = []
    for number, unit in enumerate(units):
        first, *others = _signed_below_formula(list(_closer_rows(unit)), rows[-1] if rows else None)
        above = units[number - 1].line_texts[-1] if number else ""
        is_name = SIGNED_ALONE.fullmatch(without_marks(above)) is not None
        rows += [first._replace(begins=False) if is_name else first, *others]
    return Leaf(Role.CLOSER, tuple(units), (structural(Kind.CLOSER, covering(units)), *_parts(rows)))


def _signed_below_formula(rows: list[_Row], before: _Row | None) -> list[_Row]:
    """The rows of a block; a name with a title right below a formula signs, and is no addressee."""
    if before is None or before.kind != "salute" or any(row.kind != "address" for row in rows):
        return rows
    return [row._replace(kind="signed") for row in rows]


def _closer_rows(unit: Unit) -> Iterator[_Row]:
    for number, part in enumerate(closer_parts(*_lines(unit))):
        start = unit.lines[part.line].span.start
        yield _Row(part.kind, Span(start + part.start, start + part.end), part.begins or number == 0)


def _lines(unit: Unit) -> tuple[Sequence[str], list[int]]:
    return unit.line_texts, [line.indent for line in unit.lines]


def _parts(rows: Iterable[_Row]) -> Iterator[Annotation]:
    """The elements around rows that stand below each other and are of one kind."""
    runs: list[list[_Row]] = []
    for kind, same in groupby(rows, key=lambda row: row.kind):
        if kind != "address" and kind not in PARTS:
            continue
        first = True
        for row in same:
            if first or row.begins:
                runs.append([])
            runs[-1].append(row)
            first = False
    for run in runs:
        span = Span(run[0].span.start, run[-1].span.end)
        if run[0].kind == "address":
            yield structural(Kind.ADDRESS, span)
            yield from (structural(Kind.ADDR_LINE, row.span) for row in run)
        else:
            yield structural(PARTS[run[0].kind], span)


def postscript_leaf(units: Sequence[Unit]) -> Leaf:
    """A postscript: paragraphs behind the closer."""
    paragraphs = [structural(Kind.P, unit.span, marks=unit.marks) for unit in units]
    return Leaf(Role.POSTSCRIPT, tuple(units), (structural(Kind.POSTSCRIPT, covering(units)), *paragraphs))


def signed_postscript(postscript: Leaf, units: Sequence[Unit]) -> Leaf:
    """A postscript with what closes it: initials or a name alone, else a closer of its own.

    Args:
        postscript: the postscript without it.
        units: what stands behind it and is (part of) a closer.
    """
    closer, *parts = closer_leaf(units).annotations
    is_name_alone = all(row.kind == "signed" for unit in units for row in _closer_rows(unit))
    everything = (*postscript.units, *units)
    _, *paragraphs = postscript.annotations
    return Leaf(
        Role.POSTSCRIPT,
        everything,
        (
            structural(Kind.POSTSCRIPT, covering(everything)),
            *paragraphs,
            *([] if is_name_alone else [closer]),
            *parts,
        ),
    )
