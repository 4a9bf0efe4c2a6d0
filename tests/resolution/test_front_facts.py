"""The block of keys at the top of a Markdown file goes into the header."""

from __future__ import annotations

import pytest
from lxml import etree

from tei_encode import Metadata, Options, SourceText, encode
from tei_encode.tei.namespaces import NS

TEXT = "\n\n## Monday\n\nWalked to the mill before breakfast. Nobody was there.\n\n## Tuesday\n\nRain all day at Lenner.\n"


def header(front: str, options: Options | None = None) -> tuple[list[str], list[str], list[str]]:
    encoded = encode(SourceText.of(f"---\n{front}\n---{TEXT}", "notes.md"), options or Options())
    assert encoded.valid
    found = etree.fromstring(encoded.xml).find("tei:teiHeader", NS)
    assert found is not None
    title = found.xpath("string(.//tei:titleStmt/tei:title)", namespaces=NS)
    authors = found.findall(".//tei:titleStmt/tei:author", NS)
    terms = found.findall(".//tei:keywords//tei:term", NS)
    return (
        [str(title)],
        [str(one.xpath("normalize-space()")) for one in authors],
        [one.text or "" for one in terms],
    )


@pytest.mark.parametrize(
    ("front", "title", "authors", "terms"),
    [
        ("title: Field notebook\nauthor: J. Oake\ndate: 2003-07-14", "Field notebook", ["J. Oake"], []),
        ("title: \"Notes: the mill\"\nauthors: [Anne Oake, Thomas Pell]", "Notes: the mill", ["Anne Oake", "Thomas Pell"], []),
        ("title: Notes\nauthor:\n  - Anne Oake\n  - Thomas Pell\ntags: wheat, water", "Notes", ["Anne Oake", "Thomas Pell"], ["wheat", "water"]),
        ("title: Notes\nsubtitle: On Wheat\nauthor:\n  - name: Anne Oake\n    email: a@example.org\nkeywords:\n  - wheat", "Notes: On Wheat", ["Anne Oake"], ["wheat"]),
    ],
)  # fmt: skip
def test_facts_at_the_top(front: str, title: str, authors: list[str], terms: list[str]) -> None:
    assert header(front) == ([title], authors, terms)


def test_what_the_editor_says_goes_over_it() -> None:
    options = Options(metadata=Metadata(title="The Mill"))
    assert header("title: Notes\nauthor: Anne Oake", options)[:2] == (["The Mill"], ["Anne Oake"])
