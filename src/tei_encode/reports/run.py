"""All that was found in one run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from tei_encode.errors import SourceError
from tei_encode.model import Severity
from tei_encode.validators import ValidationResult

if TYPE_CHECKING:
    from collections.abc import Iterable

FINE, FOUND, UNREADABLE = 0, 1, 3


@dataclass
class Tally:
    """The figures of a run; findings can be forgotten once they are counted.

    Attributes:
        files: how many files were read.
        valid: how many of them are valid.
        unjudged: how many could not be judged, for want of a schema.
        changed: how many have no longer the text of their source.
        unreadable: how many more could not be read.
        findings: how many findings of each severity.
    """

    files: int = 0
    valid: int = 0
    unjudged: int = 0
    changed: int = 0
    unreadable: int = 0
    findings: Counter[Severity] = field(default_factory=Counter)

    def add(self, one: ValidationResult | SourceError) -> None:
        """Count a file."""
        if isinstance(one, SourceError):
            self.unreadable += 1
            return
        self.files += 1
        self.valid += one.valid and one.is_judged
        self.unjudged += not one.is_judged
        self.changed += one.text_identical is False
        self.findings.update(finding.severity for finding in one.findings)

    def exit_code(self, fail_on: Severity = Severity.ERROR) -> int:
        """The exit code of a check: 0 fine, 1 findings that count, 3 files that cannot be read.

        Args:
            fail_on: the least severity that counts, error or warning.
        """
        if self.unreadable:
            return UNREADABLE
        warned = fail_on is Severity.WARNING and self.findings[Severity.WARNING] > 0
        return FOUND if warned or self.findings[Severity.ERROR] else FINE

    @property
    def summary(self) -> str:
        """One line: how many files are valid, how many could not be judged, how many findings of which kind."""
        parts = [f"{self.valid} of {_count(self.files, 'file')} valid"]
        if self.unjudged:
            parts.append(f"{self.unjudged} without a schema")
        parts.append(_count(self.findings[Severity.ERROR], "error"))
        parts.append(_count(self.findings[Severity.WARNING], "warning"))
        if self.changed:
            parts.append(f"{_count(self.changed, 'text')} changed")
        if self.unreadable:
            parts.append(f"{self.unreadable} not readable")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class ValidationRun:
    """The results of many files.

    Attributes:
        results: one a file that was read, in order.
        unreadable: why each of the others was not.
    """

    results: tuple[ValidationResult, ...] = ()
    unreadable: tuple[SourceError, ...] = ()

    @classmethod
    def of(cls, results: Iterable[ValidationResult | SourceError]) -> Self:
        """What `validate_files` gives, as one value."""
        every = list(results)
        return cls(
            tuple(one for one in every if isinstance(one, ValidationResult)),
            tuple(one for one in every if isinstance(one, SourceError)),
        )

    @property
    def tally(self) -> Tally:
        """The figures of the run."""
        tally = Tally()
        for result in self.results:
            tally.add(result)
        for error in self.unreadable:
            tally.add(error)
        return tally


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
