"""Runs of numbers decided once, papers sent along with letters, letters told in books, telegrams without labels."""

from __future__ import annotations

import pytest

from tests.segmenters.cases import Case, check, rows
from tests.segmenters.prose import BLANK, BRIDGE, COUNCIL, FLOOD, HARVEST, WRAPPED, typed

SENT = "I have the honour to inclose copies of two papers on the bridge, which the Clerk has sent me."
FAREWELL = "I have, &c.\n(Signed) A. LENNER."
DATED = "Haverley, June 7, 1887."
FIRST, SECOND, THIRD = "2. The Council regrets that it cannot pay for a new pier in the present year, nor in the next.", "3. The Clerk should be told of this.", "4. A reply is desired."  # fmt: skip

ENCLOSURES = [
    Case("in brackets, who writes to whom below", typed(BLANK, "Sir,", SENT, FAREWELL, "[Inclosure 1 in No. 112.]", "M. Tranter to Mr. Lenner.", DATED, "M. le Ministre,", BRIDGE, "I avail, &c.\n(Signed) TRANTER."),
         {"head": ["[Inclosure 1 in No. 112.]", "M. Tranter to Mr. Lenner."], "salute": ["Sir,", "I have, &c.", "M. le Ministre,", "I avail, &c."], "signed": 2, "divisions": ["letter", "letter"]}),
    Case("two drafts", typed(BLANK, "Sir,", SENT, FAREWELL, "Inclosure 1 in No. 112.", "Draft of an Agreement.", BRIDGE, "Inclosure 2 in No. 112.", "Counter-draft.", COUNCIL),
         {"head": ["Inclosure 1 in No. 112.", "Draft of an Agreement.", "Inclosure 2 in No. 112.", "Counter-draft."], "signed": 1, "p": 3}),
    Case("with a despatch, a report below", typed(WRAPPED, "Sir,", SENT, "I am, Sir,\nYour obedient servant,\nW. OAKE", "Enclosure No. 3 to Despatch No. 41", "REPORT ON THE LENNER BRIDGE", BRIDGE, COUNCIL),
         {"head": ["Enclosure No. 3 to Despatch No. 41", "REPORT ON THE LENNER BRIDGE"], "closer": 1}),
    Case("no number, a date below", typed(BLANK, "Sir,", SENT, FAREWELL, "[Inclosure.]", DATED, "Excellency,", BRIDGE, "I avail myself, &c.\n(Signed) J. OAKE."),
         {"head": ["[Inclosure.]"], "dateline": 1, "salute": 4, "signed": 2}),
    Case("a number alone above running text", typed(WRAPPED, "Sir,", SENT, FAREWELL, "Enclosure 2", "Decree.", BRIDGE), {"head": ["Enclosure 2", "Decree."]}),
    Case("a number alone before the next letter counts what was sent", typed(WRAPPED, "Dear Mr. Tranter,", BRIDGE, "Yours truly,\nE. Harcastle", "Enclosure 1", "Haverley, 5 September 1916", "Dear Mr. Harcastle,", COUNCIL, "Yours truly,\nJ. Tranter"), {"head": 0, "opener": 2}),
    Case("what was sent, counted below a letter", typed(WRAPPED, "Dear Mr. Tranter,", BRIDGE, "Yours truly,\nE. Harcastle", "Enclosure 1", "Enclosure 2"), {"head": 0}),
    Case("the enclosure of commons", typed(BLANK, "Enclosure in the county began late, and the commons at Haverley were open until 1816.", BRIDGE, "Enclosures in No Man's Land", HARVEST), {"head": ["Enclosures in No Man's Land"], "div": 1}),
]  # fmt: skip

MEMO = "TO:      The Clerk of the Council\nFROM:    E. Harcastle, Roads\nDATE:    September 3, 1943\nSUBJECT: The bridge"
VISITED = "1. At the request of the Clerk I went to see the bridge at Lenner between\nthe first and the third of this month."
FOUND = "2. The piers of it have lost a foot of stone since the flood, and the\nmason will not answer for the winter."
PARAGRAPHS = [
    Case("paragraphs of a memorandum, one of which goes on in a list", f"{MEMO}\n\n{VISITED}\n\n{FOUND}\n\n3. I recommend\n\n    (a) that the stone be brought from Haverley before the first of October;\n    (b) that the masons of Lenner be hired until the end of April; and\n    (c) that the toll be left where it is.\n\n4. I shall be glad to tell the rest.\n",
         {"p": ["1. At … month.", "2. The … winter.", "3. I recommend", "4. I … rest."], "item": ["(a) that … October;", "(b) that … and", "(c) that … is."]}),
    Case("clauses below each other without stops", f"{MEMO}\n\n{FOUND[3:]} I recommend\n\n(i) that the stone be brought from Haverley by the first of October\n(ii) that the masons of Lenner be hired until the end of April and\n(iii) that the toll be left where it is.\n\nI shall be glad to tell the rest.\n", {"item": 3}),
    Case("items of a letter whose parts are counted", "Dear Joseph,\n\nPlease bring these:\n\n1. Flour of these kinds\n\n    (a) white;\n    (b) brown.\n\n2. Nails.\n\n3. A rope for the boat that is long enough to reach from the mill to the pier.\n\nYours,\nEdmund\n", {"item": 5, "p": 1}),
    Case("a letter whose first paragraph has no number", typed(BLANK, "Sir,", COUNCIL, FIRST, SECOND, THIRD, "I am, Sir,\nYour obedient Servant,\nW. OAKE"), {"p": 4, "item": 0, "head": 0}),
    Case("two that have numbers", typed(WRAPPED, "Sir,", COUNCIL, FIRST, SECOND, "I am, Sir,\nYour obedient Servant,\nW. OAKE"), {"p": 3, "item": 0, "head": 0}),
    Case("a list inside one of them", typed(BLANK, "Sir,", COUNCIL, FIRST, "3. These are enclosed:\n(a) the plan;\n(b) the letter of the miller.", THIRD, "I am, Sir,\nYour obedient Servant,\nW. OAKE"), {"p": 4, "item": 2, "head": 0}),
    Case("steps whose first was lost are a list", typed(BLANK, "To make a good bread you want a warm kitchen, dry flour and fresh yeast.", "2. Mix the flour and the salt.", "3. Add the water.", "4. Knead it well for ten minutes."), {"item": 3, "head": 0}),
    Case("three things said in a letter are a list", typed(BLANK, "Dear Joseph,", "I have three things to say to you about what you asked me on Sunday.", "1. The mill is not mine.", "2. The pond is not yours.", "3. Neither of us has any money.", "Yours ever,\nEdmund"), {"item": 3}),
]  # fmt: skip

ROWS = "Lime              £3  2s.  0d.\nStone             £1 10s.  0d.\nPostage               7s.  6d."
MINUTES = [
    Case("items above a table, their first numbers left out", typed(BLANK, "HAVERLEY PARISH COUNCIL", "4. The Fair", "Mr. Oake proposed that a tea be given to the children.", "5. Accounts", "The following were passed:", ROWS, "6. Next Meeting", "Monday, 10th May, at 7 p.m."),
         {"outline": [(1, "4. The Fair"), (1, "5. Accounts"), (1, "6. Next Meeting")], "item": 0, "table": 1}),
    Case("names that run into their text among others that do not", typed(BLANK, "HAVERLEY PARISH COUNCIL", "1. Minutes. The minutes of the last meeting were read and signed.", "2. Correspondence", "The Clerk read a letter from Mr. Oake complaining of the dogs.", "3. Accounts: The accounts were passed as presented.", "4. Highways", "The lane is to be mended at the cost of the parish.", "5. Any Other Business. There was none."),
         {"outline": [(1, "1. Minutes."), (1, "2. Correspondence"), (1, "3. Accounts:"), (1, "4. Highways"), (1, "5. Any Other Business.")], "head@rend": ["run-in", "", "run-in", "", "run-in"], "item": 0}),
    Case("applications below a colon", typed(BLANK, "HAVERLEY PARISH COUNCIL", "1. Planning", "Applications were considered from:", "(a) Mr. Oake, for a shed;\n(b) Mrs. Pell, for a porch.", "2. The Pump", "It has been mended."), {"outline": [(1, "1. Planning"), (1, "2. The Pump")], "item": 2}),
    Case("steps inside a numbered section stay a list", typed(BLANK, "1. The Hive", BRIDGE, "2. The Season", "What is to be done in March is this:", "1. Clean the floor. Dead bees lie there.\n2. Feed them. Sugar will do.\n3. Look for the queen. She is longer than the others.", "3. The Swarm", COUNCIL), {"head": 3, "item": 3}),
]  # fmt: skip

TOLD = [
    Case("a letter in a chapter, after one sentence", typed(BLANK, "MEMORIES", "By Anna Keller", "CHAPTER I", "One day a letter came. It ran as follows:", "Haverley, 3 May 1921", "Sir,", "We regret to inform you that the post has been filled.", "Yours faithfully,", "J. Oake", "CHAPTER II", BRIDGE),
         {"titlePart": ["MEMORIES"], "docAuthor": 1, "addrLine": 0, "outline": [(1, "CHAPTER I"), (1, "CHAPTER II")], "dateline": ["Haverley, 3 May 1921"]}),
    Case("a chapter that begins with a letter", typed(BLANK, "The Mill", "CHAPTER I", "Haverley, 3 May 1921", "Dear Joseph,", BRIDGE, "Yours ever,\nEdmund", "CHAPTER II", FLOOD), {"titlePart": ["The Mill"], "outline": [(1, "CHAPTER I"), (1, "CHAPTER II")], "addrLine": 0}),
    Case("a label above an address leads up to no letter", typed(WRAPPED, "Our ref:\nLB/41", "3 September 1916", "Dear Sir,", BRIDGE, COUNCIL, "Yours truly,\n\nE. Harcastle"), {"dateline": 1, "opener": 1, "p": 2}),
]  # fmt: skip

WIRES = [
    Case("no stops, below the name of the office", "POST OFFICE TELEGRAPHS\n\nHAVERLEY 3 MAY 1921 10.15 AM\n\nTRANTER MARKET HILL LENNER\n\nBRIDGE CLOSED PIER HAS SUNK SEND MASONS AND LIME AT ONCE COUNCIL WILL NOT PAY\n\nOAKE\n", {"opener": 1, "p": 1, "signed": ["OAKE"], "head": 0, "titlePart": 0}),
    Case("stops in small letters", "Lenner, 3 May 1921, 9.40 a.m.\n\nTRANTER HAVERLEY\n\nBridge closed stop pier has sunk stop send masons at once stop council will not pay stop\n\nOAKE\n", {"opener": 1, "p": 1, "signed": ["OAKE"], "head": 0}),
    Case("headed telegram, with full stops", "TELEGRAM\n\nHaverley, June 12, 1923.\n\nTRANTER, LENNER.\n\nMILL BURNT LAST NIGHT. NOBODY HURT. LETTER FOLLOWS.\n\nOAKE.\n", {"opener": 1, "p": 1, "signed": ["OAKE."], "head": 0}),
    Case("a bill in capitals is none", "HAVERLEY, 3 MAY 1921\n\nA GRAND CONCERT WILL BE GIVEN IN THE MARKET HALL TONIGHT AT EIGHT\n\nTHE MAYOR\n", {"closer": 0, "signed": 0}),
    Case("a bus stop in an essay", typed(BLANK, "The Road to Lenner", "We came to a bus stop and waited, and when the stop was passed by we walked on to the next stop.", BRIDGE), {"opener": 0, "closer": 0}),
]  # fmt: skip

NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize("case", rows(ENCLOSURES, NOT_YET))
def test_papers_sent_along(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows([*PARAGRAPHS, *MINUTES], NOT_YET))
def test_runs_of_numbers(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows([*TOLD, *WIRES], NOT_YET))
def test_letters_in_books_and_telegrams(case: Case) -> None:
    check(case)
