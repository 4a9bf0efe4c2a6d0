"""Forms of names that take more than a capital to see, each with what only looks like it."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind, Span
from tei_encode.names import analyse_stretches

SHORT = {Kind.PERS_NAME: "person", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}


def found(text: str, kind: Kind = Kind.P) -> list[str]:
    claims = analyse_stretches(text, [(kind, Span(0, len(text)))])
    return [f"{SHORT[claim.kind]}:{claim.span.text(text)}" for claim in claims]


SAINTS = [
    ("He was leaving St. Petersburg for good.", ["place:St. Petersburg"]),
    ("He went to Saint Louis and the St. Lawrence.", ["place:Saint Louis", "place:St. Lawrence"]),
    ("We read St. Jerome and St François.", ["person:St. Jerome", "person:St François"]),
    ("St. Paul wrote to them. He lived in St. Paul.", ["person:St. Paul", "place:St. Paul"]),
    ("At St. Paul, Minnesota, it rained.", ["place:St. Paul", "place:Minnesota"]),
    ("The feast of St. Thomas Aquinas.", ["person:St. Thomas Aquinas"]),
    ("Near St. Tranter it rained.", ["place:St. Tranter"]),
    ("She lay in St. Anne's Hospital.", ["org:St. Anne's Hospital"]),
    ("They married in St. Oake's Church, in St. Paul's Cathedral.",
     ["place:St. Oake's Church", "place:St. Paul's Cathedral"]),
    ("He lives in St. James's Street.", ["place:St. James's Street"]),
    ("We dined at St. Mary's, and left.", ["place:St. Mary's"]),
    ("Mr. St. Clair met Jane St. Oake.", ["person:St. Clair", "person:Jane St. Oake"]),
    ("He lives at 12 Oake St. London is far.", ["place:Oake St.", "place:London"]),
    ("It is Tranter's St. Louis office.", ["place:St. Louis"]),
    ("He lived in Thomas St. London is far.", ["place:Thomas St.", "place:London"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAINTS)
def test_saints_and_what_is_called_after_them(text: str, expected: list[str]) -> None:
    assert found(text) == expected


INVERTED = [
    ("Harcastle, Thomas Brambley. History of the Oakes.", ["person:Harcastle, Thomas Brambley"]),
    ("1. Lenner, Jane (1901) Ships.", ["person:Lenner, Jane"]),
    ("Lenner, Karl and Tranter, Friedrich. Ships.", ["person:Lenner, Karl", "person:Tranter, Friedrich"]),
    ("Oake, John B. Letters. Lisbon, 1901.", ["person:Oake, John B.", "place:Lisbon"]),
    ("Tranter, Mary Anne; Oake, John; Lenner, Jane.",
     ["person:Tranter, Mary Anne", "person:Oake, John", "person:Lenner, Jane"]),
    ("Lisbon, Jack. White weather. Boston, 1906.", ["person:Lisbon, Jack", "place:Boston"]),
    ("Noakes, Jane. Rain.\n\nLisbon, Jack. Hail.", ["person:Noakes, Jane", "person:Lisbon, Jack"]),
    # Who they are, behind the name
    ("Trebizar, Hugo, miller", ["person:Trebizar, Hugo"]),
    ("Tamblyn, Edmund, corn merchant and grocer, Quendon\nLenner, Samuel, boot maker",
     ["person:Tamblyn, Edmund", "person:Lenner, Samuel"]),
    ("Noakes, Hugo, sen.\nNoakes, Hugo, jun.", ["person:Noakes, Hugo", "person:Noakes, Hugo"]),
    ("Lisbon, Jane, widow\nOake, Hugo, bootmaker, 12 Tamblyn Street",
     ["person:Lisbon, Jane", "person:Oake, Hugo", "place:Tamblyn Street"]),
    # What only looks so.
    ("Noakes, Jane, and others came to see us.", ["person:Jane"]),
    ("Lenner, Jane, who had come too late, was there.", ["person:Jane"]),
    ("Paris, Jane. I am here.", ["place:Paris", "person:Jane"]),
    ("There were Lenner, Jane and others.", ["person:Jane"]),
    ("Lenner, Jane and others came.", ["person:Jane"]),
    ("Dulles, John's friend, came.", ["person:Dulles", "person:John"]),
    ("Oxford, John Lenner. He came.", ["place:Oxford", "person:John Lenner"]),
    ("Goodbye, Jane. I am off.", ["person:Jane"]),
    ("Sunday, John. He came.", ["person:John"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INVERTED)
def test_surname_first(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "farewell", ["Affectionate", "Affectionately", "Gratefully", "Yours ever", "Obedient"]
)
def test_a_farewell_is_no_forename(farewell: str) -> None:
    assert found(f"{farewell} F. Oake") == ["person:F. Oake"]


RULERS = [
    ("Osric I, Emperor of Haverley, spoke.", ["person:Osric I"]),
    ("He served Charles V. Then he left.", ["person:Charles V"]),
    ("He served King Charles V. at sea.", ["person:Charles V"]),
    ("Henry the 4th and Louis XIVth came.", ["person:Henry the 4th", "person:Louis XIVth"]),
    ("Louis 14th was there, and George the Third.", ["person:Louis 14th", "person:George the Third"]),
    ("Henry I and King Francis I came.", ["person:Henry I", "person:Francis I"]),
    # What only looks so.
    ("Signed by Charles V. Tranter.", ["person:Charles V. Tranter"]),
    ("My dear Francis I wish you were here.", ["person:Francis"]),
    ("He met William the 4th of June.", ["person:William"]),
    ("He met William the 4th inst. and Henry the 3rd time.", ["person:William", "person:Henry"]),
    ("See Part II, Chapter IV.", []),
    ("I. INTRODUCTORY", []),
    ("V. CONCLUSIONS", []),
    ("I. Printed Works\n\nV. Lenner wrote it.", ["person:V. Lenner"]),
    ("I'm sure I’ll go, they're late, don't.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RULERS)
def test_numbers_of_rulers(text: str, expected: list[str]) -> None:
    assert found(text) == expected


TITLES = [
    ("Madame de Lenner met Mme. d'Oake.", ["person:de Lenner", "person:d'Oake"]),
    ("I saw M. de Tranville and the Countess de Vry.", ["person:de Tranville", "person:Countess de Vry"]),
    ("The Duchesse d'Avignon and the Duc de Tranter.", ["person:Duchesse d'Avignon", "person:Duc de Tranter"]),
    ("Count von Harden met Baron Pemberwick.", ["person:von Harden", "person:Pemberwick"]),
    ("Abbé Yarrow, Signor Lenner and Chevalier Oake.", ["person:Yarrow", "person:Lenner", "person:Oake"]),
    ("Mr De Lenner and Mrs. Le Tranter came.", ["person:De Lenner", "person:Le Tranter"]),
    ("D.r Tranter, M.rs Oake and Captn. Lenner.", ["person:Tranter", "person:Oake", "person:Lenner"]),
    ("We met Sr. Lenner. John Oake, Sr., was out.", ["person:Lenner", "person:John Oake, Sr."]),
    ("He met Hble Lenner and Genl. Oake.", ["person:Lenner", "person:Oake"]),
    ("We saw MrTranter and Mrs.Lenner.", ["person:Tranter", "person:Lenner"]),
    ("It is for Captn. B and Capt.O. alone.", ["person:B", "person:O."]),
    ("Under Secretary Mr. Oake, Warden Lenner and Citizen Tranter.",
     ["person:Oake", "person:Lenner", "person:Tranter"]),
    ("Rear-Admiral Oake and Clerk Lenner came.", ["person:Oake", "person:Lenner"]),
    ("He gave it to John Oake Clk of the court.", ["person:John Oake"]),
    ("Jane Oake, M.D., and John Lenner, K.C.B., came.", ["person:Jane Oake", "person:John Lenner"]),
    ("George Earl of Rothbury came.", ["person:George", "person:Earl of Rothbury"]),
    ("The Duchess Dowager of Rothbury came.", ["person:Duchess Dowager of Rothbury"]),
    # What only looks so.
    ("J. M. de Oake is no Frenchman.", ["person:J. M. de Oake"]),
    ("The Governor de facto was there.", []),
    ("The Treasurer, the Clerk and the Recorder came.", []),
    ("Drenner was there.", ["person:Drenner"]),
    ("The Princess of Wales came.", ["person:Princess of Wales"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles_stay_outside(text: str, expected: list[str]) -> None:
    assert found(text) == expected


OWNERS = [
    ("I have Harcastles letter, wrote Jane Harcastle.", ["person:Harcastles", "person:Jane Harcastle"]),
    ("Marys note came with Harriets tender care.", ["person:Marys", "person:Harriets"]),
    ("Mr. Oake came by Henry Oakes garden.", ["person:Oake", "person:Henry Oakes"]),
    # What only looks so.
    ("Jane Harcastle wrote. Both Harcastles came.", ["person:Jane Harcastle"]),
    ("Jane Harcastle wrote. The Harcastles house burned.", ["person:Jane Harcastle"]),
    ("Jane Harcastle wrote. Some Harcastles are there.", ["person:Jane Harcastle"]),
    ("Jane Harcastle wrote. Three Harcastles live here.", ["person:Jane Harcastle"]),
    ("Jane Harcastle wrote. Harcastles lived here.", ["person:Jane Harcastle"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_genitives_without_an_apostrophe(text: str, expected: list[str]) -> None:
    assert found(text) == expected


BROKEN = "The consid- eration of the depart- ments found no atten- tion. "
"""A text whose scanner broke words and did not join them again."""

BROKEN_WORDS = [
    ("He met Mr. John¬ ston of Switzer¬ land.", ["person:John¬ ston", "place:Switzer¬ land"]),
    ("He met Mr. Tran¬\nter in Bos¬ ton.", ["person:Tran¬\nter", "place:Bos¬ ton"]),
    ("He met M. Mc¬ Lenner.", ["person:M. Mc¬ Lenner"]),
    ("It rained at Bos- ton.", ["place:Bos- ton"]),
    (BROKEN + "He met Mr. Brand- mell Tranter.", ["person:Brand- mell Tranter"]),
    (BROKEN + "It rained in Switzer- land.", ["place:Switzer- land"]),
    ("Jane Lenhurst wrote. We saw Miss Len- hurst.", ["person:Jane Lenhurst", "person:Len- hurst"]),
    # What only looks so.
    ("We met Mr. Tranter- he was old.", ["person:Tranter"]),
    ("We met Mr. Tranter- writing as ever.", ["person:Tranter"]),
    (BROKEN + "We met Mr. Tranter- writing as ever.", ["person:Tranter"]),
    (BROKEN + "We met Mr. Tranter- son of the vicar.", ["person:Tranter"]),
    ("We came from Boston- the road was bad- nobody met us.", ["place:Boston"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BROKEN_WORDS)
def test_words_that_a_scanner_broke(text: str, expected: list[str]) -> None:
    assert found(text) == expected


STREETS = [
    ("He lived at 12 Main street, at 31 Tranter Stt, and in Pratt-street.",
     ["place:Main street", "place:Tranter Stt", "place:Pratt-street"]),
    ("A house in Fleet-street, near Portman-square.", ["place:Fleet-street", "place:Portman-square"]),
    ("He lives at 14 Oake Sq. or 3 Lenner Blvd. now.", ["place:Oake Sq.", "place:Lenner Blvd."]),
    ("We went down Church street, King street and Lenner lane.",
     ["place:Church street", "place:King street", "place:Lenner lane"]),
    ("He is of Thetford, Norfolk; of Devizes, Wilts.",
     ["place:Thetford", "place:Norfolk", "place:Devizes", "place:Wilts"]),
    ("It hangs in Tranter Minster.", ["place:Tranter Minster"]),
    ("The Court for Prince Osric's County met.", ["org:Court for Prince Osric's County"]),
    # What only looks so.
    ("They stood in a Public square.", []),
    ("They walked on the Government road.", []),
    ("It is a French street and an American road.", []),
    ("We met in May street by street.", []),
    ("Mr. E. Spalding came.", ["person:E. Spalding"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STREETS)
def test_streets_and_towns(text: str, expected: list[str]) -> None:
    assert found(text) == expected


LETTERS = [
    ("It was D. Harvey J. P. who signed.", ["person:D. Harvey"]),
    ("This 11th day of June A. D. 1862 he swore.", []),
    ("At the N. E. corner, at 5 G.M.T., it rained.", []),
    ("THE members met AND left.", []),
    ("N. E. Tranter left the HBPA.", ["person:N. E. Tranter", "org:HBPA"]),
]


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_letters_that_are_no_body(text: str, expected: list[str]) -> None:
    assert found(text) == expected


IN_CONTEXT = [
    ("They chose Ida Noakes, Osric Quembly, Rizo Tranter and Hugo Oake.",
     ["person:Ida Noakes", "person:Osric Quembly", "person:Rizo Tranter", "person:Hugo Oake"]),
    ("It was said by L. A. Tranter and N. H. Oake.", ["person:L. A. Tranter", "person:N. H. Oake"]),
    ("Pope Quembus I, who came late, was ill.", ["person:Quembus I"]),
    ("Harcaston is a small town on the river.", ["place:Harcaston"]),
    ("We saw Quembly, a village near the coast.", ["place:Quembly"]),
    ("VIENNA, March 2. It is said here that all went home.", ["place:VIENNA"]),
    ("NEW YORK.—The ship came in, and nobody left it.", ["place:NEW YORK"]),
    # What only looks so.
    ("He said it was NICE and GOOD to be here at all.", []),
    ("See John 14:12 and Mark 3:4.", []),
    ("He lives in L. A. Now he is ill.", ["place:L. A."]),
    ("Tranter is a town councillor.", []),
    ("The Tranters, the islands of which he spoke.", []),
    ("They chose Ida Noakes, Field Work, and rest.", ["person:Ida Noakes"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IN_CONTEXT)
def test_what_stands_around_tells(text: str, expected: list[str]) -> None:
    assert found(text) == expected


SURNAMES = [
    ("Under General U. S. Tranter they marched; Gen. U.S. Tranter slept.",
     ["person:U. S. Tranter", "person:U.S. Tranter"]),
    ("Mrs. Ida More and Dr. Hugo Little came.", ["person:Ida More", "person:Hugo Little"]),
    ("Sworn before John R. May and Ida M. E. Day.", ["person:John R. May", "person:Ida M. E. Day"]),
    ("Thomas W. Marshal swore, and Hugo T. Hall too.", ["person:Thomas W. Marshal", "person:Hugo T. Hall"]),
    ("Signed, Richard. L. Tranter.", ["person:Richard. L. Tranter"]),
    ("By Fred. D. Lenner, clerk.", ["person:Fred. D. Lenner"]),
    ("Quembro Lenner came. Hugo Lenner went.", ["person:Quembro Lenner", "person:Hugo Lenner"]),
    # What only looks so.
    ("In the presence of John R. May 3, 1862.", ["person:John R."]),
    ("I saw John B. The men went. John B. And so on.", ["person:John B.", "person:John B."]),
    ("We met Richard. U.S. troops came.", ["person:Richard", "place:U.S."]),
    ("He lived in Prince Hugo's County then.", ["place:Prince Hugo's County"]),
    ("He went to Mr. Oake's House.", ["person:Oake"]),
    ("By order, J. Oake, Assistant Adjutant-General.", ["person:J. Oake"]),
    ("The Solicitor-General said no.", []),
    ("Dr. Hugo I think not.", ["person:Hugo"]),
    ("Deposed by Hugo Lenner Innkeeper and Ida Oake Spinster.", ["person:Hugo Lenner", "person:Ida Oake"]),
    ("He opposed the Bill of Mr. Tranter.", ["person:Tranter"]),
    ("He opposed the Bill of Rights.", []),
    ("Sadly Lenner came. Hugo Lenner went.", ["person:Lenner", "person:Hugo Lenner"]),
    ("Yesterday Lenner came. Hugo Lenner went.", ["person:Lenner", "person:Hugo Lenner"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SURNAMES)
def test_surnames_that_are_words_and_forenames_nobody_knows(text: str, expected: list[str]) -> None:
    assert found(text) == expected


TOWNS_AND_SURNAMES = [
    ("Cordell Hull left for Hull. He was at Hull.", ["person:Cordell Hull", "place:Hull", "place:Hull"]),
    ("Mr. Lincoln went to Lincoln. Lincoln stayed in Lincoln.",
     ["person:Lincoln", "place:Lincoln", "person:Lincoln", "place:Lincoln"]),
    ("Bath, 14th November 1773. We are at Bath. Sir Edward Bath came.",
     ["place:Bath", "place:Bath", "person:Edward Bath"]),
    # What only looks so.
    ("Lincoln, 45, was tired. Mr. Lincoln slept.", ["person:Lincoln", "person:Lincoln"]),
    ("Mr. Lincoln came. They had confidence in Lincoln.", ["person:Lincoln", "person:Lincoln"]),
    ("Mr. Lincoln came. A letter to Lincoln was lost.", ["person:Lincoln", "person:Lincoln"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOWNS_AND_SURNAMES)
def test_towns_that_are_surnames_of_the_text_too(text: str, expected: list[str]) -> None:
    assert found(text) == expected


ESTABLISHMENTS = [
    ("The ship was insured at Lloyd's in Lisbon. Then Hugo Lloyd was at Lloyd’s, too. At Lloyd's they knew him.",
     ["org:Lloyd's", "place:Lisbon", "person:Hugo Lloyd", "org:Lloyd’s", "org:Lloyd's"]),
    ("It was sold at Tattersall's.", ["org:Tattersall's"]),
    # Somebody's
    ("He dined at Hugo Lloyd's. We went to Lloyd's son, and to Mr. Lloyd's.",
     ["person:Hugo Lloyd", "person:Lloyd", "person:Lloyd"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ESTABLISHMENTS)
def test_houses_that_are_called_by_a_genitive(text: str, expected: list[str]) -> None:
    assert found(text) == expected


SECOND_TITLES = [
    ("Dr. (afterwards Sir Hugo) Holland came with Hugo Quill. Mr. (later Lord) Lincoln was there.",
     ["person:Holland", "person:Hugo Quill", "person:Lincoln"]),
    ("Captain (now Rear-Admiral) Quill and Col. [then Major] Tranter spoke.", ["person:Quill", "person:Tranter"]),
    ("Mr. Hugo (afterwards Sir Hugo) Noakes sat.", ["person:Hugo (afterwards Sir Hugo) Noakes"]),
    # No second title of one person
    ("The house (now Lord Oake's) Holland.", ["person:Lord Oake", "place:Holland"]),
    ("Mr. (afterwards Sir Edmund) went to Holland.", ["person:Edmund", "place:Holland"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SECOND_TITLES)
def test_a_second_title_in_brackets(text: str, expected: list[str]) -> None:
    assert found(text) == expected


MONTHS = [
    ("Mr. Samuel March came. Captain Trebizar March and General Trebizar March left in March.",
     ["person:Samuel March", "person:Trebizar March", "person:Trebizar March"]),
    ("We saw Hugo March at noon, and Edmund Winter, too.", ["person:Hugo March", "person:Edmund Winter"]),
    ("May Noakes came in. Judge Noakes was asleep.", ["person:May Noakes", "person:Noakes"]),
    ("We saw May Tranter there. Then Will Tranter left, and May Tranter danced.",
     ["person:May Tranter", "person:Will Tranter", "person:May Tranter"]),
    # Months and verbs
    ("On Mr. John March 3 they called. To Captain Hugo March 1832.", ["person:John", "person:Hugo"]),
    ("In May Noakes left. Mr. Noakes came back in May.", ["person:Noakes", "person:Noakes"]),
    ("May Noakes prosper. Will Noakes come? So said Mr. Noakes.", ["person:Noakes", "person:Noakes", "person:Noakes"]),
    ("May Lisbon prosper. May Day was fine.", ["place:Lisbon"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MONTHS)
def test_months_and_verbs_that_are_names(text: str, expected: list[str]) -> None:
    assert found(text) == expected


SHORTENED = [
    ("Mr. Nath. Tamblyn met Capt. Thad. Noakes, Dr. Phil. Oake and Col. Jon. Quill.",
     ["person:Nath. Tamblyn", "person:Thad. Noakes", "person:Phil. Oake", "person:Jon. Quill"]),
    ("Mr. Abm. Tranter, Rev. Fras. Lenner, Mr. Christr. Okafor and Sir Patk. Quill came.",
     ["person:Abm. Tranter", "person:Fras. Lenner", "person:Christr. Okafor", "person:Patk. Quill"]),
    # None of these is on the list of forenames.
    ("Then Capt. Wilf. Noakes came with Mr. Archibd. Tamblyn.", ["person:Wilf. Noakes", "person:Archibd. Tamblyn"]),
    # What only looks so.
    ("We saw Mr. Oake. Tamblyn was there. We met Capt. Quill. Mrs. Noakes left.",
     ["person:Oake", "person:Tamblyn", "person:Quill", "person:Noakes"]),
    ("He wrote to Mr. Bax. Ida Noakes saw Mr. Owen. Tranter did not.",
     ["person:Bax", "person:Ida Noakes", "person:Owen", "person:Tranter"]),
    ("Mr. Wilf said so to Capt. Wilf. Noakes the elder did not hear it.", ["person:Wilf", "person:Wilf"]),
    ("They told Mr. Nichol. Then he left.", ["person:Nichol"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHORTENED)
def test_a_forename_cut_short_behind_a_title_goes_on_over_its_stop(text: str, expected: list[str]) -> None:
    assert found(text) == expected


ADDRESSED = [
    ("Mr. May spoke to Mr. Law.", ["person:May", "person:Law"]),
    ("Mr. Pope and Gov. Wise came with Mrs. King.", ["person:Pope", "person:Wise", "person:King"]),
    ("Mr. Oake, Miss Oake, and Mr. Lenner.", ["person:Oake", "person:Oake", "person:Lenner"]),
    ("To instruct Com. Tranter to report.", ["person:Tranter"]),
    ("M. Tranter was absent. I told M. Lenner. M. Jules Oake called.",
     ["person:Tranter", "person:Lenner", "person:Jules Oake"]),
    ("Mme. Tranter came with M. Lenner.", ["person:Tranter", "person:Lenner"]),
    ("Mons. Tranter was there.", ["person:Tranter"]),
    ("Martin Luther King spoke. Martin Luther King, Jr. came.",
     ["person:Martin Luther King", "person:Martin Luther King, Jr."]),
    # What only looks so.
    ("Mr. President, Mr. Speaker and Mr. Secretary, I thank you.", []),
    ("Mr. May 5, 1901.", []),
    ("It is by M. Tranter, A. Lenner, B. Oake and C. Harcastle.",
     ["person:M. Tranter", "person:A. Lenner", "person:B. Oake", "person:C. Harcastle"]),
    ("He was at Mons. Haig retreated.", ["place:Mons", "person:Haig"]),
    ("He lives in Jackson, Miss. Tranter went there.", ["place:Jackson", "place:Miss.", "person:Tranter"]),
    ("Virginia Tranter came from Virginia.", ["person:Virginia Tranter", "place:Virginia"]),
    ("The Virginia Convention met in Florence Street.", ["place:Florence Street"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ADDRESSED)
def test_who_stands_behind_a_form_of_address(text: str, expected: list[str]) -> None:
    assert found(text) == expected


BEARINGS = [
    ("Wind N.W. Discharged the pilot.", []),
    ("Lat. 2 S. Neptune came on board.", []),
    ("The land bore E. Saw a sail.", []),
    ("S.W. Passed a rock.", []),
    ("N. W. Tranter and S. Lenner came.", ["person:N. W. Tranter", "person:S. Lenner"]),
]


@pytest.mark.parametrize(("text", "expected"), BEARINGS)
def test_points_of_the_compass_are_no_initials(text: str, expected: list[str]) -> None:
    assert found(text) == expected


BODIES = [
    # Several fields of one body
    ("The Ministry of Finance, Trade and Industry, and Mr. Noakes met the Committee on Fisheries, Forestry, and Housing.",
     ["org:Ministry of Finance, Trade and Industry", "person:Noakes",
      "org:Committee on Fisheries, Forestry, and Housing"]),
    ("The Office of Latin, Eastern European and African Letters wrote.",
     ["org:Office of Latin, Eastern European and African Letters"]),
    ("The Ministry of Works, Lisbon and Bristol heard of it.",
     ["org:Ministry of Works", "place:Lisbon", "place:Bristol"]),
    ("The Ministry of Food, Tranter and Oake agreed.", ["org:Ministry of Food", "person:Oake"]),
    ("He left the Ministry of Labour, Science was his aim.", ["org:Ministry of Labour"]),
    ("The Ministry of Health, British and French, was there.", ["org:Ministry of Health"]),
    ("The Hudson's Bay Company came.", ["org:Hudson's Bay Company"]),
    ("The Young Men's Christian Association met.", ["org:Young Men's Christian Association"]),
    ("The Transport and General Workers' Union, the National Farmers’ Union, the Miners' Federation of Great Britain.",
     ["org:Transport and General Workers' Union", "org:National Farmers’ Union",
      "org:Miners' Federation of Great Britain"]),
    ("I wrote to Harcastle, Elder and Co. about it.", ["org:Harcastle, Elder and Co."]),
    ("The house of Overend, Gurney, and Co. failed.", ["org:Overend, Gurney, and Co."]),
    ("Messrs. Harcastle & Sons were paid.", ["org:Harcastle & Sons"]),
    ("The USSR Ministry of Foreign Affairs met.", ["org:USSR Ministry of Foreign Affairs"]),
    ("The Polish Ministry of Foreign Affairs met.", ["org:Polish Ministry of Foreign Affairs"]),
    # What only looks so.
    ("He reads Foreign Affairs in bed.", []),
    ("He came from London, Elder and Co. were there.", ["place:London", "org:Elder and Co."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies_with_apostrophes_and_partners(text: str, expected: list[str]) -> None:
    assert found(text) == expected


OTHERS = [
    # ships are neither persons nor places
    ("The steamboat Isaac Tranter and the ship Mary Ann met the steamer Ganges.", []),
    ("By ship Captain Tranter came.", ["person:Tranter"]),
    # Arabic names
    ("Nasri al-Haddad met Yusuf ibn Tranter.", ["person:Nasri al-Haddad", "person:Yusuf ibn Tranter"]),
    ("They went to Ras al-Oake.", []),
    # in capitals
    ("NASSER REFUSED TO COME. MR. CHURCHILL SPOKE.", ["person:NASSER", "person:CHURCHILL"]),
    # a town before its state is nobody in the list
    ("Gift of Mrs. Karen Oake, Evanston, Ill.", ["person:Karen Oake", "place:Evanston", "place:Ill."]),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_names_that_words_around_tell(text: str, expected: list[str]) -> None:
    assert found(text) == expected


BESIDE_TITLES = [
    ("Mr. Tranby Lloyd said no.", ["person:Tranby Lloyd"]),
    ("Professor Oakley Stewart and the Rev. Zephaniah Scott came.",
     ["person:Oakley Stewart", "person:Zephaniah Scott"]),
    ("Lord Tranby Hamilton spoke.", ["person:Tranby Hamilton"]),
    ("Mr. Lenner, Lloyd and others came.", ["person:Lenner", "person:Lloyd"]),
    ("They met at the Albert Hall. He met Albert Hall.", ["place:Albert Hall", "person:Albert Hall"]),
    ("He was at Hampton Court, at Windsor Castle and in Somerset House.",
     ["place:Hampton Court", "place:Windsor Castle", "place:Somerset House"]),
    ("The Supreme Court met in the High Court.", ["org:Supreme Court", "org:High Court"]),
    ("The London and County Bank failed.", ["org:London and County Bank"]),
    ("The Lancashire and Yorkshire Railway was built.", ["org:Lancashire and Yorkshire Railway"]),
    ("He went to London and Oake Railway Station.", ["place:London", "place:Oake Railway Station"]),
    ("Messrs. Harcastle, Matheson & Co. wrote.", ["org:Harcastle, Matheson & Co."]),
    ("Messrs. Crick & Oake, Solicitors, wrote.", ["org:Crick & Oake"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE_TITLES)
def test_one_person_behind_a_title_and_names_of_houses_and_firms(text: str, expected: list[str]) -> None:
    assert found(text) == expected
