"""Names of files: safe on every system, never another text's, never outside the folder that was named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tei_encode import RunOptions, encode_files, list_sources
from tei_encode.cli import main
from tei_encode.output import output_name, safe_name
from tei_encode.pipeline import Options

QUICK = Options(names="none")
UNSAFE = [
    ("CON", "CON_.xml"),
    ("aux.old", "aux_.old.xml"),
    ("con .b", "con _.b.xml"),
    ("COM\u00b9", "COM\u00b9_.xml"),
    ("a:b", "a_b.xml"),
    ('a<b>"c|d?e*f', "a_b__c_d_e_f.xml"),
    ("a\x00b\x07c\n", "a_b_c_.xml"),
    ("a\u202etxt.exe", "a_txt.exe.xml"),
    ("\U0001f469\u200d\U0001f692", "\U0001f469\u200d\U0001f692.xml"),
    ("..", "text.xml"),
    ("\udcff", "\ufffd.xml"),
]


@pytest.mark.parametrize(("stem", "name"), UNSAFE)
def test_a_name_is_taken_by_every_system(stem: str, name: str) -> None:
    assert output_name(stem) == name


@pytest.mark.parametrize("stem", ["a" * 300, "\U0001f600" * 100, "é" * 200])
def test_a_long_name_fits_with_all_that_is_put_around_it(stem: str) -> None:
    assert len(output_name(stem).encode()) < 230


@pytest.mark.parametrize(
    ("name", "safe"),
    [("..", "text"), ("/etc/passwd", "_etc_passwd"), ("a. ", "a"), ("..\\x", "_x"), ("nul.txt", "nul_.txt")],
)
def test_a_name_out_of_a_document_stays_in_its_folder(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def _encoded(tmp_path: Path, *named: str) -> dict[str, str]:
    """What was made from what in a run: the edition's name by the text's."""
    results = list(encode_files(list_sources([tmp_path / name for name in named]), tmp_path / "out", QUICK))
    assert all(result.error is None for result in results), [str(result.error) for result in results]
    return {Path(result.source).name: Path(result.output).name for result in results if result.output}


def test_texts_of_one_stem_are_told_apart_in_one_run_and_in_several(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md", "a.text"):
        (tmp_path / name).write_text(f"This is {name}.\n")
    assert _encoded(tmp_path, "a.txt") == {"a.txt": "a.xml"}
    first = (tmp_path / "out" / "a.xml").read_bytes()
    assert _encoded(tmp_path, "a.md") == {"a.md": "a-2.xml"}
    assert (tmp_path / "out" / "a.xml").read_bytes() == first
    assert _encoded(tmp_path, "a.md", "a.text", "a.txt") == {
        "a.md": "a-2.xml",
        "a.text": "a-3.xml",
        "a.txt": "a.xml",
    }
    assert sorted(path.name for path in (tmp_path / "out").glob("*.xml")) == ["a-2.xml", "a-3.xml", "a.xml"]


def test_texts_of_one_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"This is in {folder}.\n")
    results = list(encode_files(list_sources([tmp_path / "x", tmp_path / "y"]), tmp_path / "out", QUICK))
    assert [Path(result.output).name for result in results if result.output] == ["a.xml", "a-2.xml"]


@pytest.mark.parametrize(
    ("one", "other"), [("A.txt", "a.txt"), ("\u00e9.txt", "e\u0301.txt"), ("STRASSE.txt", "straße.txt")]
)
def test_names_that_are_one_on_some_system_are_told_apart(tmp_path: Path, one: str, other: str) -> None:
    for name in (one, other):
        (tmp_path / name).write_text(f"This is {name}.\n")
    if len({path.name for path in tmp_path.iterdir()}) < 2:
        pytest.skip("this file system takes the two names for one")
    names = _encoded(tmp_path, one, other)
    assert len(set(names.values())) == 2
    assert sum("-2.xml" in name for name in names.values()) == 1


@pytest.mark.skipif(os.name == "nt", reason="names of other systems")
@pytest.mark.parametrize("stem", ["CON", "a:b", "a\x07b", "a\u202eb", "😀", "a\nb", "x" * 240, "a. "])
def test_a_text_of_a_strange_name_is_encoded_twice_to_one_file(tmp_path: Path, stem: str) -> None:
    (tmp_path / f"{stem}.txt").write_text("A text.\n")
    assert _encoded(tmp_path, f"{stem}.txt") == _encoded(tmp_path, f"{stem}.txt")
    assert len(list((tmp_path / "out").glob("*.xml"))) == 1


def test_nothing_is_written_where_a_link_in_the_output_folder_leads(tmp_path: Path) -> None:
    for name in ("in/sub", "out", "elsewhere"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "in" / "sub" / "a.txt").write_text("A text.\n")
    (tmp_path / "in" / "b.txt").write_text("Another.\n")
    (tmp_path / "out" / "sub").symlink_to(tmp_path / "elsewhere")
    results = list(encode_files(list_sources([tmp_path / "in"]), tmp_path / "out", QUICK))
    assert [result.written for result in results] == [True, False]
    assert "outside the output folder" in str(results[1].error)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_link_in_the_place_of_an_edition_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A text.\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "precious").write_text("")
    (tmp_path / "out" / "a.xml").symlink_to(tmp_path / "precious")
    list(
        encode_files(
            list_sources([tmp_path / "a.txt"]), tmp_path / "out", QUICK, run=RunOptions(edited="discard")
        )
    )
    assert (tmp_path / "precious").read_text() == ""
    assert not (tmp_path / "out" / "a.xml").is_symlink()


def test_a_source_name_in_a_document_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A text.\n")
    list(encode_files(list_sources([tmp_path / "a.txt"]), tmp_path / "tei", QUICK))
    edition = tmp_path / "tei" / "a.xml"
    for name in ("../../x.txt", "..", "/x.txt", "con", "."):
        edition.write_bytes(edition.read_bytes().replace(b">a.txt<", f">{name}<".encode(), 1))
        with pytest.raises(SystemExit):
            main(["export", str(edition), "--to", "source", "-o", str(tmp_path / "back" / "in"), "--force"])
        edition.write_bytes(edition.read_bytes().replace(f">{name}<".encode(), b">a.txt<", 1))
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "tei", "back"}
    assert {path.name for path in (tmp_path / "back").iterdir()} == {"in"}
