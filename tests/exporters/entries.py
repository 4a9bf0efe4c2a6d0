"""Documents with one entry, and what each format makes of them."""

from __future__ import annotations

import json

from tei_encode import read_bibliography, write_bibliography
from tei_encode.exporters import Record


def document(entries: str) -> bytes:
    """A TEI document with a list of entries."""
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p/></body>'
        f"<back><listBibl>{entries}</listBibl></back></text></TEI>"
    ).encode()


def records(entries: str) -> tuple[Record, ...]:
    return read_bibliography(document(entries)).records


def record(parts: str) -> Record:
    """The record of a `bibl` with these parts."""
    (found,) = records(f'<bibl xml:id="bibl-one">{parts}</bibl>')
    return found


def written(parts: str, to: str) -> str:
    """A `bibl` with these parts in a format, CSL-JSON on one line."""
    data = write_bibliography([record(parts)], to).decode()
    return json.dumps(json.loads(data), ensure_ascii=False) if to == "csl-json" else data
