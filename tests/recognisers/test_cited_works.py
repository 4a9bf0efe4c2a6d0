from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode.model import Document, Kind
from tei_encode.recognisers.citations import Citations
from tei_encode.recognisers.never_cited import NeverCited
from tei_encode.recognisers.short_forms import ShortForms
from tests.recognisers.bibliographies import after, after_references, article, texts, with_note, with_notes

CASES: tuple[tuple[str, list[str]], ...] = (
    ("[1] “Reply of the Harbour Board… 31 March 1954,” Supplement to New Tides, no. 14, 3 April 1954.",
     ["“Reply of the Harbour Board… 31 March 1954,” Supplement to New Tides, no. 14, 3 April 1954"]),
    ("[1] For more, see Eva Bowen, “A Chance for Ports? The Strike, 1953-1955,” Working Paper No. 57, Tidal History Project, December 2008.",
     ["Eva Bowen, “A Chance for Ports? The Strike, 1953-1955,” Working Paper No. 57, Tidal History Project, December 2008"]),
    ("[1] Eva Bowen, *Harbours of the North* (London: Verso, 1992), 33–4; Per Dahl, “Tides,” *Tidal Review* 7, no. 3 (1983): 171–190.",
     ["Eva Bowen, *Harbours of the North* (London: Verso, 1992), 33–4", "Per Dahl, “Tides,” *Tidal Review* 7, no. 3 (1983): 171–190"]),
    ("[1] Eva Bowen, Harbours of the North (London: Verso, 1992), p. 5.", ["Eva Bowen, Harbours of the North (London: Verso, 1992), p. 5"]),
    ("[1] Par exemple Eva Bowen, Les ports du nord, Paris, Seuil, 1992, p. 5.", ["Eva Bowen, Les ports du nord, Paris, Seuil, 1992, p. 5"]),
    ("[1] Lenner, Tides, 5; compare Piet van der Oake, “Roads,” Tidal Review 14 (1993): 201–19.",
     ["Piet van der Oake, “Roads,” Tidal Review 14 (1993): 201–19"]),
    ("[1] It is old; and, for a short summary, Eva Bowen, ed., Harbours, 2nd ed. (London: Verso, 1992), chap. 3.",
     ["Eva Bowen, ed., Harbours, 2nd ed. (London: Verso, 1992), chap. 3"]),
    ("[1] So etwa Otto Bowen / Karl Dahl (Hg.): Die Häfen der See. Kiel 1923.", ["Otto Bowen / Karl Dahl (Hg.): Die Häfen der See. Kiel 1923"]),
    ("[1] E. Bowen, I porti del nord, in «Quaderni tidali», XXII, 1987, n. 65, pp. 211-230.",
     ["E. Bowen, I porti del nord, in «Quaderni tidali», XXII, 1987, n. 65, pp. 211-230"]),
    ("[1] Eva Bowen, Les ports du nord. Essai sur la marée, Paris, Presses universitaires de Lille, coll. « Mer », 1987, p. 3.",
     ["Eva Bowen, Les ports du nord. Essai sur la marée, Paris, Presses universitaires de Lille, coll. « Mer », 1987, p. 3"]),
    ("[1] For instance Eva Bowen, Harbours (London: Verso, 1992), p. 5.", ["Eva Bowen, Harbours (London: Verso, 1992), p. 5"]),
    ("[1] Eva Bowen, Häfen in Wien, Wien: Stern 1992; dies., Wege, in: Tidal Review 34 (1994), S. 88-120.",
     ["Eva Bowen, Häfen in Wien, Wien: Stern 1992", "dies., Wege, in: Tidal Review 34 (1994), S. 88-120"]),
    ("[1] Eva Bowen, The Trust in Tidal Waters, 68 Oake L. Rev. 471, 475 (1970). Not all agree.",
     ["Eva Bowen, The Trust in Tidal Waters, 68 Oake L. Rev. 471, 475 (1970)"]),
    ("[1] Otto Bowen (Hg.), Gesellen. Protest und Alltag, Frankfurt a. M. 2001; mehr nicht.",
     ["Otto Bowen (Hg.), Gesellen. Protest und Alltag, Frankfurt a. M. 2001"]),
    ("[1] Otto Bowen, Die Saline, in: Lexikon der Meere, Bd. 7, München 1995, Sp. 1324–1327.",
     ["Otto Bowen, Die Saline, in: Lexikon der Meere, Bd. 7, München 1995, Sp. 1324–1327"]),
    ("[1] Pace Eva Bowen, Harbours (London: Verso, 1992), p. 5.", ["Eva Bowen, Harbours (London: Verso, 1992), p. 5"]),
    ("[1] Grundlegend: Otto Bowen, Die Häfen, Wien 1923.", ["Otto Bowen, Die Häfen, Wien 1923"]),
    ("[1] The best survey remains Eva Bowen, Harbours (London: Verso, 1992), p. 5.", ["Eva Bowen, Harbours (London: Verso, 1992), p. 5"]),
    ("[1] See Bowen v Dahl [1932] AC 562; Port v. Oake, 347 U.S. 483 (1954). In Mill Co v The Queen (1989) 166 CLR 186 it fell.",
     ["Bowen v Dahl [1932] AC 562", "Port v. Oake, 347 U.S. 483 (1954)", "Mill Co v The Queen (1989) 166 CLR 186"]),
    ("[1] See Bowen v. Dahl Marsh, The Salt Case, 12 Quill L. Rep. 33 (1911).", []),
    ("[1] Doubted in Re Tidal Works [2004] UKHL 22, 12 and R v Bowen [1978] QB 12.",
     ["Re Tidal Works [2004] UKHL 22", "R v Bowen [1978] QB 12"]),
    ("[1] Eva Bowen (1990), Harbours of the North, London: Verso.", ["Eva Bowen (1990), Harbours of the North, London: Verso"]),
    ("[1] Hugo Bowen (1781–1839), Letters to a Friend (London: Verso, 1829), p. 4.",
     ["Hugo Bowen (1781–1839), Letters to a Friend (London: Verso, 1829), p. 4"]),
    ("[1] Eva Bowen, Collected Papers (1911–1939), vol. 3.", ["Eva Bowen, Collected Papers (1911–1939), vol. 3"]),
    ("[1] Ministries of Oake and Tides, the Ports, and Related Piers: Hearings, 8th Sess. (Kiel: Printing Office, 1957), p. 5.",
     ["Ministries of Oake and Tides, the Ports, and Related Piers: Hearings, 8th Sess. (Kiel: Printing Office, 1957), p. 5"]),
    ("[1] Eva Bowen, The Consul (1992), p. 5.", ["Eva Bowen, The Consul (1992), p. 5"]),
    ("[1] Eva Bowen, Wege, S. 51 sowie dies., Polizei und Hafen, Bonn: Dietz 2001.", ["dies., Polizei und Hafen, Bonn: Dietz 2001"]),
    ("[1] Eva Bowen, Tides (London: Verso, 1993), 5, and eadem, “Roads,” Tidal Review 14 (1993): 201–19.",
     ["Eva Bowen, Tides (London: Verso, 1993), 5", "eadem, “Roads,” Tidal Review 14 (1993): 201–19"]),
    ("[1] Bowen, Marée, p. 5 et id., Le port, Paris, Seuil, 2001.", ["id., Le port, Paris, Seuil, 2001"]),
    ("[1] Eva Bowen, Sea and Land (London: Verso, 1993), 5.", ["Eva Bowen, Sea and Land (London: Verso, 1993), 5"]),
    ("[1] Eva Bowen, Otto Dahl (1781–1839). Ein Leben, Kiel: Stern 1990.", ["Eva Bowen, Otto Dahl (1781–1839). Ein Leben, Kiel: Stern 1990"]),
    ("[1] Eva Bowen, Otto Dahl 1781–1839. Eine Biographie, Wien 1990, S. 4.",
     ["Eva Bowen, Otto Dahl 1781–1839. Eine Biographie, Wien 1990, S. 4"]),
    ("[1] Eva Bowen, Die Häfen, Berlin 1911–1939. Otto Dahl, Die Tide, Wien 1990.",
     ["Eva Bowen, Die Häfen, Berlin 1911–1939", "Otto Dahl, Die Tide, Wien 1990"]),
    ("[1] On Hugo Bowen (1781–1839), see Eva Dahl, *Harbours* (London: Verso, 1992), 33.",
     ["Eva Dahl, *Harbours* (London: Verso, 1992), 33"]),
)  # fmt: skip
NONE = (
    "[1] He said: “We shall see.” That was in 1954.", "[1] In 1954 (Bowen, 2008) it rained.", "[1] “We are not amused,” she said in 1954.",
    "[1] The king dies., it is said, in 1954, at Oake.", "[1] Eva Bowen lived at Tides, 12 Quay Street 14 (1970).",
    "[1] Bowen v Dahl was played at Oake (1989) 3 times.", "[1] Arsenal v Port [1999] ended in rain.",
    "[1] Eva Bowen and Per Dahl’s Call it Home: The House (Bowen & Dahl 1992), from the series.",
    "[1] I thank Eva Bowen (London) for her help in 1999.", "Eva Bowen, *Harbours* (London: Verso, 1992), 33 stands in the text.",
)  # fmt: skip
PERSONS = (
    "Hugo Bowen (1781–1839), Collector of Customs at Kiel", "Hugo Bowen (1781-1839) was Collector of Customs",
    "Sir Hugo Bowen, 1st Bt. (1781–1839), Collector of Customs", "Marshal Otto K. Bowen (1881–1943), Commander of the Northern Fleet",
    "Hugo Bowen (b. 1781), Collector of Customs", "Hugo Bowen (born in Kiel, 1781), Collector of Customs", "Hugo Bowen (d. 1839), Collector",
    "Hugo Bowen, Earl of Oake (b. 1781), Collector", "Hugo Bowen (c. 1781–1839), Collector", "Hugo Bowen (?–1839), Collector",
    "Hugo Bowen (12 May 1781 – 3 June 1839), Collector", "Hugo Bowen (Kiel 1781 – Wien 1839), Collector",
    "Hugo Bowen (later Lord Oake, 1781–1839), Collector", "Hugo Bowen (fl. 1781–1800), painter", "Hugo III (r. 1760–1820), King of Oake",
    "Bowen, Hugo (1781–1839), Collector of Customs", "Hugo Bowen (1781–1839) and Otto Dahl (1790–1850), Collectors",
    "Otto Bowen (geb. 1881), Landrat in Kiel", "Otto Bowen (* 1881, † 1943), Landrat in Kiel", "Otto Bowen (gest. 1943), Landrat",
    "Otto Bowen (1881–1943), preußischer Landrat, Mitglied des Reichstags (1919–1924)",
    "Lucien Bowen (né en 1881), préfet du Nord", "Lucien Bowen (Paris, 1881 – Lyon, 1943), avocat", "Lucien Bowen (m. 1943), préfet",
    "Lucien Bowen (1881-1943), ministre de la Marine", "Lucien Bowen, préfet du Nord (1911)", "Lucien Bowen, évêque de Kiel (1911)",
    "Hugo Bowen, Chief Collector for Oake (1811–1819)", "Hugo Bowen, Foreign Secretary (1911)",
    "Hugo Bowen (1781–1839), Chief Collector (1811), Consul (1815)", "HMS Bowen (1765), Oake's flagship",
    "Hugo Bowen (1781 to 1839), Collector", "Hugo Bowen (Earl of Oake from 1801), Collector (1811)", "Hugo Bowen (M.P. 1811), Collector",
    "Hugo Bowen (1781–1839), Collector of Customs (Kiel, 1811–1820)", "Hugo Bowen (m. Anna Oake, 1811), Rector of Oake",
    "Lucien Bowen (v. 1881-1943), Préfet du Nord", "Otto Bowen, Reichskanzler 1919–1920, Berlin", "Eva Bowen (1990) shows that tides are strong",
)  # fmt: skip
"""Who somebody was, with their years: no works."""


@pytest.mark.parametrize("note", PERSONS)
def test_persons_and_their_years_are_no_references(note: str) -> None:
    assert recognised(f"[1] {note}.").layer("cited_works") == ()


def test_years_of_an_authors_life_are_not_those_of_the_work() -> None:
    document = recognised("[1] Hugo Bowen (1781–1839), Letters to a Friend (London: Verso, 1829), p. 4.")
    assert texts(document, "cited_works", Kind.DATE) == ["1829"]


LEAD_INS = {
    "Eva Bowen, *Harbours of the North* (London: Verso, 1992), 33": (
        "See further", "For a contrary view, see", "Cited in", "See, most importantly,", "I follow", "Further,", "By contrast,",
        "See now", "See inter alia", "Among others,", "This is based on", "What follows draws on", "Similarly,", "So too",
        "The following relies heavily on", "According to", "It is so. More recently,", "Source:", "In agreement with",
    ),
    "Eva Bowen, Die Häfen des Nordens, Wien 1923, S. 5": (
        "Vgl. dazu", "Zum Folgenden", "So auch", "Anders", "Vgl. demgegenüber", "Im Überblick", "Einen Überblick gibt", "Ferner",
        "Ausführlich dazu jetzt", "Im Anschluss an", "Kritisch", "Statt vieler", "So bereits", "Ich folge hier", "Quelle:",
        "Es ist so. Weiterführend", "Des Weiteren", "Siehe hierzu auch", "Zum Ganzen vgl.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "work"), [(words, work) for work, several in LEAD_INS.items() for words in several]
)
def test_words_that_lead_up_to_a_work_are_not_part_of_it(words: str, work: str) -> None:
    assert texts(recognised(f"[1] {words} {work}."), "cited_works", Kind.BIBL) == [work]


@pytest.mark.parametrize(
    "work",
    [
        "De la Bowen, Les ports du nord, Paris, Seuil, 1992, p. 5",
        "Di Bowen, I porti del nord, Milano, Mursia, 1992, p. 5",
        "Emily Bowen, Harbours (London: Verso, 1992), p. 5",
        "*The Harbour Times*, 14 August 1946, p. 5",
        "New Harbour Times, 14 August 1946, p. 5",
        "La Stampa, 14 agosto 1946, p. 5",
    ],
)
def test_works_that_begin_with_such_words_are_whole(work: str) -> None:
    assert texts(recognised(f"[1] {work}."), "cited_works", Kind.BIBL) == [work]


DECISIONS: tuple[tuple[str, list[str]], ...] = (
    ("It goes back to Port v. Oake, 347 U.S. 483 (1954), and to nothing else.", ["Port v. Oake, 347 U.S. 483 (1954)"]),
    ("However, Bowen v. Dahl, 12 F.2d 34 (2d Cir. 1926) fell.", ["Bowen v. Dahl, 12 F.2d 34 (2d Cir. 1926)"]),
    ("Under *Port v. Oake*, 347 U.S. 483, 490 (1954), he pays.", ["*Port v. Oake*, 347 U.S. 483, 490 (1954)"]),
    ("Thus In re Tidal Works, 5 F.3d 12 (1st Cir. 1993) is law.", ["In re Tidal Works, 5 F.3d 12 (1st Cir. 1993)"]),
    ("Unlike Lenner, Holm & Co. v. Oake Salt, Inc., 3 Cal. 4th 5 (1992), it stands.",
     ["Lenner, Holm & Co. v. Oake Salt, Inc., 3 Cal. 4th 5 (1992)"]),
    ("He won (Bowen v Dahl [1932] AC 562).", ["Bowen v Dahl [1932] AC 562"]),
    ("It is in Eva Bowen, *Harbours* (London: Verso, 1992), 33; Port v. Oake, 347 U.S. 483 (1954).",
     ["Port v. Oake, 347 U.S. 483 (1954)"]),
    ("It began with Bowen v. Port Railway Co., 248 N.Y. 39, 162 N.E. 9 (1928), and Dahl v. Port, L.R. 3 H.L. 33 (1868).",
     ["Bowen v. Port Railway Co., 248 N.Y. 39, 162 N.E. 9 (1928)", "Dahl v. Port, L.R. 3 H.L. 33 (1868)"]),
    ("After Oake Salt Co v Port Leather plc [1994] 2 AC 26 and Port plc v Dahl [2003] UKHL 6 he paid.",
     ["Oake Salt Co v Port Leather plc [1994] 2 AC 26", "Port plc v Dahl [2003] UKHL 6"]),
    ("Arsenal v Port [1999] ended in rain, and Port v. Oake is old.", []),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DECISIONS, ids=[text[:30] for text, _ in DECISIONS])
def test_decisions_in_running_text(text: str, expected: list[str]) -> None:
    assert texts(recognised(text), "cited_works", Kind.BIBL) == expected


def test_decision_in_the_text_points_at_its_entry() -> None:
    document = after_references(
        article("It goes back to *Port v. Oake*, 347 U.S. 483 (1954).", ["Port v. Oake, 347 U.S. 483 (1954)"])
    )
    document = after(document, Citations(), ShortForms(), NeverCited())
    (cited,) = [one for one in document.layer("cited_works") if one.kind is Kind.BIBL]
    assert (cited.get("type"), cited.get("sameAs")) == ("case", "#bibl-port-v-oake-1954")
    assert document.layer("citations") == ()
    assert document.findings == ()


def recognised(text: str) -> Document:
    return after_references(with_notes(text))


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_full_references_in_notes(text: str, expected: list[str]) -> None:
    assert texts(recognised(text), "cited_works", Kind.BIBL) == expected


@pytest.mark.parametrize("text", NONE)
def test_other_words_in_notes_are_no_references(text: str) -> None:
    assert recognised(text).layer("cited_works") == ()


def test_parts_are_marked() -> None:
    document = recognised(CASES[2][0])
    assert texts(document, "cited_works", Kind.SURNAME) == ["Bowen", "Dahl"]
    assert texts(document, "cited_works", Kind.TITLE) == ["Harbours of the North", "Tides", "Tidal Review"]
    assert [one.id for one in document.layer("cited_works") if one.id] == [
        "bibl-bowen-1992",
        "bibl-dahl-1983",
    ]


def test_archival_documents_are_left_to_their_own_layer() -> None:
    assert (
        recognised("[1] “Memo on Ports,” 4 May 1954, RGANI, f. 3, op. 10, d. 77.").layer("cited_works") == ()
    )


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "Eva Bowen, ",
                "“Tides,” ",
                "*Host* ",
                "(London: Verso, 1992)",
                ", 33",
                ". ",
                "; ",
                "see ",
                "“",
                "(",
                "\n",
                "1954",
            ]
        ),
        max_size=14,
    ).map("".join)
)
def test_works_do_not_overlap(text: str) -> None:
    at = 0
    for one in recognised("[1] " + text).layer("cited_works"):
        if one.kind is Kind.BIBL:
            assert one.span.start >= at
            at = one.span.end


@pytest.mark.parametrize("piece", ["“", "“Aa,” ", "(1954) ", "Eva Bowen, ", "see ", "*Aa* "])
def test_endless_repetition_stays_inside_the_text(piece: str) -> None:
    text = "[1] " + (piece * 10_000)[:10_000]
    assert all(one.span.end <= len(text) for one in recognised(text).layer("cited_works"))


def test_a_work_that_the_bibliography_has_points_at_its_entry() -> None:
    listed = article("It was so.", ["Bowen, Eva. Harbours of the North: A History. London: Verso, 1992."])
    note = "Eva Bowen, Harbours of the North (London: Verso, 1992), p. 5; Eva Bowen, Tides (London: Verso, 1992), p. 6."
    document = after_references(with_note(listed, note))
    works = [one for one in document.layer("cited_works") if one.kind is Kind.BIBL]
    assert [one.get("sameAs") for one in works] == ["#bibl-bowen-1992", ""]
    assert after(document, Citations(), ShortForms(), NeverCited()).findings == ()
