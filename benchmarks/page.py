"""The page of the figures: tables in Markdown, plots in SVG."""

from __future__ import annotations

import io
import math
import os
import platform
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .side_by_side import Comparison
    from .tasks import Step

HEAD = """# How fast it is

<!-- Written by `python -m benchmarks --write docs`; do not edit. -->

Measured on {machine}.

Each program runs as a whole process from its start to its end, two in turns. Where the load is above 1, the machine did
other work beside it: take ratios, not times. The ratio is ours / theirs: below 1 we are faster. `python -m benchmarks
--help` says how to repeat it on your machine.

What the others do is less: the program with spaCy writes paragraphs and names, with no structure, no values of dates,
no register and nothing checked. Ours includes all of that, the proof that the text is the source's and validation.

## Side by side

{pairs}

## Where the time goes

One text of prose, names by rules: {seconds:.1f} s of the processor for a million characters, without the start of the
program.

{stages}

## Growth

One text of prose, names by rules; the exponent is log(ratio of times) / log(ratio of sizes) against the row above,
of the processor's time above that of the first row, most of which is the start of the program.

{one}

![Time over the length of a text](benchmarks-length.svg)

Texts of a thousand characters, in one process:

{many}

![Time and memory over the number of texts](benchmarks-number.svg)
"""


class Measured(NamedTuple):
    """All figures.

    Attributes:
        pairs: programs side by side.
        seconds: of the processor for a million characters, names by rules.
        stages: share of each stage in that.
        one: growth with the length of a text.
        many: growth with the number of texts.
    """

    pairs: Sequence[Comparison]
    seconds: float
    stages: dict[str, float]
    one: Sequence[Step]
    many: Sequence[Step]

    def page(self) -> str:
        """The page in Markdown."""
        shares = "\n".join(f"| {name} | {share:.0%} |" for name, share in self.stages.items())
        return HEAD.format(
            machine=machine(),
            pairs=table(self.pairs),
            seconds=self.seconds,
            stages=f"| stage | share |\n| --- | ---: |\n{shares}",
            one=growth_table("characters", self.one),
            many=growth_table("texts", self.many),
        )


def machine() -> str:
    """The machine in general terms."""
    system = f"{os.cpu_count()} processors ({platform.machine()}), {platform.system()}"
    return f"{system}, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f} in the last minute"


def table(pairs: Sequence[Comparison]) -> str:
    """Programs side by side, a row each."""
    rows = [
        "| task | ours | theirs | seconds | ratio (range) | memory, MB |",
        "| --- | --- | --- | ---: | ---: | ---: |",
    ]
    for one in pairs:
        seconds = f"{one.seconds[0]:.2f} / {one.seconds[1]:.2f}"
        memory = f"{one.megabytes[0]:.0f} / {one.megabytes[1]:.0f}"
        ratio = f"{one.ratio:.2f} ({one.least:.2f}–{one.most:.2f})"
        rows.append(f"| {one.task} | {one.ours} | {one.theirs} | {seconds} | {ratio} | {memory} |")
    return "\n".join(rows)


def exponents(steps: Sequence[Step]) -> list[float | None]:
    """Of each step against the one before; None for the first two, and where nothing can be told."""
    if not steps:
        return []
    start = steps[0].processor
    found: list[float | None] = [None]
    for before, step in pairwise(steps):
        small, large = before.processor - start, step.processor - start
        is_told = small > 0.1 and large > small
        found.append(math.log(large / small) / math.log(step.size / before.size) if is_told else None)
    return found


def growth_table(what: str, steps: Sequence[Step]) -> str:
    """A growth curve, a row for each size."""
    rows = [
        f"| {what} | seconds | of the processor | memory, MB | exponent |",
        "| ---: | ---: | ---: | ---: | ---: |",
    ]
    for step, exponent in zip(steps, exponents(steps), strict=True):
        shown = "" if exponent is None else f"{exponent:.2f}"
        rows.append(
            f"| {step.size:,} | {step.seconds:.2f} | {step.processor:.2f} | {step.megabytes:.0f} | {shown} |"
        )
    return "\n".join(rows)


def plot(measured: Measured) -> dict[str, bytes]:
    """The plots by their file names; both scales are logarithmic: growth in proportion is a straight line."""
    return {
        "benchmarks-length.svg": _curve(measured.one, "characters of one text"),
        "benchmarks-number.svg": _curve(measured.many, "texts of a thousand characters"),
    }


def _curve(steps: Sequence[Step], what: str) -> bytes:
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams["svg.hashsalt"] = "tei-encode"  # the same figures give the same file
    figure = Figure(figsize=(6.4, 3.6), layout="constrained")
    axes = figure.subplots()
    sizes = [step.size for step in steps]
    axes.loglog(
        sizes, [step.processor for step in steps], "o-", color="#1f4e79", label="seconds of the processor"
    )
    axes.loglog(sizes, [step.megabytes for step in steps], "s--", color="#8c510a", label="memory, MB")
    axes.set_xlabel(what)
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend(frameon=False)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None})
    return buffer.getvalue()
