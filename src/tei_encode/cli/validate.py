"""`tei-encode validate`: check TEI files against the schema and their sources."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tei_encode.errors import OptionsError, SourceError

from .saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.progress import Progress

    from tei_encode.reports import ReportFormat
    from tei_encode.validators import ValidationResult

HELP = """Check TEI files: the schema, identifiers, pointers, notes, dates, and whether the text is still
that of its source, character by character.

TEI is any number of files and folders; of a folder, all .xml files in it and below are checked.

\b
Check an edition:
  tei-encode validate letter.xml
Check all editions of a folder against the official schema:
  tei-encode validate editions/ --schema tei_all.rng
Against the official schema and its Schematron rules (needs tei-encode[schematron]), or ours and rules of yours:
  tei-encode validate editions/ --schema tei_all.rng --schema tei_all.sch
  tei-encode validate editions/ --schema own --schema house-rules.sch
Against our own schema in both its forms, the result for a program:
  tei-encode validate editions/ --engine both --format json
In a CI system, with a report that it shows, and warnings that count:
  tei-encode validate editions/ --format sarif -o findings.sarif
  tei-encode validate editions/ --format junit -o findings.xml --fail-on warning
TEI made by others, with the schemas that its files name, wherever they are:
  tei-encode validate corpus/ --allow-network
Or where an XML catalog says that copies of them are:
  tei-encode validate corpus/ --catalog catalog.xml

A file is checked against the schema given with --schema; else against those it names itself in <?xml-model?>; else,
if tei-encode made it, against ours. For other TEI that names no schema at hand a warning says that its validity
was not looked at. Without --allow-network nothing is ever fetched.

Each finding is one line on standard output, as file:line:column: severity: rule: message. The exit code is 0
where nothing is wrong (warnings count with --fail-on warning only), 1 where there is an error, 2 for a mistake in the
command, 3 where a file, folder or schema cannot be read or the report cannot be written. Ill-formed XML is an error
in a file, not a file that cannot be read.
"""


@click.command("validate", help=HELP)
@click.argument("tei", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TEI...")
@click.option(
    "--schema",
    "schemas",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Use this schema (.rng, .xsd or .sch) instead of ours and of those that the files name; may be given"
    " several times. own is ours.",
)
@click.option(
    "--engine",
    type=click.Choice(["rng", "xsd", "both", "jing"]),
    default="rng",
    show_default=True,
    help="Which form of our own schema to use; jing has that program judge RELAX NG.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "junit", "sarif"]),
    default="text",
    show_default=True,
    help="How to write the findings.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the findings into this file, and as text to the terminal as well.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.option(
    "--catalog",
    "catalogs",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Look in this XML catalog for schemas named by an address elsewhere; may be given several times. Those in"
    " XML_CATALOG_FILES are looked at next.",
)
@click.option(
    "--allow-network",
    is_flag=True,
    help="Fetch schemas that the files name in <?xml-model?> over http or https.",
)
@click.pass_context
def validate_command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click has it
    context: click.Context,
    tei: tuple[Path, ...],
    schemas: tuple[Path, ...],
    engine: Any,
    form: ReportFormat,
    output: Path | None,
    fail_on: str,
    catalogs: tuple[Path, ...],
    allow_network: bool,
) -> None:
    """Check TEI files; the help text is `HELP`."""
    from tei_encode.model import Severity
    from tei_encode.reports import Tally
    from tei_encode.validation import list_tei, validate_files
    from tei_encode.validators import catalog_files

    catalogs = catalog_files(catalogs, os.environ.get("XML_CATALOG_FILES", ""))
    files = list_tei(tei)
    _check_output(output, files)
    is_report = form != "text" or output is not None
    shows_lines = form == "text" or output is not None
    tally = Tally()
    kept: list[ValidationResult | SourceError] = []
    with _terminal(len(files)) as (tell, advance):
        for one in validate_files(
            files, schema=schemas, engine=engine, catalogs=catalogs, allow_network=allow_network
        ):
            tally.add(one)
            if is_report:
                kept.append(one)
            if isinstance(one, SourceError):
                tell(f"tei-encode: {one}", True)
            elif shows_lines:
                for finding in one.findings:
                    tell(str(finding), False)
            advance()
    if is_report:
        _report(kept, form, output)
    say(tally.summary, err=True)
    context.exit(tally.exit_code(Severity(fail_on)))


def _report(results: list[ValidationResult | SourceError], form: ReportFormat, output: Path | None) -> None:
    """Write the report into its file, or to standard output."""
    from tei_encode.output import write_whole
    from tei_encode.reports import ValidationRun, write_report

    text = write_report(ValidationRun.of(results), form)
    if output is None:
        say(text.removesuffix("\n"))
    else:
        write_whole(output, text.encode("utf-8", "backslashreplace"))


def _check_output(output: Path | None, files: Sequence[Path | SourceError]) -> None:
    """See that the report would not be written over one of the files, and can be written at all."""
    if output is None:
        return
    if any(isinstance(file, Path) and file.resolve() == output.resolve() for file in files):
        raise OptionsError("-o", f"{output} is one of the files to check", "name another file")
    if output.is_dir():
        raise OptionsError("-o", f"{output} is a folder", "name a file")


@contextmanager
def _terminal(total: int) -> Iterator[tuple[Callable[[str, bool], None], Callable[[], None]]]:
    """How to say a line while files are checked, and how to say that one is done.

    On a terminal a bar shows how far the check is, with the lines above it.
    """
    if total < 2 or not sys.stderr.isatty():
        yield lambda text, is_error: say(text, err=is_error), lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False
    )
    with bar:
        task = bar.add_task("checking", total=total)
        yield lambda text, is_error: _say_above(bar, text, err=is_error), lambda: bar.advance(task)


def _say_above(bar: Progress, text: str, *, err: bool) -> None:
    """Write a line above a bar where both go to the terminal; else where it belongs."""
    if err or sys.stdout.isatty():
        bar.console.print(text, markup=False, highlight=False, soft_wrap=True)
    else:
        say(text, err=False)
