"""Which note each mark goes with, where both count up, and count anew in each chapter or letter."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Annotation, Cert, Document, Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Mark = tuple[Span, str]
"""Where a mark stands, and its name."""


class Pairing(NamedTuple):
    """What a mark goes with.

    Attributes:
        note: its note; None where none is left for it.
        cert: `medium` where the marks of another chapter might be meant as well.
    """

    note: Annotation | None
    cert: Cert = Cert.HIGH


class _Run(NamedTuple):
    """Marks or notes that count up.

    Attributes:
        places: where they stand in the list of all.
        names: what they are numbered with.
        start: offset of the first.
        end: offset behind the last.
    """

    places: list[int]
    names: Counter[str]
    start: int
    end: int


class _Aligned(NamedTuple):
    """The best way to put stretches of marks and of notes together, up to two of them.

    Attributes:
        score: how well all of them fit.
        marks: the place of the last stretch of marks that has notes.
        notes: the place of these.
        before: what goes together before them; None where nothing does yet.
    """

    score: int
    marks: int = -1
    notes: int = -1
    before: _Aligned | None = None


def paired(document: Document, marks: Sequence[Mark], notes: Sequence[Annotation]) -> list[Pairing]:
    """The note of each mark, in the order of the marks.

    The k-th mark of a name goes with the k-th note of that name; further marks call the last one again, unless
    the marks begin anew in several chapters, and some of these have no notes.

    Args:
        document: the text with its structure.
        marks: where they stand, in order, and what they are named.
        notes: the notes, in order.
    """
    waiting: dict[str, list[Annotation]] = defaultdict(list)
    for note in notes:
        waiting[note.get("n")].append(note)
    calls = Counter(name for _, name in marks if name in waiting)
    found: list[Pairing] = []
    used: Counter[str] = Counter()
    for _, name in marks:
        candidates = waiting.get(name, [])
        found.append(Pairing(candidates[min(used[name], len(candidates) - 1)] if candidates else None))
        used[name] += 1
    if any(name.isdecimal() and number > len(waiting[name]) for name, number in calls.items()):
        for place, pairing in _by_runs(document, marks, notes):
            found[place] = pairing
    return found


def _by_runs(
    document: Document, marks: Sequence[Mark], notes: Sequence[Annotation]
) -> Iterator[tuple[int, Pairing]]:
    """What goes with the marks that are numbers, if these begin anew: the k-th stretch of them that has notes."""
    partings = sorted(
        one.span.start for one in document.layer("structure") if one.kind in (Kind.DIV, Kind.NOTE)
    )
    called = _runs([(place, span, name) for place, (span, name) in enumerate(marks)], partings)
    told = _runs([(place, note.span, note.get("n")) for place, note in enumerate(notes)], ())
    if not _begin_anew(called, told):
        return
    reach = [_reach(called, _home(document, run)) for run in told]
    goes_with = dict(_aligned(called, told, reach))
    for at, run in enumerate(called):
        own = goes_with.get(at)
        by_name = (
            {notes[place].get("n"): notes[place] for place in told[own].places} if own is not None else {}
        )
        is_sure = own is None or not any(
            other not in goes_with and _fit(called[other], told[own], reach[own])
            for other in range(len(called))
        )
        for place in run.places:
            note = by_name.get(marks[place][1])
            yield place, Pairing(note, Cert.HIGH if is_sure else Cert.MEDIUM)


def _runs(numbered: Sequence[tuple[int, Span, str]], partings: Sequence[int]) -> list[_Run]:
    """Stretches that count up, a new one from each "1" on: for marks behind a parting only, for notes anywhere."""
    found: list[_Run] = []
    for place, span, name in numbered:
        if not name.isdecimal():
            continue
        is_parted = not partings or (
            bool(found) and bisect_right(partings, found[-1].end) < bisect_right(partings, span.start)
        )
        if not found or (name == "1" and is_parted):
            found.append(_Run([place], Counter([name]), span.start, span.end))
        else:
            last = found[-1]
            found[-1] = _Run([*last.places, place], last.names + Counter([name]), last.start, span.end)
    return found


def _begin_anew(called: Sequence[_Run], told: Sequence[_Run]) -> bool:
    """Whether all stretches of marks count up from one, and are no second calls of the same notes.

    Notes stand between them, or two of them at least have several marks and none has a gap.
    """
    if len(called) < 2 or any("1" not in run.names for run in called):
        return False
    missing = [max(map(int, run.names)) - len(run.names) for run in called]
    if any(run.end <= called[-1].start for run in told):
        return all(2 * lost <= len(run.names) for lost, run in zip(missing, called, strict=True))
    return not any(missing) and sum(len(run.names) > 1 for run in called) > 1


def _home(document: Document, run: _Run) -> Span | None:
    """The innermost chapter or letter that notes stand in; None where they stand behind all of them."""
    around = [
        one.span
        for one in document.layer("structure")
        if one.kind is Kind.DIV and one.get("type") != "notes" and one.span.start <= run.start < one.span.end
    ]
    return max(around, key=lambda span: span.start, default=None)


def _reach(called: Sequence[_Run], home: Span | None) -> Span | None:
    """The chapter of some notes, if marks stand in it; else None, for they may be those of any chapter."""
    return home if home and any(home.start <= run.start < home.end for run in called) else None


def _fit(marks: _Run, notes: _Run, reach: Span | None) -> int:
    """How well a stretch of marks fits one of notes: names in common, less those that only one of them has."""
    if marks.start > notes.start or (reach and not reach.start <= marks.start < reach.end):
        return 0
    common = len(marks.names.keys() & notes.names.keys())
    return max(0, 3 * common - len(marks.names.keys() | notes.names.keys()))


def _aligned(
    called: Sequence[_Run], told: Sequence[_Run], reach: Sequence[Span | None]
) -> Iterator[tuple[int, int]]:
    """The stretches of marks and of notes that go together, in order: those that fit best, of equals the nearest."""
    best: list[_Aligned] = [_Aligned(0)] * (len(called) + 1)
    for at, notes in enumerate(told):
        row = [best[0]]
        for number, marks in enumerate(called, 1):
            fit = _fit(marks, notes, reach[at])
            before = best[number - 1]
            taken = _Aligned(before.score + fit, number - 1, at, before) if fit else before
            row.append(max(taken, best[number], row[-1], key=lambda one: one.score))
        best = row
    last: _Aligned | None = best[-1]
    while last is not None and last.before is not None:
        yield last.marks, last.notes
        last = last.before
