"""Names of what is neither a person nor a place nor a body: treaties, wars, conferences, works, laws.

Nothing inside them is marked, so that no place is found in "Treaty of Paris" and no person in "Marshall Plan".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .claims import Proposal
from .lexicon import COMPOUND, FUNCTION, HONORIFIC, ORG_HEAD, OTHER_HEAD, PEOPLE, PLACE_HEAD
from .scan import AND, FOR, IN, OF, Scan

if TYPE_CHECKING:
    from .facts import Facts

STRENGTH = 86


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every stretch of words that is the name of a treaty, war, work and the like, with kind `None`."""
    found = []
    words = scan.words
    for first, last in scan.chains():
        start = first
        while start < last and (words[start].flags & FUNCTION or (words[start].opens and last - start > 2
                                                                  and facts.is_common(words[start])
                                                                  and not words[start].flags & OTHER_HEAD)):  # fmt: skip
            start += 1
        heads = [
            i for i in range(start, last) if words[i].flags & OTHER_HEAD and not words[i].flags & HONORIFIC
        ]
        if not heads or any(words[i].flags & (ORG_HEAD | PLACE_HEAD) for i in range(heads[-1], last)):
            found += _adjectives(scan, first, last)
            continue
        head = heads[-1]
        end = _complement(scan, head + 1, last)
        if head > start or end > head + 1:
            found.append(Proposal(start, end, None, STRENGTH, "other"))
        found += _adjectives(scan, first, last)
    return found


def _complement(scan: Scan, after_head: int, last: int) -> int:
    """Index after "of Paris", "on Collective Security" behind the head."""
    if after_head < last or last >= len(scan.words):
        return after_head
    if scan.words[last].gap not in (OF, FOR) or scan.words[last].opens:
        return after_head
    end = scan.chain_end(last)
    while end < len(scan.words) and scan.words[end].gap in (AND, IN, OF) and end - last < 8:
        if scan.words[end].gap == IN and "the" in scan.words[end].between:
            break
        end = scan.chain_end(end)
    return end


def _adjectives(scan: Scan, first: int, last: int) -> list[Proposal]:
    """Peoples and compounds ("Anglo-French") that stand alone."""
    return [
        Proposal(i, i + 1, None, 20, "people")
        for i in range(first, last)
        if scan.words[i].flags & (PEOPLE | COMPOUND)
    ]
