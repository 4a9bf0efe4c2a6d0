"""Persons: forename and surname, initials and surname, whoever stands behind a title, and known surnames."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from . import correspondents, saints
from .facts import known_phrase
from .inverted import inverted
from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CALENDAR,
    CAPS,
    COMMON,
    FORENAME,
    FUNCTION,
    GENERATION,
    INITIAL,
    NO_NAME,
    ORG_HEAD,
    OTHER_HEAD,
    PEOPLE,
    PLACE_HEAD,
    SURNAME,
    TITLE,
)
from .lists import words as list_words
from .name_parts import as_person, name_end
from .organisation_extent import is_company_letter
from .places import are_initials
from .regnal import numbered
from .scan import PARTICLE, SPACE
from .surname_alone import is_beside_writer
from .surname_cues import is_among_names, is_behind_shortened, is_initial, is_modal_forename
from .syllables import is_family_name_first
from .titled import SURNAME_IS_WORD, titled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .claims import Proposal
    from .facts import Facts
    from .scan import Scan, Word

FULL, INITIALS = 74, 77
_NOT_GIVEN = NO_NAME | TITLE | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | PEOPLE | COMMON
UNKNOWN, ALONE, BESIDE_WRITER = 33, 40, 60

_NAME_KINDS = frozenset([Kind.BYLINE, Kind.SIGNED, Kind.SPEAKER])
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


_VERSE = re.compile(r"\s\d{1,3}:\d")
"""Chapter and verse behind a book of the Bible ("John 14:12")."""
_BEARING = re.compile(
    r"(?:\d\s?[°ºo'′]?|[°º'′\"″]|(?<!\w)(?:[Ww]ind|[Bb]ore|[Bb]earing|[Cc]ourse"
    r"|[Ss]teer(?:ing|ed)?|due)(?: to the)?)\s$"
)
"""What stands before a point of the compass: a number of degrees, a word of the sea."""
BEFORE_RANK = 72
_ARABIC = frozenset([" al-", " el-", " ibn ", " bin "])
_ARABIC_PLACES = frozenset([
    "Ras", "Umm", "Jabal", "Jebel", "Wadi", "Bab", "Tell", "Tel", "Bir", "Ain", "Khan", "Shatt", "Beit", "Bayt", "Port",
    "Deir", "Dayr", "Nahr", "Kafr", "Mina", "Dahr", "Khor", "Qasr", "Souk", "Suq",
])  # fmt: skip
"""What names of places with an Arabic article begin with."""


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every reading of words as the name of a person."""
    found: list[Proposal] = []
    for first, last in scan.chains:
        i = first
        while i < last:
            behind = titled(scan, i, facts)
            if behind:
                found += behind
                i = max(i + 1, behind[-1].last)
                continue
            full = numbered(scan, i, facts) or _family_name_first(scan, i) or _full(scan, i, last, facts)
            found += full
            i = full[-1].last if full else i + 1
        found += inverted(scan, first, last, facts)
        found += _with_article(scan, first, last, facts)
        found += _before_rank(scan, first, last)
        found += _unknown(scan, first, last, facts)
    return [*found, *correspondents.propose(scan), *saints.propose(scan, facts)]


def _before_rank(scan: Scan, first: int, last: int) -> list[Proposal]:
    """Who bears a rank that stands behind the name: "Izzet Pasha", "Mehmed Osman Bey"."""
    words, ranks, found = scan.words, list_words("titles", "rank behind"), []
    for at in range(first + 1, last):
        if words[at].key not in ranks or words[at].gap != SPACE:
            continue
        start = at
        while start > max(first, at - 3) and not words[start - 1].flags & (
            FUNCTION | TITLE | COMMON | CALENDAR
        ):
            start -= 1
        if start < at:
            found.append(as_person(scan, start, at, BEFORE_RANK, "title behind"))
    return found


def _full(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """Forename and surname, initials and surname, or a forename alone."""
    words = scan.words
    word = words[first]
    if is_initial(word):
        return [] if is_company_letter(scan, first) else _behind_initials(scan, first, facts)
    if _unlisted(word, facts) and first + 2 < last and is_initial(words[first + 1]):
        return _unlisted_forename(scan, first, facts)
    if not word.flags & ANY_FORENAME:
        return []
    end = name_end(scan, first, facts, polite=False)
    if end <= first + 1:
        return _alone(scan, first, facts) if end > first else []
    parts = words[first:end]
    if not _has_surname(parts):
        if word.flags & CALENDAR and _letters(parts[1:]) == "AD":
            return []  # "June A. D. 1862"
        return [as_person(scan, first, end, 52, "forename and initial")]
    if is_among_names(scan, end - 1, first) and not is_behind_shortened(scan, end - 1, first):
        return [as_person(scan, first, end, SURNAME_IS_WORD, "word among names")]
    strength = _strength(scan, first, end, facts)
    return [as_person(scan, first, end, strength, "forename and surname")]


def _family_name_first(scan: Scan, first: int) -> list[Proposal]:
    """A Chinese or Korean name: "Kim Il-sung", and "Lee Kuan Yew" where no more words with capitals follow."""
    words, end = scan.words, scan.chain_end(first)
    for last in (first + 2, first + 3):
        given = words[first + 1 : last]
        if last > end or (last - first > 2 and last != end) or any(word.flags & _NOT_GIVEN for word in given):
            continue
        if is_family_name_first(words[first].key, *(word.key for word in given)):
            return [as_person(scan, first, last, FULL, "surname and given name")]
    return []


def _strength(scan: Scan, first: int, end: int, facts: Facts) -> int:
    """How strongly forename and surname are a person."""
    word, parts = scan.words[first], scan.words[first:end]
    if is_behind_shortened(scan, end - 1, first):
        return SURNAME_IS_WORD
    if is_modal_forename(scan, first):
        return FULL
    strength = FULL if word.flags & FORENAME or len(parts[1].text.rstrip(".")) == 1 else 58
    if strength < FULL and _is_no_place(scan, first, end, facts):
        strength = 65
    if parts[-1].flags & FORENAME and not parts[-1].flags & ANY_SURNAME:
        strength -= 6
    if scan.before(first, 5).lower().endswith("the ") and not word.opens:
        strength -= 20  # "the Albert Hall"
    if word.opens and facts.is_common(word):
        strength -= 14
    return strength


def _unlisted_forename(scan: Scan, first: int, facts: Facts) -> list[Proposal]:
    """A forename no list has, an initial and a surname."""
    end = name_end(scan, first + 1, facts, polite=False)
    if end <= first + 2 or _is_bearing(scan, first + 1, end):
        return []
    strength = FULL - 6 * scan.words[first].opens
    return [as_person(scan, first, end, strength, "unknown forename, initial and surname")]


def _is_no_place(scan: Scan, first: int, end: int, facts: Facts) -> bool:
    """Whether behind a forename that is a place too stands one surname, or a word nobody knows: "Virginia Oake"."""
    surname = scan.words[first + 1]
    if end != first + 2 or end != scan.chain_end(first) or surname.opens or surname.flags & ~SURNAME:
        return False
    return not facts.is_common(surname)


def _behind_initials(scan: Scan, first: int, facts: Facts) -> list[Proposal]:
    end = name_end(scan, first, facts, polite=False)
    parts = scan.words[first:end]
    if all(map(is_initial, parts)) or not _has_surname(parts) or _is_bearing(scan, first, end):
        return []
    known = known_phrase(scan, first)
    if (
        known is not None
        and known[0].kind is Kind.PLACE_NAME
        and not are_initials(scan, first, known[1], facts)
    ):
        return []
    if parts[0].opens and _is_heading(scan, first, end):
        return []
    told = not parts[0].opens or len(parts) > 2 or parts[-1].flags & ANY_SURNAME
    if is_among_names(scan, end - 1, first):
        return [as_person(scan, first, end, SURNAME_IS_WORD, "word among names")]
    return [as_person(scan, first, end, INITIALS if told else 55, "initials and surname")]


def _is_bearing(scan: Scan, first: int, end: int) -> bool:
    """Whether letters are points of the compass: "Lat. 2 S. Crossed the line", "Wind N.W. Saw a sail"."""
    letters = _letters(scan.words[first:end])
    if not letters or letters.strip("NSEW"):
        return False
    word = scan.words[first + 1].key.lower() if first + 1 < end else ""
    acts = word.endswith("ed") or word in list_words("common_words", "done", "done at sea")
    return acts or _BEARING.search(scan.before(first, 16)) is not None


def _is_heading(scan: Scan, first: int, end: int) -> bool:
    """Whether a line of its own has a Roman number and words of no name, as heads have ("I. Printed Sources")."""
    words, text = scan.words, scan.text
    if (
        end < first + 2
        or words[first].text not in ("I.", "V.", "X.")
        or any(word.flags & ANY_SURNAME for word in words[first + 1 : end])
    ):
        return False
    before = text[max(scan.span.start, words[first].start - 9) : words[first].start].rpartition("\n")[2]
    after = text[words[end - 1].end : min(scan.span.end, words[end - 1].end + 9)].partition("\n")[0]
    return not before.strip(" #*_") and not after.strip(" .:#*_") and scan.kind not in _NAME_KINDS


def _letters(parts: Sequence[Word]) -> str:
    """The initials a run of words begins with, as one word."""
    return "".join(part.text.replace(".", "") for part in itertools.takewhile(is_initial, parts))


def _has_surname(parts: Sequence[Word]) -> bool:
    """Whether a name of several words has more than forenames and initials."""
    if len(parts) < 2:
        return False
    if not is_initial(parts[-1]) and not parts[-1].flags & GENERATION:
        return True
    return any(not is_initial(part) and not part.flags & (ANY_FORENAME | GENERATION) for part in parts[1:])


def _with_article(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """Arabic names with an article or a father's name inside: "Harun al-Rashid", "Yusuf ibn Tashfin"."""
    words = scan.words
    if (
        last >= len(words)
        or words[last].gap != PARTICLE
        or words[last].between not in _ARABIC
        or last - first > 3
    ):
        return []
    end = scan.chain_end(last)
    while end < len(words) and words[end].gap == PARTICLE and words[end].between in _ARABIC:
        end = scan.chain_end(end)
    other = NO_NAME | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | PEOPLE
    if end - first > 6 or any(word.flags & other for word in words[first:end]):
        return []
    while first < last and (words[first].flags & TITLE or _only_opens(words[first], facts)):
        first += 1
    if first == last or words[last - 1].key in _ARABIC_PLACES or any(map(facts.is_common, words[first:last])):
        return []
    return [as_person(scan, first, end, 75, "Arabic name")]


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
    if _VERSE.match(scan.after(index, 10)) or _is_ship(scan, index):
        return []
    strength = ALONE
    if word.flags & COMMON or word.key.lower() in facts.small_words:
        strength -= 15
    return [as_person(scan, index, index + 1, strength, "forename")]


def _is_ship(scan: Scan, index: int) -> bool:
    """Whether a forename has an article and a master, as ships have: "Captain Oake of the Charlotte"."""
    if not scan.before(index, 8).lower().endswith(" of the "):
        return False
    return index > 0 and scan.chain_end(index) == index + 1 and not scan.words[index].opens


def _unknown(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """Words no list knows, and surnames by themselves."""
    words = scan.words
    while first < last and (words[first].flags & TITLE or _only_opens(words[first], facts)):
        first += 1
    if first == last or last - first > 4:
        return []
    chain = words[first:last]
    if len(chain) == 2 and chain[1].flags & FORENAME and _unlisted(chain[0], facts) and not chain[0].opens:
        return [as_person(scan, first, last, 56, "surname and forename")]
    if len(chain) == 1 and is_beside_writer(scan, first) and not _is_known(chain[0], facts):
        return [as_person(scan, first, last, BESIDE_WRITER, "beside the writer")]
    if any(_is_known(word, facts) for word in chain):
        return _known_surnames(scan, first, last, facts)
    if any(known_phrase(scan, i) is not None for i in range(first, last)):
        return _known_surnames(scan, first, last, facts)
    if scan.kind in _NAME_KINDS:
        return [as_person(scan, first, last, FULL, "signature")]
    if len(chain) == 1:
        return _one_unknown(scan, first, facts)
    shown = _is_named(scan, first) or _is_shown(scan, last - 1)
    told = (
        bool(chain[-1].flags & ANY_SURNAME) and not chain[0].opens and not chain[0].key.endswith(("ed", "ly"))
    )
    shown = shown or (len(chain) == 2 and told)
    strength = 66 if shown else UNKNOWN
    if scan.kind in (Kind.HEAD, Kind.TITLE_PART) and not shown:
        strength -= 14
    return [as_person(scan, first, last, strength, "unknown words")]


def _one_unknown(scan: Scan, index: int, facts: Facts) -> list[Proposal]:
    word = scan.words[index]
    named = _is_named(scan, index)
    if not word.opens and (named or _is_shown(scan, index)):
        return [as_person(scan, index, index + 1, 56 if named else 42, "cue")]
    plural = word.opens and word.key.endswith("s")
    alone = word.flags == 0 and not plural and not scan.before(index, 5).lower().endswith("the ")
    if alone and _ACTS.match(scan.after(index)):
        return [as_person(scan, index, index + 1, 40, "acts")]
    return _known_surnames(scan, index, index + 1, facts)


def _only_opens(word: Word, facts: Facts) -> bool:
    return word.opens and facts.is_common(word)


def _is_known(word: Word, facts: Facts) -> bool:
    """Whether lists or the document say that a word is something else than a surname."""
    known = NO_NAME | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | PEOPLE | INITIAL | TITLE | FORENAME
    return bool(word.flags & known or (word.flags & CAPS and not word.loud)) or facts.is_common(word)


def _is_named(scan: Scan, index: int) -> bool:
    """Whether "the historian", "her sister", "named" stands before a word."""
    kin = _KIN.search(scan.before(index))
    if kin is None:
        return False
    before = list_words("titles", "before")
    return kin[1] in before or kin[1].split(" ")[-1] in before


def _is_shown(scan: Scan, index: int) -> bool:
    """Whether a verb of speaking or an apposition stands behind a word."""
    after = scan.after(index)
    return _SAID.match(after) is not None or _APPOSITION.match(after) is not None


def _known_surnames(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    other = NO_NAME | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | TITLE | FORENAME
    return [
        as_person(scan, i, i + 1, 38 if word.opens else 44, "surname")
        for i, word in enumerate(scan.words[first:last], first)
        if word.flags & SURNAME and not word.flags & other and word.key.lower() not in facts.small_words
    ]
