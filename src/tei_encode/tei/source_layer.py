"""The source layer of an edition: the text it was made from, read back out of the tree.

Everything in `<text>` belongs to it except what editors add (`corr`, `reg`, `expan`, `ex`, `supplied`,
`note type="editorial"`). Layout marks come back from `@rendition`, characters that XML cannot hold from `<g>`,
form feeds from `<pb rend="form-feed"/>` (TEI Guidelines, chapters HD 2.3.4 and WD).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.model.source import to_bytes

from .css import content_string
from .namespaces import NS, XML_ID, local_name, pointers, string_value, tei

if TYPE_CHECKING:
    from lxml.etree import _Element

EDITORIAL = frozenset({"corr", "reg", "expan", "ex", "supplied"})
NO_TEXT_OF_ITS_OWN = frozenset({"choice", "subst", "app"})
FORM_FEED = "form-feed"
_QUANTITY = re.compile(r"[0-9]{1,18}")
_CODE_POINT = re.compile(r"U\+(10[0-9A-Fa-f]{4}|0?[0-9A-Fa-f]{2,5})\b")


@dataclass(frozen=True, slots=True)
class RecordedSource:
    """What the header says about the file an edition was made from.

    Attributes:
        digest: SHA-256 of its bytes, in hexadecimal.
        name: its file name; empty where not recorded.
        encoding: its encoding, as Python names it.
        byte_order_mark: whether it began with one.
        size: its size in bytes; -1 where not recorded.
    """

    digest: str
    name: str = ""
    encoding: str = "utf-8"
    byte_order_mark: bool = False
    size: int = -1


@dataclass(frozen=True, slots=True)
class LayoutMarks:
    """Strings that stand before or after an element in the source, by the `xml:id` of their `rendition`."""

    before: dict[str, str]
    after: dict[str, str]

    @classmethod
    def of(cls, root: _Element) -> LayoutMarks:
        """The layout marks an edition declares in `tagsDecl`."""
        before: dict[str, str] = {}
        after: dict[str, str] = {}
        for rendition in root.iter(tei("rendition")):
            side = {"before": before, "after": after}.get(rendition.get("scope", ""))
            string = content_string(string_value(rendition))
            name = rendition.get(XML_ID)
            if side is not None and string is not None and name:
                side[name] = string
        return cls(before, after)

    def around(self, element: _Element) -> tuple[str, str]:
        """The marks before and after an element."""
        value = element.get("rendition")
        if not value:
            return "", ""
        names = pointers(value)
        return "".join(self.before.get(n, "") for n in names), "".join(self.after.get(n, "") for n in names)


def declared_characters(root: _Element) -> dict[str, str]:
    """Characters declared in `charDecl` by code point, by the `xml:id` of their `char`."""
    characters: dict[str, str] = {}
    for char in root.iter(tei("char"), tei("glyph")):
        found = _CODE_POINT.search(string_value(char))
        name = char.get(XML_ID)
        if found and name:
            characters[name] = chr(int(found[1], 16))
    return characters


def is_editorial(element: _Element) -> bool:
    """Whether an element was added by an editor, so that its content is no part of the source."""
    name = local_name(element)
    return name in EDITORIAL or (name == "note" and element.get("type") == "editorial")


def text_of_document(root: _Element) -> _Element | None:
    """The outermost `<text>` of a document, or None."""
    return root if root.tag == tei("text") else next(root.iter(tei("text")), None)


def read_source_layer(root: _Element) -> str:
    """The source text of an edition, layout marks put back.

    Args:
        root: the `TEI` element; a document without `<text>` gives an empty string.
    """
    from lxml.etree import iterwalk

    text = text_of_document(root)
    if text is None:
        return ""
    marks = LayoutMarks.of(root)
    characters = declared_characters(root)
    pieces: list[str] = []
    walker = iterwalk(text, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            if is_editorial(element):
                walker.skip_subtree()
                continue
            pieces.append(marks.around(element)[0])
            pieces.append(own_text(element, characters))
        elif event == "end" and not is_editorial(element):
            pieces.append(marks.around(element)[1])
        if event != "start" and element is not text and element.tail and not is_in_choice(element):
            pieces.append(element.tail)
    return "".join(pieces)


def own_text(element: _Element, characters: dict[str, str]) -> str:
    """The source text that an element itself gives before its first child.

    Args:
        element: the element.
        characters: as `declared_characters` gives them.
    """
    name = local_name(element)
    if name == "pb" and element.get("rend") == FORM_FEED:
        return "\f"
    if name == "g" and not element.text:
        return "".join(characters.get(key, "") for key in pointers(element.get("ref")))
    return "" if name in NO_TEXT_OF_ITS_OWN else element.text or ""


def is_in_choice(element: _Element) -> bool:
    """Whether an element stands in one whose own text is no part of the source (`choice`, `subst`, `app`)."""
    parent = element.getparent()
    return parent is not None and local_name(parent) in NO_TEXT_OF_ITS_OWN


def recorded_source(root: _Element) -> RecordedSource | None:
    """What the header records about the source file, or None where it records no digest."""
    for bibl in root.iterfind("tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:bibl", NS):
        digest = bibl.findtext("tei:idno[@type='SHA-256']", namespaces=NS)
        if not digest:
            continue
        encoding = bibl.find("tei:note[@type='encoding']", NS)
        measure = bibl.find("tei:extent/tei:measure[@unit='bytes']", NS)
        quantity = measure.get("quantity", "") if measure is not None else ""
        return RecordedSource(
            digest=digest.strip(),
            name=(bibl.findtext("tei:idno[@type='filename']", namespaces=NS) or "").strip(),
            encoding=(encoding.text or "utf-8").strip() if encoding is not None else "utf-8",
            byte_order_mark=encoding is not None and encoding.get("subtype") == "byte-order-mark",
            size=int(quantity) if _QUANTITY.fullmatch(quantity) else -1,
        )
    return None


def source_bytes(root: _Element) -> bytes:
    """The bytes of the source file, computed from the tree; UTF-8 where no encoding is recorded.

    Raises:
        UnicodeEncodeError: the text now holds characters that the recorded encoding lacks.
        LookupError: the recorded encoding is unknown.
    """
    recorded = recorded_source(root) or RecordedSource("")
    return to_bytes(read_source_layer(root), recorded.encoding, byte_order_mark=recorded.byte_order_mark)


def is_identical(root: _Element) -> bool | None:
    """Whether the source layer has the digest the header records; None where none is recorded."""
    recorded = recorded_source(root)
    if recorded is None:
        return None
    try:
        data = source_bytes(root)
    except (UnicodeEncodeError, LookupError):
        return False
    return hashlib.sha256(data).hexdigest() == recorded.digest
