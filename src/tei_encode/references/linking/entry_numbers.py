"""The numbers that the entries of a bibliography carry, by which a text may cite them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tei_encode.model import Document

NUMBERED = re.compile(r"\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]?\s)")
"""The number before an entry."""


def number_of(entry: str) -> str:
    """The number printed before an entry of a bibliography; empty where there is none."""
    found = NUMBERED.match(entry)
    return next(filter(None, found.groups()), "") if found else ""


def are_numbered(numbers: Sequence[str]) -> bool:
    """Whether the numbers of all entries, empty where one has none, are such that citations may use them."""
    printed = sum(bool(number) for number in numbers)
    return printed > 1 and printed * 5 >= len(numbers) * 4


@dataclass(frozen=True, slots=True)
class EntryNumbers:
    """The numbers of a numbered bibliography.

    Attributes:
        names: the figures as printed; empty where the entries are not numbered.
        square: whether they stand in square brackets.
    """

    names: Collection[str] = frozenset()
    square: bool = False


def entry_numbers(document: Document) -> EntryNumbers:
    """The numbers of the entries that the structure of a document has; none where most entries carry none."""
    entries = [document.text_of(one) for one in document.layer("structure") if one.is_entry]
    numbers = [number_of(entry) for entry in entries]
    if not are_numbered(numbers):
        return EntryNumbers()
    square = sum(entry.lstrip().startswith("[") for entry in entries)
    return EntryNumbers(frozenset(filter(None, numbers)), 2 * square > len(entries))
