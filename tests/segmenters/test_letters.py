"""Letters, memoranda and telegrams."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind, SourceText
from tei_encode.pipeline import encode
from tests.segmenters.reading import LONG, OTHER, division_types, kinds, words

TEXT = f"{LONG}\n\n{OTHER}"


@pytest.mark.parametrize(
    "line",
    [
        "Dear Sir,", "My dear Sir:", "Dear Mr. Smith,", "Sir,", "Gentlemen:", "Dear Comrade Ivanov!", "My Dear Madam",
        "Excellency,", "Monsieur le Ministre,", "Dearest Mother,", "Mr. President:",
    ],
)  # fmt: skip
def test_salutations(line: str) -> None:
    assert words(f"{line}\n\n{TEXT}\n", Kind.SALUTE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Paris, 3 May 1921", "May 3, 1921", "3rd of May, 1921", "London, May 3d, 1921.", "Edgetown Feby. 24th. 1811",
        "Novr 26th, 1816.", "Tuesday, March 17", "Moscow, March 10, 1954—7 p.m.", "Washington, D.C., December 20, 1961",
        "1818 Feb 25", "Jany. 9. 1838. Clewer", "12.3.1954",
    ],
)  # fmt: skip
def test_datelines(line: str) -> None:
    assert words(f"{line}\n\nDear Sir,\n\n{TEXT}\n", Kind.DATELINE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "To: Comrade Ivanov", "From: The Secretary", "TO: The President", "Subject: Wheat", "MEMORANDUM FOR THE PRESIDENT",
        "Through: S/S", "Participants: Smith, Jones", "cc: Mr. Jones",
    ],
)  # fmt: skip
def test_address_lines(line: str) -> None:
    assert words(f"{line}\nFrom: Somebody Else\n\n{TEXT}\n", Kind.ADDR_LINE)[0] == line


@pytest.mark.parametrize(
    ("closer", "salutes", "signatures"),
    [
        ("Yours sincerely,\n\nJane Doe", 1, 1), ("Yours truly,\nJ. R. Doe", 1, 1),
        ("Sincerely,\n\nJane Doe\nSecretary", 1, 1), ("I remain, Sir,\nYour obedient servant,\nJane Doe", 1, 1),
        ("Very respectfully,\n\nJ. Doe", 1, 1), ("With best regards,\n\nJane", 1, 1), ("Jane Doe", 0, 1),
        ("Believe me, dear Sir,\nYours faithfully,\n\nV. M. Molotov", 1, 1), ("(Signed) Jane Doe", 0, 1),
        ("Yours ever,\n\nL. P. Doe", 1, 1),
    ],
)  # fmt: skip
def test_closers(closer: str, salutes: int, signatures: int) -> None:
    text = f"Dear Sir,\n\n{TEXT}\n\n{closer}\n"
    assert kinds(text).count("closer") == 1
    assert (len(words(text, Kind.SALUTE)) - 1, len(words(text, Kind.SIGNED))) == (salutes, signatures)


@pytest.mark.parametrize("start", ["P.S. ", "P. S. ", "PS: ", "Postscript. "])
def test_a_postscript_stands_behind_the_closer(start: str) -> None:
    text = f"Dear Sir,\n\n{TEXT}\n\nYours sincerely,\n\nJane Doe\n\n{start}The books will follow.\n"
    assert kinds(text)[-2:] == ["postscript", "p"]
    assert division_types(text) == ["letter"]


def test_text_behind_a_closer_begins_a_division() -> None:
    text = f"Dear Sir,\n\n{TEXT}\n\nYours sincerely,\n\nJane Doe\n\n{LONG}\n\n{OTHER}\n\n{LONG}\n"
    assert division_types(text) == ["letter", "section"]


def test_a_paragraph_at_the_end_behind_a_closer_is_a_postscript() -> None:
    text = f"Dear Sir,\n\n{TEXT}\n\nYours sincerely,\n\nJane Doe\n\nSunday noon. The papers have come.\n"
    assert kinds(text)[-2:] == ["postscript", "p"]


def test_an_enclosure_is_part_of_the_closer() -> None:
    text = f"Dear Sir,\n\n{TEXT}\n\nYours sincerely,\n\nJane Doe\n\nEnclosure: a map\n"
    assert words(text, Kind.CLOSER) == ["Yours sincerely, Jane Doe Enclosure: a map"]


def test_a_salutation_that_runs_on_stays_in_its_paragraph() -> None:
    text = f"Paris, 3 May 1921. My dear Sir,—I have received your letter. {LONG}\n\n{OTHER}\n"
    assert "opener" not in kinds(text)


def test_confidential_is_the_openers_own_text() -> None:
    text = f"CONFIDENTIAL\n\nTo: The President\nFrom: The Secretary\n\n{TEXT}\n"
    assert words(text, Kind.OPENER) == ["CONFIDENTIAL To: The President From: The Secretary"]
    assert len(words(text, Kind.ADDR_LINE)) == 2


def test_the_date_of_a_memorandum_is_its_dateline() -> None:
    text = f"To: The President\nFrom: The Secretary\nDate: May 3, 1962\n\n{TEXT}\n"
    assert words(text, Kind.DATELINE) == ["Date: May 3, 1962"]


def test_sentences_with_the_mark_of_a_note_above_a_letter_are_no_address() -> None:
    above = (
        "The letters printed below are kept with the papers of the mill. Their spelling was left as it is."
    )
    letter = f"My dear Hugo,\n\n{LONG}\n\nYour loving Anna"
    for mark in ("", "[1]", "¹"):
        text = f"{above}{mark}\n\n{letter}\n\nNotes\n\n[1] See the list.\n\n[2] At Oake.\n"
        assert words(text, Kind.ADDR_LINE) == []
        assert words(text, Kind.P)[0].startswith("The letters printed below")


def test_an_embedded_letter_follows_an_introduction() -> None:
    text = f"The Letter\n\n{TEXT}\n\nTo: Comrade Ivanov\n\n{TEXT}\n\nA. B. Petrov\n26 March 1954\n"
    assert division_types(text) == ["introduction", "document"]


def test_two_letters_are_two_divisions() -> None:
    one = f"Dear Sir,\n\n{TEXT}\n\nYours sincerely,\n\nJane Doe"
    assert division_types(f"{one}\n\n{one}\n") == ["letter", "document"]


def test_a_closer_needs_text_before_it() -> None:
    text = "To: Somebody\n\nFrom: Somebody Else\n\nYours sincerely,\n\nJane Doe\n"
    assert encode(SourceText.of(text)).valid
    assert kinds(text)[-1] != "closer"


def test_a_telegram() -> None:
    text = f"Telegram From the Embassy to the Department\n\nMoscow, March 10, 1954—7 p.m.\n\n1087. {LONG}\n\nSmith\n"
    assert [kind for kind in kinds(text) if kind in ("opener", "closer")] == ["opener", "closer"]
