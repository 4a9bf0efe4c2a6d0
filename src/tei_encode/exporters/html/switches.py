"""What the text shows can be switched: a legend of boxes, one for each kind of mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.exporters.entities import EntryKind

from .elements import add
from .marks import CERTAINTIES, Remark

if TYPE_CHECKING:
    from lxml.etree import _Element

    from .marks import Gathered

SWITCHES = {
    "person": "Persons",
    "place": "Places",
    "org": "Organisations",
    "dated": "Dates",
    "unsure": "What is not sure",
    "others": "Other readings",
    "break": "Page numbers",
}
"""By the class of what they switch."""
_OFF = ("others",)
"""Those that are off until somebody wants them."""


def show_switches(parent: _Element, gathered: Gathered) -> None:
    """Add a box for each kind of mark that the text has, and the words for what it is not sure of."""
    counts = {
        "person": sum(one.kind is EntryKind.PERSON for one in gathered.names),
        "place": sum(one.kind is EntryKind.PLACE for one in gathered.names),
        "org": sum(one.kind is EntryKind.ORG for one in gathered.names),
        "dated": len(gathered.dates),
        "unsure": sum(one.remark in (Remark.LOW, Remark.MEDIUM) for one in gathered.remarks),
        "others": gathered.others,
        "break": gathered.breaks,
    }
    if any(counts.values()):
        details = add(parent, "details", class_="switches", open="open")
        add(details, "summary", "Show in the text")
        field = add(details, "fieldset")
        add(field, "legend", "Show in the text", class_="hidden")
        for name, words in SWITCHES.items():
            if counts[name]:
                _show(field, name, words, counts[name])
    for certainty, words in CERTAINTIES.items():
        add(parent, "span", words, id=f"page-{certainty}", hidden="hidden")


def _show(field: _Element, name: str, words: str, count: int) -> None:
    label = add(field, "label")
    box = add(label, "input", type="checkbox", id=f"show-{name}", autocomplete="off")
    if name not in _OFF:
        box.set("checked", "checked")
    box.tail = " "
    add(label, "span", words, class_=f"sample {name}").tail = " "
    add(label, "span", str(count), class_="count")
