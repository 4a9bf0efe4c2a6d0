"""What holds for the structure of any text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings

from tei_encode.model import BLOCKS, CONTAINERS, Annotation, Kind, SourceText
from tei_encode.segmenters import segment
from tei_encode.segmenters.units.lines import XML_SPACE
from tests.made_up_texts import markdown, texts

MAY_BE_BETWEEN = XML_SPACE + "\f"
NAMES = ("a.txt", "a.md")
"""Texts whose lines alone tell, and such as their format tells of, too."""
HOLDS_TEXT = BLOCKS - {Kind.FIG_DESC}
ANY = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def nested(annotations: list[Annotation]) -> bool:
    """Whether no two annotations cross."""
    open_ends: list[int] = []
    for one in sorted(annotations, key=lambda one: one.order):
        while open_ends and open_ends[-1] <= one.span.start:
            open_ends.pop()
        if open_ends and one.span.end > open_ends[-1]:
            return False
        open_ends.append(one.span.end)
    return True


@pytest.mark.parametrize("name", NAMES)
@given(text=texts | markdown)
@ANY
def test_structure_is_properly_nested(name: str, text: str) -> None:
    assert nested(segment(SourceText.of(text, name)))


@pytest.mark.parametrize("name", NAMES)
@given(text=texts | markdown)
@ANY
def test_every_character_that_shows_is_inside_a_block(name: str, text: str) -> None:
    inside = bytearray(len(text))
    for one in segment(SourceText.of(text, name)):
        marked = one.kind in HOLDS_TEXT or one.kind is Kind.MILESTONE
        if marked:
            inside[one.span.start : one.span.end] = b"\1" * one.span.length
        for start, end in ((one.span.start, one.inner.start), (one.inner.end, one.span.end)):
            inside[start:end] = b"\1" * (end - start)
    outside = [char for at, char in enumerate(text) if not inside[at] and char not in MAY_BE_BETWEEN]
    assert not text.strip(MAY_BE_BETWEEN) or outside == []


@pytest.mark.parametrize("name", NAMES)
@given(text=texts | markdown)
@ANY
def test_containers_hold_blocks(name: str, text: str) -> None:
    annotations = segment(SourceText.of(text, name))
    for one in annotations:
        if one.kind in CONTAINERS:
            assert any(other is not one and one.span.embeds(other.span) for other in annotations), one


@given(text=texts)
@ANY
def test_the_same_text_has_the_same_structure(text: str) -> None:
    assert segment(SourceText.of(text)) == segment(SourceText.of(text))


@given(text=texts)
@ANY
def test_identifiers_are_given_once(text: str) -> None:
    names = [one.id for one in segment(SourceText.of(text)) if one.id]
    assert len(names) == len(set(names))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("piece", "number"),
    [
        ("word\n", 25_000), ("word\n\n", 3_000), ("some words, ", 80_000), ("- an item\n", 2_500), ("* * ", 50_000), ("| a | b |\n", 2_500),
        ("Text.[1]\n\n[1] A note.\n\n", 1_500), ("words that go on and on without an end and\n\n", 2_000), ("> ", 50_000), ("12\f", 3_000),
        ("Dear Sir,\n\nYours sincerely,\n\n", 1_000), ("3 May 1921\n\n", 2_000), ("MR. A:\n\nYes.\n\nMR. B:\n\nNo.\n\n", 800),
        ("the commit-\ntee went on and on, and never came to any end,\n", 4_000), ("Wheat    12   13\n", 3_000), ("Q. Why?\nA. So.\n", 1_000),
        ("word.1 and more text that goes on\n\n1 a note\n\f", 800), ("Word: another thing is said.\n\n", 1_500), ("The Papers\n\n", 1_500),
        ("THE PAPERS     12\n\ntext that goes on and\n\n", 1_000), ("**One.** two three four five six seven eight nine ten.\n\n", 800),
        ("He said that:\n\n“Nobody knows, and so on.”\n\n— Jane Doe\n\n", 800), ("xii\n\n", 2_000), ("Wheat ..... 12\n", 3_000),
    ],
)  # fmt: skip
def test_time_grows_with_the_length(piece: str, number: int) -> None:
    def seconds(times: int) -> float:
        source = SourceText.of(piece * times)
        start = time.process_time()
        segment(source)
        return time.process_time() - start

    seconds(10)
    assert seconds(4 * number) < 8 * seconds(number) + 0.5


@pytest.mark.parametrize(
    "text",
    [
        " " * 3000 + "- x\n",
        "".join(" " * i + "- x\n" for i in range(2500)),
        "#" * 5000,
        "(" * 5000,
        "1.1." * 999,
    ],
)
def test_deep_nesting_ends(text: str) -> None:
    assert segment(SourceText.of(text))
