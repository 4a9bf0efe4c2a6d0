"""A text keeps its edition, and no text gets another's, whatever comes and goes beside them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tei_encode import FileResult, Options, RunOptions, RunRecord, encode_files, list_sources
from tei_encode.base_store import HIDDEN

QUICK = Options(names="none")
ONE = (
    "The council met in the old hall at noon and heard the report of its treasurer on the harbour dues. "
    "Nobody spoke against it, and the members went home before the rain began to fall on the town below.\n"
)
OTHER = (
    "My dear sister, the garden has done well this summer although we had frost in the last week of May. "
    "Your letters came together on Tuesday, and the children read them aloud to their grandmother at tea.\n"
)


def _run(out: Path, *named: Path, with_record: bool = True) -> list[FileResult]:
    files, run = list_sources(named), RunOptions()
    if not with_record:
        results = list(encode_files(files, out, QUICK, run=run))
    else:
        with RunRecord(out) as record:
            results = list(encode_files(files, out, QUICK, run=run, record=record))
    assert all(one.error is None for one in results), [str(one.error) for one in results]
    return sorted(results, key=lambda one: one.number)


def _names(results: list[FileResult]) -> list[str]:
    return [Path(one.output).name for one in results if one.output]


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Two folders with a text of one name each, and the folder of editions."""
    for folder, text in (("a", ONE), ("b", OTHER)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(text, encoding="utf-8")
    return tmp_path / "a", tmp_path / "b", tmp_path / "out"


@pytest.mark.parametrize("with_record", [True, False], ids=["with a record", "without"])
def test_texts_of_one_name_encoded_in_two_runs_are_two_editions(
    two: tuple[Path, Path, Path], with_record: bool
) -> None:
    a, b, out = two
    assert _names(_run(out, a, with_record=with_record)) == ["x.xml"]
    first = (out / "x.xml").read_bytes()
    results = _run(out, b, with_record=with_record)
    assert _names(results) == ["x-2.xml"]
    assert "name-taken" in {one.rule for one in results[0].findings}
    assert (out / "x.xml").read_bytes() == first


def test_each_keeps_its_edition_in_any_order(two: tuple[Path, Path, Path]) -> None:
    a, b, out = two
    assert _names(_run(out, a, b)) == ["x.xml", "x-2.xml"]
    again = _run(out, b, a)
    assert _names(again) == ["x-2.xml", "x.xml"]
    assert [one.unchanged for one in again] == [True, True]


def test_short_texts_of_one_name_are_told_apart_by_the_record(two: tuple[Path, Path, Path]) -> None:
    a, b, out = two
    (a / "x.txt").write_text("One.\n")
    (b / "x.txt").write_text("Two.\n")
    _run(out, a)
    assert _names(_run(out, b)) == ["x-2.xml"]


def test_a_text_keeps_its_edition_when_that_of_the_same_name_goes(tmp_path: Path) -> None:
    letters, out = tmp_path / "letters", tmp_path / "out"
    letters.mkdir()
    for name in ("dup.txt", "dup.md"):
        (letters / name).write_text(f"This is {name}.\n")
    _run(out, letters)
    edited = out / ("dup-2.xml" if "dup.txt" in (out / "dup-2.xml").read_text() else "dup.xml")
    kept = next(one for one in out.glob("*.xml") if one != edited)
    gone = "dup.txt" if edited.name == "dup-2.xml" else "dup.md"
    (letters / gone).unlink()
    edited.unlink()
    assert _names(_run(out, letters)) == [kept.name]
    assert [one.name for one in out.glob("*.xml")] == [kept.name]


@pytest.mark.parametrize("with_record", [True, False], ids=["with a record", "without"])
def test_a_text_that_was_moved_or_corrected_has_the_edition_it_had(
    two: tuple[Path, Path, Path], tmp_path: Path, with_record: bool
) -> None:
    a, _, out = two
    _run(out, a, with_record=with_record)
    if not with_record:
        shutil.rmtree(out / HIDDEN)
    shutil.move(a, tmp_path / "moved")
    assert _names(_run(out, tmp_path / "moved")) == ["x.xml"]
    (tmp_path / "moved" / "x.txt").write_text("A preface.\n\n" + ONE.replace("harbour", "Harbour"))
    shutil.move(tmp_path / "moved", tmp_path / "again")
    assert _names(_run(out, tmp_path / "again")) == ["x.xml"]


def test_a_text_put_in_the_place_of_another_has_its_edition(two: tuple[Path, Path, Path]) -> None:
    """Who writes another text into the same file wants the edition of that file to follow."""
    a, _, out = two
    _run(out, a)
    (a / "x.txt").write_text(OTHER)
    assert _names(_run(out, a)) == ["x.xml"]


def test_a_copy_of_a_text_has_its_edition(two: tuple[Path, Path, Path], tmp_path: Path) -> None:
    a, _, out = two
    _run(out, a)
    shutil.copytree(a, tmp_path / "copy")
    assert _names(_run(out, tmp_path / "copy")) == ["x.xml"]
