"""Validation of TEI documents: the schema, and what no grammar can say."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError
from tei_encode.files import read_file, uncapitalised
from tei_encode.tei.source_layer import is_identical

from .abstract_model import AbstractModelValidator
from .catalogs import Catalogs, catalog_files
from .choosing import judge
from .correspondence import CorrespondenceValidator
from .date_precision import DatePrecisionValidator
from .dates import DateValidator
from .emptiness import EmptinessValidator
from .engines import Engine, validators_for
from .identifiers import IdentifierValidator
from .identity import IdentityValidator
from .notes import NoteValidator
from .pointers import PointerValidator
from .protocol import Subject, Validator
from .result import ValidationResult
from .schemas import schema_path
from .shared_entries import SharedEntryValidator
from .tag_counts import TagCountValidator
from .well_formed import parse, recoded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from tei_encode.model import Finding

__all__ = [
    "CHECKS",
    "Engine",
    "Subject",
    "ValidationResult",
    "Validator",
    "catalog_files",
    "schema_path",
    "validate",
]

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
    schema: Path | Sequence[Path] | None = None,
    engine: Engine = "rng",
    catalogs: Sequence[Path] = (),
    allow_network: bool = False,
) -> ValidationResult:
    """Validate a TEI document.

    It is checked against the schema that is given; else against those it names itself with `<?xml-model?>`; else,
    where it was made by this program, against ours. All other checks are made in any case.

    Args:
        tei: the path of a file, or the bytes of a document.
        schema: one or several schemas to use instead of any other, `.rng`, `.xsd` or `.sch` (which needs
            `tei-encode[schematron]`); the path `own` stands for ours among them.
        engine: which of our own schemas to use; `jing` has the program jing judge RELAX NG. A schema that is given
            says by its suffix what it is.
        catalogs: XML catalogs, which say where on this machine schemas are that the document, or a schema, names by an
            address elsewhere.
        allow_network: whether a schema that the document names may be fetched; nothing else ever is.

    Returns:
        The findings; ill-formed XML is a finding like any other, and so is a schema of the document's own that
        cannot be used.

    Raises:
        SourceError: the file cannot be read, or is too large (`files.LARGEST_DOCUMENT`).
        SchemaError: a schema or catalog that is given cannot be loaded, or the program or package that it needs is
            not installed.
    """
    file, data = ("", tei) if isinstance(tei, bytes) else _read(tei)
    known = Catalogs(tuple(catalogs))
    known.check()
    schemas = [] if schema is None else [schema] if isinstance(schema, Path) else list(schema)
    given = validators_for(schemas, engine, known) if schemas else ()
    root, findings = parse(data, file)
    if root is None:
        return ValidationResult(file, tuple(findings))
    subject = Subject(recoded(data), root, file)
    ours = partial(validators_for, (), engine)
    judgement = judge(subject, given, ours, allow_network=allow_network, catalogs=known)
    findings += judgement.findings
    for check in CHECKS:
        findings.extend(check.validate(subject))
    return ValidationResult(file, _in_order(findings), is_identical(root), judgement.schemas)


def _read(tei: str | PathLike[str]) -> tuple[str, bytes]:
    file = os.fspath(tei)
    try:
        return file, read_file(Path(file))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or "cannot be read"
        raise SourceError(file, uncapitalised(reason)) from error


def _in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: (finding.line, finding.column)))
