"""The benchmarks run, on texts that are too small to say anything; nothing here looks at a time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from benchmarks.page import exponents
from benchmarks.side_by_side import compare, run
from benchmarks.tasks import Step

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("jing") is None, reason="jing is not installed")
def test_the_page_and_its_plots_are_written(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks", "--smoke", "--write", str(tmp_path)]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    page = (tmp_path / "benchmarks.md").read_text(encoding="utf-8")
    for task in ("two jobs | one job", "tei-encode | jing", "tei-encode | lxml, itertext"):
        assert task in page
    for plot in ("benchmarks-length.svg", "benchmarks-number.svg"):
        assert f"({plot})" in page
        assert ET.parse(tmp_path / plot).getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_a_program_that_fails_is_no_figure() -> None:
    with pytest.raises(SystemExit, match="ended with 3"):
        run([sys.executable, "-c", "raise SystemExit(3)"])


def test_two_programs_are_compared() -> None:
    idle = [sys.executable, "-I", "-S", "-c", ""]
    busy = [sys.executable, "-I", "-S", "-c", "x = bytearray(200_000_000)"]
    one = compare("nothing", ("idle", idle), ("busy", busy), 2)
    assert one.least <= one.ratio <= one.most
    assert one.megabytes[1] - one.megabytes[0] > 150


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        ((1.0, 2.0, 11.0), [None, None, 1.0]),
        ((1.0, 2.0, 101.0), [None, None, 2.0]),
        ((1.0, 1.01, 9.0), [None] * 3),
    ],
)
def test_growth_is_counted_above_the_start_of_the_program(
    seconds: tuple[float, ...], expected: list[float | None]
) -> None:
    steps = [Step(10**number, 0.0, one, 0.0) for number, one in enumerate(seconds)]
    assert exponents(steps) == [one if one is None else pytest.approx(one) for one in expected]
