"""Authority files: how their identifiers look, and at which addresses their entries are."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote


class AuthorityFile(NamedTuple):
    """An authority file.

    Attributes:
        form: pattern of an identifier.
        example: one of them.
        home: what the addresses of its pages begin with.
        ending: what they end with.
        addresses: pattern of all addresses that its entries are called by; group 1 is the identifier.
        iris: what its entries' names in linked data begin with, where that is not `home`.
    """

    form: str
    example: str
    home: str
    ending: str = ""
    addresses: str = ""
    iris: str = ""

    def identifier_at(self, address: str) -> str:
        """The identifier of the entry at an address; empty where that is none of its own."""
        pattern = (
            self.addresses or rf"https?://(?:www\.)?{re.escape(self.home.partition('://')[2])}({self.form})/?"
        )
        found = re.fullmatch(pattern, address)
        return found[1] if found else ""


AUTHORITIES = {
    "wikidata": AuthorityFile(
        r"Q\d+", "Q42", "https://www.wikidata.org/entity/",
        addresses=r"https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/(Q\d+)", iris="http://www.wikidata.org/entity/",
    ),
    "VIAF": AuthorityFile(r"\d+", "75121530", "https://viaf.org/viaf/", iris="http://viaf.org/viaf/"),
    "GND": AuthorityFile(
        r"[\dX]+(?:-[\dX])?", "118540238", "https://d-nb.info/gnd/", addresses=r"https?://d-nb\.info/gnd/([\dX-]+)/?"
    ),
    "GeoNames": AuthorityFile(
        r"\d+", "2643743", "https://sws.geonames.org/", "/",
        r"https?://(?:www\.|sws\.)?geonames\.org/(\d+)(?:/.*)?",
    ),
    "LCNAF": AuthorityFile(
        r"[a-z]{1,3}\d+", "n79021164", "http://id.loc.gov/authorities/names/",
        addresses=r"https?://id\.loc\.gov/authorities/names/(n\w+?)(?:\.html)?",
    ),
    "ISNI": AuthorityFile(
        r"\d{15}[\dX]", "0000000121032683", "https://isni.org/isni/",
        addresses=r"https?://(?:www\.)?isni\.org/(?:isni/)?(\d{15}[\dX])/?",
    ),
    "ORCID": AuthorityFile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", "0000-0002-1825-0097", "https://orcid.org/"),
    "ROR": AuthorityFile(r"0[a-z0-9]{8}", "02mhbdp94", "https://ror.org/"),
    "TGN": AuthorityFile(r"\d+", "7011781", "http://vocab.getty.edu/tgn/"),
    "Pleiades": AuthorityFile(r"\d+", "423025", "https://pleiades.stoa.org/places/"),
}  # fmt: skip
"""By the types that their identifiers have in `idno`."""


def has_form(kind: str, value: str) -> bool:
    """Whether an identifier looks as those of its type do; one of a type that is not known always does."""
    known = AUTHORITIES.get(kind)
    if known is None:
        return True
    plain = re.sub(r"[\s-]", "", value) if kind == "ISNI" else value
    return re.fullmatch(known.form, plain) is not None


def identifier_at(address: str) -> tuple[str, str] | None:
    """Type and identifier of the entry at an address; None where it is that of no authority file."""
    for kind, authority in AUTHORITIES.items():
        if value := authority.identifier_at(address):
            return kind, value
    return None


def identifier_address(kind: str, value: str) -> str:
    """The address that names an entry of an authority file, in linked data too; empty for an authority not known."""
    if kind in AUTHORITIES:
        known = AUTHORITIES[kind]
        return f"{known.iris or known.home}{quote(value.replace(' ', ''), safe='-')}{known.ending}"
    return value if value.startswith(("http://", "https://")) else ""
