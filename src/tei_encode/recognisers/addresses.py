"""Addresses of mail and web (TEI Guidelines, chapters CO 3.6.2 `email` and CO 3.7 `ref`)."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote

from tei_encode.model import Annotation, Document, Kind, Span

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_IN_ADDRESS = r"\s<>\"“”«»\x00-\x1f"
WEB = re.compile(
    rf"\b(?:https?|ftp)://[^{_NOT_IN_ADDRESS}]+|(?<![\w@./-])www\.[a-z\d-]+\.[^{_NOT_IN_ADDRESS}]+",
    re.IGNORECASE,
)
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
PAGE_LINK = re.compile(r"\[(?:Click|View|Download|Open|Link to|Go to|Return to|Back to)\b[^\[\]\n]{2,200}\]")
"""What is left of a link when a web page is copied as text (ENCODING.md, section 7)."""
NOTE_MARK = re.compile(r"[.,;)]*(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)[.,;)]*\Z")
"""The mark of a footnote right behind an address is no part of it."""
TRAILING = ".,;:!?'’*_…"
SAFE = "!#$&'()*+,/:;=?@~%-._"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


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
    for match in WEB.finditer(text, *stretch):
        end = match.end()
        mark = NOTE_MARK.search(match[0])
        end -= len(mark[0]) if mark else 0
        while end > match.start() and (text[end - 1] in TRAILING or _is_unopened(text, match.start(), end)):
            end -= 1
        span, marks = _with_brackets(text, Span(match.start(), end), stretch)
        target = web_target(text[match.start() : end])
        yield Annotation(
            span, Kind.REF, MappingProxyType({"target": target}), origin="addresses", marks=marks
        )


def _with_brackets(text: str, address: Span, stretch: Span) -> tuple[Span, tuple[int, int]]:
    """An address and the angle brackets around it, if it has both; they are layout marks."""
    around = Span(address.start - 1, address.end + 1)
    if stretch.embeds(around) and text[around.start] == "<" and text[around.end - 1] == ">":
        return around, (1, 1)
    return address, (0, 0)


def _is_unopened(text: str, start: int, end: int) -> bool:
    """Whether the last character closes a bracket that was opened before the address."""
    pairs = {")": "(", "]": "[", "}": "{"}
    last = text[end - 1]
    return last in pairs and text.count(last, start, end) > text.count(pairs[last], start, end)


def web_target(address: str) -> str:
    """An address as a valid URI reference (RFC 3986): what may not stand in one is percent-encoded."""
    full = address if "://" in address else f"http://{address}"
    return quote(_STRAY_PERCENT.sub("%25", full), safe=SAFE)
