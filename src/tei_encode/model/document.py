"""A source text and everything said about it so far, in named layers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Self

from .annotation import Annotation, Cert
from .finding import Finding, Severity, place_of
from .kinds import BLOCKS, Kind
from .span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .outline import Block
    from .source import SourceText

Layer = tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A source text with layers of annotations; nothing in it ever changes, `with_layer` gives a new one.

    Attributes:
        source: the text and its file.
        language: BCP 47 tag of the main language.
        layers: annotations by the name of the layer, each in document order; overlap is allowed.
        findings: what the stages so far have to say to the editor.
        kind: what kind of document it is ("letter"); empty where it is of no kind in particular.
        kind_cert: how sure that is.
        outline: the blocks that the source's format marks; none where it marks none.
        running: what `stretches` found, once it was asked; copies share it as long as the structure is theirs.
    """

    source: SourceText
    language: str = "en"
    layers: Mapping[str, Layer] = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Finding, ...] = ()
    kind: str = ""
    kind_cert: Cert = Cert.HIGH
    outline: tuple[Block, ...] = ()
    running: list[tuple[tuple[Annotation, Span], ...]] = field(
        default_factory=list, repr=False, compare=False
    )

    @property
    def text(self) -> str:
        """The source text."""
        return self.source.text

    def with_layer(self, name: str, annotations: Iterable[Annotation]) -> Self:
        """A copy with one layer added or replaced."""
        layer = tuple(sorted(annotations, key=lambda annotation: annotation.order))
        running = [] if name == "structure" else self.running
        return replace(self, layers=MappingProxyType({**self.layers, name: layer}), running=running)

    def with_language(self, language: str) -> Self:
        """A copy whose main language is told."""
        return replace(self, language=language)

    def with_findings(self, findings: Iterable[Finding]) -> Self:
        """A copy with more findings."""
        return replace(self, findings=(*self.findings, *findings))

    def finding(self, severity: Severity, rule: str, message: str, offset: int) -> Finding:
        """A finding about an offset of the source, with its line and column."""
        line, column = place_of(self.text, offset)
        return Finding(severity, rule, message, self.source.name, line, column)

    def layer(self, name: str) -> Layer:
        """The annotations of one layer, in document order; empty where there is no such layer."""
        return self.layers.get(name, ())

    def annotations(self, *kinds: Kind) -> Iterator[Annotation]:
        """Annotations of all layers, or only those of the given kinds, layer by layer."""
        for layer in self.layers.values():
            yield from (one for one in layer if not kinds or one.kind in kinds)

    def blocks(self) -> Layer:
        """The annotations of layer `structure` in which running text stands, in document order."""
        return tuple(one for one in self.layer("structure") if one.kind in BLOCKS)

    def text_of(self, annotation: Annotation) -> str:
        """The source text an annotation covers, layout marks left out."""
        return annotation.inner.text(self.text)

    def stretches(self) -> tuple[tuple[Annotation, Span], ...]:
        """Running text to look for names and dates in: (innermost block, span) pairs in document order.

        Every code point inside a block is in at most one stretch; where a block holds smaller ones (a note with
        paragraphs) the stretches between them belong to the outer block.
        """
        if not self.running:
            self.running.append(tuple(self._stretches()))
        return self.running[0]

    def _stretches(self) -> list[tuple[Annotation, Span]]:
        found: list[tuple[Annotation, Span]] = []
        stack: list[Annotation] = []
        at = 0

        def emit(block: Annotation, start: int, end: int) -> None:
            span = Span(max(start, block.inner.start), min(end, block.inner.end))
            if span.end > span.start and not span.text(self.text).isspace():
                found.append((block, span))

        for block in self.blocks():
            while stack and stack[-1].span.end <= block.span.start:
                closed = stack.pop()
                emit(closed, at, closed.span.end)
                at = closed.span.end
            if stack:
                emit(stack[-1], at, block.span.start)
            at = block.span.start
            stack.append(block)
        while stack:
            closed = stack.pop()
            emit(closed, at, closed.span.end)
            at = closed.span.end
        return found
