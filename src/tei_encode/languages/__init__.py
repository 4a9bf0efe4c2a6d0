"""Languages: which one a text is in, and which of its blocks are in another.

A library of its own, small, offline and the same everywhere: languages show by their small words (`words.txt`), a few
by their script. It would rather say nothing than something wrong.
"""

from __future__ import annotations

from .finding import find_languages
from .judging import Words

__all__ = ["Words", "find_languages"]
