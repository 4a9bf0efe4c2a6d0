"""What a recogniser is: it looks at a document and says what it sees; it changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Annotation, Document, Finding


class Recognised(NamedTuple):
    """What a recogniser found.

    Attributes:
        annotations: claims about the source, in any order; they may overlap.
        findings: what the editor should know.
    """

    annotations: Sequence[Annotation] = ()
    findings: Sequence[Finding] = ()


class Recogniser(Protocol):
    """One kind of thing recognised in running text."""

    @property
    def name(self) -> str:
        """Name of the layer it makes, and `origin` of its annotations."""
        ...

    @property
    def requires(self) -> tuple[str, ...]:
        """Layers that must be there before."""
        ...

    def recognise(self, document: Document) -> Recognised:
        """Everything of this kind in the document."""
        ...
