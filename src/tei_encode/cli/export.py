"""`tei-encode export`: out of TEI what others open."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from .tei_files import tei_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.exporters import ExportOptions, Format, Part
    from tei_encode.model import Finding

HELP = """Hand TEI files over in the form that others open; they need not be editions of ours.

tei-encode formats lists all FORMATs, with what is in each and who reads it.

\b
The source file, byte for byte:
  tei-encode export editions/letter.xml --to source > letter.txt
The text to read, notes in brackets where their marks stand:
  tei-encode export editions/letter.xml --to text --notes inline
A critical edition as one of its witnesses has it:
  tei-encode export lays.xml --to text --witness B
A whole folder:
  tei-encode export editions/ --to text -o texts/
The bibliography for Zotero or pandoc, for LaTeX or JabRef, for EndNote:
  tei-encode export editions/article.xml --to csl-json > article.json
  tei-encode export editions/article.xml --to bibtex > article.bib
  tei-encode export editions/article.xml --to ris > article.ris
The persons, places and organisations of a whole folder as one table for OpenRefine; all mentions; all dates:
  tei-encode export editions/ --to csv > register.csv
  tei-encode export editions/ --to csv --table mentions > mentions.csv
  tei-encode export editions/ --to csv --table dates > dates.csv
An index of letters for correspSearch, of editions that are published there:
  tei-encode export editions/ --to cmif --base https://example.org/letters/ > cmif.xml
Who is mentioned with whom, for Gephi; labelled tokens, to train a model:
  tei-encode export editions/ --to gexf > persons.gexf
  tei-encode export editions/ --to conll > names.conll

Of a folder, all .xml files in it and below are taken. Without -o, all goes to standard output: of source and text one
behind the other, of every other format as one file. With -o each TEI file gets a file of its own; none is written
that would not be the source, and none over a file with other content, unless --force is given.
Bibliographies hold the lists of works and the works cited in full in notes and text, with what is marked in them and
nothing else.
Exit codes: 0 fine, 1 the source cannot be given back as it was, 2 usage, 3 a file that cannot be read or written.
"""


@click.command("export", help=HELP)
@click.argument("tei", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TEI...")
@click.option("--to", required=True, metavar="FORMAT", help="What to give: source, text, csv, bibtex, …")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where files go, one a TEI file [default: standard output].",
)
@click.option(
    "--notes",
    type=click.Choice(["end", "inline", "drop"]),
    default="end",
    show_default=True,
    help="Where notes go in a reading text.",
)
@click.option("--force", is_flag=True, help="Overwrite files that are there already with other content.")
@click.option(
    "--original",
    is_flag=True,
    help="Read sic, orig, abbr, am and surplus rather than corr, reg, expan and ex.",
)
@click.option(
    "--witness",
    default="",
    metavar="SIGIL",
    help="Read a critical edition as one witness has it (its xml:id or n in listWit) rather than the lemmas.",
)
@click.option(
    "--table",
    type=click.Choice(["register", "mentions", "dates"]),
    default="register",
    show_default=True,
    help="Which table to give as CSV.",
)
@click.option(
    "--base",
    default="",
    metavar="ADDRESS",
    help="Address below which the editions are published, for cmif, jsonld and rdf.",
)
@click.pass_context
def export_command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click has it
    context: click.Context,
    tei: tuple[Path, ...],
    to: str,
    output: Path | None,
    notes: str,
    force: bool,
    original: bool,
    witness: str,
    table: str,
    base: str,
) -> None:
    """Export TEI files; the help text is `HELP`."""
    from tei_encode.errors import TeiEncodeError
    from tei_encode.exporters import ExportOptions, Notes, Table, format_of

    form = format_of(to)
    _check_options(context, form)
    options = ExportOptions(Notes(notes), original, witness, Table(table), base)
    is_together = output is None and form.is_joint
    parts: list[Part] = []
    codes = [0]
    for path, folder in tei_files(tei):
        try:
            if is_together:
                parts.append(_read_one(path, folder, to, options))
            else:
                codes.append(_export_one(path, folder, form, output, options, force=force))
        except TeiEncodeError as error:
            click.echo(f"tei-encode: {error}", err=True)
            codes.append(error.exit_code)
    if parts:
        _print_together(parts, to, options)
    context.exit(max(codes))


def _check_options(context: click.Context, form: Format) -> None:
    """See that no option is given that would do nothing."""
    for name in ("notes", "original", "witness", "table", "base"):
        is_given = context.get_parameter_source(name) is ParameterSource.COMMANDLINE
        if is_given and name not in form.options:
            raise click.UsageError(f"--{name} changes nothing with --to {form.name}: leave it away.")


def _export_one(
    path: Path, folder: Path, form: Format, output: Path | None, options: ExportOptions, *, force: bool
) -> int:
    from tei_encode.exporters import write_parts
    from tei_encode.output import check_inside, safe_name, write_new

    part = _read_one(path, folder, form.name, options)
    exported = write_parts([part], form.name, options)
    _say(path, exported.findings)
    failed = any(finding.severity == "error" for finding in (*part.findings, *exported.findings))
    if output is None:
        _print(exported.data)
    elif not failed:
        name = part.name if form.name == "source" and part.name else f"{path.stem}{form.suffix}"
        target = output / folder / safe_name(name)
        check_inside(target, output)
        write_new(target, exported.data, force=force)
    return int(failed)


def _read_one(path: Path, folder: Path, to: str, options: ExportOptions) -> Part:
    from tei_encode.exporters import read_part

    part = read_part(path, to, options, file=(folder / path.name).as_posix())
    _say(path, part.findings)
    return part


def _print_together(parts: Sequence[Part], to: str, options: ExportOptions) -> None:
    """One file of all documents: several behind one another would be no JSON, and could share keys."""
    from tei_encode.exporters import write_parts

    exported = write_parts(parts, to, options)
    for finding in exported.findings:
        click.echo(f"tei-encode: {finding.severity}: {finding.message} [{finding.rule}]", err=True)
    _print(exported.data)


def _say(path: Path, findings: Iterable[Finding]) -> None:
    for finding in findings:
        click.echo(str(finding.in_file(str(path))), err=True)


def _print(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
