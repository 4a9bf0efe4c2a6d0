"""References and citations as a user of the library asks for them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode import Document, SourceText, encode, find_references, link_citations, segment
from tei_encode.model import Kind
from tei_encode.recognisers.archival import Archival
from tei_encode.recognisers.citations import Citations
from tei_encode.recognisers.cited_works import CitedWorks
from tei_encode.recognisers.references import References
from tests.made_up_texts import texts
from tests.recognisers.bibliographies import after

NOTE = "See Jane Oake, “Ports in Winter,” Tidal Review 7 (1983): 17-19; and The National Archives, FO 371/109275."
PAPER = """Ports and Tides

The ports were closed (Oake, 1983, p. 17). As Lenner (2001) says, and as nobody knows (Tranter, 1950), it was cold.[1]

[1] Rose Haverley, “Cold Ports,” Tidal Review 8 (1984): 1-4; Harcastle Port Archives, F. 6, Op. 13, D. 9.

Bibliography

- Oake, J. (1983). Ports in Winter. London: Verso.
- Lenner, A. (2001). Tides. Kiel: Meyer.
"""


SHELVED = [
    ("See Kelmere Record Office, KRO/4/117; and Pell.", "Kelmere Record Office, KRO/4/117"),
    ("It is in the Politisches Archiv des Hafenamts, Berlin, R 29857, Bl. 112–115, as is known.",
     "Politisches Archiv des Hafenamts, Berlin, R 29857, Bl. 112–115"),
    ("Lenner to Oake, Archives nationales, Paris, F/7/4411, dossier 3.", "Archives nationales, Paris, F/7/4411, dossier 3"),
    ("Archivo General de Tranter, Estado, leg. 1234, f. 45.", "Archivo General de Tranter, Estado, leg. 1234, f. 45"),
    ("BArch, R 43 I/123, fol. 4.", "BArch, R 43 I/123, fol. 4"),
    ("See also RGANI, F. 3, Op. 12, D. 4, L. 5.", "RGANI, F. 3, Op. 12, D. 4, L. 5"),
    ("Vgl. Stadtarchiv Haverley, Ratsbücher, Bd. 15, fol. 112v.", "Stadtarchiv Haverley, Ratsbücher, Bd. 15, fol. 112v"),
    ("Das Stadtarchiv hat Bd. 15 und fol. 112v verloren.", ""),
    ("The Kelmere Record Office opened on 3/4/17 and/or took 1/2 of the papers.", ""),
    ("The Haverley Public Library, 12 Quay Street, Haverley, NY 10018, has 3/4 of it.", ""),
    ("In the library, A4 paper and B/W prints, 1/2 and 3/4, were kept.", ""),
    ("See the Review of the Port Library, vol. 3, f. 4.", ""),
    ("Archivio Storico Tranterino, serie V, vol. 3, p. 4.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHELVED)
def test_shelfmarks_in_running_text(text: str, expected: str) -> None:
    found = [one.span.text(text) for one in find_references(text) if one.place == "archive"]
    assert found == ([expected] if expected else [])


def paper(text: str = PAPER) -> Document:
    return segment(SourceText.of(text, "paper.txt"))


def test_references_in_running_text() -> None:
    found = find_references(NOTE)
    assert [(one.place, one.span.text(NOTE)) for one in found] == [
        ("text", "Jane Oake, “Ports in Winter,” Tidal Review 7 (1983): 17-19"),
        ("archive", "The National Archives, FO 371/109275"),
    ]
    assert found[0].reference.texts(Kind.TITLE, level="j") == ("Tidal Review",)
    assert found[1].reference.texts(Kind.IDNO) == ("FO 371/109275",)
    assert found[1].reference.type == "archival"


def test_references_of_a_document() -> None:
    assert [(one.place, one.span.text(PAPER)) for one in find_references(paper())] == [
        ("text", "Rose Haverley, “Cold Ports,” Tidal Review 8 (1984): 1-4"),
        ("archive", "Harcastle Port Archives, F. 6, Op. 13, D. 9"),
        ("entry", "Oake, J. (1983). Ports in Winter. London: Verso."),
        ("entry", "Lenner, A. (2001). Tides. Kiel: Meyer."),
    ]


def test_citations_of_a_document() -> None:
    assert [(one.span.text(PAPER), one.targets, one.cert) for one in link_citations(paper())] == [
        ("Oake, 1983, p. 17", ("bibl-oake-1983",), "high"),
        ("2001", ("bibl-lenner-2001",), "high"),
        ("Tranter, 1950", (), "low"),
    ]


def test_citations_by_number() -> None:
    text = "Ports\n\nIt was so [1, 2].\n\nBibliography\n\n[1] Oake, J. Ports. London: Verso, 1983.\n\n[2] Lenner, A. Tides. Kiel: Meyer, 2001.\n"
    found = link_citations(paper(text))
    assert [(one.span.text(text), one.targets) for one in found] == [
        ("1", ("bibl-oake-1983",)),
        ("2", ("bibl-lenner-2001",)),
    ]


def test_they_are_what_an_edition_has() -> None:
    document = after(paper(), References(), Citations(), Archival(), CitedWorks())
    refs = [
        (one.span, tuple(one.get("target").replace("#", "").split())) for one in document.layer("citations")
    ]
    assert [(one.span, one.targets) for one in link_citations(paper())] == refs
    layers = ("references", "archival", "cited_works")
    bibls = [one.inner for layer in layers for one in document.layer(layer) if one.kind is Kind.BIBL]
    assert [one.span for one in find_references(paper())] == sorted(bibls)
    xml = encode(SourceText.of(PAPER, "paper.txt")).xml.decode()
    assert all(f'xml:id="{target}"' in xml for _, targets in refs for target in targets)


def test_a_document_without_bibliography_has_no_citations() -> None:
    assert link_citations(paper("So it was (Oake, 1983).\n")) == []


fragments = st.lists(
    st.sampled_from([NOTE, "Oake, J. (1983). ", "“Ports,” ", "F. 6, Op. 13, ", "\n\n", "[1] ", "é𝔸 "]),
    max_size=8,
)


@given(fragments.map("".join) | texts)
@settings(max_examples=40, deadline=None)
def test_any_text_has_references_in_order_that_are_its_own(text: str) -> None:
    for given_text in (text, paper(text)):
        found = find_references(given_text)
        assert all(one.reference.text == one.span.text(text) for one in found)
        assert all(before.span.end <= behind.span.start for before, behind in pairwise(found))
        for one in found:
            assert all(
                0 <= part.span.start <= part.span.end <= one.span.length for part in one.reference.walk()
            )


IN_NOTES: tuple[tuple[str, list[str]], ...] = (
    # a note, the references in it
    ("E. Harcastle, Bells of Haverley (Oxford, 1889), p. 12.", ["E. Harcastle, Bells of Haverley (Oxford, 1889), p. 12"]),
    ("J. Oake, Ports, London: Verso, 1989, p. 12.", ["J. Oake, Ports, London: Verso, 1989, p. 12"]),
    ("F. Tranter, La Mer intérieure, Paris, A. Colin, 1966, p. 112.",
     ["F. Tranter, La Mer intérieure, Paris, A. Colin, 1966, p. 112"]),
    ("Karl Lenner: Die Saline. Hamburg: Stern 1911.", ["Karl Lenner: Die Saline. Hamburg: Stern 1911"]),
    ("Lenner, Bells of Haverley (2 vols., London, 1931), i, 12.",
     ["Lenner, Bells of Haverley (2 vols., London, 1931), i, 12"]),
    ("See T. S. Oake, The Wet Land (London: Faber, 1922), 4.", ["T. S. Oake, The Wet Land (London: Faber, 1922), 4"]),
    ("B. J. Tranter, \"The Tide Trade,\" The Port 5 (1990), 4.", ["B. J. Tranter, \"The Tide Trade,\" The Port 5 (1990), 4"]),
    ("A. Oake, \"Tides,\" Port Review 3 (1901): 4; and S. Lenner, \"Silt,\" Port Journal 14 (1904), 44.",
     ["A. Oake, \"Tides,\" Port Review 3 (1901): 4", "S. Lenner, \"Silt,\" Port Journal 14 (1904), 44"]),
    ("The Times, 14 August 1946, p. 5; Haverley Gazette, 3 May 1899.",
     ["The Times, 14 August 1946, p. 5", "Haverley Gazette, 3 May 1899"]),
    # editors and translators behind an abbreviation, subtitles behind a full stop, words that lead up to a work
    ("Jane Oake, Port Society, trans. L. A. Tranter (London: Harcastle, 1961), 18.",
     ["Jane Oake, Port Society, trans. L. A. Tranter (London: Harcastle, 1961), 18"]),
    ("Hans Lenner, Die See. Der Weg in den Hafen, Berlin 1989, S. 104.", ["Hans Lenner, Die See. Der Weg in den Hafen, Berlin 1989, S. 104"]),
    ("Jean Tranter, Les Années de mer. La tempête, Paris, Oake, 1991, p. 381.",
     ["Jean Tranter, Les Années de mer. La tempête, Paris, Oake, 1991, p. 381"]),
    ("Vgl. z. B. Hans Lenner, Die See, Berlin 1989.", ["Hans Lenner, Die See, Berlin 1989"]),
    ("Vgl. dazu Hans Lenner, Die See, Berlin 1989, S. 104.", ["Hans Lenner, Die See, Berlin 1989, S. 104"]),
    ("Siehe auch Hans Lenner, Die See, Berlin 1989; so noch Karl Oake, Das Salz, Wien 1970.",
     ["Hans Lenner, Die See, Berlin 1989", "Karl Oake, Das Salz, Wien 1970"]),
    ("So Lenner, Die alte See, Berlin 1989, S. 104.", ["Lenner, Die alte See, Berlin 1989, S. 104"]),
    ("Hierzu Hans Lenner, Die See, Berlin 1989.", ["Hans Lenner, Die See, Berlin 1989"]),
    ("Zit. nach Hans Lenner, Die See, Berlin 1989.", ["Hans Lenner, Die See, Berlin 1989"]),
    ("S. Hans Lenner, Die See, Berlin 1989, S. 104.", ["Hans Lenner, Die See, Berlin 1989, S. 104"]),
    ("S. Lenner, Die alte See, Berlin 1989, S. 104.", ["S. Lenner, Die alte See, Berlin 1989, S. 104"]),
    ("Voir notamment Jean Tranter, La Mer, Paris, Oake, 1991.", ["Jean Tranter, La Mer, Paris, Oake, 1991"]),
    ("Cité par Jean Tranter, La Mer, Paris, Oake, 1991.", ["Jean Tranter, La Mer, Paris, Oake, 1991"]),
    ("Thus Jane Oake, The Port (London: Verso, 1984), 10.", ["Jane Oake, The Port (London: Verso, 1984), 10"]),
    # articles and chapters that nothing marks, editors in brackets
    ("Erich Lenner, Die Gründung der Saline, in: Zeitschrift für Salz 76 (1928), S. 311–325.",
     ["Erich Lenner, Die Gründung der Saline, in: Zeitschrift für Salz 76 (1928), S. 311–325"]),
    ("Lenner: Die alte Saline. In: Zeitschrift für Salz 76 (1928), S. 311–325.",
     ["Lenner: Die alte Saline. In: Zeitschrift für Salz 76 (1928), S. 311–325"]),
    ("Karl Oake, Der Markt, in: Hans Lenner (Hg.), Die Stadt, Berlin 1980, S. 12.",
     ["Karl Oake, Der Markt, in: Hans Lenner (Hg.), Die Stadt, Berlin 1980, S. 12"]),
    ("Emmanuel Le Roy Tranter, Histoire de la mer, Paris, Oake, 2004, p. 512.",
     ["Emmanuel Le Roy Tranter, Histoire de la mer, Paris, Oake, 2004, p. 512"]),
    ("Jean Tranter, « La ville », dans Paul Oake (dir.), La Mer, Paris, Lenner, 1980, p. 3.",
     ["Jean Tranter, « La ville », dans Paul Oake (dir.), La Mer, Paris, Lenner, 1980, p. 3"]),
    ("Arthur de Lenner (éd.), Mémoires, 1897, t. III, p. 98.", ["Arthur de Lenner (éd.), Mémoires, 1897, t. III, p. 98"]),
    # newspapers with the month first
    ("New Haverley Times, March 3, 1921, p. 4.", ["New Haverley Times, March 3, 1921, p. 4"]),
    ("See Haverley Guardian, 8 Feb. 1947.", ["Haverley Guardian, 8 Feb. 1947"]),
    # what only looks like one
    ("The town, as we know, was rebuilt in London style in 1989, p. 12 says.", []),
    ("He went to Paris in 1966, and A. Colin printed it.", []),
    ("Tranter was born at London, 12 May 1801, and died in 1866.", []),
    ("Lenner, Tranter and Oake met in London in 1989.", []),
    ("John Oake, Mayor of London, 1989.", []),
    ("Anna Tranter, Bishop of Exeter, died at London, 1801.", []),
    ("Haverley, Town Council, 3 May 1899.", []),
    ("Memorandum, 14 August 1946, p. 5.", []),
    ("Haverley, Town Council, May 3, 1899.", []),
    ("Tim Oake, Haverley, March 3, 1921.", []),
    ("Lenner to Tranter, Moscow, 14 August 1946.", []),
    ("Karl Lenner, Der Hafen blieb. Berlin wurde 1989 geteilt.", []),
    ("Jane Oake, Mayor of Haverley. She died in London, May 1989.", []),
    ("Lenner: Die alte See war weit. In Berlin lebte er 1928.", []),
    ("Als Hans Lenner, Die Stadt verlassend. Er kam, doch Wien, Berlin 1989 war fern.", []),
    ("Vgl. dazu oben S. 104 und Berlin 1989.", []),
    ("Jean Tranter, La Mer est loin. Il vint, dit-on, à Paris en 1991.", []),
    ("Anna Oake (ed.), as we know, was there in 1897.", []),
)  # fmt: skip


@pytest.mark.parametrize(("note", "expected"), IN_NOTES)
def test_works_cited_in_full_in_a_note(note: str, expected: list[str]) -> None:
    assert [one.span.text(note) for one in find_references(note)] == expected


LISTS = [
    # forenames stand second, and the first words are in order: the surname comes first
    (["Besson Éloïse, 2001, Les ports", "Durand Claude, Martin Alain, 1990, Ports", "Tranter Pierre, 1979, La marée"],
     ["Besson?", "Durand", "Martin?", "Tranter"]),
    (["Lenner Marie (1990), Ports", "Oake Pierre (1979), La marée", "Thomas Laurent (1998), Le sel"], ["Lenner", "Oake", "Thomas?"]),
    (["Oake Paul, 1979, La marée"], ["Oake"]),
    (["Lenner Marie et Oake Paul, 1985, Les ports du Nord"], ["Lenner", "Oake"]),
    # the surname comes last, or a comma tells it
    (["Paul Oake, 1979, La marée", "Marie Lenner, 1985, Les ports", "Jean Pierre, 1991, Le sel"], ["Oake", "Lenner", "Pierre"]),
    (["Oake, Paul, 1979, La marée", "Thomas, Laurent, 1985, Les ports"], ["Oake", "Thomas"]),
    (["Thomas Laurent, 1979, La marée", "Vincent Simon, 1985, Les ports"], ["Laurent", "Simon"]),
]  # fmt: skip


@pytest.mark.parametrize(("entries", "expected"), LISTS)
def test_a_whole_list_tells_which_name_comes_first(entries: list[str], expected: list[str]) -> None:
    lines = [f"- {entry}, Paris, Seuil." for entry in entries]
    text = "\n".join(["Les ports", "", "Le port est beau.", "", "Bibliographie", "", *lines]) + "\n"
    found = find_references(segment(SourceText.of(text, "ports.txt")))
    surnames = [
        inner.span.text(one.reference.text) + ("?" if name.attributes.get("cert") else "")
        for one in found
        for author in one.reference.parts
        if author.kind is Kind.AUTHOR
        for name in author.parts
        for inner in name.parts
        if inner.kind is Kind.SURNAME
    ]
    assert surnames == expected
