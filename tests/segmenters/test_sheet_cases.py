"""Second sheets of letters, and notes at page feet that come back or show where pages end."""

from __future__ import annotations

import pytest

from tests.segmenters.cases import Case, Expected, check, rows
from tests.segmenters.prose import BRIDGE, COUNCIL, DIARY, FACTORY, FLOOD, HARVEST, RAILWAY, VOYAGE
from tests.segmenters.test_page_cases import GOES_ON, TITLE, WIDTH, centred, lines, right

LETTER = "Haverley, 3 March 1921\n\nDear Miss Oake,"
CLOSE = "Yours truly,\n\nE. Harcastle\n"


def letter(*sheets: str, start: str = LETTER, feed: str = "\n\n") -> str:
    """A letter whose sheets begin with what is given, the first one with date and salutation."""
    words = (BRIDGE, COUNCIL, HARVEST, FLOOD)
    parts = [f"{start}\n\n{lines(words[0])}"]
    parts += [f"{head}\n\n{lines(words[number])}" for number, head in enumerate(sheets, 1)]
    return f"{feed.join(parts)}\n\n{CLOSE}"


def second(name: str, text: str, *fw: str, **more: Expected) -> Case:
    """One letter on two sheets."""
    expected: dict[str, Expected] = {"fw": list(fw), "pb@n": ["2"], "opener": 1, "closer": 1, "p": 2}
    return Case(name, text, expected | more)


def one_page(name: str, text: str, **more: Expected) -> Case:
    """A text in which no page ends."""
    return Case(name, text, {"fw": 0, "pb": 0, **more})


SHEETS = [
    second("a figure between hyphens", letter("- 2 -"), "- 2 -"),
    second("a figure between hyphens in the middle", letter(centred("-2-")), "-2-"),
    second("a figure between en dashes", letter("– 2 –"), "– 2 –"),
    second("a figure between hyphens inside a sentence", f"{LETTER}\n\n{lines(GOES_ON[0][0])}\n\n-2-\n\n{lines(GOES_ON[0][1])}\n\n{CLOSE}", "-2-", p=1),
    second("a figure between hyphens behind a form feed", letter("- 2 -", feed="\n\f"), "- 2 -"),
    second("the word and the figure", letter(right("Page 2"), start=f"{LETTER}\n\n{lines(VOYAGE)}"), "Page 2", p=3),
    second("person, page and date on one line", letter("Miss T. Oake            Page 2            3 March, 1921"), "Miss T. Oake Page 2 3 March, 1921"),
    second("person, page and date, the page before the date in hyphens", letter("Miss Oake                -2-                March 3, 1921"), "Miss Oake -2- March 3, 1921"),
    second("person, page and date with single blanks", letter("Miss Oake - 2 - 3 March 1921"), "Miss Oake - 2 - 3 March 1921"),
    second("person, page and date with commas", letter("Miss T. Oake, Page 2, 3 March 1921"), "Miss T. Oake, Page 2, 3 March 1921"),
    second("a bare figure between person and date", letter("Miss Oake            2            3 March 1921"), "Miss Oake 2 3 March 1921"),
    second("person, page and date below each other", letter("Miss T. Oake\nPage 2\n3 March 1921"), "Miss T. Oake", "Page 2", "3 March 1921"),
    second("page, person and date below each other", letter("-2-\nMiss Oake\nMarch 3"), "-2-", "Miss Oake", "March 3"),
    second("a titled name behind a greeting without one", letter("Mr. J. Tranter        -2-        3 March 1921", start="Haverley, 3 March 1921\n\nDear Sir,"), "Mr. J. Tranter -2- 3 March 1921"),
    second("a bare figure behind the inside address", letter("Mr. Joseph Tranter        2        3 March 1921", start="Haverley, 3 March 1921\n\nMr. Joseph Tranter\n4 Mill Lane\n\nDear Sir,"), "Mr. Joseph Tranter 2 3 March 1921"),
    second("person and page", letter("Miss Oake                                         -2-"), "Miss Oake -2-"),
    second("the page in words", letter("Miss T. Oake\nPage Two\nMarch 3, 1921"), "Miss T. Oake", "Page Two", "March 3, 1921"),
    second("the page in words between dashes", letter("Miss Oake - Page Two - March 3, 1921"), "Miss Oake - Page Two - March 3, 1921"),
    second("person, page and date behind a form feed", letter("Miss Oake       Page 2       3 March 1921", feed="\n\f"), "Miss Oake Page 2 3 March 1921"),
    Case("three sheets", letter("- 2 -", "- 3 -"), {"fw": ["- 2 -", "- 3 -"], "pb@n": ["2", "3"], "opener": 1, "p": 3}),
    Case("four sheets", letter(*(centred(f"-{one}-") for one in (2, 3, 4))), {"fw": 3, "pb@n": ["2", "3", "4"], "p": 4}),
    Case("three sheets with person and date", letter(*(f"Miss Oake         Page {one}         3 March 1921" for one in (2, 3))), {"fw": 2, "pb@n": ["2", "3"], "opener": 1, "p": 3}),
    Case("two letters on two sheets each", letter("- 2 -") + "\n" + letter("- 2 -", start="Lenner, 4 March 1921\n\nDear Mr. Tranter,"), {"fw": ["- 2 -"] * 2, "pb@n": ["2", "2"], "opener": 2, "p": 4}),
]  # fmt: skip
NO_SHEETS = [
    one_page("corrections by pages", f"{LETTER}\n\n{lines(BRIDGE)}\n\n{lines(COUNCIL)}\n\nPage 2\n\nFor bridge read ford.\n\nPage 3\n\nFor pier read parapet.\n\n{CLOSE}"),
    one_page("sections with figures between hyphens", f"The Bridge\n\n- 1 -\n\n{lines(BRIDGE)}\n\n- 2 -\n\n{lines(COUNCIL)}\n"),
    one_page("figures between hyphens that do not count up", f"{lines(BRIDGE)}\n\n-2-\n\n-5-\n\n{lines(COUNCIL)}\n"),
    one_page("newspapers with page and date", f"{lines(BRIDGE)}\n\nThe Haverley Herald\nPage 2\n3 March 1921\n\n{lines(COUNCIL)}\n\nThe Lenner Courier\nPage 7\n4 March 1921\n\n{lines(FLOOD)}\n"),
    one_page("a newspaper with page and date inside a letter", letter("The Haverley Herald       Page 2       3 March 1921")),
    one_page("minutes that are named with page and date", letter("Haverley Minutes, page 2, 3 March 1921")),
    one_page("rows of persons, figures and dates", f"{LETTER}\n\nThese were at the table:\n\nMr. Tranter     2     3 March 1921\nMr. Lenner      3     4 March 1921\n\n{CLOSE}"),
    one_page("rows of persons with blank lines between", f"{LETTER}\n\nThese were at the table:\n\nMr. Tranter     2     3 March 1921\n\nMr. Lenner      3     4 March 1921\n\n{CLOSE}", opener=1),
    one_page("rows of persons far down the sheet", f"{LETTER}\n\n{lines(BRIDGE)}\n\n{lines(COUNCIL)}\n\nMr. Tranter     2     3 March 1921\n\nMr. Lenner      3     4 March 1921\n\n{CLOSE}", opener=1),
    one_page("a second letter's date", letter() + "\n" + letter(start="Lenner, 2 April 1921\n\nDear Mr. Tranter,"), opener=2),
    one_page("a person and a date without a page", letter("Miss Oake            3 March 1921")),
]  # fmt: skip

PAGES = ((BRIDGE, COUNCIL), (HARVEST, FLOOD), (VOYAGE, DIARY), (RAILWAY, FACTORY))


def noted(notes: list[str], marks: list[str], heads: list[str], *, parts: bool = True) -> str:
    """Pages with a note at the foot of each, called in the first paragraph; each page end parts a sentence."""
    pages = []
    for number, (note, mark) in enumerate(zip(notes, marks, strict=True)):
        first, last = PAGES[number]
        begin, end = first.split(". ", 1)
        body = [lines(GOES_ON[number - 1][1])] if number and parts else []
        body += [lines(f"{begin}.{mark} {end}"), lines(last)]
        body += [lines(GOES_ON[number][0])] if parts and number + 1 < len(notes) else []
        pages.append("\n\n".join([*([heads[number]] if heads else []), *body, note]))
    return "\n\n".join(pages) + "\n"


HEADS = [f"{TITLE:<60}{one:>6}" for one in range(13, 17)]
SAME = ["Ibid., p. 4.", "Ibid., p. 9.", "Ibid., p. 11.", "Ibid., p. 12."]
COUNTED = ["1", "2", "3", "4"]
OTHERS = [
    "See the accounts of the county.",
    "It burned in 1765.",
    "Harcastle, p. 12.",
    "Oake to Tranter, 3 March 1790.",
]


def feet(name: str, labels: list[str], words: list[str], marks: list[str], *, heads: bool = False) -> Case:
    """Four pages: notes at all feet, and pages behind them."""
    notes = [f"{label}{one}" for label, one in zip(labels, words, strict=True)]
    expected: dict[str, Expected] = {"note": notes, "note@place": ["bottom"] * 4, "pb": 3, "head": 0, "p": 11}
    expected |= {"fw": 4, "pb@n": ["14", "15", "16"]} if heads else {"fw": 0}
    return Case(name, noted(notes, marks, HEADS if heads else []), expected)


NOTES = [
    feet("notes that come back, below running heads", ["1 ", "2 ", "3 ", "4 "], SAME, COUNTED, heads=True),
    feet("notes that come back, from 1 on each page, below running heads", ["1 "] * 4, SAME, ["1"] * 4, heads=True),
    feet("notes that come back with a star, below running heads", ["* "] * 4, SAME, ["*"] * 4, heads=True),
    feet("notes that come back", ["1 ", "2 ", "3 ", "4 "], SAME, COUNTED),
    feet("notes without running heads", ["1 ", "2 ", "3 ", "4 "], OTHERS, COUNTED),
    feet("notes with a stop behind the figure", ["1. ", "2. ", "3. ", "4. "], OTHERS, COUNTED),
    feet("notes from 1 on each page", ["1 "] * 4, OTHERS, ["1"] * 4),
    feet("notes that go on from the chapter before", ["11 ", "12 ", "13 ", "14 "], OTHERS, ["11", "12", "13", "14"]),
    feet("notes with raised figures", ["¹ ", "² ", "³ ", "⁴ "], OTHERS, ["¹", "²", "³", "⁴"]),
    feet("notes with stars", ["* "] * 4, OTHERS, ["*"] * 4),
    Case("two notes at a foot, blank lines between", noted(["1 See the accounts.\n\n2 It burned in 1765.", "3 Harcastle, p. 12."], ["1 So it was.2", "3"], []), {"note": 3, "pb": 1, "p": 5}),
    Case("notes below a line", noted([f"_____\n{one} Harcastle, p. 12." for one in (1, 2)], ["1", "2"], []), {"note": 2, "pb": 1, "p": 5}),
    Case("one page end", noted(["1 See the accounts of the county, which were kept by the clerk's\nbrother and cannot be trusted.", "2 Harcastle."], ["1", "2"], []), {"note": 2, "note@place": ["bottom"] * 2, "pb": 1, "p": 5}),
    Case("a number right below the notes of the first page", f"{lines(BRIDGE)}1\n\n{lines(GOES_ON[0][0])}\n\n1 See the accounts.\n{centred('12')}\n\n{f'13{TITLE:>60}'}\n\n{lines(GOES_ON[0][1])}\n\n{lines(COUNCIL)}\n", {"note": ["1 See the accounts."], "fw": 2, "pb@n": ["13"]}),
]  # fmt: skip
NO_NOTES = [
    one_page("numbered paragraphs, each with a mark", "\n\n".join(f"{number} {lines(one)}{number}" for number, one in enumerate((BRIDGE, COUNCIL, FLOOD, VOYAGE), 1)) + "\n", note=0),
    one_page("numbered heads, figures named before them", "\n\n".join(f"{number} The Ford\n\n{lines(one)} See fig.{number + 1} and the rest." for number, one in enumerate((BRIDGE, COUNCIL, FLOOD), 1)) + "\n", note=0),
    one_page("a list of sums inside a sentence", f"{lines(BRIDGE)} It paid for the carts\n\n1 shilling a day\n2 shillings a night\n\nand nothing for the men.\n\n{lines(COUNCIL)}\n", note=0),
    one_page("a list with stars inside a sentence, below words between stars", f"{lines(BRIDGE)} *Nobody* came.\n\n{lines('It was agreed by all who were there that the county would need')}\n\n* two masons\n* four carters\n\nand nobody else.\n\n{lines(COUNCIL)}\n", note=0),
    one_page("one star inside a sentence, below words between stars", f"{lines(BRIDGE)} *Nobody* came.\n\n{lines('It was agreed by all who were there that the county would need')}\n\n* two masons\n\nand nobody else.\n\n{lines(COUNCIL)}\n", note=0),
    one_page("notes at the end", f"{lines(BRIDGE)}1\n\n{lines(COUNCIL)}2\n\nNotes\n\n1. See the accounts.\n2. Harcastle, p. 12.\n", note=2),
    Case("running heads with figures in step with notes", noted([""] * 4, ["2", "4", "6", "8"], [f"{one}   {TITLE}" for one in (2, 4, 6, 8)]), {"note": 0, "fw": 4}),
]  # fmt: skip
NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize("case", rows([*SHEETS, *NO_SHEETS], NOT_YET))
def test_second_sheets(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows([*NOTES, *NO_NOTES], NOT_YET))
def test_notes_at_page_feet(case: Case) -> None:
    check(case)


def test_heads_keep_to_the_width_of_the_page() -> None:
    assert {len(one) for one in HEADS} == {WIDTH}
