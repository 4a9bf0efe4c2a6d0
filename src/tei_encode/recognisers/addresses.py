"""Addresses of mail and web (TEI Guidelines, chapters CO 3.6.2 `email` and CO 3.7 `ref`)."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Document, Kind, Span
from tei_encode.model.web import ADDRESS, BARE_ADDRESS, DOI, address_end, address_target, doi_target

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
BROKEN = re.compile(r"<((?:https?|ftp)://[^\s<>\x00-\x1f]{1,500}(?:\r?\n[^\s<>\x00-\x1f]{1,500}){1,4})>")
"""An address over several lines: where it ends is certain between angle brackets only."""
_WITHOUT_PATH = re.compile(r"[Ww][Ww][Ww]\.")
"""What begins the only addresses that may have no slash."""
PAGE_LINK = re.compile(r"\[(?:Click|View|Download|Open|Link to|Go to|Return to|Back to)\b[^\[\]\n]{2,200}\]")
"""What is left of a link when a web page is copied as text (ENCODING.md, section 7)."""


class Addresses:
    """Web addresses become `ref target`, mail addresses `email`."""

    name = "addresses"
    requires = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """All addresses; angle brackets around one are layout marks.

        A DOI points at its address at doi.org; in an entry of a bibliography it is an `idno` and found by another.
        """
        found: list[Annotation] = []
        for block, stretch in document.stretches():
            found += _web(document.text, stretch)
            if block.kind is not Kind.BIBL:
                found += _dois(document.text, stretch)
            if document.text.find("[", *stretch) >= 0:
                found += [
                    Annotation(Span(*m.span()), Kind.REF, origin=self.name)
                    for m in PAGE_LINK.finditer(document.text, *stretch)
                ]
            found += _mail(document.text, stretch)
        return Recognised(found)


def _mail(text: str, stretch: Span) -> Iterator[Annotation]:
    if text.find("@", *stretch) < 0:
        return
    for match in MAIL.finditer(text, *stretch):
        address = Span(match.start(), match.start() + len(match[0].rstrip(".-_")))
        span, marks = _with_brackets(text, address, stretch)
        yield Annotation(span, Kind.EMAIL, origin="addresses", marks=marks)


def _web(text: str, stretch: Span) -> Iterator[Annotation]:
    broken: set[int] = set()
    if text.find("/", *stretch) < 0 and not _WITHOUT_PATH.search(text, *stretch):
        return
    for match in BROKEN.finditer(text, *stretch):
        broken.add(match.start(1))
        yield _reference(Span(*match.span()), address_target("".join(match[1].split())), (1, 1))
    for pattern in (ADDRESS, BARE_ADDRESS):
        for match in pattern.finditer(text, *stretch):
            if match.start() in broken:
                continue
            end = address_end(text, *match.span())
            target = address_target(text[match.start() : end])
            span, marks = _with_brackets(text, Span(match.start(), end), stretch)
            yield _reference(span, target, marks)


def _dois(text: str, stretch: Span) -> Iterator[Annotation]:
    if text.find("10.", *stretch) < 0:
        return
    for match in DOI.finditer(text, *stretch):
        span = Span(match.start(), address_end(text, *match.span()))
        yield _reference(span, doi_target(span.text(text)), (0, 0))


def _reference(span: Span, target: str, marks: tuple[int, int]) -> Annotation:
    attributes = MappingProxyType({"target": target} if target else {"type": "url"})
    return Annotation(span, Kind.REF, attributes, origin=Addresses.name, marks=marks)


def _with_brackets(text: str, address: Span, stretch: Span) -> tuple[Span, tuple[int, int]]:
    """An address and the angle brackets around it, if it has both; they are layout marks."""
    around = Span(address.start - 1, address.end + 1)
    if stretch.embeds(around) and text[around.start] == "<" and text[around.end - 1] == ">":
        return around, (1, 1)
    return address, (0, 0)
