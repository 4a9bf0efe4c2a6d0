"""Running heads beside page numbers that stand alone, in pieces of few pages, and heads of sections there."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.prose import BRIDGE, COUNCIL, FLOOD, HARVEST, VOYAGE
from tests.segmenters.reading import outline, words

STARTS = (
    "The surveyors came in the spring and lodged at the Crown, and the people did not know what to make of"
)
ENDS = "them. Some said that they had come to count the cattle, and nobody could be found to deny it at all."
VERSO, RECTO = "HISTORY OF HAVERLEY", "THE COMING OF THE RAILWAY"


def pages(*texts: str, heads: tuple[str, ...], first: int = 41) -> str:
    """Pages with their numbers at the foot, and a head above each but the first."""
    tops = [f"CHAPTER III\n\n{RECTO}", *heads]
    return "\n\n".join(
        f"{top}\n\n{text}\n\n{number}"
        for number, (top, text) in enumerate(zip(tops, texts, strict=True), first)
    )


@pytest.mark.parametrize("broken", ["words", "syllables"])
def test_three_pages_that_part_sentences(broken: str) -> None:
    left, right = (STARTS, ENDS) if broken == "words" else (f"{STARTS} the sur-", f"veyors. {ENDS}")
    text = pages(f"{BRIDGE}\n\n{left}", f"{right}\n\n{left}", f"{right}\n\n{FLOOD}", heads=(VERSO, RECTO))
    assert words(text, Kind.FW, type_="header") == [VERSO, RECTO]
    assert len(words(text, Kind.P)) == 4
    assert outline(text) == []  # the chapter and its title are the title of the whole


def test_heads_that_come_back_where_sentences_end_with_the_page() -> None:
    text = pages(BRIDGE, COUNCIL, FLOOD, HARVEST, heads=(VERSO, RECTO, VERSO))
    assert words(text, Kind.FW, type_="header") == [VERSO, RECTO, VERSO]


def test_a_chapter_that_begins_on_a_page_keeps_its_head() -> None:
    text = pages(
        BRIDGE, COUNCIL, FLOOD, HARVEST, VOYAGE, heads=(VERSO, RECTO, "CHAPTER IV\n\nTHE FLOOD", VERSO)
    )
    assert words(text, Kind.FW, type_="header") == [VERSO, RECTO, VERSO]
    assert [words for _, words in outline(text)][-2:] == ["CHAPTER IV", "THE FLOOD"]


@pytest.mark.parametrize("heads", [("THE INN", "THE FORD"), ("THE INN", "THE FORD", "THE MILL")])
def test_sections_that_begin_pages_keep_their_heads(heads: tuple[str, ...]) -> None:
    text = pages(*(BRIDGE, COUNCIL, FLOOD, HARVEST)[: len(heads) + 1], heads=heads)
    assert words(text, Kind.FW, type_="header") == []
    assert [words for _, words in outline(text)][-len(heads) :] == list(heads)


def test_speakers_at_the_top_of_pages_are_no_running_heads() -> None:
    text = pages(
        f"KENT\n\n{BRIDGE}\n\nFOOL\n\n{COUNCIL}",
        f"{FLOOD}\n\nFOOL\n\n{HARVEST}",
        VOYAGE,
        heads=("KENT", "KENT"),
    )
    assert words(text, Kind.FW, type_="header") == []
