"""Numbers in round brackets, raised or bare against a numbered bibliography; what only looks like them."""

from __future__ import annotations

import pytest

from tei_encode.model import Document
from tei_encode.recognisers.citations import Citations
from tei_encode.recognisers.never_cited import NeverCited
from tei_encode.recognisers.references import References
from tei_encode.recognisers.short_forms import ShortForms
from tests.recognisers.bibliographies import after, article, with_note

LIST = [
    f"{number}. {name} A. On the tides of {place}. Port J. 19{number}1;{number}(2):1-9."
    for number, (name, place) in enumerate(
        (("Bowen", "Kiel"), ("Dahl", "Oslo"), ("Ito", "Bergen"), ("Marsh", "Riga"), ("Zell", "Turku")), 1
    )
]
SQUARE = [f"[{entry[0]}]{entry[2:]}" for entry in LIST]
UNNUMBERED = [entry[3:] for entry in LIST]


def cited(body: str, entries: list[str]) -> Document:
    return after(article(body, entries), References(), Citations(), ShortForms(), NeverCited())


def numbers(document: Document) -> list[tuple[str, str]]:
    """The words of each citation, and the numbers of the entries it means."""
    by_id = {one.id: document.text_of(one).lstrip("[")[:1] for one in document.layer("references") if one.id}
    return [
        (document.text_of(one), " ".join(by_id[target[1:]] for target in one.get("target").split()))
        for one in document.layer("citations")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # round brackets
        (
            "It opened (1). It is told (2,3). All agree (1, 4). It closed (5).",
            [("1", "1"), ("2", "2"), ("3", "3"), ("1", "1"), ("4", "4"), ("5", "5")],
        ),
        ("It opened (1). It is told (2-4, p. 12).", [("1", "1"), ("2-4, p. 12", "2 3 4")]),
        ("Oake (1) said so. It is told (2). So it was (3).", [("1", "1"), ("2", "2"), ("3", "3")]),
        ("It opened.(1) It is told(2,3).", [("1", "1"), ("2", "2"), ("3", "3")]),
        (
            "It opened (1). So equation (2) says. It is told (2; 3).",
            [("1", "1"), ("2", "2"), ("3", "3")],
        ),
        # raised
        ("It opened.¹ It is told.²,³ All agree.¹", [("¹", "1"), ("²", "2"), ("³", "3"), ("¹", "1")]),
        ("It opened¹ in 20 m² rooms. It is told²⁻⁴.", [("¹", "1"), ("²⁻⁴", "2 3 4")]),
        # bare
        ("It opened1. It is told2,3. All agree.1", [("1", "1"), ("2", "2"), ("3", "3"), ("1", "1")]),
        ("It opened.1 It lost CO2 as No.4 said.2-3", [("1", "1"), ("2-3", "2 3")]),
        # what only looks like them
        ("He asked (1) who came, (2) why they came and (3) what they ate.", []),
        ("So x = y + z (1)\nand y = 2x (2)\nand z = y (3)", []),
        ("See equation (1), figure (2) and example (3).", []),
        ("He was aged (4). She was (5). They were (3).", []),
        ("It opened (1). It is told (2).", []),
        ("Vol. 27(1), 28(2) and 29(3).", []),
        ("See No.1 and pp.2 and vol.3 there.", []),
        ("It had 20 m², 30 ft² and 10³ men.", []),
        ("It opened (1). (Bowen 1911; Dahl 1921; Ito 1931) say so (2), and more (3).",
         [("Bowen 1911", "1"), ("Dahl 1921", "2"), ("Ito 1931", "3")]),
        ("It opened [1], [2], [3]. So it is (1), (2) and no more (3).", [("1", "1"), ("2", "2"), ("3", "3")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("entries", [LIST, SQUARE], ids=["plain", "square"])
def test_numbers_cite_where_they_begin_in_order(
    body: str, expected: list[tuple[str, str]], entries: list[str]
) -> None:
    assert numbers(cited(body, entries)) == expected


@pytest.mark.parametrize("body", ["It opened (1). It is told (2,3).", "It opened.¹ It is told.²,³"])
def test_they_cite_no_list_without_numbers(body: str) -> None:
    document = cited(body, UNNUMBERED)
    assert numbers(document) == []
    assert [one.severity for one in document.findings] == ["info"]


def test_they_are_guesses_and_one_far_ahead_is_doubtful() -> None:
    entries = [entry.replace("1. ", f"{n}. ", 1) for n, entry in enumerate([LIST[0]] * 12, 1)]
    document = cited("It is (1-3). It was (4). He was (12). They (5, 6) say so (7, 8).", entries)
    certs = [(document.text_of(one), one.cert) for one in document.layer("citations")]
    assert certs == [
        ("1-3", "medium"), ("4", "medium"), ("12", "low"), ("5", "medium"), ("6", "medium"), ("7", "medium"),
        ("8", "medium"),
    ]  # fmt: skip
    assert [one.rule for one in document.findings if "12" in one.message] == ["citation-doubtful"]


def test_numbers_that_may_cite_and_were_not_read_are_told() -> None:
    document = cited("It was (5). He was (3). They say so (1).", LIST)
    (finding,) = document.findings
    assert (finding.rule, finding.severity) == ("entry-never-cited", "warning")
    assert "square brackets" in finding.message
    (finding,) = cited("It was so.", LIST).findings
    assert finding.severity == "info"


@pytest.mark.parametrize(("body", "found"), [("One.¹ Two.² Three.³", 0), ("One (1). Two (2, 3).", 3)])
def test_raised_numbers_are_left_to_numbered_notes(body: str, found: int) -> None:
    document = with_note(article(body, LIST), "1 See Oake.")
    assert len(numbers(after(document, References(), Citations()))) == found
