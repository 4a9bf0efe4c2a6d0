"""Minutes, hearings and meetings: who was there, who speaks, what was said under which head."""

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
    SCHOOL,
    VOYAGE,
    WRAPPED,
    Layout,
    typed,
)

EVIDENCE = "Minutes of Evidence on the Lenner Bridge"
ASKED = ("Chairman: What is your trade?", "Mr. Oake: I am a miller.", "Chairman: And where do you live?", "Mr. Oake: In Haverley, by the ford.")  # fmt: skip
MINUTES = "Minutes of the Bridge Committee, 3 September 1916"
OF_1931 = "Minutes of the 1931 Meeting of the Bridge Committee"
COUNCIL_NAME = "HAVERLEY PARISH COUNCIL"

SPEECHES = [
    Case("one who speaks once among others", typed(BLANK, EVIDENCE, *ASKED, "Sir William Tranter: Do you know the pump?", "Mr. Oake: I do."),
         {"speaker": ["Chairman:", "Mr. Oake:", "Chairman:", "Mr. Oake:", "Sir William Tranter:", "Mr. Oake:"], "head": 0}),
    Case("offices and initials that speak once", typed(WRAPPED, EVIDENCE, *ASKED, "The Town Clerk: It was mended in spring.", "Mr. J. Pell: Who paid for it?", "Chairman: That will do."),
         {"sp": 7, "head": 0}),
    Case("a surname that speaks once ends the speech before it", typed(BLANK, EVIDENCE, "Denny: What is your trade?", "Oake: I am a miller.", "Denny: And where do you live?", "Oake: In Haverley.", "Tranter: So do I.", "Denny: Nobody asked you."),
         {"sp": ["Denny: … trade?", "Oake: … miller.", "Denny: … live?", "Oake: In Haverley.", "Denny: … you."]}),
    Case("several in minutes, one of them twice", typed(BLANK, MINUTES, "2. MATTERS ARISING", "The Clerk reported on the cost.", "The Chairman: Does that include the new pier?", "The Clerk: It does, but not the parapet.", "Mrs. Oake: Then I should like to know what the parapet will cost.", "The Clerk: I am told £12.", "Mr. Tranter said that he was satisfied."),
         {"speaker": ["The Chairman:", "The Clerk:", "Mrs. Oake:", "The Clerk:"], "outline": [(1, "2. MATTERS ARISING")]}),
    Case("between long paragraphs of minutes", typed(WRAPPED, MINUTES, BRIDGE, "The Mayor: Is that all?", "Miss Oake: It is not. Has anybody looked at the pier?", "The Mayor: The surveyor has.", COUNCIL, FLOOD), {"sp": 3, "head": 0}),
    Case("a foreign form of address", typed(BLANK, "Record of a Conversation", "Frau Denny: When will the bridge be open?", "Herr Oake: Not before the winter.", "Frau Denny: That is late.", "The Minister: It cannot be helped."), {"sp": 4, "head": 0}),
]  # fmt: skip

NO_SPEECHES = [
    Case("who is to do what", typed(BLANK, MINUTES, BRIDGE, "Mr. Oake: to write to the County Surveyor about the pier.", "Mrs. Tranter: to order lime for the parapet.", "Mr. Oake: to see the carpenter about the door."), {"sp": 0, "head": 0}),
    Case("what is spoken of", typed(WRAPPED, MINUTES, "The Bridge: The Surveyor reported that the pier had sunk.", "The Mill: Nothing was reported on it by anybody.", "The Bridge: Mr. Oake asked again who would pay.", COUNCIL), {"sp": 0, "head": 0}),
    Case("one speech alone", typed(BLANK, MINUTES, "1. The Bridge", BRIDGE, "Mr. Oake: I should like to know who is to pay for this.", COUNCIL, "2. The Mill", FACTORY), {"sp": 0, "head": 2}),
    Case("one question alone", typed(BLANK, MINUTES, BRIDGE, "The Chairman: Does that include the new pier?", COUNCIL, FLOOD), {"head": 0}),
    Case("heads with colons", typed(WRAPPED, BRIDGE, "The Mill: How Long Will It Stand?", FACTORY, "Dr. Tranter: A Portrait", COUNCIL), {"sp": 0, "head": 2}),
    Case("each named once", typed(BLANK, BRIDGE, "The Treasurer: He keeps the accounts of the county.", "The Clerk: He writes its letters and keeps its papers.", "The Surveyor: He sees to its roads and bridges.", COUNCIL), {"sp": 0}),
]  # fmt: skip

PRESENT = [
    Case("the first of those present on the label's line", typed(WRAPPED, COUNCIL_NAME, "Present:  Alderman J. Tranter (Chairman)\n          Councillor Mrs. E. Oake\n          Councillor R. Denny, J.P.\n          Mr. P. Pell (Clerk)", COUNCIL),
         {"list": 1, "head": ["Present:"], "item": ["Alderman J. Tranter (Chairman)", "Councillor Mrs. E. Oake", "Councillor R. Denny, J.P.", "Mr. P. Pell (Clerk)"]}),
    Case("lists of those present and of those who were not", typed(WRAPPED, MINUTES, "PRESENT: Mr. Tranter\n         Mrs. Oake\n         Mr. Pell (Clerk)", "APOLOGIES: Mr. Denny\n           Miss Lenner", "1. The Bridge", BRIDGE), {"list": 2, "item": 5, "outline": [(0, "PRESENT:"), (0, "APOLOGIES:"), (1, "1. The Bridge")]}),
    Case("names without titles behind a tab", typed(WRAPPED, MINUTES, "In attendance:\tAnne Oake\n\t\tEdmund Tranter\n\t\tWilliam Pell", COUNCIL), {"list": 1, "item": ["Anne Oake", "Edmund Tranter", "William Pell"]}),
    Case("names that run on", typed(WRAPPED, MINUTES, "Present: Mr. Tranter (in the chair), Mrs. Oake, Miss\n   Lenner, Mr. Denny and Mr. Pell (Clerk).", COUNCIL), {"list": 0, "head": 0}),
    Case("two names that run on", typed(WRAPPED, MINUTES, "Absent: Mr. Tranter and Mrs.\nOake", COUNCIL), {"list": 0, "head": 0}),
    Case("a sentence behind the label", typed(WRAPPED, MINUTES, "Present: the Vicar and a few\nof the older members", COUNCIL), {"list": 0, "head": 0}),
    Case("one name behind the label", typed(BLANK, MINUTES, "Apologies: Mr. Denny", "1. The Bridge", BRIDGE), {"list": 0, "outline": [(1, "1. The Bridge")]}),
]  # fmt: skip

ANNE, JOSEPH = (
    ("Is he coming?", "Then I shall go to him."),
    ("Nobody is coming. The road is under water.", "Go, then."),
)
ALTERNATE = (ANNE[0], JOSEPH[0], ANNE[1], JOSEPH[1])


def play(name: str, first: str, second: str, gap: str, layout: Layout = BLANK) -> Case:
    """A scene in which two speak in turn, each label above the words."""
    labels = [first, second] * 2
    speeches = [f"{label}{gap}{words}" for label, words in zip(labels, ALTERNATE, strict=True)]
    text = typed(layout, "ACT I", "The mill. Enter ANNE.", *speeches[:2], "[He sits down.]", *speeches[2:])
    return Case(name, text, {"speaker": labels, "outline": [(1, "ACT I")], "sp": 4})


PLAYS = [
    play("names above the words", "ANNE", "JOSEPH", "\n"),
    play("names with stops above the words", "ANNE.", "JOSEPH.", "\n", WRAPPED),
    play("names with blank lines below", "ANNE", "JOSEPH", "\n\n"),
    play("names with titles", "MISS OAKE", "SIR RALPH DENNY", "\n"),
    play("what they do behind the names", "ANNE (rising)", "JOSEPH (at the window)", "\n"),
]
SPOKEN = tuple(f"{label}\n{words}" for label, words in zip(["ANNE", "JOSEPH"] * 2, ALTERNATE, strict=True))
PLAYS += [
    Case("a title in capitals above who wrote it", typed(BLANK, "THE KEY", "by Anna Keller", "ACT I", "The mill. Enter ANNE.", *SPOKEN),
         {"titlePart": ["THE KEY"], "byline": 1, "speaker": ["ANNE", "JOSEPH"] * 2, "outline": [(1, "ACT I")]}),
    Case("a title in capitals, a scene without a number", typed(WRAPPED, "THE FORD AT LENNER", "A Play in One Act", "SCENE: A kitchen. Night.", *SPOKEN),
         {"titlePart": 2, "speaker": 4, "head": 0}),
    Case("headings in capitals and one small part", typed(BLANK, "THE KEY", "A Play in One Act", "DRAMATIS PERSONAE", "Anne, a widow\nJoseph, her brother\nThe Vicar", "SCENE: A kitchen. Night.", *SPOKEN, "THE VICAR\nPeace be with you both.", "INTERLUDE", "Three years pass.", "JOSEPH\nShe never came back.", "ANNE\nI am here."),
         {"titlePart": 2, "speaker": [*["ANNE", "JOSEPH"] * 2, "THE VICAR", "JOSEPH", "ANNE"], "outline": [(1, "DRAMATIS PERSONAE"), (1, "INTERLUDE")]}),
    Case("many small parts on a stage", typed(BLANK, "ACT I", "The mill. Enter ANNE.", *SPOKEN, *SPOKEN, "FIRST MILLER\nWho is there?", "SECOND MILLER\nNobody.", "THE SERVANT\nOpen the door!"),
         {"sp": 11, "head": 1}),
]  # fmt: skip
NO_PLAYS = [
    Case("items of an agenda", typed(BLANK, OF_1931, "AGENDA ITEM II: NEW MEMBERS OF THE BRIDGE COMMITTEE", COUNCIL, "AGENDA ITEM III: THE STATE OF THE BRIDGE AND OF THE MILL", BRIDGE, "AGENDA ITEM III: THE STATE OF THE BRIDGE AND OF THE MILL (Continued)", FLOOD), {"sp": 0}),
    Case("motions and resolutions counted", typed(BLANK, OF_1931, "MOTION I: That the bridge be mended before the winter comes.", "MOTION II: That the mill be let to Mr. Oake for a year.", "RESOLUTION I: The bridge is to be mended by the county.", "RESOLUTION II: The mill is not to be let to anybody.", COUNCIL), {"sp": 0}),
    Case("sections with words behind a colon", typed(BLANK, "The Statutes of Haverley", "SECTION A: The bridge belongs to the town and to nobody else.", COUNCIL, "SECTION B: The mill belongs to the miller and to his heirs.", BRIDGE, "PART TWO: Whoever fords the river does so at his own risk.", FLOOD), {"sp": 0}),
    Case("heads in capitals that come back", typed(BLANK, "THE YEARS 1816 AND 1817", "WHEAT", HARVEST, "WATER", FLOOD, "WHEAT", COUNCIL, "WATER", BRIDGE), {"sp": 0}),
    Case("heads in capitals above what somebody tells", typed(BLANK, "MY YEARS AT LENNER", "THE MILL", FACTORY, "THE FORD", DIARY, "THE BRIDGE", VOYAGE, "THE SCHOOL", SCHOOL), {"sp": 0, "head": 4}),
    Case("signatures in capitals", typed(BLANK, "Dear Sir,", BRIDGE, "VERITAS.", "Sir,", COUNCIL, "VERITAS."), {"sp": 0}),
    Case("names of those who voted", typed(BLANK, MINUTES, "AYES", "Mr. Oake", "NOES", "Mr. Tranter", COUNCIL), {"sp": 0}),
]  # fmt: skip

MEMBERS = "Lenner Historical Association\n\nDr. Anne Oake, Department of History, University of Haverley\n\nDr. Edmund Tranter, Lenner College\n\nSociety of Bridge Builders\n\nDr. William Pell, Institute of Roads"
BODIES = [
    Case("members of two bodies above a session", typed(BLANK, "Minutes of the 1931 Meeting of the Bridge Committee", "September 3-4, 1931", MEMBERS, "Tuesday Noon Session (Public)", COUNCIL, BRIDGE),
         {"byline": 0, "list": 2, "head": ["Lenner Historical Association", "Society of Bridge Builders", "Tuesday Noon Session (Public)"], "item": 3, "outline": [(0, "Lenner Historical Association"), (0, "Society of Bridge Builders"), (1, "Tuesday Noon Session (Public)")]}),
    Case("others below bodies with colons", typed(BLANK, "Minutes of the 1931 Meeting of the Bridge Committee", MEMBERS, "Office of the Surveyor:", "Edmund Harcastle, Surveyor", "Mary Denny", COUNCIL, BRIDGE), {"list": 3, "item": 5, "byline": 0, "div": 0}),
    Case("a session with its hours", typed(BLANK, "Minutes of the 1931 Meeting of the Bridge Committee", MEMBERS, "Opening Session - 8:40 a.m. - 11:50 a.m.", COUNCIL, BRIDGE), {"item": 3, "list": 2, "head": 3}),
    Case("bodies that head sections of minutes", typed(WRAPPED, MINUTES, BRIDGE, "The Bakers' Union", COUNCIL, "Drains Committee", FLOOD), {"list": 0, "head": 2}),
    Case("authors of an article and where they are", typed(BLANK, "The Price of Wheat in Lennershire", "Anne Oake, University of Haverley", "Edmund Tranter, Lenner College", "Institute of Trade, Haverley", FLOOD, COUNCIL), {"list": 0, "byline": 1}),
    Case("a report's body and its author", typed(BLANK, "Report on the Lenner Bridge", "Haverley Institute of Roads", "Dr. William Pell, Department of Bridges, University of Haverley", BRIDGE, COUNCIL), {"list": 0}),
]  # fmt: skip

CLOSED = "The meeting closed at 9.5 p.m."
SIGNATURES = [
    Case("a name, an office and a date below minutes", typed(BLANK, MINUTES, COUNCIL, BRIDGE, CLOSED, "J. OAKE\nChairman", "9th April 1917"), {"closer": 1, "signed": ["J. OAKE Chairman"], "dateline": ["9th April 1917"], "head": 0}),
    Case("a name and an office below minutes", typed(BLANK, MINUTES, COUNCIL, BRIDGE, CLOSED, "J. Oake\nChairman"), {"signed": ["J. Oake Chairman"]}),
    Case("“(Signed)” below minutes", typed(BLANK, MINUTES, COUNCIL, BRIDGE, CLOSED, "(Signed) J. OAKE,\nChairman."), {"signed": ["(Signed) J. OAKE, Chairman."]}),
    Case("a name with a degree below a report", typed(BLANK, "REPORT ON THE PUMP", COUNCIL, BRIDGE, "GEORGE LENNER, M.D.", "Haverley, 1st December 1879"), {"signed": ["GEORGE LENNER, M.D."], "dateline": ["Haverley, 1st December 1879"], "head": 0}),
    Case("honours, an office and a date below a report", typed(BLANK, "REPORT ON THE PUMP", COUNCIL, BRIDGE, "EDMUND HARCASTLE, F.R.S., M.I.C.E.\nCounty Surveyor", "Haverley, 3rd May 1881"), {"signed": ["EDMUND … Surveyor"], "dateline": 1, "head": 0}),
    Case("three names below “Signed:”", typed(BLANK, "Final Report on the Bridge", COUNCIL, BRIDGE, "Signed:", "A. B. Oake (Chairman)\nR. Lenner\nP. Pell"), {"closer": 1, "signed": ["Signed: A. B. Oake (Chairman)", "R. Lenner", "P. Pell"], "item": 0}),
    Case("names below “Signed:” above an appendix", typed(BLANK, "Final Report on the Bridge", COUNCIL, BRIDGE, "Signed:", "   J. Oake, Chairman\n   A. Lenner, Clerk", "APPENDIX A", FLOOD), {"closer": 1, "signed": 2, "outline": [(1, "APPENDIX A")]}),
    Case("a name in capitals above those who get copies", typed(BLANK, "TO:      The Clerk of the Council\nFROM:    E. Harcastle, Roads\nSUBJECT: The pump", COUNCIL, BRIDGE, "                                        E. HARCASTLE", "Distribution:\n    Clerk (2)\n    Office of Bridges\n    Mr. Pell"), {"closer": 1, "signed": ["E. HARCASTLE"], "item": 0, "p": 2}),
]  # fmt: skip
NO_SIGNATURES = [
    Case("officers that a sentence announces", typed(BLANK, "The Officers of the Council", COUNCIL, BRIDGE, "They were chosen in the old school in May:", "Joseph Oake, Chairman\nAnne Lenner, Clerk\nWilliam Pell, Treasurer"), {"closer": 0, "item": 3}),
    Case("a town in America", typed(BLANK, "A Guide to Haverley", COUNCIL, "New York, U.S.A.", BRIDGE), {"closer": 0}),
    Case("names with degrees as heads", typed(BLANK, "The Physicians of Lenner", COUNCIL, "George Pell, M.D.", BRIDGE, "Anne Oake, M.D.", FLOOD), {"closer": 0}),
    Case("who gets what in a guide", typed(BLANK, "How to Send the Papers", COUNCIL, BRIDGE, "Distribution:\n    the miller\n    the clerk\n    the masons"), {"closer": 0}),
    Case("the end of a tale", typed(BLANK, "A Day at the Mill", COUNCIL, BRIDGE, "THE END"), {"closer": 0}),
]  # fmt: skip

SHORT_MINUTES = [
    Case("a hamlet's minutes", typed(BLANK, COUNCIL_NAME, "Minutes of the meeting held on 4 September 1952 at 7.30 p.m.", "Present: Mr. J. Tranter (in the chair), Mrs. E. Oake and Mr. P. Pell (Clerk).", "Apologies: Mr. Denny", "1. Minutes of the last meeting", "The minutes were read and signed.", "2. Drains", "Mr. Oake: I should like to know who is to pay for this.", "Resolved: that the work be put in hand.", "3. Any other business", "None.", "Signed: J. Tranter\nChairman"),
         {"titlePart": [COUNCIL_NAME, "Minutes of the meeting held on 4 September 1952 at 7.30 p.m."], "outline": [(1, "1. Minutes of the last meeting"), (1, "2. Drains"), (1, "3. Any other business")], "item": 0, "signed": 1}),
    Case("numbers in brackets, a formula at the end", typed(BLANK, "Oake Allotments Society", "Minutes of the annual general meeting", "The meeting opened at 7.30 p.m.", "(1) Minutes", "Taken as read.", "(2) Treasurer's report", "There was £4 in hand.", "(3) Election of officers", "All were elected again.", "The meeting closed at 9 p.m.", "(Signed) T. Tranter, Chairman."),
         {"titlePart": ["Oake Allotments Society", "Minutes of the annual general meeting"], "head": 3, "item": 0, "closer": 1}),
    Case("where and when in many words", typed(WRAPPED, COUNCIL_NAME, "Minutes of the ordinary meeting held in the Mill House on Monday, 3rd September, 1931, at 8 p.m.", "1. Minutes", "They were signed.", "2. The pump", "Miss Oake asked for a new handle."), {"titlePart": 2, "head": 2}),
    Case("numbered sentences are no heads", typed(BLANK, BRIDGE, "Do this before the winter:", "1. Open the windows.", "Not too wide.", "2. Light the stove.", "Not too hot.", COUNCIL), {"head": 0}),
    Case("steps close together are no heads", typed(BLANK, BRIDGE, "1. Open the windows\nNot too wide.\n2. Light the stove\nNot too hot.", COUNCIL), {"head": 0}),
    Case("an hour at the end of a sentence", typed(BLANK, COUNCIL_NAME, "The meeting was opened by the Vicar at 7.30 p.m.", BRIDGE, COUNCIL), {"titlePart": 1, "head": 0}),
]  # fmt: skip

OF_TALKS = "Memorandum of Conversation"
HOLDERS = [
    Case("offices with their holders below a label of participants", typed(BLANK, OF_TALKS, "June 14, 1931", "Subject: The Lenner Bridge", "Participants", "Prof. Anne Oake, University of Haverley", "Assistant Secretary of State Edmund R. Tranter", "The Historian, Edmund Y. Pell", "After welcoming Prof. Oake, Mr. Tranter explained that the bridge had been looked at again, and that the county could not pay for all of it.", COUNCIL),
         {"item": 3, "head": ["Participants"], "div": 1}),
    Case("long offices, others behind them", typed(BLANK, "Summary Record of a Conversation", "Participants:", "Prof. Anne Oake, University of Haverley", "Senior Deputy Assistant Secretary of State for Roads R. Ann Denny", "The Historian of the Department, Edmund Y. Pell", "Also Present:", "Edmund Tranter, Office of Roads", COUNCIL, BRIDGE),
         {"item": 4, "head": ["Participants:", "Also Present:"], "div": 0}),
    Case("brackets instead of names", typed(BLANK, OF_TALKS, "On August 15 the Office of Roads was represented by:", "[name withheld] Chief, Branch for Bridges", "Edmund Tranter, Surveyor", "[name withheld] Bridges Branch", COUNCIL, BRIDGE),
         {"item": 3, "head": 0}),
    Case("a label that repeats the names", typed(BLANK, OF_1931, "Surveying Division (SDR): John J. Lenner", "John J. Lenner", "Roads Division: Anne Oake, Chief William Pell", "Anne Oake, Chief", "William Pell", COUNCIL, BRIDGE),
         {"item": 3, "list": 2, "div": 0}),
    Case("heads behind those present", typed(BLANK, OF_1931, "Present", "Mr. Edmund Tranter", "Mrs. Anne Oake", "The Treasurer's Report", COUNCIL, "Report of the Surveyor William Pell", BRIDGE),
         {"item": 2, "outline": [(0, "Present"), (1, "The Treasurer's Report"), (1, "Report of the Surveyor William Pell")]}),
    Case("officers as heads of an article", typed(BLANK, "The Surveyors of Lennershire", DIARY, "Surveyor Edmund Tranter", BRIDGE, COUNCIL, "Surveyor William Pell", FLOOD, FACTORY), {"item": 0, "head": 2}),
]  # fmt: skip

SESSIONS = [
    Case("items below the sessions they were dealt with in", typed(BLANK, OF_1931, "Opening Session - 8:40 a.m. - 11:50 a.m.", "ITEM 1: WELCOME BY THE MAYOR", COUNCIL, "ITEM 2: THE STATE OF THE BRIDGE", BRIDGE, FLOOD, "Afternoon Session - 1:50 p.m. - 5 p.m.", COUNCIL, "ITEM 3: THE STATE OF THE MILL", FACTORY),
         {"outline": [(1, "Opening Session - 8:40 a.m. - 11:50 a.m."), (2, "ITEM 1: WELCOME BY THE MAYOR"), (2, "ITEM 2: THE STATE OF THE BRIDGE"), (1, "Afternoon Session - 1:50 p.m. - 5 p.m."), (2, "ITEM 3: THE STATE OF THE MILL")]}),
    Case("sessions in capitals, items in small letters", typed(BLANK, OF_1931, "MORNING SESSION", "The Bridge", BRIDGE, "The Council's Debt", COUNCIL, "AFTERNOON SESSION (CLOSED)", "The Flood", FLOOD),
         {"outline": [(1, "MORNING SESSION"), (2, "The Bridge"), (2, "The Council's Debt"), (1, "AFTERNOON SESSION (CLOSED)"), (2, "The Flood")]}),
    Case("sessions of several days", typed(WRAPPED, OF_1931, "Thursday Morning Session", COUNCIL, "The Bridge", BRIDGE, "Thursday Afternoon Session", DIARY, "The Mill", FACTORY, "Friday Session", FLOOD),
         {"outline": [(1, "Thursday Morning Session"), (2, "The Bridge"), (1, "Thursday Afternoon Session"), (2, "The Mill"), (1, "Friday Session")]}),
    Case("days, and sessions below them", typed(BLANK, OF_1931, "FIRST DAY", "Morning Session", "1. The Bridge", BRIDGE, "Evening Session", "2. The Mill", FACTORY, "SECOND DAY", "Morning Session", "3. The Flood", FLOOD),
         {"outline": [(1, "FIRST DAY"), (2, "Morning Session"), (3, "1. The Bridge"), (2, "Evening Session"), (3, "2. The Mill"), (1, "SECOND DAY"), (2, "Morning Session"), (3, "3. The Flood")]}),
    Case("what is attached belongs to no session", typed(BLANK, OF_1931, "First Session", "The Bridge", BRIDGE, "Second Session", "The Mill", FACTORY, "Attachment 1", COUNCIL, FLOOD),
         {"outline": [(1, "First Session"), (2, "The Bridge"), (1, "Second Session"), (2, "The Mill"), (1, "Attachment 1")]}),
    Case("one session alone that the items follow", typed(BLANK, OF_1931, "Opening Session - 9 a.m.", "ITEM 1: THE BRIDGE", BRIDGE, "ITEM 2: THE MILL", FACTORY),
         {"outline": [(1, "Opening Session - 9 a.m."), (2, "ITEM 1: THE BRIDGE"), (2, "ITEM 2: THE MILL")]}),
    Case("sessions of a conference between an introduction and a conclusion", typed(BLANK, "The Haverley Conference of 1931", "Introduction", DIARY, COUNCIL, "Opening Session", BRIDGE, "Closing Session", FLOOD, "Conclusion", FACTORY),
         {"outline": [(1, "Introduction"), (1, "Opening Session"), (1, "Closing Session"), (1, "Conclusion")]}),
    Case("a session among other sections of an article", typed(BLANK, "A Week at Haverley", "The Road to the Town", DIARY, COUNCIL, "An Evening Session", BRIDGE, FLOOD, "The Road Home", FACTORY, VOYAGE),
         {"outline": [(1, "The Road to the Town"), (1, "An Evening Session"), (1, "The Road Home")]}),
    Case("days that hold text alone", typed(BLANK, "A Week at Haverley", "Monday", DIARY, COUNCIL, "Tuesday", BRIDGE, FLOOD, "The Road Home", FACTORY),
         {"outline": [(1, "Monday"), (1, "Tuesday"), (1, "The Road Home")]}),
]  # fmt: skip

NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize("case", rows([*SPEECHES, *NO_SPEECHES, *PLAYS, *NO_PLAYS], NOT_YET))
def test_who_speaks(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows([*PRESENT, *BODIES, *HOLDERS], NOT_YET))
def test_who_was_there(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows([*SIGNATURES, *NO_SIGNATURES], NOT_YET))
def test_who_signs(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(SHORT_MINUTES, NOT_YET))
def test_minutes_without_long_paragraphs(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(SESSIONS, NOT_YET))
def test_sessions(case: Case) -> None:
    check(case)
