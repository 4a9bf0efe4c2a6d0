"""Quotations set apart in texts as people type them, and blocks that only look like quotations."""

from __future__ import annotations

import textwrap

import pytest

from tests.segmenters.cases import Case, check, rows
from tests.segmenters.prose import (
    BLANK,
    BRIDGE,
    COUNCIL,
    CRLF,
    DIARY,
    FACTORY,
    FLOOD,
    FLUSH,
    HARVEST,
    INDENTED,
    LINES,
    MUSEUM,
    TIGHT,
    WRAPPED,
    WRAPPED_60,
    WRAPPED_80,
    Layout,
    typed,
)  # fmt: skip

ORDER = (
    "No cart shall cross the bridge until the surveyor of the county has seen the middle pier and certified in writing "
    "that it is safe, and whoever does so shall pay ten shillings to the poor of the parish."
)
SECOND = "The toll at the ford is remitted until then, except for cattle, which must be paid for by the head as before."
SPEECH = "I never saw the key in my life, and if I had I should have thrown it in the river with the boy who had lost it."


def set_in(words: str, indent: int = 6, width: int = 66, first: int = 0) -> str:
    """Words wrapped and set in from the margin."""
    margin = " " * indent
    return textwrap.fill(words, width, initial_indent=margin + " " * first, subsequent_indent=margin)


def one(
    name: str, layout: Layout, block: str, words: str, *, lead: str = BRIDGE, after: str = COUNCIL, p: int = 2
) -> Case:
    """A quotation between running text."""
    return Case(name, typed(layout, lead, block, after), {"quote": [words], "p": p})


def none(name: str, layout: Layout, *blocks: str) -> Case:
    """Text without any quotation set apart."""
    return Case(name, typed(layout, *blocks), {"quote": 0})


SET_IN = [
    one("set in by six", WRAPPED, set_in(ORDER), ORDER),
    one("set in by four", WRAPPED, set_in(ORDER, 4), ORDER),
    one("set in by ten on both sides", WRAPPED, set_in(ORDER, 10, 60), ORDER),
    one("set in by two tabs", WRAPPED_80, textwrap.fill(ORDER, 50, initial_indent="\t\t", subsequent_indent="\t\t"), ORDER),
    one("set in, announced by a colon", WRAPPED, set_in(ORDER), ORDER, lead=BRIDGE + " The order of the council was read out at the church door:"),
    one("set in, with quotation marks", WRAPPED, set_in(f"“{ORDER}”"), f"“{ORDER}”"),
    one("set in in narrow columns", Layout(width=48), set_in(ORDER, 5, 44), ORDER),
    one("set in in text of sixty columns", WRAPPED_60, set_in(ORDER, 5, 55), ORDER),
    one("set in with carriage returns", CRLF, set_in(ORDER, 6, 60), ORDER),
    one("set in among paragraphs set in", INDENTED, set_in(ORDER, 10), ORDER),
    one("set in among paragraphs set in, no blank lines", TIGHT, set_in(ORDER, 10), ORDER),
    one("set in, its first line further", WRAPPED, set_in(ORDER, 6, 66, 4), ORDER),
    one("set in below flush paragraphs", FLUSH, set_in(ORDER), ORDER),
    one("set in in long lines", BLANK, "    " + ORDER, ORDER, lead=BRIDGE + " The order of the council was read out:"),
    Case("set in, two paragraphs", typed(WRAPPED, BRIDGE + " The order was read out:", set_in(ORDER), set_in(SECOND), COUNCIL), {"quote": 2, "p": 2}),
    Case("set in, the sentence around it goes on", typed(WRAPPED, BRIDGE + " The order was that", set_in(ORDER), "and so it was done, though not by those who had been told to do it.", COUNCIL), {"quote": [ORDER]}),
]  # fmt: skip

MARKED = [
    one("mail", BLANK, f"> {ORDER}", ORDER),
    one("mail in wrapped lines", WRAPPED, textwrap.fill(ORDER, 68, initial_indent="> ", subsequent_indent="> "), "No cart … parish."),
    one("Markdown whose later lines bear no mark", BLANK, "> No cart shall cross the bridge until the surveyor of the county\nhas seen the middle pier and certified in writing that it is safe.", "No cart … safe."),
    Case("Markdown of two paragraphs", typed(BLANK, BRIDGE, f"> {ORDER}\n>\n> {SECOND}", COUNCIL), {"quote": ["No cart … as before."]}),
    one("marks without blanks", BLANK, f">{ORDER}", ORDER),
    one("twice quoted mail", BLANK, f">> {ORDER}", ORDER),
]  # fmt: skip

QUOTED = [
    one("announced by a colon, in curly marks", BLANK, f"“{ORDER}”", f"“{ORDER}”", lead=BRIDGE + " The order of the council was read out at the church door:"),
    one("announced by a colon, in straight marks", WRAPPED, textwrap.fill(f'"{ORDER}"', 72), f'"{ORDER}"', lead=BRIDGE + " The order of the council was read out at the church door:"),
    one("announced by a colon, in guillemets", BLANK, f"« {ORDER} »", f"« {ORDER} »", lead=BRIDGE + " The order of the council was read out:"),
    one("announced by a colon, in German marks", BLANK, f"„{ORDER}“", f"„{ORDER}“", lead=BRIDGE + " The order of the council was read out:"),
    one("announced by a verb and a comma", BLANK, f"“{ORDER}”", f"“{ORDER}”", lead=BRIDGE + " As the clerk of the council wrote in his minutes,"),
    one("announced, not marked", BLANK, ORDER, ORDER, lead=BRIDGE + " The order of the council, as it was read out at the church door, runs as follows:"),
    one("announced as the inscription, not marked", WRAPPED, ORDER, ORDER, lead=BRIDGE + " Below it one finds an older inscription:"),
    one("announced in these words, not marked", BLANK, ORDER, ORDER, lead=BRIDGE + " The clerk put it in these words:"),
    one("announced to be quoted, not marked", BLANK, ORDER, ORDER, lead=BRIDGE + " The order of the council deserves to be quoted in full:"),
    one("quoted as a whole without announcement, single marks", WRAPPED, f"‘{ORDER}’", f"‘{ORDER}’", lead=BRIDGE + " The order ran:"),
    one("announced in text of one-line paragraphs", LINES, f"“{ORDER}”", f"“{ORDER}”", lead=BRIDGE + " The order of the council was read out at the church door:"),
    Case("several paragraphs, each opened, the last closed", typed(BLANK, BRIDGE + " The order of the council was read out at the church door:", f"“{ORDER}", f"“{SECOND}”", COUNCIL), {"quote": [f"“{ORDER} “{SECOND}”"], "p": 4}),
    Case("two paragraphs, each opened, the last one short", typed(BLANK, BRIDGE + " The letter of the clerk ran as follows:", f'"{ORDER}', '"Send money."', COUNCIL), {"quote": [f'"{ORDER} "Send money."'], "p": 4}),
    Case("three paragraphs, each opened with straight marks", typed(BLANK, BRIDGE + " The order of the council was read out at the church door:", f'"{ORDER}', f'"{SECOND}', f'"{SPEECH}"', COUNCIL), {"quote": 1, "p": 5}),
    Case("three quotations behind one announcement", typed(BLANK, BRIDGE + " The following answers were given:", f"“{ORDER}”", f"“{SECOND}”", f"“{SPEECH}”", COUNCIL), {"quote": 3, "p": 2}),
    Case("two quotations behind one announcement", typed(BLANK, BRIDGE + " Two of the witnesses said this:", f"“{ORDER}”", f"“{SPEECH}”", COUNCIL), {"quote": 2, "p": 2}),
]  # fmt: skip

CITED = [
    Case("a dash and a name below", typed(WRAPPED, BRIDGE, set_in(ORDER), "                    — Joseph Tranter", COUNCIL), {"cit": 1, "quote": [ORDER], "bibl": ["— Joseph Tranter"]}),
    Case("a dash, a name and a work below", typed(BLANK, BRIDGE, f"> {ORDER}", "— Joseph Tranter, *A Miller's Life*, p. 41", COUNCIL), {"cit": 1, "bibl": 1}),
    Case("a name and a page below", typed(WRAPPED, BRIDGE, f"“{ORDER}”", "Tranter, A Miller's Life, p. 41", COUNCIL), {"cit": 1, "bibl": ["Tranter, A Miller's Life, p. 41"]}),
    Case("a dash and a name inside the marked block", typed(BLANK, BRIDGE, f"> {ORDER}\n>\n> — Joseph Tranter", COUNCIL), {"cit": 1, "bibl": 1}),
    Case("two hyphens and a name below", typed(BLANK, BRIDGE, f"“{ORDER}”", "-- Joseph Tranter", COUNCIL), {"cit": 1, "bibl": ["-- Joseph Tranter"]}),
    Case("a citation in brackets set in with it", typed(WRAPPED, BRIDGE, set_in(f"{ORDER} (Tranter 1841, 17)"), COUNCIL), {"quote": 1}),
    Case("an epigraph behind a head", typed(WRAPPED, BRIDGE, "Chapter 2: The Harvest", "“The poor pay twice, and the second time in bread.”", "— Joseph Tranter, A Miller's Life", HARVEST, FLOOD), {"head": 1, "epigraph": 1, "quote": 1, "bibl": 1}),
    Case("an epigraph of verse behind a head", typed(WRAPPED, BRIDGE, "Chapter 2: The Harvest", "     O water white, O water brown,\n     Thou wast the ruin of our town.", "                    — Anne Oake", HARVEST, FLOOD), {"head": 1, "epigraph": 1, "l": 2, "bibl": 1}),
    Case("an epigraph behind the title", typed(WRAPPED, "THE BRIDGE AT LENNER", "“The poor pay twice, and the second time in bread.”", "— Joseph Tranter", BRIDGE, COUNCIL), {"titlePart": 1, "epigraph": 1}),
    Case("two hyphens and a name inside the marked block", typed(WRAPPED, BRIDGE, textwrap.fill(ORDER, 68, initial_indent="> ", subsequent_indent="> ") + "\n> -- Joseph Tranter", COUNCIL), {"cit": 1, "quote": ["No cart … parish."], "bibl": ["-- Joseph Tranter"]}),
    Case("an author, a work and pages below", typed(BLANK, BRIDGE, f"“{ORDER}”", "Joseph Tranter, *A Miller's Life* (Haverley, 1841), pp. 41–42.", COUNCIL), {"cit": 1, "bibl": 1}),
    Case("an author and a volume below", typed(WRAPPED, BRIDGE, set_in(ORDER), "Anne Oake, Songs of the Lenner, vol. ii", COUNCIL), {"cit": 1, "bibl": 1}),
    Case("an epigraph behind title and author", typed(WRAPPED, "THE BRIDGE AT LENNER", "by Edmund Harcastle", "“The poor pay twice, and the second time in bread.”", "— Joseph Tranter", BRIDGE, COUNCIL), {"titlePart": 1, "docAuthor": 1, "epigraph": 1}),
    Case("a name set to the right below verse", typed(WRAPPED, BRIDGE, "      O water white, O water brown,\n      Thou wast the ruin of our town,\n      Thou tookest in that dreadful night\n      The miller's lamp, the miller's light.", "                              Anne Oake", COUNCIL), {"l": 4, "bibl": ["Anne Oake"]}),
    Case("a passage of a poem below", typed(BLANK, BRIDGE, "Sing of the ships, and of the men who rowed them home.", "Homer, Odyssey 9.105-115", COUNCIL), {"cit": 1, "bibl": ["Homer, Odyssey 9.105-115"]}),
    Case("a hyphen and a name below", typed(BLANK, BRIDGE, f"> {ORDER}", "- Anne Oake", COUNCIL), {"cit": 1, "bibl": 1}),
    Case("a name set far to the right below", typed(WRAPPED, BRIDGE, set_in(ORDER), "                                        Joseph Tranter, 1841", COUNCIL), {"cit": 1, "bibl": 1}),
]  # fmt: skip

FALSE_FRIENDS = [
    none("an address set in", WRAPPED, "Dear Sir,", BRIDGE, "          Mr. Edmund Harcastle\n          14 Mill Lane\n          Haverley", COUNCIL, "Yours truly,", "J. Tranter"),
    none("a date set in", WRAPPED, "                              Haverley, 3 September 1816", "Dear Sir,", BRIDGE, COUNCIL, "Yours truly,", "J. Tranter"),
    none("a signature set in", WRAPPED, "Dear Sir,", BRIDGE, COUNCIL, "                              Yours truly,\n                              J. Tranter"),
    none("dialogue in paragraphs", BLANK, FACTORY, "“Who has the key?” asked the inspector.", "“Nobody, sir,” said the boy, “and nobody has had it since my father was a boy and had the care of the boilers.”", "“Then we shall wait,” said the inspector.", DIARY),
    none("dialogue that is all speech", BLANK, FACTORY, "“Who has the key? I have asked you twice now, and I shall not ask you again until I have seen the manager.”", "“Nobody has it, sir, and nobody has had it since my father was a boy and had the care of the boilers himself.”", "“Then we shall wait here, you and I, until somebody comes who has it, or until the boiler goes up with both of us.”", DIARY),
    none("dialogue behind an announcement", BLANK, FACTORY + " At last the inspector turned to the boy and said:", "“Who has the key? I have asked you twice now, and I shall not ask you again until I have seen the manager.”", "“Nobody has it, sir, and nobody has had it since my father was a boy and had the care of the boilers himself.”", DIARY),
    none("dialogue in straight marks", BLANK, FACTORY, '"Who has the key? I have asked you twice now, and I shall not ask you again until I have seen the manager."', '"Nobody has it, sir, and nobody has had it since my father was a boy and had the care of the boilers himself."', DIARY),
    none("a speech of two paragraphs", BLANK, FACTORY, "“Nobody has it, sir, and nobody has had it since my father was a boy and had the care of the boilers himself, which he had from the day on which the mill was built to the day on which it burned.", "“As for me, I never saw it in my life, and if I had I should have thrown it in the river with the boy who had lost it, and the manager after him, as everybody in this place will tell you.”", DIARY),
    none("resolutions and a time of day below", BLANK, BRIDGE, "RESOLVED, That the council place on record their sense of the loss; and be it further", "RESOLVED, That a copy of these resolutions be sent to his family and to the paper.", "Adjourned at 9.50.", COUNCIL),
    none("a time of day below", BLANK, BRIDGE, f"“{SPEECH}” That was all he said.", "They sat till 11.30.", COUNCIL),
    none("a time of the evening below", BLANK, BRIDGE, COUNCIL, "The council rose, 9.50 p.m.", FACTORY),
    Case("a name to the right below no quotation", typed(WRAPPED, BRIDGE, COUNCIL, "                                        Joseph Tranter, 1841", HARVEST), {"quote": 0, "cit": 0}),
    Case("a work and a page below no quotation", typed(WRAPPED, BRIDGE, COUNCIL, "Tranter, A Miller's Life, p. 41", HARVEST), {"quote": 0, "cit": 0}),
    none("a paragraph with quotations in it", BLANK, BRIDGE, "“Nobody,” said the council, and “nobody,” said the vicar, would pay for it; so that the surveyor, when he came, had “neither men nor lime”.", COUNCIL),
    none("paragraphs whose first lines are set in", INDENTED, BRIDGE, COUNCIL, HARVEST, FLOOD),
    none("paragraphs whose first lines are set in by eight", Layout(width=66, first="        ", between="\n"), BRIDGE, COUNCIL, HARVEST, FLOOD, DIARY),
    none("all of the text set in", WRAPPED, set_in(BRIDGE, 8, 72), set_in(COUNCIL, 8, 72), set_in(HARVEST, 8, 72)),
    none("a list set in", WRAPPED, BRIDGE, "     - two masons\n     - four carters\n     - a load of lime", COUNCIL),
    none("items that hang", WRAPPED, BRIDGE, "1. A coin of the second Edward, much worn, found in the bed of the\n   river below the mill by a boy who was looking for eels.\n2. Four nails, the longest of which is of the length of a man's\n   hand, with heads as broad as a shilling.", MUSEUM),
    none("a centred head", WRAPPED, BRIDGE, "                         THE SECOND HARVEST", HARVEST, FLOOD),
    none("a paragraph that begins with a quoted word", BLANK, BRIDGE, "“Nobody” was the answer that he got at every door, and at every door he wrote it down with the name of whoever had said it.", COUNCIL),
    none("a short answer in quotation marks", BLANK, FACTORY, "“Nobody, sir.”", DIARY),
    none("hanging entries of a bibliography", WRAPPED, BRIDGE, COUNCIL, "Bibliography", "Tranter, Joseph. A Miller's Life. Haverley: Denny and Son, 1841, with\n    a portrait of the author.", "Oake, Anne. Songs of the Lenner. Haverley: Denny and Son, 1852, with\n    the tunes, as they were sung."),
    none("a table set in", WRAPPED, BRIDGE, "     Year\tPrice\n     1815\t41\n     1816\t78", COUNCIL),
    none("a colon before a list", WRAPPED, BRIDGE + " The surveyor asked for:", "- two masons\n- four carters\n- a load of lime", COUNCIL),
    none("a colon before a paragraph that says more", BLANK, BRIDGE, "There were two reasons for this:", "First of all there was no money, since the harvest had failed twice and half of those who should have paid the rate were on the parish themselves.", "Secondly, the surveyor was known to drink."),
    none("a colon before a paragraph that goes on with the matter", BLANK, BRIDGE + " This is how it came about:", HARVEST, COUNCIL),
    none("a short line with a colon before a list of places", WRAPPED, BRIDGE, "The council would divide it as follows:", "    - North Lenner, 80 loads\n    - South Lenner, 45 loads\n    - reserve, 15 loads", COUNCIL),
    none("a short line with a colon before a list of persons", WRAPPED, BRIDGE, "The officers elected for the year were:", "  - Anne Oake, chairman\n  - Edmund Harcastle, clerk", COUNCIL),
    none("a short line with a colon before one person", WRAPPED, BRIDGE, "One member was absent without any excuse:", "  - Anne Oake, treasurer", COUNCIL),
    none("a remark that names a paragraph", BLANK, BRIDGE, "2.2 The council asked that the road be mended.", "Note: The chairman wishes it to be recorded that he dissents from paragraph 2.1.", COUNCIL),
    none("a rule that was amended", BLANK, BRIDGE, "The council then rose for the day.", "See also Rule 14.2, above.", COUNCIL),
    none("a short sentence that ends with a figure", BLANK, BRIDGE, "The mean of the month of June at the mill was high.", "The mean for the month of July was 12.4.", COUNCIL),
    none("as follows before a paragraph", BLANK, BRIDGE + " The reasons for this were as follows:", HARVEST, COUNCIL),
    none("greater-than signs in running text", BLANK, BRIDGE, "The price of wheat was 78 > 41, as the clerk wrote in his book.", COUNCIL),
    none("a set-in formula", WRAPPED, BRIDGE, "          78 - 41 = 37", COUNCIL),
    Case("verse set in", typed(WRAPPED, BRIDGE, "     The miller had a daughter fair,\n     The water it was wide,\n     And down she let her golden hair\n     Upon the water side.", COUNCIL), {"l": 4, "p": 2}),
]  # fmt: skip

POSITIVE = [*SET_IN, *MARKED, *QUOTED, *CITED]
NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""


@pytest.mark.parametrize("case", rows(POSITIVE, NOT_YET))
def test_quotations(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", rows(FALSE_FRIENDS, NOT_YET))
def test_false_friends_of_quotations(case: Case) -> None:
    check(case)
