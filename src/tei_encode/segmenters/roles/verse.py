"""Verse: several short lines that begin with capitals and do not fill the measure."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import mean, pstdev
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.greetings import FORMULA
from tei_encode.segmenters.cues.letter_lines import LETTERHEAD, line_kind
from tei_encode.segmenters.cues.wording import FUNCTION_WORDS, WORD
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.attribution_lines import is_attribution

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context


OPENING, CLOSING = '"“‘«', '"”’»'
AROUND = "\"“‘'«*_"
"""What may stand before the first word of a line."""
SET_IN_BY = 3
LONGEST = 70
LONGEST_OF_ALL = 84
"""Characters of the longest line in a wrapped text, where it shows that lines end on purpose, or in a long stanza."""
LONG_STANZA = 8
SHORTEST = 8
FIGURES = 2
"""Figures that a stanza may have."""


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a stanza."""
    unit, before, after = context.units[index], context.before(index), context.after(index)
    if unit.marker or unit.rows or unit.underline or context.zones[index] != "body":
        return None
    if len(unit.lines) == 1:
        return _weigh_refrain(context, index)
    first = 1 if unit.stanza_number else 0
    lines = [line.span.text(unit.source) for line in unit.lines[first:]]
    lengths = [len(line) for line in lines]
    longest = LONGEST_OF_ALL if context.layout.is_wrapped or len(lines) >= LONG_STANZA else LONGEST
    if (
        len(lines) < 2
        or max(lengths) > longest
        or min(lengths) < SHORTEST
        or (unit.is_upper and len(lines) == 2)
    ):
        return None
    evidence = Evidence.of(-2.0, "most blocks are none")
    if len(lines) == 2:
        announced = before is not None and before.last_character == ":"
        is_set_in = all(line.indent >= context.layout.body_indent + SET_IN_BY for line in unit.lines)
        is_full = min(len(line.split()) for line in lines) > 4
        evidence.add(0.5 if announced or (is_set_in and is_full) else -3.0, "is a couplet, announced or not")
    _weigh_lines(evidence, context, unit, lines)
    if pstdev(lengths) < 0.3 * mean(lengths):
        evidence.add(1.0, "lines are about equally long")
    with_figures = sum(_figures(line) > 0 for line in lines)
    if with_figures and (2 * with_figures >= len(lines) or sum(map(_figures, lines)) > FIGURES):
        evidence.add(-5.0 if 2 * with_figures >= len(lines) else -2.5, "has figures")
    if before is not None and before.announces_words and context.looks_like_verse(unit):
        evidence.add(0.8, "is announced by the sentence before")
    if unit.stanza_number:
        evidence.add(1.0, "has a number above it")
    if after is not None and is_attribution(after):
        evidence.add(2.5, "the line behind it says where it comes from")
    return evidence


def _weigh_refrain(context: Context, index: int) -> Evidence | None:
    """What speaks for one line being a stanza: it comes back, each time behind verse."""
    unit, before = context.units[index], context.before(index)
    comes_back = unit.span.length <= LONGEST and unit.text in context.repeated_lines
    if not comes_back or before is None or not context.looks_like_verse(before):
        return None
    return Evidence.of(3.0, "comes back behind verse")


def _weigh_lines(evidence: Evidence, context: Context, unit: Unit, lines: list[str]) -> None:
    """What the lines show: capitals, marks of punctuation, ends on purpose; not parts of letters, items, answers."""
    _weigh_letters_and_lists(evidence, unit, lines)
    begins_large = sum(line.lstrip(AROUND)[:1].isupper() for line in lines) >= 0.9 * len(lines)
    ends_early = context.ends_lines_early(unit)
    if begins_large:
        evidence.add(1.5, "lines begin with capitals")
        if ends_early:
            evidence.add(0.8, "lines end on purpose")
        elif context.layout.is_wrapped and len(lines) > 2 and unit.capitals < 0.6 and not unit.is_upper:
            evidence.add(1.5, "all lines begin with capitals, as lines of prose hardly do")
    elif ends_early and len(lines) > 3 and _alternates(unit):
        evidence.add(2.8, "lines are set in by turns, and end on purpose")
    if sum(line.rstrip("*_\\ ")[-1:] in ',;:.!?—”’"' for line in lines) >= 0.5 * len(lines):
        evidence.add(1.5, "lines end with marks of punctuation")


def _weigh_letters_and_lists(evidence: Evidence, unit: Unit, lines: list[str]) -> None:
    """What speaks against verse: parts of letters, rows of addresses and lists, speech and answer."""
    if any(FORMULA.match(line.strip()) or line_kind(line) for line in lines):
        evidence.add(-3.0, "has a line of a letter")
    if sum(bool(LETTERHEAD.search(line)) for line in lines) * 3 > len(lines):
        evidence.add(-2.5, "has words of an address")
    if unit.has_rows_of_names:
        evidence.add(-4.0, "has few words in a line, and all of them with capitals")
    if sum(line.count(",") == 1 and not line.rstrip().endswith(",") for line in lines) > 0.6 * len(lines):
        evidence.add(-3.5, "lines are two things each, as in an inventory")
    if len(lines) > 3 and _begins_alike(lines):
        evidence.add(-3.0, "most lines begin with one word, as items do")
    if any("(" in line for line in lines):
        evidence.add(-1.5, "has brackets")
    if all(line[0] in OPENING and line.rstrip(".,")[-1] in CLOSING for line in lines):
        evidence.add(-3.0, "each line is somebody's words")


def _figures(line: str) -> int:
    """How many figures a line has."""
    return sum(char.isdigit() for char in line)


def _begins_alike(lines: list[str]) -> bool:
    """Whether most lines begin with one word that is no small one ("Item", "Paid")."""
    words = [found[0].lower() for line in lines if (found := WORD.match(line.lstrip(AROUND)))]
    most = Counter(word for word in words if word not in FUNCTION_WORDS).most_common(1)
    return bool(most) and most[0][1] > 0.6 * len(lines)


def _alternates(unit: Unit) -> bool:
    """Whether each second line stands further right than those around it."""
    indents = [line.indent for line in unit.lines]
    return all((b > a) == (number % 2 == 0) and a != b for number, (a, b) in enumerate(pairwise(indents)))
