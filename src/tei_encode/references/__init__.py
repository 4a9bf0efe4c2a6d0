"""Bibliographic references: their parts, their identifiers, and which of them a citation means."""

from __future__ import annotations

from .choosing import Citation
from .finding import FoundReference, Place, find_references
from .linking import link_citations
from .parser import parse_reference
from .parts import Part, Reference

__all__ = [
    "Citation", "FoundReference", "Part", "Place", "Reference", "find_references", "link_citations",
    "parse_reference",
]  # fmt: skip
