"""What comes out of an evaluation: counts over all documents, each document's own, and every difference."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tei_encode.model import Span, place_of

from .alignment import How
from .comparison import Difference, What
from .counts import Counts
from .links import MixedEntry, mixed_entries
from .values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tei_encode.errors import SourceError
    from tei_encode.model import Finding

    from .names import Name

CONTEXT = 40
"""How many code points of the text stand on either side of an example."""


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """What became of one text.

    Attributes:
        name: its name stem, with the folders it stands in.
        gold_file: the gold file, as the user named it.
        predicted_file: the file judged; empty where there is none.
        text: the text of the gold, which all spans are ranges of.
        gold: the names that count in gold.
        predicted: the predicted names that count; dates of one list are one.
        ignored: predicted names that count neither way.
        differences: every difference, in the order of the text.
        counts: the counts.
        focus: the counts of names in the focus ranges; None where gold has none.
        how: how the predicted text was aligned with the gold text.
        share: how much of the gold text was found, between 0 and 1.
        reading: which reading of the predicted TEI was taken: `source`, `corrected` or `all`.
    """

    name: str
    gold_file: str
    predicted_file: str
    text: str
    gold: tuple[Name, ...]
    predicted: tuple[Name, ...]
    ignored: tuple[Name, ...]
    differences: tuple[Difference, ...]
    counts: Counts
    focus: Counts | None
    how: How
    share: float
    reading: str

    @property
    def unaligned(self) -> int:
        """How many predicted names are nowhere in the gold text; they count as wrong."""
        return sum(one.what is What.LOST for one in self.differences)

    def mixed_entries(self) -> list[MixedEntry]:
        """Entries that are several on the other side."""
        return mixed_entries(self.gold, self.predicted)

    def to_dict(self) -> dict[str, Any]:
        """A dictionary for JSON."""
        mixed = [one.to_dict() for one in self.mixed_entries()]
        return {
            "name": self.name,
            "gold": self.gold_file,
            "predicted": self.predicted_file or None,
            "alignment": self.how.value,
            "share_of_text": self.share,
            "reading": self.reading or None,
            "differences": len(self.differences),
            **self.counts.to_dict(),
            **({"mixed_entries": mixed} if mixed else {}),
        }


@dataclass(frozen=True, slots=True)
class Example:
    """A difference with the words around it.

    Attributes:
        document: the name of the document.
        difference: the difference.
        line: 1-based line in the gold text; 0 for a name that is not in it.
        column: 1-based column, in code points.
        before: up to 40 code points before it, white space made single blanks.
        words: the words of gold, or those predicted where gold has no name.
        after: up to 40 code points after it.
        predicted_words: the words predicted, where gold has a name there.
    """

    document: str
    difference: Difference
    line: int
    column: int
    before: str
    words: str
    after: str
    predicted_words: str = ""

    def __str__(self) -> str:
        place = f"{self.document}:{self.line}:{self.column}" if self.line else self.document
        return f"{place}: {self.about}: {self.before}[{self.words}]{self.after}"

    @property
    def about(self) -> str:
        """What the difference is, in a few words."""
        one = self.difference
        return {
            What.MISSED: f"{one.kind} missed",
            What.SPURIOUS: f"{one.kind}, none in gold",
            What.KIND: f"{one.kind} in gold, predicted {one.predicted_kind} “{self.predicted_words}”",
            What.BOUNDS: f"{one.kind} with other bounds, predicted “{self.predicted_words}”",
            What.VALUE: f"{shown(one.values)} in gold, predicted {shown(one.predicted_values)}",
            What.LOST: f"{one.kind} whose words are not in the gold text",
        }[one.what]

    def to_dict(self) -> dict[str, Any]:
        """A dictionary for JSON; offsets are code points of the gold text."""
        one = self.difference
        is_lost = one.what is What.LOST
        return {
            "document": self.document,
            "what": one.what.value,
            "type": one.kind,
            "predicted_type": one.predicted_kind or None,
            "line": self.line,
            "column": self.column,
            "start": None if is_lost else one.span.start,
            "end": None if is_lost else one.span.end,
            "predicted": list(one.predicted_span) if one.predicted_span else None,
            "values": list(one.values),
            "predicted_values": list(one.predicted_values),
            "before": self.before,
            "words": self.words,
            "after": self.after,
            "predicted_words": self.predicted_words or None,
        }


@dataclass(frozen=True)
class Evaluation:
    """Two encodings of the same texts compared.

    Attributes:
        documents: each text, in the order of their names; those whose gold could not be read are not among them.
        findings: what the user should know (warnings).
        errors: files that could not be read.
        strict_edges: whether bounds were compared as they are.
        extra: how many predicted files no gold file asks for.
    """

    documents: tuple[DocumentResult, ...]
    findings: tuple[Finding, ...] = ()
    errors: tuple[SourceError, ...] = ()
    strict_edges: bool = False
    extra: int = 0

    @cached_property
    def counts(self) -> Counts:
        """The counts of all documents together."""
        total = Counts()
        for document in self.documents:
            total.add(document.counts)
        return total

    @cached_property
    def focus(self) -> Counts | None:
        """The counts of names in focus ranges; None where no gold file has any."""
        parts = [document.focus for document in self.documents if document.focus is not None]
        if not parts:
            return None
        total = Counts()
        for part in parts:
            total.add(part)
        return total

    @property
    def f1(self) -> float:
        """The exact F1 of all kinds together, between 0 and 1."""
        return self.counts.micro_exact.f1

    @property
    def exit_code(self) -> int:
        """0 fine, 3 where a file could not be read."""
        return 3 if self.errors else 0

    @property
    def alignment(self) -> dict[str, int]:
        """How many documents were aligned in which way."""
        ways = Counter(document.how for document in self.documents)
        return {how.value: ways[how] for how in How}

    @property
    def errors_by_kind(self) -> dict[str, dict[str, int]]:
        """How many differences there are, by what they are and by the kind of name."""
        counted: dict[str, Counter[str]] = defaultdict(Counter)
        for document in self.documents:
            for one in document.differences:
                counted[one.what][one.kind] += 1
        return {what.value: dict(sorted(counted[what].items())) for what in What if counted[what]}

    def worst(self, number: int) -> list[DocumentResult]:
        """The documents with the lowest exact F1, those with more differences first; none that has none."""
        wrong = [document for document in self.documents if document.differences]
        wrong.sort(key=lambda one: (one.counts.micro_exact.f1, -len(one.differences), one.name))
        return wrong[:number]

    def examples(self, number: int) -> list[Example]:
        """Up to so many examples of each difference of each kind, spread over all documents."""
        groups: dict[tuple[What, str, str], list[tuple[DocumentResult, Difference]]] = defaultdict(list)
        for document in self.documents:
            for one in document.differences:
                groups[one.what, one.kind, one.predicted_kind].append((document, one))
        order = list(What)
        chosen: list[Example] = []
        for _, group in sorted(groups.items(), key=lambda item: (order.index(item[0][0]), item[0])):
            step = max(1, len(group) // number) if number else 1
            chosen += [example_of(document, one) for document, one in group[::step][:number]]
        return chosen

    def to_dict(self, examples: int = 0) -> dict[str, Any]:
        """A dictionary for JSON, with up to so many examples of each difference of each kind."""
        return {
            "documents": len(self.documents),
            "alignment": self.alignment,
            "unaligned_names": sum(document.unaligned for document in self.documents),
            "strict_edges": self.strict_edges,
            **self.counts.to_dict(),
            **({"focus": self.focus.to_dict()} if self.focus else {}),
            "errors": self.errors_by_kind,
            "per_document": [document.to_dict() for document in self.documents],
            "examples": [example.to_dict() for example in self.examples(examples)],
            "findings": [finding.to_dict() for finding in self.findings],
            "unreadable": [{"file": error.place, "reason": error.reason} for error in self.errors],
        }


def example_of(document: DocumentResult, difference: Difference) -> Example:
    """A difference with the words around it."""
    if difference.what is What.LOST:
        return Example(document.name, difference, 0, 0, "", " ".join(difference.words.split()), "")
    start, end = difference.span
    line, column = place_of(document.text, start)
    before, words, after = _pieces(document.text, Span(start, end))
    predicted = ""
    if difference.predicted_span and difference.what is not What.SPURIOUS:
        predicted = " ".join(difference.predicted_span.text(document.text).split())
    return Example(document.name, difference, line, column, before, words, after, predicted)


def _pieces(text: str, span: Span) -> Iterator[str]:
    """What stands before a span, in it and after it, white space made single blanks."""
    start = max(0, span.start - CONTEXT)
    for piece in (text[start : span.start], span.text(text), text[span.end : span.end + CONTEXT]):
        words = " ".join(piece.split())
        lead = " " if piece[:1].isspace() and words else ""
        yield f"{lead}{words}{' ' if piece[-1:].isspace() and words else ''}"
