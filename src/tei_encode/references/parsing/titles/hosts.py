"""Of which kind what a work stands in is: a journal, or a book."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .following import next_unit
from .imprints import imprint
from .journals import reads_as_journal
from .stretches import Stretch, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..draft import Draft

_CONFERENCE = re.compile(r"\b(?:Conference|Symposium|Workshop)\b")
_OF_VOLUMES = re.compile(
    r"\b(?:Lexi[kc]on|Handbuch|Handwörterbuch|(?:Real)?[Ee]nzyklopädie|Wörterbuch|Encyclop(?:a|æ)?edia|Dictionary|Handbook|Companion"
    r"|Biographie|Dictionnaire|Encyclopédie|Dizionario|Enciclopedia)\b"
)
"""Words for works in volumes that are no journals."""


def level_of_host(draft: Draft, host: Stretch, later: Sequence[Stretch]) -> str:
    """The level of a title that a work stands in: `j` for a journal, `m` for a book.

    Args:
        draft: the reference.
        host: where the title stands.
        later: the stretches behind it.
    """
    text = host.span.text(draft.line)
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    editor = draft.first(Kind.EDITOR)
    edited = editor is not None and editor.span.start > host.span.start
    is_journal = reads_as_journal(text)
    if edited and host.inside and not is_journal:
        return "m"
    if next_unit(draft, host.span) in ("volume", "issue"):
        return "m" if host.inside and not is_journal and _is_book(draft, text, later) else "j"
    if host.inside:
        return "j" if any(word in ("journal", "review", "rivista", "revue") for word in words) else "m"
    if _CONFERENCE.search(text):
        return "m"
    return "m" if edited else "j"


def _is_book(draft: Draft, text: str, later: Sequence[Stretch]) -> bool:
    """Whether what has volumes is a book: a place of publication is named, or one of its words says so."""
    parts = [part for one in later if one.style is Style.PLAIN for part in imprint(draft.line, one.span)]
    return any(part.kind is Kind.PUB_PLACE for part in parts) or _OF_VOLUMES.search(text) is not None
