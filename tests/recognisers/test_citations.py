from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode.model import Cert, Document, Kind
from tei_encode.recognisers.citations import Citations
from tei_encode.recognisers.references import References
from tests.recognisers.bibliographies import after, article, targets

ENTRIES = [
    "Bowen E. (2008). Harbours of the North. London: Verso.",
    "Dahl P. and Ito K. (2001). Tides. Kiel: Meyer.",
    "Dahl, P., Ito, K., and Marsh, L. (2003). Waves. *Tidal Review*, 4(2), 1-9.",
    "Ito K. (1999a). First Book. Kiel: Meyer.",
    "Ito K. (1999b). Second Book. Kiel: Meyer.",
    "Ito K. (2010). Third Book. Kiel: Meyer.",
    "Marsh L. (2021, November 4). Port reopens. *The Courier*. Retrieved from <https://www.courier.example/port>",
    "Port strike ends (2021, May 5). *United Press*, p. 2.",
    "Address by the Mayor. (2022, February 21). Retrieved from <http://en.cityhall.example/67>",
    "The idea of a tide. (2016). Centre for Virtual Harbour Knowledge (CVHK), p. 2.",
    "Votes on Ports, Global Harbour Forum (n.d.). Retrieved from <https://example.org/votes>",
    "Sea Language Society. Report on Words. New York: SLS, 2006.",
]
BOWEN, DAHL, WAVES, ITO_A, ITO_B, ITO_C, MARSH, STRIKE, MAYOR, IDEA, VOTES, WORDS = (
    "bibl-bowen-2008", "bibl-dahl-2001", "bibl-dahl-2003", "bibl-ito-1999", "bibl-ito-1999-2", "bibl-ito-2010",
    "bibl-marsh-2021", "bibl-port-strike-ends-2021", "bibl-address-by-the-mayor-2022", "bibl-the-idea-of-a-tide-2016",
    "bibl-votes-on-ports", "bibl-sea-language-society-2006",
)  # fmt: skip
CASES: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    ("So it was (Bowen, 2008).", [("Bowen, 2008", BOWEN)]),
    ("So it was (Bowen 2008: 33).", [("Bowen 2008: 33", BOWEN)]),
    ("So it was (Bowen, 2008, pp. 32-33).", [("Bowen, 2008, pp. 32-33", BOWEN)]),
    ("So it was (see Bowen 2008).", [("Bowen 2008", BOWEN)]),
    ("So it was (cf. also Bowen 2008, ch. 3).", [("Bowen 2008, ch. 3", BOWEN)]),
    ("So it was (Dahl and Ito, 2001).", [("Dahl and Ito, 2001", DAHL)]),
    ("So it was (Dahl & Ito 2001).", [("Dahl & Ito 2001", DAHL)]),
    ("So it was (Dahl et al., 2003).", [("Dahl et al., 2003", WAVES)]),
    ("So it was [Bowen 2008, 12].", [("Bowen 2008, 12", BOWEN)]),
    ("Both (Bowen, 2008; Dahl and Ito, 2001, p. 3) say so.", [("Bowen, 2008", BOWEN), ("Dahl and Ito, 2001, p. 3", DAHL)]),
    ("Both (Bowen 2008, Ito 2010) say so.", [("Bowen 2008", BOWEN), ("Ito 2010", ITO_C)]),
    ("He wrote it (Ito 1999b).", [("Ito 1999b", ITO_B)]),
    ("He wrote much (Ito 1999a, 2010).", [("Ito 1999a", ITO_A), ("2010", ITO_C)]),
    ("Professor Eva Bowen (2008, p. 5) says so.", [("2008, p. 5", BOWEN)]),
    ("As Bowen (2008) says.", [("2008", BOWEN)]),
    ("As Dahl and Ito (2001) say.", [("2001", DAHL)]),
    ("In the newspaper *The Courier* (2021) it stood.", [("2021", MARSH)]),
    ("It stood there (The Courier, 2021).", [("The Courier, 2021", MARSH)]),
    ("It ended (United Press, 2021).", [("United Press, 2021", STRIKE)]),
    ("He spoke (Cityhall, 2022).", [("Cityhall, 2022", MAYOR)]),
    ("An idea (CVHK, 2016, p. 2).", [("CVHK, 2016, p. 2", IDEA)]),
    ("They voted (Global Harbour Forum, n.d.).", [("Global Harbour Forum, n.d.", VOTES)]),
    ("They counted (SLS 2006, 4).", [("SLS 2006, 4", WORDS)]),
    ("They counted (Sea Language Society, 2006).", [("Sea Language Society, 2006", WORDS)]),
    ("As shown by Bowen 2008, it is so.", [("Bowen 2008", BOWEN)]),
    ("Quoted here (quoted in Bowen 2008).", [("Bowen 2008", BOWEN)]),
)  # fmt: skip
NO_CITATIONS = (
    "It happened long ago (in 1954).", "The war (1914–18) ended.", "The Allied Council (ACC) met.", "He died (1954).",
    "In May (14 May 2008) it rained.", "The Port of Kiel (founded 2008) is large.", "See below (Figure 2).", "In 2008 it rained.",
    "The year (2001) passed.", "It cost 2008 marks.",
)  # fmt: skip


def cited(body: str, entries: list[str]) -> Document:
    return after(article(body, entries), References(), Citations())


@pytest.mark.parametrize(("body", "expected"), CASES, ids=[body for body, _ in CASES])
def test_citation_points_at_the_entry_meant(body: str, expected: list[tuple[str, str]]) -> None:
    assert targets(cited(body, ENTRIES), "citations") == [(text, f"#{target}") for text, target in expected]


@pytest.mark.parametrize("body", NO_CITATIONS)
def test_brackets_that_cite_nothing_are_left_alone(body: str) -> None:
    assert targets(cited(body, ENTRIES), "citations") == []


def test_unknown_citation_is_kept_and_reported() -> None:
    document = cited("So it was (Quirk, 1975, p. 3).", ENTRIES)
    (ref,) = document.layer("citations")
    assert (ref.get("target"), ref.cert, ref.get("type")) == ("", Cert.LOW, "bibr")
    assert [one.rule for one in document.findings if one.severity == "warning"] == ["citation-unresolved"]


def test_ambiguous_citation_names_the_candidates() -> None:
    twins = ["Ito K. (1999). First Book. Kiel: Meyer.", "Ito K. (1999). Other Book. Kiel: Meyer."]
    document = cited("So it was (Ito 1999).", twins)
    (finding,) = [one for one in document.findings if one.rule == "citation-unresolved"]
    assert "bibl-ito-1999" in finding.message
    assert "bibl-ito-1999-2" in finding.message


def test_letters_that_the_bibliography_does_not_print_are_told_apart_by_the_sentence() -> None:
    entries = [
        "Record of the Harbour Meeting at Oslo (1954, April 9). PORTCO. p. 3.",
        "Draft Reply to the Note on Dredging (1954, April 24). PORTCO. p. 1.",
    ]
    body = "The draft reply on dredging said so (PORTCOa, 1954). At the meeting in Oslo nobody spoke (PORTCOb, 1954)."
    assert [target for _, target in targets(cited(body, entries), "citations")] == [
        "#bibl-draft-reply-to-the-note-on-1954", "#bibl-record-of-the-harbour-meeting-1954",
    ]  # fmt: skip


def test_numeric_citations_need_numbered_entries() -> None:
    numbered = [f"[{number}] Bowen E. Book {number}. Kiel: Meyer, 19{number}0." for number in (1, 2, 3, 4, 5)]
    document = cited("As known [2, 4–5].", numbered)
    assert targets(document, "citations") == [
        ("2", "#bibl-bowen-1920"),
        ("4–5", "#bibl-bowen-1940 #bibl-bowen-1950"),
    ]
    assert targets(cited("As known [2, 4–5].", ENTRIES), "citations") == []


def test_entries_never_cited_are_told() -> None:
    document = cited("So it was (Bowen, 2008).", ENTRIES[:2])
    assert [one.rule for one in document.findings] == ["entry-never-cited"]


def test_without_bibliography_nothing_is_said() -> None:
    document = cited("So it was (Bowen, 2008).", [])
    assert document.layer("citations") == ()
    assert document.findings == ()


def test_identifiers_count_in_the_order_of_the_text() -> None:
    document = cited("One (Bowen, 2008). Two (Ito, 2010).", ENTRIES)
    assert [one.id for one in document.layer("citations")] == ["cit-1", "cit-2"]


pieces = st.sampled_from(
    [
        "(",
        ")",
        "[",
        "]",
        "Bowen",
        "Ito",
        " ",
        ", ",
        "; ",
        "2008",
        "1999a",
        "and",
        "see ",
        "p. 3",
        "\n\n",
        "*",
        "n.d.",
        "et al.",
    ]
)


@settings(max_examples=80)
@given(st.lists(pieces, max_size=30).map("".join))
def test_citations_never_overlap_nor_leave_the_text(body: str) -> None:
    document = cited(body, ENTRIES)
    at = 0
    for one in document.layer("citations"):
        assert one.kind is Kind.REF
        assert at <= one.span.start < one.span.end <= len(body)
        at = one.span.end


@pytest.mark.parametrize("piece", ["(", "(Bowen ", "(Bowen 2008; ", "Bowen 2008, ", "2008 ", "[1, ", "A, "])
def test_endless_repetition_stays_inside_the_text(piece: str) -> None:
    body = (piece * 10_000)[:10_000]
    assert all(one.span.end <= len(body) for one in cited(body, ENTRIES).layer("citations"))
