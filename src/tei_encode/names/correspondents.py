"""Who wrote to whom in a calendar of letters: "Oake, Hugo, to Lenner, Ida von, 3 May 1921"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .inverted import begins_entry
from .name_parts import as_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .claims import Proposal
    from .scan import Scan

WRITTEN = 86

_NAME = (
    r"[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?,\s[^\W\d_a-z][\w’'-]*\.?(?:\s[^\W\d_a-z][\w’'-]*\.?){0,2}"
)
_PARTICLE = r"\s(?:von|van|de|di|da|du|zu|af)(?=,)"
_DAY = r"(?:\d{1,2}\s[A-Z]|[A-Z][a-z]{2,8}\.?\s\d|(?:1[4-9]|20)\d\d\b|\[?undated\b|n\.\s?d\.)"
_LETTER = re.compile(
    rf"(?P<writer>{_NAME})(?P<of_writer>{_PARTICLE})?,?\sto\s"
    rf"(?P<addressee>{_NAME})(?P<of_addressee>{_PARTICLE})?,\s(?={_DAY})"
)


def propose(scan: Scan) -> Iterator[Proposal]:
    """Both persons of every letter that begins a line, or stands behind a semicolon, and has its day behind them."""
    if scan.text.find(" to ", *scan.span) < 0:
        return
    begins = {word.start: number for number, word in enumerate(scan.words)}
    ends = {word.end: number + 1 for number, word in enumerate(scan.words)}
    for letter in _LETTER.finditer(scan.text, *scan.span):
        writer = begins.get(letter.start("writer"))
        if writer is None or not begins_entry(scan, writer):
            continue
        for who in ("writer", "addressee"):
            first, last = begins.get(letter.start(who)), ends.get(letter.end(who))
            if first is not None and last is not None:
                person = as_person(scan, first, last, WRITTEN, "writer and addressee")
                yield person._replace(end=letter.end(f"of_{who}"))
