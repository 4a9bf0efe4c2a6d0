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
    """Write the digest of a finished edition into its `publicationStmt/idno`, which must be there."""
    holder = root.find(_PATH, NS)
    if holder is None:
        raise LookupError(_PATH)
    holder.text = _digest(root, holder)


def record_digest(root: _Element, digest: str) -> None:
    """Write the digest of another edition, the one the machine wrote, into an edition that a person has edited."""
    holder = root.find(_PATH, NS)
    if holder is None:
        raise LookupError(_PATH)
    holder.text = digest


def recorded_digest(root: _Element) -> str | None:
    """The digest an edition carries, that of what the machine wrote; None where it carries none."""
    holder = root.find(_PATH, NS)
    return None if holder is None else (holder.text or "").strip()


def is_untouched(root: _Element) -> bool | None:
    """Whether an edition is as the program wrote it; None where it carries no digest."""
    holder = root.find(_PATH, NS)
    if holder is None:
        return None
    return (holder.text or "").strip() == _digest(root, holder)


def _digest(root: _Element, holder: _Element) -> str:
    """SHA-256 of the canonical XML 1.0 form, the digest itself left out; with it what stands around the root."""
    from lxml import etree

    around = [*root.itersiblings(preceding=True), *root.itersiblings()]
    kept, holder.text = holder.text, ""
    try:
        taken = hashlib.sha256(etree.tostring(root, method="c14n", with_comments=True))
        for one in around:
            taken.update(etree.tostring(one, with_tail=False))
        return taken.hexdigest()
    finally:
        holder.text = kept
