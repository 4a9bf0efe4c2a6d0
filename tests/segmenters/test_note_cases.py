"""Notes in whole texts: of each chapter, with text behind them, told by their labels alone."""

from __future__ import annotations

import pytest

from tests.segmenters.cases import Case, check, rows

FIRST = "The ford of Oake was paved when the first wagons came.{} They crossed it at night,{} and paid nothing for it."
SECOND = (
    "The bridge was begun in the spring.{} It fell in the flood.{} The parish of Harcastle built it again with a loan of "
    "three hundred pounds from the bank of Haverley."
)
PLAIN = (
    "The loan was paid back in the year of the long frost, when the river stood still for nine weeks together and the "
    "wagons crossed on the ice, so that nobody asked for the bridge until the thaw."
)
PAIR = "{0} Parish book, p. {2}.\n{1} Or rather, of rubble."


def text_of(*blocks: str) -> str:
    return "\n\n".join(blocks) + "\n"


def called(text: str, *marks: str) -> str:
    return text.format(*marks)


def pair(first: str, second: str) -> str:
    return PAIR.format(first, second, 4)


def chapters(heads: tuple[str, str], marks: tuple[str, str, str, str], heading: str, *more: str) -> str:
    one = (heads[0], called(FIRST, *marks[:2]), heading, pair(*marks[:2]))
    return text_of(*one, heads[1], called(SECOND, *marks[2:]), *more, heading, pair(*marks[2:]))


ANEW = ("[1]", "[2]", "[1]", "[2]")
GOES_ON = ("[1]", "[2]", "[3]", "[4]")
BOTH = ["The ford…it.", "The bridge…Haverley."]

CHAPTERS = [
    Case(
        "chapters of numbered names, each with its notes",
        chapters(("Chapter I", "Chapter II"), ANEW, "Notes"),
        {"note": 4, "p": BOTH, "head": ["Chapter I", "Notes", "Chapter II", "Notes"]},
    ),
    Case(
        "chapters of names alone",
        chapters(("The Ford", "The Bridge"), ANEW, "NOTES"),
        {"note": 4, "p": BOTH, "head": ["NOTES", "The Bridge", "NOTES"]},
    ),
    Case(
        "chapters of two lines",
        chapters(("CHAPTER I\nTHE FORD", "CHAPTER II\nTHE BRIDGE"), ANEW, "NOTES"),
        {"note": 4, "p": BOTH, "head": ["CHAPTER I THE FORD", "NOTES", "CHAPTER II THE BRIDGE", "NOTES"]},
    ),
    Case(
        "numbers that go on in the next chapter",
        chapters(("I", "II"), GOES_ON, "Endnotes"),
        {"note@n": ["1", "2", "3", "4"], "p": BOTH},
    ),
    Case(
        "a last paragraph that calls no note",
        chapters(("Chapter I", "Chapter II"), ANEW, "Notes", PLAIN),
        {"note": 4, "p": 3, "head": 4},
    ),
    Case(
        "numbers with stops as labels below each heading",
        chapters(("Chapter I", "Chapter II"), ("[1]", "[2]", "[1]", "[2]"), "Notes")
        .replace("[1] Parish", "1. Parish")
        .replace("[2] Or", "2. Or"),
        {"note": 4, "p": BOTH},
    ),
    Case(
        "notes of all chapters at the end, below their names",
        text_of(
            "CHAPTER I", called(FIRST, *ANEW[:2]), "CHAPTER II", called(SECOND, *ANEW[:2]),
            "NOTES", "CHAPTER I", pair("[1]", "[2]"), "CHAPTER II", pair("[1]", "[2]"),
        ),
        {"note": 4, "p": BOTH, "head": ["CHAPTER I", "CHAPTER II", "NOTES", "CHAPTER I", "CHAPTER II"]},
    ),
    Case(
        "a second paragraph of a note stays in it",
        text_of(called(FIRST, "[1]", "[2]"), "Notes", "[1] Parish book, p. 4.", PLAIN, "[2] Or rather, of rubble."),
        {"note": 2, "p": ["The ford…it.", "[1] Parish book, p. 4.", "The loan…thaw."]},
    ),
    Case(
        "a short second paragraph of a note stays in it",
        text_of(called(FIRST, "[1]", "[2]"), "Notes", "[1] Parish book, p. 4.", "So it says", "[2] Or of rubble."),
        {"note": 2, "head": ["Notes"]},
    ),
    Case(
        "a second paragraph that names another note in its sentence stays in its own",
        text_of(called(FIRST, "[1]", "[2]"), "Notes", "[1] Parish book.", "See also [2] on this.", "[2] Or of rubble."),
        {"note": 2, "p": 3},
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(CHAPTERS, {}))
def test_notes_of_chapters(case: Case) -> None:
    check(case)
