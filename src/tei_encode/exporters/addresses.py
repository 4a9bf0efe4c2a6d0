"""Addresses of editions, for formats that point at them."""

from __future__ import annotations

from urllib.parse import quote


def address_of(file: str, base: str) -> str:
    """Where an edition is published: its file below the base, else the file alone, as a relative reference."""
    name = quote(file, safe="/-._~!$&'()*+,;=@")
    if not base:
        return name
    return f"{base}{'' if base.endswith(('/', '#', '=')) else '/'}{name}"
