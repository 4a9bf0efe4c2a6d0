"""Bibliographic references: their parts, their identifiers, and which of them a citation means."""

from __future__ import annotations

from .parser import parse_reference
from .parts import Part, Reference

__all__ = ["Part", "Reference", "parse_reference"]
