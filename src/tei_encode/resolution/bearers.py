"""Who is meant by a form that several persons of a text can bear, as "Lenner" where there are two of that surname.

In this order: who has been called so, forename or title; who alone was known for long, or is named far more often;
by the surname alone rather a man than a woman; the one named last.
"""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING

from tei_encode.model import Cert

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FAR_MORE = 3
"""How many times, and how many times as often as the next one, somebody is named whom the surname goes on to mean."""
_LONG = 3
"""How many times a surname has meant somebody who was the only one then, so that it goes on to."""


class Choice:
    """The persons that one form can mean, and which of them it does as the text goes on."""

    def __init__(
        self, able: Sequence[int], preferred: Iterable[int], counts: Sequence[int], *, is_surname: bool
    ) -> None:
        """Begin before the text.

        Args:
            able: numbers of the persons, at least two.
            preferred: those of them the form rather means, whoever was named last; all, where nothing tells.
            counts: how often each person of the text is named with forenames, by forms that are only theirs.
            is_surname: whether the form is a surname alone, which goes on to mean whom it has meant; initials and
                titles mean the one named last.
        """
        self.able = able
        self._preferred = frozenset(preferred) or frozenset(able)
        self._is_surname = is_surname
        first, second = nlargest(2, able, key=lambda n: counts[n])
        is_far_ahead = is_surname and counts[first] >= _FAR_MORE * max(1, counts[second])
        self._leader = first if is_far_ahead else -1
        self._last = -1
        self._last_preferred = -1
        self._first = -1
        self._is_alone = True
        self._uses = 0

    def named(self, person: int) -> None:
        """One of them was named, by whatever form."""
        if self._first < 0:
            self._first = person
        self._is_alone = self._is_alone and person == self._first
        self._last = person
        if person in self._preferred:
            self._last_preferred = person

    def chosen(self) -> tuple[int, Cert]:
        """Whom the form means here, and how sure that is: less where it is not the one named last."""
        if self._first < 0:
            person = self._leader if self._leader >= 0 else min(self._preferred)
            return person, Cert.MEDIUM
        if self._is_alone:
            self._uses += 1
            return self._first, Cert.MEDIUM
        if self._leader >= 0:
            person = self._leader
        elif self._is_surname and self._uses >= _LONG and self._first in self._preferred:
            person = self._first
        else:
            person = self._last_preferred if self._last_preferred >= 0 else self._last
        return person, Cert.MEDIUM if person == self._last else Cert.LOW
