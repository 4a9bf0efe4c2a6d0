"""Markdown: what its users expect of each block, in TEI; the source comes back, and the edition is valid."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tei_encode import SourceText, encode, export
from tei_encode.pipeline import Options
from tei_encode.segmenters import Role, Rule

TEXT = re.compile(r"<text>(?P<all>.*)</text>", re.DOTALL)
IDENTIFIER = re.compile(r' xml:id="p-\d+"')

BLOCKS = {
    "heads of both kinds": (
        "# Salt\n\nwords\n\n## Roads ##\n\nwords\n\nMines\n-----\n\nwords",
        '<head rendition="#before-hash2-space #after-space-hash2">Roads</head>',
        '<head rendition="#after-newline-hyphen5">Mines</head>',
    ),
    "a lazy paragraph goes on": ("It was one\n  two\n3. three.\n# Head", "<p>It was one\n  two\n3. three.</p>"),
    "a figure that begins no list": ("The number is\n14. That is so.", "<p>The number is\n14. That is so.</p>"),
    "a list in a list": (
        "- a\n  b\n  - c\n- d",
        '<list rend="bulleted"><item rendition="#before-hyphen-space">a\n  b\n  <list rend="bulleted">',
        'c</item></list></item>\n<item rendition="#before-hyphen-space">d</item></list>',
    ),
    "another bullet begins another list": ("- a\n\n* b", "a</item></list>\n\n<list"),
    "a numbered list": (
        "7. a\n8. b",
        '<list rend="ordered"><item n="7"><label>7.</label> a</item>\n<item n="8"><label>8.</label> b</item></list>',
    ),
    "an item of several paragraphs": (
        "1. a\n\n   b\n2. c",
        '<item n="1"><p><label>1.</label> a</p>\n\n   <p>b</p></item>\n<item n="2"><label>2.</label> c</item>',
    ),
    "a quotation in an item": (
        "- a\n\n  > b",
        "<p>a</p>\n\n  "
        '<quote rendition="#before-greater-space">b</quote></item>',
    ),
    "a quotation of lazy lines": (
        "> a\nb\n>\n> c",
        '<quote rendition="#before-greater-space"><p>a\nb</p>\n<lb rendition="#before-greater"/>\n',
        '<lb rendition="#before-greater-space"/><p>c</p></quote>',
    ),
    "a list in a quotation": (
        "> - a\n> - b",
        '<quote rendition="#before-greater-space"><list rend="bulleted"><item rendition="#before-hyphen-space">a</item>',
        '<lb rendition="#before-greater-space"/><item rendition="#before-hyphen-space">b</item></list></quote>',
    ),
    "a quotation in a quotation": (
        "> a\n>\n> > b",
        '<lb rendition="#before-greater-space"/><quote rendition="#before-greater-space">b</quote></quote>',
    ),
    "who is quoted": (
        "words\n\n> It is the *salt* that counts.\n> — Anna Oake",
        "<cit><quote",
        '<bibl type="citation" rendition="#before-greater-space">— ',
    ),
    "code between fences": (
        "~~~py\n# no head\n\n- no item\n~~~",
        "<p><hi rend=\"monospace\" rendition=",
        "># no head\n\n- no item</hi></p>",
    ),
    "code set in": ("words\n\n    *no* hi\n    [^1]", '<p><hi rend="monospace">*no* hi\n    [^1]</hi></p>'),
    "code in an item": ("- ```\n  *x*\n  ```", '<hi rend="monospace" rendition=', ">*x*</hi></p></item>"),
    "a table": (
        "a \\| b | c\n--- | :-:\nd | e",
        '<table><row role="label" rendition="#after-newline-hyphen3-space-pipe-space-colon-hyphen-colon">',
        r"<cell>a \| b</cell>",
        '<row><cell>d</cell> <cell rendition="#before-pipe-space">e</cell></row></table>',
    ),
    "a line drawn": ("a\n\n* * *\n\nb", '<milestone unit="section" rendition="#before-'),
    "line ends on purpose": ("a  \nb\\\nc\nd", '<p>a  \n<lb/>b<lb rendition="#before-u005c"/>\nc\nd</p>'),
    "a note of two paragraphs and a list": (
        "a[^x-1]\n\n[^x-1]: b\n\n    c\n\n    - d\n\ne",
        '<ref xml:id="noteref-x-1" type="noteAnchor" target="#note-x-1">[^x-1]</ref>',
        'place="bottom"><p><label>[^x-1]:</label> b</p>\n\n    <p>c</p>\n\n    <list rend="bulleted">',
        "d</item></list></note>\n\n<p>e</p>",
    ),
    "links and where they lead": (
        "See [the *page*](https://example.org/a) and [that][one].\n\n[one]: https://example.org/b 'B'",
        '<ref target="https://example.org/a" rendition="#before-bracket #after-link-1">the <hi rend="italic"',
        '<ref target="https://example.org/b" rendition="#before-bracket #after-',
        '<fw type="metadata">[one]: ',
    ),
    "a picture": ("![A mill](mill.png)", '<graphic url="mill.png"/><figDesc>A mill</figDesc></figure>'),
    "emphasis over lines, one in the other": (
        "**a *b\nc* d**",
        '<hi rend="bold" rendition="#before-asterisk2 #after-asterisk2">a <hi rend="italic"',
        ">b\nc</hi> d</hi>",
    ),
    "marks behind a backslash": (r"\*a\* and \# b", r"<p>\*a\* and \# b</p>"),
    "HTML": ("<div>\n*a*\n</div>", "<p>&lt;div&gt;\n<hi", "</hi>\n&lt;/div&gt;</p>"),
    "facts at the top": (
        "---\ntitle: Salt\n# no head\n---\n\nwords",
        '<fw type="metadata">---\ntitle: Salt\n# no head\n---</fw>',
    ),
}  # fmt: skip
"""What a text of Markdown is, and what its edition holds."""


def _body(text: str, name: str = "a.md") -> str:
    edition = encode(SourceText.of(text, name), Options(names="none", language="en"))
    assert edition.text_identical
    assert edition.valid
    found = TEXT.search(edition.xml.decode())
    assert found
    return IDENTIFIER.sub("", found["all"])


@pytest.mark.parametrize("name", BLOCKS)
def test_blocks_are_what_users_expect(name: str) -> None:
    text, *expected = BLOCKS[name]
    body = _body(text)
    for words in expected:
        assert words in body


def test_a_plain_text_stays_with_its_own_rules() -> None:
    text = "words\n\n    set in\n"
    assert "monospace" in _body(text, "a.md")
    assert "monospace" not in _body(text, "a.txt")


def test_a_letter_in_markdown_is_a_letter() -> None:
    body = _body("Geneva, 3 May 1921\n\nDear Sir,\n\nI *thank* you.\n\nYours sincerely,  \nJane Doe\n")
    assert "<opener><dateline>" in body
    assert "<closer><salute>Yours sincerely,</salute>" in body


def test_a_list_below_references_is_a_bibliography() -> None:
    body = _body(
        "# On Salt\n\nSalt was dear (Oake, 1990).\n\n## References\n\n"
        "- Oake, J. (1990). *Salt and Power*. London: Cape.\n- Pell, A. (1985). *The Road*. Oxford: Blackwell.\n"
    )
    assert body.count("<bibl ") == 2
    assert "<list " not in body


def test_a_rule_of_the_editor_goes_before_the_format() -> None:
    rule = Rule(re.compile("- no item"), Role.PARAGRAPH)
    edition = encode(SourceText.of("words\n\n- no item\n", "a.md"), Options(names="none", rules=(rule,)))
    assert "<item" not in edition.xml.decode()


def test_what_is_nested_too_deep_is_text_all_the_same() -> None:
    assert "deep" in _body(200 * "> " + "deep\n\n" + 40 * "- " + "deep\n")


def test_the_reading_text_has_no_marks_of_blocks(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    text = "# Salt\n\n- a\n  - b\n\n> c\n>\n> d\n\n| e | f |\n|---|---|\n| g | h |\n\n[one]: https://example.org\n"
    path.write_bytes(encode(SourceText.of(text, "a.md"), Options(names="none")).xml)
    reading = export(path, "text").data.decode()
    assert not set("#>|[") & set(reading)
    assert export(path, "source").data.decode() == text
