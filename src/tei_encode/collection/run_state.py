"""The last run over an output folder, for those who ask while it is at work or afterwards."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.base_store import HIDDEN
from tei_encode.errors import OutputError

from .kept_results import from_text
from .results import FileResult
from .run_record import FILE, NO_EDITION, PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT_ONCE = 500
"""Texts that are read at once: between them nothing is held, so that a run at work is never kept waiting."""


@dataclass(frozen=True, slots=True)
class RunState:
    """A run as a whole.

    Attributes:
        begun: when, as an ISO 8601 time in UTC.
        ended: when it ended; empty where it is at work, or was broken off.
        version: of the program.
        texts: how many texts it was given.
    """

    begun: str
    ended: str
    version: str
    texts: int


def read_record(folder: Path) -> tuple[RunState, Iterator[tuple[str, FileResult]]] | None:
    """The last run in an output folder: its state, and state and result of each text in their order.

    Args:
        folder: the output folder; a run may be at work there.

    Returns:
        None where no run is recorded. Of a text that the run has not come to, the result is empty. The results can
        raise OutputError, too.

    Raises:
        OutputError: the record cannot be read.
    """
    path = folder / HIDDEN / FILE
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise OutputError(str(path), f"cannot be read ({error.strerror})", "check its permissions") from None
    try:
        rows = _opened(path)
        query = "select id, begun, ended, version, texts from runs order by id desc limit 1"
        last = rows.execute(query).fetchone()
    except (sqlite3.Error, UnicodeError) as error:
        raise _not_read(path, error) from None
    if last is None:
        rows.close()
        return None
    run, begun, ended, version, texts = last
    return RunState(begun, ended or "", version, texts), _results(rows, run, folder)


def _opened(path: Path) -> sqlite3.Connection:
    """The record, for reading; what a killed run left half done is undone by SQLite where the folder can be written."""
    for mode in ("rw", "ro"):
        rows = sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=PATIENCE)
        try:
            rows.execute("pragma query_only = on")
            rows.execute("select count(*) from runs")
        except sqlite3.OperationalError:
            rows.close()
            if mode == "ro":
                raise
        else:
            break
    return rows


def _results(rows: sqlite3.Connection, run: int, folder: Path) -> Iterator[tuple[str, FileResult]]:
    query = (
        "select position, state, source, edition, result, encoded from texts "
        "where run = ? and position > ? order by position limit ?"
    )
    position = -1
    with closing(rows):
        while True:
            try:
                found = rows.execute(query, (run, position, AT_ONCE)).fetchall()
                for position, state, source, edition, result, encoded in found:
                    path = None if edition.startswith(NO_EDITION) else folder / os.fsdecode(edition)
                    if state == "pending" or not result:
                        yield state, FileResult(source, number=position)
                    else:
                        yield (
                            state,
                            from_text(result, position, source, path, is_unchanged=encoded != run),
                        )
            except (sqlite3.Error, ValueError, LookupError, TypeError) as error:
                raise _not_read(folder / HIDDEN / FILE, error) from None
            if len(found) < AT_ONCE:
                return


def _not_read(path: Path, error: Exception) -> OutputError:
    if isinstance(error, sqlite3.OperationalError):
        return OutputError(
            str(path), f"cannot be read ({error})", "ask again, or see whether the disk is full"
        )
    return OutputError(str(path), f"is damaged ({error})", "encode once more: it is begun anew")
