"""Lines drawn above, below and between the rows of a table."""

from __future__ import annotations

_DRAWN = "-=_—–─━═~"
_CROSSINGS = "+|:┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝│║ \t"
FEWEST = 3


def is_drawn(words: str) -> bool:
    """Whether a line shows nothing but hyphens and the like, perhaps with the crossings of a frame: `+---+---+`.

    Args:
        words: the line without white space at its ends.
    """
    return not words.strip(_DRAWN + _CROSSINGS) and sum(map(words.count, _DRAWN)) >= FEWEST
