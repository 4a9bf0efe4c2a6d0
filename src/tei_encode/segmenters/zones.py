"""Headings that say what follows them: the abstract, the notes, the bibliography."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .units import Unit

HEADINGS = {
    "abstract": "abstract", "summary": "abstract", "résumé": "abstract", "resumé": "abstract",
    "zusammenfassung": "abstract",
    "notes": "notes", "endnotes": "notes", "footnotes": "notes", "note": "notes", "anmerkungen": "notes",
    "bibliography": "bibliography", "references": "bibliography", "works cited": "bibliography",
    "reference list": "bibliography", "list of references": "bibliography", "literature cited": "bibliography",
    "literature": "bibliography", "sources": "bibliography", "works consulted": "bibliography",
    "selected bibliography": "bibliography", "select bibliography": "bibliography",
    "further reading": "bibliography", "bibliographie": "bibliography", "literatur": "bibliography",
    "literaturverzeichnis": "bibliography", "references and sources": "bibliography",
    "sources and literature": "bibliography", "primary sources": "bibliography", "secondary sources": "bibliography",
    "introduction": "body", "conclusion": "body", "conclusions": "body", "background": "body", "methodology": "body",
    "methods": "body", "discussion": "body", "results": "body", "preface": "body", "foreword": "body",
    "acknowledgements": "body", "acknowledgments": "body", "appendix": "body", "epilogue": "body", "prologue": "body",
    "postscript": "body", "contents": "body", "table of contents": "body", "glossary": "body", "credits": "body",
    "biographical note": "body", "about the author": "body", "about the authors": "body", "related work": "body",
    "future work": "body", "einleitung": "body", "schluss": "body", "afterword": "body", "list of figures": "body",
}  # fmt: skip
"""Headings known by their wording, and the zone each opens."""
KEYWORDS = re.compile(r"[*_]{0,2}(?:key[- ]?words?|index terms|mots[- ]clés|schlagwörter|schlüsselwörter)\b[^:\n]{0,20}[:—–]", re.I)
ABSTRACT_RUN_IN = re.compile(r"[*_]{0,2}(?:abstract|summary)[*_]{0,2}\s*[:.—–]\s*[*_]{0,2}\s*\S", re.I)
ENTRY_LIKE = re.compile(r"\b(?:1[4-9]\d\d|20\d\d)[a-z]?\b|\bn\.\s?d\.|\bpp?\.\s?\d|https?://")
_ORNAMENT = re.compile(r"^[\W\d_]*(?:[ivxlc]+[.)]\s+)?|[\W_]*$", re.I)


def heading_zone(unit: Unit) -> str:
    """The zone a unit opens by its wording; empty where it is no known heading."""
    if len(unit.lines) > 1 or len(unit.text) > 60:
        return ""
    words = _ORNAMENT.sub("", unit.content.lower())
    return HEADINGS.get(" ".join(words.split()), "")


def _looks_like_entries(units: Sequence[Unit]) -> bool:
    """Whether what follows a heading such as "Sources" cites works: half of it shows years, pages or bullets."""
    shows = sum(bool(ENTRY_LIKE.search(unit.text)) or unit.marker is not None for unit in units)
    return 2 * shows >= len(units) > 0


def find_zones(units: Sequence[Unit]) -> list[str]:
    """The zone of each unit: `body`, `abstract`, `notes` or `bibliography`; a heading belongs to the zone it opens."""
    zones: list[str] = []
    zone = "body"
    abstract_length = 0
    for index, unit in enumerate(units):
        opened = heading_zone(unit)
        if opened == "bibliography" and not _looks_like_entries(units[index + 1 : index + 7]):
            opened = "body"
        if opened:
            zone, abstract_length = opened, 0
        elif zone == "abstract":
            ended = KEYWORDS.match(unit.content) or abstract_length > 4000
            zone = "body" if ended else zone
            abstract_length += len(unit.text)
        elif zone in ("notes", "bibliography") and unit.marker and unit.marker.kind == "hashes":
            zone = "body"
        zones.append(zone)
    return zones
