"""Places with coordinates as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tei_encode.model import Finding, Severity

from .entities import EntryKind, describe, faults_of, faulty_coordinates
from .protocol import Exported, ExportOptions, Format, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .entities import Described, Entry
    from .protocol import TeiDocument


def _read(document: TeiDocument, _: ExportOptions) -> Part:
    described = describe(document, dates=False)
    places = [entry for entry in described.entries if entry.kind is EntryKind.PLACE]
    without = [entry for entry in places if entry.position is None]
    findings = [*faults_of(document.root, described), *faulty_coordinates(document.root)]
    if without:
        names = [entry.name for entry in without]
        some = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        message = (
            f"{len(names)} of {len(places)} places have no location/geo to be read and are left out: {some}"
        )
        findings.append(Finding(Severity.WARNING, "place-without-coordinates", message, line=without[0].line))
    return Part(described, tuple(findings))


def _write(documents: Sequence[Described], _: ExportOptions) -> Exported:
    features = [
        _feature(entry, one)
        for one in documents
        for entry in one.entries
        if entry.kind is EntryKind.PLACE and entry.position is not None
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return Exported((json.dumps(collection, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))


def _feature(entry: Entry, document: Described) -> dict[str, Any]:
    latitude, longitude = entry.position or (0.0, 0.0)
    mentions = document.mentioned(entry)
    feature: dict[str, Any] = {"type": "Feature"}
    if entry.id:
        feature["id"] = f"{document.file}#{entry.id}"
    return feature | {
        # RFC 7946, section 3.1.1: longitude first.
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": {
            "name": entry.name,
            "forms": list(entry.forms),
            "type": entry.type,
            "identifiers": dict(entry.identifiers),
            "file": document.file,
            "title": document.title,
            "mentions": len(mentions),
        }
        | ({"cert": entry.cert} if entry.cert else {}),
    }


FORMAT = Format(
    "geojson",
    ".geojson",
    "places with coordinates",
    "QGIS, Leaflet, geojson.io, Peripleo",
    _read,
    _write,
)
