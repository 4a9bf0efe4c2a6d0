"""Texts of one thing, very many times: the text comes back and is valid. How long it takes is benchmarks/growth.py's."""

from __future__ import annotations

import pytest

from tei_encode import Options, SourceText, encode
from tei_encode.names.tagging.pieces import MOST_PIECES, pieces_of

PIECES = [
    *"[](){}<>\"“”‘’'«»*_~`#|-.,;:@/&\0\f\r\n\t1aAéμ中ع😀",
    *("\r\n", "\u00a0", "\x85", "\u2028", "\ufeff", "\u200d", "\u0301", "\u202e", "> ", "> x\n", "- a\n", "1. a\n", "(a) ", "**a", "[a](", "![", "[a]: b\n"),
    *("[1]", "[1] a\n", "¹", "A. ", "Mr. ", "de ", "of the ", "May ", "1921-", "(Oake, 1990; ", "Ibid. ", "p. 1, ", "F. 1, Op. 1, ", "http://a.b/", "a@b."),
    *("Dear Sir,\n\n", "Yours,\n", "To: A\n", "Q. A\nA. B\n", "MR. OAKE: A\n", "a    b    c\n", "|a|b|\n", "a-\n", "```\n", "a\n---\n", "***\n", "Source: a\n"),
    *("Introduction\n\n", "Bibliography\n\n", "Notes\n\n", "\n\n10\n\n", "Encl.: a\n", "P.S. a\n\n", "— A\n", "MDCXVI", "Aa Bb (AB) "),
]  # fmt: skip
NESTED = {
    "list levels": "".join("  " * depth + "- a\n" for depth in range(100)),
    "quotations": "".join("> " * depth + "a\n" for depth in range(80)),
    "brackets": "(" * 1000 + "a" + ")" * 1000,
    "quotation marks": "“‘" * 500 + "a" + "’”" * 500,
    "emphasis": "*_" * 500 + "a" + "_*" * 500,
    "heads": "".join("#" * depth + " a\n\n" for depth in range(1, 40)),
    "divisions": "".join(".".join(["1"] * depth) + " Head\n\nText.\n\n" for depth in range(1, 30)),
}


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_one_thing_many_times_comes_back_and_is_valid(piece: str) -> None:
    options = Options(names="rules", line_breaks=True)
    edition = encode(SourceText.of(piece * (300 // len(piece)), "many.txt"), options)
    assert edition.text_identical
    assert edition.valid, [str(finding) for finding in edition.findings if finding.severity == "error"]


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED)
def test_what_is_nested_deep_comes_back_and_is_valid(text: str) -> None:
    edition = encode(SourceText.of(text, "deep.txt"), Options(names="rules"))
    assert edition.text_identical
    assert edition.valid, [str(finding) for finding in edition.findings if finding.severity == "error"]


def test_a_word_of_very_many_letters_has_its_first_pieces() -> None:
    """As many steps as the longest piece has letters, for each; once it was as many as the word has."""
    word = "lennerharcastle" * 100_000
    assert pieces_of(word)[:MOST_PIECES] == pieces_of(word[:200])[:MOST_PIECES]


def test_characters_beyond_16_bits_come_back_in_every_encoding() -> None:
    text = "\U0001f600a\U0010ffff\ufffe"
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        edition = encode(SourceText.of(text, "x.txt", encoding, byte_order_mark=True), Options(names="none"))
        assert edition.text_identical
        assert edition.valid
