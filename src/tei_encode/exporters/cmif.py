"""An index of letters in the Correspondence Metadata Interchange Format, for correspSearch.

The rules are those of the TEI Correspondence SIG's documentation of the format (version 1): who wrote to whom, from
where and when, as `correspDesc` says; persons without a name are "Unknown"; dates are years, months or days.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tei_encode.model import Finding, Severity
from tei_encode.source_date import source_date
from tei_encode.tei.authorities import identifier_address
from tei_encode.tei.header import read_header
from tei_encode.tei.namespaces import NS, TEI_NAMESPACE, XML_ID, flat_value, line_in_file, local_name, tei
from tei_encode.tei.text import entry_of

from .addresses import address_of
from .entities import EntryKind
from .entities.entry import read_entries
from .entities.faults import date_fault, gathered
from .entities.mention import kind_of
from .protocol import Exported, ExportOptions, Format, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from .entities import Entry
    from .protocol import TeiDocument

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
UNKNOWN = "Unknown"
ACTIONS = ("sent", "received")
_ELEMENTS = {EntryKind.PERSON: "persName", EntryKind.ORG: "orgName", EntryKind.PLACE: "placeName"}
_DATE = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?")
_DATING = ("when", "from", "to", "notBefore", "notAfter")
_AUTHORITIES = {
    EntryKind.PERSON: ("GND", "VIAF", "LCNAF", "wikidata"),
    EntryKind.ORG: ("GND", "VIAF", "LCNAF", "wikidata"),
    EntryKind.PLACE: ("GeoNames", "GND", "wikidata"),
}
"""Whose identifiers are taken, the ones that correspSearch searches by first."""


@dataclass(frozen=True, slots=True)
class Named:
    """A sender, addressee or place: what it is, its name, the address of its entry in an authority file or empty."""

    kind: EntryKind
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Action:
    """What is known of the sending or the receiving."""

    names: tuple[Named, ...] = ()
    dates: tuple[tuple[tuple[str, str], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Letters:
    """What a document says of its letters: file, key and title, who is responsible, sendings and receivings."""

    file: str
    key: str
    title: str
    editors: tuple[str, ...]
    publisher: str
    updated: str
    letters: tuple[tuple[Action, Action], ...]


def _read(document: TeiDocument, _: ExportOptions) -> Part:
    root = document.root
    entries = {entry.id: entry for entry in read_entries(root) if entry.id}
    described = root.findall("tei:teiHeader/tei:profileDesc/tei:correspDesc", NS)
    letters = tuple((_action(one, "sent", entries), _action(one, "received", entries)) for one in described)
    header = read_header(root)
    editors = tuple(one.name for one in header.editors)
    found = Letters(
        document.file,
        root.get(XML_ID) or "",
        header.title,
        editors,
        header.publisher,
        header.changed,
        letters,
    )
    message = "has no correspDesc: it is no letter, or nobody has said who wrote it to whom"
    line = next(map(line_in_file, root.iter(tei("teiHeader"))), 0)
    findings = [] if letters else [Finding(Severity.WARNING, "no-correspondence", message, line=line)]
    return Part(found, (*findings, *_faults(described, {*entries})))


def _faults(described: Sequence[_Element], entries: set[str]) -> Iterator[Finding]:
    """What of letters cannot be written: dates that are none, names without words, entries that are not there."""
    children = [child for one in described for child in one.iterfind("tei:correspAction/*", NS)]
    dates = [one for one in children if local_name(one) == "date"]
    names = [one for one in children if kind_of(one) is not None]
    yield from gathered("date-unreadable", (fault for one in dates for fault in date_fault(one)))
    yield from gathered(
        "name-without-words",
        (
            (line_in_file(one), f"{local_name(one)} is empty and is left out")
            for one in names
            if not flat_value(one)
        ),
    )
    unresolved = [one for one in names if (ref := entry_of(one)).startswith("#") and ref[1:] not in entries]
    yield from gathered(
        "pointer-unresolved",
        (
            (
                line_in_file(one),
                f"{local_name(one)} points at {entry_of(one)}, which is no entry of the document",
            )
            for one in unresolved
        ),
    )


def _action(described: _Element, kind: str, entries: dict[str, Entry]) -> Action:
    actions = [one for one in described.findall("tei:correspAction", NS) if one.get("type") == kind]
    names, dates = [], []
    for child in (child for action in actions for child in action):
        if local_name(child) == "date":
            values = [(name, child.get(name) or "") for name in _DATING]
            if good := tuple((name, value) for name, value in values if _DATE.fullmatch(value)):
                dates.append(good)
        elif (named := kind_of(child)) is not None and (words := flat_value(child)):
            names.append(Named(named, words, _address(child, named, entries)))
    return Action(tuple(names), tuple(dates))


def _address(element: _Element, kind: EntryKind, entries: dict[str, Entry]) -> str:
    ref = entry_of(element)
    if "://" in ref:
        return ref
    entry = entries.get(ref.removeprefix("#"))
    known = dict(entry.identifiers) if entry is not None else {}
    return next((identifier_address(one, known[one]) for one in _AUTHORITIES[kind] if one in known), "")


def _write(documents: Sequence[Letters], options: ExportOptions) -> Exported:
    from lxml import etree

    letters = [(one, letter) for one in documents for letter in one.letters]
    root = etree.Element(tei("TEI"), nsmap={None: TEI_NAMESPACE})  # type: ignore[dict-item]  # None is the default
    header = _add(root, "teiHeader")
    # An xml:id begins with no figure, as most UUIDs do.
    source = f"uuid-{uuid.uuid5(uuid.NAMESPACE_URL, options.base or ' '.join(one.file for one in documents))}"
    findings = _describe_file(_add(header, "fileDesc"), documents, source, options, len(letters))
    if letters:
        profile = _add(header, "profileDesc")
        for document, actions in letters:
            attributes = {"source": f"#{source}"}
            if document.key:
                attributes["key"] = document.key
            if options.base:
                attributes["ref"] = address_of(document.file, options.base)
            described = _add(profile, "correspDesc", attributes)
            for kind, action in zip(ACTIONS, actions, strict=True):
                _write_action(_add(described, "correspAction", {"type": kind}), action)
    _add(_add(_add(root, "text"), "body"), "p")
    etree.indent(root)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"
    return Exported(data, findings=tuple(findings))


def _write_action(action: _Element, said: Action) -> None:
    if not any(one.kind is not EntryKind.PLACE for one in said.names):
        _add(action, "persName", text=UNKNOWN)
    for kind in (EntryKind.PERSON, EntryKind.ORG, EntryKind.PLACE):
        for one in said.names:
            if one.kind is kind:
                _add(action, _ELEMENTS[kind], {"ref": one.address} if one.address else {}, one.name)
    for date in said.dates:
        _add(action, "date", dict(date))


def _describe_file(
    file: _Element, documents: Sequence[Letters], source: str, options: ExportOptions, count: int
) -> list[Finding]:
    """The header's account of the index itself; findings on what the format asks for and nobody has said."""
    editors = dict.fromkeys(name for one in documents for name in one.editors)
    publishers = dict.fromkeys(one.publisher for one in documents if one.publisher)
    updated = _timestamp(documents)
    titles = _add(file, "titleStmt")
    only = documents[0].title if len(documents) == 1 else ""
    _add(titles, "title", text=only or f"Index of {count} letter{'' if count == 1 else 's'}")
    for name in editors or {UNKNOWN: None}:
        _add(titles, "editor", text=name)
    publication = _add(file, "publicationStmt")
    for name in publishers or {UNKNOWN: None}:
        _add(publication, "publisher", text=name)
    address = address_of("cmif.xml", options.base) if options.base else ""
    _add(publication, "idno", {"type": "url"}, address or "cmif.xml")
    if updated:
        _add(publication, "date", {"when": updated})
    statement = "This file is licensed under the terms of the Creative-Commons-License CC-BY 4.0"
    _add(_add(publication, "availability"), "licence", {"target": LICENCE}, statement)
    edition = next(iter(publishers), "") or options.base or only or "Edition without a publisher"
    _add(_add(file, "sourceDesc"), "bibl", {"type": "online", XML_ID: source}, edition)
    missing = {
        "an editor (editors in the project file)": editors,
        "a publisher (publisher in the project file)": publishers,
        "the address of the letters (--base)": options.base,
        "the day of the last change (SOURCE_DATE_EPOCH, or date in the project file)": updated,
    }
    found = [name for name, value in missing.items() if not value]
    licence = "a CMIF file is always under CC BY 4.0: publish it only if you agree (it holds no texts)"
    findings = [Finding(Severity.INFO, "cmif-licence", licence)]
    if found:
        message = f"correspSearch wants what the TEI does not say: {'; '.join(found)}"
        findings.append(Finding(Severity.WARNING, "cmif-incomplete", message))
    return findings


def _timestamp(documents: Sequence[Letters]) -> str:
    now = source_date()
    if now is not None:
        return now.strftime("%Y-%m-%dT%H:%M:%S")
    day = max((one.updated for one in documents), default="")
    return f"{day}T00:00:00" if day else ""


def _add(parent: _Element, name: str, attributes: dict[str, str] | None = None, text: str = "") -> Any:
    from lxml import etree

    element = etree.SubElement(parent, tei(name), attributes or {})
    element.text = text or None
    return element


FORMAT = Format(
    "cmif",
    ".xml",
    "an index of letters: who wrote to whom, from where and when",
    "correspSearch",
    _read,
    _write,
    options=frozenset({"base"}),
)
