"""Writing: whole or not at all, under names that are safe everywhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tei_encode import OutputError
from tei_encode.output import output_name, write_whole


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("letter", "letter.xml"),
        ("a.b", "a.b.xml"),
        ("../../etc/passwd", "_.._etc_passwd.xml"),
        ("..\\up", "_up.xml"),
        ("CON", "CON_.xml"),
        ("lpt1", "lpt1_.xml"),
        (".hidden", "hidden.xml"),
        ("...", "text.xml"),
        ("Brief an Müller", "Brief an Müller.xml"),
    ],
)
def test_names_are_safe(stem: str, name: str) -> None:
    assert output_name(stem) == name


def test_a_file_is_written_with_its_folders_and_leaves_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "c.xml"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["c.xml"]


def test_a_file_has_the_usual_permissions(tmp_path: Path) -> None:
    write_whole(tmp_path / "new.xml", b"x")
    (tmp_path / "usual").touch()
    assert (tmp_path / "new.xml").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes on this system")
def test_a_pipe_is_written_into_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"x")
    assert os.read(reader, 10) == b"x"
    os.close(reader)
    assert pipe.is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_a_failed_write_leaves_the_old_file_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "c.xml"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["c.xml"]
