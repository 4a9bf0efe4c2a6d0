"""What becomes of the texts of a collection, in a form that is small, goes between processes and into a record."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tei_encode.model import Severity
from tei_encode.readers import shown

if TYPE_CHECKING:
    from tei_encode.counts import Counts
    from tei_encode.errors import TeiEncodeError
    from tei_encode.model import Finding
    from tei_encode.pipeline import Encoded


@dataclass(frozen=True, slots=True)
class EditionSummary:
    """What is reported of an edition.

    Attributes:
        counts: what it holds.
        text_identical: whether reading it gives the source back, byte for byte.
        valid: whether it is valid; None where that was not checked.
        language: tag of its main language.
        encoding: encoding of the source.
        digest: SHA-256 of the source's bytes, hexadecimal.
    """

    counts: Counts
    text_identical: bool
    valid: bool | None
    language: str
    encoding: str
    digest: str

    @classmethod
    def of(cls, encoded: Encoded) -> Self:
        """The summary of an edition."""
        source = encoded.source
        return cls(
            encoded.counts,
            encoded.text_identical,
            encoded.valid,
            encoded.language,
            source.encoding,
            source.file_digest,
        )


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one text.

    Attributes:
        source: the file, as the user would name it.
        output: path of the edition, or its address where it is at one; None where there is none.
        edition: what the edition holds; None where the text could not be read.
        written: whether the edition was written.
        merged: whether it holds what a person had edited in the edition that was there.
        unchanged: whether nothing had to be done, since nothing has changed after an earlier run; the rest is what
            that run said.
        output_digest: SHA-256 of the edition's file as it stands after that, hexadecimal; empty where there is none.
        base: digest of what the machine wrote, as the edition that is there after that carries it; empty where that was
            not looked at.
        replaces: digest of the edition that it took the place of, where nobody had edited that; empty otherwise.
        findings: everything to look at, the edition's findings included.
        error: why nothing came of it; None otherwise.
        seconds: time taken.
        number: position among the texts of the run, from 0.
    """

    source: str
    output: Path | str | None = None
    edition: EditionSummary | None = None
    written: bool = False
    merged: bool = False
    unchanged: bool = False
    output_digest: str = ""
    base: str = ""
    replaces: str = ""
    findings: tuple[Finding, ...] = ()
    error: TeiEncodeError | None = None
    seconds: float = 0.0
    number: int = 0

    @property
    def exit_code(self) -> int:
        """0 fine, 1 a finding of severity error, 3 not read or not written."""
        if self.error is not None:
            return self.error.exit_code
        return int(any(finding.severity is Severity.ERROR for finding in self.findings))

    def to_dict(self) -> dict[str, Any]:
        """A dictionary for a report in JSON."""
        edition = self.edition
        return {
            "source": self.source,
            "output": shown(self.output) if isinstance(self.output, Path) else self.output,
            "written": self.written,
            "merged": self.merged,
            "unchanged": self.unchanged,
            "error": str(self.error) if self.error else None,
            "valid": edition.valid if edition else None,
            "text_identical": edition.text_identical if edition else None,
            "language": edition.language if edition else None,
            "encoding": edition.encoding if edition else None,
            "sha256": edition.digest if edition else None,
            "counts": asdict(edition.counts) if edition else None,
            "seconds": round(self.seconds, 3),
            "findings": [finding.to_dict() for finding in self.findings],
        }


_BEGINNINGS = (b"", b"[]", b'[{"source":')
"""What a file begins with that may become a report, without its white space: it is empty, or one already."""


def is_report(file: Path) -> bool:
    """Whether a file is a report of an earlier run (`FileResult.to_dict` of each text), or holds nothing yet."""
    try:
        with file.open("rb") as opened:
            beginning = b"".join(opened.read(64).split())
    except OSError:
        return False
    return beginning in _BEGINNINGS or beginning.startswith(_BEGINNINGS[-1])
