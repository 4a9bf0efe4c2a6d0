"""Lists in texts as people type them, and lines that only look like items."""

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
    FLOOD,
    HARVEST,
    INDENTED,
    LINES,
    MUSEUM,
    NARROW,
    PACKED,
    RAILWAY,
    SCHOOL,
    WRAPPED,
    WRAPPED_60,
    Layout,
    typed,
)  # fmt: skip

LIME = ["two masons", "four carters", "a load of lime"]


def marked(name: str, layout: Layout, items: str, **more: Expected) -> Case:
    """Three short items between running text, however they are marked."""
    expected = {
        "item": LIME,
        "list": 1,
        "p": 2,
        **{key.replace("_at_", "@"): value for key, value in more.items()},
    }
    return Case(name, typed(layout, BRIDGE, items, COUNCIL), expected)


def none(name: str, layout: Layout, *blocks: str) -> Case:
    """Text without any list."""
    return Case(name, typed(layout, *blocks), {"list": 0})


BULLETS = [
    marked("hyphens below each other", WRAPPED, "- two masons\n- four carters\n- a load of lime", list_at_rend=["bulleted"]),
    marked("asterisks", BLANK, "* two masons\n* four carters\n* a load of lime", list_at_rend=["bulleted"]),
    marked("plus signs", WRAPPED, "+ two masons\n+ four carters\n+ a load of lime"),
    marked("round bullets set in", WRAPPED, "  • two masons\n  • four carters\n  • a load of lime"),
    marked("round bullets behind tabs", WRAPPED, "\t•\ttwo masons\n\t•\tfour carters\n\t•\ta load of lime"),
    marked("square bullets", WRAPPED_60, "▪ two masons\n▪ four carters\n▪ a load of lime"),
    marked("black squares", WRAPPED, "■ two masons\n■ four carters\n■ a load of lime"),
    marked("black circles", WRAPPED, "● two masons\n● four carters\n● a load of lime"),
    marked("arrows", WRAPPED, "→ two masons\n→ four carters\n→ a load of lime"),
    marked("bullets of a word processor's private font", WRAPPED, "\uf0b7 two masons\n\uf0b7 four carters\n\uf0b7 a load of lime"),
    marked("en dashes", WRAPPED, "– two masons\n– four carters\n– a load of lime"),
    marked("em dashes", WRAPPED, "— two masons\n— four carters\n— a load of lime"),
    marked("the letter o as a bullet", WRAPPED, "o two masons\no four carters\no a load of lime"),
    marked("the letter o and tabs", WRAPPED, "o\ttwo masons\no\tfour carters\no\ta load of lime"),
    marked("middle dots", WRAPPED, "· two masons\n· four carters\n· a load of lime"),
    marked("hyphens with blank lines between", WRAPPED, "- two masons\n\n- four carters\n\n- a load of lime"),
    marked("hyphens without blank lines around", PACKED, "- two masons\n- four carters\n- a load of lime"),
    marked("numbers without blank lines around", PACKED, "1. two masons\n2. four carters\n3. a load of lime", item=3),
    marked("hyphens in long lines", LINES, "- two masons\n- four carters\n- a load of lime"),
    marked("hyphens above paragraphs set in", INDENTED, "    - two masons\n    - four carters\n    - a load of lime"),
    marked("hyphens in narrow columns", NARROW, "- two masons\n- four carters\n- a load of lime"),
    marked("hyphens with carriage returns", CRLF, "- two masons\n- four carters\n- a load of lime"),
]  # fmt: skip

FINDS = "1. A coin of the second Edward, much worn, found in the\n   bed of the river below the mill.\n2. Part of a bridle.\n3. Four nails, the longest of which is of the length of\n   a man's hand."
FINDS_WORDS = ["1. A coin … the mill.", "2. Part of a bridle.", "3. Four nails, … hand."]

ORDERED = [
    marked("numbers and stops", WRAPPED, "1. two masons\n2. four carters\n3. a load of lime", item=[f"{n}. {words}" for n, words in enumerate(LIME, 1)], label=["1.", "2.", "3."], list_at_rend=["ordered"]),
    marked("numbers and brackets", WRAPPED, "1) two masons\n2) four carters\n3) a load of lime", item=3, label=["1)", "2)", "3)"]),
    marked("numbers in brackets", PACKED, "(1) two masons;\n(2) four carters;\n(3) a load of lime.", item=3, label=["(1)", "(2)", "(3)"]),
    marked("letters in brackets", WRAPPED, "(a) two masons;\n(b) four carters; and\n(c) a load of lime.", item=3, label=["(a)", "(b)", "(c)"]),
    marked("letters and brackets set in", WRAPPED, "   a) two masons\n   b) four carters\n   c) a load of lime", item=3, label=["a)", "b)", "c)"]),
    marked("small roman numbers", WRAPPED, "(i) two masons\n(ii) four carters\n(iii) a load of lime", item=3, label=["(i)", "(ii)", "(iii)"]),
    marked("large roman numbers", WRAPPED, "I. two masons\nII. four carters\nIII. a load of lime", item=3, label=["I.", "II.", "III."]),
    marked("numbers with a leading nought", WRAPPED, "01. two masons\n02. four carters\n03. a load of lime", item=3, label=["01.", "02.", "03."]),
    marked("ordinals of a French list", WRAPPED, "1° two masons\n2° four carters\n3° a load of lime", item=3, label=["1°", "2°", "3°"]),
    marked("numbers behind tabs", WRAPPED, "1.\ttwo masons\n2.\tfour carters\n3.\ta load of lime", item=3, label=["1.", "2.", "3."]),
    marked("numbers aligned on the right", WRAPPED, "  9. two masons\n 10. four carters\n 11. a load of lime", item=3, label=["9.", "10.", "11."], item_at_n=["9", "10", "11"]),
    Case("items of several lines that hang", typed(WRAPPED, BRIDGE, FINDS, MUSEUM), {"item": FINDS_WORDS, "list": 1, "p": 2}),
    Case("items of several lines, flush", typed(WRAPPED_60, BRIDGE, FINDS.replace("\n   ", "\n"), MUSEUM), {"item": FINDS_WORDS, "list": 1, "p": 2}),
    Case("items of several lines with blank lines between", typed(WRAPPED_60, BRIDGE, FINDS.replace("\n2", "\n\n2").replace("\n3", "\n\n3"), MUSEUM), {"item": FINDS_WORDS, "list": 1, "p": 2}),
    Case("items behind an announcement without a blank line", typed(WRAPPED, BRIDGE + " He asked for three things:\n1. two masons,\n2. four carters,\n3. a load of lime.", COUNCIL), {"item": 3, "p": 2}),
    Case("resolutions of one sentence each", typed(WRAPPED, BRIDGE, "It was resolved:", "1. That the bridge be closed to carts until the pier has been made safe, and that the surveyor say when this is so.", "2. That a toll be taken at the ford.", "3. That the vicar be thanked for his patience.", COUNCIL), {"item": 3, "list": 1, "head": 0}),
]  # fmt: skip

NESTED = [
    Case("hyphens set in below hyphens", typed(WRAPPED, BRIDGE, "- men\n  - two masons\n  - four carters\n- a load of lime", COUNCIL),
         {"list": 2, "item": ["men - two masons - four carters", "two masons", "four carters", "a load of lime"]}),
    Case("other bullets below bullets", typed(WRAPPED, BRIDGE, "• men\n    ◦ two masons\n    ◦ four carters\n• a load of lime", COUNCIL), {"list": 2, "item": 4}),
    Case("letters below numbers", typed(WRAPPED, BRIDGE, "1. Men\n   a. two masons\n   b. four carters\n2. Stuff\n   a. a load of lime\n   b. timber", COUNCIL), {"list": 3, "item": 6}),
    Case("letters below numbers, not set in", typed(WRAPPED, BRIDGE, "1. Men\n(a) two masons\n(b) four carters\n2. Stuff\n(a) a load of lime\n(b) timber", COUNCIL), {"list": 3, "item": 6}),
    Case("hyphens below numbers", typed(BLANK, BRIDGE, "1. Men\n    - two masons\n    - four carters\n2. Lime", COUNCIL), {"list": 2, "list@rend": ["ordered", "bulleted"]}),
    Case("three levels", typed(WRAPPED, BRIDGE, "1. Men\n   (a) masons\n       (i) from Haverley\n       (ii) from the mill\n   (b) carters\n2. Lime", COUNCIL), {"list": 3, "item": 6}),
    Case("hyphens set in with tabs", typed(WRAPPED, BRIDGE, "- men\n\t- masons\n\t- carters\n- lime", COUNCIL), {"list": 2, "item": 4}),
    Case("an item of two paragraphs", typed(BLANK, BRIDGE, "1. Two masons, for a week.\n\n   They must be sober.\n\n2. Four carters.", COUNCIL), {"list": 1, "item": ["1. Two … be sober.", "2. Four carters."]}),
    Case("the letter o below round bullets", typed(WRAPPED, BRIDGE, "• men\n   o masons\n   o carters\n   o boys\n• lime", COUNCIL), {"list": 2, "item": 5}),
    Case("bullets and a second paragraph of several lines", typed(WRAPPED, BRIDGE, "- Two masons, for a week.\n\n  They must be sober, and they must bring with them what they need for the\n  work on the pier.\n\n- Four carters.", COUNCIL),
         {"list": 1, "item": 2, "p": ["The old…safety.", "Two masons, for a week.", "They must…pier.", "Nobody…noise."]}),
    Case("items of three paragraphs", typed(BLANK, BRIDGE, "1. Four carters.\n\n   They need no horses.\n\n   The county has them.\n\n2. Lime.", COUNCIL), {"list": 1, "item": ["1. Four…has them.", "2. Lime."], "label": ["1.", "2."], "p": 5}),
    Case("text between two lists", typed(WRAPPED, BRIDGE, "1. masons\n2. carters", COUNCIL, "1. lime\n2. timber", FLOOD), {"list": 2, "item": 4, "p": 3}),
    Case("bullets, then numbers", typed(WRAPPED, BRIDGE, "- masons\n- carters\n\n1. lime\n2. timber", FLOOD), {"list": 2, "list@rend": ["bulleted", "ordered"]}),
]  # fmt: skip

PAGES = [
    Case("a page number between two items", typed(WRAPPED, BRIDGE, "11", COUNCIL, "- two masons\n- four carters", "12", "- a load of lime\n- timber", FLOOD, "13", SCHOOL),
         {"list": 1, "item": 4, "fw": ["11", "12", "13"]}),
    Case("a form feed between two items", typed(WRAPPED, BRIDGE, COUNCIL, "1. two masons\n2. four carters\n\f3. a load of lime\n4. timber", FLOOD), {"list": 1, "item": 4}),
    Case("a page end inside an item", typed(WRAPPED, BRIDGE, COUNCIL, "1. two masons\n2. four carters, who must bring with them\n\n                                - 4 -\n\n   their own horses\n3. lime", FLOOD, "                                - 5 -", SCHOOL, "                                - 6 -", DIARY),
         {"list": 1, "item": 3, "fw": 3}),
    Case("a running head and a number inside an item", typed(WRAPPED, BRIDGE, COUNCIL, "(a) two masons\n(b) four carters, who must bring with them\n\f14                 THE BRIDGE AT LENNER\n\ntheir own horses\n(c) lime", FLOOD + "\n\f15                 THE BRIDGE AT LENNER", SCHOOL + "\n\f16                 THE BRIDGE AT LENNER", DIARY),
         {"list": 1, "item": 3, "fw": 3}),
]  # fmt: skip

PERSONS = [
    Case("names below “Present:”", typed(WRAPPED, BRIDGE, "Present:", "Mr. Edmund Harcastle\nMr. Joseph Tranter\nMrs. Anne Oake", FACTORY), {"item": 3, "list@rend": ["simple"]}),
    Case("names right below “Present:”", typed(WRAPPED, BRIDGE, "Present:\nMr. Edmund Harcastle\nMr. Joseph Tranter\nMrs. Anne Oake", FACTORY), {"item": ["Mr. Edmund Harcastle", "Mr. Joseph Tranter", "Mrs. Anne Oake"]}),
    Case("names in capitals below “PRESENT”", typed(WRAPPED, BRIDGE, "PRESENT", "Mr. E. HARCASTLE (Chairman)\nMr. J. TRANTER\nMrs. A. OAKE\nMr. W. PELL (Clerk)", FACTORY), {"item": 4, "list": 1}),
    Case("names and their offices behind commas", typed(WRAPPED, BRIDGE, "The following attended:", "Edmund Harcastle, County Surveyor\nJoseph Tranter, Miller\nAnne Oake, Schoolmistress", FACTORY), {"item": 3}),
    Case("participants of two sides", typed(BLANK, BRIDGE, "County", "Mr. Harcastle\nMr. Tranter\nMrs. Oake", "Company", "Sir Ralph Denny\nMr. Pell\nMr. Osgood", FACTORY), {"item": 6, "list": 2}),
    Case("names below “Absent:” with commas stay one paragraph", typed(WRAPPED, BRIDGE, "Absent: Mr. Tranter, Mrs. Oake, Mr. Pell.", FACTORY), {"list": 0}),
    Case("things announced and not marked", typed(WRAPPED, BRIDGE, "The county was asked for:", "Two masons\nFour carters\nA load of lime", COUNCIL), {"item": ["Two masons", "Four carters", "A load of lime"]}),
    Case("names with titles and no announcement", typed(WRAPPED, BRIDGE, "PRESENT", "Mr. E. Harcastle\nMr. J. Tranter\nThe Rev. A. Oake", FACTORY), {"item": 3, "list": 1}),
    Case("sides right above their participants", typed(BLANK, BRIDGE, "PARTICIPANTS", "United States\nMr. Harcastle\nMr. Tranter\nMrs. Oake", "United Kingdom\nSir Ralph Denny\nMr. Pell\nMr. Osgood", FACTORY), {"item": 6, "list": 2, "head": ["PARTICIPANTS", "United States", "United Kingdom"], "lg": 0}),
    Case("things announced, with commas and a full stop", typed(WRAPPED, BRIDGE, "He asked the county for these:", "   two masons,\n   four carters,\n   a load of lime.", COUNCIL), {"item": 3, "quote": 0}),
    Case("things announced and set in", typed(WRAPPED, BRIDGE, "The county was asked for:", "     two masons\n     four carters\n     a load of lime", COUNCIL), {"item": LIME}),
]  # fmt: skip

MEETING = "Minutes of the 1864 Meeting of the Bridge Committee"
NAMES_APART = (
    "William M. Harcastle, Surveyor\n\nRobertson Oake\n\nS. Everard Tranter\n\nE. Tyler Pell\n\nFredrik Osgar"
)
APART = [
    Case("persons apart, few offices", typed(WRAPPED, BRIDGE, NAMES_APART, COUNCIL), {"item": 5, "list": 1, "head": 0}),
    Case("persons apart at the top of minutes", typed(WRAPPED, MEETING, "November 6-7, 1864", NAMES_APART, COUNCIL, BRIDGE), {"item": 5, "head": 0, "byline": 0}),
    Case("groups of persons below their bodies", typed(WRAPPED, MEETING, "November 6-7, 1864", "Present:", "The Bridge Committee", NAMES_APART, "The County", "Francis T. Whitlock, Treasurer\n\nEleanor G. Denny", COUNCIL), {"item": 7}),
    Case("a label in capitals, an office that stands for a person", typed(WRAPPED, "Memorandum of a Conversation", "Haverley, February 3, 1857", "PARTICIPANTS", "Mr. Anselm Orlo, Lennish Minister of Mines\n\nAmbassador George Vane\n\nThe Secretary\n\nMr. Mortimer W. Pell, Second Clerk", COUNCIL), {"item": 4, "list": 1, "head": ["PARTICIPANTS"]}),
    Case("rows set in below the label of a list", typed(WRAPPED, BRIDGE, "Things bought:\n    Bread and butter\n    Eggs\n    Flour", COUNCIL), {"list": 1, "item": 3, "head": ["Things bought:"]}),
    Case("persons set in apart below PRESENT", typed(WRAPPED, BRIDGE, "PRESENT", "    Mr. A. Jones, Secretary\n\n    Mrs. B. Smith, Clerk\n\n    Mr. C. Miller", COUNCIL), {"list": 1, "item": 3, "head": ["PRESENT"]}),
    Case("PRESENT and the names right below each other", typed(WRAPPED, BRIDGE, "PRESENT", "Mr. A. Jones\nMrs. B. Smith\nRev. C. Miller", COUNCIL), {"list": 1, "item": 3, "head": ["PRESENT"]}),
    Case("who signed, above the witnesses", typed(WRAPPED, BRIDGE, "Edmund Harcastle", "Witnesses:\nMary Tranter\nPeter Whitlock"), {"item": 2}),
    Case("who was absent, in brackets", typed(WRAPPED, BRIDGE, "Ivo L. Denny, Surveyor of Roads\n\nErnest R. Tranter [Absent], Clerk of Works\n\nElmer Whitlock, Keeper of Rolls", COUNCIL), {"item": 3, "head": 0}),
]  # fmt: skip

TERMS = [
    Case("officers and persons", typed(WRAPPED, BRIDGE, "President — Colonel Meek\nSecretary — Joseph Tranter\nTreasurer — Anne Oake", FACTORY),
         {"list@type": ["gloss"], "label": ["President —", "Secretary —", "Treasurer —"], "item": ["Colonel Meek", "Joseph Tranter", "Anne Oake"]}),
    Case("terms and colons", typed(WRAPPED, BRIDGE, "Pier: what carries the arches\nParapet: the low wall at the side\nFord: where the river is shallow", COUNCIL),
         {"list@type": ["gloss"], "label": ["Pier:", "Parapet:", "Ford:"], "item": 3}),
    Case("terms in bold", typed(BLANK, BRIDGE, "**Pier**: what carries the arches\n\n**Parapet**: the low wall at the side\n\n**Ford**: where the river is shallow", COUNCIL),
         {"list@type": ["gloss"], "item": ["what carries the arches", "the low wall at the side", "where the river is shallow"]}),
    Case("meanings of several lines", typed(WRAPPED, BRIDGE, "Pier – what carries the arches of a bridge, and stands in the water\n    or upon the bank.", "Parapet – the low wall at the side.", "Ford – where the river is shallow enough for a cart to be driven\n    through it.", COUNCIL),
         {"list@type": ["gloss"], "item": 3, "label": ["Pier –", "Parapet –", "Ford –"]}),
    Case("meanings below their terms, as in Markdown", typed(BLANK, BRIDGE, "Pier\n: what carries the arches\n\nParapet\n: the low wall at the side\n\nFord\n: where the river is shallow", COUNCIL),
         {"list@type": ["gloss"], "item": 3, "label": ["Pier", "Parapet", "Ford"]}),
    Case("abbreviations and what they stand for", typed(WRAPPED, BRIDGE, "CS    County Surveyor\nHC    Haverley Council\nLB    Lenner Bridge\nMT    Miller Tranter", MUSEUM),
         {"list@type": ["gloss"], "item": 4, "label": ["CS", "HC", "LB", "MT"]}),
    Case("years and what happened", typed(WRAPPED, BRIDGE, "1790: The bridge is mended.\n1803: The mill burns.\n1816: The harvest fails.", MUSEUM), {"item": 3, "list": 1, "label": ["1790:", "1803:", "1816:"]}),
    Case("years and persons, some over two lines", typed(WRAPPED, BRIDGE, "1388  John Wyke, B.D., afterwards Archdeacon of Totnes, who lived in the\n      hall until he died\n1401  Thomas Gelder, D.D.\n1419  Richard Abell, deprived 1422", MUSEUM),
         {"list@type": ["gloss"], "label": ["1388", "1401", "1419"], "item": ["John…died", "Thomas Gelder, D.D.", "Richard Abell, deprived 1422"], "table": 0}),
    Case("years and one blank", typed(WRAPPED, BRIDGE, "1388 John Wyke\n1401 Thomas Gelder\n1419 Richard Abell", MUSEUM), {"item": 3, "label": ["1388", "1401", "1419"]}),
    Case("spans of years and dashes", typed(WRAPPED, BRIDGE, "1388–1401 – John Wyke\n1401–1419 – Thomas Gelder\n1419–1422 – Richard Abell", MUSEUM), {"item": 3, "label": ["1388–1401 –", "1401–1419 –", "1419–1422 –"]}),
    Case("days and what happened", typed(WRAPPED, BRIDGE, "3 May: The clerk writes to the county.\n4 May: No answer.\n17 June: The surveyor comes.", MUSEUM), {"item": 3, "label": ["3 May:", "4 May:", "17 June:"]}),
    Case("years and what happened, blank lines between", typed(WRAPPED, BRIDGE, "1790 – The bridge is mended.", "1803 – The mill burns.", "1816 – The harvest fails.", MUSEUM), {"item": 3, "list": 1}),
    Case("abbreviations over two lines", typed(WRAPPED, BRIDGE, "C.S.  County Surveyor, who sees to the bridges and the roads of the\n      county\nH.C.  Haverley Council\nL.B.  Lenner Bridge", MUSEUM), {"list@type": ["gloss"], "item": 3, "label": ["C.S.", "H.C.", "L.B."]}),
    Case("terms and meanings of Markdown without blank lines", typed(BLANK, BRIDGE, "Pier\n: what carries the arches\nParapet\n: the low wall at the side", COUNCIL), {"list@type": ["gloss"], "item": ["what carries the arches", "the low wall at the side"]}),
]  # fmt: skip

CONTENTS = "Preface ................................ v\nPart One: The Old Bridge\n    1.  The Ford ....................... 1\n    2.  The Toll ...................... 27\nPart Two: The New Bridge\n    3.  The Quarrel and what came of\n        it ............................ 58\nIndex ................................ 203"
LISTS_OF_CONTENTS = [
    Case("contents with heads of parts", typed(WRAPPED, BRIDGE, "CONTENTS", CONTENTS, COUNCIL, HARVEST),
         {"item": ["Preface … v", "Part One: The Old Bridge … 27", "1. The Ford … 1", "2. The Toll … 27", "Part Two: The New Bridge … 58", "3. The Quarrel and what … 58", "Index … 203"], "list": 3, "table": 0}),
    Case("contents with blank lines between", typed(WRAPPED, BRIDGE, "CONTENTS", "Preface ..................... v\n\nThe Ford ................... 14\n\nThe Toll ................... 27", COUNCIL, HARVEST), {"item": 3, "list": 1}),
    Case("contents with dots and blanks", typed(WRAPPED, BRIDGE, "Preface . . . . . . . . . iii\nThe Ford . . . . . . . . . 14\nThe Toll . . . . . . . . . 27", COUNCIL, HARVEST), {"item": 3, "list": 1}),
    Case("contents with tabs below their heading", typed(WRAPPED, BRIDGE, "CONTENTS", "The Ford\t3\nThe Toll\t14\nThe Bridge\t27", COUNCIL, HARVEST), {"item": 3, "list": 1}),
    Case("chapters that are named alike below their contents", typed(WRAPPED, "CONTENTS", "The Ford ........ 3\nThe Toll ....... 14\nThe Mill ....... 27", "The Ford", BRIDGE, "The Toll", COUNCIL, "The Mill", HARVEST), {"item": 3, "outline": [(1, "CONTENTS"), (1, "The Ford"), (1, "The Toll"), (1, "The Mill")]}),
]  # fmt: skip

ENTRIES = [
    Case("an entry of an inventory behind lettered ones", "Papers of Edmund Harcastle\n\nBox 2\n\nFolder 4. Minutes of the Council, 1871-1872\nFolder 5. Cuttings\n          a) The Haverley News\n          b) The Lenner Packet\nFolder 6. Miscellaneous\n",
         {"item": ["Folder 4. Minutes of the Council, 1871-1872", "Folder 5. Cuttings a) … Packet", "a) The Haverley News", "b) The Lenner Packet", "Folder 6. Miscellaneous"], "list": 2}),
    Case("entries right below the number of their box", "Papers of the Bridge Council\n\nBox 1\nItem 1: Letters of the surveyor\nItem 2: Letters of the vicar\n  - to the county\n  - to the miller\nItem 3: Accounts\n\nBox 2\nNo. 4. Map of the ford\nNo. 5. Plan of the pier\nNo. 6. Sketch\n", {"item": 8, "list": 3, "head": ["Box 1", "Box 2"]}),
    Case("entries and blanks", "Lenner Archive\n\nSeries A\n\n  Folder 12   Correspondence\n  Folder 13   Minutes, 1871-1872\n  Folder 14   Cuttings\n", {"item": 3, "list": 1}),
    Case("entries between paragraphs", typed(WRAPPED, BRIDGE, "Reel 1. The ford\nReel 2. The mill\nReel 3. The toll", COUNCIL), {"item": 3, "list": 1, "p": 2}),
    Case("a line at the margin below an item set in", "The Toll\n\nPersons\n     1. the miller\n     2. the vicar\nCarts\n     1. with two horses\n     2. with four horses\n", {"item": 4, "list": 2}),
]  # fmt: skip

LONG_A, LONG_B, LONG_C = (
    f"{words} The surveyor has seen the pier twice, and his report on it, which is with the clerk, leaves no doubt that the bridge must be closed to all carts until it has been made safe."
    for words in (
        "It is well understood by the county.",
        "There is nothing to be gained by waiting for the spring.",
        "A refusal by the shopkeepers would not matter.",
    )
)
SHORT_A = "It is well understood by the county that the pier has sunk, and that the parapet leans."
REPORT = "Report on the Bridge"
RUNS = [
    Case("numbered paragraphs of a telegram behind a colon, the first one short", typed(BLANK, "Telegram", "Haverley, September 3, 1916—7 p.m.", "I desire to say this to what the county has put forward:", f"1. {SHORT_A}", f"2. {LONG_B}", f"3. {LONG_C}", "Harcastle"), {"list": 0, "p": 4}),
    Case("numbered paragraphs with lettered ones inside", typed(BLANK, "Memorandum", "TO: The Clerk\nFROM: The Surveyor", "Your letter raises the question whether we should pay, and asks:", f"1. {LONG_A} There are three cases:", f"(a) {LONG_A}", f"(b) {LONG_B}", f"(c) {LONG_C}", f"2. {LONG_B}", f"3. {LONG_C}", "E. Harcastle"), {"list": 0, "p": 7}),
    Case("numbered paragraphs far apart, lettered ones below the last", typed(BLANK, REPORT, f"1. Purpose. {LONG_A}", f"2. Method. {LONG_B}", FLOOD, f"3. Funds. {LONG_C}", HARVEST, "4. Conclusions. There is little to add. I may, however, say these things:", f"(a) {LONG_B}", f"(b) {LONG_C}"), {"list": 0, "p": 8}),
    Case("a short list inside a numbered paragraph", typed(BLANK, "Memorandum", "TO: The Clerk\nFROM: The Surveyor", f"1. {LONG_A}", "2. Three courses are open to us:—", "(a) to do nothing, and to wait for the spring;", "(b) to mend the pier, which would need two masons and a load of lime, at a cost of about seven pounds a year; or", "(c) to close the bridge.", f"3. {LONG_B}", f"4. {LONG_C}", "E. Harcastle"), {"list": 1, "item": 3, "p": 4}),
    Case("one long item among short ones", typed(BLANK, BRIDGE, "The county was asked:", "1. to send two masons;", f"2. to say what it will do about the ford, which is no longer fit for carts, though {LONG_A[0].lower()}{LONG_A[1:-1]};", "3. to pay for a load of lime.", COUNCIL), {"list": 1, "item": 3, "p": 3}),
    Case("a long last item", typed(BLANK, BRIDGE, "The county was asked:", "1) to send two masons;", "2) to pay for a load of lime; and", f"3) to say what it will do about the ford, which is no longer fit for carts, though {LONG_A[0].lower()}{LONG_A[1:]}", COUNCIL), {"list": 1, "item": 3, "p": 3}),
    Case("long parts of one sentence", typed(BLANK, BRIDGE, "He told five times apart:", *(f"{n}. a time in which {words[0].lower()}{words[1:]}" for n, words in enumerate((LONG_A, LONG_B, LONG_C), 1)), COUNCIL), {"list": 1, "item": 3}),
    Case("short items with long ones inside", typed(BLANK, BRIDGE, "The county was asked for:", "1. men:", "(a) two masons;", f"(b) four carters, if {LONG_B[0].lower()}{LONG_B[1:]}", "2. lime;", "3. timber.", COUNCIL), {"list": 2, "item": 5}),
    Case("initials below numbered paragraphs", typed(BLANK, "Memorandum", "TO: The Clerk\nFROM: The Surveyor", *(f"{n}. {words}" for n, words in enumerate((LONG_A, LONG_B, LONG_C, SHORT_A, SHORT_A, SHORT_A), 1)), "G. H. Tranter"), {"list": 0}),
]  # fmt: skip

SAID = "The surveyor has seen the pier and finds that it must be rebuilt before the winter, at a cost that the county cannot meet out of this year's rate."
FALSE_FRIENDS = [
    Case("sentences with colons", typed(WRAPPED, BRIDGE, "Money: that was what she wanted.", "Peace: that was what he wanted.", "Sleep: that was what the children needed.", COUNCIL), {"list": 0}),
    Case("four authors of an article", typed(WRAPPED, "The Bridge at Lenner", "Edmund Harcastle\n\nWilliam Oake\n\nAnne Pell\n\nJoseph Tranter", BRIDGE, COUNCIL), {"list": 0, "docAuthor": 4}),
    Case("names that head sections", typed(WRAPPED, "Edmund Harcastle", BRIDGE, "William Oake", COUNCIL, "Anne Pell", FACTORY, "Joseph Tranter", MUSEUM), {"list": 0}),
    Case("the word present above a name that heads a section", typed(WRAPPED, BRIDGE, "The Present", COUNCIL, "Anne Pell", FACTORY), {"list": 0}),
    Case("numbered paragraphs of a memorandum", typed(WRAPPED, "MEMORANDUM", "TO: The Clerk of the Council\nFROM: The County Surveyor\nSUBJECT: The bridge", f"1. {SAID} {BRIDGE}", f"2. {COUNCIL}", f"3. {FLOOD}", "E. Harcastle"), {"list": 0, "p": 3}),
    Case("numbered paragraphs of a telegram", typed(WRAPPED, "Haverley, September 3, 1916—7 p.m.", f"1. {BRIDGE}", f"2. {COUNCIL}", "Harcastle"), {"list": 0}),
    none("articles at the starts of wrapped lines", Layout(), BRIDGE, "When all of the others had been read and agreed to, the vicar said that\nArticle 5 was not clear to him, and would the clerk please read it again\nwith care. This was done. The farmers then asked whether, as it stood,\nArticle 6 would let them pass with their carts. Nobody on the council\nknew.", COUNCIL),
    none("sentences on articles that count up", BLANK, BRIDGE, "Article 5 was struck out.\nArticle 6 was kept, too.", HARVEST),
    none("captions that count up", BLANK, BRIDGE, "Figure 1. The ford", "Figure 2. The mill", "Figure 3. The toll", HARVEST),
    none("examples that count up", BLANK, BRIDGE, "Extract 2 Lenner (Haverley)", "Extract 3 Oake (Haverley)", HARVEST),
    none("a year at the start of a wrapped line", Layout(), BRIDGE, "The line was surveyed by the company's own men in the spring of the year\n1845. The first rails were laid before midsummer, and by the end of that\nyear the whole of the capital had been spent, and more than the whole of\nit was owed to the men who had laid them and who were paid in tickets.", RAILWAY),
    none("a day of the month at the start of a wrapped line", Layout(), BRIDGE, "It was resolved that the bridge be closed to all carts from September\n3. The vicar asked to be excused. Nobody else on the council had a word\nto say against it, and the clerk was told to write to the county and to\nthe company of the railway on the same day and in the same words.", COUNCIL),
    none("initials at the starts of paragraphs", WRAPPED, "A. Smith of Haverley had the mill before Tranter. " + FLOOD, "B. Jones had it before him. " + FACTORY, COUNCIL),
    none("one initial", BLANK, BRIDGE, "A. Smith, the miller, saw it go.", FLOOD),
    none("the pronoun I at the start of a sentence", BLANK, BRIDGE, "I. too, saw it go.", FLOOD),
    none("dialogue behind dashes", WRAPPED, FACTORY, "— Who has the key? asked the inspector.", "— Nobody, sir, said the boy, and looked at his boots.", "— Then we shall wait, said the inspector.", DIARY),
    none("dialogue behind hyphens", BLANK, FACTORY, "- Who has the key? asked the inspector, who had waited for an hour by then.", "The boy looked at his boots.", "- Nobody, sir, he said.", DIARY),
    none("an account in columns that do not align", WRAPPED, BRIDGE, "1816            £   s.  d.\nJan. 3  Masons  1   16  0\nJan. 9  Carters 3   10  6\nFeb. 1  Lime        8   0", COUNCIL),
    none("French dialogue", WRAPPED, FACTORY, "— Où est la clé ? demanda l'inspecteur.", "— Je ne sais pas, monsieur, dit le garçon.", "— Nous attendrons.", DIARY),
    Case("questions behind hyphens are items", typed(WRAPPED, BRIDGE, "- Why does the pier lean?\n- Who will pay for it?\n- When may carts pass?", COUNCIL), {"item": 3}),
    Case("what was said at a meeting, behind hyphens", typed(WRAPPED, BRIDGE, "- The chairman said that the bridge was closed.\n- Mrs. Oake asked who would pay.\n- The clerk was told to write.", COUNCIL), {"item": 3}),
    none("small lines of verse announced", WRAPPED, BRIDGE, "He sang to them:", "   the miller had a daughter fair,\n   the water it was wide,\n   and down she let her golden hair\n   upon the water side.", COUNCIL),
    none("a short quotation announced and set in", WRAPPED, BRIDGE, "He wrote to the county:", "   nobody on the council wished to pay\n   for a new bridge, and the ford was\n   good enough for their fathers", COUNCIL),
    none("years at the starts of wrapped lines", Layout(), BRIDGE, "The line was surveyed by the company's own men in the spring of the year\n1845 and laid by those who came from the north of the county in the year\n1846 and the two after it; it was only in the summer of the year before\n1848 that the whole of it was opened, and nobody who came was sober then.", COUNCIL),
    none("speakers and blanks", WRAPPED, FACTORY, "BOY     Nobody, sir.\nMAN     Who has the key?\nBOY     Nobody.", DIARY),
    none("signatures below each other", WRAPPED, "Dear Sir,", BRIDGE, COUNCIL, "Yours truly,", "E. Harcastle\nJ. Tranter\nW. Pell"),
    none("lines of Portuguese that begin with o", Layout(), BRIDGE, "Ele disse que a ponte e\no moinho estavam perto e que\no rio estava cheio de lama.", COUNCIL),
    Case("numbered heads with bullets below", typed(WRAPPED, "1. Apologies", "- Mr. Tranter\n- Mrs. Oake", BRIDGE, "2. The bridge", "- It was closed.\n- The county was told.", COUNCIL), {"item": 4, "list": 2, "outline": [(1, "1. Apologies"), (1, "2. The bridge")]}),
    none("a sentence that begins with a dash", BLANK, FACTORY, "– And that was all he said.", DIARY),
    none("a wrapped line that begins with a dash", Layout(), BRIDGE, "The mill stood until about four in the morning and the whole of the town\n- those at least who had nothing of their own to save - had come to look\nat it. Then it went too, with all the flour that was in it, and with the\nmiller's dog, which nobody had thought of until they heard it bark.", COUNCIL),
    none("a minus sign in a column", WRAPPED, BRIDGE, "At noon the glass stood at\n-4 degrees.", DIARY),
    none("an address", WRAPPED, BRIDGE, "Mr. Edmund Harcastle\n14 Mill Lane\nHaverley", COUNCIL),
    none("a sum over several lines", WRAPPED, BRIDGE, "41 + 78 = 119", COUNCIL),
    none("a numbered head", WRAPPED, BRIDGE, "1. The Ford", COUNCIL, "2. The Toll", FLOOD, "3. The Bridge", MUSEUM),
    none("verse", WRAPPED, BRIDGE, "The miller had a daughter fair,\nThe water it was wide,\nAnd down she let her golden hair\nUpon the water side.", COUNCIL),
    none("a rule of asterisks", WRAPPED, BRIDGE, "* * *", COUNCIL),
    none("an emphasised sentence", BLANK, BRIDGE, "*Nobody on the council wished to pay.*", COUNCIL),
    none("a footnote with an asterisk", BLANK, BRIDGE.replace("county came", "county* came"), "* Their names are not known.", COUNCIL),
    none("speakers", WRAPPED, FACTORY, "Inspector: Who has the key?\n\nBoy: Nobody, sir.\n\nInspector: Then we shall wait.\n\nBoy: Yes, sir.", DIARY),
    none("lines of a letter's head", WRAPPED, "To: The Clerk\nFrom: The Surveyor\nSubject: The bridge", BRIDGE, COUNCIL, "E. Harcastle"),
    none("a clock time at the start of a wrapped line", Layout(), BRIDGE, "We had been told that the water would be at its highest about a quarter to\n5. We waited for it on the roof of the mill, all eleven of us, with the two\ndogs and a lantern that would not burn, and none of us spoke a word until it\nwas light and we could see how far the river had come into the street.", COUNCIL),
]  # fmt: skip

TABLES = [*BULLETS, *ORDERED, *NESTED, *ENTRIES, *RUNS, *PAGES, *PERSONS, *APART, *TERMS, *LISTS_OF_CONTENTS]
NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize("case", rows(TABLES, NOT_YET))
def test_lists(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(FALSE_FRIENDS, NOT_YET))
def test_false_friends_of_lists(case: Case) -> None:
    check(case)
