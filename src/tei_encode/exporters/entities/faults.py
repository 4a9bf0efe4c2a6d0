"""What is wrong or missing in a document as far as a format has to do with it: the element, its line, what it says.

Nothing is left out for it but what cannot be written. One finding for each rule names the first place and more lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Finding, Severity
from tei_encode.tei.dating import W3C, is_w3c
from tei_encode.tei.entries import KIND_BY_NAME, entries_in, forms_of
from tei_encode.tei.namespaces import NS, XML_ID, flat_value, line_in_file, local_name, tei
from tei_encode.tei.text import text_element

from .entry import position_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from .described import Described

_SHOWN = 5
_NAMES = ("name", "rs", *sorted(KIND_BY_NAME))
Fault = tuple[int, str]
"""A line and what is wrong there."""


def faults_of(root: _Element, described: Described) -> Iterator[Finding]:
    """What is wrong with the parts of a document that were read; its coordinates are a matter of their own."""
    yield from gathered("title-missing", _missing_title(root, described))
    yield from gathered("no-text", _missing_text(root, described))
    yield from gathered("entry-without-name", _nameless(root))
    yield from gathered("identifier-twice", _shared_identifiers(described))
    yield from gathered("pointer-unresolved", _unresolved(root, described))
    yield from gathered("date-unreadable", _no_dates(root, described))


def faulty_coordinates(root: _Element) -> Iterator[Finding]:
    """Places whose `geo` is no pair of degrees, latitude before longitude."""
    faults = (
        (line_in_file(geo), f"geo {flat_value(geo)!r} is no latitude and longitude in degrees")
        for place in root.iter(tei("place"))
        if (geo := place.find("tei:location/tei:geo", NS)) is not None and position_of(place) is None
    )
    yield from gathered("coordinates-unreadable", faults)


def certainty_left_out(certs: Iterable[str], what: str) -> tuple[Finding, ...]:
    """A remark that a format has no place for how sure a document is; none where it is sure of all.

    Args:
        certs: the `@cert` of each thing that goes into the format; empty for high.
        what: what these are, in the plural.
    """
    said = list(certs)
    unsure = sum(one not in ("", "high") for one in said)
    if not unsure:
        return ()
    message = f"{unsure} of {len(said)} {what} are less than sure (@cert), which the format has no place for"
    return (Finding(Severity.INFO, "certainty-left-out", message),)


def date_fault(element: _Element) -> Iterator[Fault]:
    """What is wrong with the values that an element gives a date."""
    values = {name: value for name in W3C if (value := element.get(name))}
    return _date_faults(local_name(element), line_in_file(element), values)


def gathered(rule: str, faults: Iterable[Fault]) -> Iterator[Finding]:
    """The faults of a rule, as one finding; none where there are none."""
    found = sorted(faults)
    if not found:
        return
    (line, message), *others = found
    if others:
        lines = list(dict.fromkeys(str(one) for one, _ in others))
        more = " …" if len(lines) > _SHOWN else ""
        message += f"; {len(others)} more like it, line {', '.join(lines[:_SHOWN])}{more}"
    yield Finding(Severity.WARNING, rule, message, line=line)


def _missing_title(root: _Element, described: Described) -> Iterator[Fault]:
    if not described.title:
        holder = next(root.iter(tei("titleStmt")), next(root.iter(tei("teiHeader")), root))
        yield line_in_file(holder), f"{local_name(holder)} has no title: the document is called nothing"


def _missing_text(root: _Element, described: Described) -> Iterator[Fault]:
    text = text_element(root)
    if described.entries:
        return  # a list of persons alone is a document, too
    if text is None:
        yield line_in_file(root), f"{local_name(root)} has no text: there are no mentions and dates"
    elif not described.content.strip():
        yield line_in_file(text), "text is empty: there are no mentions and dates"


def _nameless(root: _Element) -> Iterator[Fault]:
    for element, kind in entries_in(root):
        if not any(True for _ in forms_of(element, kind)):
            said = f" {element.get(XML_ID)}" if element.get(XML_ID) else ""
            yield line_in_file(element), f"{local_name(element)}{said} has no name and is left out"


def _shared_identifiers(described: Described) -> Iterator[Fault]:
    for entry in described.entries:
        if entry.id and described.by_id[entry.id] is not entry:
            message = f"{entry.kind} has the xml:id {entry.id!r} of another entry, which gets its mentions"
            yield entry.line, message


def _unresolved(root: _Element, described: Described) -> Iterator[Fault]:
    """Names that point into the document where nothing is; looked for only if some entry is not found."""
    if all(ref in described.by_id for one in described.mentions for ref in one.refs):
        return
    known = {name for element in root.iter() if (name := element.get(XML_ID))}
    for element in root.iter(*map(tei, _NAMES)):
        for pointer in (element.get("ref") or "").split():
            if pointer.startswith("#") and pointer[1:] not in known:
                yield (
                    line_in_file(element),
                    f"{local_name(element)} points at {pointer}, which is not in the document",
                )


def _no_dates(root: _Element, described: Described) -> Iterator[Fault]:
    for date in described.dates:
        yield from _date_faults("date", date.place.line, date.values)
    for element in root.iter(tei("birth"), tei("death")):
        for one in (element, *element.iterfind("tei:date", NS)):
            yield from date_fault(one)


def _date_faults(name: str, line: int, values: dict[str, str]) -> Iterator[Fault]:
    for attribute, value in values.items():
        if attribute in W3C and not is_w3c(value):
            yield line, f"{name} has {attribute}={value!r}, which is no date in the forms of W3C"
            return
    if len(values) < 2:
        return
    for first, last in (("from", "to"), ("notBefore", "notAfter")):
        begin, end = values.get(first, ""), values.get(last, "")
        length = min(len(begin), len(end))
        if (
            length >= 4
            and not begin.startswith("-")
            and not end.startswith("-")
            and begin[:length] > end[:length]
        ):
            yield line, f"{name} begins ({first}={begin!r}) after its end ({last}={end!r})"
