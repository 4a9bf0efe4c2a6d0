"""What a unit may be: one file for each role, each weighing what speaks for it.

A weight is a sum of evidence on one scale: 0 says nothing, +1 speaks for the role, +3 all but settles it, and the
same downwards. `decoding` finds the sequence of roles with the highest total, follow-on weights included.
"""

from __future__ import annotations

from collections.abc import Callable

from . import byline, closer, entry, head, item, keywords, note, opener, paragraph, quotation, rule, source_line, title, verse
from .context import Context, Role

WEIGHTS: dict[Role, Callable[[Context, int], float]] = {
    Role.TITLE: title.weigh,
    Role.BYLINE: byline.weigh,
    Role.KEYWORDS: keywords.weigh,
    Role.HEAD: head.weigh,
    Role.PARAGRAPH: paragraph.weigh,
    Role.ITEM: item.weigh,
    Role.QUOTATION: quotation.weigh,
    Role.VERSE: verse.weigh,
    Role.NOTE: note.weigh,
    Role.ENTRY: entry.weigh,
    Role.OPENER: opener.weigh,
    Role.CLOSER: closer.weigh,
    Role.SOURCE: source_line.weigh,
    Role.RULE: rule.weigh,
}

__all__ = ["WEIGHTS", "Context", "Role"]
