"""The texts of all tables make valid editions that give their sources back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tei_encode.model import SourceText
from tei_encode.pipeline import encode
from tests.segmenters import (
    test_head_cases,
    test_letter_cases,
    test_list_cases,
    test_meeting_cases,
    test_page_cases,
    test_quotation_cases,
    test_table_cases,
    test_verse_cases,
)
from tests.segmenters.cases import Case, rows

HEADS = [
    *test_head_cases.HEADS,
    *test_head_cases.NOTICES,
    *test_head_cases.LEVELS,
    *test_head_cases.FALSE_FRIENDS,
]
LISTS = [*test_list_cases.TABLES, *test_list_cases.FALSE_FRIENDS]
QUOTATIONS = [*test_quotation_cases.POSITIVE, *test_quotation_cases.FALSE_FRIENDS]
PAGES = [*test_page_cases.TABLE, *test_page_cases.FALSE_FRIENDS]
VERSE = [*test_verse_cases.VERSE, *test_verse_cases.FALSE_FRIENDS]
TABLES = [*test_table_cases.TABLES, *test_table_cases.COLUMNS_OF_BLANKS, *test_table_cases.FALSE_FRIENDS]
LETTERS = [*test_letter_cases.TABLE, *test_letter_cases.FALSE_FRIENDS]
MEETINGS = [
    *test_meeting_cases.SPEECHES,
    *test_meeting_cases.NO_SPEECHES,
    *test_meeting_cases.PLAYS,
    *test_meeting_cases.NO_PLAYS,
    *test_meeting_cases.PRESENT,
    *test_meeting_cases.BODIES,
    *test_meeting_cases.SHORT_MINUTES,
]
NOT_YET: dict[str, list[str]] = {
}  # fmt: skip
"""Texts whose editions are wrong, by the reason; each mark goes when its text comes back."""


ALL = [
    one
    for table in (HEADS, LISTS, QUOTATIONS, PAGES, VERSE, TABLES, LETTERS, MEETINGS)
    for one in rows(table, NOT_YET)
]


def as_it_is(text: str) -> str:
    """The text."""
    return text


def set_in(text: str) -> str:
    """The text, every second block set in by four blanks."""
    blocks = text.split("\n\n")
    return "\n\n".join(
        "    " + block.replace("\n", "\n    ") if number % 2 else block for number, block in enumerate(blocks)
    )


def with_blank_lines_that_hold_a_blank(text: str) -> str:
    """The text, a no-break space on each blank line, as word processors and web pages leave it."""
    return text.replace("\n\n", "\n\u00a0\n")


@pytest.mark.parametrize("spoil", [as_it_is, set_in, with_blank_lines_that_hold_a_blank])
@pytest.mark.parametrize("case", ALL)
def test_an_edition_gives_its_source_back(case: Case, spoil: Callable[[str], str]) -> None:
    edition = encode(SourceText.of(spoil(case.text)))
    assert edition.text_identical
    assert edition.valid
