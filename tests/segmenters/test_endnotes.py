"""Notes at the end whose labels are bare figures, and lines below "Notes" that are none."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.prose import BRIDGE, COUNCIL
from tests.segmenters.reading import LONG, OTHER, division_types, outline, structure, words

CALLING = (
    "The weirs were built by the monks of Oake.1 They let the fishery for a rent of eels,2 as it seems.3"
)


def text_of(notes: str, heading: str = "Notes", calling: str = CALLING) -> str:
    return f"{calling} {LONG}\n\n{OTHER}\n\n{heading}\n\n{notes}\n"


def names(text: str) -> list[str]:
    return [one.get("n") for one in structure(text) if one.kind is Kind.NOTE]


SEVERAL = ("1 See Tranter, p. 4.", "2 Ibid., p. 9.", "3 Haverley Record Office, Q 14/2.")


@pytest.mark.parametrize("heading", ["Notes", "NOTES", "Endnotes", "References", "## Notes", "Notes:"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_bare_figures_below_a_heading_are_labels(heading: str, gap: str) -> None:
    text = text_of(gap.join(SEVERAL), heading)
    assert names(text) == ["1", "2", "3"]
    assert words(text, Kind.LABEL) == ["1", "2", "3"]
    assert division_types(text)[-1] == "notes"
    assert {one.get("place") for one in structure(text) if one.kind is Kind.NOTE} == {"end"}


@pytest.mark.parametrize(
    "lines",
    [
        ["1\tSee Tranter, p. 4.", "2\tIbid., p. 9."],
        ["1   See Tranter, p. 4.", "2   Ibid., p. 9."],
        ["1 The steward’s book is meant.", "2 “No weir so old,” he wrote."],
        ["1 ibid.", "2 cf. Tranter, p. 9."],
        ["1 *Weirs and Fords*, p. 4.", "2 J. Lenner, *Fords*, p. 9."],
        ["1See Tranter, p. 4.", "2Ibid., p. 9."],
        # names that begin as months do
        ["1 Marlow, Weirs, p. 4.", "2 Novak, Fords, p. 9."],
        ["1Mayer, Weirs, p. 4.", "2Decker, Fords, p. 9."],
        ["1 Octavia Janson, Weirs, p. 4.", "2 Aprile, Fords, p. 9."],
    ],
)
def test_notes_of_several_kinds(lines: list[str]) -> None:
    assert names(text_of("\n".join(lines))) == ["1", "2"]


@pytest.mark.parametrize(
    ("calling", "heading", "found"),
    [
        ("The weirs were built by the monks of Oake.¹", "Notes", ["1"]),
        ("The weirs were built by the monks of Oake.[1]", "Notes", ["1"]),
        ("The weirs were built by the monks of Oake.1", "Notes", []),
        ("The weirs were built by the monks of Oake.²", "Notes", []),
    ],
)
def test_one_alone_is_called_by_what_can_be_nothing_else(
    calling: str, heading: str, found: list[str]
) -> None:
    assert names(text_of("1 See Tranter, p. 4.", heading, calling)) == found


def test_wrapped_notes_are_whole_and_a_figure_that_begins_a_line_parts_none() -> None:
    notes = (
        "1 For what follows see J. Tranter, Weirs and Fords (Haverley, 1912), chapter\n"
        "3 and the map at the end, which is not to be trusted in the north.\n"
        "2 Haverley Record Office, Q 14/2, the steward's book, which was damaged by\n"
        "3 May 1871, when the river rose; it has been mended since.\n"
        "3 Ibid., p. 9.\n"
    )
    text = text_of(notes, calling=f"{BRIDGE}\n\n{CALLING}\n\n{COUNCIL}\n\n")
    assert names(text) == ["1", "2", "3"]


def test_notes_of_each_chapter_begin_anew() -> None:
    text = text_of(
        "Chapter I\n\n1 See Tranter, p. 4.\n2 Ibid., p. 9.\n\nChapter II\n\n1 See Lenner, p. 8.\n2 Ibid."
    )
    assert names(text) == ["1", "2", "1", "2"]


def test_the_bibliography_stands_behind_the_notes() -> None:
    text = text_of("\n".join(SEVERAL) + "\n\nBibliography\n\nTranter, J. Weirs and Fords. Haverley, 1912.")
    assert len(names(text)) == 3
    assert words(text, Kind.BIBL) == ["Tranter, J. Weirs and Fords. Haverley, 1912."]


@pytest.mark.parametrize(
    "lines",
    [
        ["1 Bag of flour", "2 Pounds of sugar", "3 Loaves"],
        ["1 May 1871", "2 May 1871"],
        ["12 Families were fed.", "13 Families were not."],
        ["1 was not enough, said the clerk, p. 4", "2 were too many, p. 5"],
    ],
)
def test_other_figures_below_such_a_heading_are_no_labels(lines: list[str]) -> None:
    calling = "The wardens gave out bread to the 12 families of the parish who came."
    assert names(text_of("\n".join(lines), calling=calling)) == []


def test_bare_figures_without_a_heading_are_no_labels() -> None:
    text = f"{CALLING} {LONG}\n\n1 Bag of flour\n2 Pounds of sugar\n3 Loaves\n\n{OTHER}\n"
    assert names(text) == []


def test_a_short_last_sentence_with_a_mark_is_no_head() -> None:
    text = (
        f"# Weirs\n\nIntroduction\n\n{LONG}1\n\nConclusion\n\nThe weirs decayed before the war came.2\n\n"
        "Notes\n\n1. See Tranter.\n\n2. See Lenner.\n"
    )
    assert [words for _, words in outline(text)] == ["Introduction", "Conclusion", "Notes"]


def test_wrapped_entries_below_each_other_begin_with_their_authors() -> None:
    entries = [
        "Lenner, P., The Fords of Oake, and of the Country round it (Haverley: Oake & Sons, 1955).",
        "Harcastle, W., A History of Haverley (London: Tranter, 1932).",
        'Tranter, J., "The Lenner and its Weirs", Haverley Notes 1 (1871), 1-40.',
    ]
    wrapped = (
        "Lenner, P., The Fords of Oake, and of the Country round\nit (Haverley: Oake & Sons, 1955).\n"
        "Harcastle, W., A History of Haverley (London: Tranter, 1932).\n"
        'Tranter, J., "The Lenner and its Weirs", Haverley Notes 1 (1871), 1-40.'
    )
    line = "This line was typed by somebody who stopped at the margin and\n"
    assert words(f"{line * 8}ended here.\n\nBibliography\n\n{wrapped}\n", Kind.BIBL) == entries
