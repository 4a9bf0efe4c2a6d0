"""Whom and what a TEI document names: entries of its lists, and where its text mentions them."""

from __future__ import annotations

from .entry import Entry, EntryKind
from .mention import Dated, Mention
from .reading import Described, describe, read_described

__all__ = ["Dated", "Described", "Entry", "EntryKind", "Mention", "describe", "read_described"]
