"""Whether words that have the shape of a name could be one: journals, bodies and titles have it, too."""

from __future__ import annotations

import re

from tei_encode.model import Kind
from tei_encode.names import may_be_forename

from ...vocabulary import (
    BODY_WORDS,
    DOCUMENT_WORDS,
    JOURNAL_ABBREVIATIONS,
    JOURNAL_WORDS,
    PLACES,
    REGIONS,
    THESIS_WORDS,
)
from .body_names import opens_body
from .personal_names import Name, Order

_KEEPERS = ("archiv", "bibliothek")
# "Lenner's Directory": whose it is, no forename.
_POSSESSIVE = re.compile(r"[’'`]s(?:\s|$)")
_FULL = (Order.FORENAME_SURNAME, Order.SURNAME_COMMA_FORENAME, Order.SURNAME_ALONE)


def _given(text: str, name: Name) -> str:
    return next((part.span.text(text) for part in name.part.parts if part.kind is Kind.FORENAME), "")


def _is_journal(text: str, name: Name, plain: list[str]) -> bool:
    """Whether abbreviated words are a journal ("J. Phys. G 39"), not initials and surname."""
    given = _given(text, name)
    if name.order is not Order.INITIALS_SURNAME and name.order is not Order.FORENAME_SURNAME:
        return False
    if given in ("A", "I", "An"):
        return True
    following = text[name.span.end : name.span.end + 12]
    abbreviated = plain[-1] in JOURNAL_ABBREVIATIONS and bool(
        re.match(r"\.|\s?,?\s(?:[A-Z]\s?)?\d|\s[A-Z][a-z]*\.", following)
    )
    return abbreviated or any(
        len(word) > 2 and word in JOURNAL_ABBREVIATIONS for word in re.findall(r"[a-z]+(?=\.)", given.lower())
    )


def _without_particles(text: str, name: Name, end: int) -> str:
    """A name up to an offset without its particles, of which "der" and "le" are no articles.

    "Le Port, Histoire" may begin a title, "Le Tranter, Jacques" a name.
    """
    link = next((part.span for part in name.part.parts if part.kind is Kind.NAME_LINK), None)
    if link is None or link.start >= end:
        return text[name.span.start : end]
    words = link.text(text).split()
    may_be_article = (
        link.start == name.span.start and words[0][0].isupper() and words[0].lower() in DOCUMENT_WORDS
    )
    is_named = may_be_forename(_given(text, name).split()[0]) if _given(text, name) else False
    if may_be_article and not is_named:
        return text[name.span.start : end]
    return text[name.span.start : link.start] + text[link.end : end]


def is_plausible(text: str, name: Name) -> bool:
    """Whether words that have the shape of a name could be one."""
    last = name.part.parts[-1]
    end = last.span.start if last.kind is Kind.NAME_LINK else name.span.end
    words = re.findall(r"[^\W\d_][\w'’.-]*", _without_particles(text, name, end))
    plain = [word.lower().rstrip(".") for word in words]
    if _is_journal(text, name, plain) or any(word in THESIS_WORDS for word in plain):
        return False
    if name.order is Order.CAPITALS_FORENAME:
        given = [word.lower() for word in _given(text, name).split()]
        if any(word in BODY_WORDS or word in JOURNAL_WORDS for word in plain) or given[0] in DOCUMENT_WORDS:
            return False
        return may_be_forename(_given(text, name).split()[0]) or _is_surname_first(text, name)
    if name.order is Order.SURNAME_BRACKETED:
        return _given(text, name).endswith(".") or not any(
            word in PLACES or word in REGIONS or word in BODY_WORDS or word in DOCUMENT_WORDS
            for word in plain
        )
    if name.order in _FULL:
        # "Rose I. Lenner": an initial is no article, unless a title can begin with it ("Lenner, A Social History").
        # "Emma Le Roy Oake": an article inside a surname is part of it.
        full = plain[:1] + [word for word in plain[1:] if len(word) > 1 and word not in ("le", "la")]
        if any(
            word in DOCUMENT_WORDS | BODY_WORDS | JOURNAL_WORDS or word.endswith(_KEEPERS) for word in full
        ):
            return False
        whose = _POSSESSIVE.search(_given(text, name))
        if name.order is Order.FORENAME_SURNAME and (whose or opens_body(" ".join(words))):
            return False
        is_title = re.search(r",\s[AI]\s", name.span.text(text)) is not None
        return not is_title and (name.order is not Order.SURNAME_COMMA_FORENAME or plain[-1] not in PLACES)
    return plain[0] not in DOCUMENT_WORDS or (
        plain[0] in ("le", "la", "an", "an.", "i", "a", "el", "li", "der", "das", "the", "les")
        and len(plain) > 1
    )


def _is_surname_first(text: str, name: Name) -> bool:
    """Whether capitals before an unknown forename are a surname ("HARCASTLE Mona, …"), no forename or acronym."""
    words = _given(text, name).split()
    surname = text[name.span.start : name.span.end - len(" ".join(words))].strip()
    ends = re.match(r"\s?(?:[,(:]|(?:and|et|und|&)\s)", text[name.span.end : name.span.end + 6])
    return len(surname) > 3 and not may_be_forename(surname.capitalize()) and bool(ends) and len(words) <= 2
