"""Who wrote the text: names, offices, affiliations, addresses between the title and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.wording import EMAIL
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.title_words import (
    BY_ALONE,
    BY_TITLED,
    BYLINE,
    CUES,
    KIND_NAMED,
    SUBTITLE,
    is_by_person,
    is_name,
    named_author,
    shows_forename,
)
from tei_encode.segmenters.units.zones import heading_zone

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being part of the byline."""
    unit = context.units[index]
    if not 0 < index < context.front_end or unit.underline or unit.rows or index in context.sessions:
        return None
    if (unit.marker and not unit.begins_with_initial) or heading_zone(unit) or unit.listed:
        return None
    evidence = Evidence()
    if CUES.search(unit.text):
        evidence.add(1.5, "names a university, an office or an author")
    _weigh_surroundings(evidence, context, index)
    if index in context.listed_names:
        evidence.add(-4.0, "is a name in a list of names")
    if EMAIL.search(unit.text):
        evidence.add(2.5, "has an address of mail")
    if BYLINE.match(unit.text) or BY_TITLED.match(unit.text) or is_by_person(unit):
        evidence.add(2.5, "says by whom it is")
    if is_name(unit) and (shows_forename(unit) or not context.units[index - 1].is_upper):
        evidence.add(1.6, "is nothing but names")
    if not evidence.reasons:
        evidence.add(-1.5, "has no word of a byline")
    if not BY_ALONE.match(unit.text):
        _weigh_form(evidence, unit)
    return evidence


def _weigh_surroundings(evidence: Evidence, context: Context, index: int) -> None:
    """A line with nothing but "by", and what stands below it; headlines are no names."""
    unit, before = context.units[index], context.units[index - 1]
    if named_author(unit.text):
        evidence.add(4.0, "names its author, and when or for whom it was written")
    if BY_ALONE.match(unit.text):
        evidence.add(4.0, "leads up to a name")
    elif BY_ALONE.match(before.text) and unit.capitals >= 0.5:
        evidence.add(3.0, "stands below a line that leads up to a name")
    if KIND_NAMED.match(unit.text) or SUBTITLE.match(unit.text):
        evidence.add(-3.0, "says what the text is, or what was done with it")
    if index in context.deck or (unit.is_upper and unit.last_character == "." and context.stops_headlines):
        evidence.add(-3.0, "is a headline")


def _weigh_form(evidence: Evidence, unit: Unit) -> None:
    if unit.span.length > 300:
        evidence.add(-4.0, "is long")
    if unit.capitals < 0.5:
        evidence.add(-2.0, "has few capitals")
    if unit.ends_sentence and unit.last_character != ".":
        evidence.add(-1.0, "ends as a sentence does")
    elif unit.ends_sentence and len(unit.words) > 8 and unit.capitals < 0.8:
        evidence.add(-2.0, "is a sentence")
