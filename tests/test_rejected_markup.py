"""What a person took away from an edition, remembered beside the editions of a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tei_encode import FileResult, Options, RunOptions, encode_files, list_sources, validate
from tei_encode.base_store import HIDDEN, BaseStore
from tei_encode.collection import encoding as writing
from tei_encode.reencoding import Policy, Settled, settle

LETTER = (
    "Dear Anna,\n\nMr. Hugo Lenner went to Paris with Mary Oake. He wrote to her.\n\nYours,\nJane Tranter\n"
)
PARIS = '<placeName ref="#place-paris">Paris</placeName>'
NAMES, NONE = Options(names="rules"), Options(names="none")


class Folder:
    """A folder with a text, or several, and its editions."""

    def __init__(self, place: Path) -> None:
        self.texts, self.editions = place / "texts", place / "editions"
        self.texts.mkdir()
        self.write(LETTER)

    def write(self, text: str, name: str = "a.txt") -> None:
        path = self.texts / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")

    def run(self, options: Options, edited: Policy = "merge") -> list[FileResult]:
        results = list(
            encode_files(list_sources([self.texts]), self.editions, options, run=RunOptions(edited=edited))
        )
        assert all(result.error is None for result in results), [str(result.error) for result in results]
        return results

    def edition(self, name: str = "a.xml") -> str:
        return next(self.editions.rglob(name)).read_text(encoding="utf-8")

    def edit(self, old: str, new: str, name: str = "a.xml") -> None:
        path = next(one for one in self.editions.rglob(name) if HIDDEN not in one.parts)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8", newline="")

    @property
    def remembered(self) -> list[Path]:
        kept = self.editions / HIDDEN / "rejected"
        return sorted(path for path in kept.rglob("*") if path.is_file())


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def untagged(folder: Folder) -> None:
    folder.run(NAMES)
    folder.edit(PARIS, "Paris")


def test_what_was_taken_away_stays_away_where_the_edition_is_moved(folder: Folder) -> None:
    """With its text, into another folder, as the documentation says."""
    untagged(folder)
    folder.run(NONE)
    for place, name in ((folder.texts, "a.txt"), (folder.editions, "a.xml")):
        (place / "x").mkdir()
        (place / name).rename(place / "x" / name)
    for _ in range(2):
        folder.run(NAMES)
        assert PARIS not in (folder.editions / "x" / "a.xml").read_text(encoding="utf-8")
        assert "Lenner</persName>" in (folder.editions / "x" / "a.xml").read_text(encoding="utf-8")


def test_what_is_saved_while_an_edition_is_made_is_kept(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor saves after the edition was read, and before the new one is written."""
    folder.run(NAMES)
    saved = iter([True])

    def slow(*arguments: Any) -> Settled:
        settled = settle(*arguments)
        if next(saved, False):
            folder.edit(PARIS, "Paris<!-- by hand -->")
        return settled

    monkeypatch.setattr(writing, "settle", slow)
    (result,) = folder.run(NONE)
    assert result.merged
    assert "Paris<!-- by hand -->" in folder.edition()


def test_what_was_taken_away_from_one_edition_is_not_from_its_twin(folder: Folder) -> None:
    folder.write(LETTER, "x/a.txt")
    folder.run(NAMES)
    folder.edit(PARIS, "Paris")
    for options in (NONE, NAMES):
        folder.run(options)
    editions = [folder.editions / "a.xml", folder.editions / "x" / "a.xml"]
    assert sorted(PARIS in one.read_text(encoding="utf-8") for one in editions) == [False, True]


def test_a_name_that_was_untagged_stays_away_over_runs_without_names(folder: Folder) -> None:
    untagged(folder)
    for _ in range(2):
        folder.run(NONE)
        assert "<persName" not in folder.edition().partition("<text")[2].partition("<p ")[2]
    result = folder.run(NAMES)[0]
    assert result.merged
    assert result.exit_code == 0
    assert PARIS not in folder.edition()
    assert ">Hugo Lenner</persName> went to Paris with" in folder.edition()
    assert len(folder.remembered) <= 2
    before = folder.edition()
    assert not folder.run(NAMES)[0].written
    assert folder.edition() == before
    assert len(folder.remembered) == 1


def test_the_same_runs_remember_the_same_bytes(tmp_path: Path) -> None:
    kept = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        folder = Folder(tmp_path / name)
        untagged(folder)
        folder.run(NONE)
        kept.append([(path.name, path.read_bytes()) for path in folder.remembered])
    assert kept[0] == kept[1]
    assert len(kept[0]) == 1


def test_nothing_is_remembered_where_nothing_was_taken_away(folder: Folder) -> None:
    folder.run(NAMES)
    folder.edit("He wrote", '<hi rend="bold">He</hi> wrote')
    folder.run(NONE)
    folder.run(NAMES)
    assert '<hi rend="bold">He</hi>' in folder.edition()
    assert folder.remembered == []


def test_what_was_discarded_is_not_remembered(folder: Folder) -> None:
    untagged(folder)
    folder.run(NONE)
    assert folder.remembered
    folder.run(NONE, "discard")
    assert folder.remembered == []
    folder.run(NAMES)
    assert PARIS in folder.edition()


def test_an_edition_that_was_deleted_begins_anew(folder: Folder) -> None:
    untagged(folder)
    folder.run(NONE)
    (folder.editions / "a.xml").unlink()
    folder.run(NAMES)
    assert PARIS in folder.edition()
    assert folder.remembered == []


def test_an_edition_in_which_only_something_is_missing_is_an_edited_one(folder: Folder) -> None:
    untagged(folder)
    folder.run(NONE)
    before = folder.edition()
    result = folder.run(NAMES, "refuse")[0]
    assert [finding.rule for finding in result.findings][-1] == "edition-edited"
    assert folder.edition() == before


def test_what_is_made_again_is_forgotten(folder: Folder) -> None:
    untagged(folder)
    folder.run(NONE)
    folder.edit("went to Paris", "went to <placeName>Paris</placeName>")
    folder.run(NONE)
    folder.run(NONE)
    assert folder.remembered == []
    folder.run(NAMES)
    assert "went to <placeName>Paris</placeName>" in folder.edition()


def test_a_text_that_changed_there_is_looked_at_anew(folder: Folder) -> None:
    untagged(folder)
    folder.run(NONE)
    folder.write(LETTER.replace("Paris", "London").replace("He wrote", "Soon he wrote"))
    folder.run(NAMES)
    assert ">London</placeName>" in folder.edition()
    folder.write(LETTER)
    folder.run(NAMES)
    assert PARIS in folder.edition()


def test_two_editions_of_one_text_are_told_apart(folder: Folder) -> None:
    (folder.texts / "a.txt").unlink()
    folder.write(LETTER, "one/a.txt")
    folder.write(LETTER, "two/a.txt")
    folder.run(NAMES)
    path = folder.editions / "one" / "a.xml"
    path.write_text(path.read_text("utf-8").replace(PARIS, "Paris"), "utf-8", newline="")
    folder.run(NONE)
    folder.run(NAMES)
    assert PARIS not in path.read_text("utf-8")
    assert PARIS in (folder.editions / "two" / "a.xml").read_text("utf-8")


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff", b'{"form": 1}', b"[" * 50_000])
def test_a_damaged_memory_is_as_if_it_were_not_there(folder: Folder, damage: bytes) -> None:
    untagged(folder)
    folder.run(NONE)
    folder.remembered[0].write_bytes(damage)
    folder.run(NAMES)
    assert validate((folder.editions / "a.xml").read_bytes()).valid
    assert PARIS in folder.edition()


class Killed(BaseException):
    """The process ends here."""


def _ends(*_: object) -> None:
    raise Killed


@pytest.mark.parametrize("step", ["base", "edition"])
@pytest.mark.parametrize("changed", [False, True])
def test_a_run_that_ends_between_two_writes_loses_nothing(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, step: str, changed: bool
) -> None:
    untagged(folder)
    folder.run(NONE)
    before = folder.edition()
    if changed:
        folder.write("A line before.\n\n" + LETTER)
    with monkeypatch.context() as patch:
        if step == "base":
            patch.setattr(BaseStore, "keep", _ends)
        else:
            patch.setattr(writing, "write_whole", _ends)
        with pytest.raises(Killed):
            folder.run(NAMES)
    assert folder.edition() == before
    folder.run(NAMES)
    assert "went to Paris with" in folder.edition()
    assert ">Hugo Lenner</persName>" in folder.edition()
    folder.run(NONE)
    folder.run(NAMES)
    assert "went to Paris with" in folder.edition()


@pytest.mark.skipif(os.name != "posix", reason="links need rights there")
def test_no_link_leads_the_memory_out_of_the_folder(folder: Folder, tmp_path: Path) -> None:
    untagged(folder)
    (tmp_path / "elsewhere").mkdir()
    (folder.editions / HIDDEN / "rejected").symlink_to(tmp_path / "elsewhere")
    before = folder.edition()
    result = next(iter(encode_files(list_sources([folder.texts]), folder.editions, NONE)))
    assert result.error is not None
    assert "outside the output folder" in str(result.error)
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert folder.edition() == before
    kept = tmp_path / "elsewhere" / "a.xml" / f"{'0' * 64}.json"
    kept.parent.mkdir()
    kept.write_text("mine")
    folder.run(NONE, "discard")
    assert kept.read_text() == "mine"
