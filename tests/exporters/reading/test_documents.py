"""Whole documents in the manner of well-known projects, made up, valid, and their reading texts read by a person."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tei_encode import ExportOptions, Notes, export, validate

HERE = Path(__file__).resolve().parent / "documents"
DOCUMENTS = sorted(HERE.glob("*.xml"))
ROOT = Path(__file__).resolve().parents[3]
OFFICIAL = Path(os.environ.get("TEI_ALL_RNG", ROOT.parent / "shared" / "schema-official" / "tei_all.rng"))

VARIANTS = {
    "": ExportOptions(),
    ".inline": ExportOptions(Notes.INLINE),
    ".drop": ExportOptions(Notes.DROP),
    ".original": ExportOptions(original=True),
    ".witness-B": ExportOptions(witness="B"),
}
"""What is asked for, by what stands before `.txt` in the name of the file that has it."""
CASES = sorted((golden, golden.name.partition(".")[0]) for golden in HERE.glob("*.txt"))


@pytest.mark.parametrize(("golden", "stem"), CASES, ids=[golden.name for golden, _ in CASES])
def test_the_reading_texts_are_these(golden: Path, stem: str) -> None:
    variant = golden.name.removeprefix(stem).removesuffix(".txt")
    exported = export(HERE / f"{stem}.xml", "text", VARIANTS[variant])
    assert exported.data.decode() == golden.read_text(encoding="utf-8")
    assert exported.findings == ()


def test_every_document_has_a_reading_text() -> None:
    assert {path.stem for path in DOCUMENTS} == {stem for _, stem in CASES}
    assert len(DOCUMENTS) == 7


@pytest.mark.skipif(
    shutil.which("jing") is None or not OFFICIAL.is_file(), reason="jing or tei_all.rng is not here"
)
def test_the_documents_are_valid() -> None:
    run = subprocess.run(
        ["jing", str(OFFICIAL), *map(str, DOCUMENTS)], capture_output=True, text=True, check=False
    )
    assert run.stdout == ""
    assert run.returncode == 0


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_source_of_others_is_all_their_text_with_a_finding(path: Path) -> None:
    exported = export(path, "source")
    assert [one.rule for one in exported.findings] == ["source-not-recorded"]
    words = {"genetic": "river", "letter": "recieved", "spoken": "inaudible"}
    assert (words.get(path.stem, "mill") in exported.data.decode()) is (path.stem != "spoken")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_of_others_are_validated_without_falling_over(path: Path) -> None:
    result = validate(path)
    assert all(finding.message for finding in result.findings)
