"""A TEI document as whom and what it names, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tei_encode.exporters.protocol import ExportOptions, Part
from tei_encode.tei.header import read_header
from tei_encode.tei.namespaces import XML_ID, XML_LANG
from tei_encode.tei.source_layer import recorded_source
from tei_encode.tei.text import ANY, read_tei_text

from .entry import Entry, read_entries
from .mention import MENTIONED, Dated, Mention, find_dates, find_mentions

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
            if mention.ref in found:
                found[mention.ref].append(mention)
        return found


def read_described(document: TeiDocument, _: ExportOptions) -> Part:
    """`describe`, as formats read a document."""
    return Part(describe(document))


def describe(document: TeiDocument, *, mentions: bool = True, dates: bool = True) -> Described:
    """Read a document; one without lists or without text has none of what would be there.

    Args:
        document: the document.
        mentions: whether they are wanted; finding them takes as long as reading the text.
        dates: the same of dates.
    """
    root = document.root
    goes_on = root.xpath("boolean(//@next)")
    text = read_tei_text(root, names=ANY if goes_on else MENTIONED)
    recorded = recorded_source(root)
    name = (recorded.name if recorded is not None else "") or f"{PurePosixPath(document.file).stem}.txt"
    return Described(
        document.file,
        root.get(XML_ID) or "",
        read_header(root).title,
        root.get(XML_LANG) or "",
        text.content,
        str(PurePosixPath(document.file).parent / name),
        tuple(read_entries(root)),
        tuple(find_mentions(text)) if mentions else (),
        tuple(find_dates(text)) if dates else (),
    )
