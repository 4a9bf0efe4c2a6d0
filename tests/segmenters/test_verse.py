"""Stanzas."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, words

STANZAS = [
    "The clerk has lost the papers all,\nHe looks for them in every hall,\nAnd where the winter shadows fall",
    "O room, O hall, O winding stair,\nWhere have you put my papers, where?\nI look and look: they are not there.",
    "The morning came; the clerk was gone,\nThe lamps still burned, the fire shone,\nAnd no one knew what he had done.",
    "Who goes there in the night so late?\nThe clerk, who cannot shut the gate,\nThe clerk, who cannot bear to wait,",
    "Alas, alas, the papers lost,\nWho now shall reckon up the cost?\nThe yard is white with early frost.",
    "“Come in, come in,” the chairman cried,\n“The door is never locked inside.”\n“I may not come,” the clerk replied.",
    "And now the bells begin to ring,\nAnd now the birds begin to sing,\nAnd now the clerk has found the thing:\nA little box, a piece of string.",
    "Ye papers white, ye papers brown,\nYe were the glory of the town,\nAnd now ye all are tumbled down!",
    "So ends the tale of what befell\nThe clerk, as I have heard men tell,\nWho know it, and who know it well.",
    "The river runs, the river bends,\nThe story that I tell you ends,\nAnd so farewell to all my friends,",
]  # fmt: skip
PROSE = [
    "One short line.\nAnother one.", "Mr. Smith\nThe Hall\nSomewhere 12, 3456", "name 12\nplace 13\nyear 1954", "a small line\nanother one\nand a third",
    "1. one\n2. two\n3. three", "- one\n- two\n- three", "one\ttwo\nthree\tfour\nfive\tsix", "| a | b |\n| c | d |\n| e | f |",
    "The one who\nA\nB", "> The clerk has lost the papers all,\n> He looks for them in every hall,\n> And so on",
]  # fmt: skip


@pytest.mark.parametrize("stanza", STANZAS)
def test_short_lines_that_begin_with_capitals_are_verse(stanza: str) -> None:
    assert words(f"{LONG}\n\n{stanza}\n\n{OTHER}\n", Kind.L) == stanza.split("\n")


@pytest.mark.parametrize("stanza", STANZAS[:4])
def test_each_stanza_is_a_group(stanza: str) -> None:
    assert len(words(f"{LONG}\n\n{stanza}\n\n{STANZAS[4]}\n\n{OTHER}\n", Kind.LG)) == 2


@pytest.mark.parametrize("prose", PROSE)
def test_other_short_lines_are_no_verse(prose: str) -> None:
    assert words(f"{LONG}\n\n{prose}\n\n{OTHER}\n", Kind.LG) == []
