"""Decks of headlines, as newspapers print them one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.units.issue_lines import names_newspaper
from tei_encode.segmenters.units.title_words import DISPATCH, MASTHEAD, head_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit


def headline_deck(units: Sequence[Unit], first: int, end: int, *, is_narrow: bool) -> frozenset[int]:
    """Places of the headlines between the first line of a text and its text.

    It takes two in capitals, and a sign of a newspaper: stops behind headlines, a dispatch, a narrow column, or
    the newspaper's name and the day above.

    Args:
        units: all units.
        first: place of the first line.
        end: place behind the last unit that may be title matter.
        is_narrow: whether the text is set in a narrow column.
    """
    run: list[int] = []
    for index, unit in enumerate(units[first:end], first):
        is_dated = any(line_kind(line) for line in unit.line_texts) or MASTHEAD.search(unit.text)
        is_headline = head_style(unit) or (run and unit.last_character == "." and unit.capitals > 0.7)
        if unit.marker or len(unit.lines) > 3 or not is_headline or is_dated or len(unit.words) > 16:
            break
        run.append(index)
    upper = sum(units[index].is_upper for index in run)
    after = units[run[-1] + 1] if run and run[-1] + 1 < len(units) else None
    if upper < 2 or after is None or not (after.is_long or len(after.words) > 20):
        return frozenset()
    is_printed = sum(units[index].last_character == "." for index in run) > 1
    is_named = first > 0 and names_newspaper(units[first - 1])
    return frozenset(run if is_printed or is_narrow or is_named or DISPATCH.match(after.text) else ())
