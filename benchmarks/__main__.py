"""Measure the program and what a user would take instead, and write docs/benchmarks.md with its plots.

Run it on a machine that does nothing else, in the project's environment:

    python -m benchmarks --smoke                            # a minute: does it work?
    python -m benchmarks --others OTHERS/bin/python         # a table on the screen
    python -m benchmarks --others OTHERS/bin/python --write docs

OTHERS is an environment with what it is compared with:

    python -m venv OTHERS && OTHERS/bin/pip install -r benchmarks/others/requirements.txt

jing has to be installed, too. Two programs run in turns, each as a whole process from its start to its end.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
from pathlib import Path

from .growth import prose
from .page import Measured, plot, table
from .profiling import shares
from .tasks import SMOKE, USUAL, comparisons, growth_of_many, growth_of_one

LONGEST = 50_000_000


def measure(sizes: str, others: str) -> Measured:
    """Everything, in some minutes or, with the usual sizes, about an hour."""
    chosen = SMOKE if sizes == "smoke" else USUAL
    if sizes == "all":
        chosen = chosen._replace(lengths=(*chosen.lengths, LONGEST))
    with tempfile.TemporaryDirectory(prefix="tei-encode-benchmarks-") as name:
        folder = Path(name)
        pairs = []
        for pair in comparisons(folder, chosen, others):
            print(table([pair]).splitlines()[-1], flush=True)
            pairs.append(pair)
        seconds, stages = shares(prose(chosen.text), "rules")
        return Measured(
            pairs,
            seconds / chosen.text * 1e6,
            stages,
            growth_of_one(folder, chosen),
            growth_of_many(folder, chosen),
        )


def import_others(python: str) -> subprocess.CompletedProcess[bytes]:
    """What comes of importing the other libraries in another Python."""
    names = "import refextract, spacy, standoffconverter, xmlschema"
    return subprocess.run([python, "-c", names], check=False, capture_output=True)


def main() -> int:
    """Print what was measured, or write the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--others", default="", help="the Python that has spaCy and the others; without it, less"
    )
    parser.add_argument(
        "--write", type=Path, help="the folder in which benchmarks.md and its plots are written"
    )
    parser.add_argument("--smoke", action="store_true", help="the smallest sizes: whether everything runs")
    parser.add_argument("--all", action="store_true", help=f"a text of {LONGEST:,} characters, too")
    given = parser.parse_args()
    if shutil.which("jing") is None:
        parser.error("jing is not installed: apt-get install jing")
    if given.others and import_others(given.others).returncode != 0:
        parser.error(f"{given.others} has not all of benchmarks/others/requirements.txt")
    measured = measure("smoke" if given.smoke else "all" if given.all else "usual", given.others)
    if given.write:
        (given.write / "benchmarks.md").write_text(measured.page(), encoding="utf-8")
        for name, svg in plot(measured).items():
            (given.write / name).write_bytes(svg)
    else:
        print(measured.page())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
