"""Houses that are called by whose they were: "underwriters at Lloyd's", "sold at Tattersall’s"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .lexicon import FUNCTION, flags_of
from .lists import words as list_words
from .scan import JOINED

if TYPE_CHECKING:
    from .scan import Scan

ESTABLISHMENT = 90
"""More than a surname that the text knows of somebody."""

_AT = re.compile(r"(?:^|\s)(?:at|of|on|to|from|by|with|for|through|and|or|in)\s\Z", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]s(?=\s*(?:\Z|[,.;:!?)]|\s(?P<behind>[a-z]+)(?!\w)))")


def propose(scan: Scan) -> list[Proposal]:
    """Every well-known house whose name is a genitive by itself; Mr. Lloyd's clerk and Samuel Lloyd's house are not."""
    known, found = list_words("heads", "called by a genitive"), []
    for i, word in enumerate(scan.words):
        if word.key not in known or not _AT.search(scan.before(i, 9)):
            continue
        if i > 0 and word.gap <= JOINED and not scan.words[i - 1].flags & FUNCTION:
            continue
        genitive = _GENITIVE.match(scan.after(i, 16))
        if genitive is not None and _stands_alone(genitive["behind"]):
            end = word.end + genitive.end()
            found.append(Proposal(i, i + 1, Kind.ORG_NAME, ESTABLISHMENT, "establishment", word.start, end))
    return found


def _stands_alone(behind: str | None) -> bool:
    """Whether nothing that could be somebody's follows a genitive: no word, or a small one such as "in" or "they"."""
    return behind is None or bool(flags_of(behind.capitalize()) & FUNCTION)
