"""`tei-encode registers apply`: out as a table, corrected, and back in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_encode import run

TEXT = (
    "Haverley, 3 May 1921\n\nDear Sir,\n\nMr. Hugo Lenner left Oake. {}\n\nYours sincerely,\nAnna Tranter\n"
)


@pytest.fixture
def editions(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / "letters").mkdir(exist_ok=True)
        (tmp_path / "letters" / f"{name}.txt").write_text(TEXT.format(name))
    assert run("encode", "letters", "-o", "tei", "--names", "rules", cwd=tmp_path).returncode == 0
    return tmp_path / "tei"


def _table(folder: Path, *changes: tuple[str, str], table: str = "register") -> None:
    written = run("export", "tei", "--to", "csv", "--table", table, cwd=folder).stdout
    for old, new in changes:
        assert old in written
        written = written.replace(old, new)
    (folder / "table.csv").write_text(written, newline="")


def test_a_corrected_name_is_in_every_edition_and_stays_there(tmp_path: Path, editions: Path) -> None:
    _table(tmp_path, ("pers-lenner,Hugo Lenner,", "pers-lenner,Hugo von Lenner,"))
    dry = run("registers", "apply", "table.csv", "tei", "--dry-run", cwd=tmp_path)
    assert dry.stdout.splitlines()[0].endswith("one.xml: 1 entry changed (not written)")
    assert "von Lenner" not in (editions / "one.xml").read_text()
    assert run("registers", "apply", "table.csv", "tei", cwd=tmp_path).returncode == 0
    assert run("validate", "tei", cwd=tmp_path).returncode == 0
    for again in ((), ("--names", "none")):
        assert run("encode", "letters", "-o", "tei", "--all", *again, cwd=tmp_path).returncode == 0
        for name in ("one", "two"):
            assert "<persName>Hugo von Lenner</persName>" in (editions / f"{name}.xml").read_text()
    second = run("registers", "apply", "table.csv", "tei/one.xml", cwd=tmp_path)
    assert second.returncode == 1  # of the other file, which is not named
    assert "rows are about 'two.xml'" in second.stderr


def test_a_row_that_cannot_be_applied_leaves_its_file_and_no_other(tmp_path: Path, editions: Path) -> None:
    _table(tmp_path, ("Hugo Lenner", "Hugo von Lenner"))
    table = (tmp_path / "table.csv").read_text().replace("person,pers-lenner", "person,pers-x", 1)
    (tmp_path / "table.csv").write_text(table)
    done = run("registers", "apply", "table.csv", "tei", cwd=tmp_path)
    assert done.returncode == 1
    assert "table.csv:2: there is no entry 'pers-x'" in done.stderr
    assert "column-unknown" not in done.stderr
    (tmp_path / "table.csv").write_text(table.replace(",birth,", ",brith,", 1))
    again = run("registers", "apply", "table.csv", "tei", "--dry-run", cwd=tmp_path)
    assert "table.csv:1:" in again.stderr
    assert "'brith' is no column that is applied" in again.stderr
    assert "von Lenner" not in (editions / "one.xml").read_text()
    assert "von Lenner" in (editions / "two.xml").read_text()


def test_rows_go_to_the_file_they_are_of_where_two_have_one_name(tmp_path: Path, editions: Path) -> None:
    for name in ("one", "two"):
        (editions / f"year-{name}").mkdir()
        (editions / f"{name}.xml").rename(editions / f"year-{name}" / "letter.xml")
    named = ("tei/year-one", "tei/year-two")
    table = run("export", *named, "--to", "csv", cwd=tmp_path).stdout
    head, *rows = table.splitlines(keepends=True)
    second = [row.replace("Hugo Lenner,", "Hugo von Lenner,", 1) for row in rows if "year-two" in row]
    (tmp_path / "table.csv").write_text(head + "".join(second), newline="")
    assert run("registers", "apply", "table.csv", *named, cwd=tmp_path).returncode == 0
    assert "von Lenner" not in (editions / "year-one" / "letter.xml").read_text()
    assert "von Lenner" in (editions / "year-two" / "letter.xml").read_text()
    (tmp_path / "table.csv").write_text(
        run("export", named[0], "--to", "csv", cwd=tmp_path).stdout, newline=""
    )
    refused = run("registers", "apply", "table.csv", *named, cwd=tmp_path)
    assert refused.returncode == 1
    assert "rows are about 'letter.xml', which is not among the files" in refused.stderr


def test_editions_follow_where_entries_of_their_register_become_one(tmp_path: Path, editions: Path) -> None:
    again = ("-o", "tei", "--names", "rules", "--register", "tei/register.xml", "--force")
    assert run("encode", "letters", *again, cwd=tmp_path).returncode == 0
    inner = editions / "more"
    inner.mkdir()
    moved = (editions / "two.xml").read_text().replace('"register.xml#', '"../register.xml#')
    (inner / "two.xml").write_text(moved)
    header = "kind,id,into,file\n"
    (tmp_path / "table.csv").write_text(header + "person,pers-lenner-hugo,pers-tranter-anna,register.xml\n")
    dry = run("registers", "apply", "table.csv", "tei", "--dry-run", cwd=tmp_path)
    assert "1 pointer into other files led on (not written)" in dry.stdout
    assert "register.xml#pers-lenner-hugo" in (editions / "one.xml").read_text()
    done = run("registers", "apply", "table.csv", "tei", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for name in ("one.xml", "two.xml", "more/two.xml"):
        assert "register.xml#pers-lenner-hugo" not in (editions / name).read_text()
        assert (editions / name).read_text().count("register.xml#pers-tranter-anna") == 2
    assert run("validate", "tei", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("table", "line"),
    [
        (None, "table.csv: no such file or directory"),
        (b"\xff\xfe", "table.csv:1:1: is not in UTF-8"),
        (b"a,b\n1,2\n", "table.csv:1:1: has no column 'file'"),
    ],
)
def test_what_is_no_table_is_one_line(tmp_path: Path, editions: Path, table: bytes | None, line: str) -> None:
    if table is not None:
        (tmp_path / "table.csv").write_bytes(table)
    done = run("registers", "apply", "table.csv", str(editions), cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert line in done.stderr
