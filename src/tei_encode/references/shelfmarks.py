"""References to documents in archives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .draft import Draft


def claim_archive(draft: Draft) -> bool:
    """Claim repository and shelfmark; whether the reference is to an archival document."""
    return not draft.line
