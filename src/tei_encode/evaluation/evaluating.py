"""Two encodings of the same texts compared: files paired, texts aligned, names counted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import OptionsError, SourceError
from tei_encode.model import Finding, Severity
from tei_encode.readers import shown
from tei_encode.tei.text import distinct_readings, text_element

from .alignment import Alignment, How, how_alike
from .comparison import Difference, What, compare_names, join_listed_days
from .conventions import USUAL, Conventions, KindFinder, known_kinds
from .gold import JSON_SUFFIX, gold_of_tei, read_gold_json, read_tei
from .names import Name
from .pairing import find_pairs, stem
from .result import DocumentResult, Evaluation
from .tagged import tagged_names

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from os import PathLike

    from tei_encode.tei.text import Reading, TeiText

    from .gold import Gold
    from .pairing import Pair
    from .tagged import Tagged


@dataclass(frozen=True, slots=True)
class EvaluationOptions:
    """How two encodings are compared.

    Attributes:
        conventions: which elements count as which kind, in gold as in the prediction.
        kinds: the kinds to count; empty for all that gold has.
        strict_edges: compare bounds as they are; else honorifics, articles, prepositions before dates, the possessive
            's and outer punctuation are taken off on both sides.
    """

    conventions: Conventions = USUAL
    kinds: tuple[str, ...] = ()
    strict_edges: bool = False


def evaluate(
    gold: str | PathLike[str], predicted: str | PathLike[str], options: EvaluationOptions | None = None
) -> Evaluation:
    """Compare encodings with gold.

    Args:
        gold: a `.gold.json` file with its text beside it, a TEI file, or a folder of either.
        predicted: a TEI file or a folder of TEI files; files are paired by the stems of their names.
        options: which kinds are counted, and how.

    Returns:
        Counts, and what became of each document. A file that cannot be read is an error in the result, the others go
        on: without its prediction all names of a document are missed; without its gold it is not counted.

    Raises:
        OptionsError: there is no such kind.
        SourceError: a folder is not there or empty, or no file belongs to another.
    """
    options = options or EvaluationOptions()
    known = known_kinds(options.conventions)
    unknown = [kind for kind in options.kinds if kind not in known]
    if unknown:
        raise OptionsError("types", f"there is no kind {unknown[0]!r}", f"known are {', '.join(known)}")
    pairs, extra = find_pairs(Path(gold), Path(predicted))
    return _Run(options, pairs).result(len(extra))


class _Run:
    """One evaluation while it is made."""

    def __init__(self, options: EvaluationOptions, pairs: Sequence[Pair]) -> None:
        self._options = options
        self._pairs = pairs
        self._finder = KindFinder(options.conventions)
        self._errors: list[SourceError] = []
        self._findings: list[Finding] = []
        self._kinds = frozenset(options.kinds) or self._kinds_of_tei()

    def result(self, extra: int) -> Evaluation:
        """Compare all pairs.

        Args:
            extra: how many predicted files have no gold.

        Returns:
            The documents that could be compared, and findings and errors of the others.
        """
        documents = [one for pair in self._pairs if (one := self._document(pair)) is not None]
        in_tei = [pair.gold for pair in self._pairs if not pair.gold.name.endswith(JSON_SUFFIX)]
        if in_tei and not self._kinds and not self._errors:
            message = (
                "the gold tags no name of any kind that counts; --mapping can say which elements are names"
            )
            self._warn("gold-without-names", message, in_tei[0])
        return Evaluation(
            tuple(documents), tuple(self._findings), tuple(self._errors), self._options.strict_edges, extra
        )

    def _kinds_of_tei(self) -> frozenset[str]:
        """The kinds that gold in TEI has anywhere: what it never tags, it does not judge."""
        wanted = set(self._options.conventions.selectors)
        kinds: set[str] = set()
        for pair in self._pairs:
            if pair.gold.name.endswith(JSON_SUFFIX):
                continue
            try:
                text = text_element(read_tei(pair.gold))
            except SourceError:
                continue  # said when the file is read to be counted
            if text is not None:
                kinds |= wanted & set(filter(None, map(self._finder.kind_of, text.iter())))
        return frozenset(kinds)

    def _document(self, pair: Pair) -> DocumentResult | None:
        """What became of one text; None where its gold cannot be read or has no names in it."""
        try:
            golds = self._golds(pair)
        except SourceError as error:
            self._errors.append(error)
            return None
        if not golds:
            message = "has no spans: it is no gold of names, and is not counted"
            self._warn("gold-without-names", message, pair.gold)
            return None
        predicted = self._predicted(pair)
        gold, reading, text = _best(golds, predicted)
        alignment = Alignment(text.content, gold.text) if text else None
        kinds = gold.kinds if gold.kinds is not None else self._kinds
        kinds = kinds - self._options.conventions.left_out
        if self._options.kinds:
            kinds = kinds & self._kinds
        document = self._compare(pair, gold, kinds, (reading, text, alignment))
        if alignment is not None and alignment.how is How.FUZZY and pair.predicted:
            message = (
                f"its text differs from that of {gold.file}; {alignment.share:.1%} of that was found in it"
            )
            self._warn("text-differs", message, pair.predicted)
        return document

    def _golds(self, pair: Pair) -> list[Gold]:
        """The gold of a text: one, or one for each reading of a TEI file."""
        if pair.gold.name.endswith(JSON_SUFFIX):
            gold = read_gold_json(pair.gold)
            return [gold] if gold is not None else []
        root = read_tei(pair.gold)
        return [
            gold_of_tei(pair.gold, text, self._finder, self._kinds) for _, text in distinct_readings(root)
        ]

    def _predicted(self, pair: Pair) -> list[tuple[Reading, TeiText]]:
        if pair.predicted is None:
            message = f"there is no prediction named {stem(pair.gold)}: all its names count as missed"
            self._warn("prediction-missing", message, pair.gold)
            return []
        try:
            return list(distinct_readings(read_tei(pair.predicted)))
        except SourceError as error:
            self._errors.append(error)
            return []

    def _compare(
        self,
        pair: Pair,
        gold: Gold,
        kinds: Collection[str],
        reading: tuple[Reading | None, TeiText | None, Alignment | None],
    ) -> DocumentResult:
        which, text, alignment = reading
        wanted = gold.only(kinds)
        tagged = list(tagged_names(text, self._finder, kinds)) if text else []
        names, lost = _placed(tagged, alignment)
        counted = [name for name in names if _counts(name, gold, wanted)]
        ignored = [name for name in names if not _counts(name, gold, wanted)]
        counted = join_listed_days(wanted, counted)
        strict = self._options.strict_edges
        counts, differences = compare_names(gold.text, wanted, counted, strict_edges=strict)
        for one in lost:
            counts.exact[one.kind].predicted += 1
            counts.overlap[one.kind].predicted += 1
            words = one.span.text(text.content) if text else ""
            differences.append(
                Difference(What.LOST, one.kind, one.span, one.kind, None, (), one.values, words)
            )
        focus = None
        if gold.focus:
            inside = [[name for name in side if _in_focus(name, gold)] for side in (wanted, counted)]
            focus = compare_names(gold.text, inside[0], inside[1], strict_edges=strict)[0]
        return DocumentResult(
            name=shown(Path(pair.name)),
            gold_file=gold.file,
            predicted_file=str(pair.predicted) if pair.predicted else "",
            text=gold.text,
            gold=tuple(wanted),
            predicted=tuple(counted),
            ignored=tuple(ignored),
            differences=tuple(differences),
            counts=counts,
            focus=focus,
            how=alignment.how if alignment else How.MISSING,
            share=alignment.share if alignment else 0.0,
            reading=which.value if which else "",
        )

    def _warn(self, rule: str, message: str, path: Path) -> None:
        self._findings.append(Finding(Severity.WARNING, rule, message, str(path)))


def _best(
    golds: Sequence[Gold], predicted: Sequence[tuple[Reading, TeiText]]
) -> tuple[Gold, Reading | None, TeiText | None]:
    """The readings of both sides that are most alike; those of the source where none are."""
    if not predicted:
        return golds[0], None, None
    choices = [(gold, reading, text) for gold in golds for reading, text in predicted]
    for wanted in (How.EXACT, How.SPACING):
        for gold, reading, text in choices:
            if how_alike(text.content, gold.text) is wanted:
                return gold, reading, text
    return choices[0]


def _placed(tagged: Sequence[Tagged], alignment: Alignment | None) -> tuple[list[Name], list[Tagged]]:
    """Predicted names at their places in the gold text, and those whose text is nowhere in it."""
    names: list[Name] = []
    lost: list[Tagged] = []
    for one in tagged:
        span = alignment.place(one.span) if alignment else None
        if span is None:
            lost.append(one)
        else:
            names.append(Name(one.kind, span, one.values, one.cert or "high", entry=one.entry))
    return names, lost


def _counts(name: Name, gold: Gold, wanted: Sequence[Name]) -> bool:
    """Whether a predicted name counts: none in a zone does, unless it meets a gold name of its kind."""
    if not any(zone.covers(name.kind, name.span) for zone in gold.zones):
        return True
    return any(other.kind == name.kind and other.span.overlaps(name.span) for other in wanted)


def _in_focus(name: Name, gold: Gold) -> bool:
    return any(name.span.overlaps(area) for area in gold.focus)
