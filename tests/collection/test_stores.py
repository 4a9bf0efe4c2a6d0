"""Texts and editions at addresses: the same editions as in a folder, edits kept, and a record that knows where they are."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from click.testing import CliRunner, Result

from tei_encode.cli import group, main
from tei_encode.cli.encode import encode_command
from tests.made_up_docx import made

LETTER = (
    "Haverley, 3 May 1921\n\nDear Sir,\n\nMr. Hugo Lenner wrote {} to Anna Tranter.\n\nYours,\nJane Oake\n"
)
NAMES = ("a.txt", "b.md", "more/a.txt")


@pytest.fixture
def files() -> Iterator[fsspec.AbstractFileSystem]:
    """A store in memory, with three letters and a file that is none."""
    files = fsspec.filesystem("memory")
    files.store.clear()
    for name in NAMES:
        files.pipe_file(f"/letters/{name}", LETTER.format(name).encode())
    files.pipe_file("/letters/.hidden/c.txt", b"Nobody's.\n")
    files.pipe_file("/letters/picture.png", b"\x89PNG")
    yield files
    files.store.clear()


def _encode(*arguments: str, source: str = "memory://letters", record: Path) -> Result:
    places = [source, "-o", "memory://editions", "--record", str(record)]
    return CliRunner().invoke(encode_command, [*places, "--names", "rules", *arguments])


def _in_folder(folder: Path, *arguments: str) -> dict[str, bytes]:
    """The editions of the same letters, encoded from a folder into another."""
    for name in NAMES:
        (folder / "letters" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "letters" / name).write_text(LETTER.format(name))
    places = [str(folder / "letters"), "-o", str(folder / "out"), "--names", "rules"]
    result = CliRunner().invoke(encode_command, [*places, *arguments])
    assert result.exit_code == 0, result.output
    return {
        one.relative_to(folder / "out").as_posix(): one.read_bytes()
        for one in (folder / "out").rglob("*.xml")
    }


def _editions(files: fsspec.AbstractFileSystem) -> dict[str, bytes]:
    names = files.find("/editions")
    return {one.removeprefix("/editions/"): files.cat_file(one) for one in names if ".tei-encode" not in one}


def test_editions_at_an_address_are_those_of_a_folder(
    files: fsspec.AbstractFileSystem, tmp_path: Path
) -> None:
    result = _encode("--report", str(tmp_path / "report.json"), record=tmp_path / "run")
    assert result.exit_code == 0, result.output
    assert _editions(files) == _in_folder(tmp_path / "local")
    report = json.loads((tmp_path / "report.json").read_text())
    assert [one["source"] for one in report] == [f"memory://letters/{name}" for name in NAMES]
    outputs = [f"memory://editions/{name}" for name in ("a.xml", "b.xml", "more/a.xml")]
    assert [one["output"] for one in report] == outputs
    status = CliRunner().invoke(group, ["status", str(tmp_path / "run"), "--format", "json"])
    assert status.exit_code == 0
    assert [one["output"] for one in json.loads(status.output)["results"]] == outputs


def test_a_second_run_does_what_has_changed_there(files: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    _encode(record=tmp_path)
    assert "3 unchanged" in _encode(record=tmp_path).stderr
    files.rm_file("/editions/b.xml")
    files.pipe_file("/letters/a.txt", b"Another letter to Hugo Lenner.\n")
    assert "2 of 3 written, 1 unchanged" in _encode(record=tmp_path).stderr
    assert b"Another letter" in files.cat_file("/editions/a.xml")


def test_edits_there_are_kept_and_what_was_taken_away_stays_away(
    files: fsspec.AbstractFileSystem, tmp_path: Path
) -> None:
    _encode(record=tmp_path)
    edited = files.cat_file("/editions/a.xml").decode().replace("wrote", "<hi>wrote</hi>")
    name = edited[edited.index("<persName", edited.index("Mr.")) :].partition("</persName>")[0]
    edited = edited.replace(f"{name}</persName>", name.rpartition(">")[2], 1)
    files.pipe_file("/editions/a.xml", edited.encode())
    for names in ("none", "rules", "none", "rules"):
        result = _encode("--names", names, record=tmp_path)
        assert (result.exit_code, result.stderr.count("1 of them merged")) == (0, 1)
        xml = files.cat_file("/editions/a.xml").decode()
        assert "<hi>wrote</hi>" in xml
        assert f"{name}</persName>" not in xml
    assert files.find("/editions/.tei-encode/rejected/a.xml") != []


@pytest.mark.parametrize("is_copied", [False, True], ids=["moved", "copied"])
def test_what_was_taken_away_stays_away_when_text_and_edition_are_moved(
    files: fsspec.AbstractFileSystem, tmp_path: Path, is_copied: bool
) -> None:
    _encode(record=tmp_path)
    xml = files.cat_file("/editions/a.xml").decode()
    name = xml[xml.index("<persName", xml.index("Mr.")) :].partition("</persName>")[0]
    edited = xml.replace(f"{name}</persName>", name.rpartition(">")[2], 1)
    files.pipe_file("/editions/a.xml", edited.encode())
    _encode("--names", "none", record=tmp_path)
    for place, ending in (("letters", "txt"), ("editions", "xml")):
        files.pipe_file(f"/{place}/new/z.{ending}", files.cat_file(f"/{place}/a.{ending}"))
        if not is_copied:
            files.rm_file(f"/{place}/a.{ending}")
    for names in ("rules", "none", "rules"):
        result = _encode("--names", names, record=tmp_path)
        assert result.exit_code == 0, result.output
    assert (f"{name}</persName>" in files.cat_file("/editions/new/z.xml").decode()) is is_copied


def test_a_register_stands_with_the_editions(files: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    register = "memory://editions/lists/register.xml"
    first = _encode("--register", register, record=tmp_path / "run")
    assert first.exit_code == 0, first.output
    there = _editions(files)
    local = str(tmp_path / "local" / "out" / "lists" / "register.xml")
    assert there == _in_folder(tmp_path / "local", "--register", local)
    assert b'"../lists/register.xml#' in there["more/a.xml"]
    assert "3 unchanged" in _encode("--register", register, record=tmp_path / "run").stderr
    files.pipe_file("/letters/d.txt", b"Mr. Osbert Bellweather came.\n")
    assert "4 of 4 written" in _encode("--register", register, record=tmp_path / "fresh").stderr
    assert b"Bellweather" in files.cat_file("/editions/lists/register.xml")


def test_a_docx_file_is_read_from_a_store(files: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    files.pipe_file("/letters/d.docx", made(lambda document: document.add_paragraph("Mr. Hugo Lenner came.")))
    result = _encode(record=tmp_path / "run")
    assert "4 of 4 written" in result.stderr
    assert b'<idno type="filename">d.docx</idno>' in files.cat_file("/editions/d.xml")
    assert "4 unchanged" in _encode(record=tmp_path / "run").stderr


def test_an_edition_of_another_text_is_not_replaced(files: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    _encode(source="memory://letters/a.txt", record=tmp_path / "one")
    files.pipe_file("/others/a.md", b"Another text of that name.\n")
    result = _encode(source="memory://others", record=tmp_path / "two")
    assert result.exit_code == 3
    assert "memory://editions/a.xml: is the edition of another text" in result.stderr
    assert b"Lenner" in files.cat_file("/editions/a.xml")


def test_a_text_put_in_the_place_of_another_has_its_edition_as_long_as_nobody_edited_it(
    files: fsspec.AbstractFileSystem, tmp_path: Path
) -> None:
    """As in a folder; what was edited is never overwritten, however often the same command is given."""
    words = [
        f"{word} and nobody else came to the meeting by the river on that day in autumn. " for word in "ABC"
    ]
    texts = [
        "".join(words),
        "Quite another letter, of which every single word is new to whoever reads it. " * 3,
    ]
    texts[0] += (
        "The ferry did not go, the bridge was under water, and the post lay in the village for a whole week."
    )
    texts[1] += (
        "My aunt sends you greetings, a jar of plums, two books of sermons and her old map of the county."
    )
    for text in texts:
        files.pipe_file("/letters/a.txt", text.encode())
        result = _encode(source="memory://letters/a.txt", record=tmp_path)
        assert result.exit_code == 0, result.output
    edited = files.cat_file("/editions/a.xml").replace(b"plums", b"<hi>plums</hi>")
    assert b"<hi>" in edited
    files.pipe_file("/editions/a.xml", edited)
    files.pipe_file("/letters/a.txt", texts[0].encode())
    for _ in range(2):
        result = _encode(source="memory://letters/a.txt", record=tmp_path)
        assert (result.exit_code, "is the edition of another text" in result.stderr) == (3, True)
        assert files.cat_file("/editions/a.xml") == edited


def test_what_is_not_there_is_said(files: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    files.pipe_file("/letters/empty.txt", b"")
    result = _encode("memory://nowhere", record=tmp_path)
    assert result.exit_code == 3
    assert "memory://nowhere: holds nothing" in result.stderr
    assert "memory://letters/empty.txt: is empty" in result.stderr
    assert "3 of 5 written" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["letters", "-o", "memory://editions"], "add --record DIR"),
        (["letters", "-o", "out", "--record", "run"], "--record is for editions at an address"),
        (["memory://letters", "--explain"], "fetch memory://letters first"),
        (["letters", "--explain", "--record", "run"], "leave --record away"),
        (["letters", "--explain", "--scheduler", "tcp://a:1"], "leave --scheduler away"),
        (["letters", "-o", "out", "--scheduler", "tcp://a:1", "--jobs", "2"], "leave --jobs away"),
        (["letters", "-o", "memory://e", "--record", "run", "--register", "r.xml"], "below memory://e"),
        (
            ["letters", "-o", "memory://e", "--record", "run", "--register", "memory://r.xml"],
            "below memory://e",
        ),
        (["letters", "-o", "out", "--register", "memory://r.xml"], "name one in a folder"),
        (["-", "-o", "out", "--scheduler", "tcp://a:1"], "write the text into a file"),
        (["nosuch://letters", "-o", "out"], "Protocol not known"),
        (["letters", "-o", "out", "--scheduler", "here"], "write tcp://HOST:PORT"),
    ],
)
def test_what_does_not_go_together_is_a_matter_of_usage(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("letters").mkdir()
    Path("letters/a.txt").write_text("A text.\n")
    with pytest.raises(SystemExit) as ended:
        main(["encode", *arguments])
    assert ended.value.code == 2
    assert said in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("package", "arguments"),
    [
        ("distributed", ["-o", "out", "--scheduler", "tcp://a:1"]),
        ("fsspec", ["-o", "s3://a", "--record", "run"]),
    ],
)
def test_without_the_extra_it_is_named(package: str, arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A text.\n")
    program = (
        f"import sys; sys.modules[{package!r}] = None\n"
        f"from tei_encode.cli import main; main(['encode', 'a.txt', *{arguments!r}])"
    )
    result = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 2
    assert 'pip install "tei-encode[cluster]"' in result.stderr
    assert result.stderr.count("\n") == 1
