"""Places with coordinates as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from tei_encode.model import Finding, Severity

from .entities import EntryKind, describe, faults_of, faulty_coordinates
from .entities.together import DescribedTogether, Listed
from .protocol import Exported, ExportOptions, Format, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .entities import Described, Entry, Mention
    from .protocol import TeiDocument


def _read(document: TeiDocument, _: ExportOptions) -> Part:
    described = describe(document, dates=False)
    findings = (*faults_of(document.root, described), *faulty_coordinates(document.root))
    return Part(described, findings)


def _write(documents: Sequence[Described], _: ExportOptions) -> Exported:
    together = DescribedTogether(documents)
    led: dict[int, list[Mention]] = defaultdict(list)
    features, without = [], []
    places = [(one, entry) for one in documents for entry in one.entries if entry.kind is EntryKind.PLACE]
    for document, entry in places:
        mentions = together.mentioned(document, entry)
        found = next((one for _, one in together.same(Listed(document.file, entry)) if one.position), None)
        if found is None:
            without.append(entry)
        else:
            led[id(found)] += mentions
    for document, entry in places:
        if entry.position is not None:
            features.append(_feature(entry, document, len(led[id(entry)])))
    collection = {"type": "FeatureCollection", "features": features}
    data = (json.dumps(collection, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    return Exported(data, findings=(*_left_out(without, len(places), len(documents)), *together.lost()))


def _left_out(without: Sequence[Entry], number: int, documents: int) -> Iterator[Finding]:
    """That places have no coordinates, neither in their document nor in a register that is exported with it."""
    if without:
        names = list(dict.fromkeys(entry.name for entry in without))
        some = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        message = (
            f"{len(without)} of {number} places have no location/geo to be read and are left out: {some}"
        )
        line = without[0].line if documents == 1 else 0
        yield Finding(Severity.WARNING, "place-without-coordinates", message, line=line)


def _feature(entry: Entry, document: Described, mentions: int) -> dict[str, Any]:
    latitude, longitude = entry.position or (0.0, 0.0)
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
            "mentions": mentions,
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
