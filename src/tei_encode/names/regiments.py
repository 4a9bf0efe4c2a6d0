"""Regiments that are called by their number and state alone: "the 20th Maine", "our Fifth New York"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import known_phrase
from .organisation_extent import ordinal_before

if TYPE_CHECKING:
    from .scan import Scan

RULE = "regiment by its state"
"""What stands behind may be more of it, or what is counted: a guess."""
_REGIMENT = 95
"""More than a state, less than a unit whose kind is said ("5th New York Cavalry")."""
_OF_ONE = re.compile(
    r"(?:^|[\s(])(?:(?<!\bon\s)(?<!\bby\s)(?<!\bsince\s)(?<!\buntil\s)the|our|their|your|old|gallant|brave|whole)\s\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?:general\s|constitutional\s|annual\s|state\s)?(?:legislatures?|congress|district|convention|assembly"
    r"|senate|governor|constitution|census|fair|edition|county|ward|circuit|session|conference|anniversary|bank|church)\b"
)
"""What has a number and a state and is no regiment."""


def propose(scan: Scan) -> list[Proposal]:
    """Every state behind a number that an article, or who is proud of it, makes one among many."""
    found = []
    for first in range(len(scan.words)):
        start = ordinal_before(scan, first)
        known = known_phrase(scan, first) if start >= 0 else None
        if known is None or not (known[0].type == "state" or scan.phrase(first, known[1]) == "New York"):
            continue
        last = known[1]
        before = scan.text[max(0, start - 12) : start]
        after = scan.text[scan.words[last - 1].end : scan.words[last - 1].end + 30]
        if scan.chain_end(first) == last and _OF_ONE.search(before) and not _COUNTED.match(after):
            found.append(Proposal(first, last, Kind.ORG_NAME, _REGIMENT, RULE, start))
    return found
