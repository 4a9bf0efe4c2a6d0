from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode.model import Annotation, Document, Kind, SourceText, Span
from tei_encode.recognisers.references import References
from tests.recognisers.bibliographies import after, article, texts

BOWEN = "Bowen E. (2008). Harbours of the North. London: Verso."


def ids(document: Document) -> list[str]:
    return [one.id for one in document.layer("references") if one.kind is Kind.BIBL]


def test_entry_keeps_span_and_marks_of_the_segmenter() -> None:
    document = after(article("Text.", [BOWEN]), References())
    entry = next(one for one in document.layer("references") if one.kind is Kind.BIBL)
    original = document.layer("structure")[-1]
    assert (entry.span, entry.marks, entry.origin) == (original.span, original.marks, "references")


def test_parts_lie_where_they_are_printed() -> None:
    document = after(article("Text.", [BOWEN]), References())
    assert texts(document, "references", Kind.TITLE) == ["Harbours of the North"]
    assert texts(document, "references", Kind.SURNAME) == ["Bowen"]
    assert texts(document, "references", Kind.PLACE_NAME) == ["London"]


def test_identifiers_are_readable_and_unique() -> None:
    entries = [
        BOWEN,
        BOWEN.replace("Harbours", "Tides"),
        "Text of a Note (1954, April 1). *United Press*, p. 2.",
        "Черных А. (1990). Порт. Москва: Мысль.",
    ]
    document = after(article("Text.", entries), References())
    assert ids(document) == [
        "bibl-bowen-2008",
        "bibl-bowen-2008-2",
        "bibl-text-of-a-note-1954",
        "bibl-chernykh-1990",
    ]


def test_entry_broken_by_a_page_end_is_one() -> None:
    entry = "Memorandum (1954, March 26). Harbour Archives, F. 6, Op. 13,\n\n- Pap. 2, D. 9, Ll. 5-6."
    document = after(article("Text.", [entry]), References())
    whole = next(one for one in document.layer("references") if one.kind is Kind.BIBL)
    assert whole.get("type") == "archival"
    assert texts(document, "references", Kind.BIBL_SCOPE) == ["F. 6", "Op. 13", "Pap. 2", "D. 9", "Ll. 5-6"]


@pytest.mark.parametrize(
    "entry",
    [
        f"{BOWEN}\nTides Board (1991) Report on Silt. Kiel: Meyer.",
        f"{BOWEN}\nvan den Marsh, P. 1991. Silt. Kiel: Meyer.",
        f"{BOWEN} Marsh, P. (1991). Silt. Kiel: Meyer.",
        f"{BOWEN} Marsh, P. and Oake, J. 1991. Silt. Kiel: Meyer.",
        "Bowen, Eva. Harbours. London: Verso, 2008.\nMarsh, Paul. Silt. Kiel: Meyer, 1991.",
    ],
)
def test_entry_in_which_another_begins_is_told(entry: str) -> None:
    document = after(article("Text.", [entry]), References())
    (finding,) = document.findings
    assert finding.rule == "entry-holds-another"
    assert ("Marsh" in finding.message) or ("Tides Board (1991)" in finding.message)


@pytest.mark.parametrize(
    "entry",
    [
        BOWEN,
        "Bowen, E. (2008). Silt. In Marsh, P. (1991). Harbours. Kiel: Meyer.",
        "Bowen, E. (2008). Harbours of the\nTides Board (1991) and after. London: Verso.",
        "Bowen, E. 2008. Harbours. London:\nVerso. 2nd ed. 1991, reprinted in Kiel.",
        "Bowen, E. (2008 [1991]). Harbours, translated by P. Marsh. 3 vols. London: Verso. Reviewed in Marsh 2009.",
        "Bowen, Eva. Harbours.\nOake, Haverley: Verso, 2008.",
    ],
)
def test_an_entry_alone_holds_no_other(entry: str) -> None:
    assert after(article("Text.", [entry]), References()).findings == ()


def test_printed_labels_are_no_authors() -> None:
    entries = [
        f"{name} 1990 {name}, Ann. Book of {name}. Kiel: Meyer, 1990." for name in ("Bowen", "Dahl", "Ito")
    ]
    document = after(
        article("Text.", [*entries, "WTO 1991 Tides and Health. Geneva: WTO, 1991."]), References()
    )
    assert texts(document, "references", Kind.SURNAME) == ["Bowen", "Dahl", "Ito"]
    assert "Tides and Health" in texts(document, "references", Kind.TITLE)


def test_no_bibliography_gives_nothing() -> None:
    document = Document(SourceText.of("Only text (1954)."))
    assert list(References().recognise(document).annotations) == []


@settings(max_examples=60)
@given(st.lists(st.text(min_size=1, max_size=60), max_size=6))
def test_parts_stay_inside_their_entry(entries: list[str]) -> None:
    text = "\n".join(entries)
    blocks: list[Annotation] = []
    at = 0
    for entry in entries:
        blocks.append(Annotation(Span(at, at + len(entry)), Kind.BIBL))
        at += len(entry) + 1
    document = after(Document(SourceText.of(text)).with_layer("structure", blocks), References())
    wholes = [one.span for one in document.layer("references") if one.kind is Kind.BIBL]
    assert wholes == [block.span for block in blocks]
    for one in document.layer("references"):
        assert any(whole.embeds(one.span) for whole in wholes)
