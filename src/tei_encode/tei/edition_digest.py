"""The digest of an edition's own canonical form: where it differs, a person has edited the file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from .namespaces import NS

if TYPE_CHECKING:
    from lxml.etree import _Element

DIGEST_TYPE = "edition-SHA-256"
_PATH = f"tei:teiHeader/tei:fileDesc/tei:publicationStmt/tei:idno[@type='{DIGEST_TYPE}']"


def seal(root: _Element) -> None:
    """Write the digest of a finished edition into its `publicationStmt/idno`, which must be there and empty."""
    holder = root.find(_PATH, NS)
    if holder is None:
        raise LookupError(_PATH)
    holder.text = _digest(root, holder)


def is_untouched(root: _Element) -> bool | None:
    """Whether an edition is as the program wrote it; None where it carries no digest."""
    holder = root.find(_PATH, NS)
    if holder is None:
        return None
    return (holder.text or "").strip() == _digest(root, holder)


def _digest(root: _Element, holder: _Element) -> str:
    """SHA-256 of the canonical XML 1.0 form, the digest itself left out."""
    from lxml import etree

    kept, holder.text = holder.text, ""
    try:
        return hashlib.sha256(etree.tostring(root, method="c14n", with_comments=True)).hexdigest()
    finally:
        holder.text = kept
