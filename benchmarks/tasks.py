"""What is measured side by side, what for growth: commands, and the files they work on."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tei_encode import SourceText, encode
from tei_encode.validators import schema_path

from .dense_texts import dense
from .growth import prose
from .made_up_prose import paragraph
from .side_by_side import Comparison, compare, run
from .validating import long_edition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OTHERS = Path(__file__).parent / "others"
WALKED = ("text", "source", "csv", "json")
"""The formats that are measured by what it takes to read a tree at all."""
PROGRAM = [sys.executable, "-m", "tei_encode"]


class Sizes(NamedTuple):
    """How much is measured.

    Attributes:
        text: characters of the texts that are encoded side by side.
        collection: characters of the texts that two jobs encode beside one.
        edition: megabytes of the edition that is validated and exported.
        long_edition: megabytes of the edition that is exported beside a walk over its tree.
        references: how many are parsed.
        runs: pairs of runs.
        lengths: characters of single texts, for growth.
        counts: numbers of texts of a thousand characters, for growth.
    """

    text: int
    collection: int
    edition: float
    long_edition: float
    references: int
    runs: int
    lengths: Sequence[int]
    counts: Sequence[int]


USUAL = Sizes(
    400_000, 5_000_000, 2.0, 10.0, 300, 5, (10_000, 100_000, 1_000_000, 10_000_000), (10, 100, 1_000, 10_000)
)
SMOKE = Sizes(3_000, 4_000, 0.02, 0.05, 3, 1, (1_000, 2_000), (2, 4))


class Step(NamedTuple):
    """One point of a growth curve.

    Attributes:
        size: characters, or number of texts.
        seconds: wall time.
        processor: seconds of the processor.
        megabytes: most memory of a process.
    """

    size: int
    seconds: float
    processor: float
    megabytes: float


def write_texts(folder: Path, count: int, size: int) -> Path:
    """Texts of ordinary prose in a folder, none like another."""
    folder.mkdir(parents=True)
    random = Random(count)  # noqa: S311 - nothing secret
    for number in range(count):
        made: list[str] = []
        while sum(map(len, made)) < size:
            made.append(paragraph(random, number * 1_000 + len(made) + 1))
        (folder / f"text-{number:06}.txt").write_text("".join(made)[:size], encoding="utf-8")
    return folder


def comparisons(folder: Path, sizes: Sizes, others: str) -> Iterator[Comparison]:
    """Every pair, one after the other.

    Args:
        folder: an empty one, for texts and editions.
        sizes: how much.
        others: the Python in which the other libraries are installed; where empty, only what needs none of them.
    """
    texts = write_texts(folder / "texts", 10, sizes.text // 10)
    yield from _encoding(texts, folder, sizes, others)
    yield from _jobs(folder, sizes)
    edition = folder / "edition.xml"
    edition.write_bytes(long_edition(sizes.edition))
    yield from _validating(edition, sizes, others)
    yield from _exporting(edition, sizes, others)
    yield from _walking(folder, sizes)
    if others:
        entries = folder / "references.txt"
        lines = [line for line in dense("bibliography", sizes.references * 400).splitlines() if line.strip()]
        entries.write_text("\n".join(lines[: sizes.references]) + "\n", encoding="utf-8")
        parse = "import sys; from tei_encode import parse_reference as p; [p(l) for l in open(sys.argv[1])]"
        yield compare(
            f"parse {sizes.references} references",
            ("tei-encode", [sys.executable, "-c", parse, str(entries)]),
            ("refextract", [others, str(OTHERS / "refextract_lines.py"), str(entries)]),
            sizes.runs,
        )


def _encode(texts: Path, out: Path, *more: str) -> list[str]:
    """Encode all, from the beginning, in one process."""
    return [*PROGRAM, "encode", str(texts), "-o", str(out), "--quiet", "--all", "--jobs", "1", *more]


def _encoding(texts: Path, folder: Path, sizes: Sizes, others: str) -> Iterator[Comparison]:
    task = f"encode {sizes.text:,} characters"
    ways = {name: _encode(texts, folder / name, "--names", name) for name in ("model", "rules", "none")}
    ways["model"] = _encode(texts, folder / "model")
    yield compare(task, ("model", ways["model"]), ("rules", ways["rules"]), sizes.runs)
    if others:
        command = [others, str(OTHERS / "spacy_writer.py"), str(texts), str(folder / "spacy")]
        for name in ("model", "rules"):
            yield compare(task, (name, ways[name]), ("spaCy and a writer", command), sizes.runs)


def _jobs(folder: Path, sizes: Sizes) -> Iterator[Comparison]:
    """Two jobs beside one, on a collection: to start a process takes as long as a few texts do."""
    texts = write_texts(folder / "collection", 40, sizes.collection // 40)
    for names in ("model", "rules"):
        two, one = (_encode(texts, folder / "jobs", "--names", names, "--jobs", jobs) for jobs in ("2", "1"))
        task = f"encode {sizes.collection:,} characters, {names}"
        yield compare(task, ("two jobs", two), ("one job", one), max(1, sizes.runs // 2))


def _validating(edition: Path, sizes: Sizes, others: str) -> Iterator[Comparison]:
    schema = schema_path()
    for name, file in (
        ("a short edition", _short(edition)),
        (f"an edition of {sizes.edition:g} MB", edition),
    ):
        ours = [*PROGRAM, "validate", str(file), "--schema", str(schema)]
        yield compare(
            f"validate {name}", ("tei-encode", ours), ("jing", ["jing", str(schema), str(file)]), sizes.runs
        )
        if others:
            command = [others, str(OTHERS / "xml_schema.py"), str(schema_path("tei_encode.xsd")), str(file)]
            yield compare(f"validate {name}", ("tei-encode", ours), ("xmlschema", command), sizes.runs)


def _short(edition: Path) -> Path:
    short = edition.with_name("short.xml")
    text = "Haverley, 3 May 1921\n\nDear Sir,\n\n" + prose(4_000) + "\n\nYours,\nJane Oake\n"
    short.write_bytes(encode(SourceText.of(text, "short.txt")).xml)
    return short


def _exporting(edition: Path, sizes: Sizes, others: str) -> Iterator[Comparison]:
    task = f"text out of an edition of {sizes.edition:g} MB"
    ours = [*PROGRAM, "export", str(edition), "--to", "text"]
    lxml = [sys.executable, str(OTHERS / "itertext.py"), str(edition)]
    yield compare(task, ("tei-encode", ours), ("lxml, itertext", lxml), sizes.runs)
    if others:
        command = [others, str(OTHERS / "standoff.py"), str(edition)]
        yield compare(task, ("tei-encode", ours), ("standoffconverter", command), 1)


def _walking(folder: Path, sizes: Sizes) -> Iterator[Comparison]:
    """What reads a tree, beside two walks over it that do nothing with what they read."""
    edition = folder / "long.xml"
    edition.write_bytes(long_edition(sizes.long_edition))
    walk = [sys.executable, str(OTHERS / "walk.py"), str(edition)]
    for form in WALKED:
        ours = [*PROGRAM, "export", str(edition), "--to", form]
        task = f"{form} out of an edition of {sizes.long_edition:g} MB"
        yield compare(task, ("tei-encode", ours), ("lxml, parse and two walks", walk), sizes.runs)


def growth_of_one(folder: Path, sizes: Sizes) -> list[Step]:
    """Longer and longer texts, each encoded by rules alone in a process of its own."""
    steps = []
    for length in sizes.lengths:
        texts = folder / f"one-{length}"
        texts.mkdir()
        (texts / "prose.txt").write_text(prose(length), encoding="utf-8")
        taken = run(_encode(texts, folder / f"one-{length}-out", "--names", "rules"))
        steps.append(Step(length, *taken))
    return steps


def growth_of_many(folder: Path, sizes: Sizes) -> list[Step]:
    """More and more texts of a thousand characters, by rules alone, in one process."""
    steps = []
    for count in sizes.counts:
        texts = write_texts(folder / f"many-{count}", count, 1_000)
        taken = run(_encode(texts, folder / f"many-{count}-out", "--names", "rules"))
        steps.append(Step(count, *taken))
    return steps
