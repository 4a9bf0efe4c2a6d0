"""What a validation says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tei_encode.model import Finding, Severity

NO_SCHEMA = "no-schema"
"""The rule of the finding that no schema was at hand."""


@dataclass(frozen=True, slots=True)
class ValidationResult:
    """The outcome for one document.

    Attributes:
        file: the file as it was named; empty for bytes at hand.
        findings: what is wrong or worth a look, in document order.
        text_identical: whether the text still has the digest of its source; None where no digest is recorded.
        schemas: the schemas it was checked against; none where none was at hand or the XML is ill-formed.
    """

    file: str
    findings: tuple[Finding, ...] = ()
    text_identical: bool | None = None
    schemas: tuple[str, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether no finding is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    @property
    def is_judged(self) -> bool:
        """Whether it could be told if the document is valid: a schema was at hand, or something else is wrong."""
        return not self.valid or all(finding.rule != NO_SCHEMA for finding in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """A dictionary for JSON."""
        return {
            "file": self.file,
            "valid": self.valid,
            "text_identical": self.text_identical,
            "schemas": list(self.schemas),
            "findings": [finding.to_dict() for finding in self.findings],
        }
