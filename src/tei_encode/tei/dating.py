"""Attributes that give dates their values (TEI Guidelines, att.datable.w3c, att.datable.iso, att.duration)."""

from __future__ import annotations

WHEN = ("when", "when-iso", "from", "from-iso", "notBefore", "notAfter", "to", "to-iso")
"""Those that place something in time, earliest beginnings first."""
DATING = (*WHEN, "dur")
"""The same, and how long it took."""
