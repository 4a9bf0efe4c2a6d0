"""Headings inside a bibliography: which kind of sources stands below them."""

from __future__ import annotations

import re

from tei_encode.segmenters.cues.reference_lines import may_name_part
from tei_encode.segmenters.cues.source_words import names_literature, opens_main_part, opens_part, opens_whole
from tei_encode.segmenters.cues.wording import LONGEST_HEADING, plain_words

_COUNTED = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)][ \t\u00a0]+[^\W\d_a-z][^\W\d_]")


def heads_some_entries(words: str) -> bool:
    """Whether a line names a part of a bibliography ("Newspapers", "Unpublished sources"), as it does only inside one.

    Args:
        words: the line without a marker before it.
    """
    return len(words) <= LONGEST_HEADING and "\n" not in words and opens_part(_name(words))


def heads_main_part(words: str) -> bool:
    """Whether a line names a part of a bibliography that others may stand in ("Primary sources")."""
    return len(words) <= LONGEST_HEADING and "\n" not in words and opens_main_part(_name(words))


def is_above(words: str, part: str, *, has_entries: bool) -> bool:
    """Whether the heading of a whole bibliography holds a part named behind it.

    "Literature" is below "Bibliography", unless that has entries of its own; it stands beside "Sources".

    Args:
        words: the heading.
        part: the name of the part.
        has_entries: whether entries stand right below the heading.
    """
    whole, inner = _name(words), _name(part)
    if not opens_whole(whole) or (has_entries and opens_whole(inner)):
        return False
    return not (names_literature(inner) and opens_main_part(inner)) or names_literature(whole)


def counts_part(words: str) -> bool:
    """Whether a line may name a part of a bibliography by its number alone ("II. Engineering"), entries below it.

    Args:
        words: the line with its letter or Roman number.
    """
    return _COUNTED.match(words) is not None and may_name_part(words)


def _name(words: str) -> str:
    """The line in small letters without a number or letter before it ("A. Newspapers", "II. Books", "1.2 Archives")."""
    plain = plain_words(words).split()
    while len(plain) > 1 and (len(plain[0]) == 1 or plain[0].isdigit() or set(plain[0]) <= set("ivx")):
        plain = plain[1:]
    return " ".join(plain)
