"""The bibliography as CSL-JSON, for Zotero, pandoc and citeproc (CSL 1.0.2 and its schema `csl-data.json`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .bibliography.format import bibliography_format

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .bibliography import Name, Record, RecordDate

Item = dict[str, object]


def write_csl_json(records: Iterable[Record]) -> bytes:
    """A JSON array with one item for each record, in UTF-8; an empty array where there is none."""
    items = [item_of(record) for record in records]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def item_of(record: Record) -> Item:
    """One item; what the record leaves empty is not in it."""
    item: Item = {
        "id": record.key,
        "type": record.kind.value,
        "title": record.title.text,
        "container-title": record.container.text,
        "collection-title": record.collection,
        "collection-number": record.collection_number,
        "author": _names(record.authors),
        "editor": _names(record.editors),
        "translator": _names(record.translators),
        "interviewer": _names(record.interviewers),
        "recipient": _names(record.recipients),
        "container-author": _names(record.container_authors),
        "issued": _date(record.issued),
        "year-suffix": record.issued.letter if record.issued else "",
        "accessed": _date(record.accessed),
        "volume": record.volume,
        "issue": record.issue,
        "page": record.pages,
        "chapter-number": record.chapter,
        "edition": record.edition,
        "number": record.number or (f"arXiv:{record.arxiv}" if record.arxiv else ""),
        "publisher": "; ".join(record.publishers),
        "publisher-place": "; ".join(record.places),
        "event": record.event,
        "URL": record.url,
        "DOI": record.doi,
        "ISBN": " ".join(record.isbn),
        "ISSN": record.issn,
        "PMID": record.pmid,
        "archive": record.archive,
        "archive-place": record.archive_place,
        "archive_location": record.shelfmark,
        "genre": record.genre,
        "language": record.language,
        "note": record.note,
    }
    return {name: value for name, value in item.items() if value}


def _names(names: Sequence[Name]) -> list[dict[str, str]]:
    return [_name(name) for name in names]


def _name(name: Name) -> dict[str, str]:
    """A name variable; the rest of a list is "others", as pandoc writes it."""
    if name.rest or name.literal:
        return {"literal": "others" if name.rest else name.literal}
    particle = "dropping-particle" if name.dropping else "non-dropping-particle"
    parts = {"family": name.family, "given": name.given, particle: name.particle, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}


def _date(date: RecordDate | None) -> dict[str, object]:
    """A date variable: parts of one day or of the two ends of a span; words that have no value stay words."""
    if date is None:
        return {}
    if date.start is None:
        return {"literal": date.text}
    ends = [date.start, *([date.end] if date.end else [])]
    found: dict[str, object] = {"date-parts": [list(end.parts) for end in ends]}
    return {**found, "circa": True} if date.circa else found


FORMAT = bibliography_format("csl-json", ".json", "Zotero, pandoc, citeproc", write_csl_json)
