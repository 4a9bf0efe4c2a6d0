"""What stands at the start of a line, read in time that grows with the line."""

from __future__ import annotations

import time

import pytest

from tei_encode.segmenters.cues.markers import RULE, marker_at, note_label_at


@pytest.mark.parametrize(
    "line", ["----", "-- o --", "--o--", "—*—*—", "== : ==", "---", "***", "* * *", "_ _ _", ". . . .", "~~~", "———", "-- * --", "-=:=-=:=-"]
)  # fmt: skip
def test_rules(line: str) -> None:
    assert bool(RULE.match(line)) is (line != "-=:=-=:=-")


@pytest.mark.parametrize("line", ["--", "-- o", "- o -", "-- x --", "..", "* *", "--   --x", "—"])
def test_other_lines_are_none(line: str) -> None:
    assert RULE.match(line) is None


@pytest.mark.parametrize("piece", ["-", "—", "- ", "* ", ". ", "*a", "-=", "-- "])
def test_long_lines_take_no_long_time(piece: str) -> None:
    line = piece * 40_000 + "x"
    start = time.process_time()
    marker_at(line, 0, len(line))
    note_label_at(line, 0, len(line))
    assert time.process_time() - start < 1
