"""`tei-encode encode --preview` as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_encode import LETTER, ROOT, run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two letters, and a folder for what is temporary."""
    (tmp_path / "letters" / "more").mkdir(parents=True)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    for name in ("a.txt", "more/b.txt"):
        (tmp_path / "letters" / name).write_text(LETTER, encoding="utf-8")
    return tmp_path


def test_one_edition_is_shown_as_its_page_and_nothing_is_written_beside_it(home: Path) -> None:
    result = run("encode", "letters/a.txt", "-o", "out", "--preview", cwd=home)
    assert result.returncode == 0
    page = Path(result.stdout.strip())
    assert page.name == "a.html"
    assert page.is_relative_to(home / "temporary")
    assert "index.html" not in page.read_text("utf-8")
    assert not list((home / "out").rglob("*.html"))


def test_several_are_shown_as_an_index_those_that_nothing_was_done_for_too(home: Path) -> None:
    run("encode", "letters/a.txt", "-o", "out", cwd=home)
    result = run("encode", "letters", "-o", "out", "--preview", cwd=home)
    index = Path(result.stdout.strip())
    assert index.name == "index.html"
    found = sorted(path.relative_to(index.parent).as_posix() for path in index.parent.rglob("*.html"))
    assert found == ["a.html", "index.html", "more/b.html", "register.html"]


def test_where_the_report_takes_standard_output_the_page_is_named_beside_it(home: Path) -> None:
    result = run("encode", "letters/a.txt", "-o", "out", "--preview", "--report", "-", cwd=home)
    assert json.loads(result.stdout)
    assert "a.html" in result.stderr.splitlines()[-1]


def test_without_an_edition_there_is_nothing_to_show(home: Path) -> None:
    result = run("encode", "letters/none.txt", "-o", "out", "--preview", cwd=home)
    assert (result.returncode, result.stdout) == (3, "")
    assert "no edition to show" in result.stderr
    assert not list((home / "temporary").rglob("*.html"))


@pytest.mark.parametrize("other", ["--quiet", "--explain"])
def test_it_is_refused_where_nothing_is_to_be_seen(home: Path, other: str) -> None:
    output = () if other == "--explain" else ("-o", "out")
    result = run("encode", "letters/a.txt", *output, "--preview", other, cwd=home)
    assert result.returncode == 2
    assert "--preview" in result.stderr


@pytest.mark.skipif(os.name != "posix", reason="there are no terminals of this kind")
def test_on_a_terminal_the_page_is_opened_in_the_browser(home: Path) -> None:
    import pty

    browser = home / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {home}/opened\n', encoding="utf-8")
    browser.chmod(0o755)
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "BROWSER": f"{browser} %s"}
    command = [sys.executable, "-m", "tei_encode", "encode", "letters/a.txt", "-o", "out", "--preview"]
    done = subprocess.run(command, cwd=home, env=environment, stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    page = Path(os.read(ours, 4096).decode().strip())
    os.close(ours)
    assert done.returncode == 0
    assert (home / "opened").read_text("utf-8") == page.as_uri()
