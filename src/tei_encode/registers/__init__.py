"""Lists that outlive one edition: the register a folder shares, and the authority files a user brings along."""

from __future__ import annotations

from .authority import read_authorities
from .register_file import RegisterFile, open_register, register_from
from .shared import SharedEntry, SharedRegister

__all__ = [
    "RegisterFile",
    "SharedEntry",
    "SharedRegister",
    "open_register",
    "read_authorities",
    "register_from",
]
