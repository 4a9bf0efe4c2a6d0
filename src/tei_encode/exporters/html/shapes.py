"""Which element of HTML an element of TEI becomes; what it does in a text is said by the table of reading texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.exporters.reading.behaviour import Behaviour
from tei_encode.tei.namespaces import NS, XML_ID, XML_LANG, local_name, pointers, string_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_TAGS = {
    name: tag
    for tag, names in {
        "p": "p ab speaker titlePart trailer",
        "section": "div div1 div2 div3 div4 div5 div6 div7",
        "em": "emph",
        "i": "foreign",
        "cite": "title",
        "code": "code gi att tag val ident",
        "pre": "eg egXML",
        "del": "del",
        "ins": "add",
        "abbr": "abbr",
    }.items()
    for name in names.split()
}
_BLOCK_TAGS = {"quote": "blockquote", "figure": "figure"}
_OF_BLOCKS = frozenset(
    {Behaviour.BLOCK, Behaviour.LINE, Behaviour.LABELLED, Behaviour.UTTERANCE, Behaviour.SOURCE_CODE}
)
_NOTHING = frozenset("w pc c m phr cl s seg lb rs name".split())
"""Elements that need nothing on a page, unless an attribute says something of them."""
_STYLES = {
    word: style
    for style, words in {
        "italic": "italic italics i it ital kursiv oblique",
        "bold": "bold b bf fett",
        "small-caps": "small-caps smallcaps sc smcap kapitälchen",
        "superscript": "superscript super sup",
        "subscript": "subscript sub",
        "underline": "underline underlined u ul",
        "strikethrough": "strikethrough strike line-through struck",
        "capitals": "caps capitals uppercase allcaps all-caps",
        "spaced": "spaced letterspaced letter-spaced gesperrt spaced-out",
        "monospace": "monospace monospaced mono typewriter teletype tt fixed-width",
        "centre": "center centre centered centred",
        "right": "right right-aligned align-right flush-right",
        "indented": "indent indented",
    }.items()
    for word in words.split()
}
_CSS = (
    ("italic", re.compile(r"font-style\s*:\s*(?:italic|oblique)")),
    ("bold", re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")),
    ("small-caps", re.compile(r"font-variant(?:-caps)?\s*:\s*small-caps")),
    ("superscript", re.compile(r"vertical-align\s*:\s*super")),
    ("subscript", re.compile(r"vertical-align\s*:\s*sub\b")),
    ("underline", re.compile(r"text-decoration(?:-line)?\s*:\s*underline")),
    ("strikethrough", re.compile(r"text-decoration(?:-line)?\s*:\s*line-through")),
    ("capitals", re.compile(r"text-transform\s*:\s*uppercase")),
    ("spaced", re.compile(r"letter-spacing\s*:")),
    ("monospace", re.compile(r"font-family\s*:[^;]*\bmonospace")),
    ("centre", re.compile(r"text-align\s*:\s*center")),
    ("right", re.compile(r"text-align\s*:\s*right")),
)
_HI_TAGS = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub", "monospace": "code"}
_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ku ps sd syr ug ur yi".split())
_TRANSCRIBED = frozenset("gap unclear supplied damage add del space surplus".split())
_NO_CLASS = re.compile(r"[^\w-]+")
_MOST_SPANNED = 1000


@dataclass(frozen=True, slots=True)
class Shape:
    """An element of HTML.

    Attributes:
        tag: its name.
        wrapper: what has to be around it and its likes.
    """

    tag: str
    wrapper: str = ""


def shape_of(element: _Element, name: str, behaviour: Behaviour, around: str) -> Shape:
    """What an element becomes.

    Args:
        element: the element.
        name: its name.
        behaviour: what it does where it stands.
        around: the name of the element that it is read in.
    """
    if (around, name) in _IN_RECORDS and behaviour is not Behaviour.INLINE:
        return _IN_RECORDS[around, name](element)
    if name == "hi":
        return Shape(next((_HI_TAGS[one] for one in styles_of(element, {}) if one in _HI_TAGS), "span"))
    if behaviour in _OF_BLOCKS:
        return Shape(_BLOCK_TAGS.get(name) or _TAGS.get(name, "div"))
    tag = _TAGS.get(name, "span")
    return Shape("span" if tag in ("section", "pre", "p") else tag)


def says_nothing(element: _Element, name: str) -> bool:
    """Whether an element needs nothing on a page."""
    return name in _NOTHING and not any(
        element.get(one) for one in (XML_ID, XML_LANG, "rend", "rendition", "style", "cert", "type")
    )


def _item(element: _Element) -> Shape:
    before = next(element.itersiblings("{*}*", preceding=True), None)
    if before is not None and local_name(before) in ("label", "headLabel"):
        return Shape("dd", "dl")
    return Shape("li", "ol" if _is_numbered(element.getparent()) else "ul")


def _term(_: _Element) -> Shape:
    return Shape("dt", "dl")


def _work(_: _Element) -> Shape:
    return Shape("li", "ul")


def _row(_: _Element) -> Shape:
    return Shape("tr", "table")


def _cell(element: _Element) -> Shape:
    parent = element.getparent()
    is_head = "label" in (element.get("role"), parent.get("role") if parent is not None else None)
    return Shape("th" if is_head else "td")


_IN_RECORDS = {
    ("list", "item"): _item,
    ("list", "headItem"): _item,
    ("list", "label"): _term,
    ("list", "headLabel"): _term,
    ("listBibl", "bibl"): _work,
    ("listBibl", "biblStruct"): _work,
    ("listBibl", "biblFull"): _work,
    ("table", "row"): _row,
    ("row", "cell"): _cell,
}
"""Parts of lists and tables, by what they stand in."""


def _is_numbered(listed: _Element | None) -> bool:
    """Whether the items of a list have numbers that the text does not show."""
    if listed is None or shows_its_marks(listed):
        return False
    said = f"{listed.get('type', '')} {listed.get('rend', '')}".split()
    return any(word in ("ordered", "numbered") for word in said)


def shows_its_marks(listed: _Element) -> bool:
    """Whether items of a list begin with labels of their own, so that they need no bullets."""
    first = next(listed.iterchildren("{*}item"), None)
    inner = next(first.iterchildren("{*}*"), None) if first is not None else None
    return (
        inner is not None
        and local_name(inner) == "label"
        and not (first is not None and (first.text or "").strip())
    )


def spans_of(element: _Element) -> dict[str, str]:
    """How many columns and rows a cell covers."""
    found = {}
    for attribute, of_html in (("cols", "colspan"), ("rows", "rowspan")):
        value = (element.get(attribute) or "").strip()
        if value.isascii() and value.isdecimal() and 1 < int(value[:9]) <= _MOST_SPANNED:
            found[of_html] = value
    return found


def told_of(element: _Element, name: str) -> str:
    """What is told of a gap, an addition and the like by attributes: why, how much, where, by whom."""
    if name not in _TRANSCRIBED:
        return ""
    amount = " ".join(filter(None, (element.get("quantity"), element.get("unit"))))
    said = [element.get(one) for one in ("reason", "agent", "extent", "place", "hand")]
    return ", ".join(filter(None, [*said, amount]))


def styles_of(element: _Element, declared: Mapping[str, str]) -> list[str]:
    """How an element looks, as far as that is said in words or properties that are known.

    Args:
        element: the element.
        declared: the styles of the `rendition` elements of its document, in CSS, by their identifiers.
    """
    words = (element.get("rend") or "").casefold().replace(",", " ").replace(";", " ").split()
    found = [_STYLES[word] for word in words if word in _STYLES]
    css = " ".join(
        [element.get("style") or "", *(declared.get(one, "") for one in pointers(element.get("rendition")))]
    ).casefold()
    if css.strip():
        found += [style for style, pattern in _CSS if pattern.search(css)]
    return list(dict.fromkeys(found))


def declared_styles(root: _Element) -> dict[str, str]:
    """The styles that a document declares in CSS, but for what stands before or behind an element."""
    return {
        name: string_value(one)
        for one in root.iterfind(".//tei:tagsDecl/tei:rendition", NS)
        if (name := one.get(XML_ID)) and one.get("scheme", "css") == "css" and not one.get("scope")
    }


def classes_of(element: _Element, name: str, declared: Mapping[str, str]) -> list[str]:
    """The classes of an element: its name, its type, how it looks."""
    found = [name]
    kind = _NO_CLASS.sub("-", element.get("type") or "").strip("-")
    if kind:
        found.append(f"type-{kind}")
    found += [f"r-{style}" for style in styles_of(element, declared)]
    return found


def language_of(element: _Element) -> dict[str, str]:
    """`lang`, and the direction of its script, where an element says its language."""
    return language_attributes(element.get(XML_LANG) or "")


def language_attributes(tag: str) -> dict[str, str]:
    """`lang` and `dir` for a language."""
    language = tag.replace("_", "-")
    if not _TAG.fullmatch(language):
        return {}
    return {"lang": language, "dir": "rtl" if language.partition("-")[0].lower() in _RIGHT_TO_LEFT else ""}
