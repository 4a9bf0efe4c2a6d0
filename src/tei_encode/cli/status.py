"""`tei-encode status`: what the last run over an output folder did, and what it left."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tei_encode.collection import FileResult, RunState

HELP = """Show what the last run that wrote into the folder DIR did: how many texts are done, failed or still to do,
and why those failed that did. It can be asked while a run is at work.

\b
How far is it?
  tei-encode status editions/
Only what failed, for a program:
  tei-encode status editions/ --failed --format json
Then encode those again:
  tei-encode encode letters/ -o editions/ --retry-failed

Exit codes: 0 all texts are done, 1 done with findings of severity error, 2 usage, 3 texts failed or are still to do,
or no run is recorded.
"""


@click.command("status", help=HELP)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--failed", "only_failed", is_flag=True, help="List only the texts that failed.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write it.",
)
@click.pass_context
def status_command(context: click.Context, folder: Path, only_failed: bool, layout: str) -> None:
    """Show a run; the help text is `HELP`."""
    from tei_encode.collection import read_record
    from tei_encode.errors import SourceError

    recorded = read_record(folder)
    if recorded is None:
        raise SourceError(
            str(folder), "holds no record of a run", "name the folder that encode -o wrote into"
        )
    run, texts = recorded
    counts = {"done": 0, "failed": 0, "errors": 0}
    rows: list[dict[str, object]] = []
    for state, result in texts:
        if state in counts:
            counts[state] += 1
        counts["errors"] += bool(state == "done" and result.exit_code)
        if state != "failed" and only_failed:
            continue
        if layout == "json":
            rows.append({"state": state, **result.to_dict()})
        elif state != "done" or result.exit_code:
            click.echo(_line(state, result))
    left = run.texts - counts["done"] - counts["failed"]
    if layout == "json":
        data = {**asdict(run), **counts, "left": left, "results": rows}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        click.echo(_summary(run, counts, left))
    context.exit(3 if counts["failed"] or left else 1 if counts["errors"] else 0)


def _line(state: str, result: FileResult) -> str:
    """One text, with the reason."""
    if result.error is not None:
        return f"{state}: {result.error}"
    errors = [str(finding) for finding in result.findings if finding.severity == "error"]
    return "\n".join(errors) or f"{state}: {result.source}"


def _summary(run: RunState, counts: dict[str, int], left: int) -> str:
    when = f"ended {run.ended}" if run.ended else "not ended: it is at work, or was broken off"
    parts = [f"{counts['done']} of {run.texts} texts done"]
    if counts["failed"]:
        parts.append(f"{counts['failed']} failed")
    if left:
        parts.append(f"{left} still to do")
    if counts["errors"]:
        parts.append(f"{counts['errors']} with errors to look at")
    return f"run of {run.begun} (tei-encode {run.version}), {when}\n{', '.join(parts)}"
