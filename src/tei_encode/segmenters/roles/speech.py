"""Speeches: paragraphs that begin with the label of somebody who speaks more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.speakers import speaker_of

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a speech."""
    if context.zones[index] != "body":
        return -9.0
    return 6.0 if speaker_of(context.units[index], context.speakers) else -9.0
