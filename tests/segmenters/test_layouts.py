"""Texts typed in other ways than with a blank line between paragraphs."""

from __future__ import annotations

import textwrap

import pytest

from tei_encode.model import Kind
from tei_encode.segmenters.units.lines import profile, split_lines
from tests.segmenters.reading import LONG, OTHER, kinds, words


def typed(*paragraphs: str, first: str = "", rest: str = "", width: int = 72, gap: str = "\n") -> str:
    wrapped = (textwrap.fill(one, width, initial_indent=first, subsequent_indent=rest) for one in paragraphs)
    return gap.join(wrapped) + "\n"


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
def test_wrapped_paragraphs_with_blank_lines(width: int, gap: str) -> None:
    assert words(typed(LONG, OTHER, LONG, width=width, gap=gap), Kind.P) == [LONG, OTHER, LONG]


@pytest.mark.parametrize("indent", [2, 4, 5, 8])
@pytest.mark.parametrize("width", [60, 72])
def test_wrapped_paragraphs_with_first_lines_set_in(indent: int, width: int) -> None:
    assert words(typed(LONG, OTHER, LONG, OTHER, first=" " * indent, width=width), Kind.P) == [
        LONG,
        OTHER,
        LONG,
        OTHER,
    ]


def test_a_short_last_line_ends_a_wrapped_paragraph() -> None:
    line = "This line was typed by somebody who stopped at the right margin of"
    text = f"{line}\n{line}\nit.\n" * 4
    assert len(words(text, Kind.P)) == 4


def test_hanging_entries() -> None:
    entry = f"Doe, J. (1999). {LONG}"
    text = (
        typed(LONG, OTHER, gap="\n\n") + "\nBibliography\n\n" + typed(entry, entry, rest="    ", gap="\n\n")
    )
    assert words(text, Kind.BIBL) == [entry, entry]


def test_each_line_a_paragraph() -> None:
    assert words(f"{LONG}\n{OTHER}\nA short one.\n{LONG}\n", Kind.P) == [LONG, OTHER, "A short one.", LONG]


def test_a_year_at_the_start_of_a_wrapped_line_is_no_item() -> None:
    line = "This line was typed by somebody who stopped at the right margin of\n"
    assert (
        words(
            f"{line * 5}1945. That was the year in which it had come to an end, as we know it.\n{line * 5}",
            Kind.ITEM,
        )
        == []
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end: str) -> None:
    text = f"The Lost Papers\n\n{LONG}\n\n- one\n- two\n\n{OTHER}\n"
    assert kinds(text.replace("\n", end)) == kinds(text)


STANZA = (
    "        The clock that ticks upon the stair\n          Has never learned to tell,\n"
    "        For every hour that finds us here,\n          The hour we said farewell.\n"
)
ACCOUNT = (
    "        Bread              2  1\n        Fares              3  4\n        Stamps             0  7\n"
    "        Red Cross          1  0\n        Coals              9  3\n"
)
SHOPPING = "   3 yds. of the grey ribbon, like the pattern\n   1 pr. of black kid gloves\n   a card of hooks\n   and some of that blue paper\n"
CLOSER = "                    Ever, my dearest Fanny,\n                         Your affectionate\n                                   NELL.\n"
SHORT = [STANZA, ACCOUNT, SHOPPING, CLOSER, STANZA + "\n" + ACCOUNT, STANZA * 3, SHOPPING + "\n" + CLOSER]


@pytest.mark.parametrize("short", SHORT)
@pytest.mark.parametrize("first", ["   ", "     ", ""])
@pytest.mark.parametrize("width", [60, 72])
def test_short_lines_elsewhere_do_not_change_wrapped_paragraphs(short: str, first: str, width: int) -> None:
    prose = typed(LONG, OTHER, first=first, width=width, gap="\n" if first else "\n\n")
    found = words(f"{prose}\nI add this:\n\n{short}", Kind.P)
    assert found[:2] == [LONG, OTHER]


@pytest.mark.parametrize(
    "text",
    [
        STANZA,
        f"{STANZA}\n{STANZA}\n{STANZA}",
        f"{LONG}\n\n{STANZA}\n{OTHER}\n",
        f"{LONG}\n\n{SHOPPING}\n{OTHER}\n",
        "Mr. John Smith,\n14 Mill Lane,\nHaverley,\nnear the bridge.\n\nThe Clerk of the Peace,\nCounty Hall,\nHaverley.\n",
        f"{LONG}\n{OTHER}\n{LONG}\n{OTHER}\n",
    ],
)
def test_texts_that_are_not_wrapped(text: str) -> None:
    assert not profile(split_lines(text), text).is_wrapped


@pytest.mark.parametrize("verb", ["reads", "he ended with"])
@pytest.mark.parametrize("width", [0, 72])
def test_a_line_set_in_is_not_joined_to_the_sentence_around_it(verb: str, width: int) -> None:
    rest = f"has been corrected. {OTHER}"
    after = textwrap.fill(rest, width) if width else rest
    text = f"{LONG}\n\nHe wrote one line, which he {verb}\n\n    And steers by that, and thinks that all is right,\n\n{after}\n"
    assert rest in [" ".join(one.split()) for one in words(text, Kind.P)]


FEW = ("The committee met on Tuesday and looked over the plans which had been laid before it by the engineer.",
       "It was decided that the bridge should be built of stone and that work should begin in the spring.")  # fmt: skip


@pytest.mark.parametrize("indent", [2, 3, 5, 8])
@pytest.mark.parametrize("width", [55, 64, 72])
@pytest.mark.parametrize("numbers", [("", ""), ("1. ", "2. ")])
def test_two_paragraphs_shown_by_their_first_lines_alone(
    indent: int, width: int, numbers: tuple[str, str]
) -> None:
    paragraphs = [f"{number}{one}" for number, one in zip(numbers, FEW, strict=True)]
    text = typed(*paragraphs, first=" " * indent, width=width)
    assert words(text, Kind.ITEM if numbers[0] else Kind.P) == paragraphs


@pytest.mark.parametrize("greeting", ["", "Dear Sister,\n", "Haverley, May 4, 1861.\n\nDear Sister,\n"])
@pytest.mark.parametrize(
    "end", ["", "                Your loving brother,\n                        Samuel\n"]
)
@pytest.mark.parametrize("last", ["", "    Write soon.\n"])
def test_paragraphs_of_a_short_letter_shown_by_their_first_lines_alone(
    greeting: str, end: str, last: str
) -> None:
    text = greeting + typed(*FEW, first="    ", width=66) + last + end
    assert words(text, Kind.P) == [*FEW, *([last.strip()] if last else [])]


COUPLETS = "    The clock that ticks upon the stair\nHas never learned to tell,\n    For every hour that finds us here,\nThe hour we said farewell.\n"
HANGING = "Doe, Jane. The Bridges of the North and the Towns that Built Them. New\n    Haverley: County Press, 1954.\nRoe, Richard. Stone and Timber in the Building of Bridges and of\n    Mills. Haverley: County Press, 1961.\n"


@pytest.mark.parametrize("text", [COUPLETS, HANGING, f"{FEW[0]}\n\n{HANGING}"])
def test_lines_set_in_that_begin_no_paragraph(text: str) -> None:
    assert not profile(split_lines(text), text).sets_in_first_lines


FULL_LINES = (
    "Since the flood the county has spent on the two bridges more than £300 in all.\n"
    "Of this sum, one third has gone to the masons. The position of the council has\n"
    "weakened considerably since the elections, and a fourth member is about to go\n"
    "as well."
)
FULL_IN_BLOCKS = (
    "The position of the council has weakened considerably since the elections.\n"
    "Another member is about to go as well.\n\n"
    "The surveyor has been told, and he will come on Monday next to see the pier,\n"
    "since nobody else has been asked."
)


@pytest.mark.parametrize(
    "before", ["", "THE BRIDGE\n\n", "Dear Tranter,\n\n", "TO: The Clerk\nFROM: The Surveyor\n\n"]
)
@pytest.mark.parametrize("text", [FULL_LINES, FULL_IN_BLOCKS])
def test_paragraphs_of_a_few_full_lines(before: str, text: str) -> None:
    assert words(f"{before}{text}\n", Kind.P) == [" ".join(block.split()) for block in text.split("\n\n")]


SENTENCES = "The engineers of the county came to look at it in the spring of the year.\nNobody on the council wished to pay for a new one, and they said so at once.\nThe farmers said that the ford had been good enough for their own fathers.\n"
RAGGED = "the engineers of the county came to look at the bridge that spring\nand said\nthat it leaned so far out over the water that no cart could pass it\nin safety\n"
SHORT_LINES = "Mr. Edmund Harcastle, surveyor of the county\nof Lenner, and his clerk\nMr. Joseph Tranter, miller at Haverley\nand owner of the ford\n"


@pytest.mark.parametrize("text", [SENTENCES, RAGGED, SHORT_LINES])
def test_few_lines_that_are_not_wrapped(text: str) -> None:
    assert not profile(split_lines(text), text).is_wrapped
