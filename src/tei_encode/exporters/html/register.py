"""The index of persons, places and organisations, with every mention."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from tei_encode.exporters.entities import EntryKind
from tei_encode.tei.authorities import identifier_address

from .dates import one_in_words
from .elements import add, clean, count_of, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

    from tei_encode.exporters.entities import Entry

    from .ids import Ids
    from .marks import Mark, Named

PARTS = {
    EntryKind.PERSON: ("page-persons", "Persons"),
    EntryKind.PLACE: ("page-places", "Places"),
    EntryKind.ORG: ("page-organisations", "Organisations"),
}
_FEW = 3
"""Up to so many mentions are shown without being asked for."""
_UNSURE = {"low": "not sure", "medium": "fairly sure", "unknown": "not sure"}


def show_register(
    parent: _Element, entries: Sequence[Entry], names: Iterable[Named], ids: Ids, about: Mapping[str, str]
) -> None:
    """Add the entries of a document by kind, then names that point at none of them.

    Args:
        parent: what they are put into.
        entries: those of the document.
        names: in the text.
        ids: the identifiers of the page.
        about: which identifiers the descriptions of entries have to have, by those of the entries.
    """
    mentions: dict[str, list[Named]] = defaultdict(list)
    loose: dict[EntryKind, dict[str, list[Named]]] = {kind: defaultdict(list) for kind in PARTS}
    for named in names:
        listed = list(dict.fromkeys(filter(None, map(ids.of_entry, named.refs))))
        for one in listed:
            mentions[one].append(named)
        if not listed and named.kind is not None:
            loose[named.kind][" ".join(named.refs) or named.around()[1]].append(named)
    for kind, (identifier, title) in PARTS.items():
        of_kind = sorted((one for one in entries if one.kind is kind), key=sort_key)
        if not of_kind and not loose[kind]:
            continue
        part = section(parent, identifier, title)
        listed_here = add(part, "ul", class_="register-entries") if of_kind else None
        for entry in of_kind:
            if listed_here is None:
                continue
            name = ids.of_entry(entry.id)
            item = add(listed_here, "li", id=name, class_=f"register-entry {kind}", data_cert=entry.cert)
            describe(item, entry, about.get(name, ""))
            _show_mentions(item, mentions.get(name, ()))
        if loose[kind]:
            _show_loose(part, loose[kind], kind)


def _show_loose(parent: _Element, loose: Mapping[str, Sequence[Named]], kind: EntryKind) -> None:
    add(parent, "h3", "Without an entry in this document")
    listed = add(parent, "ul", class_="register-entries")
    for said in sorted(loose, key=_plain):
        item = add(listed, "li", class_=f"register-entry {kind} unlisted")
        add(add(item, "p", class_="about"), "b", loose[said][0].around()[1] or said)
        _show_mentions(item, loose[said])


def describe(item: _Element, entry: Entry, name: str = "") -> None:
    """Add who or what an entry is: its names, what is said of it, its identifiers.

    Args:
        item: what it is put into.
        entry: the entry.
        name: the identifier of the description.
    """
    about = add(item, "p", class_="about", id=name)
    shown = add(about, "b", entry.name)
    facts = []
    if len(entry.forms) > 1:
        facts.append(f"also {', '.join(entry.forms[1:])}")
    facts += entry.roles
    if entry.type and entry.kind is not EntryKind.PERSON:
        facts.append(entry.type)
    if entry.birth or entry.death:
        facts.append(f"{one_in_words(entry.birth) or '?'} – {one_in_words(entry.death)}".rstrip())
    if entry.cert in _UNSURE:
        facts.append(f"{_UNSURE[entry.cert]} ({entry.cert})")
    if facts:
        shown.tail = clean(f". {'; '.join(facts)}.")
    if entry.identifiers or entry.position:
        _show_identifiers(add(item, "p", class_="identifiers"), entry)


def _show_identifiers(line: _Element, entry: Entry) -> None:
    for kind, value in entry.identifiers:
        address = identifier_address(kind, value)
        words = f"{kind} {value}" if kind != "idno" else value
        shown = add(
            line,
            "a" if address else "span",
            words,
            href=address,
            rel="external noopener noreferrer" if address else "",
        )
        shown.tail = " "
    if entry.position:
        add(line, "span", f"{entry.position[0]:g}, {entry.position[1]:g}")


def _show_mentions(item: _Element, mentions: Sequence[Mark]) -> None:
    if not mentions:
        add(item, "p", "Not named in the text.", class_="none")
        return
    details = add(item, "details", class_="mentions")
    if len(mentions) <= _FEW:
        details.set("open", "open")
    add(details, "summary", count_of(len(mentions), "mention"))
    listed = add(details, "ol")
    for mention in mentions:
        show_place(add(listed, "li"), f"#{mention.id}", mention.around())


def show_place(parent: _Element, address: str, around: tuple[str, str, str]) -> None:
    """Add a link to a place in the text, in the words that stand there."""
    before, words, behind = around
    link = add(parent, "a", f"… {before}" if before else "", href=address)
    add(link, "mark", words or "(no words)").tail = clean(f"{behind} …" if behind else "")


def sort_key(entry: Entry) -> str:
    """By what one looks for: persons by their surname, as far as the forms of the name tell it."""
    if entry.kind is not EntryKind.PERSON:
        return _plain(entry.name)
    words = entry.name.split()
    alone = next((form for form in entry.forms if form in words), "")
    last = words[0] if words[-1].endswith(".") else words[-1]
    return _plain(f"{alone or last} {entry.name}")


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in decomposed if not unicodedata.combining(one))
