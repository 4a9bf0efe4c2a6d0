"""Whole-document reasoning: which readings stand, and what known names say about the words still unread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Cert, Kind, Span

from .bounds import open_bounds
from .claims import NameClaim, Proposal
from .explained import SEEMS
from .facts import ROMAN, is_no_body, known_phrase
from .learning import SURE
from .letters import are_signed_initials
from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CAPS,
    COMMON,
    FORENAME,
    FUNCTION,
    INITIAL,
    NO_NAME,
    PEOPLE,
    PLACE_HEAD,
    TITLE,
    flags_of,
)
from .lists import words as list_words
from .peers import is_doubtful_town, peer_here
from .places import is_before_state
from .scan import AND, CLOSE, COMMA, JOINED, OF, SPACE
from .surname_alone import is_at_town, is_bearer, is_by_surname, is_owner, is_thing, is_town
from .surname_cues import is_initial

if TYPE_CHECKING:
    from .facts import Facts
    from .learning import Known
    from .scan import Scan, Word
    from .weighing import Evidence

LEAST = 30
"""Weaker readings are not written."""

_TOWNS = frozenset(["known settlement", "known state", "known region", "known organisation"])
_IN_PLACE = 57
"""Strength of a town that only the words before it tell from a person of that name: sure enough, but a guess."""
_PEER = {Cert.HIGH: 59, Cert.MEDIUM: 57}
"""Strength of a town's name that stands for a peer, by how sure that is."""
_DOUBTFUL = frozenset(
    [
        "place of",
        "place word before",
        "place head",
        "direction and place",
        "company",
        "peerage of",
        "surname and forenames, it seems",
        "word among names",
        "saint",
        "called after a saint",
        "home",
        "firm",
        SEEMS,
        "beside the writer",
    ]
)
"""Rules whose readings were right in fewer than nine of ten cases, mostly for their bounds."""

_THING = re.compile(r"\s([a-z]{3,})(?=[\s,;:!?]|\.(?!\w)|\Z)")


def settle(proposals: list[Proposal]) -> list[Proposal]:
    """Of readings that overlap, keep the strongest, of equals the longest; in the order of the text."""
    taken: set[int] = set()
    kept = []
    for one in sorted(proposals, key=_precedence):
        places = range(one.first, one.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return sorted(kept, key=_position)


def _precedence(one: Proposal) -> tuple[int, int, int]:
    return -one.strength, one.first - one.last, one.first


def _position(one: Proposal) -> int:
    return one.first


def recall(
    scan: Scan, settled: list[Proposal], known: Known, facts: Facts, evidence: Evidence | None = None
) -> list[Proposal]:
    """Readings of a scan with what the whole document teaches: kinds corrected, known names found again."""
    taken = {
        i for one in settled if one.kind is None or one.strength >= SURE for i in range(one.first, one.last)
    }
    more: list[Proposal] = []
    for first, last in scan.chains:
        for i in range(first, last):
            if i not in taken:
                more += _known_here(scan, i, (first, last), known, facts)
    if evidence is not None:
        more = evidence.weigh(more)
    again = settle([*(_corrected(scan, one, known, facts) for one in settled), *more])
    return [_with_particle(scan, one, known) for one in settle([*again, *_neighbours(scan, again, facts)])]


def _with_particle(scan: Scan, one: Proposal, known: Known) -> Proposal:
    """A person with the particle that the surname has where the same text has the name in full: "von Papen"."""
    if one.kind is not Kind.PERS_NAME or one.start >= 0:
        return one
    word = scan.words[one.first]
    for particle in sorted(known.particles.get(word.key, ()), key=len, reverse=True):
        start = word.start - len(particle) - particle[-1].isalpha()
        before = scan.text[max(start, scan.span.start) : word.start].rstrip()
        is_there = before in {particle, particle[0].upper() + particle[1:]}
        if is_there and (start == scan.span.start or not scan.text[start - 1].isalnum()):
            return one._replace(start=start)
    return one


def _known_here(scan: Scan, index: int, chain: tuple[int, int], known: Known, facts: Facts) -> list[Proposal]:
    word = scan.words[index]
    if _is_short(word):
        return _by_capitals(scan, index, chain, known)
    if word.flags & (NO_NAME | PEOPLE) or (word.opens and word.key.lower() in facts.small_words):
        return []
    if is_town(scan, index) or _is_office_of(scan, index):
        return []
    if is_by_surname(scan, index, known.surnames):
        return [] if is_thing(scan, index, facts) else _with_surname(scan, index, chain, facts)
    peer = peer_here(scan, index, known.peers)
    if peer is not None and not is_thing(scan, index, facts):
        return [Proposal(index, index + 1, Kind.PERS_NAME, _PEER[peer], "known peer")]
    if peer is None and word.key in known.peers:
        return []  # his land
    return _by_word(scan, index, chain, known, facts)


def _is_office_of(scan: Scan, index: int) -> bool:
    """Whether a word is what somebody is, not who: "the Khan of Lenner" beside Akbar Khan."""
    follows = scan.words[index + 1] if index + 1 < len(scan.words) else None
    before = scan.before(index, 5).lower()
    return follows is not None and follows.gap == OF and before.strip() == "the"


def _by_word(scan: Scan, index: int, chain: tuple[int, int], known: Known, facts: Facts) -> list[Proposal]:
    """What the document teaches of a word that is nobody's surname."""
    word = scan.words[index]
    if _owns(scan, index, known):
        first = index
        while first > chain[0] and _goes_before(scan.words[first - 1], facts):
            first -= 1
        return [Proposal(first, index + 1, Kind.PERS_NAME, 57, "owner without an apostrophe")]
    if word.key in known.forenames and word.flags & ANY_FORENAME and not word.flags & (PLACE_HEAD | TITLE):
        return [Proposal(index, index + 1, Kind.PERS_NAME, 59, "known forename")]
    kind = known.kind_of(word.key)
    if kind is not None and not facts.is_common(word):
        return [Proposal(index, index + 1, kind, 60, "known name")]
    alone = chain[1] - chain[0] == 1 and word.flags == 0
    if alone and word.key in known.likely and not scan.before(index, 5).lower().endswith("the "):
        return [Proposal(index, index + 1, known.likely[word.key], 39, "likely")]
    return []


def _owns(scan: Scan, index: int, known: Known) -> bool:
    """Whether a word is somebody's genitive without its apostrophe, as in old letters ("Harcastles letter")."""
    word = scan.words[index]
    stem = word.key.removesuffix("s")
    if word.flags or stem == word.key or len(stem) < 3 or scan.before(index, 4).lower() == "the ":
        return False
    if stem not in known.surnames and not (flags_of(stem) & FORENAME and not flags_of(stem) & COMMON):
        return False
    thing = _THING.match(scan.after(index))
    if thing is None or thing[1].endswith(("ed", "ly")) or thing[1] in list_words("common_words", "done"):
        return False
    return not flags_of(thing[1].capitalize()) & FUNCTION


def _with_surname(scan: Scan, index: int, chain: tuple[int, int], facts: Facts) -> list[Proposal]:
    """The person whose surname, known from elsewhere, stands here, with the forenames beside it."""
    first, last, word = index, index + 1, scan.words[index]
    while first > chain[0] and _goes_before(scan.words[first - 1], facts):
        first -= 1
    if first == index > chain[0] and word.flags & PLACE_HEAD and facts.is_common(scan.words[index - 1]):
        return []  # "Town Hall", though a Mr. Hall was there
    if first == index and last + 1 == chain[1] and _is_forename(scan.words[last]):
        last += 1
    strength = (52 if word.flags & COMMON else 40) if facts.is_common(word) else 68
    return [Proposal(first, last, Kind.PERS_NAME, strength, "known surname")]


def _is_short(word: Word) -> bool:
    return bool(word.flags & CAPS) and not word.loud and not word.flags & ~(CAPS | INITIAL)


def _goes_before(word: Word, facts: Facts) -> bool:
    if is_initial(word) and not word.loud:
        return word.text != "M." or not facts.has_monsieur
    if word.flags & (TITLE | FUNCTION | CAPS):
        return False
    if word.flags & (ANY_FORENAME | INITIAL):
        return True
    return word.flags == 0 and not facts.is_common(word)


def _is_forename(word: Word) -> bool:
    return bool(word.flags & FORENAME) and not word.flags & (ANY_SURNAME | TITLE | COMMON)


def _by_capitals(scan: Scan, index: int, chain: tuple[int, int], known: Known) -> list[Proposal]:
    """What capitals alone say: signed initials, a surname behind an initial, else letters that stand for something."""
    if are_signed_initials(scan.words):
        whole = Proposal(0, len(scan.words), Kind.PERS_NAME, 57, "signed initials")
        return [whole] if scan.kind is Kind.SIGNED and index == 0 else []
    if index > chain[0] and _is_surname_in_capitals(scan, index) and not known.kind_of(scan.words[index].key):
        return [Proposal(index - 1, index + 1, Kind.PERS_NAME, 44, "initial and capitals")]
    return _acronym(scan, index, chain, known)


def _acronym(scan: Scan, index: int, chain: tuple[int, int], known: Known) -> list[Proposal]:
    word = scan.words[index]
    if word.key in known.hidden or scan.kind is Kind.SALUTE:
        return []
    if scan.kind is Kind.SIGNED and word.key.isalpha() and len(word.key) > 1:
        first = index  # a signature in capitals, with the forenames or initials before it
        while first > chain[0] and scan.words[first - 1].flags & (ANY_FORENAME | INITIAL):
            first -= 1
        return [Proposal(first, index + 1, Kind.PERS_NAME, 74, "signature")]
    kind = known.kind_of(word.key)
    if kind is not None:
        return [Proposal(index, index + 1, kind, 69, "known abbreviation")]
    if word.key in known.explained:
        return [Proposal(index, index + 1, Kind.ORG_NAME, 41, "explained abbreviation")]
    around = scan.text[word.start - 1 : word.start] + scan.text[word.end : word.end + 1]
    letters = word.key.replace(".", "")
    if "/" in around or not letters.isalpha() or ROMAN.fullmatch(letters) or word.gap == CLOSE:
        return []
    last = index + 1
    while last < chain[1] and _is_short(scan.words[last]) and len(scan.words[last].text) <= 5:
        last += 1
    if is_no_body(scan.words[index:last]):
        return []
    if last - index > 3 or not (2 < len(letters) <= 6 or last > index + 1):
        return []
    return [Proposal(index, last, Kind.ORG_NAME, 31 + (last - index), "abbreviation")]


def _is_surname_in_capitals(scan: Scan, index: int) -> bool:
    """Whether a word in capitals stands behind an initial that begins no line or item ("By A. VANE")."""
    word, before = scan.words[index], scan.words[index - 1]
    is_name = len(word.text) > 3 and word.text.isalpha() and word.gap == SPACE
    return is_name and len(before.key) == 1 and before.text.endswith(".") and not before.opens


def _corrected(scan: Scan, one: Proposal, known: Known, facts: Facts) -> Proposal:
    """A weak reading of one word takes the kind that the sure readings of the same word have.

    A town that is also the surname of somebody in the text is that person where nothing points to the town.
    """
    at_town = (
        one.rule in _TOWNS
        and is_at_town(scan, one.first, one.last)
        and not (_names_person(scan.words[one.first], known) and is_owner(scan, one.first))
    )
    if at_town:
        one = one._replace(strength=max(one.strength, _IN_PLACE))
    if one.kind is None or one.last - one.first > 1 or at_town:
        return one
    word = scan.words[one.first]
    if one.strength < SURE or one.rule in _TOWNS or one.rule == "tagger":
        peer = peer_here(scan, one.first, known.peers)
        if peer is not None:
            return one._replace(
                kind=Kind.PERS_NAME, strength=_PEER[peer], rule="known peer", start=-1, end=-1
            )
    if word.key in known.surnames and is_thing(scan, one.first, facts):
        return one
    if one.rule in _TOWNS and is_doubtful_town(scan, one.first, known.peers):
        return one._replace(strength=min(one.strength, _IN_PLACE))
    if one.rule in _TOWNS and word.key in known.surnames and is_bearer(scan, one.first):
        return one._replace(kind=Kind.PERS_NAME, strength=50, rule="known surname")
    return one if one.strength >= SURE else _guess_corrected(scan, one, known)


def _names_person(word: Word, known: Known) -> bool:
    return word.key in known.surnames or word.key in known.peers


def _guess_corrected(scan: Scan, one: Proposal, known: Known) -> Proposal:
    """A weak reading of one word with the kind that the document teaches."""
    word = scan.words[one.first]
    if one.kind is Kind.PERS_NAME and word.key in known.surnames and _is_office_of(scan, one.first):
        return one._replace(strength=0)
    if one.kind is Kind.PERS_NAME and word.key in known.surnames and is_town(scan, one.first):
        return one._replace(
            kind=Kind.PLACE_NAME, strength=_IN_PLACE, rule="known settlement", start=-1, end=-1
        )
    kind = known.kind_of(word.key)
    if kind is not None:
        by_surname = kind is Kind.PERS_NAME and word.key in known.surnames
        rule = "known surname" if by_surname else "known name"
        return one._replace(kind=kind, strength=60, rule=rule, start=-1, end=-1)
    if word.key in known.surnames or (one.kind is Kind.PERS_NAME and word.key in known.forenames):
        return one._replace(kind=Kind.PERS_NAME, strength=62, rule="known surname", start=-1, end=-1)
    if one.rule in ("acts", "cue") and word.key in known.likely:
        return one._replace(kind=known.likely[word.key])
    if one.rule == "tagger" and word.key in known.shown and not word.flags and one.kind is not Kind.ORG_NAME:
        return one._replace(kind=known.shown[word.key])
    return one


def _neighbours(scan: Scan, settled: list[Proposal], facts: Facts) -> list[Proposal]:
    """A word nobody knows in a list of persons or of places is one of them ("Dulles, Eden and Bidault")."""
    words = scan.words
    kinds = {i: one.kind for one in settled if one.strength >= SURE for i in (one.first, one.last - 1)}
    weak = {
        i
        for one in settled
        if one.strength < SURE and one.kind is not None
        for i in range(one.first, one.last)
    }
    taken = {i for one in settled if one.strength >= SURE for i in range(one.first, one.last)}
    found = []
    for i, word in enumerate(words):
        if i in taken or word.opens or word.gap not in (AND, COMMA) or word.flags & NO_NAME:
            continue
        if is_before_state(scan, i + 1):
            continue  # "Mrs. Tranter, Evanston, Ill."
        follower = words[i + 1].gap if i + 1 < len(words) else COMMA
        kind = kinds.get(i - 1)
        if kind is Kind.PERS_NAME and _is_two_like(scan, i, facts):
            found.append(Proposal(i, i + 2, kind, 57, "one of several"))
            kinds[i + 1] = kind
            continue
        listing = word.gap == AND or follower in (AND, COMMA)
        if kind is None or kind is Kind.ORG_NAME or follower <= JOINED or not listing:
            continue
        plain = word.flags & ~(ANY_SURNAME | ANY_FORENAME) == 0 and not facts.is_common(word)
        if plain and not word.flags & COMMON and (i in weak or word.gap == AND or kind is Kind.PERS_NAME):
            if kind is Kind.PLACE_NAME and word.flags and i not in weak:
                continue
            found.append(Proposal(i, i + 1, kind, 57, "one of several"))
            kinds[i] = kind
    return found


def _is_two_like(scan: Scan, index: int, facts: Facts) -> bool:
    """Whether two words nobody knows stand in a list behind a person named as fully."""
    words = scan.words
    if scan.chain_end(index) != index + 2 or words[index - 1].gap > JOINED or words[index + 1].opens:
        return False
    if index + 2 < len(words) and words[index + 2].gap not in (AND, COMMA):
        return False
    known = known_phrase(scan, index) or known_phrase(scan, index + 1)
    return known is None and not any(
        word.flags & ~ANY_SURNAME or facts.is_common(word) for word in words[index : index + 2]
    )


def _is_quality(scan: Scan, one: Proposal) -> bool:
    """Whether a town stands for something that happened there ("the Yalta records")."""
    return one.rule == "known settlement" and scan.before(one.first, 4).lower() == "the "


def claims_of(scan: Scan, settled: list[Proposal], evidence: Evidence | None = None) -> list[NameClaim]:
    """The names that the settled readings of a scan come to, and how sure each is."""
    claims = []
    unclear = open_bounds(scan, settled)
    for one in settled:
        if one.kind is None or one.strength < LEAST:
            continue
        start = one.start if one.start >= 0 else scan.words[one.first].start
        end = one.end if one.end >= 0 else scan.words[one.last - 1].end
        sure = one.strength >= SURE and one.rule not in _DOUBTFUL and not _is_quality(scan, one)
        if evidence is not None:
            sure = evidence.confirms(Span(start, end), one.kind, one.rule, sure=sure)
        sure = sure and one.first not in unclear
        cert = Cert.HIGH if sure else Cert.MEDIUM if one.strength >= 40 else Cert.LOW
        claims.append(NameClaim(Span(start, end), one.kind, cert, one.rule))
    return claims
