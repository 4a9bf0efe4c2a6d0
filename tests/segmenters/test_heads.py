"""Heads and their levels."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, outline, words

HEADS = [
    "The Meeting of the Committee", "Introduction", "Conclusion", "Acknowledgements", "CHAPTER ONE", "Chapter 3",
    "Part II", "1. Introduction", "1 Introduction", "2.1 The Papers", "3.2.1. Orders and Their Keepers",
    "IV. The End of the Session", "THE PAPERS ARE LOST", "# The Papers", "### The Papers", "A New Order?",
    "What the Clerk Had Been Told", "Papers: Their Order and Disorder", "Molotov and the Papers, 1953-1954",
    "APPENDIX B", "Appendix: The Papers", "Background", "Results", "Reproduction: Ours", "Act II", "Book the First",
    "The papers", "New Papers in the Morning of the Second Day", "Article 5", "AGENDA ITEM 6: THE PAPERS",
    "The Clerk’s Answer", "Part I: The Morning", "Preface",
]  # fmt: skip
NO_HEADS = [
    "He went home.", "and so they went home", "The clerk said:", "(Smith 1999, 12)", "[see the map]",
    "jane.doe@example.org", "https://example.org/papers", "- The Papers", "> The Papers", "* * *",
    "He wrote to them, but nobody answered;", "which was all he could do,", "“Nobody knows.”", "Il. 2.484-493, tr. Murray",
    "I --", "But –", "JPS", "W. B.", "Sworn before me this day", "Filed May 6, 1862", "12 May 1954",
]  # fmt: skip


@pytest.mark.parametrize("line", HEADS)
def test_a_short_line_apart_is_a_head(line: str) -> None:
    text = f"{LONG}\n\n{line}\n\n{OTHER}\n\n{LONG}\n"
    assert words(text, Kind.HEAD) == [line.lstrip("# ")]


@pytest.mark.parametrize("line", NO_HEADS)
def test_what_shows_something_else_is_no_head(line: str) -> None:
    text = f"{LONG}\n\n{line}\n\n{OTHER}\n\n{LONG}\n"
    assert words(text, Kind.HEAD) == []


@pytest.mark.parametrize(
    ("heads", "levels"),
    [
        (["First Thing", "Second Thing"], [1, 1]),
        (["# First", "## Second", "### Third", "## Fourth"], [1, 2, 3, 2]),
        (["## First", "### Second"], [1, 2]),
        (["# First", "### Third"], [1, 2]),
        (["1. First", "1.1 Second", "1.1.1 Third", "1.2 Fourth", "2. Fifth"], [1, 2, 3, 2, 1]),
        (["I. The First", "II. The Second"], [1, 1]),
        (["I. The First", "A. The Second", "B. The Third", "II. The Fourth"], [1, 2, 2, 1]),
        (["Part I", "Chapter 1", "Chapter 2", "Part II", "Chapter 3"], [1, 2, 2, 1, 2]),
        (["Chapter 1", "The Papers", "Chapter 2", "The Clerk"], [1, 2, 1, 2]),
        (["Part I: The Morning", "The Papers", "Conclusion"], [1, 2, 1]),
        (["THE FIRST THING", "The Second Thing", "THE THIRD THING"], [1, 2, 1]),
        (["Introduction", "The Papers", "Conclusion"], [1, 1, 1]),
    ],
)
def test_levels_follow_marks_numbers_labels_and_capitals(heads: list[str], levels: list[int]) -> None:
    text = "\n\n".join(f"{head}\n\n{LONG}\n\n{OTHER}" for head in heads)
    assert [level for level, _ in outline(f"{LONG}\n\n{text}\n")] == levels


def test_a_head_right_behind_a_head_begins_its_first_section() -> None:
    text = f"{LONG}\n\nThe Morning\n\nThe Papers\n\n{LONG}\n\nThe Clerk\n\n{OTHER}\n\nConclusion\n\n{LONG}\n"
    assert outline(text) == [(1, "The Morning"), (2, "The Papers"), (2, "The Clerk"), (1, "Conclusion")]


def test_a_head_that_repeats_the_title_holds_the_others() -> None:
    text = f"The Lost Papers\n\nAbstract\n\n{LONG}\n\nThe Lost Papers\n\n{OTHER}\n\nThe Clerk\n\n{LONG}\n"
    assert outline(text)[1:] == [(1, "The Lost Papers"), (2, "The Clerk")]


def test_the_name_of_a_chapter_below_its_number_shares_its_division() -> None:
    text = f"{LONG}\n\nCHAPTER II\n\nTHE PAPERS ARE LOST\n\n{OTHER}\n"
    assert outline(text) == [(1, "CHAPTER II"), (1, "THE PAPERS ARE LOST")]


@pytest.mark.parametrize(("line", "level"), [("=======", 1), ("-------", 1)])
def test_a_line_drawn_below_a_head_is_its_layout_mark(line: str, level: int) -> None:
    text = f"{LONG}\n\nThe Papers\n{line}\n\n{OTHER}\n"
    assert outline(text) == [(level, "The Papers")]


def test_lines_of_equals_signs_stand_above_lines_of_hyphens() -> None:
    text = f"{LONG}\n\nThe Papers\n=====\n\n{OTHER}\n\nThe Clerk\n-----\n\n{LONG}\n"
    assert outline(text) == [(1, "The Papers"), (2, "The Clerk")]


def test_numbered_sentences_with_text_between_are_heads() -> None:
    heads = ["1. The papers were lost.", "2. The clerk was asked.", "3. Nothing was found."]
    text = f"{LONG}\n\n" + "\n\n".join(f"{head}\n\n{OTHER}\n\n{LONG}" for head in heads)
    assert words(text, Kind.HEAD) == heads


def test_a_known_heading_needs_no_blank_line_behind_it() -> None:
    text = f"{LONG}\nConclusion\n{OTHER}\n{LONG}\n"
    assert words(text, Kind.HEAD) == ["Conclusion"]


def test_the_number_of_a_section_is_its_n() -> None:
    text = f"{LONG}\n\n2.1 The Papers\n\n{OTHER}\n"
    assert "2.1" in outline(text)[0][1]


def test_the_last_line_of_a_text_is_no_head() -> None:
    assert words(f"{LONG}\n\n{OTHER}\n\nThe Clerk\n", Kind.HEAD) == []
