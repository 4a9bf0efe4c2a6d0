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
    *(
        Case(
            f"notes at the end, a part of them below a head with a known name: {head!r}, {between!r}",
            text_of(
                head, called(FIRST, *ANEW[:2]), "CHAPTER ONE", called(SECOND, *ANEW[:2]),
                "NOTES", head.title() + between + pair("1.", "2."), "CHAPTER ONE" + between + pair("1.", "2."),
            ),
            {"note": 4, "p": 2, "item": 0},
        )
        for head in ("INTRODUCTION", "Preface", "Epilogue")
        for between in ("\n", "\n\n")
    ),
    Case(
        "the same with bare labels",
        text_of(
            "Foreword", called(FIRST, *ANEW[:2]), "The Bridge", called(SECOND, *ANEW[:2]),
            "Notes", "Foreword\n" + pair("1", "2"), "The Bridge\n" + pair("1", "2"),
        ),
        {"note": 4, "item": 0},
    ),
    Case(
        "behind the notes a part that none above has the name of",
        text_of("Preface", called(FIRST, *ANEW[:2]), "Notes", pair("[1]", "[2]"), "Appendix", "1. Wagons.\n2. Mules."),
        {"note": 2, "item": 2, "head": ["Preface", "Notes", "Appendix"]},
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


LIST = "{0} See Tranter, p. 4.\n{1} Or rather, of rubble.\n{2} So Lenner says."
CALLS = "The ford of Oake was paved when the wagons came.{0} They crossed it at night,{1} and paid nothing for it.{2}"


def at_end(
    marks: tuple[str, str, str], labels: tuple[str, str, str] | None = None, between: str = PLAIN
) -> str:
    return text_of(CALLS.format(*marks), between, LIST.format(*(labels or marks)))


def page(text: str, note: str, number: str = "") -> str:
    return text_of(text, note, number) if number else text_of(text, note)


PAGES = (
    page("The envoy of Oake rode to Lenner with forty horses.1 He found the wells dry,2 and turned back with", "1 Paper 14.\n2 See Tranter."),
    page("half of them. A second party set out in spring.3 It had five hundred mules, and was soon reduced to a third of what", "3 Tranter led it."),
    page("it had been when it left Harcastle. No help came to it,4 and the affair was at an end.", "4 Paper 31."),
)  # fmt: skip
COMPLETE = tuple(page.replace("back with\n", "back.\n").replace("half of", "Half of") for page in PAGES)

WITHOUT_HEADING = [
    Case("round brackets behind stops", at_end(("(1)", "(2)", "(3)")), {"note@n": ["1", "2", "3"], "item": 0}),
    Case("round brackets apart, before stops",
         text_of(CALLS.format("", "", "").replace("came.", "came (1).").replace("night,", "night (2),").replace("it.", "it (3)."),
                 PLAIN, LIST.format("(1)", "(2)", "(3)")), {"note@place": ["end", "end", "end"]}),
    Case("round brackets with letters", at_end(("(a)", "(b)", "(c)")), {"note@n": ["a", "b", "c"], "item": 0}),
    Case("bare figures", at_end(("1", "2", "3")), {"note@n": ["1", "2", "3"], "label": ["1", "2", "3"]}),
    Case("bare figures, stops behind the labels", at_end(("1", "2", "3"), ("1.", "2.", "3.")), {"note@n": ["1", "2", "3"], "item": 0}),
    Case("raised marks, bare labels", at_end(("¹", "²", "³"), ("1.", "2.", "3.")), {"note@n": ["1", "2", "3"]}),
    Case("marks behind a word and a year", text_of("The ford1 was paved in 1841.2 It was sold to the parish of Oake3 at last.", PLAIN, LIST.format("1", "2", "3")),
         {"note@n": ["1", "2", "3"]}),
    Case("a list before the notes is a list", at_end(("1", "2", "3"), between=f"{PLAIN}\n\n1. Wagons were paid for.\n2. Mules were not.\n\n{PLAIN}"),
         {"note@n": ["1", "2", "3"], "item": 2}),
    Case("notes at the foot of two pages with numbers", PAGES[0] + "\n12\n\n" + PAGES[1] + "\n13\n\n" + PAGES[2],
         {"note@n": ["1", "2", "3", "4"], "fw": ["12", "13"], "note@place": ["bottom"] * 4}),
    Case("the same, sentences whole on each page", COMPLETE[0] + "\n12\n\n" + COMPLETE[1] + "\n13\n\n" + COMPLETE[2],
         {"note@n": ["1", "2", "3", "4"], "fw": ["12", "13"]}),
]  # fmt: skip

FALSE_FRIENDS = [
    Case("goods by number", text_of(CALLS.format("1", "2", "3"), "1 Bag of flour\n2 Pounds of sugar\n3 Loaves", PLAIN), {"note": 0}),
    Case("an enumeration in the sentence, and a list",
         text_of(f"The clerk asked (1) who had paid, (2) who had not, and (3) why. {PLAIN}", "(1) Everybody had paid.\n(2) Nobody had not.\n(3) For the bridge."),
         {"note": 0}),
    Case("equations and examples by number",
         text_of("This follows from what is shown in (1), and then from (2).", PLAIN, "(1) The load is the weight.\n(2) The weight is the load."), {"note": 0}),
    Case("clauses by number", text_of("By clause (1) the toll is paid; see (2).", PLAIN, "(1) The toll shall be paid.\n(2) It shall not be paid twice."), {"note": 0}),
    Case("a list that is announced", text_of(CALLS.format("1", "2", "3"), f"{PLAIN} The rules are:", "1. Pay the toll.\n2. Go slowly.\n3. Stop at night."), {"note": 0}),
    Case("numbers of papers", text_of(f"Papers No.1, No.2 and No.3 are lost. {PLAIN}", "1. Paper of the clerk.\n2. Paper of the warden.\n3. Paper of Lenner."), {"note": 0, "item": 3}),
    Case("labels of which one is not called", at_end(("1", "2", ""), ("1", "2", "3")), {"note": 0}),
    Case("a list before notes in square brackets", text_of(CALLS.format("[1]", "[2]", ""), PLAIN, "1. Wagons paid.\n2. Mules did not.", PLAIN, "[1] Paper 4.\n[2] Paper 5."),
         {"note@n": ["1", "2"], "item": 2}),
    Case("a list before notes below a heading", text_of(CALLS.format("1", "2", ""), PLAIN, "1. Wagons paid.\n2. Mules did not.", "Notes", "1. Paper 4.\n2. Paper 5."),
         {"note@n": ["1", "2"], "item": 2}),
    Case("decimal figures", text_of(f"It rose by 0.1, then by 0.2, then by 0.3 feet. {PLAIN}", "1. Rise of the river.\n2. Rise of the mill.\n3. Rise of the ford."),
         {"note": 0, "item": 3}),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(WITHOUT_HEADING, {}))
def test_notes_without_a_heading_are_told_by_their_calls(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(FALSE_FRIENDS, {}))
def test_numbers_that_nothing_calls_are_no_notes(case: Case) -> None:
    check(case)


PARAGRAPHS = [
    Case("Markdown, set in below",
         text_of(CALLS.format("[^1]", "[^2]", "[^3]"), "[^1]: Paper 4.\n[^2]: Paper 5.", "    The toll was doubled.", "    Nobody paid it.\n[^3]: Paper 6."),
         {"note@n": ["1", "2", "3"], "note": ["[^1]: Paper 4.", "[^2]: Paper 5. The toll was doubled. Nobody paid it.", "[^3]: Paper 6."]}),
    Case("Markdown, text at the margin below is no part of a note",
         text_of(CALLS.format("[^1]", "[^2]", ""), "[^1]: Paper 4.\n[^2]: Paper 5.", PLAIN), {"note": ["[^1]: Paper 4.", "[^2]: Paper 5."]}),
    Case("Markdown, a title in emphasis first",
         text_of(CALLS.format("[^1]", "[^2]", ""), PLAIN, "[^1]: *Tolls*, p. 4.\n[^2]: **Weirs**, p. 5."), {"label": ["[^1]:", "[^2]:"]}),
    Case("labels with stops below a heading",
         text_of(CALLS.format("1", "2", ""), "Notes", "1. Paper 4.", PLAIN, "2. Paper 5."), {"note@n": ["1", "2"], "note@place": ["end", "end"]}),
    Case("stars that count", text_of(CALLS.format("*", "**", "***"), PLAIN, "* Paper 4.", "** Paper 5.", "*** Paper 6."),
         {"note@n": ["*", "**", "***"], "item": 0}),
    Case("a star and a dagger", text_of(CALLS.format("*", "†", ""), PLAIN, PLAIN, PLAIN, PLAIN, "* Paper 4.", "† Paper 5."), {"note@n": ["*", "†"], "item": 0}),
    Case("bullets by a dagger", text_of(CALLS.format("", "†", ""), PLAIN, "* one wagon of salt\n* two mules", "† Paper 5."), {"note@n": ["†"], "item": 2}),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(PARAGRAPHS, {}))
def test_notes_of_several_paragraphs_and_symbols(case: Case) -> None:
    check(case)


WHO = "* Reader in Rivers at Oake. I thank the clerk of the parish for his help."
THREE = "1 See the book of the parish, p. 4.\n2 Ibid., p. 5.\n3 Or rather, of rubble."
LETTER = "Your letter of the third{} was read to the board.{} No bridge can be built{} before the spring, as I said."


def signed(text: str, *notes: str) -> str:
    """A text whose author's name calls a note."""
    return text_of("The Ford of Oake", "Joan Tranter*", text, *notes)


AUTHORS = [
    Case("right above the numbers", signed(called(FIRST, "1", "2") + " So it was.3", f"{WHO}\n{THREE}"), {"note": 4}),
    Case("of two lines above the numbers",
         signed(called(FIRST, "1", "2") + " So it was.3", f"* Reader in Rivers at Oake. I thank the clerk of the\nparish.\n{THREE}"),
         {"note": ["* Reader…parish.", "1 See…4.", "2 Ibid., p. 5.", "3 Or…rubble."]}),
    Case("two of them above the numbers",
         text_of("The Ford of Oake", "Joan Tranter* and Ann Pell†", called(FIRST, "1", "2") + " So it was.3",
                 f"* Reader in Rivers at Oake.\n† Clerk of the parish of Oake.\n{THREE}"), {"note": 5}),
    Case("a blank line above the numbers", signed(called(FIRST, "1", "2") + " So it was.3", WHO, THREE), {"note": 4}),
    Case("at the foot of a page",
         signed(called(FIRST, "1", "2"), f"{WHO}\n1 See the book of the parish, p. 4.\n2 Ibid., p. 5.", "14",
                PLAIN + " It was cold.3", "3 Or rather, of rubble.", "15"), {"note": 4, "fw": ["14", "15"]}),
    Case("an item and numbers that nothing calls",
         text_of("The Ford of Oake", FIRST.format("", ""), f"* The ford of Oake.\n{THREE}"), {"note": 0}),
    Case("numbers that start at twelve",
         signed(FIRST.format("", ""), f"{WHO}\n12 Ford Lane, Oake.\n13 Ford Lane, Oake."), {"note": 1}),
]  # fmt: skip
STYLES = [
    Case("raised ones, then round brackets",
         text_of("The Ford", called(FIRST, "¹", "²"), "¹ See the book, p. 4.\n² Ibid., p. 5.", "The Bridge",
                 called(LETTER, "(1)", "(2)", "(3)"), "(1) Letter No. 12.\n(2) See the book, p. 9.\n(3) Not printed."), {"note": 5}),
    Case("square brackets, then bare figures",
         text_of("The Ford", called(FIRST, "[1]", "[2]"), "[1] See the book, p. 4.\n[2] Ibid., p. 5.", "The Bridge",
                 called(LETTER, "1", "2", "3"), "1 Letter No. 12.\n2 See the book, p. 9.\n3 Not printed."), {"note": 5}),
    Case("raised ones, and a list that is spoken of",
         text_of("The Ford", called(FIRST, "¹", "²"), "¹ See the book, p. 4.\n² Ibid., p. 5.", "The Bridge",
                 "They wanted a bridge (1) and a mill (2).", "(1) The bridge is of stone.\n(2) The mill is of wood."), {"note": 2}),
    Case("one bare note at the end",
         text_of("The Ford", called(FIRST, "1", ""), PLAIN, "1. Joan Pell, Water (London: Marsh, 1955), 44."), {"note": 1}),
    Case("one item at the end", text_of("The Ford", called(FIRST, "1", ""), PLAIN, "1. A bridge of stone"), {"note": 0}),
    Case("one numbered line that nothing calls",
         text_of("The Ford", called(FIRST, "", ""), PLAIN, "1. Joan Pell, Water (London: Marsh, 1955), 44."), {"note": 0}),
]  # fmt: skip

BELOW_LINES = [
    Case("below the line on a source, in two chapters",
         text_of("The Ford", called(FIRST, "¹", "²"), "Source: Parish chest, bundle 4.\n1. See the book, p. 4.\n2. Ibid., p. 5.",
                 "The Bridge", called(SECOND, "¹", "²"), "Source: Parish chest, bundle 5.\n1. Not found.\n2. Of rubble."),
         {"note": ["1. See…4.", "2. Ibid., p. 5.", "1. Not found.", "2. Of rubble."]}),
    Case("below two lines on readings",
         text_of("The Ford", called(FIRST, "1", "2"), "a paved] struck out\nb wagons] above the line\n1 See the book, p. 4.\n2 Ibid., p. 5."),
         {"note": 2}),
    Case("a list below a line that ends so",
         text_of("The Ford", called(FIRST, "¹", "²"), "They sold these:\n1. The ford.\n2. The bridge.", PLAIN), {"note": 0}),
    Case("a list below a line, and notes below it",
         text_of("The Ford", called(FIRST, "¹", "²"), "They sold a lot.\n1. The ford.\n2. The bridge.", PLAIN,
                 "1. See the book, p. 4.\n2. Ibid., p. 5."), {"note": 2, "item": 2}),
    Case("numbers below a line that nothing calls",
         text_of("The Ford", called(FIRST, "", ""), "They sold a lot.\n1. The ford.\n2. The bridge."), {"note": 0}),
    Case("numbers below a line that count from three",
         text_of("The Ford", called(FIRST, "³", "⁴"), "They sold a lot.\n3. The ford.\n4. The bridge."), {"note": 0}),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(AUTHORS, {}))
def test_numbers_stand_below_the_note_on_an_author(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(STYLES, {}))
def test_notes_of_two_styles_and_notes_alone(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(BELOW_LINES, {}))
def test_notes_stand_right_below_other_lines(case: Case) -> None:
    check(case)
