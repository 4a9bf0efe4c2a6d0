"""Two programs that do the same, run in turns: what each took, and the ratio with its spread."""

from __future__ import annotations

import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LAUNCHER = Path(__file__).with_name("launcher.py")


class Taken(NamedTuple):
    """What one run of a program took.

    Attributes:
        seconds: wall time.
        processor: seconds of the processor, of its children too.
        megabytes: most memory of the process, or of one of its children that it waited for.
    """

    seconds: float
    processor: float
    megabytes: float


class Comparison(NamedTuple):
    """Two programs side by side.

    Attributes:
        task: what both did.
        ours: what we call ours.
        theirs: what the other is called.
        seconds: median wall time of both.
        ratio: median of ours / theirs over the pairs of runs.
        least: the smallest of these ratios.
        most: the largest.
        megabytes: most memory of both.
    """

    task: str
    ours: str
    theirs: str
    seconds: tuple[float, float]
    ratio: float
    least: float
    most: float
    megabytes: tuple[float, float]


def run(command: Sequence[str]) -> Taken:
    """What a program takes, from its start to its end; it has to end well.

    Raises:
        SystemExit: it did not.
    """
    started = [sys.executable, "-I", "-S", str(LAUNCHER), *command]
    ended = subprocess.run(started, check=False, capture_output=True, text=True)
    if ended.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {ended.returncode}: {' '.join(command)[:500]}")
    return Taken(*map(float, ended.stdout.split()))


def compare(
    task: str, ours: tuple[str, Sequence[str]], theirs: tuple[str, Sequence[str]], runs: int
) -> Comparison:
    """Run two programs in turns; the first pair, which fills the caches of the system, does not count.

    Args:
        task: what both do.
        ours: name and command.
        theirs: name and command.
        runs: pairs that count.
    """
    run(ours[1]), run(theirs[1])
    pairs = [(run(ours[1]), run(theirs[1])) for _ in range(runs)]
    ratios = [one.seconds / other.seconds for one, other in pairs]
    first, second = zip(*pairs, strict=True)
    return Comparison(
        task,
        ours[0],
        theirs[0],
        (statistics.median(one.seconds for one in first), statistics.median(one.seconds for one in second)),
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        (max(one.megabytes for one in first), max(one.megabytes for one in second)),
    )
