"""Headings that say whose notes they head ("Notes to Chapter 1"), and the last paragraphs under a heading of notes."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tei_encode.segmenters.cues.wording import heads_some_notes, known_heading
from tests.segmenters.reading import LONG, OTHER, division_types, outline, structure, words

HEADS = (
    "Notes to Chapter 1", "Notes to Chapter One", "Notes to Chapter II: The Quay", "NOTES TO THE INTRODUCTION",
    "Notes to pages 3-9", "Notes to pp. 3–9", "Notes for Chapter 12", "Endnotes to Part II", "Footnotes to Chapter 3",
    "Notes to the Preface.", "Anmerkungen zu Kapitel 3", "Anmerkungen zur Einleitung", "Anmerkungen zu den Seiten 3-9",
    "Notes du chapitre 3", "Notes de l'introduction",
)  # fmt: skip
OTHERS = (
    "Notes on the Introduction of Railways", "Notes on Chapter 1 of Genesis", "Notes to a Young Friend",
    "Notes to the Introduction of Weirs", "Notes for Chapter and Verse", "Notes from the Harbour", "Chapter 1",
    "Notes toward Pages", "Anmerkungen zur Lage",
)  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_notes_that_say_whose_they_are(head: str) -> None:
    assert (known_heading(head), heads_some_notes(head)) == ("notes", True)


@pytest.mark.parametrize("head", OTHERS)
def test_heads_that_only_begin_like_them(head: str) -> None:
    assert (known_heading(head), heads_some_notes(head)) == ("", False)


def test_a_heading_of_all_notes_is_none_of_a_part() -> None:
    assert (known_heading("Notes"), heads_some_notes("Notes")) == ("notes", False)


FURTHER = "The stones came from the quarry of Oake, but the accounts of the town show nothing of this."
FIRST = "[1] See Tranter, p. 4.\n\n[2] Ibid., p. 9."
SECOND = "[1] Lenner, Fords, p. 3.\n\n[2] Haverley Record Office, Q 14/2."


def book(notes: str) -> str:
    calling = "The weirs were built by the monks.[1] They let the fishery for a rent.[2]"
    return f"Chapter 1\n\n{calling} {LONG}\n\nChapter 2\n\n{calling} {OTHER}\n\n{notes}\n"


def note_paragraphs(text: str) -> list[str]:
    """The paragraphs that stand in notes."""
    found = structure(text)
    notes = [one.span for one in found if one.kind is Kind.NOTE]
    return [
        one.span.text(text)
        for one in found
        if one.kind is Kind.P and any(note.embeds(one.span) for note in notes)
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Notes to Chapter 1", "Notes to Chapter 2"), ("NOTES TO PAGES 3-9", "NOTES TO PAGES 10-14")],
)
def test_notes_of_each_chapter_below_one_heading(first: str, second: str) -> None:
    text = book(f"Notes\n\n{first}\n\n{FIRST}\n\n{second}\n\n{SECOND}")
    assert outline(text)[-3:] == [(1, "Notes"), (2, first), (2, second)]
    assert division_types(text)[-3:] == ["notes"] * 3
    assert [one.get("n") for one in structure(text) if one.kind is Kind.NOTE] == ["1", "2", "1", "2"]


def test_without_a_heading_of_all_they_stand_side_by_side() -> None:
    text = book(f"Notes to Chapter 1\n\n{FIRST}\n\nNotes to Chapter 2\n\n{SECOND}")
    assert outline(text)[-2:] == [(1, "Notes to Chapter 1"), (1, "Notes to Chapter 2")]
    assert [one.kind for one in structure(text)].count(Kind.BACK) == 1


def test_a_paragraph_before_the_notes_of_the_next_chapter_belongs_to_the_last_note() -> None:
    text = book(f"Notes to Chapter 1\n\n{FIRST}\n\n{FURTHER}\n\nNotes to Chapter 2\n\n{SECOND}")
    assert note_paragraphs(text) == ["[2] Ibid., p. 9.", FURTHER]


LAST = (
    ("  It is set in below its note, and goes on with it.", True),
    ("See Tranter, Fords, for the opposite view.", True),
    ("The steward says nothing of it (op. cit., p. 12).", True),
    ("Anna Tranter is professor of history at Haverley.", False),
    ("I thank Tim Oake for the maps.", False),
    ("See www.example.org for the maps.", False),
)


@pytest.mark.parametrize(("paragraph", "is_in_note"), LAST)
@pytest.mark.parametrize("behind", ["", "\n\nBibliography\n\nOake, T. (1999). Tides. Kiel: Meyer."])
def test_a_paragraph_behind_the_last_note(paragraph: str, behind: str, is_in_note: bool) -> None:
    text = book(f"Notes\n\n{SECOND}\n\n{paragraph}{behind}")
    assert (paragraph.strip() in note_paragraphs(text)) is is_in_note
    assert paragraph.strip() in words(text, Kind.P)


def test_notes_with_several_paragraphs_before_say_what_the_last_is() -> None:
    text = book(
        f"Notes\n\n[1] See Tranter, p. 4.\n\n{FURTHER}\n\n[2] Ibid., p. 9.\n\nThe mayor kept no diary."
    )
    assert note_paragraphs(text)[-1] == "The mayor kept no diary."


def test_more_than_two_paragraphs_behind_the_last_note_are_text() -> None:
    text = book(f"Notes\n\n{SECOND}\n\n" + "\n\n".join(f"See Tranter, p. {number}." for number in (3, 4, 5)))
    assert note_paragraphs(text) == []


def test_a_chapter_between_notes_is_text() -> None:
    calling = "The weirs were built by the monks.[1] They let the fishery for a rent.[2]"
    text = (
        f"Chapter 1\n\n{calling} {LONG}\n\nNotes to Chapter 1\n\n{FIRST}\n\n{calling} {OTHER}\n\n"
        f"Notes to Chapter 2\n\n{SECOND}\n"
    )
    assert division_types(text).count("notes") == 2
    assert note_paragraphs(text) == []
