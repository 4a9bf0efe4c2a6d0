from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode.model import Document, Kind
from tei_encode.recognisers.archival import Archival
from tests.recognisers.bibliographies import after, texts, with_notes

CASES = (
    ("[1] Harbour Policy Archives of the Republic (Arkhiv Portov Respubliki, or APR), F. 6, Op. l3, Pap. 2, D. 9, Ll. 20-25. I thank A. B.",
     "Harbour Policy Archives of the Republic|Arkhiv Portov Respubliki|APR", ["F. 6", "Op. l3", "Pap. 2", "D. 9", "Ll. 20-25"]),
    ("Source:  Harbour Archives (HA), f. 2, op. 2, d. 196, ll. 1-7. Translated.", "Harbour Archives|HA", ["f. 2", "op. 2", "d. 196", "ll. 1-7"]),
    ("[2] RGANI, f. 3, op. 10, d. 77, l. 12.", "RGANI", ["f. 3", "op. 10", "d. 77", "l. 12"]),
    ("[3] РГАСПИ, ф. 17, оп. 3, д. 22, л. 5.", "РГАСПИ", ["ф. 17", "оп. 3", "д. 22", "л. 5"]),
    ("[4] Memo, 4 May 1951, RG 59, Box 12, Folder 3, National Archives.", "National Archives", ["RG 59", "Box 12", "Folder 3"]),
    ("It lies in the archive (Harbour Library, Anna Holm Papers, Box 5).", "Harbour Library", ["Box 5"]),
    ("[5] Archivio di Porto, Senato, reg. 5, c. 45r.", "Archivio di Porto", ["reg. 5", "c. 45r"]),
    ("[6] RGANI, f. 3,\nop. 10,\nd. 77.", "RGANI", ["f. 3", "op. 10", "d. 77"]),
)  # fmt: skip
SHELFMARKS = (
    ("[1] Minutes, 4 May 1954, FO 371/109275, TNA.", "FO 371/109275"), ("[2] TNA, PREM 11/618, f. 23.", "PREM 11/618"),
    ("[3] British Library, Add. MS 12345, fol. 3v.", "Add. MS 12345"), ("[4] BArch, R 43 II/1234, Bl. 5.", "R 43 II/1234"),
)  # fmt: skip
NONE = (
    "In f. 3 he erred.",
    "The box 5 was empty.",
    "See vol. 3, p. 4.",
    "He sat in row D. 9 people came.",
    "Op. 13 is a sonata, Op. 14 too.",
)


def recognised(text: str) -> Document:
    return after(with_notes(text), Archival())


@pytest.mark.parametrize(("text", "repository", "parts"), CASES, ids=[text[:40] for text, _, _ in CASES])
def test_repository_and_labelled_parts(text: str, repository: str, parts: list[str]) -> None:
    document = recognised(text)
    assert texts(document, "archival", Kind.ORG_NAME) == repository.split("|")
    assert texts(document, "archival", Kind.BIBL_SCOPE) == parts
    (bibl,) = [one for one in document.layer("archival") if one.kind is Kind.BIBL]
    assert bibl.get("type") == "archival"


@pytest.mark.parametrize(("text", "shelfmark"), SHELFMARKS)
def test_shelfmark_without_labels_is_one(text: str, shelfmark: str) -> None:
    assert texts(recognised(text), "archival", Kind.IDNO) == [shelfmark]


@pytest.mark.parametrize("text", NONE)
def test_numbers_that_are_no_shelfmark(text: str) -> None:
    assert recognised(text).layer("archival") == ()


def test_units_and_values() -> None:
    scopes = [one for one in recognised(CASES[0][0]).layer("archival") if one.kind is Kind.BIBL_SCOPE]
    assert [one.get("unit") for one in scopes] == ["fond", "opis", "folder", "file", "leaf"]
    assert [(one.get("from"), one.get("to")) for one in scopes][1::3] == [("13", "13"), ("20", "25")]


def test_every_part_of_a_shelfmark_is_an_idno_but_leaves() -> None:
    assert texts(recognised(CASES[2][0]), "archival", Kind.IDNO) == ["f. 3", "op. 10", "d. 77"]


def test_same_file_twice_gets_two_identifiers() -> None:
    document = recognised("[1] RGANI, f. 3, op. 10, d. 77, l. 1.\n\n[2] RGANI, f. 3, op. 10, d. 77, l. 2.")
    assert [one.id for one in document.layer("archival") if one.id] == [
        "bibl-rgani-3-10-77",
        "bibl-rgani-3-10-77-2",
    ]


@settings(max_examples=80)
@given(
    st.lists(
        st.sampled_from(
            [
                "F. 6",
                "Op. 13",
                ", ",
                "D. 9",
                "Ll. 1-2",
                "RGANI",
                " ",
                "Box 5",
                "FO 371/12",
                "(",
                ")",
                "Archives",
                "\n",
                "l",
                "RG 59",
            ]
        ),
        max_size=20,
    ).map("".join)
)
def test_parts_stay_inside_the_reference(text: str) -> None:
    document = recognised(text)
    wholes = [one.span for one in document.layer("archival") if one.kind is Kind.BIBL]
    for one in document.layer("archival"):
        assert any(whole.embeds(one.span) for whole in wholes)


@pytest.mark.parametrize("piece", ["f. 2, ", "Archive of ", "(", "Box 5, ", "RG 59, ", "FO 371/1 "])
def test_endless_repetition_stays_inside_the_text(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    assert all(one.span.end <= len(text) for one in recognised(text).layer("archival"))


def test_collections_between_labelled_parts_are_bridged() -> None:
    text = "[1] Holm to Dahl, May 4, 1980, Ministry of Ports, DPC Lot File 71D12, Box 6, Dredging.\n\n[2] Same, NARA, RG 59, Despatches from U.S. Consuls, Roll 57. He left. Box 3 is lost."
    document = recognised(text)
    assert texts(document, "archival", Kind.BIBL) == [
        "Ministry of Ports, DPC Lot File 71D12, Box 6",
        "NARA, RG 59, Despatches from U.S. Consuls, Roll 57",
    ]
    assert texts(document, "archival", Kind.ORG_NAME) == ["Ministry of Ports", "NARA"]
