"""What archives of all countries print, and those of international bodies: "vol. 3", "fol. 12v", "550.304/5-1954"."""

from __future__ import annotations

from ..kind import WIDE, KindOfArchive, Unit

INTERNATIONAL = KindOfArchive(
    units=(
        Unit("volume", r"[Vv]ol\.\s", WIDE),
        Unit(
            "leaf",
            r"(?:(?:[Ff]f?ol?s?|[Ff]f?|[Cc]c?|[Bb]l)\.\s?|(?:[Ff]ols?|[Ff]f|Bl)\s)",
            r"\d+\s?(?:[rv][°º]?)?(?:\s?[-–,]\s?(?:\d+\s?(?:[rv][°º]?)?|[rv][°º]?))*(?!\w)",
        ),
    ),
    marks=(r"\d{3}[A-Z]?\.\d{2,5}(?:\.\d+)?/\d{1,4}-\d{3,4}",),
)
