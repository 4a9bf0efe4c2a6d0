"""What is written about works in bibliographies and behind them, dashes for authors, and entries that look like it."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tei_encode.model.reference_starts import begins_reference
from tei_encode.segmenters.cues.comments import ends_entries, is_statement, names_imprint
from tests.segmenters.cases import Case, check, rows
from tests.segmenters.reading import LONG, OTHER, outline, words

WORKS = (
    "Harcastle, Walter. The Lower Lenner: A History. Oake: Marsh, 1911.",
    "Lenner, Paul, and Ann Pell. Ferries of the Parish. New Haverley: Verity & Sons, 1977.",
    "Oake, M. “Fords that Never Dried.” Haverley Notes 9 (1970): 1-30.",
    "Tranter, Joan. The Weir. Oake: Marsh, 1934.",
)
COMMENTS = (
    "The standard account. Harcastle used the tolls before they were lost in the flood of 1816, and his maps cannot be replaced.",
    "Brief on Oake (pp. 144-50) but good maps. Corrects Harcastle on the date of the weir.",
    "Sets the fords beside those of six other rivers.",
    "A novel. The river is called the Lenner.",
)
BODY = f"The Tolls\n\n{LONG}\n\n{OTHER}"


def below(*blocks: str, heading: str = "Bibliography", gap: str = "\n\n") -> str:
    """A text with blocks below the heading of a bibliography."""
    return f"{BODY}\n\n{heading}\n\n" + gap.join(blocks) + "\n"


@pytest.mark.parametrize("words_of_comment", [*COMMENTS,
    "Argues, against Lenner, that the weir was never open.",
    "This list contains only works cited.",
    "The best account of the tolls is Harcastle (1911). For the fords see also Oake (1970), and the novel by Tranter (1934).",
    "Anna Pell teaches history at Oake and is writing a life of the ferryman.",
    "“The Weir” is a novel.",
    "Das Buch wird oft zitiert, die Karten sind schlecht.",
])  # fmt: skip
def test_sentences_on_works_are_statements(words_of_comment: str) -> None:
    assert is_statement(words_of_comment)


@pytest.mark.parametrize("entry", [*WORKS,
    "Report of the committee on the silting of the weir and on its banks.",
    "List of ships that were lost on the Lenner.",
    "The Haverley Courier.",
    "What is a ford. Oake: Marsh.",
    "“The ferry is lost.” Haverley Courier, 3 May 1911.",
    "The river is ours, Haverley, n.d.",
    "Joan Pell, The mill is closed, Oake 1990.",
    "Joan Pell (1990) The mill is closed.",
    "Haverley Record Office, Q 14/2.",
    "Prints of the castle and of the weir.",
    "The will of Joan Pell, proved at Oake.",
    "Hansard. 2nd series.",
    "*The Ferry is Late.*",
    "Interview with a ferryman, Oake, 3 May 2001.",
    "The Weirs are Old. https://oake.example/weirs.",
    "Anonymous. The ferry was late. Haverley.",
    "Joan Pell. The ferry was late.",
    "Die Fähre ist alt. Roman. Oake o. J.",
])  # fmt: skip
def test_entries_are_no_statements(entry: str) -> None:
    assert not is_statement(entry)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Oake: Marsh, 1911.", True), ("lost in the flood of 1816, and found", False), ("see Oake (1970)", False),
     ("Notes, IV (1934), 112-119.", True), ("Notes 9 (1970): 1-30.", True), ("The Times", False)],
)  # fmt: skip
def test_imprints_are_told_from_years_in_sentences(text: str, expected: bool) -> None:
    assert names_imprint(text) is expected


LAYOUTS = [
    Case("right below", below(*(f"{a}\n{b}" for a, b in zip(WORKS, COMMENTS, strict=True))), {"bibl": WORKS}),
    Case("between blank lines", below(*(x for pair in zip(WORKS, COMMENTS, strict=True) for x in pair)), {"bibl": WORKS}),
    Case("without blank lines",
         below(*(x for pair in zip(WORKS, COMMENTS, strict=True) for x in pair), gap="\n"), {"bibl": WORKS}),
    Case("without a verb beside others",
         below(*(f"{a}\n{b}" for a, b in zip(WORKS, (*COMMENTS[:3], "Useful maps."), strict=True))), {"bibl": WORKS}),
    Case("hanging",
         below(f"{WORKS[0]}\n    The standard account. Harcastle used the papers of the mill before\n    they were lost, and his maps\n"
               "    cannot be replaced.",
               "Lenner, Paul, and Ann Pell. Ferries of the Parish. New Haverley:\n    Verity & Sons, 1977.",
               f"{WORKS[3]}\n    A novel. The river is called the Lenner.", gap="\n"),
         {"bibl": [WORKS[0], WORKS[1], WORKS[3]]}),
    Case("below numbered entries",
         below(*(f"{number}. {a}\n{b}" for number, (a, b) in enumerate(zip(WORKS, COMMENTS, strict=True), 1)), gap="\n"),
         {"bibl": [f"{number}. {one}" for number, one in enumerate(WORKS, 1)]}),
    Case("numbered titles that state something",
         below("1. The ferry is late.", "2. " + WORKS[1], "3. The weir was never open.", gap="\n"), {"bibl": 3}),
    Case("above the list", below("This list contains only works cited.", "\n".join(WORKS)), {"bibl": WORKS}),
    Case("behind the list", below("\n".join(WORKS), "The best account of the tolls is Harcastle (1911)."), {"bibl": WORKS}),
    Case("one entry without author is none",
         below(WORKS[0], "Report of the committee on the silting of the weir and on its banks.", *WORKS[1:]), {"bibl": 5}),
    Case("titles below each other",
         below(*WORKS[:2], "The Haverley Almanack, 1816.", "Minutes of the Ferry Board.", "Songs that were sung at Oake.", WORKS[3], gap="\n"),
         {"bibl": 6}),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(LAYOUTS, {}))
def test_comments_in_every_layout(case: Case) -> None:
    check(case)


def test_numbered_names_of_parts_stand_above_entries_and_comments() -> None:
    blocks = (
        "I. General Histories", f"{WORKS[0]}\n{COMMENTS[0]}", f"{WORKS[1]}\n{COMMENTS[1]}",
        "II. Engineering", f"{WORKS[2]}\n{COMMENTS[2]}", "III. Songs and Fiction", f"{WORKS[3]}\n{COMMENTS[3]}",
    )  # fmt: skip
    text = below(*blocks)
    assert words(text, Kind.BIBL) == list(WORKS)
    assert outline(text)[-4:] == [
        (1, "Bibliography"), (2, "I. General Histories"), (2, "II. Engineering"), (2, "III. Songs and Fiction"),
    ]  # fmt: skip


def test_parts_next_to_such_parts_hold_archives_and_newspapers() -> None:
    text = below("I. Papers of the Mill", "Haverley Record Office, Q 14/2\nOake Hall, Pell papers",
                 "II. Works on the Mill", *WORKS)  # fmt: skip
    assert words(text, Kind.BIBL) == ["Haverley Record Office, Q 14/2", "Oake Hall, Pell papers", *WORKS]


def test_entries_with_roman_numbers_name_no_parts() -> None:
    entries = [
        f"{number}. {title}"
        for number, title in zip(("I", "II", "III"), ("The Courier", *WORKS[2:]), strict=True)
    ]
    assert words(below(*entries), Kind.BIBL) == entries


@pytest.mark.parametrize("blank", [" ", "  ", "\t"])
def test_parts_of_a_hanging_list_hang_as_the_others(blank: str) -> None:
    text = below(
        f"A.{blank}Manuscript Sources", "Record Office, Haverley.  Q 14/2, Papers of the Mill.\nFerry House, Oake.  Minutes, 1810-1836.",
        f"B.{blank}Printed Sources", "Haverley.  Council.  Report from the Committee on\n     the Upper Lenner.  1822.\nOake Debates.  2nd series.",
        f"C.{blank}Secondary Works", "Marsh, C. E.  The Tolls.  Oake: Verity, 1928.\nPell, A.  “Tolls Again,” Haverley River\n     Journal, IV (1934), 112-119.\n"
        "________.  The Tolls of Oake.  Haverley: Verity,\n     1937.",
    )  # fmt: skip
    entries = words(text, Kind.BIBL)
    assert [entry.split(".")[0] for entry in entries] == [
        "Record Office, Haverley", "Ferry House, Oake", "Haverley", "Oake Debates", "Marsh, C", "Pell, A", "________",
    ]  # fmt: skip
    assert outline(text)[-3:] == [
        (2, f"{one}.{blank}{name}")
        for one, name in zip("ABC", ("Manuscript Sources", "Printed Sources", "Secondary Works"), strict=True)
    ]


def test_a_line_set_in_begins_no_entry() -> None:
    text = below(
        "Tolls and their Burden.  By a Miller.\n     Oake: Marsh, 1822.", "Harcastle, W.  The Tolls.  Oake: Verity,\n     1928.",
        "Oake Almanack.  Vols. 1-5.  Oake: Marsh,\n     1832-1836.", "Pell, A.  “Tolls Again,” Haverley River\n     Journal, IV (1934), 112-119.",
        "-----.  The Tolls of Oake.  Haverley: Verity,\n     1937.", "Ferry House.  Minutes.  Oake: Ferry House,\n     1836.", gap="\n",
    )  # fmt: skip
    assert len(words(text, Kind.BIBL)) == 6


@pytest.mark.parametrize("dash", ["—", "–", "-"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_dash_before_a_year_stands_for_the_author(dash: str, gap: str) -> None:
    entries = ["Lenner, P. 1977. The Ferry. Oake: Marsh.", f"{dash} 1981. The Ford. Oake: Marsh.",
               f"{dash} (1984) The Weir. Oake: Marsh.", f"{dash} and Pell, A. 1985. The Rope. Oake: Marsh.",
               "Tranter, J. 1990. Weirs. Oake: Marsh."]  # fmt: skip
    assert words(below(*entries, gap=gap), Kind.BIBL) == entries


def test_a_dash_before_a_year_is_a_bullet_elsewhere() -> None:
    years = ["The ford is paved.", "The bridge is built.", "The flood."]
    text = (
        f"{BODY}\n\n" + "\n".join(f"- {1811 + at}. {one}" for at, one in enumerate(years)) + f"\n\n{OTHER}\n"
    )
    assert words(text, Kind.ITEM) == [f"{1811 + at}. {one}" for at, one in enumerate(years)]
    listed = [
        "Lenner, P. 1977. The Ferry. Oake: Marsh.",
        "1981. The Ford. Oake: Marsh.",
        "Tranter, J. 1990. Weirs. Oake: Marsh.",
    ]
    assert words(below(*(f"- {one}" for one in listed), gap="\n"), Kind.BIBL) == listed


@pytest.mark.parametrize(
    ("head", "lines"),
    [("Dates for your diary", ["14 May  Visit to the weir, 2 p.m.", "11 June  Meeting in the hall"]),
     ("Books you may like", ["Mrs Pell has a few copies of Old Oake left."]),
     ("Join us", ["The society is open to all."])],
)  # fmt: skip
def test_heads_without_sources_below_end_the_list(head: str, lines: list[str]) -> None:
    assert ends_entries(head, lines)
    text = below("\n".join(WORKS), head, "\n".join(lines))
    assert words(text, Kind.BIBL) == list(WORKS)


@pytest.mark.parametrize(
    ("head", "lines"),
    [("The Times", ["Haverley Courier", "Oake Gazette"]), ("Papers in private hands", ["Letters of Joan Pell, at Oake Hall."]),
     ("Works on the ferry", ["Pell, J. 1911. The Ferry. Oake: Marsh."]), ("Stadtarchiv Oake", ["Zweite Reihe"]),
     ("Songs still to be heard", ["The Ferryman, Oake 1911"]), ("Ferry Board (Oake)", ["Minutes"]), ("Dates for your diary", [])],
)  # fmt: skip
def test_short_entries_and_names_of_parts_end_no_list(head: str, lines: list[str]) -> None:
    assert not ends_entries(head, lines)


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Journal, IV (1934), 112-119.", False), ("Review, XII, 3-9.", False), ("Oake, V. (1934) Tolls.", True), ("Oake, Ivy (1934) Tolls.", True),
     ("Lenner, C (1990) Fords.", True), ("— 2011. Tolls.", True), ("— and Pell, A. 1985. The Rope.", True), ("— said the miller.", False),
     ("- and then it was over", False), ("– 2011–14 he lived at Oake", False)],
)  # fmt: skip
def test_volumes_are_no_forenames_and_dashes_are_authors(line: str, expected: bool) -> None:
    assert begins_reference(line) is expected
