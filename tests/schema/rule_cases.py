"""Documents for the rules that no grammar can say: fine ones, and broken ones with the constraint they break."""

from __future__ import annotations

from dataclasses import dataclass

from tests.validators.editions import OURS, STAND_OFF, edition


@dataclass(frozen=True)
class Case:
    """A document, and the constraints of the Schematron schema that it breaks.

    Attributes:
        broken: their identifiers, a word for each; empty where all is fine.
        body: what stands in `body`.
        stand_off: its registers.
        named: who is named in the header.
        encoding: what stands in `encodingDesc`.
    """

    broken: str
    body: str
    stand_off: str = STAND_OFF
    named: str = ""
    encoding: str = ""

    @property
    def xml(self) -> bytes:
        """The document."""
        return edition(self.body, self.stand_off, named=self.named, encoding=self.encoding)


def fine(body: str, stand_off: str = STAND_OFF, named: str = "", encoding: str = "") -> Case:
    """A document that breaks nothing."""
    return Case("", body, stand_off, named, encoding)


def register(entry: str, identifier: str) -> str:
    """A register of one entry."""
    name = {"person": "persName", "place": "placeName", "org": "orgName"}[entry]
    return (
        f"<standOff><list{entry.title()}><{entry} xml:id='{identifier}'><{name}>X</{name}></{entry}>"
        f"</list{entry.title()}></standOff>"
    )


def counted(*usages: str) -> str:
    """Counts of elements in the header."""
    tags = "".join(f"<tagUsage {usage}/>" for usage in usages)
    return f"<tagsDecl><namespace name='http://www.tei-c.org/ns/1.0'>{tags}</namespace></tagsDecl>"


EDITOR = "<respStmt><resp>editing</resp><name xml:id='ed'>E</name></respStmt>"
CALENDAR = "<calendarDesc><calendar xml:id='cal'><p>Julian</p></calendar></calendarDesc>"
MARK = "<p xml:id='p-1'>x<ref type='noteAnchor' xml:id='m' {}>1</ref></p>"

POINTERS: dict[str, Case] = {
    "nothing special": fine("<p>x</p>"),
    "a name and its entry": fine("<p><persName ref='#pers-a'>A</persName>, <placeName ref='#place-b'>B</placeName></p>"),
    "two pointers": fine("<p corresp='#a #b'>x</p><p xml:id='a'>y</p><p xml:id='b'>z</p>"),
    "pointers out of the document": fine("<p><ref target='https://example.org/#a other.xml#b'>x</ref></p>"),
    "one pointer in, one out": fine("<p xml:id='a'><ref target='#a other.xml#b'>x</ref></p>"),
    "an XPointer": fine("<p><ref target='#xpath(//p)'>x</ref></p>"),
    "an identifier twice": Case("identifier-repeated identifier-repeated", "<p xml:id='a'>x</p><p xml:id='a'>y</p>"),
    "a name without an entry": Case("pointer-unresolved", "<p><persName ref='#pers-z'>x</persName></p>"),
    "one pointer of two leads nowhere": Case("pointer-unresolved", "<p xml:id='a' corresp='#a #b'>x</p>"),
    "a layout mark that is none": Case("layout-mark", "<p xml:id='a' rendition='#a'>x</p>"),
    "a character that is none": Case("character", "<p xml:id='a'><g ref='#a'/></p>"),
    "a character that is nowhere": Case("pointer-unresolved", "<p>x<g ref='#char-0007'/></p>"),
    "a citation of a paragraph": Case("work", "<p xml:id='a'><ref type='bibr' target='#a'>x</ref></p>"),
    "a citation of a work": fine("<p><ref type='bibr' target='#w'>x</ref></p><listBibl><bibl xml:id='w'>y</bibl></listBibl>"),
    "ibidem, to a place": Case("work", "<p><ref type='ibid' target='#place-b'>x</ref></p>"),
    "a calendar that is a paragraph": Case("calendar", "<p xml:id='a'><date calendar='#a'>x</date></p>"),
    "a calendar for no words": Case("calendar calendar-of-text element-empty-elsewhere", "<p>x<date calendar='#pers-a'/></p>"),
}  # fmt: skip

NAMES: dict[str, Case] = {
    "a person at a place": Case("person", "<p><persName ref='#place-b'>x</persName></p>"),
    "a person at a paragraph": Case("person-entry", "<p xml:id='a'><persName ref='#a'>x</persName></p>"),
    "a person named in the header": fine("<p><persName ref='#ed'>x</persName></p>", named=EDITOR),
    "a place at a person": Case("place", "<p><placeName ref='#pers-a'>x</placeName></p>"),
    "a place at a note": Case("place-entry", "<p><placeName ref='#n'>x</placeName><note xml:id='n'>y</note></p>"),
    "an organisation at a person": Case("org", "<p><orgName ref='#pers-a'>x</orgName></p>"),
    "an organisation at a heading": Case("org-entry", "<head xml:id='h'>x</head><p><orgName ref='#h'>x</orgName></p>"),
    "an author who is a place": Case("agent", "<bibl><author ref='#place-b'>x</author></bibl>"),
    "an editor who is a person": fine("<bibl><editor ref='#pers-a'>x</editor></bibl>"),
    "an author who is a paragraph": Case("agent-entry", "<bibl><author ref='#a'>x</author></bibl><p xml:id='a'>y</p>"),
    "a person of our register": fine("<p>x</p>", register("person", "pers-x"), encoding=OURS),
    "a person of another register": fine("<p>x</p>", register("person", "P0017")),
    "a person with another identifier": Case("identifier-form-person", "<p>x</p>", register("person", "x"), "", OURS),
    "a place with another identifier": Case("identifier-form-place", "<p>x</p>", register("place", "x"), "", OURS),
    "an organisation with another": Case("identifier-form-org", "<p>x</p>", register("org", "x"), "", OURS),
    "a work with another": Case("identifier-form-bibl", "<listBibl><bibl xml:id='x'>y</bibl></listBibl>", encoding=OURS),
    "a work in a paragraph": fine("<p><bibl xml:id='x'>y</bibl></p>", encoding=OURS),
    "a character with another": Case(
        "identifier-form-char", "<p>x<g ref='#x'/></p>", encoding=f"<charDecl><char xml:id='x'/></charDecl>{OURS}"
    ),
}  # fmt: skip

EDITORS: dict[str, Case] = {
    "an editor": fine("<p><corr resp='#ed'>x</corr></p>", named=EDITOR),
    "an editor in another file": fine("<p><corr resp='people.xml#ed'>x</corr></p>"),
    "an editor by a prefix": fine("<p><corr resp='pers:ed'>x</corr></p>"),
    "an editor who is nowhere": Case("pointer-unresolved", "<p><corr resp='#ed'>x</corr></p>"),
    "an editor without the hash": Case("resp-undeclared", "<p><corr resp='ed'>x</corr></p>", named=EDITOR),
    "an editor who is a paragraph": Case("resp", "<p xml:id='a'><corr resp='#a'>x</corr></p>"),
    "an editor who is a place": Case("resp", "<p><corr resp='#place-b'>x</corr></p>"),
    "an editor who is a kind of texts": Case(
        "resp-named", "<p><corr resp='#k'>x</corr></p>",
        encoding="<classDecl><taxonomy><category xml:id='k'><catDesc>x</catDesc></category></taxonomy></classDecl>",
    ),
}  # fmt: skip

NOTES: dict[str, Case] = {
    "a mark and its note": fine(MARK.format("target='#n'") + "<note xml:id='n' target='#m'>y</note>"),
    "a mark and its note, by place": fine(MARK.format("target='#n'") + "<note xml:id='n' target='#m #p-1'>y</note>"),
    "a mark that leads to a paragraph": Case("mark-to-note", MARK.format("target='#p-1'")),
    "a note that points elsewhere": Case(
        "mark-and-note", MARK.format("target='#n'") + "<note xml:id='n' target='#p-1'>y</note>"
    ),
    "a mark without a note": Case("mark-without-note", MARK.format("")),
    "a mark with an empty target": Case("mark-without-note", MARK.format("target=''")),
    "a mark whose note is nowhere": Case("pointer-unresolved", MARK.format("target='#n'")),
}  # fmt: skip

DATES: dict[str, Case] = {
    "one month in its year": fine("<p><date from='1954' to='1954-03'>x</date></p>"),
    "a day and its month": fine("<p><date notBefore='1954-03-26' notAfter='1954-03'>x</date></p>"),
    "before the common era": fine("<p><date from='-0044' to='-0043'>x</date></p>"),
    "from one era to the other": fine("<p><date from='-0044' to='0014'>x</date></p>"),
    "a time": fine("<p><time when='11:30:00'>x</time></p>"),
    "a day of any year": fine("<p><date when='--03-10'>x</date></p>"),
    "months of any year": fine("<p><date from='--03' to='--01'>x</date></p>"),
    "hours in their order": fine("<p><date from='1954-03-26T10:00:00' to='1954-03-26T11:00:00'>x</date></p>"),
    "volumes from 1914 to 10": fine("<bibl><biblScope unit='volume' from='1914' to='10'>x</biblScope></bibl>"),
    "eight figures": Case("date-year", "<p><date when='19140804'>x</date></p>"),
    "eight figures before the common era": Case("date-year", "<p><date when='-19140804'>x</date></p>"),
    "years": Case("date-order", "<p><date from='1955' to='1954'>x</date></p>"),
    "years before the common era": Case("date-order", "<p><date from='-0043' to='-0044'>x</date></p>"),
    "from one era to the one before": Case("date-order", "<p><date from='0014' to='-0044'>x</date></p>"),
    "months": Case("date-order", "<p><date notBefore='1954-04' notAfter='1954-03-26'>x</date></p>"),
    "days": Case("date-order", "<p><date from='1954-03-27' to='1954-03-26'>x</date></p>"),
    "hours": Case("date-order", "<p><date from='1954-03-26T11:00:00' to='1954-03-26T10:00:00'>x</date></p>"),
    "a beginning and a latest end": Case("date-order", "<p><date from='1955' notAfter='1954'>x</date></p>"),
    "an earliest beginning and an end": Case("date-order", "<p><date notBefore='1955' to='1954'>x</date></p>"),
    "of a person's office": Case("date-order", "<p><affiliation from='1955' to='1954'>x</affiliation></p>"),
    "a day in the short form of ISO 8601": fine("<p><date when-iso='19540326'>x</date></p>"),
    "days in the short form": fine("<p><date from-iso='19540326' to-iso='1955'>x</date></p>"),
    "in the ISO form": Case("date-order-iso", "<p><date from-iso='1955' to-iso='1954'>x</date></p>"),
}  # fmt: skip

PRECISE = {
    "1954": "1954", "March 1954": "1954-03", "26 March 1954": "1954-03-26", "März 1954": "1954-03",
    "26. März 1954": "1954-03-26", "March 26, 1954": "1954-03-26", "1954-03-26": "1954-03-26",
    "Christmas 1954": "1954-12-25", "last Tuesday": "1954-03-23", "the 26th": "1954-03-26", "[1954]": "1954-03",
    "26/3/1954": "1954", "the year 1954": "1954-03", "Room 1954": "1954-03-26", "10": "--03-10",
}  # fmt: skip
TOO_PRECISE = {
    "1954": "1954-03-26", "1954.": "1954-03", "March 1954": "1954-03-26", "MARCH 1954": "1954-03-26",
    "März, 1954": "1954-03-01", "1954-03": "1954-03-26", "mars\n 1954": "1954-03-26T10:00:00",
}  # fmt: skip
LESS_PRECISE = {
    "March 1954": "1954", "26 March 1954": "1954", "March 26, 1954": "1954-03", "26. März 1954": "1954-03",
    "1954-03-26": "1954-03", "1954-03": "1954",
}  # fmt: skip
PRECISION: dict[str, Case] = {
    **{f"{w!r} is {v}": fine(f"<p><date when='{v}'>{w}</date></p>") for w, v in PRECISE.items()},
    **{
        f"{w!r} is not {v}": Case("date-too-precise", f"<p><date when='{v}'>{w}</date></p>")
        for w, v in TOO_PRECISE.items()
    },
    **{
        f"{w!r} is more than {v}": Case("date-less-precise", f"<p><date when='{v}'>{w}</date></p>")
        for w, v in LESS_PRECISE.items()
    },
    "an editor knows the day": fine("<p><date when='1954-03-26' resp='#ed'>1954</date></p>", named=EDITOR),
    "part of a date": fine(
        "<p><hi><date xml:id='a' next='#b' when='1954-03-26'>26 March</date></hi>"
        "<date xml:id='b' prev='#a' when='1954-03-26'> 1954</date></p>"
    ),
    "a likely day": fine("<p><date when='1954-03-26' cert='medium'>1954</date></p>"),
    "a day supplied": fine("<p><date when='1954-03-26'><supplied>26</supplied> March 1954</date></p>"),
    "a year supplied": fine("<p><date when='1954-03-26'>1954<supplied>, 26 March</supplied></date></p>"),
    "a year with a gap": fine("<p><date when='1954-03-26'><gap/> 1954</date></p>"),
    "a year corrected": fine(
        "<p><date when='1954-03'><choice><sic>1945</sic><corr>1954</corr></choice></date></p>"
    ),
    "a month over two lines": Case(
        "date-too-precise", "<p><date when='1954-03-26'>March <lb/>1954</date></p>"
    ),
}

COUNTS: dict[str, Case] = {
    "counts that are true": fine("<p xml:id='a'>x</p><p>y</p>", encoding=counted("gi='p' occurs='2' withId='1'", "gi='text' occurs='1'")),
    "an element that is not there": fine("<p>x</p>", encoding=counted("gi='table' occurs='0'")),
    "no counts": fine("<p>x</p>", encoding=counted("gi='p'")),
    "one too few": Case("tag-count", "<p>x</p><p>y</p>", encoding=counted("gi='p' occurs='1'")),
    "what stands in the header": Case("tag-count", "<p>x</p>", encoding=counted("gi='title' occurs='1'")),
    "identifiers": Case("tag-count-with-id", "<p>x</p>", encoding=counted("gi='p' occurs='1' withId='1'")),
    "both": Case("tag-count tag-count-with-id", "<p>x</p>", encoding=counted("gi='p' occurs='2' withId='1'")),
}  # fmt: skip

EMPTY_NAMES = ("persName", "placeName", "orgName", "surname", "forename", "roleName", "title", "date", "time")
EMPTINESS: dict[str, Case] = {
    **{f"an empty {n} of ours": Case("element-empty", f"<p>x<{n}/></p>", encoding=OURS) for n in EMPTY_NAMES},
    **{f"an empty {n}": Case("element-empty-elsewhere", f"<p>x<{n}/></p>") for n in EMPTY_NAMES},
    **{f"an empty {n}": Case("block-empty", f"<p>x</p>{b}") for n, b in {
        "p": "<p> </p>", "note": "<note/>", "quote": "<quote>\n</quote>", "p with a page end": "<p><pb/></p>",
    }.items()},
    "an empty head": Case("block-empty", "<head/><p>x</p>"),
    "an empty author of ours": Case("element-empty", "<bibl>x<author> </author></bibl>", encoding=OURS),
    "an empty name in our register": Case(
        "element-empty", "<p>x</p>",
        "<standOff><listPerson><person xml:id='pers-x'><persName/></person></listPerson></standOff>", encoding=OURS,
    ),
    "an empty name in another register": Case(
        "element-empty-elsewhere", "<p>x</p>",
        "<standOff><listPerson><person xml:id='x'><persName/></person></listPerson></standOff>",
    ),
    "an empty author in our header": Case("element-empty-elsewhere", "<p>x</p>", named="<author/>", encoding=OURS),
    "a name that points": fine("<p>x<persName ref='#pers-a'/></p>"),
    "a name of ours that points": Case("element-empty", "<p>x<persName ref='#pers-a'/></p>", encoding=OURS),
    "a date with a value": fine("<p>x<date when='1954'/></p>"),
    "an author in the header that points": fine("<p>x</p>", named="<author ref='#pers-a'/>"),
    "a name that cannot be read": fine("<p>x<persName><gap/></persName></p>", encoding=OURS),
    "a name in a choice": fine("<p><persName><choice><sic/><corr>x</corr></choice></persName></p>", encoding=OURS),
    "an empty correction": fine("<p>x<choice><sic>y</sic><corr/></choice></p>", encoding=OURS),
    "a no-break space": fine("<p>x</p><p>\xa0</p>", encoding=OURS),
    "a character XML cannot hold": fine("<p><g/></p>"),
    "an empty cell": fine("<table><row><cell/></row></table>"),
    "a text without content": fine("<p>\n</p>", encoding=OURS),
}  # fmt: skip

STRUCTURE: dict[str, Case] = {
    "phrases in a verse line": fine("<lg><l>x <hi>a<q>b</q></hi><note>c</note></l></lg>"),
    "verse quoted in a note on verse": fine("<lg><l>x<note><lg><l>y</l></lg></note></l></lg>"),
    "verse in verse": Case("line-in-line line-in-line", "<lg><l>x<q><lg><l>y</l></lg></q></l></lg>"),
    "paragraphs in a note on verse": fine("<lg><l>x<note><p>y</p></note></l></lg>"),
    "a paragraph in a verse line": Case("p-in-line", "<lg><l>x<note><quote><p>y</p></quote></note></l></lg>"),
    "labels in a gloss list": fine("<list type='gloss'><label>a</label><item>b</item></list>"),
    "a gloss list without labels": Case("gloss", "<list type='gloss'><item>x</item></list>"),
}
CASES: dict[str, Case] = {
    f"{group}: {name}": case
    for group, cases in {
        "pointers": POINTERS, "names": NAMES, "editors": EDITORS, "notes": NOTES, "dates": DATES,
        "precision": PRECISION, "counts": COUNTS, "emptiness": EMPTINESS, "structure": STRUCTURE,
    }.items()
    for name, case in cases.items()
}  # fmt: skip
