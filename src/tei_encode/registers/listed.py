"""An entry of an authority file, before the files are made one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tei_encode.model import Identifier, Kind


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as an authority file has it.

    Attributes:
        kind: `PERS_NAME`, `PLACE_NAME` or `ORG_NAME`.
        forms: its names, the main one first; at least one.
        identifier: the user's own; empty where there is none.
        identifiers: (type, value) pairs.
        place: where it stands, `people.csv:3`.
    """

    kind: Kind
    forms: tuple[str, ...]
    identifier: str
    identifiers: tuple[Identifier, ...]
    place: str
