"""What looks like notes or entries and was not taken for any is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_encode import segment
from tei_encode.model import Document, Severity, SourceText
from tei_encode.recognisers.overlooked import Overlooked
from tests.recognisers.documents import document

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PROSE = (
    "The harbour of Haverley was built by the town in the years before the war, and it served the fishermen well "
    "enough for a long time, until the stones were taken away and used in the new quay."
)
ENTRIES = (
    "Lenner, Paul. Water and Stone. London: Faber, 1955.",
    "Oake, Tim. “Silt.” Port Journal 14 (1904): 44-51.",
    "Tranter, Anna. Harbours. Oxford: Clarendon Press, 1968.",
    "Holm, Karl. Quays (1971).",
)
NOTES = ("1. Lenner, Water and Stone, p. 45.", "2. Ibid.", "3. Haverley Record Office, HRO/4/117.")
CALLS = "The stones came from Oake.[1] They went to the quay.[2] Nobody asked why.[3]"


def rules(made: Document) -> list[str]:
    return [one.rule for one in Overlooked().recognise(made).findings]


FOUND = (
    ("notes-not-found", (PROSE, CALLS)),
    ("notes-not-recognised", (PROSE, *NOTES)),
    ("notes-not-recognised", (PROSE, *(f"[{note[0]}]{note[2:]}" for note in NOTES))),
    ("bibliography-not-recognised", (PROSE, *ENTRIES)),
)


@pytest.mark.parametrize(("rule", "blocks"), FOUND)
def test_what_was_overlooked_is_told_once(rule: str, blocks: tuple[str, ...]) -> None:
    made = document("\n\n".join(blocks))
    (finding,) = Overlooked().recognise(made).findings
    assert (finding.rule, finding.severity) == (rule, Severity.INFO)
    assert finding.line == 3


NOTHING = (
    # fewer than make a run, or nothing that points to a source
    (PROSE, "The stones came from Oake.[1] They went to the quay.[2]"),
    (PROSE, "He wrote “the [sic] quay” and “[1] the stones, [2] the wood, [3] the iron”."),
    (PROSE, "So x[1] = a[2] + b[3] in the code."),
    (PROSE, "It was said.[12] It was done.[40] It was gone.[3]"),
    (PROSE, *NOTES[:2]),
    (PROSE, "1. Buy stones.", "2. Build the quay.", "3. Ask the mayor, who kept a diary of 1912."),
    (PROSE, "4. Lenner, p. 45.", "7. Ibid.", "9. Oake, p. 3."),
    (PROSE, *ENTRIES[:3]),
    (PROSE, *ENTRIES[:2], PROSE, *ENTRIES[2:]),
    (PROSE, "Haverley, 4 May 1912.", "Oake, Tim, fisher.", "Lenner, Paul, mayor (1912).", "Holm, Karl."),
)


@pytest.mark.parametrize("blocks", NOTHING)
def test_nothing_is_told_of_ordinary_text(blocks: tuple[str, ...]) -> None:
    assert rules(document("\n\n".join(blocks))) == []


def test_notes_and_entries_that_were_recognised_are_not_told() -> None:
    assert rules(document("\n\n".join((PROSE, CALLS, "Notes", *NOTES)), notes=True)) == []
    text = "\n\n".join(("Introduction", PROSE, PROSE, CALLS, "Bibliography", *ENTRIES))
    assert rules(segment(SourceText.of(text, "paper.txt"))) == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_nothing_is_told_of_the_seeds(path: Path) -> None:
    assert rules(segment(SourceText.of(path.read_bytes().decode("utf-8"), path.name))) == []
