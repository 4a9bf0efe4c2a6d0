"""Names as a trained tagger sees them, word by word."""

from __future__ import annotations

from .agreement import agree
from .decoding import TaggedName, names_in
from .loading import large_tagger, small_tagger, spacy_tagger
from .tags import KINDS, LABELS, OUTSIDE, Tagger, Tags, begin

__all__ = [
    "KINDS",
    "LABELS",
    "OUTSIDE",
    "TaggedName",
    "Tagger",
    "Tags",
    "agree",
    "begin",
    "large_tagger",
    "names_in",
    "small_tagger",
    "spacy_tagger",
]
