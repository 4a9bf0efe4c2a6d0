"""What kind of work an entry is for: as its `type` says, else as its fields show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .record import Kind, Record

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Mapping[Kind, str] = {
    Kind.ARTICLE: "preprint",
    Kind.JOURNAL_ARTICLE: "journalarticle article journal",
    Kind.MAGAZINE_ARTICLE: "magazinearticle magazine",
    Kind.NEWSPAPER_ARTICLE: "newspaperarticle newspaper press",
    Kind.BOOK: "book monograph collection edited proceedings mvbook",
    Kind.BROADCAST: "tvbroadcast radiobroadcast podcast",
    Kind.CHAPTER: "booksection incollection inbook bookchapter",
    Kind.DICTIONARY_ENTRY: "dictionaryentry dictionary",
    Kind.ENCYCLOPEDIA_ENTRY: "encyclopediaarticle encyclopedia inreference",
    Kind.FILM: "film videorecording",
    Kind.LEGAL_CASE: "case judgment judgement jurisdiction",
    Kind.LEGISLATION: "statute law act legal",
    Kind.LETTER: "letter email correspondence",
    Kind.MANUSCRIPT: "manuscript archival unpublished ms",
    Kind.PAMPHLET: "booklet",
    Kind.PAPER: "conferencepaper inproceedings conference",
    Kind.POST: "blogpost blog forumpost",
    Kind.REPORT: "techreport workingpaper",
    Kind.SOFTWARE: "computerprogram",
    Kind.SPEECH: "presentation",
    Kind.THESIS: "phdthesis mastersthesis dissertation",
    Kind.WEB_PAGE: "web website online electronic",
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()} | {
    re.sub(r"[^a-z]", "", kind.value): kind for kind in Kind
}
_REPORTS = re.compile(
    r"(?:[\w-]+\s){0,3}(?:working|discussion|occasional|research|technical|policy|staff)\s(?:papers?|reports?|memos?|"
    r"memorandum|briefs?)(?:\sseries)?|reports?",
    re.IGNORECASE,
)
_PROCEEDINGS = re.compile(
    r"proceedings|(?:annual|international)\s(?:conference|congress|symposium|workshop)|tagungsband",
    re.IGNORECASE,
)


def named_kind(type_: str) -> Kind | None:
    """The kind that the `type` of an entry names, in the words of CSL, Zotero, BibTeX or our own editions."""
    return _KIND_OF.get(re.sub(r"[^a-z]", "", type_.lower()))


def is_report_series(series: str) -> bool:
    """Whether a series is named after what its items are ("Working Paper")."""
    return bool(_REPORTS.fullmatch(series))


def kind_of(record: Record, level: str, container_level: str) -> Kind:
    """The kind that the fields of a record show.

    Args:
        record: the record; its kind counts for nothing.
        level: level of its own title (`a`, `m`, `j`, `s`, `u`); empty where it has none.
        container_level: level of the title of what it stands in; empty where it has none.
    """
    if record.shelfmark or record.archive:
        return Kind.MANUSCRIPT
    if record.genre and not is_report_series(record.genre):
        return Kind.THESIS
    if record.event or (container_level == "m" and _PROCEEDINGS.search(record.container.text)):
        return Kind.PAPER
    if container_level == "j":
        return _article(record)
    return Kind.CHAPTER if container_level else _kind_of_whole(record, level)


def _kind_of_whole(record: Record, level: str) -> Kind:
    """The kind of what stands in nothing else; what has a date to the day and no place is no book."""
    if record.genre or record.number:
        return Kind.REPORT
    if level == "j":
        return Kind.PERIODICAL
    if record.arxiv:
        return Kind.ARTICLE
    is_printed = record.places or record.isbn or record.edition or record.volume or record.pages
    to_the_day = _is_to_the_day(record)
    if (
        record.url
        and not is_printed
        and (level == "a" or not record.publishers or to_the_day or not record.issued)
    ):
        return Kind.WEB_PAGE
    if level == "u":
        return Kind.MANUSCRIPT
    return Kind.BOOK if level == "m" and (record.places or not to_the_day) else Kind.DOCUMENT


def _is_to_the_day(record: Record) -> bool:
    return bool(record.issued and record.issued.start and record.issued.start.day)


def _article(record: Record) -> Kind:
    """An article: one dated to the day and without volume is in a newspaper, one that has an issue in a magazine."""
    if not _is_to_the_day(record) or record.volume:
        return Kind.JOURNAL_ARTICLE
    return Kind.MAGAZINE_ARTICLE if record.issue else Kind.NEWSPAPER_ARTICLE
