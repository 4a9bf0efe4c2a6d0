"""Speeches: paragraphs that begin with the label of somebody who speaks more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.speakers import speaker_of

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a speech."""
    if context.zones[index] == "body" and speaker_of(context.units[index], context.speakers):
        return Evidence.of(6.0, "begins with the label of one who speaks more than once")
    return None
