"""Blocks, lines, lists, tables, verse, drama, letters, title pages, figures (Guidelines 3, 4, 7, 15)."""

from __future__ import annotations

import pytest

from tei_encode import ExportOptions, Notes

from .made_up_tei import END, reading

TEXTS = [
    ("<p>One.</p>\n  <p>Two.</p>", "One.\n\nTwo."),
    ("<p>\n   One\n   <hi>two</hi>,\n   three.\n</p>", "One two, three."),
    ("<p>a<hi>b</hi><hi>c</hi> <emph>d</emph></p>", "abc d"),
    ("<p>a\u00a0b</p>", "a\u00a0b"),
    ("<p xml:space='preserve'>a  b\n c</p>", "a  b\n c"),
    ("<p xml:space='preserve'>a  b <seg xml:space='default'>c   d</seg></p>", "a  b c d"),
    ("<ab>One.</ab><ab>Two.</ab>", "One.\n\nTwo."),
    ("<div><head>I</head><p>One.</p><div><head>1</head><p>Two.</p></div></div>", "I\n\nOne.\n\n1\n\nTwo."),
    ("<div1><head>I</head><div2><head>1</head><p>x</p></div2></div1>", "I\n\n1\n\nx"),
    ("<p>before <floatingText><body><head>A tale</head><p>Once.</p></body></floatingText> after</p>", "before\n\nA tale\n\nOnce.\n\nafter"),
    ("<p>He said: <quote>the bridge</quote>.</p>", "He said: the bridge."),
    ("<p>He said:</p><quote>The bridge.</quote><p>So.</p>", "He said:\n\nThe bridge.\n\nSo."),
    ("<p>See <cit><quote>the bridge</quote> <bibl>Oake 3</bibl></cit>.</p>", "See the bridge Oake 3."),
    ("<cit><quote>The bridge.</quote><bibl>Oake 3</bibl></cit><p>So.</p>", "The bridge.\n\nOake 3\n\nSo."),
    ("<div><epigraph><quote>The bridge.</quote></epigraph><p>x</p></div>", "The bridge.\n\nx"),
    ("<div><argument><p>How he came.</p></argument><p>x</p><trailer>The end.</trailer></div>", "How he came.\n\nx\n\nThe end."),
    ("<p>a <mentioned>b</mentioned> <soCalled>c</soCalled> <foreign xml:lang='la'>d</foreign> <distinct>e</distinct> <term>f</term> <gloss>g</gloss></p>", "a b c d e f g"),
    ("<p><num value='3'>three</num> <measure quantity='2'>2 lb</measure> <date when='1901'/> <time>noon</time></p>", "three 2 lb noon"),
    ("<p>漢字<ruby><rb>漢</rb><rt>kan</rt></ruby></p>", "漢字漢(kan)"),
    ("<p>see <ptr target='https://example.org/a'/>.</p>", "see https://example.org/a."),
    ("<p>see <ref target='https://example.org/a'>there</ref>.</p>", "see there."),
    ("<p>see <ptr target='#c2'/>.</p><div xml:id='c2'><head>Chapter Two</head><p>x</p></div>", "see Chapter Two.\n\nChapter Two\n\nx"),
    ("<p>see <ptr target='#p9'/></p><p xml:id='p9' n='9'>x</p>", "see 9\n\nx"),
    ("<p>E = <formula notation='tex'>mc^2</formula></p>", "E = mc^2"),
    ("<p>E <formula><m:math xmlns:m='http://www.w3.org/1998/Math/MathML'><m:mi>m</m:mi><m:mi>c</m:mi><m:annotation>tex</m:annotation></m:math></formula></p>", "E mc"),
    ("<p>a <x xmlns='urn:other'>b</x> c</p>", "a b c"),
    ("<p>a <p xmlns='urn:other'>b</p> c</p>", "a b c"),
    ("<p>a <s:svg xmlns:s='http://www.w3.org/2000/svg'><s:style>x</s:style><s:text>b</s:text></s:svg> c</p>", "a b c"),
    ("<p>use <gi>p</gi> with <att>n</att>, as in <tag>p n='1'</tag></p>", "use <p> with @n, as in <p n='1'>"),
    ("<p>thus:</p><egXML xmlns='http://www.tei-c.org/ns/Examples'><p>a\n  <hi>b</hi></p></egXML><p>x</p>", "thus:\n\n<p>a\n  <hi>b</hi></p>\n\nx"),
    ("<p>x <figure><graphic url='a.png'/><head>A map</head><figDesc>It shows.</figDesc></figure> y</p>", "x\n\nA map\n\ny"),
    ("<figure><graphic url='a.png'><desc>x</desc></graphic><p>A caption.</p></figure>", "A caption."),
    ("<p>a</p><ab type='ornament'/><p/><p>b</p>", "a\n\nb"),
    ("<label>Of bridges</label><p>x</p>", "Of bridges\n\nx"),
    ("<p>at <address><street>3 Mill Lane</street><settlement>Haverley</settlement></address> once</p>", "at 3 Mill Lane, Haverley once"),
    ("<p>at <address><addrLine>3 Mill Lane</addrLine>\n<addrLine>Haverley</addrLine></address> once</p>", "at 3 Mill Lane, Haverley once"),
    ("<p><del>all</del></p><p>b</p>", "b"),
]  # fmt: skip

LISTS = [
    ("<list><item>a</item><item>b</item></list>", "a\nb"),
    ("<p>these: <list><item>a</item><item>b</item></list></p>", "these:\n\na\nb"),
    ("<p>these: <list rend='inline'><item>a,</item> <item>b</item></list> only</p>", "these: a, b only"),
    ("<list><label>1.</label><item>a</item><label>2.</label><item>b</item></list>", "1. a\n2. b"),
    ("<list>\n<label>1)</label>\n<item>a</item>\n</list>", "1) a"),
    ("<list type='gloss'><label>weir</label><item>a dam</item><label>sluice</label><item>a gate</item></list>", "weir: a dam\nsluice: a gate"),
    ("<list type='gloss'><headLabel>Word</headLabel><headItem>Meaning</headItem><label>weir:</label><item>a dam</item></list>", "Word: Meaning\nweir: a dam"),
    ("<list><item><p>a</p><p>b</p></item><item>c</item></list>", "a\n\nb\n\nc"),
    ("<list><item>a <list><item>b</item></list></item><item>c</item></list>", "a\n\nb\n\nc"),
    ("<list><head>H</head><item>a</item></list>", "H\n\na"),
]  # fmt: skip

TABLES = [
    ("<table><head>T</head><row><cell>1</cell><cell>2</cell></row></table>", "T\n\n1\t2"),
    ("<table><row>\n<cell>1</cell>\n<cell/>\n<cell>3</cell></row></table>", "1\t\t3"),
    ("<table><row><cell/><cell>2</cell></row></table>", "\t2"),
    ("<table><row><cell cols='2'>1</cell><cell>3</cell></row><row><cell>a</cell><cell>b</cell><cell>c</cell></row></table>", "1\t\t3\na\tb\tc"),
    ("<table><row><cell rows='2'>1</cell><cell>2</cell></row><row><cell>b</cell></row><row><cell>c</cell><cell>d</cell></row></table>", "1\t2\n\tb\nc\td"),
    ("<table><row><cell>1</cell><cell rows='2'>2</cell></row><row><cell>b</cell></row><row><cell>c</cell><cell>d</cell></row></table>", "1\t2\nb\nc\td"),
    ("<table><row><cell><p>a</p><p>b</p></cell><cell>c<lb/>d</cell></row></table>", "a b\tc d"),
    ("<table><row><cell cols='x'>1</cell><cell cols='0'>2</cell><cell cols='99999999999'>3</cell></row></table>", "1\t2\t3"),
    ("<table><row><cell>a <table><row><cell>1</cell><cell>2</cell></row></table></cell><cell>b</cell></row></table>", "a 1 2\tb"),
    ("<cell>a</cell>", "a"),
]  # fmt: skip

VERSE_AND_STAGE = [
    ("<lg><l>one</l>\n<l>two</l></lg><lg><l>three</l></lg>", "one\ntwo\n\nthree"),
    ("<lg type='poem'><head>Song</head><lg><l>one</l></lg><lg><l>two</l></lg></lg>", "Song\n\none\n\ntwo"),
    ("<l>one <caesura/>two</l>", "one two"),
    ("<l>one<caesura/>two</l>", "one two"),
    ("<l><seg>one</seg> <rhyme>two</rhyme></l>", "one two"),
    ("<lg><l>one</l><stage>She goes.</stage><l>two</l></lg>", "one\nShe goes.\ntwo"),
    ("<sp><speaker>Ada</speaker><l part='I'>Who comes?</l></sp><sp><speaker>Oake</speaker><l part='F'>A friend.</l></sp>", "Ada\nWho comes?\n\nOake\nA friend."),
    ("<sp><speaker>Ada</speaker><stage>aside</stage><p>Yes.</p></sp>", "Ada\n\naside\n\nYes."),
    ("<sp><speaker>Ada <stage>aside</stage></speaker><p>Yes. <stage>Goes.</stage> No.</p></sp>", "Ada aside\n\nYes. Goes. No."),
    ("<stage>A mill.</stage><sp><p>Yes.</p></sp>", "A mill.\n\nYes."),
    ("<castList><head>Persons</head><castItem><role>Ada</role><roleDesc>a miller</roleDesc></castItem><castItem><role>Oake</role>, her brother</castItem></castList>", "Persons\n\nAda, a miller\nOake, her brother"),
    ("<castList><castGroup><head>Millers</head><castItem>Ada</castItem><castItem>Oake</castItem><roleDesc>of Haverley</roleDesc></castGroup></castList>", "Millers\n\nAda\nOake\nof Haverley"),
    ("<sp><speaker>A</speaker><p>One<move/> two</p></sp>", "A\n\nOne two"),
    ("<camera>Wide.</camera><p>He runs. <sound>A bell.</sound></p>", "Wide.\n\nHe runs. A bell."),
    ("<spGrp><sp><speaker>A</speaker><l>x</l></sp></spGrp>", "A\nx"),
]  # fmt: skip

LETTERS = [
    ("<opener>\n  <dateline>\n  <placeName>Haverley</placeName>,\n  <date>3 May</date></dateline>\n  <salute>Dear Ada,</salute>\n</opener><p>x</p>", "Haverley, 3 May\nDear Ada,\n\nx"),
    ("<p>x</p><closer><salute>Yours,</salute> <signed>Oake</signed></closer><postscript><p>PS. y</p></postscript>", "x\n\nYours,\nOake\n\nPS. y"),
    ("<opener><address><addrLine>3 Mill Lane</addrLine><addrLine>Haverley</addrLine></address></opener><p>x</p>", "3 Mill Lane\nHaverley\n\nx"),
    ("<closer>Yours<lb/>truly<lb/>A. Oake</closer>", "Yours\ntruly\nA. Oake"),
    ("<byline>by\n   <docAuthor>A. Oake</docAuthor></byline>", "by A. Oake"),
    ("<div><head>H</head><salute>Dear all,</salute><p>x</p><signed>A.</signed></div>", "H\n\nDear all,\n\nx\n\nA."),
]  # fmt: skip

QUOTATIONS = [
    ("<p>He said <q>yes</q>.</p>", "He said “yes”."),
    ("<p><said>He said <q>yes</q>, too.</said></p>", "“He said ‘yes’, too.”"),
    ("<p xml:lang='de'>Er sagte <quote>ja</quote>.</p>", "Er sagte „ja“."),
    ("<p xml:lang='fr-CA'>Il dit <q>oui</q>.</p>", "Il dit «\u00a0oui\u00a0»."),
    ("<p>a <soCalled>bridge</soCalled></p>", "a “bridge”"),
    ("<quote>A block.</quote>", "A block."),
    ("<p><q><p>A paragraph.</p></q></p>", "A paragraph."),
]
NO_MARKS = "<encodingDesc><editorialDecl><quotation marks='none'/></editorialDecl></encodingDesc>"
ALL_MARKS = NO_MARKS.replace("none", "all")


@pytest.mark.parametrize(("body", "expected"), [*TEXTS, *LISTS, *TABLES, *VERSE_AND_STAGE, *LETTERS])
def test_blocks_and_lines(body: str, expected: str) -> None:
    assert reading(body) == expected


@pytest.mark.parametrize(("body", "expected"), QUOTATIONS)
def test_quotation_marks_that_only_the_markup_has(body: str, expected: str) -> None:
    assert reading(body, END, NO_MARKS) == expected


def test_quotation_marks_are_not_doubled() -> None:
    assert reading("<p>He said <q>“yes”</q>.</p>", END, ALL_MARKS) == "He said “yes”."


def test_a_title_page() -> None:
    body = (
        "<titlePage><docTitle><titlePart type='main'>The <lb/>Mill</titlePart><titlePart type='sub'>A Tale</titlePart></docTitle>"
        "<byline>by <docAuthor>Ada Oake</docAuthor></byline><docEdition>Second Edition</docEdition>"
        "<epigraph><q>The mill.</q></epigraph><docImprint><pubPlace>Haverley</pubPlace>: <publisher>Tranter</publisher>, "
        "<docDate>1899</docDate></docImprint></titlePage>"
    )
    assert reading(body) == (
        "The Mill\n\nA Tale\n\nby Ada Oake\n\nSecond Edition\n\nThe mill.\n\nHaverley: Tranter, 1899"
    )


def test_notes_go_nowhere_else_for_all_that() -> None:
    body = "<table><row><cell>1<note>A note.</note></cell><cell>2</cell></row></table>"
    assert reading(body) == "1[1]\t2\n\n[1] A note."
    assert reading(body, ExportOptions(Notes.INLINE)) == "1 [A note.]\t2"
