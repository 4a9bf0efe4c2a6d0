"""Acronyms that a text explains, and the shortened words of handwriting."""

from __future__ import annotations

import re

import pytest

from tei_encode import SourceText, encode
from tei_encode.recognisers.abbreviations import Abbreviations, forms
from tei_encode.recognisers.names import Names

from .documents import document, with_layers


def _found(text: str, kind: str = "p") -> list[str]:
    made = with_layers(document(text, kind=kind), Names())
    claims = sorted(Abbreviations().recognise(made).annotations, key=lambda one: one.order)
    return [one.span.text(text) for one in claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("continuous integration (CI) is. CI was.", ["CI", "CI"]),
        ("Continuous integration (CI)\n\nCI again", ["CI", "CI"]),
        ("CI before continuous integration (CI)", ["CI"]),
        ("points of interest (POIs), one POI", ["POIs", "POI"]),
        ("optical character recognition (OCR), OCRs", ["OCR", "OCRs"]),
        ("standards for the encoding of texts (SET): SET", ["SET", "SET"]),
        ("text-to-speech (TTS) and TTS", ["TTS", "TTS"]),
        ("research & development (R&D), R&D", ["R&D", "R&D"]),
        ("a TLA (three letter acronym) is a TLA", ["TLA", "TLA"]),
        ("multi-word expressions (MWEs) and MWEs", ["MWEs", "MWEs"]),
        # not explained, or something else
        ("CI was good (CI)", []),
        ("the thing (CI) and CI", []),
        ("continuous integration (ci)", []),
        ("a letter (A) and A", []),
        ("he saw it (Smith) there", []),
        ("continuous integration (CI); M/CI, CI-based, CIA", ["CI", "CI"]),
        ("a TLA (as everybody knows who has ever seen one)", []),
        ("in 1954 (II) and II", []),
        ("continuous integration (CI)\n\nCI AND ALL", ["CI"]),
    ],
)
def test_acronyms(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I recd. your letter", ["recd."]),
        ("I recd your letter", ["recd"]),
        ("Recd. of you", ["Recd."]),
        ("I rec'd it", ["rec'd"]),
        ("I rec’d it", ["rec’d"]),
        ("your obt. humble servt.", ["obt.", "servt."]),
        ("horses, cows, &c.", ["&c."]),
        ("horses, cows, &c, and", ["&c"]),
        ("of the 10th inst. and the 3d ult.", ["inst."]),
        ("in Septr or Jany.", ["Septr", "Jany."]),
        ("the Govt. of today", ["Govt."]),
        ("he shd be here", ["shd"]),
        ("he wd. be here", ["wd."]),
        ("I recd yrs of the 10th; he wd go & shd come", ["recd", "yrs", "wd", "shd"]),
        ("I recd it; he shd go in ye house yt is", ["recd", "shd", "ye", "yt"]),
        ("(acct rendered)", ["acct"]),
        ("he pd. it", ["pd."]),
        ("wch was abt noon", ["wch", "abt"]),
        # false friends
        ("he pd it", []),
        ("a CD and a cd", []),
        ("cd /home/jane", []),
        ("he wd go", []),
        ("Hear ye, hear ye", []),
        ("I recd it & shd say unto ye all", ["recd", "shd"]),
        ("3 yrs old", []),
        ("the Inst. of History", []),
        ("inst. and ult.", []),
        ("RECD", []),
        ("the •cd flags", []),
        ("sh-d and wch-x", []),
        ("etc., e.g., i.e., viz.", []),
        ("Mr. Smith, Dr. Jones, Esq.", []),
        ("5 lb., 3 in.", []),
        ("A. T. & C. Railroad", []),
        ("x&c and &co", []),
        ("the dept of it", []),
        ("amt jane@obt.org", []),
    ],
)
def test_handwriting(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("continuous integration (CI)", "acronym"),
        ("recd", "contraction"),
        ("Septr", "suspension"),
        ("&c.", "brevigraph"),
    ],
)
def test_types(text: str, kind: str) -> None:
    made = with_layers(document(text), Names())
    assert [one.get("type") for one in Abbreviations().recognise(made).annotations] == [kind]


def test_an_acronym_points_at_where_it_is_explained() -> None:
    text = "We use continuous integration (CI).\n\nNow CI is quick, and “CI” is good.\n"
    edition = encode(SourceText.of(text, "a.txt"))
    body = edition.xml.decode()
    assert edition.valid
    assert '(<abbr xml:id="abbr-ci" type="acronym">CI</abbr>)' in body
    assert body.count('<abbr type="acronym" corresp="#abbr-ci">CI</abbr>') == 2


def test_names_keep_their_element() -> None:
    text = "The European Defense Community (EDC) failed. The EDC was dead.\n"
    body = encode(SourceText.of(text, "a.txt")).xml.decode()
    inside = re.search(r"<text>.*</text>", body, re.DOTALL)
    assert inside is not None
    assert "<abbr" not in inside[0]


def test_entries_of_bibliographies_are_left_alone() -> None:
    assert _found("Smith, recd. &c., 1999.", kind="bibl") == []


def test_forms_are_of_a_type_of_the_guidelines() -> None:
    assert {form.type for some in forms().values() for form in some} == {
        "contraction",
        "suspension",
        "brevigraph",
    }
