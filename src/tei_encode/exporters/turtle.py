"""The register as linked data: Turtle (RDF 1.1) with the terms of schema.org."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.tei.authorities import identifier_address
from tei_encode.tei.dating import is_w3c

from .addresses import address_of, address_with_fragment
from .entities import EntryKind, certainty_left_out, read_described
from .entities.joined import address_in_register
from .entities.together import DescribedTogether
from .protocol import Exported, ExportOptions, Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .entities import Described, Entry
    from .entities.together import Together

PREFIXES = "@prefix schema: <https://schema.org/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
_CLASSES = {
    EntryKind.PERSON: "schema:Person",
    EntryKind.PLACE: "schema:Place",
    EntryKind.ORG: "schema:Organization",
}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_DATE_TYPES = (
    (r"-?\d{4}-\d\d-\d\d", "xsd:date"),
    (r"-?\d{4}-\d\d", "xsd:gYearMonth"),
    (r"-?\d{4}", "xsd:gYear"),
)
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")


def _write(documents: Sequence[Described], options: ExportOptions) -> Exported:
    blocks = [PREFIXES]
    together = DescribedTogether(documents)
    for document in documents:
        blocks += _document(document, options.base, together)
    certs = [one.cert for document in documents for one in document.entries]
    certs += [one.cert for document in documents for one in document.mentions]
    unsure = certainty_left_out(certs, "entries and names")
    return Exported("\n".join(blocks).encode("utf-8"), findings=(*unsure, *together.lost()))


def _document(document: Described, base: str, together: Together) -> Iterator[str]:
    edition = address_of(document.file, base)
    facts = [("a", "schema:CreativeWork")]
    if document.title:
        facts.append(("schema:name", _literal(document.title)))
    if document.language:
        facts.append(("schema:inLanguage", _literal(document.language)))
    refs = dict.fromkeys(ref for one in document.mentions for ref in one.refs)
    named = dict.fromkeys(filter(None, (_named(document, ref, together) for ref in refs)))
    facts += [("schema:mentions", _iri(address_with_fragment(one, base))) for one in named]
    yield _block(_iri(edition), facts)
    for entry in document.entries:
        if entry.id:
            yield _block(_iri(f"{edition}#{entry.id}"), list(_facts(entry, document.file, base)))


def _named(document: Described, ref: str, together: Together) -> str:
    """The entry that a name points at, here or in another document: its file, `#` and identifier; empty for none."""
    if ref in document.by_id:
        return f"{document.file}#{ref}"
    return together.address(document.file, ref) if together.listed(document.file, ref) is not None else ""


def _facts(entry: Entry, file: str, base: str) -> Iterator[tuple[str, str]]:
    yield "a", _CLASSES[entry.kind]
    yield "schema:name", _literal(entry.name)
    for form in entry.forms[1:]:
        yield "schema:alternateName", _literal(form)
    for role in entry.roles:
        yield "schema:jobTitle", _literal(role)
    for term, value in (("schema:birthDate", entry.birth), ("schema:deathDate", entry.death)):
        if value:
            yield term, _date(value)
    if entry.position is not None:
        latitude, longitude = entry.position
        yield (
            "schema:geo",
            f"[ a schema:GeoCoordinates ; schema:latitude {latitude} ; schema:longitude {longitude} ]",
        )
    for kind, value in entry.identifiers:
        if address := identifier_address(kind, value):
            yield "schema:sameAs", _iri(address)
        else:
            yield "schema:identifier", _literal(f"{kind}:{value}")
    if address := address_in_register(file, entry):
        yield "schema:sameAs", _iri(address_with_fragment(address, base))


def _block(subject: str, facts: Sequence[tuple[str, str]]) -> str:
    return f"{subject} " + " ;\n    ".join(f"{term} {value}" for term, value in facts) + " .\n"


def _iri(address: str) -> str:
    """An IRI reference (Turtle, production IRIREF): what must not stand in it is percent-encoded."""
    escaped = _NOT_IN_IRI.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
    return f"<{escaped}>"


def _literal(words: str) -> str:
    return '"' + "".join(_ESCAPES.get(char, char) for char in words) + '"'


def _date(value: str) -> str:
    """A date with the type that its precision has; what is none stays a plain literal."""
    kind = next((name for pattern, name in _DATE_TYPES if re.fullmatch(pattern, value) and is_w3c(value)), "")
    return f"{_literal(value)}^^{kind}" if kind else _literal(value)


FORMAT = Format(
    "rdf",
    ".ttl",
    "the register as linked data, Turtle with the terms of schema.org",
    "triple stores, rdflib, Protégé",
    read_described,
    _write,
    options=frozenset({"base"}),
)
