"""Whether the text is still that of its source, character by character: the digest is taken again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.source_layer import is_identical, recorded_source, text_of_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tei_encode.model import Finding

    from .protocol import Subject


@dataclass(frozen=True)
class IdentityValidator:
    """Checks the text against the digest of its source that the header records."""

    name: str = "identity"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """One error where the digests differ; nothing where none is recorded."""
        recorded = recorded_source(subject.root)
        if recorded is None or is_identical(subject.root):
            return
        source = recorded.name or "the source"
        yield subject.error(
            "text-differs-from-source",
            f"the text is no longer that of {source}: its digest is not the SHA-256 in the header;"
            " an editor's words belong in corr, reg, expan, ex, supplied or note type='editorial'",
            text_of_document(subject.root),
        )
