"""Which lines at the top of a letter or memorandum name who wrote it, to whom it goes, or anything else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_LABEL = 3
"""Words of a label before its colon."""
_OTHER = re.compile(
    r"(?:subj(?:ect)?|re|ref(?:erences?)?|date|place|time|through|thru|via|participants?|"
    r"present|b?cc|info|cop(?:y|ies)(?: to)?)(?: of \w+)?\Z",
    re.IGNORECASE,
)
_SUPERSCRIBED = re.compile(
    r"(?:these )?(?:for|to) (?:the (?:right|most|hon\w*|rev\w*|wor\w*)|my|mr|mrs|sir|lady|lord)\b",
    re.IGNORECASE,
)
"""To whom a letter goes, as it was written on its outside."""
_MATTER = re.compile(r"(?:subject|subj\b|re:|date)", re.IGNORECASE)
"""What a line is about, with or without a colon behind it."""
_ALONE = re.compile(
    r"(?:from|to|subject|references?|ref|date|place|through|participants|present|copies to)\s?:?",
    re.IGNORECASE,
)
"""A label on a line of its own: it holds for the lines below it."""


def labels_of(lines: Sequence[str], starts: frozenset[int]) -> list[str]:
    """What each address line of an opener names: `from`, `to`, `other`, or empty where no label says.

    A label alone holds up to the next label, also behind a blank line; another one for the lines right below it.

    Args:
        lines: the words of the lines.
        starts: numbers of the lines that begin an address.
    """
    found: list[str] = []
    holding = ""
    is_alone = False
    for number, line in enumerate(lines):
        label = _label_of(line)
        if label:
            holding, is_alone = label, _ALONE.fullmatch(line) is not None
        elif number in starts and not is_alone:
            holding = ""
        found.append(label or holding)
    return found


def _label_of(line: str) -> str:
    """What the label of a line says; empty without one."""
    label, colon, _ = line.partition(":")
    if line.lower().startswith("from"):
        return "from"
    is_label = (bool(colon) and len(label.split()) <= LONGEST_LABEL) or _ALONE.fullmatch(line)
    if _MATTER.match(line) or (is_label and _OTHER.match(label.strip(" *_"))):
        return "other"
    return "to" if is_label or _SUPERSCRIBED.match(line) else ""
