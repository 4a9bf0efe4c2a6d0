"""`tei-encode deposit`: editions as a bag for an archive."""

from __future__ import annotations

from pathlib import Path

import click

from .tei_files import tei_files

SUFFIX = ".zip"
HELP = """Pack TEI files for an archive: one zip file, which is a bag (BagIt) with checksums.

In it are the TEI as it is, reading texts, the register as a table and as JSON, pages if there is a format for them,
metadata in Dublin Core and DataCite made of the headers, the schema, and a README that says what all of it is.

\b
A folder of editions, under one title:
  tei-encode deposit letters.zip editions/ --title "Letters of Jane Doe"
See only what the headers lack:
  tei-encode deposit letters.zip editions/ --dry-run
See that Zenodo, TAPAS, a repository of CLARIN or Deutsches Textarchiv has what it asks for:
  tei-encode deposit letters.zip editions/ --profile zenodo

What a header lacks is said in a line, with the key of the project file that fills it: say it there, and encode again.
Without --profile such lines are warnings, and the bag is made; with it, what that repository does not do without is
an error. A file that is not valid TEI, or whose text is no longer that of its source, is an error in any case. With an
error nothing is written, unless --incomplete is given. docs/deposit.md has what each repository asks for.

The same files give the same bytes: the date of the bag is that of SOURCE_DATE_EPOCH, else the last one in the headers.
Exit codes: 0 fine, 1 something is missing or wrong, 2 usage, 3 a file that cannot be read or written.
"""


@click.command("deposit", help=HELP)
@click.argument("output", type=click.Path(path_type=Path), metavar="OUT.zip")
@click.argument("tei", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TEI...")
@click.option(
    "--profile", default="", metavar="NAME", help="Whose rules to check: zenodo, tapas, clarin, dtabf."
)
@click.option(
    "--title", default="", metavar="TITLE", help="Title of the deposit [default: what the headers share]."
)
@click.option("--dry-run", is_flag=True, help="Say what is missing, and write nothing.")
@click.option("--incomplete", is_flag=True, help="Write the bag in spite of errors; the exit code stays 1.")
@click.option("--force", is_flag=True, help="Overwrite OUT.zip if it is there already with other content.")
@click.pass_context
def deposit_command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click has it
    context: click.Context,
    output: Path,
    tei: tuple[Path, ...],
    profile: str,
    title: str,
    dry_run: bool,
    incomplete: bool,
    force: bool,
) -> None:
    """Make a deposit; the help text is `HELP`."""
    from tei_encode.depositing import make_deposit
    from tei_encode.output import write_new

    if output.suffix.lower() != SUFFIX:
        raise click.UsageError(
            f"the first name is that of the file to be written: {output} does not end in {SUFFIX}."
        )
    made = make_deposit(
        tei_files(tei),
        output.stem,
        profile=profile,
        title=title,
        check_only=dry_run,
        incomplete=incomplete,
    )
    for finding in made.findings:
        click.echo(str(finding), err=True)
    if made.data:
        write_new(output, made.data, force=force)
        click.echo(f"{output}: {len(made.files)} files")
    else:
        click.echo(f"{output}: {'checked' if made.is_complete else 'not written'}")
    context.exit(int(not made.is_complete))
