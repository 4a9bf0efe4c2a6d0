"""What kind of document a text is taken for."""

from __future__ import annotations

import pytest

from tei_encode.model import Cert, SourceText
from tei_encode.segmenters import KINDS, Structure, analyse
from tests.segmenters.cases import Case, rows
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
    MUSEUM,
    NARROW,
    RAILWAY,
    SCHOOL,
    TIGHT,
    VOYAGE,
    WRAPPED,
    typed,
)  # fmt: skip

CITING = (
    BRIDGE + " This has been said before (Oake 1998, 14), and denied as often (Pell 2003; Denny 2011, 41)."
)
NOTED = COUNCIL.replace("new one.", "new one.[1]").replace("fathers;", "fathers;[2]") + "[3]"

TEXTS = [
    ("a letter with all its parts", "letter", typed(WRAPPED, "Haverley, 3 September 1816", "Dear Mr. Tranter,", BRIDGE, COUNCIL, "Yours truly,\n\nE. Harcastle")),
    ("a letter set in, without blank lines", "letter", typed(TIGHT, "My dear Tranter,", BRIDGE, COUNCIL, "Yours ever,\nE. H.")),
    ("a letter without a date", "letter", typed(BLANK, "Dear Anne,", DIARY, FLOOD, "Your loving brother,\nEdmund")),
    ("a business letter with letterhead", "letter", typed(WRAPPED, "COUNTY OF LENNER\nSurveyor's Office\nHaverley", "September 3, 1916", "Mr. Joseph Tranter\nThe Mill\nHaverley", "Dear Mr. Tranter:", BRIDGE, "Very truly yours,\n\nEdmund Harcastle\nCounty Surveyor")),
    ("a letter in an edition, with its head", "letter", typed(WRAPPED, "Edmund Harcastle to Joseph Tranter", "Haverley, 3 September 1816", "Dear Tranter,", BRIDGE, "Yours,\nE. H.")),
    ("a letter in one-line paragraphs", "letter", typed(LINES, "Dear Joseph,", DIARY, FLOOD, "Love,\nAnne")),
    ("e-mail", "letter", typed(BLANK, "From: Anne Oake <oake@example.org>\nTo: Joseph Tranter <tranter@example.org>\nSubject: The bridge", "Dear Joseph,", DIARY, "Best wishes,\nAnne")),
    ("a memorandum", "memorandum", typed(WRAPPED, "MEMORANDUM", "TO: The Clerk of the Council\nFROM: The County Surveyor\nSUBJECT: The bridge", BRIDGE, COUNCIL)),
    ("a memorandum that does not call itself so", "memorandum", typed(WRAPPED, "To: The Clerk of the Council\nFrom: The County Surveyor\nDate: September 3, 1956\nSubject: The bridge", BRIDGE, COUNCIL, "E. Harcastle")),
    ("a memorandum for the record", "memorandum", typed(WRAPPED, "MEMORANDUM FOR THE RECORD", "SUBJECT: Talk with the County Surveyor", FACTORY, COUNCIL, "W. Pell")),
    ("a memorandum of conversation", "memorandum", typed(WRAPPED, "Memorandum of Conversation", "DATE: September 3, 1956\nPLACE: Haverley\nPARTICIPANTS: Mr. Harcastle, Mr. Tranter", FACTORY, COUNCIL)),
    ("a memorandum with numbered paragraphs", "memorandum", typed(WRAPPED, "SECRET", "MEMORANDUM FOR: The Clerk of the Council\nFROM: The County Surveyor\nSUBJECT: The bridge", f"1. {BRIDGE}", f"2. {COUNCIL}", f"3. {FLOOD}")),
    ("a telegram of a legation", "telegram", typed(WRAPPED, "Telegram From the Legation at Haverley to the Department", "Haverley, September 3, 1916—7 p.m.", f"411. {BRIDGE}", "Harcastle")),
    ("a telegram that is dated to the hour", "telegram", typed(WRAPPED, "Haverley, September 3, 1916—7 p.m.\n[Received September 4—9:15 a.m.]", f"411. {BRIDGE}", "HARCASTLE")),
    ("a telegram with STOP", "telegram", "HAVERLEY 3 SEPT 1916\n\nTRANTER MILL LENNER\n\nBRIDGE CLOSED STOP PIER HAS SUNK STOP SEND MASONS AND LIME AT ONCE STOP COUNCIL WILL NOT PAY STOP\n\nHARCASTLE\n"),
    ("minutes that call themselves so", "minutes", typed(WRAPPED, "Minutes of the Haverley Council, 3 September 1916", "Present: Mr. Harcastle, Mr. Tranter, Mrs. Oake.", "The meeting was called to order at two o'clock.", COUNCIL, "The meeting adjourned at five o'clock.")),
    ("minutes with many speakers", "minutes", typed(WRAPPED, "Meeting of the Council, 3 September 1916", "Present:\nMr. Harcastle\nMr. Tranter\nMrs. Oake\nMr. Pell", "MR. HARCASTLE: The pier has sunk.", "MR. TRANTER: By how much?", "MRS. OAKE: By nearly a foot.", "MR. PELL: Who pays?", "MR. HARCASTLE: The county.", "MR. TRANTER: The county has nothing.", "MRS. OAKE: Then the town.", "MR. PELL: Nor has the town.")),
    ("minutes with items of an agenda", "minutes", typed(WRAPPED, "HAVERLEY COUNCIL", "In attendance: E. Harcastle (chair), J. Tranter, A. Oake", "Apologies: W. Pell", "1. Minutes of the last meeting", "The minutes were approved.", "2. The bridge", COUNCIL, "3. Any other business", "There was none.")),
    ("resolutions of a meeting", "minutes", typed(INDENTED, "Proceedings of the Vestry of Lenner", "At a meeting held on the third of September, Mr. Harcastle in the chair, it was resolved:", COUNCIL, FLOOD)),
    ("an interview", "interview", typed(BLANK, "Interview with Anne Oake", "Q: When did you come to Lenner?", f"A: In the year of the flood. {FLOOD}", "Q: And the school?", f"A: That came later. {SCHOOL}", "Q: Were you happy there?", "A: I was.")),
    ("an interview with names", "interview", typed(BLANK, "Anne Oake, Oral History", "Pell: When did you come to Lenner?", f"Oake: In the year of the flood. {FLOOD}", "Pell: And the school?", f"Oake: That came later. {SCHOOL}")),
    ("questions and answers of a court", "interview", typed(WRAPPED, "Q. Who had the key?", "A. Nobody, sir.", "Q. Was the boiler house locked?", "A. It was.", "Q. By whom?", "A. I could not say.")),
    ("an article with abstract and references", "article", typed(WRAPPED, "The Bridge at Lenner", "Anne Oake", "Abstract", BRIDGE, "Introduction", COUNCIL, "References", "Pell, W. (2003). Bridges. Haverley: Denny.\nDenny, R. (2011). Mills. Haverley: Denny.")),
    ("an article that cites", "article", typed(BLANK, "The Price of Wheat", "Anne Oake", CITING, HARVEST, "The Second Harvest", FLOOD, "Bibliography", "Pell, W. 2003. Bridges. Haverley: Denny.\n\nDenny, R. 2011. Mills. Haverley: Denny.")),
    ("an article with notes", "article", typed(BLANK, "The Price of Wheat", "Anne Oake\nUniversity of Haverley", "Abstract", HARVEST, NOTED, "Notes", "[1] Pell, Bridges, 14.\n\n[2] Denny, Mills, 41.\n\n[3] Ibid.")),
    ("an article with keywords", "article", typed(WRAPPED, "Wheat and Water", "Anne Oake", "Abstract", HARVEST, "Keywords: wheat, prices, floods", "1. Introduction", CITING, "2. Results", FLOOD, "References", "Pell, W. (2003). Bridges. Haverley: Denny.")),
    ("a chapter", "chapter", typed(WRAPPED, "CHAPTER III", "The Harvest", HARVEST, FLOOD, DIARY)),
    ("a chapter with its number in words", "chapter", typed(INDENTED, "Chapter the Third\nIn which the Harvest fails", HARVEST, FLOOD, DIARY)),
    ("chapters of a novel", "chapter", typed(INDENTED, "Chapter 1", VOYAGE, DIARY, "Chapter 2", FLOOD, HARVEST)),
    ("a report with numbered sections", "report", typed(WRAPPED, "REPORT ON THE STATE OF THE LENNER BRIDGE", "1. The pier", BRIDGE, "2. The cost", COUNCIL, "3. Recommendations", FLOOD)),
    ("a report with an executive summary", "report", typed(WRAPPED, "Bridges of Lennershire: A Survey", "Executive Summary", BRIDGE, "1. Introduction", COUNCIL, "2. Findings", FLOOD, "3. Recommendations", HARVEST)),
    ("an inquiry", "report", typed(WRAPPED, "Inquiry into the Boiler at Denny's Works", "1. The works", FACTORY, "2. The boiler", RAILWAY, "3. The boy", SCHOOL, "4. Conclusions", DIARY)),
    ("a newspaper's piece", "newspaper", typed(WRAPPED, "BRIDGE CLOSED AT LENNER", "PIER HAS SUNK BY NEARLY A FOOT", "COUNCIL TO MEET ON MONDAY", "HAVERLEY, Sept. 3 — " + BRIDGE, COUNCIL)),
    ("a dispatch of an agency", "newspaper", typed(BLANK, "Flood Takes Seven Houses", "HAVERLEY, September 4 (LP) — " + FLOOD, COUNCIL)),
    ("a cutting of a named newspaper", "newspaper", typed(WRAPPED, "The Haverley Gazette, 4 September 1916", "SEVEN HOUSES CARRIED AWAY", FLOOD, COUNCIL)),
    ("a diary", "text", typed(WRAPPED, "3 September", DIARY, "4 September", FLOOD, "6 September", VOYAGE)),
    ("plain paragraphs", "text", typed(WRAPPED, BRIDGE, COUNCIL, HARVEST, FLOOD)),
    ("a story in which somebody writes a letter", "text", typed(BLANK, VOYAGE, "He sat down and wrote: dear Anne, we are all sick, and the surgeon has nothing left to give us.", DIARY, FLOOD)),
    ("a story with dialogue", "text", typed(BLANK, FACTORY, "“Who has the key?”", "“Nobody, sir.”", "“Then we shall wait.”", DIARY)),
    ("a story about a report", "text", typed(BLANK, FACTORY, "The report was never printed, and those who had read it were told to forget it as soon as they could.", DIARY)),
    ("a list of finds", "text", typed(WRAPPED, "Found below the mill:", "- a coin\n- part of a bridle\n- four nails", MUSEUM)),
    ("a poem", "text", "The miller had a daughter fair,\nThe water it was wide,\nAnd down she let her golden hair\nUpon the water side.\n"),
    ("one sentence", "text", "It rained.\n"),
]  # fmt: skip

FURTHER = [
    ("an article without abstract, in wrapped pages", "article", typed(WRAPPED, "WATER AND WHEAT IN LENNERSHIRE", "By Anne Oake", HARVEST, FLOOD, "The Ford", COUNCIL + " (See W. Pell, Bridges, vol. 2, p. 41.)", BRIDGE, "The Mill", FACTORY + " Ibid., p. 14; cf. Denny, Mills, pp. 3-9.", MUSEUM)),
    ("an essay that speaks of itself", "article", typed(BLANK, "On the Naming of Fords", "R. Denny\nDepartment of History, University of Haverley", "This essay asks why the fords of the county have two names each. " + COUNCIL, BRIDGE, "Names on Maps", MUSEUM, "Names in Court", FACTORY)),
    ("an article in Markdown", "article", typed(BLANK, "# Wheat and Water", "*Anne Oake*", "## The Price of Wheat", NOTED, "## The Flood", FLOOD, "[1]: Pell, Bridges, 14.")),
    ("an article pasted without blank lines", "article", typed(LINES, "Wheat and Water: A Study of Prices", "Anne Oake, University of Haverley", "Abstract: " + HARVEST, "Keywords: wheat, prices", "Introduction", COUNCIL, FLOOD)),
    ("a chapter under a roman number", "chapter", typed(INDENTED, "                         XIV.", "              OF THE FLOOD, AND WHO WAS LOST IN IT", FLOOD, DIARY, VOYAGE)),
    ("a chapter under a bare figure", "chapter", typed(WRAPPED, "7", "The Night of the Flood", FLOOD, DIARY, BRIDGE)),
    ("chapter the ninth of a history, with notes", "chapter", typed(WRAPPED, "CHAPTER NINE", "The Company and the Line", RAILWAY.replace("rails.", "rails.[1]"), NOTED, "[1] Company minute book, p. 14.")),
    ("a minute submitted to a governor", "memorandum", typed(WRAPPED, "CONFIDENTIAL.", "Note on the Ford at Lenner", "Colonial Secretary.", "1. I submit a note on the ford. " + BRIDGE, "2. " + COUNCIL, "3. For your approval, please.", "E. H.   3/9", "Copies to: The Surveyor. The Clerk.")),
    ("a note by a secretary for a committee", "memorandum", typed(WRAPPED, "SECRET", "THE LENNER BRIDGE", "Note by the County Secretary for the Roads Committee", "1. " + BRIDGE, "2. " + COUNCIL, "E. H.\nCounty Hall,\n3rd September, 1936.")),
    ("a memorandum with tabs", "memorandum", typed(BLANK, "To:\tAll masters\nFrom:\tThe Head\nDate:\t3 September 1976\nRe:\tThe boiler", SCHOOL, FACTORY, "A.O.")),
    ("a page of a weekly with its title", "newspaper", typed(NARROW, "THE LENNER VALLEY ADVERTISER.\nFRIDAY, SEPTEMBER 6, 1816.", "          LOCAL INTELLIGENCE.", FLOOD, "          A DARING THEFT.", FACTORY, "          MARKETS.", HARVEST)),
    ("a cutting with a deck", "newspaper", typed(NARROW, "     THE FLOOD AT LENNER.", "     SEVEN HOUSES GONE.", "     The Mill Carried Away.", "  LENNER, Sept. 5.—" + FLOOD, COUNCIL)),
    ("letters to an editor in a column", "newspaper", typed(NARROW, "      TO THE EDITOR OF THE MERCURY.", "SIR,—" + BRIDGE, "           I am, Sir, &c.,\n                 A RATEPAYER.", "         THE SAME SUBJECT.", "SIR,—" + COUNCIL, "                 VIATOR.")),
    ("a panel of several voices", "interview", typed(BLANK, "Bridges and Their Builders: A Round Table", "OAKE: When did you come to Lenner?", f"PELL: In the year of the flood. {FLOOD}", "TRANTER: So did I.", "OAKE: And the school?", f"DENNY: That came later. {SCHOOL}", "OAKE: Was it good?", "PELL: It was.")),
    ("an interview whose speakers have no labels", "interview", typed(BLANK, "The Mercury interviews Anne Oake", "When did you come to Lenner?", FLOOD, "And how was the school?", SCHOOL, "Would you go back?", DIARY)),
    ("a hearing", "minutes", typed(WRAPPED, "HEARING BEFORE THE COMMITTEE ON ROADS", "WEDNESDAY, SEPTEMBER 3, 1916", "The committee met at ten o'clock, Hon. W. Pell (chairman) presiding.", "The CHAIRMAN. Who had the key?", "Mr. OAKE. Nobody, sir.", "The CHAIRMAN. Was it locked?", "Mr. OAKE. It was.", "Mr. DENNY. By whom?", "Mr. OAKE. I could not say.", "The CHAIRMAN. Thank you.")),
    ("minutes that end with respect", "minutes", typed(BLANK, "LENNER LIBRARY TRUSTEES", "Minutes of a Regular Meeting", "The trustees met at four. Present were Messrs. Oake, Pell and Denny.", "Treasurer's Report", COUNCIL, "The meeting adjourned at five.", "Respectfully submitted,\nJ. Tranter, Secretary")),
    ("columns parted by rules", "newspaper", typed(NARROW, "     THE FLOOD.", "          -----", FLOOD, "          -----", "     A DARING THEFT.", FACTORY, "          -----", "     THE MARKETS.", HARVEST)),
    ("minutes of a vestry", "minutes", typed(WRAPPED, "PARISH OF LENNER", "At a Meeting of the Vestry held this third day of September 1816", "Present: Mr. Harcastle, in the chair; Mr. Tranter; Mr. Pell.", "Ordered, That the ford be closed.", COUNCIL)),
    ("a telegram in cablese", "telegram", "WESTERN LINES\nRECEIVED HAVERLEY 4 SEPT 1916 0915\n\nOAKE MILL LENNER\n\nFLOOD FELL THREE FEET STOP MILL GONE STOP ALL SAFE STOP WRITING STOP\n\nTRANTER\n"),
    ("a letter greeted in its first line of text", "letter", typed(BLANK, "Haverley, 3 September 1816", "My dear Anne, I write in haste, for the coach goes at four, and you will want to know how we are. " + FLOOD, DIARY, "I am your affectionate brother Edmund Harcastle")),
    ("a letter in an edition, a note above it", "letter", typed(WRAPPED, "Edmund Harcastle to Anne Oake", "[The manuscript is in the museum at Haverley, where it was found in one of the boxes that nobody had opened for thirty years; the last leaf is torn.]", "Haverley, 3 September 1816", "Dear Anne,", FLOOD, "Yours ever,\nE. H.")),
    ("a letter without greeting or farewell", "letter", typed(BLANK, "Lenner, 4 September 1816", "You ask me how we are, and I can tell you that I am well, though the mill is gone. I shall write to you again when I have seen your brother. " + FLOOD, "I hope you will come to us at Christmas, and that you will bring the boys. My love to your mother. " + DIARY)),
    ("a report that prints letters", "report", typed(WRAPPED, "REPORT ON THE FLOOD AT LENNER", "Laid before the Council, 12 October 1816", "1. The Night of the Flood", FLOOD, "2. The Mill", BRIDGE, "The Mill,\n4th September, 1816.", "Sir,", COUNCIL, "I have the honour to be, Sir,\nYour obedient servant,\nJ. TRANTER.", "3. Recommendations", HARVEST, "W. Pell, Chairman.\nHaverley, 10th October, 1816.")),
    ("a circular of a board", "report", typed(WRAPPED, "COUNTY BOARD OF ROADS", "Circular No. 12: The Fords of the County", "1. Purpose", BRIDGE, "2. The fords", COUNCIL, "3. What is to be done", FLOOD)),
    ("a story with a title and a name", "text", typed(BLANK, "The Miller's Son", "by Anne Oake", VOYAGE, "“Who has the key?” he asked.", DIARY, FLOOD)),
    ("a story told to somebody", "text", typed(BLANK, FACTORY, "“I told you,” he said, “that you would lose your money, and I tell you again that you will.”", "“You did. I know you did, and I wish I had listened to you.”", DIARY)),
    ("a play of two speakers", "text", "THE MILLER'S MAID\n\nACT I\n\nSCENE I. A room in the mill.\n\nKENT. What news?\n\nFOOL. None, my lord.\n\nKENT. None?\n\nFOOL. None at all.\n\nSCENE II. The street.\n\nKENT. What news?\n\nFOOL. None.\n\nKENT. Then go.\n"),
    ("a treaty with its articles", "text", typed(WRAPPED, "TREATY OF THE LENNER", "ARTICLE 1", BRIDGE, "ARTICLE 2", COUNCIL, "ARTICLE 3", FLOOD)),
    ("a petition", "text", typed(WRAPPED, "PETITION.", "To the Council of the County, the petition of Joseph Tranter, miller, of Lenner, humbly shows:", BRIDGE, COUNCIL, "Joseph Tranter")),
    ("a guide for travellers", "text", typed(BLANK, "Lenner", BRIDGE, "Get in", RAILWAY, "See", MUSEUM)),
    ("a poem in narrow lines", "text", "THE MILLER.\n\n" + "The miller had a daughter fair,\n  The water it was wide,\nAnd down she let her golden hair\n  Upon the water side.\n\n" * 3),
    ("narrow pages without headlines", "text", typed(NARROW, VOYAGE, DIARY, FLOOD)),
    ("a novel that mentions a newspaper", "text", typed(BLANK, "He bought the evening paper and read that the Daily Mercury had printed his name.", DIARY, VOYAGE, FLOOD)),
]  # fmt: skip
"""More of each kind that show it in other ways, and texts of no kind that look like one."""

NOT_YET: dict[str, list[str]] = {}  # fmt: skip
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize(
    "case", rows([Case(name, text, {"kind": kind}) for name, kind, text in (*TEXTS, *FURTHER)], NOT_YET)
)
def test_kinds_are_found(case: Case) -> None:
    assert analyse(SourceText.of(case.text)).kind.name == case.expected["kind"]


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_editor_says_is_believed(kind: str) -> None:
    found = analyse(SourceText.of(f"{BRIDGE}\n\n{COUNCIL}\n"), Structure(kind=kind)).kind
    assert (found.name, found.cert) == (kind, Cert.HIGH)


def test_each_kind_has_a_text() -> None:
    assert {kind for _, kind, _ in TEXTS} == set(KINDS)


def test_a_guess_that_little_speaks_for_says_so() -> None:
    assert analyse(SourceText.of(f"{BRIDGE}\n\n{COUNCIL}\n")).kind.cert is Cert.LOW
