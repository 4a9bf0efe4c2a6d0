"""Long runs as a user sees them: stopped by Ctrl-C, looked at from outside, gone on with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_encode import ROOT, run


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").write_text(f"Letter {number} to Mr. Hugo Lenner.\n")
    (folder / "empty.txt").write_bytes(b"")
    return folder


def test_what_failed_is_listed_and_done_again(tmp_path: Path, letters: Path) -> None:
    assert run("encode", str(letters), "-o", "out", "--names", "none", cwd=tmp_path).returncode == 3
    status = run("status", "out", cwd=tmp_path)
    assert status.returncode == 3
    assert "4 of 5 texts done, 1 failed" in status.stdout
    assert f"failed: {letters}/empty.txt: is empty" in status.stdout
    data = json.loads(run("status", "out", "--failed", "--format", "json", cwd=tmp_path).stdout)
    assert (data["texts"], data["done"], data["failed"], data["left"]) == (5, 4, 1, 0)
    assert [one["state"] for one in data["results"]] == ["failed"]
    (letters / "empty.txt").write_text("No more.\n")
    again = run("encode", str(letters), "-o", "out", "--names", "none", "--retry-failed", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "1 of 5 written, 4 unchanged since the last run" in again.stderr
    status = run("status", "out", cwd=tmp_path)
    assert status.returncode == 0
    assert "5 of 5 texts done" in status.stdout


def test_a_report_names_every_text_also_those_unchanged(tmp_path: Path, letters: Path) -> None:
    command = ["encode", str(letters), "-o", "out", "--names", "none", "--report", "-", "--quiet"]
    first, second = (json.loads(run(*command, cwd=tmp_path).stdout) for _ in range(2))
    assert [one["source"] for one in first] == [one["source"] for one in second]
    assert [one["unchanged"] for one in second] == [True] * 4 + [False]
    assert [one["counts"] for one in first] == [one["counts"] for one in second]


def test_a_folder_without_a_run(tmp_path: Path) -> None:
    result = run("status", ".", cwd=tmp_path)
    assert result.returncode == 3
    assert "holds no record of a run" in result.stderr


@pytest.mark.parametrize("options", [["--all", "--retry-failed"], ["--force", "--retry-failed"]])
def test_options_that_contradict(tmp_path: Path, letters: Path, options: list[str]) -> None:
    assert run("encode", str(letters), "-o", "out", *options, cwd=tmp_path).returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent otherwise there")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("presses", [1, 2])
def test_ctrl_c_finishes_what_is_under_way_and_pressed_again_drops_it(
    tmp_path: Path, jobs: str, presses: int
) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    paragraph = "On 3 March 1954 Mr. Hugo Lenner went to Haverley, where he met Mrs. Osbert Tranter. "
    for number in range(40):
        (letters / f"{number:02}.txt").write_text(f"Letter {number}.\n\n" + paragraph * 200)
    command = [
        sys.executable,
        "-m",
        "tei_encode",
        "encode",
        "letters",
        "-o",
        "out",
        "--jobs",
        jobs,
        "--quiet",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        while process.poll() is None and not list((tmp_path / "out").glob("*.xml")):
            pass
        assert process.stderr is not None
        said = b""
        for _ in range(presses):
            os.killpg(process.pid, signal.SIGINT)
            said += process.stderr.readline()
        said += process.communicate()[1]
    assert process.returncode == 130, said
    assert b"finishing the texts under way" in said
    assert (b"are left: the same command goes on with them" if presses == 1 else b"stopped\n") in said
    assert b"Traceback" not in said
    status = run("status", "out", "--format", "json", cwd=tmp_path)
    data = json.loads(status.stdout)
    assert status.returncode == 3
    assert data["left"] == 40 - data["done"]
    editions = list((tmp_path / "out").glob("*.xml"))
    assert 0 < len(editions) < 40
    if presses == 1:
        assert len(editions) == data["done"]
