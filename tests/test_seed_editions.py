"""The two seed texts: their editions as an editor would have made them, and never out of date."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from tei_encode import encode, export, validate
from tei_encode.tei.namespaces import NS, string_value

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
DOSSIER, ARTICLE = SEEDS


@cache
def edition(seed: Path) -> etree._Element:
    return etree.fromstring((ROOT / "tei" / f"{seed.stem}.xml").read_bytes())


def texts(root: etree._Element, path: str) -> list[str]:
    found = root.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [
        " ".join(string_value(node).split()) if isinstance(node, etree._Element) else str(node)
        for node in found
    ]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_edition_in_the_repository_is_what_the_program_writes(seed: Path) -> None:
    encoded = encode(seed)
    assert encoded.xml == (ROOT / "tei" / f"{seed.stem}.xml").read_bytes(), (
        "run `tei-encode encode seeds -o tei`"
    )
    assert encoded.valid
    assert encoded.text_identical


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_two_runs_give_the_same_bytes(seed: Path) -> None:
    assert encode(seed).xml == encode(seed).xml


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_source_comes_back_byte_for_byte(seed: Path) -> None:
    assert export(ROOT / "tei" / f"{seed.stem}.xml", "source").data == seed.read_bytes()


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_edition_is_valid_and_its_text_identical(seed: Path) -> None:
    result = validate(ROOT / "tei" / f"{seed.stem}.xml")
    assert result.findings == ()
    assert result.text_identical


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_every_mention_points_at_an_entry_of_its_kind(seed: Path) -> None:
    root = edition(seed)
    for name, entry in (("persName", "person"), ("placeName", "place"), ("orgName", "org")):
        entries = set(texts(root, f"//tei:standOff//tei:{entry}/@xml:id"))
        mentions = [ref.removeprefix("#") for ref in texts(root, f"//tei:text//tei:{name}/@ref")]
        assert mentions
        assert len(mentions) == len(texts(root, f"//tei:text//tei:{name}"))
        assert set(mentions) == entries


def test_the_dossier_links_four_notes_both_ways() -> None:
    root = edition(DOSSIER)
    marks = root.findall(".//tei:ref[@type='noteAnchor']", NS)
    notes = root.findall(".//tei:note[@n]", NS)
    assert [mark.text for mark in marks] == ["[1]", "[2]", "[3]", "[4]"]
    assert [mark.get("target") for mark in marks] == [f"#note-{n}" for n in "1234"]
    assert [note.get("target") for note in notes] == [f"#noteref-{n}" for n in "1234"]
    assert texts(root, "//tei:div[@type='notes']/tei:note/tei:label") == ["[1]", "[2]", "[3]", "[4]"]


def test_the_dossier_has_introduction_notes_source_and_document() -> None:
    root = edition(DOSSIER)
    assert texts(root, "//tei:body/tei:div/@type") == ["introduction", "notes", "source", "document"]
    assert texts(root, "//tei:front/tei:docTitle/tei:titlePart") == ["CWIHP e-Dossier No. 27"]
    assert len(root.findall(".//tei:div[@type='introduction']/tei:p", NS)) == 7
    document = root.find(".//tei:div[@type='document']", NS)
    assert document is not None
    assert etree.QName(document[0]).localname == "opener"
    assert etree.QName(document[-1]).localname == "closer"
    assert texts(document, "tei:opener/tei:address/tei:addrLine") == [
        "Presidium, CC CPSU",
        "To: Comrade G.M. Malenkov and Comrade N.S. Khrushchev",
    ]
    assert texts(document, "tei:closer/tei:signed/tei:persName") == ["V.M. Molotov"]
    assert texts(document, "tei:closer/tei:dateline/tei:date/@when") == ["1954-03-26"]
    assert len(document.findall("tei:p", NS)) == 13


def test_the_memorandum_says_who_wrote_to_whom() -> None:
    root = edition(DOSSIER)
    sent = "//tei:correspDesc/tei:correspAction[@type='sent']"
    received = "//tei:correspDesc/tei:correspAction[@type='received']"
    assert texts(root, "//tei:correspDesc/@corresp") == ["#div-document"]
    assert texts(root, f"{sent}/tei:persName/@ref") == ["#pers-molotov"]
    assert texts(root, f"{sent}/tei:date/@when") == ["1954-03-26"]
    assert texts(root, f"{received}/tei:persName") == ["G.M. Malenkov", "N.S. Khrushchev"]
    assert texts(root, f"{received}/tei:orgName") == ["Presidium", "CC CPSU"]


def test_the_article_has_its_title_matter_in_front() -> None:
    root = edition(ARTICLE)
    assert texts(root, "//tei:front/tei:byline/tei:docAuthor/tei:persName") == ["Georgios-Orion Marias"]
    assert texts(root, "//tei:front/tei:byline/tei:roleName") == ["Adjunct Lecturer"]
    assert texts(root, "//tei:front/tei:byline/tei:email") == ["mariasg@turkmas.uoa.gr"]
    assert len(texts(root, "//tei:front/tei:byline/tei:affiliation/tei:orgName")) == 2
    assert texts(root, "//tei:front/tei:div/@type") == ["abstract", "keywords"]
    keywords = ["Molotov", "USSR", "NATO entry", "Security regime", "Europe"]
    assert texts(root, "//tei:front/tei:div[@type='keywords']//tei:term") == keywords
    assert texts(root, "//tei:textClass/tei:keywords/tei:term") == keywords
    assert texts(root, "//tei:titleStmt/tei:author/tei:persName/@ref") == ["#pers-marias"]


def test_the_article_has_its_sections_quotations_and_list() -> None:
    root = edition(ARTICLE)
    assert texts(root, "//tei:body/tei:div/tei:head") == [
        "Introduction",
        "Purpose of the Study and Methodology",
        "Ukraine in the center of Transatlantic - Russian geopolitical interests",
        "Molotov's Proposals for a new Security Regime in Europe",
        "Molotov's Proposal for USSR entry into NATO and the reaction of the Alliance",
        "Reasons for Rejection",
        "Conclusion",
    ]
    assert len(root.findall(".//tei:body//tei:quote", NS)) == 5
    assert texts(root, "//tei:body//tei:list/tei:item/tei:label") == ["i)", "ii)", "iii)"]


def test_the_article_has_25_entries_one_of_them_over_a_page_end() -> None:
    root = edition(ARTICLE)
    entries = root.findall(".//tei:back/tei:div[@type='bibliography']/tei:listBibl/tei:bibl", NS)
    assert len(entries) == 25
    assert all(entry.find(".//tei:title", NS) is not None for entry in entries)
    assert all(entry.find(".//tei:date", NS) is not None for entry in entries)
    broken = [entry for entry in entries if entry.find("tei:lb", NS) is not None]
    assert len(broken) == 1
    assert "Op. 13,\n\nPap. 2" in string_value(broken[0])


def test_the_article_links_its_citations() -> None:
    root = edition(ARTICLE)
    citations = root.findall(".//tei:ref[@type='bibr']", NS)
    entries = set(texts(root, "//tei:back//tei:bibl/@xml:id"))
    linked = [
        citation for citation in citations if (citation.get("target") or "").removeprefix("#") in entries
    ]
    assert len(citations) == 36
    assert len(linked) >= 33
    unlinked = [citation for citation in citations if citation not in linked]
    assert all(citation.get("cert") == "low" and citation.get("target") is None for citation in unlinked)
