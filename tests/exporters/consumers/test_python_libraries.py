"""Libraries from PyPI that read TEI: what they find in an edition is what is there."""

from __future__ import annotations

import io
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tei_encode import SourceText, encode
from tests.exporters.html.pages import OURS
from tests.exporters.html.test_page import encoded
from tests.exporters.letters import letter

TEI = "http://www.tei-c.org/ns/1.0"
EDITIONS = {"ours": encoded(), **{path.stem: path.read_bytes() for path in OURS}, "others": letter()}
LABELS = {"persName": "PER", "placeName": "LOC", "orgName": "ORG"}
FLATTENTEI = os.environ.get("FLATTENTEI", "")
ARTICLE = """The Bridges of Oake

I. The First Bridge

Mr. Hanna Lenner came to Oake on 4 May 1903.[1] She drew a map of the river, and of all that stood beside it.

II. The Second Bridge

In 1904 the mill burnt down.[2] Nobody has built it up again, although there was much talk of it in the town.

Notes

[1] She came back in June.
[2] All of it.
"""
FLATTEN = """import json, sys, flattentei
doc = flattentei.parse_xml(sys.argv[1], "tei_wdm")
json.dump({"text": doc.text, "spans": doc.spans, "metadata": doc.metadata}, sys.stdout)"""
every_edition = pytest.mark.parametrize("tei", EDITIONS.values(), ids=EDITIONS)


def text_of(tei: bytes) -> Any:
    """The element `text`."""
    (found,) = etree.fromstring(tei).iterchildren(f"{{{TEI}}}text")
    return found


@every_edition
def test_delb_keeps_the_text_and_writes_it_again(tei: bytes) -> None:
    delb = pytest.importorskip("delb")
    options = delb.ParserOptions(reduce_whitespace=False)
    document = delb.Document(tei.decode(), parser_options=options)
    expected = "".join(text_of(tei).itertext())
    assert document.root.xpath("./text").first.full_text == expected
    again = delb.Document(str(document), parser_options=options)
    assert again.root.xpath("./text").first.full_text == expected
    names = [one.full_text for one in document.root.xpath(".//text//persName")]
    assert names == ["".join(one.itertext()) for one in text_of(tei).iter(f"{{{TEI}}}persName")]


@every_edition
def test_acdh_tei_pyutils_takes_out_the_names_for_a_recogniser(tei: bytes, tmp_path: Path) -> None:
    reader = pytest.importorskip("acdh_tei_pyutils.tei").TeiReader
    file = tmp_path / "edition.xml"
    file.write_bytes(tei)
    elements = "|".join(f".//tei:{name}" for name in LABELS)
    (found,) = reader(str(file)).get_text_nes_list(".//tei:text", elements)
    text = text_of(tei)
    assert found["text"] == " ".join("".join(text.itertext()).split())
    assert [(one["text"], one["ne_type"]) for one in found["ner_dicts"]] == [
        (" ".join("".join(one.itertext()).split()), LABELS[etree.QName(one).localname])
        for one in text.iter(*(f"{{{TEI}}}{name}" for name in LABELS))
    ]


@every_edition
def test_standoffconverter_has_every_element_at_its_place(tei: bytes) -> None:
    standoffconverter = pytest.importorskip("standoffconverter")
    standoff = standoffconverter.Standoff(etree.parse(io.BytesIO(tei)), namespaces={"tei": TEI})
    assert standoff.plain == "".join(text_of(tei).itertext())
    persons = [one for one in json.loads(standoff.json) if one["tag"] == f"{{{TEI}}}persName"]
    assert [standoff.plain[one["begin"] : one["end"]] for one in persons] == [
        "".join(one.itertext()) for one in text_of(tei).iter(f"{{{TEI}}}persName")
    ]


@pytest.mark.skipif(not FLATTENTEI, reason="FLATTENTEI names no Python that has flattentei, as .ci/run does")
def test_flattentei_has_title_paragraphs_and_marks_of_notes(tmp_path: Path) -> None:
    """In its own environment, since its licence is for non-commercial purposes only (PolyForm Noncommercial 1.0.0)."""
    file = tmp_path / "edition.xml"
    file.write_bytes(encode(SourceText.of(ARTICLE, "article.txt")).xml)
    result = subprocess.run(
        [FLATTENTEI, "-c", FLATTEN, str(file)], capture_output=True, text=True, encoding="utf-8"
    )
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    text, spans = found["text"], found["spans"]
    assert found["metadata"]["title"] == "The Bridges of Oake"
    paragraphs = ["".join(text[one["begin"] : one["end"]].split()) for one in spans["Paragraph"]]
    body = text_of(file.read_bytes()).find(f"{{{TEI}}}body")
    assert paragraphs == ["".join("".join(one.itertext()).split()) for one in body.iter(f"{{{TEI}}}p")]
    marks = [(text[one["begin"] : one["end"]], one["target"]) for one in spans["ReferenceUnknown"]]
    assert marks == [("[1]", "#note-1"), ("[2]", "#note-2")]
