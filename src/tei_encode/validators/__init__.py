"""Validation of TEI documents: the schema, and what no grammar can say."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tei_encode.errors import SchemaError, SourceError
from tei_encode.tei.source_layer import is_identical

from .abstract_model import AbstractModelValidator
from .correspondence import CorrespondenceValidator
from .date_precision import DatePrecisionValidator
from .dates import DateValidator
from .emptiness import EmptinessValidator
from .identifiers import IdentifierValidator
from .identity import IdentityValidator
from .notes import NoteValidator
from .pointers import PointerValidator
from .protocol import Subject, Validator
from .relaxng import RelaxNgValidator
from .result import ValidationResult
from .schemas import schema_path
from .shared_entries import SharedEntryValidator
from .tag_counts import TagCountValidator
from .well_formed import parse, recoded
from .xsd import XsdValidator

if TYPE_CHECKING:
    from os import PathLike

    from tei_encode.model import Finding

__all__ = ["CHECKS", "Engine", "Subject", "ValidationResult", "Validator", "schema_path", "validate"]

Engine = Literal["rng", "xsd", "both"]

CHECKS: tuple[Validator, ...] = (
    IdentifierValidator(),
    PointerValidator(),
    SharedEntryValidator(),
    NoteValidator(),
    DateValidator(),
    DatePrecisionValidator(),
    EmptinessValidator(),
    AbstractModelValidator(),
    TagCountValidator(),
    CorrespondenceValidator(),
    IdentityValidator(),
)
"""The checks that need no schema, in the order they are made."""


def validate(
    tei: str | PathLike[str] | bytes, *, schema: Path | None = None, engine: Engine = "rng"
) -> ValidationResult:
    """Validate a TEI document.

    Args:
        tei: the path of a file, or the bytes of a document.
        schema: a schema to use instead of our own, `.rng` or `.xsd`.
        engine: which of our own schemas to use; a schema that is given decides that by its suffix.

    Returns:
        The findings; ill-formed XML is a finding like any other.

    Raises:
        SourceError: the file cannot be read.
        SchemaError: a schema cannot be loaded.
    """
    file, data = ("", tei) if isinstance(tei, bytes) else _read(tei)
    grammars = _grammars(schema, engine)
    root, findings = parse(data, file)
    if root is None:
        return ValidationResult(file, tuple(findings))
    subject = Subject(recoded(data), root, file)
    for check in (*grammars, *CHECKS):
        findings.extend(check.validate(subject))
    return ValidationResult(file, _in_order(findings), is_identical(root))


def _read(tei: str | PathLike[str]) -> tuple[str, bytes]:
    file = os.fspath(tei)
    try:
        return file, Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or "cannot be read"
        raise SourceError(file, reason.lower()) from error


def _grammars(schema: Path | None, engine: Engine) -> tuple[Validator, ...]:
    if schema is not None:
        suffix = schema.suffix.lower()
        if suffix == ".xsd":
            return (XsdValidator(schema),)
        if suffix == ".rng":
            return (RelaxNgValidator(schema),)
        raise SchemaError(str(schema), "neither .rng nor .xsd", "convert the schema (trang reads .rnc)")
    relaxng = RelaxNgValidator(schema_path())
    if engine == "rng":
        return (relaxng,)
    xsd = XsdValidator(schema_path("tei_encode.xsd"))
    return (xsd,) if engine == "xsd" else (relaxng, xsd)


def _in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: (finding.line, finding.column)))
