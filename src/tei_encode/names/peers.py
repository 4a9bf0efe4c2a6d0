"""Whether a town's name stands for the peer who is called after it: "Halifax declined", where Lord Halifax is named."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tei_encode.model import Cert, Kind

from .facts import is_place, known_phrase
from .lexicon import COMMON, FUNCTION, PEERAGE, PLACE_HEAD
from .scan import AMP, AND, COMMA, IN, JOINED, OF
from .surname_alone import is_at_town, is_owner, is_person_here

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Set

    from .scan import Scan

_ENOUGH = 3
"""How many times more a name must stand for the peer than for the town, to be sure where hardly anything else says."""
_NO_TEXT = frozenset([Kind.DATELINE, Kind.ADDRESS, Kind.ADDR_LINE])
_TO_TOWN = re.compile(
    r"(?:^|\W)(?:in|at|to|from|of|near|via|for|into|through|throughout|towards?|around|round|outside|inside|beyond|across"
    r"|leaving|left|reached|reaching|visited|visiting|entered|entering|besieged|besieging|captured|stormed|sacked|seized"
    r"|occupied|fortified|burned|burnt|evacuated|garrisoned|passed|the|an?|this)\s$",
    re.IGNORECASE,
)
"""What stands before a town; before a peer, too, so that it says only that the list may be right."""
_OF_PERSON = re.compile(
    r"\b(?:opinions?|views?|policy|attitude|consent|approval|disapproval|advice|influence|support|part|hands?|mind"
    r"|speech|resignation|dismissal|conduct|wishes|belief|judge?ment|instructions|objections|friends?|followers"
    r"|colleagues?|absence|behalf|insistence|request|that) of\s$",
    re.IGNORECASE,
)
_TOWN_BEHIND = re.compile(
    r"\s(?:lies|lay|stands|is situated|was situated|is built|surrendered|capitulated|was (?:taken|besieged|captured"
    r"|stormed|sacked|burned|burnt|relieved|founded|fortified|bombed|occupied|evacuated|rebuilt))\b"
    r"|,?\s(?:where|which)\b|,?\s(?:is|was|an?|the)\s(?:(?:an?|the)\s)?(?:[a-z-]+\s){0,2}(?:city|town|village|borough"
    r"|parish|port|seaport|capital|market)\b|[.,]?\s(?:the\s)?\d|\s?\("
)
_ALLOWS_PERSON = re.compile(
    r"\s?(?:\Z|\n|[.,;:?!)\]—–”\"])"
    r"|\s(?:[a-z]+ly\s)?(?:and|or|nor|but|to|as|in|at|on|upon|that|for|with|without|by|from|than|over|about|against|if"
    r"|when|while|because|before|after|until|since|not|only|alone|alike|too|of|into|under|through|during|so|then|also"
    r"|never|now|soon|still|always|again|once|often|himself|who|whom|whose|both|is|was|had|has|did|does|would|could"
    r"|should|might|must|may|will|shall|can|cannot|were|are|have)\b"
)
_DOES = re.compile(
    r"\s(?:[a-z]+ly\s|(?:then|also|later|never|soon|now|always|still|once|himself|at once)\s)?"
    r"(?:had|has|did|does|would|could|should|might|must|felt|kept|held|began|met|sent|spent|gave|took|made|found|paid"
    r"|led|saw|went|came|got|heard|meant|brought|sought|thought|let|put|set|left|swore|chose|forgot|forbade|withdrew"
    r"|[a-z]{3,}ed)\b"
)
_LEADS_TO_PERSON = re.compile(
    r"(?:^|\s)(?:that|if|when|while|because|than|as|had|did|does|would|could|should|might|must)\s$",
    re.IGNORECASE,
)
_BETWEEN_TOWNS = re.compile(r",?\s(?:in|near|on|upon|by)\s(?:the\s)?")


def weigh_peers(scans: Iterable[Scan], peers: Set[str]) -> dict[str, int]:
    """How many times more each of the names stands for the peer than for the town, by what stands around it.

    Args:
        scans: the stretches of a document.
        peers: keys of what peers are called by in it.
    """
    more: Counter[str] = Counter(dict.fromkeys(peers, 0))
    for scan in scans if peers else ():
        for index, word in enumerate(scan.words):
            if word.key in peers:
                more[word.key] += _says(scan, index)
    return dict(more)


def _says(scan: Scan, index: int) -> int:
    words = scan.words
    if _is_titled(scan, index) or is_person_here(scan, index):
        return 1
    if is_owner(scan, index):
        return 0
    is_in_address = scan.kind in _NO_TEXT or (words[index].gap == COMMA and is_place(scan, index - 1))
    return -1 if is_in_address or is_at_town(scan, index, index + 1) else 0


def _is_titled(scan: Scan, index: int) -> bool:
    gap = scan.words[index].gap
    return index > 0 and gap in (0, JOINED, OF) and bool(scan.words[index - 1].flags & PEERAGE)


def peer_here(scan: Scan, index: int, peers: Mapping[str, int]) -> Cert | None:
    """How sure it is that a word stands for the peer who is called after it; None where it does not.

    Of a listed place that stands for the peer as often as for the town, only what leads to a town says that it is the
    town, otherwise only what leads to a person makes it the peer. Any other word is the peer unless it stands as towns
    do.

    Args:
        scan: the stretch.
        index: of the word.
        peers: what peers are called by in the document, as `weigh_peers` gives it.
    """
    word = scan.words[index]
    if word.key not in peers:
        return None
    if is_person_here(scan, index) and not _is_among_towns(scan, index, peers):
        return Cert.HIGH
    if known_phrase(scan, index) is None:
        at_town = is_at_town(scan, index, index + 1)
        is_other = at_town or scan.before(index, 5).lower().endswith(("the ", " of "))
        is_other = is_other or _is_among_towns(scan, index, peers)  # "Mill Street, Oake"
        is_alone = scan.chain_end(index) == index + 1 and word.gap > JOINED
        return Cert.HIGH if is_alone and not is_other else None
    balance = peers[word.key]
    if balance < 0 or scan.kind in _NO_TEXT or not _may_be_peer(scan, index, peers):
        return None
    does = is_owner(scan, index) or _DOES.match(scan.after(index))
    return Cert.HIGH if does and balance >= _ENOUGH else Cert.MEDIUM


def is_doubtful_town(scan: Scan, index: int, peers: Mapping[str, int]) -> bool:
    """Whether a town is also what a peer is called by in the document, and nothing around it shows the town."""
    return scan.words[index].key in peers and not is_at_town(scan, index, index + 1)


def _may_be_peer(scan: Scan, index: int, peers: Mapping[str, int]) -> bool:
    """Whether nothing around a town's name leads to the town."""
    words = scan.words
    word, after = words[index], scan.after(index)
    if scan.chain_end(index) != index + 1 or not _begins(scan, index) or word.flags & FUNCTION:
        return False
    if is_owner(scan, index):
        return True
    before = scan.before(index, 32)
    if is_at_town(scan, index, index + 1) or (_TO_TOWN.search(before) and not _OF_PERSON.search(before)):
        return False
    if _TOWN_BEHIND.match(after) or _is_among_towns(scan, index, peers):
        return False
    return any((_ALLOWS_PERSON.match(after), _DOES.match(after), _LEADS_TO_PERSON.search(before)))


def _begins(scan: Scan, index: int) -> bool:
    """Whether no other part of a name stands before a word: at most the first word of its sentence."""
    if scan.words[index].gap > JOINED:
        return True
    before = scan.words[index - 1]
    return before.opens and bool(before.flags & (FUNCTION | COMMON))


def _is_among_towns(scan: Scan, index: int, peers: Container[str]) -> bool:
    """Whether a place that no peer is called by stands beside a town's name: "Bath and Salisbury", "Salisbury, Wilts".

    "Salisbury and Bismarck agreed" is told from it by what the two do.
    """
    words, word = scan.words, scan.words[index]
    if index > 0 and word.gap in (COMMA, AND, AMP) and _is_town_beside(scan, index - 1, peers):
        return word.gap == COMMA or not _DOES.match(scan.after(index))
    if index + 1 >= len(words):
        return False
    following = words[index + 1]
    if not _is_town_beside(scan, index + 1, peers):
        return False
    if following.gap in (COMMA, AND, AMP):
        return following.gap == COMMA or not _DOES.match(scan.after(index + 1))
    return following.gap == IN or bool(_BETWEEN_TOWNS.fullmatch(scan.text, word.end, following.start))


def _is_town_beside(scan: Scan, index: int, peers: Container[str]) -> bool:
    word = scan.words[index]
    return word.key not in peers and (is_place(scan, index) or bool(word.flags & PLACE_HEAD))
