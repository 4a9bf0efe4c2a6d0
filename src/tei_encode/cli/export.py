"""`tei-encode export`: the source or the reading text out of TEI."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tei_encode.exporters import ExportOptions

HELP = """Give plain text back out of TEI files; they need not be editions of ours.

\b
The source file, byte for byte:
  tei-encode export editions/letter.xml --to source > letter.txt
The text to read, notes in brackets where their marks stand:
  tei-encode export editions/letter.xml --to text --notes inline
A whole folder:
  tei-encode export editions/ --to text -o texts/

Of a folder, all .xml files in it and below are taken. Without -o, the text goes to standard output. With it, no
file is written that would not be the source, and none over a file with other content, unless --force is given.
Exit codes: 0 fine, 1 the source cannot be given back as it was, 2 usage, 3 a file that cannot be read or written.
"""


@click.command("export", help=HELP)
@click.argument("tei", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TEI...")
@click.option(
    "--to", required=True, type=click.Choice(["source", "text"]), help="The source file, or the reading text."
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
@click.option("--original", is_flag=True, help="Read sic, orig and abbr rather than corr, reg and expan.")
@click.pass_context
def export_command(
    context: click.Context,
    tei: tuple[Path, ...],
    to: str,
    output: Path | None,
    notes: str,
    force: bool,
    original: bool,
) -> None:
    """Export TEI files; the help text is `HELP`."""
    from tei_encode.errors import TeiEncodeError
    from tei_encode.exporters import ExportOptions, Notes

    options = ExportOptions(Notes(notes), original)
    codes = [0]
    for path, folder in _files(tei):
        try:
            codes.append(_export_one(path, folder, to, output, options, force=force))
        except TeiEncodeError as error:
            click.echo(f"tei-encode: {error}", err=True)
            codes.append(error.exit_code)
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
    from tei_encode.exporters import export
    from tei_encode.output import write_new

    exported = export(path, to, options)
    for finding in exported.findings:
        click.echo(str(finding.in_file(str(path))), err=True)
    failed = any(finding.severity == "error" for finding in exported.findings)
    if output is None:
        sys.stdout.buffer.write(exported.data)
        sys.stdout.buffer.flush()
    elif not failed:
        name = exported.name if to == "source" and exported.name else f"{path.stem}.txt"
        write_new(output / folder / Path(name).name, exported.data, force=force)
    return int(failed)
