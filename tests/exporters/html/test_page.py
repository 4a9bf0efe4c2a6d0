"""The page of a document: its text whole and in order, elements in their shapes, every link with a target."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tei_encode import SourceText, encode, export
from tests.exporters.letters import letter
from tests.exporters.reading.made_up_tei import document
from tests.exporters.reading.test_any_tei import ATTRIBUTES, NAMES, _tree

from .pages import OTHERS, OURS, broken, by_class, identifiers, page, parsed, text, words_of_text

LETTER = """Oake, 4 May 1903

Dear Sir,

On 26 April Mr. Hanna Lenner left for *Paris*.[1] She asks you to send:

1. the maps of 1901,
2. the rolls.[2]

> The bridge shall stand
> as long as the mill.

Yours sincerely,
John Tranter

P.S. The dog is well.

[1] She came back in June.
[2] All of them.
"""


def encoded() -> bytes:
    return encode(SourceText.of(LETTER, "letter.txt")).xml


def whole(data: bytes, tei: bytes) -> None:
    """A page has all the reading text in order, no identifier twice, and no link that leads nowhere."""
    root = parsed(data)
    names = identifiers(root)
    assert sorted(set(names)) == sorted(names)
    assert broken(root) == []
    reading = export(tei, "text").data.decode()
    if root.xpath("//article[p[@class='none']]"):
        assert reading == ""
    else:
        assert words_of_text(root) == re.sub(r"\s", "", reading)


@pytest.mark.parametrize("path", [*OURS, *OTHERS], ids=lambda path: path.stem)
def test_the_reading_text_is_on_the_page_whole_and_in_order(path: Path) -> None:
    whole(export(path, "html").data, path.read_bytes())


def test_so_is_a_letter_of_ours_and_one_of_others() -> None:
    for tei in (encoded(), letter()):
        whole(export(tei, "html").data, tei)


@given(body=st.lists(_tree(NAMES, ATTRIBUTES.filter(lambda one: "space" not in one)), max_size=5))
@example(body=["<app><cb>mill</cb></app>"])
@settings(max_examples=200)
def test_so_is_whatever_a_document_is_made_of(body: list[str]) -> None:
    tei = document("".join(body))
    whole(export(tei, "html").data, tei)


SHAPES = [
    ("<p>a</p>", "//article//p[.='a']"),
    ("<p>a <quote><p>b</p></quote> c</p>", "//div[contains(@class, 'p blocks')]/blockquote/p[.='b']"),
    ("<p>a <list><item>b</item></list></p>", "//div[contains(@class, 'p blocks')]/div[@class='list']/ul/li[.='b']"),
    ("<p>a <list rend='inline'><item>b</item></list></p>", "//article//p//span[@class='item'][.='b']"),
    ("<list type='ordered'><head>h</head><item>b</item><pb n='2'/><item>c</item></list>", "//div/ol/li[.='b']"),
    ("<list><item><label>1.</label> b</item></list>", "//div[contains(@class, 'labelled')]/ul/li"),
    ("<list><label>a</label><item>b</item></list>", "//dl[dt='a'][dd='b']"),
    ("<table><head>t</head><row role='label'><cell>a</cell></row><row><cell cols='2'>b</cell></row></table>",
     "//div[@class='table'][p='t']//table[.//tr/th='a']//td[@colspan='2'][.='b']"),
    ("<lg><l n='5'>a</l></lg>", "//div[@class='lg']/div[@class='l'][@data-n='5'][.='a']"),
    ("<div><head>a</head><div><head>b</head></div></div>", "//section/h2[.='a']/following-sibling::section/h3[.='b']"),
    ("<p><hi rend='bold'>a</hi></p>", "//b[contains(@class, 'r-bold')]"),
    ("<p><hi rend='monospace'>a</hi></p>", "//code[contains(@class, 'r-monospace')][not(contains(@class, 'verbatim'))]"),
    ("<p><hi style='font-family: Courier, monospace'>a</hi></p>", "//code[contains(@class, 'r-monospace')]"),
    ("<p><hi style='font-variant: small-caps'>a</hi></p>", "//span[contains(@class, 'r-small-caps')]"),
    ("<p><foreign xml:lang='he'>a</foreign></p>", "//i[@lang='he'][@dir='rtl'][.='a']"),
    ("<p>a<pb n='7'/>b</p>", "//p/span[@role='doc-pagebreak'][@aria-label='Page 7'][.='7']"),
    (
        "<p>a</p><milestone unit='section'/><p>b</p>",
        "//*[@role='separator'][not(//input[@id='show-break'])]",
    ),
    ("<figure><head>h</head><graphic url='a/b.png'/><figDesc>d</figDesc></figure>",
     "//figure[figcaption='h'][a[@href='a/b.png']][span='d']"),
    ("<figure><binaryObject mimeType='image/png'>aGk=</binaryObject><figDesc>d</figDesc></figure>",
     "//img[@src='data:image/png;base64,aGk='][@alt='d']"),
    ("<p><choice><sic>recieved</sic><corr>received</corr></choice></p>",
     "//p[.//span[@class='corr']='received']//span[@class='sic extra'][.='recieved']"),
    ("<p>a <del>b</del> <add>c</add></p>", "//p[del[@class='del extra']='b'][ins='c']"),
    ("<p>a <app><lem>b</lem><rdg wit='#A #B'>c</rdg></app></p>", "//span[@class='rdg extra'][@data-n='A B'][.='c']"),
    ("<p><x xmlns='urn:x'>a <y>b</y></x></p>", "//p[normalize-space()='a b']"),
    ("<p>a <code>&lt;script&gt;</code></p>", "//code[.='<script>']"),
    ("<eg xml:space='preserve'>a\n  b</eg>", "//pre[contains(@class, 'verbatim')][.='a\n  b']"),
    ("<p><ref target='https://example.org/'>a</ref></p>", "//a[@href='https://example.org/'][contains(@rel, 'noopener')]"),
    ("<p><ref target='javascript:alert(1)'>a</ref></p>", "//p/span[contains(@class, 'ref')][not(@href)]"),
    ("<p><persName ref='https://example.org/p'>A</persName></p>", "//a[@href='https://example.org/p']"),
    ("<p><date when='1903'>then</date></p>", "//a[contains(@class, 'dated')][.='then']"),
    ("<p>a <gap reason='blot' quantity='2' unit='words'/></p>", "//span[@class='gap'][@title='blot, 2 words'][.='[…]']"),
    ("<p><bibl><date when='1901-02'>x</date></bibl></p>", "//span[contains(@class, 'dated')][@title='February 1901']"),
    ("<p><q cert='low'>x</q></p>", "//span[@title='not sure (low)'][@id]"),
    ("<p>x</p><u who='#x'>a</u>", "//div[@class='u'][.='x: a']"),
]  # fmt: skip


TARGETS = [
    ("<p><ref target='#a #b'>x</ref> y</p>", ["#a", "#b"], []),
    (
        "<p><ref target='#a https://example.org/ #none #b'>x</ref></p>",
        ["#a", "https://example.org/", "#b"],
        ["x"],
    ),
    ("<p><ref target='#none #b'>x</ref></p>", ["#b"], ["x"]),
    ("<p><persName ref='#pers-a #pers-b'>x</persName></p>", ["#pers-a", "#pers-b"], []),
    (
        "<p><persName ref='https://example.org/a #pers-b'>x</persName></p>",
        ["#pers-b", "https://example.org/a"],
        [],
    ),
    ("<p><persName key='pers-b'>x</persName></p>", ["#pers-b"], []),
]


@pytest.mark.parametrize(("body", "targets", "remarked"), TARGETS)
def test_every_target_of_several_has_a_link(body: str, targets: list[str], remarked: list[str]) -> None:
    persons = "".join(
        f"<person xml:id='pers-{one}'><persName>{one}</persName></person>" for one in ("a", "b")
    )
    listed = f"<standOff><listPerson>{persons}</listPerson></standOff>"
    root = page(f"<p xml:id='a'>a</p><p xml:id='b'>b</p>{body}", after=listed)
    assert [one.get("href") for one in root.xpath("(//article//p)[3]//a")] == targets
    assert [text(one) for one in root.xpath("//*[contains(@class, 'finding')]//mark")] == remarked


def test_each_whom_a_name_means_has_the_mention_in_the_register() -> None:
    root = page(
        "<p><persName ref='#pers-lenner #pers-tranter'>The two</persName>, "
        "<persName ref='https://example.org/z #pers-tranter'>Ada</persName></p>",
        after="<standOff><listPerson><person xml:id='pers-lenner'><persName>Lenner</persName></person>"
        "<person xml:id='pers-tranter'><persName>Tranter</persName></person></listPerson></standOff>",
    )
    said = {
        str(one.get("id")): [text(mark) for mark in one.iter("mark")]
        for one in by_class(root, "register-entry")
    }
    assert said == {"pers-lenner": ["The two"], "pers-tranter": ["The two", "Ada"]}


def test_a_mark_of_several_notes_calls_each() -> None:
    notes = "".join(f"<note xml:id='{one}'><label>{one}</label> word</note>" for one in ("n", "m"))
    root = page(f"<p>a<ref type='noteAnchor' target='#n #m'>1</ref></p><div type='notes'>{notes}</div>")
    assert [one.get("href") for one in root.xpath("//article//a")] == ["#n", "#m"]
    assert len(by_class(root, "back-link")) == 2
    assert by_class(root, "finding") == []


CUT = [
    ("Han<note>n</note>na", ["Han", "[1]", "na"]),
    ("<hi>Han</hi><note>n</note><hi>na</hi> Lenner", ["Han", "[1]", "na Lenner"]),
    ("Hanna<note>n</note> <note>m</note>Lenner", ["Hanna", "[1]", "[2]", "Lenner"]),
    ("<hi>Han<note>n</note></hi>na", ["[1]", "na"]),
    ("Hanna <note>n</note> Lenner", ["Hanna", "[1]", "Lenner"]),
]


@pytest.mark.parametrize(("name", "links"), CUT)
def test_a_name_with_the_mark_of_a_note_in_its_middle_is_cut_there(name: str, links: list[str]) -> None:
    listed = (
        "<standOff><listPerson><person xml:id='p'><persName>x</persName></person></listPerson></standOff>"
    )
    tei = document(f"<p>a <persName ref='#p' cert='low'>{name}</persName> b</p>", after=listed)
    whole(export(tei, "html").data, tei)
    root = parsed(export(tei, "html").data)
    assert ["".join(one.itertext()) for one in root.xpath("//article//a")] == links
    named = [one.get("href") for one in root.xpath("//article//a[contains(@class, 'named')]")]
    assert named == ["#p"] * sum(not one.startswith("[") for one in links)
    assert len(root.xpath("//article//a[contains(@class, 'unsure')]")) == 1


@pytest.mark.parametrize(("body", "path"), SHAPES)
def test_elements_have_their_shapes(body: str, path: str) -> None:
    assert page(body).xpath(path)


def test_a_note_is_called_by_a_link_and_leads_back() -> None:
    root = page("<p>a<note>b</note> c<note xml:id='n'>d</note></p><p><ref target='#n'>see</ref></p>")
    calls = by_class(root, "call")
    assert [text(one) for one in calls] == ["[1]", "[2]"]
    notes = by_class(root, "note")
    assert [one.get("href")[1:] for one in calls] == [one.get("id") for one in notes]
    assert [text(one) for one in notes] == ["[1] b↩", "[2] d↩"]
    assert [back.get("href")[1:] for back in by_class(root, "back-link")] == [one.get("id") for one in calls]


def test_a_note_that_is_called_twice_leads_back_twice() -> None:
    root = parsed(
        export(
            document(
                "<p>a<ref target='#n'>1</ref> b<ref target='#n'>1</ref></p><div type='notes'><note xml:id='n'>d</note></div>"
            ),
            "html",
        ).data
    )
    assert [text(one) for one in by_class(root, "back-link")] == ["↩ 1", "↩ 2"]


def test_notes_of_ours_are_linked_by_their_own_marks() -> None:
    root = parsed(export(encoded(), "html").data)
    assert [(text(one), one.get("href")) for one in by_class(root, "call")] == [
        ("[1]", "#note-1"),
        ("[2]", "#note-2"),
    ]
    assert [one.get("href") for one in by_class(root, "back-link")] == ["#noteref-1", "#noteref-2"]


def entries_of(root: Any) -> dict[str, tuple[str, list[str]]]:
    """What is said of each entry, and its mentions."""
    return {
        text(one.find("p/b")): (
            text(one.find("p")),
            [text(link.find("mark")) for link in one.xpath(".//li/a")],
        )
        for one in by_class(root, "register-entry")
    }


def test_the_register_has_every_mention() -> None:
    root = parsed(export(letter(), "html").data)
    assert entries_of(root) == {
        "Hanna Lenner": (
            'Hanna Lenner. also Lenner, Hanna, Mrs "H" Lenner; Keeper of Seals; 3 February 1871 – 1940.',
            ["Hanna", "Han"],
        ),
        "Tranter": ("Tranter. not sure (low).", ["Tran", "him"]),
        "Nobody": ("Nobody", ["Nobody"]),
        "Oake": ("Oake. settlement.", ["Oake"]),
        "Oake Mill": ("Oake Mill", []),
        "Guild of Glovers": ("Guild of Glovers", ["Guild of Oake"]),
    }
    assert root.xpath("//a[@href='https://d-nb.info/gnd/118540238']")


def test_every_name_of_the_text_is_a_link_to_its_entry_that_says_who_is_meant() -> None:
    root = parsed(export(letter(), "html").data)
    named = by_class(root, "named")
    assert [(text(one), one.tag, one.get("href")) for one in named] == [
        ("Hanna", "a", "#pers-lenner"), ("Tran", "a", "#pers-tranter"), ("him", "a", "#pers-tranter"),
        ("Guild of Oake", "a", "#org-guild"), ("Oake", "a", "#place-oake"), ("Nobody", "span", None),
        ("Han", "a", "#pers-lenner"), ("na", "a", "#pers-lenner"),
    ]  # fmt: skip
    about = root.xpath(f"//*[@id='{named[0].get('aria-describedby')}']")[0]
    assert text(about).startswith("Hanna Lenner. also")
    low = [root.xpath(f"//*[@id='{name}']")[0] for name in named[1].get("aria-describedby").split()]
    assert [text(one) for one in low] == ["Tranter. not sure (low).", "not sure (low)"]


WITHIN = [
    (
        "A<note>b</note>",
        "//a[contains(@class, 'named')][.='A']/following-sibling::*[1][self::a[@class='call']]",
    ),
    (
        "<surname>A<note>b</note> </surname>",
        "//a[contains(@class, 'named')]/following-sibling::a[@class='call']",
    ),
    ("A<note>b</note> B", "//span[@class='parts']/a[@class='call'][preceding-sibling::a]"),
]


@pytest.mark.parametrize(("name", "path"), WITHIN)
def test_a_note_within_a_name_is_called_behind_it_or_between_its_parts(name: str, path: str) -> None:
    assert page(f"<p><persName ref='https://example.org/a'>{name}</persName></p>").xpath(path)


def test_the_timeline_has_dates_in_their_order_and_no_years_of_books() -> None:
    root = parsed(export(letter(), "html").data)
    part = root.xpath("//section[@id='page-timeline']")[0]
    assert [text(one) for one in part.xpath(".//h3")] == ["1871", "1903", "1904", "1940"]
    assert [text(one.find("span")) for one in part.xpath(".//li")] == [
        "3 February 1871", "5 April 1903", "4 May 1903", "1904", "1940",
    ]  # fmt: skip
    book = page("<p>a <bibl>B, <date when='1901'>1901</date></bibl>.</p>")
    assert book.xpath("//section[@id='page-timeline']") == []


DATES = [
    ('when="1954-03-31"', "31 March 1954"), ('when="1954-03"', "March 1954"), ('when="--05-06"', "6 May"),
    ('from="1914" to="1918-11"', "1914 – November 1918"), ('notBefore="1954-06-30"', "not before 30 June 1954"),
    ('notAfter="0980"', "not after 980"), ('when="-0043-03-15"', "15 March 44 BC"), ('to="1920"', "up to 1920"),
    ('when-iso="1954-03-31T10:00"', "31 March 1954 10:00"), ('when="soon"', "soon"),
]  # fmt: skip


@pytest.mark.parametrize(("values", "words"), DATES)
def test_values_of_dates_are_in_words(values: str, words: str) -> None:
    assert text(page(f"<p><date {values}>x</date></p>").xpath("//span[@class='value']")[0]) == words


FINDINGS = [
    ("<p><persName cert='low' ref='https://example.org/a'>A</persName></p>", "Not sure: 1", "A"),
    ("<p><title cert='medium'>T</title></p>", "Fairly sure: 1", "T"),
    ("<p><placeName>A</placeName></p>", "Names without an entry: 1", "A"),
    ("<p><ref>A</ref></p>", "References that lead nowhere: 1", "A"),
    ("<p><ref target='#none'>A</ref></p>", "References that lead nowhere: 1", "A"),
    ("<p><date>then</date></p>", "Dates without a value: 1", "then"),
    ("<p>x</p><div type='notes'><note n='1'>A</note></div>", "Notes that nothing calls: 1", "[1]A"),
]


@pytest.mark.parametrize(("body", "summary", "words"), FINDINGS)
def test_what_an_editor_should_look_at_is_listed_with_its_place(body: str, summary: str, words: str) -> None:
    root = page(body)
    (finding,) = by_class(root, "finding")
    assert text(finding.find("summary")) == summary
    link = finding.xpath(".//li/a")[0]
    assert text(link.find("mark")).replace(" ", "") == words
    assert link.get("href")[1:] in identifiers(root)


def test_a_document_that_is_sure_of_all_has_nothing_to_look_at() -> None:
    assert by_class(page("<p>a <ref target='https://example.org/'>b</ref></p>"), "finding") == []


def test_words_around_a_mention_have_no_other_readings_in_them() -> None:
    tei = "<p>The <app><lem>b</lem><rdg>c</rdg></app> <choice><sic>x</sic><corr>y</corr></choice> <date when='1903'>then</date></p>"
    (section,) = page(tei).xpath("//section[@id='page-timeline']")
    assert "The b y then" in text(section)


def test_headings_are_listed_in_their_levels() -> None:
    root = page("<div><head>A</head><div><head>B</head></div></div><div><head>C <hi>d</hi></head></div>")
    top = root.xpath("//nav[@class='contents']/details/ol/li[1]/ol/li")
    assert [text(one.find("a")) for one in top] == ["A", "C d"]
    assert [text(one) for one in top[0].xpath("ol/li/a")] == ["B"]


def test_texts_of_a_corpus_have_their_titles_and_notes_of_their_own() -> None:
    one = "<TEI><teiHeader><fileDesc><titleStmt><title>{0}</title></titleStmt></fileDesc></teiHeader><text><body><div><head>H</head><p>{0}<note>n</note></p></div></body></text></TEI>"
    tei = f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{one.format("A")}{one.format("B")}</teiCorpus>'
    root = parsed(export(tei.encode(), "html").data)
    main = root.xpath("//main/*")
    assert [text(part)[:1] for part in main[:6]] == ["A", "H", "N", "B", "H", "N"]
    assert [part.tag for part in main[:6]] == ["h2", "article", "section"] * 2
    assert [text(link) for link in root.xpath("//nav//ol/li[1]/ol//a")] == ["A", "H", "B", "H"]
    whole(export(tei.encode(), "html").data, tei.encode())


def test_identifiers_of_the_document_give_way_to_those_of_the_page() -> None:
    root = page("<p xml:id='page-text'>a <ref target='#page-text'>b</ref></p><p xml:id='show-person'/>")
    names = identifiers(root)
    assert sorted(set(names)) == sorted(names)
    assert root.xpath("//p/a")[0].get("href")[1:] == root.xpath("//article//p")[0].get("id") != "page-text"


def test_nothing_is_fetched_and_only_the_own_style_and_script_run() -> None:
    root = parsed(export(OURS[0], "html").data)
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for tag in ("style", "script"):
        (own,) = root.iter(tag)
        digest = base64.b64encode(hashlib.sha256(own.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert (
        root.xpath("//link | //iframe | //object | //@style | //*[@src][not(starts-with(@src, 'data:'))]")
        == []
    )
    assert not re.search(r"url\(|@import", next(root.iter("style")).text)
    assert not [
        name
        for one in root.iter()
        if isinstance(one.tag, str)
        for name in one.attrib
        if name.startswith("on")
    ]


def test_the_header_is_told_with_the_licence() -> None:
    header = """<fileDesc><titleStmt><title>T &amp; U</title><author>A. Oake</author></titleStmt><publicationStmt>
    <publisher>unknown</publisher><availability><licence target="https://example.org/by">CC BY</licence></availability>
    </publicationStmt></fileDesc><profileDesc><creation><date when="1903-04">April</date></creation></profileDesc>"""
    root = page("<p>a</p>", header)
    assert text(root.find(".//h1")) == "T & U" == root.find(".//title").text
    told = {text(one): text(one.getnext()) for one in root.xpath("//section[@id='page-about']//dt")}
    assert told == {
        "Title": "T & U",
        "Author": "A. Oake",
        "Licence": "CC BY https://example.org/by",
        "Written": "April",
    }
    assert root.xpath("//a[contains(@rel, 'license')]/@href") == ["https://example.org/by"]


def test_the_language_of_the_text_is_said() -> None:
    tei = document("<p>a</p>").replace(b"<TEI ", b'<TEI xml:lang="de" ')
    assert parsed(export(tei, "html").data).xpath("//article/@lang") == ["de"]


def test_what_could_not_be_read_is_said() -> None:
    include = '<p>a<include xmlns="http://www.w3.org/2001/XInclude" href="b.xml"/></p>'
    assert [one.rule for one in export(document(include), "html").findings] == ["inclusion-not-read"]


def test_a_deep_document_is_no_matter() -> None:
    deep = "<hi>" * 900 + "a" + "</hi>" * 900
    assert b">a<" in export(document(f"<p>{deep}</p>"), "html").data
