"""Blocks broken by a page end, and what stands on pages besides the text."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, kinds, structure, words

STARTS = "The chairman, who had read all of the papers in the night, went out of the room"
JOINED = [
    (f"{STARTS} and", "came back with the clerk, who was as tired as he was."),
    (f"{STARTS} to look for the", "clerk, whom nobody had seen that day."),
    (f"{STARTS},", "but he came back at once."),
    (f"{STARTS} in order to", "find the clerk and ask him what he knew."),
    (f"{STARTS} with his secre-", "tary, who carried all the books for him."),
    (f"{STARTS} without any", "of the members who had come with him."),
    (STARTS, "where the members still waited for him to come back to them."),
    (f"{STARTS} —", "nobody knew why — and did not come back that day."),
    (f"{STARTS} (and", "this he did more than once) to smoke in the yard."),
    (f"{STARTS} with Mr. Smith of the", "Treasury and two of his men."),
    (f"{STARTS} because the", "Minister had called for him."),
    (f"{STARTS} which", "he had never done before."),
    (f"{STARTS}, as in", "1945 he had gone out of the hall."),
    (f"“{STARTS} and", "did not come back,” said the clerk."),
    (f"{STARTS} from", "which there was no other way."),
    (f"{STARTS} de la", "Tour, as they called it."),
    (f"{STARTS} as if", "he had seen a ghost there."),
    (f"{STARTS} that", "day, never to be seen again."),
]
APART = [
    (f"{STARTS}.", "The clerk came in."),
    (f"{STARTS}!", "Nobody had seen it come."),
    (f"{STARTS}?", "The clerk could not tell."),
    (f"{STARTS}.”", "The clerk laughed at that."),
    (f"{STARTS}.[3]", "The clerk came in."),
    (f"{STARTS}:", "the clerk had come in."),
    (f"{STARTS};", "The clerk came in."),
    (STARTS, "The clerk came in and sat down at his own table."),
    (f"{STARTS} and", "- the clerk came in"),
    (f"{STARTS} and", "1. The clerk came in"),
    (f"{STARTS} and", "# The Clerk"),
    (f"{STARTS} and", "> the clerk came in"),
    (f"{STARTS} and", "[1] the clerk came in"),
    (f"{STARTS} and", "***"),
    ("The papers and", "the clerk came in and sat down."),
    ("THE CHAIRMAN WENT OUT OF THE ROOM AND DID NOT COME BACK TO THE", "clerk who waited for him."),
    ("# The chairman went out of the room and did not come back and", "the clerk waited for him."),
    (f"{STARTS} and wrote that", "“nobody shall come in”"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), JOINED)
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n\n", "\n\f\n", "\r\n\r\n"])
def test_a_sentence_that_goes_on_is_one_paragraph(before: str, after: str, gap: str) -> None:
    text = f"{LONG}\n\n{before}{gap}{after}\n\n{OTHER}\n"
    assert f"{before} {after}" in words(text, Kind.P)


@pytest.mark.parametrize(("before", "after"), APART)
def test_what_begins_anew_stays_apart(before: str, after: str) -> None:
    text = f"{LONG}\n\n{before}\n\n{after}\n\n{OTHER}\n"
    end, start = " ".join(before.split()[-3:]), " ".join(after.split()[-3:])
    assert not any(end in one and start in one for one in words(text, Kind.P))


def paged(*numbers: str) -> str:
    pages = "\n\n".join(f"{number}\n\n{LONG}\n\n{OTHER}" for number in numbers)
    return f"{OTHER}\n\n{pages}\n"


@pytest.mark.parametrize(
    "numbers",
    [
        ["12", "13", "14"], ["- 12 -", "- 13 -", "- 14 -"], ["[12]", "[13]", "[14]"], ["Page 1", "Page 2", "Page 3"],
        ["p. 7", "p. 8", "p. 9"], ["Page 1 of 9", "Page 2 of 9", "Page 3 of 9"], ["1/20", "2/20", "3/20"], ["12", "14", "15"],
        ["– 9 –", "– 10 –", "– 11 –"], ["(1)", "(2)", "(3)"],
    ],
)  # fmt: skip
def test_figures_that_count_up_are_page_numbers(numbers: list[str]) -> None:
    assert words(paged(*numbers), Kind.FW, type_="pageNum") == numbers


@pytest.mark.parametrize(
    "numbers", [["12"], ["12", "12", "12"], ["1954", "1921", "1960"], ["3", "2", "1"], ["12", "99", "3"]]
)
def test_other_figures_are_no_page_numbers(numbers: list[str]) -> None:
    assert words(paged(*numbers), Kind.FW) == []


def test_a_line_that_comes_back_next_to_page_numbers_is_a_running_head() -> None:
    pages = "\n\n".join(f"{number}\n\nTHE LOST PAPERS\n\n{LONG}" for number in (12, 13, 14))
    assert words(f"{OTHER}\n\n{pages}\n", Kind.FW, type_="header") == ["THE LOST PAPERS"] * 3


def test_a_paragraph_goes_on_behind_the_page_number() -> None:
    before, after = JOINED[0]
    text = f"{before}\n\n12\n\n{after}\n\n{LONG}\n\n13\n\n{OTHER}\n\n14\n\n{LONG}\n"
    assert f"{before} 12 {after}" in words(text, Kind.P)
    assert words(text, Kind.FW) == ["12", "13", "14"]


def test_two_numbers_at_form_feeds_are_enough() -> None:
    assert words(f"{LONG}\n\n12\n\f{OTHER}\n\n13\n\f{LONG}\n", Kind.FW) == ["12", "13"]


def test_a_form_feed_ends_a_unit() -> None:
    assert len(words(f"{LONG}\f{OTHER}", Kind.P)) == 2


def test_a_page_end_inside_an_item_keeps_its_mark() -> None:
    text = f"{LONG}\n- the first of the things that were found in the box that stood in\n\n- the corner\n- more\n"
    assert "lb" in kinds(text)
    assert [one.marks for one in structure(text) if one.kind is Kind.LB] == [(2, 0)]
