"""Notes without a heading whose labels may as well be the numbers of a list, told by the text that calls each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model.note_calls import NoteCall, label_value, note_calls
from tei_encode.segmenters.cues.markers import FOOT_LABEL, NOTE_LABEL, label_name
from tei_encode.segmenters.cues.reference_lines import YEAR
from tei_encode.segmenters.cues.wording import known_heading
from tei_encode.segmenters.units.called_notes import LONGEST_PAGE, is_called, is_called_note
from tei_encode.segmenters.units.endnotes import BEGINS_NOTE, REFERS
from tei_encode.segmenters.units.footnotes import Footnotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line

FEWEST = 2
FEWEST_AT_FEET = 3
"""Notes in several places, without which a single one below running text is not believed to be one."""
LONGEST_HEADING = 60
SHORTEST_TEXT = 100
"""Code points of a line or block below notes that is running text rather than a head."""
ENDS = '.!?)”"’'


class CalledRuns(NamedTuple):
    """Lines of such notes.

    Attributes:
        ends: those with which notes begin that end a text or a chapter.
        feet: notes that running text follows, as it does at the foot of pages.
    """

    ends: frozenset[int] = frozenset()
    feet: Footnotes = Footnotes()


class _Run(NamedTuple):
    """Labels that count up, below each other.

    Attributes:
        begins: numbers of the lines that begin with them.
        first: what the first of them counts.
        end: the number of the line behind the last one's block.
    """

    begins: list[int]
    first: int
    end: int


def find_called_runs(text: str, lines: Sequence[Line], taken: frozenset[int]) -> CalledRuns:
    """The notes whose labels count up from one, each of them called before it, in order, by the text above.

    Where two stretches are called by the same marks, the last one is the notes, and the other a list. In a text with a
    heading of notes other numbers are lists. Where labels in square brackets or raised have their own marks, numbers
    are notes only where marks of another style, right behind a word, call them. One note alone has to end the text.

    Args:
        text: the source.
        lines: its lines.
        taken: numbers of lines that are notes already, or belong to no text.
    """
    runs = [run for run in _runs(text, lines, taken) if _may_be_notes(text, lines, run)]
    if not runs or _has_heading(text, lines):
        return CalledRuns()
    calls = list(note_calls(text))
    if _has_other_labels(text, lines):
        calls = [call for call in calls if _is_of_other_style(text, call)]
    found: list[_Run] = []
    since: list[int] = []
    """Where the text begins that calls the notes of each stretch."""
    for run in runs:
        start = lines[run.begins[0]].span.start
        after = lines[found[-1].end - 1].span.end if found else 0
        last = found[-1].first + len(found[-1].begins) - 1 if found else 0
        if run.first in (1, last + 1) and _are_called(calls, run, after, start):
            since.append(after)
            found.append(run)
        elif run.first == 1 and found and _are_called(calls, run, since[-1], start):
            found[-1] = run
    return _sorted_out(text, lines, found, taken)


def _has_heading(text: str, lines: Sequence[Line]) -> bool:
    """Whether a heading says where the notes are."""
    return any(
        line.span.length <= LONGEST_HEADING and known_heading(line.span.text(text)) == "notes"
        for line in lines
        if not line.is_blank
    )


def _has_other_labels(text: str, lines: Sequence[Line]) -> bool:
    """Whether lines begin with labels that nothing but notes has."""
    labels = (NOTE_LABEL.match(text, *line.span) for line in lines if not line.is_blank)
    return any(label is not None and not label["symbol"] and label_name(label) == "1" for label in labels)


def _is_of_other_style(text: str, call: NoteCall) -> bool:
    """Whether a call is neither raised nor in square brackets, and stands right behind its word."""
    first = text[call.start]
    return first in "(123456789" and not text[call.start - 1].isspace()


def _runs(text: str, lines: Sequence[Line], taken: frozenset[int]) -> Iterator[_Run]:
    """The stretches of lines with labels of one kind that count up.

    They begin blocks, an author's note above them or not, or count from one right below other lines of their block,
    as notes stand below the line on a letter's source.
    """
    begins: list[int] = []
    first = last = 0
    kind: str | None = ""
    is_top = True
    is_below_symbol = False
    for number, line in enumerate(lines):
        if line.is_blank or number in taken:
            is_top, is_below_symbol = True, False
            continue
        value, own_kind = _label_of(text, line)
        may_begin = is_top or (is_below_symbol and first != 1) or (value == 1 and not begins)
        if begins and value == last + 1 and own_kind == kind:
            begins.append(number)
            last = value
        elif is_top or (may_begin and value):
            if begins:
                yield _Run(begins, first, _block_end(lines, begins[-1]))
            begins = [number] if value else []
            first = last = value
            kind = own_kind
            is_below_symbol = is_top and _is_symbol_note(text, line)
        is_top = False
    if begins:
        yield _Run(begins, first, _block_end(lines, begins[-1]))


def _is_symbol_note(text: str, line: Line) -> bool:
    """Whether a line begins with a symbol that the text before it calls a note by, as an author's name does."""
    label = FOOT_LABEL.match(text, *line.span)
    if label is None or not label["symbol"]:
        return False
    return is_called(label, text[:LONGEST_PAGE]) or is_called_note(text, line)


def _label_of(text: str, line: Line) -> tuple[int, str | None]:
    """What the label at the start of a line counts, and its kind; 0 where there is none before words of a note."""
    label = FOOT_LABEL.match(text, *line.span)
    if label is None or not BEGINS_NOTE.match(text, label.end()):
        return 0, ""
    name = label["bare"] or label["round"]
    if not name or not label[0][-1].isspace():
        return 0, ""
    stop = label[0].rstrip()[-1]
    return label_value(name), f"{label.lastgroup}{stop in '.)'}"


def _block_end(lines: Sequence[Line], number: int) -> int:
    while number < len(lines) and not lines[number].is_blank:
        number += 1
    return number


def _may_be_notes(text: str, lines: Sequence[Line], run: _Run) -> bool:
    """Whether nothing announces a stretch as a list, and half of it at least is sentences, or refers to something."""
    above = text[: lines[run.begins[0]].span.start].rstrip()[-1:]
    if above in ("", ":"):
        return False
    ends = [*run.begins[1:], run.end]
    stretches = [
        text[lines[begin].span.start : lines[end - 1].span.end].rstrip()
        for begin, end in zip(run.begins, ends, strict=True)
    ]
    shows = sum(words[-1] in ENDS or REFERS.search(words) is not None for words in stretches)
    return 2 * shows >= len(stretches)


def _are_called(calls: Sequence[NoteCall], run: _Run, since: int, start: int) -> bool:
    """Whether marks for all notes of a stretch stand in order between two offsets."""
    at = bisect_left(calls, (since,))
    wanted = run.first
    while at < len(calls) and calls[at].start < start and wanted < run.first + len(run.begins):
        wanted += calls[at].value == wanted
        at += 1
    return wanted == run.first + len(run.begins)


def _sorted_out(text: str, lines: Sequence[Line], runs: Sequence[_Run], taken: frozenset[int]) -> CalledRuns:
    """The notes by their places; too few of them are none."""
    number_of_notes = sum(len(run.begins) for run in runs)
    fewest = FEWEST_AT_FEET if any(len(run.begins) == 1 for run in runs) else FEWEST
    if number_of_notes < fewest and not _is_alone_at_end(text, lines, runs):
        return CalledRuns()
    ends: set[int] = set()
    begins: set[int] = set()
    goes_on: set[int] = set()
    for run in runs:
        if _is_text_behind(text, lines, run.end, taken):
            begins.update(run.begins)
            goes_on.update(
                number
                for number in range(run.begins[0], run.end)
                if number not in run.begins and not lines[number].is_blank and number not in taken
            )
        else:
            ends.update(run.begins)
    return CalledRuns(frozenset(ends), Footnotes(frozenset(begins), frozenset(goes_on)))


def _is_alone_at_end(text: str, lines: Sequence[Line], runs: Sequence[_Run]) -> bool:
    """Whether the only note ends the text, and cites or refers to something, as an item of a list hardly does."""
    if len(runs) != 1 or not all(line.is_blank for line in lines[runs[0].end :]):
        return False
    words = text[lines[runs[0].begins[0]].span.start : lines[runs[0].end - 1].span.end]
    return words[-1] in ENDS and (REFERS.search(words) is not None or YEAR.search(words) is not None)


def _is_text_behind(text: str, lines: Sequence[Line], number: int, taken: frozenset[int]) -> bool:
    """Whether the next block is running text, and no head."""
    while number < len(lines) and (lines[number].is_blank or number in taken):
        number += 1
    if number >= len(lines):
        return False
    end = lines[_block_end(lines, number) - 1].span.end
    return end - lines[number].span.start >= SHORTEST_TEXT or text[lines[number].span.start].islower()
