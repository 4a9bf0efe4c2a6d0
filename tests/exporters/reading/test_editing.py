"""Alternatives, alterations, breaks and the apparatus (Guidelines 3.5, 3.11.3, 5, 12, 13)."""

from __future__ import annotations

import pytest

from tei_encode import ExportOptions, export

from .made_up_tei import DROP, END, INLINE, ORIGINAL, document, reading

CHOICES = [
    ("<choice><orig>vpon</orig><reg>upon</reg></choice>", END, "upon"),
    ("<choice><reg>upon</reg><orig>vpon</orig></choice>", ORIGINAL, "vpon"),
    ("a<choice>\n  <sic>b</sic>\n  <corr>c</corr>\n</choice>d", END, "acd"),
    ("<choice><corr cert='low'>one</corr><corr cert='high'>two</corr><sic>three</sic></choice>", END, "two"),
    ("<choice><reg resp='#a'>one</reg><reg resp='#b'>two</reg><orig>three</orig></choice>", END, "one"),
    ("<choice><unclear cert='0.2'>one</unclear><unclear cert='0.7'>two</unclear></choice>", END, "two"),
    ("<choice><unclear>one</unclear><unclear>two</unclear></choice>", END, "one"),
    ("<choice><seg>one</seg><seg>two</seg></choice>", END, "one"),
    ("<choice><choice><sic>on</sic><corr>one</corr></choice><orig>oon</orig></choice>", END, "one"),
    ("<choice><sic>oon</sic><choice><orig>vn</orig><reg>un</reg></choice></choice>", END, "un"),
    ("<choice><abbr>y<am>e</am></abbr><expan>the</expan></choice>", END, "the"),
    ("<choice><abbr>y<am>e</am></abbr><expan>the</expan></choice>", ORIGINAL, "ye"),
    ("wor<choice><am>p</am><ex>ship</ex></choice>", END, "worship"),
    ("wor<choice><am>p</am><ex>ship</ex></choice>", ORIGINAL, "worp"),
    ("<expan>D<ex>octo</ex>r</expan> Oake", END, "Doctor Oake"),
    ("<expan>D<ex>octo</ex>r</expan> Oake", ORIGINAL, "Dr Oake"),
    ("<expan>W<am>m</am><ex>illiam</ex></expan>", END, "William"),
    ("<abbr>D<am>r.</am></abbr> Oake", END, "Dr. Oake"),
    ("<abbr>Dr</abbr> <expan>Doctor</expan>", END, "Dr Doctor"),
    ("<choice/>x", END, "x"),
    ("<choice><sic/><corr>and</corr></choice>", END, "and"),
    ("he <choice><sic>and and</sic><corr>and</corr></choice> she", END, "he and she"),
    ("word<choice><orig>-<lb/></orig><reg/></choice>s", END, "words"),
]  # fmt: skip

ALTERATIONS = [
    ("one <del>two</del> three", END, "one three"),
    ("one <del>two</del>, three", END, "one, three"),
    ("<subst><del>a</del><add>b</add></subst>c", END, "bc"),
    ("<subst>\n <del>a</del>\n <add>b</add>\n</subst>c", END, "bc"),
    ("<mod>a<del>b</del><add place='above'>c</add></mod>", END, "ac"),
    ("<restore><del>stet</del></restore>", END, "stet"),
    ("<restore>a <del>b <del>c</del></del></restore>", END, "a b"),
    ("<del xml:id='d'>kept</del> on<undo target='#d'/>", END, "kept on"),
    ("<del xml:id='d'>gone</del> on<undo xml:id='u' target='#d'/><redo target='#u'/>", END, "on"),
    ("a<add xml:id='x'>b</add>c<undo target='#x'/>", END, "ac"),
    ("one <delSpan spanTo='#e'/>two <hi>three</hi> <anchor xml:id='e'/>four", END, "one four"),
    ("one <delSpan spanTo='#nowhere'/>two", END, "one two"),
    ("<anchor xml:id='e'/>one <delSpan spanTo='#e'/>two", END, "one two"),
    ("one <delSpan spanTo='#e'/>two <del>three<anchor xml:id='e'/></del>four", END, "one four"),
    ("one <addSpan spanTo='#e'/>two <anchor xml:id='e'/>three", END, "one two three"),
    ("<damageSpan spanTo='#e'/>one<anchor xml:id='e'/>", END, "one"),
    ("<damage>a <unclear>b</unclear></damage> <supplied>c</supplied>", END, "a b c"),
    ("the <surplus>the</surplus> end", END, "the end"),
    ("the <surplus>the</surplus> end", ORIGINAL, "the the end"),
    ("a <secl>b</secl> c", END, "a b c"),
    ("<retrace>a</retrace><handShift new='#h'/>b", END, "ab"),
    ("lost <gap reason='damage'><desc>a hole</desc></gap> here", END, "lost […] here"),
    ("he said <ellipsis><metamark>…</metamark></ellipsis>", END, "he said …"),
    ("he <ellipsis><metamark>&amp;c.</metamark><supplied>came</supplied></ellipsis>", END, "he came"),
    ("he <ellipsis><metamark>&amp;c.</metamark><supplied>came</supplied></ellipsis>", ORIGINAL, "he &c."),
    ("a<metamark function='insert'>^</metamark> b", END, "a b"),
    ("a<space quantity='3' unit='chars'/>b", END, "a b"),
    ("a <seg xml:id='s1'>b</seg> c <seg xml:id='s2'>d</seg> e<listTranspose><transpose><ptr target='#s2'/><ptr target='#s1'/></transpose></listTranspose>", END, "a d c b e"),
    ("a <seg xml:id='s1'>b</seg> c <seg xml:id='s2'>d</seg> e<listTranspose><transpose><ptr target='#s2'/><ptr target='#s1'/></transpose></listTranspose>", ORIGINAL, "a b c d e"),
    ("<seg xml:id='s1'>a <seg xml:id='s2'>b</seg></seg><listTranspose><transpose><ptr target='#s2'/><ptr target='#s1'/></transpose></listTranspose>", END, "a b"),
    ("<substJoin target='#a #b'/>x", END, "x"),
    ("a <index><term>Lenner, river</term></index>b", END, "a b"),
    ("the Lenner <index><term>Lenner</term></index>.", END, "the Lenner."),
    ("a<fw type='catch'>and</fw> b", END, "a b"),
]  # fmt: skip

BREAKS = [
    ("one<lb/>two", END, "one two"),
    ("one<lb break='yes'/>two", END, "one two"),
    ("one\n  <lb n='2'/>two", END, "one two"),
    ("foun-<lb break='no'/>dation", END, "foundation"),
    ("foun<lb break='no'/>dation", END, "foundation"),
    ("foun-\n  <lb break='no'/>dation", END, "foundation"),
    ("foun¬<lb break='no'/>dation", END, "foundation"),
    ("foun\u00ad<lb/>dation", END, "foundation"),
    ("foun¬<lb/>dation", END, "foundation"),
    ("foun-<lb break='maybe'/>dation", END, "foun-dation"),
    ("Stoke-<lb/>Lenner", END, "Stoke-Lenner"),
    ("two-<lb/>and three-fold", END, "two- and three-fold"),
    ("three -<lb/>four", END, "three - four"),
    ("foun-<lb break='no'/><pb n='2' break='no'/>dation", END, "foundation"),
    ("foun-<pb n='2'/><lb break='no'/>dation", END, "foundation"),
    ("foun-<lb break='no'/><pb n='2'/><cb/>dation", END, "foundation"),
    ("foun-<fw type='sig'>B2</fw><pb break='no'/><fw type='header'>HEAD</fw><lb/>dation", END, "foundation"),
    ("foun<pc force='weak'>-</pc><lb break='no'/>dation", END, "foundation"),
    ("<w>foun-<lb/>dation</w> stone", END, "foundation stone"),
    ("<w part='I'>foun-</w><lb/><w part='F'>dation</w> stone", END, "foundation stone"),
    ("<milestone unit='section'/>a<gb/>b<cb/>c", END, "a b c"),
    ("<hi>foun-</hi><lb break='no'/><hi>dation</hi>", END, "foundation"),
    ("a<anchor xml:id='x'/>b", END, "ab"),
]  # fmt: skip

APPARATUS = [
    ("<app><lem>one</lem><rdg wit='#B'>two</rdg></app>", "", "one"),
    ("<app>\n <lem>one</lem>\n <rdg>two</rdg>\n</app>s", "", "ones"),
    ("<app><rdg wit='#A'>one</rdg><rdg wit='#B'>two</rdg></app>", "", "one"),
    ("<app><rdg wit='#B'>two</rdg><lem>one</lem></app>", "", "one"),
    ("<app><rdgGrp><lem>one</lem><rdg>onne</rdg></rdgGrp><rdg>two</rdg></app>", "", "one"),
    ("<app><rdgGrp><rdg wit='#A'>one</rdg></rdgGrp><rdgGrp wit='#B'><rdg>two</rdg></rdgGrp></app>", "B", "two"),
    ("<app><lem>one</lem><rdg wit='#A #B'>two</rdg></app>", "B", "two"),
    ("<app><lem>one</lem><rdg wit='#A #B'>two</rdg></app>", "#A", "two"),
    ("<app><lem>one</lem><rdg wit='#B'>two</rdg></app>", "A", "one"),
    ("<app><rdg wit='#B'>two</rdg></app>", "A", ""),
    ("<app><lem>one</lem><rdg wit='#beta'>two</rdg></app>", "C", "two"),
    ("<app><lem>one <app><lem>a</lem><rdg wit='#B'>b</rdg></app></lem><rdg wit='#A'>two</rdg></app>", "B", "one b"),
    ("one <app loc='1'><lem>one</lem><rdg>two</rdg></app>", "", "one"),
    ("<anchor xml:id='a1'/>one<app from='#a1'><lem>one</lem><rdg>two</rdg></app>", "", "one"),
    ("<app><lem>one</lem><rdg>two<wit>B</wit></rdg><witDetail wit='#B'>faded</witDetail></app>", "", "one"),
    ("a <app><lem>b</lem><rdg wit='#B'><lacunaStart/></rdg></app> c <app><lem>d</lem><rdg wit='#B'><lacunaEnd/>e</rdg></app> f", "B", "a […] e f"),
    ("a <app><lem>b</lem><rdg wit='#B'><lacunaStart/></rdg></app> c <app><lem>d</lem><rdg wit='#B'><lacunaEnd/>e</rdg></app> f", "A", "a b c d f"),
    ("<app><lem/><rdg wit='#B'>two</rdg></app>x", "", "x"),
]  # fmt: skip

WITNESSES = (
    "<fileDesc><sourceDesc><listWit><witness xml:id='A'/><witness xml:id='B'/>"
    "<listWit xml:id='beta'><witness xml:id='C'/></listWit></listWit></sourceDesc></fileDesc>"
)

MAPPINGS = (
    "<encodingDesc><charDecl><char xml:id='et'><mapping type='PUA'>U+E000</mapping><mapping type='standardized'>&amp;</mapping></char>"
    "<glyph xml:id='long'><mapping type='codepoint'>U+017F</mapping></glyph><char xml:id='bell'><mapping type='codepoint'>U+0007</mapping></char>"
    "<char xml:id='nothing'><desc>a squiggle</desc></char></charDecl></encodingDesc>"
)
CHARACTERS = [
    ("salt <g ref='#et'/> bread", "salt & bread"),
    ("<g ref='#long'/>alt", "ſalt"),
    ("<g ref='#long'>s</g>alt", "salt"),
    ("a<g ref='#bell'/>b", "ab"),
    ("a<g ref='#nothing'/>b", "a\ufffdb"),
    ("a<g ref='https://example.org/g'/>b", "a\ufffdb"),
    ("a<g type='unknown'/>b", "a\ufffdb"),
]


@pytest.mark.parametrize(("content", "options", "expected"), [*CHOICES, *ALTERATIONS, *BREAKS])
def test_what_is_read_of_a_paragraph(content: str, options: ExportOptions, expected: str) -> None:
    assert reading(f"<p>{content}</p>", options) == expected


@pytest.mark.parametrize(("content", "witness", "expected"), APPARATUS)
def test_the_text_of_the_edition_and_of_a_witness(content: str, witness: str, expected: str) -> None:
    assert reading(f"<p>{content}</p>", ExportOptions(witness=witness), WITNESSES) == expected


@pytest.mark.parametrize(("content", "expected"), CHARACTERS)
def test_characters_that_the_header_describes(content: str, expected: str) -> None:
    assert reading(f"<p>{content}</p>", END, MAPPINGS) == expected


def test_an_apparatus_behind_the_text_is_no_text() -> None:
    body = "<p>one</p><div><listApp><app loc='1'><lem>one</lem><rdg>two</rdg></app></listApp></div>"
    assert reading(body) == "one"


def test_a_witness_that_is_not_declared_is_a_finding() -> None:
    content = "<p><app><lem>one</lem><rdg wit='#B'>two</rdg></app></p>"
    exported = export(document(content, WITNESSES), "text", ExportOptions(witness="Z"))
    assert exported.data == b"one\n"
    assert [one.rule for one in exported.findings] == ["witness-not-declared"]


def test_a_paragraph_broken_over_pages_is_whole() -> None:
    part = "<p part='I'>The foun-</p><pb n='2' break='no'/><fw>2</fw><p part='F'>dation stone.</p>"
    linked = (
        "<p xml:id='a' next='#b'>The foun-</p><pb n='2' break='no'/><p xml:id='b' prev='#a'>dation stone.</p>"
    )
    joined = "<p xml:id='a'>The foun-</p><pb n='2' break='no'/><p xml:id='b'>dation stone.</p><join target='#a #b'/>"
    for body in (part, linked, joined):
        assert reading(body) == "The foundation stone."


def test_fragments_with_text_between_them_stay_apart() -> None:
    body = "<p part='I'>One</p><figure><head>A map</head></figure><p part='F'>two.</p>"
    assert reading(body) == "One\n\nA map\n\ntwo."
    body = "<p><q xml:id='a' next='#b'>Who</q>, he said, <q xml:id='b' prev='#a'>goes?</q></p>"
    assert reading(body) == "Who, he said, goes?"


def test_fragments_are_one_over_a_note() -> None:
    body = "<p part='I'>One</p><note place='foot'>A note.</note><p part='F'>two.</p>"
    assert reading(body) == "One[1] two.\n\n[1] A note."
    assert reading(body, DROP) == "One two."
    assert reading(body, INLINE) == "One [A note.] two."
