"""What `tei-encode encode` shows on the terminal: progress and findings as they come, a table in the end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.collection import FileResult
    from tei_encode.model import Finding


def watched(
    results: Iterable[FileResult], total: int, beside: Sequence[Finding], *, quiet: bool
) -> list[FileResult]:
    """The results, with progress where there is a terminal and a line for each error as it comes.

    Args:
        results: the results to come.
        total: how many.
        beside: findings that belong to none of them.
        quiet: whether to show errors only.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    done: list[FileResult] = []
    with Progress(
        *columns, console=console, transient=True, disable=quiet or not console.is_terminal
    ) as progress:
        task = progress.add_task("encoding", total=total)
        for finding in beside:
            if finding.severity == "warning" and not quiet:
                progress.console.print(str(finding), markup=False, highlight=False, soft_wrap=True)
        for result in results:
            done.append(result)
            if result.error is not None:
                progress.console.print(
                    f"tei-encode: {result.error}", markup=False, highlight=False, soft_wrap=True
                )
            for finding in result.findings:
                if finding.severity == "error" or (finding.severity == "warning" and not quiet):
                    progress.console.print(str(finding), markup=False, highlight=False, soft_wrap=True)
            progress.advance(task)
    return done


def show_table(results: Sequence[FileResult]) -> None:
    """One row a text: what the edition holds, whether it is valid and its text identical."""
    from rich.console import Console
    from rich.table import Table

    console = Console(stderr=True)
    if not console.is_terminal:
        console = Console(stderr=True, width=160)
    names = (
        "text",
        "p",
        "notes",
        "persons",
        "places",
        "orgs",
        "dates",
        "bibl",
        "citations",
        "valid",
        "identical",
        "s",
    )
    table = Table(*names, box=None, pad_edge=False)
    counts = [result.encoded.counts for result in results if result.encoded is not None]
    more = [name for name in ("listed", "shared") if any(getattr(one, name) for one in counts)]
    if more:
        more.append("open")
    for name in more:
        table.add_column(name)
    for column in (*table.columns[1:9], *table.columns[12:]):
        column.justify = "right"
    for result in results:
        if result.encoded is not None:
            numbers = [getattr(result.encoded.counts, name) for name in more]
            table.add_row(*_row(result), *map(str, numbers))
    if table.row_count:
        console.print(table)
    written = sum(result.written for result in results)
    failed = sum(result.error is not None for result in results)
    merged = sum(result.merged and result.written for result in results)
    with_edits = [f"{merged} of them merged with what was edited"] if merged else []
    parts = [f"{written} of {len(results)} written", *with_edits]
    if failed:
        parts.append(f"{failed} could not be read or written")
    kept = sum(
        result.encoded is not None and not result.written and result.error is None for result in results
    )
    if kept:
        parts.append(f"{kept} left as they are")
    console.print(", ".join(parts), highlight=False)


def _row(result: FileResult) -> list[str]:
    edition = result.encoded
    if edition is None:
        return [Path(result.source).name]
    counts = edition.counts
    return [
        Path(result.source).name if result.output else result.source,
        str(counts.paragraphs),
        f"{counts.notes_linked}/{counts.notes}",
        str(counts.persons),
        str(counts.places),
        str(counts.organisations),
        str(counts.dates),
        str(counts.entries),
        f"{counts.citations_linked}/{counts.citations}",
        {True: "yes", False: "NO", None: "-"}[edition.valid],
        "yes" if edition.text_identical else "NO",
        f"{result.seconds:.1f}",
    ]
