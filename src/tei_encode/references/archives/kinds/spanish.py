"""Archives of Spain and Spanish America: "AGS, Estado, leg. 831, f. 23", "AGI, Indiferente, leg. 423, l. 20, f. 12"."""

from __future__ import annotations

from ..kind import WIDE, KindOfArchive, Unit

SPANISH = KindOfArchive(
    units=(
        Unit("bundle", r"(?:[Ll]eg(?:ajo)?|[Ee]xp(?:ediente)?)\.?\s", WIDE),
        Unit("book", r"[Ll]ib(?:ro)?\.?\s", WIDE),
        Unit("box", r"[Cc]aja\s", WIDE),
        Unit("folder", r"[Cc]arp(?:eta)?\.?\s", WIDE),
    ),
    sigla=(r"A(?:G[A-Z]{1,3}|H[A-Z]{1,2}|R(?:Ch|CH)[A-Z])",),
)
