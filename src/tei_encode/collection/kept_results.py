"""The result of a text as the record of a run keeps it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tei_encode.counts import Counts
from tei_encode.errors import (
    ModelError,
    OutputError,
    PipelineError,
    SchemaError,
    SourceError,
    TeiEncodeError,
)
from tei_encode.model import Finding, Severity

from .results import EditionSummary, FileResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_ERRORS: dict[str, type[TeiEncodeError]] = {
    kind.__name__: kind for kind in (ModelError, OutputError, PipelineError, SchemaError, SourceError)
}


def to_text(result: FileResult) -> str:
    """A result as it is kept: what cannot be told from its row."""
    error = result.error
    kept = {
        "output": result.output if isinstance(result.output, str) else result.output is not None,
        "edition": asdict(result.edition) if result.edition is not None else None,
        "written": result.written,
        "merged": result.merged,
        "findings": [list(asdict(finding).values()) for finding in result.findings],
        "error": [type(error).__name__, error.place, error.reason, error.remedy]
        if error is not None
        else None,
        "seconds": round(result.seconds, 3),
    }
    return json.dumps(kept)


def from_text(
    written: str, number: int, source: str, edition: Path | None, *, is_unchanged: bool
) -> FileResult:
    """A result as it was kept.

    Raises:
        ValueError, LookupError, TypeError: it was not kept so: the record is damaged.
    """
    kept = json.loads(written)
    summary = kept["edition"]
    return FileResult(
        source,
        kept["output"] if isinstance(kept["output"], str) else edition if kept["output"] else None,
        EditionSummary(**{**summary, "counts": Counts(**summary["counts"])}) if summary else None,
        written=kept["written"] and not is_unchanged,
        merged=kept["merged"],
        unchanged=is_unchanged,
        findings=tuple(_findings(kept["findings"])),
        error=_ERRORS.get(kept["error"][0], TeiEncodeError)(*kept["error"][1:]) if kept["error"] else None,
        seconds=kept["seconds"],
        number=number,
    )


def _findings(kept: Iterable[list[Any]]) -> Iterator[Finding]:
    for severity, *rest in kept:
        yield Finding(Severity(severity), *rest)
