"""Notes: where they stand, what they are called, what belongs to them."""

from __future__ import annotations

import pytest

from tei_encode.model import Annotation, Kind
from tests.segmenters.reading import LONG, OTHER, division_types, structure, words


def notes(text: str) -> list[Annotation]:
    return [one for one in structure(text) if one.kind is Kind.NOTE]


def with_marks(*marks: str) -> str:
    return " ".join(f"The clerk said so{mark} and then he went home." for mark in marks) + f" {LONG}"


@pytest.mark.parametrize(
    ("marks", "labels", "names"),
    [
        (["[1]", "[2]"], ["[1]", "[2]"], ["1", "2"]), (["¹", "²"], ["¹", "²"], ["1", "2"]), (["[^1]", "[^2]"], ["[^1]:", "[^2]:"], ["1", "2"]),
        (["*", "†"], ["*", "†"], ["*", "†"]), (["[*]", "[†]"], ["[*]", "[†]"], ["*", "†"]), (["[a]", "[b]"], ["[a]", "[b]"], ["a", "b"]),
        (["¹⁰", "¹¹"], ["¹⁰", "¹¹"], ["10", "11"]),
    ],
)  # fmt: skip
def test_a_label_and_its_mark_make_a_note(marks: list[str], labels: list[str], names: list[str]) -> None:
    text = (
        f"{with_marks(*marks)}\n\n{OTHER}\n\n"
        + "\n\n".join(f"{label} See the papers." for label in labels)
        + "\n"
    )
    assert [one.get("n") for one in notes(text)] == names
    assert words(text, Kind.LABEL) == labels


@pytest.mark.parametrize(
    "heading", ["Notes", "NOTES", "Endnotes", "Footnotes", "Anmerkungen", "# Notes", "Notes:"]
)
@pytest.mark.parametrize("label", ["1. ", "[1] ", "(1) ", "1) "])
def test_below_a_heading_numbers_are_labels(heading: str, label: str) -> None:
    second = label.replace("1", "2")
    text = f"{LONG}\n\n{OTHER}\n\n{heading}\n\n{label}See the papers.\n\n{second}See them again.\n"
    assert [one.id for one in notes(text)] == ["note-1", "note-2"]
    assert division_types(text)[-1] == "notes"


def test_a_label_alone_on_its_line_goes_with_the_words_below() -> None:
    text = f"{with_marks('[1]', '[2]')}\n\nNotes\n\n[1]\n\nSee the papers.\n\n[2]\n\nSee them again.\n"
    assert words(text, Kind.NOTE) == ["[1] See the papers.", "[2] See them again."]


def test_paragraphs_between_two_labels_belong_to_one_note() -> None:
    text = f"{with_marks('[1]', '[2]')}\n\nNotes\n\n[1] {LONG}\n\n{OTHER}\n\n[2] See them again.\n"
    assert len(notes(text)) == 2
    inside = [one for one in structure(text) if one.kind is Kind.P and notes(text)[0].span.embeds(one.span)]
    assert len(inside) == 2


def test_notes_at_the_foot_of_a_page_and_at_the_end() -> None:
    text = f"{with_marks('[1]')}\n\n[1] See the papers.\n\n{with_marks('[2]')}\n\n[2] See them again.\n"
    assert [one.get("place") for one in notes(text)] == ["bottom", "end"]


def test_two_notes_of_one_name_have_two_identifiers() -> None:
    text = f"{with_marks('*')}\n\n* See the papers.\n\n{with_marks('*')}\n\n* See them again.\n\n{LONG}\n"
    assert [one.id for one in notes(text)] == ["note-asterisk", "note-asterisk-2"]


def test_notes_of_markdown_stand_behind_the_bibliography() -> None:
    work = "- Bogucka, M. (1974). *Le sel et le crédit*. Paris, 101–20."
    text = f"# A study\n\n{with_marks('[^1]', '[^b]')}\n\n## Bibliography\n\n{work}\n\n[^1]: See Kowalczyk (1958), 12–40.\n\n[^b]: On figures see T. Porter (1996), pp. 3–29.\n"
    assert [one.get("n") for one in notes(text)] == ["1", "b"]
    assert len(words(text, Kind.BIBL)) == 1


def test_numbers_in_brackets_are_entries_in_the_bibliography() -> None:
    text = f"{with_marks('[1]', '[2]')}\n\nBibliography\n\n[1] Kowalczyk, J. (1958). Salt, pp. 12–40.\n\n[2] Porter, T. (1996). Figures, pp. 3–29.\n"
    assert notes(text) == []
    assert len(words(text, Kind.BIBL)) == 2


def test_a_star_alone_is_a_note_where_one_stands_behind_a_word_far_before() -> None:
    text = f"{with_marks('*')}\n\n{OTHER}\n\n{LONG}\n\n{OTHER}\n\n{LONG}\n\n* See the papers of the clerk.\n"
    assert words(text, Kind.NOTE) == ["* See the papers of the clerk."]
    assert (
        notes(f"{with_marks('*')}\n\n{OTHER}\n\n{LONG}\n\n{OTHER}\n\n* one cart\n* two carts\n* no horse\n")
        == []
    )
    assert notes(f"{LONG} A *cart* came.\n\n{OTHER}\n\n{LONG}\n\n{OTHER}\n\n* one cart of salt\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "*Source:* AGAD, ASK VI, 21.",
        "*Source*: the *Annals* of the town.",
        "**Source.** The *town*.",
        "*A*, *b* and c.",
    ],
)
def test_words_between_stars_are_no_notes(line: str) -> None:
    assert notes(f"{LONG} *Salt*, it says.\n\n{line}\n\n{OTHER}\n") == []


def test_a_star_before_a_word_is_a_label_where_no_star_closes() -> None:
    text = f"{with_marks('*')}\n\n*See the *Annals* of the clerk.\n\n{OTHER}\n"
    assert words(text, Kind.NOTE) == ["*See the *Annals* of the clerk."]


@pytest.mark.parametrize("line", ["[see the papers]", "* one\n* two", "1954 was the year it ended.", "***"])
def test_other_brackets_and_stars_are_no_notes(line: str) -> None:
    assert notes(f"{LONG}\n\n{line}\n\n{OTHER}\n") == []


def test_a_chapter_of_notes_inside_the_text_stands_where_it_stood() -> None:
    text = f"{with_marks('[1]')}\n\nNotes\n\n[1] See the papers.\n\nSource: an archive\n\nTo: Comrade Ivanov\n\n{LONG}\n\nA. B. Petrov\n"
    assert division_types(text)[1:] == ["notes", "source", "document"]


@pytest.mark.parametrize("labels", [("¹", "²", "³"), ("*", "†", "‡")])
def test_notes_right_below_each_other(labels: tuple[str, ...]) -> None:
    lines = [f"{label} See the book of the clerk, p. {number}." for number, label in enumerate(labels, 11)]
    text = f"{with_marks(*labels)}\n\n{OTHER}\n\n" + "\n".join(lines) + "\n"
    assert len(notes(text)) == 3


def test_lines_of_verse_in_italics_are_no_notes() -> None:
    text = f"{LONG}\n\n*The bridge is down, the river high,*\n*The miller watches, still and dry,*\n*And nobody will tell him why.*\n\n{OTHER}\n"
    assert notes(text) == []


@pytest.mark.parametrize(
    "before",
    [
        "```\nSELECT count(*) FROM visits;\n```",
        "~~~\nls mill*\n~~~",
        "Count them with `count(*)`, said the clerk.",
        "All names that begin with `mill*` are kept.",
        "The carts marked with * are lost.",
        "Whoever asks for (*) gets all of them.",
    ],
)
def test_bullets_behind_a_star_that_is_no_mark_are_no_notes(before: str) -> None:
    assert (
        notes(f"# The Mill\n\n{LONG}\n\n{before}\n\nWe shall:\n\n* repair the roof\n* hire a clerk\n") == []
    )


@pytest.mark.parametrize("mark", ["*", "*.", "*,"])
def test_a_star_behind_a_word_calls_the_note_below(mark: str) -> None:
    assert words(f"{LONG} The clerk said so{mark}\n\n* See the papers.\n\n{OTHER}\n", Kind.NOTE) == [
        "* See the papers."
    ]


@pytest.mark.parametrize("mark", ["†", "*", "[1]", "¹", "1", ".”†"])
def test_a_first_sentence_with_a_mark_is_no_title(mark: str) -> None:
    first = f"The papers had been silent throughout the summer. In September,\nhowever, one of them said so.{mark}"
    assert words(f"{first}\n\nNobody knew who it was.\n\n{LONG}\n", Kind.TITLE_PART) == []


def test_a_note_called_at_the_end_of_the_byline_far_above_is_no_item() -> None:
    text = f"The Lost Papers\n\nJANE DOE*\n\n{LONG}\n\n{OTHER}\n\n{LONG}\n\n{OTHER}\n\n* I thank the clerk for his help.\n"
    assert words(text, Kind.NOTE) == ["* I thank the clerk for his help."]
    assert words(text.replace("DOE*", "DOE"), Kind.ITEM) == ["I thank the clerk for his help."]
