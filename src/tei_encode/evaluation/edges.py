"""Levelling of edges: what projects tag inside a name or leave outside is taken off on both sides.

Honorifics before persons, articles before places and bodies, prepositions before dates, the possessive 's, outer
punctuation. Two encodings that differ in nothing else agree.
"""

from __future__ import annotations

import re
from functools import cache

from tei_encode.model import Span
from tei_encode.word_lists import entries

OPENING = frozenset(",;:\"“‘'([ \n")
CLOSING = frozenset(",;:\"”’'!? \n")
POSSESSIVES = ("'s", "’s")
PATTERNS = {
    "person": r"(?:(?:{words})\b\.?[\s,]+)+",
    "place": r"(?:{words})\s+",
    "org": r"(?:{words})\s+",
    "date": r"(?:(?:{words})\s+)+",
}
"""How the words of `lists/leading_words.txt` stand before a name of each kind."""


@cache
def _lead(kind: str) -> re.Pattern[str] | None:
    if kind not in PATTERNS:
        return None
    listed = entries("tei_encode.evaluation", "leading_words")
    words = "|".join(re.escape(entry.forms[0]) for entry in listed if entry.section == kind)
    return re.compile(PATTERNS[kind].format(words=words))


def trimmed(text: str, span: Span) -> Span | None:
    """The span without white space at its ends; None where nothing else is in it."""
    found = span.trimmed(text)
    return found if found.length else None


def settled(text: str, kind: str, span: Span) -> Span | None:
    """The span with its edges levelled; None where only white space is in it.

    Args:
        text: the text.
        kind: the kind of name: what may stand before it depends on that.
        span: code points of the text.
    """
    inner = trimmed(text, span)
    if inner is None:
        return None
    start, end = inner
    while start < end and text[start] in OPENING:
        start += 1
    lead = _lead(kind)
    found = lead.match(text, start, end) if lead else None
    if found and found.end() < end:
        start = found.end()
    end = _settled_end(text, start, end)
    return Span(start, end) if start < end else inner


def _settled_end(text: str, start: int, end: int) -> int:
    while end > start:
        closes_nothing = text[end - 1] in ")]" and not set("([") & set(text[start:end])
        if text[end - 1] in CLOSING or closes_nothing:
            end -= 1
        elif end - start > 3 and text[end - 2 : end] in POSSESSIVES:
            end -= 2
        else:
            break
    return end
