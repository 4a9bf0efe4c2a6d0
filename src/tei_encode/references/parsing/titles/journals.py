"""Whether words are the name of a journal."""

from __future__ import annotations

import re

from tei_encode.names import is_known_work

from ...vocabulary import BODY_WORDS, JOURNAL_ABBREVIATIONS, JOURNAL_WORDS, SMALL_WORDS


def is_short_abbreviation(text: str) -> bool:
    """Whether the words are one or two letters, as those that part sections of a journal ("Phys. Lett., B")."""
    return len(text.split()) == 1 and len(text.strip(".")) <= 2


def reads_as_series(text: str) -> bool:
    """Whether the words are those of a series of books' name ("Tidal Studies Book Series", not "Supplement Series")."""
    words = text.split()
    capitals = all(word[0].isupper() or word in SMALL_WORDS for word in words)
    journal = re.search(r"\b(?:Journal|Supplement|Suppl|Transactions|Proceedings|World|Time)\b", text)
    return 2 < len(words) <= 10 and words[-1].strip(".") == "Series" and capitals and not journal


def reads_as_newspaper(text: str) -> bool:
    """Whether the words are a newspaper's name: one that is known, or a few that end with such a word ("Times")."""
    words = re.findall(r"[^\W\d_][\w'’-]*", text)
    return is_known_work(" ".join(text.split())) or (
        1 < len(words) <= 5 and words[-1].lower() in JOURNAL_WORDS
    )


def reads_as_journal(text: str) -> bool:
    """Whether the words are those of a journal's or newspaper's name."""
    words = re.findall(r"[^\W\d_]+(?:\.|(?=\W|$))", text)
    plain = [word.lower().strip(".") for word in words]
    if not plain:
        return False
    if any(word in JOURNAL_WORDS for word in plain):
        return True
    abbreviated = sum(word in JOURNAL_ABBREVIATIONS for word in plain)
    return abbreviated * 2 >= len([word for word in plain if word not in SMALL_WORDS]) and not any(
        word in BODY_WORDS and word not in JOURNAL_ABBREVIATIONS for word in plain
    )
