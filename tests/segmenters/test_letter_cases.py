"""Parts of letters, memoranda and telegrams as people type them, and lines that only look like such parts."""

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
    PACKED,
    RAILWAY,
    SCHOOL,
    TIGHT,
    VOYAGE,
    WRAPPED,
    Layout,
    typed,
)  # fmt: skip

BY = "Yours truly,\n\nE. Harcastle"


def letter(name: str, *top: str, layout: Layout = WRAPPED, end: str = BY, **more: Expected) -> Case:
    """A letter that begins with the lines given, each string a block."""
    text = typed(layout, *top, BRIDGE, COUNCIL, end)
    return Case(
        name,
        text,
        {
            "p": 2,
            "opener": 1,
            "closer": 1,
            **{key.replace("_at_", "@"): value for key, value in more.items()},
        },
    )


def ended(name: str, end: str, layout: Layout = WRAPPED, **more: Expected) -> Case:
    """A letter that ends with the lines given."""
    return letter(name, "Dear Mr. Tranter,", layout=layout, end=end, **more)


def none(name: str, *blocks: str, layout: Layout = WRAPPED, **more: Expected) -> Case:
    """Text without any part of a letter, or without those named."""
    return Case(name, typed(layout, *blocks), more or {"opener": 0, "closer": 0, "postscript": 0})


OPENERS = [
    letter("a salutation alone", "Dear Mr. Tranter,", salute=["Dear Mr. Tranter,", "Yours truly,"]),
    letter("a salutation without a blank line", "Dear Mr. Tranter,", layout=PACKED, salute=["Dear Mr. Tranter,", "Yours truly,"]),
    letter("a salutation above paragraphs set in", "Dear Mr. Tranter,", layout=INDENTED, salute=["Dear Mr. Tranter,", "Yours truly,"]),
    letter("a salutation above paragraphs set in, no blank lines", "My dear Tranter,", layout=TIGHT, end="Yours truly,\nE. Harcastle", salute=["My dear Tranter,", "Yours truly,"]),
    letter("a salutation in one-line paragraphs", "Dear Joseph,", layout=LINES, end="Yours ever,\nEdmund", salute=["Dear Joseph,", "Yours ever,"], signed=["Edmund"]),
    letter("a salutation with carriage returns", "Dear Sir:", layout=CRLF, end="Yours truly,\n\nE. Harcastle", salute=["Dear Sir:", "Yours truly,"]),
    letter("“Gentlemen”", "Gentlemen:", salute=["Gentlemen:", "Yours truly,"]),
    letter("“Sir”", "Sir,", salute=["Sir,", "Yours truly,"]),
    letter("a salutation in French", "Monsieur le Ministre,", salute=["Monsieur le Ministre,", "Yours truly,"]),
    letter("a salutation to two", "Dear Joseph and Anne,", salute=["Dear Joseph and Anne,", "Yours truly,"]),
    letter("place and day", "Haverley, 3 September 1816", "Dear Mr. Tranter,", dateline=["Haverley, 3 September 1816"]),
    letter("place and day at the right", "                                          Haverley, 3d Sept. 1816", "Dear Mr. Tranter,", dateline=["Haverley, 3d Sept. 1816"]),
    letter("place and day on two lines", "Haverley\n3 September 1816", "Dear Mr. Tranter,", dateline=1),
    letter("place, weekday, no year", "Mill House, Friday evening", "Dear Joseph,", dateline=["Mill House, Friday evening"]),
    letter("day and salutation in one block", "September 3, 1916\nDear Mr. Tranter:", dateline=["September 3, 1916"], salute=["Dear Mr. Tranter:", "Yours truly,"]),
    letter("a letterhead of three lines", "Office of the County Surveyor\n14 Mill Lane\nHaverley", "3 September 1916", "Dear Mr. Tranter,", addrLine=["Office of the County Surveyor", "14 Mill Lane", "Haverley"], dateline=1),
    letter("a letterhead at the right", "                                   The Mill House,\n                                   Lenner Lane,\n                                   Haverley.\n                                   3 September 1916", "Dear Mr. Tranter,", addrLine=3, dateline=["3 September 1916"]),
    letter("a letterhead in capitals with a telephone", "COUNTY OF LENNER\nSURVEYOR'S OFFICE\nHAVERLEY\nTelephone: Haverley 41", "3 September 1916", "Dear Sir,", addrLine=4, dateline=1),
    letter("the addressee below the day", "3 September 1916", "Mr. Joseph Tranter\nThe Mill\nHaverley", "Dear Mr. Tranter:", dateline=1, addrLine=["Mr. Joseph Tranter", "The Mill", "Haverley"], salute=["Dear Mr. Tranter:", "Yours truly,"]),
    letter("the addressee with office and body", "3 September 1916", "The Honorable Joseph Tranter\nSecretary of the Lenner Bridge Company\nHaverley, Lennershire 20500", "Dear Mr. Secretary:", dateline=1, addrLine=3),
    letter("letterhead, day, addressee, salutation", "Surveyor's Office\n14 Mill Lane, Haverley", "September 3, 1916", "Mr. Joseph Tranter\nThe Mill\nHaverley", "Dear Mr. Tranter:", addrLine=5, dateline=1, opener=1),
    letter("a superscription", "For my very loving brother Mr. Thomas Tranter, at his house by the ford in Haverley.", "Haverley, this 14th of May 1643.", "Sir,", addrLine=["For my … Haverley."], dateline=1, divisions=["letter"]),
    letter("a superscription to a worshipful man", "For the Right Worshipful Sir John Lenner Knight, at his lodging near the Abbey in Lenner these deliver.", "Sir,", addrLine=1, divisions=["letter"]),
    letter("“These for”", "These for my honoured friend Mr. Joseph Oake, at the sign of the Bell in Mill Lane, Haverley.", "Honoured Sir,", addrLine=1, divisions=["letter"]),
    letter("“To my Lady”", "To my very good Lady the Lady Anne Lenner, at her house in Lenner, with speed and with great care.", "Madam,", addrLine=1, divisions=["letter"]),
    letter("a reference line", "Our ref: LB/41/16", "3 September 1916", "Dear Sir,", addrLine=["Our ref: LB/41/16"], dateline=1),
    letter("a subject line above the salutation", "3 September 1916", "Re: The Lenner bridge", "Dear Sir,", dateline=1, addrLine=["Re: The Lenner bridge"]),
    letter("a subject line below the salutation", "Dear Sir,", "Re: The Lenner bridge", salute=["Dear Sir,", "Yours truly,"], addrLine=["Re: The Lenner bridge"]),
    letter("“Private and Confidential”", "Private and Confidential", "3 September 1916", "Dear Sir,", dateline=1, head=0),
    letter("a copy's note at the top", "[Copy]", "Haverley, 3 September 1816", "Dear Sir,", dateline=1, head=0),
    letter("a feast and a house", "St. Osyth's Hall,\nChristmas Day, 1816", "Dear Mr. Tranter,", dateline=["St. Osyth's Hall, Christmas Day, 1816"]),
    letter("an editor's remark above", "[The letter was found in 1958 in the wall of the mill. Its spelling has been kept.]", "Haverley, 3 September 1816", "Dear Mr. Tranter,", opener=["Haverley, 3 September 1816 Dear Mr. Tranter,"], p=3),
    letter("who writes to whom as title", "Letters of the Harcastles, box 3\nEdmund Harcastle to his brother, from Haverley", "Haverley, ye 3d of Septr. 1716", "Honoured Brother,", opener=["Haverley, ye 3d of Septr. 1716 Honoured Brother,"], dateline=1),
    letter("a salutation in German", "Haverley, den 3. September 1816", "Sehr geehrter Herr Tranter!", end="Hochachtungsvoll\n\nE. Harcastle", salute=["Sehr geehrter Herr Tranter!", "Hochachtungsvoll"], signed=["E. Harcastle"]),
    letter("a salutation in Italian", "Caro Giuseppe,", end="Con affetto,\nEdmondo", salute=["Caro Giuseppe,", "Con affetto,"], signed=["Edmondo"]),
    letter("letterhead and addressee are two addresses", "Surveyor's Office\n14 Mill Lane, Haverley", "Mr. Joseph Tranter\nThe Mill\nHaverley", "Dear Mr. Tranter:", address=2, addrLine=5),
    letter("e-mail", "From: Anne Oake <oake@example.org>\nTo: Joseph Tranter <tranter@example.org>\nSent: Friday, 3 September 2010 14:02\nSubject: The bridge", "Dear Joseph,", end="Best wishes,\nAnne", dateline=["Sent: Friday, 3 September 2010 14:02"], salute=2, signed=["Anne"]),
]  # fmt: skip

CLOSERS = [
    Case("a name, an office in brackets and a date above an appendix", typed(BLANK, "REPORT ON THE PUMP", COUNCIL, BRIDGE, "P. LENNER (Secretary)", "12th May, 1949.", "APPENDIX A", FLOOD), {"closer": 1, "signed": ["P. LENNER (Secretary)"], "outline": [(1, "APPENDIX A")]}),
    ended("formula and name", "Yours truly,\n\nE. Harcastle", salute=2, signed=["E. Harcastle"]),
    ended("formula and name at the right", "                                   Yours truly,\n                                   E. Harcastle", salute=2, signed=["E. Harcastle"]),
    ended("formula over four lines", "I have the honour to be,\nSir,\nYour most obedient\nhumble servant,\nE. Harcastle", salute=["Dear Mr. Tranter,", "I have the honour … servant,"], signed=["E. Harcastle"]),
    ended("formula that goes down in steps", "I am, dear Sir,\n          yours very faithfully,\n                    Edmund Harcastle", salute=["Dear Mr. Tranter,", "I am, … faithfully,"], signed=["Edmund Harcastle"]),
    ended("formula and name on one line", "Yours truly, E. Harcastle", salute=["Dear Mr. Tranter,", "Yours truly,"], signed=["E. Harcastle"]),
    ended("name and office", "Yours faithfully,\n\nEdmund Harcastle\nCounty Surveyor", salute=2, signed=["Edmund Harcastle County Surveyor"]),
    ended("name in capitals and office", "Yours faithfully,\n\nEDMUND HARCASTLE\nSurveyor to the County of Lenner", salute=2, signed=["EDMUND HARCASTLE Surveyor to the County of Lenner"]),
    ended("initials", "Ever yours,\nE. H.", salute=2, signed=["E. H."]),
    ended("initials without stops", "Yours,\nEH", salute=2, signed=["EH"]),
    ended("a forename alone", "Your loving brother,\nEdmund", salute=2, signed=["Edmund"]),
    ended("“Sincerely”", "Sincerely,\n\n/s/ Edmund Harcastle\nEdmund Harcastle", salute=2, signed=1),
    ended("“(signed)”", "(signed) Edmund Harcastle", salute=1, signed=["(signed) Edmund Harcastle"]),
    ended("“[signed]” above the name", "Sincerely yours,\n\n[signed]\nEdmund Harcastle\nCounty Surveyor", salute=2, signed=["[signed] Edmund Harcastle County Surveyor"], divisions=["letter"]),
    ended("“(Signed)” apart above the name", "Sincerely yours,\n\n(Signed)\n\nE. H. Harcastle\nCounty Surveyor", salute=2, signed=["(Signed) E. H. Harcastle County Surveyor"]),
    ended("“/s/” above the name at the right", "                              Faithfully yours,\n                              /s/\n                              JOSEPH OAKE\n                              Assistant Chief", salute=2, signed=["/s/ JOSEPH OAKE Assistant Chief"]),
    ended("“[signed]” above the name, no formula", "[Signed]\nJoseph Oake\nSecretary of the Lenner Bridge Company", signed=["[Signed] … Company"]),
    ended("a name alone", "Edmund Harcastle", salute=1, signed=["Edmund Harcastle"]),
    ended("two who sign", "Yours faithfully,\n\nEdmund Harcastle\nWilliam Oake", salute=2, signed=["Edmund Harcastle", "William Oake"]),
    ended("“Your” above a forename", "I kiss you and Mother and the children,\n\nYour\nRuth", signed=["Ruth"], salute=["Dear Mr. Tranter,", "I kiss you and Mother and the children,", "Your"]),
    ended("a paragraph behind “Your” and a forename", "I embrace you both,\n\nYour\nRuth\n\nMax sends greetings to the miller.", signed=["Ruth"], postscript=["Max sends greetings to the miller."], p=3),
    ended("“With much love, Your”", "With much love,\nYour\nRuth", salute=["Dear Mr. Tranter,", "With much love, Your"], signed=["Ruth"]),
    ended("kisses", "With a thousand kisses to you all,\n\nRuth", salute=["Dear Mr. Tranter,", "With a … all,"], signed=["Ruth"]),
    ended("love and kisses", "Love and kisses\nRuth", salute=["Dear Mr. Tranter,", "Love and kisses"], signed=["Ruth"]),
    ended("much love to all", "All my love to the children and to old Joseph,\nAs ever your\nAnne", signed=["Anne"]),
    ended("loving greetings", "Many loving greetings to everybody at the mill,\n\nYour Anne", salute=2, signed=["Your Anne"]),
    ended("a formula of love", "With much love to all at the mill,\nyour affectionate sister\nAnne", salute=["Dear Mr. Tranter,", "With much … sister"], signed=["Anne"]),
    ended("a formula with the servant on its own line", "I have the honour to be, Sir,\nyour most obedient,\nhumble Servant,\n\nE. Harcastle.", salute=["Dear Mr. Tranter,", "I have the … humble Servant,"], signed=["E. Harcastle."], postscript=0),
    ended("a name apart behind its formula, with a postscript that has no label", "Adieu, my dear Tranter; believe me always\nYour most affectionate Cousin,\n\nSophia Harcastle.\n\nTuesday. Could not go till this morning. The cart is for Lenner, and I have bought you some ribbons.", signed=["Sophia Harcastle."], postscript=1, p=3),
    ended("two who sign with their offices", "Yours faithfully,\n\nEdmund Harcastle\nCounty Surveyor\nW. Oake\nClerk to the Council", salute=2, signed=["Edmund Harcastle County Surveyor", "W. Oake Clerk to the Council"]),
    ended("a name typed again below the hand", "Yours truly,\n\nE. Harcastle\nEdmund Harcastle", salute=2, signed=["E. Harcastle Edmund Harcastle"]),
    ended("three who sign apart, and the day", "H. St. J. Harcastle, County Surveyor.\n\nWm. Oake, Treasurer.\n\nF. X. Pell, M.L.C.\n\nHaverley, 30th July, 1886.", signed=3, dateline=["Haverley, 30th July, 1886."], item=0),
    ended("to whom it goes, with To on its own line", "Yours truly,\nE. Harcastle\n\nTo\nJ. Tranter Esqre.", signed=["E. Harcastle"], addrLine=["To", "J. Tranter Esqre."]),
    ended("the day below the name, no year", "Yours truly,\nE. Harcastle\n\nJuly 30.", signed=["E. Harcastle"], dateline=["July 30."], postscript=0),
    ended("what was sent along, to whom else, and who typed", "E. Harcastle\n\nAttachment:\n     Plan dated October 21, 1954\n\nDISTRIBUTION\nEUR (2)\nS/S - Miss Oake\nInterior\n\nEUR:NOE:WPell:hm\n\nCONFIDENTIAL", salute=1, signed=["E. Harcastle"], dateline=0, p=2),
    ended("a pen name above a line drawn", "NASUS.\n\n-----------\n\nThe price of wheat fell at Haverley on Tuesday by two shillings the quarter, and the dealers went home.", salute=1, signed=["NASUS."], p=3),
    ended("two who sign with offices, blank lines between", "Yours faithfully,\n\nA. BROWN\nSecretary\n\nC. GREEN\nPresident", salute=2, signed=["A. BROWN Secretary", "C. GREEN President"]),
    ended("a farewell in steps right below the text", "                    Ever, my dearest Fanny,\n                         Your affectionate\n                                   NELL.\n\nP.S.—The gloves must be black.", signed=["NELL."], postscript=1, p=3),
    ended("an endorsement", "I remain your most humble and obliged servant,\n\nEdw. Thoroton\n\n[Endorsed:] Mr Thorotons letter touching the Mill, 2 Febr. 1662.", signed=["Edw. Thoroton"], postscript=0),
    ended("office, place and day below the name", "I have, &c.,\n\nTHOMAS HARGREAVE,\nInspector of Mines.\nCharters Towers,\n16th February, 1887.", signed=["THOMAS HARGREAVE, Inspector of Mines."], dateline=["Charters Towers, 16th February, 1887."]),
    ended("a doctor below a formula", "Sincerely,\n\nDr. Karl Weber", salute=2, signed=["Dr. Karl Weber"], address=0),
    ended("thanks and a name", "Thanks,\nJohn", salute=2, signed=["John"]),
    ended("love and a name", "With love,\nJohn", salute=2, signed=["John"]),
    ended("greetings in German", "Herzliche Grüße\nOtto", salute=2, signed=["Otto"]),
    ended("a kinsman and his name", "Your loving brother,\n\nEdmund", salute=2, signed=["Edmund"]),
    ended("a friend", "Your friend,\nEdmund", salute=2, signed=["Edmund"]),
    ended("a formula in French", "Veuillez agréer, Monsieur, l'expression de mes sentiments distingués,\n\nE. Harcastle", salute=2, signed=["E. Harcastle"]),
    ended("place and day below the name", "Yours truly,\nE. Harcastle\n\nHaverley, 3 September 1816", salute=2, signed=["E. Harcastle"], dateline=["Haverley, 3 September 1816"]),
    ended("a day below the name, above paragraphs set in", "Yours truly,\nE. Harcastle\n3 September 1816", layout=INDENTED, signed=["E. Harcastle"], dateline=1),
    ended("the addressee at the end", "Yours truly,\nE. Harcastle\n\nMr. J. Tranter\nThe Mill\nHaverley", signed=["E. Harcastle"], addrLine=["Mr. J. Tranter", "The Mill", "Haverley"]),
    ended("“Enclosures: 2”", "Yours truly,\n\nE. Harcastle\n\nEnclosures: 2", signed=["E. Harcastle"]),
    ended("“Encl.”", "Yours truly,\n\nE. Harcastle\n\nEncl.", signed=["E. Harcastle"]),
    ended("copies", "Yours truly,\n\nE. Harcastle\n\ncc: Mrs. A. Oake\n    Mr. W. Pell", signed=["E. Harcastle"]),
    ended("typist's initials", "Yours truly,\n\nE. Harcastle\n\nEH:mo", signed=["E. Harcastle"]),
    ended("a postscript", "Yours truly,\n\nE. Harcastle\n\nP.S. The mason has asked for his money.", p=3, postscript=["P.S. The mason has asked for his money."]),
    ended("a postscript with blanks and a dash", "Yours truly,\n\nE. Harcastle\n\nP. S.—The mason has asked for his money.", p=3, postscript=1),
    ended("two postscripts", "Yours truly,\n\nE. Harcastle\n\nP.S. The mason has asked for his money.\n\nP.P.S. So has the carter.", p=4),
    ended("a postscript without a label", "Yours truly,\n\nE. Harcastle\n\nThe mason has asked for his money, and I have none to give him until the rate is paid.", p=3, postscript=1),
    ended("an endorsement below a postscript", "Yours truly,\n\nE. Harcastle\n\nP.S. The mason has asked for his money.\n\n[Endorsed in another hand:] The Mill, 1816.", postscript=1, p=3, closer=2, signed=["E. Harcastle"]),
    ended("initials below a postscript", "Yours truly,\n\nE. Harcastle\n\nP.S. The mason has asked for his money.\n\nE. H.", postscript=1, p=3, signed=["E. Harcastle", "E. H."]),
]  # fmt: skip

SAID = "The Department has no objection to the bridge being closed, provided that the ford is kept open and no toll is taken at it."
TALKS = "Memorandum of Conversation"
MEMORANDA = [
    Case("participants below each other at the margin", typed(BLANK, TALKS, "Haverley, May 2, 1951", "Subject: The Bridge at Lenner", "Participants: Mr. Oake, Under Surveyor\nMr. V. Lenner, Minister-Counselor, Embassy of Lennerland\nMr. Pell—RDS\nMiss Tranter—RDS (note taker)", COUNCIL, BRIDGE), {"opener": 1, "item": 0, "p": 2, "addrLine": ["Subject: … Lenner", "Participants: … Surveyor", "Mr. V. … Lennerland", "Mr. Pell—RDS", "Miss … taker)"], "divisions": ["letter"]}),
    Case("six participants without titles", typed(WRAPPED, TALKS, "DATE: May 2, 1951", "SUBJECT: The Bridge", "PARTICIPANTS: Joseph Oake, Under Surveyor\nV. Lenner, Embassy of Lennerland\nWilliam Pell, Office of Roads\nAnne Tranter, Office of Roads\nEdmund Harcastle, Office of Bridges\nJohn Denny, Office of Bridges", COUNCIL, BRIDGE), {"opener": 1, "item": 0, "addrLine": 7}),
    Case("participants and copies", typed(BLANK, TALKS, "Subject: The Bridge at Lenner", "Participants: The Secretary\nThe Lennerland Ambassador\nMr. Pell, Office of Roads", "Copies to: Mr. Oake\nMr. Harcastle", COUNCIL, BRIDGE), {"opener": 1, "item": 0, "addrLine": 6}),
    Case("participants of a meeting", typed(BLANK, "Minutes of the Bridge Committee", "Participants: Mr. Oake\nMr. Pell\nMiss Tranter", COUNCIL, BRIDGE), {"opener": 0, "list": 1, "item": ["Mr. Oake", "Mr. Pell", "Miss Tranter"]}),
    Case("participants further down in a report", typed(BLANK, "Report on the Workshop", COUNCIL, "Participants: Mr. Oake, Surveyor\nMr. Pell, Clerk\nMiss Tranter, Librarian", BRIDGE), {"opener": 0, "item": 3}),
    letter("To, From, Subject", "To: The Clerk of the Council\nFrom: The County Surveyor\nSubject: The Lenner bridge", end="E. Harcastle", addrLine=3, signed=["E. Harcastle"]),
    letter("To, From, Date, Subject with tabs", "TO:\tThe Clerk\nFROM:\tThe Surveyor\nDATE:\tSeptember 3, 1916\nSUBJECT:\tThe bridge", end="E. Harcastle", addrLine=3, dateline=["DATE: September 3, 1916"]),
    letter("headed MEMORANDUM", "MEMORANDUM", "TO: The Clerk\n\nFROM: The Surveyor\n\nSUBJECT: The bridge", end="E. Harcastle", addrLine=3, opener=1),
    letter("a subject of two lines", "TO: The Clerk\nFROM: The Surveyor\nSUBJECT: The bridge over the Lenner and what is to be done about it\n         before the winter", end="E. Harcastle", addrLine=["TO: The Clerk", "FROM: The Surveyor", "SUBJECT: The … the winter"]),
    letter("values in a column", "SUBJECT:       The bridge over the Lenner\n               and its pier\n\nPARTICIPANTS:  Mr. Karel Harcastle, Surveyor\n               Dr. Emil Tranter, Clerk\n\n               CO - Mr. Oake", end="E. Harcastle", address=1, addrLine=["SUBJECT: The bridge … its pier", "PARTICIPANTS: Mr. Karel Harcastle, Surveyor", "Dr. Emil Tranter, Clerk", "CO - Mr. Oake"]),
    letter("values in a column behind tabs", "TO:\t\tThe Clerk of the Council\nSUBJECT:\tThe bridge over the Lenner\n\t\tand its pier", end="E. Harcastle", addrLine=["TO: The Clerk of the Council", "SUBJECT: The bridge … its pier"]),
    letter("labels on lines of their own", "September 3, 1956", "SUBJECT", "The bridge over the Lenner", end="E. Harcastle", opener=1, dateline=1, addrLine=["SUBJECT", "The bridge over the Lenner"], head=0),
    letter("values behind blanks", "TO:       Mr. L. D. Quist, Chief Engineer\nFROM:     R. V. Tolliver\nDATE:     November 2, 1953\nSUBJECT:  Retirement of Locomotives", end="E. Harcastle", addrLine=3, dateline=1, item=0),
    letter("numbered paragraphs of sentences", "To the Chief Engineer", "Sir,", "1. The present scale provides two ounces a man a week, which is little and not enough for hard work.", "2. The shortage continues.", "3. I should be grateful for guidance.", p=5, item=0),
    letter("“To” and the addressee below it, his initials first", "No. 417.", "Fort St. George, 3rd August 1841.", "To", "T. H. MADDOCK, Esq.,\nSecretary to the Government of India", "SIR,", addrLine=3, dateline=1),
    letter("MEMORANDUM FOR THE PRESIDENT", "MEMORANDUM FOR THE PRESIDENT", "FROM: The County Surveyor\nSUBJECT: The Lenner bridge", end="E. Harcastle", addrLine=3),
    letter("a classification above", "SECRET", "TO: The Clerk\nFROM: The Surveyor", end="E. Harcastle", addrLine=2, opener=["SECRET TO: The Clerk FROM: The Surveyor"]),
    letter("a classification with a handling note", "TOP SECRET/EYES ONLY", "September 3, 1956", "MEMORANDUM FOR THE SECRETARY", end="E. Harcastle", dateline=1, addrLine=1, head=0),
    Case("MEMORANDUM FOR THE RECORD is its title", typed(WRAPPED, "MEMORANDUM FOR THE RECORD", "SUBJECT: Talk with the Surveyor of the County", BRIDGE, COUNCIL, "W. Pell"), {"addrLine": ["SUBJECT: Talk with the Surveyor of the County"], "p": 2, "signed": ["W. Pell"]}),
    Case("participants of a conversation", typed(WRAPPED, "Memorandum of Conversation", "DATE: September 3, 1956\nPLACE: The Mill House, Haverley\nSUBJECT: The Lenner bridge", "PARTICIPANTS:", "Mr. Harcastle\nMr. Tranter\nMrs. Oake", FACTORY, COUNCIL), {"dateline": 1, "item": 3, "head": ["PARTICIPANTS:"], "p": 2}),
    letter("a telegram", "Telegram From the Legation at Haverley to the Department", "Haverley, September 3, 1916—7 p.m.", end="Harcastle", dateline=["Haverley, September 3, 1916—7 p.m."], signed=["Harcastle"]),
    letter("a telegram with its number", "Haverley, September 3, 1916—noon.", "No. 411", end="HARCASTLE", dateline=1, signed=["HARCASTLE"], head=0),
    Case("a telegram in capitals", "HAVERLEY 3 SEPT 1916\n\nTRANTER MILL LENNER\n\nBRIDGE CLOSED STOP PIER HAS SUNK STOP SEND MASONS AND LIME AT ONCE STOP COUNCIL WILL NOT PAY STOP\n\nHARCASTLE\n", {"opener": 1, "dateline": 1, "p": 1, "signed": ["HARCASTLE"]}),
    Case("a despatch with file, number and what was done to it", typed(WRAPPED, "418.2207/93: Telegram", "The Ambassador in Lennerland (Harcastle) to the Secretary of State", "[Paraphrase]", "Haverley, March 9, 1907—4 p.m. [Received March 9—7:15 p.m.]", f"61. {BRIDGE}", COUNCIL, "Harcastle", "[1] Not printed."), {"titlePart": 0, "opener": 1, "addrLine": ["The Ambassador in Lennerland (Harcastle) to the Secretary of State"], "dateline": ["Haverley, March 9, 1907—4 p.m. [Received March 9—7:15 p.m.]"], "p": 2, "signed": ["Harcastle"], "head": 0}),
    Case("a despatch of the last century but one", typed(WRAPPED, "Mr. Harcastle to Mr. Tranter.", "[Extract.]", "Legation at Haverley, April 5, 1861.", "No. 329.]", f"Sir: {BRIDGE}", COUNCIL, "I have, etc.,", "E. HARCASTLE.", "The Hon. Joseph B. Tranter, Secretary of State, Lenner."), {"titlePart": ["Mr. Harcastle to Mr. Tranter."], "opener": 1, "dateline": 1, "p": 2, "closer": 1, "signed": ["E. HARCASTLE."], "addrLine": ["The Hon. Joseph B. Tranter, Secretary of State, Lenner."]}),
    Case("a telegram to an address, undated", "PETER OAKE\n14 BRIDGE STREET\nLENNER\n\nARRIVE TUESDAY NOON STOP MEET ME AT THE WHARF STOP BRING\nTHE PLANS\n\nTRANTER\n", {"opener": 1, "addrLine": 3, "p": 1, "signed": ["TRANTER"], "titlePart": 0, "head": 0}),
    Case("a telegram below its company", "NORTHERN LINES\n\nOAKE MILL\nLENNER\n\nMILL SAFE STOP LETTER FOLLOWS\n\nTRANTER\n", {"opener": 1, "p": ["MILL SAFE STOP LETTER FOLLOWS"], "signed": ["TRANTER"], "head": 0}),
    Case("a telegram whose stops are periods", "LENNER\nMRS PETER OAKE\n14 BRIDGE STREET\n\nTHE COUNCIL REGRETS THAT THE MILL HAS BEEN TAKEN BY THE FLOOD PERIOD\nPETER IS SAFE PERIOD\n\nTRANTER CLERK\n", {"opener": 1, "p": 1, "closer": 1, "head": 0, "titlePart": 0}),
    Case("a notice in capitals is no telegram", "NOTICE\n\nTHE BRIDGE WILL BE CLOSED ON MONDAY NEXT BETWEEN THE HOURS OF NINE AND FIVE.\n\nBY ORDER OF THE CLERK\n", {"titlePart": ["NOTICE"], "p": 2, "opener": 0, "byline": 0}),
    Case("telegrams in a row", "LONDON 12 DEC 1911 1740\nHARCASTLE\nCARE HARBOURMASTER LENNER\n\nCOUNCIL MET TODAY STOP BRIDGE TO BE MENDED STOP NO MONEY UNTIL MARCH STOP SEND NAMES OF MASONS STOP\n\nTRANTER\n\nLENNER 14 DEC 1911 0805\nTRANTER LONDON\n\nYOURS TWELFTH GRATEFUL STOP MASONS ARE PELL AND OAKE STOP LIME WANTED STOP PIER HOLDS STOP\n\nHARCASTLE\n", {"opener": 2, "closer": 2, "dateline": ["LONDON 12 DEC 1911 1740", "LENNER 14 DEC 1911 0805"], "addrLine": 3, "p": 2, "signed": ["TRANTER", "HARCASTLE"], "head": 0}),
    Case("who sends to whom", typed(WRAPPED, "The Minister in Lennerland (Harcastle) to the Secretary of State", "Haverley, September 3, 1916—7 p.m.", "[Received September 4—9:15 a.m.]", f"411. {SAID} {BRIDGE}", "HARCASTLE"), {"opener": 1, "dateline": ["Haverley, September 3, 1916—7 p.m."], "p": 1, "signed": ["HARCASTLE"]}),
]  # fmt: skip

ONE = typed(
    WRAPPED, "Haverley, 3 September 1816", "Dear Mr. Tranter,", BRIDGE, "Yours truly,\nE. Harcastle"
).strip()
OTHER = typed(
    WRAPPED, "The Mill, 5 September 1816", "Dear Mr. Harcastle,", FLOOD, "Yours truly,\nJ. Tranter"
).strip()
SEVERAL = [
    Case("two letters", f"{ONE}\n\n{OTHER}\n", {"opener": 2, "closer": 2, "signed": ["E. Harcastle", "J. Tranter"], "p": 2}),
    Case("two letters with a rule between", f"{ONE}\n\n* * *\n\n{OTHER}\n", {"opener": 2, "closer": 2, "p": 2}),
    Case("letters with numbers as heads", f"I.\n\n{ONE}\n\nII.\n\n{OTHER}\n", {"opener": 2, "closer": 2, "head": ["I.", "II."]}),
    Case("letters with who writes to whom as heads", f"Edmund Harcastle to Joseph Tranter\n\n{ONE}\n\nJoseph Tranter to Edmund Harcastle\n\n{OTHER}\n", {"opener": 2, "closer": 2, "head": ["Edmund Harcastle to Joseph Tranter", "Joseph Tranter to Edmund Harcastle"]}),
    Case("a letter inside a text", typed(WRAPPED, "The Bridge at Lenner", BRIDGE, COUNCIL) + f"\n{ONE}\n\n" + typed(WRAPPED, HARVEST, FLOOD), {"opener": 1, "closer": 1, "signed": ["E. Harcastle"], "p": 5}),
    Case("a memorandum behind its editor's introduction", typed(WRAPPED, "The Surveyor's Memorandum", BRIDGE, COUNCIL, "To: The Clerk of the Council\nFrom: The County Surveyor", HARVEST, FLOOD, "E. Harcastle\n3 September 1816"), {"divisions": ["introduction", "document"], "opener": 1, "closer": 1}),
    Case("a note of the editor behind the letter", f"{ONE}\n\n[The rest of the sheet is torn away.]\n", {"opener": 1, "closer": 1, "postscript": 0}),
]  # fmt: skip

FALSE_FRIENDS = [
    none("what an editor says above a letter", "For the miller Mr. Oake it was the worst year of all, as the letter that he wrote then shows.", "Dear Joseph,", BRIDGE, "Yours,\nEdmund", addrLine=0),
    none("who was interviewed, by whom and where", "HISTORIES OF THE MILL", "Interview with Mrs. Anne Oake\nInterviewer: Dr. Edmund Lenner\nDate: 14 April 1978\nPlace: Mrs. Oake's home, Haverley", "LENNER: Let us begin with the mill.", "OAKE: My father built it.", "LENNER: And when was that?", "OAKE: In the year of the flood."),
    none("labels of an interview on lines of their own", "Interviewee: Anne Oake", "Interviewer: Edmund Lenner", "Place: Haverley", "Date: 14 April 1978", "LENNER: Let us begin with the mill.", "OAKE: My father built it.", "LENNER: And when was that?", "OAKE: In the year of the flood."),
    none("an interview and where it was held", "THE MILL REMEMBERED", "Narrator: Anne Oake\nPlace: Haverley", BRIDGE, COUNCIL),
    none("“All love” in a sentence", BRIDGE, "All love is blind, said the miller, who had none,", "and he went home by the ford.", COUNCIL),
    none("kisses in a tale", BRIDGE, "With many kisses on both her cheeks, and a loaf of bread,", "they let her go.", COUNCIL, FLOOD, SCHOOL),
    none("a stanza with kisses", "THE FORD", "My love has gone across the ford,\nWith many kisses, many tears,\nMy love has gone without a word,\nAnd will not come for seven years.", BRIDGE, closer=0, lg=1),
    none("“I kiss you” in speech", FACTORY, "I kiss you, she said, and that is all,", "and he took his hat.", COUNCIL),
    none("“[signed]” in the middle of a text", "THE TREATY", BRIDGE, "It was", "[signed]", "by all the envoys but one.", COUNCIL),
    Case("a person and a date at the head of a section", typed(BLANK, "The Surveyors of Lennershire", COUNCIL, BRIDGE, "P. LENNER (Surveyor)", "12th May, 1949.", FLOOD, FACTORY), {"closer": 0}),
    none("“Dear” inside a sentence", BRIDGE, "Dear as it was, wheat was bought by all who could pay for it, and some who could not.", COUNCIL),
    none("“Dear me” in a dialogue", FACTORY, "“Dear me,” said the inspector.", DIARY),
    none("“Yours” inside a sentence", BRIDGE, "Yours was the better half of it, he told his brother, and he never spoke of it again.", COUNCIL),
    none("“Sincerely” inside a sentence", BRIDGE, "Sincerely as he wished to pay, he had nothing to pay with, and the mason went home.", COUNCIL),
    none("a day as head of a diary's day", BRIDGE, "3 September 1816", DIARY, "4 September 1816", VOYAGE, "6 September 1816", FLOOD),
    none("a letter that runs on in its paragraph", BRIDGE, "My dear Tranter,—I have seen the pier and I can tell you that it will not stand another winter. " + COUNCIL, FLOOD, opener=0),
    none("an author below the title of an article", "The Bridge at Lenner", "Edmund Harcastle", BRIDGE, "The Second Harvest", HARVEST, "The Flood", FLOOD, opener=0, closer=0, docAuthor=["Edmund Harcastle"]),
    none("a name as a head", BRIDGE, "Joseph Tranter", COUNCIL, "Anne Oake", SCHOOL, "William Pell", MUSEUM, closer=0, head=3),
    none("interview labels", FACTORY, "Harcastle: Who has the key?", "Tranter: Nobody has.", "Harcastle: Then we shall wait.", "Tranter: Yes.", opener=0, closer=0),
    none("subject of a school's lesson", SCHOOL, "Subject matter was scarce.", COUNCIL, opener=0),
    none("a paragraph that begins with PS", BRIDGE, "PS 41 is the number of the boiler; PS 42 that of the pump, which is newer and has never worked.", COUNCIL),
    none("the capitals of a company", BRIDGE, "RAILWAY STOCK", RAILWAY, opener=0, closer=0),
    none("a source line at the end", BRIDGE, COUNCIL, "Source: County Archive, Lenner Papers, box 12.", closer=0),
    none("a note on when a paper was filed", BRIDGE, COUNCIL, "Filed September 3, 1816", dateline=0),
    none("“copy to” inside a sentence", BRIDGE, "Copy to the last line whatever you see, said the master, and they did.", SCHOOL),
    none("“Enclosures” as a head", BRIDGE, "Enclosures and Commons", HARVEST, COUNCIL, FLOOD, closer=0, head=["Enclosures and Commons"]),
    none("a secret as a head", BRIDGE, "The Secret of the Mill", FLOOD, COUNCIL, opener=0, head=["The Secret of the Mill"]),
    none("a name and a day in running text", BRIDGE, "Friday was wet.", COUNCIL, "Black Friday", FLOOD, dateline=0),
    none("a chain of names at the end that was announced", BRIDGE, COUNCIL, "Those present were:", "Edmund Harcastle, Surveyor\nWilliam Oake, Clerk\nAnne Pell, Treasurer", closer=0, item=3),
    none("a sentence that asks somebody to do something", BRIDGE, "The Secretary asked Mr. Tranter to explain the matter to the Minister.", COUNCIL, opener=0),
    none("an office as a head", BRIDGE, "Edmund Harcastle, Minister to Lennerland", COUNCIL, FLOOD, opener=0, closer=0),
    none("an interview and its day", "Interview with the founder Edmund Harcastle, Sunday, June 4, 2000", FACTORY, COUNCIL, opener=0),
    none("a last head in capitals", BRIDGE, COUNCIL, "OTHER ACTIVITY", FLOOD, DIARY, closer=0, postscript=0, head=["OTHER ACTIVITY"]),
    none("a first sentence is no title", "I was born in Leeds.", BRIDGE, COUNCIL, titlePart=0),
    none("a second headline is nobody's name", "STORM HITS COAST", "Heavy Rain Expected", "BOSTON, March 4.—" + BRIDGE, COUNCIL, docAuthor=0),
    none("who is well takes no leave", BRIDGE, "I am well. The children are well, too. Tom goes to school and Mary has begun to learn the piano.", COUNCIL, closer=0, postscript=0),
    none("who says what she is", FACTORY, "I am a laundress. I worked at the big house for eleven years, and never had a day's illness.", COUNCIL, closer=0, postscript=0),
    none("a head “For the record”", BRIDGE, "For the record", COUNCIL, FLOOD, closer=0, postscript=0),
    none("thanks in an article", "The Bridge at Lenner", "I am grateful to M. Tranter for reading an early version of this paper.", BRIDGE, COUNCIL, closer=0),
    none("a title with a date", "Report on the Bridge, June 1921", BRIDGE, COUNCIL, opener=0, titlePart=["Report on the Bridge, June 1921"]),
    none("a title with a place and a date", "Haverley in May 1921", BRIDGE, COUNCIL, opener=0, titlePart=["Haverley in May 1921"]),
    none("a headline that begins with a secret", "SECRET TREATY SIGNED AT BARLEY", BRIDGE, COUNCIL, opener=0),
    none("private schools as a head", BRIDGE, "PRIVATE SCHOOLS IN HAVERLEY", SCHOOL, opener=0, head=1),
    none("miles with a point", BRIDGE, "100.5 miles", COUNCIL, opener=0),
    none("votes behind labels", BRIDGE, "The Vote", "For: 12\nAgainst: 3", COUNCIL, opener=0),
    none("a month as a head in an essay", BRIDGE, COUNCIL, FLOOD, HARVEST, "June 1921", SCHOOL, opener=0),
    none("a formula that is none", BRIDGE, "With respect to the four claims made by the council I desire to say this:", COUNCIL, FLOOD, closer=0),
    none("a translation of a title", BRIDGE, "An Introduction to the Lenner", FLOOD, COUNCIL, "A Guide to Haverley", HARVEST, opener=0, head=2),
    none("a salutation quoted", BRIDGE, "> Dear Mr. Tranter,", COUNCIL, opener=0, quote=1),
    none("the end of a newspaper's piece with its writer's initials", "BRIDGE CLOSED AT LENNER", BRIDGE, COUNCIL, "E. H.", opener=0),
]  # fmt: skip

TABLE = [*OPENERS, *CLOSERS, *MEMORANDA, *SEVERAL]
NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""

_LETTER = "Haverley, 3 May 1716\n\nDear brother,\n\nThe river rose in the night and took the lower bridge.\n\nYours ever,\nEdmund Harcastle"
_NUMBERS = ("IV", "V", "VI")
_WRITERS = (
    "Edmund Harcastle to Paul Harcastle",
    "Paul Harcastle to Edmund Harcastle",
    "Edmund Harcastle to his sister",
)
COUNTED = [
    Case(
        "numbers above lines that say who writes to whom",
        "THE HARCASTLE PAPERS\n\n" + "\n\n".join(f"{n}\n\n{who}\n\n{_LETTER}" for n, who in zip(_NUMBERS, _WRITERS, strict=True)) + "\n",
        {"head": [line for pair in zip(_NUMBERS, _WRITERS, strict=True) for line in pair], "signed": ["Edmund Harcastle"] * 3, "divisions": ["letter"] * 3},
    ),
    Case(
        "numbers right above letters",
        "THE HARCASTLE PAPERS\n\n" + "\n\n".join(f"{n}\n\n{_LETTER}" for n in _NUMBERS) + "\n",
        {"head": list(_NUMBERS), "signed": ["Edmund Harcastle"] * 3},
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(COUNTED, NOT_YET))
def test_numbers_of_letters_head_them(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(TABLE, NOT_YET))
def test_parts_of_letters(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(FALSE_FRIENDS, NOT_YET))
def test_false_friends_of_parts_of_letters(case: Case) -> None:
    check(case)
