"""The bibliography as RIS, for EndNote, Zotero and Mendeley.

Tags are those of the RIS format specification (Reference Manager, 2001) as it was revised in 2011.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .bibliography import Kind
from .bibliography.format import bibliography_format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .bibliography import Name, Record, RecordDate

TYPES: Mapping[Kind, str] = {
    Kind.ARTICLE: "UNPB", Kind.JOURNAL_ARTICLE: "JOUR", Kind.MAGAZINE_ARTICLE: "MGZN", Kind.NEWSPAPER_ARTICLE: "NEWS",
    Kind.BILL: "BILL", Kind.BOOK: "BOOK", Kind.BROADCAST: "MPCT", Kind.CHAPTER: "CHAP", Kind.DATASET: "DATA",
    Kind.DICTIONARY_ENTRY: "DICT", Kind.DOCUMENT: "GEN", Kind.ENCYCLOPEDIA_ENTRY: "ENCYC", Kind.FILM: "MPCT",
    Kind.HEARING: "HEAR", Kind.INTERVIEW: "PCOMM", Kind.LEGAL_CASE: "CASE", Kind.LEGISLATION: "STAT",
    Kind.LETTER: "PCOMM", Kind.MANUSCRIPT: "MANSCPT", Kind.MAP: "MAP", Kind.PAMPHLET: "PAMP", Kind.PAPER: "CPAPER",
    Kind.PATENT: "PAT", Kind.PERIODICAL: "JFULL", Kind.POST: "BLOG", Kind.REPORT: "RPRT", Kind.REVIEW: "JOUR",
    Kind.SOFTWARE: "COMP", Kind.SPEECH: "GEN", Kind.STANDARD: "STAND", Kind.THESIS: "THES", Kind.TREATY: "GEN",
    Kind.WEB_PAGE: "ELEC",
}  # fmt: skip
"""The reference type of each kind."""

_PAGES = re.compile(r"([^\s,;–-]+)\s?[–-]\s?([^\s,;–-]+)")


def write_ris(records: Iterable[Record]) -> bytes:
    """One reference for each record, in UTF-8, lines ending with CR LF; nothing where there is none."""
    lines = [line for record in records for line in _lines(record)]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8")


def _lines(record: Record) -> Iterator[str]:
    yield f"TY  - {TYPES[record.kind]}"
    for tag, value in _tags(record):
        if value:
            yield f"{tag}  - {' '.join(value.split())}"
    yield "ER  - "
    yield ""


def _tags(record: Record) -> Iterator[tuple[str, str]]:
    """Tags and values in the order they are written; empty values too."""
    yield "ID", record.key
    yield from (("AU", _name(name)) for name in record.authors)
    editors = "A3" if record.kind is Kind.BOOK else "A2"
    second = (*record.interviewers, *record.recipients)
    yield from ((editors, _name(name)) for name in record.editors)
    yield from (("A2", _name(name)) for name in second)
    yield from (("A4", _name(name)) for name in record.translators)
    yield "TI", record.title.text
    yield "T2", record.container.text or record.event
    yield "T3", record.collection
    yield "PY", f"{record.issued.start.year:04d}" if record.issued and record.issued.start else ""
    yield "DA", _date(record.issued)
    yield "VL", record.volume or record.collection_number
    yield "IS", record.issue
    pages = _PAGES.fullmatch(record.pages)
    yield "SP", pages[1] if pages else record.pages
    yield "EP", pages[2] if pages else ""
    yield "SE", record.chapter
    yield "ET", record.edition
    yield "PB", "; ".join(record.publishers)
    yield "CY", "; ".join(record.places)
    yield "M3", record.genre
    is_report = record.kind is Kind.REPORT
    yield "SN", record.number if is_report else " ".join((*record.isbn, *filter(None, [record.issn])))
    yield "M1", f"arXiv:{record.arxiv}" if record.arxiv else "" if is_report else record.number
    yield "DO", record.doi
    yield "UR", record.url
    yield "Y2", _date(record.accessed, always=True)
    yield "DB", record.archive
    yield "AN", record.shelfmark or record.pmid
    yield "LA", record.language
    yield "N1", record.note


def _name(name: Name) -> str:
    """Surname with its particle, forenames and suffix, parted by commas; RIS has nothing of its own for bodies."""
    if name.rest or name.literal:
        return "et al." if name.rest else name.literal
    family = " ".join(filter(None, (name.particle, name.family)))
    return ", ".join(filter(None, (family, name.given, name.suffix)))


def _date(date: RecordDate | None, *, always: bool = False) -> str:
    """YYYY/MM/DD/other information: where it says no more than a year, only if that is wanted."""
    if date is None:
        return ""
    if date.start is None:
        return f"///{date.text}"
    start = date.start
    other = date.text if date.end or date.is_open or date.circa else date.letter
    if not (start.month or other or always):
        return ""
    month, day = (f"{part:02d}" if part else "" for part in (start.month, start.day))
    return f"{start.year:04d}/{month}/{day}/{other}"


FORMAT = bibliography_format("ris", ".ris", "EndNote, Zotero, Mendeley", write_ris)
