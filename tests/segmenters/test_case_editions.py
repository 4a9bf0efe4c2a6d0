"""The texts of all tables make valid editions that give their sources back."""

from __future__ import annotations

import pytest

from tei_encode.model import SourceText
from tei_encode.pipeline import encode
from tests.segmenters import (
    test_head_cases,
    test_letter_cases,
    test_list_cases,
    test_page_cases,
    test_quotation_cases,
    test_table_cases,
    test_verse_cases,
)
from tests.segmenters.cases import Case, rows

HEADS = [*test_head_cases.HEADS, *test_head_cases.LEVELS, *test_head_cases.FALSE_FRIENDS]
LISTS = [*test_list_cases.TABLES, *test_list_cases.FALSE_FRIENDS]
QUOTATIONS = [*test_quotation_cases.POSITIVE, *test_quotation_cases.FALSE_FRIENDS]
PAGES = [*test_page_cases.TABLE, *test_page_cases.FALSE_FRIENDS]
VERSE = [*test_verse_cases.VERSE, *test_verse_cases.FALSE_FRIENDS]
TABLES = [*test_table_cases.TABLES, *test_table_cases.COLUMNS_OF_BLANKS, *test_table_cases.FALSE_FRIENDS]
LETTERS = [*test_letter_cases.TABLE, *test_letter_cases.FALSE_FRIENDS]
NOT_YET: dict[str, list[str]] = {
}  # fmt: skip
"""Texts whose editions are wrong, by the reason; each mark goes when its text comes back."""


@pytest.mark.parametrize(
    "case",
    [
        one
        for table in (HEADS, LISTS, QUOTATIONS, PAGES, VERSE, TABLES, LETTERS)
        for one in rows(table, NOT_YET)
    ],
)
def test_an_edition_gives_its_source_back(case: Case) -> None:
    edition = encode(SourceText.of(case.text))
    assert edition.text_identical
    assert edition.valid
