"""The documents of a deposit: each read once, under a name of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING

from tei_encode.model import Finding, Severity
from tei_encode.output import name_key, safe_name
from tei_encode.tei.header import Header, read_header
from tei_encode.tei.namespaces import NS
from tei_encode.tei.opening import open_document, read_named

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class DepositDocument:
    """A document of a deposit.

    Attributes:
        path: its file, as the user named it.
        name: what it is called in the deposit, with the folders below the one the user named.
        data: its bytes.
        header: what its header says.
        has_text: whether it has a text, or is a list of persons and places alone.
    """

    path: Path
    name: PurePosixPath
    data: bytes
    header: Header
    has_text: bool


def read_documents(
    files: Iterable[tuple[Path, PurePath]],
) -> tuple[list[DepositDocument], list[Finding]]:
    """The documents, and a finding for each that could not keep its name.

    Args:
        files: each file, and the folder it stood in below the one that was named.

    Raises:
        SourceError: one cannot be read, is no well-formed XML or no TEI, or declares entities.
    """
    documents, findings = [], []
    taken: set[str] = set()
    for path, folder in files:
        wanted = PurePosixPath(folder.as_posix(), path.name)
        name = _free(wanted, taken)
        taken.add(_key(name))
        if name != wanted:
            message = (
                f"is called {name} in the deposit; pointers of other files to {wanted} do not lead there"
            )
            findings.append(Finding(Severity.WARNING, "file-renamed", message, str(path)))
        documents.append(_read(path, name))
    return documents, findings


def _free(wanted: PurePosixPath, taken: set[str]) -> PurePosixPath:
    """A name that every system takes, and that no other document has, whatever comes behind its last point."""
    parts = [safe_name(part) for part in wanted.parts]
    folder, name = PurePosixPath(*parts[:-1]), PurePosixPath(parts[-1])
    number, free = 1, folder / name
    while _key(free) in taken:
        number += 1
        free = folder / f"{name.stem}-{number}{name.suffix}"
    return free


def _key(name: PurePosixPath) -> str:
    return name_key(Path(name.with_suffix("")))


def _read(path: Path, name: PurePosixPath) -> DepositDocument:
    data = read_named(path)
    root = open_document(data, str(path))
    has_text = root.find(".//tei:text", NS) is not None or root.find(".//tei:sourceDoc", NS) is not None
    return DepositDocument(path, name, data, read_header(root), has_text)
