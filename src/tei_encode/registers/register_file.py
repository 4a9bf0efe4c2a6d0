"""The file of a shared register: read, added to, written; what stands in it stays as it is, byte for byte."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.parsers import expat

from lxml import etree

from tei_encode.errors import OutputError, SourceError
from tei_encode.files import read_file
from tei_encode.output import write_whole
from tei_encode.serialiser.metadata import Metadata
from tei_encode.tei.entries import entries_in, forms_of, identifiers_of, roles_in
from tei_encode.tei.namespaces import NS, XML_ID, local_name
from tei_encode.tei.positions import positions

from .adding import Additions
from .new_register import new_register
from .parsing import read_tei
from .shared import SharedEntry, SharedRegister

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tei_encode.model import Linked, Register

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


@dataclass(slots=True)
class RegisterFile:
    """A shared register and its file.

    Attributes:
        path: the file.
        data: its bytes as they were read; empty where there is no file yet.
        register: the entries.
        metadata: what the user knows of the edition, for the header of a new file.
        written: how many entries were added to the file since it was opened, and how many there were added to.
    """

    path: Path
    data: bytes
    register: SharedRegister
    metadata: Metadata
    written: tuple[int, int] = (0, 0)

    @property
    def summary(self) -> str:
        """One line on what it holds, and how much of that was written since it was opened."""
        new, grown = self.written
        return f"register {self.path}: {len(self.register.entries)} entries, {new} of them new, {grown} with new forms"

    def extend(self, registers: Iterable[Register]) -> None:
        """Take in whom the registers of editions name, in memory; see `SharedRegister.extend`."""
        self.register.extend(registers)

    def link(self, register: Register, edition: Path) -> Linked:
        """An edition's register, its entries linked to this file.

        Args:
            register: of the edition.
            edition: the file of the edition; the addresses are relative to it.
        """
        return self.register.link(register, self.address_from(edition))

    def address_from(self, edition: Path) -> str:
        """The address of this file as seen from an edition, as a URI reference."""
        try:
            way = os.path.relpath(self.path.resolve(), edition.parent.resolve())
        except ValueError:  # another drive
            return self.path.resolve().as_uri()
        return quote(Path(way).as_posix(), safe="/")

    def to_bytes(self) -> bytes:
        """The bytes of the file with all that came in; those it had, where nothing did."""
        entries = self.register.entries
        if not any(entry.is_new or entry.new_forms or entry.new_identifiers for entry in entries):
            return self.data
        data = self.data or new_register(self.metadata)
        return Additions(data, str(self.path)).made(entries)

    def write(self) -> bool:
        """Write the file if something came in; whether it did.

        Raises:
            OutputError: it cannot be written, or somebody else has changed it since it was read.
        """
        data = self.to_bytes()
        if data == self.data:
            return False
        now = read_file(self.path) if self.path.is_file() else b""
        if now != self.data:
            remedy = "nothing was written; run the program again"
            raise OutputError(str(self.path), "was changed by somebody else meanwhile", remedy)
        write_whole(self.path, data)
        self.data = data
        new, grown = self.register.settle()
        self.written = self.written[0] + new, self.written[1] + grown
        return True


def open_register(path: Path, metadata: Metadata | None = None) -> RegisterFile:
    """A shared register from its file; an empty one where there is none yet.

    Args:
        path: a TEI file with `listPerson`, `listPlace`, `listOrg` (TEI Guidelines, chapter ND 13.3).
        metadata: what the user knows of the edition, for the header of a new file.

    Raises:
        SourceError: the file cannot be read, is no TEI, or has an identifier twice; the place says line and column.
        OutputError: it cannot be written.
    """
    metadata = metadata or Metadata()
    if not path.exists():
        return register_from(path, b"", metadata)
    try:
        data = read_file(path)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise SourceError(str(path), reason, "name the file of the register with --register") from None
    if not data.strip():
        raise SourceError(
            f"{path}:1:1", "is empty", "take the file away; a register is made where there is none"
        )
    if not os.access(path, os.W_OK) or not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise OutputError(str(path), "is write-protected", "unlock the register; nothing was written")
    return register_from(path, data, metadata)


def register_from(path: Path, data: bytes, metadata: Metadata) -> RegisterFile:
    """A shared register from the bytes of its file.

    Args:
        path: the file, for addresses and messages.
        data: its bytes; empty for a new one.
        metadata: what the user knows of the edition, for the header of a new file.

    Raises:
        SourceError: as `open_register` does.
    """
    if not data:
        return RegisterFile(path, b"", SharedRegister(), metadata)
    if data.startswith(_WIDE):
        raise SourceError(f"{path}:1:1", "is a register in UTF-16", "save it in UTF-8")
    root = read_tei(data, str(path))
    if local_name(root) != "TEI" or root.find("tei:teiHeader", NS) is None:
        remedy = "a register is a TEI document with a teiHeader; take a list alone for --authority"
        raise SourceError(f"{path}:{root.sourceline}:1", f"is no TEI document (<{local_name(root)}>)", remedy)
    try:
        positions(data)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise SourceError(f"{path}:1:1", f"cannot be added to ({error})", "save it in UTF-8") from None
    taken = _identifiers_in(root, str(path))
    return RegisterFile(path, data, SharedRegister(_entries_in(root, str(path)), taken), metadata)


def _identifiers_in(root: etree._Element, place: str) -> list[str]:
    seen: dict[str, object] = {}
    for element in root.iter(etree.Element):
        identifier = (element.get(XML_ID) or "").strip()
        if identifier in seen:
            reason = f"has the xml:id {identifier!r} twice, first on line {seen[identifier]}"
            raise SourceError(f"{place}:{element.sourceline}:1", reason, "rename one of the two")
        if identifier:
            seen[identifier] = element.sourceline
    return list(seen)


def _entries_in(root: etree._Element, place: str) -> list[SharedEntry]:
    """The entries that can be pointed at; those without name are nobody's."""
    found = []
    for element, kind in entries_in(root):
        identifier = (element.get(XML_ID) or "").strip()
        forms = forms_of(element, kind)
        if forms and not identifier:
            reason = f"{forms[0]} has no xml:id, so that nothing can point there"
            raise SourceError(f"{place}:{element.sourceline}:1", reason, "give it one")
        if forms:
            found.append(
                SharedEntry(identifier, kind, forms, identifiers_of(element), roles=roles_in(element))
            )
    return found
