"""What the sure readings of a document teach about the names in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Kind

from .explained import SEEMS
from .facts import known_phrase
from .lexicon import ANY_FORENAME, ANY_SURNAME, CAPS, FORENAME, FUNCTION, GENERATION, INITIAL, TITLE
from .lists import words as list_words
from .peers import weigh_peers
from .scan import OF, OPEN, PARTICLE
from .syllables import is_family_name_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .claims import Proposal
    from .scan import Scan, Word

SURE = 58
"""Readings at least this strong teach what a name means in this document."""


_HINTS = {
    "acts": 2,
    "cue": 4,
    "behind in": 5,
    "behind at": 3,
    "before a day": 5,
    "at a day": 4,
    "left or reached": 4,
    "moved to": 4,
}
"""Readings of words nobody knows, and how much each says about the other mentions of the word."""


_CALLED_BY_LAND = frozenset({
    "Lord", "Lady", "Earl", "Countess", "Viscount", "Viscountess", "Marquis", "Marquess", "Marchioness", "Duke",
})  # fmt: skip


class Known(NamedTuple):
    """What the sure readings of a document teach.

    Attributes:
        surnames: surnames of persons named in full or with a title.
        peers: what peers are called by, "Halifax" where Lord Halifax is named, and how many times more that is the peer
            than the town, see `weigh_peers`.
        particles: small words before a surname ("von", "van der") by the surname, as persons named in full have them.
        forenames: forenames of persons named in full.
        names: whole names and abbreviations by kind, with how often they were read so.
        hidden: abbreviations of works, treaties and the like.
        explained: abbreviations of what seems to be a body.
        likely: what the words around single unknown words show them to be.
        shown: the same where more speaks for it than that the word acts.
    """

    surnames: frozenset[str]
    peers: dict[str, int]
    particles: dict[str, frozenset[str]]
    forenames: frozenset[str]
    names: dict[str, Counter[Kind]]
    hidden: frozenset[str]
    explained: frozenset[str]
    likely: dict[str, Kind]
    shown: dict[str, Kind]

    def kind_of(self, key: str) -> Kind | None:
        """The kind a name was read as, where two thirds of the readings agree."""
        kinds = self.names.get(key)
        if not kinds:
            return None
        kind, times = kinds.most_common(1)[0]
        return kind if times * 3 > sum(kinds.values()) * 2 else None


def learn(
    scans: Sequence[Scan],
    readings: Sequence[Sequence[Proposal]],
    proposals: Sequence[Sequence[Proposal]],
) -> Known:
    """Collect the names that the sure readings give, and the abbreviations defined in brackets.

    Args:
        scans: the stretches of a document.
        readings: the settled readings of each.
        proposals: all readings of each, of which weak ones are hints.
    """
    surnames: set[str] = set()
    peers: set[str] = set()
    forenames: set[str] = set()
    particles: dict[str, set[str]] = defaultdict(set)
    names: dict[str, Counter[Kind]] = defaultdict(Counter)
    hidden: set[str] = set()
    explained: set[str] = set()
    for scan, settled in zip(scans, readings, strict=True):
        for one in settled:
            short = _abbreviation(scan, one)
            if one.kind is None:
                hidden.update([short] if short else [])
                continue
            if one.strength < SURE or one.rule == SEEMS:
                explained.update([short] if short and one.rule == SEEMS else [])
                continue
            names[scan.phrase(one.first, one.last)][one.kind] += 1
            if short is not None:
                names[short][one.kind] += 5
            if one.rule.startswith("peerage"):
                peers.update(_called_by(scan, one))
            elif one.kind is Kind.PERS_NAME:
                _learn_person(scan.words[one.first : one.last], one.rule, surnames, forenames)
                if particle := _particle_of(scan, one):
                    particles[scan.words[one.last - 1].key].add(particle)
    first = {key: kinds.most_common(1)[0] for key, kinds in _hints(scans, proposals).items()}
    return Known(
        frozenset(surnames),
        weigh_peers(scans, peers),
        {surname: frozenset(several) for surname, several in particles.items()},
        frozenset(forenames),
        dict(names),
        frozenset(hidden - names.keys()),
        frozenset(explained),
        {key: kind for key, (kind, _) in first.items()},
        {key: kind for key, (kind, much) in first.items() if much > _HINTS["acts"]},
    )


def _hints(scans: Sequence[Scan], proposals: Sequence[Sequence[Proposal]]) -> dict[str, Counter[Kind]]:
    """What weak readings say about single words, by key."""
    likely: dict[str, Counter[Kind]] = defaultdict(Counter)
    for scan, several in zip(scans, proposals, strict=True):
        for one in several:
            if one.kind is not None and one.rule in _HINTS and one.last - one.first == 1:
                likely[scan.words[one.first].key][one.kind] += _HINTS[one.rule]
    return likely


def _learn_person(parts: Sequence[Word], rule: str, surnames: set[str], forenames: set[str]) -> None:
    if rule.startswith("surname and") or (
        len(parts) > 1 and is_family_name_first(*(one.key for one in parts))
    ):
        surnames.add(parts[0].key)
        return
    names = [part for part in parts if not part.flags & (INITIAL | GENERATION) and len(part.text) > 1]
    if not names:
        return
    if len(names) == 1 and _is_only_title(names[0]):
        return
    titled = rule.startswith("title")
    only_forename = len(names) == 1 and names[0].flags & FORENAME
    if (len(parts) > 1 or titled) and not (titled and only_forename) and not names[-1].flags & FUNCTION:
        surnames.add(names[-1].key)
    if len(names) > 1:
        forenames.update(part.key for part in names[:-1] if part.flags & ANY_FORENAME)


def _particle_of(scan: Scan, one: Proposal) -> str:
    """The small words before the last name of a person, within the name; empty where there are none."""
    last = scan.words[one.last - 1]
    is_inside = one.last - one.first > 1 or one.start >= 0
    return last.between.strip() if is_inside and last.gap == PARTICLE else ""


def _is_only_title(word: Word) -> bool:
    """Whether a word is a title and nobody's name, as "Mr." and "Lieut." are; the whole document would learn it."""
    named = word.flags & (ANY_FORENAME | ANY_SURNAME) or word.key in list_words("titles", "also a surname")
    return bool(word.flags & TITLE) and not named


def _called_by(scan: Scan, one: Proposal) -> list[str]:
    """What a peer is called without the title; nothing for one of a country or region, whose name is the land's."""
    words, last = scan.words, one.last - 1
    if words[one.first].key not in _CALLED_BY_LAND or words[last].opens:
        return []
    if last - one.first != 1 or words[last].flags & (FUNCTION | TITLE):
        return []
    land = known_phrase(scan, last) if words[last].gap == OF else None
    return [words[last].key] if land is None or land[0].type == "settlement" else []


def _abbreviation(scan: Scan, one: Proposal) -> str | None:
    """The short form behind a name in brackets ("European Defense Community (EDC)")."""
    if one.last >= len(scan.words) or one.last - one.first < 2:
        return None
    short = scan.words[one.last]
    if short.gap != OPEN or not short.flags & CAPS or not 2 <= len(short.key) <= 10:
        return None
    initials = "".join(word.key[0] for word in scan.words[one.first : one.last])
    if one.rule in ("explained", SEEMS):
        return short.key
    wanted = [letter for letter in short.key if letter.isalpha()]
    return short.key if sum(letter in initials for letter in wanted) >= len(wanted) - 1 else None
