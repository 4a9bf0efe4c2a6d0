"""Emphasis in light Markdown."""

from __future__ import annotations

import pytest

from tei_encode.recognisers.emphasis import Emphasis

from .documents import document, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This is *so* indeed.", ["*so*"]),
        ("This is _so_ indeed.", ["_so_"]),
        ("*All of it.*", ["*All of it.*"]),
        ("the *New York\nTimes* of today", ["*New York\nTimes*"]),
        ("(*so*), “_so_”", ["*so*", "_so_"]),
        ("*one* and *two*", ["*one*", "*two*"]),
        ("**bold** and ***both***", ["**bold**", "***both***"]),
        ("*Pravda*'s", ["*Pravda*"]),
        # not emphasis
        ("2 * 3 * 4", []),
        ("2*3*4", []),
        ("snake_case_name", []),
        ("* so * it is", []),
        ("a *so", []),
        ("so* it*", []),
        ("**", []),
        ("* * *", []),
        (r"\*so*", []),
        ("*one\n\ntwo*", []),
        ("*one\ntwo\nthree*", []),
        ("see https://example.org/a_b_c", []),
        ("*so_", []),
        ("__init__", ["__init__"]),
    ],
)
def test_what_is_emphasised(text: str, found: list[str]) -> None:
    made = document(text)
    assert words(made, Emphasis().recognise(made)) == found


@pytest.mark.parametrize(
    ("text", "rend", "marks"),
    [
        ("*so*", "italic", (1, 1)),
        ("_so_", "italic", (1, 1)),
        ("**so**", "bold", (2, 2)),
        ("__so__", "bold", (2, 2)),
        ("***so***", "bold italic", (3, 3)),
    ],
)
def test_how_it_is_emphasised(text: str, rend: str, marks: tuple[int, int]) -> None:
    (claim,) = Emphasis().recognise(document(text)).annotations
    assert (claim.kind, claim.get("rend"), claim.marks) == ("hi", rend, marks)
