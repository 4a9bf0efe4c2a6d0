"""Quotations set apart."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, words

SAID = "Nobody shall take the papers out of the room unless he has asked the clerk before, and been given leave to do so."
LEADS = [
    "The rule of the house had been the same for years, and it was this:", "As the clerk himself wrote in his report,",
    "In his memoirs, many years later, the chairman said that", "The first of the witnesses stated that",
    "Smith argues that", "The order of the day read as follows:", "In her book she describes it as",
    "The chairman declared, when they asked him again,", "The same author explains this in another place:",
    "To this the members replied,", "The minutes of the meeting report that", "He added in a note of the same day,",
]  # fmt: skip


@pytest.mark.parametrize("lead", [lead for lead in LEADS if len(lead.split()) > 6])
@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_quoted_words_behind_an_announcement(lead: str, marks: str) -> None:
    quoted = f"{marks[0]}{SAID}{marks[1]}"
    assert words(f"{LONG}\n\n{lead}\n\n{quoted}\n\n{OTHER}\n", Kind.QUOTE) == [quoted]


@pytest.mark.parametrize("lead", [lead for lead in LEADS if len(lead.split()) > 6])
def test_words_behind_an_announcement_need_no_marks(lead: str) -> None:
    found = words(f"{LONG}\n\n{lead}\n\n{SAID}\n\n(Smith 1999, 12)\n\n{OTHER}\n", Kind.QUOTE)
    assert found == [SAID]


@pytest.mark.parametrize(
    "quoted",
    [
        "> one line",
        "> one line\n> two lines",
        ">one line",
        "> one\n>\n> two",
        ">> twice quoted",
        "> one\n> \n> two",
    ],
)
def test_marks_of_mail_and_markdown(quoted: str) -> None:
    assert len(words(f"{LONG}\n\n{quoted}\n\n{OTHER}\n", Kind.QUOTE)) == 1


@pytest.mark.parametrize("indent", [3, 4, 8, 10])
def test_in_wrapped_text_a_block_set_in_is_a_quotation(indent: int) -> None:
    line = "This line was typed by somebody who stopped at the right margin of\n"
    block = " " * indent + "These lines stand further to the right than all\n"
    end = "of the page, and here it ends.\n"
    text = f"{line * 8}{end}\n{block * 3}{' ' * indent}do.\n\n{line * 8}{end}"
    assert len(words(text, Kind.QUOTE)) == 1


@pytest.mark.parametrize(
    "plain",
    [
        "He said so. And then he went.", "“Yes,” he said, and “No,” she said, and that was the end of it for all of them.",
        "“Yes.”", "- “Quoted words of some length in an item of a list”", "A sentence like all the others in this text.",
    ],
)  # fmt: skip
def test_other_paragraphs_are_no_quotations(plain: str) -> None:
    assert words(f"{LONG}\n\n{plain}\n\n{OTHER}\n", Kind.QUOTE) == []


def test_the_source_on_a_line_below_stays_a_paragraph() -> None:
    text = f"{LONG}\n\n“{SAID}”\n\n(Smith 1999, 12)\n\n{OTHER}\n"
    assert "(Smith 1999, 12)" in words(text, Kind.P)


def test_the_mark_of_each_line_leaves_the_text() -> None:
    text = f"{LONG}\n\n> one line\n> two lines\n\n{OTHER}\n"
    assert len(words(text, Kind.LB)) == 1
