"""The command line: thin over the public functions, one file a command."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import click

from tei_encode.errors import TeiEncodeError
from tei_encode.version import __version__

COMMANDS = {
    "init": "tei_encode.cli.init:init_command",
    "encode": "tei_encode.cli.encode:encode_command",
    "status": "tei_encode.cli.status:status_command",
    "validate": "tei_encode.cli.validate:validate_command",
    "export": "tei_encode.cli.export:export_command",
    "registers": "tei_encode.cli.registers:registers_command",
    "apply": "tei_encode.cli.apply:apply_command",
    "deposit": "tei_encode.cli.deposit:deposit_command",
    "formats": "tei_encode.cli.formats:formats_command",
    "evaluate": "tei_encode.cli.evaluate:evaluate_command",
}


STOPPED = 130
"""Exit code after Ctrl-C, as shells have it; click's own, 1, says here that errors were found."""


class LazyGroup(click.Group):
    """A group that imports a command when it is asked for, so that `--help` and `--version` are quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, in the order people use them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; Ctrl-C ends it with the exit code that shells know."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("stopped", err=True)
            ctx.exit(STOPPED)


HELP = """Plain texts in, valid TEI P5 editions out, and the text back.

\b
Say what you know about an edition, once for all its texts:
  tei-encode init
Encode a folder of texts:
  tei-encode encode letters/ -o editions/
Check the editions, in your own CI for instance:
  tei-encode validate editions/
Give the source back, byte for byte, or the text to read:
  tei-encode export editions/letter.xml --to source
  tei-encode export editions/letter.xml --to text
Hand them over as tables, linked data, an index of letters …:
  tei-encode formats
Pack them for an archive:
  tei-encode deposit letters.zip editions/
See how well they meet editions made by hand:
  tei-encode evaluate by-hand/ editions/

Every character of a source is in its edition exactly once; encode proves it for each file, and validate proves
it again. Exit codes: 0 fine, 1 findings of severity error, 2 usage, 3 unreadable input.
"""


@click.group(cls=LazyGroup, help=HELP)
@click.version_option(__version__, prog_name="tei-encode")
def group() -> None:
    """The group of all commands; the help text is `HELP`."""


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line; the exit code is the process's own.

    An error that was foreseen is one line; one that was not is a bug, and is shown whole.
    """
    try:
        return group.main(args=arguments, prog_name="tei-encode")
    except TeiEncodeError as error:
        click.echo(f"tei-encode: {error}", err=True)
        sys.exit(error.exit_code)
