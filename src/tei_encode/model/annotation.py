"""What is known about a stretch of the source: a frozen stand-off annotation."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Self

from .kinds import Kind, ranks
from .span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

QUOTED_FROM = "citation"
"""`@type` of a `bibl` that says where the quotation beside it comes from (`cit`, TEI Guidelines, CO 3.3.3)."""
NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})


class Cert(StrEnum):
    """How sure the machine is; `HIGH` is written by leaving `@cert` out."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def attribute(self) -> str:
        """The value of `@cert`; empty for `HIGH`, which is written by leaving it out."""
        return "" if self is Cert.HIGH else self.value


@dataclass(frozen=True, slots=True)
class Annotation:
    """One claim about the source.

    Attributes:
        span: the code points it covers, layout marks included.
        kind: the TEI element it becomes.
        attributes: TEI attributes by local name, without `xml:id` and `cert`; pointers are written `#id`.
        id: the `xml:id`; empty where nothing points here.
        cert: how sure the claim is.
        origin: the segmenter or recogniser that made it.
        marks: how many code points at its start and at its end are layout marks of the source's own markup
            (the asterisks around an emphasis); they leave the text content and are put back by `@rendition`.
    """

    span: Span
    kind: Kind
    attributes: Mapping[str, str] = field(default_factory=lambda: NO_ATTRIBUTES)
    id: str = ""
    cert: Cert = Cert.HIGH
    origin: str = ""
    marks: tuple[int, int] = (0, 0)

    @property
    def inner(self) -> Span:
        """The span without the layout marks at its ends."""
        return Span(self.span.start + self.marks[0], self.span.end - self.marks[1])

    @property
    def order(self) -> tuple[int, int, int]:
        """Sort key: document order, outer before inner."""
        return self.span.start, -self.span.end, ranks[self.kind]

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry of a bibliography: a `bibl` that is more than the source of a quotation."""
        return self.kind is Kind.BIBL and self.get("type") != QUOTED_FROM

    def get(self, name: str) -> str:
        """An attribute's value, or an empty string."""
        return self.attributes.get(name, "")

    def with_attributes(self, **attributes: str) -> Self:
        """A copy with attributes added or changed; names that are Python words take a trailing underscore."""
        added = {name.rstrip("_"): value for name, value in attributes.items()}
        return replace(self, attributes=MappingProxyType({**self.attributes, **added}))

    def with_cert(self, cert: Cert) -> Self:
        """A copy that is as sure as this."""
        return replace(self, cert=cert)

    def with_span(self, span: Span) -> Self:
        """A copy over another span."""
        return replace(self, span=span)
