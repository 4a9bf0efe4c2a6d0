"""Words by which the parts of a reference are told apart, read from `vocabulary.txt` beside this module."""

from __future__ import annotations

from importlib.resources import files


def _sections() -> dict[str, frozenset[str]]:
    """The lists of the file by the names of its sections."""
    lists: dict[str, list[str]] = {}
    words: list[str] = []
    for line in files(__package__).joinpath("vocabulary.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            words = lists.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            words.append(line)
    return {
        name: frozenset(word.strip() for word in " ".join(found).split(";") if word.strip())
        for name, found in lists.items()
    }


_LISTS = _sections()

MONTHS = {name: number for number in range(1, 13) for name in _LISTS[f"month {number}"]}
"""Names and abbreviations of months with their numbers."""

SEASONS = _LISTS["seasons"]
PARTICLES = _LISTS["particles"]
SUFFIXES = _LISTS["suffixes"]

BODY_WORDS = _LISTS["body words"]
"""Words that names of organised bodies have ("committee")."""

BODY_OPENERS = _LISTS["body openers"]
"""Words with which names of bodies begin and no person's ("national")."""

PUBLISHER_WORDS = _LISTS["publisher words"]
"""Words that names of publishers have, and well-known publishers."""

PLACES = _LISTS["places"]
"""Towns that publications come from, folded to lower case."""

REGIONS = _LISTS["regions"]
"""States and countries as printed after a town."""

JOURNAL_ABBREVIATIONS = _LISTS["journal abbreviations"]
"""Abbreviated words of journals' names, without the full stop."""

JOURNAL_WORDS = _LISTS["journal words"]
"""Words by which journals and newspapers are known."""

DOCUMENT_WORDS = _LISTS["document words"]
"""Words that begin titles, not names."""

SINGLE_NAMES = _LISTS["single names"]
"""Writers of old who are known by one name."""

SUBTITLE_WORDS = _LISTS["subtitle words"]
"""Words for kinds of books, with which subtitles begin ("studies", "festschrift")."""

LEAD_IN_WORDS = _LISTS["lead-in words"]
"""Words of which what leads up to a work in a note is made ("for a different view, see", "ausführlich dazu auch")."""

THESIS_WORDS = _LISTS["thesis words"]
"""Words that say that a work is a thesis, without the full stop."""

SMALL_WORDS = _LISTS["small words"]
"""Articles, prepositions and conjunctions."""

REPOSITORY_WORDS = _LISTS["repository words"]
"""Words that names of archives and manuscript libraries have."""

COLLECTION_WORDS = _LISTS["collection words"]
"""Words that names of collections of papers have ("papers", "nachlass")."""
