"""`tei-encode export`: out of TEI what others open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from .export_running import Exporting, print_together, read_one
from .tei_files import tei_files

if TYPE_CHECKING:
    from tei_encode.exporters import Format, Part

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
A page to read, in any browser; of a whole folder one page each, an index of them and a joint register:
  tei-encode export editions/letter.xml --to html > letter.html
  tei-encode export editions/ --to html -o site/
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
behind the other, of every other format but html as one file. With -o each TEI file gets a file of its own; none is
written that would not be the source, and none over a file with other content, unless --force is given. Files are called
by the folders below the ones you name; where two would be called the same, by those below the folder that holds all.
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
    files = list(tei_files(tei))
    if output is None and form.folder is not None and len(files) > 1:
        raise click.UsageError(f"--to {to} makes a file of each of {len(files)}: name a folder with -o DIR.")
    exporting = Exporting(form, options, output, force=force, of_several=len(files) > 1)
    parts: list[Part] = []
    codes = [0]
    for path, folder in files:
        try:
            if output is None and form.is_joint:
                parts.append(read_one(path, folder, to, options))
            else:
                codes.append(exporting.export(path, folder))
        except TeiEncodeError as error:
            click.echo(f"tei-encode: {error}", err=True)
            codes.append(error.exit_code)
    codes.append(_finish(exporting))
    if parts:
        print_together(parts, to, options)
    context.exit(max(codes))


def _finish(exporting: Exporting) -> int:
    """Write what is made of all documents; the exit code."""
    from tei_encode.errors import TeiEncodeError

    try:
        exporting.finish()
    except TeiEncodeError as error:
        click.echo(f"tei-encode: {error}", err=True)
        return error.exit_code
    return 0


def _check_options(context: click.Context, form: Format) -> None:
    """See that no option is given that would do nothing."""
    for name in ("notes", "original", "witness", "table", "base"):
        is_given = context.get_parameter_source(name) is ParameterSource.COMMANDLINE
        if is_given and name not in form.options:
            raise click.UsageError(f"--{name} changes nothing with --to {form.name}: leave it away.")
