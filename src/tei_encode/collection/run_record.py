"""What a run did with each text, kept beside the editions, so that the next one does only what has changed.

In the output folder, `.tei-encode/run.sqlite` has a row a text, written as results come. One run at a time works on
a folder: it holds a lock on `.tei-encode/lock.sqlite`, which the system takes back when the process ends, however it
ends.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from tei_encode.base_store import HIDDEN
from tei_encode.counts import Counts
from tei_encode.errors import (
    ModelError,
    OutputError,
    PipelineError,
    SchemaError,
    SourceError,
    TeiEncodeError,
)
from tei_encode.model import Finding, Severity
from tei_encode.version import __version__

from .results import EditionSummary, FileResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

FILE = "run.sqlite"
_NO_EDITION = b"?"
"""What the key of a text begins with that can have no edition; no edition is named so."""
FORMAT = 1
"""Of the tables; a record with another number is begun anew."""
COMMIT_AFTER = 0.5
"""Seconds between two commits: what a killed run loses of its record is done again by the next."""
PATIENCE = 10.0
"""Seconds to wait for another process that is just reading or writing the record."""
_ERRORS: dict[str, type[TeiEncodeError]] = {
    kind.__name__: kind for kind in (ModelError, OutputError, PipelineError, SchemaError, SourceError)
}
_TABLES = """
create table runs (
    id integer primary key,
    begun text not null,
    ended text,
    version text not null,
    texts integer not null
);
create table texts (
    edition blob primary key,
    name blob not null,
    source text not null,
    position integer not null,
    run integer not null,
    encoded integer not null default 0,
    state text not null check (state in ('pending', 'done', 'failed')),
    key text not null default '',
    digest text not null default '',
    output_digest text not null default '',
    result text not null default ''
);
create index texts_by_position on texts (run, position);
"""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is known of a text's last run.

    Attributes:
        name: file name of the text.
        state: `pending` (the run did not come to it), `done` or `failed`.
        key: stands for everything but the text that its edition depends on.
        digest: SHA-256 of the text's bytes.
        output_digest: SHA-256 of the edition's file as the run left it.
    """

    name: str
    state: str
    key: str
    digest: str
    output_digest: str


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


class RunRecord:
    """The record of an output folder, held by the one run that works there."""

    def __init__(self, folder: Path) -> None:
        """Open the record and hold the folder; a record that is damaged is begun anew.

        Args:
            folder: the output folder.

        Raises:
            OutputError: another run is at work there, or the record cannot be written.
        """
        self._folder = folder
        hidden = folder / HIDDEN
        try:
            hidden.mkdir(parents=True, exist_ok=True)
            self._lock = sqlite3.connect(hidden / "lock.sqlite", timeout=0.2, isolation_level=None)
            self._lock.execute("begin exclusive")
        except (OSError, sqlite3.Error) as error:
            raise _not_held(folder, error) from None
        self._rows = self._opened(hidden / FILE)
        self._run = 0
        self._committed = time.monotonic()

    def __enter__(self) -> Self:
        """This record, for a `with` block: at its end the folder is free again."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is not yet written, and give the folder free."""
        self._rows.commit()
        self._rows.close()
        self._lock.close()

    def begin(self, texts: int) -> None:
        """Begin a run of so many texts."""
        row = (_now(), __version__, texts)
        done = self._rows.execute("insert into runs (begun, version, texts) values (?, ?, ?)", row)
        self._run = done.lastrowid or 0
        self._rows.commit()

    def end(self) -> None:
        """The run came to its end. What is known of texts that were not among its own stays for the next one."""
        self._rows.execute("update runs set ended = ? where id = ?", (_now(), self._run))
        self._rows.execute("delete from runs where id < ?", (self._run - 100,))
        self._rows.commit()

    def find(self, edition: Path) -> Recorded | None:
        """What is known of an edition's last run; None where nothing is."""
        columns = "name, state, key, digest, output_digest"
        row = self._rows.execute(f"select {columns} from texts where edition = ?", (self._key(edition),))  # noqa: S608
        found = row.fetchone()
        return Recorded(os.fsdecode(found[0]), *found[1:]) if found else None

    def expect(self, edition: Path | None, name: str, source: str, number: int) -> None:
        """Say that a text is to be encoded: should the run break off, it is known that it was not.

        Args:
            edition: its edition; None where there can be none.
            name: file name of the text.
            source: the text as the user would name it.
            number: its position among the texts of the run.
        """
        printable = os.fsencode(source).decode("utf-8", "replace")
        row = (self._key(edition, source), os.fsencode(name), printable, number, self._run)
        self._rows.execute(
            "insert into texts (edition, name, source, position, run, state) values (?, ?, ?, ?, ?, 'pending') "
            "on conflict (edition) do update set name = excluded.name, source = excluded.source, "
            "position = excluded.position, run = excluded.run, state = 'pending'",
            row,
        )
        self._commit_at_times()

    def enter(self, result: FileResult, edition: Path | None, key: str = "") -> None:
        """Keep what became of a text.

        Args:
            result: that.
            edition: the file that its edition has, or would have.
            key: stands for everything but the text that the edition depends on; empty where it is not to be relied on.
        """
        digest = result.edition.digest if result.edition is not None else ""
        state = "failed" if result.error is not None else "done"
        written = json.dumps(_written(result))
        values = (state, key, digest, result.output_digest, written, self._run)
        self._rows.execute(
            "update texts set state = ?, key = ?, digest = ?, output_digest = ?, result = ?, encoded = ? "
            "where edition = ?",
            (*values, self._key(edition, result.source)),
        )
        self._commit_at_times()

    def keep(self, edition: Path, source: str, number: int) -> FileResult:
        """The result of a text that is not encoded again, now one of this run."""
        values = (self._run, number, source, self._key(edition))
        self._rows.execute(
            "update texts set run = ?, position = ?, source = ?, state = 'done' where edition = ?", values
        )
        row = self._rows.execute("select result from texts where edition = ?", (self._key(edition),))
        self._commit_at_times()
        return _read(row.fetchone()[0], number, source, edition, is_unchanged=True)

    def _opened(self, path: Path) -> sqlite3.Connection:
        try:
            return _connected(path)
        except sqlite3.DatabaseError:
            pass
        try:
            path.replace(path.with_suffix(".damaged"))
            return _connected(path)
        except (OSError, sqlite3.Error) as error:
            self._lock.close()
            raise OutputError(
                str(path), f"cannot be written ({error})", "name another folder with -o"
            ) from None

    def _key(self, edition: Path | None, source: str = "") -> bytes:
        """What a row is found by; as bytes, since a name of a file need be no text."""
        if edition is None:
            return _NO_EDITION + os.fsencode(source)
        return os.fsencode(edition.relative_to(self._folder).as_posix())

    def _commit_at_times(self) -> None:
        now = time.monotonic()
        if now - self._committed > COMMIT_AFTER:
            self._rows.commit()
            self._committed = now


def read_record(folder: Path) -> tuple[RunState, Iterator[tuple[str, FileResult]]] | None:
    """The last run in an output folder: its state, and state and result of each text in their order.

    Args:
        folder: the output folder; a run may be at work there.

    Returns:
        None where no run is recorded. Of a text that the run has not come to, the result is empty.

    Raises:
        OutputError: the record cannot be read.
    """
    path = folder / HIDDEN / FILE
    if not path.is_file():
        return None
    try:
        rows = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)
        query = "select id, begun, ended, version, texts from runs order by id desc limit 1"
        last = rows.execute(query).fetchone()
    except sqlite3.Error as error:
        raise OutputError(
            str(path), f"cannot be read ({error})", "encode once more; it is begun anew"
        ) from None
    if last is None:
        rows.close()
        return None
    run, begun, ended, version, texts = last
    return RunState(begun, ended or "", version, texts), _results(rows, run, folder)


def _results(rows: sqlite3.Connection, run: int, folder: Path) -> Iterator[tuple[str, FileResult]]:
    columns = "state, source, position, edition, result, encoded"
    with closing(rows):
        for state, source, position, edition, result, encoded in rows.execute(
            f"select {columns} from texts where run = ? order by position",  # noqa: S608 - no word of a user
            (run,),
        ):
            path = None if edition.startswith(_NO_EDITION) else folder / os.fsdecode(edition)
            if state == "pending" or not result:
                yield state, FileResult(source, number=position)
            else:
                yield state, _read(result, position, source, path, is_unchanged=encoded != run)


def _connected(path: Path) -> sqlite3.Connection:
    rows = sqlite3.connect(path, timeout=PATIENCE)
    rows.execute("pragma synchronous = normal")
    if rows.execute("pragma user_version").fetchone()[0] != FORMAT:
        if rows.execute("select count(*) from sqlite_master").fetchone()[0]:
            rows.close()
            raise sqlite3.DatabaseError("written by another version")
        rows.executescript(_TABLES)
        rows.execute(f"pragma user_version = {FORMAT}")
        rows.commit()
    return rows


def _not_held(folder: Path, error: OSError | sqlite3.Error) -> OutputError:
    if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
        return OutputError(
            str(folder), "is being written by another run", "wait for it to end, or name another with -o"
        )
    return OutputError(str(folder), f"cannot be written ({error})", "name another folder with -o")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _written(result: FileResult) -> dict[str, Any]:
    """A result as it is kept: what cannot be told from the row."""
    error = result.error
    return {
        "output": result.output if isinstance(result.output, str) else result.output is not None,
        "edition": asdict(result.edition) if result.edition is not None else None,
        "written": result.written,
        "merged": result.merged,
        "findings": [list(asdict(finding).values()) for finding in result.findings],
        "error": [type(error).__name__, error.place, error.reason, error.remedy]
        if error is not None
        else None,
        "seconds": round(result.seconds, 3),
    }


def _read(written: str, number: int, source: str, edition: Path | None, *, is_unchanged: bool) -> FileResult:
    """A result as it was kept."""
    kept = json.loads(written)
    summary = kept["edition"]
    return FileResult(
        source,
        kept["output"] if isinstance(kept["output"], str) else edition if kept["output"] else None,
        EditionSummary(**{**summary, "counts": Counts(**summary["counts"])}) if summary else None,
        written=kept["written"] and not is_unchanged,
        merged=kept["merged"],
        unchanged=is_unchanged,
        findings=tuple(_findings(kept["findings"])),
        error=_ERRORS.get(kept["error"][0], TeiEncodeError)(*kept["error"][1:]) if kept["error"] else None,
        seconds=kept["seconds"],
        number=number,
    )


def _findings(kept: Iterable[list[Any]]) -> Iterator[Finding]:
    for severity, *rest in kept:
        yield Finding(Severity(severity), *rest)
