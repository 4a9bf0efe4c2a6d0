"""Which file is compared with which."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_encode.errors import SourceError
from tei_encode.evaluation.pairing import find_pairs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("json/a.gold.json", "json/a.xml", "json/b.gold.json", "tei/a.xml", "tei/1904/c.xml", "tei/1905/c.xml",
                 "out/a.xml", "out/b.xml", "out/c.xml", "deep/1904/c.xml", "deep/1905/c.xml", "deep/x/a.xml",
                 "other/z.xml", "texts/a.txt"):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def _pairs(folder: Path, gold: str, predicted: str) -> tuple[dict[str, str], list[str]]:
    pairs, extra = find_pairs(folder / gold, folder / predicted)
    shown = {
        pair.gold.relative_to(folder).as_posix(): pair.predicted.relative_to(folder).as_posix()
        if pair.predicted
        else ""
        for pair in pairs
    }
    return shown, [path.relative_to(folder).as_posix() for path in extra]


def test_gold_files_in_json_go_before_tei_beside_them(folder: Path) -> None:
    pairs, extra = _pairs(folder, "json", "out")
    assert pairs == {"json/a.gold.json": "out/a.xml", "json/b.gold.json": "out/b.xml"}
    assert extra == ["out/c.xml"]


def test_folders_below_are_kept_and_stems_do_otherwise(folder: Path) -> None:
    pairs, extra = _pairs(folder, "tei", "deep")
    assert pairs == {
        "tei/1904/c.xml": "deep/1904/c.xml", "tei/1905/c.xml": "deep/1905/c.xml", "tei/a.xml": "deep/x/a.xml",
    }  # fmt: skip
    assert extra == []


def test_files_that_are_named(folder: Path) -> None:
    assert _pairs(folder, "tei/a.xml", "other/z.xml") == ({"tei/a.xml": "other/z.xml"}, [])
    assert _pairs(folder, "tei/a.xml", "out") == ({"tei/a.xml": "out/a.xml"}, ["out/b.xml", "out/c.xml"])
    assert _pairs(folder, "json", "out/b.xml") == ({"json/b.gold.json": "out/b.xml"}, [])


def test_one_that_is_missing(folder: Path) -> None:
    (folder / "out" / "b.xml").unlink()
    assert _pairs(folder, "json", "out")[0]["json/b.gold.json"] == ""


@pytest.mark.parametrize(
    ("gold", "predicted", "words"),
    [
        ("none", "out", "does not exist"),
        ("json", "none", "does not exist"),
        ("texts", "out", "holds no .gold.json and no .xml"),
        ("json", "texts", "holds no .xml"),
        ("json", "other", "no file named like one of"),
        ("out", "deep", "both have its name"),
    ],
)
def test_what_does_not_fit_together(folder: Path, gold: str, predicted: str, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        find_pairs(folder / gold, folder / predicted)
