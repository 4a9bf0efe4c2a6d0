"""The registers: one entry per person, place, organisation (TEI Guidelines, chapter ND)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .annotation import Cert

if TYPE_CHECKING:
    from .kinds import Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, place or organisation.

    Attributes:
        id: `xml:id` (`pers-molotov`).
        kind: `PERS_NAME`, `PLACE_NAME` or `ORG_NAME`: the element its names are written with.
        name: the fullest form found.
        other_names: all other forms, in order of first mention.
        abbreviations: those of the other forms that abbreviate the name ("EDC").
        roles: what the source says the person is or does ("Deputy Foreign Minister").
        type: kind of place or organisation (`country`, `settlement`, …); empty where not known.
        mentions: number of mentions in the text.
        cert: how sure it is that all mentions mean this one.
    """

    id: str
    kind: Kind
    name: str
    other_names: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    type: str = ""
    mentions: int = 0
    cert: Cert = Cert.HIGH


@dataclass(frozen=True, slots=True)
class Register:
    """All entries of an edition, each list in the order of first mention."""

    persons: tuple[Entry, ...] = field(default=())
    places: tuple[Entry, ...] = field(default=())
    organisations: tuple[Entry, ...] = field(default=())
