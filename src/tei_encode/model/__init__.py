"""Frozen values: a source text, annotations over it, registers. No lxml, no input or output."""

from __future__ import annotations

from .annotation import NO_ATTRIBUTES, Annotation, Cert
from .document import Document, Layer
from .finding import Finding, Severity, place_of
from .kinds import BLOCKS, CONTAINERS, NAMES, POINTS, Kind, ranks
from .register import Entry, Register
from .source import SourceText
from .span import Span

__all__ = [
    "BLOCKS", "CONTAINERS", "NAMES", "NO_ATTRIBUTES", "POINTS", "Annotation", "Cert", "Document", "Entry", "Finding",
    "Kind", "Layer", "Register", "Severity", "SourceText", "Span", "place_of", "ranks",
]  # fmt: skip
