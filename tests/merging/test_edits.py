"""A table: an edit of a letter's edition, what changes on the machine's side, what must be there afterwards."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import pytest

from tei_encode import (
    Authority,
    AuthorityEntry,
    Metadata,
    Options,
    SourceText,
    encode,
    export,
    merge,
    validate,
)
from tei_encode.merging import Merged
from tei_encode.model import Kind
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.settings import Rule

from .texts import LETTER

ENTRIES = (
    AuthorityEntry("pers-m1", Kind.PERS_NAME, ("Mary Tranter",), (("wikidata", "Q1"),)),
    AuthorityEntry("place-p1", Kind.PLACE_NAME, ("Paris",), (("GeoNames", "2988507"),)),
)
CHANGES = {
    "names": Options(names="rules"),
    "no names": Options(names="none"),
    "lines": Options(names="rules", line_breaks=True),
    "article": Options(names="rules", kind="article"),
    "header": Options(
        names="rules",
        date="2024-05-31",
        metadata=Metadata(
            title="Letters", editors=("Oake, Anna",), publisher="Harcastle", keywords=("wool",)
        ),
    ),
    "list": Options(names="rules", authority=Authority(ENTRIES, ("people.csv",))),
    "quote": Options(names="rules", rules=(Rule(re.compile("Mr. Lenner will.*"), Role.QUOTATION),)),
    "language": Options(names="rules", language="en-GB"),
}
ME = ("</titleStmt>", '<respStmt><resp>edited</resp><name xml:id="me">Oake</name></respStmt></titleStmt>')
MARY = '<persName ref="#pers-tranter">Mary Tranter</persName>'
HARCASTLE = '<persName ref="#pers-harcastle">Harcastle</persName>'
COMPANY = '<orgName ref="#org-haverley-company" cert="medium">Haverley Company</orgName>'
DAY = '<date when="1921-05-04">4 May 1921</date>'
FIRST = '<date when="1921-05-01" cert="medium">1st</date>'
SIC = "<choice><sic>Teh</sic><corr>The</corr></choice>"


class Row(NamedTuple):
    """One edit.

    Attributes:
        name: what the person did.
        edits: words of the edition and what stands there after the edit.
        before: how the edition was made.
        after: how it is made now.
        kept: what must be in the result.
        gone: what must not.
        conflicts: how many findings say that both changed the same.
    """

    name: str
    edits: list[tuple[str, str]]
    before: str
    after: str
    kept: list[str]
    gone: list[str] = []  # noqa: RUF012 - of a named tuple, never changed
    conflicts: int = 0


# fmt: off
TABLE = [
    # What an editor adds inside the text.
    Row("correction", [("Teh", SIC)], "names", "lines", [SIC, "<lb/>" + DAY]),
    Row("correction with names found now", [("Teh", SIC)], "no names", "names", [SIC, MARY, 'xml:id="pers-tranter"']),
    Row("correction with names no longer found", [("Teh", SIC)], "names", "no names", [SIC], ["pers-tranter"]),
    Row("correction with another language", [("Teh", SIC)], "names", "language", [SIC, 'xml:lang="en-GB"']),
    Row("correction in a name", [("Mary Tranter</persName> and", "Mary <choice><sic>Tranter</sic><corr>Trenter</corr></choice></persName> and")], "names", "list", ['<persName ref="#pers-tranter">Mary <choice>', "Q1"]),
    Row("correction in a name no longer found", [("Mary Tranter</persName> and", "Mary <choice><sic>Tranter</sic><corr>Trenter</corr></choice></persName> and")], "names", "no names", ["Mary <choice><sic>Tranter</sic>"], ["<persName"]),
    Row("correction in a name found now", [("Mary Tranter and", "Mary <choice><sic>Tranter</sic><corr>Trenter</corr></choice> and")], "no names", "names", [">Mary <choice><sic>Tranter</sic><corr>Trenter</corr></choice></persName> and"]),
    Row("note", [("bad,", 'bad,<note type="editorial" resp="#me">No.</note>'), ME], "names", "lines", ['bad,<note type="editorial" resp="#me">No.</note>', 'xml:id="me"', "<lb/>"]),
    Row("note at a line end", [("back on\n", 'back on\n<note type="editorial">No.</note>')], "names", "lines", ['<lb/><note type="editorial">No.</note>' + DAY]),
    Row("note in a name found now", [("Mary Tranter is", 'Mary<note type="editorial">No.</note> Tranter is')], "no names", "names", ['">Mary<note type="editorial">No.</note> Tranter</persName> is']),
    Row("supplied word", [("was bad", "was <supplied>very </supplied>bad")], "names", "list", ["was <supplied>very </supplied>bad"]),
    Row("expanded word", [("Mr. <persName ref=\"#pers-harcastle\">", "<choice><abbr>Mr.</abbr><expan>Mister</expan></choice> <persName ref=\"#pers-harcastle\">")], "names", "lines", ["<expan>Mister</expan>", HARCASTLE]),
    Row("comment", [("Teh", "<!-- look -->Teh")], "names", "no names", ["<!-- look -->Teh"]),
    Row("processing instruction", [("Teh", "<?look here?>Teh")], "names", "lines", ["<?look here?>Teh", "<lb/>"]),
    Row("comment before a paragraph", [('<p xml:id="p-2">', '<!-- look --><p xml:id="p-2">')], "names", "quote", ["<!-- look --><quote"]),
    Row("emphasis", [("weather", '<hi rend="bold">weather</hi>')], "names", "no names", ['<hi rend="bold">weather</hi>']),
    Row("emphasis across a name found now", [("Mary Tranter is well", '<hi rend="bold">Mary Tranter is well</hi>')], "no names", "names", ['<hi rend="bold"><persName ref="#pers-tranter">Mary Tranter</persName> is well</hi>']),
    Row("emphasis inside a name found now", [("Mary Tranter is", '<hi rend="bold">Mary</hi> Tranter is')], "no names", "names", ['<persName ref="#pers-tranter"><hi rend="bold">Mary</hi> Tranter</persName> is']),
    Row("quotation around a paragraph", [('<p xml:id="p-2">', '<quote><p xml:id="p-2">'), ("is well.</p>", "is well.</p></quote>")], "names", "list", ['<quote><p xml:id="p-2">', 'ref="#pers-tranter"', "Q1"]),
    # Names, dates, pointers.
    Row("confirmed name", [(MARY + " and", MARY.replace(">M", ' resp="#me">M') + " and"), ME], "names", "no names", ['<persName ref="#pers-tranter" resp="#me">Mary Tranter</persName>', 'xml:id="pers-tranter"'], [HARCASTLE], 1),
    Row("confirmed name, found still", [(COMPANY, COMPANY.replace(' cert="medium"', ' resp="#me"')), ME], "names", "list", ['<orgName ref="#org-haverley-company" resp="#me">Haverley Company']),
    Row("another person", [(HARCASTLE + " went", HARCASTLE.replace("harcastle", "lenner") + " went")], "names", "lines", ['<persName ref="#pers-lenner">Harcastle</persName> went']),
    Row("another person, no longer found", [(HARCASTLE + " went", HARCASTLE.replace("harcastle", "lenner") + " went")], "names", "no names", ['<persName ref="#pers-lenner">Harcastle</persName> went', 'xml:id="pers-lenner"'], ["pers-oake"], 1),
    Row("person who is a place", [(HARCASTLE + " went", '<placeName ref="#place-london">Harcastle</placeName> went')], "names", "lines", ['<placeName ref="#place-london">Harcastle</placeName> went']),
    Row("name that is none", [(COMPANY, "Haverley Company")], "names", "lines", ["of the Haverley Company stayed"]),
    Row("name that is none, with another list", [(MARY + " is", "Mary Tranter is")], "names", "list", [". Mary Tranter is", "Q1"]),
    Row("longer name", [("Mr. " + HARCASTLE + " went", '<persName ref="#pers-harcastle">Mr. Harcastle</persName> went')], "names", "list", ['<persName ref="#pers-harcastle">Mr. Harcastle</persName> went']),
    Row("longer name, found now", [("Mr. Harcastle went", '<persName>Mr. Harcastle</persName> went')], "no names", "names", ["<persName>Mr. Harcastle</persName> went"], [], 1),
    Row("name across one found now", [("and Mr. Harcastle", '<orgName>and Mr. Har</orgName>castle')], "no names", "names", ["<orgName>and Mr. Har</orgName>castle went"], [], 1),
    Row("same name as is found now", [("Mary Tranter and", '<persName resp="#me">Mary Tranter</persName> and'), ME], "no names", "names", ['<persName resp="#me">Mary Tranter</persName> and']),
    Row("parts of a name", [(MARY + " and", '<persName ref="#pers-tranter"><forename>Mary</forename> <surname>Tranter</surname></persName> and')], "names", "lines", ["<forename>Mary</forename> <surname>Tranter</surname></persName> and"]),
    Row("another day", [(FIRST, FIRST.replace("05-01", "04-01"))], "names", "lines", ['<date when="1921-04-01" cert="medium">1st</date>']),
    Row("a surer day", [(FIRST, FIRST.replace(' cert="medium"', ""))], "names", "header", ['<date when="1921-05-01">1st</date>']),
    Row("no day", [(DAY, "4 May 1921")], "names", "no names", ["back on\n4 May 1921."]),
    Row("day from and to", [(DAY, '<date from="1921-05-04" to="1921-05-05">4 May 1921</date>')], "names", "lines", ['<lb/><date from="1921-05-04" to="1921-05-05">4 May']),
    Row("less sure name", [('<placeName ref="#place-haverley" cert="medium">H', '<placeName ref="#place-haverley" cert="low">H')], "names", "lines", ['<placeName ref="#place-haverley" cert="low">H']),
    Row("note mark of another note", [('n="1" place="end"', 'n="1" place="foot"')], "names", "no names", ['n="1" place="foot"']),
    # Structure.
    Row("type of a division", [('type="letter"><op', 'type="draft"><op')], "names", "no names", ['type="draft"><opener>']),
    Row("salute that is none", [("<salute>Yours sincerely,</salute>", "Yours sincerely,")], "names", "no names", ["<closer>Yours sincerely,\n<signed>Jane Oake"]),
    Row("language of a paragraph", [('<p xml:id="p-2">', '<p xml:id="p-2" xml:lang="fr">')], "names", "no names", ['<p xml:id="p-2" xml:lang="fr">Mr. Lenner']),
    Row("paragraph that became a quotation", [("will write", 'will<note type="editorial">No.</note> write')], "names", "quote", ['will<note type="editorial">No.</note> write', "<quote"], ['xml:id="p-2"']),
    Row("identifier of a paragraph", [('xml:id="p-2"', 'xml:id="second"')], "names", "list", ['<p xml:id="second">']),
    # Registers.
    Row("identifier", [("<persName>Mary Tranter</persName>\n", '<persName>Mary Tranter</persName><idno type="VIAF">7</idno>\n')], "names", "lines", ['<idno type="VIAF">7</idno>']),
    Row("identifier beside those of a list", [("<persName>Mary Tranter</persName>\n", '<persName>Mary Tranter</persName><idno type="VIAF">7</idno>\n')], "names", "list", ['<idno type="VIAF">7</idno>', '<idno type="wikidata">Q1</idno>']),
    Row("identifier of an entry no longer found", [("<persName>Mary Tranter</persName>\n", '<persName>Mary Tranter</persName><idno type="VIAF">7</idno>\n')], "names", "no names", ['<idno type="VIAF">7</idno>'], ["pers-oake"], 1),
    Row("another form of a name", [("<persName>Mary Tranter</persName>\n", "<persName>Tranter, Mary</persName><persName>Mary Tranter</persName>\n")], "names", "list", ["<persName>Tranter, Mary</persName>", "Q1"]),
    Row("new entry and mention", [("weather", '<orgName ref="#org-w">weather</orgName>'), ("<listOrg>", '<listOrg><org xml:id="org-w"><orgName>Weather</orgName></org>')], "names", "list", ['<orgName ref="#org-w">weather</orgName>', '<org xml:id="org-w">']),
    Row("new entry, nothing else found now", [("weather", '<orgName ref="#org-w">weather</orgName>'), ("<listOrg>", '<listOrg><org xml:id="org-w"><orgName>Weather</orgName></org>')], "names", "no names", ['<org xml:id="org-w">'], ["org-haverley", "listPerson"]),
    Row("entry with the name of one found now", [("<text>", '<standOff><listPerson><person xml:id="pers-tranter"><persName>Susan Tranter</persName></person></listPerson></standOff><text>')], "no names", "names", ["Susan Tranter", 'ref="#pers-tranter-2">Mary', '<person xml:id="pers-tranter-2">']),
    Row("entry of one found now", [("<text>", '<standOff><listPerson><person xml:id="pers-mary"><persName>Mary Tranter</persName><idno type="VIAF">7</idno></person></listPerson></standOff><text>')], "no names", "names", ['ref="#pers-mary">Mary', '<idno type="VIAF">7</idno>'], ['"pers-tranter"']),
    Row("another name for an entry", [("pers-harcastle", "pers-h")] * 3, "names", "list", ['<persName ref="#pers-h">Harcastle</persName> went', '<person xml:id="pers-h">'], ["pers-harcastle"]),
    Row("two entries made one", [('      <person xml:id="pers-oake">\n        <persName>Anna Oake</persName>\n      </person>\n', ""), ('ref="#pers-oake">', 'ref="#pers-oake-jane">'), ("<persName>Jane Oake</persName>\n      </person>", "<persName>Jane Oake</persName><persName>Anna Oake</persName></person>")], "names", "list", ['<persName ref="#pers-oake-jane">Anna Oake', "<persName>Anna Oake</persName>"], ['"pers-oake"', '"#pers-oake"']),
    # Header and around.
    Row("title", [('<title cert="low">letter</title>', "<title>Mine</title>")], "names", "lines", ["<title>Mine</title>"]),
    Row("title beside one that was given", [('<title cert="low">letter</title>', "<title>Mine</title>")], "names", "header", ["<title>Mine</title>", "<surname>Oake</surname>", "<publisher>Harcastle</publisher>"], ["Letters"], 1),
    Row("editor", [("</title>", "</title><editor>Jo</editor>")], "names", "header", ["<editor>Jo</editor>", "<surname>Oake</surname>", "<title>Letters</title>"]),
    Row("licence", [('<availability status="unknown">\n          <p>No licence has been stated.</p>', '<availability status="free">\n          <licence target="https://example.org/by">Free</licence>')], "names", "header", ['<licence target="https://example.org/by">Free</licence>', "<publisher>Harcastle</publisher>"]),
    Row("words of the machine's entry", [('who="#tei-encode">', 'who="#tei-encode">Read by me. ')], "names", "header", ['who="#tei-encode">Read by me. ']),
    Row("entry in the machine's name", [("<revisionDesc>", '<revisionDesc><change when="2024-01-01" who="#tei-encode">Names corrected.</change>')], "names", "header", ["Names corrected.", '<change when="2024-05-31" who="#tei-encode">']),
    Row("change", [("<revisionDesc>", '<revisionDesc><change when="2024-01-01">Read again.</change>')], "names", "header", ['<change when="2024-01-01">Read again.</change>', '<change when="2024-05-31" who="#tei-encode">']),
    Row("practice", [("Nothing was corrected: the text stands as in the source, errors included.", "Slips were corrected.")], "names", "language", ["Slips were corrected."]),
    Row("practice laid out otherwise", [("Nothing was corrected: the text", "Nothing\n  was corrected:   the text")], "names", "lines", ["<lb/>"]),
    Row("keywords", [("</textClass>", "<keywords><term>war</term></keywords></textClass>")], "names", "article", ["<term>war</term>", '#kind-article"']),
    Row("abstract", [("<langUsage>", "<abstract><p>A letter.</p></abstract><langUsage>")], "names", "list", ["<abstract>", "<p>A letter.</p>"]),
    Row("counts are the machine's", [("80 words", "90 words")], "names", "lines", ["80 words"]),
    Row("word on an element", [('<tagUsage gi="persName" ', '<tagUsage gi="persName" n="x" ')], "names", "no names", ['<tagUsage gi="persName" n="x"'], [], 1),
    Row("model beside the root", [("<TEI ", '<?xml-model href="a.rng"?>\n<!-- mine --><TEI ')], "names", "no names", ['<?xml-model href="a.rng"?>', "<!-- mine -->"]),
    Row("receiver in the header", [('<persName ref="#pers-lenner">Lenner</persName>\n        </corr', '<persName ref="#pers-lenner">Mr. Lenner</persName>\n        </corr')], "names", "list", ['<persName ref="#pers-lenner">Mr. Lenner</persName>']),
]
# fmt: on


@lru_cache(maxsize=16)
def made(change: str, text: str = LETTER) -> bytes:
    return encode(SourceText.of(text, "letter.txt"), CHANGES[change]).xml


def edit(xml: bytes, edits: list[tuple[str, str]]) -> bytes:
    """An edition after edits, each of which must find its place."""
    text = xml.decode()
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text.encode()


def merged_by(row: Row) -> Merged:
    base = made(row.before)
    return merge(edit(base, row.edits), made(row.after), base, file="letter.xml")


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.name}: {row.before}, {row.after}")
def test_an_edit_is_kept_and_the_rest_refreshed(row: Row) -> None:
    merged = merged_by(row)
    assert merged.done, merged.findings
    xml = merged.xml.decode()
    assert [words for words in row.kept if words not in xml] == []
    assert [words for words in row.gone if words in xml] == []
    assert len(merged.findings) == row.conflicts, merged.findings
    assert {finding.rule for finding in merged.findings} <= {"merge-conflict"}
    assert export(merged.xml, "source").data == LETTER.encode()
    result = validate(merged.xml)
    assert result.valid, result.findings


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.name}: {row.before}, {row.after}")
def test_a_second_time_changes_nothing(row: Row) -> None:
    merged = merged_by(row)
    again = merge(merged.xml, made(row.after), merged.base, file="letter.xml")
    assert again.done
    assert not again.changed
    assert again.xml == merged.xml


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.name}: {row.before}, {row.after}")
def test_an_edit_outlives_the_way_there_and_back(row: Row) -> None:
    there = merged_by(row)
    back = merge(there.xml, made(row.before), there.base, file="letter.xml")
    assert back.done, back.findings
    xml = back.xml.decode()
    own = [
        new for _, new in row.edits if len(new) < 100 and new in edit(made(row.before), row.edits).decode()
    ]
    still = [new for new in own if new in there.xml.decode()]
    assert [new for new in still if new not in xml] == []


def test_a_conflict_says_where_and_what_the_machine_writes() -> None:
    row = next(row for row in TABLE if row.name == "title beside one that was given")
    finding = merged_by(row).findings[0]
    assert finding.file == "letter.xml"
    assert finding.line == 6
    assert finding.message == (
        "<title>Mine</title> was kept as it was edited; now the program writes <title>Letters</title>"
    )


@pytest.mark.parametrize(
    "edits", [[], [(MARY + " is", "Mary Tranter is")]], ids=["nothing else", "a name too"]
)
@pytest.mark.parametrize("subset", ["", ' [ <!NOTATION gif PUBLIC "gif"> ]'])
def test_a_document_type_that_is_left_out_is_said(edits: list[tuple[str, str]], subset: str) -> None:
    own = edit(made("names"), [("<TEI ", f"<!DOCTYPE TEI{subset}>\n<TEI "), *edits])
    merged = merge(own, made("no names"), made("names"), file="letter.xml")
    assert merged.done
    assert merged.changed
    assert [(one.rule, one.severity) for one in merged.findings] == [("merge-left-out", "warning")]
    assert b"DOCTYPE" not in merged.xml
