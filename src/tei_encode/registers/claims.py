"""Who of one edition has which entry of the shared register: two that a text keeps apart never get the same one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tei_encode.model import Entry, Kind
from tei_encode.resolution.personal_names import surname_key
from tei_encode.serialiser.building import readable

from .known import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Claims:
    """The entries of one edition, and which of the register they have so far.

    Entries are asked for in a fixed order, fuller names first; an identifier or key of the user's that two of them
    have in common makes them one all the same.
    """

    def __init__(self, entries: Sequence[Entry] = (), *, telling: Iterable[Entry] = ()) -> None:
        """Begin with nobody found.

        Args:
            entries: of the edition.
            telling: those of them whose name says who they are, even in another text.
        """
        self._holders: dict[str, Entry] = {}
        self._surnames = Counter(_surname(one) for one in entries if one.kind is Kind.PERS_NAME)
        self._named: dict[tuple[Kind, str], set[str]] = {}
        for one in telling:
            self._named.setdefault((one.kind, readable(one.name)), set()).add(one.id)

    def restart(self) -> None:
        """Forget who has which."""
        self._holders.clear()

    def hold(self, identifier: str, entry: Entry) -> None:
        """Note that an entry is one of the register."""
        self._holders.setdefault(identifier, entry)

    def leave(self, identifier: str, forms: Iterable[str], entry: Entry) -> bool:
        """Whether nobody else of the edition is one of the register, or has the better claim: its very name.

        Args:
            identifier: of the one in the register.
            forms: its names.
            entry: who may be it.
        """
        holder = self._holders.get(identifier)
        if holder is not None and not _are_one(holder, entry):
            return False
        own = readable(entry.name)
        names = set(forms)
        return own in names or all(self._named.get((entry.kind, form), set()) <= {entry.id} for form in names)

    def has_namesake(self, entry: Entry) -> bool:
        """Whether the edition has another person of the same surname."""
        return self._surnames[_surname(entry)] > 1


def _surname(entry: Entry) -> str:
    return surname_key(name_of(entry))


def _are_one(one: Entry, other: Entry) -> bool:
    return (
        one.id == other.id
        or (one.authority == other.authority != "")
        or not set(one.identifiers).isdisjoint(other.identifiers)
    )
