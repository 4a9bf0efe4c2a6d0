"""Forms of names that take more than a capital to see, each with what only looks like it."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind, Span
from tei_encode.names import analyse_stretches

SHORT = {Kind.PERS_NAME: "person", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}


def found(text: str, kind: Kind = Kind.P) -> list[str]:
    claims = analyse_stretches(text, [(kind, Span(0, len(text)))])
    return [f"{SHORT[claim.kind]}:{claim.span.text(text)}" for claim in claims]


SAINTS = [
    ("He was leaving St. Petersburg for good.", ["place:St. Petersburg"]),
    ("He went to Saint Louis and the St. Lawrence.", ["place:Saint Louis", "place:St. Lawrence"]),
    ("We read St. Jerome and St François.", ["person:St. Jerome", "person:St François"]),
    ("St. Paul wrote to them. He lived in St. Paul.", ["person:St. Paul", "place:St. Paul"]),
    ("At St. Paul, Minnesota, it rained.", ["place:St. Paul", "place:Minnesota"]),
    ("The feast of St. Thomas Aquinas.", ["person:St. Thomas Aquinas"]),
    ("Near St. Tranter it rained.", ["place:St. Tranter"]),
    ("She lay in St. Anne's Hospital.", ["org:St. Anne's Hospital"]),
    ("They married in St. Oake's Church, in St. Paul's Cathedral.",
     ["place:St. Oake's Church", "place:St. Paul's Cathedral"]),
    ("He lives in St. James's Street.", ["place:St. James's Street"]),
    ("We dined at St. Mary's, and left.", ["place:St. Mary's"]),
    ("Mr. St. Clair met Jane St. Oake.", ["person:St. Clair", "person:Jane St. Oake"]),
    ("He lives at 12 Oake St. London is far.", ["place:Oake St.", "place:London"]),
    ("He lived in Thomas St. London is far.", ["place:Thomas St.", "place:London"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAINTS)
def test_saints_and_what_is_called_after_them(text: str, expected: list[str]) -> None:
    assert found(text) == expected


INVERTED = [
    ("Macaulay, Thomas Babington. History of the Oakes.", ["person:Macaulay, Thomas Babington"]),
    ("1. Lenner, Jane (1901) Ships.", ["person:Lenner, Jane"]),
    ("Marx, Karl and Engels, Friedrich. Ships.", ["person:Marx, Karl", "person:Engels, Friedrich"]),
    ("Oake, John B. Letters. Lisbon, 1901.", ["person:Oake, John B.", "place:Lisbon"]),
    ("Tranter, Mary Anne; Oake, John; Lenner, Jane.",
     ["person:Tranter, Mary Anne", "person:Oake, John", "person:Lenner, Jane"]),
    ("London, Jack. White weather. Boston, 1906.", ["person:London, Jack", "place:Boston"]),
    # What only looks so.
    ("Paris, Jane. I am here.", ["place:Paris", "person:Jane"]),
    ("There were Lenner, Jane and others.", ["person:Jane"]),
    ("Lenner, Jane and others came.", ["person:Jane"]),
    ("Dulles, John's friend, came.", ["person:Dulles", "person:John"]),
    ("Oxford, John Lenner. He came.", ["place:Oxford", "person:John Lenner"]),
    ("Goodbye, Jane. I am off.", ["person:Jane"]),
    ("Sunday, John. He came.", ["person:John"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INVERTED)
def test_surname_first(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "farewell", ["Affectionate", "Affectionately", "Gratefully", "Yours ever", "Obedient"]
)
def test_a_farewell_is_no_forename(farewell: str) -> None:
    assert found(f"{farewell} F. Oake") == ["person:F. Oake"]
