"""What a TEI document says of persons, places, bodies and dates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .entry import Entry
    from .mention import Dated, Mention


@dataclass(frozen=True)
class Described:
    """What a document says of persons, places, bodies and dates.

    Attributes:
        file: its name.
        id: its `xml:id`; empty where it has none.
        title: from its header; empty where it has none.
        language: BCP 47 tag of its main language; empty where it has none.
        content: its text, as `export --to source` gives it.
        source_file: the file that `export --to source` writes, with the same folders.
        entries: of its lists.
        mentions: in the order of the text.
        dates: the same.
    """

    file: str
    id: str
    title: str
    language: str
    content: str
    source_file: str
    entries: tuple[Entry, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[Dated, ...]

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """The entries that have an identifier."""
        return {entry.id: entry for entry in self.entries if entry.id}

    @cached_property
    def mentions_of(self) -> dict[str, list[Mention]]:
        """The mentions of each entry, by its identifier."""
        found: dict[str, list[Mention]] = {name: [] for name in self.by_id}
        for mention in self.mentions:
            for ref in mention.refs:
                if ref in found:
                    found[ref].append(mention)
        return found

    def mentioned(self, entry: Entry) -> list[Mention]:
        """The mentions of an entry; of several with one identifier, those of the last."""
        return self.mentions_of[entry.id] if entry.id and self.by_id[entry.id] is entry else []
