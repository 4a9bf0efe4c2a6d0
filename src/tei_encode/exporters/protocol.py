"""What an exporter gives back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tei_encode.model import Finding


class Notes(StrEnum):
    """Where notes go in a reading text."""

    END = "end"
    INLINE = "inline"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to export.

    Attributes:
        notes: where notes go in a reading text.
        original: take `sic`, `orig` and `abbr` rather than `corr`, `reg` and `expan`.
        witness: whose readings a reading text has, by the `xml:id` or `n` of the witness; empty for the edition's own.
    """

    notes: Notes = Notes.END
    original: bool = False
    witness: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """An export.

    Attributes:
        data: the bytes of the file.
        name: a fitting file name: the source's own where it is recorded; empty where nothing says.
        findings: what the user should know.
    """

    data: bytes
    name: str = ""
    findings: tuple[Finding, ...] = ()
