"""German, Austrian and Swiss archives: "I. HA Rep. 77, Tit. 343, Nr. 12, Bl. 4", "Best. 12 Nr. 3", "R 43 I/123"."""

from __future__ import annotations

from ..kind import WIDE, KindOfArchive, Unit

_HOLDING = r"(?:[A-Z]{1,2}\s)?\d{1,4}(?:[a-z]|\s[A-Z])?(?:[/-]\d{1,4})?(?!\w)"

GERMAN = KindOfArchive(
    units=(
        # "I. HA", a main division, is numbered before its label.
        Unit("division", "", r"[IVX]{1,5}(?=\.\s?HA\b)", r"\.\s?HA\b"),
        Unit("division", r"(?:Abt\.|Abteilung)\s", WIDE),
        Unit("holding", r"(?:Rep\.|Best\.|Bestand)\s", _HOLDING),
        Unit("title", r"Tit\.\s", WIDE),
        Unit("section", r"Fach\s", WIDE),
        Unit("file", r"[Aa]kte\.?\s(?:[Nn]r\.\s)?", WIDE),
        Unit("volume", r"[Bb]d\.\s", WIDE),
        Unit("number", r"[Nn]rn?\.\s", WIDE),
    ),
    marks=(r"(?:R|NS|B|N|E|Z|ZA|DY|NL|NY)\s\d{1,4}(?:\s[IVX]{1,4})?/\d{1,6}[a-z]?(?:/\d{1,4})?",),
    named=(
        # Papers of the Foreign Office: "PA AA, R 12345", "PAAA, RZ 207/12345".
        r"(?P<repository>PA[- ]?AA|Politisches\sArchiv(?:\sdes\sAuswärtigen\sAmt(?:e?s)?)?)(?:,\s[A-Z][\w-]+)?,\s"
        r"(?P<mark>(?:R[ZA]?V?|B|M|AV)\s?\d{1,6}(?:[-/]\d{1,6})?[a-z]?)",
    ),
    sigla=(
        # "StA Haverley", "GStA PK", "BayHStA", "StadtA Haverley", "LHA Haverley"
        r"(?:(?:[A-ZÄÖÜ][a-zäöü]{1,6})?[GHLN]{0,2}StA|(?:Stadt|Univ|Kr|Land)A|NLA|GLA|LHA|BArch)(?:\s(?:PK|[A-ZÄÖÜ][\w-]+))?",
    ),
)  # fmt: skip
