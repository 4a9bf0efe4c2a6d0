"""Spans that may cross become one tree, and nothing of the text is lost on the way."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from tei_encode.model import Annotation, Span
from tei_encode.resolution.emphasis import absorb_emphasis
from tei_encode.resolution.merging import merge
from tei_encode.resolution.nesting import Node, nest

from .claims import claim, shown
from .random_claims import texts_with_claims


def _structure(text: str, *ends: int) -> list[Annotation]:
    """`text`, `body`, and a `p` up to each end."""
    starts = [0, *ends[:-1]]
    blocks = [claim("p", start, end, origin="structure") for start, end in zip(starts, ends, strict=True)]
    return [
        claim("text", 0, len(text), origin="structure"),
        claim("body", 0, len(text), origin="structure"),
        *blocks,
    ]


def _drawn(node: Node, text: str) -> str:
    """A tree as brackets: `p[one hi[two]]`, fragments numbered."""
    pieces, at = [], node.span.start
    for child in node.children:
        pieces += [text[at : child.span.start], _drawn(child, text)]
        at = child.span.end
    number = f"{node.fragment}/{node.fragments}" if node.fragment else ""
    return f"{node.claim.kind.value}{number}[{''.join([*pieces, text[at : node.span.end]])}]"


def _body(text: str, claims: list[Annotation], *ends: int) -> str:
    forest = nest(text, [*_structure(text, *(ends or (len(text),))), *claims])
    (body,) = forest.root.children
    return " ".join(_drawn(block, text) for block in body.children)


TEXT = "one two three four"
TABLE: dict[str, tuple[list[Annotation], tuple[int, ...], str]] = {
    "side by side": (
        [claim("hi", 0, 3), claim("hi", 4, 7)],
        (18,),
        "p[hi[one] hi[two] three four]",
    ),
    "what begins with a mark stands whole in what is longer": (
        [claim("bibl", 4, 13), claim("title", 4, 7, marks=(1, 1))],
        (18,),
        "p[one bibl[title[two] three] four]",
    ),
    "one in another": (
        [claim("hi", 4, 7), claim("q", 0, 13)],
        (18,),
        "p[q[one hi[two] three] four]",
    ),
    "over the same words the heavier is outside": (
        [claim("date", 4, 7), claim("hi", 4, 7), claim("q", 4, 7)],
        (18,),
        "p[one q[hi[date[two]]] three four]",
    ),
    "the lighter of two that cross is split: it begins later": (
        [claim("q", 0, 7), claim("hi", 4, 13)],
        (18,),
        "p[q[one hi1/2[two]] hi2/2[three] four]",
    ),
    "the lighter of two that cross is split: it begins first": (
        [claim("hi", 0, 7), claim("q", 4, 13)],
        (18,),
        "p[hi1/2[one] q[hi2/2[two] three] four]",
    ),
    "what crosses the end of a block is split": (
        [claim("persName", 4, 13)],
        (8, 18),
        "p[one persName1/2[two] ] p[persName2/2[three] four]",
    ),
    "over three blocks there are three parts": (
        [claim("hi", 0, 18)],
        (4, 8, 18),
        "p[hi1/3[one] ] p[hi2/3[two] ] p[hi3/3[three four]]",
    ),
    "a part that is white space alone is none": (
        [claim("hi", 4, 8)],
        (7, 18),
        "p[one hi[two]] p[ three four]",
    ),
    "white space at the ends stays outside": (
        [claim("hi", 3, 8)],
        (18,),
        "p[one hi[two] three four]",
    ),
}


@pytest.mark.parametrize(("claims", "ends", "expected"), TABLE.values(), ids=list(TABLE))
def test_table(claims: list[Annotation], ends: tuple[int, ...], expected: str) -> None:
    assert _body(TEXT, claims, *ends) == expected


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("persName", "orgName"),  # names do not nest
        ("ref", "ref"),  # nor citations
        ("date", "q"),  # no quotation in a phrase
        ("idno", "date"),  # a shelfmark is text alone
        ("p", "biblScope"),  # pages only in an entry
    ],
)
def test_what_may_not_stand_there_is_set_aside(outer: str, inner: str) -> None:
    claims = [claim(outer, 0, 13, origin="structure" if outer == "p" else "test"), claim(inner, 4, 7)]
    structure = _structure(TEXT, 18)[: 2 if outer == "p" else 3]
    forest = nest(TEXT, [*structure, *claims])
    assert shown(forest.set_aside) == [f"{inner} 4-7"]


def test_a_page_may_begin_anywhere() -> None:
    text = "one\ftwo"
    claims = [claim("hi", 0, 7), claim("pb", 3, 4, origin="structure"), claim("lb", 0, 0, origin="structure")]
    assert _body(text, claims) == "p[lb[]hi[onepb[\f]two]]"


def test_a_page_begins_before_the_block_and_its_layout_marks() -> None:
    text = "- one\n- two"
    items = [
        claim("item", 0, 5, origin="structure", marks=(2, 0)),
        claim("item", 6, 11, origin="structure", marks=(2, 0)),
    ]
    forest = nest(
        text,
        [
            *_structure(text, 11)[:2],
            claim("list", 0, 11, origin="structure"),
            *items,
            claim("pb", 6, 6, origin="structure"),
        ],
    )
    (body,) = forest.root.children
    assert [node.claim.kind.value for node in body.children[0].children] == ["item", "pb", "item"]


def test_layout_marks_stay_with_the_first_and_last_part() -> None:
    text = "*one\ntwo*"
    forest = nest(text, [*_structure(text, 5, 9), claim("hi", 0, 9, marks=(1, 1))])
    first, second = (block.children[0] for block in forest.root.children[0].children)
    assert (first.marks, second.marks) == ((1, 0), (0, 1))


@pytest.mark.parametrize(
    ("text", "claims", "drawn"),
    [
        ('*"*"', [claim("hi", 0, 3, marks=(1, 1)), claim("q", 1, 4)], 'p[hi1/2[*]q[hi2/2["*]"]]'),
        ('"*"*', [claim("q", 0, 3), claim("hi", 1, 4, marks=(1, 1))], 'p[q["hi1/2[*"]]hi2/2[*]]'),
        ('"*a" *', [claim("q", 0, 4), claim("hi", 1, 6, marks=(1, 1))], 'p[q["hi1/2[*a"]] hi2/2[*]]'),
    ],
)
def test_a_mark_stays_with_its_claim_though_nothing_else_does(
    text: str, claims: list[Annotation], drawn: str
) -> None:
    assert _body(text, claims) == drawn


def test_without_claims_there_is_nothing_to_nest() -> None:
    with pytest.raises(ValueError, match="nothing to nest"):
        nest("text", [])


def _nodes(root: Node) -> list[Node]:
    found, stack = [], [root]
    while stack:
        node = stack.pop()
        found.append(node)
        stack += node.children[::-1]
    return found


@given(texts_with_claims())
def test_the_tree_is_properly_nested(made: tuple[str, list[Annotation]]) -> None:
    text, claims = made
    root, _, _ = nest(text, absorb_emphasis(merge(claims)))
    assert root.span == Span(0, len(text))
    for node in _nodes(root):
        assert all(node.span.embeds(child.span) for child in node.children)
        assert all(one.span.end <= other.span.start for one, other in pairwise(node.children))


@given(texts_with_claims())
def test_every_claim_is_in_the_tree_or_set_aside(made: tuple[str, list[Annotation]]) -> None:
    """What of a claim is worth marking is marked, unless a part of it was set aside."""
    text, claims = made
    settled = absorb_emphasis(merge(claims))
    root, set_aside, _ = nest(text, settled)
    given_up = {id(one) for one in set_aside}
    marks = {
        at
        for one in settled
        for at in (*range(one.span.start, one.inner.start), *range(one.inner.end, one.span.end))
    }
    parts: dict[int, list[Node]] = {}
    for node in _nodes(root):
        parts.setdefault(id(node.claim), []).append(node)
    for one in settled:
        covered = {at for node in parts.get(id(one), []) for at in range(*node.span)}
        worth = {at for at in range(*one.inner) if not text[at].isspace() and at not in marks}
        assert covered <= set(range(*one.span))
        assert worth <= covered or id(one) in given_up
        numbers = [node.fragment for node in parts.get(id(one), [])]
        assert numbers in ([], [0], list(range(1, len(numbers) + 1)))
