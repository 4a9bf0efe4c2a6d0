"""No pointer leads nowhere."""

from __future__ import annotations

from types import MappingProxyType

from tei_encode.model import Annotation, Cert, Kind, Span
from tei_encode.resolution.pointers import settle_pointers


def claim(kind: Kind, target: str = "", identifier: str = "") -> Annotation:
    attributes = {"type": "bibr", **({"target": target} if target else {})}
    return Annotation(Span(0, 1), kind, MappingProxyType(attributes), identifier)


def test_a_pointer_to_what_is_there_stays() -> None:
    claims = [
        claim(Kind.REF, "#b"),
        claim(Kind.BIBL, identifier="b"),
        claim(Kind.REF, "https://example.org/"),
    ]
    assert settle_pointers(claims) == (claims, [])


def test_a_pointer_to_what_is_gone_is_dropped_and_told() -> None:
    claims = [claim(Kind.REF, "#b"), claim(Kind.BIBL, identifier="b")]
    settled, changed = settle_pointers(claims, ["b"])
    assert changed == [claims[0]]
    assert settled[0].get("target") == ""
    assert settled[0].get("type") == "bibr"
    assert settled[0].cert is Cert.LOW


def test_of_several_pointers_those_that_lead_somewhere_stay() -> None:
    claims = [claim(Kind.NOTE, "#m #n"), claim(Kind.REF, identifier="n")]
    settled, changed = settle_pointers(claims)
    assert settled[0].get("target") == "#n"
    assert settled[0].cert is Cert.HIGH
    assert changed == [claims[0]]


def test_an_abbreviation_whose_explanation_is_gone_stands_for_itself() -> None:
    later = Annotation(Span(0, 1), Kind.ABBR, MappingProxyType({"type": "acronym", "corresp": "#abbr-ci"}))
    settled, changed = settle_pointers([later])
    assert (settled[0].get("corresp"), settled[0].get("type"), changed) == ("", "acronym", [])
