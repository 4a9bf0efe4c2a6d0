"""Addresses of mail and web, and where they end."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.model.web import address_target
from tei_encode.recognisers.addresses import Addresses

from .documents import document, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://example.org/a.html.", ["https://example.org/a.html"]),
        ("see http://example.org, and", ["http://example.org"]),
        ("(see https://example.org/a)", ["https://example.org/a"]),
        ("https://en.wikipedia.org/wiki/Bonn_(Germany)", ["https://en.wikipedia.org/wiki/Bonn_(Germany)"]),
        ("(https://en.wikipedia.org/wiki/Bonn_(Germany))", ["https://en.wikipedia.org/wiki/Bonn_(Germany)"]),
        ("[https://example.org/a?b=c&d=e#f]", ["https://example.org/a?b=c&d=e#f"]),
        ("<https://example.org>", ["<https://example.org>"]),
        ("<https://example.org", ["https://example.org"]),
        ("“https://example.org/”", ["https://example.org/"]),
        ("*https://example.org*", ["https://example.org"]),
        ("at www.example.org/a today", ["www.example.org/a"]),
        ("HTTP://EXAMPLE.ORG", ["HTTP://EXAMPLE.ORG"]),
        ("ftp://example.org/x", ["ftp://example.org/x"]),
        ("https://example.org/a\nhttps://example.org/b", ["https://example.org/a", "https://example.org/b"]),
        ("write to jane.doe@example.org.", ["jane.doe@example.org"]),
        ("jane+x@mail.example.co.uk, joe@example.org", ["jane+x@mail.example.co.uk", "joe@example.org"]),
        ("<jane@example.org>", ["<jane@example.org>"]),
        ("see example.org/x for more", ["example.org/x"]),
        ("(archive.example.co.uk/fonds/12)", ["archive.example.co.uk/fonds/12"]),
        ("at example.com/.", ["example.com/"]),
        ("doi:10.1000/182.", ["doi:10.1000/182"]),
        ("DOI: 10.1080/14682740500284630, p. 3", ["DOI: 10.1080/14682740500284630"]),
        ("(10.1162/jcws.2008.10.1.1)", ["10.1162/jcws.2008.10.1.1"]),
        ("10.1002/(SICI)1097-4571(199806)49:8; 10.1000/2", ["10.1002/(SICI)1097-4571(199806)49:8", "10.1000/2"]),
        ("https://doi.org/10.1000/182", ["https://doi.org/10.1000/182"]),
        ("mailto:jane@example.org", ["jane@example.org"]),
        ("<https://example.org/a/\nb.html> and", ["<https://example.org/a/\nb.html>"]),
        ("https://example.org/a/\nb.html", ["https://example.org/a/"]),
        ("https://example.org/a[3]", ["https://example.org/a"]),
        # none
        ("example.org is a name", []),
        ("and/or, he/she, p.m./a.m.", []),
        ("i.e./e.g. and no.1/2", []),
        ("file.py/x and U.S./UK", []),
        ("10.5/11 and 10.1000", []),
        ("St.Paul/Minneapolis", []),
        ("the file index.html at www", []),
        ("jane@home", []),
        ("a @ b.c", []),
        ("https://", []),
        ("www.", []),
        ("1954.03.26", []),
        ("e.g. this", []),
    ],
)  # fmt: skip
def test_where_addresses_begin_and_end(text: str, found: list[str]) -> None:
    made = document(text)
    assert words(made, Addresses().recognise(made)) == found


@pytest.mark.parametrize(
    ("text", "element", "target", "marks"),
    [
        ("https://example.org/a", "ref", "https://example.org/a", (0, 0)),
        ("<https://example.org/a>", "ref", "https://example.org/a", (1, 1)),
        ("www.example.org", "ref", "http://www.example.org", (0, 0)),
        ("example.org/a", "ref", "http://example.org/a", (0, 0)),
        ("doi:10.1000/182", "ref", "https://doi.org/10.1000/182", (0, 0)),
        ("doi:10.1002/a<b", "ref", "https://doi.org/10.1002/a", (0, 0)),
        ("jane@example.org", "email", "", (0, 0)),
    ],
)
def test_what_they_become(text: str, element: str, target: str, marks: tuple[int, int]) -> None:
    (claim,) = Addresses().recognise(document(text)).annotations
    assert (claim.kind, claim.get("target"), claim.marks) == (element, target, marks)


def test_an_address_over_two_lines_is_one() -> None:
    (claim,) = [
        one
        for one in Addresses().recognise(document("<https://example.org/a/\nb.html>")).annotations
        if one.marks == (1, 1)
    ]
    assert claim.get("target") == "https://example.org/a/b.html"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://example.org/Müller", "https://example.org/M%C3%BCller"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("https://example.org/{a}|b\\c^d`", "https://example.org/%7Ba%7D%7Cb%5Cc%5Ed%60"),
        ("www.example.org/?q=[1]", "http://www.example.org/?q=%5B1%5D"),
    ],
)
def test_targets_are_valid_references(address: str, target: str) -> None:
    assert address_target(address) == target


@given(st.text(alphabet="htps:/w.example%[](){}@#?&=é_-~ ", max_size=60))
def test_targets_hold_only_what_may_stand_in_one(tail: str) -> None:
    made = document(f"see https://example.org/a {tail}, and https://example.org/{tail}")
    claims = Addresses().recognise(made).annotations
    assert claims
    for claim in claims:
        assert claim.span.end <= len(made.text)
        assert re.fullmatch(r"(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*", claim.get("target"))
