"""Many TEI files in one run: which, in which order, and what is kept of them."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from lxml import etree

from tei_encode import SourceError, list_tei, validate_files
from tei_encode.validators.places import Places
from tests.validators.editions import edition


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.xml", "a.XML", "below/c.xml", "notes.txt", "below/d.xml.bak"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(edition("<p>x</p>"))
    return tmp_path


def names(found: list[Path | SourceError], folder: Path) -> list[str]:
    return [str(one.relative_to(folder)) if isinstance(one, Path) else one.reason for one in found]


def test_a_folder_is_sorted_and_what_is_named_keeps_its_order(folder: Path) -> None:
    assert names(list_tei([folder]), folder) == ["a.XML", "b.xml", "below/c.xml"]
    assert names(list_tei([folder / "notes.txt", folder / "below", folder]), folder) == [
        "notes.txt",
        "below/c.xml",
        "a.XML",
        "b.xml",
    ]


def test_a_folder_without_tei_and_a_file_that_is_not_there(folder: Path) -> None:
    (folder / "empty").mkdir()
    (error,) = list_tei([folder / "empty"])
    assert isinstance(error, SourceError)
    gone = folder / "gone.xml"
    found = list(validate_files([error, gone, folder / "b.xml"]))
    assert [type(one).__name__ for one in found] == ["SourceError", "SourceError", "ValidationResult"]
    assert found[0] is error


def test_a_file_is_forgotten_before_the_next_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The trees are what fills memory; a weak reference tells whether one is still there."""
    trees: list[weakref.ref[Places]] = []
    places = Places.of

    def watched(data: bytes, root: etree._Element) -> Places:
        found = places(data, root)
        trees.append(weakref.ref(found))
        return found

    monkeypatch.setattr(Places, "of", watched)
    for number in range(5):
        (folder / f"{number}.xml").write_bytes(edition("<p><bad/></p>"))
    alive = []
    for _ in validate_files(list_tei([folder])):
        gc.collect()
        alive.append(sum(tree() is not None for tree in trees))
    assert len(trees) == 5
    assert max(alive) == 0
