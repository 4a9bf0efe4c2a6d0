"""Validity under a RELAX NG schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .schemas import relaxng

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tei_encode.model import Finding

    from .protocol import Subject


@dataclass(frozen=True)
class RelaxNgValidator:
    """Checks a document against one RELAX NG schema.

    Attributes:
        schema: the schema, in the XML syntax.
        name: what is checked.
    """

    schema: Path
    name: str = "relaxng"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """The places where the document breaks the schema."""
        compiled = relaxng(self.schema)
        if compiled.validate(subject.root):
            return
        for entry in compiled.error_log:
            yield subject.error("schema", entry.message)
            return
