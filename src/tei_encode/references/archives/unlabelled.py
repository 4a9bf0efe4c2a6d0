"""Shelfmarks without labels: those that have a form of their own, and those that only a repository tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Span

from ..vocabulary import REGIONS
from .repositories import stands_beside_repository

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPACT = re.compile(
    r"(?<![\w/.-])(?:(?:TNA|PRO|NA|NAA|LAC|NARA|BL)[:,]?\s)?(?P<mark>"
    r"(?:FO|CAB|PREM|WO|CO|ADM|AIR|DEFE|HO|FCO|DO|KV|HW|SP|INF|POWE|BT|ED|CAOM|MG)\s?\d{1,4}/[A-Z]?\d{1,6}(?:/[\w-]{1,12}){0,3}"
    r"|(?:Add(?:itional)?\.?|Harley|Sloane|Cotton|Egerton|Royal|Stowe|Arundel|Lansdowne|Rawlinson|Bodl(?:ey)?\.?|Vat\.\slat\.|Clm|Cod\.\s\w{3,12}\.?)\s(?:MSS?\.?\s)?\d{1,6}[A-Z]?"
    r"|MSS?\.?\s(?:[A-Z][\w.]{1,15}\s){1,3}\d{1,6}[a-z]?"
    r"|(?:R|NS|B|N|E|Z|ZA|DY|NL|NY)\s\d{1,4}(?:\s[IVX]{1,4})?/\d{1,6}[a-z]?(?:/\d{1,4})?"
    r"|\d{3}[A-Z]?\.\d{2,5}(?:\.\d+)?/\d{1,4}-\d{3,4})(?![\w/])"
)
# Marks that only a repository named before them tells from other things: "KRO/4/117", "D/EX 123/4", "F7 4411".
_BESIDE = re.compile(
    r"(?<![\w/.-])(?P<mark>(?P<first>[A-Z]{1,5})\d{0,3}(?:/[A-Z]{0,4}\d{0,7}){0,5}(?:\s(?:[IVX]{1,4}|\d{1,7}))?(?:[/:.]\d{1,7}){0,4}[a-z]?)"
    r"(?=[,;:.)\]]|\s\(|\s?$)"
)


def unlabelled_marks(text: str) -> Iterator[Span]:
    """Where shelfmarks without labels stand: those with a form of their own first."""
    for one in _COMPACT.finditer(text):
        yield Span(*one.span("mark"))
    for one in _BESIDE.finditer(text):
        mark = one["mark"]
        is_number = any(letter.isdigit() for letter in mark) and one["first"].lower() not in REGIONS
        if (
            is_number
            and text[one.start() - 2 : one.start()] in (", ", ": ")
            and stands_beside_repository(text, one.start())
        ):
            yield Span(*one.span("mark"))
