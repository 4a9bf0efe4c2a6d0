"""How fast dates are found and read: in prose, and in text made to be hard, per byte and side by side.

Run it in the project's environment:

    python benchmarks/dates.py

Prose is the seeds, repeated to a megabyte; the seconds it takes are the measure of the others. Inputs marked "dates"
are nothing but dates, each of which is built and given a value.
"""

from __future__ import annotations

import time
from pathlib import Path

from tei_encode import find_dates

SIZE = 1_000_000
SEEDS = Path(__file__).parents[1] / "seeds"
HARD = (
    "1234567890",
    "1 ",
    "March ",
    "1954-",
    "12/",
    "1,954 ",
    "and 5 ",
    "3, 4, ",
    "(1954",
    "' 41",
    "May ",
    " ",
    "\n",
)
DATES = ("1954 and ", "10 March to ", "March 5, ")


def seconds(text: str) -> float:
    """The shortest of three runs over a text."""
    times = []
    for _ in range(3):
        started = time.process_time()
        find_dates(text)
        times.append(time.process_time() - started)
    return min(times)


def main() -> None:
    """Print megabytes a second, and time per byte as a multiple of that of prose."""
    prose = "\n\n".join(path.read_text("utf-8") for path in sorted(SEEDS.iterdir()))
    prose = prose * (SIZE // len(prose) + 1)
    per_byte = seconds(prose) / len(prose.encode())
    print(f"{'input':<16}{'MB/s':>8}{'time per byte, prose = 1':>28}")
    print(f"{'prose':<16}{1e-6 / per_byte:>8.2f}{1:>28.2f}")
    for piece in (*HARD, *DATES):
        text = (piece * (SIZE // len(piece) + 1))[:SIZE]
        here = seconds(text) / SIZE
        name = f"{piece!r}{' dates' if piece in DATES else ''}"
        print(f"{name:<16}{1e-6 / here:>8.2f}{here / per_byte:>28.2f}")


if __name__ == "__main__":
    main()
