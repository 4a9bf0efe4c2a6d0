"""Sections of a letter or memorandum: what stands between its opener and its end is inside it, its closer last.

TEI lets an `opener` stand before the `div`s of a letter and a `closer` behind them (chapter DS 4).
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from tei_encode.segmenters.divisions.letter_ends import begins_enclosure, begins_paper, ends_letter
from tei_encode.segmenters.divisions.parts import ENDS, Part, nest_parts
from tei_encode.segmenters.role import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

BESIDE_LETTERS = frozenset({"notes", "bibliography", "source", "keywords", "document", "letter"})
"""Types of divisions that are no section of the letter before them."""


def hold_sections(parts: Sequence[Part]) -> list[Part]:
    """The parts of a text with the sections of each letter among its children, and its end behind them.

    Args:
        parts: the parts in order, not yet nested.
    """
    held: list[Part] = []
    number = 0
    while number < len(parts):
        letter = parts[number]
        is_open = _is_open_letter(letter)
        end = _end(parts, number) if is_open else number + 1
        _hold(letter, parts[number + 1 : end])
        if is_open and letter.type:
            _set_beside(letter, parts[end:])
        held.append(letter)
        number = end
    return held


def _is_open_letter(part: Part) -> bool:
    """Whether a part begins as a letter does, and shows no end of one."""
    opens = any(leaf.role is Role.OPENER for leaf in part.leaves)
    return opens and not part.has_ended


def _end(parts: Sequence[Part], number: int) -> int:
    """The number of the part behind the sections of a letter; right behind the letter itself where it has none.

    Without a closer further down only a letter of which nothing else is found holds what follows, or one that is
    the whole text: elsewhere the next head may be that of another document.
    """
    letter = parts[number]
    end = number + 1
    is_sent_along = False
    for part in parts[number + 1 :]:
        if part.type in BESIDE_LETTERS or any(leaf.role is Role.OPENER for leaf in part.leaves):
            break
        is_sent_along = letter.has_text and begins_enclosure(part)
        if is_sent_along:
            break
        if letter.has_head and part.level < letter.level + int(letter.has_text):
            break
        end += 1
        if part.has_ended:
            is_own = not letter.has_text or ends_letter(part, letter, parts[number + 1 : end])
            return end if is_own else number + 1
    is_all = is_sent_along or all(part.type in BACK for part in parts[end:])
    is_whole = number == 0 and not letter.has_head and is_all
    return end if letter.type and (is_whole or not letter.has_text) else number + 1


def _set_beside(letter: Part, behind: Sequence[Part]) -> None:
    """Lift what was sent along, and the parts behind it, to the level of the letter: they are not inside it."""
    if not letter.has_text or not behind or not (begins_enclosure(behind[0]) or begins_paper(behind[0])):
        return
    run = list(takewhile(lambda part: part.level > letter.level, behind))
    higher = min((part.level for part in run), default=letter.level) - letter.level
    for part in run:
        part.level -= higher


BACK = frozenset({"notes", "bibliography", "source"})
"""Types of divisions that may stand behind the only letter of a text."""


def _hold(letter: Part, sections: Sequence[Part]) -> None:
    """Put sections into a letter, one level below it, and what ends the last of them behind them all."""
    if not sections:
        return
    letter.type = letter.type or "letter"
    deeper = letter.level + 1 - min(part.level for part in sections)
    for part in sections:
        part.level += max(0, deeper)
        part.type = "" if part.type == "abstract" else part.type
    last = sections[-1]
    if last.has_ended:
        start = next(at for at, leaf in enumerate(last.leaves) if leaf.role in ENDS)
        last.leaves, letter.tail = last.leaves[:start], last.leaves[start:]
    letter.children = nest_parts(sections)
