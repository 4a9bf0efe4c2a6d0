"""Whose a closer further down is: the letter's, or that of a paper sent along with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind
from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.letter_lines import INITIALS_AND_NAME
from tei_encode.segmenters.cues.wording import TITLED
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.enclosures import names_enclosure
from tei_encode.segmenters.units.letter_heads import is_paper_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.divisions.parts import Part

_ENCLOSURE = re.compile(
    r"[\W_]*(?:(?:(?:sub-?)?enclosure|annex(?:e|ure)?|appendix|attachment|inclosure)\b(?!\s+(?:to|of|in|for)\b)"
    r"|tab [A-Z]\b"
    r"|(?:chapter|book|volume)\s+(?:the\s+)?(?:\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|first|second)\b)",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"[\W_]*(?:(?:interim|final|draft|annual|first|second|third)\s+)?(?:REPORT|STATEMENT|RESOLUTION|AGREEMENT|PETITION|"
    r"AFFIDAVIT|(?:Report|Statement|Resolution|Agreement|Petition|Affidavit)\s+(?:[Oo]n|[Oo]f|[Bb]y|[Tt]o))\b"
)
_FROM = re.compile(r"\W*(?i:from)\s*:\s*(?P<name>\S[^\n]*)")
_NAME = re.compile(r"[^\W\d_]{3,}")


def begins_enclosure(part: Part) -> bool:
    """Whether the head of a part names what was sent along, another letter, or a chapter of the book one stands in."""
    if not part.has_head:
        return False
    head = part.leaves[0].units[0]
    return is_paper_title(head) or names_enclosure(head) or _ENCLOSURE.match(head.content) is not None


def begins_paper(part: Part) -> bool:
    """Whether the head of a part is the title of a report or the like, which somebody signs."""
    return part.has_head and _PAPER.match(part.leaves[0].units[0].content) is not None


def ends_letter(part: Part, letter: Part, sections: Sequence[Part]) -> bool:
    """Whether the closer of a part is that of the letter above it.

    A formula of farewell ends a letter; a name alone may stand below a paper that was sent along: where it is not the
    name behind "From:", or the title of a paper stands between.

    Args:
        part: the part with the closer.
        letter: the letter that shows none.
        sections: the parts behind the letter, that with the closer the last.
    """
    closers = [leaf for leaf in part.leaves if leaf.role is Role.CLOSER]
    if not closers or any(one.kind is Kind.SALUTE for leaf in closers for one in leaf.annotations):
        return True
    names = [
        one.span.text(leaf.units[0].source)
        for leaf in closers
        for one in leaf.annotations
        if one.kind is Kind.SIGNED
    ]
    sender = _sender(letter)
    signed = {word.lower() for name in names for word in _NAME.findall(name.split("\n")[0])}
    if sender and signed:
        return bool(signed & {word.lower() for word in _NAME.findall(sender)})
    return not any(map(begins_paper, sections))


def _sender(letter: Part) -> str:
    """The person behind "From:" in the opener of a letter; empty where none is, or an office."""
    openers = (leaf for leaf in letter.leaves if leaf.role is Role.OPENER)
    lines = (line for leaf in openers for unit in leaf.units for line in unit.line_texts)
    value = next((found["name"] for line in lines if (found := _FROM.match(line))), "")
    first = value.split()[0] if value else ""
    is_person = TITLED.match(value) or INITIALS_AND_NAME.match(value) or may_be_forename(first.strip(".,"))
    return value if is_person else ""
