"""Lines above the title that say where a text was printed, and lines like them that are titles or datelines."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, outline, structure, words

PLAIN = f"The Weirs of the Lenner, 1540-1800\n\nANNA TRANTER\nUniversity of Haverley\n\nIntroduction\n\n{LONG}\n\nThe sources\n\n{OTHER}\n"
UPPER = f"THE WEIRS OF THE LENNER\n\nBy J. Tranter\n\n{LONG}\n\n{OTHER}\n"


@pytest.mark.parametrize(
    "top",
    [
        "Haverley Studies 12 (1984), pp. 33-47",
        "Haverley Studies, 12 (1984), 33–47",
        "Journal of Lenner History 12.3 (1984): 33–47",
        "Haverley Notes and Queries, vol. XII, no. 3 (Autumn 1984), pp. 3–12",
        "Vol. 3, No. 2, June 1911",
        "VOL. III. NO. 2. JUNE 1911.",
        "Haverley Studies\nVol. 12, No. 3, 1984",
        "Haverley Studies\n\nVolume 12, Number 3 (1984)",
        "Oake Review, 4 (1903), 7-9\n\nDOI: 10.1234/or.4.7",
    ],
)
@pytest.mark.parametrize("text", [PLAIN, UPPER])
def test_the_title_stands_below_the_line_of_its_journal(top: str, text: str) -> None:
    source = f"{top}\n\n{text}"
    assert words(source, Kind.TITLE_PART) == [text.split("\n", maxsplit=1)[0]]
    assert words(source, Kind.BYLINE)
    front = next(one for one in structure(source) if one.kind is Kind.FRONT)
    above = [one for one in structure(source) if one.kind is Kind.P and front.span.embeds(one.span)]
    assert len(above) == 1 + ("\n\n" in top)


@pytest.mark.parametrize(
    "top",
    ["The Haverley Courier, 17 June 1871", "HAVERLEY GAZETTE, Saturday, June 17, 1871", "Oake Mercury (Oake), 17 June 1871, p. 3"],
)  # fmt: skip
def test_headlines_below_the_name_of_their_newspaper(top: str) -> None:
    text = f"{top}\n\nSHOCKING ACCIDENT ON THE LENNER LINE\n\nA PASSENGER KILLED\n\n{LONG}\n\nTHE INQUEST\n\n{OTHER}\n"
    assert words(text, Kind.TITLE_PART) == ["SHOCKING ACCIDENT ON THE LENNER LINE", "A PASSENGER KILLED"]
    assert [words for _, words in outline(text)] == ["THE INQUEST"]


def test_a_newspaper_of_several_articles_keeps_its_name_as_title() -> None:
    top = "Haverley Gazette, Saturday, 17 June 1871, p. 3"
    text = f"{top}\n\nFIRE AT OAKE MILL\n\n{LONG}\n\nTHE NEW BRIDGE\n\n{OTHER}\n"
    assert words(text, Kind.TITLE_PART) == [top]
    assert [words for _, words in outline(text)] == ["FIRE AT OAKE MILL", "THE NEW BRIDGE"]


def test_the_second_half_of_a_newspapers_name_is_a_subtitle() -> None:
    text = f"THE HAVERLEY COURIER\n\nAND LENNER VALE ADVERTISER\n\nNo. 1,204.     SATURDAY, JUNE 10, 1871.     Price 1d.\n\nFIRE AT OAKE MILL.\n\n{LONG}\n\nTHE NEW BRIDGE.\n\n{OTHER}\n"
    assert words(text, Kind.TITLE_PART) == ["THE HAVERLEY COURIER", "AND LENNER VALE ADVERTISER"]


@pytest.mark.parametrize(
    "title",
    [
        "Circular No. 12 (1921)",
        "Minutes of the Haverley Council, 3 May 1921",
        "Journal of a Tour in 1821, vol. 2",
        "Haverley in the War, 1939-45",
        "The Weirs of Oake, 1540 (and after)",
        "Report for the Year 1921",
    ],
)
def test_titles_with_figures_stay_titles(title: str) -> None:
    text = f"{title}\n\nThe Drains\n\n{LONG}\n\nThe Lamps\n\n{OTHER}\n"
    assert words(text, Kind.TITLE_PART) == [title]


def test_a_letter_from_a_post_office_keeps_its_dateline() -> None:
    text = f"Haverley Post, 3 May 1921\n\nDear Sir,\n\n{LONG}\n\nYours faithfully,\n\nJ. Lenner\n"
    assert words(text, Kind.DATELINE) == ["Haverley Post, 3 May 1921"]
