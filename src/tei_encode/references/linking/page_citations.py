"""Citations without a year: an author, a short title, or both, with a place in the work behind them ("Penn 81").

So the Modern Language Association has them: "(Penn 81)", "(Penn, Rivers 81)", "(Night Windows 112)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..wording import significant, words
from .citation_shapes import LOCATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .cited_entries import Bibliography, CitedEntry

_PLACE = re.compile(rf"(?:{LOCATOR.pattern}|,?\s\d{{1,3}}(?:\.\d{{1,4}})+(?:[-–]\d{{1,4}})?)+")
"""A place in a work, acts and lines of plays too ("3.2.14-18")."""
_PLACE_REACH = 48
"""Code points at the end of a citation in which the place stands."""
_OTHERS = re.compile(r",?\s(?:et\sal\.?|and\sothers|u\.\s?a\.|et\salii)$")
_BETWEEN = re.compile(r",?\s(?:and|&|und|et|y|e)\s|,\s")
_MARK = re.compile(r"^[*_“\"‘'«„]+|[*_”\"’'»“,.]+$")
_SET_OFF = "*_“\"‘'«„"
_BEFORE = 300
"""Code points before a citation in which the author of a title of one word is named."""
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """What a citation with a place in the work means.

    Attributes:
        entries: the entries that fit; never none.
        titled: whether an author and words of the title say so, both.
    """

    entries: tuple[CitedEntry, ...]
    titled: bool = False


def cited_by_place(text: str, before: str, entries: Bibliography) -> Placed | None:
    """The entries that words with a place behind them may mean.

    Args:
        text: what stands in the bracket, or between its semicolons, without what leads up to it.
        before: the text before the bracket.
        entries: the bibliography.

    Returns:
        `None` where there is no place and the words are no whole title of an anonymous work, or where nothing fits.
        A forename and surname may be the author or the title of a book about them: then the entries of both.
    """
    if whole := tuple(_by_whole_title(text, entries)):
        return Placed(whole)
    for named in _named(text):
        by_title = tuple(_by_title(named, before, entries))
        if found := _by_names(named, entries):
            is_surname = len(significant(words(named))) == 1
            return found if is_surname else Placed(tuple(dict.fromkeys((*found.entries, *by_title))))
        if found := _by_names_and_title(named, entries):
            return found
        if by_title:
            return Placed(by_title)
    return None


def _named(text: str) -> Iterator[str]:
    """The words before the place, for each way to tell them from it; the most words first."""
    for at in range(len(text) - 1, max(0, len(text) - _PLACE_REACH), -1):
        if text[at] in " ,\n:" and text[at - 1] not in " ,:\n" and _PLACE.fullmatch(text, at):
            yield text[:at]


def _by_names(named: str, entries: Bibliography) -> Placed | None:
    """Works by exactly these authors; by the first of them where the others are left out."""
    others = _OTHERS.search(named)
    parts = [part for part in _BETWEEN.split(named[: others.start()] if others else named) if part]
    if not parts or not all(part[0].isalpha() for part in parts) or not any(map(str.istitle, named.split())):
        return None
    known = entries.with_words(word for part in parts for word in words(part))
    found = [one for one in known if _wrote(parts, one, others=bool(others))]
    return Placed(tuple(found)) if found else None


def _wrote(parts: Sequence[str], entry: CitedEntry, *, others: bool) -> bool:
    """Whether an entry is by the people named, and by more of them only where "et al." says so."""
    if len(entry.authors) < len(parts):
        return False
    several = len(entry.authors) > len(parts) or entry.others
    if others != several and not (others and len(entry.authors) > 1):
        return False
    pairs = zip(parts, entry.authors, strict=False)
    return all(_is_named(part, author, entry, first=at == 0) for at, (part, author) in enumerate(pairs))


def _is_named(part: str, author: str, entry: CitedEntry, *, first: bool) -> bool:
    """Whether words are an author's surname, forename or initial before it."""
    found = words(part)
    if "-".join(found) == author or found == [author]:
        return True
    surname = author.split("-")
    given = found[: len(found) - len(surname)]
    if found[len(given) :] != surname or not given:
        return False
    return not first or not entry.initials or given[0][0] == entry.initials[0]


def _by_names_and_title(named: str, entries: Bibliography) -> Placed | None:
    """Works whose author stands before a comma, and words of whose title behind it."""
    for comma in re.finditer(r",\s", named):
        by = _by_names_only(named[: comma.start()], entries)
        wanted = significant(words(named[comma.end() :]))
        found = tuple(one for one in by if wanted and _runs_through(wanted, one.title))
        if found:
            return Placed(found, titled=True)
    return None


def _by_names_only(named: str, entries: Bibliography) -> tuple[CitedEntry, ...]:
    found = _by_names(named, entries)
    return found.entries if found else ()


def _runs_through(wanted: Sequence[str], title: Sequence[str]) -> bool:
    left = iter(title)
    return all(word in left for word in wanted)


def _by_whole_title(text: str, entries: Bibliography) -> Iterator[CitedEntry]:
    """Works without author whose whole title, of two words or more, stands there and nothing else."""
    plain = words(_MARK.sub("", text.strip()))
    if len(significant(plain)) > 1 and _MARK.sub("", text.strip())[:1].isupper():
        for one in entries.with_words(plain[:1]):
            if not one.authors and list(one.title) == plain:
                yield one


def _by_title(named: str, before: str, entries: Bibliography) -> Iterator[CitedEntry]:
    """Works whose title begins so: in two telling words, or in one set off, the whole, or by an author named before."""
    plain = _MARK.sub("", named.strip())
    wanted = significant(words(plain))
    if not wanted or not plain[0].isupper():
        return
    near = frozenset(words(before[-_BEFORE:]))
    for one in entries.with_words(wanted[:1]):
        title = one.title or (() if one.authors else tuple(words(one.text)))
        telling = significant(list(title))
        if telling[: len(wanted)] != wanted:
            continue
        is_told = (
            len(wanted) > 1 or named[0] in _SET_OFF or telling == wanted or not near.isdisjoint(one.authors)
        )
        if is_told and (len(wanted) > 1 or len(wanted[0]) >= _SHORT):
            yield one
