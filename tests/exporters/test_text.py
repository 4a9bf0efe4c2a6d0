"""The reading text of any TEI, element by element (Guidelines' own uses of them)."""

from __future__ import annotations

import pytest

from tei_encode import ExportOptions, Notes, SourceText, encode, export

NOTE_AT_END = ExportOptions()
INLINE = ExportOptions(Notes.INLINE)
DROP = ExportOptions(Notes.DROP)
ORIGINAL = ExportOptions(original=True)


def reading(body: str, options: ExportOptions = NOTE_AT_END) -> str:
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><p>No.</p></teiHeader><text><body>{body}</body></text></TEI>'
    return export(tei.encode(), "text", options).data.decode()


CASES: list[tuple[str, ExportOptions, str]] = [
    ("<p>One.</p><p>Two.</p>", NOTE_AT_END, "One.\n\nTwo.\n"),
    ("<p>A  line\nand \t another.</p>", NOTE_AT_END, "A line and another.\n"),
    ("<head>A <hi>Head</hi></head><p>Text.</p>", NOTE_AT_END, "A Head\n\nText.\n"),
    ("<p><choice><sic>teh</sic><corr>the</corr></choice> cat</p>", NOTE_AT_END, "the cat\n"),
    ("<p><choice><sic>teh</sic><corr>the</corr></choice> cat</p>", ORIGINAL, "teh cat\n"),
    ("<p><choice>\n <abbr>Dr</abbr>\n <expan>Doctor</expan>\n</choice> X</p>", NOTE_AT_END, "Doctor X\n"),
    ("<p><choice><orig>vpon</orig><reg>upon</reg></choice></p>", ORIGINAL, "vpon\n"),
    ("<p><sic>teh</sic> cat</p>", NOTE_AT_END, "teh cat\n"),
    ("<p>a<del>b</del><add>c</add></p>", NOTE_AT_END, "ac\n"),
    ("<p><subst><del>b</del><add>c</add></subst></p>", NOTE_AT_END, "c\n"),
    ("<p><app><lem>one</lem><rdg>two</rdg></app></p>", NOTE_AT_END, "one\n"),
    ("<p>lost <gap/> here <supplied>and</supplied> <unclear>there</unclear></p>", NOTE_AT_END, "lost […] here and there\n"),
    ("<p>two<lb/>lines</p>", NOTE_AT_END, "two lines\n"),
    ('<p>hyphen-<lb break="no"/>ated</p>', NOTE_AT_END, "hyphenated\n"),
    ('<p>hyphen-\n  <pb n="3" break="no"/>ated</p>', NOTE_AT_END, "hyphenated\n"),
    ('<p>a page<pb n="2"/><fw type="header">Running head</fw> goes on</p>', NOTE_AT_END, "a page goes on\n"),
    ("<lg><l>verse one</l><l>verse two</l></lg>", NOTE_AT_END, "verse one\nverse two\n"),
    ("<list><head>List</head><item>a</item><item>b</item></list>", NOTE_AT_END, "List\n\na\nb\n"),
    ("<table><row><cell>1</cell> <cell>2</cell></row><row><cell>3</cell><cell>4</cell></row></table>", NOTE_AT_END, "1\t2\n3\t4\n"),
    ("<sp><speaker>Ann</speaker><p>Yes.</p></sp>", NOTE_AT_END, "Ann\n\nYes.\n"),
    ("<p>He said <quote>yes</quote> to <bibl>Smith</bibl>.</p>", NOTE_AT_END, "He said yes to Smith.\n"),
    ("<p>So:</p><quote><p>Block.</p></quote>", NOTE_AT_END, "So:\n\nBlock.\n"),
    ("<p>So <quote><p>block</p></quote> then</p>", NOTE_AT_END, "So\n\nblock\n\nthen\n"),
    ("<p>mark<note>A note.</note> on</p>", NOTE_AT_END, "mark[1] on\n\n[1] A note.\n"),
    ('<p>mark<note n="7">A note.</note> on</p>', NOTE_AT_END, "mark[7] on\n\n[7] A note.\n"),
    ("<p>mark<note>A note.</note> on</p>", INLINE, "mark [A note.] on\n"),
    ("<p>mark<note>A note.</note> on</p>", DROP, "mark on\n"),
    ("<p>a<note>one<note>two</note></note>b</p>", DROP, "ab\n"),
    ("<figure><head>Map</head><figDesc>A map.</figDesc><graphic url='x.png'/></figure>", NOTE_AT_END, "Map\n"),
    ("<p>x<!-- not this -->y<?nor this?>z</p>", NOTE_AT_END, "xyz\n"),
    ("<opener><dateline>Paris</dateline><salute>Dear A,</salute></opener><p>T.</p>", NOTE_AT_END, "Paris\nDear A,\n\nT.\n"),
    ('<p>a <persName next="#b">Ann</persName> <persName xml:id="b" prev="#a">Lee</persName></p>', NOTE_AT_END, "a Ann Lee\n"),
    ("<p>not<note><p>One.</p><p>Two.</p></note> so</p>", INLINE, "not [One. Two.] so\n"),
    ("<p><hi rend='monospace'>a\n  line</hi> b</p>", NOTE_AT_END, "a line b\n"),
    ("<p/>", NOTE_AT_END, ""),
]  # fmt: skip


@pytest.mark.parametrize(("body", "options", "expected"), CASES)
def test_reading_text(body: str, options: ExportOptions, expected: str) -> None:
    assert reading(body, options) == expected


def test_a_linked_note_keeps_its_label_at_the_end() -> None:
    body = (
        '<p>mark<ref type="noteAnchor" target="#n1">[1]</ref> on</p>'
        '<div type="notes"><head>Notes</head><note xml:id="n1" target="#m1"><label>[1]</label> A note.</note></div>'
    )
    assert reading(body) == "mark[1] on\n\nNotes\n\n[1] A note.\n"
    assert reading(body, INLINE) == "mark [A note.] on\n"
    assert reading(body, DROP) == "mark on\n"


def test_line_ends_of_a_source_stay_in_its_byline_and_those_of_a_file_do_not() -> None:
    body = "<byline>A. B.\nA College\n<email>a@b.org</email></byline>"
    source = "<fileDesc><sourceDesc><bibl><idno type='SHA-256'>0</idno></bibl></sourceDesc></fileDesc>"
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{source}</teiHeader><text><body>{body}</body></text></TEI>'
    assert export(tei.encode(), "text").data.decode() == "A. B.\nA College\na@b.org\n"
    assert reading(body) == "A. B. A College a@b.org\n"


def test_a_document_without_text_is_a_finding() -> None:
    exported = export(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>', "text")
    assert exported.data == b""
    assert [finding.rule for finding in exported.findings] == ["no-text"]


def test_deep_nesting_is_read() -> None:
    depth = 1_500
    body = "<p>" + "<hi>" * depth + "deep" + "</hi>" * depth + "</p>"
    assert reading(body) == "deep\n"


@pytest.mark.parametrize("name", ["loop.txt", "loop.md"])
def test_code_between_fences_keeps_its_lines_and_blanks(name: str) -> None:
    code = "for mill in mills:\n    grind(mill)\n\n    rest()"
    text = f"A loop with `no  end` and more words.\n\n```python\n{code}\n```\n\nThe words go\non.\n"
    tei = encode(SourceText.of(text, name)).xml
    assert (
        export(tei, "text").data.decode()
        == f"A loop with no end and more words.\n\n{code}\n\nThe words go on.\n"
    )
    page = export(tei, "html").data.decode()
    assert f'<code class="hi r-monospace verbatim">{code}</code>' in page
