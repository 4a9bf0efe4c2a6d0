"""From a finished edition to TEI: trees are built, never concatenated, and never repaired."""

from __future__ import annotations

from .document import serialise
from .metadata import Metadata

__all__ = ["Metadata", "serialise"]
