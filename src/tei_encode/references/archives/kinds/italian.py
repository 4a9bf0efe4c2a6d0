"""Italian archives: "ASV, Senato, reg. 12, c. 34r", "ACS, Gabinetto, b. 12, fasc. 3"."""

from __future__ import annotations

from ..kind import WIDE, KindOfArchive, Unit

ITALIAN = KindOfArchive(
    units=(
        Unit("box", r"(?:[Bb]usta|b)\.?\s", WIDE),
        Unit("file", r"[Ff]asc(?:icolo)?\.?\s", WIDE),
        Unit("series", r"[Ss]erie\s", WIDE),
        Unit("bundle", r"[Mm]azzo\.?\s", WIDE),
        Unit("register", r"(?:[Rr]eg(?:istro)?|[Ff]ilza)\.?\s", WIDE),
    ),
    sigla=(r"AS(?:[A-Z]|[A-Z][a-z]{1,2}|C[A-Z])", r"AC[SV]"),
)
