"""What `tei-encode encode` shows on the terminal: progress and findings as they come, a table in the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console
    from rich.progress import Progress

    from tei_encode.collection import FileResult
    from tei_encode.model import Finding
    from tei_encode.readers import SourceFile

LONGEST_TABLE = 100
"""Rows of the table in the end; of more texts there is none, since nobody reads it."""


@dataclass(slots=True)
class Tally:
    """What became of the texts so far; of a million it takes no more memory than of a hundred.

    Attributes:
        done: how many there are results of.
        written: editions written.
        merged: those of them that hold what a person had edited.
        failed: texts that could not be read, or of which no edition could be written.
        kept: editions left as they are.
        unchanged: texts where nothing had to be done.
        exit_code: the highest of all.
        rows: the results, as long as they fit into a table.
    """

    done: int = 0
    written: int = 0
    merged: int = 0
    failed: int = 0
    kept: int = 0
    unchanged: int = 0
    exit_code: int = 0
    rows: list[FileResult] = field(default_factory=list)

    def add(self, result: FileResult) -> None:
        """One more."""
        self.done += 1
        self.written += result.written
        self.merged += result.merged and result.written
        self.failed += result.error is not None
        self.unchanged += result.unchanged
        is_left = result.edition is not None and not result.written and result.error is None
        self.kept += is_left and not result.unchanged
        self.exit_code = max(self.exit_code, result.exit_code)
        if self.done <= LONGEST_TABLE:
            self.rows.append(result)

    @property
    def summary(self) -> str:
        """One line."""
        with_edits = [f"{self.merged} of them merged with what was edited"] if self.merged else []
        parts = [f"{self.written} of {self.done} written", *with_edits]
        if self.unchanged:
            parts.append(f"{self.unchanged} unchanged since the last run")
        if self.failed:
            parts.append(f"{self.failed} could not be read or written")
        if self.kept:
            parts.append(f"{self.kept} left as they are")
        return ", ".join(parts)


def size_of(file: SourceFile | SourceError) -> int:
    """Bytes of a text, for the progress; 0 where that is not known."""
    if isinstance(file, SourceError) or file.is_standard_input:
        return 0
    if file.address:
        return file.size
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def watched(
    results: Iterable[FileResult],
    files: Sequence[SourceFile | SourceError],
    beside: Sequence[Finding],
    *,
    quiet: bool,
) -> Tally:
    """Count results, with progress where there is a terminal and a line for each error as it comes.

    Args:
        results: the results to come.
        files: the texts.
        beside: findings that belong to none of them.
        quiet: whether to show errors only.
    """
    from rich.console import Console

    console = Console(stderr=True)
    tally = Tally()
    with _progress(console, is_shown=console.is_terminal and not quiet) as progress:
        sizes = [size_of(file) for file in files] if not progress.disable else []
        task = progress.add_task("encoding", total=sum(sizes), texts=f"0/{len(files)} texts")
        for finding in beside:
            if finding.severity == "warning" and not quiet:
                progress.console.print(str(finding), markup=False, highlight=False, soft_wrap=True)
        for result in results:
            tally.add(result)
            _show(progress.console, result, quiet=quiet)
            if sizes:
                texts = f"{tally.done}/{len(files)} texts"
                progress.update(task, advance=sizes[result.number], texts=texts)
    return tally


def _progress(console: Console, *, is_shown: bool) -> Progress:
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[texts]}"),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=console, transient=True, disable=not is_shown)


def _show(console: Console, result: FileResult, *, quiet: bool) -> None:
    """The lines on a text that an editor has to see now."""
    if result.error is not None:
        console.print(f"tei-encode: {result.error}", markup=False, highlight=False, soft_wrap=True)
    for finding in result.findings:
        if finding.severity == "error" or (finding.severity == "warning" and not quiet):
            console.print(str(finding), markup=False, highlight=False, soft_wrap=True)


def show_summary(tally: Tally, folder: Path) -> None:
    """One row a text: what the edition holds, whether it is valid and its text identical; then all in one line."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        console = Console(stderr=True, width=160)
    if tally.done <= LONGEST_TABLE:
        _show_table(console, sorted(tally.rows, key=lambda row: row.number))
    console.print(tally.summary, highlight=False)
    if tally.failed and tally.done > LONGEST_TABLE:
        console.print(f"which, and why: tei-encode status {folder} --failed", highlight=False, markup=False)


def _show_table(console: Console, results: Sequence[FileResult]) -> None:
    from rich.table import Table

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
    counts = [result.edition.counts for result in results if result.edition is not None]
    more = [name for name in ("listed", "shared") if any(getattr(one, name) for one in counts)]
    if more:
        more.append("open")
    for name in more:
        table.add_column(name)
    for column in (*table.columns[1:9], *table.columns[12:]):
        column.justify = "right"
    for result in results:
        if result.edition is not None:
            numbers = [getattr(result.edition.counts, name) for name in more]
            table.add_row(*_row(result), *map(str, numbers))
    if table.row_count:
        console.print(table)


def _row(result: FileResult) -> list[str]:
    edition = result.edition
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
        "" if result.unchanged else f"{result.seconds:.1f}",
    ]
