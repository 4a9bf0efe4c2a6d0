"""Bibliographies, dictionaries, tokens, speech, transcriptions of sources, lists of persons (3.12, 8, 10, 11, 12, 14, 18)."""

from __future__ import annotations

import pytest

from tei_encode import export
from tei_encode.exporters.reading import entities

from .made_up_tei import document, reading

AUTHOR = "<author><persName><surname>Oake</surname><forename>Ada</forename></persName></author>"

BIBLIOGRAPHY = [
    ("<biblStruct><monogr>" + AUTHOR + "<title level='m'>On Mills</title><imprint><pubPlace>Haverley</pubPlace><publisher>Tranter</publisher><date>1899</date></imprint></monogr></biblStruct>", "Oake, Ada. On Mills. Haverley: Tranter, 1899"),
    ("<biblStruct>\n <analytic>\n  <author>\n   <forename>Ada</forename>\n   <surname>Oake</surname>\n  </author>\n  <title level='a'>Weirs</title>\n </analytic>\n <monogr>\n  <title level='j'>The Engineer</title>\n  <imprint><biblScope unit='volume'>3</biblScope><biblScope unit='page'>5-9</biblScope><date>1901</date></imprint>\n </monogr>\n</biblStruct>", "Ada Oake. Weirs. The Engineer. 3, 5-9, 1901"),
    ("<biblStruct><monogr><author>Oake, A.</author><author>Lenner, B.</author><title>Why Mills?</title><imprint><date>1899</date></imprint></monogr></biblStruct>", "Oake, A., Lenner, B. Why Mills? 1899"),
    ("<biblStruct><monogr><title>Mills</title><imprint><publisher/><date>1899</date></imprint></monogr><note>Lost</note></biblStruct>", "Mills. 1899. Lost"),
    ("<biblFull><titleStmt><title>On Mills</title><author>A. Oake</author></titleStmt><publicationStmt><publisher>Tranter</publisher><date>1899</date></publicationStmt></biblFull>", "On Mills. A. Oake. Tranter. 1899"),
    ("<bibl><author>Oake</author>, <title>Mills</title> (<date>1899</date>)</bibl>", "Oake, Mills (1899)"),
    ("<bibl><author>Oake</author><title>Mills</title></bibl>", "OakeMills"),
]  # fmt: skip

DICTIONARY = [
    ("<entry><form><orth>weir</orth><pron>wɪə</pron></form><gramGrp><pos>n.</pos></gramGrp><sense><def>a low dam</def></sense></entry>", "weir wɪə n.\na low dam"),
    ("<entry>\n <form>\n  <orth>weir</orth>\n  <orth>wear</orth>\n </form>\n <sense n='1'>\n  <def>a dam</def>\n  <cit type='example'>\n   <quote>the <oRef/> broke</quote>\n  </cit>\n </sense>\n <sense n='2'><def>a fence</def></sense>\n</entry>", "weir, wear\na dam: the weir broke\na fence"),
    ("<entry><form><orth>Wehr</orth></form><sense><cit type='translation'><quote>weir</quote></cit><cit type='translation'><quote>dam</quote></cit></sense></entry>", "Wehr\nweir; dam"),
    ("<entry><form><orth>weir</orth></form><etym><lang>OE</lang> <mentioned>wer</mentioned></etym><xr><lbl>see</lbl><ref>dam</ref></xr></entry>", "weir OE wer see dam"),
    ("<entryFree><orth>weir</orth>, <pos>n.</pos> <def>a low dam</def>.</entryFree>", "weir, n. a low dam."),
    ("<entry><form><orth>a</orth></form><sense><sense><def>b</def></sense><sense><def>c</def></sense></sense></entry>", "a\nb\nc"),
    ("<superEntry><entry><form><orth>a</orth></form></entry><entry><form><orth>b</orth></form></entry></superEntry>", "a\n\nb"),
]  # fmt: skip

TOKENS = [
    ("<s><w>The</w> <w>mill</w><pc>.</pc></s>", "The mill."),
    ("<s><w>The</w><w>mill</w><pc>.</pc></s>", "The mill."),
    ("<s><w>The</w><w>mill</w><pc join='left'>.</pc></s>", "The mill."),
    ("<s>\n<w>The</w>\n<w>mill</w>\n<pc join='left'>.</pc>\n</s>", "The mill."),
    ("<s><w>I</w> <w join='right'>do</w> <w>n't</w> <pc join='right'>(</pc> <w>so</w> <pc join='left'>)</pc></s>", "I don't (so)"),
    ("<s><w join='both'>a</w> <w>b</w></s>", "ab"),
    ("<s>\n<w>The</w>\n<w>mill</w>\n<pc>,</pc>\n<pc>“</pc>\n<w>so</w>\n<pc>”</pc>\n<pc>.</pc>\n</s>", "The mill, “so”."),
    ("<s><w>quoi</w> <pc>?</pc></s>", "quoi ?"),
    ("<s>\n<pc>¿</pc>\n<w>Sí</w>\n<pc>?</pc>\n</s>", "¿Sí?"),
    ("<s>\n<w>one</w>\n<pc>–</pc>\n<w>two</w>\n</s>", "one – two"),
    ("<s><w>The</w><c> </c><w>mill</w><pc>.</pc></s>", "The mill."),
    ("<s>\n<w>The</w>\n<c> </c>\n<w>mill</w>\n<pc>.</pc>\n</s>", "The mill."),
    ("<s><w>The </w><w>mill</w><pc>.</pc></s>", "The mill."),
    ("<s><w>do</w><w>n't</w> <w>go</w></s>", "don't go"),
    ("<s><w>我</w><w>们</w></s>", "我们"),
    ("<s><w><m>mill</m>\n<m>er</m></w> <w>goes</w></s>", "miller goes"),
    ("<s><persName><w>Ada</w><w>Oake</w></persName><w>goes</w></s>", "Ada Oake goes"),
    ("<s><phr><w>The</w>\n<w>mill</w></phr>\n<pc>.</pc></s>", "The mill."),
    ("<s>One.</s><s>Two.</s>", "One. Two."),
    ("<s><w>One</w><pc join='left'>.</pc></s>\n<s><w>Two</w><pc join='left'>.</pc></s>", "One. Two."),
    ("<w>foun</w><pc>-</pc><lb break='no'/><w>dation</w>", "foundation"),
    ("<cl><w>a</w> <w>b</w></cl>, <cl>c</cl>", "a b, c"),
]  # fmt: skip

PERSONS = "<profileDesc><particDesc><listPerson><person xml:id='A'><persName>Ada <surname>Oake</surname></persName></person><person xml:id='B' n='BL'/></listPerson></particDesc></profileDesc>"
SPEECH = [
    ("<u who='#A'>well <pause/>yes</u><u who='#B'>no</u>", "Ada Oake: well yes\n\nBL: no"),
    ("<u who='#A #B'>hello</u>", "Ada Oake, BL: hello"),
    ("<u who='#unknown'>hello</u><u>hm</u><u who='SPK1'>so</u>", "unknown: hello\n\nhm\n\nSPK1: so"),
    ("<u who='#A'>yes <vocal><desc>laughs</desc></vocal> no</u>", "Ada Oake: yes [laughs] no"),
    ("<u who='#A'>yes<vocal/> no</u><incident><desc>a door</desc></incident>", "Ada Oake: yes no\n\n[a door]"),
    ("<u who='#A'><seg><w>yes</w> <w>no</w></seg></u>", "Ada Oake: yes no"),
    ("<annotationBlock who='#A'><u who='#A'>yes</u><spanGrp type='pos'><span>ADV</span></spanGrp></annotationBlock>", "Ada Oake: yes"),
    ("<u who='#A'><shift feature='loud'/>yes <del type='truncation'>n</del> no <unclear>so</unclear></u>", "Ada Oake: yes no so"),
    ("<u who='#A'>one <kinesic><desc>nods</desc></kinesic><anchor synch='#t'/> two</u>", "Ada Oake: one [nods] two"),
    ("<u who='#A'/><u who='#B'><pause/></u><u who='#B'>x</u>", "BL: x"),
]  # fmt: skip

PROSE_RECORDS = [
    ("<listPerson><head>Persons</head><person><persName>Ada Oake</persName><occupation>miller</occupation><birth>1850</birth></person><person><persName>Ben</persName><note>Her son.</note></person></listPerson>", "Persons\n\nAda Oake, miller, 1850\nBen, Her son."),
    ("<listPlace><place><placeName>Haverley</placeName><desc>A town on the Lenner.</desc></place></listPlace>", "Haverley, A town on the Lenner."),
    ("<listEvent><event><label>The flood</label><desc>It rose.</desc></event></listEvent>", "The flood, It rose."),
    ("<p>met <persName><forename>Ada</forename> <surname>Oake</surname></persName>, <roleName>miller</roleName></p>", "met Ada Oake, miller"),
    ("<p>met <persName><forename>Ada</forename><surname>Oake</surname></persName></p>", "met Ada Oake"),
    ("<msDesc><msIdentifier><settlement>Haverley</settlement><repository>Town Library</repository><idno>MS 3</idno></msIdentifier><msContents><msItem><title>Songs</title><incipit>The mill</incipit></msItem></msContents><physDesc><objectDesc><supportDesc><extent>12 leaves, <dimensions><height>20</height><width>14</width></dimensions></extent></supportDesc></objectDesc></physDesc></msDesc>", "Haverley, Town Library, MS 3\nSongs. The mill\n12 leaves, 20 × 14"),
    ("<msDesc><head>Songs</head><p>A book of songs.</p></msDesc>", "Songs\n\nA book of songs."),
    ("<listWit><witness xml:id='A'>The fair copy</witness><witness xml:id='B'>The draft</witness></listWit>", "The fair copy\nThe draft"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [*BIBLIOGRAPHY, *DICTIONARY])
def test_entries(body: str, expected: str) -> None:
    assert reading(body) == expected


@pytest.mark.parametrize(("content", "expected"), TOKENS)
def test_tokens(content: str, expected: str) -> None:
    assert reading(f"<p>{content}</p>") == expected


@pytest.mark.parametrize(("body", "expected"), SPEECH)
def test_speech(body: str, expected: str) -> None:
    assert reading(body, header=PERSONS) == expected


@pytest.mark.parametrize(("body", "expected"), PROSE_RECORDS)
def test_records_in_a_text(body: str, expected: str) -> None:
    assert reading(body) == expected


SOURCE = "<sourceDoc><surface><zone><line>The mill</line>\n<line>is <add>old</add></line></zone></surface><surface><line>x</line></surface></sourceDoc>"
CORPUS = "<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/>{}</teiCorpus>"
TEI = "<TEI><teiHeader/><text><body><p>{}<note>N.</note></p></body></text></TEI>"
WHOLE = [
    ("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/>" + SOURCE + "</TEI>", "The mill\nis old\n\nx\n"),
    ("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/>" + SOURCE + "<text><body><p>y</p></body></text></TEI>", "y\n"),
    ("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><facsimile><surface><desc>x</desc></surface></facsimile><text><body><p>y</p></body></text></TEI>", "y\n"),
    (CORPUS.format(TEI.format("a") + TEI.format("b")), "a[1]\n\n[1] N.\n\nb[2]\n\n[2] N.\n"),
    (CORPUS.format("<teiCorpus><teiHeader/>" + TEI.format("a") + "</teiCorpus>" + TEI.format("b")), "a[1]\n\n[1] N.\n\nb[2]\n\n[2] N.\n"),
    ("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><front><p>f</p></front><group><text><body><p>a</p></body></text><text><body><p>b</p></body></text></group><back><p>z</p></back></text></TEI>", "f\n\na\n\nb\n\nz\n"),
    ("<div xmlns='http://www.tei-c.org/ns/1.0'><head>H</head><p>x</p></div>", "H\n\nx\n"),
    ("<text xmlns='http://www.tei-c.org/ns/1.0'><body><p>x</p></body></text>", "x\n"),
]  # fmt: skip


@pytest.mark.parametrize(("tei", "expected"), WHOLE)
def test_documents_and_corpora(tei: str, expected: str) -> None:
    exported = export(tei.encode(), "text")
    assert exported.data.decode() == expected
    assert exported.findings == ()


ENTITIES = """<!DOCTYPE TEI [<!ENTITY dash "&#8212;"><!ENTITY both "&dash;x&dash;"><!ENTITY file SYSTEM "file:///etc/hostname">
<!ENTITY loop1 "&loop2;"><!ENTITY loop2 "&loop1;"><!ENTITY m "a <hi>b</hi> &amp;#38; c">%s]>"""


def test_entities_have_the_text_that_the_document_gives_them() -> None:
    tei = (ENTITIES % "").encode() + document("<p>a&dash;b &both; <hi>&dash;</hi>, &m;.</p>")
    exported = export(tei, "text")
    assert exported.data.decode() == "a—b —x— —, a b &#38; c.\n"
    assert exported.findings == ()


@pytest.mark.parametrize("name", ["file", "grown3"])
def test_entities_without_text_here_are_findings(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entities, "MOST_TEXT", 1_000)
    grown = "<!ENTITY grown0 'lol'>" + "".join(
        f"<!ENTITY grown{level} '{f'&grown{level - 1};' * 10}'>" for level in range(1, 4)
    )
    exported = export((ENTITIES % grown).encode() + document(f"<p>a &{name}; b &grown1;</p>"), "text")
    assert exported.data.decode() == f"a &{name}; b {'lol' * 10}\n"
    assert [one.rule for one in exported.findings] == ["entity-not-read"]


def test_an_inclusion_that_is_not_read_is_a_finding() -> None:
    body = "<p>a</p><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='b.xml'/>"
    exported = export(document(body), "text")
    assert exported.data == b"a\n"
    assert [one.rule for one in exported.findings] == ["inclusion-not-read"]
