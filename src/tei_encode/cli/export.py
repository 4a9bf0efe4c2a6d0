"""`tei-encode export`: the source, the reading text or the bibliography out of TEI."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tei_encode.exporters import Bibliography, ExportOptions
    from tei_encode.model import Finding

HELP = """Give plain text back out of TEI files, or their bibliography; they need not be editions of ours.

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
One bibliography of a whole folder:
  tei-encode export editions/ --to bibtex > all.bib

Of a folder, all .xml files in it and below are taken. Without -o, the text goes to standard output. With it, no
file is written that would not be the source, and none over a file with other content, unless --force is given.
Bibliographies hold the lists of works and the works cited in full in notes and text, with what is marked in them and
nothing else; of several files they are one on standard output, and with -o one for each.
Exit codes: 0 fine, 1 the source cannot be given back as it was, 2 usage, 3 a file that cannot be read or written.
"""


@click.command("export", help=HELP)
@click.argument("tei", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TEI...")
@click.option(
    "--to",
    required=True,
    type=click.Choice(["source", "text", "bibtex", "csl-json", "ris"]),
    help="The source file, the reading text, or the bibliography in one of three formats.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where files go [default: standard output].",
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
) -> None:
    """Export TEI files; the help text is `HELP`."""
    from tei_encode.errors import TeiEncodeError
    from tei_encode.exporters import BIBLIOGRAPHIES, ExportOptions, Notes

    options = ExportOptions(Notes(notes), original, witness)
    codes = [0]
    together: list[Bibliography] | None = [] if output is None and to in BIBLIOGRAPHIES else None
    for path, folder in _files(tei):
        try:
            if together is not None:
                together.append(_read_one(path, options))
            else:
                codes.append(_export_one(path, folder, to, output, options, force=force))
        except TeiEncodeError as error:
            click.echo(f"tei-encode: {error}", err=True)
            codes.append(error.exit_code)
    if together:
        _write_together(together, to)
    context.exit(max(codes))


def _files(named: tuple[Path, ...]) -> Iterator[tuple[Path, Path]]:
    """Each file, and the folder it stood in below the one that was named."""
    for path in named:
        if not path.is_dir():
            yield path, Path()
            continue
        found = sorted(path.rglob("*.xml"))
        if not found:
            yield path, Path()
        for file in found:
            yield file, file.parent.relative_to(path)


def _export_one(
    path: Path, folder: Path, to: str, output: Path | None, options: ExportOptions, *, force: bool
) -> int:
    from tei_encode.exporters import SUFFIXES, export
    from tei_encode.output import check_inside, safe_name, write_new

    exported = export(path, to, options)
    _say(path, exported.findings)
    failed = any(finding.severity == "error" for finding in exported.findings)
    if output is None:
        _print(exported.data)
    elif not failed:
        name = exported.name if to == "source" and exported.name else f"{path.stem}{SUFFIXES[to]}"
        target = output / folder / safe_name(name)
        check_inside(target, output)
        write_new(target, exported.data, force=force)
    return int(failed)


def _read_one(path: Path, options: ExportOptions) -> Bibliography:
    from tei_encode.exporters import read_bibliography

    found = read_bibliography(path, options)
    _say(path, found.findings)
    return found


def _write_together(found: list[Bibliography], to: str) -> None:
    """One bibliography of all files: several behind one another would be no JSON, and could share keys."""
    from tei_encode.exporters import join_bibliographies, write_bibliography

    _print(write_bibliography(join_bibliographies(found).records, to))


def _say(path: Path, findings: Iterable[Finding]) -> None:
    for finding in findings:
        click.echo(str(finding.in_file(str(path))), err=True)


def _print(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
