"""Tokens with IOB2 labels, as in the shared task of CoNLL 2003: one token a line, an empty line behind a sentence.

The columns are the token, its offsets in the source text (code points, end exclusive), and the label. Names of persons,
places and bodies are PER, LOC and ORG, dates are DATE.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from .entities import EntryKind, certainty_left_out, read_described
from .protocol import Exported, ExportOptions, Format
from .tokens import tokens_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.model import Finding

    from .entities import Described

LABELS = {EntryKind.PERSON: "PER", EntryKind.PLACE: "LOC", EntryKind.ORG: "ORG"}
_ENDS = re.compile(r"\n[^\S\n]*\n|(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W\d_a-zß-ÿ])")
"""Between sentences: an empty line, or blanks behind a full stop and before a capital; "Mr. Lenner" is held together
below, since no sentence ends within a name, nor behind a short word with a full stop."""
_SHORT = re.compile(r"(?:\b[^\W\d_]{1,3}|\b(?:Prof|Capt|Gov|Gen|Col|Maj|Sergt|Messrs|Hon))\.\Z")


def labelled(document: Described) -> list[tuple[int, int, str]]:
    """Names and dates as offsets and label, none over another: of two that cross or nest, the one that begins first."""
    found = [(one.place.start, one.place.end, LABELS[one.kind]) for one in document.mentions]
    found += [(one.place.start, one.place.end, "DATE") for one in document.dates]
    kept: list[tuple[int, int, str]] = []
    for span in sorted(found, key=lambda one: (one[0], -one[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _write(documents: Sequence[Described], _: ExportOptions) -> Exported:
    lines = [line for one in documents for line in ("-DOCSTART-\t0\t0\tO", "", *_lines(one))]
    return Exported(("\n".join(lines) + "\n").encode("utf-8"), findings=without_certainty(documents))


def without_certainty(documents: Sequence[Described]) -> tuple[Finding, ...]:
    """That labels do not say how sure a name or date is, where one is not."""
    certs = [one.cert for document in documents for one in document.mentions]
    certs += [one.cert for document in documents for one in document.dates]
    return certainty_left_out(certs, "names and dates")


def _lines(document: Described) -> Iterator[str]:
    text, spans = document.content, labelled(document)
    starts = [start for start, _, _ in spans]
    cuts = frozenset(at for start, end, _ in spans for at in (start, end))
    breaks = [found.end() for found in _ENDS.finditer(text) if not _holds(text, found.start(), spans, starts)]
    following = iter([*breaks, len(text) + 1])
    end_of_sentence, is_empty = next(following), True
    for start, end in tokens_in(text, cuts):
        if start >= end_of_sentence:
            while start >= end_of_sentence:
                end_of_sentence = next(following)
            if not is_empty:
                yield ""
        yield f"{text[start:end]}\t{start}\t{end}\t{_label(start, spans, starts)}"
        is_empty = False
    yield ""


def _holds(text: str, at: int, spans: Sequence[tuple[int, int, str]], starts: Sequence[int]) -> bool:
    """Whether what looks like the end of a sentence is within a name, or behind an abbreviation."""
    number = bisect_right(starts, at) - 1
    is_inside = number >= 0 and at < spans[number][1]
    return is_inside or (
        "\n\n" not in text[at : at + 2] and _SHORT.search(text, max(0, at - 8), at) is not None
    )


def _label(start: int, spans: Sequence[tuple[int, int, str]], starts: Sequence[int]) -> str:
    number = bisect_right(starts, start) - 1
    if number < 0 or start >= spans[number][1]:
        return "O"
    return f"{'B' if start == spans[number][0] else 'I'}-{spans[number][2]}"


FORMAT = Format(
    "conll",
    ".conll",
    "tokens with IOB2 labels",
    "spaCy convert, Flair, Hugging Face datasets",
    read_described,
    _write,
)
