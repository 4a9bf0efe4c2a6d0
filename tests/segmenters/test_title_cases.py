"""Titles of one part and of several, and what stands below a title without being part of it."""

from __future__ import annotations

import pytest

from tests.segmenters.cases import Case, check, rows
from tests.segmenters.prose import (
    BLANK,
    BRIDGE,
    COUNCIL,
    DIARY,
    FACTORY,
    FLOOD,
    HARVEST,
    INDENTED,
    LINES,
    NARROW,
    RAILWAY,
    SCHOOL,
    VOYAGE,
    WRAPPED,
    typed,
)  # fmt: skip

PARTS = [
    Case("minutes below a club's name", typed(WRAPPED, "THE LENNER FIELD CLUB", "Minutes of the Fourth General Meeting", BRIDGE, "1. Apologies", COUNCIL, "2. The Ford", FLOOD),
         {"titlePart": ["THE LENNER FIELD CLUB", "Minutes of the Fourth General Meeting"], "head": 2}),
    Case("a memorandum below a classification", typed(WRAPPED, "TOP SECRET", "MEMORANDUM FOR THE RECORD", "September 3, 1956", "SUBJECT: The bridge", BRIDGE, COUNCIL),
         {"titlePart": ["MEMORANDUM FOR THE RECORD"], "head": 0}),
    Case("a classification typed wide", typed(WRAPPED, "C O N F I D E N T I A L", "Note on the Ford at Lenner", f"1. {BRIDGE}", f"2. {COUNCIL}"),
         {"titlePart": ["Note on the Ford at Lenner"]}),
    Case("a memorandum of conversation below a department", typed(WRAPPED, "             COUNTY OF LENNER", "         Memorandum of Conversation", "DATE: September 3, 1956", BRIDGE, COUNCIL),
         {"titlePart": ["COUNTY OF LENNER", "Memorandum of Conversation"], "head": 0}),
    Case("a report and to whom it was presented", typed(WRAPPED, "REPORT ON THE LENNER BRIDGE", "Presented to the Council, 3 September 1916", "1. The Pier", BRIDGE, "2. The Cost", COUNCIL),
         {"titlePart": ["REPORT ON THE LENNER BRIDGE", "Presented to the Council, 3 September 1916"], "head": 2}),
    Case("an address and where it was given", typed(BLANK, "Wheat and Water", "delivered before the Lenner Institute on 3 September 1876", HARVEST, FLOOD),
         {"titlePart": ["Wheat and Water", "delivered before the Lenner Institute on 3 September 1876"]}),
    Case("a chapter's number and its name", typed(WRAPPED, "CHAPTER III", "The Second Harvest", HARVEST, FLOOD),
         {"titlePart": ["CHAPTER III", "The Second Harvest"], "head": 0}),
    Case("a chapter's number in words and its name", typed(INDENTED, "                  CHAPTER TWELVE", "              The Second Harvest", HARVEST, FLOOD),
         {"titlePart": ["CHAPTER TWELVE", "The Second Harvest"], "head": 0}),
    Case("a bare roman number and a name in capitals", typed(INDENTED, "                        IV.", "             OF THE SECOND HARVEST", HARVEST, FLOOD),
         {"titlePart": ["IV.", "OF THE SECOND HARVEST"], "head": 0}),
    Case("a bare number right above the name", typed(WRAPPED, "7\nThe Second Harvest", HARVEST, "The Price", FLOOD, "The Mill", COUNCIL),
         {"titlePart": ["7", "The Second Harvest"], "head": 2}),
    Case("a chapter with sections of its own", typed(WRAPPED, "CHAPTER III", "The Second Harvest", HARVEST, "The Price", FLOOD, "The Mill", COUNCIL),
         {"titlePart": ["CHAPTER III", "The Second Harvest"], "head": 2}),
    Case("an interview below its collection", typed(BLANK, "Lenner Valley Oral History Project\nInterview with Anne Oake, miller", "Q: When did you come?", f"A: In the year of the flood. {FLOOD}", "Q: And the school?", f"A: Later. {SCHOOL}"),
         {"titlePart": ["Lenner Valley Oral History Project", "Interview with Anne Oake, miller"]}),
    Case("a title and a subtitle in another style", typed(WRAPPED, "THE LENNER BRIDGE", "A History of Its Building and Repair", BRIDGE, COUNCIL),
         {"titlePart": ["THE LENNER BRIDGE", "A History of Its Building and Repair"], "head": 0}),
    Case("a title and a subtitle, numbered sections", typed(WRAPPED, "THE LENNER BRIDGE", "Its Builders and Its Enemies", BRIDGE, "1. The Pier", COUNCIL, "2. The Cost", FLOOD),
         {"titlePart": ["THE LENNER BRIDGE", "Its Builders and Its Enemies"], "head": 2}),
    Case("a deck of headlines", typed(NARROW, "     THE FLOOD AT LENNER.", "     SEVEN HOUSES GONE.", "     The Mill Carried Away.", FLOOD, COUNCIL),
         {"titlePart": ["THE FLOOD AT LENNER.", "SEVEN HOUSES GONE.", "The Mill Carried Away."], "head": 0}),
    Case("a deck above a dispatch", typed(BLANK, "BRIDGE CLOSED AT LENNER", "PIER HAS SUNK BY A FOOT", "Council to Meet on Monday", "HAVERLEY, Sept. 3 — " + BRIDGE, COUNCIL),
         {"titlePart": ["BRIDGE CLOSED AT LENNER", "PIER HAS SUNK BY A FOOT", "Council to Meet on Monday"], "head": 0}),
    Case("a headline of two centred lines", typed(NARROW, "        THE FLOOD AT LENNER.", " SEVEN HOUSES AND THE MILL CARRIED\n           OFF IN ONE NIGHT.", FLOOD, COUNCIL),
         {"titlePart": ["THE FLOOD AT LENNER.", "SEVEN HOUSES AND THE MILL CARRIED OFF IN ONE NIGHT."]}),
    Case("a letter's head in an edition", typed(WRAPPED, "Joseph Tranter to Anne Oake, from the ford", "Haverley, 3 September 1816", "Dear Anne,", FLOOD, "Yours,\nJ. T."),
         {"titlePart": ["Joseph Tranter to Anne Oake, from the ford"], "dateline": 1}),
    Case("where a letter was copied", typed(WRAPPED, "Transcript of Oake papers, box 2\nJoseph Tranter to his sister", "Dear Anne,", FLOOD, "Yours,\nJ. T."),
         {"titlePart": ["Transcript of Oake papers, box 2", "Joseph Tranter to his sister"]}),
    Case("markings and a number above a cabinet paper", typed(WRAPPED, "THIS DOCUMENT IS THE PROPERTY OF THE COUNTY OF LENNER", "SECRET", "C.P. 41 (36)", "THE LENNER DAM", "Memorandum by the County Surveyor", f"1. {BRIDGE}", f"2. {COUNCIL}", f"3. {FLOOD}"),
         {"titlePart": ["THE LENNER DAM", "Memorandum by the County Surveyor"], "head": 0}),
    Case("a title page in capitals", typed(BLANK, "REPORT\nOF THE\nSELECT COMMITTEE\nON\nTHE LENNER BRIDGE", "Ordered by the Council to be printed, 3 September 1816", BRIDGE, COUNCIL),
         {"titlePart": ["REPORT OF THE SELECT COMMITTEE ON THE LENNER BRIDGE", "Ordered by the Council to be printed, 3 September 1816"]}),
    Case("an epigraph below a chapter's name", typed(WRAPPED, "CHAPTER III", "The Second Harvest", "“The poor pay twice, and the second time in bread.”", "— Joseph Tranter", HARVEST, FLOOD),
         {"titlePart": 2, "epigraph": 1}),
]  # fmt: skip

BYLINES = [
    Case("a name with its university right below the title", "The Price of Wheat in Lennershire between the Flood and the Fire\nAnne Oake, University of Haverley\n" + typed(WRAPPED, HARVEST, FLOOD),
         {"titlePart": ["The Price of Wheat in Lennershire between the Flood and the Fire"], "docAuthor": 1}),
    Case("by and a name right below the title", f"The Price of Wheat\nBy Anne Oake\n\n{HARVEST}\n\n{FLOOD}\n", {"titlePart": ["The Price of Wheat"], "docAuthor": 1}),
    Case("by alone above a name", typed(WRAPPED, "THE LENNER PAPERS", "edited by", "ANNE OAKE", BRIDGE, COUNCIL), {"titlePart": ["THE LENNER PAPERS"], "byline": 1, "head": 0}),
    Case("an office below an author in capitals", typed(WRAPPED, "A SERMON\nPREACHED AT LENNER,\nON SUNDAY, NOVEMBER 5, 1843,", "BY THE REV. JOHN DEAN, M.A.,\nVICAR OF HAVERLEY.", HARVEST, FLOOD), {"docAuthor": ["BY THE REV. JOHN DEAN, M.A."], "persName": ["JOHN DEAN"], "roleName": ["VICAR OF HAVERLEY."]}),
    Case("degrees and an office behind an author", typed(WRAPPED, "On the Wheat of Lennershire", "by the Rev. Joseph Tranter, M.A., F.R.S., Rector of Lenner", HARVEST, FLOOD), {"persName": ["Joseph Tranter"], "roleName": ["Rector of Lenner"]}),
    Case("an esquire and a doctor", typed(WRAPPED, "The Bridge at Lenner", "Edmund Harcastle, Esq., and Dr. Anne Oake", BRIDGE, COUNCIL), {"persName": ["Edmund Harcastle", "Anne Oake"]}),
    Case("a surname that is an office, too", typed(WRAPPED, "The Bridge at Lenner", "William Dean", BRIDGE, COUNCIL), {"persName": ["William Dean"], "roleName": 0}),
    Case("a lord and his office below", typed(BLANK, "THE BRIDGE AT LENNER", "BY THE RIGHT HON. LORD TRANTER\nMINISTER OF WORKS", BRIDGE, COUNCIL), {"byline": 1, "roleName": ["MINISTER OF WORKS"], "persName": 0}),
    Case("an office above an author", typed(BLANK, "The Bridge at Lenner", "Assistant Editor\n\nAnne Oake", BRIDGE, COUNCIL), {"persName": ["Anne Oake"], "roleName": ["Assistant Editor"]}),
    Case("no blank lines at all", typed(LINES, "Wheat and Water: A Study of Prices", "Anne Oake and Joseph Tranter", "Institute of History, Haverley", "Abstract: " + HARVEST, "Keywords: wheat, prices", "Introduction", COUNCIL, "The Flood", FLOOD),
         {"titlePart": ["Wheat and Water: A Study of Prices"], "byline": 1, "outline": [(1, "Introduction"), (1, "The Flood")]}),
    Case("an abstract in capitals that runs on", "The Price of Wheat\nAnne Oake, University of Haverley\n" + typed(WRAPPED, "ABSTRACT " + HARVEST, FLOOD), {"titlePart": ["The Price of Wheat"], "docAuthor": 1, "p": 2}),
]  # fmt: skip

EMPHASISED = [
    Case("a line in emphasis below a marked title", typed(BLANK, "# The Oake papers", "*Visit to the County Archive, 12–14 March 2019*", "## Box 1", BRIDGE, "## Box 2", COUNCIL), {"titlePart": 2, "head": ["Box 1", "Box 2"]}),
    Case("a line in underscores below a marked title", typed(BLANK, "# The Oake papers", "_What the miller kept, and why_", BRIDGE, "## Box 2", COUNCIL), {"titlePart": 2, "head": ["Box 2"]}),
    Case("a sentence in emphasis below a marked title", typed(BLANK, "# The Oake papers", "*These notes were never finished.*", "## Box 1", BRIDGE, "## Box 2", COUNCIL), {"titlePart": 1, "head": ["Box 1", "Box 2"]}),
    Case("an author in emphasis below a marked title", typed(BLANK, "# The Oake papers", "*Anna Harcastle*", "## Box 1", BRIDGE, "## Box 2", COUNCIL), {"titlePart": 1, "byline": 1}),
]  # fmt: skip
MASTHEAD = "The Lenner Herald\nVol. III, No. 14\nFriday, September 6, 1816"
OFFICES = [
    Case("degrees and an office behind by and a name", typed(WRAPPED, "REPORT ON THE TOWN OF LENNER", "By EDMUND HARCASTLE, M.D., Medical Officer of Health", "CONTENTS", "I. Wells ........... 1\nII. Bridges ........ 2\nIII. Mills ......... 4", "I. WELLS", BRIDGE, "II. BRIDGES", COUNCIL, "III. MILLS", FLOOD, "APPENDIX", HARVEST),
         {"persName": ["EDMUND HARCASTLE"], "roleName": ["Medical Officer of Health"], "outline": [(1, "CONTENTS"), (1, "I. WELLS"), (1, "II. BRIDGES"), (1, "III. MILLS"), (1, "APPENDIX")]}),
    Case("an office behind by and a name", typed(BLANK, "The Water of Lenner", "by Edmund Harcastle, Surveyor to the County", BRIDGE, COUNCIL), {"persName": ["Edmund Harcastle"], "head": 0}),
    Case("a correspondent below a name in capitals", typed(BLANK, "MAYOR DENIES CHARGES", "By THOMAS OAKE\nStaff Correspondent", BRIDGE, COUNCIL), {"persName": ["THOMAS OAKE"], "roleName": ["Staff Correspondent"]}),
    Case("a writer below a name", typed(BLANK, "BRIDGE FALLS", "By Thomas Oake\nHerald Staff Writer", BRIDGE, COUNCIL), {"persName": ["Thomas Oake"], "roleName": ["Herald Staff Writer"]}),
    Case("a correspondent apart from a name", typed(BLANK, "BRIDGE FALLS", "By THOMAS OAKE", "Our Special Correspondent", BRIDGE, COUNCIL), {"persName": ["THOMAS OAKE"], "head": 0}),
    Case("a correspondent without a name", typed(BLANK, "BRIDGE FALLS", "From Our Own Correspondent", BRIDGE, COUNCIL), {"docAuthor": 0, "byline": 1, "head": 0}),
    Case("the name, number and day of a newspaper above one article", typed(BLANK, MASTHEAD, "BRIDGE FALLS", "Two Men Drowned", "By Thomas Oake", BRIDGE, COUNCIL), {"titlePart": ["BRIDGE FALLS", "Two Men Drowned"]}),
    Case("the same above several", typed(BLANK, MASTHEAD, "BRIDGE FALLS", BRIDGE, "THE COUNCIL", COUNCIL, "THE HARVEST", HARVEST), {"head": 3}),
    Case("by things, a comma behind the first", typed(BLANK, "The Water of Lenner", "By Bread, Water and Fire", BRIDGE, "By Night, and Day", COUNCIL), {"docAuthor": 0, "head": 2}),
    Case("heads in capitals that hold numbered ones", typed(BLANK, "The Water of Lenner", "THE WELLS", "I. Old Wells", BRIDGE, "II. New Wells", COUNCIL, "THE MILLS", "I. Old Mills", HARVEST, "II. New Mills", FLOOD), {"outline": [(1, "THE WELLS"), (2, "I. Old Wells"), (2, "II. New Wells"), (1, "THE MILLS"), (2, "I. Old Mills"), (2, "II. New Mills")]}),
]  # fmt: skip

NO_PARTS = [
    Case("the first of several sections", typed(WRAPPED, "THE LENNER BRIDGE", "The Pier", BRIDGE, "The Cost", COUNCIL, "The Flood", FLOOD),
         {"titlePart": ["THE LENNER BRIDGE"], "head": 3}),
    Case("the first of several sections in the title's style", typed(BLANK, "The Lenner Bridge", "A Pier of Stone", BRIDGE, "The Cost of Repair", COUNCIL),
         {"titlePart": ["The Lenner Bridge"], "head": 2}),
    Case("numbered sections", typed(WRAPPED, "THE LENNER BRIDGE", "1. The Pier", BRIDGE, "2. The Cost", COUNCIL), {"titlePart": ["THE LENNER BRIDGE"], "head": 2}),
    Case("an introduction", typed(WRAPPED, "THE LENNER BRIDGE", "Introduction", BRIDGE, COUNCIL), {"titlePart": ["THE LENNER BRIDGE"], "head": 1}),
    Case("an author", typed(WRAPPED, "THE LENNER BRIDGE", "Anne Oake", BRIDGE, COUNCIL), {"titlePart": ["THE LENNER BRIDGE"], "docAuthor": 1}),
    Case("a date", typed(WRAPPED, "THE LENNER BRIDGE", "3 September 1916", BRIDGE, COUNCIL), {"titlePart": ["THE LENNER BRIDGE"], "dateline": 1}),
    Case("the number of a copy below a classification", typed(BLANK, "CONFIDENTIAL", "Copy No. 14", "THE LENNER DAM", BRIDGE, COUNCIL), {"titlePart": ["THE LENNER DAM"]}),
    Case("the number of a copy on the line of a classification", typed(BLANK, "SECRET            Copy No. 14 of 30", "THE LENNER DAM", BRIDGE, COUNCIL), {"titlePart": ["THE LENNER DAM"]}),
    Case("two numbers below a classification", typed(BLANK, "SECRET", "C.P. (49) 12", "COPY NO. 7", "THE LENNER DAM", BRIDGE, COUNCIL), {"titlePart": ["THE LENNER DAM"]}),
    Case("to whom a memorandum goes", typed(WRAPPED, "SECRET", "MEMORANDUM FOR: The Clerk of the Council\nFROM: The County Surveyor", BRIDGE, COUNCIL), {"titlePart": 0}),
    Case("secret, and nothing else above the text", typed(WRAPPED, "SECRET", BRIDGE, COUNCIL), {"titlePart": 0}),
    Case("a letterhead", typed(WRAPPED, "THE LENNER TRUST", "The Mill House, Lenner Lane", "Dear Mr. Oake,", BRIDGE, "Yours truly,\nJ. Tranter"), {"titlePart": 0}),
    Case("words in capitals that are nobody's name", typed(WRAPPED, "THE EVENING SENTINEL", "LOCAL BANKS MERGE", BRIDGE, HARVEST), {"docAuthor": 0}),
    Case("a headline with an article in front", typed(NARROW, "THE LENNER ADVERTISER.", "A FARMER DECEIVED.", FLOOD, "A DARING THEFT.", FACTORY), {"docAuthor": 0}),
    Case("a letterhead with a motto", typed(WRAPPED, "LENNER SPA\nGateway to the Hills", "Dear Mr. Oake,", BRIDGE, "Yours truly,\nJ. Tranter"), {"titlePart": 0}),
    Case("a title newspaper and its first item", typed(NARROW, "THE LENNER ADVERTISER.\nFRIDAY, SEPTEMBER 6, 1816.", "      LOCAL NEWS.", FLOOD, "      A DARING THEFT.", FACTORY, "      MARKETS.", HARVEST), {"head": 3}),
    Case("days of a diary", typed(WRAPPED, "DIARY OF ANNE OAKE", "3 September", DIARY, "4 September", FLOOD, "6 September", VOYAGE), {"titlePart": ["DIARY OF ANNE OAKE"], "head": 3}),
    Case("chapters of a whole book", typed(WRAPPED, "THE MILLER'S SON", "CHAPTER I", VOYAGE, "CHAPTER II", DIARY), {"titlePart": ["THE MILLER'S SON"], "head": 2}),
    Case("several chapters with names", typed(WRAPPED, "CHAPTER I", "The Voyage", VOYAGE, "CHAPTER II", "The Diary", DIARY), {"titlePart": 0, "head": 4}),
    Case("a sentence that begins like a subtitle", typed(BLANK, "The Lenner Bridge", "Given to the county in 1604, it was never wide enough for two carts, and those who crossed it paid a toll.", BRIDGE, COUNCIL), {"titlePart": ["The Lenner Bridge"]}),
    Case("a line of verse that begins with by", typed(BLANK, "The Lenner", "By the water I sat down\nBy the water cold and brown\nBy the mill beside the town\nThere I left my wedding gown", RAILWAY), {"titlePart": ["The Lenner"], "docAuthor": 0}),
]  # fmt: skip

COURTS = [
    Case("parties on lines of their own", typed(BLANK, "IN THE COUNTY COURT OF LENNER", "HOLDEN AT HAVERLEY", "Before His Honour Judge Harcastle", "BETWEEN", "THOMAS PELL          Plaintiff", "and", "THE LENNER MILL COMPANY, LIMITED          Defendants", BRIDGE, "JUDGMENT", COUNCIL), {"head": ["JUDGMENT"]}),
    Case("what parties are below their names", typed(BLANK, "IN THE HIGH COURT OF LENNER", "KING'S BENCH DIVISION", "BETWEEN:", "THOMAS PELL", "Plaintiff", "and", "LENNER MILLS LIMITED", "Defendants", BRIDGE, "JUDGMENT", COUNCIL), {"head": ["JUDGMENT"], "item": 0}),
    Case("one party versus another", typed(BLANK, "IN THE COURT OF APPEAL", "HOLDEN AT HAVERLEY", "PELL", "v.", "LENNER MILLS, LIMITED", BRIDGE, "JUDGMENT", COUNCIL), {"head": ["JUDGMENT"]}),
    Case("appellant and respondent", typed(BLANK, "SUPREME COURT OF LENNER", "PELL, Appellant", "v.", "LENNER MILLS, Respondent", BRIDGE, "JUDGMENT", COUNCIL), {"head": ["JUDGMENT"]}),
    Case("a court in a story", typed(BLANK, "The Court", "Between the Mills", BRIDGE, "The Plaintiff", COUNCIL), {"head": ["Between the Mills", "The Plaintiff"]}),
    Case("a history of a court", typed(BLANK, "The County Court of Lenner", "Its Building", BRIDGE, "Its Judges", COUNCIL, "Plaintiff and Defendant", FLOOD), {"head": ["Its Building", "Its Judges", "Plaintiff and Defendant"]}),
]  # fmt: skip
AUTHORS = [
    Case("an author and a month", typed(BLANK, "# Essay", "*Anna Harcastle, May 2021*", BRIDGE), {"byline": 1, "persName": ["Anna Harcastle"], "dateline": 0}),
    Case("an author and a day", typed(BLANK, "# Essay", "Anna Harcastle, 3 May 2021", BRIDGE), {"docAuthor": ["Anna Harcastle"], "dateline": 0}),
    Case("an author and a month in brackets", typed(BLANK, "The Bridge", "Thomas Oake (May 2021)", BRIDGE), {"docAuthor": ["Thomas Oake"], "head": 0}),
    Case("by whom it was prepared", typed(BLANK, "# Report", "Prepared by **Anna Harcastle** for the *Archive Board*.", BRIDGE), {"persName": ["Anna Harcastle"]}),
    Case("by which body it was prepared", typed(BLANK, "# Report", "Prepared by the Archive Board for the Council.", BRIDGE), {"docAuthor": 0}),
    Case("a place and a month", typed(BLANK, "# Essay", "Haverley, May 2021", BRIDGE), {"docAuthor": 0, "dateline": 1}),
]  # fmt: skip

NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize("case", rows(PARTS, NOT_YET))
def test_parts_of_a_title(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(BYLINES, NOT_YET))
def test_bylines_close_to_the_title(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(EMPHASISED, NOT_YET))
def test_lines_in_emphasis_below_a_marked_title(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(OFFICES, NOT_YET))
def test_offices_in_title_matter(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(NO_PARTS, NOT_YET))
def test_what_is_no_part_of_the_title(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(COURTS, NOT_YET))
def test_papers_of_courts(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(AUTHORS, NOT_YET))
def test_authors_with_what_stands_by_them(case: Case) -> None:
    check(case)
