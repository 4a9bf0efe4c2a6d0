"""A TEI document as whom and what it names, and where."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tei_encode.exporters.protocol import ExportOptions, Part
from tei_encode.tei.header import read_header
from tei_encode.tei.namespaces import XML_ID, XML_LANG
from tei_encode.tei.source_layer import recorded_source
from tei_encode.tei.text import ANY, read_tei_text

from .described import Described
from .entry import read_entries
from .faults import faults_of
from .mention import MENTIONED, find_dates, find_mentions

if TYPE_CHECKING:
    from tei_encode.exporters.protocol import TeiDocument


def read_described(document: TeiDocument, _: ExportOptions) -> Part:
    """`describe`, as formats read a document, with what is wrong there."""
    described = describe(document)
    return Part(described, tuple(faults_of(document.root, described)))


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
