"""`tei-encode deposit` as a user runs it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import bagit
import pytest

from tests.cli.test_encode import run
from tests.depositing.editions import BARE, ours, written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    written(tmp_path / "tei", a=ours())
    written(tmp_path / "tei" / "more", b=ours())
    return tmp_path


def test_a_folder_becomes_a_bag(folder: Path) -> None:
    done = run("deposit", "out/letters.zip", "tei", "--profile", "zenodo", cwd=folder)
    assert done.returncode == 0
    assert re.fullmatch(r"out/letters\.zip: \d+ files\n", done.stdout)
    with zipfile.ZipFile(folder / "out/letters.zip") as archive:
        archive.extractall(folder / "there")
    assert bagit.Bag(str(folder / "there/letters")).validate()
    assert (folder / "there/letters/data/tei/more/b.xml").is_file()


def test_what_is_missing_leaves_nothing_behind(folder: Path) -> None:
    written(folder / "tei", a=BARE, c=BARE)
    (folder / "tei/more/b.xml").unlink()
    done = run("deposit", "x.zip", "tei", "--profile", "clarin", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "x.zip: not written\n")
    assert "error: header-field-missing" in done.stderr
    assert not (folder / "x.zip").exists()
    assert run("deposit", "x.zip", "tei", "--profile", "clarin", "--incomplete", cwd=folder).returncode == 1
    assert (folder / "x.zip").exists()


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    done = run("deposit", "x.zip", "tei", "--dry-run", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "x.zip: checked\n", "")
    assert not (folder / "x.zip").exists()


def test_another_file_is_not_overwritten(folder: Path) -> None:
    (folder / "x.zip").write_bytes(b"mine")
    done = run("deposit", "x.zip", "tei", cwd=folder)
    assert (done.returncode, "--force" in done.stderr) == (3, True)
    assert (folder / "x.zip").read_bytes() == b"mine"
    assert run("deposit", "x.zip", "tei", "--force", cwd=folder).returncode == 0
    assert run("deposit", "x.zip", "tei", cwd=folder).returncode == 0  # the same bytes


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("x.zip", "bad.xml"), 3, "bad.xml: is no well-formed XML"),
        (("x.zip", "nowhere.xml"), 3, "nowhere.xml: no such file"),
        (("tei/a.xml", "tei"), 2, "does not end in .zip"),
        (("x.zip", "tei", "--profile", "ads"), 2, "there is no profile 'ads'"),
    ],
)
def test_what_goes_wrong_is_one_line(arguments: tuple[str, ...], code: int, words: str, folder: Path) -> None:
    (folder / "bad.xml").write_text("<TEI")
    done = run("deposit", *arguments, cwd=folder)
    assert (done.returncode, words in done.stderr) == (code, True)
    assert not (folder / "x.zip").exists()
    assert (folder / "tei/a.xml").read_bytes() == ours()
