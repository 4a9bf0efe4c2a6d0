"""Frozen values: a source text, annotations over it, registers. No lxml, no input or output."""

from __future__ import annotations

from .annotation import NO_ATTRIBUTES, Annotation, Cert
from .authority import Authority, AuthorityEntry
from .description import Correspondence, Description, Mention
from .document import Document, Layer
from .finding import Finding, Severity, place_of
from .kinds import BLOCKS, CONTAINERS, NAMES, POINTS, Kind, ranks
from .register import Entry, Identifier, Linked, Register
from .source import SourceText
from .span import Span
from .span_index import SpanIndex

__all__ = [
    "BLOCKS", "CONTAINERS", "NAMES", "NO_ATTRIBUTES", "POINTS", "Annotation", "Authority", "AuthorityEntry",
    "Cert", "Correspondence", "Description", "Document", "Entry", "Finding", "Identifier", "Kind", "Layer",
    "Linked", "Mention", "Register", "Severity", "SourceText", "Span", "SpanIndex", "place_of", "ranks",
]  # fmt: skip
