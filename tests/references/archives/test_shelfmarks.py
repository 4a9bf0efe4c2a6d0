"""Shelfmarks of archives of many countries, and numbers that look like them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tei_encode.model import Kind, Span
from tei_encode.references.archives.repositories import names_of
from tei_encode.references.archives.shelfmarks import Shelfmark, shelfmarks


def written(mark: Shelfmark, text: str) -> str:
    """Repository and parts as the table has them: `repository; unit wording; …`."""
    parts = [
        f"{part.attributes.get('unit') if part.kind is Kind.BIBL_SCOPE else 'idno'} {part.span.text(text)}"
        for part in mark.parts
    ]
    return "; ".join([mark.repository.text(text), *parts])


TABLE = (
    # German
    ("Rep. 77, Nr. 12", "; holding Rep. 77; number Nr. 12"),
    ("GStA PK, I. HA Rep. 77 Tit. 343", "GStA PK; division I. HA; holding Rep. 77; title Tit. 343"),
    ("GStA PK, I. HA, Rep. 77, Tit. 343, Nr. 12, Bl. 4.",
     "GStA PK; division I. HA; holding Rep. 77; title Tit. 343; number Nr. 12; leaf Bl. 4"),
    ("StA Haverley, Best. 12 Nr. 3, Bl. 4-7", "StA Haverley; holding Best. 12; number Nr. 3; leaf Bl. 4-7"),
    ("Staatsarchiv Haverley, Bestand 12, Nr. 3", "Staatsarchiv Haverley; holding Bestand 12; number Nr. 3"),
    ("HStA Haverley, Abt. 3, Nr. 12.", "HStA Haverley; division Abt. 3; number Nr. 12"),
    ("StadtA Haverley, Abt. IV, Nr. 33, f. 2", "StadtA Haverley; division Abt. IV; number Nr. 33; leaf f. 2"),
    ("BArch R 43 I/123, Bl. 5", "BArch; idno R 43 I/123; leaf Bl. 5"),
    ("Staatsarchiv Haverley, 415-1, Amt Oake, Nr. 88, Bl. 12r.", "Staatsarchiv Haverley; idno 415-1; number Nr. 88; leaf Bl. 12r"),
    ("StA Haverley, 415-1, Nr. 91.", "StA Haverley; idno 415-1; number Nr. 91"),
    ("Tranter, Tides, S. 60; StA Haverley, 111-1, Senat, Nr. 91, fol. 3", "StA Haverley; idno 111-1; number Nr. 91; leaf fol. 3"),
    # French
    ("AN, F7 3456, dossier 2", "AN; idno F7 3456; file dossier 2"),
    ("AN, F/7/3456, dossier 2", "AN; idno F/7/3456; file dossier 2"),
    ("AN, AF IV 1234", "AN; idno AF IV 1234"),
    ("Arch. nat., 399 AP 45", "Arch. nat.; idno 399 AP 45"),
    ("AD Calvados, 2 B 345", "AD Calvados; idno 2 B 345"),
    ("Archives départementales du Calvados, 2 B 345, f. 3", "Archives départementales du Calvados; idno 2 B 345; leaf f. 3"),
    ("A.D. Tranter, E 123", "A.D. Tranter; idno E 123"),
    ("AM Haverley, CC 12, f. 3", "AM Haverley; idno CC 12; leaf f. 3"),
    ("BnF, ms. fr. 12345, f. 12v", "BnF; idno ms. fr. 12345; leaf f. 12v"),
    # Dutch
    ("NA, 1.04.02, inv.nr. 123", "NA; idno 1.04.02; inventoryNumber inv.nr. 123"),
    ("Nationaal Archief, Den Haag, 1.04.02, inv. nr. 123, fol. 4",
     "Nationaal Archief; idno 1.04.02; inventoryNumber inv. nr. 123; leaf fol. 4"),
    ("NL-HaNA, VOC, 1.04.02, inv.nr. 123", "NL-HaNA; idno 1.04.02; inventoryNumber inv.nr. 123"),
    ("Stadsarchief Haverley, inv.nr. 12", "Stadsarchief Haverley; inventoryNumber inv.nr. 12"),
    # Spanish
    ("AGS, Estado, leg. 831, f. 23", "AGS; bundle leg. 831; leaf f. 23"),
    ("AGI, Indiferente, leg. 423, l. 20, f. 12r", "AGI; bundle leg. 423; book l. 20; leaf f. 12r"),
    ("AHN, Inquisición, lib. 123, fol. 4", "AHN; book lib. 123; leaf fol. 4"),
    ("Archivo General de Tranter, Estado, leg. 831", "Archivo General de Tranter; bundle leg. 831"),
    # Italian
    ("ASV, Senato, reg. 12, c. 34r", "ASV; register reg. 12; leaf c. 34r"),
    ("ASFi, Mediceo del Principato, filza 123, c. 45", "ASFi; register filza 123; leaf c. 45"),
    ("Archivio di Stato di Tranter, Senato, reg. 12, c. 34r", "Archivio di Stato di Tranter; register reg. 12; leaf c. 34r"),
    # British and Irish
    ("British Library, Add. MS 41657, fol. 5r", "British Library; idno Add. MS 41657; leaf fol. 5r"),
    ("BL, MS 1234", "BL; idno MS 1234"),
    ("BL, Cotton MS Nero D. iv, fol. 12", "BL; idno Cotton MS Nero D. iv; leaf fol. 12"),
    ("BL, India Office Records, L/P&J/6/123", "BL; idno L/P&J/6/123"),
    ("Bodleian, MS Eng. hist. c. 123, fol. 4", "Bodleian; idno MS Eng. hist. c. 123; leaf fol. 4"),
    ("Bodl., MS Don. d. 12", "Bodl.; idno MS Don. d. 12"),
    ("NLI, MS 36,123", "NLI; idno MS 36,123"),
    ("National Library of Tranter, MS 1234 (4)", "National Library of Tranter; idno MS 1234 (4)"),
    ("NLS, Acc. 1234/5", "NLS; idno Acc. 1234/5"),
    ("NRS, GD 40/9/12", "NRS; idno GD 40/9/12"),
    ("PRONI, D/1071/H/B/3", "PRONI; idno D/1071/H/B/3"),
    ("PRONI, D1071/H", "PRONI; idno D1071/H"),
    ("TCD MS 750/1, f. 5", "TCD; idno MS 750/1; leaf f. 5"),
    ("Oake College, MS 12, f. 5", "Oake College; idno MS 12; leaf f. 5"),
    ("UCD Archives, P150/1234", "UCD Archives; idno P150/1234"),
    ("NAI, Department of Ports, S 1234", "NAI; idno S 1234"),
    ("Tranter University Library, MS Dd.3.12, fol. 3", "Tranter University Library; idno MS Dd.3.12; leaf fol. 3"),
    ("TNA, PRO 30/24/7", "TNA; idno PRO 30/24/7"),
    # files with a name, and the repository behind
    ("NARA, RG 84, Subject Files 1948–52, Box 17", "NARA; recordGroup RG 84; file Subject Files 1948–52; box Box 17"),
    ("RG 84, Central Decimal File 1930–39, Box 12, NARA", "NARA; recordGroup RG 84; file Central Decimal File 1930–39; box Box 12"),
    ("NARA, RG 84, File 1945, Box 12", "NARA; recordGroup RG 84; file File 1945; box Box 12"),
    ("RG 84, Entry 190, Oake Library", "Oake Library; recordGroup RG 84; entry Entry 190"),
    ("RG 84, NARA", "NARA; recordGroup RG 84"),
    # papers of a person, the repository behind
    ("Holm Papers, Box 67, Haverley Library", "Haverley Library; box Box 67"),
    ("Anna Holm Papers, Box 65, Folder 3, Harry S. Tranter Library, Oake, MO", "Harry S. Tranter Library; box Box 65; folder Folder 3"),
    ("Anna Holm Papers, Box 17, Manuscript Division, Library of Congress", "Library of Congress; box Box 17"),
    ("Papers of Anna Holm, President's Secretary's File, Box 12, Karl D. Oake Library, Oake, NY", "Karl D. Oake Library; box Box 12"),
    ("Holm Papers, HOLM 20/13, Holm Archives Centre, Cambridge", "Holm Archives Centre; idno HOLM 20/13"),
    ("Holm Papers, HOLM 4/2, Imperial War Museum, London", "Imperial War Museum; idno HOLM 4/2"),
    ("Holm MSS, MS 12, f. 3, British Library", "British Library; idno MS 12; leaf f. 3"),
    ("Holm Papers, fol. 12, Tranter Museum", "Tranter Museum; leaf fol. 12"),
    ("Papiers Holm, carton 5, Archives nationales", "Archives nationales; box carton 5"),
    ("Nachlass Holm, Nr. 12, Bundesarchiv Oake", "Bundesarchiv Oake; number Nr. 12"),
    ("Box 3, Holm Papers, Tranter Library", "Tranter Library; box Box 3"),
    ("Oake Palace Library, Holm Papers, vol. 12", "Oake Palace Library; volume vol. 12"),
    # holdings with their names, figures alone, departments by letters, series in volumes
    ("Staatsarchiv Haverley, 331-3 Politische Polizei, S 493, Bd. 2", "Staatsarchiv Haverley; idno 331-3; idno S 493; volume Bd. 2"),
    ("StA Haverley, 331-3, V 331, Bl. 4–61", "StA Haverley; idno 331-3; idno V 331; leaf Bl. 4–61"),
    ("Haverley Record Office, 9/35/112", "Haverley Record Office; idno 9/35/112"),
    ("HRO, 9/35/112", "HRO; idno 9/35/112"),
    ("ADHV, 351 E 124, fol. 8 v°", "ADHV; idno 351 E 124; leaf fol. 8 v°"),
    ("MAE, PA-AP 198", "MAE; idno PA-AP 198"),
    ("AMAE, Guerre 1939–1945, vol. 12", "AMAE; volume vol. 12"),
    # short names of record offices, ministries and their papers
    ("DRO, 12M84/F6/1", "DRO; idno 12M84/F6/1"),
    ("Haverley Record Office (HRO), 12M84/3, fol. 3", "Haverley Record Office (HRO); idno 12M84/3; leaf fol. 3"),
    ("WRO, CR 1998/Box 72", "WRO; idno CR 1998/Box 72"),
    ("KHLC, U269/A23", "KHLC; idno U269/A23"),
    ("MAE, série B, Ports 1918–1930, vol. 3, fol. 7", "MAE; series série B; volume vol. 3; leaf fol. 7"),
    ("AMAE, Série C", "AMAE; series Série C"),
    ("CADN, Oake, vol. 12, fol. 3", "CADN; volume vol. 12; leaf fol. 3"),
    ("SHD, GR 1 K 123", "SHD; idno GR 1 K 123"),
    ("SHD, série N, 7 N 234", "SHD; series série N; idno 7 N 234"),
    ("PA AA, R 12345", "PA AA; idno R 12345"),
    ("StadtA Haverley, AA S 3a Nr. 12, fol. 4r", "StadtA Haverley; number Nr. 12; leaf fol. 4r"),
    ("NLA Haverley, Hav. 74, Nr. 123", "NLA Haverley; number Nr. 123"),
    # a folder (papka) abbreviated as pages are
    ("AVP RF, f. 06, op. 7, p. 18, d. 184, l. 3", "AVP RF; fond f. 06; opis op. 7; folder p. 18; file d. 184; leaf l. 3"),
    ("АВП РФ, ф. 06, оп. 7, п. 18, д. 184", "АВП РФ; fond ф. 06; opis оп. 7; folder п. 18; file д. 184"),
    ("RGANI, f. 3, op. 1, d. 214, ll. 12–14ob.", "RGANI; fond f. 3; opis op. 1; file d. 214; leaf ll. 12–14ob."),
    # Russian, behind a number of something else
    ("Nr. 5, F. 6, Op. 13, D. 9", "; fond F. 6; opis Op. 13; file D. 9"),
)  # fmt: skip
NONE = (
    "Oake, Tides, 12-3, Amt Lenner, Nr. 4.",
    "Tim Oake, Tides, 12/3, Nr. 4.",
    "Handbuch der Häfen, Abt. 3, Nr. 12.",
    "Oake, in: Tidal Rep. 77, no. 3, 12.",
    "12 Fed. Rep. 77, vol. 3.",
    "Nach Art. 3 Nr. 12, Bl. 4 des Gesetzes.",
    "Lenner, Salz, Bd. 15, Nr. 3, S. 4.",
    "Im Fach 12, Nr. 3, lag ein Buch.",
    "Der Bestand 12 wurde vernichtet.",
    "Schriften der Bibliothek, Nr. 3, Berlin 1912.",
    "I. HA is no archive.",
    "The AN, in 1954, moved.",
    "AN, see p. 12",
    "In AD 79, 2 B 345 was written.",
    "Use version 1.04.02, please.",
    "The museum's inv.nr. 123 is lost.",
    "LA Times, file 3 of it.",
    "See ASCII, reg. 3 of it.",
    "Lenner, lib. 3, cap. 4, f. 2.",
    "Exp. 4, F. 6 shows it.",
    "Oake, Tides, p. 18, d. 184.",
    "See p. 18, l. 3 of it.",
    "The MS 1234 is lost.",
    "Oake, Tides, MS 12.",
    "NLS, A4 paper.",
    "PRONI, Belfast, 1922.",
    "He read the Central Decimal File 1930–39.",
    "RG 59 sailed, and the USA won.",
    "The ZERO, A4/2 is a plane.",
    "Oake, Série Z, 1934.",
    "Paris, AMAE, 1934, p. 12.",
    "Die Stadt Haverley, Markt, Nr. 12, brannte.",
    "The Holm Papers, box 12, arrived at the Library of Oake.",
    "He drank from box 5, and went to the library.",
    "Order P 12, Oake Library, London.",
    "Oake, Tides, vol. 3, Haverley Library, 1990.",
    "Holm Papers, vol. 3, Oake Press, London.",
    "OAKE, Tides and Salt, vol. 3, p. 4.",
    "ADAC, 12 V 331 more cars.",
    "The office opened on 9/35/112.",
    "Haverley Records, 9/35, 1990.",
)


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_repository_and_parts(text: str, expected: str) -> None:
    assert [written(mark, text) for mark in shelfmarks(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Holm, “Ports,” Anna Holm Papers, Diaries, Box 6, Oake Library.", "Anna Holm Papers, Diaries, Box 6, Oake Library"),
        ("Holm, “Ports,” Papers of Anna Holm, Box 6, Folder 3.", "Papers of Anna Holm, Box 6, Folder 3"),
        ("Oake Library, Anna Holm Papers, Box 6.", "Oake Library, Anna Holm Papers, Box 6"),
    ],
)  # fmt: skip
def test_the_collection_is_in_the_reference(text: str, whole: str) -> None:
    assert [mark.span.text(text) for mark in shelfmarks(text)] == [whole]


@pytest.mark.parametrize("text", NONE)
def test_numbers_that_are_no_shelfmark(text: str) -> None:
    assert shelfmarks(text) == []


def test_a_division_has_its_number_without_its_label() -> None:
    (mark,) = shelfmarks("GStA PK, I. HA Rep. 77, Nr. 12, Bl. 4-7")
    assert [dict(part.attributes) for part in mark.parts] == [
        {"unit": "division", "from": "I", "to": "I"},
        {"unit": "holding", "from": "77", "to": "77"},
        {"unit": "number", "from": "12", "to": "12"},
        {"unit": "leaf", "from": "4", "to": "7"},
    ]


@pytest.mark.parametrize(
    "piece", ["Rep. 77, ", "Nr. 12, ", "AN, F7 ", "AD Calvados, ", "I. HA ", "1.04.02, inv.nr. 1 "]
)
def test_many_pieces_overlap_nowhere(piece: str) -> None:
    text = (piece * 4_000)[:20_000]
    found = shelfmarks(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(mark.span.end <= len(text) for mark in found)


@pytest.mark.parametrize(
    "words",
    [
        "The National Archives, Kew (hereafter TNA)",
        "Bundesarchiv Oake (im Folgenden: TNA)",
        "Oake (henceforth cited as TNA)",
    ],
)
def test_what_says_that_a_name_is_used_from_here_on_is_no_part_of_it(words: str) -> None:
    assert [name.text(words) for name in names_of(words, Span(0, len(words)))] == [
        words.split(" (", maxsplit=1)[0],
        "TNA",
    ]
