"""Tables, captions, speeches, rules."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind, SourceText
from tei_encode.pipeline import encode
from tests.segmenters.reading import LONG, OTHER, structure, words


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("| a | b |\n| c | d |", ["a", "b", "c", "d"]), ("a | b\nc | d", ["a", "b", "c", "d"]), ("a\tb\nc\td", ["a", "b", "c", "d"]),
        ("| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"]), ("|a|b|c|\n|d||f|", ["a", "b", "c", "d", "", "f"]),
        ("a\t\tc\nd\te\tf", ["a", "", "c", "d", "e", "f"]), ("Anna Doe\t24 yrs\ttall\nBert Doe\t22 \"\tdark", ["Anna Doe", "24 yrs", "tall", "Bert Doe", '22 "', "dark"]),
        ("a | b\n--- | ---\nc | d", ["a", "b", "c", "d"]),
    ],
)  # fmt: skip
def test_lines_with_as_many_cells_are_a_table(table: str, cells: list[str]) -> None:
    text = f"{LONG}\n\n{table}\n\n{OTHER}\n"
    assert words(text, Kind.CELL) == cells
    assert len(words(text, Kind.ROW)) == len([line for line in table.split("\n") if "---" not in line])


@pytest.mark.parametrize(
    "lines",
    [
        "a | b",
        "To:\tSmith\nFrom:\tJones",
        "1.\tone\n2.\ttwo",
        "[1]\tone\n[2]\ttwo",
        "one\ntwo",
        "if a|b then\nif c then",
    ],
)
def test_other_lines_are_no_table(lines: str) -> None:
    assert words(f"{LONG}\n\n{lines}\n\n{OTHER}\n", Kind.TABLE) == []


def test_pipes_come_back_from_the_edition() -> None:
    text = f"{LONG}\n\n| Name | Year |\n|:-----|-----:|\n| Anna |      |\n|  | 1901 |\n\n{OTHER}\n"
    encoded = encode(SourceText.of(text))
    assert encoded.text_identical
    assert encoded.valid


def test_a_caption_above_a_table_is_its_head() -> None:
    text = f"{LONG}\n\nTable 1. Years of birth\n\na | b\nc | d\n\n{OTHER}\n"
    head = next(one for one in structure(text) if one.kind is Kind.HEAD)
    table = next(one for one in structure(text) if one.kind is Kind.TABLE)
    assert table.span.embeds(head.span)


@pytest.mark.parametrize(
    "caption",
    [
        "Figure 1. A map of the town",
        "Fig. 2: The hall",
        "Photo: Jane Doe",
        "The hall in winter (Photo credit: Jane Doe)",
        "Plate 3. Papers",
    ],
)
def test_captions_of_pictures(caption: str) -> None:
    assert words(f"{LONG}\n\n{caption}\n\n{OTHER}\n", Kind.FIGURE) == [caption]


@pytest.mark.parametrize(
    "line",
    [
        "Figure 1 shows the town as it was before the war.",
        "Figures are not everything.",
        "The photo was lost.",
    ],
)
def test_sentences_are_no_captions(line: str) -> None:
    assert words(f"{LONG}\n\n{line}\n\n{OTHER}\n", Kind.FIGURE) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("MR. SMITH:", "THE CHAIRMAN:"),
        ("Q:", "A:"),
        ("JPS:", "CE:"),
        ("Smith:", "Jones:"),
        ("Jane Doe:", "John Roe:"),
        ("SMITH :", "JONES :"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_labels_that_come_back_are_speakers(first: str, second: str, gap: str) -> None:
    text = f"{LONG}\n\n{first}{gap}I was there.\n\n{second}{gap}I was not.\n\n{first}{gap}So they say.\n\n{second}{gap}Indeed.\n"
    assert words(text, Kind.SPEAKER) == [first, second] * 2
    assert words(text, Kind.P)[1:] == ["I was there.", "I was not.", "So they say.", "Indeed."]


DASHES_BEHIND = [
    ("Mr. KIRWAN--", "The SPEAKER--"), ("Mr. KIRWAN.—", "Mr. DENNY.—"), ("Mr. KIRWAN (Adelaide)--", "The SPEAKER.--"), ("Mr. O'BRIEN.-", "Mr. McKAY.-"),
    ("Mr. KIRWAN — ", "The Hon. J. GORDON — "), ("MR. KIRWAN.—", "THE CHAIRMAN.—"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), DASHES_BEHIND)
def test_names_with_titles_before_dashes_are_speakers(first: str, second: str) -> None:
    text = f"{LONG}\n\n{first}I was there.\n\n{second}I was not.\n\n{first}So they say.\n\nThe Treasurer--Indeed he was.\n\n{first}No.\n\n{second}Yes.\n"
    labels = [first.strip(), second.strip()]
    assert words(text, Kind.SPEAKER) == [*labels, labels[0], "The Treasurer--", *labels]
    assert words(text, Kind.P)[1:] == [
        "I was there.", "I was not.", "So they say.", "Indeed he was.", "No.", "Yes.",
    ]  # fmt: skip


def test_names_in_small_letters_before_dashes_are_speakers_where_two_come_back() -> None:
    text = "\n\n".join(["Mr. Kirwan.—I was there.", "The Chairman.—I was not.", "Mr. Denny.—He was."] * 2)
    assert len(words(text, Kind.SPEAKER)) == 6


@pytest.mark.parametrize(
    "lines",
    [
        ["The River--it was wide.", "The Mill--it was burnt.", "The Tavern--it was shut."],  # each once
        ["The river--it was wide.", "The river--it was deep.", "Mr. Denny--he was late."],  # one comes back
        ["Mr. KIRWAN--he was there.", f"{LONG}", "The SPEAKER--he was not."],  # each once
        ["DRUNKENNESS.—John Bell was fined.", "LARCENY.—Ann Hay was sent to prison.", "ASSAULT.—Tom Hay was let go."],
        ["Paris--the old city--slept.", "London--the new one--woke.", "Paris--no more."],  # no titles
    ],
)  # fmt: skip
def test_other_words_before_dashes_are_no_speakers(lines: list[str]) -> None:
    assert words("\n\n".join([LONG, *lines, OTHER]) + "\n", Kind.SP) == []


@pytest.mark.parametrize("label", ["Note:", "To:", "Paris:", "Figure:", "MR. SMITH:"])
def test_one_label_makes_no_speaker(label: str) -> None:
    assert words(f"{LONG}\n\n{label} I was there.\n\n{OTHER}\n", Kind.SP) == []


@pytest.mark.parametrize("rule", ["***", "* * *", "---", "-----", "___", "=====", "- - -"])
def test_rules(rule: str) -> None:
    assert len(words(f"{LONG}\n\n{rule}\n\n{OTHER}\n", Kind.MILESTONE)) == 1


def test_questions_and_answers_with_full_stops_are_speeches() -> None:
    text = "Q. When was it?\n\nA. In the morning.\n\nQ. Who came?\n\nA. Nobody came.\n"
    assert words(text, Kind.SPEAKER) == ["Q.", "A.", "Q.", "A."]
    lettered = "\n\n".join(f"{letter}. {LONG}" for letter in "ABC")
    assert words(f"{LONG}\n\n{lettered}\n", Kind.SPEAKER) == []


def test_a_no_break_space_behind_a_label_is_in_the_words() -> None:
    text = "JS:\u00a0So, tell me about the farm.\nMB:\u00a0Well, it was forty acres.\nJS:\u00a0And horses?\nMB:\u00a0Two.\n"
    edition = encode(SourceText.of(text))
    assert edition.valid
    assert edition.text_identical
    assert words(text, Kind.SPEAKER) == ["JS:", "MB:", "JS:", "MB:"]


def test_a_speaker_with_a_title_and_one_without() -> None:
    text = (
        "Interviewer: Where were you born?\n\nMrs. Brown: In Leeds, in 1899. My father was a weaver.\n\n"
        "Interviewer: And your mother?\n\nMrs. Brown: She was a spinner, and a good one.\n"
    )
    assert len(words(text, Kind.SP)) == 4


@pytest.mark.parametrize(
    "labels", [("**Smith:**", "**Brown:**"), ("**Smith**:", "**Brown**:"), ("**Q:**", "**A:**")]
)
def test_speakers_in_bold(labels: tuple[str, str]) -> None:
    one, other = labels
    text = (
        f"{one} Where were you born?\n\n{other} In Leeds, in 1899. My father was a weaver.\n\n"
        f"{one} And your mother?\n\n{other} She was a spinner, and a good one.\n"
    )
    assert words(text, Kind.SPEAKER) == [one, other, one, other]
    edition = encode(SourceText.of(text))
    assert edition.valid
    assert b"<title level" not in edition.xml.split(b"<text", 1)[1]
