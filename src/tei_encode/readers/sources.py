"""Where texts come from: files, folders, standard input."""

from __future__ import annotations

import errno
import hashlib
import os
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError
from tei_encode.files import LARGEST_TEXT, LARGEST_TEXT_FILE, MEGABYTE, read_file, read_standard_input
from tei_encode.model import SourceText

from .addresses import is_address, names_below, open_address
from .docx import SUFFIX, read_docx
from .encodings import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", SUFFIX})
STANDARD_INPUT = "-"
HIDDEN = (".", "~$")
"""What names of files begin with that programs keep for themselves: word processors have `~$`."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text that is still to be read.

    Attributes:
        path: the file, or `-` for standard input.
        folder: where its edition belongs below the output folder (as the text stood below its own).
        address: how the user names it where that is no path of this machine, such as `s3://letters/a.txt`.
        size: bytes of a text that has an address.
        data: its bytes, where it can be read but once and was (`held`).
    """

    path: Path
    folder: Path = Path()
    address: str = ""
    size: int = 0
    data: bytes | None = field(default=None, repr=False, compare=False)

    @property
    def label(self) -> str:
        """How the user would name it."""
        return self.address or ("standard input" if self.is_standard_input else shown(self.path))

    @property
    def name(self) -> str:
        """The name that the edition records."""
        return "stdin.txt" if self.is_standard_input else self.path.name

    @property
    def is_standard_input(self) -> bool:
        """Whether it can be read once only, and has neither a name nor a place."""
        return str(self.path) == STANDARD_INPUT


def shown(path: Path) -> str:
    """A path as it can be printed: bytes that are no text in the system's encoding are shown as U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def list_sources(named: Iterable[str | Path]) -> list[SourceFile | SourceError]:
    """The texts behind files, folders, addresses and `-`, sorted; an error stands where a name leads nowhere.

    Each is there once, where it was named first: a file that is named beside its folder is no second text.
    Hidden files and folders in a folder are left alone: what other programs keep there is no text of the user's.

    Raises:
        OptionsError: a package that opens such addresses is missing.
    """
    found: dict[str | Path, SourceFile | SourceError] = {}
    resolved = cache(Path.resolve)
    for one in _found(named):
        found.setdefault(_place(one, resolved), one)
    return list(found.values())


def _place(one: SourceFile | SourceError, resolved: Callable[[Path], Path]) -> str | Path:
    """What two that are one and the same have in common, in whatever way they were named."""
    if isinstance(one, SourceError):
        return one.place
    if one.address or one.is_standard_input:
        return one.label
    try:
        return resolved(one.path.parent) / one.path.name
    except (OSError, RuntimeError):  # a link in a circle
        return one.path.absolute()


def _found(named: Iterable[str | Path]) -> Iterator[SourceFile | SourceError]:
    for name in named:
        if is_address(name):
            yield from _texts_at(str(name))
            continue
        path = Path(name)
        try:
            if str(name) == STANDARD_INPUT or path.is_file():
                yield SourceFile(path)
            elif path.is_dir():
                yield from _texts_in(path)
            else:
                reason = "is no file and no folder" if path.exists() else "does not exist"
                yield SourceError(str(name), reason, "check the name")
        except OSError as error:
            yield SourceError(
                str(name), f"cannot be read ({error.strerror})", "check the name and its permissions"
            )


def _texts_in(folder: Path) -> Iterator[SourceFile | SourceError]:
    failed: list[OSError] = []
    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in names if _is_text(PurePath(name))]
    for error in failed:
        yield SourceError(
            str(error.filename), f"cannot be listed ({error.strerror})", "check its permissions"
        )
    if not found and not failed:
        kinds = ", ".join(sorted(SUFFIXES))
        yield SourceError(str(folder), "holds no text", f"texts end in {kinds}; name other files one by one")
    below: dict[Path, Path] = {}
    for path in sorted(found):
        if path.is_file():
            around = path.parent
            yield SourceFile(path, below.setdefault(around, around.relative_to(folder)))
        else:
            reason = "is no file" if path.exists() else "is a link that leads nowhere"
            yield SourceError(str(path), reason, "take it out of the folder")


def _texts_at(address: str) -> Iterator[SourceFile | SourceError]:
    try:
        found = names_below(*open_address(address), address)
    except SourceError as error:
        yield error
        return
    named = {name: size for name, size in found.items() if not name or _is_text(PurePath(name))}
    if not named:
        yield SourceError(address, "holds no text" if found else "holds nothing", "check the address")
    for name, size in named.items():
        label = f"{address.rstrip('/')}/{name}" if name else address
        if size > LARGEST_TEXT_FILE:
            reason = f"is larger than {LARGEST_TEXT_FILE // MEGABYTE} MB, the most that is read"
            yield SourceError(label, reason, "part it, at chapters for instance")
        else:
            yield SourceFile(Path(label), Path(name).parent, label, size)


def _is_text(path: PurePath) -> bool:
    """Whether a file is a text by its name; hidden ones, and those in hidden folders, are none."""
    return path.suffix.lower() in SUFFIXES and not any(part.startswith(HIDDEN) for part in path.parts)


def read_source(file: SourceFile | Path | str, encoding: str | None = None) -> tuple[SourceText, bool]:
    """A source text, and whether its encoding had to be guessed.

    Raises:
        SourceError: it cannot be read, is empty, or is no text.
    """
    file = file if isinstance(file, SourceFile) else SourceFile(Path(file))
    return _source(file.data if file.data is not None else _read(file), file, encoding)


def held(file: SourceFile) -> SourceFile:
    """A text as it can be looked at more than once: standard input comes with its bytes.

    Raises:
        SourceError: it cannot be read.
    """
    return replace(file, data=_read(file)) if file.is_standard_input and file.data is None else file


def _read(file: SourceFile) -> bytes:
    try:
        if file.is_standard_input:
            return read_standard_input(LARGEST_TEXT_FILE)
        return read_file(file.path, LARGEST_TEXT_FILE)
    except OSError as error:
        is_large = error.errno == errno.EFBIG
        remedy = "part it, at chapters for instance" if is_large else "check its permissions"
        raise SourceError(file.label, f"cannot be read ({error.strerror})", remedy) from None


def source_of(data: bytes, file: SourceFile, encoding: str | None = None) -> SourceText:
    """The source text in the bytes of a file.

    Raises:
        SourceError: they are none, or no text.
    """
    return _source(data, file, encoding)[0]


def _source(data: bytes, file: SourceFile, encoding: str | None) -> tuple[SourceText, bool]:
    if not data:
        raise SourceError(file.label, "is empty", "there is nothing to encode")
    if file.name.lower().endswith(SUFFIX):
        return read_docx(data, file.name, file.label), False
    decoded = decode(data, file.label, encoding)
    if len(decoded.text) > LARGEST_TEXT:
        reason = f"has {len(decoded.text):,} characters, more than {LARGEST_TEXT:,}, the most that is encoded"
        raise SourceError(file.label, reason, "part it, at chapters for instance")
    digest = hashlib.sha256(data).hexdigest()
    source = SourceText(decoded.text, file.name, decoded.encoding, decoded.byte_order_mark, digest, len(data))
    return source, decoded.is_guess
