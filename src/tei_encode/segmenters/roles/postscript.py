"""Postscripts: what follows the closer of a letter and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.letter_lines import POSTSCRIPT

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a postscript."""
    unit = context.units[index]
    if POSTSCRIPT.match(unit.text) and index > 1 and context.zones[index] == "body":
        return Evidence.of(5.0, "begins as a postscript does")
    return None
