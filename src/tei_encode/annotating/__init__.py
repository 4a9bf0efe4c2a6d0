"""Stand-off annotations of other tools put into an edition, its text untouched."""

from __future__ import annotations

from .annotations import Annotated, Offsets, StandOff, read_annotations
from .application import Applied, apply_annotations

__all__ = ["Annotated", "Applied", "Offsets", "StandOff", "apply_annotations", "read_annotations"]
