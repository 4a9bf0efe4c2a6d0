"""`tei-encode registers apply`: a register that was corrected as a table, back into the editions."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .tei_files import tei_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tei_encode.correcting import Corrected, EntryRow, MentionRow

    Rows = list[EntryRow | MentionRow]

HELP = """Work on the persons, places and organisations of editions."""
APPLY = """Bring a register that you corrected as a table back into the editions it came from.

TABLE is what export --to csv gave, corrected in OpenRefine or a spreadsheet; TEI the same files or folders.

\b
Out, and back in:
  tei-encode export editions/ --to csv > register.csv
  tei-encode registers apply register.csv editions/
See first what would change:
  tei-encode registers apply register.csv editions/ --dry-run
Say who is meant where a name stands; who is new gets an entry:
  tei-encode export editions/ --to csv --table mentions > mentions.csv
  tei-encode registers apply mentions.csv editions/

In the register, correct name, forms, roles, type, birth, death, latitude, longitude, cert and identifiers; in a
column without, write names that are to go, in the column into the id of the entry that this one is to become part
of. In the mentions, correct id: it takes a mention to another entry, or to a new one that is called what the column
name says. Rows and columns that you leave
out change nothing; columns that say what the text says (mentions, context …) are passed over, and so are columns of
your own, with a warning. A cell that an entry of its kind cannot take (a birth of a place, another kind) is an error.

Where an entry of a register that editions share becomes part of another one, @sameAs of all files that you name
follows: name the whole folder.

The text stays, and every byte of the file that no row is about. A file for which one row cannot be applied is left as
it is. Later runs of encode keep all of it, as they keep every edit.
Exit codes: 0 fine, 1 a row that could not be applied, 2 usage, 3 a table or file that cannot be read or written.
"""


@click.group("registers", help=HELP)
def registers_command() -> None:
    """The group; the help text is `HELP`."""


@registers_command.command("apply", help=APPLY)
@click.argument("table", type=click.Path(path_type=Path))
@click.argument("tei", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TEI...")
@click.option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
@click.pass_context
def apply_command(context: click.Context, table: Path, tei: tuple[Path, ...], dry_run: bool) -> None:
    """Apply a table; the help text is `APPLY`."""
    from tei_encode.correcting import read_table, unknown_columns
    from tei_encode.errors import TeiEncodeError
    from tei_encode.tei.opening import read_named

    by_file: dict[str, list[EntryRow | MentionRow]] = {}
    data = read_named(table)
    for row in read_table(data, str(table)):
        by_file.setdefault(row.file, []).append(row)
    for finding in unknown_columns(data, str(table)):
        click.echo(str(finding), err=True)
    files = [(path, by_file.pop((folder / path.name).as_posix(), [])) for path, folder in tei_files(tei)]
    joined = _joined(files)
    codes = [0]
    # What points at an entry is led elsewhere before the entry goes.
    for path, rows in sorted(files, key=lambda one: one[0].resolve() in joined):
        try:
            if rows or joined:
                codes.append(_apply(path, rows, joined, dry_run=dry_run))
        except TeiEncodeError as error:
            click.echo(f"tei-encode: {error}", err=True)
            codes.append(error.exit_code)
    for name, rows in by_file.items():
        remedy = "name the same files and folders as for export"
        message = f"{len(rows)} rows are about {name!r}, which is not among the files; {remedy}"
        click.echo(f"{rows[0].place}: error: file-not-named: {message}", err=True)
        codes.append(1)
    context.exit(max(codes))


def _joined(files: Iterable[tuple[Path, Rows]]) -> dict[Path, Mapping[str, str]]:
    """Which entries of which files become part of others, where that can be done."""
    from tei_encode.correcting import EntryRow, correct
    from tei_encode.errors import TeiEncodeError
    from tei_encode.tei.opening import read_named

    joined: dict[Path, Mapping[str, str]] = {}
    for path, rows in files:
        if any(isinstance(row, EntryRow) and row.fields.get("into") for row in rows):
            # What is wrong with the file is said when its rows are applied.
            with suppress(TeiEncodeError):
                if into := correct(read_named(path), rows, str(path)).into:
                    joined[path.resolve()] = into
    return joined


def _apply(path: Path, rows: Rows, joined: Mapping[Path, Mapping[str, str]], *, dry_run: bool) -> int:
    from tei_encode.correcting import correct, follow
    from tei_encode.output import write_whole
    from tei_encode.tei.opening import read_named

    before = read_named(path)
    followed, count = follow(before, str(path), joined)
    if not rows and not count:
        return 0
    done = correct(followed, rows, str(path))
    for finding in done.findings:
        click.echo(str(finding), err=True)
    if done.xml != before and not dry_run:
        write_whole(path, done.xml)
    if not done.is_done:
        click.echo(
            f"{path}: left as it is{' but for its pointers into other files' if count else ''}", err=True
        )
        return 1
    said = [_summary(done)] if done.xml != followed or not count else []
    if count:
        said.append(f"{count} pointer{'' if count == 1 else 's'} into other files led on")
    click.echo(f"{path}: {', '.join(said)}{' (not written)' if dry_run and done.xml != before else ''}")
    return 0


def _summary(done: Corrected) -> str:
    counts = (
        (done.changed, "changed"),
        (done.merged, "made part of another"),
        (done.made, "new"),
    )
    said = [f"{number} {'entry' if number == 1 else 'entries'} {what}" for number, what in counts if number]
    if done.moved:
        said.append(f"{done.moved} mention{'' if done.moved == 1 else 's'} pointed elsewhere")
    return ", ".join(said) or "nothing to change"
