"""Lines for the terminal, whatever its encoding lacks."""

from __future__ import annotations

import sys

import click


def say(text: str, *, err: bool = False) -> None:
    """Write a line, with an escape for what the terminal's encoding lacks.

    Args:
        text: the line.
        err: whether it goes to standard error.
    """
    encoding = (sys.stderr if err else sys.stdout).encoding or "utf-8"
    click.echo(text.encode(encoding, "backslashreplace").decode(encoding), err=err)
