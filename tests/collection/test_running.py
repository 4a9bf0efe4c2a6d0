"""A second run does only what has changed, whatever the first one came to; any number of processes write the same."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from docx.document import Document

from tei_encode import (
    FileResult,
    Metadata,
    Options,
    OutputError,
    RunOptions,
    RunRecord,
    encode_files,
    list_sources,
    open_register,
    read_record,
)
from tei_encode.base_store import HIDDEN
from tei_encode.collection import Which
from tei_encode.collection.run_record import FILE
from tests.made_up_docx import made

RULES = Options(names="rules")


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Five letters, one of them in a folder of its own, and one of the name of another."""
    folder = tmp_path / "letters"
    (folder / "more").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "c.txt", "a.md", "more/a.txt"):
        text = f"Haverley, 3 May 1921\n\nDear Sir,\n\nMr. Hugo Lenner wrote {name}.\n\nYours,\nJane Oake\n"
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _run(
    letters: Path | list[Path | str],
    out: Path,
    options: Options = RULES,
    *,
    which: Which = "changed",
    jobs: int = 1,
    register: Path | None = None,
) -> list[FileResult]:
    """The results of a run with a record, in the order of the texts."""
    shared = open_register(register) if register is not None else None
    with RunRecord(out) as record:
        run = RunOptions(which=which, jobs=jobs)
        files = list_sources(letters if isinstance(letters, list) else [letters])
        results = list(encode_files(files, out, options, run=run, register=shared, record=record))
    return sorted(results, key=lambda one: one.number)


def _done(results: list[FileResult]) -> list[str]:
    """The texts that were encoded."""
    return [Path(one.source).name for one in results if not one.unchanged]


def _editions(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*.xml"))}


def test_a_second_run_does_nothing(letters: Path, tmp_path: Path) -> None:
    first = _run(letters, tmp_path / "out")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.xml")}
    second = _run(letters, tmp_path / "out")
    assert all(one.written for one in first)
    assert not _done(second)
    assert before == {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.xml")}
    for one, other in zip(first, second, strict=True):
        assert (one.source, one.output, one.edition) == (other.source, other.output, other.edition)
        assert one.findings == other.findings
        assert one.exit_code == other.exit_code


def _docx(*paragraphs: str) -> bytes:
    def build(document: Document) -> None:
        for words in paragraphs:
            document.add_paragraph(words)

    return made(build)


def test_a_docx_file_is_a_text_like_others(letters: Path, tmp_path: Path) -> None:
    path, out = letters / "d.docx", tmp_path / "out"
    path.write_bytes(_docx("Mr. Hugo Lenner came.", "He went away."))
    first = _run(letters, out)
    assert all(one.written for one in first)
    assert not _done(_run(letters, out))
    edition = out / "d.xml"
    edited = edition.read_text(encoding="utf-8").replace("went", "<emph>went</emph>")
    edition.write_text(edited, encoding="utf-8")
    path.write_bytes(_docx("Mr. Hugo Lenner came.", "He went away.", "Then it rained."))
    assert _done(_run(letters, out)) == ["d.docx"]
    merged = edition.read_text(encoding="utf-8")
    assert "He <emph>went</emph> away." in merged
    assert "Then it rained." in merged


def test_what_changed_is_done_again(letters: Path, tmp_path: Path) -> None:
    _run(letters, tmp_path / "out")
    (letters / "b.txt").write_text("Another letter to Hugo Lenner.\n")
    (letters / "d.txt").write_text("A new letter to Hugo Lenner.\n")
    (tmp_path / "out" / "c.xml").unlink()
    assert _done(_run(letters, tmp_path / "out")) == ["b.txt", "c.txt", "d.txt"]
    assert b"Another letter" in (tmp_path / "out" / "b.xml").read_bytes()


def test_a_text_that_only_seems_new_is_not(letters: Path, tmp_path: Path) -> None:
    _run(letters, tmp_path / "out")
    (letters / "b.txt").write_bytes((letters / "b.txt").read_bytes())
    os.utime(letters / "b.txt", (0, 0))
    assert not _done(_run(letters, tmp_path / "out"))


@pytest.mark.parametrize(
    "options",
    [
        Options(names="none"),
        Options(names="rules", language="de"),
        Options(names="rules", metadata=Metadata(title="A")),
    ],
    ids=["names", "language", "metadata"],
)
def test_other_options_change_every_edition(letters: Path, tmp_path: Path, options: Options) -> None:
    _run(letters, tmp_path / "out")
    assert len(_done(_run(letters, tmp_path / "out", options))) == 5
    assert not _done(_run(letters, tmp_path / "out", options))


def test_the_date_of_the_day_changes_every_edition(
    letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    _run(letters, tmp_path / "out")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert len(_done(_run(letters, tmp_path / "out"))) == 5


def test_an_edited_edition_is_merged_once(letters: Path, tmp_path: Path) -> None:
    _run(letters, tmp_path / "out")
    edition = tmp_path / "out" / "b.xml"
    edited = edition.read_text().replace("wrote", "<hi>wrote</hi>")
    edition.write_text(edited)
    second = _run(letters, tmp_path / "out")
    assert _done(second) == ["b.txt"]
    assert "<hi>wrote</hi>" in edition.read_text()
    assert not _done(_run(letters, tmp_path / "out"))


def test_what_failed_is_tried_again(letters: Path, tmp_path: Path) -> None:
    (letters / "b.txt").write_bytes(b"")
    first = _run(letters, tmp_path / "out")
    assert [Path(one.source).name for one in first if one.error] == ["b.txt"]
    assert _done(_run(letters, tmp_path / "out")) == ["b.txt"]
    (letters / "b.txt").write_text("There it is.\n")
    (letters / "c.txt").write_text("This has changed, but nobody asks for it.\n")
    retried = _run(letters, tmp_path / "out", which="failed")
    assert [Path(one.source).name for one in retried if one.written] == ["b.txt"]
    (changed,) = (one for one in retried if not one.unchanged and not one.written)
    assert changed.source.endswith("c.txt")
    assert [one.rule for one in changed.findings] == ["text-changed"]
    read = read_record(tmp_path / "out")
    assert read is not None
    assert [one.source for state, one in read[1] if state != "done"] == [changed.source]
    assert _done(_run(letters, tmp_path / "out")) == ["c.txt"]


def test_a_text_that_stands_elsewhere_and_has_changed_was_not_come_to(letters: Path, tmp_path: Path) -> None:
    """A run that does only what failed had the edition, which is stale, for that of the text that is there now."""
    out, more = tmp_path / "out", tmp_path / "other"
    words = (
        "They spoke of the harbour and of nothing else until it was time for the last train to the coast. "
        * 3
    )
    (letters / "b.txt").write_text(words)
    _run(letters, out)
    more.mkdir()
    (letters / "b.txt").rename(more / "b.txt")
    (letters / "c.txt").rename(more / "c.txt")
    (more / "b.txt").write_text(words.replace("last train", "first train"))
    (more / "n.txt").write_text("Nobody has seen this one.\n")
    assert _done(_run([letters, more], out, which="failed")) == ["b.txt", "n.txt"]
    assert b"first train" in (out / "b.xml").read_bytes()
    assert not _done(_run([letters, more], out))


def test_what_a_run_did_not_come_to_is_done_where_only_what_failed_is(letters: Path, tmp_path: Path) -> None:
    """What an older run did is no reason to leave it: the last one had other options, and was broken off."""
    out, other = tmp_path / "out", Options(names="none")
    _run(letters, out)
    with RunRecord(out) as record:
        results = encode_files(list_sources([letters]), out, other, record=record)
        came_to = [next(results) for _ in range(2)]
    assert len(_done(_run(letters, out, other, which="failed"))) == 5 - len(came_to)
    assert not _done(_run(letters, out, other))
    assert not _done(_run(letters, out, which="failed"))  # all were come to: other options are no reason


def test_a_text_of_another_ending_is_another_one(letters: Path, tmp_path: Path) -> None:
    """Its ending says how it is read, and the edition records its name."""
    out = tmp_path / "out"
    _run(letters, out)
    (letters / "b.txt").rename(letters / "b.md")
    assert _done(_run(letters, out)) == ["b.md"]
    assert b"b.md" in (out / "b.xml").read_bytes()
    assert not _done(_run(letters, out))


def test_all_are_done_where_that_is_wanted(letters: Path, tmp_path: Path) -> None:
    _run(letters, tmp_path / "out")
    assert len(_done(_run(letters, tmp_path / "out", which="all"))) == 5


@pytest.mark.parametrize("with_register", [False, True], ids=["each by itself", "one register"])
def test_any_number_of_processes_writes_the_same(
    letters: Path, tmp_path: Path, *, with_register: bool
) -> None:
    outs = []
    for jobs in (1, 2):
        out = tmp_path / str(jobs)
        results = _run(letters, out, jobs=jobs, register=out / "register.xml" if with_register else None)
        assert all(one.written for one in results)
        assert [one.number for one in results] == list(range(5))
        outs.append(_editions(out))
    assert outs[0] == outs[1]
    assert ("register.xml" in outs[0]) is with_register


def test_a_register_that_grows_links_every_edition_anew(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    register = out / "register.xml"
    _run(letters, out, register=register)
    assert not _done(_run(letters, out, register=register))
    (letters / "d.txt").write_text("Mr. Osbert Tranter came.\n")
    assert len(_done(_run(letters, out, register=register))) == 6
    assert not _done(_run(letters, out, register=register))
    assert b"Tranter" in register.read_bytes()
    fresh = tmp_path / "fresh"
    _run(letters, fresh, register=fresh / "register.xml")
    with_all, by_steps = _editions(fresh), _editions(out)
    assert with_all.keys() == by_steps.keys()


def test_two_texts_of_one_name_keep_their_editions(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    names = {Path(one.source).name: one.output for one in _run(letters / "a.txt", out) if one.output}
    assert names == {"a.txt": out / "a.xml"}
    both = {Path(one.source).relative_to(letters).as_posix(): one.output for one in _run(letters, out)}
    assert both["a.txt"] == out / "a.xml"
    assert both["a.md"] == out / "a-2.xml"
    assert both["more/a.txt"] == out / "more" / "a.xml"
    again = {Path(one.source).relative_to(letters).as_posix(): one.output for one in _run(letters, out)}
    assert again == both


def test_a_damaged_record_is_begun_anew(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    before = (_run(letters, out), _editions(out))[1]
    (out / HIDDEN / "run.sqlite").write_bytes(b"no database at all" * 500)
    assert len(_done(_run(letters, out))) == 5
    assert _editions(out) == before
    assert not _done(_run(letters, out))


def test_one_run_at_a_time_works_on_a_folder(tmp_path: Path) -> None:
    with RunRecord(tmp_path), pytest.raises(OutputError, match="another run"):
        RunRecord(tmp_path)
    with RunRecord(tmp_path):
        pass


def test_a_run_broken_off_is_seen_and_gone_on_with(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    stop = threading.Event()
    with RunRecord(out) as record:
        run = RunOptions(is_stopped=stop.is_set)
        for result in encode_files(list_sources([letters]), out, RULES, run=run, record=record):
            if result.number == 1:
                stop.set()
    recorded = read_record(out)
    assert recorded is not None
    state, texts = recorded
    assert (state.texts, state.ended) == (5, "")
    assert [one for one, _ in texts] == ["done", "done", "pending"]
    assert len(_done(_run(letters, out))) == 3
    recorded = read_record(out)
    assert recorded is not None
    assert recorded[0].ended
    assert [one for one, _ in recorded[1]] == ["done"] * 5


def test_a_run_stopped_at_its_last_text_came_to_its_end(letters: Path, tmp_path: Path) -> None:
    stop = threading.Event()
    with RunRecord(tmp_path / "out") as record:
        run = RunOptions(is_stopped=stop.is_set)
        for result in encode_files(list_sources([letters]), tmp_path / "out", RULES, run=run, record=record):
            if result.number == 4:
                stop.set()
    recorded = read_record(tmp_path / "out")
    assert recorded is not None
    assert recorded[0].ended


def test_no_record_where_no_run_was(tmp_path: Path) -> None:
    assert read_record(tmp_path) is None


@pytest.mark.parametrize("is_address", [False, True], ids=["a path", "an address"])
def test_names_that_are_no_text_are_found_again(tmp_path: Path, is_address: bool) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9/d\xe9"))
    try:
        folder.mkdir(parents=True)
        Path(os.fsdecode(os.fsencode(folder) + b"/\xe9t\xe9.txt")).write_text("A text.\n")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (folder / "empty.txt").write_bytes(b"")
    letters, out = folder.parent, tmp_path / "out"
    named = [f"file://{letters}" if is_address else letters]
    first, second = (_run(named, out) for _ in range(2))
    assert [one.error is None for one in first] == [False, True]
    assert [one.unchanged for one in second] == [False, True]
    assert first[1].output == second[1].output
    recorded = read_record(out)
    assert recorded is not None
    assert [one.output for _, one in recorded[1]] == [None, first[1].output]


def _left_by_a_kill(edition: Path) -> list[Path]:
    """What is there when a process is killed while it writes an edition."""
    program = (
        "import os, sys; from pathlib import Path; from tei_encode.output import write_whole\n"
        "write_whole(Path(sys.argv[1]), (os._exit(9) for _ in range(1)))\n"
    )
    before = {*edition.parent.iterdir()}
    assert subprocess.run([sys.executable, "-c", program, edition]).returncode == 9
    (left,) = (path for path in edition.parent.iterdir() if path not in before)
    return [left]


def test_what_a_killed_run_was_writing_is_taken_away(letters: Path, tmp_path: Path) -> None:
    """And nothing else that begins or ends like it: names of the user's own stay."""
    editions = tmp_path / "editions"
    bases = editions / HIDDEN / "bases"
    bases.mkdir(parents=True)
    theirs = [
        editions / ".notes.part",
        editions / "one.xml.abcdefgh.part",
        editions / ".one.txt.abcdefgh.part",
    ]
    left = [
        *_left_by_a_kill(editions / f"{'long' * 45}.xml"),
        editions / ".one.xml.abc_efg1.part",
        bases / f".{'0' * 64}.xml.gz.abcdefgh.part",
    ]
    for one in [*theirs, *left]:
        one.write_text("<TEI", encoding="utf-8")
    _run(letters, editions)
    assert [one.name for one in theirs if not one.exists()] == []
    assert [one.name for one in left if one.exists()] == []


def test_an_edition_saved_otherwise_is_still_called_valid(letters: Path, tmp_path: Path) -> None:
    """White space in the header is no edit: what is written is what the machine makes, and that was validated."""
    _run(letters, tmp_path / "out")
    for path in (tmp_path / "out").rglob("*.xml"):
        path.write_bytes(path.read_bytes().replace(b"<fileDesc>", b"<fileDesc>\n"))
    results = _run(letters, tmp_path / "out", Options(names="none"))
    assert [one.edition.valid for one in results if one.edition] == [True] * 5


def test_who_reads_the_record_keeps_no_run_waiting(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    _run(letters, out)
    recorded = read_record(out)
    assert recorded is not None
    assert next(recorded[1])[0] == "done"  # and stops reading, as a pager does
    assert len(_done(_run(letters, out, which="all"))) == 5


def test_a_run_goes_on_while_somebody_holds_the_record(
    letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And if that one never lets go, the run says so in a line at its end."""
    out = tmp_path / "out"
    _run(letters, out)
    monkeypatch.setattr("tei_encode.collection.run_record.PATIENCE", 0.05)
    monkeypatch.setattr("tei_encode.collection.run_record.COMMIT_AFTER", 0.0)
    with closing(sqlite3.connect(out / HIDDEN / FILE)) as reader, RunRecord(out) as record:
        rows = list_sources([letters])
        results = encode_files(rows, out, RULES, run=RunOptions(which="all"), record=record)
        next(results)
        reader.execute("begin")
        reader.execute("select count(*) from texts").fetchone()
        for _ in range(3):
            assert next(results).error is None
        reader.rollback()
        next(results)
    with closing(sqlite3.connect(out / HIDDEN / FILE)) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from texts").fetchone()
        with pytest.raises(OutputError, match="locked"):
            _run(letters, out)


def test_a_record_that_is_damaged_anywhere_is_begun_anew(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    _run(letters, out)
    record = out / HIDDEN / FILE
    whole = record.read_bytes()
    for place in range(2000, len(whole), 2000):
        record.write_bytes(whole[:place] + b"\xff" * min(1500, len(whole) - place) + whole[place + 1500 :])
        try:
            recorded = read_record(out)
            list(recorded[1] if recorded is not None else ())
        except OutputError as error:
            assert "run.sqlite" in error.place  # noqa: PT017 - some damage does not meet what is read
        assert [one.error for one in _run(letters, out)] == [None] * 5
    assert [one.unchanged for one in _run(letters, out)] == [True] * 5


@pytest.mark.parametrize(
    ("what", "instead"),
    [
        (b"create table texts", b"create tab\xffe texts"),
        (b" key text", b" kez text"),
        (b"TABLE bases", b"TABLE ba\xffes"),
    ],
    ids=["a byte that is no text", "a column of another name", "a table"],
)
def test_a_record_whose_tables_are_others_is_begun_anew(
    letters: Path, tmp_path: Path, what: bytes, instead: bytes
) -> None:
    out = tmp_path / "out"
    _run(letters, out)
    record = out / HIDDEN / FILE
    whole = record.read_bytes()
    assert what.lower() in whole.lower()
    start = whole.lower().index(what.lower())
    record.write_bytes(whole[:start] + instead + whole[start + len(what) :])
    try:
        read_record(out)
    except OutputError as error:
        assert "run.sqlite" in error.place  # noqa: PT017 - some damage does not meet what is read
    assert [one.error for one in _run(letters, out)] == [None] * 5
    assert not _done(_run(letters, out))


def test_damage_that_shows_only_later_is_no_hindrance_for_the_next_run(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    _run(letters, out)

    def damaged_under_way() -> None:
        with RunRecord(out) as record, closing(sqlite3.connect(out / HIDDEN / FILE)) as other:
            other.execute("alter table texts rename column key to other")
            list(encode_files(list_sources([letters]), out, RULES, record=record))

    with pytest.raises(OutputError, match="begins it anew"):
        damaged_under_way()
    assert [one.error for one in _run(letters, out)] == [None] * 5


def test_what_a_killed_run_left_in_the_record_is_no_hindrance(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    _run(letters, out)
    program = (
        "import os, sqlite3, sys\n"
        "rows = sqlite3.connect(sys.argv[1])\n"
        "rows.execute('pragma cache_size = 1')\n"
        "rows.execute('pragma cache_spill = 1')\n"
        "rows.execute('create table more (words text)')\n"
        "rows.commit()\n"
        "rows.executemany('insert into more values (?)', (('x' * 4000,) for _ in range(500)))\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(out / HIDDEN / FILE)], check=False)
    assert (out / HIDDEN / f"{FILE}-journal").stat().st_size
    recorded = read_record(out)
    assert recorded is not None
    assert [one for one, _ in recorded[1]] == ["done"] * 5
