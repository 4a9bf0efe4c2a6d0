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
    table("lines of hyphens with plus signs", WRAPPED, " Year | Wheat\n------+-------\n 1815 |    41\n 1816 |    78", ["Year", "Wheat", "1815", "41", "1816", "78"], 3, row_at_role=["label", "", ""]),
    table("lines of hyphens between all rows", WRAPPED, "| Year | Wheat |\n|------+-------|\n| 1815 | 41 |\n|------+-------|\n| 1816 | 78 |", ["Year", "Wheat", "1815", "41", "1816", "78"], 3, row_at_role=["", "", ""]),
    table("a frame drawn", WRAPPED, "┌──────┬───────┐\n│ Year │ Wheat │\n├──────┼───────┤\n│ 1815 │ 41    │\n└──────┴───────┘", ["Year", "Wheat", "1815", "41"], 2, row_at_role=["label", ""]),
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
    table("tabs and a sum below a line drawn", WRAPPED, "Masons\t£36\nCarters\t£70\n----------\nTotal\t£106", ["Masons", "£36", "Carters", "£70", "Total", "£106"], 3, row_at_role=["", "", ""]),
    table("tabs and empty last cells", WRAPPED, "Year\tWheat\tOats\n1815\t41\t\n1816\t\t33", ["Year", "Wheat", "Oats", "1815", "41", "", "1816", "", "33"], 3),
    table("tabs and a cell alone behind them", WRAPPED, "Name\tTrade\tPaid\nTranter\tmiller\t4\n\t\t2\nOake\tclerk\t3", ["Name", "Trade", "Paid", "Tranter", "miller", "4", "", "", "2", "Oake", "clerk", "3"], 4),
    table("tabs that set the whole table in", WRAPPED, "\tYear\tWheat\n\t1815\t41\n\t1816\t78", ["Year", "Wheat", "1815", "41", "1816", "78"], 3),
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
    table("dots behind an abbreviation", WRAPPED, "Quill, Robt. .......... £1 16s.\nOake, Ferdd. ......... £3 10s.\nTamblyn, Ida .........     8s.\nTotal ................ £5 14s.", ["Quill, Robt.", "£1 16s.", "Oake, Ferdd.", "£3 10s.", "Tamblyn, Ida", "8s.", "Total", "£5 14s."], 4),
    table("columns between lines drawn", WRAPPED, "--------------------------\nYear      Wheat     Oats\n--------------------------\n1815         41       19\n1816         78       33\n--------------------------\nTotal       119       52\n--------------------------", [*CELLS, "Total", "119", "52"], 4, row_at_role=["label", "", "", ""]),
    table("columns and a sum behind a blank line", WRAPPED, "Year      Wheat     Oats\n1815         41       19\n1816         78       33\n\nTotal       119       52", [*CELLS, "Total", "119", "52"], 4),
    table("columns below their labels and a blank line", WRAPPED, "Year      Wheat     Oats\n\n1815         41       19\n1816         78       33", CELLS, 3),
    table("columns with an empty first label", WRAPPED, "               1815     1816\nHaverley         41       78\nLenner           19       33\nMill                      12", ["", "1815", "1816", "Haverley", "41", "78", "Lenner", "19", "33", "Mill", "", "12"], 4),
    table("a label above several columns", WRAPPED, "               Wheat and oats\nYear          price    number\n1815             41        19\n1816             78        33", ["", "Wheat and oats", "Year", "price", "number", "1815", "41", "19", "1816", "78", "33"], 4),
    table("labels of groups of rows", WRAPPED, "                     1815     1816\nNorth\n  Haverley             41       78\n  Lenner               19       33\nSouth\n  Mill                 10       12\n  Ford                  4        9", ["", "1815", "1816", "North", "Haverley", "41", "78", "Lenner", "19", "33", "South", "Mill", "10", "12", "Ford", "4", "9"], 7),
    table("dots for what is not known", WRAPPED, "Place          Good      Fair\nLenner          ...        41\nHaverley         12       ...\nFord              3         9", ["Place", "Good", "Fair", "Lenner", "...", "41", "Haverley", "12", "...", "Ford", "3", "9"], 4),
    table("dots with blanks between them", WRAPPED, "Two masons for a week . . . . . . . £1 16s.\nFour carters . . . . . . . . . . .  £3 10s.\nA load of lime . . . . . . . . . .      8s.", ["Two masons for a week", "£1 16s.", "Four carters", "£3 10s.", "A load of lime", "8s."], 3),
    table("whole numbers behind dots that add up", WRAPPED, "Two masons ........ 36\nFour carters ...... 70\nLime ............... 8\nTotal ............ 114", ["Two masons", "36", "Four carters", "70", "Lime", "8", "Total", "114"], 4),
    table("participants of two sides beside each other", WRAPPED, "County                     Company\n\nMr. Harcastle              Sir Ralph Denny\nMr. Tranter                Mr. Pell\nMrs. Oake                  Mr. Osgood", ["County", "Company", "Mr. Harcastle", "Sir Ralph Denny", "Mr. Tranter", "Mr. Pell", "Mrs. Oake", "Mr. Osgood"], 4),
    Case("notes below columns", typed(WRAPPED, BRIDGE, "Year      Wheat     Oats\n1815         41*      19\n1816         78       33", "* Estimated.\nSource: Papers of the council.", COUNCIL),
         {"table": 1, "row": 3, "note": ["* Estimated."], "p": ["The old…safety.", "Source: Papers of the council.", "Nobody…noise."], "div": 0}),
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
    none("references and figures behind labels", WRAPPED, BRIDGE, "Subject:   The bridge\nOur ref:   HC/34\nYour ref:  LB/2", COUNCIL),
    none("contents below their heading, with blanks", WRAPPED, BRIDGE, "Contents", "The Ford              3\nThe Toll             14\nThe Bridge           27", COUNCIL, HARVEST),
    none("contents below their heading, with tabs", WRAPPED, BRIDGE, "Contents", "The Ford\t3\nThe Toll\t14\nThe Bridge\t27", COUNCIL, HARVEST),
    none("two addresses beside each other", WRAPPED, BRIDGE, "Mr. Edmund Harcastle          Mr. Joseph Tranter\n14 Mill Lane                  The Mill\nHaverley                      Lenner", COUNCIL),
    none("a letterhead of two sides", WRAPPED, "THE LENNER TRUST                    Telephone 41\nWharf House                         Telegrams: Lenner 12\n14 Bridge Street                    3 September 1934", "Dear Sir,", BRIDGE, COUNCIL, "Yours truly,\nJ. Tranter"),
    none("the head of a memorandum without colons", WRAPPED, "TO\tThe Clerk\nFROM\tThe Surveyor\nDATE\t3 September 1916", BRIDGE, COUNCIL, "E. Harcastle"),
    none("the head of a memorandum with colons apart", WRAPPED, "TO\t:\tThe Clerk\nFROM\t:\tThe Surveyor\nSUBJECT\t:\tThe bridge", BRIDGE, COUNCIL, "E. Harcastle"),
    none("a few lines of justified text", Layout(), BRIDGE, "The  mill  stood  until  about four in the\nmorning  and  the  whole of the town which\nhad  come  down  to look at it went  home.", COUNCIL),
    none("numbers of verses at the right", WRAPPED, BRIDGE, "The miller had a daughter fair,          1\nThe water it was wide,\nAnd down she let her golden hair\nUpon the water side.                     4", COUNCIL),
    none("signatures above lines drawn", WRAPPED, BRIDGE, COUNCIL, "E. Harcastle                    J. Tranter\n------------                    ----------\nCounty Surveyor                 Miller"),
    none("who came, and from where", WRAPPED, BRIDGE, "1388  John Wyke, afterwards Archdeacon\n1401  Thomas Gelder\n1419  Richard Abell", COUNCIL),
    none("contents with dots", WRAPPED, BRIDGE, "Contents", "The Ford ............ 3\nThe Toll ............ 14\nThe Bridge .......... 27", COUNCIL, HARVEST),
]  # fmt: skip

TABLES = [*PIPES, *TABS, *CAPTIONS]
NOT_YET: dict[str, list[str]] = {}
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
