"""What a source says a person is: the office before the name, the apposition behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.names import title_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Span

_BEHIND = re.compile(
    r"\s?,\s(?:(?:the|a|an|then|now)\s)?"
    r"((?:[\w’'-]+\s){0,4}?(?:president|vice-president|director|professor|secretary|minister|ambassador|chairman|editor"
    r"|governor|commissioner|chancellor|premier|general|adviser|representative|lecturer|historian|archivist|senator)"
    r"(?:\s(?:of|for|to)\s(?:the\s)?[A-ZÀ-Þ][\w’'-]*(?:\s(?:of the|of|and|for|the)?\s?[A-ZÀ-Þ][\w’'-]*){0,5}"
    r"|-general|\sgeneral)?)(?=[,.;)\n]|$)",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:or|er|nt|al|el|an|ain)s$")
_REACH = 120
_POLITE = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mme",
        "mlle",
        "dr",
        "prof",
        "rev",
        "hon",
        "sir",
        "madam",
        "comrade",
        "herr",
        "frau",
        "monsieur",
        "madame",
        "citizen",
        "dear",
        "messrs",
    ]
)


def roles_of(text: str, mentions: Sequence[Span]) -> tuple[str, ...]:
    """Offices and roles that stand right before or behind a person's mentions, each once, as the source writes them.

    Forms of address ("Mr.", "Comrade") are no roles.
    """
    found: dict[str, None] = {}
    for span in mentions:
        before = title_before(text, span.start)
        if before and before.rstrip(".").casefold() not in _POLITE and not _PLURAL.search(before):
            found.setdefault(before)
        behind = _BEHIND.match(text, span.end, min(len(text), span.end + _REACH))
        if behind is not None and "\n\n" not in behind[0]:
            found.setdefault(" ".join(behind[1].split()))
    return tuple(found)
