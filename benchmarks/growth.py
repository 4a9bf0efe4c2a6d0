"""How time and memory grow with the text, for each stage that reads text and for inputs made to be hard or dense.

Run it in the project's environment:

    python -m benchmarks.growth                  # a table; exponent 1.0 is growth in proportion
    python -m benchmarks.growth --limit 1.3      # exit code 1 where an exponent of time is above that
    python -m benchmarks.growth --only dense     # texts of dense_texts.py through all stages
    python -m benchmarks.growth --only "one giant line" --sizes 20000,80000,320000
    python -m benchmarks.growth --whole 5000000  # one text of ordinary prose of that many characters

Each input is processed at each size in a process of its own, so that memory can be told: what it needed above what was
there at the beginning. An exponent is log(ratio) / log(ratio of sizes) for the two largest sizes. Times under a tenth
of a second and memory under 8 MB are not judged.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import os
import resource
import sys
import time
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tei_encode import Options, SourceText, encode, find_dates, parse_reference
from tei_encode.model import Kind, Span
from tei_encode.names import analyse_stretches
from tei_encode.pipeline import segment

from .dense_texts import TEXTS, dense
from .made_up_prose import paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

SIZES = (20_000, 80_000)
TOO_QUICK = 0.1
TOO_SMALL = 8.0
UNCHECKED = Options(check=False)

HARD: dict[str, tuple[Callable[[str], object], list[str]]] = {
    "dates": (find_dates, ["1", "March ", "1954-", "1,954 ", "March 5, ", "and 5 ", "(1954", "' 41", " "]),
    "names": (
        lambda text: analyse_stretches(text, [(Kind.P, Span(0, len(text)))]),
        ["Hugo Lindqvist ", "A. ", "Ministry of ", "(", "Aa-", "A&", "U.S. of the ", "a@", "["],
    ),
    "references": (parse_reference, ["(", ",", "A. ", "Smith, J., ", "(2004) ", "“", "1-", "http://a.b/"]),
    "segment": (
        lambda text: segment(SourceText.of(text)),
        ["word\n", "- item\n", "1. item\n", "# head\n\n", "> q\n", "[1] note\n\n", "a | b\n", "\f", "  " * 40 + "x\n"],
    ),
    "encode": (
        lambda text: encode(SourceText.of(text), UNCHECKED),
        ["The quick brown fox jumped over Moscow. ", "“", '"a ', "*", "(Bowen 2008; ", "[1, ", "http://a.b/c ",
         "Box 5, ", "f. 2, ", "1. a\n", "[1] a\n", "[1] See Eva Bowen, “Aa,” 1954.\n\n",
         "John Smith met Mary Jones.\n\n",
         "Dear Sir,\n\nText here.\n\nYours,\nJ. Doe\n\n"],
    ),
}  # fmt: skip


class Need(NamedTuple):
    """What a text took.

    Attributes:
        seconds: of the processor.
        megabytes: above what was taken before.
    """

    seconds: float
    megabytes: float


class Row(NamedTuple):
    """One kind of text.

    Attributes:
        stage: what works on it.
        name: its name, or the piece that it repeats.
        work: what to do with it.
        make: gives a text of that many characters.
    """

    stage: str
    name: str
    work: Callable[[str], object]
    make: Callable[[int], str]


def repeated(piece: str, size: int) -> str:
    """A text of one piece repeated."""
    return (piece * (size // len(piece) + 1))[:size]


def prose(size: int) -> str:
    """Ordinary prose, no paragraph like another."""
    random = Random(1)  # noqa: S311 - nothing secret
    made: list[str] = []
    long = 0
    while long < size:
        made.append(paragraph(random, len(made) + 1))
        long += len(made[-1])
    return "".join(made)[:size]


def rows() -> Iterator[Row]:
    """All kinds of text, and what is done with them."""
    for stage, (work, pieces) in HARD.items():
        for piece in pieces:
            yield Row(stage, piece, work, partial(repeated, piece))
    for kind in TEXTS:
        yield Row("dense", kind, lambda text: encode(SourceText.of(text)), partial(dense, kind))


def _resident() -> float:
    """Megabytes of memory that this process has now."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _measure(work: Callable[[str], object], text: str, answer: Connection) -> None:
    before, started = _resident(), time.process_time()
    work(text)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    answer.send(Need(time.process_time() - started, max(peak - before, 0.0)))


def needed(work: Callable[[str], object], text: str) -> Need:
    """What work on a text takes, in a process of its own that begins with all that is loaded here."""
    forking = multiprocessing.get_context("fork")
    here, there = forking.Pipe()
    process = forking.Process(target=_measure, args=(work, text, there))
    process.start()
    there.close()
    need: Need = here.recv()
    process.join()
    return need


def _exponent(small: float, large: float, sizes: tuple[int, ...], least: float) -> float | None:
    if large < least:
        return None
    return math.log(large / max(small, 1e-3)) / math.log(sizes[-1] / sizes[-2])


def _shown(exponent: float | None) -> str:
    return "    -" if exponent is None else f"{exponent:5.2f}"


def table(only: str, sizes: tuple[int, ...]) -> float:
    """Print a row for each kind of text; the largest exponent of time."""
    worst = 0.0
    for row in rows():
        if only not in {"", row.stage, row.name}:
            continue
        needs = [needed(row.work, row.make(size)) for size in sizes]
        slower = _exponent(needs[-2].seconds, needs[-1].seconds, sizes, TOO_QUICK)
        larger = _exponent(needs[-2].megabytes, needs[-1].megabytes, sizes, TOO_SMALL)
        worst = max(worst, slower or 0.0)
        times = " ".join(f"{need.seconds:7.2f} s {need.megabytes:6.1f} MB" for need in needs)
        print(f"{row.stage:<11}{row.name[:30]!r:<34}{times}  {_shown(slower)} {_shown(larger)}", flush=True)
    print(f"largest exponent of time {worst:.2f}")
    return worst


def main() -> int:
    """Print the table; 1 where an exponent is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--limit", type=float, default=math.inf, help="largest exponent of time that is fine")
    parser.add_argument("--only", default="", help="a stage, or the name of one kind of text")
    parser.add_argument(
        "--sizes", default=",".join(map(str, SIZES)), help="at least two numbers of characters"
    )
    parser.add_argument(
        "--whole", type=int, default=0, help="characters of one text of prose, instead of the table"
    )
    given = parser.parse_args()
    sizes = tuple(map(int, given.sizes.split(",")))
    if len(sizes) < 2:
        parser.error("--sizes is at least two numbers")
    if given.whole:
        encode_all = lambda text: encode(SourceText.of(text))  # noqa: E731 - as in the table
        need = needed(encode_all, prose(given.whole))
        print(
            f"{given.whole} characters: {need.seconds:.1f} s, {need.megabytes:.0f} MB above what was loaded"
        )
        return 0
    encode(SourceText.of(prose(4_000)))  # what is loaded when it is first needed belongs to no text
    return int(table(given.only, sizes) > given.limit)


if __name__ == "__main__":
    sys.exit(main())
