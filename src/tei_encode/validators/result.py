"""What a validation says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tei_encode.model import Finding, Severity


@dataclass(frozen=True, slots=True)
class ValidationResult:
    """The outcome for one document.

    Attributes:
        file: the file as it was named; empty for bytes at hand.
        findings: what is wrong or worth a look, in document order.
        text_identical: whether the text still has the digest of its source; None where no digest is recorded.
    """

    file: str
    findings: tuple[Finding, ...] = ()
    text_identical: bool | None = None

    @property
    def valid(self) -> bool:
        """Whether no finding is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """A dictionary for JSON."""
        return {
            "file": self.file,
            "valid": self.valid,
            "text_identical": self.text_identical,
            "findings": [finding.to_dict() for finding in self.findings],
        }
