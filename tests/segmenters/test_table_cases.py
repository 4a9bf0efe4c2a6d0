"""Tables in texts as people type them, and lines that only look like rows."""

from __future__ import annotations

import pytest

from tests.segmenters.cases import Case, Expected, check, rows
from tests.segmenters.prose import (
    BLANK,
    BRIDGE,
    COUNCIL,
    CRLF,
    DIARY,
    FACTORY,
    HARVEST,
    INDENTED,
    LINES,
    MUSEUM,
    PACKED,
    WRAPPED,
    Layout,
    typed,
)  # fmt: skip

CELLS = ["Year", "Wheat", "Oats", "1815", "41", "19", "1816", "78", "33"]


def table(name: str, layout: Layout, block: str, cells: list[str], number: int, **more: Expected) -> Case:
    """A table between running text: its cells, and how many rows."""
    expected = {
        "table": 1,
        "row": number,
        "cell": cells,
        "p": 2,
        **{key.replace("_at_", "@"): value for key, value in more.items()},
    }
    return Case(name, typed(layout, BRIDGE, block, COUNCIL), expected)


def none(name: str, layout: Layout, *blocks: str) -> Case:
    """Text without any table."""
    return Case(name, typed(layout, *blocks), {"table": 0})


PIPES = [
    table("pipes around", WRAPPED, "| Year | Wheat | Oats |\n| 1815 | 41 | 19 |\n| 1816 | 78 | 33 |", CELLS, 3),
    table("pipes between", WRAPPED, "Year | Wheat | Oats\n1815 | 41 | 19\n1816 | 78 | 33", CELLS, 3),
    table("Markdown", BLANK, "| Year | Wheat | Oats |\n|------|-------|------|\n| 1815 | 41 | 19 |\n| 1816 | 78 | 33 |", CELLS, 3, row_at_role=["label", "", ""]),
    table("Markdown with alignment", BLANK, "| Year | Wheat | Oats |\n|:-----|------:|:----:|\n| 1815 | 41 | 19 |\n| 1816 | 78 | 33 |", CELLS, 3, row_at_role=["label", "", ""]),
    table("Markdown without pipes around", BLANK, "Year | Wheat | Oats\n---- | ----- | ----\n1815 | 41 | 19\n1816 | 78 | 33", CELLS, 3, row_at_role=["label", "", ""]),
    table("Markdown with short separators", BLANK, "|Year|Wheat|Oats|\n|-|-|-|\n|1815|41|19|\n|1816|78|33|", CELLS, 3),
    table("pipes padded to columns", WRAPPED, "| Year   | Wheat | Oats   |\n| 1815   |    41 |     19 |\n| 1816   |    78 |     33 |", CELLS, 3),
    table("pipes set in", WRAPPED, "    | Year | Wheat | Oats |\n    | 1815 | 41 | 19 |\n    | 1816 | 78 | 33 |", CELLS, 3),
    table("an empty cell", BLANK, "| Year | Wheat |\n| 1815 |  |\n| 1816 | 78 |", ["Year", "Wheat", "1815", "", "1816", "78"], 3),
    table("a row that is short of a cell", BLANK, "| Year | Wheat | Oats |\n|---|---|---|\n| 1815 | 41 |\n| 1816 | 78 | 33 |", ["Year", "Wheat", "Oats", "1815", "41", "1816", "78", "33"], 3),
    table("a row with a cell too many", BLANK, "| Year | Wheat |\n|---|---|\n| 1815 | 41 | see note |\n| 1816 | 78 |", ["Year", "Wheat", "1815", "41", "see note", "1816", "78"], 3),
    table("a frame of plus signs and hyphens", WRAPPED, "+------+-------+\n| Year | Wheat |\n+======+=======+\n| 1815 | 41    |\n+------+-------+\n| 1816 | 78    |\n+------+-------+", ["Year", "Wheat", "1815", "41", "1816", "78"], 3),
    table("pipes without blank lines around", PACKED, "| Year | Wheat |\n| 1815 | 41 |\n| 1816 | 78 |", ["Year", "Wheat", "1815", "41", "1816", "78"], 3),
    table("pipes with carriage returns", CRLF, "| Year | Wheat |\n| 1815 | 41 |", ["Year", "Wheat", "1815", "41"], 2),
    table("words in cells", BLANK, "| Name | What he saw |\n|---|---|\n| Tranter | the mill, as it went, and the dog on its roof |\n| Oake | nothing at all |", ["Name", "What he saw", "Tranter", "the mill, as it went, and the dog on its roof", "Oake", "nothing at all"], 3),
    table("one column", BLANK, "| Year |\n|------|\n| 1815 |\n| 1816 |", ["Year", "1815", "1816"], 3),
    table("an escaped pipe", BLANK, "| Sign | Meaning |\n|---|---|\n| a \\| b | either |", ["Sign", "Meaning", "a \\| b", "either"], 2),
]  # fmt: skip

TABS = [
    table("tabs", WRAPPED, "Year\tWheat\tOats\n1815\t41\t19\n1816\t78\t33", CELLS, 3),
    table("tabs in long lines", BLANK, "Year\tWheat\tOats\n1815\t41\t19\n1816\t78\t33", CELLS, 3),
    table("tabs in long lines without blank lines", LINES, "Year\tWheat\tOats\n1815\t41\t19\n1816\t78\t33", CELLS, 3),
    table("tabs among paragraphs set in", INDENTED, "Year\tWheat\tOats\n1815\t41\t19\n1816\t78\t33", CELLS, 3),
    table("tabs and an empty cell", WRAPPED, "Year\tWheat\tOats\n1815\t\t19\n1816\t78\t33", ["Year", "Wheat", "Oats", "1815", "", "19", "1816", "78", "33"], 3),
    table("tabs and an empty first cell", WRAPPED, "\tWheat\tOats\n1815\t41\t19\n1816\t78\t33", ["", "Wheat", "Oats", "1815", "41", "19", "1816", "78", "33"], 3),
    table("tabs and a row that is short", WRAPPED, "Year\tWheat\tOats\n1815\t41\n1816\t78\t33", ["Year", "Wheat", "Oats", "1815", "41", "1816", "78", "33"], 3),
    table("several tabs between", WRAPPED, "Tranter\t\tmiller\nOake\t\t\tschoolmistress\nPell\t\t\tclerk", ["Tranter", "miller", "Oake", "schoolmistress", "Pell", "clerk"], 3),
    table("names and sums", WRAPPED, "Tranter, Joseph\t£4 10s.\nOake, Anne\t£1 2s. 6d.\nPell, William\t15s.", ["Tranter, Joseph", "£4 10s.", "Oake, Anne", "£1 2s. 6d.", "Pell, William", "15s."], 3),
    table("two columns of words", BLANK, "pier\twhat carries the arches\nparapet\tthe low wall at the side\nford\twhere the river is shallow", ["pier", "what carries the arches", "parapet", "the low wall at the side", "ford", "where the river is shallow"], 3),
]  # fmt: skip

CAPTIONS = [
    table("a caption above", WRAPPED, "Table 1. Prices at Haverley\n\nYear\tWheat\n1815\t41\n1816\t78", ["Year", "Wheat", "1815", "41", "1816", "78"], 3, head=["Table 1. Prices at Haverley"], div=0),
    table("a caption right above", WRAPPED, "Table 1: Prices at Haverley\n| Year | Wheat |\n| 1815 | 41 |", ["Year", "Wheat", "1815", "41"], 2, head=["Table 1: Prices at Haverley"], div=0),
    table("a caption in capitals", WRAPPED, "TABLE II\n\n| Year | Wheat |\n| 1815 | 41 |", ["Year", "Wheat", "1815", "41"], 2, head=["TABLE II"], div=0),
    table("label and caption on two lines", WRAPPED, "TABLE 2\nPrices at Haverley\n\n| Year | Wheat |\n| 1815 | 41 |", ["Year", "Wheat", "1815", "41"], 2, div=0),
    table("a caption below", WRAPPED, "| Year | Wheat |\n| 1815 | 41 |\n\nTable 1. Prices at Haverley", ["Year", "Wheat", "1815", "41"], 2, div=0, p=3),
    Case("two tables, each with its caption", typed(WRAPPED, BRIDGE, "Table 1. Wheat", "1815\t41\n1816\t78", HARVEST, "Table 2. Oats", "1815\t19\n1816\t33", COUNCIL), {"table": 2, "head": ["Table 1. Wheat", "Table 2. Oats"], "div": 0}),
    Case("two tables without text between", typed(WRAPPED, BRIDGE, "1815\t41\n1816\t78", "Tranter\tmiller\tHaverley\nOake\tmistress\tLenner", COUNCIL), {"table": 2, "row": 4}),
]  # fmt: skip

COLUMNS_OF_BLANKS = [
    table("columns of figures", WRAPPED, "Year      Wheat     Oats\n1815         41       19\n1816         78       33", CELLS, 3),
    table("columns of words and figures", WRAPPED, "Joseph Tranter     miller           41\nAnne Oake          schoolmistress   33\nWilliam Pell       clerk            29", ["Joseph Tranter", "miller", "41", "Anne Oake", "schoolmistress", "33", "William Pell", "clerk", "29"], 3),
    table("columns set in", WRAPPED, "     Year    Wheat    Oats\n     1815       41      19\n     1816       78      33", CELLS, 3),
    table("columns below a line drawn", WRAPPED, "Year      Wheat     Oats\n------------------------\n1815         41       19\n1816         78       33", CELLS, 3),
    table("columns below lines drawn to their widths", WRAPPED, "Year   Wheat   Oats\n-----  ------  -----\n1815   41      19\n1816   78      33", CELLS, 3),
    table("columns with a caption", WRAPPED, "Table 3. Prices at Haverley\n\nYear      Wheat     Oats\n1815         41       19\n1816         78       33", CELLS, 3, head=["Table 3. Prices at Haverley"]),
    table("columns with an empty cell", WRAPPED, "Year      Wheat     Oats\n1815                  19\n1816         78       33", ["Year", "Wheat", "Oats", "1815", "", "19", "1816", "78", "33"], 3),
    table("two columns, items and sums", WRAPPED, "Two masons for a week            £1 16s.\nFour carters                     £3 10s.\nA load of lime                       8s.", ["Two masons for a week", "£1 16s.", "Four carters", "£3 10s.", "A load of lime", "8s."], 3),
    table("two columns joined by dots", WRAPPED, "Two masons for a week .......... £1 16s.\nFour carters ................... £3 10s.\nA load of lime .................     8s.\nTotal .......................... £5 14s.", ["Two masons for a week", "£1 16s.", "Four carters", "£3 10s.", "A load of lime", "8s.", "Total", "£5 14s."], 4),
]  # fmt: skip
"""Tables whose cells are parted by blanks alone."""

FALSE_FRIENDS = [
    none("an address with tabs", WRAPPED, "To:\tThe Clerk of the Council\nFrom:\tThe County Surveyor\nRe:\tThe bridge", BRIDGE, COUNCIL, "E. Harcastle"),
    none("an address set in by tabs", WRAPPED, BRIDGE, "\t\tMr. Edmund Harcastle\n\t\t14 Mill Lane\n\t\tHaverley", COUNCIL),
    none("labels and values with tabs", WRAPPED, "Date:\t\t3 September 1916\nPlace:\t\tHaverley\nSubject:\tThe bridge", BRIDGE, COUNCIL, "E. Harcastle"),
    none("labels and values with blanks", WRAPPED, BRIDGE, "Name:     Joseph Tranter\nBorn:     Haverley\nTrade:    Miller", MUSEUM),
    none("numbered items with tabs", WRAPPED, BRIDGE, "1.\ttwo masons\n2.\tfour carters\n3.\ta load of lime", COUNCIL),
    none("bullets with tabs", WRAPPED, BRIDGE, "•\ttwo masons\n•\tfour carters\n•\ta load of lime", COUNCIL),
    none("notes with tabs", BLANK, BRIDGE.replace("county came", "county[1] came").replace("had sunk", "had sunk[2]"), COUNCIL, "[1]\tTheir names are not known.\n[2]\tBy eleven inches."),
    none("first lines set in by tabs", Layout(width=66, first="\t", between="\n"), BRIDGE, COUNCIL, HARVEST),
    none("justified text with double blanks", Layout(), BRIDGE, "The  mill stood until about four in the morning  and the  whole\nof the  town,  those at least who had nothing of their  own  to\nsave, had come to look at it.  Then it went too, with  all  the\nflour that was in it,  and with the miller's dog, which  nobody\nhad thought of until they heard it bark.", COUNCIL),
    none("two blanks behind sentences", Layout(), BRIDGE, "The mill stood until four.  Then it went too.  Nobody spoke.\nThe dog barked.  Then it went too.  The town was dark by now.\nWe lit a lamp.  It went out.  We lit it again at the stove.", COUNCIL),
    none("a page's running head with its figure", WRAPPED, BRIDGE, "THE BRIDGE AT LENNER                                14", COUNCIL),
    none("verse set in alternately", WRAPPED, BRIDGE, "The miller had a daughter fair,\n    The water it was wide,\nAnd down she let her golden hair\n    Upon the water side.", COUNCIL),
    none("a date at the right", WRAPPED, "Haverley                             3 September 1816", "Dear Sir,", BRIDGE, COUNCIL, "Yours truly,\nJ. Tranter"),
    none("two signatures beside each other", WRAPPED, "Dear Sir,", BRIDGE, COUNCIL, "Yours truly,", "E. Harcastle                    J. Tranter\nCounty Surveyor                 Miller"),
    none("one line with pipes", BLANK, BRIDGE, "Home | Contents | Search", COUNCIL),
    none("a pipe in a sentence", BLANK, BRIDGE, "He wrote a | b for either of them.\nHe wrote a for the first.", COUNCIL),
    none("a command line with pipes", BLANK, BRIDGE, "    cat prices.txt | sort | uniq -c", COUNCIL),
    none("speakers with tabs", WRAPPED, FACTORY, "INSPECTOR:\tWho has the key?\nBOY:\tNobody, sir.\nINSPECTOR:\tThen we shall wait.\nBOY:\tYes, sir.", DIARY),
    none("a line drawn with hyphens", WRAPPED, BRIDGE, "-----", COUNCIL),
    none("terms and meanings with dashes", WRAPPED, BRIDGE, "Pier – what carries the arches\nParapet – the low wall at the side\nFord – where the river is shallow", COUNCIL),
    none("one line with tabs", WRAPPED, BRIDGE, "Total\t£413\t12s.\t6d.", COUNCIL),
    none("contents with dots", WRAPPED, BRIDGE, "Contents", "The Ford ............ 3\nThe Toll ............ 14\nThe Bridge .......... 27", COUNCIL, HARVEST),
]  # fmt: skip

TABLES = [*PIPES, *TABS, *CAPTIONS]
NOT_YET = {
    "columns parted by blanks are not known": ["columns below a line drawn", "columns below lines drawn to their widths", "columns with an empty cell", "two columns joined by dots"],
    "rows of tabs count only with as many cells": ["tabs and an empty first cell", "tabs and a row that is short", "several tabs between"],
    "labels and values with two tabs are taken for a table": ["labels and values with tabs"],
    "forms of Markdown that are not known": ["Markdown with short separators", "a frame of plus signs and hyphens", "one column", "an escaped pipe"],
}  # fmt: skip
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize("case", rows(TABLES, NOT_YET))
def test_tables(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(COLUMNS_OF_BLANKS, NOT_YET))
def test_columns_parted_by_blanks(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(FALSE_FRIENDS, NOT_YET))
def test_false_friends_of_tables(case: Case) -> None:
    check(case)
