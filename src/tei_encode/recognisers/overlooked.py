"""What looks like notes or entries of a bibliography and was not taken for any: told, and left as it is.

Nothing is marked up here. An editor who reads the finding gives a heading ("Notes", "Bibliography"), or knows better.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Finding, Kind, Severity, SpanIndex
from tei_encode.references.archives.shelfmarks import shelfmarks

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tei_encode.model import Annotation, Document

_BRACKETED = re.compile(r"\[(?<=[^\s\[(].)(?<!\b\w.)(?P<number>\d{1,3})\](?![\[(:\w]|\s?[=+*/<>])")
_LABEL = re.compile(r"(?:\[(?P<square>\d{1,3})\]|\((?P<round>\d{1,3})\)|(?P<bare>\d{1,3})[.)]?)\s+(?=\S)")
_POINTS = re.compile(r"\b(?:[Ii]bid|[Oo]p\. ?cit|[Ll]oc\. ?cit|[Ee]bd)\b|\bpp?\. ?\d|\bS\. ?\d|\bff?\. ?\d")
_AUTHOR = re.compile(r"[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+)?,\s[^\W\d_a-z](?:[\w'’-]*[.,]?\s|\.)")
_YEAR = r"(?:1[4-9]|20)\d\d"
_IMPRINT = re.compile(
    rf"[^\W\d_a-z][\w.'’-]+:\s[^\W\d_a-z][\w .,&'’-]{{1,60}},\s{_YEAR}\b"
    rf"|\d\s?\((?:[^()]{{0,12}}\s)?{_YEAR}\)|\({_YEAR}[a-z]?\)"
)
RULES = ("notes-not-found", "notes-not-recognised", "bibliography-not-recognised")
"""The findings it makes."""
_LONGEST = 500
"""Code points of a paragraph that may be a note or an entry."""
FEWEST_MARKS = 3
FEWEST_NOTES = 3
FEWEST_ENTRIES = 4


class Overlooked:
    """Tells of marks without notes, of numbered lines that may be notes, and of lines that may be entries."""

    name = "overlooked"
    requires: tuple[str, ...] = ("structure", "references", "archival")

    def recognise(self, document: Document) -> Recognised:
        """Findings of severity info alone, one for each run; no annotations."""
        structure = document.layer("structure")
        has_notes = any(one.kind is Kind.NOTE for one in structure)
        has_entries = any(one.is_entry for one in structure)
        found: list[Finding] = []
        if not has_notes and not has_entries:
            found += _marks_without_notes(document)
        paragraphs = _paragraphs(document)
        if not has_notes:
            for run in _runs(paragraphs, _is_numbered(document.text)):
                found += _notes_in(document, run)
        for run in _runs(paragraphs, lambda one, _: _reads_as_entry(one.inner.text(document.text))):
            if len(run) >= FEWEST_ENTRIES:
                message = f"{len(run)} paragraphs from here on look like entries of a bibliography"
                found.append(_finding(document, RULES[2], message, run[0]))
        return Recognised((), found)


def _marks_without_notes(document: Document) -> Iterator[Finding]:
    """One finding where figures in brackets count up from one behind words, as marks of notes do."""
    calls = [
        match for _, stretch in document.stretches() for match in _BRACKETED.finditer(document.text, *stretch)
    ]
    counted = 0
    for match in calls:
        counted += int(match["number"]) == counted + 1
    if counted >= FEWEST_MARKS and 2 * counted > len(calls):
        message = f"figures in brackets count from [1] to [{counted}] as marks of notes do, but the text has no notes"
        yield document.finding(Severity.INFO, RULES[0], message, calls[0].start())


def _notes_in(document: Document, run: Sequence[Annotation]) -> Iterator[Finding]:
    """One finding where most of a run of numbered paragraphs at the end point to sources."""
    texts = [one.inner.text(document.text) for one in run]
    sources = sum(bool(_POINTS.search(text) or _IMPRINT.search(text) or shelfmarks(text)) for text in texts)
    if len(run) >= FEWEST_NOTES and 3 * sources >= 2 * len(run):
        message = f"{len(run)} numbered paragraphs from here on look like notes, but nothing calls them"
        yield _finding(document, RULES[1], message, run[0])


def _finding(document: Document, rule: str, message: str, first: Annotation) -> Finding:
    return document.finding(Severity.INFO, rule, message, first.span.start)


def _paragraphs(document: Document) -> list[Annotation]:
    """Paragraphs and items that stand in no note and no quotation."""
    outer = (Kind.NOTE, Kind.QUOTE, Kind.TABLE)
    taken = SpanIndex([one.span for one in document.layer("structure") if one.kind in outer])
    return [
        one
        for one in document.blocks()
        if one.kind in (Kind.P, Kind.ITEM, Kind.HEAD) and not one.is_entry and not taken.touches(one.span)
    ]


def _is_numbered(text: str) -> Callable[[Annotation, Annotation | None], bool]:
    """Whether a paragraph is labelled with the number behind that of the paragraph before it, or with 1."""

    def number(one: Annotation) -> int:
        label = _LABEL.match(one.inner.text(text))
        return int(label["square"] or label["round"] or label["bare"]) if label else 0

    def counts_on(one: Annotation, before: Annotation | None) -> bool:
        return number(one) == (number(before) + 1 if before else 1)

    return counts_on


def _runs(
    paragraphs: Sequence[Annotation], belongs: Callable[[Annotation, Annotation | None], bool]
) -> Iterator[list[Annotation]]:
    """Runs of short paragraphs of which each belongs to the one before it."""
    run: list[Annotation] = []
    for one in paragraphs:
        is_short = one.kind is not Kind.HEAD and one.span.length <= _LONGEST
        if run and not (is_short and belongs(one, run[-1])):
            yield run
            run = []
        if run or (is_short and belongs(one, None)):
            run.append(one)
    if run:
        yield run


def _reads_as_entry(text: str) -> bool:
    """Whether a paragraph begins with an author, surname first, and says when and where a work came out."""
    return _AUTHOR.match(text) is not None and _IMPRINT.search(text) is not None
