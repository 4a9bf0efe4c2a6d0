"""Title of the whole: the first thing in the text, short, and followed by more than itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.datelines import VERB, is_undated
from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.wording import NUMBERED_DIVISION
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.title_words import (
    BARE_LABEL,
    KIND_NAMED,
    SUBTITLE,
    head_style,
    is_title_matter,
    named_author,
)
from tei_encode.segmenters.units.zones import PROVENANCE

if TYPE_CHECKING:
    from .context import Context

MOST_ROWS = 8
"""Lines in capitals that may be one title, as on a title page."""
FARTHEST = 3
"""How many units of a title may stand below each other, decks of headlines aside."""


_STOP = re.compile(
    r"[.?!](?:[”\"’)]?(?:[*†‡§¶]{1,3}|[⁰¹²³⁴-⁹]{1,4}|\[\^?[\w*†]{1,4}\])|(?<=[^\W\d]\.)[”\"’)]?\d{1,3})?\Z"
)
"""The stop at the end of a sentence, the mark of a note behind it."""
LONGEST_SENTENCE = 10
_EMPHASISED = re.compile(r"(?P<mark>[*_]{1,3})[^*_\n]+(?P=mark)")
AND = re.compile(r"(?:and|und|et)\s", re.IGNORECASE)
HEADLINE = 0.6
"""Words of a title that ends with a stop, and the share of capitals from which on it is a headline."""


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being the title of the whole text."""
    unit = context.units[index]
    place = index - context.first
    is_near = place < FARTHEST or index in context.deck
    if place < 0 or not is_near or index >= context.front_end or len(context.units) < 2 or unit.rows:
        return None
    is_marked = unit.marked_depth == 1 or bool(unit.underline)
    if unit.marker and not is_marked and unit.marker.kind != "number":
        return None
    evidence = Evidence.of(
        2.2 if index == context.first else 0.2,
        "begins the text" if index == context.first else "stands near the top",
    )
    if is_marked:
        evidence.add(1.5, "is marked up as a head")
    _weigh_form(evidence, context, index)
    if index in context.letter_heads:
        evidence.add(-6.0, "stands above a letter, as others do")
    if place:
        _weigh_subtitle(evidence, context, index)
    if index in context.sessions or index in context.fellow_lines:
        evidence.add(-4.0, "is a session, or made as the lines below it, no text between")
    if index in context.letterhead or index in context.wire_head:
        evidence.add(-4.0, "stands above a salutation, or the text of a telegram")
    if index == context.first and context.has_marked_title:
        evidence.add(3.5, "is the only head on its level")
    if context.front_end >= len(context.units):
        says_kind = KIND_NAMED.match(unit.text) and (unit.last_character != "." or unit.ends_with_hour)
        weight = -1.0 if index == context.first else 0.0 if says_kind else -3.0
        evidence.add(weight, "no running text follows")
    evidence.add(unit.capitals, "words begin with capitals")
    return evidence


def _weigh_subtitle(evidence: Evidence, context: Context, index: int) -> None:
    """What makes a line below the title a part of it, and not the head of the first section."""
    unit, before = context.units[index], context.units[index - 1]
    style = head_style(unit)
    if BARE_LABEL.match(before.text) and style and style != "numbered":
        evidence.add(4.5, "stands below the number of its chapter")
    elif KIND_NAMED.match(unit.text):
        evidence.add(3.0, "says what kind of document it is")
    elif SUBTITLE.match(unit.text) and not (unit.ends_sentence and len(unit.words) > 8):
        evidence.add(5.0, "says what was done with the text")
    elif index == context.first + 1 and AND.match(unit.text) and unit.capitals > HEADLINE:
        evidence.add(4.0, "goes on with the title")
    elif index in context.deck:
        evidence.add(4.0, "is a line of a deck of headlines")
    elif _is_emphasised_below(context, index):
        evidence.add(5.0, "is all in emphasis, right below the marked title")
    elif style and "(" not in unit.text and not is_title_matter(unit) and index not in context.dated_heads:
        below = context.styles_below
        if not below[style] and unit.capitals >= 0.5:
            differs = bool(below) or style != head_style(before) or unit.is_upper
            evidence.add(3.0 if differs else 1.5, "no head below is typed like it")


def _is_emphasised_below(context: Context, index: int) -> bool:
    """Whether a line all in emphasis stands below a title marked up as one, and is no author, day or sentence."""
    unit = context.units[index]
    is_below = index == context.first + 1 and context.has_marked_title
    is_line = len(unit.lines) == 1 and _EMPHASISED.fullmatch(unit.text) is not None
    if not is_below or not is_line or unit.ends_sentence or line_kind(unit.text):
        return False
    return not is_title_matter(unit) and named_author(unit.text) is None


def _weigh_form(evidence: Evidence, context: Context, index: int) -> None:
    """What the unit itself shows."""
    unit = context.units[index]
    is_title_page = unit.is_upper and len(unit.lines) <= MOST_ROWS
    if unit.span.length > 250 or (len(unit.lines) > 3 and not is_title_page):
        evidence.add(-4.0, "is long")
    is_stopped = unit.last_character == "." and not unit.ends_with_hour
    if unit.last_character == "," or (is_stopped and not unit.is_upper and index not in context.deck):
        evidence.add(-1.5, "ends as a sentence does")
    after = context.after(index)
    if unit.last_character == ":" and after is not None and not after.is_short_line:
        evidence.add(-4.0, "announces what follows")
    stop = None if unit.ends_with_hour else _STOP.search(unit.text[-12:])
    if stop and len(unit.words) > LONGEST_SENTENCE and unit.capitals < HEADLINE:
        evidence.add(-2.0, "is a whole sentence")
    if stop and stop[0][0] == "." and not unit.is_upper and VERB.search(unit.text):
        evidence.add(-2.5, "says something")
    if "salute" in map(line_kind, unit.line_texts):
        evidence.add(-6.0, "greets somebody")
    if PROVENANCE.match(unit.text):
        evidence.add(-6.0, "says where the text comes from")
    if unit.content[:1].islower() and not SUBTITLE.match(unit.text):
        evidence.add(-2.0, "begins with a small letter")
    is_day = context.is_letter and is_undated(unit.text.strip(" *_"))
    kind = "dateline" if is_day else line_kind(unit.text)
    is_told = kind == "dateline" and (SUBTITLE.match(unit.text) or KIND_NAMED.match(unit.text))
    if (kind and not is_told) or (NUMBERED_DIVISION.match(unit.text) and not context.is_one_division):
        evidence.add(-3.0, "looks like an address, a date or the head of a chapter")
