"""What the user knows beforehand: a list of persons, places and organisations with their identifiers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .finding import Finding
    from .kinds import Kind
    from .register import Identifier


@dataclass(frozen=True, slots=True)
class AuthorityEntry:
    """One person, place or organisation of the user's list.

    Attributes:
        key: the `xml:id` it has in editions and shared registers, `pers-tranter-anna`; no two entries have one key.
        kind: `PERS_NAME`, `PLACE_NAME` or `ORG_NAME`.
        forms: its names as they may stand in a text, on one line each, the main one first.
        identifiers: (type, value) pairs for `idno`.
        place: where it stands, `people.csv:3`.
    """

    key: str
    kind: Kind
    forms: tuple[str, ...]
    identifiers: tuple[Identifier, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Authority:
    """The user's lists as one.

    Attributes:
        entries: in the order of the files.
        files: names of the files, without folders.
        findings: what is odd in them, and was taken as it stands.
    """

    entries: tuple[AuthorityEntry, ...] = field(default=())
    files: tuple[str, ...] = field(default=())
    findings: tuple[Finding, ...] = field(default=())

    def by_form(self) -> dict[str, list[AuthorityEntry]]:
        """The entries that bear each form; more than one where the list leaves open who is meant."""
        found: dict[str, list[AuthorityEntry]] = {}
        for entry in self.entries:
            for form in dict.fromkeys(entry.forms):
                found.setdefault(form, []).append(entry)
        return found

    def by_key(self) -> dict[str, AuthorityEntry]:
        """The entries by their keys."""
        return {entry.key: entry for entry in self.entries}
