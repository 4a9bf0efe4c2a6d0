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
from tei_encode.tei.authorities import identifier_address, identifier_at
from tei_encode.tei.dating import WHEN, is_w3c
from tei_encode.tei.header import read_header
from tei_encode.tei.namespaces import (
    NS,
    TEI_NAMESPACE,
    XML_ID,
    flat_value,
    line_in_file,
    local_name,
    pointers,
    tei,
)
from tei_encode.tei.text import entries_of

from .addresses import address_of
from .entities import EntryKind
from .entities.entry import read_entries
from .entities.faults import date_fault, gathered
from .entities.mention import kind_of
from .entities.together import Listed, Together
from .protocol import Exported, ExportOptions, Format, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from .entities import Entry
    from .protocol import TeiDocument

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
UNKNOWN = "Unknown"
ACTIONS = ("sent", "received")
_ELEMENTS = {EntryKind.PERSON: "persName", EntryKind.ORG: "orgName", EntryKind.PLACE: "placeName"}
_DATE = re.compile(r"(-?\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?", re.ASCII)
_DATING = ("when", "from", "to", "notBefore", "notAfter")
_AUTHORITIES = {
    EntryKind.PERSON: ("GND", "VIAF", "LCNAF", "wikidata"),
    EntryKind.ORG: ("GND", "VIAF", "LCNAF", "wikidata"),
    EntryKind.PLACE: ("GeoNames", "GND", "wikidata"),
}
"""Whose identifiers are taken, the ones that correspSearch searches by first."""


Dates = tuple[tuple[str, str], ...]
"""The attributes of a date."""


@dataclass(frozen=True, slots=True)
class Named:
    """A sender, addressee or place: what it is, its name, what that points at, how sure it is."""

    kind: EntryKind
    name: str
    refs: tuple[str, ...]
    cert: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """What is known of the sending or the receiving: names, and the attributes of dates."""

    names: tuple[Named, ...] = ()
    dates: tuple[Dates, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: its key in the edition, its own address, its part of the file, who sent and who received it.

    What the document does not say of it is empty.
    """

    key: str
    address: str
    part: str
    sent: Action
    received: Action


@dataclass(frozen=True, slots=True)
class Letters:
    """What a document says of its letters: file, title, who is responsible, letters, entries of its lists."""

    file: str
    title: str
    editors: tuple[str, ...]
    publishers: tuple[str, ...]
    updated: str
    letters: tuple[Letter, ...]
    entries: Mapping[str, Entry]


def _read(document: TeiDocument, _: ExportOptions) -> Part:
    root = document.root
    entries = {entry.id: entry for entry in read_entries(root) if entry.id}
    # Each document of a corpus has a header of its own.
    holders = [
        one for one in root.iter(tei("TEI"), tei("teiCorpus")) if one.find("tei:teiHeader", NS) is not None
    ]
    described = {one: one.findall("tei:teiHeader/tei:profileDesc/tei:correspDesc", NS) for one in holders}
    letters = tuple(
        _letter(one, holder, is_only=len(found) == 1, is_whole=holder is root)
        for holder, found in described.items()
        for one in found
    )
    headers = [read_header(one) for one in holders] or [read_header(root)]
    found = Letters(
        document.file,
        headers[0].title,
        tuple(dict.fromkeys(editor.name for one in headers for editor in one.editors)),
        tuple(dict.fromkeys(one.publisher for one in headers if one.publisher)),
        max(one.changed for one in headers),
        letters,
        entries,
    )
    message = "has no correspDesc: it is no letter, or nobody has said who wrote it to whom"
    line = next(map(line_in_file, root.iter(tei("teiHeader"))), 0)
    findings = [] if letters else [Finding(Severity.WARNING, "no-correspondence", message, line=line)]
    all_described = [one for some in described.values() for one in some]
    return Part(found, (*findings, *_faults(all_described, {*entries})))


def _letter(described: _Element, holder: _Element, *, is_only: bool, is_whole: bool) -> Letter:
    """A letter as its `correspDesc` has it.

    Args:
        described: the `correspDesc`.
        holder: the document whose header it stands in.
        is_only: whether it is the only letter of that document.
        is_whole: whether that document is all of the file.
    """
    about = next(iter(pointers(described.get("corresp"))), "")
    name = holder.get(XML_ID) or ""
    several = "#".join(filter(None, (name, about or described.get(XML_ID) or "")))
    ref = described.get("ref") or ""
    return Letter(
        described.get("key") or (name or about if is_only else several),
        ref if "://" in ref else "",
        about or ("" if is_whole else name),
        _action(described, "sent"),
        _action(described, "received"),
    )


def _faults(described: Sequence[_Element], entries: set[str]) -> Iterator[Finding]:
    """What of letters cannot be written: dates that are none, names without words, entries that are not there."""
    children = [child for one in described for child in one.iterfind("tei:correspAction/*", NS)]
    dates = [one for one in children if local_name(one) == "date"]
    names = [one for one in children if kind_of(one) is not None]
    yield from gathered("date-unreadable", (fault for one in dates for fault in date_fault(one)))
    yield from gathered(
        "date-left-out",
        (
            (
                line_in_file(one),
                f"date {_shown(one)} has no year, month or day in the form of CMIF and is left out",
            )
            for one in dates
            if not _values(one) and not any(True for _ in date_fault(one))
        ),
    )
    yield from gathered(
        "name-without-words",
        (
            (line_in_file(one), f"{local_name(one)} is empty and is left out")
            for one in names
            if not flat_value(one)
        ),
    )
    yield from gathered(
        "pointer-unresolved",
        (
            (line_in_file(one), f"{local_name(one)} points at {ref}, which is no entry of the document")
            for one in names
            for ref in entries_of(one)
            if ref.startswith("#") and ref[1:] not in entries
        ),
    )


def _action(described: _Element, kind: str) -> Action:
    actions = [one for one in described.findall("tei:correspAction", NS) if one.get("type") == kind]
    names: list[Named] = []
    dates: list[tuple[tuple[str, str], ...]] = []
    for action, child in ((parent, one) for parent in actions for one in parent):
        cert = child.get("cert") or action.get("cert") or ""
        if local_name(child) == "date":
            if good := _values(child):
                dates.append((*good, ("cert", cert)) if cert else good)
        elif (named := kind_of(child)) is not None and (words := flat_value(child)):
            names.append(Named(named, words, tuple(entries_of(child)), cert))
    return Action(tuple(names), tuple(dict.fromkeys(dates)))


def _values(date: _Element) -> tuple[tuple[str, str], ...]:
    """What a date says, in the forms of the format: of a time its day, of `@when-iso` what W3C would say, too."""
    found: dict[str, str] = {}
    for name in _DATING:
        for said in (date.get(name), date.get(f"{name}-iso")):
            match = _DATE.fullmatch(said or "")
            if match is not None and is_w3c(match[1]):
                found.setdefault(name, match[1])
    period = (date.get("when-iso") or "").split("/")
    if not found and len(period) == 2 and all(_DATE.fullmatch(one) and is_w3c(one) for one in period):
        found = dict(zip(("from", "to"), period, strict=True))
    return tuple(found.items())


def _shown(date: _Element) -> str:
    said = next((f"{name}={value!r}" for name in WHEN if (value := date.get(name))), "")
    return said or repr(flat_value(date))


def _address(named: Named, document: Letters, together: Together) -> str:
    """An address of an authority file that a name or its entry points at, else any address that the name does.

    What an entry lacks is taken from that of the shared register that it is the same as.
    """
    if known := [one for one in named.refs if identifier_at(one) is not None]:
        return known[0]
    for ref in named.refs:
        own = document.entries.get(ref.removeprefix("#"))
        listed = Listed(document.file, own) if own is not None else together.listed(document.file, ref)
        for _, entry in together.same(listed) if listed is not None else ():
            there = dict(reversed(entry.identifiers))
            if best := next((one for one in _AUTHORITIES[named.kind] if one in there), ""):
                return identifier_address(best, there[best])
    return next((one for one in named.refs if "://" in one), "")


def _write(documents: Sequence[Letters], options: ExportOptions) -> Exported:
    from lxml import etree

    together = Together([(one.file, one.entries) for one in documents])
    letters = [(one, letter) for one in documents for letter in one.letters]
    root = etree.Element(tei("TEI"), nsmap={None: TEI_NAMESPACE})  # type: ignore[dict-item]  # None is the default
    header = _add(root, "teiHeader")
    # An xml:id begins with no figure, as most UUIDs do.
    source = f"uuid-{uuid.uuid5(uuid.NAMESPACE_URL, options.base or ' '.join(one.file for one in documents))}"
    findings = _describe_file(_add(header, "fileDesc"), documents, source, options, len(letters))
    if letters:
        profile = _add(header, "profileDesc")
        for document, letter in letters:
            said = {
                "source": f"#{source}",
                "key": letter.key,
                "ref": letter.address or _published(document.file, letter.part, options.base),
            }
            described = _add(profile, "correspDesc", {name: value for name, value in said.items() if value})
            for kind, action in zip(ACTIONS, (letter.sent, letter.received), strict=True):
                addressed = [(one, _address(one, document, together)) for one in action.names]
                _write_action(_add(described, "correspAction", {"type": kind}), addressed, action.dates)
    _add(_add(_add(root, "text"), "body"), "p")
    etree.indent(root)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"
    return Exported(data, findings=tuple(findings))


def _published(file: str, part: str, base: str) -> str:
    if not base:
        return ""
    return f"{address_of(file, base)}{f'#{part}' if part else ''}"


def _write_action(action: _Element, names: Sequence[tuple[Named, str]], dates: Iterable[Dates]) -> None:
    """Write who, where and when, each name with its address."""
    if not any(one.kind is not EntryKind.PLACE for one, _ in names):
        _add(action, "persName", text=UNKNOWN)
    for kind in (EntryKind.PERSON, EntryKind.ORG, EntryKind.PLACE):
        for one, address in names:
            if one.kind is kind:
                given = {"ref": address, "cert": one.cert}
                attributes = {name: value for name, value in given.items() if value}
                _add(action, _ELEMENTS[kind], attributes, one.name)
    for date in dates:
        _add(action, "date", dict(date))


def _describe_file(
    file: _Element, documents: Sequence[Letters], source: str, options: ExportOptions, count: int
) -> list[Finding]:
    """The header's account of the index itself; findings on what the format asks for and nobody has said."""
    editors = dict.fromkeys(name for one in documents for name in one.editors)
    publishers = dict.fromkeys(name for one in documents for name in one.publishers)
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
        "the address of the letters (--base)": options.base
        or all(letter.address for one in documents for letter in one.letters),
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
