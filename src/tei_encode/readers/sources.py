"""Where texts come from: files, folders, standard input."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError
from tei_encode.model import SourceText

from .encodings import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text that is still to be read.

    Attributes:
        path: the file, or `-` for standard input.
        folder: where its edition belongs below the output folder (as the text stood below its own).
    """

    path: Path
    folder: Path = Path()

    @property
    def label(self) -> str:
        """How the user would name it."""
        return "standard input" if str(self.path) == STANDARD_INPUT else str(self.path)


def find_sources(named: Iterable[str | Path]) -> Iterator[SourceFile | SourceError]:
    """The texts a user named, folders opened and sorted; an error stands where a name leads nowhere."""
    for name in named:
        path = Path(name)
        if str(name) == STANDARD_INPUT or path.is_file():
            yield SourceFile(path)
        elif path.is_dir():
            yield from _texts_in(path)
        else:
            reason = "is no file and no folder" if path.exists() else "does not exist"
            yield SourceError(str(name), reason, "check the name")


def _texts_in(folder: Path) -> Iterator[SourceFile | SourceError]:
    try:
        found = sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    except OSError as error:
        yield SourceError(str(folder), f"cannot be listed ({error.strerror})", "check its permissions")
        return
    if not found:
        kinds = ", ".join(sorted(SUFFIXES))
        yield SourceError(str(folder), "holds no text", f"texts end in {kinds}; name other files one by one")
    for path in found:
        yield SourceFile(path, path.parent.relative_to(folder))


def read_source(file: SourceFile | Path | str, encoding: str | None = None) -> tuple[SourceText, bool]:
    """A source text, and whether its encoding had to be guessed.

    Raises:
        SourceError: it cannot be read, is empty, or is no text.
    """
    file = file if isinstance(file, SourceFile) else SourceFile(Path(file))
    try:
        is_stdin = str(file.path) == STANDARD_INPUT
        data = sys.stdin.buffer.read() if is_stdin else file.path.read_bytes()
    except OSError as error:
        raise SourceError(file.label, f"cannot be read ({error.strerror})", "check its permissions") from None
    if not data:
        raise SourceError(file.label, "is empty", "there is nothing to encode")
    decoded = decode(data, file.label, encoding)
    name = "stdin.txt" if is_stdin else file.path.name
    digest = hashlib.sha256(data).hexdigest()
    source = SourceText(decoded.text, name, decoded.encoding, decoded.byte_order_mark, digest, len(data))
    return source, decoded.is_guess
