"""The dated events of a document in their order: dates of the text, of its header, of lives."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from tei_encode.exporters.entities import EntryKind
from tei_encode.tei.namespaces import NS, flat_value

from .dates import LAST, beginning, in_words, values_of
from .elements import add, section
from .register import show_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from tei_encode.exporters.entities import Entry

    from .ids import Ids
    from .marks import Dating

PART = ("page-timeline", "Timeline")
_CORRESPONDENCE = ".//tei:profileDesc/tei:correspDesc/tei:correspAction"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that has a date.

    Attributes:
        at: year, month, day.
        value: the date in words.
        address: where it is told; empty where that is nowhere on the page.
        words: what is told, or what stands around the date in the text.
        mark: the date in the text that it is; None for others.
    """

    at: tuple[int, int, int]
    value: str
    address: str
    words: str
    mark: Dating | None = None


def show_timeline(
    parent: _Element, root: _Element, dates: Sequence[Dating], entries: Sequence[Entry], ids: Ids
) -> bool:
    """Add the dated events year by year, when works were published not among them; returns whether there are any."""
    found = [
        *(
            Event(beginning(one.values), in_words(one.values) or one.around()[1], f"#{one.id}", "", one)
            for one in dates
            if one.entry
        ),
        *_of_header(root),
        *_of_lives(entries, ids),
    ]
    if not found:
        return False
    part = section(parent, *PART)
    in_order = sorted(found, key=lambda event: event.at)
    for year, events in groupby(in_order, key=lambda event: event.at[0]):
        add(part, "h3", _year(year))
        listed = add(part, "ol", class_="events")
        for event in events:
            _show(listed, event)
    return True


def _show(listed: _Element, event: Event) -> None:
    name = event.mark.entry if event.mark is not None else ""
    item = add(listed, "li", id=name)
    value = add(item, "span", event.value, class_="value", id=f"{name}-value" if name else "")
    if event.mark is not None:
        if event.mark.cert in ("low", "medium", "unknown"):
            item.set("data-cert", event.mark.cert)
        value.tail = " "
        show_place(item, event.address, event.mark.around())
    else:
        value.tail = " "
        add(item, "a" if event.address else "span", event.words, href=event.address)


def _year(year: int) -> str:
    if year == LAST[0]:
        return "Without a year"
    return str(year) if year > 0 else f"{1 - year} BC"


def _of_header(root: _Element) -> Iterator[Event]:
    """Letters sent and received, and events that the document lists."""
    for action in root.iterfind(_CORRESPONDENCE, NS):
        date = action.find("tei:date", NS)
        if date is not None and (values := values_of(date)) and beginning(values) != LAST:
            who = action.find("tei:persName", NS)
            kind = (action.get("type") or "letter").capitalize()
            words = f"{kind}: {flat_value(who)}" if who is not None else kind
            yield Event(beginning(values), in_words(values), "", words)
    for event in root.iterfind(".//tei:event", NS):
        values = values_of(event)
        if beginning(values) != LAST:
            yield Event(beginning(values), in_words(values), "", flat_value(event))


def _of_lives(entries: Sequence[Entry], ids: Ids) -> Iterator[Event]:
    for entry in entries:
        for value, what in ((entry.birth, "born"), (entry.death, "died")):
            values = {"when": value}
            if entry.kind is EntryKind.PERSON and beginning(values) != LAST:
                name = ids.of_entry(entry.id)
                yield Event(
                    beginning(values), in_words(values), f"#{name}" if name else "", f"{entry.name} {what}"
                )
