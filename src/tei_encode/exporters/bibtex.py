"""The bibliography as BibTeX, for LaTeX, JabRef and pandoc (biblatex manual 2.1 and 2.2; Patashnik, BibTeXing).

Entry types and fields are those of BibTeX itself where it has them, since biblatex takes these, too; what BibTeX has
no field for goes into those of biblatex, which BibTeX passes over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .bibliography import Kind
from .bibliography.format import bibliography_format
from .bibtex_text import address, braced, name_list, plain, text_list, title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .bibliography import Record, RecordDate

TYPES: Mapping[Kind, str] = {
    Kind.JOURNAL_ARTICLE: "article", Kind.MAGAZINE_ARTICLE: "article", Kind.NEWSPAPER_ARTICLE: "article",
    Kind.REVIEW: "article", Kind.BOOK: "book", Kind.CHAPTER: "incollection", Kind.DICTIONARY_ENTRY: "incollection",
    Kind.ENCYCLOPEDIA_ENTRY: "incollection", Kind.MANUSCRIPT: "unpublished", Kind.PAMPHLET: "booklet",
    Kind.PAPER: "inproceedings", Kind.POST: "online", Kind.REPORT: "techreport", Kind.THESIS: "phdthesis",
    Kind.WEB_PAGE: "online",
}  # fmt: skip
"""The entry type of each kind; `misc` for all others."""

_PUBLISHERS = {"techreport": "institution", "phdthesis": "school", "mastersthesis": "school"} | dict.fromkeys(
    ("misc", "online", "unpublished", "booklet"), "organization"
)
_MASTER = re.compile(
    r"master|m\.?\s?[as]\.?\s|m\.?\s?(?:sc|phil|eng|ed)\b|magister|diplom|laurea", re.IGNORECASE
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_RANGE = re.compile(r"(?<=\w)\s?[-–—]\s?(?=\w)")


def write_bibtex(records: Iterable[Record]) -> bytes:
    """One entry for each record, in UTF-8, lines ending with LF; nothing where there is none."""
    return "\n".join(_entry(record) for record in records).encode("utf-8")


def _entry(record: Record) -> str:
    lines = [f"  {name} = {value},\n" for name, value in _fields(record) if value and value != "{}"]
    return f"@{_type(record)}{{{record.key},\n{''.join(lines)}}}\n"


def _type(record: Record) -> str:
    if record.kind is Kind.THESIS and _MASTER.match(record.genre):
        return "mastersthesis"
    return TYPES.get(record.kind, "misc")


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    """Fields and values with their delimiters, in the order they are written; empty ones too."""
    type_ = _type(record)
    yield "author", name_list(record.authors)
    yield "editor", name_list(record.editors)
    yield "translator", name_list(record.translators)
    yield "bookauthor", name_list(record.container_authors)
    yield "title", title(record.title, record.language)
    if type_ == "article":
        yield "journal", plain(record.container.text)
    else:
        yield "booktitle", title(record.container, record.language)
    yield "eventtitle", plain(record.event)
    yield from _dates(record.issued)
    yield "volume", plain(record.volume)
    yield "number", plain(record.number or record.issue or record.collection_number)
    yield "series", plain(record.collection)
    yield "pages", plain(_RANGE.sub("--", record.pages))
    yield "chapter", plain(record.chapter)
    yield "edition", plain(record.edition)
    yield _PUBLISHERS.get(type_, "publisher"), text_list(record.publishers)
    yield "address", text_list(record.places)
    yield "type", plain(record.genre)
    yield "library", plain(", ".join(filter(None, (record.archive, record.archive_place, record.shelfmark))))
    yield "isbn", plain(" ".join(record.isbn))
    yield "issn", plain(record.issn)
    yield "eprint", address(record.arxiv)
    yield "archiveprefix", "{arXiv}" if record.arxiv else ""
    yield "pmid", plain(record.pmid)
    yield "doi", address(record.doi)
    yield "url", address(record.url)
    yield "urldate", _span(record.accessed)
    yield "language", plain(record.language)
    yield "note", plain(record.note)


def _dates(date: RecordDate | None) -> Iterator[tuple[str, str]]:
    """Year and month, which all styles know; `date`, in addition, where they cannot say it all.

    The letter of "2008a" is left out: styles give these letters themselves.
    """
    if date is None:
        return
    if date.start is None:
        yield "year", plain(date.text)
        return
    yield "year", braced(str(date.start.year))
    if date.start.month and not date.end:
        yield "month", _MONTHS[date.start.month - 1]
    if date.start.day or date.end or date.is_open or date.circa:
        yield "date", _span(date)


def _span(date: RecordDate | None) -> str:
    """A date or span of ISO 8601-2 (biblatex manual 2.3.8); empty where the words have no value."""
    if date is None or date.start is None:
        return ""
    ends = [_iso(end.parts) + ("~" if date.circa else "") for end in (date.start, date.end) if end]
    return braced("/".join(ends) + ("/" if date.is_open else ""))


def _iso(parts: tuple[int, ...]) -> str:
    year = parts[0]
    return "-".join([f"{'-' if year < 0 else ''}{abs(year):04d}", *(f"{part:02d}" for part in parts[1:])])


FORMAT = bibliography_format("bibtex", ".bib", "LaTeX, JabRef, Zotero", write_bibtex)
