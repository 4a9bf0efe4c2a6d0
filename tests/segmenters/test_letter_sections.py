"""Letters and memoranda with sections, participants, signatures before what follows, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.segmenters.cases import Case, check, rows
from tests.segmenters.prose import BRIDGE, COUNCIL, HARVEST, INDENTED, LINES, WRAPPED, Layout, typed

TOP = "TO: Mr. Joseph Tranter\nFROM: Edmund Harcastle\nDATE: 3 March 1921\nSUBJECT: The Lenner bridge"


def case(name: str, *blocks: str, layout: Layout = WRAPPED, **expected: object) -> Case:
    """A text of the blocks given."""
    return Case(name, typed(layout, *blocks), expected)  # type: ignore[arg-type]


SECTIONS = [
    case("numbered sections and a name", "MEMORANDUM", TOP, "1.  Summary", BRIDGE, "2.  Recommendations", COUNCIL, "E. Harcastle", divisions=["letter", "section", "section"], outline=[(2, "1. Summary"), (2, "2. Recommendations")], signed=["E. Harcastle"], item=0),
    case("a summary is no abstract", "MEMORANDUM", TOP, "Summary", BRIDGE, "Discussion", COUNCIL, "E. Harcastle", divisions=["letter", "section", "section"], signed=["E. Harcastle"]),
    case("Roman numbers, signed", "MEMORANDUM FOR THE COUNCIL", TOP, "I. Background", BRIDGE, "II. What was agreed", COUNCIL, "III. Costs", HARVEST, "(signed) E. Harcastle", divisions=["letter", "section", "section", "section"], signed=["(signed) E. Harcastle"]),
    case("sections of a letter, and a postscript", "Haverley, 3 September 1916", "Dear Mr. Tranter,", BRIDGE, "The bridge", COUNCIL, "The road", HARVEST, "Yours sincerely,\n\nE. Harcastle", "P.S. The plan is with the mason.", divisions=["letter", "section", "section"], closer=1, postscript=1),
    case("no name below the last section", "Memorandum", TOP, BRIDGE, "Discussion", COUNCIL, "Recommendation", HARVEST, divisions=["letter", "section", "section"], closer=0),
    case("hashes", "# Memorandum", TOP, "## Summary", BRIDGE, "## Discussion", COUNCIL, "### Costs", HARVEST, "Yours truly,\n\nE. Harcastle", outline=[(2, "Summary"), (2, "Discussion"), (3, "Costs")], closer=1),
    case("one-line paragraphs", "MEMORANDUM", TOP, "Summary", BRIDGE, "Discussion", COUNCIL, "E. Harcastle", layout=LINES, divisions=["letter", "section", "section"], signed=["E. Harcastle"]),
    case("paragraphs set in", "MEMORANDUM", TOP, "Summary", BRIDGE, "Discussion", COUNCIL, "E. Harcastle", layout=INDENTED, divisions=["letter", "section", "section"], signed=["E. Harcastle"]),
    case("two memoranda", "MEMORANDUM", TOP, "1. Purpose", BRIDGE, "2. Costs", COUNCIL, "E. Harcastle", "MEMORANDUM", TOP, "1. Purpose", BRIDGE, "2. Costs", HARVEST, "E. Harcastle", divisions=["letter", "section", "section"] * 2, closer=2),
    case("what was sent along behind the name", "MEMORANDUM", TOP, "Purpose", BRIDGE, "Recommendation", COUNCIL, "E. Harcastle", "Attachment:\nPlan of the bridge", divisions=["letter", "section", "section"], signed=["E. Harcastle"]),
    case("notes behind the last section", "MEMORANDUM", TOP, "Summary", f"{BRIDGE}[1]", "Discussion", COUNCIL, "E. Harcastle", "[1] See the plan in the mill.", divisions=["letter", "section", "section", "notes"], signed=["E. Harcastle"]),
]  # fmt: skip

NO_SECTIONS = [
    case("a letter in the middle of a history", "The Bridge at Haverley", "Introduction", BRIDGE, COUNCIL, "Haverley, 3 September 1816\n\nDear Mr. Tranter,", HARVEST, "Yours truly,\n\nE. Harcastle", "The building", BRIDGE, "Conclusion", COUNCIL, divisions=["section", "document", "section", "section"], outline=[(1, "Introduction"), (1, "The building"), (1, "Conclusion")]),
    case("letters under numbers, the first without an end", "Letters of the Harcastles", "I", "Haverley, 3 September 1816\n\nDear Joseph,", BRIDGE, "II", "Haverley, 9 September 1816\n\nDear Joseph,", COUNCIL, "Yours,\nEdmund", divisions=["letter", "letter"], outline=[(1, "I"), (1, "II")]),
    case("an article with an abstract", "The Bridge at Haverley", "Edmund Harcastle", "Abstract", BRIDGE, "Introduction", COUNCIL, "Conclusion", HARVEST, divisions=["abstract", "section", "section"]),
    case("sections behind the end of a letter", "Dear Mr. Tranter,", BRIDGE, "Yours truly,\n\nE. Harcastle", "The building", COUNCIL, "The road", HARVEST, divisions=["letter", "section", "section"], outline=[(1, "The building"), (1, "The road")]),
]  # fmt: skip

PARTICIPANTS = [
    case("offices before the names", "Memorandum of Conversation", "Haverley, May 3, 1921.", "Subject: The Lenner bridge", "Participants: S/LB—Mr. Oake", "BNA—Mr. Tranter", "AF—Mr. Pell", BRIDGE, COUNCIL, opener=1, addrLine=["Subject: The Lenner bridge", "Participants: S/LB—Mr. Oake", "BNA—Mr. Tranter", "AF—Mr. Pell"], head=0, p=2),
    case("bodies behind the names", "Memorandum of Conversation", "Subject: The Lenner bridge", "Participants: Mr. Joseph Tranter, Lenner Bridge Company", "Mrs. Anne Oake, Council of Haverley", "Edmund Harcastle, Surveyor", BRIDGE, addrLine=4, head=0, p=1),
    case("an office alone, and a group", "Memorandum of Conversation", "Subject: The Lenner bridge", "Participants: The Ambassador", "The Foreign Minister", "Officers of the Lenner Embassy", BRIDGE, addrLine=4, head=0, p=1),
    case("a heading below them", "Memorandum of Conversation", "Subject: The Lenner bridge", "Participants: Mr. Oake", "Mr. Tranter", "The Purpose of the Visit", BRIDGE, COUNCIL, addrLine=3, head=["The Purpose of the Visit"], p=2),
    case("text below the only one", "Memorandum of Conversation", "Subject: The Lenner bridge", "Participants: Mr. Oake", "Mr. Tranter came at three and asked for the plan.", BRIDGE, addrLine=2, p=2),
]  # fmt: skip

SIGNATURES = [
    case("before notes", BRIDGE, f"{COUNCIL}[1]", "Edmund T. Harcastle", "[1] See the plan in the mill.", head=0, signed=["Edmund T. Harcastle"]),
    case("before the next paper", "Draft Memorandum From the Surveyor to the Council", "Haverley, 3 May 1921", BRIDGE, "Edmund T. Harcastle", "Draft Memorandum From the Council to the Surveyor", "Subject: The Lenner bridge", COUNCIL, "Joseph B. Tranter", outline=[(1, "Draft Memorandum From the Surveyor to the Council"), (1, "Draft Memorandum From the Council to the Surveyor")], signed=["Edmund T. Harcastle", "Joseph B. Tranter"]),
    case("initials before the next paper", "Memorandum From the Surveyor to the Council", "Haverley, 3 May 1921", BRIDGE, "E. Harcastle", "Memorandum From the Council to the Surveyor", "Haverley, 9 May 1921", COUNCIL, "Joseph Tranter", signed=["E. Harcastle", "Joseph Tranter"], head=2),
    case("names above lives are heads", "The Builders of the Bridge", "Introduction", BRIDGE, "Edmund T. Harcastle", COUNCIL, "Joseph B. Tranter", HARVEST, closer=0, head=["Introduction", "Edmund T. Harcastle", "Joseph B. Tranter"]),
    case("names above lives, notes at the end", "The Builders of the Bridge", "Edmund T. Harcastle", f"{COUNCIL}[1]", "Joseph B. Tranter", HARVEST, "[1] See the plan in the mill.", closer=0),
]  # fmt: skip

ALIKE = [
    case("references in a letter", "Dear Mr. Tranter,", BRIDGE, "Please send these sheets:", "212 LB", "431 LB", "408 HB", "166 MB", COUNCIL, "Yours truly,\nE. Harcastle", head=0, divisions=["letter"]),
    case("ranges of pages", "Dear Mr. Tranter,", BRIDGE, "The sheets are:", "12-13 LENNER", "14-17 LENNER", "21 OAKE", COUNCIL, "Yours truly,\nE. Harcastle", head=0, divisions=["letter"]),
    case("a book's numbers above its first chapter", "The Bridge at Haverley", "Volume 1", "Book 1", "Chapter 1", BRIDGE, "Chapter 2", COUNCIL, head=["Volume 1", "Book 1", "Chapter 1", "Chapter 2"]),
    case("years above what happened", "The Bridge at Haverley", "1911 PLANS", BRIDGE, "1912 WORK", COUNCIL, "1913 OPENING", HARVEST, head=3),
]  # fmt: skip

SENT_ALONG = "TO: Mr. Joseph Tranter\nFROM: Edmund Harcastle\nDATE: 3 March 1921"
BEHIND = [
    case("a report signed by another", "MEMORANDUM", SENT_ALONG, BRIDGE, "REPORT ON THE BRIDGE", COUNCIL, "Costs", HARVEST, "J. Tranter", divisions=["letter", "section", "section"], outline=[(1, "REPORT ON THE BRIDGE"), (1, "Costs")], signed=["J. Tranter"]),
    case("an annex", "MEMORANDUM", SENT_ALONG, BRIDGE, "Annex A", COUNCIL, "J. Tranter", divisions=["letter", "section"], outline=[(1, "Annex A")]),
    case("a dedication before chapters", "To the Right Honourable the Earl of Oake", "My Lord,", BRIDGE, "CHAPTER I", COUNCIL, "CHAPTER II", HARVEST, "E. Harcastle", divisions=["letter", "section", "section"], outline=[(1, "CHAPTER I"), (1, "CHAPTER II")]),
    case("sections of a memorandum behind text, its sender below", "MEMORANDUM", SENT_ALONG, BRIDGE, "The costs", COUNCIL, "The mason", HARVEST, "E. Harcastle", outline=[(2, "The costs"), (2, "The mason")], divisions=["letter", "section", "section"]),
    case("a report inside a letter that takes leave", "Haverley, 3 September 1916", "Dear Friends,", BRIDGE, "Report on the bazaar", COUNCIL, "The road", HARVEST, "Yours sincerely,\n\nE. Harcastle", outline=[(2, "Report on the bazaar"), (2, "The road")], divisions=["letter", "section", "section"]),
    case("an office as sender", "MEMORANDUM", "TO: The Council\nFROM: The Surveyor\nDATE: 3 March 1921", BRIDGE, "The costs", COUNCIL, "E. Harcastle", outline=[(2, "The costs")], divisions=["letter", "section"]),
]  # fmt: skip

TITLED = [
    case("a source above the title of a memorandum", "Source: Haverley Record Office, Box 8, Folder 3.", "Action Memorandum From Edmund Harcastle (Surveyor of the County) to Joseph Tranter (Clerk of the Council)", "3 March 1921", "Summary", BRIDGE, "Discussion", COUNCIL, titlePart=["Action Memorandum From … (Clerk of the Council)"], divisions=["letter", "section", "section"], dateline=["3 March 1921"], head=["Summary", "Discussion"]),
    case("a source above a memorandum without sections", "Source: Haverley Record Office, Box 8, Folder 3.", "Memorandum From Edmund Harcastle to Joseph Tranter", "3 March 1921", "Subject: The Lenner bridge", BRIDGE, COUNCIL, titlePart=["Memorandum From Edmund Harcastle to Joseph Tranter"], divisions=["letter"], opener=1, p=3),
    case("a long source above a memorandum", f"Source: Haverley Record Office, Box 8, Folder 3. Drafted by the clerk. {BRIDGE}", "Memorandum From Edmund Harcastle to Joseph Tranter", "3 March 1921", "Subject: The Lenner bridge", BRIDGE, COUNCIL, titlePart=["Memorandum From Edmund Harcastle to Joseph Tranter"], divisions=["letter"], opener=1, p=3),
    case("a source above a letter", "Source: Haverley Record Office, Box 8, Folder 3.", "Haverley, 3 March 1921", "Dear Mr. Tranter,", BRIDGE, "Yours truly,\n\nE. Harcastle", titlePart=0, opener=1, closer=1),
    case("two memoranda below a source, the second without an opener", "Source: Haverley Record Office, Box 8, Folder 3.", "Draft Memorandum From Edmund Harcastle to Joseph Tranter", "3 March 1921", "Summary", BRIDGE, "Discussion", COUNCIL, "Draft Memorandum From Joseph Tranter to Edmund Harcastle", HARVEST, "Joseph B. Tranter", divisions=["letter", "section", "section", "letter"]),
]  # fmt: skip

SAID = [
    case("a question", "Haverley, 3 May 1921", "Dear John,", BRIDGE, "Do you remember the bridge?", COUNCIL, "Yours ever,\n\nNell", head=0, p=3),
    case("a question that names nobody", "Haverley, 3 May 1921", "Dear John,", BRIDGE, "And what of the bridge?", COUNCIL, "Yours ever,\n\nNell", head=0, p=3),
    case("an exclamation", "Haverley, 3 May 1921", "Dear John,", BRIDGE, "Poor old Tranter!", COUNCIL, "Yours ever,\n\nNell", head=0, p=3),
    case("a sentence without a stop", "Haverley, 3 May 1921", "Dear John,", BRIDGE, "I hope to see the bridge", COUNCIL, "Yours ever,\n\nNell", head=0, p=3),
    case("a question of a letter in a newspaper", "THE HAVERLEY COURIER", "FIRE AT THE MILL.", BRIDGE, "THE NEW BRIDGE.", "TO THE EDITOR OF THE HAVERLEY COURIER.", COUNCIL, "What, I ask, is the Council about?", HARVEST, "THE ROAD TO LENNER.", BRIDGE, head=["FIRE AT THE MILL.", "THE NEW BRIDGE.", "THE ROAD TO LENNER."]),
    case("questions are heads of a memorandum", "MEMORANDUM", TOP, BRIDGE, "What should be done?", COUNCIL, "Who will pay?", HARVEST, "E. Harcastle", head=2),
    case("questions are heads of an article", "The Bridge at Haverley", "Introduction", BRIDGE, "Do you need a bridge?", COUNCIL, head=2),
    case("heads of a letter", "Haverley, 3 May 1921", "Dear John,", BRIDGE, "The new mason", COUNCIL, "The road to Lenner", HARVEST, "Yours ever,\n\nNell", head=2),
]  # fmt: skip

EDITORS = [
    case("a pseudonym and a day without a year", "Holme, June 7.", BRIDGE, "I am, Sir, your obedient servant,", "A RATEPAYER.", opener=1, dateline=["Holme, June 7."], signed=["A RATEPAYER."], titlePart=0, postscript=0),
    case("a pseudonym in small letters", "Dear Sir,", BRIDGE, "Yours truly,", "One Who Was There", opener=1, signed=["One Who Was There"], postscript=0),
    case("a pseudonym right below the formula", "Dear Sir,", BRIDGE, "Yours truly,\nAn Old Subscriber.", signed=["An Old Subscriber."], salute=2),
    case("a sentence below the formula", "Dear Sir,", BRIDGE, "Yours truly,", "The mason came after all.", postscript=1, signed=0),
    case("a greeting in capitals", "DEAR SIR,", BRIDGE, COUNCIL, "I am, Sir, your obedient servant,\n\nE. Harcastle", head=0, salute=["DEAR SIR,", "I am, Sir, your obedient servant,"]),
    case("a greeting in capitals with a name", "MY DEAR MR. TRANTER:", BRIDGE, COUNCIL, "Yours truly,\n\nE. Harcastle", head=0, salute=2),
    case("a heading that is dear", "The Bridge at Haverley", BRIDGE, "DEAR BREAD", COUNCIL, "DEAR COAL", HARVEST, salute=0, head=2),
    case("a heading of a market", "THE HAVERLEY COURIER", "THE NEW BRIDGE.", "TO THE EDITOR OF THE HAVERLEY COURIER.", COUNCIL, "DEATHS.", "On the 8th inst., at Haverley, Mr. Peter Oake, aged 40, much respected.", "MARKETS.", "Wheat .......... 58s. 0d.\nBarley ......... 34s. 6d.\nOats ........... 26s. 0d.", "Printed and published by Joseph Tranter, Haverley.", closer=0, table=1),
]  # fmt: skip

TABLE = [*BEHIND, *TITLED, *SAID, *EDITORS, *SECTIONS, *NO_SECTIONS, *PARTICIPANTS, *SIGNATURES, *ALIKE]
NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize("case", rows(TABLE, NOT_YET))
def test_letters_with_sections(case: Case) -> None:
    check(case)
