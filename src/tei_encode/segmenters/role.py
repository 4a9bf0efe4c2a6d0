"""The roles a unit may have."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a unit is."""

    MARKING = "marking"
    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    KEYWORDS = "keywords"
    HEAD = "head"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    LIST = "list"
    QUOTATION = "quotation"
    VERSE = "verse"
    ATTRIBUTION = "attribution"
    EPIGRAPH = "epigraph"
    SPEECH = "speech"
    TABLE = "table"
    CAPTION = "caption"
    NOTE = "note"
    ENTRY = "entry"
    OPENER = "opener"
    CLOSER = "closer"
    POSTSCRIPT = "postscript"
    SOURCE = "source"
    RULE = "rule"
    FURNITURE = "furniture"


TITLE_MATTER = frozenset({Role.MARKING, Role.TITLE, Role.BYLINE, Role.DATE})
"""What stands in front of the text."""
