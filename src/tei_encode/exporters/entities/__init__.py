"""Whom and what a TEI document names: entries of its lists, and where its text mentions them."""

from __future__ import annotations

from .described import Described
from .entry import Entry, EntryKind
from .faults import certainty_left_out, faults_of, faulty_coordinates
from .mention import Dated, Mention
from .reading import describe, read_described

__all__ = [
    "Dated",
    "Described",
    "Entry",
    "EntryKind",
    "Mention",
    "certainty_left_out",
    "describe",
    "faults_of",
    "faulty_coordinates",
    "read_described",
]
