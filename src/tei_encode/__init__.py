"""Plain texts in, valid TEI P5 editions out, every character kept and proved to be kept.

>>> from tei_encode import SourceText, encode
>>> edition = encode(SourceText.of("Geneva, 3 May 1921", "letter.txt"))
>>> edition.text_identical, edition.valid
(True, True)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from .collection import (
        EditionSummary,
        FileResult,
        RunOptions,
        RunRecord,
        encode_files,
        read_record,
    )
    from .counts import Counts
    from .dates import DateValue, find_dates, parse_date
    from .depositing import Deposit, make_deposit
    from .errors import OptionsError, OutputError, PipelineError, SchemaError, SourceError, TeiEncodeError
    from .evaluation import Evaluation, EvaluationOptions, evaluate
    from .explanation import ExplainedBlock, Explanation, explain
    from .exporters import (
        Bibliography,
        Exported,
        ExportOptions,
        Notes,
        Record,
        export,
        join_bibliographies,
        read_bibliography,
        write_bibliography,
    )
    from .merging import Merged, Rejections, merge
    from .model import Authority, AuthorityEntry, Document, Finding, Severity, SourceText
    from .pipeline import Encoded, Options, encode, segment
    from .readers import list_sources
    from .references import (
        Citation,
        FoundReference,
        Reference,
        find_references,
        link_citations,
        parse_reference,
    )
    from .registers import RegisterFile, open_register, read_authorities
    from .reports import ValidationRun, write_report
    from .serialiser.metadata import Agent, Change, ClassCode, Metadata, Responsibility
    from .validation import list_tei, validate_files
    from .validators import ValidationResult, validate

_HOMES = {
    "collection": (
        "EditionSummary",
        "FileResult",
        "RunOptions",
        "RunRecord",
        "encode_files",
        "read_record",
    ),
    "counts": ("Counts",),
    "dates": ("DateValue", "find_dates", "parse_date"),
    "depositing": ("Deposit", "make_deposit"),
    "errors": (
        "OptionsError",
        "OutputError",
        "PipelineError",
        "SchemaError",
        "SourceError",
        "TeiEncodeError",
    ),
    "evaluation": ("Evaluation", "EvaluationOptions", "evaluate"),
    "explanation": ("ExplainedBlock", "Explanation", "explain"),
    "exporters": (
        "Bibliography",
        "ExportOptions",
        "Exported",
        "Notes",
        "Record",
        "export",
        "join_bibliographies",
        "read_bibliography",
        "write_bibliography",
    ),
    "merging": ("Merged", "Rejections", "merge"),
    "model": ("Authority", "AuthorityEntry", "Document", "Finding", "Severity", "SourceText"),
    "pipeline": ("Encoded", "Options", "encode", "segment"),
    "readers": ("list_sources",),
    "references": (
        "Citation",
        "FoundReference",
        "Reference",
        "find_references",
        "link_citations",
        "parse_reference",
    ),
    "registers": ("RegisterFile", "open_register", "read_authorities"),
    "reports": ("ValidationRun", "write_report"),
    "serialiser.metadata": ("Agent", "Change", "ClassCode", "Metadata", "Responsibility"),
    "validation": ("list_tei", "validate_files"),
    "validators": ("ValidationResult", "validate"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Agent", "Authority", "AuthorityEntry", "Bibliography", "Change", "Citation", "ClassCode", "Counts",
    "DateValue", "Deposit", "Document", "EditionSummary", "Encoded", "Evaluation", "EvaluationOptions",
    "ExplainedBlock", "Explanation", "ExportOptions", "Exported", "FileResult", "Finding", "FoundReference",
    "Merged", "Metadata", "Notes", "Options", "OptionsError", "OutputError", "PipelineError", "Record", "Reference",
    "RegisterFile", "Rejections", "Responsibility", "RunOptions", "RunRecord", "SchemaError", "Severity",
    "SourceError", "SourceText", "TeiEncodeError", "ValidationResult", "ValidationRun", "__version__", "encode",
    "encode_files", "evaluate", "explain", "export", "find_dates", "find_references", "join_bibliographies",
    "link_citations", "list_sources", "list_tei", "make_deposit", "merge", "open_register", "parse_date",
    "parse_reference", "read_authorities", "read_bibliography", "read_record", "segment", "validate",
    "validate_files", "write_bibliography", "write_report",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first asked for: `tei-encode --help` needs none of them."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
