"""Names and dates as W3C Web Annotations in JSON-LD (Web Annotation Data Model, 2017, sections 3 to 5).

The target of each is the source text, by position and by quotation: offsets count code points, as section 4.2.4 has it,
in what `export --to source` gives.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .addresses import address_of, identifier_address
from .entities import read_described
from .protocol import Exported, ExportOptions, Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .entities import Dated, Described, Mention
    from .entities.mention import Place

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
QUOTED_AROUND = 32
"""Code points of prefix and suffix."""


def _write(documents: Sequence[Described], options: ExportOptions) -> Exported:
    items = [item for one in documents for item in _annotations(one, options.base)]
    name = address_of(documents[0].file, options.base) if len(documents) == 1 else options.base
    collection = {
        "@context": CONTEXT,
        "id": f"{name}#annotations",
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {"id": f"{name}#annotations-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return Exported((json.dumps(collection, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))


def _annotations(document: Described, base: str) -> Iterator[dict[str, Any]]:
    named: list[Mention | Dated] = [*document.mentions, *document.dates]
    named.sort(key=lambda one: (one.place.start, -one.place.end))
    edition = address_of(document.file, base)
    for number, one in enumerate(named, start=1):
        yield {
            "id": f"{edition}#annotation-{number}",
            "type": "Annotation",
            "motivation": "identifying" if getattr(one, "ref", "") else "classifying",
            "body": _bodies(one, document, edition),
            "target": _target(one.place, document, edition),
        }


def _bodies(one: Mention | Dated, document: Described, edition: str) -> list[dict[str, Any]]:
    kind = getattr(one, "kind", "date")
    bodies: list[dict[str, Any]] = [{"type": "TextualBody", "value": str(kind), "purpose": "classifying"}]
    ref = getattr(one, "ref", "")
    if ref:
        entry = document.by_id.get(ref)
        source = f"{edition}#{ref}" if entry is not None else ref
        bodies.append({"type": "SpecificResource", "source": source, "purpose": "identifying"})
        addresses = [identifier_address(*known) for known in (entry.identifiers if entry else ())]
        bodies += [
            {"type": "SpecificResource", "source": address, "purpose": "identifying"}
            for address in filter(None, addresses)
        ]
    bodies += [
        {"type": "TextualBody", "value": f"{name}={value}", "purpose": "describing"}
        for name, value in getattr(one, "values", {}).items()
    ]
    if one.cert:
        bodies.append({"type": "TextualBody", "value": f"cert={one.cert}", "purpose": "assessing"})
    return bodies


def _target(place: Place, document: Described, edition: str) -> dict[str, Any]:
    content = document.content
    quote = {
        "type": "TextQuoteSelector",
        "exact": place.form,
        "prefix": content[max(0, place.start - QUOTED_AROUND) : place.start],
        "suffix": content[place.end : place.end + QUOTED_AROUND],
    }
    position = {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    return {"source": f"{edition}#source", "selector": [position, quote]}


FORMAT = Format(
    "jsonld",
    ".jsonld",
    "names and dates as Web Annotations on the source text",
    "Recogito, Hypothesis, annotation servers",
    read_described,
    _write,
    options=frozenset({"base"}),
)
