"""Lines that Markdown encloses: the facts at the top of a file, between lines of hyphens, and code between fences.

What stands there is not read as text: a `#` in code is no head, `title: …` no line of a letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tei_encode.segmenters.units.lines import Line

FACTS, CODE = "facts", "code"
LONGEST_FACTS = 80
"""Lines of facts at the top of a file."""
_FACT = re.compile(r"[\w-]+\s*:|-\s|#|[\]}]")
_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})[^`~]*\Z")


def find_enclosed(source: str, lines: Sequence[Line]) -> Mapping[int, str]:
    """For each enclosed line, the lines that enclose it included, `facts` or `code`."""
    found = dict.fromkeys(_facts(source, lines), FACTS)
    opened, fence = -1, ""
    for number, line in enumerate(lines):
        match = _FENCE.match(source, *line.span)
        if match and not fence:
            opened, fence = number, match["fence"]
        elif fence and line.span.text(source) == fence:
            found |= dict.fromkeys(range(opened, number + 1), CODE)
            opened, fence = -1, ""
    return found


def _facts(source: str, lines: Sequence[Line]) -> range:
    """The lines of facts at the top of a text; none where it has none."""
    shown = [number for number, line in enumerate(lines[: LONGEST_FACTS + 1]) if not line.is_blank]
    if not shown or lines[shown[0]].span.text(source) != "---":
        return range(0)
    for number in shown[1:]:
        words = lines[number].span.text(source)
        if words in ("---", "..."):
            return range(shown[0], number + 1) if number > shown[1] else range(0)
        if not _FACT.match(words) and not lines[number].indent:
            return range(0)
    return range(0)
