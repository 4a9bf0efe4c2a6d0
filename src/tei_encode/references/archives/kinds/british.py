"""British archives and libraries ("FO 371/10927", "Add. MS 1234", "Minute Book 3"); others took over their forms."""

from __future__ import annotations

from ..kind import WIDE, KindOfArchive, Unit

BRITISH = KindOfArchive(
    units=(
        Unit(
            "book",
            r"(?:Account|Admission|Cash|Court|Day|Deed|Entry|Fee|Letter|Minute|Order|Precedent|Rate|Rent|Visitation|Wage)"
            r"\s?[Bb]ooks?\s",
            WIDE,
        ),
    ),
    marks=(
        r"(?:FO|CAB|PREM|WO|CO|ADM|AIR|DEFE|HO|FCO|DO|KV|HW|SP|INF|POWE|BT|ED|CAOM|MG)\s?\d{1,4}/[A-Z]?\d{1,6}(?:/[\w-]{1,12}){0,3}",
        r"(?:Add(?:itional)?\.?|Harley|Sloane|Cotton|Egerton|Royal|Stowe|Arundel|Lansdowne|Rawlinson|Bodl(?:ey)?\.?|Vat\.\slat\.|Clm|Cod\.\s\w{3,12}\.?)\s(?:MSS?\.?\s)?(?:\d{1,3},\d{3}(?!\d)|\d{1,6}[A-Z]?)",
        r"MSS?\.?\s(?:[A-Z][\w.]{1,15}\s){1,3}\d{1,6}[a-z]?",
    ),
)
