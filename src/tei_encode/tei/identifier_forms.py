"""How the identifiers of authority files look."""

from __future__ import annotations

import re

FORMS = {
    "wikidata": (r"Q\d+", "Q42"),
    "VIAF": (r"\d+", "75121530"),
    "GND": (r"[\dX]+(?:-[\dX])?", "118540238"),
    "GeoNames": (r"\d+", "2643743"),
    "LCNAF": (r"[a-z]{1,3}\d+", "n79021164"),
    "ISNI": (r"\d{15}[\dX]", "0000000121032683"),
    "ORCID": (r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", "0000-0002-1825-0097"),
    "ROR": (r"0[a-z0-9]{8}", "02mhbdp94"),
    "TGN": (r"\d+", "7011781"),
    "Pleiades": (r"\d+", "423025"),
}
"""By their types: a pattern of the whole, and one of them as an example."""


def has_form(kind: str, value: str) -> bool:
    """Whether an identifier looks as those of its type do; one of a type that is not known always does."""
    known = FORMS.get(kind)
    if known is None:
        return True
    plain = re.sub(r"[\s-]", "", value) if kind == "ISNI" else value
    return re.fullmatch(known[0], plain) is not None
