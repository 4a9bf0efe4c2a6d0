"""Editions that no text has any more, though one has the very bytes: it was renamed, or moved, without them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.errors import TeiEncodeError
from tei_encode.model import Finding, Severity
from tei_encode.readers import STANDARD_INPUT, SourceFile, shown

from .owners import identity_of, is_there
from .stores import open_store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tei_encode.errors import SourceError

    from .results import FileResult
    from .run_record import RunRecord


class LeftBehind:
    """What runs before made from the texts of this one, and is no text's now."""

    def __init__(
        self, record: RunRecord, files: Iterable[SourceFile | SourceError], folder: Path, store: str
    ) -> None:
        """Look at nothing yet.

        Args:
            record: what is known of runs before.
            files: the texts of the run.
            folder: the output folder.
            store: address of the editions; empty where they are in the folder.
        """
        self._record = record
        self._folder = folder
        self._store = store
        self._here = {identity_of(one, folder) for one in files if isinstance(one, SourceFile)}

    def said_of(self, result: FileResult, edition: Path | None) -> FileResult:
        """A result with a warning for each edition that was left behind; never kept, since it may be gone tomorrow.

        Args:
            result: what became of a text.
            edition: the file of its edition.
        """
        if result.edition is None or edition is None:
            return result
        found = [
            Finding(
                Severity.WARNING, "edition-left-behind", _message(self._label(one), edition), result.source
            )
            for one, text in self._record.made_from(result.edition.digest)
            if one != edition and self._is_nobodys(one, text) and self._stands(one)
        ]
        return replace(result, findings=(*result.findings, *found)) if found else result

    def _is_nobodys(self, edition: Path, text: bytes) -> bool:
        """Whether the text that had it is gone, or has another one now."""
        if text == STANDARD_INPUT.encode():
            return False
        if text in self._here:
            return self._record.edition_of(text) != edition
        return not is_there(text, self._folder)

    def _label(self, edition: Path) -> str:
        if not self._store:
            return shown(edition)
        return open_store(self._store).label(edition.relative_to(self._folder).as_posix())

    def _stands(self, edition: Path) -> bool:
        if not self._store:
            return edition.is_file()
        try:
            return open_store(self._store).read(edition.relative_to(self._folder).as_posix()) is not None
        except TeiEncodeError:
            return False


def _message(left: str, edition: Path) -> str:
    return (
        f"{left} was made from these very bytes, too, and its text is no longer there: to go on with what was edited "
        f"in it, take {edition.name} away and move that one into its place; otherwise take that one away"
    )
