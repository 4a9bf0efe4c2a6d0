"""Everything an edition says of persons, places, bodies and dates, with every mention and its context, as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .entities import EntryKind, faulty_coordinates, read_described
from .protocol import Exported, ExportOptions, Format, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .entities import Described, Entry, Mention
    from .entities.mention import Place
    from .protocol import TeiDocument

_LISTS = {EntryKind.PERSON: "persons", EntryKind.PLACE: "places", EntryKind.ORG: "organisations"}


def _read(document: TeiDocument, options: ExportOptions) -> Part:
    part = read_described(document, options)
    return replace(part, findings=(*part.findings, *faulty_coordinates(document.root)))


def _write(documents: Sequence[Described], _: ExportOptions) -> Exported:
    written = {"documents": [_document(one) for one in documents]}
    # With an indent the encoder is the one in Python, which takes longer than all the rest.
    text = json.dumps(written, ensure_ascii=False, separators=(",\n", ": "))
    return Exported(f"{text}\n".encode())


def _document(document: Described) -> dict[str, Any]:
    lists = {
        name: [_entry(entry, document.mentioned(entry)) for entry in document.entries if entry.kind is kind]
        for kind, name in _LISTS.items()
    }
    loose = [one for one in document.mentions if document.by_id.keys().isdisjoint(one.refs)]
    return {
        "file": document.file,
        "id": document.id,
        "title": document.title,
        "language": document.language,
        **lists,
        "dates": [_mention(one.cert, one.place) | one.values for one in document.dates],
        "mentions_without_entry": [
            _said({"kind": one.kind, "ref": " ".join(one.refs), "cert": one.cert} | _place(one.place))
            for one in loose
        ],
    }


def _entry(entry: Entry, mentions: Iterable[Mention]) -> dict[str, Any]:
    latitude, longitude = entry.position or (None, None)
    return _said(
        {
            "id": entry.id,
            "name": entry.name,
            "forms": list(entry.forms),
            "roles": list(entry.roles),
            "type": entry.type,
            "birth": entry.birth,
            "death": entry.death,
            "latitude": latitude,
            "longitude": longitude,
            "identifiers": [{"type": kind, "value": value} for kind, value in entry.identifiers],
            "same_as": entry.same_as,
            "cert": entry.cert,
            "mentions": [_mention(one.cert, one.place) for one in mentions],
        }
    )


def _mention(cert: str, place: Place) -> dict[str, Any]:
    said = _place(place)
    if cert:
        said["cert"] = cert
    return said


def _place(place: Place) -> dict[str, Any]:
    """Where something stands; without a block where nothing around it has an identifier."""
    said: dict[str, Any] = {"form": place.form, "start": place.start, "end": place.end}
    if place.block:
        said["block"] = place.block
    if before := place.before:
        said["before"] = before
    if after := place.after:
        said["after"] = after
    return said


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """Without what nothing is said of; lists stay, since "no mention" says something."""
    return {key: value for key, value in values.items() if value is not None and value != ""}


FORMAT = Format(
    "json",
    ".json",
    "persons, places, organisations and dates with every mention and its context",
    "programs, notebooks, jq",
    _read,
    _write,
)
