"""Words broken at line ends, what is no broken word, and `lb` at every line end on request.

Each case has the reading text too: an export joins the word or keeps its hyphen.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from _pytest.mark import ParameterSet

from tei_encode.exporters import export
from tei_encode.model import Cert, Kind, SourceText
from tei_encode.pipeline import encode
from tei_encode.segmenters import Structure, segment
from tests.segmenters.cases import Case, rows
from tests.segmenters.prose import BRIDGE, COUNCIL, FLOOD, HARVEST, WRAPPED, typed

JOINED = ("no", "")
KEPT = ("no", "hard-hyphen")
UNSURE = ("maybe", "")


@dataclass(frozen=True, slots=True)
class Broken:
    """A line end, and what it is.

    Attributes:
        name: what it shows.
        lines: the two lines, or more, that the case is about.
        marks: (`@break`, `@type`) of each `lb` in them.
        reading: words as the reading text has them.
        around: running text before and behind, from which the program learns words.
    """

    name: str
    lines: str
    marks: tuple[tuple[str, str], ...]
    reading: str
    around: str = ""


FIRST = "The engineers of the county came in the spring to look at the old"
LAST = "and the whole of the work was done before the first of the winter."


def broken(
    name: str, first: str, second: str, mark: tuple[str, str], reading: str, around: str = ""
) -> Broken:
    """Wrapped lines, the second of which ends in the first half of a word."""
    return Broken(
        name,
        f"{FIRST}\nbridge over the Lenner and they found that {first}\n{second}\n{LAST}",
        (mark,),
        reading,
        around,
    )


def whole(name: str, first: str, second: str, reading: str, around: str = "") -> Broken:
    """Wrapped lines, the second of which ends in no broken word."""
    return Broken(
        name,
        f"{FIRST}\nbridge over the Lenner and they found that {first}\n{second}\n{LAST}",
        (),
        reading,
        around,
    )


BREAKS = [
    broken("a name that begins with well", "the Well-", "ington Arms had been shut for the whole of the year", JOINED, "the Wellington Arms"),
    broken("a name that begins with north", "the North-", "ampton road had been shut for the whole of the year", JOINED, "the Northampton road"),
    broken("a name of a known word", "the New-", "castle road had been shut for the whole of the year", JOINED, "the Newcastle road"),
    broken("a name that no list has", "the Full-", "erton road had been shut for the whole of the year", UNSURE, "the Full-erton road"),
    broken("selfishness", "the self-", "ishness of the miller had kept the money in the box", JOINED, "the selfishness of"),
    broken("half a penny", "a half-", "penny for each of the carts had been asked for it", JOINED, "a halfpenny for"),
    broken("self before an unknown word", "the self-", "abnegation of the miller had kept the pier from it", KEPT, "the self-abnegation of"),
    broken("half before an unknown participle", "the half-", "wickered pier had been worn away by the ice of it", KEPT, "the half-wickered pier"),
    broken("well before being", "the well-", "being of the miller had been asked for by the men", KEPT, "the well-being of"),
    broken("a word known from elsewhere", "the para-", "pet leaned far out over the water of the river", JOINED, "the parapet leaned", "The parapet was of stone."),
    broken("a word known from elsewhere with a capital", "the para-", "pet leaned far out over the water of the river", JOINED, "the parapet leaned", "Parapets were dear. Parapet and pier must match."),
    broken("a hyphened word known from elsewhere", "the cut-", "water had been worn away by the ice of two winters", KEPT, "the cut-water had", "Each pier has a cut-water of dressed stone."),
    broken("known both ways, mostly in one piece", "the cut-", "water had been worn away by the ice of two winters", JOINED, "the cutwater had", "A cutwater, a second cutwater and a third cutwater; one says cut-water too."),
    broken("known both ways, mostly with its hyphen", "the cut-", "water had been worn away by the ice of two winters", KEPT, "the cut-water had", "A cut-water, a second cut-water and a third cut-water; one says cutwater too."),
    broken("a word with a common end", "the foun-", "dation had been laid upon sand and not upon stone", JOINED, "the foundation had"),
    broken("another word with a common end", "the build-", "ing of it had been left to a cousin of the clerk", JOINED, "the building of"),
    broken("a word with an end of two letters", "the mason-", "ry had come away from the core of the pier itself", JOINED, "the masonry had"),
    broken("twenty-five", "twenty-", "five of the stones had fallen out of the arch into", KEPT, "twenty-five of"),
    broken("a number with an ordinal", "the forty-", "second stone of the arch was missing from its place", KEPT, "the forty-second stone"),
    broken("a number with a capital", "Thirty-", "two of the stones had fallen out of the arch into", KEPT, "Thirty-two of"),
    broken("before a capital", "the Anglo-", "Saxon stones had been used again in the new pier", KEPT, "the Anglo-Saxon stones"),
    broken("a hyphened surname", "Mr. Denny-", "Osgood had paid for the first of the three arches", KEPT, "Mr. Denny-Osgood had"),
    broken("a place with hyphens", "Stoke-on-", "Lenner had paid for the first of the three arches", KEPT, "Stoke-on-Lenner had"),
    broken("the second hyphen of three words", "his mother-in-", "law had paid for the first of the three arches", KEPT, "his mother-in-law had", "She was nobody's mother-in-law but his."),
    broken("the first hyphen of three words", "his mother-", "in-law had paid for the first of the three arches", KEPT, "his mother-in-law had", "She was nobody's mother-in-law but his."),
    broken("a prefix before a known word", "the ex-", "mayor had paid for the first of the three arches", KEPT, "the ex-mayor had", "The mayor said nothing."),
    broken("another prefix before a known word", "its self-", "government had cost the town a great deal of money", KEPT, "its self-government had", "The government said nothing."),
    broken("what could be a prefix of a word in one piece", "the pre-", "sent bridge had been built upon the old foundations", JOINED, "the present bridge", "The present pier is sound."),
    broken("two known words that may be one", "the mill-", "house had been built upon the same stones as it was", UNSURE, "the mill-house had", "The mill stood. The house fell."),
    broken("two ordinary words that the text does not have", "the mill-", "race had been choked with weed for the whole summer", UNSURE, "the mill-race had"),
    broken("two more of them", "the soup-", "kitchen had been closed for the whole of the summer", UNSURE, "the soup-kitchen had"),
    broken("a maker of things", "the button-", "maker had left the town in the spring of that year", KEPT, "the button-maker had"),
    broken("the first half a gerund", "the printing-", "press had been carried off by the water in that year", KEPT, "the printing-press had"),
    broken("well before a participle", "a well-", "established custom had been broken by them in that", KEPT, "a well-established custom"),
    broken("an adverb before a participle", "a newly-", "painted sign had been carried off by the water in", KEPT, "a newly-painted sign"),
    broken("a town by a river", "the mail to Oake-", "upon-Wold had left before the first of the arches", KEPT, "Oake-upon-Wold had"),
    broken("one-and-twenty", "one-and-", "twenty of the stones had fallen out of the arch into", KEPT, "one-and-twenty of"),
    broken("one-and-twenty behind its first word", "one-", "and-twenty of the stones had fallen out of the arch", KEPT, "one-and-twenty of"),
    broken("a century", "a sixteenth-", "century arch had been carried off by the water", KEPT, "a sixteenth-century arch"),
    broken("a number and a measure", "a three-", "mile walk along the water had brought them there", KEPT, "a three-mile walk"),
    broken("a compound as the text writes others", "this lime-", "worker had been sent for by the master of the kilns", KEPT, "this lime-worker had", "Every iron-worker and every glass-worker came."),
    broken("a prefix that the text writes with a hyphen", "they re-", "opened the road along the water in the spring of", KEPT, "they re-opened the", "They opened it. The re-entry and the re-election were late."),
    broken("a prefix that the text writes in one", "they re-", "opened the road along the water in the spring of", JOINED, "they reopened the", "They opened it, rebuilt what was built and resold what was sold."),
    broken("two words that are always one", "and with-", "out a word of warning the arch had fallen into the", JOINED, "and without a", "He came with a man and went out."),
    broken("two more that are always one", "that after-", "noon they had come down to the water and looked at", JOINED, "that afternoon they", "They came after noon."),
    broken("an end that is a word by itself", "a comfort-", "able inn had been built upon the same stones as the", JOINED, "a comfortable inn", "He took comfort and was able to go."),
    broken("another such end", "his work-", "men had come down to the water and looked at the", JOINED, "his workmen had", "The work was done by men."),
    broken("over and a known word", "he over-", "looked the stones that had fallen into the water", JOINED, "he overlooked the", "He went over it and looked."),
    broken("what begins with a short word", "the car-", "penter had come down to the water and looked at the", JOINED, "the carpenter had", "The car stood there."),
    broken("what looks like two words", "this sea-", "son they had come down to the water and looked at", JOINED, "this season they", "His son went to sea."),
    broken("an exchange", "the ex-", "change had been opened in the spring of that year", JOINED, "the exchange had", "The change was great."),
    broken("a Scottish name", "Mr. Mc-", "Allister had paid for the first of the three arches", JOINED, "Mr. McAllister had"),
    broken("the equals sign between words of a text that has others", "the para=", "pet leaned far out over the water of the river", JOINED, "the parapet leaned", "The foun=\ndation and the ma=\nsonry of old"),
    broken("a word in capitals", "THE PARA-", "PET LEANED far out over the water of the river", JOINED, "THE PARAPET LEANED", "The parapet was of stone."),
    broken("the real hyphen U+2010", "the para‐", "pet leaned far out over the water of the river", JOINED, "the parapet leaned", "The parapet was of stone."),
    broken("a soft hyphen", "the para\u00ad", "pet leaned far out over the water of the river", JOINED, "the parapet leaned"),
    broken("a soft hyphen between two known words", "the mill\u00ad", "house had been built upon the same stones as it was", JOINED, "the millhouse had", "The mill stood. The house fell."),
    broken("the not sign of scanners", "the para¬", "pet leaned far out over the water of the river", JOINED, "the parapet leaned"),
    broken("the not sign before a known word", "the mill¬", "house had been built upon the same stones as it was", JOINED, "the millhouse had", "The mill stood. The house fell."),
    broken("the equals sign of old prints", "the para=", "pet leaned far out over the water of the river", JOINED, "the parapet leaned", "The parapet was of stone."),
    broken("a blank behind the hyphen", "the para- ", "pet leaned far out over the water of the river", JOINED, "the parapet leaned", "The parapet was of stone."),
    broken("the next line set in", "the para-", "    pet leaned far out over the water of the river", JOINED, "the parapet leaned", "The parapet was of stone."),
    broken("a mark right behind the word", "the para-", "pet; it leaned far out over the water of the river", JOINED, "the parapet; it", "The parapet was of stone."),
    broken("an apostrophe behind the word", "the survey-", "or's men leaned far out over the water of the river", JOINED, "the surveyor's men", "The surveyor was late."),
    broken("a German word", "die Brü-", "cke stood on sand, as the mason from Ulm had said", JOINED, "die Brücke stood", "Brücke is the German for it."),
    broken("a Russian word", "мо-", "ста had been written on the stone by somebody there", JOINED, "моста had", "Слово моста."),
    Broken("over a page end", f"{FIRST}\nbridge over the Lenner and they found that the para-\n\n12\n\npet leaned far out over the water of the river,\n{LAST}", (JOINED,), "the parapet leaned", f"The parapet was of stone.|{COUNCIL}|13|{HARVEST}|14|{FLOOD}"),
    Broken("over a form feed", f"{FIRST}\nbridge over the Lenner and they found that the para-\n\fpet leaned far out over the water of the river,\n{LAST}", (JOINED,), "the parapet leaned", "The parapet was of stone."),
    Broken("in an item", f"{BRIDGE[:60]} for:\n\n- four carters, who must bring their own horses and the har-\n  ness for them\n- a load of lime from the kiln at Haverley\n\n{FIRST}\n{LAST}\n{FIRST}\n{LAST}", (JOINED,), "the harness for", "The harness was old."),
    Broken("in a quotation", f"{FIRST}\n{LAST}\n{FIRST}\n{LAST}\n\n> No cart shall cross the bridge until the sur-\n> veyor of the county has seen the middle pier\n> and certified in writing that it is safe.\n\n{FIRST}\n{LAST}", (JOINED,), "the surveyor of", "The surveyor was late."),
    Broken("in a footnote", f"{FIRST}\nbridge over the Lenner,1 and they found that it was leaning\n{LAST}\n\n1. See the accounts of the county for that year and the sur-\nveyor's own report.\n\f{FIRST}\n{LAST}", (JOINED,), "the surveyor's own", "The surveyor was late."),
    Broken("three in a row", f"{FIRST} foun-\ndation of the bridge and the para-\npet that leaned over the water, and the mason-\nry had come away from the core.", (JOINED,) * 3, "old foundation of the bridge and the parapet that leaned over the water, and the masonry had", "The foundation, the parapet, the masonry."),
    Broken("with carriage returns", f"{FIRST}\r\nbridge over the Lenner and they found that the para-\r\npet leaned far out over the water of the river\r\n{LAST}", (JOINED,), "the parapet leaned", "The parapet was of stone."),
    Broken("in narrow columns", "The engineers of the coun-\nty came in the spring to\nlook at the old bridge,\nand they found that it was\nleaning far out over the\nwater of the river.", (JOINED,), "of the county came", "The county paid."),
]  # fmt: skip

NO_BREAKS = [
    whole("no hyphen", "the wall", "leaned far out over the water of the river below", "the wall leaned"),
    whole("an em dash", "the wall—", "it was of stone—leaned far out over the river below", "the wall—"),
    whole("an en dash behind a blank", "the wall –", "it was of stone – leaned far out over the river", "the wall –"),
    whole("a hyphen behind a blank", "the wall -", "it was of stone - leaned far out over the river", "the wall -"),
    whole("two hyphens", "the wall--", "it was of stone--leaned far out over the river", "the wall--"),
    whole("a range of years", "from 1814-", "1816 the wall had leaned far out over the river", "from 1814-"),
    whole("a figure and a unit", "a 40-", "foot length of the wall leaned far out over the river", "a 40-"),
    whole("a hyphen before a mark", "the upper-", "\"lower\" as the mason said - wall had leaned far out", "the upper-"),
    whole("a minus before a figure", "it was -", "4 degrees on the day on which they came to the river", "it was -"),
    whole("a sign of equality", "the sum=", "total was more than they had been told by the county", "the sum="),
    whole("a suspended hyphen", "the upper- and", "lower walls leaned far out over the water of the river", "the upper- and lower"),
    Broken("a hyphen at the end of a paragraph", f"{FIRST}\nbridge over the Lenner and they found that it was a half-\n\nNobody knew what he had been about to say, and nobody asked him.", (), "a half-"),
    Broken("a dash at the end of a verse", f"{BRIDGE}\n\nThe miller had a daughter fair,\nThe water it was wide,\nAnd down she let her golden hair-\nUpon the water side.\n\n{COUNCIL}", (), "hair- Upon"),
]  # fmt: skip

ROW = "The surveyor went down to the river and looked at the bridge for long\n"
EVERY = [
    Case("a wrapped paragraph", f"{ROW}and then he went home and wrote it all down in his book, as he had\nbeen told to do by the county.\n", {"lb": ["and", "been"]}),
    Case("two wrapped paragraphs", f"{ROW}and then he went home.\n\n{ROW}and then he went home.\n", {"lb": ["and", "and"]}),
    Case("first lines set in", f"    {ROW}and then he went home.\n    {ROW}and then he went home.\n    {ROW}and then he went home.\n", {"lb": ["and", "and", "and"]}),
    Case("a paragraph on one line", f"{ROW}", {"lb": []}),
    Case("a broken word among whole ones", f"{ROW}and then he went home and wrote it all down in his note-\nbook, as he had been told to do by the county, and after\nthat he slept.\n", {"lb": ["and", "book,", "that"]}),
    Case("an item of two lines", f"{BRIDGE}\n\n- {ROW}  and then he went home\n- {ROW}  and came back\n", {"lb": ["and", "and"]}),
    Case("a quotation set in", typed(WRAPPED, BRIDGE[:118]) + f"\nIt was read out as follows:\n\n      No cart shall cross the bridge until the surveyor of\n      the county has seen the middle pier and certified in\n      writing that it is safe.\n\n{ROW}", {"lb": ["the", "writing"]}),
    Case("a head of two lines", f"{ROW}and then he went home.\n\nTHE SECOND HARVEST AND\nTHE PRICE OF WHEAT\n\n{ROW}and then he went home.\n", {"lb": ["and", "THE", "and"]}),
    Case("no line of verse", f"{ROW}and then he went home.\n\nThe miller had a daughter fair,\nThe water it was wide,\nAnd down she let her golden hair\nUpon the water side.\n\n{ROW}and then he went home.\n", {"lb": ["and", "and"]}),
    Case("no row of a table", f"{ROW}and then he went home.\n\nYear\tWheat\n1815\t41\n1816\t78\n\n{ROW}and then he went home.\n", {"lb": ["and", "and"]}),
    Case("no line of an address", f"The Mill House\nLenner Lane\nHaverley\n\nDear Sir,\n\n{ROW}and then he went home.\n\nYours truly,\nE. Harcastle\n", {"lb": ["and"]}),
    Case("over a page number", f"{ROW}\n12\n\nand then he went home.\n\n{BRIDGE}\n\n13\n\n{COUNCIL}\n\n14\n\n{FLOOD}\n", {"lb": ["and"]}),
    Case("carriage returns", f"{ROW}and then he went home.\n".replace("\n", "\r\n"), {"lb": ["and"]}),
    Case("a footnote of two lines", "The surveyor went down to the river[1] and looked at the bridge for long\nand then he went home.\n\n[1] See the accounts of the county for that year, which were kept by the\nclerk's brother.\n", {"lb": ["and", "clerk's"]}),
]  # fmt: skip
"""Every line end of running text is marked on request: the word behind each mark."""

NOT_YET: dict[str, list[str]] = {}
"""Cases that fail, by the reason; each mark goes when its case passes."""


def text_of(case: Broken) -> str:
    """The case with the running text around it."""
    parts = case.around.split("|") if case.around else []
    return "\n\n".join([*parts[:1], case.lines, *parts[1:]]) + "\n"


def params(cases: list[Broken]) -> list[ParameterSet]:
    """The cases as parameters of a test."""
    marked = rows([Case(case.name, "", {}) for case in cases], NOT_YET)
    return [
        pytest.param(case, id=case.name, marks=one.marks) for case, one in zip(cases, marked, strict=True)
    ]


def reading_text(text: str) -> str:
    """What an export of the edition reads, white space made single blanks."""
    edition = encode(SourceText.of(text))
    assert edition.text_identical
    assert edition.valid
    return " ".join(export(edition.xml).data.decode().split())


@pytest.mark.parametrize("case", params(BREAKS))
def test_broken_words(case: Broken) -> None:
    text = text_of(case)
    found = [one for one in segment(SourceText.of(text)) if one.kind is Kind.LB and one.get("break")]
    assert tuple((one.get("break"), one.get("type")) for one in found) == case.marks
    assert all((one.cert is Cert.LOW) == (one.get("break") == "maybe") for one in found)


@pytest.mark.parametrize("case", params(BREAKS))
def test_the_reading_text_of_broken_words(case: Broken) -> None:
    assert case.reading in reading_text(text_of(case))


@pytest.mark.parametrize("case", params(NO_BREAKS))
def test_no_broken_words(case: Broken) -> None:
    text = text_of(case)
    assert [one for one in segment(SourceText.of(text)) if one.kind is Kind.LB] == []
    assert case.reading in reading_text(text)


@pytest.mark.parametrize("case", rows(EVERY, {}))
def test_every_line_end_on_request(case: Case) -> None:
    found = [
        one for one in segment(SourceText.of(case.text), Structure(line_breaks=True)) if one.kind is Kind.LB
    ]
    assert [case.text[one.span.end :].split(maxsplit=1)[0] for one in found] == case.expected["lb"]


@pytest.mark.parametrize("case", rows(EVERY, {}))
def test_without_the_request_only_broken_words_are_marked(case: Case) -> None:
    found = [one for one in segment(SourceText.of(case.text)) if one.kind is Kind.LB]
    assert len(found) == case.text.count("note-\n")
