"""The word lists of names, by what is asked of them."""

from __future__ import annotations

from functools import cache

from tei_encode.word_lists import Entry, entries


def name_list(name: str) -> tuple[Entry, ...]:
    """All entries of one of the lists of names ("places"), in their order in the file.

    Raises:
        FileNotFoundError: there is no such list.
    """
    return entries("tei_encode.names", name)


@cache
def words(name: str, *sections: str) -> frozenset[str]:
    """Every name in the given sections of a list, or in all of it."""
    return frozenset(
        one for entry in name_list(name) if not sections or entry.section in sections for one in entry.forms
    )


@cache
def sure_words(name: str) -> frozenset[str]:
    """The names of a list that stand for their thing without any sign in the text."""
    return frozenset(one for entry in name_list(name) if entry.sure for one in entry.forms)
