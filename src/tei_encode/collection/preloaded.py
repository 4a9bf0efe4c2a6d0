"""What a worker process needs, imported once: processes that come of one that has it do not load it again."""

from __future__ import annotations

import tei_encode.certification
import tei_encode.languages
import tei_encode.merging
import tei_encode.registers
import tei_encode.resolution.conflicts
import tei_encode.resolution.description
import tei_encode.resolution.nesting
import tei_encode.resolution.registers
import tei_encode.segmenters
import tei_encode.serialiser  # noqa: F401

from . import encoding

__all__ = ["encoding"]
