"""Marks of notes and their notes, one to one; what is left over is reported."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from tei_encode.model import Annotation, Document, Kind, Span
from tei_encode.recognisers.note_marks import NoteMarks

from .documents import document

TWO = "\n\nNotes\n\n[1] One.\n\n[2] Two."
BARE = "\n\nNotes\n\n1. One.\n\n2. Two.\n\n3. Three."


SQUARE = (
    "[1] Bell, A. Water. Kiel: Meyer, 1971.",
    "[2] Dow, C. Salt. Kiel: Meyer, 1980.",
    "[3] Oake, P. Brine. Kiel: Meyer, 1981.",
)
PLAIN = tuple(entry.replace("[", "").replace("]", ".") for entry in SQUARE)
UNNUMBERED = tuple(entry[4:] for entry in SQUARE)


def _with_entries(text: str, entries: tuple[str, ...]) -> Document:
    made = document(text + "\n\n" + "\n\n".join(entries), notes=True)
    at = len(text) + 2
    blocks = [one for one in made.layer("structure") if one.span.start < at]
    for entry in entries:
        blocks.append(Annotation(Span(at, at + len(entry)), Kind.BIBL, origin="structure"))
        at += len(entry) + 2
    return made.with_layer("structure", blocks)


def _anchors(text: str, entries: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    made = _with_entries(text, entries)
    found = [one for one in NoteMarks().recognise(made).annotations if one.kind is Kind.REF]
    assert all(one.get("type") == "noteAnchor" for one in found)
    return [(one.span.text(made.text), one.get("target")) for one in found]


def _rules(text: str) -> list[str]:
    return [finding.rule for finding in NoteMarks().recognise(document(text, notes=True)).findings]


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("One[1] and two.[2]" + TWO, [("[1]", "#note-1"), ("[2]", "#note-2")]),
        ("One [1] and two [2]." + TWO, [("[1]", "#note-1"), ("[2]", "#note-2")]),
        ("One¹ and two.²" + TWO, [("¹", "#note-1"), ("²", "#note-2")]),
        ("One[^1] and two.[^2]" + TWO, [("[^1]", "#note-1"), ("[^2]", "#note-2")]),
        ("[^1] One and ([^2]) two." + TWO, [("[^1]", "#note-1"), ("[^2]", "#note-2")]),
        ("One [^1] and [^2]: two." + TWO, [("[^1]", "#note-1")]),
        ("One.1 And two2 and three.3" + BARE, [("1", "#note-1"), ("2", "#note-2"), ("3", "#note-3")]),
        ("In 1954 it was so.1 Two2 three.3" + BARE, [("1", "#note-1"), ("2", "#note-2"), ("3", "#note-3")]),
        ("So it is.* Yes." + "\n\nNotes\n\n* Only here.", [("*", "#note-1")]),
        ("One[1] and again[1]." + TWO, [("[1]", "#note-1"), ("[1]", "#note-1")]),
        # an author's note beside figures
        (
            "By Joan Oake*\n\nOne.1 And two2 and three.3\n\nNotes\n\n* Clerk.\n\n1. One.\n\n2. Two.\n\n3. Three.",
            [("*", "#note-1"), ("1", "#note-2"), ("2", "#note-3"), ("3", "#note-4")],
        ),
        (
            "By Joan Oake* of the *Courier*\n\nThe *Courier* said so.\n\nNotes\n\n* Clerk.",
            [("*", "#note-1")],
        ),
        # one figure alone
        ("So Oake1 says, in 1954 (p. 1)." + "\n\nNotes\n\n1. One.", [("1", "#note-1")]),
        ("So Oake1 says, and Marsh1 too." + "\n\nNotes\n\n1. One.", []),
        # two styles of labels
        (
            "One[1] and two.[2] One1 more and two.2" + TWO + "\n\n1 Third.\n\n2 Fourth.",
            [("[1]", "#note-1"), ("[2]", "#note-2"), ("1", "#note-3"), ("2", "#note-4")],
        ),
        # notes counted anew
        (
            "One[1] and two.[1]\n\nNotes\n\n[1] First part.\n\n[1] Second part.",
            [("[1]", "#note-1"), ("[1]", "#note-2")],
        ),
        # a mark within a note is no mark
        ("One[1] two[2]\n\nNotes\n\n[1] As[2] said.\n\n[2] Two.", [("[1]", "#note-1"), ("[2]", "#note-2")]),
        # numbers of sections in a passage that is quoted
        (
            "One[1] and two.[2] He wrote: “It rained. [2] Of the rest I know. [1] No.”" + TWO,
            [("[1]", "#note-1"), ("[2]", "#note-2")],
        ),
        (
            "One [1] and two [2]. Again [1] one." + TWO,
            [("[1]", "#note-1"), ("[2]", "#note-2"), ("[1]", "#note-1")],
        ),
        (
            "One[1] and two.[2] He wrote: “The mill of Oake [2] was sold.”" + TWO,
            [("[1]", "#note-1"), ("[2]", "#note-2")],
        ),
        # behind a blank, and one of the figures with a variable, too
        (
            "One, they say [1], [2]. The depth x[2] is small." + TWO,
            [("[1]", "#note-1"), ("[2]", "#note-2")],
        ),
        ("One [1], two [2]. It is y = a[1] - x[2]." + TWO, [("[1]", "#note-1"), ("[2]", "#note-2")]),
        (
            "One that isn’t[1] so [2]. And a[^1]." + TWO,
            [("[1]", "#note-1"), ("[2]", "#note-2"), ("[^1]", "#note-1")],
        ),
        (
            "One [1] and two[2]. So the others [2] say." + TWO,
            [("[1]", "#note-1"), ("[2]", "#note-2"), ("[2]", "#note-2")],
        ),
        # several in one bracket
        (
            "One [1] and two [2]. So both [1, 2]." + TWO,
            [("[1]", "#note-1"), ("[2]", "#note-2"), ("1", "#note-1"), ("2", "#note-2")],
        ),
        ("One[1] and two[2]. From [1, 2] it is." + TWO, [("[1]", "#note-1"), ("[2]", "#note-2")]),
        ("One [1] and two [2]. From [0, 1] it is." + TWO, [("[1]", "#note-1"), ("[2]", "#note-2")]),
        (
            "One.[1,2] Two.[1–2]" + TWO,
            [("1", "#note-1"), ("2", "#note-2"), ("1", "#note-1"), ("2", "#note-2")],
        ),
        ("One[1] two[2] of[2, 1954] three[1; 5]." + TWO, [("[1]", "#note-1"), ("[2]", "#note-2")]),
        # round brackets
        (
            "One.(1) And two,(2) three.(3)" + BARE,
            [("(1)", "#note-1"), ("(2)", "#note-2"), ("(3)", "#note-3")],
        ),
        ("One (1), and two (2)." + TWO, [("(1)", "#note-1"), ("(2)", "#note-2")]),
        ("He asked (1) who and (2) why." + TWO, []),
        ("As in (1), and by (2)." + TWO, []),
        ("Volume 27(1) and 28(2) and f(1) of x(2)." + TWO, []),
        ("See No.1 and vol.2 and 3:1 and 5.2 there." + TWO, []),
        ("Paper No.1 is lost.1 So is vol.2, too.2" + TWO, [("1", "#note-1"), ("2", "#note-2")]),
        # powers
        ("It had 20 m² of land.¹ Then 10² pounds, x² y¹.²" + TWO, [("¹", "#note-1"), ("²", "#note-2")]),
        ("It was 3×10² or 5 ft² or 7 km² wide." + TWO, []),
        ("It was Oake’s¹ and Marsh's.²" + TWO, [("¹", "#note-1"), ("²", "#note-2")]),
        ("Of Oake’s¹ house and the mill’s² wheel." + TWO, [("¹", "#note-1"), ("²", "#note-2")]),
        ("In 1841² it was a mill¹ again." + TWO, [("²", "#note-2"), ("¹", "#note-1")]),
        # without notes nothing is a mark
        ("One[1] and two.[2]", []),
        ("(2008[3]) is a year", []),
    ],
)
def test_marks_go_with_their_notes(text: str, anchors: list[tuple[str, str]]) -> None:
    assert _anchors(text) == anchors


BOTH = "\n\nNotes\n\n1 One.\n\n2 Two."
OF_AUTHOR = "\n\nNotes\n\n* Clerk."


@pytest.mark.parametrize(
    ("text", "entries", "anchors", "findings"),
    [
        # numbers of entries beside bare, raised and symbolic marks
        ("It is known [1], [2].1 We two.2 As [3] three.3" + BARE, SQUARE, ["1", "2", "3"], 0),
        ("It is known [1], [2].1 We two.2 As [3] three.3" + BARE, PLAIN, ["1", "2", "3"], 0),
        ("It is known[1], so[2,3].¹ We two.² As [3] three." + BOTH, SQUARE, ["¹", "²"], 0),
        ("By Joan Oake*\n\nIt is known [1]. So is [2, 3] and [3]." + OF_AUTHOR, PLAIN, ["*"], 0),
        ("It is known (1), (2).1 We two.2 As in Oake (3).3" + BARE, PLAIN, ["1", "2", "3"], 0),
        ("It is known (1), two (2), and three (3)." + BARE, PLAIN, ["(1)", "(2)", "(3)"], 0),
        # marks lost, but the brackets count no notes up
        ("It is known [2]. So is [1]. Again [2]." + BOTH, PLAIN, [], 2),
        ("It is known [1]. So is [2]." + BOTH, SQUARE, [], 2),
        # brackets that are the marks, whatever the numbers of the entries
        ("One[1] and two[2]." + BOTH, PLAIN, ["[1]", "[2]"], 0),
        ("One[1] and none[3]." + TWO, PLAIN, ["[1]", "[3]"], 2),
        ("One[1] and two[2] of Oake [3]." + TWO, SQUARE, ["[1]", "[2]"], 0),
        ("One[1] and two[2]." + BOTH, UNNUMBERED, ["[1]", "[2]"], 0),
        ("One[1] and two[2] three[3]." + BOTH, UNNUMBERED, ["[1]", "[2]", "[3]"], 1),
        ("One[^1] and two[^2] of Oake [3]." + BOTH, SQUARE, ["[^1]", "[^2]"], 0),
        # without a numbered note no figure lost one
        ("By Joan Oake*\n\nIt is known [1]." + OF_AUTHOR, (), ["*"], 0),
    ],
)
def test_numbers_of_entries_are_no_marks(
    text: str, entries: tuple[str, ...], anchors: list[str], findings: int
) -> None:
    assert [words for words, _ in _anchors(text, entries)] == anchors
    assert len(NoteMarks().recognise(_with_entries(text, entries)).findings) == findings


def test_the_note_points_back() -> None:
    recognised = NoteMarks().recognise(document("One[1] and two.[2]" + TWO, notes=True))
    refs = [one for one in recognised.annotations if one.kind is Kind.REF]
    notes = [one for one in recognised.annotations if one.kind is Kind.NOTE]
    assert [one.id for one in refs] == ["noteref-1", "noteref-2"]
    assert [(one.id, one.get("target")) for one in notes] == [
        ("note-1", "#noteref-1"),
        ("note-2", "#noteref-2"),
    ]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("One[1] and two.[2]" + TWO, []),
        ("One[1] only." + TWO, ["note-without-mark"]),
        ("One[1] two[2] three[3]." + TWO, ["note-mark-without-note"]),
        ("One[1] two[2] of [1954]." + TWO, []),
        ("None." + TWO, ["note-without-mark", "note-without-mark"]),
    ],
)
def test_what_is_left_over_is_reported(text: str, rules: list[str]) -> None:
    assert _rules(text) == rules


def test_a_mark_without_a_note_is_unsure() -> None:
    recognised = NoteMarks().recognise(document("One[1] two[2] three[3]." + TWO, notes=True))
    (orphan,) = [one for one in recognised.annotations if one.kind is Kind.REF and not one.get("target")]
    assert (orphan.cert, orphan.id) == ("low", "noteref-3")


def test_identifiers_are_given_once() -> None:
    text = "One[1] again[1] two[2] three[3] more[3]" + TWO
    ids = [
        one.id
        for one in NoteMarks().recognise(document(text, notes=True)).annotations
        if one.kind is Kind.REF
    ]
    assert len(ids) == len(set(ids)) == 5


CHAPTERS = re.compile(r"(?<=\n)(?=Chapter)")
NOTE_LINE = re.compile(r"\[(\d)\] [^\n]+")


def _in_chapters(text: str) -> Document:
    """A document of chapters, with notes wherever lines begin with a number in brackets."""
    made = document(text)
    starts = [0, *(found.start() for found in CHAPTERS.finditer(text)), len(text)]
    divisions = [
        Annotation(Span(*bounds), Kind.DIV, origin="structure")
        for bounds in pairwise(starts)
        if text.startswith("Chapter", bounds[0])
    ]
    blocks = [
        replace(one, kind=Kind.NOTE, id=f"note-{number}", attributes={"n": found[1]})
        if (found := NOTE_LINE.fullmatch(one.span.text(text)))
        else one
        for number, one in enumerate(made.layer("structure"))
    ]
    return made.with_layer("structure", [*divisions, *blocks])


@pytest.mark.parametrize(
    ("text", "notes", "certs"),
    [
        # chapters with notes each, all of them found
        ("Chapter\n\nA[1] bnd[2]\n\n[1] Ash.\n\n[2] Birch.\n\nChapter\n\nC[1]\n\n[1] Cedar.", ["Ash", "Birch", "Cedar"], "hhh"),
        # those of the first, the middle, the last are missing
        ("Chapter\n\nA[1] bnd[2]\n\nChapter\n\nC[1] dnd[2]\n\n[1] Cedar.\n\n[2] Date.", ["", "", "Cedar", "Date"], "llhh"),
        ("Chapter\n\nA[1]\n\n[1] Ash.\n\nChapter\n\nC[1]\n\nChapter\n\nE[1]\n\n[1] Elm.", ["Ash", "", "Elm"], "hlh"),
        ("Chapter\n\nA[1] bnd[2]\n\n[1] Ash.\n\n[2] Birch.\n\nChapter\n\nC[1] dnd[2]", ["Ash", "Birch", "", ""], "hhll"),
        ("Chapter\n\nA[1] bnd[3]\n\n[1] Ash.\n\n[3] Birch.\n\nChapter\n\nC[1] dnd[2]", ["Ash", "Birch", "", ""], "hhll"),
        # a single set of notes behind two chapters: that of the nearest, or of the one that fits
        ("Chapter\n\nA[1] bnd[2]\n\nChapter\n\nC[1] dnd[2]\n\n{back}[1] Cedar.\n\n[2] Date.", ["", "", "Cedar", "Date"], "llmm"),
        ("Chapter\n\nA[1] bnd[2] cnd[3]\n\nChapter\n\nC[1] dnd[2]\n\n{back}[1] Ash.\n\n[2] Birch.\n\n[3] Cork.",
         ["Ash", "Birch", "Cork", "", ""], "mmmll"),
        # called again, in a later chapter or in the same
        ("Chapter\n\nA[1] bnd[2] cnd[3]\n\nChapter\n\nC[1] dnd[3]\n\n{back}[1] Ash.\n\n[2] Birch.\n\n[3] Cork.",
         ["Ash", "Birch", "Cork", "Ash", "Cork"], "hhhhh"),
        ("Chapter\n\nA[1] bnd[2]\n\nChapter\n\nC[1]\n\n{back}[1] Ash.\n\n[2] Birch.", ["Ash", "Birch", "Ash"], "hhh"),
        ("Chapter\n\nA[1] bnd[2] cnd[1] dnd[2]\n\n[1] Ash.\n\n[2] Birch.", ["Ash", "Birch", "Ash", "Birch"], "hhhh"),
    ],
)  # fmt: skip
def test_marks_that_begin_anew_have_the_notes_of_their_chapter(
    text: str, notes: list[str], certs: str
) -> None:
    made = _in_chapters(text.replace("{back}", "Chapter\n\nNotes\n\n"))
    recognised = NoteMarks().recognise(made)
    words = {f"#{one.id}": one.span.text(made.text)[4:-1] for one in made.annotations(Kind.NOTE)}
    anchors = sorted(
        (one for one in recognised.annotations if one.kind is Kind.REF), key=lambda one: one.span
    )
    assert [words.get(one.get("target"), "") for one in anchors] == notes
    assert "".join(one.cert[0] for one in anchors) == certs
    assert [one.rule for one in recognised.findings] == ["note-mark-without-note"] * notes.count("")
