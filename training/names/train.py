"""Train the taggers: first the large one, then the small one from it.

    python -m training.names.train teacher ../shared/train teacher.pt
    python -m training.names.train student ../shared/train teacher.pt small.npz
    python -m training.names.train export teacher.pt large.onnx

With `--hold-back`, whole files are kept apart for validation and their score is printed after each epoch; without it
everything is trained on, which is how the weights in the package were made.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import click
import numpy as np
import torch

from tei_encode.model import Span
from tei_encode.names.tagging import LABELS, Tags, names_in
from tei_encode.names.tagging.features import BUCKETS, FLAGS, MARKS, Features, features_of, marks_of
from tei_encode.names.tagging.network import Network
from tei_encode.names.tagging.pieces import MOST_PIECES, windows_of
from tei_encode.names.tagging.words import spelling, words_of

from . import augmentation, corpus, encoder
from .corpus import UNKNOWN
from .encoder import Encoder
from .fitting import Batch, fit
from .student import Student

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from .corpus import Paragraph

SEED = 7
_TEACHER_PLACES, _STUDENT_PLACES = 2048, 4096
_TEACHER_RATE, _HEAD_RATE, _STUDENT_RATE = 3e-4, 1.5e-3, 2e-3
_GOLD_WEIGHT = 2.0
_TIMES = 2
"""How often an epoch of the teacher sees the annotated files, the novels once."""

_NOISY, _CAPITALS = 0.2, 0.05


class Data:
    """What is trained on, and what is kept apart."""

    def __init__(self, folder: Path, *, hold_back: bool) -> None:
        names = folder / "names"
        frus = corpus.annotated(names, "frus")
        others = [name for name in corpus.ANNOTATED if name not in ("frus", *corpus.HELD_BACK)]
        kept = corpus.annotated(names, *corpus.HELD_BACK)
        limit = corpus.FRUS_TRAINING if hold_back else len(frus)
        scored = [
            one
            for name in (corpus.LETTERS, corpus.MODERN)
            for one in corpus.scored(folder.parent / "eval" / "dev", name, 0 if hold_back else None)
        ]
        self.annotated = [
            *frus[:limit],
            *corpus.annotated(names, *others),
            *scored,
            *([] if hold_back else kept),
        ]
        self.novels = corpus.novels(names)
        self.validation = [*kept, *frus[limit:]] if hold_back else []
        self.names = augmentation.pools([*self.annotated, *self.novels])

    def epoch(self, chance: random.Random, times: int) -> list[Paragraph]:
        """Paragraphs of one epoch, as other sources would have them."""
        every = [*self.annotated * times, *self.novels]
        return [augmentation.augmented(one, chance, self.names) for one in every]

    def score(self, tag: Callable[[Sequence[Paragraph]], Sequence[NDArray[np.float32]]]) -> str:
        """Exact F1 on what was kept apart."""
        if not self.validation:
            return "nothing kept apart"
        right = found = gold = 0
        for one, rows in zip(self.validation, tag(self.validation), strict=True):
            bounds = words_of(one.text, Span(0, len(one.text)))
            wanted = set(names_in(Tags(bounds, np.eye(LABELS, dtype=np.float32)[one.labels])))
            got = set(names_in(Tags(bounds, rows)))
            right, found, gold = right + len(wanted & got), found + len(got), gold + len(wanted)
        return f"exact F1 {2 * right / max(1, found + gold):.4f}"


@click.group()
def main() -> None:
    """Train the taggers of names."""
    torch.manual_seed(SEED)


@main.command()
@click.argument("data", type=click.Path(path_type=Path))
@click.argument("weights", type=click.Path(path_type=Path))
@click.option("--epochs", default=4, show_default=True)
@click.option("--hold-back", is_flag=True, help="Keep whole files apart for validation.")
def teacher(data: Path, weights: Path, epochs: int, hold_back: bool) -> None:
    """Train the large tagger."""
    given = Data(data, hold_back=hold_back)
    model = Encoder()
    head = [*model.out.parameters(), *model.encoder.embeddings.token_type_embeddings.parameters()]
    rest = [one for one in model.parameters() if not any(one is other for other in head)]
    chance = random.Random(SEED)

    def batches() -> list[Batch]:
        return _teacher_batches(given.epoch(chance, _TIMES), chance)

    def after() -> str:
        return given.score(lambda kept: encoder.probabilities(model, [one.words for one in kept]))

    fit(model, [batches] * epochs, [(rest, _TEACHER_RATE), (head, _HEAD_RATE)], after)
    torch.save(model.state_dict(), weights)


@main.command()
@click.argument("data", type=click.Path(path_type=Path))
@click.argument("teacher_weights", type=click.Path(path_type=Path))
@click.argument("weights", type=click.Path(path_type=Path))
@click.option("--epochs", default=5, show_default=True)
@click.option("--hold-back", is_flag=True, help="Keep whole files apart for validation.")
def student(data: Path, teacher_weights: Path, weights: Path, epochs: int, hold_back: bool) -> None:
    """Train the small tagger on what the large one says of the unlabelled texts, and on the annotated ones."""
    given = Data(data, hold_back=hold_back)
    chance = random.Random(SEED)
    taught = _taught(data, teacher_weights, chance)
    model = Student()

    def batches() -> list[Batch]:
        gold = [
            (_seen(one.words), np.eye(LABELS, dtype=np.float32)[one.labels],
             np.array([_GOLD_WEIGHT * one.weight * (label != UNKNOWN) for label in one.labels]), one.without_bodies)
            for one in given.epoch(chance, 1) if one.words
        ]  # fmt: skip
        return _student_batches([*taught, *gold], chance)

    def tag(kept: Sequence[Paragraph]) -> list[NDArray[np.float32]]:
        network = Network(model.arrays())
        return [network.tag(one.text, [Span(0, len(one.text))])[0].probabilities for one in kept]

    fit(model, [batches] * epochs, [(list(model.parameters()), _STUDENT_RATE)], lambda: given.score(tag))
    np.savez_compressed(weights, **model.arrays())


@main.command()
@click.argument("teacher_weights", type=click.Path(path_type=Path))
@click.argument("weights", type=click.Path(path_type=Path))
def export(teacher_weights: Path, weights: Path) -> None:
    """Write the large tagger as ONNX with weights in eight bits."""
    from .exporting import write

    model = Encoder()
    model.load_state_dict(torch.load(teacher_weights))
    write(model, weights)


def _teacher_batches(paragraphs: Sequence[Paragraph], chance: random.Random) -> list[Batch]:
    windows = [
        (window, one.labels[window.first : window.last], one)
        for one in paragraphs
        for window in windows_of(one.words)
    ]
    groups = _grouped(windows, lambda one: len(one[0].pieces), _TEACHER_PLACES, chance)
    return [_teacher_batch(group) for group in groups]


def _teacher_batch(group: Sequence[tuple]) -> Batch:
    identity = torch.eye(LABELS)
    inputs = encoder.stacked([window for window, _, _ in group])
    targets = torch.zeros(*inputs[0].shape, LABELS)
    weights = torch.zeros(inputs[0].shape)
    for i, (window, labels, one) in enumerate(group):
        targets[i, window.starts] = identity[labels]
        weights[i, window.starts] = torch.tensor([one.weight * (label != UNKNOWN) for label in labels])
    return Batch(inputs, targets, weights, torch.tensor([one.without_bodies for _, _, one in group]))


def _taught(data: Path, teacher_weights: Path, chance: random.Random) -> list[tuple]:
    """Features of the unlabelled paragraphs, some of them noisy, and what the teacher says of them."""
    model = Encoder()
    model.load_state_dict(torch.load(teacher_weights))
    found = []
    with (data / "unlabelled" / "diplomatic-history.jsonl").open(encoding="utf-8") as lines:
        texts = [part for line in lines for part in json.loads(line)["text"].split("\n\n") if part.strip()]
    for first in range(0, len(texts), 2000):
        words = [_noisy(text, chance) for text in texts[first : first + 2000]]
        rows = encoder.probabilities(model, words)
        found += [
            (_seen(these), row.astype(np.float16), 1.0, False)
            for these, row in zip(words, rows, strict=True)
            if these
        ]
    return found


def _seen(words: Sequence[str]) -> tuple[Features, NDArray[np.float32]]:
    """What the small tagger sees of a stretch, in little memory."""
    found = features_of(words)
    return Features(
        found.pieces.astype(np.int16), found.hashed.astype(np.int16), found.flags.astype(np.int8)
    ), marks_of(words).astype(np.int8)


def _noisy(text: str, chance: random.Random) -> list[str]:
    words = [spelling(text, *bounds) for bounds in words_of(text, Span(0, len(text)))]
    at = chance.random()
    if at < _CAPITALS:
        return [word.upper() for word in words]
    if at < _CAPITALS + _NOISY:
        rate = chance.choice((0.01, 0.03, 0.05))
        return [augmentation.noisy(word, chance, rate) for word in words]
    return words


def _student_batches(items: Sequence[tuple], chance: random.Random) -> list[Batch]:
    groups = _grouped(items, lambda one: len(one[1]), _STUDENT_PLACES, chance)
    return [_student_batch(group) for group in groups]


def _student_batch(group: Sequence[tuple]) -> Batch:
    longest = max(len(one[1]) for one in group)
    shape = (len(group), longest)
    pieces = np.full((*shape, MOST_PIECES), -1, dtype=np.int64)
    hashed = np.zeros((*shape, len(BUCKETS)), dtype=np.int64)
    flags, marks = np.zeros((*shape, FLAGS), dtype=np.float32), np.zeros((*shape, MARKS), dtype=np.float32)
    targets, weights = np.zeros((*shape, LABELS), dtype=np.float32), np.zeros(shape, dtype=np.float32)
    mask = np.zeros((*shape, 1), dtype=np.float32)
    for i, ((features, of_phrases), rows, of_words, _) in enumerate(group):
        size = len(rows)
        pieces[i, :size], hashed[i, :size], flags[i, :size] = features
        marks[i, :size], targets[i, :size], weights[i, :size], mask[i, :size] = of_phrases, rows, of_words, 1
    inputs = tuple(map(torch.from_numpy, (pieces, hashed, flags, marks, mask)))
    without = torch.tensor([one[3] for one in group])
    return Batch(inputs, torch.from_numpy(targets), torch.from_numpy(weights), without)


def _grouped(
    items: Sequence[tuple], size: Callable[[tuple], int], places: int, chance: random.Random
) -> list[list]:
    """Items of like size together, so many places a group, the groups in any order."""
    groups: list[list] = []
    longest = 0
    for one in sorted(items, key=lambda item: size(item) + chance.random() * 8):
        needs = encoder.rounded(size(one))
        if not groups or needs > longest or (len(groups[-1]) + 1) * longest > places:
            groups.append([])
            longest = needs
        groups[-1].append(one)
    chance.shuffle(groups)
    return groups


if __name__ == "__main__":
    main()
