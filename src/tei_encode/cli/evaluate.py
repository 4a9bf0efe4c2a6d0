"""`tei-encode evaluate`: how well one encoding meets another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .saying import say

if TYPE_CHECKING:
    from tei_encode.evaluation import Conventions, Evaluation, Figures

EXIT_BELOW = 1
WORST = 5
"""How many of the worst documents the table names."""

HELP = """Compare two encodings of the same texts: names and dates, their kinds, bounds and values, and who is who.

GOLD is what is right, PREDICTED what is judged: a TEI file or a folder of them each, paired by name, a.xml with a.xml.
Gold can also be a.gold.json with the text beside it in a.txt (docs/evaluation.md).

\b
How good are our editions, judged by those made by hand?
  tei-encode evaluate by-hand/ editions/
Both encodings side by side, the differences marked, as one page:
  tei-encode evaluate by-hand/ editions/ --html differences.html
Persons and places only, five examples of each error:
  tei-encode evaluate by-hand/letter.xml editions/letter.xml --types person,place --examples 5
Where other elements are names, a file with a table [evaluation] says which:
  tei-encode evaluate by-hand/ editions/ --mapping elements.toml
In your own CI: fail below 90 per cent, all figures for a program:
  tei-encode evaluate by-hand/ editions/ --min-f1 0.9 --format json

A name is exact where kind and bounds are the same, once honorifics, articles, prepositions before dates, the
possessive 's and outer punctuation are taken off on both sides; it overlaps where the kind is the same and some text
is shared. Texts that differ are aligned, by all but white space first, then word by word; a predicted name that is
nowhere in the gold text is wrong. Where gold has @ref, mentions it gives one entry should have one here, too. Exit
codes: 0 fine, 1 below --min-f1, 2 usage, 3 a file that cannot be read or written.
"""


@click.command("evaluate", help=HELP)
@click.argument("gold", type=click.Path(path_type=Path), metavar="GOLD")
@click.argument("predicted", type=click.Path(path_type=Path), metavar="PREDICTED")
@click.option(
    "--types",
    metavar="KIND,KIND",
    help="Count only these, of person, place, org, date, time and the project's own [default: all that gold has].",
)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Which elements count as which kind: a TOML file with a table [evaluation] "
    "[default: tei-encode.toml, if there is one here].",
)
@click.option("--strict-edges", is_flag=True, help="Compare bounds as they are; take nothing off.")
@click.option(
    "--examples",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    metavar="N",
    help="Show up to N examples of each error of each kind.",
)
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a page that shows both encodings side by side.",
)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write the figures.",
)
@click.option(
    "--min-f1",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Exit code 1 where the exact F1 of all kinds together is below this, as in 0.9.",
)
@click.pass_context
def evaluate_command(  # noqa: PLR0913, PLR0917 - one parameter an option, as click has it
    context: click.Context,
    gold: Path,
    predicted: Path,
    types: str | None,
    mapping: Path | None,
    strict_edges: bool,
    examples: int,
    html: Path | None,
    layout: str,
    min_f1: float | None,
) -> None:
    """Compare encodings; the help text is `HELP`."""
    from tei_encode.evaluation import EvaluationOptions, evaluate, page
    from tei_encode.output import write_whole

    kinds = tuple(filter(None, (kind.strip() for kind in (types or "").split(","))))
    if types is not None and not kinds:
        raise click.UsageError("--types names no kind: write --types person,place.")
    options = EvaluationOptions(_conventions(mapping), kinds, strict_edges)
    evaluation = evaluate(gold, predicted, options)
    if html is not None:
        _check_page(html, evaluation)
    for problem in (*evaluation.findings, *(f"tei-encode: {error}" for error in evaluation.errors)):
        say(str(problem), err=True)
    if html is not None:
        write_whole(html, page(evaluation))
    if layout == "json":
        say(json.dumps(evaluation.to_dict(examples), ensure_ascii=False, indent=2))
    else:
        _show(evaluation, examples)
    code = evaluation.exit_code
    if min_f1 is not None and evaluation.f1 < min_f1:
        say(f"tei-encode: exact F1 {evaluation.f1:.4f} is below {min_f1}", err=True)
        code = max(code, EXIT_BELOW)
    context.exit(code)


def _conventions(mapping: Path | None) -> Conventions:
    """The conventions of the mapping or the project file."""
    from tei_encode.errors import OptionsError
    from tei_encode.project import FILE_NAME, conventions_from, read_project

    tables = read_project(mapping)
    if mapping is not None and "evaluation" not in tables:
        reason, remedy = "has no table [evaluation]", 'write [evaluation] and person = ["persName"]'
        raise OptionsError(str(mapping), reason, remedy)
    return conventions_from(tables, str(mapping or FILE_NAME))


def _check_page(html: Path, evaluation: Evaluation) -> None:
    """See that the page would not be written over a file that was compared."""
    compared = {
        Path(name).resolve()
        for one in evaluation.documents
        for name in (one.gold_file, one.predicted_file)
        if name
    }
    if html.resolve() in compared:
        raise click.UsageError(f"--html {html} is one of the files compared: name another file.")


def _show(evaluation: Evaluation, examples: int) -> None:
    """The figures as tables, then examples of each error."""
    from rich.console import Console

    from tei_encode.evaluation import all_figures, summary

    say(summary(evaluation))
    console = Console()
    if not console.is_terminal:
        console = Console(width=160)
    for figures in all_figures(evaluation, WORST):
        with console.capture() as drawn:
            console.print(_table(figures))
        say("\n" + drawn.get().rstrip("\n"))
    shown = evaluation.examples(examples)
    if shown:
        say("")
    for example in shown:
        say(str(example))


def _table(figures: Figures) -> object:
    from rich.markup import escape
    from rich.table import Table

    table = Table(*map(escape, figures.columns), box=None, pad_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    for row in figures.rows:
        table.add_row(*map(escape, row))
    return table
