"""A text keeps its edition, and no text gets another's, whatever comes and goes beside them."""

from __future__ import annotations

import io
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

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


EDIT = "<!-- by hand -->"


def _edit(edition: Path) -> None:
    text = edition.read_text(encoding="utf-8")
    edition.write_text(text.replace("</p>", f"{EDIT}</p>", 1), encoding="utf-8")
    assert EDIT in edition.read_text(encoding="utf-8")


def _run(out: Path, *named: Path | str, with_record: bool = True) -> list[FileResult]:
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


def test_an_edition_keeps_its_base_when_that_of_a_twin_is_replaced(
    two: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    """Two editions of equal texts have one base: what a person edited in one is told by it from what is news."""
    _, _, out = two
    shutil.copy(tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt")
    _run(out, tmp_path)
    _edit(out / "b" / "x.xml")
    for language in ("fr", "de"):
        with RunRecord(out) as record:
            files = list_sources([tmp_path])
            told = replace(QUICK, language=language)
            results = list(encode_files(files, out, told, record=record))
        assert results[1].merged
        assert "merge-without-base" not in {one.rule for one in results[1].findings}
    assert EDIT in (out / "b" / "x.xml").read_text(encoding="utf-8")


def test_a_base_that_no_edition_carries_is_taken_away(two: tuple[Path, Path, Path]) -> None:
    a, b, out = two
    shutil.copy(a / "x.txt", b / "x.txt")
    _run(out, a, b)
    (a / "x.txt").write_text(OTHER, encoding="utf-8")
    _run(out, a, b)
    assert len(list((out / HIDDEN / "bases").iterdir())) == 2
    (b / "x.txt").write_text(OTHER, encoding="utf-8")
    _run(out, a, b)
    assert len(list((out / HIDDEN / "bases").iterdir())) == 1


def test_a_text_that_is_named_twice_has_one_edition_and_keeps_it(two: tuple[Path, Path, Path]) -> None:
    a, _, out = two
    _run(out, a)
    _edit(out / "x.xml")
    for named in ([a, a / "x.txt"], [a, a], [a / ".." / "a", a]):
        assert _names(_run(out, *named)) == ["x.xml"]
    assert _names(_run(out, a)) == ["x.xml"]
    (a / "x.txt").write_text(ONE.replace("noon", "nine"), encoding="utf-8")
    assert _names(_run(out, a)) == ["x.xml"]
    assert EDIT in (out / "x.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("with_record", [True, False], ids=["with a record", "without"])
def test_a_text_and_its_edition_that_are_renamed_together_stay_together(
    two: tuple[Path, Path, Path], with_record: bool
) -> None:
    a, _, out = two
    _run(out, a, with_record=with_record)
    _edit(out / "x.xml")
    (a / "x.txt").rename(a / "y.txt")
    (out / "x.xml").rename(out / "y.xml")
    results = _run(out, a, with_record=with_record)
    assert _names(results) == ["y.xml"]
    assert "name-taken" not in {one.rule for one in results[0].findings}
    assert EDIT in (out / "y.xml").read_text(encoding="utf-8")


def test_an_edition_with_a_number_may_be_renamed_when_the_other_one_is_gone(
    two: tuple[Path, Path, Path],
) -> None:
    """As `name-taken` says."""
    a, b, out = two
    _run(out, a, b)
    _edit(out / "x-2.xml")
    (a / "x.txt").unlink()
    (out / "x-2.xml").rename(out / "x.xml")
    for _ in range(2):
        results = _run(out, b)
        assert _names(results) == ["x.xml"]
        assert "name-taken" not in {one.rule for one in results[0].findings}
    assert EDIT in (out / "x.xml").read_text(encoding="utf-8")


def test_a_text_of_the_bytes_of_another_does_not_get_its_edition(two: tuple[Path, Path, Path]) -> None:
    """`x-2.xml` is the second of two texts called `x.txt`, not that of a copy that is called `x-2.txt`."""
    a, b, out = two
    _run(out, a, b, with_record=False)
    _edit(out / "x-2.xml")
    shutil.copy(b / "x.txt", b / "x-2.txt")
    _run(out, a, b, with_record=False)
    assert EDIT in (out / "x-2.xml").read_text(encoding="utf-8")
    assert EDIT not in (out / "x-2-2.xml").read_text(encoding="utf-8")


def test_a_text_keeps_its_edition_in_whatever_way_it_is_named(
    two: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    a, b, out = two
    _run(out, tmp_path)
    _edit(out / "b" / "x.xml")
    for named in ([b / "x.txt"], [b], [b, a], [a / "x.txt", tmp_path]):
        results = _run(out, *named)
        assert {one.output for one in results} <= {out / "a" / "x.xml", out / "b" / "x.xml"}
        assert "name-taken" not in {finding.rule for one in results for finding in one.findings}
    (b / "x.txt").write_text(OTHER.replace("Tuesday", "Monday"), encoding="utf-8")
    assert _run(out, b)[0].merged
    assert sorted(out.rglob("*.xml")) == [out / "a" / "x.xml", out / "b" / "x.xml"]


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


def test_a_text_put_in_the_place_of_another_has_its_edition_as_long_as_nobody_edited_it(
    two: tuple[Path, Path, Path],
) -> None:
    a, _, out = two
    _run(out, a)
    (a / "x.txt").write_text(OTHER)
    assert _names(_run(out, a)) == ["x.xml"]
    _edit(out / "x.xml")
    (a / "x.txt").write_text(ONE)
    assert _names(_run(out, a)) == ["x-2.xml"]
    assert EDIT in (out / "x.xml").read_text()
    assert EDIT not in (out / "x-2.xml").read_text()


def test_a_copy_of_a_text_takes_no_edition_away(two: tuple[Path, Path, Path], tmp_path: Path) -> None:
    a, _, out = two
    _run(out, a)
    _edit(out / "x.xml")
    shutil.copytree(a, tmp_path / "0-copy")
    assert _names(_run(out, tmp_path / "0-copy")) == ["x-2.xml"]
    (a / "x.txt").write_text(ONE + "A last line.\n")
    assert _names(_run(out, tmp_path / "0-copy", a)) == ["x-2.xml", "x.xml"]
    assert EDIT in (out / "x.xml").read_text()


def test_a_text_moved_on_and_another_in_its_place_are_told_apart(
    two: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    inbox, _, out = two
    _run(out, inbox)
    _edit(out / "x.xml")
    done = tmp_path / "done"
    done.mkdir()
    (inbox / "x.txt").replace(done / "x.txt")
    (inbox / "x.txt").write_text(OTHER)
    assert _names(_run(out, inbox, done)) == ["x-2.xml", "x.xml"]
    assert EDIT in (out / "x.xml").read_text()
    (inbox / "x.txt").replace(done / "y.txt")
    (inbox / "x.txt").write_text(ONE.upper().replace("COUNCIL", "SYNOD"))
    assert len(set(_names(_run(out, inbox, done)))) == 3


def test_a_project_moved_or_copied_as_a_whole_has_the_same_texts(
    two: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    a, b, out = two
    for folder, text in ((a, "One.\n"), (b, "Two.\n")):
        (folder / "x.txt").write_text(text)
    _run(out, a, b)
    copy = tmp_path / "copy"
    for folder in (a, b, out):
        shutil.copytree(folder, copy / folder.name)
    (copy / "b" / "x.txt").write_text("Two, corrected.\n")
    assert _names(_run(copy / "out", copy / "b", copy / "a")) == ["x-2.xml", "x.xml"]


def test_an_edition_that_cannot_be_read_for_now_is_not_handed_on(two: tuple[Path, Path, Path]) -> None:
    a, b, out = two
    _run(out, a)
    whole = (out / "x.xml").read_text()
    (out / "x.xml").write_text(whole[:-20])
    assert _names(_run(out, b)) == ["x-2.xml"]
    (out / "x.xml").write_text(whole)
    assert _names(_run(out, a)) == ["x.xml"]


def test_editions_of_addresses_are_told_apart_without_a_record(two: tuple[Path, Path, Path]) -> None:
    a, b, out = two
    _run(out, a)
    shutil.rmtree(out / HIDDEN)
    assert _names(_run(out, b.as_uri())) == ["x-2.xml"]
    shutil.rmtree(out / HIDDEN)
    assert _names(_run(out, a.as_uri())) == ["x.xml"]


def test_an_edition_at_an_address_is_not_overwritten_by_another_text(
    two: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    a, b, out = two
    store = out.as_uri()
    for named, error in ((a, None), (b, "another text")):
        with RunRecord(tmp_path / "record") as record:
            run = RunOptions(store=store)
            (result,) = encode_files(
                list_sources([named]), tmp_path / "record", QUICK, run=run, record=record
            )
        assert (result.error is None) if error is None else (error in str(result.error))
        shutil.rmtree(tmp_path / "record")
    assert "treasurer" in (out / "x.xml").read_text()


def test_names_that_differ_in_case_alone_are_told_apart_in_several_runs(tmp_path: Path) -> None:
    letters, out = tmp_path / "letters", tmp_path / "out"
    letters.mkdir()
    for name, text in (("A.txt", ONE), ("a.txt", OTHER)):
        (letters / name).write_text(text)
    if len(list(letters.iterdir())) < 2:
        pytest.skip("this file system takes the two names for one")
    assert _names(_run(out, letters / "A.txt")) == ["A.xml"]
    assert _names(_run(out, letters / "a.txt")) == ["a-2.xml"]
    assert _names(_run(out, letters)) == ["A.xml", "a-2.xml"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_has_a_name_before_an_edition(tmp_path: Path, jobs: int) -> None:
    letters, out = tmp_path / "letters", tmp_path / "out"
    (letters / "a.xml").mkdir(parents=True)
    (letters / "a.txt").write_text(ONE)
    (letters / "a.xml" / "b.txt").write_text(OTHER)
    results = list(encode_files(list_sources([letters]), out, QUICK, run=RunOptions(jobs=jobs)))
    assert [one.error for one in results] == [None, None]
    assert {path.relative_to(out).as_posix() for path in out.rglob("*.xml") if path.is_file()} == {
        "a-2.xml",
        "a.xml/b.xml",
    }


def test_a_file_of_somebody_else_with_a_number_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(ONE)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "x-2.xml").write_text("<list/>")
    assert _names(_run(tmp_path / "out", tmp_path / "x.txt")) == ["x.xml"]


def test_what_was_edited_and_merged_is_an_edit_still(two: tuple[Path, Path, Path]) -> None:
    a, _, out = two
    _run(out, a)
    _edit(out / "x.xml")
    _run(out, a)
    (a / "x.txt").write_text(OTHER)
    assert _names(_run(out, a)) == ["x-2.xml"]
    assert EDIT not in (out / "x-2.xml").read_text()


def test_a_text_that_moved_and_was_seen_there_keeps_its_edition(
    two: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    inbox, _, out = two
    _run(out, inbox)
    done = tmp_path / "done"
    done.mkdir()
    (inbox / "x.txt").replace(done / "x.txt")
    assert [one.unchanged for one in _run(out, done)] == [True]
    (inbox / "x.txt").write_text(OTHER)
    assert _names(_run(out, inbox)) == ["x-2.xml"]
    assert "treasurer" in (out / "x.xml").read_text()


def test_a_name_that_ends_in_a_number_is_no_numbered_one(two: tuple[Path, Path, Path]) -> None:
    a, b, out = two
    (b / "x.txt").rename(b / "x-2.txt")
    for _ in range(3):
        assert _names(_run(out, a, b)) == ["x.xml", "x-2.xml"]


def test_an_edition_renamed_by_hand_goes_with_its_words(two: tuple[Path, Path, Path]) -> None:
    a, b, out = two
    _run(out, a, b)
    _edit(out / "x-2.xml")
    (out / "x-2.xml").replace(out / "x.xml")
    assert _names(_run(out, a, b)) == ["x-3.xml", "x.xml"]
    assert EDIT in (out / "x.xml").read_text()
    assert "grandmother" in (out / "x.xml").read_text()


def test_without_a_record_a_copy_of_another_ending_takes_no_edition_away(
    two: tuple[Path, Path, Path],
) -> None:
    a, _, out = two
    _run(out, a)
    _edit(out / "x.xml")
    shutil.copy(a / "x.txt", a / "x.md")
    shutil.rmtree(out / HIDDEN)
    _run(out, a)
    assert EDIT in (out / "x.xml").read_text(encoding="utf-8")
    assert ">x.txt<" in (out / "x.xml").read_text(encoding="utf-8")
    assert ">x.md<" in (out / "x-2.xml").read_text(encoding="utf-8")


def test_a_copy_of_what_a_text_was_does_not_have_its_edition(
    two: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    a, _, out = two
    _run(out, a)
    _edit(out / "x.xml")
    shutil.copytree(a, tmp_path / "old")
    (a / "x.txt").write_text(ONE + "A last line.\n")
    assert _names(_run(out, a, tmp_path / "old")) == ["x.xml", "x-2.xml"]
    assert EDIT in (out / "x.xml").read_text()


def _pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> str:
    """A text as standard input gives it, which can be read once."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
    return "-"


@pytest.mark.parametrize("is_edited", [True, False], ids=["edited", "not edited"])
@pytest.mark.parametrize("texts", [(ONE, OTHER), ("One.\n", "Two.\n")], ids=["long", "short"])
def test_standard_input_is_known_by_its_text_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, texts: tuple[str, str], is_edited: bool
) -> None:
    out = tmp_path / "out"
    assert _names(_run(out, _pipe(monkeypatch, texts[0]))) == ["stdin.xml"]
    if is_edited:
        _edit(out / "stdin.xml")
    first = (out / "stdin.xml").read_bytes()
    (result,) = _run(out, _pipe(monkeypatch, texts[1]))
    assert _names([result]) == ["stdin-2.xml"]
    assert "name-taken" in {one.rule for one in result.findings}
    assert (out / "stdin.xml").read_bytes() == first
    assert EDIT not in (out / "stdin-2.xml").read_text()
    for text, name in zip(texts, ("stdin.xml", "stdin-2.xml"), strict=True):
        assert _names(_run(out, _pipe(monkeypatch, text))) == [name]


def test_what_came_from_standard_input_keeps_its_edits_when_it_is_corrected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(tmp_path, _pipe(monkeypatch, ONE))
    _edit(tmp_path / "stdin.xml")
    results = _run(tmp_path, _pipe(monkeypatch, ONE.replace("noon", "nine")))
    assert _names(results) == ["stdin.xml"]
    assert results[0].merged
    assert EDIT in (tmp_path / "stdin.xml").read_text()


def test_a_text_is_looked_at_in_the_encoding_that_is_named(tmp_path: Path) -> None:
    """What cannot be guessed is no reason to believe the place."""
    text, out = tmp_path / "x.txt", tmp_path / "out"
    for words, name in ((ONE, "x.xml"), (OTHER, "x-2.xml")):
        text.write_bytes(words.encode("cp037"))
        with RunRecord(out) as record:
            run = RunOptions(encoding="cp037")
            (result,) = encode_files(list_sources([text]), out, QUICK, run=run, record=record)
        assert result.error is None, result.error
        assert _names([result]) == [name]
        _edit(out / name)
    assert "treasurer" in (out / "x.xml").read_text()


def _left_behind(results: list[FileResult]) -> list[str]:
    return [finding.message for one in results for finding in one.findings if "left-behind" in finding.rule]


@pytest.mark.parametrize("to", ["y.txt", "more/x.txt", "../b/z.txt"])
def test_a_text_renamed_without_its_edition_says_what_it_leaves_behind(
    two: tuple[Path, Path, Path], to: str
) -> None:
    a, b, out = two
    _run(out, a, b)
    _edit(out / "x.xml")
    (a / "more").mkdir()
    (a / "other.txt").write_text("Another one.\n")
    (a / "x.txt").rename(a / to)
    for _ in range(2):
        results = _run(out, a, b)
        (said,) = _left_behind(results)
        assert said.startswith(f"{out / 'x.xml'} was made from these very bytes")
    new = next(Path(one.output) for one in results if one.output and _left_behind([one]))
    (out / "x.xml").replace(new)
    results = _run(out, a, b)
    assert not _left_behind(results)
    assert EDIT in new.read_text()
    assert not (out / "x.xml").exists()


def test_texts_that_changed_their_places_say_what_they_leave_behind(two: tuple[Path, Path, Path]) -> None:
    a, b, out = two
    (b / "x.txt").replace(a / "y.txt")
    _run(out, a)
    for name in ("x", "y"):
        _edit(out / f"{name}.xml")
    (a / "x.txt").replace(a / "z")
    (a / "y.txt").replace(a / "x.txt")
    (a / "z").replace(a / "y.txt")
    _run(out, a)
    assert len(_left_behind(_run(out, a))) == 2


def test_a_copy_leaves_nothing_behind(two: tuple[Path, Path, Path]) -> None:
    a, b, out = two
    _run(out, a, b)
    shutil.copy(a / "x.txt", b / "copy.txt")
    for named in ((a, b), (b,)):
        assert not _left_behind(_run(out, *named))
