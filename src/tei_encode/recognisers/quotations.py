"""Quotations in running text: `q`, with its marks kept inside (ENCODING.md, section 2; Guidelines CO 3.3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Document, Finding, Kind, Severity, Span

from .protocol import Recognised
from .quotation_marks import Paired, pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NO_QUOTATIONS = frozenset({Kind.BIBL, Kind.LABEL, Kind.BYLINE, Kind.ADDR_LINE, Kind.SPEAKER, Kind.SIGNED})
RUNNING_ON = frozenset({Kind.P, Kind.QUOTE})
"""Blocks over which one quotation may run; a `quote` needs no `q`, so a `q` that leads to one ends before it."""


class Quotations:
    """Words between quotation marks, within one block or over paragraphs of which each begins with the mark again."""

    name = "quotations"
    requires = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """A `q` for every pair of marks, and a finding for every mark that has no partner."""
        blocks = [
            (block, stretch, pair(document.text, stretch))
            for block, stretch in document.stretches()
            if block.kind not in NO_QUOTATIONS
        ]
        found: list[Annotation] = []
        findings: list[Finding] = []
        running = list(_running_on(document.text, blocks))
        used = {at for _, openers in running for at in openers}
        for block, _, marks in blocks:
            found += [
                Annotation(span, Kind.Q, origin=self.name)
                for span in marks.spans
                if span.start not in used
                and not (block.kind is Kind.QUOTE and span.length >= 0.95 * block.span.length)
            ]
            findings += [
                document.finding(
                    Severity.INFO, "quotation-mark-alone", "this quotation mark has no partner", at
                )
                for at in sorted([*marks.opened, *marks.alone])
                if at not in used
            ]
        found += [Annotation(span, Kind.Q, origin=self.name) for span, _ in running]
        return Recognised(found, findings)


def _running_on(
    text: str, blocks: Sequence[tuple[Annotation, Span, Paired]]
) -> Iterator[tuple[Span, list[int]]]:
    """Quotations of several paragraphs, each opened and only the last one closed, with all their opening marks.

    Nothing but white space may stand between two paragraphs of one quotation; where none closes it, there is none.
    """
    openers: list[int] = []
    waiting: Sequence[int] = ()
    quote = 0
    previous_end = -1
    for block, stretch, marks in blocks:
        first = stretch.trimmed(text).start
        follows = block.kind in RUNNING_ON and text[previous_end : stretch.start].isspace()
        if follows and not openers:
            openers = [at for at in waiting if text[at] == text[first]][-1:]
            quote = 0
        if follows and block.kind is Kind.QUOTE and not quote:
            quote = previous_end
        closing = next((span for span in marks.spans if span.start == first), None)
        if follows and openers and closing is not None and text[first] == text[openers[-1]]:
            yield Span(openers[0], quote or closing.end).trimmed(text), [*openers, first]
            openers = []
        elif follows and openers and first in marks.opened and text[first] == text[openers[-1]]:
            openers.append(first)
        else:
            openers = []
        waiting = marks.opened if block.kind is Kind.P else ()
        previous_end = stretch.end
