"""Texts typed in other ways than with a blank line between paragraphs."""

from __future__ import annotations

import textwrap

import pytest

from tei_encode.model import Kind
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
