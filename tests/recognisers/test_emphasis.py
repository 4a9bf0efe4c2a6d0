"""Emphasis in light Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.recognisers.addresses import Addresses
from tei_encode.recognisers.emphasis import Emphasis
from tei_encode.recognisers.links import Links
from tei_encode.recognisers.verbatim import Verbatim

from .documents import document, with_layers, words


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
        ("*one\ntwo\nthree*", ["*one\ntwo\nthree*"]),
        ("**bold with *italic* inside**", ["**bold with *italic* inside**", "*italic*"]),
        ("*italic with **bold** inside*", ["*italic with **bold** inside*", "**bold**"]),
        ("**bold *italic***", ["**bold *italic***", "*italic*"]),
        ("***both* bold**", ["***both* bold**", "*both*"]),
        ("*_so_*", ["*_so_*", "_so_"]),
        ("_*so*_", ["_*so*_", "*so*"]),
        ("~~gone~~ and ~this~", ["~~gone~~"]),
        ("~~*gone*~~", ["~~*gone*~~", "*gone*"]),
        ("the *Pravda** of today", ["*Pravda*"]),
        ("*a 2 * 3 b*", ["*a 2 * 3 b*"]),
        ("*snake_case*", ["*snake_case*"]),
        ("s o l i d, or solid", ["s o l i d"]),
        ("The President: the P r e s i d e n t said", ["P r e s i d e n t"]),
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
        ("see https://example.org/a_b_c", []),
        ("*so_", []),
        ("****so****", []),
        ("as shown* above and below*", []),
        ("shown.*\n* A note.", []),
        ("un*believ*able", []),
        ("(* so it is *)", []),
        ("a *, b c*", []),
        ("x_1 and y_2", []),
        (r"\_so_ and *so\*", []),
        (r"\\\*so*", []),
        ("*so" + " very" * 200 + " long*", []),
        ("s o l i d", []),
        ("a b c d e f", []),
        ("U S S R", []),
        ("~ ~ ~~ ~~~", []),
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
        ("___so___", "bold italic", (3, 3)),
        ("~~so~~", "strikethrough", (2, 2)),
    ],
)
def test_how_it_is_emphasised(text: str, rend: str, marks: tuple[int, int]) -> None:
    (claim,) = Emphasis().recognise(document(text)).annotations
    assert (claim.kind, claim.get("rend"), claim.marks) == ("hi", rend, marks)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://example.org/_a_ and https://example.org/_b_", []),
        ("*see https://example.org/a_b_*", ["*see https://example.org/a_b_*"]),
        ("`*a*` and *b*", ["*b*"]),
        ("*the `a*b` of it*", ["*the `a*b` of it*"]),
        ("[*so*](https://example.org/*a*)", ["*so*"]),
        ("*[so](https://example.org/_a_)*", ["*[so](https://example.org/_a_)*"]),
        ("![*so*](a.png)", []),
    ],
)
def test_addresses_and_code_hold_no_marks(text: str, found: list[str]) -> None:
    made = with_layers(document(text), Verbatim(), Addresses(), Links())
    assert words(made, Emphasis().recognise(made)) == found


@given(st.text(alphabet="*_~ab .\\\n", max_size=60))
def test_emphases_do_not_cross_and_have_their_marks(text: str) -> None:
    made = document(f"*so* was it.\n\n{text}")
    claims = Emphasis().recognise(made).annotations
    assert claims
    for one in claims:
        length = one.marks[0]
        words = one.span.text(made.text)
        marks = words[:length] + words[one.span.length - length :]
        assert len(set(marks)) <= 1
        assert length == 0 or marks[0] in "*_~"
    assert not any(
        one.inner.crosses(other.inner) or one.span.crosses(other.span) for one in claims for other in claims
    )
