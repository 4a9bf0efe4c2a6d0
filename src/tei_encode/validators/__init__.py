"""Validation of TEI documents: the schema, and what no grammar can say."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tei_encode.errors import SchemaError, SourceError
from tei_encode.tei.source_layer import is_identical

from .abstract_model import AbstractModelValidator
from .choosing import judge
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

    from .protocol import SchemaValidator

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
    tei: str | PathLike[str] | bytes,
    *,
    schema: Path | None = None,
    engine: Engine = "rng",
    allow_network: bool = False,
) -> ValidationResult:
    """Validate a TEI document.

    It is checked against the schema that is given; else against those it names itself with `<?xml-model?>`; else,
    where it was made by this program, against ours. All other checks are made in any case.

    Args:
        tei: the path of a file, or the bytes of a document.
        schema: a schema to use instead of any other, `.rng` or `.xsd`.
        engine: which of our own schemas to use; a schema that is given decides that by its suffix.
        allow_network: whether a schema that the document names may be fetched; nothing else ever is.

    Returns:
        The findings; ill-formed XML is a finding like any other, and so is a schema of the document's own that
        cannot be used.

    Raises:
        SourceError: the file cannot be read.
        SchemaError: the schema that is given cannot be loaded.
    """
    file, data = ("", tei) if isinstance(tei, bytes) else _read(tei)
    given = _grammars(schema, engine) if schema is not None else ()
    root, findings = parse(data, file)
    if root is None:
        return ValidationResult(file, tuple(findings))
    subject = Subject(recoded(data), root, file)
    judgement = judge(subject, given, lambda: _grammars(None, engine), allow_network=allow_network)
    findings += judgement.findings
    for check in CHECKS:
        findings.extend(check.validate(subject))
    return ValidationResult(file, _in_order(findings), is_identical(root), judgement.schemas)


def _read(tei: str | PathLike[str]) -> tuple[str, bytes]:
    file = os.fspath(tei)
    try:
        return file, Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or "cannot be read"
        raise SourceError(file, reason.lower()) from error


def _grammars(schema: Path | None, engine: Engine) -> tuple[SchemaValidator, ...]:
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
