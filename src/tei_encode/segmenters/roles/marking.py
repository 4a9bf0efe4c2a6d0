"""How secret a paper is, or where it comes from, on a line above its title: "CONFIDENTIAL"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being the marking above the title; without a title behind it, it is none."""
    if index in context.markings:
        return Evidence.of(0.3, "says how secret the paper is, its number, source or periodical")
    return None
