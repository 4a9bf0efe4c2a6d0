"""Links and images in Markdown, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from tei_encode import SourceText, encode
from tei_encode.exporters import export
from tei_encode.recognisers.links import Links
from tei_encode.recognisers.verbatim import Verbatim

from .documents import document, with_layers, words

URL = "https://example.org/a"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"see [the words]({URL}).", [f"[the words]({URL})"]),
        (f'[words]({URL} "Title") on', [f'[words]({URL} "Title")']),
        (f"[words]({URL} 'Title')", [f"[words]({URL} 'Title')"]),
        (f"[words](<{URL}>)", [f"[words](<{URL}>)"]),
        ("[words](https://example.org/Bonn_(city))", ["[words](https://example.org/Bonn_(city))"]),
        (f"[two\nlines]({URL})", [f"[two\nlines]({URL})"]),
        (f"[a]({URL})[b]({URL})", [f"[a]({URL})", f"[b]({URL})"]),
        ("[words](www.example.org)", ["[words](www.example.org)"]),
        ("[words](#below)", ["[words](#below)"]),
        ("[words](/about)", ["[words](/about)"]),
        ("[words](page.html#part)", ["[words](page.html#part)"]),
        ("[jane](mailto:jane@example.org)", ["[jane](mailto:jane@example.org)"]),
        (f"[words][one]\n\n[one]: {URL}", ["[words][one]"]),
        (f'[One][]\n\n[one]: {URL} "Title"', ["[One][]"]),
        (f"[words][1]\n\n[1]: <{URL}>", ["[words][1]"]),
        # none
        ("[sic](see below)", []),
        ("[sic](!) and [1](2)", []),
        ("[the words](Smith, 2001)", []),
        ("[words](ibid.)", []),
        ("[words] (https://example.org)", []),
        (f"\\[words]({URL})", []),
        (f"`[words]({URL})`", []),
        (f"[]({URL})", []),
        (f"[ ]({URL})", []),
        (f"[two\n\nblocks]({URL})", []),
        ("[words][one]", []),
        ("[words][one]\n\n[one]: not an address", []),
        ("[words][^1]\n\n[^1]: https://example.org", []),
        ("[words](https://example.org", []),
    ],
)
def test_links(text: str, found: list[str]) -> None:
    made = with_layers(document(text), Verbatim())
    assert words(made, Links().recognise(made)) == found


def test_a_label_that_is_a_note_makes_no_link() -> None:
    made = document("the [words][1] here\n\nNotes\n\n[1]: https://example.org", notes=True)
    assert words(made, Links().recognise(made)) == []


@pytest.mark.parametrize(
    ("text", "target", "marks"),
    [
        (f"[words]({URL})", URL, (1, 24)),
        ("[words](www.example.org/é)", "http://www.example.org/%C3%A9", (1, 20)),
        ("[words](a b.html)", None, None),
        ("[words](notes/b.html)", "notes/b.html", (1, 15)),
        ("[words](#below)", "", (1, 9)),
        ("[jane](mailto:jane@example.org)", "mailto:jane@example.org", (1, 26)),
    ],
)
def test_what_they_point_at(text: str, target: str | None, marks: tuple[int, int] | None) -> None:
    claims = Links().recognise(document(text)).annotations
    assert [(one.kind.value, one.get("target"), one.marks) for one in claims] == (
        [] if target is None else [("ref", target, marks)]
    )


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("![a map](map.png)", ["figure", "graphic", "figDesc"]),
        ("![](map.png)", ["figure", "graphic"]),
        ("![ ](map.png)", ["figure", "graphic"]),
        ("![a map](map)", []),
        ("!\\[a map](map.png)", []),
    ],
)
def test_images(text: str, kinds: list[str]) -> None:
    found = sorted(
        Links().recognise(document(text)).annotations, key=lambda one: (one.span.start, one.span.end)
    )
    assert [one.kind.value for one in found] == kinds


TEXT = """He met [Vyacheslav Molotov](https://example.org/Moscow "In Moscow on 3 May 1921") there.

![Stalin in *Moscow*, 1921](img/moscow.png) and **[so](https://example.org/_b_)** on; [a][Site], `in Moscow`.

[site]: https://example.org/a
"""


def test_the_reading_text_has_the_words_and_the_source_comes_back() -> None:
    encoded = encode(SourceText.of(TEXT, "links.txt"))
    assert encoded.text_identical
    assert encoded.valid
    assert export(encoded.xml, "source").data.decode() == TEXT
    read = export(encoded.xml, "text").data.decode()
    assert (
        read
        == "He met Vyacheslav Molotov there.\n\nand so on; a, in Moscow.\n\n[site]: https://example.org/a\n"
    )


def test_nothing_is_recognised_in_addresses_pictures_and_code() -> None:
    text = encode(SourceText.of(TEXT, "links.txt")).xml.decode()
    body = text[text.index("<text>") :]
    assert re.findall(r"<(\w+Name|date|title)\b", body) == ["persName"]
    assert '<graphic url="img/moscow.png"/><figDesc>Stalin in *Moscow*, 1921</figDesc>' in body


@pytest.mark.parametrize(
    "text",
    [
        "# A head with ![a map](map.png)\n\nText.\n",
        "- ![a map](map.png)\n- two\n",
        "| a | ![a map](map.png) |\n| b | c |\n",
        "Bibliography\n\nSmith, J. (1999). A Book ![a map](map.png). London: Press.\n",
        "Dear Sir ![](map.png),\n\nText.\n\nYours,\nA. ![a](b.png) Smith\n",
        "Figure 1. ![a map](map.png) of it\n",
        "“see ![a “map](map.png)” *and ![b*](map.png)*\n",
        "![ a map ](map.png)![a\u00a0](map.png)\n",
        "F. 6, Op. 13, Pap. 2, D. 9, L. ![a](b.png) 20.\n",
        "Keywords: one, ![a, b](c.png), three.\n",
    ],
)
def test_an_image_may_stand_anywhere_and_the_edition_is_valid(text: str) -> None:
    encoded = encode(SourceText.of(text, "links.txt"))
    assert encoded.text_identical
    assert encoded.valid, [str(one) for one in encoded.findings]


def test_one_declaration_for_each_address() -> None:
    text = "[a](https://example.org/1) [b](https://example.org/1) [c](https://example.org/2)\n"
    edition = encode(SourceText.of(text, "links.txt")).xml.decode()
    assert re.findall(r'<rendition xml:id="([^"]+)"', edition) == [
        "before-bracket",
        "after-link-1",
        "after-link-2",
    ]
