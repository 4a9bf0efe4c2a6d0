"""The source layer of an edition: the text it was made from, read back out of the tree.

Everything in `<text>` belongs to it except what editors add (`corr`, `reg`, `expan`, `ex`, `supplied`,
`note type="editorial"`). Layout marks come back from `@rendition`, characters that XML cannot hold from `<g>`,
form feeds from `<pb rend="form-feed"/>` (TEI Guidelines, chapters HD 2.3.4 and WD).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tei_encode.model.source import to_bytes

from .css import content_string
from .namespaces import NS, XML_ID, local_name, pointers, string_value, tei

if TYPE_CHECKING:
    from collections.abc import Callable, Container

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
        file: name of the file that the text was taken out of, such as a DOCX file; empty where it is the file.
    """

    digest: str
    name: str = ""
    encoding: str = "utf-8"
    byte_order_mark: bool = False
    size: int = -1
    file: str = ""


@dataclass(frozen=True, slots=True)
class LayoutMarks:
    """Strings that stand before or after an element in the source, by the `xml:id` of their `rendition`."""

    before: dict[str, str]
    after: dict[str, str]
    _known: dict[str, tuple[str, str]] = field(default_factory=dict, repr=False, compare=False)

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
        return self.of_value(value) if value else ("", "")

    def of_value(self, value: str) -> tuple[str, str]:
        """The same for a value of `@rendition`."""
        found = self._known.get(value)
        if found is None:
            names = pointers(value)
            before, after = (
                "".join(side.get(name, "") for name in names) for side in (self.before, self.after)
            )
            found = self._known[value] = before, after
        return found


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


def documents_of(root: _Element) -> list[_Element]:
    """The documents whose texts, one behind the other, are the text of a file: those of a corpus, else the file's own.

    Args:
        root: the root of the file; a corpus that records a source of its own is one document.
    """
    if recorded_source(root) is not None:
        return [root]
    within = root.iter(tei("TEI"), tei("teiCorpus"))
    return [one for one in within if one.find("tei:text", NS) is not None] or [root]


def read_source_layer(root: _Element) -> str:
    """The source text of an edition, layout marks put back.

    Args:
        root: the `TEI` element; a document without `<text>` gives an empty string.
    """
    text = text_of_document(root)
    return "" if text is None else read_layer(root, text, SOURCE_LAYER)[0]


@dataclass(frozen=True, slots=True)
class Layer:
    """Which text of a tree is read.

    Attributes:
        may_be_left_out: names of the elements that `is_left_out` is asked about.
        is_left_out: whether an element and all in it is none of the text.
        without_text: names of elements whose own text, between the elements in them, is layout of the tree.
    """

    may_be_left_out: frozenset[str] = EDITORIAL | {"note"}
    is_left_out: Callable[[_Element], bool] = is_editorial
    without_text: frozenset[str] = NO_TEXT_OF_ITS_OWN


SOURCE_LAYER = Layer()
"""What an edition was made from."""


def read_layer(
    root: _Element, text: _Element, layer: Layer, placed: Container[str] = ()
) -> tuple[str, list[tuple[_Element, int, int]]]:
    """One text of a tree, and where elements stand in it: the one walk over a text by code points.

    Args:
        root: the document, which declares layout marks and characters.
        text: the element that holds the text.
        layer: which text.
        placed: local names of the elements whose places are wanted.

    Returns:
        the text; elements with start and end, in the order in which they end.
    """
    from lxml.etree import iterwalk

    marks, characters = LayoutMarks.of(root), declared_characters(root)
    known = _Names(layer, placed)
    pieces: list[str] = []
    places: list[tuple[_Element, int, int]] = []
    length = 0
    around: list[
        tuple[int, int]
    ] = []  # what is known of the open elements, and where they begin; -1: left out
    walker = iterwalk(text, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        given = None
        if event == "start":
            about = known[element.tag]
            if about & _MAY_BE_LEFT_OUT and layer.is_left_out(element):
                walker.skip_subtree()
                around.append((about, -1))
                continue
            value = element.get("rendition")
            before = marks.of_value(value)[0] if value else ""
            around.append((about, length + len(before)))
            given = own_text(element, characters, layer.without_text) if about & _IS_SPECIAL else element.text
            if before:
                given = before + (given or "")
        else:
            if event == "end":
                about, start = around.pop()
                if start >= 0:
                    if about & _IS_PLACED:
                        places.append((element, start, length))
                    value = element.get("rendition")
                    given = marks.of_value(value)[1] if value else ""
            if around and not around[-1][0] & _IS_WITHOUT_TEXT and (tail := element.tail):
                given = given + tail if given else tail
        if given:
            pieces.append(given)
            length += len(given)
    return "".join(pieces), places


_MAY_BE_LEFT_OUT, _IS_WITHOUT_TEXT, _IS_SPECIAL, _IS_PLACED = 1, 2, 4, 8


class _Names(dict[str, int]):
    """What is to be known of all elements of a name, each name looked at once."""

    def __init__(self, layer: Layer, placed: Container[str]) -> None:
        super().__init__()
        self._layer, self._placed = layer, placed

    def __missing__(self, tag: str) -> int:
        name = tag.rpartition("}")[2]
        is_without_text = name in self._layer.without_text
        self[tag] = (
            _MAY_BE_LEFT_OUT * (name in self._layer.may_be_left_out)
            | _IS_WITHOUT_TEXT * is_without_text
            | _IS_SPECIAL * (is_without_text or name in ("pb", "g"))
            | _IS_PLACED * (name in self._placed)
        )
        return self[tag]


def own_text(
    element: _Element, characters: dict[str, str], without_text: frozenset[str] = NO_TEXT_OF_ITS_OWN
) -> str:
    """The text that an element itself gives before its first child.

    Args:
        element: the element.
        characters: as `declared_characters` gives them.
        without_text: names of elements that have none.
    """
    name = local_name(element)
    if name == "pb" and element.get("rend") == FORM_FEED:
        return "\f"
    if name == "g" and not element.text:
        return "".join(characters.get(key, "") for key in pointers(element.get("ref")))
    return "" if name in without_text else element.text or ""


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
            file=_container_of(root),
            size=int(quantity) if _QUANTITY.fullmatch(quantity) else -1,
        )
    return None


def _container_of(root: _Element) -> str:
    """The name of the file that the text was taken out of, as the header records it."""
    path = "tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:bibl[@type='file']/tei:idno[@type='filename']"
    return (root.findtext(path, namespaces=NS) or "").strip()


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
