"""Where texts and editions are kept that are on no file system of this machine: addresses, as fsspec has them.

A folder is a store, too: workers on other machines that share it read and write there as anywhere else.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tei_encode.errors import OutputError, SourceError
from tei_encode.files import LARGEST_TEXT_FILE, read_file
from tei_encode.output import UNFINISHED, check_inside, write_whole
from tei_encode.readers import is_address, names_below, open_address, reason_of

TRIES = 5
"""How often a file is written: where two make one folder at once, one of them fails, at each level perhaps."""
_WHOLE = frozenset({"abfs", "abfss", "adl", "az", "gcs", "gs", "memory", "oss", "s3", "s3a"})
"""Protocols of stores in which a file is there when it has come whole; in others it gets its name when it has."""


@dataclass(frozen=True, slots=True)
class Store:
    """A place for files, with folders.

    Attributes:
        address: as the user names it; a path where it is a folder.
        root: as its file system names it.
        files: the file system of fsspec; None where it is this machine's own.
    """

    address: str
    root: str
    files: Any

    def read(self, name: str, limit: int = LARGEST_TEXT_FILE) -> bytes | None:
        """The bytes of a file; None where there is none.

        Args:
            name: below the store, parted by `/`; empty for the file that the store itself is.
            limit: the most bytes that it may have, where it is in a folder; listings say so of the others.

        Raises:
            SourceError: it cannot be read.
        """
        path = self._path(name)
        try:
            if self.files is None:
                return read_file(Path(path), limit)
            self.files.invalidate_cache()
            data: bytes = self.files.cat_file(path)
        except FileNotFoundError:
            if self._is_whole or self.files is None or not self.files.exists(path):
                return None
            # Some say so of whatever goes wrong; an edition that is there must not be taken for none.
            raise SourceError(self.label(name), "cannot be read", "see whether the store is there") from None
        except Exception as error:
            raise SourceError(
                self.label(name), f"cannot be read ({reason_of(error)})", "see whether the store is there"
            ) from None
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write a file, so that nobody ever sees half of it.

        Raises:
            OutputError: it cannot be written.
        """
        path = self._path(name)
        if self.files is None:
            check_inside(Path(path), Path(self.root))
            write_whole(Path(path), data)
            return
        for left in reversed(range(TRIES)):
            try:
                self._put(path, data)
                return
            except Exception as error:
                if not left:
                    reason, remedy = (
                        f"cannot be written ({reason_of(error)})",
                        "see whether the store is there, and yours",
                    )
                    raise OutputError(self.label(name), reason, remedy) from None

    def drop(self, name: str) -> None:
        """Take a file away; one that is not there, or cannot be taken away, is no error."""
        with suppress(Exception):
            if self.files is None:
                Path(self._path(name)).unlink()
            else:
                self.files.rm_file(self._path(name))

    def names_below(self, folder: str) -> list[str]:
        """The files in a folder and below, by their names below the store, sorted.

        Raises:
            SourceError: it cannot be listed.
        """
        path = self._path(folder)
        if self.files is not None:
            return [f"{folder}/{name}" for name in names_below(self.files, path, self.label(folder))]
        found = (one for one in Path(path).rglob("*") if one.is_file())
        return [one.relative_to(self.root).as_posix() for one in sorted(found)]

    def label(self, name: str) -> str:
        """A file as the user would name it."""
        return f"{self.address.rstrip('/')}/{name}" if name else self.address

    @property
    def _is_whole(self) -> bool:
        protocol = getattr(self.files, "protocol", ())
        return bool(_WHOLE.intersection((protocol,) if isinstance(protocol, str) else protocol))

    def _path(self, name: str) -> str:
        return f"{self.root.rstrip('/')}/{name}" if name else self.root

    def _put(self, path: str, data: bytes) -> None:
        if self._is_whole:
            self.files.pipe_file(path, data)
            return
        folder, _, name = path.rpartition("/")
        # One that is killed leaves this file; whoever does its work again writes the same one.
        unfinished = f"{folder}/.{hashlib.sha256(name.encode() + data).hexdigest()[:16]}{UNFINISHED}"
        self.files.invalidate_cache()
        self.files.makedirs(folder, exist_ok=True)
        self.files.pipe_file(unfinished, data)
        self.files.mv(unfinished, path)


def open_store(address: str) -> Store:
    """The store at an address, or in a folder.

    Raises:
        OptionsError: a package that it needs is missing, or there are no such addresses.
        SourceError: it cannot be reached.
    """
    files, root = open_address(address) if is_address(address) else (None, address)
    return Store(address, root, files)
