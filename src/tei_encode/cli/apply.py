"""`tei-encode apply`: annotations of other tools into editions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .tei_files import tei_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tei_encode.annotating import Annotated

HELP = """Put the annotations of another tool into editions; the text stays as it is.

ANNOTATIONS is JSON Lines, a text with its spans a line, as export --to jsonl gives, and as Prodigy, doccano and
spaCy's training data have it. A line says by meta.file which edition it is about; with one line and one edition it
need not. What the annotator rejected or ignored (answer, as Prodigy has it) is passed over, and counted.

\b
Texts out for annotation, and back in:
  tei-encode export editions/ --to jsonl > texts.jsonl
  tei-encode apply annotated.jsonl editions/ --by "Anna Oake with Prodigy"
With labels of your own, and offsets of a tool written in JavaScript:
  tei-encode apply spans.jsonl editions/letter.xml --map SHIP=name --map TREATY=title --offsets utf-16

PER, LOC, GPE, ORG, DATE, TIME and the like become persName, placeName, orgName, date, time; a label that is an
element of TEI becomes that. An element that is there already stays and is not put in again; where it points at another
entry or has another date than the annotation says, a warning says so. What is not put in is said with its place: a
name that shares characters with one that is there, and all that the file would not be valid with. What was put in
carries @resp with --by, and later runs of encode keep it as they keep every edit. Of a file of whose text another
version was annotated, nothing is changed.
Exit codes: 0 fine, 1 a line about none of the files, 2 usage, 3 a file that cannot be read or written.
"""


@click.command("apply", help=HELP)
@click.argument("annotations", type=click.Path(path_type=Path))
@click.argument("tei", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TEI...")
@click.option(
    "--by", default="", metavar="NAME", help="Who or what made the annotations, for respStmt and @resp."
)
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="LABEL=ELEMENT",
    help="Which element a label becomes; may be given again.",
)
@click.option(
    "--offsets",
    type=click.Choice(["code-points", "utf-16"]),
    default="code-points",
    show_default=True,
    help="What start and end count.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be put in, and write nothing.")
@click.pass_context
def apply_command(
    context: click.Context,
    annotations: Path,
    tei: tuple[Path, ...],
    by: str,
    mapped: tuple[str, ...],
    offsets: str,
    dry_run: bool,
) -> None:
    """Apply annotations; the help text is `HELP`."""
    from tei_encode.annotating import Offsets, read_annotations
    from tei_encode.errors import TeiEncodeError
    from tei_encode.tei.opening import read_named

    labels = _labels(mapped)
    lines = read_annotations(read_named(annotations), str(annotations), Offsets(offsets))
    files = list(tei_files(tei))
    if len(files) == len(lines) == 1:
        by_file = {(files[0][1] / files[0][0].name).as_posix(): lines}
    else:
        by_file = {}
        for line in lines:
            by_file.setdefault(line.file, []).append(line)
    codes = [0]
    for path, folder in files:
        about = by_file.pop((folder / path.name).as_posix(), [])
        try:
            if about:
                codes.append(_apply(path, about, by, labels, dry_run=dry_run))
        except TeiEncodeError as error:
            click.echo(f"tei-encode: {error}", err=True)
            codes.append(error.exit_code)
    for name, about in by_file.items():
        what = (
            f"is about {name!r}, which is not among the files"
            if name
            else "does not say by meta.file which file"
        )
        click.echo(f"{about[0].place}: error: file-not-named: the line {what}", err=True)
        codes.append(1)
    context.exit(max(codes))


def _labels(mapped: tuple[str, ...]) -> Mapping[str, str]:
    from tei_encode.annotating.application import ELEMENTS, LABELS

    own = {}
    for one in mapped:
        label, equals, element = one.partition("=")
        if not (label and equals) or element not in ELEMENTS:
            known = ", ".join(sorted(ELEMENTS))
            raise click.UsageError(f"--map {one}: write LABEL=ELEMENT, where ELEMENT is one of {known}.")
        own[label] = element
    return {**LABELS, **own}


def _apply(path: Path, lines: list[Annotated], by: str, labels: Mapping[str, str], *, dry_run: bool) -> int:
    from tei_encode.annotating import apply_annotations
    from tei_encode.output import write_whole
    from tei_encode.tei.opening import read_named

    before = xml = read_named(path)
    placed = there = 0
    passed_over = sum(line.passed_over for line in lines)
    for line in lines:
        done = apply_annotations(xml, line.annotations, text=line.text, by=by, labels=labels, file=str(path))
        for finding in done.findings:
            click.echo(str(finding), err=True)
        if not done.is_done:
            click.echo(f"{path}: left as it is", err=True)
            return 1
        xml, placed, there = done.xml, placed + done.placed, there + done.there
    if xml != before and not dry_run:
        write_whole(path, xml)
    more = f", {there} there already" if there else ""
    more += f", {passed_over} passed over (rejected or ignored)" if passed_over else ""
    click.echo(f"{path}: {placed} put in{more}{' (not written)' if dry_run and xml != before else ''}")
    return 0
