"""What the rules find in made-up sentences: the names as `person:`, `place:` and `org:` in order."""

from __future__ import annotations

import pytest

from tei_encode.model import Cert, Kind, Span
from tei_encode.names import analyse_stretches

SHORT = {Kind.PERS_NAME: "person", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}


def found(text: str, kind: Kind = Kind.P) -> list[str]:
    claims = analyse_stretches(text, [(kind, Span(0, len(text)))])
    return [f"{SHORT[claim.kind]}:{claim.span.text(text)}" for claim in claims]


PERSONS = [
    ("Yesterday Hugo Lindqvist spoke.", ["person:Hugo Lindqvist"]),
    ("We saw Mr. Tamblyn and Dr. Ida Noakes.", ["person:Tamblyn", "person:Ida Noakes"]),
    ("The letter of Comrade P. I. Zhelezov was read.", ["person:P. I. Zhelezov"]),
    ("The letter of P.I. Zhelezov was read.", ["person:P.I. Zhelezov"]),
    ("Then Foreign Minister Boris Zhelezov replied.", ["person:Boris Zhelezov"]),
    ("Our friend [Armand] Duvivier was there.", ["person:[Armand] Duvivier"]),
    ("He met Samuel (Sandy) Okafor again.", ["person:Samuel (Sandy) Okafor"]),
    ("It was Samuel Okafor Jr. who came.", ["person:Samuel Okafor Jr."]),
    ("Later Wilhelm von Traunstein's answer came.", ["person:Wilhelm von Traunstein"]),
    ("She asked Lord Pemberwick and the Duke of Rothbury.", ["person:Lord Pemberwick", "person:Duke of Rothbury"]),
    ("It was Hugo, Marquess Tranby, and William, 3rd Earl of Rothbury.", ["person:Hugo, Marquess Tranby", "person:William, 3rd Earl of Rothbury"]),
    ("Believe me, dear Hugo, Lord Pemberwick is here.", ["person:Hugo", "person:Lord Pemberwick"]),
    ("We saw Ida Noakes, Lord Pemberwick and Hugo.", ["person:Ida Noakes", "person:Lord Pemberwick", "person:Hugo"]),
    ("They sent Messrs. Quill, Tamblyn and Yarrow.", ["person:Quill", "person:Tamblyn", "person:Yarrow"]),
    ("King George III wrote to Sir Edmund Quill.", ["person:George III", "person:Edmund Quill"]),
    ("Hugo Lindqvist came. Lindqvist’s reply was short.", ["person:Hugo Lindqvist", "person:Lindqvist"]),
    ("Under the Lindqvist administration nothing moved, wrote Ida Lindqvist.",
     ["person:Lindqvist", "person:Ida Lindqvist"]),
    ("ATTENDED: HUGO LINDQVIST AND IDA NOAKES.", ["person:HUGO LINDQVIST", "person:IDA NOAKES"]),
    ("With Air Cdre. Tamblyn and Sqn. Ldr. Quill came Wing Cdr. Ida Noakes.",
     ["person:Tamblyn", "person:Quill", "person:Ida Noakes"]),
    ("Salisbury and I arrived. They saw Bristol and me at Salisbury. We came to Lisbon and I left.",
     ["person:Salisbury", "person:Bristol", "place:Salisbury", "place:Lisbon"]),
    ("MR. TAMBLYN'S REPLY TO LORD PEMBERWICK’S NOTE", ["person:TAMBLYN", "person:LORD PEMBERWICK"]),
    ("a long line that is broken in the middle of Hugo\nLindqvist and goes on", ["person:Hugo\nLindqvist"]),
    ("Hugo\nLindqvist", ["person:Hugo"]),
    ("It was so before. MR. TAMBLYN: When you go lower, there is less.", ["person:TAMBLYN"]),
    ("Lord John Tamblyn and Edmund Lake spoke.", ["person:John Tamblyn", "person:Edmund Lake"]),
    ("H. Cross and J. Woods signed.", ["person:H. Cross", "person:J. Woods"]),
    ("We saw Mr. Septimus Rivers, Dr. Quendon Park and Miss Zephania Marsh.",
     ["person:Septimus Rivers", "person:Quendon Park", "person:Zephania Marsh"]),
    ("They told Major Sharp that Major Strong was ill.", ["person:Sharp", "person:Strong"]),
    ("These Sharp words, and a Strong box, were Bright. Small was his part, Wise his answer.", []),
    # Behind a title an initial and a surname make a forename of any word before them.
    ("Then Secretary Quendrel W. Tamblyn, Minister Noakes V. M. Quill and Mrs. Yarrow T. Oakfield came.",
     ["person:Quendrel W. Tamblyn", "person:Noakes V. M. Quill", "person:Yarrow T. Oakfield"]),
    ("Mr. Tamblyn J. P. signed, and Captain Quill R. N. left.", ["person:Tamblyn", "person:Quill", "org:R. N."]),
    ("The Factory Bill of Lord Quendrel and the Tamblyn Act of Lady Noakes will ruin us.",
     ["person:Lord Quendrel", "person:Lady Noakes"]),
    # A calendar of letters has both persons with the surname first.
    ("Quendrel, Hugo, to Tamblyn, Ida von, 3 June 1921. Sparrel, A., to Yarrow, J. T., undated.",
     ["person:Quendrel, Hugo", "person:Tamblyn, Ida von", "person:Sparrel, A.", "person:Yarrow, J. T."]),
    ("12. Quendrel, Shaosun, to Tamblyn, Jinghua, June 3, 1921; Noakes, Ida, to Quill, Hugo, 1922",
     ["person:Quendrel, Shaosun", "person:Tamblyn, Jinghua", "person:Noakes, Ida", "person:Quill, Hugo"]),
    # Chinese and Korean names have the surname first, and their given names are known by the syllables.
    ("Then Consul General Hsieh Pao-ting spoke; Colonel Shim Dok-won wrote to Fu Ssu-lin.",
     ["person:Hsieh Pao-ting", "person:Shim Dok-won", "person:Fu Ssu-lin"]),
    ("They told Kwon Hae Jin that Hsu T'ing-yao was ill. Hsu slept.",
     ["person:Kwon Hae Jin", "person:Hsu T'ing-yao", "person:Hsu"]),
    ("A Tip-up table. The Sing-song began. We heard Song And Dance.", []),
    ("The ship sailed. Trebizar’s mate had told Trebizar so.", ["person:Trebizar", "person:Trebizar"]),
]  # fmt: skip

LINES = [
    # A column of a newspaper, a manuscript kept in its lines, and uneven lines: a name stands over the end of one.
    ("The bridge was opened on Friday by Sir\nEdmund Quill and his daughter, before\na great crowd. With them came Hugo\n"
     "Lindqvist, who had built it, and some\ngentlemen from Puerto\nRico.",
     ["person:Edmund Quill", "person:Hugo\nLindqvist", "place:Puerto\nRico"]),
    ("We were told at the inn that Ida\nNoakes had gone.", ["person:Ida\nNoakes"]),
    ("He left us at noon, much out of spirits, and walked with old Hugo\nLindqvist as far as the\n"
     "mill, where they met Captain Samuel\nOkafor and heard from him all that had been said.",
     ["person:Hugo\nLindqvist", "person:Samuel\nOkafor"]),
    ("Norway: Mr. Hugo Lindqvist; Brig. E.\nF. Quill; Captain Samuel Okafor",
     ["place:Norway", "person:Hugo Lindqvist", "person:E.\nF. Quill", "person:Samuel Okafor"]),
    ("The bridge was opened on Friday by Mr.\nF. B. Quill and his daughter, before\na great crowd. Behind them came Dr.\n"
     "J. N. Noakes and others.", ["person:F. B. Quill", "person:J. N. Noakes"]),
    # Words broken at line ends, the hyphen their own or not.
    ("The bridge was opened by Sir Edmund Quill-\nTamblyn, of Wexham-\nupon-Dribble, before the Mayor of Trebizar-on-\n"
     "the-Wold and the Commander-in-\nChief.",
     ["person:Edmund Quill-\nTamblyn", "place:Wexham-\nupon-Dribble", "place:Trebizar-on-\nthe-Wold"]),
    ("The bridge was opened on Friday by Hugo Lind-\r\nqvist and Ida Mac-\r\nNoakes, before a crowd that had come.",
     ["person:Hugo Lind-\r\nqvist", "person:Ida Mac-\r\nNoakes"]),
    ("I am with all respect, and in haste, your\nObedt. humble Servt\nIda Noakes", ["person:Ida Noakes"]),
    # Verse, addresses, lists, signatures: each line ends where it ends.
    ("O let me sing of Hugo,\nNo other song I know;\nThe wind was all for Ida\nLisbon was white with snow;",
     ["person:Hugo", "person:Ida", "place:Lisbon"]),
    ("Hugo Lindqvist\nRotterdam", ["person:Hugo Lindqvist", "place:Rotterdam"]),
    ("Ida Noakes\nSamuel Okafor\nWilhelm Traunstein", ["person:Ida Noakes", "person:Samuel Okafor",
     "person:Wilhelm Traunstein"]),
    ("yours very truly\nHugo\nEdmund Quill", ["person:Hugo", "person:Edmund Quill"]),
    # The longest line of a list says nothing of its width; the other lines may.
    ("ATTENDED: Edmund Quill, Ambassador of Norway in Lisbon; for the Legation, Hugo Lindqvist\nSamuel Okafor, Counsellor",
     ["person:Edmund Quill", "place:Norway", "place:Lisbon", "person:Hugo Lindqvist", "person:Samuel Okafor"]),
    ("PRESENT: Captain Edmund Quill of Norway, for the Ministry of Justice\nSamuel Okafor",
     ["person:Edmund Quill", "place:Norway", "org:Ministry of Justice", "person:Samuel Okafor"]),
    ("Department of Northern Languages and Letters, Royal and Imperial\nUniversity of Lisbon",
     ["org:Department of Northern Languages and Letters", "org:Royal and Imperial\nUniversity of Lisbon"]),
    ("Present: Mr. Edmund Quill, Dr. Ida Noakes, Captain Hugo\nLindqvist, Mr. Wilhelm Traunstein, Lord Pemberwick, Sir\n"
     "Samuel Okafor, Mr. Tamblyn.",
     ["person:Edmund Quill", "person:Ida Noakes", "person:Hugo\nLindqvist", "person:Wilhelm Traunstein",
      "person:Lord Pemberwick", "person:Samuel Okafor", "person:Tamblyn"]),
    ("Hugo\nLondon is where they all met again after years.", ["person:Hugo", "place:London"]),
]  # fmt: skip

TRADES = [
    ("Edmund Quill, Baker, was sworn.", ["person:Edmund Quill"]),
    ("We chose Samuel Okafor, Cooper, Ida Noakes, Weaver, and Hugo Oake, Mason.",
     ["person:Samuel Okafor", "person:Ida Noakes", "person:Hugo Oake"]),
    ("Edmund Quill of Lisbon, Butcher, saith so.", ["person:Edmund Quill", "place:Lisbon"]),
    ("Edmund Quill, a Carpenter, met Okafor the Miller there. So said Samuel Okafor.",
     ["person:Edmund Quill", "person:Okafor", "person:Samuel Okafor"]),
    # A surname in a row of them, and of somebody whom the text names.
    ("There came Edmund Quill, Baker, Smith and Cooper.",
     ["person:Edmund Quill", "person:Baker", "person:Smith", "person:Cooper"]),
    ("Edmund Quill, Mason, and Ida Noakes came. Mr. Mason spoke.",
     ["person:Edmund Quill", "person:Mason", "person:Ida Noakes", "person:Mason"]),
    ("So wrote the Baker letters.", ["person:Baker"]),
]  # fmt: skip

CAPITALS = [
    ("They wrote to LORD PEMBERWICK about it.", ["person:LORD PEMBERWICK"]),
    ("GENERAL QUILLON said that he did not agree.", ["person:QUILLON"]),
    ("2. ADMIRAL TREBB said no, and MARSHAL OAKE that it was so.", ["person:TREBB", "person:OAKE"]),
    ("Then CAPTAIN LINDQVIST-VANE and MAJOR GENERAL SIR EDMUND QUILL spoke.",
     ["person:LINDQVIST-VANE", "person:EDMUND QUILL"]),
    ("COLONEL HOUSE agreed with all that was said.", ["person:HOUSE"]),
    ("He read the GENERAL REMARKS and a MAJOR REPORT, and left.", []),
]  # fmt: skip

PLACES = [
    (
        "They left Wexham-super-Mare for Stow-on-the-Trebble with the Commander-in-Chief, my Mother-in-Law and a Love-in-Idleness.",
        ["place:Wexham-super-Mare", "place:Stow-on-the-Trebble"],
    ),
    ("They moved from Lisbon to Porto.", ["place:Lisbon", "place:Porto"]),
    ("The U.S. and the USSR met in Vienna.", ["place:U.S.", "place:USSR", "place:Vienna"]),
    ("In West Germany and northern Norway it rained.", ["place:West Germany", "place:Norway"]),
    ("He was born in Erie, Pennsylvania.", ["place:Erie", "place:Pennsylvania"]),
    ("The office in Washington, D.C. was shut.", ["place:Washington, D.C."]),
    ("A house in Gosling Street near Lake Tarn.", ["place:Gosling Street", "place:Lake Tarn"]),
    ("NORWAY'S ANSWER TO THE PORT OF LISBON’S PILOTS", ["place:NORWAY", "place:LISBON"]),
    ("He went to the States and lived in the States a year.", ["place:States", "place:States"]),
    ("The Baltic States left the United States alone.", ["place:Baltic States", "place:United States"]),
    ("The goods lay at Hebbel Factory and at Bristol Hall.", ["place:Hebbel Factory", "place:Bristol Hall"]),
    ("The farm lies in Prince Osric's County.", ["place:Prince Osric's County"]),
    ("We live in Quembly.", ["place:Quembly"]),
    ("It stood on the Isle of Bramble.", ["place:Isle of Bramble"]),
]

BODIES = [
    ("The Danish Consulate General in Lisbon and the Secretariat General of the League were told.",
     ["org:Danish Consulate General in Lisbon", "org:Secretariat General of the League"]),
    ("He led the Second Department of the General Staff and the 3rd Department of the Foreign Ministry.",
     ["org:Second Department of the General Staff", "org:3rd Department of the Foreign Ministry"]),
    ("The First Department was closed, and so was General Quill's.", ["person:Quill"]),
    ("Killed: Corp. Ira Tamblyn, Co. D. Missing: Hugo Noakes, Co. K; Private Amos Quill, Co. B, 7th N. H. Volunteers.",
     ["person:Ira Tamblyn", "person:Hugo Noakes", "person:Amos Quill", "org:7th N. H. Volunteers"]),
    ("The 27th Maine lay beside our 4th New York, and the 6th Ohio Cavalry behind.",
     ["org:27th Maine", "org:4th New York", "org:6th Ohio Cavalry"]),
    ("On the 4th Virginia was quiet. The 9th Maine legislature met.", ["place:Virginia", "place:Maine"]),
    ("We passed the Eleventh Ohio Volunteers, and Tamblyn, Quill & Co. H. Noakes came.",
     ["org:Eleventh Ohio Volunteers", "org:Tamblyn, Quill & Co.", "person:H. Noakes"]),
    ("The Ministry of Mines and Fisheries agreed.", ["org:Ministry of Mines and Fisheries"]),
    ("It went to the British Foreign Office.", ["org:British Foreign Office"]),
    ("The U.S. Department of State and NATO agreed.", ["org:U.S. Department of State", "org:NATO"]),
    ("He led the Permanent Mission of Norway to the United Nations.",
     ["org:Permanent Mission of Norway to the United Nations"]),
    ("She taught at the University of California, Berkeley.", ["org:University of California, Berkeley"]),
    ("The Harbour Pilots Association (HPA) met; HPA voted.",
     ["org:Harbour Pilots Association", "org:HPA", "org:HPA"]),
    ("The Allied Fleets Baltic (AFBALT) left. AFBALT replied, and so it was.",
     ["org:Allied Fleets Baltic", "org:AFBALT", "org:AFBALT"]),
    ("The Southern Fishing Grounds Survey (SFGS) met; the SFGS left.",
     ["org:Southern Fishing Grounds Survey", "org:SFGS", "org:SFGS"]),
    ("The United Nations Harbour Relief Administration (UNHRA) paid.",
     ["org:United Nations Harbour Relief Administration", "org:UNHRA"]),
    ("It went to Amembassy Lisbon and Amconsul Porto.", ["org:Amembassy Lisbon", "org:Amconsul Porto"]),
    ("The goods came from Tamblyn & Co. by sea.", ["org:Tamblyn & Co."]),
    ("He was sent to the U.S. Embassy in Paris.", ["org:U.S. Embassy in Paris"]),
    ("the embassy in Paris", ["place:Paris"]),
    ("The Department and the Committee met.", []),
    ("Then the Roads and Bridges Committee met.", ["org:Roads and Bridges Committee"]),
    ("He wanted a Harbour Commission.", []),
    ("He aired it in the United States Government.", ["org:United States Government"]),
    ("The French Foreign Ministry and the Bundestag met.", ["org:French Foreign Ministry", "org:Bundestag"]),
]  # fmt: skip

CENTRES = [
    ("They sailed from Cape St. Tamblyn to Fort St. Noakes. The Assistant Resident had seen Cape Quill.",
     ["place:Cape St. Tamblyn", "place:Fort St. Noakes", "place:Cape Quill"]),
    ("Mr. Noakes, of Tamblyn Centre, Vermont, went to Quill Center.",
     ["person:Noakes", "place:Tamblyn Centre", "place:Vermont", "place:Quill Center"]),
    ("They met at the Tamblyn Centre; the Quill Center for Tides is at Civic Center.",
     ["org:Tamblyn Centre", "org:Quill Center for Tides", "org:Civic Center"]),
    # Heads of despatches
    ("CONSULATE GENERAL OF PORTUGAL,\nBristol, May 3, 1871.", ["org:CONSULATE GENERAL OF PORTUGAL", "place:Bristol"]),
    ("BRAZIL LEGATION,\nLisbon.", ["org:BRAZIL LEGATION", "place:Lisbon"]),
    ("LEGATION OF THE NORTH", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CENTRES)
def test_places_and_bodies_of_several_words(text: str, expected: list[str]) -> None:
    assert found(text) == expected


NOTHING = [
    "The slave States and the free States, two States of four, held to the rights of the States; they went to the "
    "States where it was law.",
    "Soviet and German troops moved.",
    "The Treaty of Lisbon and the Lindqvist Plan failed.",
    "After the Vienna Conference and the Crimean War.",
    "On Monday, 3 March, Christmas was far.",
    "Firstly, however, nothing was said. Therefore we left.",
    "Anglo-French and anti-Lindqvist feeling ran high.",
    "See https://example.org/Hugo/Lisbon or write to Hugo.Lindqvist@example.org now.",
    "The Americans and Canadians differed.",
    "The General Agreement on Tariffs and Trade (GATT) and the HMS Quillon held.",
    "She had Chronic Harbour Noise Disorder (CHND), and CHND is rare.",
    "He read Le Monde and the Chicago Tribune.",
]


@pytest.mark.parametrize(("text", "expected"), [*PERSONS, *LINES, *TRADES, *CAPITALS, *PLACES, *BODIES])
def test_names_of_a_sentence(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_visitors_states_are_a_guess() -> None:
    text = "He came back from the States."
    assert [claim.cert for claim in analyse_stretches(text, [(Kind.P, Span(0, len(text)))])] == [Cert.LOW]


@pytest.mark.parametrize("text", NOTHING)
def test_no_names_here(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("mark", ["*", "_", "#", "- ", "<"])
def test_layout_marks_are_no_part_of_a_name(mark: str) -> None:
    assert found(f"{mark}Hugo Lindqvist{mark} came.") == ["person:Hugo Lindqvist"]


def test_a_signature_is_a_person() -> None:
    assert found("Quillon Barrabat", Kind.SIGNED) == ["person:Quillon Barrabat"]


def test_signed_initials_are_a_person_and_no_state() -> None:
    assert found("R. N. C.", Kind.SIGNED) == ["person:R. N. C."]
    assert found("R. N. C.") == []


def test_a_surname_in_capitals_behind_an_initial_is_no_body() -> None:
    assert found("This was drawn by A. QUILLON of the office.") == ["person:A. QUILLON"]


def test_surname_first_in_a_bibliography() -> None:
    assert found("Zhelezov P. I. (1990). Ships.", Kind.BIBL) == ["person:Zhelezov P. I."]


def test_a_surname_known_elsewhere_is_no_place() -> None:
    text = "He named Ida Noakes.\n\nThey heard from Noakes in June."
    spans = [(Kind.P, Span(0, 20)), (Kind.P, Span(22, len(text)))]
    assert [claim.span.text(text) for claim in analyse_stretches(text, spans)] == ["Ida Noakes", "Noakes"]


def test_an_abbreviation_of_a_treaty_is_no_name() -> None:
    assert found("The Harbour Dues Agreement (HDA) failed; HDA was dead.") == []


@pytest.mark.parametrize(
    ("text", "sure", "open_"),
    [
        ("They met at Lisbon, and again at Porto.", ["Lisbon", "Porto"], []),
        ("They met at Lisbon, Portugal.", [], ["Lisbon", "Portugal"]),
        ("They went to Lisbon, Porto, Oslo and Vienna.", ["Lisbon", "Porto", "Oslo", "Vienna"], []),
        ("We saw Mr. Hugo Lindqvist and Mr. Q.", ["Hugo Lindqvist"], ["Q."]),
        ("It fell into the Severn. They called for Severn.", ["Severn"], ["Severn"]),
        ("They met Worthy Hugo Lindqvist.", [], ["Hugo Lindqvist"]),
        ("FIRE AT THE MILL IN LISBON TODAY.", ["LISBON"], []),
        ("I hear from M. Lindqvist that it is settled.", [], ["M. Lindqvist"]),
        ("The 27th Maine came from Lisbon.", ["Lisbon"], ["27th Maine"]),
    ],
)
def test_names_with_open_bounds_are_less_than_sure(text: str, sure: list[str], open_: list[str]) -> None:
    claims = analyse_stretches(text, [(Kind.P, Span(0, len(text)))])
    found = [(claim.span.text(text), claim.cert is Cert.HIGH) for claim in claims]
    assert [form for form, is_sure in found if is_sure] == sure
    assert [form for form, is_sure in found if not is_sure] == open_
