"""What a parsed reference is made of: frozen values over spans of its text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tei_encode.model import NO_ATTRIBUTES, Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Part:
    """One element inside a `bibl`.

    Attributes:
        span: code points of the reference's text, layout marks at its ends included.
        kind: the TEI element it becomes.
        attributes: TEI attributes by local name.
        parts: what stands inside it, in the order of the text; never outside its span, never overlapping.
        marks: how many code points at its start and at its end are layout marks (`*` around emphasis).
    """

    span: Span
    kind: Kind
    attributes: Mapping[str, str] = field(default_factory=lambda: NO_ATTRIBUTES)
    parts: tuple[Part, ...] = ()
    marks: tuple[int, int] = (0, 0)

    @property
    def inner(self) -> Span:
        """The span without the layout marks at its ends."""
        return Span(self.span.start + self.marks[0], self.span.end - self.marks[1])

    def moved(self, offset: int) -> Part:
        """The same part, and all parts inside it, seen from a text that begins `offset` code points earlier."""
        inside = tuple(part.moved(offset) for part in self.parts)
        return replace(self, span=self.span.moved(offset), parts=inside)

    def walk(self) -> Iterator[Part]:
        """This part and all parts inside it, outer before inner."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(frozen=True, slots=True)
class Reference:
    """A bibliographic reference taken apart.

    Attributes:
        text: the reference as printed.
        parts: its parts in the order of the text, without overlap.
        type: `archival` for a document in an archive, `case` for a court's decision, `treaty`, `interview`,
            `standard`, `web` where only an address tells where to find it; else empty.
        label: a label printed before it ("Smith 2001", "[12]"), empty where there is none; no part covers it.
    """

    text: str
    parts: tuple[Part, ...] = ()
    type: str = ""
    label: str = ""

    def walk(self) -> Iterator[Part]:
        """All parts, nested ones too, outer before inner."""
        for part in self.parts:
            yield from part.walk()

    def texts(self, kind: Kind | str, **attributes: str) -> tuple[str, ...]:
        """The texts of all parts of one kind ("title") that carry the given attributes, layout marks left out."""
        return tuple(
            " ".join(part.inner.text(self.text).split())
            for part in self.walk()
            if part.kind == kind
            and all(part.attributes.get(name) == value for name, value in attributes.items())
        )
