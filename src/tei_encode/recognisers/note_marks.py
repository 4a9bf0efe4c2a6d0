"""Marks of footnotes in running text, each paired with its note (TEI Guidelines, chapter CO 3.9.1)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Cert, Document, Finding, Kind, Severity, Span
from tei_encode.model.identifiers import Identifiers, slug
from tei_encode.model.note_calls import SUPERSCRIPT, NoteCall, is_index, is_power, label_value, note_calls
from tei_encode.references.linking.entry_numbers import EntryNumbers, entry_numbers
from tei_encode.searching import led_by, matches_of

from .note_runs import paired
from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

SHOWN = led_by(
    r"\[⁰¹²³⁴-⁹*†‡§¶",
    r"(?<![\s\[(])(?P<square>\[\^?(?P<name>\d{1,4}|[*†‡§]{1,3}|[a-z]|(?<=\^)[\w-]{1,32})\])|(?<=\S)(?P<raised>[⁰¹²³⁴-⁹]{1,4})"
    r"|(?<=[\w.,;:!?”\"’)])(?P<symbol>[*†‡§¶]{1,3})(?=[\s.,;:)]|\Z)|(?<=\s)(?P<apart>\[(?P<late>\d{1,4})\])"
    r"|\[\^(?P<called>[\w-]{1,32}|[*†‡§]{1,3})\](?!:)",
)
"""A mark as Markdown has it (`[^1]`) is one wherever it stands; others stand behind what they are about."""
SEVERAL = re.compile(
    r"(?:(?<![\s\[(])|(?<=[^\W_][\w,;.”\"’)])(?P<apart> ))\[\d{1,4}(?:\s?[,;–-]\s?\d{1,4})+\]"
)
"""Several marks in one pair of brackets, behind a word or behind the blank after it."""
_SENTENCE_END = re.compile(r"[.!?][”\"’)]?\s+\Z")
_SENTENCE = re.compile(r"\s+[“\"‘(]?[^\W\d_a-z]")
_PLAIN = "(0123456789"
"""Characters with which labels and marks begin that look like other figures."""
_SHOWN_FIRST = "[⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURE = re.compile(r"\d+")
MISSING = 30
"""How far above the number of notes a bracketed figure may be and still be taken for a mark that lost its note."""
REACH = 40
"""How many figures may stand before the next one of a run that counts up before it is taken for something else."""


class NoteMarks:
    """Marks and notes, one to one where the text allows it."""

    name = "note_marks"
    requires = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """A `ref type="noteAnchor"` for each mark, its note pointed back at it; leftovers as findings."""
        notes = [one for one in document.layer("structure") if one.kind is Kind.NOTE]
        if not notes:
            return Recognised()
        identifiers = Identifiers()
        entries = entry_numbers(document)
        other, marks = _of_other_style(document, notes)
        if not other:
            return self._pair(document, _marks(document, notes, entries), notes, identifiers)
        ids = {note.id for note in other}
        rest = [note for note in notes if note.id not in ids]
        one = self._pair(document, _marks(document, rest, entries), rest, identifiers)
        two = self._pair(document, marks, other, identifiers)
        return Recognised([*one.annotations, *two.annotations], [*one.findings, *two.findings])

    def _pair(
        self,
        document: Document,
        marks: Sequence[tuple[Span, str]],
        notes: Sequence[Annotation],
        identifiers: Identifiers,
    ) -> Recognised:
        """An anchor for each mark, and what its note points back with."""
        names = {note.get("n") for note in notes}
        found: list[Annotation] = []
        findings: list[Finding] = []
        targets: dict[str, list[str]] = defaultdict(list)
        highest = len(notes) + MISSING if any(name.isdecimal() for name in names) else 0
        for (span, name), (note, cert) in zip(marks, paired(document, marks, notes), strict=True):
            if note is None:
                if name.isdecimal() and int(name) <= highest:
                    findings.append(_orphan(document, span, name, is_called=name in names))
                    found.append(_anchor(span, "", identifiers.claim(f"noteref-{slug(name)}"), self.name))
                continue
            identifier = identifiers.claim(note.id.replace("note-", "noteref-", 1))
            anchor = _anchor(span, note.id, identifier, self.name, cert)
            found.append(anchor)
            targets[note.id].append(f"#{anchor.id}")
        for note in notes:
            if note.id in targets:
                attributes = MappingProxyType({"target": " ".join(targets[note.id])})
                found.append(Annotation(note.span, Kind.NOTE, attributes, note.id, origin=self.name))
            else:
                findings.append(_unmarked(document, note))
        return Recognised(found, findings)


def _marks(document: Document, notes: Sequence[Annotation], entries: EntryNumbers) -> list[tuple[Span, str]]:
    """The marks of notes: those that show what they are, or figures that count up; symbols in any case."""
    names = Counter(note.get("n") for note in notes)
    shown_marks = list(_shown_marks(document))
    several = _marks_in_one_bracket(document, names, are_apart=_are_apart(shown_marks))
    marks = sorted([*_without_section_numbers(document.text, shown_marks, names), *several])
    calls = _calls(document)
    if entries.names and not any(document.text[note.span.start] == "[" for note in notes):
        marks, calls = _without_numbers_of_entries(document, notes, marks, calls, entries)
    elif entries.square:
        marks = [(span, name) for span, name in marks if name in names or name not in entries.names]
    numbers = {name for name in names if label_value(name)}
    shown = len({name for _, name in marks} & numbers)
    if 2 * shown >= len(numbers):
        return marks
    counted = list(_counted_marks(notes, calls))
    if len(counted) <= shown:
        return marks
    return sorted([*counted, *((span, name) for span, name in marks if not label_value(name))])


def _without_numbers_of_entries(
    document: Document,
    notes: Sequence[Annotation],
    marks: list[tuple[Span, str]],
    calls: list[NoteCall],
    entries: EntryNumbers,
) -> tuple[list[tuple[Span, str]], list[NoteCall]]:
    """Marks and calls without the numbers in square brackets, where these cite entries and mark no notes.

    They are marks where the entries' own numbers have no such brackets, nothing else calls most of the notes, and they
    go through the notes in order.
    """
    others = [(span, name) for span, name in marks if not _is_in_square_bracket(document, span)]
    unsquared = [call for call in calls if document.text[call.start] != "["]
    names = {note.get("n") for note in notes}
    unbracketed = [call for call in unsquared if document.text[call.start] != "("]
    if 2 * len(list(_counted_marks(notes, unbracketed))) >= len(names):
        unsquared = unbracketed
    called = {name for _, name in [*others, *_counted_marks(notes, unsquared)]} & names
    squared = [name for span, name in marks if _is_in_square_bracket(document, span)]
    if entries.square or 2 * len(called) >= len(names) or not _run_through(squared, notes):
        return others, unsquared
    return marks, calls


def _is_in_square_bracket(document: Document, span: Span) -> bool:
    """Whether a mark is a number in square brackets, alone or among others, as citations are, too."""
    first = document.text[span.start]
    return document.text[span.start + 1 : span.end - 1].isdecimal() if first == "[" else first in _PLAIN


def _run_through(names: Iterable[str], notes: Iterable[Annotation]) -> bool:
    """Whether marks of these names go through the notes in their order, none of them twice."""
    left = iter([note.get("n") for note in notes])
    return all(name in left for name in names)


def _of_other_style(
    document: Document, notes: Sequence[Annotation]
) -> tuple[list[Annotation], list[tuple[Span, str]]]:
    """Notes with bare figures or round brackets as labels, beside such with raised or square ones, and their marks.

    Both are empty where all labels are of one style, or not every one of these notes has a mark of its style.
    """
    plain = [note for note in notes if document.text[note.span.start] in _PLAIN]
    if not plain or not any(document.text[note.span.start] in _SHOWN_FIRST for note in notes):
        return [], []
    calls = [call for call in _calls(document) if document.text[call.start] in _PLAIN]
    marks = list(_counted_marks(plain, calls))
    return (plain, marks) if len(marks) == len(plain) else ([], [])


def _calls(document: Document) -> list[NoteCall]:
    return [call for stretch in _running_stretches(document) for call in note_calls(document.text, *stretch)]


def _without_section_numbers(
    text: str, marks: Sequence[tuple[Span, str, bool]], notes: Mapping[str, int]
) -> list[tuple[Span, str]]:
    """Marks without the numbers of sections of a text that is quoted ("… was said. [2] Of the events …").

    They stand apart and repeat the number of a mark that stands behind its word; where most marks stand apart, they
    do so between sentences only.
    """
    may_be_within = not _are_apart(marks)
    attached = {name for _, name, apart in marks if not apart}
    return [
        (span, name)
        for span, name, apart in marks
        if not (
            apart
            and name in attached
            and notes[name] == 1
            and (may_be_within or _begins_sentence(text, span))
        )
    ]


def _begins_sentence(text: str, span: Span) -> bool:
    """Whether a figure in brackets stands between two sentences."""
    before = text[max(0, span.start - 4) : span.start]
    return _SENTENCE_END.search(before) is not None and _SENTENCE.match(text, span.end) is not None


def _are_apart(marks: Sequence[tuple[Span, str, bool]]) -> bool:
    """Whether most figures in brackets stand behind a blank."""
    return 2 * sum(apart for _, _, apart in marks) > len(marks)


def _shown_marks(document: Document) -> Iterator[tuple[Span, str, bool]]:
    """Marks that show what they are, in brackets, raised, or symbols; and whether a blank stands before each.

    Raised figures that are powers ("20 m²") are none, nor figures behind a variable ("x[2]").
    """
    for stretch in _running_stretches(document):
        for match in matches_of(SHOWN, document.text, *stretch):
            if match["raised"] and is_power(document.text, match.start()):
                continue
            if match["square"] and is_index(document.text, match.start()):
                continue
            if match["symbol"] == "*" and _ends_emphasis(document.text, stretch.start, match.start()):
                continue
            name = (
                match["name"]
                or match["late"]
                or match["called"]
                or (match["raised"] or "").translate(SUPERSCRIPT)
                or match["symbol"]
            )
            yield Span(*match.span("whole")), name, match["apart"] is not None


def _ends_emphasis(text: str, start: int, at: int) -> bool:
    """Whether an asterisk belongs to one before it, with which emphasised words begin ("the *Courier* said")."""
    opened = text.rfind("*", start, at)
    return (
        opened >= 0
        and (opened == start or text[opened - 1] in " \n([“‘\"'")
        and not text[opened + 1].isspace()
    )


def _marks_in_one_bracket(
    document: Document, names: Mapping[str, int], *, are_apart: bool
) -> Iterator[tuple[Span, str]]:
    """The figures of brackets with several ("[3, 4]"), where all of them name notes.

    Behind a blank they are marks where most others stand so, too.
    """
    for stretch in _running_stretches(document):
        for match in SEVERAL.finditer(document.text, *stretch):
            if match["apart"] and not are_apart:
                continue
            figures = list(_FIGURE.finditer(document.text, *match.span()))
            if all(figure[0] in names for figure in figures):
                yield from ((Span(*figure.span()), figure[0]) for figure in figures)


def _counted_marks(notes: Sequence[Annotation], candidates: Sequence[NoteCall]) -> Iterator[tuple[Span, str]]:
    """Figures and letters, bare or in brackets, that count up as the notes do; one out of turn is no mark.

    A single note counts nothing up: its mark is the only figure of its name.
    """
    names = [note.get("n") for note in notes if label_value(note.get("n"))]
    if len(names) < 2 and sum(call.name in names for call in candidates) != 1:
        return
    at = 0
    for wanted in names:
        ahead = candidates[at : at + REACH]
        step = next((n for n, call in enumerate(ahead) if call.name == wanted), None)
        if step is not None:
            at += step + 1
            call = candidates[at - 1]
            yield Span(call.start, call.end), wanted


def _running_stretches(document: Document) -> Iterator[Span]:
    """Running text outside notes, labels and bibliography entries."""
    note_end = -1
    inside: set[int] = set()
    for block in document.blocks():
        if block.kind is Kind.NOTE:
            note_end = max(note_end, block.span.end)
        if block.span.start < note_end or block.kind is Kind.LABEL or block.is_entry:
            inside.add(id(block))
    return (stretch for block, stretch in document.stretches() if id(block) not in inside)


def _anchor(span: Span, target: str, identifier: str, origin: str, cert: Cert = Cert.HIGH) -> Annotation:
    attributes = {"type": "noteAnchor", **({"target": f"#{target}"} if target else {})}
    return Annotation(
        span, Kind.REF, MappingProxyType(attributes), identifier, cert if target else Cert.LOW, origin
    )


def _orphan(document: Document, span: Span, name: str, *, is_called: bool) -> Finding:
    why = (
        f"note {name} is that of other marks, which begin anew" if is_called else f"no note {name} was found"
    )
    message = f"mark {span.text(document.text)} has no note: {why}"
    return document.finding(Severity.WARNING, "note-mark-without-note", message, span.start)


def _unmarked(document: Document, note: Annotation) -> Finding:
    message = f"note {note.get('n') or '(without number)'} has no mark in the text"
    return document.finding(Severity.WARNING, "note-without-mark", message, note.span.start)
