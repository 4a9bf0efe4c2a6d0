"""What the header says of letters: who wrote to whom, when and where."""

from __future__ import annotations

from lxml import etree

from tei_encode import SourceText, encode
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


def test_the_town_is_the_place_and_not_the_street() -> None:
    top = "14 Lenner Gardens,\nCambridge.\n3 May 1921"
    assert action(LETTER.replace("Geneva, 3 May 1921", top), "sent")[1] == ["Cambridge"]


def test_what_a_memorandum_is_about_is_nobody_it_goes_to() -> None:
    about = MEMORANDUM.replace("To: John Smith\n", "").replace("Subject: The", "Subject\n\nGreece and the")
    assert header(about).find(".//tei:correspAction[@type='received']", NS) is None


def test_a_text_that_is_no_letter_has_no_correspondence() -> None:
    assert header("Just a text.\n\nAnd more of it.\n").find(".//tei:correspDesc", NS) is None
