"""`tei-encode formats`: what `export` can give."""

from __future__ import annotations

import json

import click

HELP = """List the formats that export gives, with what is in each and who opens it.

\b
As a table, or for a program:
  tei-encode formats
  tei-encode formats --format json
"""


@click.command("formats", help=HELP)
@click.option(
    "--format", "layout", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="How to write the list.",
)  # fmt: skip
def formats_command(layout: str) -> None:
    """List formats; the help text is `HELP`."""
    from tei_encode.exporters import FORMATS, format_of

    formats = [format_of(name) for name in FORMATS]
    if layout == "json":
        rows = [
            {
                "name": one.name,
                "suffix": one.suffix,
                "holds": one.summary,
                "read_by": one.consumers,
                "one_file_of_a_folder": one.is_joint,
                "options": sorted(one.options),
            }
            for one in formats
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max(len(one.name) for one in formats)
    for one in formats:
        click.echo(f"{one.name:{width}}  {one.summary}\n{'':{width}}  for {one.consumers}")
