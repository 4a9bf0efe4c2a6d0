"""What an editor should look at, said by the document itself: what it is not sure of, what leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .elements import add, section
from .marks import REMARK_OF_CERT, Remark
from .register import show_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from tei_encode.exporters.entities import Entry

    from .ids import Ids
    from .marks import Remarked

PART = ("page-findings", "To look at")
TITLES = {
    Remark.LOW: "Not sure",
    Remark.MEDIUM: "Fairly sure",
    Remark.NO_ENTRY: "Names without an entry",
    Remark.NO_TARGET: "References that lead nowhere",
    Remark.NO_VALUE: "Dates without a value",
    Remark.NO_CALL: "Notes that nothing calls",
}


def show_findings(parent: _Element, remarks: Sequence[Remarked], entries: Sequence[Entry], ids: Ids) -> int:
    """Add what an editor should look at, by reason; returns how much there is."""
    part = section(parent, *PART)
    number = 0
    for remark, title in TITLES.items():
        places = [one for one in remarks if one.remark is remark]
        listed = [one for one in entries if REMARK_OF_CERT.get(one.cert) is remark]
        if not places and not listed:
            continue
        number += len(places) + len(listed)
        details = add(part, "details", class_="finding")
        add(details, "summary", f"{title}: {len(places) + len(listed)}")
        items = add(details, "ol")
        for entry in listed:
            item = add(items, "li")
            add(item, "code", f"{entry.kind}").tail = " "
            name = ids.of_entry(entry.id)
            add(item, "a" if name else "span", entry.name, href=f"#{name}" if name else "")
        for place in places:
            item = add(items, "li")
            add(item, "code", place.name).tail = " "
            show_place(item, f"#{place.id}", place.around())
    if not number:
        add(part, "p", "Nothing: the document is sure of all it says, and every reference leads somewhere.")
    return number
