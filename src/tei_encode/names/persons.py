"""Persons: forename and surname, initials and surname, whoever stands behind a title, and known surnames."""

from __future__ import annotations

import re

from tei_encode.model import Kind

from .claims import Proposal
from .facts import Facts, is_place, known_phrase
from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CALENDAR,
    CAPS,
    COMMON,
    FORENAME,
    FUNCTION,
    GENERATION,
    HONORIFIC,
    INITIAL,
    NO_NAME,
    OFFICE,
    ORG_HEAD,
    OTHER_HEAD,
    PEERAGE,
    PEOPLE,
    PLACE_HEAD,
    SURNAME,
    TITLE,
    WEAK_HEAD,
    office_phrases,
)
from .lists import words as list_words
from .places import SOFT_HEADS
from .scan import AMP, AND, CLOSE, COMMA, JOINED, OF, OPEN, PARTICLE, SPACE, Scan, Word

TITLED, FULL, INITIALS, PEER, INVERTED = 80, 74, 77, 83, 60
UNKNOWN, ALONE = 33, 40

_NAME_KINDS = frozenset([Kind.BYLINE, Kind.SIGNED, Kind.SPEAKER])
_PLURALS = frozenset({
    "Messrs", "Mssrs", "Drs", "MM", "Senators", "Generals", "Presidents", "Comrades", "Ministers", "Ambassadors", "Misses",
    "Secretaries", "Governors", "Representatives", "Colonels", "Captains", "Kings", "Emperors", "Profs",
})  # fmt: skip
_SAID = re.compile(
    r"’?'?,?\s(?:said|says|told|wrote|writes|argued|argues|replied|asked|answered|stated|states|noted|notes|observed"
    r"|explained|remarked|added|suggested|recalled|believed|thought|declared|insisted|claimed|proposed|concluded"
    r"|pointed out|expressed|reported|agreed|responded|resigned|died|married|was born|himself|herself|who|whose)(?!\w)"
)
_ACTS = re.compile(
    r"[’']s\s[a-z]|\s(?:had|was|has|did)\s|\s(?:then |also |later |never |soon )?[a-z]{3,}ed(?!\w)"
)
_APPOSITION = re.compile(
    r",\s(?:(?:the|a|an|his|her|their|then|former|acting|deputy|first|its|our|my)\s){0,3}(?:[\w’'-]+\s){0,2}"
    r"(?:president|director|professor|secretary|minister|ambassador|chairman|editor|author|historian|leader|scholar"
    r"|aged|born|who|whose|son of|daughter of|wife of|widow of|brother of|a slave)(?!\w)", re.IGNORECASE
)  # fmt: skip
_KIN = re.compile(r"(?:^|\s)([a-z][a-z-]+(?: (?:of )?[a-z-]+)?),?\s$")


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every reading of words as the name of a person."""
    found: list[Proposal] = []
    for first, last in scan.chains():
        i = first
        while i < last:
            titled = _titled(scan, i, facts)
            if titled:
                found += titled
                i = max(i + 1, titled[-1].last)
                continue
            full = _full(scan, i, last, facts)
            found += full
            i = full[-1].last if full else i + 1
        found += _inverted(scan, first, last, facts)
        found += _unknown(scan, first, last, facts)
    return found


def _titled(scan: Scan, index: int, facts: Facts) -> list[Proposal]:
    """Names behind "Mr.", "Foreign Minister", "the Duke of"."""
    words = scan.words
    if not words[index].flags & TITLE and words[index].key not in (
        "Foreign",
        "Under",
        "National",
        "Field",
        "Crown",
    ):
        return []
    after = _title_end(scan, index)
    if after is None:
        return []
    peer = _peer(scan, index, after)
    if peer:
        return peer
    plural = words[after - 1].key in _PLURALS
    while (
        after < len(words)
        and words[after].gap in (SPACE, JOINED, AND, AMP, COMMA)
        and words[after].flags & HONORIFIC
    ):
        after += 1
        if after < len(words) and words[after - 1].gap == COMMA and words[after].gap > JOINED:
            break
    if after >= len(words) or words[after].gap not in (SPACE, JOINED, OPEN):
        return []
    polite = any(words[i].flags & HONORIFIC for i in range(index, after))
    end = _name_end(scan, after, facts, polite=polite)
    if end == after:
        return []
    strength = TITLED if polite or not facts.is_common(words[after]) else 45
    found = [_person(scan, after, end, strength, "title")]
    while plural and end < len(words) and words[end].gap in (COMMA, AND, AMP) and not words[end].opens:
        start, end = end, _name_end(scan, end, facts, polite=True)
        if start == end:
            break
        found.append(_person(scan, start, end, strength - 4, "title of several"))
    return found


def _title_end(scan: Scan, index: int) -> int | None:
    """Index after the longest title that begins here, with further titles behind it."""
    words, after = scan.words, None
    for last in range(min(len(words), index + 4), index, -1):
        if scan.phrase(index, last) in office_phrases():
            after = last
            break
    if after is None:
        return None
    while (after < len(words) and words[after].gap in (SPACE, JOINED) and words[after].flags & TITLE
           and not words[after].flags & ANY_FORENAME):  # fmt: skip
        if words[after].flags & PEERAGE and not words[after].flags & (HONORIFIC | OFFICE):
            break
        after += 1
    return after


def _peer(scan: Scan, index: int, after: int) -> list[Proposal]:
    """ "Lord Halifax", "Duke of Wellington": the title belongs to the name."""
    words = scan.words
    peers = list_words("titles", "peerage")
    at = index
    while at < after and words[at].key not in peers:
        at += 1
    if at < len(words) and at == after and words[at].key not in peers:
        return []
    if at >= len(words) or at + 1 >= len(words):
        return []
    following = words[at + 1]
    if (
        following.gap == OF
        and not following.opens
        and not following.flags & (FUNCTION | ORG_HEAD | CALENDAR | PEOPLE)
    ):
        known = known_phrase(scan, at + 1)
        end = known[1] if known is not None else at + 2
        return [Proposal(at, end, Kind.PERS_NAME, PEER, "peerage of")]
    if words[at].key not in ("Lord", "Lady", "Viscount", "Viscountess", "Earl", "Marquis", "Marquess"):
        return []
    if following.gap not in (SPACE, JOINED) or following.flags & (NO_NAME | ORG_HEAD | TITLE | PEOPLE):
        return []
    end = at + 2
    while end < len(words) and words[end].gap <= JOINED and words[end].flags == 0 and end - at < 4:
        end += 1
    return [Proposal(at, end, Kind.PERS_NAME, PEER, "peerage")]


def _is_initial(word: Word) -> bool:
    return (
        bool(word.flags & INITIAL)
        and len(word.text) <= 6
        and not word.flags & TITLE
        and word.text not in ("U.S.", "D.C.")
    )


def _name_end(scan: Scan, first: int, facts: Facts, *, polite: bool) -> int:
    """Index after the parts of a person's name that begin at `first`; `first` itself where there are none."""
    words = scan.words
    at = first
    surnames = 0
    while at < len(words) and at - first < 6:
        word = words[at]
        if at > first and not _goes_on(scan, first, at):
            break
        if word.flags & GENERATION and at > first:
            at += 1
            break
        if surnames == 0 and (_is_initial(word) or (at > first and len(word.text) == 1)):
            at += 1
            continue
        if surnames and word.flags & INITIAL:
            break
        if word.flags & (NO_NAME & ~CALENDAR) or (word.flags & CALENDAR and at > first):
            break
        if word.flags & ANY_FORENAME and surnames == 0:
            surnames += bool(word.flags & ANY_SURNAME) and at > first
            at += 1
            continue
        if not _can_be_surname(scan, at, first, facts, polite=polite) or surnames > 1:
            break
        if surnames == 1 and (
            word.flags & ~(CAPS | ANY_SURNAME) or facts.is_common(word) or is_place(scan, at)
        ):
            break
        surnames += 1
        at += 1
    while at > first and words[at - 1].gap == OPEN:
        at -= 1
    if at == first + 1 and _is_initial(words[first]) and not polite:
        return first
    return at


def _goes_on(scan: Scan, first: int, at: int) -> bool:
    """Whether a name can go on over what stands before this word."""
    word = scan.words[at]
    if word.gap <= JOINED or word.gap == PARTICLE:
        return True
    if word.gap == OPEN:
        return at + 1 < len(scan.words) and scan.words[at + 1].gap == CLOSE
    if word.gap == CLOSE:
        return scan.words[at - 1].gap == OPEN or scan.before(first, 1) == "["
    return word.gap == COMMA and bool(word.flags & GENERATION) and not word.text.isupper()


def _can_be_surname(scan: Scan, at: int, first: int, facts: Facts, *, polite: bool) -> bool:
    word = scan.words[at]
    flags = word.flags
    if flags & ANY_SURNAME:
        return True
    if flags & OFFICE and at > first and scan.words[first].flags & FORENAME and at + 1 == scan.chain_end(at):
        return not flags & (ORG_HEAD | HONORIFIC)
    if (
        flags & PLACE_HEAD
        and scan.words[at].key in SOFT_HEADS
        and scan.words[first].flags & FORENAME
        and at > first
    ):
        return not facts.is_common(scan.words[first])
    if flags & (PEOPLE | TITLE) and not polite:
        return False
    if flags & (ORG_HEAD | PLACE_HEAD | OTHER_HEAD | WEAK_HEAD | COMMON):
        return polite and at == first
    if at == first and not polite and (is_place(scan, at) or known_phrase(scan, at) is not None):
        return False
    if flags & CAPS and not word.loud and len(word.text) <= 4 and not polite:
        return False
    small = word.key.lower()
    return not (small in facts.small_words and not polite and at == first)


def _full(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """Forename and surname, initials and surname."""
    words = scan.words
    word = words[first]
    initial = _is_initial(word)
    if not initial and _unlisted(word, facts) and first + 2 < last and _is_initial(words[first + 1]):
        end = _name_end(scan, first + 1, facts, polite=False)
        if end > first + 2:
            return [_person(scan, first, end, FULL - 6 * word.opens, "unknown forename, initial and surname")]
    if not initial and not word.flags & ANY_FORENAME:
        return []
    end = _name_end(scan, first, facts, polite=False)
    if end <= first:
        return []
    parts = words[first:end]
    surname = any(
        not _is_initial(part) and not part.flags & (ANY_FORENAME | GENERATION) for part in parts[1:]
    ) or (len(parts) > 1 and not _is_initial(parts[-1]) and not parts[-1].flags & GENERATION)
    if initial:
        letters = sum(1 for part in parts if _is_initial(part))
        if letters == len(parts) or not surname or is_place(scan, first):
            return []
        strength = INITIALS if not word.opens or len(parts) > 2 or parts[-1].flags & ANY_SURNAME else 55
        return [_person(scan, first, end, strength, "initials and surname")]
    if len(parts) == 1 or not surname:
        if len(parts) > 1:
            return [_person(scan, first, end, 52, "forename and initial")]
        return _alone(scan, first, facts)
    strength = FULL if word.flags & FORENAME or len(parts[1].text.rstrip(".")) == 1 else 58
    if parts[-1].flags & FORENAME and not parts[-1].flags & ANY_SURNAME:
        strength -= 6
    if word.opens and facts.is_common(word):
        strength -= 14
    return [_person(scan, first, end, strength, "forename and surname")]


def _unlisted(word: Word, facts: Facts) -> bool:
    return (
        word.flags & ~(CAPS | SURNAME) == 0
        and not facts.is_common(word)
        and (word.loud or not word.flags & CAPS)
    )


def _alone(scan: Scan, index: int, facts: Facts) -> list[Proposal]:
    """A forename or a known surname by itself."""
    word = scan.words[index]
    if not word.flags & FORENAME or word.flags & (TITLE | PLACE_HEAD | ORG_HEAD | NO_NAME):
        return []
    strength = ALONE
    if word.flags & COMMON or word.key.lower() in facts.small_words:
        strength -= 15
    return [_person(scan, index, index + 1, strength, "forename")]


def _inverted(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """ "Roberts G.", "Molotov, V. M."."""
    words = scan.words
    at = first + 1
    if at < last:
        initials = at
    elif last < len(words) and words[last].gap == COMMA and not words[last].opens and last - first <= 2:
        initials = last
    else:
        return []
    end = initials
    while end < len(words) and _is_initial(words[end]) and (end == initials or words[end].gap <= JOINED):
        end += 1
    surname = words[first]
    if end == initials or not words[initials].text.endswith(".") or facts.is_common(surname):
        return []
    if surname.flags & (TITLE | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | PEOPLE | INITIAL | CAPS):
        return []
    if is_place(scan, first) and scan.kind is not Kind.BIBL:
        return []
    if is_place(scan, initials) or (end < scan.chain_end(initials) and words[end].gap <= JOINED):
        return []
    strength = INVERTED + 16 if scan.kind is Kind.BIBL else INVERTED - (20 if surname.flags & FORENAME else 0)
    return [_person(scan, first, end, strength, "surname and initials")]


def _unknown(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """Words no list knows, and surnames by themselves."""
    words = scan.words
    while first < last and (
        words[first].flags & TITLE or (words[first].opens and facts.is_common(words[first]))
    ):
        first += 1
    if first == last or last - first > 4:
        return []
    chain = words[first:last]
    if len(chain) == 2 and chain[1].flags & FORENAME and _unlisted(chain[0], facts) and not chain[0].opens:
        return [_person(scan, first, last, 56, "surname and forename")]
    if any(word.flags & (NO_NAME | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | PEOPLE | CALENDAR | INITIAL | TITLE | FORENAME)
           or (word.flags & CAPS and not word.loud) or facts.is_common(word) for word in chain):  # fmt: skip
        return _known_surname(scan, first, last, facts)
    if any(known_phrase(scan, i) is not None for i in range(first, last)):
        return _known_surname(scan, first, last, facts)
    if scan.kind in _NAME_KINDS:
        return [_person(scan, first, last, FULL, "signature")]
    before, after = scan.before(first), scan.after(last - 1)
    kin = _KIN.search(before)
    cue = kin is not None and (kin[1] in list_words("titles", "before")
                               or kin[1].split(" ")[-1] in list_words("titles", "before"))  # fmt: skip
    shown = cue or _SAID.match(after) is not None or _APPOSITION.match(after) is not None
    if last - first == 2 and chain[1].flags & ANY_SURNAME and not chain[0].opens:
        shown = True
    if last - first == 1:
        if shown and not chain[0].opens:
            return [_person(scan, first, last, 56 if cue else 42, "cue")]
        if (
            _ACTS.match(after)
            and not before.lower().endswith("the ")
            and chain[0].flags == 0
            and not (chain[0].opens and chain[0].key.endswith("s"))
        ):
            return [_person(scan, first, last, 40, "acts")]
        return _known_surname(scan, first, last, facts)
    strength = 66 if shown else UNKNOWN
    if scan.kind in (Kind.HEAD, Kind.TITLE_PART) and not shown:
        strength -= 14
    return [_person(scan, first, last, strength, "unknown words")]


def _known_surname(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    found = []
    for i in range(first, last):
        word = scan.words[i]
        if word.flags & SURNAME and not word.flags & (NO_NAME | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | TITLE):
            if not word.flags & FORENAME and word.key.lower() not in facts.small_words:
                found.append(_person(scan, i, i + 1, 44 if not word.opens else 38, "surname"))
    return found


def _person(scan: Scan, first: int, last: int, strength: int, rule: str) -> Proposal:
    start = -1
    words = scan.words
    if scan.text[max(scan.span.start, words[first].start - 1) : words[first].start] == "[":
        closed = scan.text.find("]", words[first].end, words[last - 1].end)
        start = words[first].start - 1 if closed >= 0 else -1
    return Proposal(first, last, Kind.PERS_NAME, strength, rule, start)
