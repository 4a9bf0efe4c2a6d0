"""Addresses of editions, for formats that point at them."""

from __future__ import annotations

from urllib.parse import quote, urljoin


def address_of(file: str, base: str) -> str:
    """Where an edition is published: its file below the base, else the file alone, as a relative reference."""
    name = quote(file, safe="/-._~!$&'()*+,;=@")
    if not base:
        return name
    folder = base if base.endswith(("/", "#", "=")) else f"{base}/"
    return urljoin(folder, name) if name.startswith("../") else folder + name


def address_with_fragment(pointed: str, base: str) -> str:
    """The same of an entry: a file, `#` and an identifier."""
    file, _, name = pointed.rpartition("#")
    return f"{address_of(file, base)}#{name}"
