"""Bibliographic references: their parts, their identifiers, and which of them a citation means."""

from __future__ import annotations

from .finding.documents import FoundReference, Place, find_references
from .linking.choosing import Citation
from .linking.citations import link_citations
from .parsing.parser import parse_reference
from .parts import Part, Reference

__all__ = [
    "Citation", "FoundReference", "Part", "Place", "Reference", "find_references", "link_citations",
    "parse_reference",
]  # fmt: skip
