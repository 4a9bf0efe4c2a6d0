"""Small documents to compare: a text, its gold, its prediction."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SENTENCE = (
    "Oake met Dr. Mary Lenner in Haverley on 26 March 1904, and the Board's clerk in the Tranter Vale.\n"
)
PERFECT = (
    "<p><persName>Oake</persName> met <persName>Dr. Mary Lenner</persName> in <placeName>Haverley</placeName> on "
    '<date when="1904-03-26">26 March 1904</date>, and the <orgName>Board\'s</orgName> clerk in the '
    "<placeName>Tranter Vale</placeName>.</p>\n"
)
"""A prediction of the sentence that agrees with its gold once edges are levelled."""


def tei(body: str, header: str = "") -> bytes:
    """A document whose text is exactly that of the body's elements."""
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc>'
        f"{header}</encodingDesc></teiHeader><text><body>{body}</body></text></TEI>"
    ).encode()


def at(words: str, kind: str = "", text: str = SENTENCE, **more: object) -> dict[str, Any]:
    """Where words stand in a text, as gold files write it."""
    start = text.index(words)
    found: dict[str, Any] = {"start": start, "end": start + len(words), **more}
    return {**found, "type": kind} if kind else found


def gold() -> dict[str, Any]:
    """The gold of the sentence."""
    return {
        "scored_types": ["person", "place", "org", "date"],
        "spans": [
            at("Oake", "person"),
            at("Mary Lenner", "person"),
            at("Haverley", "place"),
            at("26 March 1904", "date", norm={"when": "1904-03-26"}),
            at("Board", "org"),
        ],
        "dont_care": [at("Tranter Vale")],
    }


def write(
    folder: Path, body: str, wanted: dict[str, Any] | None = None, *, text: str = SENTENCE, name: str = "a"
) -> tuple[Path, Path]:
    """A folder of gold and one of predictions, with one document more in each."""
    by_hand, predicted = folder / "gold", folder / "predicted"
    for place in (by_hand, predicted):
        place.mkdir(exist_ok=True)
    (by_hand / f"{name}.txt").write_text(text, "utf-8", newline="")
    (by_hand / f"{name}.gold.json").write_text(json.dumps(gold() if wanted is None else wanted), "utf-8")
    (predicted / f"{name}.xml").write_bytes(tei(body))
    return by_hand, predicted
