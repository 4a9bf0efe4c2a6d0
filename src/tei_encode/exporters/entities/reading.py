"""A TEI document as whom and what it names, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tei_encode.exporters.protocol import ExportOptions, Part
from tei_encode.tei.namespaces import NS, XML_ID, XML_LANG, string_value
from tei_encode.tei.text import read_tei_text

from .entry import Entry, read_entries
from .mention import Dated, Mention, find_dates, find_mentions

if TYPE_CHECKING:
    from tei_encode.exporters.protocol import TeiDocument


@dataclass(frozen=True)
class Described:
    """What a document says of persons, places, bodies and dates.

    Attributes:
        file: its name.
        id: its `xml:id`; empty where it has none.
        title: from its header; empty where it has none.
        language: BCP 47 tag of its main language; empty where it has none.
        content: its text, as `export --to source` gives it.
        entries: of its lists.
        mentions: in the order of the text.
        dates: the same.
    """

    file: str
    id: str
    title: str
    language: str
    content: str
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
            if mention.ref in found:
                found[mention.ref].append(mention)
        return found


def read_described(document: TeiDocument, _: ExportOptions) -> Part:
    """`describe`, as formats read a document."""
    return Part(describe(document))


def describe(document: TeiDocument) -> Described:
    """Read a document; one without lists or without text has none of what would be there."""
    root = document.root
    title = root.find("tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title", NS)
    text = read_tei_text(root)
    return Described(
        document.file,
        root.get(XML_ID) or "",
        " ".join(string_value(title).split()) if title is not None else "",
        root.get(XML_LANG) or "",
        text.content,
        tuple(read_entries(root)),
        tuple(find_mentions(text)),
        tuple(find_dates(text)),
    )
