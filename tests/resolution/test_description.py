"""What the header says of letters: who wrote to whom, when and where."""

from __future__ import annotations

import textwrap

import pytest
from lxml import etree

from tei_encode import SourceText, encode, validate
from tei_encode.tei.namespaces import NS

LETTER = """Geneva, 3 May 1921

Dear Mr. Smith,

I have received your letter of the 1st, and I thank you for the news that it brought to us all here.

Yours sincerely,
Jane Doe
"""
MEMORANDUM = """MEMORANDUM

To: John Smith
From: Jane Doe
Subject: The visit of the Minister
Date: 3 May 1921

The Minister will arrive on Monday, and we shall have to find a room in which he can be received properly.
"""


SENTENCE = "The men had been warned by the surveyor that the stone was loose, and went on with their work."


def header(text: str) -> etree._Element:
    encoded = encode(SourceText.of(text, "letter.txt"))
    assert encoded.valid
    found = etree.fromstring(encoded.xml).find("tei:teiHeader", NS)
    assert found is not None
    return found


def action(text: str, kind: str) -> tuple[list[str], list[str], list[str | None]]:
    found = header(text).find(f".//tei:correspAction[@type='{kind}']", NS)
    assert found is not None
    names = [name.text or "" for name in found.iterfind("tei:persName", NS)]
    places = [name.text or "" for name in found.iterfind("tei:placeName", NS)]
    return names, places, [date.get("when") for date in found.iterfind("tei:date", NS)]


def test_a_letter_names_its_writer_its_reader_its_place_and_its_day() -> None:
    assert action(LETTER, "sent") == (["Jane Doe"], ["Geneva"], ["1921-05-03"])
    assert action(LETTER, "received")[0] == ["Smith"]
    creation = header(LETTER).find(".//tei:creation/tei:date", NS)
    assert creation is not None
    assert creation.get("when") == "1921-05-03"


def test_a_memorandum_has_its_parties_from_its_address_lines() -> None:
    assert action(MEMORANDUM, "sent")[0] == ["Jane Doe"]
    assert action(MEMORANDUM, "received")[0] == ["John Smith"]


@pytest.mark.parametrize(
    ("top", "places"),
    [
        (
            "The Minister in Roumania (Oake) to the Secretary of State\n\nNo. 88      LENNERGRAD, May 3, 1921.",
            [],
        ),
        ("The Minister in Roumania (Oake) to the Secretary of State\n\nMay 3, 1921.", []),
        ("The Minister in Roumania (Oake) to the Secretary of State\n\nParis, May 3, 1921.", ["Paris"]),
        ("Royal Institution, London\n\n3 May 1921", ["London"]),
        ("Royal Institution, London\n\nTuesday, 3 May 1921", ["London"]),
    ],
)
def test_no_place_of_an_office_stands_for_the_town_of_the_dateline(top: str, places: list[str]) -> None:
    assert action(LETTER.replace("Geneva, 3 May 1921", top), "sent")[1] == places


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        ("FALL OF A QUARRY.\n\nTWO MEN KILLED.", "FALL OF A QUARRY. TWO MEN KILLED."),
        ("THE LENNER BRIDGE\n\nReport of the Surveyor", "THE LENNER BRIDGE: Report of the Surveyor"),
    ],
)
def test_parts_of_a_title_are_joined_by_one_mark(parts: str, title: str) -> None:
    column = textwrap.fill(f"{SENTENCE} {SENTENCE} {SENTENCE}", 44)
    text = f"{parts}\n\n{column}\n\n{column}\n"
    assert header(text).findtext(".//tei:titleStmt/tei:title", namespaces=NS) == title


def test_the_town_is_the_place_and_not_the_street() -> None:
    top = "14 Lenner Gardens,\nCambridge.\n3 May 1921"
    assert action(LETTER.replace("Geneva, 3 May 1921", top), "sent")[1] == ["Cambridge"]


def test_a_town_on_no_list_is_told_by_its_place() -> None:
    for top in (
        "14 Mill Lane,\nHaverley,\n3 May 1921",
        "14 Mill Lane\nHaverley\n\n3 May 1921",
        "The Rectory, Haverley, Tuesday 3rd May 1921",
        "Haverley, the 3rd of May 1921",
    ):
        assert action(LETTER.replace("Geneva, 3 May 1921", top), "sent")[1] == ["Haverley"], top


def test_a_letter_printed_behind_other_news_does_not_date_the_paper() -> None:
    news = "THE FIRE\n\nOn Tuesday night a fire was discovered at the mill, and the engine came within the hour.\n\n"
    text = f"{news}THE BRIDGE\n\n{LETTER}"
    assert header(text).find(".//tei:correspDesc", NS) is not None
    assert header(text).find(".//tei:creation", NS) is None


def test_what_stands_before_a_day_need_be_no_town() -> None:
    for top in (
        "Whit Monday, 3 May 1921",
        "Clerk of the Lenner, 3 May 1921",
        "Lat. 41 N., the 3rd of May 1921",
        "Jane Doe\nStationer\n\n3 May 1921",
    ):
        assert action(LETTER.replace("Geneva, 3 May 1921", top), "sent")[1] == [], top


def test_a_town_is_the_place_and_not_what_it_lies_in() -> None:
    top = "Mission of the County in Southern Africa, Durban, Natal, 3 May 1921"
    assert action(LETTER.replace("Geneva, 3 May 1921", top), "sent")[1] == ["Durban"]
    assert action(LETTER.replace("Geneva, 3 May 1921", "Durban, Natal, 3 May 1921"), "sent")[1] == ["Durban"]
    assert action(LETTER.replace("Geneva", "Natal"), "sent")[1] == ["Natal"]


TITLED = """Memorandum From Jane Doe (Surveyor of the County) to John Smith (Clerk of the Council)

3 May 1921

Subject: The bridge

{text}
"""


def test_a_title_names_the_parties_where_no_label_does() -> None:
    text = "The bridge at this place has been closed since the beginning of the month, and nobody knows why."
    assert action(TITLED.format(text=text), "sent")[0] == ["Jane Doe"]
    assert action(TITLED.format(text=text), "received")[0] == ["John Smith"]
    offices = TITLED.replace("Jane Doe (Surveyor of the County)", "the Surveyor of the County (Jane Doe)")
    assert action(offices.format(text=text), "sent")[0] == ["Jane Doe"]
    labelled = TITLED.format(text=text).replace("Subject", "From: Mary Jones\nTo: Peter Brown\nSubject")
    assert action(labelled, "sent")[0] == ["Mary Jones"]
    assert action(labelled, "received")[0] == ["Peter Brown"]


def test_a_report_behind_a_memorandum_has_its_own_signature() -> None:
    report = "\n\nREPORT ON THE WELLS\n\nThe wells are of three kinds, and the oldest of them are in the valley.\n\nPeter Brown\n"
    assert action(MEMORANDUM.rstrip() + report, "sent")[0] == ["Jane Doe"]


def test_what_a_memorandum_is_about_is_nobody_it_goes_to() -> None:
    about = MEMORANDUM.replace("To: John Smith\n", "").replace("Subject: The", "Subject\n\nGreece and the")
    assert header(about).find(".//tei:correspAction[@type='received']", NS) is None


def test_a_text_that_is_no_letter_has_no_correspondence() -> None:
    assert header("Just a text.\n\nAnd more of it.\n").find(".//tei:correspDesc", NS) is None


CAME = """HAVERLEY, March 9, 1907.
[Received {day}.]

Sir: I have the honor to report that the bridge at this place has been closed since the beginning of the month.

I have, etc.,

Edward Harcastle
"""


def test_the_day_a_letter_came_is_in_the_header() -> None:
    text = CAME.format(day="March 21, 1907")
    assert action(text, "sent")[2] == ["1907-03-09"]
    assert action(text, "received")[2] == ["1907-03-21"]


@pytest.mark.parametrize(
    ("day", "is_wrong"), [("March 2, 1907", True), ("March 9, 1907", False), ("1907", False)]
)
def test_a_letter_that_came_before_it_was_sent_is_pointed_out(day: str, is_wrong: bool) -> None:
    encoded = encode(SourceText.of(CAME.format(day=day), "letter.txt"))
    found = [(one.line, one.column) for one in encoded.findings if one.rule == "received-before-sent"]
    assert found == ([(2, 11)] if is_wrong else [])
    assert ["received-before-sent"] * is_wrong == [
        one.rule for one in validate(encoded.xml).findings if one.rule == "received-before-sent"
    ]


@pytest.mark.parametrize("name", ["(Signed) A. LYLE.", "(Signed) ARTHUR LYLE.", "Signed: A. LYLE", "LYLE."])
def test_signatures_in_capitals_are_persons_and_greetings_in_capitals_nobody(name: str) -> None:
    text = LETTER.replace("Dear Mr. Smith,", "DEAR SIR,").replace("Jane Doe", name)
    names, _, _ = action(text, "sent")
    assert [one.split()[-1] for one in names] == ["LYLE"]
    assert header(text).find(".//tei:correspAction[@type='received']", NS) is None
    assert "orgName" not in encode(SourceText.of(text, "letter.txt")).xml.decode()
