"""Which lines above a letter or memorandum name who wrote it and to whom it goes."""

from __future__ import annotations

import pytest

from tei_encode.resolution.address_labels import labels_of


@pytest.mark.parametrize(
    ("lines", "starts", "labels"),
    [
        (["To: Mr. Oake", "From: E. Harcastle", "Subject: The bridge"], {0}, ["to", "from", "other"]),
        (["SUBJECT", "Haverley and the LBC"], {0, 1}, ["other", "other"]),
        (
            ["SUBJECT:", "Haverley and the LBC", "TO", "Mr. Oake"],
            {0, 1, 2, 3},
            ["other", "other", "to", "to"],
        ),
        (["Participants: Mr. Oake", "Mr. Tranter"], {0}, ["other", "other"]),
        (["FROM: E. Harcastle", "Surveyor"], {0}, ["from", "from"]),
        (["FROM: E. Harcastle", "Mr. Joseph Tranter", "The Mill"], {0, 1}, ["from", "", ""]),
        (["Mr. Joseph Tranter", "The Mill"], {0}, ["", ""]),
        (
            ["MEMORANDUM FOR: Mr. Oake", "THROUGH: Mr. Tranter", "cc: Miss Pell"],
            {0},
            ["to", "other", "other"],
        ),
    ],
)
def test_labels(lines: list[str], starts: set[int], labels: list[str]) -> None:
    assert labels_of(lines, frozenset(starts)) == labels
