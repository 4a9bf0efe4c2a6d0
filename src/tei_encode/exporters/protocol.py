"""What an exporter is given, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lxml.etree import _Element

    from tei_encode.model import Finding


class Notes(StrEnum):
    """Where notes go in a reading text."""

    END = "end"
    INLINE = "inline"
    DROP = "drop"


class Table(StrEnum):
    """Which table of an edition is written as CSV."""

    REGISTER = "register"
    MENTIONS = "mentions"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to export.

    Attributes:
        notes: where notes go in a reading text.
        original: take `sic`, `orig` and `abbr` rather than `corr`, `reg` and `expan`.
        witness: whose readings a reading text has, by the `xml:id` or `n` of the witness; empty for the edition's own.
        table: which table is written as CSV.
        base: address below which the editions are published, for formats that point at them; empty where none is.
        in_folder: whether there will be files on all documents (`Folder`) that this one's may point at.
    """

    notes: Notes = Notes.END
    original: bool = False
    witness: str = ""
    table: Table = Table.REGISTER
    base: str = ""
    in_folder: bool = False


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


@dataclass(frozen=True, slots=True)
class TeiDocument:
    """A TEI document to export.

    Attributes:
        root: its root element.
        file: its name, with the folders below the one the user named; what formats for several documents call it.
    """

    root: _Element
    file: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What one document gives to a format.

    Attributes:
        value: what the format writes, in a form of its own.
        findings: what the user should know.
        name: see `Exported`.
    """

    value: Any
    findings: tuple[Finding, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """The further files that a format makes of a whole folder.

    Attributes:
        names: theirs; a document's own file gets another one.
        keep: what is needed of a document that was written, by it and its file's name below the folder.
        write: the further files, each with its name.
    """

    names: frozenset[str]
    keep: Callable[[Any, str], Any]
    write: Callable[[Sequence[Any]], Iterable[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that TEI goes out in: a document is read, and one or several are written into a file.

    Attributes:
        name: as it is called on the command line.
        suffix: how names of its files end.
        summary: what is in a file, in a few words.
        consumers: who opens it.
        read: what a document gives; a pure function of the TEI.
        write: a file of what documents gave.
        is_joint: whether several documents make one file that can be read; else one file each.
        options: which options matter to it, by their names.
        reads_entities: whether entities get the text that the document itself declares for them, within bounds.
        folder: what is made of a whole folder beside one file each; None for nothing.
    """

    name: str
    suffix: str
    summary: str
    consumers: str
    read: Callable[[TeiDocument, ExportOptions], Part]
    write: Callable[[Sequence[Any], ExportOptions], Exported]
    is_joint: bool = True
    options: frozenset[str] = frozenset()
    reads_entities: bool = False
    folder: Folder | None = None


def written_alone(files: Sequence[bytes], _: ExportOptions) -> Exported:
    """What the one document of a file gave, of formats that have no file for several."""
    (data,) = files
    return Exported(data)
