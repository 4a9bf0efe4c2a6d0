"""What a unit may be: one file for each role, each weighing what speaks for it.

Each gives the evidence for its role, or None where it is out of the question. `decoding` finds the sequence of roles
with the highest total, follow-on weights included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.role import Role

from . import (
    attribution,
    byline,
    caption,
    closer,
    date,
    entry,
    furniture,
    head,
    item,
    keywords,
    marking,
    note,
    opener,
    paragraph,
    postscript,
    quotation,
    rule,
    source_line,
    speech,
    table,
    title,
    verse,
)
from .context import Context

if TYPE_CHECKING:
    from collections.abc import Callable

    from tei_encode.segmenters.evidence import Evidence

WEIGHTS: dict[Role, Callable[[Context, int], Evidence | None]] = {
    Role.MARKING: marking.weigh,
    Role.TITLE: title.weigh,
    Role.BYLINE: byline.weigh,
    Role.DATE: date.weigh,
    Role.KEYWORDS: keywords.weigh,
    Role.HEAD: head.weigh,
    Role.PARAGRAPH: paragraph.weigh,
    Role.ITEM: item.weigh,
    Role.QUOTATION: quotation.weigh,
    Role.VERSE: verse.weigh,
    Role.ATTRIBUTION: attribution.weigh,
    Role.SPEECH: speech.weigh,
    Role.TABLE: table.weigh,
    Role.CAPTION: caption.weigh,
    Role.NOTE: note.weigh,
    Role.ENTRY: entry.weigh,
    Role.OPENER: opener.weigh,
    Role.CLOSER: closer.weigh,
    Role.POSTSCRIPT: postscript.weigh,
    Role.SOURCE: source_line.weigh,
    Role.RULE: rule.weigh,
    Role.FURNITURE: furniture.weigh,
}

__all__ = ["WEIGHTS", "Context"]
