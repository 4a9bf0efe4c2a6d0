"""RELAX NG in Python: the verdict on a document, and where and why it breaks the schema.

The method is that of derivatives (James Clark, "An algorithm for RELAX NG validation"): what may follow is
itself a pattern, so the elements and attributes allowed at a place can be read off it.
"""

from __future__ import annotations

from .compiler import Grammar, UnsupportedGrammarError, compiled
from .matcher import Matcher, Violation

__all__ = ["Grammar", "Matcher", "UnsupportedGrammarError", "Violation", "compiled"]
