#!/usr/bin/env python3
"""Make docs/cli.md from the help texts of the commands.

python tools/generate_cli_reference.py            write it
python tools/generate_cli_reference.py --check    write nothing; exit code 1 where it is out of date
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tei_encode.cli import group

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
NOTE = "<!-- Made from the help texts by tools/generate_cli_reference.py; do not edit. -->"


def reference() -> str:
    """The whole page: one section for the program, one for each command and each command of a command."""
    pieces = [NOTE, "# The command line", *described("tei-encode", group), *sections("tei-encode", group, 2)]
    return "\n\n".join(pieces) + "\n"


def sections(name: str, holder: click.Group, level: int) -> Iterator[str]:
    """The sections of a group's commands."""
    context = click.Context(holder, info_name=name)
    for one in holder.list_commands(context):
        command = holder.get_command(context, one)
        if command is None:
            continue
        yield f"{'#' * level} {name} {one}"
        yield from described(f"{name} {one}", command)
        if isinstance(command, click.Group):
            yield from sections(f"{name} {one}", command, level + 1)


def described(name: str, command: click.Command) -> Iterator[str]:
    """How a command is called, its help text, and its options."""
    arguments = " ".join(one.metavar or "" for one in command.params if isinstance(one, click.Argument))
    options = [one for one in command.params if isinstance(one, click.Option)]
    usage = arguments or ("COMMAND [ARGUMENTS]..." if isinstance(command, click.Group) else "")
    yield f"```text\n{name} [OPTIONS] {usage}\n```"
    yield from paragraphs(command.help or "")
    rows = [f"| {option_names(one)} | {in_cell(one.help or '')}{default_of(one)} |" for one in options]
    yield "\n".join(
        ["| option | what it does |", "| --- | --- |", *rows, "| `--help` | Show the help text. |"]
    )


def paragraphs(text: str) -> Iterator[str]:
    r"""The paragraphs of a help text; in one that begins with \b, indented lines are commands."""
    for paragraph in text.strip().split("\n\n"):
        lines = paragraph.splitlines()
        if lines[0] != "\b":
            yield "\n".join(lines)
            continue
        for line in lines[1:]:
            yield f"```sh\n{line.strip()}\n```" if line.startswith(" ") else line


def option_names(option: click.Option) -> str:
    """An option's names and what it takes."""
    if option.is_flag:
        value = ""
    elif isinstance(option.type, click.Choice):
        value = " " + "|".join(map(str, option.type.choices))
    else:
        value = f" {option.metavar or option.type.name.upper()}"
    return ", ".join(f"`{name}{in_cell(value)}`" for name in option.opts)


def default_of(option: click.Option) -> str:
    """An option's default value, where the help text shows it."""
    return f" Default: `{option.default}`." if option.show_default and option.default is not None else ""


def in_cell(text: str) -> str:
    """A text as it may stand in a table."""
    return text.replace("|", "\\|")


def main() -> int:
    """Write the page, or compare it; returns the exit code."""
    parser = argparse.ArgumentParser(description="Make docs/cli.md from the help texts of the commands.")
    parser.add_argument("--check", action="store_true", help="only compare with the file that is there")
    check = parser.parse_args().check
    page = reference()
    if TARGET.is_file() and TARGET.read_text(encoding="utf-8") == page:
        return 0
    print(f"{TARGET.name}: {'out of date' if check else 'written'}")
    if not check:
        TARGET.write_text(page, encoding="utf-8", newline="\n")
    return int(check)


if __name__ == "__main__":
    sys.exit(main())
