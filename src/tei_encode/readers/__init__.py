"""Reading: bytes in, a source text out, nothing changed and nothing guessed in silence."""

from __future__ import annotations

from .addresses import INSTALL, is_address, names_below, open_address, reason_of
from .encodings import Decoded, decode
from .sources import STANDARD_INPUT, SourceFile, held, list_sources, read_source, shown, source_of

__all__ = [
    "INSTALL", "STANDARD_INPUT", "Decoded", "SourceFile", "decode", "held", "is_address", "list_sources", "names_below",
    "open_address", "read_source", "reason_of", "shown", "source_of",
]  # fmt: skip
