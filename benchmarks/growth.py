"""How time grows with the text, for each stage that reads text and for inputs made to be hard.

Run it in the project's environment:

    python benchmarks/growth.py            # a table; exponent 1.0 is growth in proportion
    python benchmarks/growth.py --limit 1.3  # exit code 1 where an exponent is above that

Each input is processed at two sizes in one process; the exponent is log(time ratio) / log(size ratio), the smaller
of two measurements at each size. Times under a hundredth of a second are not judged.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from typing import TYPE_CHECKING

from tei_encode import Options, SourceText, encode, find_dates, parse_reference
from tei_encode.model import Kind, Span
from tei_encode.names import analyse_stretches
from tei_encode.pipeline import segment

if TYPE_CHECKING:
    from collections.abc import Callable

SMALL, LARGE = 20_000, 80_000
TOO_QUICK = 0.01
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


def seconds(work: Callable[[str], object], piece: str, size: int) -> float:
    """The shorter of two runs over a text of one piece repeated."""
    text = (piece * (size // len(piece) + 1))[:size]
    times = []
    for _ in range(2):
        started = time.process_time()
        work(text)
        times.append(time.process_time() - started)
    return min(times)


def main() -> int:
    """Print the table; 1 where an exponent is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--limit", type=float, default=math.inf, help="largest exponent that is fine")
    limit = parser.parse_args().limit
    encode(SourceText.of("Warm up: Moscow, 3 May 1921."))
    worst = 0.0
    for stage, (work, pieces) in HARD.items():
        for piece in pieces:
            small, large = seconds(work, piece, SMALL), seconds(work, piece, LARGE)
            exponent = math.log(large / max(small, 1e-9)) / math.log(LARGE / SMALL)
            judged = large > TOO_QUICK
            worst = max(worst, exponent if judged else 0.0)
            shown = f"{exponent:5.2f}" if judged else "    -"
            print(f"{stage:<11} {piece[:30]!r:<34} {small:8.3f} s {large:8.3f} s  {shown}")
    print(f"largest exponent {worst:.2f}")
    return int(worst > limit)


if __name__ == "__main__":
    sys.exit(main())
