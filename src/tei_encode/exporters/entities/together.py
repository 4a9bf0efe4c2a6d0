"""Documents that are exported together: which entries of others their names and entries point at."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Finding, Severity

from .faults import gathered
from .joined import address_in_register, leads_elsewhere, pointed_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .described import Described
    from .entry import Entry
    from .mention import Mention


class Listed(NamedTuple):
    """An entry and the name of the file that lists it."""

    file: str
    entry: Entry


class Together:
    """The entries of several documents by their addresses: file, `#`, identifier.

    Args:
        lists: of each document the name of its file and its entries by their identifiers.
    """

    def __init__(self, lists: Sequence[tuple[str, Mapping[str, Entry]]]) -> None:
        self._files = {file for file, _ in lists}
        self._listed = {
            f"{file}#{name}": Listed(file, entry)
            for file, entries in lists
            for name, entry in entries.items()
        }
        self._known: dict[tuple[str, str], str] = {}

    def address(self, file: str, ref: str) -> str:
        """Where a pointer of a file into another file leads; empty for what is none."""
        if not leads_elsewhere(ref):
            return ""
        known = self._known.get((file, ref))
        if known is None:
            known = self._known[file, ref] = pointed_at(file, ref)
        return known

    def listed(self, file: str, ref: str) -> Listed | None:
        """The entry of another file that a pointer leads to; None where no document has it."""
        return self._listed.get(self.address(file, ref))

    def is_lost(self, file: str, ref: str) -> bool:
        """Whether a pointer leads to a file that is there, and to nothing in it."""
        address = self.address(file, ref)
        return address not in self._listed and address.rpartition("#")[0] in self._files

    def same(self, listed: Listed) -> Iterator[Listed]:
        """An entry, then the one of a shared register that it is the same as, and so on."""
        seen = set[str]()
        found: Listed | None = listed
        while found is not None:
            yield found
            address = address_in_register(*found)
            found = None if address in seen else self._listed.get(address)
            seen.add(address)


class DescribedTogether(Together):
    """The same, with the mentions that are in other documents than the entry."""

    def __init__(self, documents: Sequence[Described]) -> None:
        super().__init__([(one.file, one.by_id) for one in documents])
        self._documents = documents

    @cached_property
    def _elsewhere(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for file, mention, ref in self._pointers():
            found.setdefault(self.address(file, ref), []).append(mention)
        return found

    def _pointers(self) -> Iterator[tuple[str, Mention, str]]:
        """What leads out of documents: the file, the mention, the pointer."""
        for one in self._documents:
            by_id = one.by_id
            for mention in one.mentions:
                for ref in mention.refs:
                    if ref not in by_id and leads_elsewhere(ref):
                        yield one.file, mention, ref

    def mentioned(self, document: Described, entry: Entry) -> list[Mention]:
        """The mentions of an entry, those of its own document first."""
        if not entry.id or document.by_id[entry.id] is not entry:
            return []
        return [*document.mentioned(entry), *self._elsewhere.get(f"{document.file}#{entry.id}", ())]

    def named(self, document: Described, mention: Mention) -> Entry | None:
        """The first entry, here or in another document, that a mention points at; None for none."""
        for ref in mention.refs:
            if (known := document.by_id.get(ref)) is not None:
                return known
            if (found := self.listed(document.file, ref)) is not None:
                return found.entry
        return None

    def lost(self) -> tuple[Finding, ...]:
        """What points at a file that is there, and at no entry in it: one finding, none for nothing."""
        faults = (
            (
                mention.place.line,
                f"{file}:{mention.place.line}: a name points at {ref}, which is no entry there",
            )
            for file, mention, ref in self._pointers()
            if self.is_lost(file, ref)
        )
        return tuple(
            Finding(Severity.WARNING, one.rule, one.message) for one in gathered("pointer-unresolved", faults)
        )
