"""Persons, places and organisations by rules, small word lists and the document as a whole."""

from __future__ import annotations

from .analysis import analyse, analyse_stretches
from .claims import NameClaim
from .lookup import (
    is_forename,
    is_known_work,
    is_surname_first,
    listed_name,
    may_be_forename,
    title_before,
)

__all__ = [
    "NameClaim",
    "analyse",
    "analyse_stretches",
    "is_forename",
    "is_known_work",
    "is_surname_first",
    "listed_name",
    "may_be_forename",
    "title_before",
]
