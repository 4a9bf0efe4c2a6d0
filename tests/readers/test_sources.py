"""Files, folders, standard input; and what is said about those that cannot be read."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from tei_encode.errors import SourceError
from tei_encode.model import SourceText
from tei_encode.readers import SourceFile, list_sources, read_source


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with texts, other files, hidden files and a folder in it."""
    folder = tmp_path / "letters"
    (folder / "more" / "old").mkdir(parents=True)
    (folder / ".cache").mkdir()
    for name in (
        "b.txt",
        "a.TXT",
        "c.md",
        "more/old/d.text",
        "more/e.markdown",
        "picture.png",
        "._b.txt",
        ".cache/x.txt",
    ):
        (folder / name).write_text(f"I am {name}.\n", encoding="utf-8")
    return folder


def _found(*named: str | Path) -> tuple[list[SourceFile], list[SourceError]]:
    found = list_sources(named)
    return [one for one in found if isinstance(one, SourceFile)], [
        one for one in found if isinstance(one, SourceError)
    ]


def test_a_folder_gives_its_texts_in_order_and_their_folders(letters: Path) -> None:
    files, errors = _found(letters)
    assert errors == []
    assert [(file.path.name, str(file.folder)) for file in files] == [
        ("a.TXT", "."),
        ("b.txt", "."),
        ("c.md", "."),
        ("e.markdown", "more"),
        ("d.text", str(Path("more/old"))),
    ]


def test_a_file_that_is_named_is_taken_whatever_its_name(letters: Path) -> None:
    files, errors = _found(letters / "picture.png", letters / "._b.txt")
    assert errors == []
    assert [file.path.name for file in files] == ["picture.png", "._b.txt"]
    assert all(file.folder == Path() for file in files)


def test_one_wrong_name_does_not_hide_the_others(letters: Path) -> None:
    files, errors = _found(letters / "nowhere.txt", letters / "b.txt", "x" * 5000)
    assert [file.path.name for file in files] == ["b.txt"]
    assert errors[0].reason == "does not exist"
    assert len(errors) == 2
    assert all(error.remedy for error in errors)


def test_a_folder_without_texts_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    files, errors = _found(tmp_path)
    assert files == []
    assert [error.reason for error in errors] == ["holds no text"]
    assert ".txt" in errors[0].remedy


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_only_looks_like_a_text_is_not_passed_over_in_silence(letters: Path) -> None:
    os.mkfifo(letters / "pipe.txt")
    (letters / "gone.txt").symlink_to(letters / "nowhere.txt")
    (letters / "folder.txt").mkdir()
    files, errors = _found(letters)
    assert len(files) == 5
    assert [(Path(error.place).name, error.reason) for error in errors] == [
        ("gone.txt", "is a link that leads nowhere"),
        ("pipe.txt", "is no file"),
    ]
    assert [error.reason for error in _found(letters / "pipe.txt")[1]] == ["is no file and no folder"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_an_error(letters: Path) -> None:
    closed = letters / "more"
    closed.chmod(0)
    try:
        files, errors = _found(letters)
        inside = _found(closed / "e.markdown")[1]
    finally:
        closed.chmod(0o700)
    assert len(files) == 3
    assert [Path(error.place).name for error in errors] == ["more"]
    assert len(inside) == 1


def test_what_is_named_twice_is_there_once(tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "a.txt").write_text("a")
    (tmp_path / "t" / "b.txt").symlink_to(tmp_path / "t" / "a.txt")  # another text: it has another name
    (tmp_path / "u").symlink_to(tmp_path / "t")
    named = [tmp_path / name for name in ("t", "t/b.txt", "none.txt", "u", "t/../t/a.txt", "none.txt")]
    found = [
        one.place if isinstance(one, SourceError) else one.name for one in list_sources([*named, "-", "-"])
    ]
    assert found == ["a.txt", "b.txt", str(tmp_path / "none.txt"), "stdin.txt"]


def test_a_source_knows_its_file(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfGen\xc3\xa8ve\r\n"
    (tmp_path / "letter.one.txt").write_bytes(data)
    source, is_guess = read_source(tmp_path / "letter.one.txt")
    assert source == SourceText(
        "Genève\r\n", "letter.one.txt", "utf-8", True, hashlib.sha256(data).hexdigest(), len(data)
    )
    assert not is_guess
    assert source.stem == "letter.one"
    assert source.to_bytes() == data


def test_a_guess_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes("Genève".encode("latin-1"))
    assert read_source(tmp_path / "letter.txt")[1] is True
    source, is_guess = read_source(tmp_path / "letter.txt", "latin-1")
    assert (source.text, is_guess) == ("Genève", False)


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfea\0"), "ascii"))
    files, errors = _found("-")
    assert (len(files), errors) == (1, [])
    source, _ = read_source(files[0])
    assert (source.text, source.name, source.encoding) == ("a", "stdin.txt", "utf-16-le")
    assert files[0].label == "standard input"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "cannot be read"), (b"", "is empty"), (b"%PDF-", "is a PDF")],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, content: bytes | None, reason: str) -> None:
    path = tmp_path / "letter.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SourceError, match=reason) as caught:
        read_source(path)
    assert caught.value.place == str(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_source(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir,", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(SourceError, match="cannot be read"):
        read_source(path)
