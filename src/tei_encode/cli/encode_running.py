"""How `tei-encode encode` goes about many texts: which of them, in how many processes, and what is said in the end."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from . import STOPPED
from .encode_shown import show_summary, size_of, watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tei_encode.collection import FileResult, Which
    from tei_encode.errors import SourceError
    from tei_encode.model import Finding
    from tei_encode.readers import SourceFile
    from tei_encode.reencoding import Policy

    from .interruption import Interruption

WORTH_PROCESSES = 1_000_000
"""Bytes of text from which several processes are started if nobody says how many."""


def watched_run(
    work: Callable[..., Iterator[FileResult]],
    files: Sequence[SourceFile | SourceError],
    output: Path,
    beside: Sequence[Finding],
    interruption: Interruption,
    *,
    report: Path | None,
    quiet: bool,
) -> int:
    """Encode, show what comes, write the report; the exit code.

    Args:
        work: encodes the texts; takes the record of the folder.
        files: the texts.
        output: the folder.
        beside: findings that belong to no text.
        interruption: whether Ctrl-C was pressed.
        report: where the report goes; None for nowhere, `-` for standard output.
        quiet: whether to show errors only.
    """
    from tei_encode.collection import RunRecord
    from tei_encode.garbage import seldom_collected

    with seldom_collected(), RunRecord(output) as record:
        tally = watched(work(record=record), files, beside, quiet=quiet)
    if report is not None:
        _write_report(report, output, beside)
    left = len(files) - tally.done
    if interruption.is_set() and left:
        click.echo(
            f"stopped; {left} of {len(files)} texts are left: the same command goes on with them", err=True
        )
        return STOPPED
    if not quiet:
        show_summary(tally, output)
    return tally.exit_code


def policy(*, discards: bool, refuses: bool) -> Policy:
    """What becomes of editions that were edited."""
    if discards and refuses:
        raise click.UsageError("--force discards edits, --no-merge leaves them alone: give one of them.")
    return "discard" if discards else "refuse" if refuses else "merge"


def which_texts(*, every: bool, retries: bool) -> Which:
    """Which texts are to be encoded."""
    if every and retries:
        raise click.UsageError(
            "--retry-failed encodes some texts, --all and --force every one: give one of them."
        )
    return "all" if every else "failed" if retries else "changed"


class Places(NamedTuple):
    """Where a run works.

    Attributes:
        folder: the folder of its record, and of its editions where they go to no address.
        store: the address that they go to; empty where they go into the folder.
        register: the file of the shared register, if any.
    """

    folder: Path
    store: str
    register: Path | None


def places_of(given: Mapping[str, Any], register: str) -> Places:
    """Where a run works, by its options.

    Args:
        given: the options.
        register: the shared register, file or address; empty for none.

    Raises:
        click.UsageError: one option is missing, or does not go with another.
    """
    from tei_encode.collection import fetch_register
    from tei_encode.readers import is_address

    output, record = given["output"], given["record"]
    if not output:
        raise click.UsageError("where shall the editions go? Name a folder with -o DIR.")
    if given["scheduler"] and given["jobs"]:
        raise click.UsageError("--scheduler has the workers of the cluster encode: leave --jobs away.")
    folder, store = (record, output) if is_address(output) else (Path(output), "")
    if record is not None and not store:
        raise click.UsageError("--record is for editions at an address: in a folder, the record is there.")
    if folder is None:
        raise click.UsageError(
            f"editions go to {output}, the record of the run to a folder: add --record DIR."
        )
    if is_address(register):
        return Places(folder, store, fetch_register(register, store, folder))
    if register and store:
        raise click.UsageError(f"the editions are at an address: name a register below {output}.")
    return Places(folder, store, Path(register) if register else None)


def listed(
    named: Sequence[str], jobs: int | None, *, is_dry: bool
) -> tuple[list[SourceFile | SourceError], int]:
    """The texts, and how many processes encode them; what those come from is started, and loads beside us.

    Args:
        named: files and folders.
        jobs: how many the user wants, each of which takes one processor; None takes as many as pay: starting them
            costs more than a few texts do.
        is_dry: whether nothing is encoded.
    """
    from tei_encode.readers import list_sources
    from tei_encode.workers import processors, start_ahead, take_one_processor

    files = list_sources(named)
    if jobs == 1:
        take_one_processor()
    if jobs is None:
        jobs = processors() if sum(map(size_of, files)) >= WORTH_PROCESSES else 1
    if jobs > 1 and len(files) > 1 and not is_dry:
        start_ahead()
    return files, jobs


def _write_report(report: Path, output: Path, beside: Sequence[Finding]) -> None:
    """Write the report; findings of the table of metadata and of authority files stand in it as those of a file."""
    from tei_encode.output import write_whole

    pieces = _report(output, beside)
    if str(report) == "-":
        for piece in pieces:
            click.echo(piece, nl=False)
    else:
        write_whole(report, (piece.encode("utf-8") for piece in pieces))


def _report(output: Path, beside: Sequence[Finding]) -> Iterator[str]:
    """The report in pieces, one a text: nothing holds the findings of all."""
    from tei_encode.collection import FileResult, read_record

    by_file: dict[str, list[Finding]] = {}
    for finding in beside:
        by_file.setdefault(finding.file, []).append(finding)
    recorded = read_record(output)
    texts = (result for state, result in recorded[1] if state != "pending") if recorded is not None else ()
    others = (FileResult(file, findings=tuple(found)) for file, found in by_file.items())
    begin = "["
    for result in chain(texts, others):
        yield f"{begin}\n{json.dumps(result.to_dict(), ensure_ascii=False, indent=2)}"
        begin = ","
    yield "[]\n" if begin == "[" else "\n]\n"
