"""Pages as a browser reads them, by the algorithm of the HTML standard (html5lib)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import html5lib

from tei_encode import export
from tests.exporters.reading.made_up_tei import document

ROOT = Path(__file__).resolve().parents[3]
OTHERS = sorted((ROOT / "tests" / "exporters" / "reading" / "documents").glob("*.xml"))
OURS = sorted((ROOT / "tei").glob("*.xml"))


def parsed(data: bytes) -> Any:
    """The root of a page."""
    return html5lib.parse(data, treebuilder="lxml", namespaceHTMLElements=False).getroot()


def page(body: str, header: str = "", after: str = "") -> Any:
    """The page of a small document."""
    return parsed(export(document(body, header, after), "html").data)


def by_class(root: Any, name: str) -> list[Any]:
    """The elements of a class, in their order."""
    return list(root.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]"))


def text(element: Any) -> str:
    """The words of an element."""
    return " ".join("".join(element.itertext()).split())


def identifiers(root: Any) -> list[str]:
    return [one.get("id") for one in root.iter() if isinstance(one.tag, str) and one.get("id")]


def broken(root: Any) -> list[str]:
    """Links and descriptions within a page that lead nowhere."""
    there = set(identifiers(root))
    links = [one.get("href") for one in root.iter("a")]
    told = [
        f"#{name}"
        for one in root.xpath("//*[@aria-describedby]")
        for name in one.get("aria-describedby").split()
    ]
    named = [f"#{one.get('aria-labelledby')}" for one in root.xpath("//*[@aria-labelledby]")]
    return [
        link
        for link in [*links, *told, *named]
        if not link or (link.startswith("#") and link[1:] not in there)
    ]


def words_of_text(root: Any) -> str:
    """All characters of the text and its notes but white space, without what the page adds."""
    for one in by_class(root, "extra"):
        before, parent = one.getprevious(), one.getparent()
        if parent is None:
            continue
        if before is not None:
            before.tail = (before.tail or "") + (one.tail or "")
        else:
            parent.text = (parent.text or "") + (one.tail or "")
        parent.remove(one)
    for note in reversed(by_class(root, "note")):
        mark = note.find("span[@class='note-mark']")
        if mark is None or text(note) != text(mark):
            break
        mark.text = None  # a reading text has no mark of a note without words, where no other follows
    for heading in root.xpath(
        "//h2[starts-with(@id, 'page-notes') and substring(@id, string-length(@id) - 4) = '-head']"
    ):
        heading.text = None
    found = root.xpath("//main/article | //main/section[contains(concat(' ', @class, ' '), ' notes ')]")
    return re.sub(r"\s", "", "".join("".join(one.itertext()) for one in found))
