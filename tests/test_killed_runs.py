"""A run killed at any moment leaves whole editions or none, and the next one ends as if nothing had happened."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tei_encode import SourceText, encode

TEXTS = 500
KILLS = 100

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process so"),
]


def _write_texts(folder: Path) -> dict[str, bytes]:
    """Many texts of different length; returns the edition that each must become, by its file name."""
    folder.mkdir()
    expected = {}
    for number in range(TEXTS):
        paragraph = f"On {number % 28 + 1} March 1954 V. M. Molotov went to Geneva, for the {number}th time."
        text = "\n\n".join([f"# Letter {number}", *[paragraph] * (number % 30 + 1)]) + "\n"
        path = folder / f"letter-{number:03}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        expected[f"letter-{number:03}.xml"] = encode(SourceText.of(text, path.name)).xml
    return expected


def _start(sources: Path, editions: Path) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "tei_encode",
        "encode",
        str(sources),
        "-o",
        str(editions),
        "--quiet",
        "--jobs",
        "2",
    ]
    return subprocess.Popen(command, env={**os.environ, "SOURCE_DATE_EPOCH": ""})


def _visible(folder: Path) -> dict[str, bytes]:
    if not folder.exists():
        return {}
    return {p.name: p.read_bytes() for p in folder.iterdir() if not p.name.startswith(".")}


def test_no_half_edition_is_ever_visible(tmp_path: Path) -> None:
    expected = _write_texts(tmp_path / "letters")
    editions = tmp_path / "editions"
    chance = random.Random(1954)
    killed = 0
    for _ in range(KILLS):
        with _start(tmp_path / "letters", editions) as run:
            try:
                run.wait(chance.uniform(0.2, 4))
            except subprocess.TimeoutExpired:
                run.send_signal(signal.SIGKILL)
                killed += 1
        for name, data in _visible(editions).items():
            assert data == expected[name], f"{name} is not whole"
    assert killed
    with _start(tmp_path / "letters", editions) as last:
        assert last.wait() == 0
    assert _visible(editions) == expected
