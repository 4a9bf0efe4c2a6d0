"""DOCX files: their whole text in its order, its notes behind it, and what styles say of it; one line for bad ones."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tei_encode import SourceText, encode, export
from tei_encode.errors import SourceError
from tei_encode.model.outline import BlockKind
from tei_encode.pipeline import Options
from tei_encode.readers import list_sources, read_source
from tei_encode.readers.docx import read_docx
from tests.made_up_docx import W, add_notes, add_xml, made, with_part

RULES = Options(names="rules")
TEXT = re.compile(r"<text>(?P<all>.*)</text>", re.DOTALL)


def _read(data: bytes) -> SourceText:
    return read_docx(data, "letter.docx", "letter.docx")


def _body(data: bytes) -> str:
    edition = encode(_read(data), RULES)
    assert edition.text_identical
    assert edition.valid
    found = TEXT.search(edition.xml.decode())
    assert found
    return found["all"]


def _words(root: Any, path: str) -> str:
    return "".join(root.xpath(f"{path}/text()", namespaces={"w": W}))


def _read_otherwise(data: bytes) -> str:
    """All text of the document, then that of its notes, without white space: a reading that shares nothing with ours."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith(("notes.xml", "document.xml"))
        }
    path = ".//w:t[not(ancestor::w:del)]"
    body = _words(parts["word/document.xml"], path)
    for kind in ("footnote", "endnote"):
        notes = parts.get(f"word/{kind}s.xml")
        for mark in parts["word/document.xml"].iterfind(f".//{{{W}}}{kind}Reference"):
            number = mark.get(f"{{{W}}}id")
            assert notes is not None
            body += _words(notes, f".//w:{kind}[@w:id='{number}']//w:t")
    return "".join(body.split())


def _without_labels(text: str) -> str:
    return "".join(re.sub(r"\[\^e?\d+\]:?", "", text).split())


def _with_notes(document: Document) -> None:
    document.add_heading("On Salt", 1)
    add_xml(
        document,
        '<w:p><w:r><w:t>First</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="7"/></w:r><w:r><w:t xml:space="preserve"> and </w:t></w:r>'
        '<w:r><w:t>second</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:t>, third</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:t>.</w:t></w:r></w:p>',
    )
    note = "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{}</w:t></w:r></w:p>"
    add_notes(
        document,
        "footnote",
        {
            3: note.format("note three"),
            7: note.format("note seven") + note.format("goes on"),
            9: note.format("of nobody"),
        },
    )
    add_notes(document, "endnote", {2: "<w:p><w:r><w:t>at the end</w:t></w:r></w:p>"})


def test_notes_stand_behind_the_text_in_the_order_of_their_marks() -> None:
    data = made(_with_notes)
    source = _read(data)
    assert source.text == (
        "On Salt\n\nFirst[^1] and second[^e1], third[^2].\n\n[^1]: note seven\n\ngoes on\n\n[^e1]: at the end\n\n[^2]: note three"
    )
    body = _body(data)
    assert 'First<ref xml:id="noteref-1" type="noteAnchor" target="#note-1">[^1]</ref> and' in body
    assert '<ref xml:id="noteref-e1" type="noteAnchor" target="#note-e1">[^e1]</ref>' in body
    assert "<p><label>[^1]:</label> note seven</p>\n\n<p>goes on</p></note>" in body
    assert sorted(_without_labels(source.text)) == sorted(_read_otherwise(data))


PARAGRAPHS = {
    "deleted and inserted": (
        "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins></w:p>",
        "ac",
    ),
    "moved": (
        "<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo></w:p>",
        "b",
    ),
    "signs": (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:br/><w:t>e</w:t></w:r></w:p>",
        "a\tb\u00adc\u2011d\ne",
    ),
    "a field shows its result": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="X"><w:r><w:t>13</w:t></w:r></w:fldSimple></w:p>',
        "1213",
    ),
    "a link, a control, a smart tag": (
        '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>a</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt>'
        "<w:smartTag><w:r><w:t>c</w:t></w:r></w:smartTag></w:p>",
        "abc",
    ),
    "a text box stands behind its paragraph": (
        "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>b</w:t></w:r></w:p>",
        "ab\n\nbox",
    ),
    "a field that never ends hides nothing of the next paragraph": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
        "",
    ),
}


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_what_is_text_and_what_is_not(name: str) -> None:
    xml, expected = PARAGRAPHS[name]

    def build(document: Document) -> None:
        add_xml(document, xml)
        document.add_paragraph("end")

    data = made(build)
    assert _read(data).text == f"{expected}\n\nend".strip()
    assert "end</p>" in _body(data)


def _styled(document: Document) -> None:
    document.add_heading("The Salt Road", 0)
    document.add_heading("Mines", 1)
    paragraph = document.add_paragraph("It was ")
    paragraph.add_run("ve").bold = True
    paragraph.add_run("ry").bold = True
    paragraph.add_run(" dear", style="Emphasis")
    for words, style in (("one", ""), ("one a", " 2"), ("two", "")):
        document.add_paragraph(words, style=f"List Bullet{style}")
    document.add_paragraph("first", style="List Number")
    document.add_paragraph("said", style="Quote")
    document.add_paragraph("again", style="Quote")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "a", "b"
    table.cell(1, 1).add_paragraph("c")
    document.add_heading("Roads", 2)
    document.add_paragraph("end")


def test_styles_are_structure() -> None:
    body = _body(made(_styled))
    for words in (
        '<titlePart type="main">The ',
        "<head>Mines</head>",
        'It was <hi rend="bold">very</hi> <hi rend="italic">dear</hi></p>',
        '<list rend="bulleted"><item>one\n\n<list rend="bulleted"><item>one a</item></list></item>\n\n<item>two</item></list>',
        '<list rend="ordered"><item>first</item></list>',
        "<quote><p>said</p>\n\n<p>again</p></quote>",
        "<row><cell>a\t</cell><cell>\n</cell></row>",
        "<p>b</p>\n\n<p>c</p>",
    ):
        assert words in body
    assert (
        body.index("<head>Mines") < body.index("<div", body.index("<head>Mines")) < body.index("<head>Roads")
    )


WORDS = st.text("ab cdé–\u00ad\u00a0&<>*_[1]#", min_size=0, max_size=12)
STYLES = (
    "Normal",
    "Heading 1",
    "Heading 3",
    "Title",
    "List Bullet",
    "List Bullet 2",
    "List Number 3",
    "Quote",
    "Caption",
)


@given(
    blocks=st.lists(
        st.tuples(st.sampled_from(STYLES), st.lists(WORDS, max_size=3))
        | st.lists(WORDS, min_size=4, max_size=4),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_character_is_lost(blocks: list[tuple[str, list[str]] | list[str]]) -> None:
    def build(document: Document) -> None:
        document.add_paragraph("Begin")
        for block in blocks:
            if isinstance(block, tuple):
                paragraph = document.add_paragraph(style=block[0])
                for number, words in enumerate(block[1]):
                    paragraph.add_run(words).bold = bool(number % 2)
            else:
                table = document.add_table(2, 2)
                for number, words in enumerate(block):
                    table.cell(number // 2, number % 2).text = words

    data = made(build)
    source = _read(data)
    assert "".join(source.text.split()) == _read_otherwise(data)
    _body(data)


def test_the_header_says_what_was_read(tmp_path: Path) -> None:
    data = made(_with_notes)
    edition = encode(_read(data), RULES)
    xml = edition.xml.decode()
    assert f'<idno type="SHA-256">{hashlib.sha256(data).hexdigest()}</idno>' in xml
    assert '<idno type="filename">letter.docx</idno>' in xml
    assert (
        '<note type="reading">The text was taken out of a DOCX file in reading order, with 3 notes behind it; all 59 characters'
        in xml
    )
    path = tmp_path / "letter.xml"
    path.write_bytes(edition.xml)
    source = export(path, "source")
    assert (source.name, source.data.decode(), source.findings) == ("letter.txt", _read(data).text, ())


def test_what_no_reading_shows_is_said() -> None:
    xml = (
        '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>hidden</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    source = _read(made(lambda document: add_xml(document, xml)))
    assert source.container is not None
    assert "6 characters of its runs" in source.container.note


def _doctype(data: bytes) -> bytes:
    return data.replace(b"<w:document", b'<!DOCTYPE d [<!ENTITY e "x">]><w:document', 1)


GOOD = made(_with_notes)
BAD: dict[str, tuple[bytes, str]] = {
    "an old file, or one with a password": (b"\xd0\xcf\x11\xe0" + bytes(600), "protected by a password"),
    "no zip file": (b"plain text", "is no DOCX file"),
    "half a file": (GOOD[: len(GOOD) // 2], "is damaged"),
    "another zip file": (with_part(GOOD, "[Content_Types].xml", lambda _: None), "no DOCX file"),
    "no document": (with_part(GOOD, "word/document.xml", lambda _: None), "no DOCX file"),
    "broken XML": (with_part(GOOD, "word/document.xml", lambda data: data[:-30]), "is damaged"),
    "broken notes": (with_part(GOOD, "word/footnotes.xml", lambda data: data[:-30]), "is damaged"),
    "entities": (with_part(GOOD, "word/document.xml", _doctype), "declares a document type"),
    "nothing in it": (made(lambda _: None), "holds no text"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_a_line(name: str, tmp_path: Path) -> None:
    data, words = BAD[name]
    path = tmp_path / "bad.docx"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=words) as caught:
        read_source(path)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 3


def test_a_file_that_unpacks_to_too_much_is_not_unpacked() -> None:
    file = io.BytesIO(GOOD)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package:
        for number in range(3):
            package.writestr(f"word/media/{number}.bmp", bytes(100_000_000))
    with pytest.raises(SourceError, match="unpacks to more than"):
        _read(file.getvalue())


def test_without_the_package_a_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(SourceError, match=re.escape("pip install 'tei-encode[docx]'")):
        _read(GOOD)


def test_a_folder_gives_its_documents_but_not_those_of_a_word_processor_at_work(tmp_path: Path) -> None:
    for name in ("a.docx", "B.DOCX", "~$a.docx", "c.txt"):
        (tmp_path / name).write_bytes(GOOD)
    assert [Path(one.label).name for one in list_sources([tmp_path]) if not isinstance(one, SourceError)] == [
        "B.DOCX", "a.docx", "c.txt",
    ]  # fmt: skip


def test_notes_are_told_from_the_text_in_the_outline() -> None:
    outline = _read(GOOD).outline
    assert outline is not None
    assert [block.kind for block in outline] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        *[BlockKind.NOTE] * 3,
    ]


PANDOC = shutil.which("pandoc")


@pytest.mark.skipif(not PANDOC, reason="pandoc is not installed")
def test_what_pandoc_writes_is_what_it_read(tmp_path: Path) -> None:
    text = (
        "# Salt\n\nDear[^1] and *very* **dear**.\n\n1. one\n\n    - in one\n2. two\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n\n"
        "See [there](https://example.org/a).\n\n[^1]: A note.\n\n    It goes on.\n"
    )
    path = tmp_path / "a.docx"
    subprocess.run([str(PANDOC), "-f", "markdown", "-o", str(path)], input=text, text=True, check=True)
    body = _body(path.read_bytes())
    for words in (
        "Salt",
        '<hi rend="italic">very</hi> <hi rend="bold">dear</hi>',
        '<list rend="ordered"><item>one\n\n<list rend="bulleted"><item>in one</item></list></item>',
        "<quote>said</quote>",
        "<cell>a\t</cell><cell>b\n</cell>",
        '<ref target="https://example.org/a">there</ref>',
        "<p><label>[^1]:</label> A note.</p>\n\n<p>It goes on.</p></note>",
    ):
        assert words in body
