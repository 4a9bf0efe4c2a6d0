"""The bibliography of any TEI as records: which entries there are, what they say, which keys they have."""

from __future__ import annotations

from dataclasses import fields
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings

from tei_encode import ExportOptions, Record, SourceError, join_bibliographies, read_bibliography
from tei_encode.exporters.bibliography import Kind, Name, PartialDate, RecordDate, Title

from .entries import document, record, records
from .made_up_records import something


def said(found: Record) -> dict[str, object]:
    """The fields of a record that are not empty, without key and kind."""
    values = {one.name: getattr(found, one.name) for one in fields(Record) if one.name not in ("key", "kind")}
    return {name: value for name, value in values.items() if value}


def tei(header: str = "", text: str = "<body><p/></body>", stand_off: str = "") -> bytes:
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader>{stand_off}<text>{text}</text></TEI>'
    ).encode()


ARTICLE = """<biblStruct xml:id="oake" type="journalArticle" xml:lang="en">
  <analytic>
    <author><persName><forename>Jane</forename> <surname>Oake</surname></persName></author>
    <title level="a" type="main">On <placeName>Lenner</placeName></title>
    <idno type="DOI">https://doi.org/10.1234/x</idno>
  </analytic>
  <monogr>
    <title level="j">Tidal Review</title><idno type="ISSN">1234-5678</idno>
    <imprint>
      <pubPlace>Lenner</pubPlace><publisher>Tidal Press</publisher>
      <biblScope unit="volume">12</biblScope><biblScope unit="issue">3</biblScope>
      <biblScope unit="page" from="4" to="9">pp. 4–9</biblScope><date when="2001-05"/>
      <date type="accessed" when="2010-01-02"/>
    </imprint>
  </monogr>
</biblStruct>"""

CHAPTER = """<biblStruct>
  <analytic><author>Tranter, Rose</author><title level="a">Harbours</title></analytic>
  <monogr>
    <author><surname>Lenner</surname></author><editor><name type="org">Port Board</name></editor>
    <title level="m">Trade and Tide</title>
    <imprint><pubPlace>Oake</pubPlace><publisher>Verse</publisher><date>1990</date></imprint>
  </monogr>
  <series><editor><surname>Haverley</surname></editor><title level="s">Studies</title><biblScope unit="volume">7</biblScope></series>
  <relatedItem type="reviewOf"><biblStruct><monogr><title level="m">Another</title><imprint><date>1880</date></imprint></monogr></biblStruct></relatedItem>
</biblStruct>"""


def test_an_article_in_a_structure() -> None:
    (found,) = records(ARTICLE)
    assert (found.key, found.kind) == ("oake", Kind.JOURNAL_ARTICLE)
    assert said(found) == {
        "title": Title("On Lenner", ("Lenner",)),
        "container": Title("Tidal Review"),
        "authors": (Name("Oake", "Jane"),),
        "issued": RecordDate(PartialDate(2001, 5)),
        "accessed": RecordDate(PartialDate(2010, 1, 2)),
        "volume": "12",
        "issue": "3",
        "pages": "4-9",
        "publishers": ("Tidal Press",),
        "places": ("Lenner",),
        "doi": "10.1234/x",
        "issn": "1234-5678",
        "language": "en",
    }


def test_a_chapter_in_a_structure() -> None:
    (found,) = records(CHAPTER)
    assert (found.key, found.kind) == ("bibl-tranter-1990", Kind.CHAPTER)
    assert said(found) == {
        "title": Title("Harbours"),
        "container": Title("Trade and Tide"),
        "collection": "Studies",
        "collection_number": "7",
        "authors": (Name("Tranter", "Rose"),),
        "container_authors": (Name("Lenner"),),
        "editors": (Name(literal="Port Board"),),
        "issued": RecordDate(PartialDate(1990), text="1990"),
        "publishers": ("Verse",),
        "places": ("Oake",),
    }


def test_a_book_in_a_structure_has_the_authors_of_its_monograph() -> None:
    (found,) = records(
        "<biblStruct><monogr><author>Oake, J.</author><title>Ports</title></monogr></biblStruct>"
    )
    assert (found.kind, found.authors, found.title) == (Kind.BOOK, (Name("Oake", "J."),), Title("Ports"))


DATES: list[tuple[str, RecordDate | None]] = [
    ('<date when="1954-03-26T10:00:00Z"/>', RecordDate(PartialDate(1954, 3, 26))),
    ('<date when-iso="1954">x</date>', RecordDate(PartialDate(1954), text="x")),
    ('<date when="--03-10">10 March</date>', RecordDate(text="10 March")),
    ('<date when="1954-13">odd</date>', RecordDate(text="odd")),
    ('<date when="-0044">44 BC</date>', RecordDate(PartialDate(-44), text="44 BC")),
    ('<date to="1938">to 1938</date>', RecordDate(PartialDate(1938), circa=True, text="to 1938")),
    ('<date from="1954" to="1954">1954</date>', RecordDate(PartialDate(1954), text="1954")),
    ('<date when="1954" cert="low">1954?</date>', RecordDate(PartialDate(1954), circa=True, text="1954?")),
    ("<date>c. 1954</date>", RecordDate(PartialDate(1954), circa=True, text="c. 1954")),
    ("<date>[1954b].</date>", RecordDate(PartialDate(1954), letter="b", text="[1954b].")),
    ("<date>1954–56</date>", RecordDate(PartialDate(1954), PartialDate(1956), text="1954–56")),
    ("<date>2001-02-03</date>", RecordDate(PartialDate(2001, 2, 3), text="2001-02-03")),
    ("<date>n.d.</date>", None),
    ("<date>(o. J.)</date>", None),
    ("<date/>", None),
    ('<title>Ports <date when="1900">1900</date></title> <date when="1954"/>', RecordDate(PartialDate(1954))),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "expected"), DATES)
def test_dates(parts: str, expected: RecordDate | None) -> None:
    assert record(parts).issued == expected


NAMES: list[tuple[str, tuple[Name, ...]]] = [
    ("<author>Jane Oake</author>", (Name(literal="Jane Oake"),)),
    ("<author>Oake, Jane, Dame</author>", (Name(literal="Oake, Jane, Dame"),)),
    ("<author><forename>Jane</forename></author>", (Name(literal="Jane"),)),
    ("<author><orgName>Board, Port of Lenner</orgName></author>", (Name(literal="Board, Port of Lenner"),)),
    ("<author><persName>Oake, J.</persName> and <persName>Lenner, A.</persName></author>", (Name("Oake", "J."), Name("Lenner", "A."))),
    ("<author>et al.</author>", (Name(rest=True),)),
    ("<author><surname>Oake</surname></author>, <author>u. a.</author>", (Name("Oake"), Name(rest=True))),
    ("<author><persName><surname>Oake</surname></persName> et al.</author>", (Name("Oake"), Name(rest=True))),
    ("<author><surname>Oake</surname></author> <author><surname>Oake</surname></author>", (Name("Oake"),)),
    ("<author/>", ()),
    ('<respStmt><resp>author of the preface</resp><persName>Oake, J.</persName></respStmt>', (Name("Oake", "J."),)),
    ("<respStmt><resp>photographs</resp><persName>Oake, J.</persName></respStmt>", ()),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "expected"), NAMES)
def test_names(parts: str, expected: tuple[Name, ...]) -> None:
    assert record(f"{parts} <title>P</title>").authors == expected


FIELDS: list[tuple[str, str, object]] = [
    ("<title>Ports,</title>", "title", Title("Ports")),
    ("<title>“On Ports,”</title>", "title", Title("On Ports")),
    ("<title>“On” and “Off”</title>", "title", Title("“On” and “Off”")),
    ("<title>Ports?</title><title type='sub'>A Study</title>", "title", Title("Ports? A Study")),
    ("<title>Ports</title><title type='alt'>Häfen</title>", "title", Title("Ports")),
    ("<title>Por-\n<lb break='no'/>ts  and <lb/>tides<note>sic</note></title>", "title", Title("Ports and tides")),
    ("<title>On <choice><sic>prots</sic><corr>ports</corr></choice></title>", "title", Title("On ports")),
    ('<title level="s">Tidal Studies</title>', "title", Title("Tidal Studies")),
    ("<title>P</title><series>Tidal Studies</series>", "collection", "Tidal Studies"),
    ('<biblScope unit="page">S. 5</biblScope>', "pages", "5"),
    ('<biblScope unit="page">S5</biblScope>', "pages", "S5"),
    ('<biblScope unit="page" from="5" to="9">5-7, 9</biblScope>', "pages", "5-7, 9"),
    ('<biblScope type="vol">Bd. IX</biblScope>', "volume", "IX"),
    ('<biblScope unit="part">2</biblScope>', "volume", ""),
    ("<edition>Third edition</edition>", "edition", "3"),
    ("<edition>2. Aufl.</edition>", "edition", "2"),
    ("<edition>rev. ed.</edition>", "edition", "rev. ed."),
    ('<ref target="#note-1">1</ref>', "url", ""),
    ("<ref>https://example.org/</ref>", "url", "https://example.org/"),
    ('<ptr target="https://example.org/"/>', "url", "https://example.org/"),
    ('<idno type="URI">https://example.org/</idno>', "url", "https://example.org/"),
    ('<idno type="internal">4</idno>', "number", ""),
    ("<citedRange unit='page'>4</citedRange>", "pages", ""),
    ('<title>P</title>. Unpublished Ph.D. dissertation', "genre", "Unpublished Ph.D. dissertation"),
    ("<title>P</title><note type='genre'>Lecture</note>", "genre", "Lecture"),
    ('<textLang mainLang="fr"/>', "language", "fr"),
    ("<title>P</title><note>One.</note><note type='tag'>port</note><note>Two.</note>", "note", "One. Two."),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "name", "expected"), FIELDS)
def test_fields(parts: str, name: str, expected: object) -> None:
    assert getattr(record(parts), name) == expected


def test_an_archive_is_the_body_named_before_the_shelfmark() -> None:
    mark = '<idno type="shelfmark">F. 6</idno>'
    names = '<orgName ref="#a">Port Archives</orgName> (<orgName ref="#a">PA</orgName>)'
    found = record(f"<orgName>Some Board</orgName>, {names}, {mark}, for <orgName>Another</orgName>")
    assert (found.archive, found.shelfmark) == ("Port Archives", "F. 6")
    assert record(f"{mark}, <orgName>Port Archives</orgName>").archive == "Port Archives"


SAME = (
    # the second entry, its authors, its editors
    ("———. <title level='m'>Tides</title>", ("Lenner",), ()),
    ("[2] ———. <title level='m'>Tides</title>", ("Lenner",), ()),
    ("<author>———</author>. <title level='m'>Tides</title>", ("Lenner",), ()),
    ("Idem, <title level='m'>Tides</title>", ("Lenner",), ()),
    ("——— and <author><surname>Oake</surname></author>. <title>Tides</title>", ("Lenner", "Oake"), ()),
    ("———, ed. <title level='m'>Tides</title>", (), ("Lenner",)),
    ("- <title level='m'>Tides</title>", (), ()),
    ("<title level='m'>Ideal Tides</title>", (), ()),
)


@pytest.mark.parametrize(("entry", "authors", "editors"), SAME)
def test_a_dash_stands_for_the_authors_of_the_entry_before(
    entry: str, authors: tuple[str, ...], editors: tuple[str, ...]
) -> None:
    _, second = records(
        f"<bibl><author><surname>Lenner</surname></author> <title>Ports</title></bibl><bibl>{entry}</bibl>"
    )
    assert tuple(name.family for name in second.authors) == authors
    assert tuple(name.family for name in second.editors) == editors


def test_idem_behind_a_pointer_stands_for_the_authors_of_the_entry_pointed_at() -> None:
    def entry(key: str, name: str) -> str:
        return f"<bibl xml:id='{key}'><author><surname>{name}</surname></author> <title>Ports</title></bibl>"

    idem = "<bibl xml:id='{}'>idem, <title>Tides</title></bibl>"
    text = (
        f"<body><note>{entry('a', 'Lenner')}; {entry('b', 'Oake')}</note>"
        f"<note><ref type='bibr' target='#a'>Lenner, Ports</ref>; {idem.format('c')}</note>"
        f"<note><ref type='bibr' target='#l'>Vane, Ports</ref>; {idem.format('d')}; {idem.format('e')}</note></body>"
        f"<back><listBibl>{entry('l', 'Vane')}</listBibl></back>"
    )
    found = {one.key: one.authors[0].family for one in read_bibliography(tei(text=text)).records}
    assert found == {"a": "Lenner", "b": "Oake", "c": "Lenner", "d": "Vane", "e": "Vane", "l": "Vane"}


def test_the_readings_of_the_source_on_request() -> None:
    data = document("<bibl><title>On <choice><sic>prots</sic><corr>ports</corr></choice></title></bibl>")
    (found,) = read_bibliography(data, ExportOptions(original=True)).records
    assert found.title == Title("On prots")


TYPES = [
    ("journalArticle", Kind.JOURNAL_ARTICLE), ("bookSection", Kind.CHAPTER), ("interview", Kind.INTERVIEW),
    ("treaty", Kind.TREATY), ("legislation", Kind.LEGISLATION), ("legal_case", Kind.LEGAL_CASE), ("letter", Kind.LETTER),
    ("webpage", Kind.WEB_PAGE), ("web", Kind.WEB_PAGE), ("archival", Kind.MANUSCRIPT), ("conferencePaper", Kind.PAPER),
    ("phdthesis", Kind.THESIS), ("newspaperArticle", Kind.NEWSPAPER_ARTICLE), ("of-another-kind", Kind.BOOK),
]  # fmt: skip


@pytest.mark.parametrize(("named", "kind"), TYPES)
def test_kinds_that_are_named(named: str, kind: Kind) -> None:
    (found,) = records(f'<bibl type="{named}"><title level="m">P</title></bibl>')
    assert found.kind is kind


def test_which_elements_are_entries() -> None:
    entry = "<bibl xml:id='{}'><title>T</title></bibl>"
    source = f"<fileDesc><sourceDesc>{entry.format('own')}<listBibl>{entry.format('h')}</listBibl></sourceDesc></fileDesc>"
    text = (
        f"<body><p>{entry.format('a')} <bibl>Od. 4, 5</bibl> <bibl sameAs='#a'><title>T</title></bibl>"
        "<bibl xml:id='b'><author>Oake</author> <date>1900</date></bibl> <bibl><author>Oake</author></bibl></p></body>"
        f"<back><listBibl><bibl xml:id='c'>Oake, Ports, in: {entry.format('inner')}</bibl></listBibl></back>"
    )
    stand_off = f"<standOff><listBibl>{entry.format('s')}</listBibl></standOff>"
    found = read_bibliography(tei(source, text, stand_off))
    assert [one.key for one in found.records] == ["h", "s", "a", "b", "c"]
    assert [one.rule for one in found.findings] == ["entry-without-parts"]
    assert found.records[-1].note == "Oake, Ports, in: T"


@pytest.mark.parametrize(
    ("parts", "pages"),
    [
        ('<author>Oake</author> <title level="m">Ports</title> <biblScope unit="page">44</biblScope>', ""),
        (
            '<title level="a">Ports</title> <title level="m">Tides</title> <biblScope unit="page">4-9</biblScope>',
            "4-9",
        ),
        (
            '<title level="a">Ports</title> <title level="j">Tides</title> <biblScope unit="page">4-9</biblScope>, '
            'here <biblScope unit="page">7</biblScope>',
            "4-9",
        ),
    ],
)
def test_a_page_that_a_note_cites_of_a_whole_work_is_not_its_pages(parts: str, pages: str) -> None:
    note = document("").replace(b"<p/>", f"<p>See<note><bibl>{parts}</bibl></note></p>".encode())
    (cited,) = read_bibliography(note).records
    assert cited.pages == pages
    assert record(parts).pages == (pages or "44")


def test_only_dates_in_a_row_are_one() -> None:
    assert record("<date>1886</date>, <date>1902</date> and <date>1914</date>").issued == RecordDate(
        text="1886, 1902, 1914"
    )
    apart = record('<date when="1886">1886</date> (reprinted <date when="1902">1902</date>)').issued
    assert apart == RecordDate(PartialDate(1886), text="1886")


def test_keys_are_ascii_unique_and_those_of_the_document() -> None:
    ids = ("bibl-oake.1", "Bibl-Oake.1", "порт", "_x")
    entries = "".join(f"<bibl xml:id='{one}'><title>T</title></bibl>" for one in ids)
    entries += "<bibl><author>Łęner, A.</author><date>1900</date></bibl>" * 2 + "<bibl>words</bibl>"
    assert [one.key for one in records(entries)] == [
        "bibl-oake.1", "Bibl-Oake.1-2", "port", "x", "bibl-lener-1900", "bibl-lener-1900-2", "bibl-entry",
    ]  # fmt: skip


def test_several_bibliographies_are_one() -> None:
    one = read_bibliography(document("<bibl xml:id='a'><title>One</title></bibl>"))
    two = read_bibliography(document("<bibl xml:id='a'><title>Two</title></bibl>"))
    joined = join_bibliographies([one, read_bibliography(tei()), two])
    assert [(found.key, found.title.text) for found in joined.records] == [("a", "One"), ("a-2", "Two")]
    assert [finding.rule for finding in joined.findings] == ["no-bibliography"]


@given(something)
@settings(max_examples=60, deadline=None)
def test_whatever_characters_an_entry_has_they_are_read(words: str) -> None:
    marked = escape(words)
    found = record(
        f"<title level='a'>x {marked} x</title> <note>{marked}</note> <title level='j'>x{marked}x</title>"
    )
    assert (found.title.text, found.note) == (f"x {words} x", words)
    assert found.container.text == f"x{words}x"


def test_deep_nesting_is_read() -> None:
    depth = 1_500
    assert record("<hi>" * depth + "<title>Deep</title>" + "</hi>" * depth).title == Title("Deep")
    assert record("<title>" + "<hi>" * depth + "Deep" + "</hi>" * depth + "</title>").title == Title("Deep")


def test_a_file_that_cannot_be_read_is_an_error() -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_bibliography("missing.xml")
