"""Pages on a whole folder: an index of the editions, and one register of all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from lxml import etree

from tei_encode.exporters.entities import EntryKind
from tei_encode.exporters.entities.joined import joined, pointed_at

from .elements import add, count_of, section
from .frame import frame_of, written
from .register import PARTS, describe, show_place, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from tei_encode.exporters.entities import Entry

    from .header import Header
    from .page import Cited, Page

COLUMNS = (
    ("Title", "text"), ("Date", "text"), ("Kind", "text"), ("Words", "number"), ("Persons", "number"),
    ("Places", "number"), ("Organisations", "number"), ("To look at", "number"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept:
    """What the pages on a folder need of a page.

    Attributes:
        address: where it lies below the folder.
        file: the document it is of.
        title: what it is called.
        header: what its header says.
        entries: see `Page`.
        elsewhere: see `Page`.
        words: see `Page`.
        findings: see `Page`.
    """

    address: str
    file: str
    title: str
    header: Header
    entries: tuple[tuple[Entry, str, tuple[Cited, ...]], ...]
    elsewhere: tuple[tuple[str, Cited], ...]
    words: int
    findings: int


def keep(page: Page, file: str) -> Kept:
    """What is kept of a page that was written.

    Args:
        page: the page.
        file: its name, with the folders below the one that all go into.
    """
    return Kept(
        quote(file),
        page.file,
        page.title,
        page.header,
        page.entries,
        page.elsewhere,
        page.words,
        page.findings,
    )


def write_further(pages: Sequence[Kept]) -> Iterator[tuple[str, bytes]]:
    """The index of pages and their joint register, each with the name of its file."""
    yield "index.html", _index(pages)
    yield "register.html", _register(pages)


def _index(pages: Sequence[Kept]) -> bytes:
    framed = frame_of("Editions", skips_to="page-main")
    top = add(framed.body, "header", class_="masthead")
    add(top, "p", count_of(len(pages), "edition"), class_="facts")
    add(top, "h1", "Editions")
    nav = add(top, "nav", class_="up", aria_label="Further pages")
    add(nav, "a", "Joint register", href="register.html")
    main = add(framed.body, "main", id="page-main", class_="wide")
    holder = add(main, "div", class_="table", tabindex="0", role="region", aria_label="All editions")
    table = add(holder, "table", class_="sortable")
    add(table, "caption", "All editions; a click on a column's title sorts by it.")
    head = add(add(table, "thead"), "tr")
    for name, kind in COLUMNS:
        add(head, "th", name, scope="col", class_=kind)
    rows = add(table, "tbody")
    for page in pages:
        _row(add(rows, "tr"), page)
    return written(framed)


def _row(row: _Element, page: Kept) -> None:
    title = add(row, "th", scope="row", class_="text")
    add(title, "a", page.title, href=page.address, lang=page.header.language)
    if page.header.letter:
        add(title, "span", f" {page.header.letter}", class_="letter")
    date = add(row, "td", page.header.date, class_="text")
    if page.header.day:
        date.set("data-value", page.header.day)
    add(row, "td", page.header.kind, class_="text")
    counts = [sum(entry.kind is kind for entry, _, _ in page.entries) for kind in EntryKind]
    for number in (page.words, *counts, page.findings):
        add(row, "td", str(number), class_="number")


@dataclass(frozen=True, slots=True)
class _Listed:
    entry: Entry
    page: Kept
    id: str
    mentions: tuple[Cited, ...]


def _register(pages: Sequence[Kept]) -> bytes:
    framed = frame_of("Joint register", skips_to="page-main")
    top = add(framed.body, "header", class_="masthead")
    nav = add(top, "nav", class_="up", aria_label="All editions")
    add(nav, "a", "All editions", href="index.html")
    add(top, "p", f"of {count_of(len(pages), 'edition')}", class_="facts")
    add(top, "h1", "Joint register")
    main = etree.SubElement(framed.body, "main", {"id": "page-main"})
    entries = [_Listed(entry, page, name, cited) for page in pages for entry, name, cited in page.entries]
    elsewhere = _elsewhere(pages, entries)
    # Who has the most forms comes first.
    groups = [
        [
            *sorted((entries[number] for number in group), key=lambda one: -len(one.entry.forms)),
            *(one for number in group for one in elsewhere[number]),
        ]
        for group in joined([(one.page.file, one.entry) for one in entries])
    ]
    for kind, (name, title) in PARTS.items():
        of_kind = [group for group in groups if group[0].entry.kind is kind]
        if of_kind:
            listed = add(section(main, name, title), "ul", class_="register-entries")
            for group in sorted(of_kind, key=lambda one: sort_key(one[0].entry)):
                _show(add(listed, "li", class_=f"register-entry {kind}"), group)
    return written(framed)


def _elsewhere(pages: Sequence[Kept], entries: Sequence[_Listed]) -> Mapping[int, list[_Listed]]:
    """The mentions of entries on pages of other documents, by the numbers of the entries."""
    places = {f"{one.page.file}#{one.entry.id}": number for number, one in enumerate(entries) if one.entry.id}
    found: Mapping[int, list[_Listed]] = defaultdict(list)
    for page in pages:
        for ref, cited in page.elsewhere:
            if (number := places.get(pointed_at(page.file, ref))) is not None:
                found[number].append(_Listed(entries[number].entry, page, "", (cited,)))
    return found


def _show(item: _Element, group: Sequence[_Listed]) -> None:
    """An entry with the pages that list it, and each mention there."""
    describe(item, _as_one([one.entry for one in group]))
    by_page: dict[str, list[_Listed]] = defaultdict(list)
    for one in group:
        by_page[one.page.address].append(one)
    for address, listed in by_page.items():
        mentions = [mention for one in listed for mention in one.mentions]
        line = add(item, "details", class_="mentions")
        summary = add(line, "summary")
        add(
            summary, "span", listed[0].page.title, lang=listed[0].page.header.language
        ).tail = f": {count_of(len(mentions), 'mention')}"
        places = add(line, "ol")
        if listed[0].id:
            add(add(places, "li"), "a", "The entry there", href=f"{address}#{listed[0].id}")
        for mention in mentions:
            show_place(add(places, "li"), f"{address}#{mention.id}", mention.around)


def _as_one(entries: Sequence[Entry]) -> Entry:
    """What all entries for one person, place or body say; what can be said once, the first that says it."""
    first = entries[0]
    return replace(
        first,
        forms=tuple(dict.fromkeys(form for one in entries for form in one.forms)),
        roles=tuple(dict.fromkeys(role for one in entries for role in one.roles)),
        identifiers=tuple(dict.fromkeys(found for one in entries for found in one.identifiers)),
        birth=next((one.birth for one in entries if one.birth), ""),
        death=next((one.death for one in entries if one.death), ""),
        type=next((one.type for one in entries if one.type), ""),
        position=next((one.position for one in entries if one.position), None),
    )
