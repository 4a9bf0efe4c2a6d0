"""Page ends, running heads and notes at the foot of pages, in texts as they come out of PDFs, scans and typescripts."""

from __future__ import annotations

import textwrap

import pytest

from tests.segmenters.cases import Case, Expected, check, rows
from tests.segmenters.prose import (
    BRIDGE,
    COUNCIL,
    DIARY,
    FACTORY,
    FLOOD,
    HARVEST,
    INDENTED,
    MUSEUM,
    PROSE,
    RAILWAY,
    SCHOOL,
    VOYAGE,
    typed,
)  # fmt: skip

STARTS = "The surveyor, who had come on foot from Haverley in the rain, went down to the water to look at the"
ENDS = "middle pier, and came back with his boots full of mud and a face that promised nothing good to the county."
WHOLE = f"{STARTS} {ENDS}"
GOES_ON = (
    (STARTS, ENDS),
    ("Bread was dearer in Haverley than in the county town, and dearer still in the villages up the valley, where the",
     "carts could not go in winter and everything had to be carried on the backs of mules or men."),
    ("A petition was written and signed by all who could write, and by some who could not; it was carried to London by",
     "two of the shopkeepers, who stayed for a month and came home with a bill for their lodging."),
)  # fmt: skip
"""Halves of paragraphs that page ends break."""
WIDTH = 66


PAGES = ((BRIDGE, COUNCIL, FLOOD), (HARVEST, VOYAGE), (RAILWAY, DIARY, MUSEUM), (SCHOOL, FACTORY))


def lines(words: str) -> str:
    """Words wrapped to the width of a page."""
    return textwrap.fill(words, WIDTH)


def sheets(heads: list[str], feet: list[str], feed: str = "\n\n", gap: str = "\n\n") -> str:
    """Four pages of two or three paragraphs each; the last one of each page goes on over the page end."""
    pages = []
    for number, words in enumerate(PAGES):
        parts = [heads[number]] if heads else []
        body = [lines(GOES_ON[number - 1][1])] if number else []
        body += [lines(one) for one in words]
        body += [lines(GOES_ON[number][0])] if number < 3 else []
        parts.append("\n\n".join(body))
        parts += [feet[number]] if feet else []
        pages.append(gap.join(parts))
    return feed.join(pages) + "\n"


def broken(name: str, text: str, fw: list[str], **more: Expected) -> Case:
    """Four pages: what stands at their edges, and paragraphs made whole across them."""
    return Case(
        name, text, {"fw": fw, "p": 13, **{key.replace("_at_", "@"): value for key, value in more.items()}}
    )


def centred(words: str) -> str:
    return words.center(WIDTH).rstrip()


def right(words: str) -> str:
    return words.rjust(WIDTH)


TITLE = "THE BRIDGE AT LENNER"
OUTER = [
    f"{TITLE:<60}{13:>6}",
    f"{14:<6}{'E. HARCASTLE':>60}",
    f"{TITLE:<60}{15:>6}",
    f"{16:<6}{'E. HARCASTLE':>60}",
]
OUTER_SIX = [*OUTER, f"{TITLE:<60}{17:>6}", f"{18:<6}{'E. HARCASTLE':>60}"]
OUTER_WORDS = [" ".join(one.split()) for one in OUTER]
FOUR = ["3", "4", "5", "6"]

EDGES = [
    broken("figures at the foot", sheets([], FOUR), FOUR),
    broken("figures at the head", sheets(FOUR, []), FOUR),
    broken("figures centred at the foot", sheets([], [centred(one) for one in FOUR]), FOUR),
    broken("figures at the right", sheets([right(one) for one in FOUR], []), FOUR),
    broken("figures between hyphens", sheets([], [centred(f"- {one} -") for one in FOUR]), [f"- {one} -" for one in FOUR]),
    broken("figures between hyphens without blanks", sheets([], [centred(f"-{one}-") for one in FOUR]), [f"-{one}-" for one in FOUR]),
    broken("figures between en dashes", sheets([], [centred(f"– {one} –") for one in FOUR]), [f"– {one} –" for one in FOUR]),
    broken("figures in square brackets", sheets([], [f"[{one}]" for one in FOUR]), [f"[{one}]" for one in FOUR]),
    broken("figures in round brackets", sheets([], [f"({one})" for one in FOUR]), [f"({one})" for one in FOUR]),
    broken("Page 3 of 9", sheets([], [f"Page {one} of 9" for one in FOUR]), [f"Page {one} of 9" for one in FOUR]),
    broken("Page 3", sheets([], [right(f"Page {one}") for one in FOUR]), [f"Page {one}" for one in FOUR]),
    broken("p. 3", sheets([f"p. {one}" for one in FOUR], []), [f"p. {one}" for one in FOUR]),
    broken("[p. 3]", sheets([f"[p. {one}]" for one in FOUR], []), [f"[p. {one}]" for one in FOUR]),
    broken("3 / 9", sheets([], [f"{one} / 9" for one in FOUR]), [f"{one} / 9" for one in FOUR]),
    broken("form feeds and figures at the foot", sheets([], FOUR, feed="\n\f"), FOUR),
    broken("form feeds and figures at the head", sheets(FOUR, [], feed="\n\f"), FOUR, pb_at_n=["4", "5", "6"]),
    broken("form feeds and nothing else", sheets([], [], feed="\n\f"), []),
    broken("roman figures at the foot", sheets([], [centred(one) for one in ("iii", "iv", "v", "vi")], feed="\n\f"), ["iii", "iv", "v", "vi"]),
    broken("running head and figures above", sheets([f"{TITLE}\n\n{one}" for one in FOUR], []), [part for one in FOUR for part in (TITLE, one)]),
    broken("running head above, figure below", sheets(["", *[TITLE] * 3], FOUR, feed="\n\n\n").lstrip(), ["3", TITLE, "4", TITLE, "5", TITLE, "6"]),
    broken("running head above, figure below, form feeds", sheets([TITLE] * 4, FOUR, feed="\n\f"), [part for one in FOUR for part in (TITLE, one)]),
    broken("alternating heads with figures at the outer edge", sheets(OUTER, []), OUTER_WORDS),
    broken("alternating heads with figures, form feeds", sheets(OUTER, [], feed="\n\f"), OUTER_WORDS, pb_at_n=["14", "15", "16"]),
    broken("alternating heads without blank lines", sheets(OUTER, [], feed="\n", gap="\n"), OUTER_WORDS),
    broken("a head with its figure behind a blank", sheets([f"{one} The Bridge at Lenner" for one in FOUR], [], feed="\n\f"), [f"{one} The Bridge at Lenner" for one in FOUR]),
    broken("a head with its figure behind a bar", sheets([f"{one} | The Bridge at Lenner" for one in FOUR], [], feed="\n\f"), [f"{one} | The Bridge at Lenner" for one in FOUR]),
    broken("a footer of every page, form feeds", sheets([], ["Lenner Papers, vol. 2"] * 4, feed="\n\f"), ["Lenner Papers, vol. 2"] * 4),
    broken("a footer with the page's number inside paragraphs without blank lines", sheets([], [f"{'Lenner Papers':<58}Page {one}" for one in FOUR], feed="\n", gap="\n"), [f"Lenner Papers Page {one}" for one in FOUR]),
    broken("a web page's address and date at the foot", sheets([], [f"https://example.org/lenner   9/3/2016   {one}/9" for one in FOUR], feed="\n\f"), [f"https://example.org/lenner 9/3/2016 {one}/9" for one in FOUR]),
    broken("a stamp of classification above and below", sheets(["SECRET"] * 4, [f"SECRET\n{one}" for one in FOUR], feed="\n\f"), [part for one in FOUR for part in ("SECRET", "SECRET", one)]),
    broken("“[4]” at the places of page ends", sheets([f"[{one}]" for one in FOUR], [], feed="\n", gap="\n"), [f"[{one}]" for one in FOUR]),
    broken("a memorandum's heads of later pages", sheets([""] + [f"Memorandum to the Clerk\n- {one} -" for one in FOUR[1:]], [], feed="\n\f").lstrip(), [part for one in FOUR[1:] for part in ("Memorandum to the Clerk", f"- {one} -")]),
]  # fmt: skip


MARKS = [
    Case(name, "\n\n".join([lines(BRIDGE), lines(STARTS), first, lines(ENDS), lines(COUNCIL), second, lines(FLOOD)]) + "\n", {"fw": [first, second], "fw@type": ["pageNum"] * 2, "pb@n": pages, "p": 4})
    for name, first, second, pages in [
        ("marks of pages", "[p. 2]", "[p. 3]", ["2", "3"]),
        ("marks of pages with the whole word", "[Page 12]", "[Page 13]", ["12", "13"]),
        ("marks of leaves", "[fol. 3v]", "[fol. 4r]", ["3v", "4r"]),
        ("marks of leaves without sides", "[f. 3]", "[f. 4]", ["3", "4"]),
        ("marks of pages in two brackets", "[[p. 7]]", "[[p. 8]]", ["7", "8"]),
        ("marks of pages in braces", "{p. 7}", "{p. 8}", ["7", "8"]),
        ("marks of pages between hyphens", "--- page 7 ---", "--- page 8 ---", ["7", "8"]),
        ("marks of German pages", "[S. 7]", "[S. 8]", ["7", "8"]),
    ]
]  # fmt: skip
MORE_MARKS = [
    Case("one mark of a page", f"{lines(BRIDGE)}\n\n{lines(STARTS)}\n\n[p. 2]\n\n{lines(ENDS)}\n", {"fw": ["[p. 2]"], "pb@n": ["2"], "p": 2}),
    Case("one mark of a page between lines", f"{lines(BRIDGE)}\n\n{lines(STARTS)}\n[p. 2]\n{lines(ENDS)}\n", {"fw": ["[p. 2]"], "pb@n": ["2"], "p": 2}),
    Case("one mark of a leaf in a sentence", f"{lines(BRIDGE)}\n\n{lines(STARTS)}\n\n[fol. 17r]\n\n{lines(ENDS)}\n", {"fw": ["[fol. 17r]"], "pb@n": ["17r"], "p": 2}),
    Case("a mark of a page inside a word", f"{lines(BRIDGE)}\n\n{lines(STARTS[:-3] + 'mid-')}\n\n[p. 2]\n\ndle pier, and came back with his boots full of mud.\n", {"fw": ["[p. 2]"], "pb@n": ["2"], "p": 2, "lb": 1}),
    Case("marks from the first page on", f"[p. 1]\n\n{lines(BRIDGE)}\n\n[p. 2]\n\n{lines(COUNCIL)}\n", {"fw": ["[p. 1]", "[p. 2]"], "pb@n": ["2"], "p": 2}),
]  # fmt: skip


def split_by(between: str, start: str = STARTS, end: str = ENDS) -> str:
    """Three pages, the first page end in the middle of a block."""
    return (
        "\n\n".join(
            [
                lines(BRIDGE),
                start,
                between.format(7),
                end,
                lines(COUNCIL),
                between.format(8),
                lines(FLOOD),
                between.format(9),
                lines(DIARY),
            ]
        )
        + "\n"
    )


def turned(*turns: str, start: str = STARTS, end: str = ENDS) -> str:
    """Pages of three paragraphs, the last one of each broken by what is given."""
    words = iter(PROSE)
    pages = [lines(next(words))]
    for one in turns:
        pages += [lines(next(words)), lines(start), one, lines(end), lines(next(words))]
    return "\n\n".join(pages) + "\n"


def turn(foot: str, head: str) -> str:
    """A number at the foot of a page, and the head of the next."""
    return f"{foot}\n\n\n\n\n{head}" if foot else f"\n\n\n{head}"


LEFT, RIGHT = (
    "214        THE BRIDGE AT HAVERLEY",
    "                   E. HARCASTLE                          213",
)
QUOTE_START = "> No cart shall cross the bridge until the surveyor of the county"
QUOTE_END = "> has seen the middle pier and certified in writing that it is safe."
BROKEN = [
    Case("alternating heads over six pages", "\n\n".join(f"{OUTER_SIX[number]}\n\n" + "\n\n".join(lines(PROSE[(2 * number + step) % 10]) for step in range(4)) for number in range(6)) + "\n", {"fw": [" ".join(one.split()) for one in OUTER_SIX], "p": 24}),
    Case("a number at the foot of the first page, heads with numbers above the others", "\n\n".join(f"{'' if number == 0 else f'{TITLE:<60}{13 + number:>6}'}\n\n" + "\n\n".join(lines(PROSE[(2 * number + step) % 10]) for step in range(4)) + ("\n\n" + centred("13") if number == 0 else "") for number in range(4)).lstrip() + "\n", {"fw": ["13", *(f"{TITLE} {one}" for one in (14, 15, 16))], "p": 16}),
    Case("a number at the foot and a head above, two pages", turned(turn("212", RIGHT)), {"fw": ["212", "E. HARCASTLE 213"], "fw@type": ["pageNum", "header"], "pb@n": ["213"], "p": 4, "head": 0}),
    Case("a number in the middle and a head above, two pages", turned(turn(centred("- 212 -"), RIGHT)), {"fw": 2, "pb@n": ["213"], "p": 4, "head": 0}),
    Case("a number at the foot and heads above, three pages", turned(turn("212", RIGHT), turn("", LEFT)), {"fw": 3, "pb@n": ["213", "214"], "p": 7, "head": 0}),
    Case("two heads above pages that part sentences", turned(turn("", RIGHT), turn("", LEFT)), {"fw": 2, "pb@n": ["213", "214"], "p": 7, "head": 0}),
    Case("a head above a page inside a word", turned(turn("212", RIGHT), start=STARTS[:-3] + "mid-", end="dle pier, and came back with his boots full of mud."), {"fw": 2, "pb@n": ["213"], "p": 4, "lb": 1}),
    Case("a number at the foot and a head above, the sentence ended", turned(turn("212", RIGHT), start=WHOLE, end=RAILWAY), {"fw": 2, "pb@n": ["213"], "head": 0}),
    Case("numbers at the foot of three pages, the last one begun", split_by("{}", lines(STARTS), lines(ENDS)), {"fw": 3, "pb": 3}),
    Case("a paragraph", split_by("{}", lines(STARTS), lines(ENDS)), {"fw": ["7", "8", "9"], "p": 5}),
    Case("a paragraph in long lines", split_by("{}"), {"fw": 3, "p": 5}),
    Case("a paragraph inside a word", split_by("- {} -", STARTS[:-3] + "mid-", "dle pier, and came back with his boots full of mud."), {"fw": 3, "p": 5, "lb": 1}),
    Case("a quotation with marks", split_by("{}", QUOTE_START, QUOTE_END), {"fw": 3, "quote": 1}),
    Case("a quotation set in", split_by("{}", "      No cart shall cross the bridge until the surveyor of\n      the county has seen the middle pier and certified in", "      writing that it is safe, and whoever does so shall pay\n      ten shillings to the poor."), {"fw": 3, "quote": 1}),
    Case("an item", split_by("{}", "- two masons\n- four carters, who must bring with them the", "  horses and whatever else may be needed\n- a load of lime"), {"fw": 3, "list": 1, "item": 3}),
    Case("a sentence ends at the page's end", split_by("{}", lines(WHOLE), lines(RAILWAY)), {"fw": 3, "p": 6}),
    Case("a head at the top of a page", split_by("{}", lines(WHOLE), "The Second Harvest\n\n" + lines(HARVEST)), {"fw": 3, "head": ["The Second Harvest"], "p": 6}),
    Case("paragraphs set in, one goes on flush", typed(INDENTED, BRIDGE, COUNCIL).rstrip() + "\n    " + "\n".join(textwrap.wrap(STARTS, 72)) + "\n\n                     7\n\n" + textwrap.fill(ENDS, 72) + "\n" + typed(INDENTED, HARVEST, FLOOD).rstrip() + "\n\n                     8\n\n" + typed(INDENTED, DIARY, RAILWAY).rstrip() + "\n\n                     9\n\n" + typed(INDENTED, MUSEUM), {"fw": 3, "p": 8}),
]  # fmt: skip

CALLED = "The surveyor had been there before{} and had seen the pier when it was new, and nobody knew it better than he did."
CALLED_TWO = "The mill was older than the bridge.{} It had been burned twice and built again, the last time with a loan from the county that was never repaid."


def with_notes(first: str, second: str, notes: str, *, rule: str = "") -> str:
    """Two pages with form feeds, notes at the foot of the first, between the halves of a paragraph."""
    top = "\n\n".join(
        [lines(BRIDGE), lines(CALLED.format(first)), lines(CALLED_TWO.format(second)), lines(STARTS)]
    )
    return f"{top}\n\n{rule}{notes}\n\f{lines(ENDS)}\n\n{lines(HARVEST)}\n\n{lines(FLOOD)}\n"


TWO = ["{}See the accounts of the county for 1790.", "{}It burned in 1765 and 1803."]
NOTES = [
    Case(name, with_notes(first, second, gap.join([TWO[0].format(label), TWO[1].format(other)]), rule=rule),
         {"note": [" ".join(TWO[0].format(label).split()), " ".join(TWO[1].format(other).split())], "note@place": ["bottom"] * 2, "p": 6 })
    for name, first, second, label, other, gap, rule in [
        ("notes with figures", "1", "2", "1. ", "2. ", "\n", ""),
        ("notes with figures without stops", "1", "2", "1 ", "2 ", "\n", ""),
        ("notes with figures and blank lines", "1", "2", "1. ", "2. ", "\n\n", ""),
        ("notes below a line drawn", "1", "2", "1 ", "2 ", "\n", "____________________\n"),
        ("notes below hyphens", "1", "2", "1. ", "2. ", "\n", "--------------------\n\n"),
        ("notes with square brackets", "[1]", "[2]", "[1] ", "[2] ", "\n", ""),
        ("notes with round brackets", " (1)", " (2)", "(1) ", "(2) ", "\n", ""),
        ("notes with raised figures", "¹", "²", "¹ ", "² ", "\n", ""),
        ("notes with raised figures, no blank", "³", "⁴", "³", "⁴", "\n", ""),
        ("notes with asterisks", "*", "**", "* ", "** ", "\n", ""),
        ("notes with symbols", "*", "†", "* ", "† ", "\n", ""),
        ("notes with daggers", "†", "‡", "†", "‡", "\n\n", ""),
        ("notes set in", "7", "8", "    7. ", "    8. ", "\n", ""),
        ("notes with letters", "(a)", "(b)", "(a) ", "(b) ", "\n", ""),
    ]
]  # fmt: skip
MORE_NOTES = [
    Case("a note of several lines", with_notes("1", "2", "1. See the accounts of the county for 1790, which were kept by the\nclerk's brother and cannot be wholly trusted.\n2. It burned in 1765 and 1803."), {"note": ["1. See … trusted.", "2. It burned in 1765 and 1803."], "p": 6}),
    Case("notes above a page number", with_notes("1", "2", "1. See the accounts of the county.\n2. It burned in 1765.\n\n4").rstrip() + "\n\n5\n\f" + lines(DIARY) + "\n\n6\n", {"note": 2, "fw": ["4", "5", "6"]}),
    Case("no notes: figures of a list at the foot", lines(BRIDGE) + "\n\n1. two masons\n2. four carters\n\f" + lines(HARVEST) + "\n", {"note": 0, "item": 2}),
]  # fmt: skip


def apart(*between: str) -> str:
    """Lines apart, each above two paragraphs."""
    words = iter(PROSE * 3)
    return (
        "\n\n".join(
            part
            for one in between
            for part in (lines(next(words)), one, lines(next(words)), lines(next(words)))
        )
        + "\n"
    )


def none(name: str, *between: str, **more: Expected) -> Case:
    """Lines that count up or come back and stand at no page's edge."""
    return Case(name, apart(*between), {"fw": 0, "pb": 0, **more})


FALSE_FRIENDS = [
    none("tables that are counted", "Table 1", "Table 2", "Table 3", "Table 4"),
    none("encounters that are counted", "Encounter 1", "Encounter 2", "Encounter 3", head=3),
    none("chapters that are counted", "Chapter 1", "Chapter 2", "Chapter 3", head=3),
    none("chapters in capitals", "CHAPTER 1", "CHAPTER 2", "CHAPTER 3", "CHAPTER 4", head=4),
    none("letters that are counted", "Letter 11", "Letter 12", "Letter 13", head=3),
    none("years alone on a line", "1814", "1816", "1821", "1829"),
    none("years that follow each other", "1814", "1815", "1816", "1817"),
    none("numbered heads", "1. The Ford", "2. The Toll", "3. The Bridge", head=3),
    none("heads with a figure behind", "The Bridge, Part 1", "The Bridge, Part 2", "The Bridge, Part 3", head=3),
    none("roman numbers of sections", "I", "II", "III", head=3),
    none("a rule that comes back", "* * *", "* * *", "* * *", "* * *", milestone=4),
    none("a head that comes back", "Discussion", "Discussion", "Discussion", head=3),
    none("a stage direction that comes back", "[Applause.]", "[Applause.]", "[Applause.]"),
    none("days of a diary", "3 August", "4 August", "5 August"),
    none("captions of figures", "Figure 1. The mill", "Figure 2. The ford", "Figure 3. The bridge", figure=3),
    none("one figure alone", "12"),
    none("the same figure three times", "12", "12", "12"),
    none("figures that count down", "9", "8", "7"),
    none("one head in capitals with a figure behind", "THE BRIDGE AT HAVERLEY     213"),
    none("sums below each other, one in capitals", "212", "TOTAL     213"),
    none("heads in capitals with figures out of step", "THE BRIDGE     213", "THE FORD     240"),
    none("heads in capitals that count on between whole sentences", "THE BRIDGE     3", "THE FORD     4"),
    none("a row of an account below a figure alone", "212\n\nTotal for the bridge     213"),
    Case("a table of contents in capitals", f"{BRIDGE}\n\nCONTENTS\n\nTHE FORD      12\n\nTHE TOLL      13\n\nTHE BRIDGE     14\n\n{COUNCIL}\n", {"fw": 0, "pb": 0}),
    none("sums of money", "£41", "£78", "£119"),
    Case("a page named below a quotation", f"{lines(BRIDGE)}\n\n> No cart shall cross the bridge until it is safe.\n\n[p. 45]\n\n{lines(COUNCIL)}\n", {"fw": 0, "pb": 0}),
    Case("a list with letters at the foot", lines(BRIDGE) + " It was of (a) stone and (b) lime:\n\n(a) two masons\n(b) four carters\n\f" + lines(HARVEST) + "\n", {"note": 0, "item": 2}),
    Case("words and figures apart, page by page, that take no turns", apart("Wheat        41", "Barley       42", "Oats        43", "Rye        44"), {"fw": 0}),
    Case("a year on a line of its own inside a sentence", f"{lines(BRIDGE)} It was built in\n1788\nand mended in the winter.\n\n{lines(COUNCIL)} It was mended in\n1814\nand again in the winter.\n\n{lines(FLOOD)}\n", {"fw": 0}),
    none("notes that are called", "[1] See the accounts of the county for 1790."),
    Case("a refrain", "\n\n".join(f"{stanza}\nAnd the water it was wide." for stanza in ("The miller had a daughter fair,\nShe let her down her golden hair", "The flood came up along the lane,\nShe never combed her hair again", "The miller looked for seven days,\nHe looked a hundred different ways", "They found her comb, they found her shoe,\nThe Lenner knows, and so do you")) + "\n", {"fw": 0, "l": 12}),
    Case("a list of figures", f"{BRIDGE}\nList of Figures\nFigure 1. The mill .......... 4\nFigure 2. The ford .......... 9\nFigure 3. The bridge ........ 12\n\n{COUNCIL}" + "\n", {"fw": 0, "figure": 0}),
    Case("a table of contents", f"{BRIDGE}\n\nContents\n\nThe Ford ............ 3\nThe Toll ............ 14\nThe Bridge .......... 27\n\n{COUNCIL}\n\n{FLOOD}" + "\n", {"fw": 0}),
    Case("speakers that come back", f"{FACTORY}\n\nINSPECTOR 1:\n\nWho has the key?\n\nINSPECTOR 2:\n\nNobody.\n\nINSPECTOR 1:\n\nThen we shall wait.\n\nINSPECTOR 2:\n\nYes." + "\n", {"fw": 0}),
]  # fmt: skip

TABLE = [*EDGES, *MARKS, *MORE_MARKS, *BROKEN, *NOTES, *MORE_NOTES]
NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize("case", rows(TABLE, NOT_YET))
def test_pages(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(FALSE_FRIENDS, NOT_YET))
def test_false_friends_of_page_ends(case: Case) -> None:
    check(case)
