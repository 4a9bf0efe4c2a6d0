"""Lists and their items."""

from __future__ import annotations

import pytest

from tei_encode.model import Annotation, Kind
from tests.segmenters.reading import LONG, OTHER, structure, words

SIX = ["red", "green", "blue", "white", "black", "grey"]


def lists(text: str) -> list[Annotation]:
    return [one for one in structure(text) if one.kind is Kind.LIST]


@pytest.mark.parametrize("bullet", list("-*+•‣◦▪–—·"))
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_bullets_are_layout_marks_of_items(bullet: str, gap: str) -> None:
    items = gap.join(f"{bullet} {colour} things" for colour in SIX[:3])
    text = f"{LONG}\n\n{items}\n\n{OTHER}\n"
    assert words(text, Kind.ITEM) == ["red things", "green things", "blue things"]
    assert [one.get("rend") for one in lists(text)] == ["bulleted"]


@pytest.mark.parametrize(
    "labels",
    [
        ["1.", "2.", "3."], ["1)", "2)", "3)"], ["(1)", "(2)", "(3)"], ["a.", "b.", "c."], ["a)", "b)", "c)"],
        ["(a)", "(b)", "(c)"], ["i.", "ii.", "iii."], ["i)", "ii)", "iii)"], ["(i)", "(ii)", "(iii)"], ["A.", "B.", "C."],
        ["7.", "8.", "9."], ["(iv)", "(v)", "(vi)"],
    ],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_numbers_are_labels_of_items(labels: list[str], gap: str) -> None:
    items = gap.join(f"{label} {colour} things and more" for label, colour in zip(labels, SIX, strict=False))
    text = f"There were these:\n\n{items}\n\n{OTHER}\n"
    found = structure(text)
    assert [one.inner.text(text) for one in found if one.kind is Kind.LABEL] == labels
    assert [one.get("n") for one in found if one.kind is Kind.ITEM] == [
        label.strip("().") for label in labels
    ]
    assert [one.get("rend") for one in found if one.kind is Kind.LIST] == ["ordered"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("- one\n- two", 2),
        ("- one\n  goes on here\n- two", 2),
        ("- one\n\n- two\n\n- three", 3),
        ("1. one\n2. two\n\nText between the two lists.\n\n1. one\n2. two", 4),
        ("- i) one\n- ii) two", 2),
    ],
)
def test_number_of_items(text: str, items: int) -> None:
    assert len(words(f"{LONG}\n\n{text}\n\n{OTHER}\n", Kind.ITEM)) == items


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("- one\n- two\n\n1. one\n2. two", 2),
        ("1. one\n2. two\n\n1. one\n2. two", 2),
        ("- one\n  - one a\n  - one b\n- two", 2),
        ("- one\n  - one a\n    - one a one\n- two", 3),
        ("- one\n\t- one a\n\t- one b", 2),
        ("* one\n* two", 1),
    ],
)
def test_number_of_lists(text: str, number: int) -> None:
    assert len(lists(f"{LONG}\n\n{text}\n\n{OTHER}\n")) == number


def test_a_list_set_in_stands_inside_the_item_above() -> None:
    text = f"{LONG}\n\n- one\n  - one a\n  - one b\n- two\n"
    items = words(text, Kind.ITEM)
    assert items == ["one - one a - one b", "one a", "one b", "two"]


@pytest.mark.parametrize(
    "line",
    ["1945. That was the year it ended, as everybody knows who has read about it at all.", "- a dash begins this thought",
     "— And so he went, without a word to anybody who was there.", "A. Smith had seen it", "I. too, had seen it all"],
)  # fmt: skip
def test_one_alone_is_no_list(line: str) -> None:
    assert words(f"{LONG}\n\n{line}\n\n{OTHER}\n", Kind.LIST) == []


def test_an_item_broken_by_a_page_end_is_one() -> None:
    text = f"{LONG}\n- the first of the things that were found in the box that stood in\n\n- the corner\n- another\n"
    assert len(words(text, Kind.ITEM)) == 2


def test_a_page_number_does_not_end_a_list() -> None:
    pages = "\n\n".join(f"{number}\n\n{OTHER}" for number in (13, 14, 15))
    text = f"{LONG}\n\n- one thing\n\n12\n\n- two things\n\n{OTHER}\n\n{pages}\n"
    assert len(lists(text)) == 1


def test_persons_below_an_announcement_are_a_simple_list() -> None:
    text = (
        f"{LONG}\n\nPresent:\n\nMr. John Smith, Chairman\nMrs. Jane Doe, Treasurer\nM. Paul Roe\n\n{OTHER}\n"
    )
    assert words(text, Kind.ITEM) == ["Mr. John Smith, Chairman", "Mrs. Jane Doe, Treasurer", "M. Paul Roe"]
    assert lists(text)[0].get("rend") == "simple"


def test_a_label_right_above_rows_is_the_head_of_their_list() -> None:
    text = f"{LONG}\n\nPresent:\nMr. John Smith\nMrs. Jane Doe\nM. Paul Roe\n\n{OTHER}\n"
    assert words(text, Kind.HEAD) == ["Present:"]
    assert words(text, Kind.ITEM) == ["Mr. John Smith", "Mrs. Jane Doe", "M. Paul Roe"]
    head = next(one for one in structure(text) if one.kind is Kind.HEAD)
    assert lists(text)[0].span.start == head.span.start


def test_lists_nest_only_so_deep() -> None:
    text = "".join(" " * (2 * depth) + f"- item {depth}\n" for depth in range(300))
    assert len(words(text, Kind.ITEM)) == 300
    assert len(lists(text)) == 12
