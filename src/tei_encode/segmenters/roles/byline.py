"""Who wrote the text: names, offices, affiliations, addresses between the title and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.wording import EMAIL
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.title_words import CUES, is_name
from tei_encode.segmenters.units.zones import heading_zone

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being part of the byline."""
    unit = context.units[index]
    if not 0 < index < context.front_end or unit.underline or unit.rows:
        return None
    if (unit.marker and not unit.begins_with_initial) or heading_zone(unit):
        return None
    evidence = Evidence()
    if CUES.search(unit.text):
        evidence.add(1.5, "names a university, an office or an author")
    if EMAIL.search(unit.text):
        evidence.add(2.5, "has an address of mail")
    if is_name(unit):
        evidence.add(1.6, "is nothing but names")
    if not evidence.reasons:
        evidence.add(-1.5, "has no word of a byline")
    _weigh_form(evidence, unit)
    return evidence


def _weigh_form(evidence: Evidence, unit: Unit) -> None:
    if unit.span.length > 300:
        evidence.add(-4.0, "is long")
    if unit.capitals < 0.5:
        evidence.add(-2.0, "has few capitals")
    if unit.ends_sentence and unit.last_character != ".":
        evidence.add(-1.0, "ends as a sentence does")
    elif unit.ends_sentence and len(unit.words) > 8 and unit.capitals < 0.8:
        evidence.add(-2.0, "is a sentence")
