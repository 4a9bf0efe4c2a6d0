"""`tei-encode encode`: plain texts into TEI editions."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .encode_preview import as_list, check_preview, remembering, show_preview
from .encode_running import listed, places_of, policy, watched_run, which_texts
from .interruption import Interruption

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tei_encode.errors import SourceError
    from tei_encode.pipeline import Options
    from tei_encode.readers import SourceFile
    from tei_encode.registers import RegisterFile

    from .encode_running import Places

HELP = """Turn plain texts into TEI P5 editions, one SOURCE one edition.

SOURCE is any number of files and folders, or - for standard input; of a folder, all texts in it and below are
taken (.txt, .text, .md, .markdown; .docx after pip install 'tei-encode[docx]').

\b
Encode a folder:
  tei-encode encode letters/ -o editions/
One text that is not in UTF-8 and not in English:
  tei-encode encode brief.txt -o editions/ --encoding cp1252 --lang de
With what you know about the edition, and a report for a program:
  tei-encode encode letters/ -o editions/ --config tei-encode.toml --report report.json
With what you know about each text, in a table with a column "file" and columns named as the project file's keys:
  tei-encode encode letters/ -o editions/ --meta letters.csv
With your own list of persons, places and organisations, which decides who is meant, and their identifiers:
  tei-encode encode letters/ -o editions/ --authority people.csv --authority places.xml
With the larger model of names, slower and better, after pip install 'tei-encode[large]':
  tei-encode encode letters/ -o editions/ --names large
With one register for all editions, begun at the first run and added to at the next ones:
  tei-encode encode letters/ -o editions/ --register editions/register.xml
See what each block was taken for and why, to write rules into the project file's [structure]:
  tei-encode encode letters/1921-05-03.txt --explain
Read in a browser at once what came out, what the program is not sure of marked:
  tei-encode encode letters/ -o editions/ --preview
From another program:
  pdftotext paper.pdf - | tei-encode encode - -o editions/
Again, after you have corrected editions by hand, with another recogniser of names; your corrections stay:
  tei-encode encode letters/ -o editions/ --names large

Go on with what was broken off, or do again what failed (status says what):
  tei-encode encode letters/ -o editions/
  tei-encode encode letters/ -o editions/ --retry-failed
On a Dask cluster that shares the file system, or takes texts from a store and puts editions there (docs/clusters.md):
  tei-encode encode letters/ -o editions/ --scheduler tcp://10.0.0.5:8786
  tei-encode encode s3://letters -o s3://editions --record run/ --scheduler tcp://10.0.0.5:8786

Each edition is read again: its text is compared with the source byte for byte, and it is validated. What an
editor should look at is in the report; only errors and warnings are shown.

An edition that you have edited keeps every edit, with or without @resp, and the rest is brought up to date. Where
both changed the same, yours stands, and a warning says what the program writes now. --force discards your edits,
--no-merge leaves edited editions alone. To tell your edits from its own work the program keeps what it wrote in
DIR/.tei-encode. In a register nothing that is there is ever changed: entries and forms of names are added.

Many texts are encoded on all processors. What a run did is kept in DIR/.tei-encode, too: the next run encodes only
texts that are new or changed or failed, and those for which an option, the register or the program has changed; of
the others it says again what the run before said. A run may be broken off at any moment. Ctrl-C lets the texts under
way be finished, a second one drops them.

Exit codes: 0 fine, 1 a finding of severity error, 2 usage, 3 a text, register or authority file that could not be
read, an edition that could not be written, or a cluster that could not be reached, 130 stopped by Ctrl-C.
"""


@click.command("encode", help=HELP)
@click.argument("source", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    help="Where editions go, a folder or an address such as s3://BUCKET/DIR (not with --explain).",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FILE.json",
    help="Write counts and all findings (- for standard output; not with --explain); replaces nothing but a report.",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Project file [default: tei-encode.toml, if there is one here].",
)
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="KEY=VALUE",
    help="Override a key of the project file, such as publisher=X; lists are parted by ;.",
)
@click.option(
    "--meta",
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help="Table of what you know about each text; goes over the project file, under --set.",
)
@click.option(
    "--authority",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Your list of persons, places, organisations, as TEI or CSV; may be given again.",
)
@click.option(
    "--register",
    metavar="FILE.xml",
    help="Register that all editions share, as TEI; made if there is none (not with --explain).",
)
@click.option(
    "--names",
    metavar="WHAT",
    help="What recognises names: model, large, rules, none, spacy:PIPELINE, or one of your own [default: model].",
)
@click.option("--encoding", metavar="NAME", help="Encoding of the texts [default: found out].")
@click.option(
    "--lang", metavar="TAG", help="Main language of the texts, as in en or en-GB [default: found out]."
)
@click.option(
    "--date",
    metavar="DATE",
    help="Date of this encoding for the header [default: SOURCE_DATE_EPOCH, or none].",
)
@click.option(
    "--period",
    metavar="FROM/TO",
    help="Time the texts are about, as in 1914/1918; dates outside it are pointed out.",
)
@click.option(
    "--line-breaks", is_flag=True, help="Mark every line end of running text with lb, not only broken words."
)
@click.option(
    "--explain",
    is_flag=True,
    help="Show, block by block, what was decided on the structure and why; write no editions.",
)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    help="How to write what --explain shows [default: text].",
)
@click.option("--force", is_flag=True, help="Overwrite editions that were edited since: the edits are lost.")
@click.option("--no-merge", is_flag=True, help="Leave editions alone that were edited since (exit code 1).")
@click.option("--all", "every", is_flag=True, help="Encode every text, also those where nothing has changed.")
@click.option("--retry-failed", is_flag=True, help="Encode only the texts that failed, or were not come to.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that encode at once, a processor each [default: all processors; one process for little text].",
)
@click.option(
    "--scheduler",
    metavar="tcp://HOST:PORT",
    help="Encode on the Dask cluster that has this scheduler, not on this machine.",
)
@click.option(
    "--record",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder here that keeps what the run did, where the editions go to an address.",
)
@click.option(
    "--preview",
    is_flag=True,
    callback=as_list,
    help="Open the editions in a browser in the end, as pages in a temporary folder.",
)
@click.option("--quiet", is_flag=True, help="Show errors only, no table.")
@click.pass_context
def encode_command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click has it
    context: click.Context,
    source: tuple[str, ...],
    output: str | None,
    report: Path | None,
    config: Path | None,
    settings: tuple[str, ...],
    meta: Path | None,
    authority: tuple[Path, ...],
    register: str | None,
    names: str | None,
    encoding: str | None,
    lang: str | None,
    date: str | None,
    period: str | None,
    line_breaks: bool,
    explain: bool,
    layout: str | None,
    force: bool,
    no_merge: bool,
    every: bool,
    retry_failed: bool,
    jobs: int | None,
    scheduler: str | None,
    record: Path | None,
    preview: list[Path] | None,
    quiet: bool,
) -> None:
    """Encode texts; the help text is `HELP`."""
    _check_explain(context.params)
    check_preview(context.params)
    edited = policy(discards=force, refuses=no_merge)
    which = which_texts(every=every or force, retries=retry_failed)
    files, jobs = listed(source, jobs, is_dry=explain or bool(scheduler))

    from tei_encode.collection import RunOptions, encode_files
    from tei_encode.project import options_by_text, options_from, read_project, register_named

    tables = read_project(config)
    settings += _as_settings(context.params)
    flags: dict[str, Any] = {"language": lang, "date": date, "settings": settings, "authority": authority}
    options = options_from(tables, **flags)
    options_of, of_table = options_by_text(tables, meta, files, **flags) if meta is not None else (None, ())
    beside = (*options.authority.findings, *of_table)
    if explain:
        context.exit(_explain(files, options, encoding, layout or "text", options_of=options_of))
    where = places_of(context.params, str(register or register_named(tables, settings) or ""))
    shared = _made_ready(where, report, options, files)
    with Interruption() as interruption:
        how = (encoding, edited, options_of, which, jobs)
        run = RunOptions(*how, interruption.is_set, scheduler or "", where.store)
        work = partial(encode_files, files, where.folder, options, run=run, register=shared)
        code = watched_run(
            remembering(work, preview), files, where.folder, beside, interruption, report=report, quiet=quiet
        )
    if shared is not None and not quiet:
        click.echo(shared.summary, err=True)
    show_preview(preview, where.folder, aside=str(report) == "-")
    context.exit(code)


def _as_settings(given: Mapping[str, Any]) -> tuple[str, ...]:
    """Flags that are keys of the project file, as --set has them."""
    flags = {
        "line-breaks": "true" if given["line_breaks"] else None,
        "period": given["period"],
        "names": given["names"],
    }
    return tuple(f"{key}={value}" for key, value in flags.items() if value is not None)


def _made_ready(
    where: Places, report: Path | None, options: Options, files: Sequence[SourceFile | SourceError]
) -> RegisterFile | None:
    """The register that all editions share, if any; whatever can be wrong is found before anything is written."""
    from tei_encode.collection import check_folder, check_no_text, check_report
    from tei_encode.pipeline import prepare
    from tei_encode.registers import open_register

    if report is not None and str(report) != "-":
        check_report(report, files, where.folder, where.register)
    prepare(options)
    shared = None
    if where.register is not None:
        check_no_text(where.register, files, "--register")
        shared = open_register(where.register, options.metadata)
    check_folder(where.folder)
    return shared


_NOT_WITH_EXPLAIN = {
    "output": "-o",
    "report": "--report",
    "register": "--register",
    "authority": "--authority",
    "names": "--names",
    "force": "--force",
    "no_merge": "--no-merge",
    "every": "--all",
    "retry_failed": "--retry-failed",
    "jobs": "--jobs",
    "scheduler": "--scheduler",
    "record": "--record",
}


def _check_explain(given: Mapping[str, Any]) -> None:
    """See that no option is given that would do nothing."""
    if given["layout"] is not None and not given["explain"]:
        raise click.UsageError("--format is how --explain writes: add --explain, or use --report FILE.json.")
    for option in (option for key, option in _NOT_WITH_EXPLAIN.items() if given[key] and given["explain"]):
        raise click.UsageError(f"--explain writes no editions: leave {option} away.")
    for name in (name for name in given["source"] if given["explain"] and "://" in name):
        raise click.UsageError(f"--explain reads files of this machine: fetch {name} first.")


def _explain(
    files: Sequence[SourceFile | SourceError],
    options: Options,
    encoding: str | None,
    form: str,
    *,
    options_of: Callable[[SourceFile], Options] | None,
) -> int:
    """Show what was decided on each text; the exit code."""
    from tei_encode.collection import explain_files
    from tei_encode.errors import TeiEncodeError

    code = 0
    explained = []
    for result in explain_files(files, options, encoding=encoding, options_of=options_of):
        if isinstance(result, TeiEncodeError):
            click.echo(f"tei-encode: {result}", err=True)
            code = max(code, result.exit_code)
        elif form == "json":
            explained.append(result.to_dict())
        else:
            click.echo(result.to_text())
    if form == "json":
        click.echo(json.dumps(explained, ensure_ascii=False, indent=2))
    return code
