"""Quotations in running text: `q`, with its marks kept inside (ENCODING.md, section 2; Guidelines CO 3.3.3)."""

from __future__ import annotations

import re

from tei_encode.model import Annotation, Document, Finding, Kind, Severity, Span

from .protocol import Recognised

MARK = re.compile(r"[\"“”„«»]")
DEPTH = 4
"""How many marks may stand open above the one that is closed."""
PAIRS = {"“": "”", "„": "“”", "«": "»"}
EITHER_WAY = {'"': '"”', "»": "«»", "”": "”"}
"""Marks that open in one text and close in another (»so«, ”så”): they open only between white space and a word."""
NO_QUOTATIONS = frozenset({Kind.BIBL, Kind.LABEL, Kind.BYLINE, Kind.ADDR_LINE, Kind.SPEAKER, Kind.SIGNED})


class Quotations:
    """Words between quotation marks, within one block."""

    name = "quotations"
    requires = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """A `q` for every pair of marks, and a finding for every mark that has no partner."""
        found: list[Annotation] = []
        findings: list[Finding] = []
        for block, stretch in document.stretches():
            if block.kind in NO_QUOTATIONS:
                continue
            spans, alone = pair_marks(document.text, stretch)
            found += [
                Annotation(span, Kind.Q, origin=self.name)
                for span in spans
                if not (block.kind is Kind.QUOTE and span.length >= 0.95 * block.span.length)
            ]
            findings += [
                document.finding(
                    Severity.INFO, "quotation-mark-alone", "this quotation mark has no partner", at
                )
                for at in alone
            ]
        return Recognised(found, findings)


def pair_marks(text: str, stretch: Span) -> tuple[list[Span], list[int]]:
    """Spans from opening to closing mark, both included, and the offsets of marks that have no partner.

    Straight marks open after white space or an opening bracket and close after anything else; of quotations inside
    quotations both are given.
    """
    spans: list[Span] = []
    alone: list[int] = []
    stack: list[tuple[str, int]] = []
    for match in MARK.finditer(text, *stretch):
        mark, at = match[0], match.start()
        opener = next(
            (
                n
                for n in range(len(stack) - 1, max(-1, len(stack) - 1 - DEPTH), -1)
                if _closes(stack[n][0], mark, text, at, stretch)
            ),
            None,
        )
        if opener is not None:
            spans.append(Span(stack[opener][1], at + 1))
            alone += [place for _, place in stack[opener + 1 :]]
            del stack[opener:]
        elif mark in PAIRS or (mark in EITHER_WAY and _may_open(text, at, stretch)):
            stack.append((mark, at))
        else:
            alone.append(at)
    alone += [place for _, place in stack]
    return spans, sorted(alone)


def _closes(opened: str, mark: str, text: str, at: int, stretch: Span) -> bool:
    if opened in EITHER_WAY:
        opens = _may_open(text, at, stretch) and not _may_close(text, at, stretch)
        return mark in EITHER_WAY[opened] and not opens
    return mark in PAIRS[opened] or (mark == '"' and _may_close(text, at, stretch))


def _may_open(text: str, at: int, stretch: Span) -> bool:
    before = text[at - 1] if at > stretch.start else " "
    after = text[at + 1] if at + 1 < stretch.end else " "
    return (before.isspace() or before in "([{—–-/*_“") and not after.isspace()


def _may_close(text: str, at: int, stretch: Span) -> bool:
    before = text[at - 1] if at > stretch.start else " "
    return not before.isspace()
