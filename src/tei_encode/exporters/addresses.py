"""Addresses of editions and of the entries of authority files, for formats that point at them."""

from __future__ import annotations

from urllib.parse import quote

_AUTHORITIES = {
    "wikidata": "http://www.wikidata.org/entity/{}",
    "VIAF": "http://viaf.org/viaf/{}",
    "GND": "https://d-nb.info/gnd/{}",
    "GeoNames": "https://sws.geonames.org/{}/",
    "LCNAF": "http://id.loc.gov/authorities/names/{}",
    "ISNI": "https://isni.org/isni/{}",
    "ORCID": "https://orcid.org/{}",
    "ROR": "https://ror.org/{}",
    "TGN": "http://vocab.getty.edu/tgn/{}",
    "Pleiades": "https://pleiades.stoa.org/places/{}",
}
"""The addresses that the authorities themselves give as persistent ones."""


def address_of(file: str, base: str) -> str:
    """Where an edition is published: its file below the base, else the file alone, as a relative reference."""
    name = quote(file, safe="/-._~!$&'()*+,;=@")
    if not base:
        return name
    return f"{base}{'' if base.endswith(('/', '#', '=')) else '/'}{name}"


def identifier_address(kind: str, value: str) -> str:
    """The address of an entry of an authority file; empty where the authority is none of those known."""
    if kind in _AUTHORITIES:
        return _AUTHORITIES[kind].format(quote(value.replace(" ", ""), safe="-"))
    return value if value.startswith(("http://", "https://")) else ""
