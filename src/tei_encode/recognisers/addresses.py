"""Addresses of mail and web (TEI Guidelines, chapters CO 3.6.2 `email` and CO 3.7 `ref`)."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Document, Kind, Span
from tei_encode.model.web import ADDRESS, address_end, address_target

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
PAGE_LINK = re.compile(r"\[(?:Click|View|Download|Open|Link to|Go to|Return to|Back to)\b[^\[\]\n]{2,200}\]")
"""What is left of a link when a web page is copied as text (ENCODING.md, section 7)."""


class Addresses:
    """Web addresses become `ref target`, mail addresses `email`."""

    name = "addresses"
    requires = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """All addresses; angle brackets around one are layout marks."""
        found: list[Annotation] = []
        for _, stretch in document.stretches():
            found += _web(document.text, stretch)
            found += [
                Annotation(Span(*m.span()), Kind.REF, origin=self.name)
                for m in PAGE_LINK.finditer(document.text, *stretch)
            ]
            found += _mail(document.text, stretch)
        return Recognised(found)


def _mail(text: str, stretch: Span) -> Iterator[Annotation]:
    for match in MAIL.finditer(text, *stretch):
        address = Span(match.start(), match.start() + len(match[0].rstrip(".-_")))
        span, marks = _with_brackets(text, address, stretch)
        yield Annotation(span, Kind.EMAIL, origin="addresses", marks=marks)


def _web(text: str, stretch: Span) -> Iterator[Annotation]:
    for match in ADDRESS.finditer(text, *stretch):
        end = address_end(text, *match.span())
        target = address_target(text[match.start() : end])
        attributes = MappingProxyType({"target": target} if target else {"type": "url"})
        span, marks = _with_brackets(text, Span(match.start(), end), stretch)
        yield Annotation(span, Kind.REF, attributes, origin="addresses", marks=marks)


def _with_brackets(text: str, address: Span, stretch: Span) -> tuple[Span, tuple[int, int]]:
    """An address and the angle brackets around it, if it has both; they are layout marks."""
    around = Span(address.start - 1, address.end + 1)
    if stretch.embeds(around) and text[around.start] == "<" and text[around.end - 1] == ">":
        return around, (1, 1)
    return address, (0, 0)
