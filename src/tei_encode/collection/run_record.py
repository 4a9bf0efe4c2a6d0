"""What a run did with each text, kept beside the editions, so that the next one does only what has changed.

In the output folder, `.tei-encode/run.sqlite` has a row a text, written as results come. One run at a time works on
a folder: it holds a lock on `.tei-encode/lock.sqlite`, which the system takes back when the process ends, however it
ends.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from tei_encode.base_store import HIDDEN
from tei_encode.errors import OutputError
from tei_encode.version import __version__

from .kept_results import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from .results import FileResult

FILE = "run.sqlite"
NO_EDITION = b"?"
"""What the key of a text begins with that can have no edition; no edition is named so."""
FORMAT = 2
"""Of the tables; a record with another number is begun anew."""
COMMIT_AFTER = 0.5
"""Seconds between two commits: what a killed run loses of its record is done again by the next."""
PATIENCE = 10.0
"""Seconds to wait for another process that is just reading or writing the record."""
LATER = 60.0
"""Seconds until the next commit where one was kept off by somebody who reads."""
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
    text blob not null,
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
create index texts_by_text on texts (text, run);
"""


_BASES = """
create table if not exists bases (edition blob primary key, digest text not null) without rowid;
create index if not exists bases_by_digest on bases (digest);
create index if not exists texts_by_digest on texts (digest);
"""
"""Which base each edition carries, and texts by their bytes; records of former runs do not have them."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is known of a text's last run.

    Attributes:
        text: which text that was (`owners.identity_of`).
        state: `pending` (the run did not come to it), `done` or `failed`.
        key: stands for everything but the text that its edition depends on.
        digest: SHA-256 of the text's bytes.
        output_digest: SHA-256 of the edition's file as the run left it.
        is_latest: whether it is the run before this one that came to it, not one before that.
    """

    text: bytes
    state: str
    key: str
    digest: str
    output_digest: str
    is_latest: bool


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
        self._path = hidden / FILE
        self._damage: OutputError | None = None
        self._rows = self._opened(self._path)
        self._run = 0
        self._next_commit = time.monotonic() + COMMIT_AFTER

    def __enter__(self) -> Self:
        """This record, for a `with` block: at its end the folder is free again."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is not yet written, and give the folder free.

        Raises:
            OutputError: it cannot be written; not where something else went wrong before.
        """
        try:
            with suppress(*(() if kind is None else (OutputError,))):
                self._commit()
        finally:
            self._rows.close()
            self._lock.close()

    def begin(self, texts: int) -> None:
        """Begin a run of so many texts.

        Raises:
            OutputError: the record cannot be written; so with all that write it.
        """
        row = (_now(), __version__, texts)
        self._run = self._do("insert into runs (begun, version, texts) values (?, ?, ?)", row).lastrowid or 0
        self._commit()

    def end(self) -> None:
        """The run came to its end. What is known of texts that were not among its own stays for the next one."""
        self._do("update runs set ended = ? where id = ?", (_now(), self._run))
        self._do("delete from runs where id < ?", (self._run - 100,))
        self._commit()

    def find(self, edition: Path) -> Recorded | None:
        """What is known of an edition's last run; None where nothing is."""
        query = "select text, state, key, digest, output_digest, run >= ? from texts where edition = ?"
        rows = self._do(query, (self._run - 1, self._key(edition)))
        try:
            found = rows.fetchone()
        except sqlite3.OperationalError:  # damaged letters, which no check of SQLite's sees
            return None
        return Recorded(*found) if found else None

    def edition_of(self, text: bytes) -> Path | None:
        """The edition that a text had when it was last encoded; None where that is not known.

        Args:
            text: which text (`owners.identity_of`).
        """
        query = "select edition from texts where text = ? order by run desc, length(edition), edition limit 1"
        found = self._do(query, (text,)).fetchone()
        if found is None or found[0].startswith(NO_EDITION):
            return None
        return self._folder / os.fsdecode(found[0])

    def made_from(self, digest: str) -> list[tuple[Path, bytes]]:
        """The editions that runs made from a text of these bytes, and which text that was, by their names.

        Args:
            digest: SHA-256 of the text's bytes, hexadecimal.
        """
        found = self._do("select edition, text from texts where digest = ? order by edition", (digest,))
        return [
            (self._folder / os.fsdecode(edition), text)
            for edition, text in found.fetchall()
            if not edition.startswith(NO_EDITION)
        ]

    def expect(self, edition: Path | None, source: str, text: bytes, number: int) -> None:
        """Say that a text is to be encoded: should the run break off, it is known that it was not.

        Args:
            edition: its edition; None where there can be none.
            source: the text as the user would name it.
            text: which text it is (`owners.identity_of`).
            number: its position among the texts of the run.
        """
        row = (self._key(edition, source), text, _printable(source), number, self._run)
        self._do(
            "insert into texts (edition, text, source, position, run, state) values (?, ?, ?, ?, ?, 'pending') "
            "on conflict (edition) do update set text = excluded.text, source = excluded.source, "
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
        values = (state, key, digest, result.output_digest, to_text(result), self._run)
        self._do(
            "update texts set state = ?, key = ?, digest = ?, output_digest = ?, result = ?, encoded = ? "
            "where edition = ?",
            (*values, self._key(edition, result.source)),
        )
        self._commit_at_times()

    def enter_base(self, edition: Path, base: str, replaced: str) -> bool:
        """Keep which base an edition carries: several have one, where texts are alike.

        Args:
            edition: that.
            base: digest of what the machine wrote, as it carries that now; empty where it carries what it did.
            replaced: digest that it carried before; empty where that is needed still.

        Returns:
            Whether no edition carries the former one any more; only where it is known of this one that it did.
        """
        key = self._key(edition)
        before = self._do("select digest from bases where edition = ?", (key,)).fetchone()
        if base:
            self._do("insert or replace into bases (edition, digest) values (?, ?)", (key, base))
        if not replaced or base == replaced or before != (replaced,):
            return False
        return self._do("select 1 from bases where digest = ? limit 1", (replaced,)).fetchone() is None

    def keep(self, edition: Path, source: str, text: bytes | None, number: int) -> FileResult | None:
        """The result of a text that is not encoded again, now one of this run.

        Args:
            edition: its edition.
            source: the text as the user would name it.
            text: which text it is, as `expect` takes it; None where that was told.
            number: its position among the texts of the run.

        Returns:
            None where what was kept cannot be read.
        """
        key = self._key(edition)
        try:
            row = self._do("select result from texts where edition = ?", (key,)).fetchone()
            result = from_text(row[0], number, source, edition, is_unchanged=True)
        except (sqlite3.OperationalError, ValueError, LookupError, TypeError):
            return None
        self._do(
            "update texts set run = ?, position = ?, source = ?, text = coalesce(?, text), state = 'done' "
            "where edition = ?",
            (self._run, number, _printable(source), text, key),
        )
        self._commit_at_times()
        return result

    def _do(self, statement: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        try:
            return self._rows.execute(statement, values)
        except (sqlite3.Error, UnicodeError) as error:
            if _is_damage(error):
                raise self._set_aside(error) from None
            raise self._not_written(error) from None

    def _set_aside(self, error: Exception) -> OutputError:
        """What to say of damage that was not seen at the beginning; the next run begins a record anew."""
        self._rows.close()
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".damaged"))
        self._damage = OutputError(
            str(self._path), f"is damaged ({error})", "the same command begins it anew"
        )
        return self._damage

    def _commit(self) -> None:
        try:
            self._rows.commit()
        except sqlite3.Error as error:
            raise self._not_written(error) from None

    def _not_written(self, error: Exception) -> OutputError:
        if self._damage is not None:
            return self._damage
        remedy = "see what else uses it and whether the disk is full; the same command goes on"
        return OutputError(str(self._path), f"cannot be written ({error})", remedy)

    def _opened(self, path: Path) -> sqlite3.Connection:
        try:
            return _connected(path)
        except (sqlite3.DatabaseError, UnicodeError):
            pass
        try:
            path.replace(path.with_suffix(".damaged"))
            return _connected(path)
        except (OSError, sqlite3.Error, UnicodeError) as error:
            self._lock.close()
            raise OutputError(
                str(path), f"cannot be written ({error})", "name another folder with -o"
            ) from None

    def _key(self, edition: Path | None, source: str = "") -> bytes:
        """What a row is found by; as bytes, since a name of a file need be no text."""
        if edition is None:
            return NO_EDITION + os.fsencode(source)
        return os.fsencode(edition.relative_to(self._folder).as_posix())

    def _commit_at_times(self) -> None:
        now = time.monotonic()
        if now < self._next_commit:
            return
        try:
            self._rows.commit()
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                raise self._not_written(error) from None
            now = (
                time.monotonic() + LATER
            )  # somebody reads, and takes long; nothing is lost, and no text has to wait
        self._next_commit = now + COMMIT_AFTER


def _connected(path: Path) -> sqlite3.Connection:
    rows = sqlite3.connect(path, timeout=PATIENCE)
    try:
        _check(rows)
    except (sqlite3.Error, UnicodeError):
        rows.close()
        raise
    return rows


def _check(rows: sqlite3.Connection) -> None:
    """See that a record is sound, and has what this program writes; a new one gets that."""
    rows.execute("pragma synchronous = normal")
    if rows.execute("pragma user_version").fetchone()[0] != FORMAT:
        if rows.execute("select count(*) from sqlite_master").fetchone()[0]:
            raise sqlite3.DatabaseError("written by another version")
        rows.executescript(_TABLES)
        rows.execute(f"pragma user_version = {FORMAT}")
        rows.commit()
    elif rows.execute("pragma quick_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("damaged")
    rows.executescript(_BASES)
    with closing(sqlite3.connect(":memory:")) as new:
        new.executescript(_TABLES + _BASES)
        for (table,) in new.execute("select name from sqlite_master where type = 'table'").fetchall():
            columns = f"select name from pragma_table_info('{table}') order by name"  # noqa: S608 - a name of ours
            if rows.execute(columns).fetchall() != new.execute(columns).fetchall():
                raise sqlite3.DatabaseError("damaged")


def _not_held(folder: Path, error: OSError | sqlite3.Error) -> OutputError:
    if isinstance(error, sqlite3.OperationalError) and _is_busy(error):
        return OutputError(
            str(folder), "is being written by another run", "wait for it to end, or name another with -o"
        )
    return OutputError(str(folder), f"cannot be written ({error})", "name another folder with -o")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _is_damage(error: Exception) -> bool:
    """Whether the record itself is wrong, not the disk or who else uses it."""
    wrong = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT}
    return isinstance(error, UnicodeError) or getattr(error, "sqlite_errorcode", 0) & 0xFF in wrong


def _is_busy(error: sqlite3.OperationalError) -> bool:
    """Whether somebody else holds what we want to write."""
    return error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _printable(source: str) -> str:
    """A name without bytes that are no text."""
    return os.fsencode(source).decode("utf-8", "replace")
