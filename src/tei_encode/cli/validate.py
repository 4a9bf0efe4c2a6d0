"""`tei-encode validate`: check TEI files against the schema and their sources."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tei_encode.errors import SchemaError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tei_encode.validators import ValidationResult

EXIT_INVALID = 1
EXIT_UNREADABLE = 3

HELP = """Check TEI files: the schema, identifiers, pointers, notes, dates, and whether the text is still
that of its source, character by character.

TEI is any number of files and folders; of a folder, all .xml files in it and below are checked.

\b
Check an edition:
  tei-encode validate letter.xml
Check all editions of a folder against the official schema:
  tei-encode validate editions/ --schema tei_all.rng
Against our own schema in both its forms, the result for a program:
  tei-encode validate editions/ --engine both --format json

Each finding is one line on standard output, as file:line:column: severity: rule: message. The exit code is 0
where nothing is wrong (warnings do not count), 1 where there is an error, 2 for a mistake in the command, 3
where a file, folder or schema cannot be read. Ill-formed XML is an error in a file, not a file that cannot
be read.
"""


@click.command("validate", help=HELP)
@click.argument("tei", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TEI...")
@click.option(
    "--schema",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Use this schema (.rng or .xsd) instead of ours.",
)
@click.option(
    "--engine",
    type=click.Choice(["rng", "xsd", "both"]),
    default="rng",
    show_default=True,
    help="Which form of our own schema to use.",
)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write the findings.",
)
@click.pass_context
def validate_command(
    context: click.Context, tei: tuple[Path, ...], schema: Path | None, engine: Any, layout: str
) -> None:
    """Check TEI files; the help text is `HELP`."""
    from tei_encode.validators import validate

    results: list[ValidationResult] = []
    unreadable: list[SourceError] = []
    for found in _files(tei):
        try:
            if isinstance(found, SourceError):
                raise found
            result = validate(found, schema=schema, engine=engine)
        except SourceError as error:
            unreadable.append(error)
            _say(f"tei-encode: {error}", err=True)
        except SchemaError as error:
            _say(f"tei-encode: {error}", err=True)
            context.exit(EXIT_UNREADABLE)
        else:
            results.append(result)
            if layout == "text":
                for finding in result.findings:
                    _say(str(finding))
    if layout == "json":
        _say(_as_json(results, unreadable))
    _say(_summary(results, unreadable), err=True)
    context.exit(_exit_code(results, unreadable))


def _files(inputs: tuple[Path, ...]) -> Iterator[Path | SourceError]:
    """The files named, and those in the folders named, in order; an error in place of what cannot be read."""
    for path in inputs:
        if not path.is_dir():
            yield path
            continue
        failed: list[OSError] = []
        found = sorted(
            Path(folder, name)
            for folder, _, names in os.walk(path, onerror=failed.append)
            for name in names
            if name.lower().endswith(".xml")
        )
        yield from found
        for error in failed:
            yield SourceError(str(error.filename or path), (error.strerror or "cannot be read").lower())
        if not found and not failed:
            yield SourceError(str(path), "the folder has no .xml file in it")


def _exit_code(results: list[ValidationResult], unreadable: list[SourceError]) -> int:
    if unreadable:
        return EXIT_UNREADABLE
    return 0 if all(result.valid for result in results) else EXIT_INVALID


def _summary(results: list[ValidationResult], unreadable: list[SourceError]) -> str:
    counts = {"error": 0, "warning": 0, "info": 0}
    for result in results:
        for finding in result.findings:
            counts[finding.severity] += 1
    valid = sum(result.valid for result in results)
    parts = [f"{valid} of {_count(len(results), 'file')} valid", _count(counts["error"], "error")]
    parts.append(_count(counts["warning"], "warning"))
    changed = sum(result.text_identical is False for result in results)
    if changed:
        parts.append(f"{_count(changed, 'text')} changed")
    if unreadable:
        parts.append(f"{len(unreadable)} not readable")
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _as_json(results: list[ValidationResult], unreadable: list[SourceError]) -> str:
    value = {
        "files": [result.to_dict() for result in results],
        "unreadable": [{"file": error.place, "reason": error.reason} for error in unreadable],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _say(text: str, *, err: bool = False) -> None:
    """Write a line, with an escape for what the terminal's encoding lacks."""
    encoding = (sys.stderr if err else sys.stdout).encoding or "utf-8"
    click.echo(text.encode(encoding, "backslashreplace").decode(encoding), err=err)
