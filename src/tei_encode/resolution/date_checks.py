"""What the dates of a text say against each other, or against the time it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.dates import DateValue
from tei_encode.model import Annotation, Correspondence, Document, Finding, Kind, Severity, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.dates import Period


def received_before_sent(document: Document, letters: Sequence[Correspondence]) -> Iterator[Finding]:
    """Letters that say they came before the day they are dated."""
    for letter in letters:
        sent, received = letter.sent_date, letter.received_date
        if sent is None or received is None:
            continue
        earliest, latest = DateValue.of(sent.attributes), DateValue.of(received.attributes)
        if earliest and latest and latest.is_before(earliest):
            words = [" ".join(one.span.text(document.text).split()) for one in (received, sent)]
            message = f"The letter was received on “{words[0]}”, before its date “{words[1]}”."
            yield document.finding(Severity.WARNING, "received-before-sent", message, received.span.start)


def outside_period(document: Document, claims: Sequence[Annotation], period: Period) -> Iterator[Finding]:
    """The dates that lie outside a period; those of works that are cited may be of any time."""
    cited = [claim.span for claim in claims if claim.kind in (Kind.BIBL, Kind.REF)]
    index = SpanIndex(cited)
    for claim in claims:
        value = DateValue.of(claim.attributes)
        if claim.kind is not Kind.DATE or value is None or period.may_hold(value):
            continue
        if index.innermost(claim.span.start) >= 0:
            continue
        words = " ".join(claim.span.text(document.text).split())
        message = f"“{words}” is outside {period}, the period of these texts."
        yield document.finding(Severity.WARNING, "date-outside-period", message, claim.span.start)
