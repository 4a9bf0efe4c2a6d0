"""Persons named with a title before them ("Mr.", "Foreign Minister", "the Duke of")."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import known_phrase
from .firms import FIRM, firm_by_trade
from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CALENDAR,
    COMMON,
    FORENAME,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    NO_NAME,
    OFFICE,
    ORG_HEAD,
    OTHER_HEAD,
    PEERAGE,
    PEOPLE,
    PLACE_HEAD,
    TITLE,
    flags_of,
    key_of,
    office_phrases,
)
from .lists import words as list_words
from .name_parts import as_person, name_end
from .scan import AMP, AND, COMMA, JOINED, OF, OPEN, PARTICLE, POSSESSIVE, SPACE
from .surname_cues import is_behind_rank, is_last_surname, is_word_for_surname, may_be_small_surname

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan

TITLED, PEER, SURNAME_IS_WORD = 80, 83, 93

MOST_TITLES = 8
"""So many words of titles may stand before one name; it keeps the time linear."""

_BEGIN_TITLES = frozenset(["Foreign", "Under", "National", "Field", "Crown"])
_INSIDE = frozenset(["Lord", "Lady", "Viscount", "Viscountess", "Earl", "Marquis", "Marquess"])
_FRENCH = frozenset([" de ", " du ", " des ", " de la ", " d'", " d’"])
_TRADES = ("ers", "ors", "ents", "ants", "ects", "ists", "men")
"""How trades end that stand behind the partners of a firm."""
_CLOSING = frozenset([" and ", " & ", "&", " et ", " or "])
"""What stands before the last of several."""
_PARTNERS = frozenset(["Messrs", "Mssrs"])
_BEFORE_PEERAGE = re.compile(r",\s(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)\s)?")
"""What stands between a forename and a peerage: "Hugo, 3rd Earl of Oake"."""
_DEAR = re.compile(r"\b(?:dear|dearest|my)\s$", re.IGNORECASE)
"""What stands before whom a letter speaks to: "Believe me, dear Hugo, Lord Oake came"."""
_LISTED_BEHIND = re.compile(r"(?:,| and| &| or) [^\W\d_a-z]|'s |’s ")
"""What may lead on to more persons behind the first."""
_PLURALS = frozenset({
    "Messrs", "Mssrs", "Drs", "MM", "Senators", "Generals", "Presidents", "Comrades", "Ministers", "Ambassadors",
    "Misses", "Secretaries", "Governors", "Representatives", "Colonels", "Captains", "Kings", "Emperors", "Profs",
    "Councillors", "Aldermen",
})  # fmt: skip


def titled(scan: Scan, index: int, facts: Facts) -> list[Proposal]:
    """The persons behind a title that begins at a word; none where no title begins there."""
    words = scan.words
    monsieur = _is_monsieur(scan, index, facts)
    if not words[index].flags & TITLE and words[index].key not in _BEGIN_TITLES and not monsieur:
        return []
    after = index + 1 if monsieur else _title_end(scan, index)
    if after is None:
        return []
    peer = _peer(scan, index, after, facts)
    if peer:
        return [_with_forename(scan, one) for one in peer]
    is_of_partners = words[after - 1].key in _PARTNERS
    firm = firm_by_trade(scan, after, facts) or _firm(scan, after, facts) if is_of_partners else []
    if firm:
        return firm
    plural = words[after - 1].key in _PLURALS
    after = _further_titles(scan, after, facts)
    if after >= len(words) or words[after].gap not in (SPACE, JOINED, OPEN, PARTICLE):
        return []
    if _names_a_county(scan, after) or _is_office(scan, after):
        return []
    polite = monsieur or any(_is_polite(scan, i, after) for i in range(index, after))
    end = name_end(scan, after, facts, polite=polite)
    if end == after:
        return []
    strength = _strength(scan, after, end, facts, polite=polite)
    one = _with_particle(scan, as_person(scan, after, end, strength, "title"))
    return [one, *_further_persons(scan, end, strength, facts)] if plural else [one]


def _further_persons(scan: Scan, end: int, strength: int, facts: Facts) -> list[Proposal]:
    """Those who stand behind the first of several: "Messrs. Tranter, Oake and Lenner"."""
    words, found, closed = scan.words, [], False
    while end < len(words) and words[end].gap in (COMMA, AND, AMP) and not words[end].opens:
        if _ends_list(scan, end, facts, closed=closed):
            if words[end].gap != COMMA or not _are_several(scan, end, facts, closed=closed):
                break
            found.append(Proposal(end, end + 1, None, TITLED, "what several are"))
            end += 1
            if not scan.after(end - 1, 6).startswith((", and ", " and ")):
                break
            continue  # "Messrs. Tranter and Oake, Stewards, and Lenner, Clerk"
        closed = closed or words[end].between in _CLOSING
        start, end = end, name_end(scan, end, facts, polite=True)
        if start == end:
            break
        found.append(as_person(scan, start, end, strength - 4, "title of several"))
    return found


def _ends_list(scan: Scan, index: int, facts: Facts, *, closed: bool) -> bool:
    """Whether no further person of those behind one title stands here; `closed` says that "and" came before.

    The next title ("Messrs. Tranter and Oake, and Mr. Lenner") is read by itself, which keeps the time linear; a day,
    a people and what several are ("Stewards", "Democrats") are no names.
    """
    word, alone = scan.words[index], scan.chain_end(index) == index + 1
    if word.flags & TITLE:
        return not alone or word.key not in list_words("titles", "also a surname")
    if word.flags & CALENDAR:
        return not alone or not may_be_small_surname(scan, index)
    if word.flags & PEOPLE and not word.flags & (ANY_FORENAME | ANY_SURNAME):
        return True
    return word.gap == COMMA and (
        bool(word.flags & FUNCTION) or _are_several(scan, index, facts, closed=closed)
    )


def _are_several(scan: Scan, index: int, facts: Facts, *, closed: bool) -> bool:
    """Whether a word says what those before it are: "Tranter and Oake, Stewards", but "Tranter, Masters and Oake"."""
    words, key = scan.words, scan.words[index].key
    if not key.endswith(("s", "men")) or scan.chain_end(index) != index + 1:
        return False
    follower = words[index + 1] if index + 1 < len(words) else None
    if words[index].flags & ANY_SURNAME:
        return closed and (follower is None or follower.gap not in (AND, AMP))
    if not closed and follower is not None and follower.gap in (COMMA, AND, AMP):
        plain = not follower.flags & (TITLE | FUNCTION | CALENDAR)
        if plain and (follower.flags & ANY_SURNAME or not follower.key.endswith(("s", "men"))):
            return False
    small = key.lower()
    known = flags_of(key.removesuffix("s")) & (TITLE | COMMON) or small.endswith(_TRADES)
    return closed or bool(known) or small in facts.small_words or small.removesuffix("s") in facts.small_words


def _firm(scan: Scan, first: int, facts: Facts) -> list[Proposal]:
    """The firm behind "Messrs.": partners that "&" joins, or one name alone; none where they are persons in a row."""
    words = scan.words
    end = name_end(scan, first, facts, polite=True)
    if end == first or words[first].gap > JOINED:
        return []
    partners = 1
    while end < len(words) and words[end].gap == AMP and not words[end].opens and not facts.has_short_and:
        further = name_end(scan, end, facts, polite=True)
        if further == end or (words[end].flags & TITLE and _ends_list(scan, end, facts, closed=True)):
            return []
        end, partners = further, partners + 1
    if end < len(words) and words[end].gap in (AND, AMP, COMMA):
        alone = words[end].flags & TITLE if words[end].gap == COMMA else words[end].flags & HONORIFIC
        if partners == 1 or not (alone or words[end].key.endswith(_TRADES)):
            return []
    few = end > first + 1 or words[first].flags & (INITIAL | ANY_FORENAME)
    if partners == 1 and (few or _LISTED_BEHIND.match(scan.after(end - 1))):
        return []
    return [Proposal(first, end, Kind.ORG_NAME, FIRM, "firm")]


def _strength(scan: Scan, first: int, end: int, facts: Facts, *, polite: bool) -> int:
    """How strongly what stands behind a title is a person: more than a body or law if its last word says one."""
    heads = ORG_HEAD | PLACE_HEAD | OTHER_HEAD
    behind_rank = end == first + 1 and is_behind_rank(scan, first)
    if scan.words[end - 1].flags & heads and (behind_rank or is_last_surname(scan, end - 1, first)):
        return SURNAME_IS_WORD
    if any(word.flags & heads for word in scan.words[first + 1 : end - 1]):
        return SURNAME_IS_WORD  # "Mr. J. Law Tranter"
    certain = polite or behind_rank or not facts.is_common(scan.words[first])
    return TITLED if certain else 45


def _names_a_county(scan: Scan, index: int) -> bool:
    """Whether what looks like a person is the first part of a place: "Prince Osric's County"."""
    words = scan.words
    return index + 1 < len(words) and words[index + 1].gap == POSSESSIVE and words[index + 1].key == "County"


def _is_office(scan: Scan, index: int) -> bool:
    """Whether what stands behind a title is an office and nobody's name: "Mr. President and Mr. Speaker"."""
    word = scan.words[index]
    return bool(
        word.flags & OFFICE and not word.flags & (ANY_FORENAME | ANY_SURNAME)
    ) and not is_word_for_surname(scan, index)


def _is_monsieur(scan: Scan, index: int, facts: Facts) -> bool:
    """Whether "M." is no initial: "M. de Tranville", or any where the document says so."""
    words = scan.words
    if words[index].text != "M." or index + 1 >= len(words):
        return False
    following = words[index + 1]
    if index > 0 and words[index].gap <= JOINED and words[index - 1].flags & (ANY_FORENAME | INITIAL):
        return False
    if following.gap == PARTICLE:
        return following.between in _FRENCH
    french = facts.has_monsieur or following.text in facts.monsieurs
    return french and following.gap == SPACE and not following.flags & INITIAL


def _is_polite(scan: Scan, title: int, after: int) -> bool:
    """Whether anything behind a title is a name: behind "Mr.", an initial or the last word behind "Capt."."""
    following = scan.words[after]
    if scan.words[title].flags & HONORIFIC:
        return True
    if scan.words[title].key not in _shortened():
        return False
    word = COMMON | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | TITLE
    last = after + 1 == scan.chain_end(after) and scan.text[scan.words[title].end - 1] == "."
    return bool(following.flags & INITIAL) or (last and following.flags & word == COMMON)


@cache
def _shortened() -> frozenset[str]:
    """Keys of the titles that are written as abbreviations."""
    return frozenset(key_of(title) for title in list_words("titles", "office") if title.endswith("."))


def _with_particle(scan: Scan, one: Proposal) -> Proposal:
    """The same reading with the small particle before the surname: "Madame de Lenner"."""
    if scan.words[one.first].gap != PARTICLE or one.first == 0:
        return one
    start = scan.words[one.first - 1].end
    return one._replace(start=start + scan.text[start].isspace())


def _further_titles(scan: Scan, after: int, facts: Facts) -> int:
    """Index after "and Mrs." behind "Mr.", and after "M." behind "Excellency" or before who is called Monsieur."""
    words = scan.words
    gaps = (SPACE, JOINED, AND, AMP, COMMA)
    reach = min(len(words), after + MOST_TITLES)
    while after < reach and words[after].gap in gaps and words[after].flags & HONORIFIC:
        after += 1
        if after < len(words) and words[after - 1].gap == COMMA and words[after].gap > JOINED:
            break
    if after + 1 < len(words) and words[after].text == "M." and words[after].gap <= JOINED:
        called = not words[after - 1].flags & HONORIFIC and words[after + 1].text in facts.monsieurs
        after += called or words[after - 1].key == "Excellency"
    return after


def _title_end(scan: Scan, index: int) -> int | None:
    """Index after the longest title that begins here, with further titles behind it."""
    words, after = scan.words, None
    for last in range(min(len(words), index + 4), index, -1):
        if scan.phrase(index, last) in office_phrases():
            after = last
            break
    if after is None and words[index].flags & TITLE and "-" in words[index].key:
        after = index + 1  # "Field-Marshal"
    if after is None:
        return None
    reach = min(len(words), index + MOST_TITLES)
    while (after < reach and words[after].gap in (SPACE, JOINED) and words[after].flags & TITLE
           and not words[after].flags & ANY_FORENAME and not is_word_for_surname(scan, after)):  # fmt: skip
        if words[after].flags & PEERAGE and not words[after].flags & (HONORIFIC | OFFICE):
            break
        after += 1
    return after


def _peer(scan: Scan, index: int, after: int, facts: Facts) -> list[Proposal]:
    """Names to which the title belongs: "Lord Halifax", "Duke of Wellington"."""
    words = scan.words
    peers = list_words("titles", "peerage")
    at = next((i for i in range(index, min(after + 1, len(words))) if words[i].key in peers), len(words))
    if at + 1 >= len(words):
        return []
    following = words[at + 1]
    if following.gap == PARTICLE and following.between in _FRENCH and words[at].key not in ("Lord", "Lady"):
        return [Proposal(at, _plain_end(scan, at), Kind.PERS_NAME, PEER, "peerage of")]
    dowager = following.key == "Dowager" and at + 2 < len(words)
    land = at + 2 if dowager else at + 1
    if words[land].gap == OF and not words[land].opens:
        if words[land].flags & (FUNCTION | ORG_HEAD | CALENDAR | PEOPLE):
            return []
        known = known_phrase(scan, land)
        end = known[1] if known is not None else land + 1
        return [Proposal(at, end, Kind.PERS_NAME, PEER, "peerage of")]
    if words[at].key not in _INSIDE or following.gap not in (SPACE, JOINED):
        return []
    if following.flags & (NO_NAME | ORG_HEAD | TITLE | PEOPLE):
        return []
    younger = _is_younger_son(scan, at + 1)
    end = name_end(scan, at + 1, facts, polite=False) if following.flags & ANY_FORENAME else at + 2 + younger
    if end > at + 2:
        strength = max(PEER, _strength(scan, at + 1, end, facts, polite=False))
        return [Proposal(at + 1, end, Kind.PERS_NAME, strength, "title")]
    return [Proposal(at, _plain_end(scan, at), Kind.PERS_NAME, PEER, "peerage")]


def _with_forename(scan: Scan, peer: Proposal) -> Proposal:
    """A peer with the forename that stands before the peerage, behind a comma: "Hugo, 3rd Marquess Tranter"."""
    words, first = scan.words, peer.first
    if first == 0 or words[first].key not in list_words("titles", "peerage"):
        return peer
    forename = words[first - 1]
    is_alone = forename.flags & FORENAME and (first < 2 or forename.gap > JOINED)
    is_joined = _BEFORE_PEERAGE.fullmatch(scan.text, forename.end, words[first].start)
    if not is_alone or not is_joined or _DEAR.search(scan.before(first - 1, 10)):
        return peer
    return peer._replace(first=first - 1)


def _is_younger_son(scan: Scan, index: int) -> bool:
    """Whether behind "Lord" stands a forename no list has, with a surname: "Lord Claud Oake"."""
    words = scan.words
    if index + 2 != scan.chain_end(index) or words[index].flags or words[index + 1].opens:
        return False
    surname = words[index + 1].flags
    return bool(surname & (ANY_FORENAME | ANY_SURNAME)) and not surname & (
        TITLE | ORG_HEAD | PLACE_HEAD | PEOPLE
    )


def _plain_end(scan: Scan, at: int) -> int:
    """Index after the words no list knows behind a peerage."""
    words, end = scan.words, at + 2
    while end < len(words) and words[end].gap <= JOINED and words[end].flags == 0 and end - at < 4:
        end += 1
    return end
