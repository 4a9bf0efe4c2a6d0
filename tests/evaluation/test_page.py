"""The page: complete, self-contained, both sides with all their text, every difference marked and reachable."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree, html

from tei_encode.evaluation import Evaluation, evaluate, page
from tests.evaluation.documents import PERFECT, SENTENCE, gold, write

BODY = (
    PERFECT.replace("placeName>Haverley</placeName", "orgName>Haverley</orgName")
    .replace("<persName>Oake</persName>", "Oake")
    .replace("1904-03-26", "1904-03-27")
    .replace("</p>", " <persName>Harcastle</persName></p>")
    .replace(" met ", " <placeName>met</placeName> ")
)


def _page(evaluation: Evaluation) -> etree._Element:
    data = page(evaluation)
    assert data.startswith(b"<!DOCTYPE html>")
    root = html.document_fromstring(data.decode())
    assert isinstance(root, etree._Element)
    return root


def _all(root: etree._Element, path: str) -> list[etree._Element]:
    found = root.xpath(path)
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, etree._Element)]


def _side(root: etree._Element, side: str) -> str:
    """The text of a side without the labels of its marks."""
    text = ""
    for cell in _all(root, f"//div[@data-side='{side}']"):
        for label in _all(cell, ".//span[@class='kind']"):
            label.text = ""
        text += "".join(map(str, cell.itertext()))
    return text


def test_every_difference_is_marked_on_its_side(tmp_path: Path) -> None:
    root = _page(evaluate(*write(tmp_path, BODY)))
    marks = {
        side: [
            (mark.get("class"), mark.get("tabindex"), (mark.text or ""))
            for mark in _all(root, f"//div[@data-side='{side}']//mark")
        ]
        for side in ("gold", "predicted")
    }
    assert marks == {
        "gold": [
            ("missed", "0", "Oake"), ("right", None, "Mary Lenner"), ("kind-differs", "0", "Haverley"),
            ("value", "0", "26 March 1904"), ("right", None, "Board"),
        ],
        "predicted": [
            ("spurious", "0", "met"), ("right", None, "Dr. Mary Lenner"), ("kind-differs", "0", "Haverley"),
            ("value", "0", "26 March 1904"), ("right", None, "Board's"), ("ignored", None, "Tranter Vale"),
        ],
    }  # fmt: skip
    titles = [mark.get("title") for mark in _all(root, "//div[@data-side='gold']//mark")]
    assert titles[2] == "place in gold, predicted org “Haverley”"
    assert titles[3] == "when 1904-03-26 in gold, predicted when 1904-03-27"
    assert [item.text for item in _all(root, "//section//li")] == ["Harcastle (person)"]


def test_both_sides_have_the_whole_text(tmp_path: Path) -> None:
    more = "\n\n  \nA second\nparagraph.\n"
    text = SENTENCE + more
    root = _page(evaluate(*write(tmp_path, BODY + more, text=text)))
    assert _side(root, "gold") == _side(root, "predicted") == text
    assert len(_all(root, "//div[contains(@class, 'row')]")) == 3
    assert len(_all(root, "//div[@class='row same']")) == 1


def test_names_that_overlap_lose_no_text(tmp_path: Path) -> None:
    wanted = gold() | {"scored_types": ["person", "place"], "spans": [
        {"start": 0, "end": 8, "type": "person"}, {"start": 5, "end": 12, "type": "place"},
        {"start": 6, "end": 8, "type": "person"},
    ]}  # fmt: skip
    assert _side(_page(evaluate(*write(tmp_path, PERFECT, wanted))), "gold") == SENTENCE


def test_what_html_cannot_hold_is_replaced(tmp_path: Path) -> None:
    text = "Oake\x00 met\x07 Lenner.\n"
    wanted = {"spans": [{"start": 0, "end": 6, "type": "person"}]}
    root = _page(evaluate(*write(tmp_path, "<p>Oake met Lenner.</p>", wanted, text=text)))
    assert _side(root, "gold") == "Oake\ufffd met\ufffd Lenner.\n"


def test_it_needs_nothing_else_and_can_be_read_by_all(tmp_path: Path) -> None:
    data = page(evaluate(*write(tmp_path, BODY))).decode()
    root = html.document_fromstring(data)
    assert re.findall(r"https?://|@import|url\(", data) == []
    assert _all(root, "//*[@src] | //link") == []
    targets = {one.get("id") for one in _all(root, "//*[@id]")}
    assert {(link.get("href") or "").removeprefix("#") for link in _all(root, "//a")} <= targets
    assert root.get("lang") == "en"
    assert all(
        words in data
        for words in ("prefers-color-scheme: dark", "@media print", ":focus-visible", 'name="viewport"')
    )
    assert all(table.find("caption") is not None for table in _all(root, "//table"))


def test_the_same_evaluation_gives_the_same_page(tmp_path: Path) -> None:
    folders = write(tmp_path, BODY)
    assert page(evaluate(*folders)) == page(evaluate(*folders))
