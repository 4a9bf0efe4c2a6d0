"""Words of which headings of bibliographies, and of parts of them, are made ("Gedruckte Quellen und Literatur")."""

from __future__ import annotations

from functools import cache

from tei_encode.word_lists import entries


@cache
def _words(*sections: str) -> frozenset[str]:
    """The words of some sections of the list."""
    listed = entries("tei_encode.segmenters", "source_words")
    return frozenset(form for one in listed if one.section in sections for form in one.forms)


def _whole() -> frozenset[str]:
    """Nouns with which a heading may open a bibliography."""
    return _words("sources", "literature")


def opens_bibliography(words: str) -> bool:
    """Whether words in small letters, without marks, may head a bibliography anywhere ("sources et bibliographie")."""
    return _is_made_of(words, _whole(), _words("said of any", "kind"))


def opens_part(words: str) -> bool:
    """Whether words in small letters, no marks between, name some or all of a bibliography inside it ("newspapers")."""
    return words not in _words("never alone") and _is_made_of(
        words, _whole() | _words("kind"), _words("said of any", "said inside")
    )


def opens_main_part(words: str) -> bool:
    """Whether they name a part that others may stand in ("primary sources", "quellen")."""
    return _is_made_of(words, _whole() | _words("first or second"), frozenset())


def opens_whole(words: str) -> bool:
    """Whether they name all of a bibliography, or its sources, and nothing of their kind ("sources", "literatur")."""
    return words in _words("whole phrase") or _is_made_of(words, _whole(), _words("chosen"))


def names_literature(words: str) -> bool:
    """Whether they name more than sources ("quellen und literatur")."""
    named = any(word in _words("literature", "second") for word in words.split())
    return named or words in _words("whole phrase")


def _is_made_of(words: str, nouns: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each word is one of these or links two, and at least one a noun."""
    found = words.split()
    is_noun = any(word in nouns for word in found)
    return is_noun and all(word in nouns or word in others or word in _words("link") for word in found)
