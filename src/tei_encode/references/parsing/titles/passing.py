"""Words of a reference that belong to no part: "retrieved from", "2 vols.", "unpublished thesis"."""

from __future__ import annotations

import re

from tei_encode.model import Span

from .theses import thesis_spans

_PASS = re.compile(
    r"\[(?:internet|online|cd-rom)\]|[(\[]?(?<!\w)(?:tech(?:nical|\.)\srep(?:ort|\.)|(?:op\.\s?)?cit\.|\d{1,2}\s(?:vols?|bde|bände|tomes|tomi|voll|tt?)(?:\.|(?=,))(?:\sin\s\d{1,2})?|retrieved\s(?:on\s)?from|available\s(?:on-?line\s)?(?:at|from|on)|"
    r"online\sversion\savailable\sat|url:?|doi\s?[:=]?|isbn:?|https?:|pmc?id:?|available:|issn|in\sgerman|in\srussian|in\sfrench|eds?\.)(?!\w)[)\].:,]*",
    re.IGNORECASE,
)  # fmt: skip


def passed_words(line: str, start: int) -> list[Span]:
    """Where such words stand after an offset of the even line."""
    return [*(Span(*one.span()) for one in _PASS.finditer(line, start)), *thesis_spans(line, start)]
