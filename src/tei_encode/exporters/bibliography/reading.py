"""From the entries of TEI documents to records (TEI Guidelines 3.12)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Finding, Severity
from tei_encode.model.identifiers import Identifiers, slug
from tei_encode.tei.namespaces import XML_ID, XML_LANG, line_in_file, tei

from .elements import mentions_of, stands_in_list
from .gathering import gather
from .kinds import kind_of, named_kind
from .names import role_of_same
from .record import Bibliography, Kind, Record
from .wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

_PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")


def read_records(root: _Element, *, original: bool = False) -> Bibliography:
    """The bibliography of a document; findings where it has none, and on entries in which nothing is marked.

    Args:
        root: root element of a TEI document.
        original: take `sic`, `orig` and `abbr` rather than `corr`, `reg` and `expan`.
    """
    records = _with_keys(list(_records(root, original=original)))
    findings: list[Finding] = []
    if not records:
        message = "the document has no bibliography: there is nothing to export"
        line = next((line_in_file(one) for one in root.iter(tei("text"))), line_in_file(root))
        findings.append(Finding(Severity.WARNING, "no-bibliography", message, line=line))
    bare = [record.key for record in records if record == Record(record.key, note=record.note)]
    if bare:
        message = f"nothing is marked in {_some(bare)}: only the printed form is exported, as a note"
        findings.append(Finding(Severity.WARNING, "entry-without-parts", message))
    return Bibliography(tuple(records), tuple(findings))


def join_bibliographies(bibliographies: Iterable[Bibliography]) -> Bibliography:
    """Several bibliographies as one, in their order; keys that two of them share get a number behind them."""
    parts = list(bibliographies)
    records = _with_keys([record for part in parts for record in part.records])
    return Bibliography(tuple(records), tuple(finding for part in parts for finding in part.findings))


def _some(keys: Sequence[str]) -> str:
    more = f" and {len(keys) - 3} more" if len(keys) > 3 else ""
    return f"{', '.join(keys[:3])}{more}"


def _records(root: _Element, *, original: bool) -> Iterator[Record]:
    """The records of entries; where a dash or *idem* stands for the authors, those of the work named before.

    In running text that may be a pointer at an entry ("Lenner, Tides, 5; idem, Roads, London 1990").
    """
    mentions = [
        (one, pointed, None if pointed else _record(one, original=original))
        for one, pointed in mentions_of(root)
    ]
    known = {record.key: record for *_, record in mentions if record}
    before = Record()
    for entry, pointed, record in mentions:
        if record is None:
            before = before if stands_in_list(entry) else known.get(pointed, before)
            continue
        role = role_of_same(words_of(entry, original=original))
        before = known[record.key] = _by_the_same(record, role, before) if role else record
        yield before


def _by_the_same(record: Record, role: str, before: Record) -> Record:
    """A record whose authors or editors are those of another one."""
    same = before.authors or before.editors
    if role == "authors":
        return replace(record, authors=(*same, *record.authors))
    return replace(record, editors=same)


def _record(entry: _Element, *, original: bool) -> Record:
    gathered = gather(entry, original=original)
    record = gathered.record
    key = entry.get(XML_ID) or ""
    if record == Record():
        return Record(key, note=words_of(entry, original=original))
    if not gathered.container_level and not stands_in_list(entry):
        # Of a whole work that a note cites, the page is the one that is cited.
        record = replace(record, pages="")
    kind = named_kind(entry.get("type") or "") or kind_of(record, gathered.level, gathered.container_level)
    language = record.language or record.title.language or entry.get(XML_LANG) or ""
    record = replace(record, key=key, kind=kind, language=language)
    return _with_number(record, gathered.container_level)


def _with_number(record: Record, container_level: str) -> Record:
    """The number of a report or of a book in a series, where it is marked as an issue, put where it belongs."""
    if not record.issue or container_level == "j":
        return record
    if record.kind is Kind.REPORT and not record.number:
        return replace(record, issue="", number=record.issue)
    if record.collection and not record.collection_number:
        return replace(record, issue="", collection_number=record.issue)
    return record


def _with_keys(records: Sequence[Record]) -> list[Record]:
    """Each record with a key that is ASCII and unique whatever its case, since BibTeX folds case.

    An `xml:id` of plain letters and figures is kept; others are transliterated, missing ones made of author and year.
    """
    taken = Identifiers()
    keys: dict[int, str] = {}
    for plain in (True, False):
        for number, record in enumerate(records):
            if bool(_PLAIN_KEY.fullmatch(record.key)) is plain:
                base = record.key if plain else _made_key(record)
                claimed = taken.claim(base.casefold())
                keys[number] = base + claimed[len(base) :]
    return [replace(record, key=keys[number]) for number, record in enumerate(records)]


def _made_key(record: Record) -> str:
    if record.key:
        words = slug(record.key, 60)
        return words if words[:1].isalpha() else f"bibl-{words or 'entry'}"
    first = next(iter((*record.authors, *record.editors)), None)
    name = slug((first.family or first.literal) if first else "", 30) or slug(record.title.text, 30)
    year = str(record.issued.start.year) if record.issued and record.issued.start else ""
    return "-".join(filter(None, ("bibl", name, year))) if name or year else "bibl-entry"
