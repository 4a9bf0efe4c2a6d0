"""`tei-encode init`: a project file to begin with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tei_encode.errors import OptionsError, OutputError

if TYPE_CHECKING:
    from tei_encode.project.table import Key

HELP = """Write a project file, tei-encode.toml, with a comment on every key.

\b
Ask what an archive will ask for, then write the file here:
  tei-encode init
Write the commented file without questions:
  tei-encode init --yes

Every question can be passed over with Enter: what is not answered stays a comment, and unknown in the editions.
Without a terminal there are no questions. A file that is there already is left alone, unless --force is given.
Exit codes: 0 fine, 2 usage, 3 the file is there already or cannot be written.
"""


@click.command("init", help=HELP)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the file goes [default: tei-encode.toml].",
)
@click.option("--yes", is_flag=True, help="Ask nothing.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there already.")
def init_command(output: Path | None, yes: bool, force: bool) -> None:
    """Write a project file; the help text is `HELP`."""
    from tei_encode.output import write_whole
    from tei_encode.project import FILE_NAME
    from tei_encode.project.template import template

    path = output or Path(FILE_NAME)
    if not force and (path.exists() or path.is_symlink()):
        raise OutputError(str(path), "is there already", "--force overwrites it, -o names another")
    answers = {} if yes or not is_terminal() else ask()
    write_whole(path, template(answers).encode("utf-8"))
    click.echo(
        f"{path} written; open it to fill in the rest, then: tei-encode encode FOLDER -o editions/", err=True
    )


def is_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()


def ask() -> dict[Key, str]:
    """The answers to what an archive will ask for, by key; what was passed over is not among them."""
    from tei_encode.project import TABLES

    click.echo("Enter passes a question over; what is not known stays open.", err=True)
    answers: dict[Key, str] = {}
    for table in TABLES:
        for key in table.keys:
            if key.name == "licence":
                name, address = _ask_licence()
                answers[key] = name
                by_name = {other.name: other for other in table.keys}
                answers[by_name["licence-url"]] = address
            elif key.question:
                answers[key] = _ask(key)
    return {key: answer for key, answer in answers.items() if answer}


def _ask(key: Key) -> str:
    """One answer, asked for until it can be read."""
    while True:
        answer = _line(key.question)
        try:
            key.value.from_text(answer, key.name, key.name)
        except OptionsError as error:
            click.echo(f"  {error.reason}; {error.remedy}", err=True)
        else:
            return answer


def _ask_licence() -> tuple[str, str]:
    """Name and address of the licence; both empty where none is named."""
    from tei_encode.project.licences import LICENCES

    click.echo("Licence:", err=True)
    for number, (name, _, meaning) in enumerate(LICENCES, 1):
        click.echo(f"  {number}  {name} ({meaning})", err=True)
    while True:
        answer = _line(f"Number, or the name of another (1-{len(LICENCES)}, Enter: not decided)")
        if not answer.isdecimal():
            return answer, ""
        if 1 <= int(answer) <= len(LICENCES):
            name, address, _ = LICENCES[int(answer) - 1]
            return name, address
        click.echo(f"  there is no number {answer}", err=True)


def _line(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False, err=True)
    return answer.strip()
