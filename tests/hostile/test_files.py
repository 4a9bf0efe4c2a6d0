"""Files that are none, have no end, are too large, or change; disks that are full."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tei_encode import (
    SourceError,
    encode_files,
    export,
    list_sources,
    open_register,
    read_authorities,
    validate,
)
from tei_encode.errors import OptionsError
from tei_encode.files import read_file
from tei_encode.pipeline import Options
from tei_encode.project.metadata_table import read_rows
from tei_encode.project.reading import read_project
from tei_encode.readers import read_source

QUICK = Options(names="none")
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
READERS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "validate": ("x.xml", validate),
    "export": ("x.xml", lambda path: export(path, "text")),
    "encode": ("x.txt", read_source),
    "authority": ("x.csv", lambda path: read_authorities([path])),
    "authority in TEI": ("x.xml", lambda path: read_authorities([path])),
    "register": ("x.xml", open_register),
    "meta": ("x.csv", read_rows),
    "config": ("x.toml", read_project),
}


@needs_pipes
@pytest.mark.parametrize("what", READERS)
def test_no_pipe_is_waited_for(tmp_path: Path, what: str) -> None:
    name, read = READERS[what]
    os.mkfifo(tmp_path / name)
    with pytest.raises((SourceError, OptionsError)):
        read(tmp_path / name)


@pytest.mark.parametrize("what", READERS)
def test_a_folder_with_the_name_of_a_file_is_an_error(tmp_path: Path, what: str) -> None:
    name, read = READERS[what]
    (tmp_path / name).mkdir()
    with pytest.raises((SourceError, OptionsError)):
        read(tmp_path / name)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero here")
@pytest.mark.parametrize("what", READERS)
def test_what_has_no_end_is_not_read(tmp_path: Path, what: str) -> None:
    name, read = READERS[what]
    (tmp_path / name).symlink_to("/dev/zero")
    with pytest.raises((SourceError, OptionsError)):
        read(tmp_path / name)


@pytest.mark.parametrize("what", READERS)
def test_what_is_too_large_is_refused_before_it_is_read(tmp_path: Path, what: str) -> None:
    name, read = READERS[what]
    with (tmp_path / name).open("wb") as file:
        file.truncate(300_000_000)  # takes no room on the disk
    with pytest.raises((SourceError, OptionsError), match="larger than"):
        read(tmp_path / name)


def test_a_limit_holds_for_what_grows_while_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"12345")
    assert read_file(tmp_path / "x", 5) == b"12345"
    with pytest.raises(OSError, match="larger than") as caught:
        read_file(tmp_path / "x", 4)
    assert caught.value.errno == errno.EFBIG


def test_the_streams_of_the_process_are_read(tmp_path: Path) -> None:
    if not Path("/dev/stdin").exists():
        pytest.skip("no /dev/stdin here")
    run = subprocess.run(
        [sys.executable, "-m", "tei_encode", "validate", "/dev/stdin"], input=b"<TEI/>", capture_output=True
    )
    assert b"not-tei" in run.stdout


def test_a_text_of_too_many_characters_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"word " * 10_000_001)
    with pytest.raises(SourceError, match=r"50,000,005 characters.*part it"):
        read_source(tmp_path / "x.txt")


def test_a_link_in_a_circle_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "self.txt").symlink_to(tmp_path / "in" / "self.txt")
    (tmp_path / "in" / "a.txt").write_text("A text.\n")
    results = list(encode_files(list_sources([tmp_path / "in"]), tmp_path / "out", QUICK))
    assert [result.written for result in results] == [True, False]
    assert results[1].error is not None


def test_a_text_that_vanishes_does_not_stop_the_others(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"This is {name}.\n")
    files = list_sources([tmp_path / name for name in ("a.txt", "b.txt", "c.txt")])
    (tmp_path / "b.txt").unlink()
    results = list(encode_files(files, tmp_path / "out", QUICK))
    assert [result.written for result in results] == [True, False, True]
    assert "cannot be read" in str(results[1].error)


def test_a_text_that_changes_between_the_rounds_of_a_register_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a register, texts are read twice where they are too many to keep; what is read last counts."""
    monkeypatch.setattr("tei_encode.collection.running.KEPT", 0)
    (tmp_path / "a.txt").write_text("Mr. John Lenner went to Haverley.\n")
    register = open_register(tmp_path / "register.xml")
    written = register.write

    def change() -> bool:
        (tmp_path / "a.txt").write_text("Mrs. Anna Tranter came from Harcastle.\n")
        return written()

    monkeypatch.setattr(type(register), "write", lambda _: change())
    (result,) = encode_files(
        list_sources([tmp_path / "a.txt"]), tmp_path / "out", Options(), register=register
    )
    assert result.written
    assert result.edition is not None
    assert result.edition.text_identical
    assert result.edition.valid


@pytest.mark.skipif(sys.platform != "linux", reason="limits on the size of files are tried on Linux")
@pytest.mark.parametrize("more", [[], ["--register", "r.xml"]], ids=["one round", "two rounds"])
def test_a_full_disk_leaves_whole_files_or_none(tmp_path: Path, more: list[str]) -> None:
    """The system refuses to write more than 40,000 bytes into a file, as it does when a disk is full."""
    (tmp_path / "small.txt").write_text("A text.\n")
    (tmp_path / "large.txt").write_text("A line of a text that is long.\n\n" * 2000)
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (40000, 40000));"
        "from tei_encode.cli import main; main(sys.argv[1:])"
    )
    command = [
        sys.executable,
        "-c",
        program,
        "encode",
        "large.txt",
        "small.txt",
        "-o",
        "out",
        "--set",
        "names=none",
        "--quiet",
        *more,
    ]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 3, run.stderr
    assert "large.xml: cannot be written (File too large)" in run.stderr
    assert len(run.stderr.splitlines()) == 1
    assert [path.name for path in (tmp_path / "out").glob("*.xml")] == ["small.xml"]


TABLES: dict[str, bytes] = {
    "arrays a hundred thousand deep": b"a = " + b"[" * 100_000,
    "a key of a hundred thousand parts": b"a" + b".a" * 100_000 + b" = 1",
    "a number of five thousand figures": b"[edition]\ntitle = " + b"1" * 5000,
    "a lone surrogate": b'[edition]\ntitle = "\xed\xa0\x80"',
    "UTF-16": "[edition]\n".encode("utf-16"),
    "a file that is a number": b"[encoding]\nauthority = 1",
    "an unknown key of a million letters": b"[edition]\n" + b"x" * 1_000_000 + b" = 1",
}


@pytest.mark.parametrize("content", TABLES.values(), ids=TABLES)
def test_a_hostile_project_file_is_one_short_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.toml").write_bytes(content)
    with pytest.raises(OptionsError) as caught:
        read_project(tmp_path / "x.toml")
    assert len(str(caught.value)) < 3_500
    assert "\n" not in str(caught.value)


def test_a_register_may_be_named_by_a_number(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("[encoding]\nregister = 3\n")
    assert read_project(tmp_path / "x.toml")["encoding"]["register"] == str(tmp_path / "3")


CSV: dict[str, bytes] = {
    "a cell of 200,000 letters": b"file,title\na.txt," + b"x" * 200_000,
    "a quotation without end": b'file,title\na.txt,"x\n',
    "one line of a million letters": b"x" * 1_000_000,
    "UTF-16": "file,title\n".encode("utf-16"),
    "an unknown column": b"file," + b"z" * 100_000,
    "nothing": b"",
}


@pytest.mark.parametrize("content", CSV.values(), ids=CSV)
@pytest.mark.parametrize(
    "read", [read_rows, lambda path: read_authorities([path])], ids=["meta", "authority"]
)
def test_a_hostile_table_is_one_short_line(
    tmp_path: Path, content: bytes, read: Callable[[Path], object]
) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    with pytest.raises((OptionsError, SourceError)) as caught:
        read(tmp_path / "x.csv")
    assert len(str(caught.value)) < 3_500
    assert "\n" not in str(caught.value)
