"""The training paragraphs: words, what stands between them, and a label a word."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tei_encode.model import Kind, Span
from tei_encode.names.tagging import KINDS, OUTSIDE, begin
from tei_encode.names.tagging.words import spelling, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ANNOTATED = ("frus", "milestones-a", "milestones-b", "minutes-a", "minutes-b", "monograph", "other")
"""Files annotated after NAMES.md."""

NOVELS = "litbank-novels"
"""LitBank's novels: few organisations are annotated there, so that nothing is learnt of them."""

HELD_BACK = ("minutes-b",)
"""Whole files kept for validation, and with them what follows in `frus`."""

FRUS_TRAINING = 330
"""So many paragraphs of `frus`, which keeps the order of its documents, are trained on; the others validate."""

LETTERS, MODERN = "edgeworth", "gum"
"""Sets of ../shared/eval whose dev parts may be trained on: letters (CC BY), modern prose (its CC BY parts)."""

FREE_GENRES = ("GUM_academic", "GUM_court", "GUM_interview", "GUM_news")
"""The parts of GUM whose texts are CC BY."""

UNKNOWN = -1
"""Label of a word nobody has decided about; nothing is learnt of it."""

_NOVEL_WEIGHT = 0.5
_OTHER_WEIGHT = 0.7
_NOVEL_WORDS = 110
_TITLES = re.compile(
    r"(?:(?:Mrs?|Messrs|Dr|Rev|Hon|Prof|Sir|Lady|Miss|Mme|Mlle|M|Madame|Mademoiselle|Monsieur|Captain|Capt|Colonel"
    r"|Col|General|Gen|Major|Lieutenant|Lieut|Sergeant|Judge|Doctor|Parson|Father|Brother|Sister|Aunt|Uncle|Cousin"
    r"|Master|Squire|Mistress|Madam|Deacon|Bishop|Archbishop|Reverend|Professor|President|King|Queen|Prince"
    r"|Princess)\.?\s+)+"
)
"""Titles stand inside LitBank's names and outside ours."""


@dataclass
class Paragraph:
    """A paragraph of training text.

    Attributes:
        words: its words.
        gaps: what follows each of them.
        labels: the label of each word.
        weight: how much it counts.
        without_bodies: whether organisations are not annotated in it.
    """

    words: list[str]
    gaps: list[str]
    labels: list[int]
    weight: float = 1.0
    without_bodies: bool = False
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = "".join(word + gap for word, gap in zip(self.words, self.gaps, strict=True))


def paragraph(
    text: str,
    spans: Sequence[tuple[int, int, str]],
    weight: float = 1.0,
    *,
    undecided: Sequence[tuple[int, int]] = (),
    without_bodies: bool = False,
) -> Paragraph:
    """A paragraph from a text and its names (start, end, element)."""
    bounds = words_of(text, Span(0, len(text)))
    labels = [UNKNOWN if _touches(bound, undecided) else OUTSIDE for bound in bounds]
    for start, end, element in spans:
        label = begin(Kind(element))
        for i, (first, last) in enumerate(bounds):
            if first < end and last > start:
                labels[i] = label
                label = begin(Kind(element)) + 1
    ends = [start for start, _ in bounds[1:]] + [len(text)]
    gaps = [text[last:after] for (_, last), after in zip(bounds, ends, strict=True)]
    return Paragraph([spelling(text, *bound) for bound in bounds], gaps, labels, weight, without_bodies)


def _touches(bound: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(bound[0] < end and bound[1] > start for start, end in spans)


def annotated(folder: Path, *names: str) -> list[Paragraph]:
    """The paragraphs of the files annotated after NAMES.md.

    Args:
        folder: with the `.jsonl` files.
        names: which of them, without suffix.
    """
    return [
        paragraph(record["text"], _names(record["spans"]))
        for name in names
        for record in _records(folder / f"{name}.jsonl")
    ]


def novels(folder: Path) -> list[Paragraph]:
    """LitBank's sentences, joined to paragraphs, titles taken off the names of persons."""
    found: list[Paragraph] = []
    spans: list[tuple[int, int, str]] = []
    text = book = ""
    for record in _records(folder / f"{NOVELS}.jsonl"):
        of_book = record["id"].rpartition("-")[0]
        long = len(text.split()) + len(record["text"].split()) > _NOVEL_WORDS
        if text and (long or of_book != book):
            found.append(paragraph(text, spans, _NOVEL_WEIGHT, without_bodies=True))
            text, spans = "", []
        book = of_book
        text += " " if text else ""
        base = len(text)
        text += record["text"]
        for start, end, element in _names(record["spans"]):
            spans.append((_behind_titles(text, base + start, base + end, element), base + end, element))
    return [*found, paragraph(text, spans, _NOVEL_WEIGHT, without_bodies=True)]


def scored(folder: Path, name: str, half: int | None = None) -> list[Paragraph]:
    """Paragraphs of a dev set that may be trained on.

    Args:
        folder: `../shared/eval/dev`.
        name: `LETTERS` or `MODERN`.
        half: 0 or 1 for every other document, None for all.
    """
    found = []
    paths = sorted((folder / name).glob("*.gold.json"))
    free = [one for one in paths if name != MODERN or one.name.startswith(FREE_GENRES)]
    for path in free if half is None else free[half::2]:
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        for block in _BLOCK.finditer(text):
            start, end = block.span()
            names = [
                (part_start - start, part_end - start, _ELEMENTS[one["type"]])
                for one in gold["spans"] if one["type"] in _ELEMENTS and start <= one["start"] < end
                for part_start, part_end in _parts(text, one)
            ]  # fmt: skip
            open_ = [
                (one["start"] - start, one["end"] - start)
                for one in gold["dont_care"] if start <= one["start"] < end and one.get("types") != ["date"]
            ]  # fmt: skip
            found.append(
                paragraph(
                    block.group(), names, _OTHER_WEIGHT, undecided=open_, without_bodies=name == LETTERS
                )
            )
    return found


_BLOCK = re.compile(r"\S(?:(?!\n[^\S\n]*\n).)*", re.DOTALL)
_ELEMENTS = {"person": "persName", "place": "placeName", "org": "orgName"}


def _parts(text: str, name: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """A name as NAMES.md has it: without titles, and city and state as two."""
    start, end = name["start"], name["end"]
    if name["type"] == "place":
        for part in re.finditer(r"[^,]+", text[start:end]):
            inner = part.group().strip()
            if inner:
                at = start + part.start() + part.group().index(inner)
                yield at, at + len(inner)
        return
    yield _behind_titles(text, start, end, _ELEMENTS[name["type"]]), end


def _behind_titles(text: str, start: int, end: int, element: str) -> int:
    titles = _TITLES.match(text, start, end) if element == Kind.PERS_NAME.value else None
    return titles.end() if titles and titles.end() < end else start


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _names(spans: Sequence[Sequence[Any]]) -> list[tuple[int, int, str]]:
    kinds = {kind.value for kind in KINDS}
    return [(span[0], span[1], span[2]) for span in spans if span[2] in kinds]
