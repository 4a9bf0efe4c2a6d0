"""Notes where they stand, called from elsewhere, pointing at what they are about (Guidelines 3.9.1, 17.10)."""

from __future__ import annotations

import pytest

from tei_encode import export

from .made_up_tei import DROP, END, INLINE, document, reading

NOTES = [
    ("in the text", "<p>a<note>N.</note> b</p>", "a[1] b\n\n[1] N.", "a [N.] b", "a b"),
    ("before a full stop", "<p>a <note>N.</note>.</p>", "a [1].\n\n[1] N.", "a [N.].", "a."),
    ("two", "<p>a<note>N.</note> b<note>M.</note></p>", "a[1] b[2]\n\n[1] N.\n\n[2] M.", "a [N.] b [M.]", "a b"),
    ("numbered", "<p>a<note n='7'>N.</note> b<note n='8'>M.</note></p>", "a[7] b[8]\n\n[7] N.\n\n[8] M.", "a [N.] b [M.]", "a b"),
    ("numbered anew on each page", "<p>a<note n='1'>N.</note> b<note n='1'>M.</note></p>", "a[1] b[2]\n\n[1] N.\n\n[2] M.", "a [N.] b [M.]", "a b"),
    ("nested", "<p>a<note>N<note>M.</note> on.</note> b</p>", "a[1] b\n\n[1] N[2] on.\n\n[2] M.", "a [N [M.] on.] b", "a b"),
    ("of paragraphs", "<p>a<note><p>N.</p><p>M.</p></note> b</p>", "a[1] b\n\n[1] N.\n\nM.", "a [N. M.] b", "a b"),
    ("between blocks", "<p>a</p><note>N.</note><p>b</p>", "a[1]\n\nb\n\n[1] N.", "a [N.]\n\nb", "a\n\nb"),
    ("before all blocks", "<note>N.</note><p>b</p>", "[1]\n\nb\n\n[1] N.", "[N.]\n\nb", "b"),
    ("in the margin of a stanza", "<lg><l>a</l><note place='margin'>N.</note><l>b</l></lg>", "a[1]\nb\n\n[1] N.", "a [N.]\nb", "a\nb"),
    ("in the line", "<p>a <note place='inline'>N.</note> b</p>", "a [N.] b", "a [N.] b", "a b"),
    ("called by number", "<p>a<ref target='#n1'>1</ref> b</p><div><head>Notes</head><note xml:id='n1'>N.</note></div>", "a[1] b\n\nNotes\n\n[1] N.", "a [N.] b", "a b"),
    ("called by an empty pointer", "<p>a<ptr target='#n1'/> b</p><div><note xml:id='n1'>N.</note></div>", "a[1] b\n\n[1] N.", "a [N.] b", "a b"),
    ("called by words", "<p>a <ref target='#n1'>the mill</ref> b</p><div><note xml:id='n1'>N.</note></div>", "a the mill[1] b\n\n[1] N.", "a the mill [N.] b", "a the mill b"),
    ("with its own label", "<p>a<ref target='#n1'>*</ref> b</p><div><note xml:id='n1'><label>*</label> N.</note></div>", "a* b\n\n* N.", "a [N.] b", "a b"),
    ("called twice", "<p>a<ref target='#n1'>1</ref> b<ref target='#n1'>1</ref></p><div><note xml:id='n1'>N.</note></div>", "a[1] b[1]\n\n[1] N.", "a [N.] b [N.]", "a b"),
    ("with numbers, called out of order", "<p>a<ref target='#n2'>2</ref> b<ref target='#n1'>1</ref></p><div><note xml:id='n1' n='1'>N.</note><note xml:id='n2' n='2'>M.</note></div>", "a[2] b[1]\n\n[1] N.\n\n[2] M.", "a [M.] b [N.]", "a b"),
    ("pointing back at a word", "<p>a <seg xml:id='s'>mill</seg> b</p><div><note target='#s'>N.</note></div>", "a mill[1] b\n\n[1] N.", "a mill [N.] b", "a mill b"),
    ("pointing at an anchor", "<p>a<anchor xml:id='s'/> b</p><div><note target='#s'>N.</note></div>", "a[1] b\n\n[1] N.", "a [N.] b", "a b"),
    ("pointing at a stretch", "<p><anchor xml:id='s'/>a mill<anchor xml:id='e'/> b</p><div><note target='#s' targetEnd='#e'>N.</note></div>", "a mill[1] b\n\n[1] N.", "a mill [N.] b", "a mill b"),
    ("pointing at a paragraph", "<p xml:id='s'>a</p><p>b</p><div><note target='#s'>N.</note></div>", "a[1]\n\nb\n\n[1] N.", "a [N.]\n\nb", "a\n\nb"),
    ("pointing nowhere", "<p>a</p><div><note target='#nowhere'>N.</note></div>", "a\n\n[1] N.", "a [N.]", "a"),
    ("called from what is left out", "<p>a <del>b<ref target='#n1'>1</ref></del></p><div><note xml:id='n1'>N.</note></div>", "a\n\n[1] N.", "a\n\n[N.]", "a"),
    ("that goes on", "<p>a<note xml:id='n1' next='#n2'>N is</note> b <note xml:id='n2' prev='#n1'>long.</note>c</p>", "a[1] b c\n\n[1] N is long.", None, "a b c"),
    ("in a group", "<p>a<noteGrp><note xml:lang='en'>N.</note><note xml:lang='de'>M.</note></noteGrp> b</p>", "a[1][2] b\n\n[1] N.\n\n[2] M.", "a [N.] [M.] b", "a b"),
    ("of an entry", "<listBibl><bibl>Oake, <title>Mills</title>. <note>Out of print.</note></bibl></listBibl>", "Oake, Mills. Out of print.", "Oake, Mills. Out of print.", "Oake, Mills. Out of print."),
    ("that calls itself", "<p>a<ref target='#n1'>1</ref></p><div><note xml:id='n1'>N, see <ref target='#n1'>note 1</ref>.</note></div>", "a[1]\n\n[1] N, see note 1.", "a [N, see note 1.]", "a"),
    ("that call each other", "<p>a<ref target='#n1'>1</ref></p><div><note xml:id='n1'>N<ref target='#n2'>2</ref></note><note xml:id='n2'>M<ref target='#n1'>1</ref></note></div>", "a[1]\n\n[1] N[2]\n\n[2] M[1]", "a [N [M]]", "a"),
    ("in an apparatus", "<p><app><lem>a</lem><rdg>b</rdg><note>N.</note></app> c</p>", "a[1] c\n\n[1] N.", "a [N.] c", "a c"),
    ("with a table", "<p>a<note><table><row><cell>1</cell><cell>2</cell></row></table></note></p>", "a[1]\n\n[1] 1\t2", "a [1 2]", "a"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "end", "inline", "drop"), [case[1:] for case in NOTES], ids=[case[0] for case in NOTES]
)
def test_where_notes_go(body: str, end: str, inline: str | None, drop: str) -> None:
    assert reading(body, END) == end
    if inline is not None:
        assert reading(body, INLINE) == inline
    assert reading(body, DROP) == drop


STAND_OFF = (
    "<standOff><listPerson><person><persName>Ada</persName><note>A miller.</note></person></listPerson>"
    "<listAnnotation><note target='#s'>N.</note></listAnnotation></standOff>"
)


def test_a_note_outside_the_text_goes_where_it_points() -> None:
    body = "<p>a <seg xml:id='s'>mill</seg> b</p>"
    assert reading(body, END, after=STAND_OFF) == "a mill[1] b\n\n[1] N."
    assert reading(body, INLINE, after=STAND_OFF) == "a mill [N.] b"
    assert reading(body, DROP, after=STAND_OFF) == "a mill b"


def test_hundreds_of_notes_in_one_another() -> None:
    depth = 600
    body = "<p>" + "a<note>" * depth + "deep" + "</note>" * depth + "</p>"
    assert reading(body, END).startswith("a[1]\n\n[1] a[2]\n\n[2] a[3]")
    assert reading(body, INLINE) == "a [" * depth + "deep" + "]" * depth


def test_a_long_chain_of_notes_that_call_each_other() -> None:
    length = 2_000
    notes = "".join(
        f"<note xml:id='n{at}'>N{at}<ref target='#n{at + 1}'>x</ref></note>" for at in range(length)
    )
    body = f"<p>a<ref target='#n0'>x</ref></p><div>{notes}<note xml:id='n{length}'>end</note></div>"
    assert export(document(body), "text", INLINE).data.decode().count("end") == 1
    assert export(document(body), "text", END).data.decode().count(f"\n[{length + 1}] end") == 1
