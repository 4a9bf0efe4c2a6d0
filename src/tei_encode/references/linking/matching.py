"""Which entry a citation means: its words against author, bodies, title and address, its year against the date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ..vocabulary import SMALL_WORDS
from ..wording import significant, words
from .entry_numbers import NUMBERED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .cited_entries import Bibliography, CitedEntry

_MISSPELT = 0.5
"""How well a name fits that is misspelt; too little for a citation that is certain."""
_ALIKE = 0.85
_BEFORE_YEAR = re.compile(r"(?:(?!\b(?:1[4-9]|20)\d\d)[\s\S]){0,60}")
"""The start of an entry, in which its own author, body or title begins."""
_HEAD = 40
"""Code points at the start of an entry in which its first word stands, behind its number."""
_ATTACHED_LETTER = re.compile(r"^([^\W\d_]{2,})([a-hA-H])$")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a citation says about the work.

    Attributes:
        words: folded words before the year, without articles and the like.
        year: four figures, `n.d.` or empty.
        letter: letter after the year ("2001a").
        month: folded name of a month beside the year; empty where there is none.
    """

    words: tuple[str, ...]
    year: str
    letter: str = ""
    month: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry and how well a citation fits it.

    Attributes:
        entry: the entry.
        naming: how well the words fit, 0 to 1.
        dating: how well the year fits, 0 to 1.
        letter: letter that tells works of one author and year apart, after the year or the name ("PORTCOa").
    """

    entry: CitedEntry
    naming: float
    dating: float
    letter: str = ""

    def by_author(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words is an author's name."""
        return any(word == name or word in name.split("-") for word in words for name in self.entry.authors)

    def by_lead(self, label: tuple[str, ...]) -> bool:
        """Whether the words of a citation are those that the entry begins with: its first author, body or title."""
        if not label or (self.entry.label and set(label) <= set(self.entry.label)):
            return True
        first = self.entry.authors[:1]
        if any(word in (name, *name.split("-")) for name in first for word in label):
            return True
        start = _BEFORE_YEAR.match(self.entry.text)
        return start is not None and label[0] in words(start[0])

    def by_head(self, label: tuple[str, ...]) -> bool:
        """Whether the words of a citation name an author of the entry, where it has any, or are its first words.

        Or they are the name of the newspaper it stands in. A word of the title of somebody's work, or its publisher's
        name, is that of somebody else for the most part.
        """
        entry = self.entry
        if not entry.authors or self.naming == 1.0 or self.by_author(label):
            return True
        if any(paper == label[-len(paper) :] for paper in entry.papers):
            return True
        start = words(NUMBERED.sub("", entry.text[:_HEAD], count=1))
        return label[:1] == tuple(start[:1])

    @property
    def score(self) -> float:
        """Both together."""
        return self.naming + 0.5 * self.dating


def label_of(text: str, year: str, letter: str = "") -> Label:
    """The label that stands in a citation before (or around) its year."""
    found = words(text)
    month = next((word for word in found if word in _MONTHS), "")
    return Label(
        tuple(word for word in _telling(found) if word not in _MONTHS and not word.isdigit()),
        year,
        letter,
        month,
    )


def _telling(found: list[str]) -> list[str]:
    """The words of a citation that name the work; "al" stays, it tells a work of several authors."""
    return [word for word in found if word == "al" or word in significant(found)]


def _is_host(word: str, hosts: Iterable[str]) -> bool:
    return any(word == host or (len(word) >= 5 and word in host) for host in hosts)


def _naming(label: tuple[str, ...], entry: CitedEntry) -> float:
    """How well the words of a citation fit an entry, 0 to 1."""
    if not label:
        return 0.0
    if entry.label and label == tuple(
        word for word in significant(list(entry.label)) if not word[0].isdigit()
    ):
        return 1.0
    if entry.authors:
        by_author = _naming_by_author(label, entry)
        if by_author:
            return by_author
    return max(_naming_by_body(label, entry), _naming_by_words(label, entry))


def _naming_by_body(label: tuple[str, ...], entry: CitedEntry) -> float:
    """How well the words fit a body or the container, 0 to 1."""
    best = 0.75 if "".join(label) in entry.acronyms else 0.0
    for body in entry.bodies:
        if label == body:
            best = max(best, 0.9)
        elif set(label) <= set(body):
            best = max(best, 0.8 if len(label) > 1 or len(body) <= 3 else 0.65)
    return best


def _naming_by_words(label: tuple[str, ...], entry: CitedEntry) -> float:
    """How well the words fit any words of the entry and the hosts of its addresses, 0 to 1."""
    fitting = [
        one for one in label if one in entry.words or one in entry.acronyms or _is_host(one, entry.hosts)
    ]
    share = len(fitting) / len(label)
    if share < 1:
        return 0.6 * share if len(label) > 2 else 0.3 * share
    if entry.authors:
        return 0.62
    return 0.72 if "".join(label) in entry.hosts or len(label) > 1 else 0.7


def _naming_by_author(label: tuple[str, ...], entry: CitedEntry) -> float:
    """How well the words fit the authors; 0 where none of them is an author's name."""
    initials = [word for word in label if len(word) == 1]
    names = tuple(word for word in label if len(word) > 1) or label
    others = "al" in names or "others" in names
    names = tuple(word for word in names if word not in ("al", "others", "colleagues"))
    known = [word for word in names if any(word == name or word in name.split("-") for name in entry.authors)]
    if not known:
        return 0.0
    first = entry.authors[0]
    leads = names[0] == first or names[0] in first.split("-")
    best = (0.95 if leads else 0.75) * (0.6 + 0.4 * len(known) / len(names))
    if initials and entry.initials and not set(initials) & set(entry.initials):
        return best - 0.3
    counted = len(known) if not others else 3
    printed = min(len(entry.authors), 3) + (entry.others and len(entry.authors) < 3)
    return best - (0.0 if counted == printed else 0.04 if others and printed > 1 else 0.08)


def _dating(label: Label, entry: CitedEntry) -> float:
    if label.year == "n.d.":
        return 1.0 if entry.undated else 0.6 if not entry.years else 0.0
    if not label.year:
        return 0.3
    if label.year in entry.years:
        if label.letter and entry.letter:
            return 1.0 if label.letter == entry.letter else 0.0
        if label.month and not _has_month(entry, label.month):
            return 0.7
        return 0.75 if label.letter else 0.6 if entry.letter else 1.0
    if label.year in entry.other_years:
        return 0.6
    return 0.25 if not entry.years and not entry.other_years else 0.0


def _has_month(entry: CitedEntry, month: str) -> bool:
    return month in entry.words or not any(name in entry.words for name in _MONTHS)


def matches(label: Label, entries: Bibliography) -> list[Match]:
    """Entries that a citation may mean, best first; those that neither name nor year fit are left out."""
    found: list[Match] = []
    variants = [(label.words, label.letter)]
    attached = _ATTACHED_LETTER.match(label.words[-1]) if label.words else None
    if attached and not label.letter:
        variants.append(((*label.words[:-1], attached[1]), attached[2].lower()))
    for used, letter in variants:
        joined = "".join(used)
        candidates = entries.with_words({*used, joined, *("-".join(used[:n]) for n in (2, 3))})
        if any(len(word) >= 5 for word in used):
            candidates = list({one.id: one for one in (*candidates, *_by_host(used, entries))}.values())
        for entry in candidates:
            match = Match(
                entry,
                _naming(used, entry),
                _dating(Label(used, label.year, label.letter, label.month), entry),
                letter,
            )
            if match.naming > 0.3 and match.dating > 0:
                found.append(match)
        if any(match.naming >= 0.6 for match in found):
            break
    if not any(match.naming >= 0.6 for match in found) and label.words:
        near = [entry for entry in entries.of_year(label.year) if _is_misspelt(label.words[0], entry)]
        found = [one for one in found if one.entry not in near] + [Match(one, _MISSPELT, 1.0) for one in near]
    return sorted(found, key=lambda match: (-match.score, match.entry.span))


def _is_misspelt(word: str, entry: CitedEntry) -> bool:
    """Whether a word is nearly the first author's name ("Zubock", "Zubok")."""
    if not entry.authors or len(word) < 4 or word[0] != entry.authors[0][0]:
        return False
    return SequenceMatcher(None, word, entry.authors[0]).ratio() >= _ALIKE


def same_work(cited: CitedEntry, entries: Bibliography) -> CitedEntry | None:
    """The entry of a bibliography that is the work cited in full elsewhere: its first author, year and title.

    Titles may be shortened: the words of one have to run through those of the other. None where no entry, or more
    than one, is it.
    """
    found = [
        entry
        for year in sorted(cited.years)
        for entry in entries.of_year(year)
        if entry.authors[:1] == cited.authors[:1] and _is_one_title(cited.title, entry.title)
    ]
    return found[0] if len({entry.id for entry in found}) == 1 else None


def _is_one_title(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter, longer = sorted((significant(list(one)), significant(list(other))), key=len)
    left = iter(longer)
    return len(shorter) > 0 and all(word in left for word in shorter)


def _by_host(label: tuple[str, ...], entries: Bibliography) -> list[CitedEntry]:
    return [entry for entry in entries.entries if any(_is_host(word, entry.hosts) for word in label)]


def context_share(entry: CitedEntry, context: frozenset[str], common: frozenset[str]) -> float:
    """How much of an entry's own wording the sentence around a citation takes up, 0 to 1."""
    own = {
        word for word in entry.words if (len(word) > 2 or word.isdigit()) and word not in SMALL_WORDS
    } - common
    if not own:
        return 0.0
    shared = own & context
    return min(1.0, len(shared) / min(len(own), 8))
