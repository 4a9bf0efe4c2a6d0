"""Names and dates as W3C Web Annotations in JSON-LD (Web Annotation Data Model, 2017, sections 3 to 5).

The target of each is the source text, by position and by quotation: offsets count code points, as section 4.2.4 has it,
in the file that `export --to source` writes beside it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tei_encode.tei.authorities import identifier_address

from .addresses import address_of, address_with_fragment
from .entities import read_described
from .entities.together import DescribedTogether
from .protocol import Exported, ExportOptions, Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .entities import Dated, Described, Mention
    from .entities.mention import Place
    from .entities.together import Together

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
QUOTED_AROUND = 32
"""Code points of prefix and suffix."""


def _write(documents: Sequence[Described], options: ExportOptions) -> Exported:
    together = DescribedTogether(documents)
    items = [item for one in documents for item in _annotations(one, options.base, together)]
    name = address_of(documents[0].file, options.base) if len(documents) == 1 else options.base
    collection = {
        "@context": CONTEXT,
        "id": f"{name}#annotations",
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {"id": f"{name}#annotations-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    data = (json.dumps(collection, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    return Exported(data, findings=together.lost())


def _annotations(document: Described, base: str, together: Together) -> Iterator[dict[str, Any]]:
    edition = address_of(document.file, base)
    named = [(one.place, _of_mention(one, document, base, together)) for one in document.mentions]
    named += [(one.place, _of_date(one)) for one in document.dates]
    named.sort(key=lambda one: (one[0].start, -one[0].end))
    text = address_of(document.source_file, base)
    for number, (place, bodies) in enumerate(named, start=1):
        is_identified = any(body["purpose"] == "identifying" for body in bodies)
        yield {
            "id": f"{edition}#annotation-{number}",
            "type": "Annotation",
            "motivation": "identifying" if is_identified else "classifying",
            "body": bodies,
            "target": {"source": text, "selector": _selectors(place, document.content)},
        }


def _of_mention(mention: Mention, document: Described, base: str, together: Together) -> list[dict[str, Any]]:
    """What a name is: a person, place or body, and which one, here and in authority files."""
    sources = []
    for ref in mention.refs:
        entry = document.by_id.get(ref)
        pointed = together.address(document.file, ref) if entry is None else f"{document.file}#{ref}"
        sources.append(address_with_fragment(pointed, base) if pointed else ref)
        if entry is None and (listed := together.listed(document.file, ref)) is not None:
            entry = listed.entry
        sources += [identifier_address(*known) for known in (entry.identifiers if entry is not None else ())]
    return [
        _words(str(mention.kind), "classifying"),
        *(
            {"type": "SpecificResource", "source": one, "purpose": "identifying"}
            for one in filter(None, sources)
        ),
        *_certainty(mention.cert),
    ]


def _of_date(date: Dated) -> list[dict[str, Any]]:
    values = [_words(f"{name}={value}", "describing") for name, value in date.values.items()]
    return [_words("date", "classifying"), *values, *_certainty(date.cert)]


def _certainty(cert: str) -> list[dict[str, Any]]:
    return [_words(f"cert={cert}", "assessing")] if cert else []


def _words(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "purpose": purpose}


def _selectors(place: Place, content: str) -> list[dict[str, Any]]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": place.form,
        "prefix": content[max(0, place.start - QUOTED_AROUND) : place.start],
        "suffix": content[place.end : place.end + QUOTED_AROUND],
    }
    return [{"type": "TextPositionSelector", "start": place.start, "end": place.end}, quote]


FORMAT = Format(
    "jsonld",
    ".jsonld",
    "names and dates as Web Annotations on the source text",
    "Recogito, Hypothesis, annotation servers",
    read_described,
    _write,
    options=frozenset({"base"}),
)
