"""Lines that begin with a label and a Roman number that counts up, and lines like them that are no entries."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, words


@pytest.mark.parametrize(
    "lines",
    [
        ["Vol. I. Baptisms and Burials, 1662-1701. 94 leaves.", "Vol. II. Marriages, 1701-1754. 38 leaves.", "Vol. III. Burials, 1754-1812. 40 leaves."],
        ["No. I. Map of Oake", "No. II. Plan of the weir", "No. III. Section of the bank"],
        ["Volume IX: Rentals of the Manor", "Volume X: Rolls of the Court"],
        ["Folder 4. Letters to the Steward, 1701. 9 leaves.", "Folder 5. Rentals, 1702-1710. 40 leaves."],
    ],
)  # fmt: skip
def test_labels_with_roman_numbers(lines: list[str]) -> None:
    assert words(f"{LONG}\n\n" + "\n".join(lines) + f"\n\n{OTHER}\n", Kind.ITEM) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["Article I. The Council shall meet in March.", "Article II. The Council shall meet in Haverley."],
        ["Wm C Lenner, Clerk of the Court", "Wm D Oake, Clerk of the Court"],
        ["Henry I. gave it to the monks of Oake.", "Henry II. took it back."],
    ],
)
def test_sentences_and_names_are_no_entries(lines: list[str]) -> None:
    assert words(f"{LONG}\n\n" + "\n".join(lines) + f"\n\n{OTHER}\n", Kind.ITEM) == []


def test_parts_with_text_between_are_heads() -> None:
    text = f"The Weirs of Oake\n\nPART I.\n\n{LONG}\n\nPART II.\n\n{OTHER}\n"
    assert words(text, Kind.ITEM) == []
    assert words(text, Kind.HEAD) == ["PART I.", "PART II."]
