"""Reading: bytes in, a source text out, nothing changed and nothing guessed in silence."""

from __future__ import annotations

from .encodings import Decoded, decode
from .sources import SourceFile, list_sources, read_source, shown

__all__ = ["Decoded", "SourceFile", "decode", "list_sources", "read_source", "shown"]
