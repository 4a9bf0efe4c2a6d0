"""Persons by what two names of one person must share, so that few are ever compared."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from .personal_names import forename_keys, sought_forename_keys, surname_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .personal_names import PersonalName


class Shelves:
    """Numbers of persons by surname and forenames.

    Two names with equally many forenames must agree in the first two, others in the first one of either: so even
    thousands of one surname, and of one forename, are not compared with each other.
    """

    def __init__(self) -> None:
        self._by_surname: dict[str, dict[int, None]] = {}
        self._by_first: dict[str, dict[int, None]] = {}
        self._alone: dict[str, dict[int, None]] = {}
        self._by_count: dict[str, set[int]] = {}
        self._by_any: dict[tuple[str, int, str], dict[int, None]] = {}
        self._by_two: dict[tuple[str, int, str, str], dict[int, None]] = {}

    def put(self, number: int, name: PersonalName) -> None:
        """Remember a person; a name that has grown may be put again."""
        self._by_first.setdefault(_first(name), {})[number] = None
        if not name.surname:
            self._alone.setdefault(_first(name), {})[number] = None
            return
        surname, count = surname_key(name), len(name.forenames)
        self._by_surname.setdefault(surname, {})[number] = None
        self._by_count.setdefault(surname, set()).add(count)
        for key in [key for one in name.forenames for key in forename_keys(one)] or [""]:
            self._by_any.setdefault((surname, count, key), {})[number] = None
        for first, second in _firsts(name, forename_keys):
            self._by_two.setdefault((surname, count, first, second), {})[number] = None

    def near(self, name: PersonalName) -> list[int]:
        """Numbers of all persons that the name can mean, in order, and of some that it cannot."""
        first = _first(name)
        if not name.surname:
            return sorted(self._by_first.get(first, ()))
        found = set(self._alone.get(first, ()))
        surname = surname_key(name)
        if not name.forenames:
            return sorted(found.union(self._by_surname.get(surname, ())))
        for count in self._by_count.get(surname, ()):
            if count == len(name.forenames) and count > 1:
                for two in _firsts(name, sought_forename_keys):
                    found.update(self._by_two.get((surname, count, *two), ()))
                continue
            for key in sought_forename_keys(name.forenames[0]) if count else ("",):
                found.update(self._by_any.get((surname, count, key), ()))
        return sorted(found)


def _first(name: PersonalName) -> str:
    return (name.forenames[0] if name.forenames else name.surname).casefold()


def _firsts(name: PersonalName, keys: Callable[[str], Iterable[str]]) -> Iterable[tuple[str, str]]:
    """Pairs of keys of the first two forenames; none where there are fewer."""
    if len(name.forenames) < 2:
        return ()
    return itertools.product(keys(name.forenames[0]), keys(name.forenames[1]))
