"""What the header says of a document: its title, its date and kind, who made it, its licence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import NS, XML_ID, XML_LANG, flat_value, local_name, pointers

from .dates import in_words, values_of
from .elements import add
from .ids import safe_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_FILE, _PROFILE = "tei:teiHeader/tei:fileDesc", "tei:teiHeader/tei:profileDesc"
_NOT_SAID = frozenset({"", "unknown"})
ROWS = (
    ("Title", f"{_FILE}/tei:titleStmt/tei:title"),
    ("Author", f"{_FILE}/tei:titleStmt/tei:author"),
    ("Editor", f"{_FILE}/tei:titleStmt/tei:editor"),
    ("Responsible", f"{_FILE}/tei:titleStmt/tei:respStmt"),
    ("Edition", f"{_FILE}/tei:editionStmt"),
    ("Extent", f"{_FILE}/tei:extent"),
    ("Publisher", f"{_FILE}/tei:publicationStmt/tei:publisher"),
    ("Published", f"{_FILE}/tei:publicationStmt/tei:date"),
    ("Publication", f"{_FILE}/tei:publicationStmt/tei:p"),
    ("Licence", f"{_FILE}/tei:publicationStmt/tei:availability"),
    ("Identifier", f"{_FILE}/tei:publicationStmt/tei:idno"),
    ("Source", f"{_FILE}/tei:sourceDesc/*"),
    ("Written", f"{_PROFILE}/tei:creation"),
    ("Correspondence", f"{_PROFILE}/tei:correspDesc/tei:correspAction"),
    ("Abstract", f"{_PROFILE}/tei:abstract"),
    ("Language", f"{_PROFILE}/tei:langUsage/tei:language"),
    ("Keywords", f"{_PROFILE}/tei:textClass/tei:keywords"),
    ("Project", "tei:teiHeader/tei:encodingDesc/tei:projectDesc"),
    ("Editorial principles", "tei:teiHeader/tei:encodingDesc/tei:editorialDecl/*"),
    ("Made with", "tei:teiHeader/tei:encodingDesc/tei:appInfo/tei:application"),
    ("Changes", "tei:teiHeader/tei:revisionDesc/*"),
)
"""What is shown of a header, and where it stands (TEI Guidelines, chapter 2)."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says in short.

    Attributes:
        title: the main title; empty where there is none.
        authors: by name.
        date: when the document was written, in words; empty where nothing says.
        day: the same as a value that can be sorted.
        kind: letter, article, …; empty where nothing says.
        letter: who wrote to whom, in words.
        language: BCP 47 tag of the text.
    """

    title: str
    authors: tuple[str, ...] = ()
    date: str = ""
    day: str = ""
    kind: str = ""
    letter: str = ""
    language: str = ""


def read_header(root: _Element) -> Header:
    """What the header of a document says."""
    title = root.find(f"{_FILE}/tei:titleStmt/tei:title", NS)
    authors = (flat_value(one) for one in root.iterfind(f"{_FILE}/tei:titleStmt/tei:author", NS))
    date, day = _date_of(root)
    return Header(
        flat_value(title) if title is not None else "",
        tuple(one for one in authors if one not in _NOT_SAID),
        date,
        day,
        _kind_of(root),
        _letter_of(root),
        _language_of(root),
    )


def show_header(parent: _Element, root: _Element) -> None:
    """Add what the header of a document says to a page, as a list of terms."""
    listed = add(parent, "dl", class_="header")
    for label, path in ROWS:
        told = [one for one in root.iterfind(path, NS) if _worded(one) not in _NOT_SAID]
        if told:
            add(listed, "dt", label)
        for one in told:
            _show(add(listed, "dd"), one)


def _show(parent: _Element, element: _Element) -> None:
    name = local_name(element)
    target = element.get("target") or ""
    licence = element.find("tei:licence", NS) if name == "availability" else None
    if licence is not None:
        target = licence.get("target") or ""
    if name in ("correspAction", "idno", "change") and (kind := element.get("type") or element.get("when")):
        add(parent, "span", kind, class_="type").tail = " "
    words = add(parent, "span", _worded(element))
    if target and "://" in target and (address := safe_address(target.split()[0])):
        words.tail = " "
        add(parent, "a", address, href=address, rel="license external noopener noreferrer")


def _worded(element: _Element) -> str:
    """The text of an element, its parts one behind the other; of an empty one its value."""
    if not len(element):
        return flat_value(element) or in_words(values_of(element)) or element.get("ident") or ""
    parts = [_flat_text(element.text)]
    for child in element:
        parts += [_worded(child) if isinstance(child.tag, str) else "", _flat_text(child.tail)]
    is_apart = not any(_flat_text(text) for text in (element.text, *(child.tail for child in element)))
    words = [part for part in parts if part]
    return "; ".join(words) if is_apart and local_name(element) in _APART else " ".join(words)


_APART = frozenset(
    "availability bibl extent respStmt correspAction keywords list titleStmt sourceDesc application".split()
)


def _date_of(root: _Element) -> tuple[str, str]:
    """When a document was written, in words and as a value."""
    sent = f"{_PROFILE}/tei:correspDesc/tei:correspAction[@type='sent']/tei:date"
    for path in (sent, f"{_PROFILE}/tei:creation/tei:date", f"{_FILE}/tei:sourceDesc//tei:date"):
        found = root.find(path, NS)
        if found is not None:
            values = values_of(found)
            value = next(iter(values.values()), "")
            return flat_value(found) or in_words(values), value
    return "", ""


def _kind_of(root: _Element) -> str:
    """The category the header names, in its own words up to a colon; else the type of the text or its division."""
    for pointing in root.iterfind(f"{_PROFILE}/tei:textClass/tei:catRef", NS):
        for name in pointers(pointing.get("target")):
            for category in root.iterfind(".//tei:classDecl//tei:category", NS):
                if category.get(XML_ID) == name:
                    return flat_value(category).partition(":")[0].rstrip(".") or name
    for path in ("tei:text", "tei:text/tei:body/tei:div"):
        found = root.find(path, NS)
        if found is not None and found.get("type"):
            return str(found.get("type")).replace("-", " ").capitalize()
    return ""


def _letter_of(root: _Element) -> str:
    sides = []
    for kind in ("sent", "received"):
        action = root.find(f"{_PROFILE}/tei:correspDesc/tei:correspAction[@type='{kind}']", NS)
        names = [flat_value(one) for one in _names(action)]
        sides.append(", ".join(one for one in names if one not in _NOT_SAID))
    return " to ".join(sides) if all(sides) else f"by {sides[0]}" if sides[0] else ""


def _names(action: _Element | None) -> Iterator[_Element]:
    if action is not None:
        yield from (one for one in action if local_name(one) in ("persName", "orgName", "name", "rs"))


def _language_of(root: _Element) -> str:
    for one in (root, root.find("tei:text", NS)):
        if one is not None and one.get(XML_LANG):
            return str(one.get(XML_LANG))
    language = root.find(f"{_PROFILE}/tei:langUsage/tei:language", NS)
    return str(language.get("ident") or "") if language is not None else ""


def _flat_text(text: str | None) -> str:
    return " ".join((text or "").split())
