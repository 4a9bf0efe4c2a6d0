"""The works a document names, as short forms point back at them: by author, by words of the title."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from ..wording import significant, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .cited_entries import CitedEntry


class Naming(NamedTuple):
    """A work named at an offset: by a reference in full, by a citation, or by a short form."""

    start: int
    id: str
    end: int


class KnownWorks:
    """Works that are cited in full somewhere.

    Args:
        entries: the works.
        listed: identifiers of those that stand in a bibliography, which a note may mean before any note has named them.
    """

    def __init__(self, entries: Iterable[CitedEntry], listed: Iterable[str] = ()) -> None:
        self._titles: dict[str, tuple[str, ...]] = {}
        self._first_authors: dict[str, tuple[str, ...]] = {}
        self._by_author: dict[str, list[str]] = defaultdict(list)
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._listed = frozenset(listed)
        for entry in entries:
            self._titles[entry.id] = entry.title
            telling = significant(list(entry.title))
            if telling:
                self._by_word[telling[0]].append(entry.id)
            self._first_authors[entry.id] = entry.authors[:1]
            for author in entry.authors:
                self._by_author[author].append(entry.id)

    def has_author(self, surname: str) -> bool:
        """Whether a folded surname is that of an author or editor of one of them."""
        return surname in self._by_author

    def by_author(self, surname: str, last: Mapping[str, int]) -> list[str]:
        """Works by an author, those named already first and the last one named before all others.

        Args:
            surname: folded.
            last: for each work named so far, how late it was named last.
        """
        mine = self._by_author.get(surname, [])
        recent = sorted((one for one in mine if one in last), key=lambda one: -last[one])
        return recent + [one for one in mine if one in self._listed and one not in last]

    def by_author_of(self, work: str, last: Mapping[str, int]) -> list[str]:
        """Works by the first author of a work, in the order of `by_author`, the work itself among them."""
        return [one for author in self._first_authors.get(work, ()) for one in self.by_author(author, last)]

    def with_title(self, candidates: Iterable[str], short: str) -> list[str]:
        """Those of the candidates whose title has all telling words of a short title, in their order."""
        wanted = significant(words(short))
        return [one for one in candidates if _runs_through(wanted, self._titles.get(one, ()))]

    def beginning_with(self, short: str, last: Mapping[str, int]) -> list[str]:
        """Works named already, or listed, whose title begins with a short title of two telling words or more."""
        wanted = significant(words(short))
        if len(wanted) < 2:
            return []
        return [
            one
            for one in self._by_word.get(wanted[0], [])
            if (one in last or one in self._listed)
            and significant(list(self._titles[one]))[: len(wanted)] == wanted
        ]


def _runs_through(wanted: list[str], title: tuple[str, ...]) -> bool:
    """Whether words occur in a title in their order; one word alone must be a telling one."""
    if not wanted or (len(wanted) == 1 and (len(wanted[0]) < 4 or wanted[0].isdigit())):
        return False
    left = iter(title)
    return all(word in left for word in wanted)
