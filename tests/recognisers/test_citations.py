from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode.model import Cert, Document, Kind
from tei_encode.recognisers.citations import Citations
from tei_encode.recognisers.cited_works import CitedWorks
from tei_encode.recognisers.never_cited import NeverCited
from tei_encode.recognisers.references import References
from tei_encode.recognisers.short_forms import ShortForms
from tests.recognisers.bibliographies import after, article, targets, with_note

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
    ("So it was (contra Bowen, 2008).", [("Bowen, 2008", BOWEN)]),
    ("So it was (pace Bowen 2008).", [("Bowen 2008", BOWEN)]),
    ("So it was (adapted from Bowen, 2008, p. 3).", [("Bowen, 2008, p. 3", BOWEN)]),
    ("So it was (based on Dahl and Ito 2001).", [("Dahl and Ito 2001", DAHL)]),
    ("So it was (nach Bowen 2008, S. 4; d’après Ito 2010).", [("Bowen 2008, S. 4", BOWEN), ("Ito 2010", ITO_C)]),
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
    ("They counted (Sea Language Society [SLS], 2006).", [("Sea Language Society [SLS], 2006", WORDS)]),
    ("Both (Sea Language Society [SLS], 2006; Bowen, 2008) say so.", [("Sea Language Society [SLS], 2006", WORDS), ("Bowen, 2008", BOWEN)]),
    ("The SLS (2006) counted.", [("2006", WORDS)]),
    ("As shown by Bowen 2008, it is so.", [("Bowen 2008", BOWEN)]),
    ("Quoted here (quoted in Bowen 2008).", [("Bowen 2008", BOWEN)]),
)  # fmt: skip
NO_CITATIONS = (
    "It happened long ago (in 1954).", "The war (1914–18) ended.", "The Allied Council (ACC) met.", "He died (1954).",
    "In May (14 May 2008) it rained.", "The Port of Kiel (founded 2008) is large.", "See below (Figure 2).", "In 2008 it rained.", "The ACC (2006) met.", "The ships [SLS] of 2006 sank.",
    "The year (2001) passed.", "It cost 2008 marks.",
)  # fmt: skip


def cited(body: str, entries: list[str]) -> Document:
    return after(article(body, entries), References(), Citations(), ShortForms(), NeverCited())


@pytest.mark.parametrize(("body", "expected"), CASES, ids=[body for body, _ in CASES])
def test_citation_points_at_the_entry_meant(body: str, expected: list[tuple[str, str]]) -> None:
    assert targets(cited(body, ENTRIES), "citations") == [(text, f"#{target}") for text, target in expected]


@pytest.mark.parametrize("body", NO_CITATIONS)
def test_brackets_that_cite_nothing_are_left_alone(body: str) -> None:
    assert targets(cited(body, ENTRIES), "citations") == []


@pytest.mark.parametrize("lead", ["", "contra ", "pace ", "adapted from ", "data from "])
def test_unknown_citation_is_kept_and_reported(lead: str) -> None:
    document = cited(f"So it was ({lead}Quirk, 1975, p. 3).", ENTRIES)
    (ref,) = document.layer("citations")
    assert document.text_of(ref) == "Quirk, 1975, p. 3"
    assert (ref.get("target"), ref.cert, ref.get("type")) == ("", Cert.LOW, "bibr")
    assert [one.rule for one in document.findings if one.severity == "warning"] == ["citation-unresolved"]


TWO = "Bowen, E. (2008) Harbours. London: Verso.\nTides Board (1991) Report on Silt. Kiel: Meyer."
OTHERS = (
    "Dahl, P. (2001) Tides. Kiel: Meyer.",
    "Bowen, E. (2008 [1991]) Harbours of the Tides Board. Kiel: Meyer.",
)


@pytest.mark.parametrize(
    ("body", "entries", "cert"),
    [
        ("So it was (Tides Board 1991).", [TWO, OTHERS[0]], Cert.LOW),
        ("So it was (Bowen 2008).", [TWO, OTHERS[0]], Cert.HIGH),
        ("So it was (Bowen 1991).", [OTHERS[1], OTHERS[0]], Cert.MEDIUM),
    ],
)
def test_name_and_year_somewhere_in_an_entry_of_others_are_little(
    body: str, entries: list[str], cert: Cert
) -> None:
    document = cited(body, entries)
    (ref,) = document.layer("citations")
    assert (ref.get("target"), ref.cert) == ("#bibl-bowen-2008", cert)
    assert ("citation-doubtful" in {one.rule for one in document.findings}) is (cert == Cert.LOW)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("So it was (van den Quirk 1975).", [("van den Quirk 1975", "")]),
        ("So it was (d'Oake and Quirk 1975).", [("d'Oake and Quirk 1975", "")]),
        ("So it was (al-Quirk 1975; Bowen 2008).", [("al-Quirk 1975", ""), ("Bowen 2008", f"#{BOWEN}")]),
        ("It stood there (of the 1975).", []),
        ("Ito's early polemic (1999b) is known.", [("1999b", f"#{ITO_B}")]),
        ("Dahl and Ito's book (2001) is known.", [("2001", f"#{DAHL}")]),
        ("Quirk's polemic (1999b) is known.", []),
        ("Bowen's machine back in 2008 was new.", []),
        ("Ito's book came late. It was printed (2010).", []),
    ],
)
def test_names_that_begin_small_and_owners(body: str, expected: list[tuple[str, str]]) -> None:
    assert targets(cited(body, ENTRIES), "citations") == expected


BY_PAGE = [
    "Brink, Anna. *A Winter of Ports*. Verso, 1999.",
    "“Dark Quays.” *The Port Magazine*, 1921, pp. 1-4.",
    "Dorn, Hans, et al. *Reading Water*. Routledge, 2005.",
    "Marsh, Tom, and Rose Holm. *The Unfinished*. Faber, 2011.",
    "Oake, Tim. “Salt and Sand.” *Tidal Review*, vol. 3, no. 2, 1990, pp. 40-55.",
    "---. *Tides of the Night*. Penguin, 1995.",
    "*Salt Lights*. Directed by Paul Stern, Haverley Films, 1947.",
    "Vane, Ada. *Ferrymen*. Faber, 1972.",
]


@pytest.mark.parametrize(
    ("body", "marked", "target", "cert"),
    [
        ("So it was (Brink 81).", "Brink 81", "brink-1999", Cert.MEDIUM),
        ("So it was (see Brink iv).", "Brink iv", "brink-1999", Cert.MEDIUM),
        ("So it was (A. Brink 81, 83–84).", "A. Brink 81, 83–84", "brink-1999", Cert.MEDIUM),
        ("So it was (Marsh and Holm 7-9).", "Marsh and Holm 7-9", "marsh-2011", Cert.MEDIUM),
        ("So it was (Dorn et al. 101).", "Dorn et al. 101", "dorn-2005", Cert.MEDIUM),
        ("So it was (Oake, *Tides* 12).", "Oake, *Tides* 12", "oake-1995", Cert.HIGH),
        ("So it was (Oake, “Salt” 45).", "Oake, “Salt” 45", "oake-1990", Cert.HIGH),
        ("So it was (Salt Lights 112).", "Salt Lights 112", "salt-lights-1947", Cert.MEDIUM),
        ("So it was (“Dark Quays” 3).", "“Dark Quays” 3", "dark-quays-1921", Cert.MEDIUM),
        ("So it was (*Ferrymen* 3.2.14-18).", "*Ferrymen* 3.2.14-18", "vane-1972", Cert.MEDIUM),
        ("Oake says that it was (Tides 12).", "Tides 12", "oake-1995", Cert.MEDIUM),
        ("So it was (Salt Lights).", "Salt Lights", "salt-lights-1947", Cert.MEDIUM),
        ("So it was (Salt Lights 01:12:30).", "Salt Lights 01:12:30", "salt-lights-1947", Cert.MEDIUM),
        ("So it was (Oake 45).", "Oake 45", "", Cert.LOW),
    ],
)
def test_page_without_year(body: str, marked: str, target: str, cert: Cert) -> None:
    document = cited(body, BY_PAGE)
    (ref,) = document.layer("citations")
    found = (document.text_of(ref), ref.get("target"), ref.cert)
    assert found == (marked, f"#bibl-{target}" if target else "", cert)


@pytest.mark.parametrize(
    "bracket",
    [
        "Quirk 17", "Platform 9", "Tides 12", "Salt 4", "Salt Marshes 4", "page 81", "about 30", "Dorn and Vane 3",
        "B. Brink 81", "Night Salt 7", "Winter 4",
    ],
)  # fmt: skip
def test_words_and_a_number_that_fit_no_entry_are_left_alone(bracket: str) -> None:
    assert targets(cited(f"So it was ({bracket}).", BY_PAGE), "citations") == []


EDITED = [
    "Oake, Tim. *Salt and Sand*. Edited by Ada Vane, Penguin, 1990.",
    "---. *Tides of the Night*. Edited by Paul Marsh, Penguin, 1995.",
    "---, ed. *Ferrymen*. Penguin, 1999.",
    "---, and Rose Holm. *Weirs*. Edited by Paul Marsh, Penguin, 1997.",
]


@pytest.mark.parametrize(
    ("bracket", "target"),
    [
        ("Oake, *Tides* 31", "oake-1995"),
        ("Oake, Tides 31", "oake-1995"),
        ("Oake, Salt 31", "oake-1990"),
        ("Oake and Holm 31", "oake-1997"),
        ("Oake, Ferrymen 31", "oake-1999"),
    ],
)
def test_who_edits_a_work_with_a_dash_wrote_nothing_of_it(bracket: str, target: str) -> None:
    ((_, found),) = targets(cited(f"So it was ({bracket}).", EDITED), "citations")
    assert found == f"#bibl-{target}"


ABOUT = [*BY_PAGE[:1], "Holm, Rosa. *Anna Brink: A Life by the Water*. Faber, 2003.", *BY_PAGE[1:]]


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("Rosa Holm reads it so (Anna Brink 58).", ""),
        ("So it was (A. Brink 58).", "#bibl-brink-1999"),
        ("Rosa Holm reads it so (Brink 58).", "#bibl-brink-1999"),
        ("So it was (Holm, Anna Brink 58).", "#bibl-holm-2003"),
        ("So it was (*Anna Brink* 58).", "#bibl-holm-2003"),
    ],
)
def test_a_name_that_is_an_author_and_a_title_is_either(body: str, target: str) -> None:
    document = cited(body, ABOUT)
    assert [found for _, found in targets(document, "citations")] == [target]
    told = [one.message for one in document.findings if one.rule == "citation-unresolved"]
    assert all("bibl-brink-1999" in one and "bibl-holm-2003" in one for one in told)
    assert bool(told) is not bool(target)


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
    assert targets(cited("As known [2: p. 40].", numbered), "citations") == [("2: p. 40", "#bibl-bowen-1920")]
    assert targets(cited("It stood [2:1].", numbered), "citations") == []
    assert targets(cited("As shown by Bowen.3 So it was.4", numbered), "citations") == [
        ("3", "#bibl-bowen-1930")
    ]
    document = cited("As known [2, 4–5].", numbered)
    assert targets(document, "citations") == [
        ("2", "#bibl-bowen-1920"),
        ("4–5", "#bibl-bowen-1940 #bibl-bowen-1950"),
    ]
    assert targets(cited("As known [2, 4–5].", ENTRIES), "citations") == []


def test_entries_never_cited_are_told() -> None:
    document = cited("So it was (Bowen, 2008).", ENTRIES[:2])
    assert [one.rule for one in document.findings] == ["entry-never-cited"]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Bowen, Harbours, 10; Ito, Third Book, 5.", 1),
        ("Bowen, op. cit., 10. Ibid., 12.", 2),
        ("E. Bowen, Harbours of the North (London: Verso, 2008), 10; Marsh, Port, 12.", 2),
        ("Quirk, Salt, 10.", 1),
        ("Bowen, Harbours, 10; Ito, Third Book, 5; Dahl and Ito, Tides, 7.", 0),
    ],
)
def test_entries_that_notes_cite_by_short_forms_are_cited(note: str, told: int) -> None:
    document = with_note(article("So it was.", [ENTRIES[0], ENTRIES[1], ENTRIES[5]]), note)
    document = after(document, References(), CitedWorks(), Citations(), ShortForms(), NeverCited())
    assert [one.rule for one in document.findings if one.rule == "entry-never-cited"] == [
        "entry-never-cited"
    ] * told


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


LIST = [
    "Kim, S., Oake, J., & Lee, H. (2012). Local tides. Water Policy, 9(1), 1-22.",
    "Zubrin, V., & Tranter, C. (1996). Inside the port. Oxford: Blackwell.",
    "Harcastle, J., Brandt, L. and Oake, P. (1998). The long forgetting. Oxford: Blackwell.",
    "Harcastle, J. (2003). Floods and files. London: Verso.",
    "Brandt, L. (2004). Memory of water. Oxford: Blackwell.",
    "Müller, H. (in press). No wall is enough. Zeitschrift für Wasser.",
]
ODD_SHAPES: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    # sentence, its citations with their targets
    ("So says Zubrinn and Tranter (1996).", [("1996", "#bibl-zubrin-1996")]),
    ("So does Kimm et al. (2012).", [("2012", "#bibl-kim-2012")]),
    ("Also Harcastle and others (1998).", [("1998", "#bibl-harcastle-1998")]),
    ("It is so (Harcastel 1998).", [("Harcastel 1998", "#bibl-harcastle-1998")]),
    ("It is so (Harcastle 1998, 2003; Brandt [1921] 2004).",
     [("Harcastle 1998", "#bibl-harcastle-1998"), ("2003", "#bibl-harcastle-2003"),
      ("Brandt [1921] 2004", "#bibl-brandt-2004")]),
    ("Oake et al. (1999) say so.", [("1999", "")]),
    ("No wall is enough (Müller, in press).", [("Müller, in press", "#bibl-muller")]),
    # what only looks like one
    ("Waterloo (1815) was lost.", []),
    ("The Act (1998) is new.", []),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), ODD_SHAPES)
def test_citations_of_odd_shapes(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert targets(cited(sentence, LIST), "citations") == expected


NUMBERED_LIST = [
    "[1] Krekel C., The chemistry of ink, Port Journal 5 (1999) 54–58.",
    "[2] Neevel J.G., Salt, Restaurator 16 (1995) 143–160.",
]
INK, PAPER = "#bibl-krekel-1999", "#bibl-neevel-1995"
NUMBERS: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    ("It decays [1].", [("1", "#bibl-krekel-1999")]),
    ("It was proposed [2, p. 145].", [("2, p. 145", "#bibl-neevel-1995")]),
    ("The error is small [9].", [("9", "")]),
    ("The interval [0, 1] is used.", []),
    ("M[1][2] holds the counts.", []),
    ("It decays [1, Sec. II].", [("1, Sec. II", INK)]),
    ("It decays [1, Eq. (2)] and [2, eqs. (3)-(5)].", [("1, Eq. (2)", INK), ("2, eqs. (3)-(5)", PAPER)]),
    ("It decays [1, Table I], [2, Theorem 4.2].", [("1, Table I", INK), ("2, Theorem 4.2", PAPER)]),
    ("It decays [1, Ch. 3, Fig. 2a], [2, S. 10–12].", [("1, Ch. 3, Fig. 2a", INK), ("2, S. 10–12", PAPER)]),
    ("It decays [1, Appendix A], [2, §4.1].", [("1, Appendix A", INK), ("2, §4.1", PAPER)]),
    ("It decays [1]–[2].", [("1]–[2", f"{INK} {PAPER}")]),
    ("It decays [2]-[1].", [("2", PAPER), ("1", INK)]),
    ("Values in the interval [1, 2] decay, x ∈ [1, 2].", []),
    ("Values reported in [1, 2] differ.", [("1", INK), ("2", PAPER)]),
    ("All scores lie in [1, 2], and for k in [1, 2] they are drawn uniformly from [1, 2].", []),
    ("It decays [1, Monday].", []),
)


@pytest.mark.parametrize(("sentence", "expected"), NUMBERS)
def test_numbers_that_cite(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert targets(cited(f"It is so [1]. {sentence}", NUMBERED_LIST), "citations")[1:] == expected


def test_the_imprint_of_a_work_cited_in_a_note_is_no_citation() -> None:
    list_of_one = ["Oake, C. (1960). The Stationers. London: Allen & Unwin."]
    document = article("It is so (Oake 1960).", list_of_one)
    note = "Cyprian Oake, The Stationers (London: Allen & Unwin, 1960), 54."
    found = after(with_note(document, note), References(), CitedWorks(), Citations())
    assert targets(found, "citations") == [("Oake 1960", "#bibl-oake-1960")]


OF_OTHERS = [
    "Dow, C. 1971. Tranter and the tides. London: Verso.",
    "Ash, P. 1990. Ferries. London: Haverley House.",
    "Quill, M. (ed.) 1988. Anna Lenner and the pans. London: Verso.",
    "Potts, W. H. 1991. The Mill. Oxford: Clarendon.",
    "Oake, P. and others. 1992. The Wharf. Oxford: Clarendon.",
    "Ito, K. and Marsh, L. 1993. The Ferry. Oxford: Clarendon.",
    "Zell, K. (2021, May 5). Port reopens. *The Courier*.",
    "Hale, R. (2022). Port closes. *The Observer*, 4(2), 1–9.",
    "Tides Board. 1994. Report on silt. Kiel: Meyer.",
]
CERTAINTY: tuple[tuple[str, str, str], ...] = (
    # a word of the title, or the publisher, where the entry has an author or editor
    ("So it was (Tranter 1971).", "bibl-dow-1971", "low"),
    ("Tranter (1971) said so.", "bibl-dow-1971", "low"),
    ("So it was (Verso 1971).", "bibl-dow-1971", "low"),
    ("So it was (Haverley House 1990).", "bibl-ash-1990", "low"),
    ("So it was (Lenner 1988).", "bibl-quill-1988", "low"),
    ("So it was (The Observer, 2022).", "bibl-hale-2022", "low"),
    # its author, editor, body, newspaper, or first words
    ("So it was (Dow 1971).", "bibl-dow-1971", "high"),
    ("So it was (Quill 1988).", "bibl-quill-1988", "high"),
    ("So it was (The Courier, 2021).", "bibl-zell-2021", "high"),
    ("So it was (Tides Board 1994).", "bibl-tides-board-1994", "high"),
    # with an author that the entry does not have
    ("So it was (Potts and Bell 1991).", "bibl-potts-1991", "medium"),
    ("Potts et al. (1991) said so.", "bibl-potts-1991", "medium"),
    ("Potts & Bell (1991) said so.", "bibl-potts-1991", "medium"),
    ("So it was (Potts 1991).", "bibl-potts-1991", "high"),
    ("So it was (Oake et al. 1992).", "bibl-oake-1992", "high"),
    ("So it was (Ito and Marsh 1993).", "bibl-ito-1993", "high"),
    ("So it was (Ito et al. 1993).", "bibl-ito-1993", "high"),
)


@pytest.mark.parametrize(("body", "target", "cert"), CERTAINTY, ids=[body for body, *_ in CERTAINTY])
def test_how_sure_a_citation_is(body: str, target: str, cert: str) -> None:
    document = cited(body, OF_OTHERS)
    (ref,) = document.layer("citations")
    assert (ref.get("target"), ref.cert) == (f"#{target}", cert)
    assert ("citation-doubtful" in {one.rule for one in document.findings}) is (cert == "low")


TWINS = [
    "Tranter, A. 1990. Wealth. London: Verso.",
    "Tranter, B. 1990. Poverty. Leeds: Wharf.",
    "Lane, J. 2002a. Roads. London: Verso.",
    "Lane, J. 2002b. Lanes. London: Verso.",
    "Dow, C. 2003a. Ferries. London: Verso.",
]


@pytest.mark.parametrize(
    ("body", "expected", "candidates"),
    [
        ("So it was (Tranter 1990).", [("Tranter 1990", "")], ["bibl-tranter-1990", "bibl-tranter-1990-2"]),
        ("Tranter (1990) said so.", [("1990", "")], ["bibl-tranter-1990", "bibl-tranter-1990-2"]),
        (
            "So it was, and Tranter 1990 says more.",
            [("Tranter 1990", "")],
            ["bibl-tranter-1990", "bibl-tranter-1990-2"],
        ),
        ("So it was (Lane 2002).", [("Lane 2002", "")], ["bibl-lane-2002", "bibl-lane-2002-2"]),
        ("Lane (2002) said so.", [("2002", "")], ["bibl-lane-2002", "bibl-lane-2002-2"]),
        ("Lane (2002b) said so.", [("2002b", "#bibl-lane-2002-2")], []),
        ("Dow (2003) said so.", [("2003", "#bibl-dow-2003")], []),
        # what two entries have in common that is no author
        ("London (2002) was large.", [], []),
        ("In London 2002 was a dry year.", [], []),
    ],
)
def test_citations_of_one_of_two_works_name_both(
    body: str, expected: list[tuple[str, str]], candidates: list[str]
) -> None:
    document = cited(body, TWINS)
    assert targets(document, "citations") == expected
    told = " ".join(one.message for one in document.findings if one.rule == "citation-unresolved")
    assert all(one in told for one in candidates)
    assert bool(told) is bool(candidates)
