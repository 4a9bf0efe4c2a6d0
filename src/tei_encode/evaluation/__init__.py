"""Evaluation: two encodings of the same texts compared, name by name.

Precision, recall and F1 of each kind of name, by the same bounds and by some text in common; kinds that are taken for
each other; values of dates; how reliable `@cert` is; every difference with its place.
"""

from __future__ import annotations

from .comparison import Difference, What
from .conventions import USUAL, Conventions
from .evaluating import EvaluationOptions, evaluate
from .page import page
from .result import DocumentResult, Evaluation, Example
from .tables import Figures, all_figures, summary

__all__ = [
    "USUAL",
    "Conventions",
    "Difference",
    "DocumentResult",
    "Evaluation",
    "EvaluationOptions",
    "Example",
    "Figures",
    "What",
    "all_figures",
    "evaluate",
    "page",
    "summary",
]
