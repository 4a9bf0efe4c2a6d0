"""Where a work is found: addresses, identifiers, the archive; and which edition of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import tei

from .elements import is_shelfmark
from .scopes import unit_of
from .wording import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_TYPES = {
    "doi": "doi", "isbn": "isbn", "isbn-10": "isbn", "isbn-13": "isbn", "issn": "issn", "eissn": "issn",
    "arxiv": "arxiv", "pmid": "pmid", "report": "number", "number": "number", "reportnumber": "number",
    "docnumber": "number", "url": "url", "uri": "url",
}  # fmt: skip
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMBERED = re.compile(
    r"(?P<n>\d{1,3})(?:st|nd|rd|th|e|ª|a|º|\.)?(?:\s?(?:edn?|editions?|éd|édition|edizione|aufl|auflage|изд)\.?)?",
    re.IGNORECASE,
)


def identifier_of(type_: str, text: str) -> tuple[str, str]:
    """The field that an `idno` belongs to and its value without a lead-in; two empty words where no format has one."""
    name = _TYPES.get(type_.lower(), "")
    bare = re.sub(
        r"^(?:doi|e?issn|isbn(?:-1[03])?|pmid|arxiv)\s?:?\s?", "", text, count=1, flags=re.IGNORECASE
    )
    if name == "doi":
        bare = re.sub(r"^https?://(?:dx\.)?doi\.org/", "", bare, flags=re.IGNORECASE)
    return (name, text if name in ("number", "url") else bare) if name and bare else ("", "")


def target_of(element: _Element) -> str:
    """The address that a `ref` or `ptr` leads to; empty where it leads to a place in the document or names none."""
    for written in ((element.get("target") or "").strip(), words_of(element)):
        if _ADDRESS.fullmatch(written):
            return written
    return ""


def edition_of(text: str) -> str:
    """The number of an edition ("2nd ed." is 2, "Third edition" 3); other words as they stand ("rev. ed.")."""
    bare = text.strip(" ,;:()[]")
    numbered = _NUMBERED.fullmatch(bare)
    if numbered:
        return str(int(numbered["n"]))
    word = re.fullmatch(r"(\w+)\s(?:edn?\.?|edition)", bare, re.IGNORECASE)
    if word and word[1].lower() in _ORDINALS:
        return str(_ORDINALS.index(word[1].lower()) + 1)
    return bare


def archive_name(bodies: Sequence[_Element], entry: _Element, *, original: bool = False) -> str:
    """The archive: the body named last before the shelfmark, under the first of its names there; else the first body.

    Args:
        bodies: the bodies that stand in no other field of the entry, in order.
        entry: the entry.
        original: take `sic`, `orig` and `abbr` rather than `corr`, `reg` and `expan`.
    """
    marks = (
        one
        for one in entry.iter(tei("biblScope"), tei("idno"))
        if is_shelfmark(one) or (one.tag == tei("biblScope") and unit_of(one) == "shelfmark")
    )
    first_mark = next(marks, None)
    before: list[_Element] = []
    for one in entry.iter():
        if one is first_mark:
            break
        if any(one is body for body in bodies):
            before.append(one)
    if not before:
        return words_of(bodies[0], original=original) if bodies else ""
    ref = before[-1].get("ref")
    same = [one for one in before if ref and one.get("ref") == ref]
    return words_of((same or before[-1:])[0], original=original)
