"""Running heads of two or three pages that face each other, and lines that only look like them."""

from __future__ import annotations

import textwrap

import pytest

from tests.segmenters.cases import Case, check, rows
from tests.segmenters.prose import BRIDGE, COUNCIL, DIARY, FACTORY, FLOOD, HARVEST, MUSEUM, RAILWAY, VOYAGE

PAGES = ((BRIDGE, COUNCIL, FLOOD), (HARVEST, VOYAGE, FACTORY), (RAILWAY, DIARY, MUSEUM))
LEFT, RIGHT, NEXT = (
    "142       A HISTORY OF LENNER",
    f"{'THE SECOND FLOOD':<60}143",
    "144       A HISTORY OF LENNER",
)


def paged(top: str, *heads: str) -> str:
    """Pages of whole paragraphs, each but the first below its head."""
    pages = ["\n\n".join(textwrap.fill(words, 64) for words in page) for page in PAGES[: len(heads) + 1]]
    return "\n\n\n".join(
        [f"{top}\n\n{pages[0]}", *(f"{h}\n\n{p}" for h, p in zip(heads, pages[1:], strict=True))]
    )


def words(*heads: str) -> list[str]:
    """The heads with single blanks."""
    return [" ".join(head.split()) for head in heads]


TITLE = "CHAPTER VII\n\nTHE SECOND FLOOD"
HEADS = [
    Case("left and right", paged(TITLE, LEFT, RIGHT), {"fw[header]": words(LEFT, RIGHT), "head": 0, "pb@n": ["142", "143"]}),
    Case("right and left", paged(TITLE, RIGHT, NEXT), {"fw[header]": words(RIGHT, NEXT), "head": 0}),
    Case("in the middle of a sentence", paged("A MILLER'S LIFE", LEFT, RIGHT).replace("\n\n\n142", " for the\n\n\n142").replace("LENNER\n\n", "LENNER\n\nrest, "), {"fw[header]": words(LEFT, RIGHT), "head": 0}),
]  # fmt: skip
FALSE_FRIENDS = [
    Case("numbers that do not count up", paged(TITLE, LEFT, f"{'THE SECOND FLOOD':<60}149"), {"fw": 0}),
    Case("numbers at the wrong edge", paged(TITLE, "143       A HISTORY OF LENNER", f"{'THE SECOND FLOOD':<60}144"), {"fw": 0}),
    Case("heads of sections with numbers before them", paged("A MILLER'S LIFE", "2    THE FLOOD", "3    THE BRIDGE"), {"fw": 0}),
    Case("lines with figures in small letters", paged(TITLE, "142       men of Lenner", f"{'The second flood':<60}143"), {"fw": 0}),
    Case("years beside headings that nothing shows to be heads of pages", paged("A MILLER'S LIFE", "1816      THE FIRST FLOOD", f"{'THE SECOND FLOOD':<60}1817"), {"fw": 0}),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(HEADS, {}))
def test_heads_of_facing_pages(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(FALSE_FRIENDS, {}))
def test_false_friends_of_facing_heads(case: Case) -> None:
    check(case)
