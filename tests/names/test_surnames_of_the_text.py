"""Surnames that mean other things too, peers by their land, titles, where persons live, units, firms and ships."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind, Span
from tei_encode.names import analyse_stretches

SHORT = {Kind.PERS_NAME: "person", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}


def found(text: str) -> list[str]:
    claims = analyse_stretches(text, [(Kind.P, Span(0, len(text)))])
    return [f"{SHORT[claim.kind]}:{claim.span.text(text)}" for claim in claims]


SURNAME_IS_A_WORD = [
    ("Sir Edward Grey wrote to Sir Hugo Tranter.", ["person:Edward Grey", "person:Hugo Tranter"]),
    ("He saw Mr. John Bright and General John French.", ["person:John Bright", "person:John French"]),
    ("Sir Zabdiel Clerk and the late Mr. Josiah Law came.", ["person:Zabdiel Clerk", "person:Josiah Law"]),
    ("They met Mr. Peter Bill, Mr. William Post and Mr. Thomas Day.",
     ["person:Peter Bill", "person:William Post", "person:Thomas Day"]),
    ("He told Mr. George Church, Mr. John Bank and Mr. Henry Street.",
     ["person:George Church", "person:John Bank", "person:Henry Street"]),
    ("Then Captain Thomas Court and Lady Mary Church spoke.", ["person:Thomas Court", "person:Mary Church"]),
    ("Then Mr. A. B. Church and Mr. T. Bank left.", ["person:A. B. Church", "person:T. Bank"]),
    ("Colonel House and Mr. Page dined.", ["person:House", "person:Page"]),
    ("The Rev. J. Law Tranter and Captain J. Grey Lenner came.", ["person:J. Law Tranter", "person:J. Grey Lenner"]),
    ("Brigadier Raja held the post.", ["person:Raja"]),
    # False friends
    ("He saw Mr. Thomas Clerk of the House.", ["person:Thomas"]),
    ("The Sir Hugo Bright Fund was shut.", ["org:Hugo Bright Fund"]),
    ("He went to Queen Mary College, King Edward Hospital and Prince Edward Island.",
     ["org:Queen Mary College", "org:King Edward Hospital", "place:Prince Edward Island"]),
    ("On Mr. John May 3 they called.", ["person:John"]),
    ("The Colonel Commanding came with the Sergeant Major.", ["person:Commanding"]),
]  # fmt: skip

ALONE = [
    ("Colonel House dined. I met House. House spoke.", ["person:House", "person:House", "person:House"]),
    ("Colonel House dined. The House divided. In the House of Commons both House and Senate were blamed.",
     ["person:House", "org:House of Commons", "org:Senate"]),
    ("Sir Edward Grey spoke. Grey was firm. I told Grey so.", ["person:Edward Grey", "person:Grey", "person:Grey"]),
    ("Sir Edward Grey spoke. Grey skies hung over the Grey mare and a Grey horse.", ["person:Edward Grey"]),
    ("Mr. George Church rose. He wrote to Church.", ["person:George Church", "person:Church"]),
    ("Mr. George Church rose. He went to Church. At Church he slept.", ["person:George Church"]),
    ("Mr. Page dined. See Page 12.", ["person:Page"]),
    ("Mr. Church dined. He went to Church's rooms, then to Church.", ["person:Church", "person:Church"]),
]  # fmt: skip

RANKS = [
    ("I saw Hobart Pasha. Izzet Pasha, the Grand Vizier, came.", ["person:Hobart", "person:Izzet"]),
    ("Then Mehmed Osman Bey and Riza Effendi left.", ["person:Mehmed Osman", "person:Riza"]),
    ("Akbar Khan refused. The Khan of Prague died; Khan wept.", ["person:Akbar Khan", "place:Prague", "person:Khan"]),
    ("The Bey of Tunis came.", ["place:Tunis"]),
]  # fmt: skip

PARTICLES = [
    ("Franz von Tranter met Kurt von Lenner. Later von Tranter resigned.",
     ["person:Franz von Tranter", "person:Kurt von Lenner", "person:von Tranter"]),
    ("Hugo van der Oake wrote. Van der Oake's letter came; I saw van der\nOake.",
     ["person:Hugo van der Oake", "person:Van der Oake", "person:van der\nOake"]),
    ("Jean d’Oake spoke. Then d’Oake left.", ["person:Jean d’Oake", "person:d’Oake"]),
    ("Hugo de Lenner spoke. Of Lenner nothing was heard.", ["person:Hugo de Lenner", "person:Lenner"]),
]  # fmt: skip

PEERS = [
    ("Lord Halifax came. He had written to Halifax. Halifax declined.",
     ["person:Lord Halifax", "person:Halifax", "person:Halifax"]),
    ("Lord Halifax came. It was for Halifax to decide. The Queen sent for Halifax.",
     ["person:Lord Halifax", "person:Halifax", "person:Halifax"]),
    ("Lord Halifax came. The mills of Halifax were shut. He went to Halifax and lived in Halifax.",
     ["person:Lord Halifax", "place:Halifax", "place:Halifax"]),
    ("The Duke of Wellington rose. Wellington said no. They sailed from Wellington.",
     ["person:Duke of Wellington", "person:Wellington", "place:Wellington"]),
    ("The Prince of Wales came. Wales was cold.", ["person:Prince of Wales", "place:Wales"]),
    ("The Duke of Normandy fell. Normandy declined.", ["person:Duke of Normandy", "place:Normandy"]),
    ("Lord Oake was there. Oake agreed. I wrote to Oake.", ["person:Lord Oake", "person:Oake", "person:Oake"]),
    ("Colonel Durham rode. Durham wept. He rode to Durham.", ["person:Durham", "person:Durham", "place:Durham"]),
    ("The Commander Singapore and the Admiral Plymouth wired.", ["place:Singapore", "place:Plymouth"]),
    ("Mr. Lincoln came. I wrote to Lincoln. He went to Lincoln.",
     ["person:Lincoln", "person:Lincoln", "place:Lincoln"]),
]  # fmt: skip

OUTSIDE = [
    ("Bro. A. Harkwell, Bros. Tully and Oake, Cllr. Mrs. Lenner and Ald. Tranter came.",
     ["person:A. Harkwell", "person:Tully", "person:Oake", "person:Lenner", "person:Tranter"]),
    ("Pte Tranter, Pte. J. Oake, Gnr. Lenner, Bdr. Hobb and Cdr. Long fell.",
     ["person:Tranter", "person:J. Oake", "person:Lenner", "person:Hobb", "person:Long"]),
    ("Field-Marshal Oake, Air Vice-Marshal Lenner and Sub-Lieutenant Tranter came.",
     ["person:Oake", "person:Lenner", "person:Tranter"]),
    ("Lt.-Cdr. Haverley and Staff-Sergeant Oake came.", ["person:Haverley", "person:Oake"]),
    ("Parson Tranter, Archdeacon Oake, Rajah Lenner and Goodwife Hobb came.",
     ["person:Tranter", "person:Oake", "person:Lenner", "person:Hobb"]),
    ("We met Mr. Parson. The Stott Bros. of Leeds sold it.", ["person:Parson", "org:Stott Bros.", "place:Leeds"]),
    ("His Excellency M. Tranville called.", ["person:Tranville"]),
    ("He saw Ibrahim Pasha and Sir Hugo Oake, Bt., there.", ["person:Ibrahim", "person:Hugo Oake"]),
    ("His Majesty's Government met Mr. Bishop-King.", ["person:Bishop-King"]),
]  # fmt: skip

MONSIEUR = [
    ("I called on M. Tranville today. M. Tranville said no.", ["person:Tranville", "person:Tranville"]),
    ("M. Tranville is nervous; M. Lenoir less so.", ["person:Tranville", "person:Lenoir"]),
    ("M. Tranter came. M. Tranter wrote. Martin Tranter left.",
     ["person:M. Tranter", "person:M. Tranter", "person:Martin Tranter"]),
    ("Mr. J. Oake and M. Tranter came. Later M. Tranter left with B. Oake.",
     ["person:J. Oake", "person:M. Tranter", "person:M. Tranter", "person:B. Oake"]),
    ("Hugo M. Tranter and Ida M. Oake came.", ["person:Hugo M. Tranter", "person:Ida M. Oake"]),
]  # fmt: skip

HOMES = [
    ("Josiah Oake, of Wexcombe, came.", ["person:Josiah Oake", "place:Wexcombe"]),
    ("Samuel Lenner, late of Wexcombe, and Mary Oake, widow, of Tarbury, swore.",
     ["person:Samuel Lenner", "place:Wexcombe", "person:Mary Oake", "place:Tarbury"]),
    ("Mr. Hobb, of Wexcombe, and the Rev. Hugo Oake, vicar of Tarbury, came.",
     ["person:Hobb", "place:Wexcombe", "person:Hugo Oake", "place:Tarbury"]),
    ("Hugo Oake late of Wexcombe died. To Doctor Mabb of Tarbury for physick.",
     ["person:Hugo Oake", "place:Wexcombe", "person:Mabb", "place:Tarbury"]),
    ("William Oake of Long Tarbury, gentleman, came.", ["person:William Oake", "place:Long Tarbury"]),
    ("Mr. Hobb, of Tranter & Co., and Hugo Oake, of Messrs. Lenner, came.",
     ["person:Hobb", "org:Tranter & Co.", "person:Hugo Oake", "org:Lenner"]),
    ("We met Mr. Hobb. Ida Oake, of Hobb fame, left.", ["person:Hobb", "person:Ida Oake", "person:Hobb"]),
    ("Mr. Hugo Oake, of whom Robert Tranter spoke.", ["person:Hugo Oake", "person:Robert Tranter"]),
]  # fmt: skip

BITS = [
    ("Pelling, W. H.\nOake, Sir J.\nHobb, J.\nBaring, F.",
     ["person:Pelling, W. H.", "person:Oake, Sir J.", "person:Hobb, J.", "person:Baring, F."]),
    ("Mr. Wilmot spoke. Commodore A. P. E. Wilmot left.", ["person:Wilmot", "person:A. P. E. Wilmot"]),
    ("The Bath and West of England Society met.", ["org:Bath and West of England Society"]),
    ("The South of Scotland Bank and the Oxford and Cambridge Club met.",
     ["org:South of Scotland Bank", "org:Oxford and Cambridge Club"]),
    ("In Oxford and Cambridge University men met.", ["place:Oxford", "org:Cambridge University"]),
    ("During the day, Running, J. fell.", []),
]  # fmt: skip

JOURNEYS = [
    ("June 5. Haverley. Rain.", ["place:Haverley"]),
    ("June 20. Wexcombe, at the inn.", ["place:Wexcombe"]),
    ("June 3. Left Haverley at daybreak.", ["place:Haverley"]),
    ("We marched to Wexcombe by order of the King.", ["place:Wexcombe"]),
    ("June 5. Showery. June 6. Fever. June 7. Camped in the dell.", []),
    ("June 5. Hugo Tranter came. Left Mary at home.", ["person:Hugo Tranter", "person:Mary"]),
    ("I met Mr. Tranter. I wrote to Tranter. June 5. Tranter. Rain.",
     ["person:Tranter", "person:Tranter", "person:Tranter"]),
]  # fmt: skip

UNITS = [
    ("The 20th Division, the Eighth Army and the Fifth Air Force moved.",
     ["org:20th Division", "org:Eighth Army", "org:Fifth Air Force"]),
    ("The 7th Hussars and the 51st Highland Division moved.", ["org:7th Hussars", "org:51st Highland Division"]),
    ("On the 20th Hugo Tranter saw the Army and a Division.", ["person:Hugo Tranter"]),
    ("On the first Parliament met. The Second Committee met.", ["org:Parliament"]),
    ("Mr. Tranter of the N.U.R. told G.H.Q. so.", ["person:Tranter", "org:N.U.R.", "org:G.H.Q."]),
]  # fmt: skip

FIRMS = [
    ("It was said that Messrs. Hepton & Gale had shut.", ["org:Hepton & Gale"]),
    ("The agents, Messrs. Tranville, of Wexcombe, sold it.", ["org:Tranville", "place:Wexcombe"]),
    ("Then Messrs. Longworth sold it.", ["org:Longworth"]),
    ("Of Messrs. Hepton and Gale, the eminent wine-merchants, we hear nothing.", ["org:Hepton and Gale"]),
    ("Messrs. Hepton, Gale, and Oake, booksellers, sell it.", ["org:Hepton, Gale, and Oake"]),
    ("The firm of Messrs. Hepton and Gale has failed.", ["org:Hepton and Gale"]),
    ("Messrs. Hepton and Son, and Messrs. Oake, Son, and Gale wrote.", ["org:Hepton and Son", "org:Oake, Son, and Gale"]),
    ("Messrs. Hepton and Gale, two of the bankers, came.", ["person:Hepton", "person:Gale"]),
    ("Messrs. Hugo Hepton and Robert Gale, bankers, came.", ["person:Hugo Hepton", "person:Robert Gale"]),
    ("Messrs. Hepton and Gale, and Mr. Oake, bankers, came.", ["person:Hepton", "person:Gale", "person:Oake"]),
    ("Messrs. Hepton, Gale and Oake spoke.", ["person:Hepton", "person:Gale", "person:Oake"]),
    ("The firm of Hepton and Gale failed. Mr. Gale wept.", ["org:Hepton and Gale", "person:Gale"]),
    ("Mr. Gale came. He entered the counting-house of the late Hepton, Gale and Oake.",
     ["person:Gale", "org:Hepton, Gale and Oake"]),
    ("He was clerk to the house of Hepton & Gale. Mr. Gale wept.", ["org:Hepton & Gale", "person:Gale"]),
    ("The cargo was consigned to Hepton & Gale. Mr. Gale wept.", ["org:Hepton & Gale", "person:Gale"]),
    ("The firm of Hepton, Gale & Co. failed. Mr. Gale wept.", ["org:Hepton, Gale & Co.", "person:Gale"]),
    ("The firm of Hepton and Gale, and Mr. Oake, wept.", ["org:Hepton and Gale", "person:Oake"]),
    ("Mr. Gale dined at the house of Gale and Oake. Mr. Oake wept.",
     ["person:Gale", "person:Gale", "person:Oake", "person:Oake"]),
    ("Mr. Hepton and Mr. Gale came. He went with Hepton & Gale.",
     ["person:Hepton", "person:Gale", "person:Hepton", "person:Gale"]),
    ("Mr. Hepton and Mr. Gale came. He bought bread & cheese from Hepton & Gale.",
     ["person:Hepton", "person:Gale", "person:Hepton", "person:Gale"]),
    ("The firm of Hugo Hepton and Robert Gale failed.", ["person:Hugo Hepton", "person:Robert Gale"]),
    ("He bought goods from Paris & London.", ["place:Paris", "place:London"]),
    ("We ate bread & cheese with Messrs. Hepton & Gale.", ["person:Hepton", "person:Gale"]),
    ("Messrs. Hugo Oake & Robert Tranter, M.P., spoke for bread & peace.",
     ["person:Hugo Oake", "person:Robert Tranter"]),
]  # fmt: skip

SHIPS = [
    ('The fate of the schooner "Eliza Jane," Captain Cromley, is known.', ["person:Cromley"]),
    ("Send it per Lady Tranter, care of Mr. Oake.", ["person:Oake"]),
    ("He sailed in the Mary Oake and came to Captain Hobb of the Charlotte.", ["person:Hobb"]),
    ("It went as per Mr. Tranter and Lady Oake.", ["person:Tranter", "person:Lady Oake"]),
    ("He told Charlotte of the ship. Per Hugo Oake.", ["person:Charlotte", "person:Hugo Oake"]),
]  # fmt: skip

SPECIES = [
    ("If so it shall be C. Tranterii, or P. lennerensis.", []),
    ("Then A. Bogdanovskii and C. Tranter came.", ["person:A. Bogdanovskii", "person:C. Tranter"]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*JOURNEYS, *UNITS, *FIRMS, *SHIPS, *SPECIES],
)
def test_places_of_a_journey_units_firms_and_ships(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [*SURNAME_IS_A_WORD, *ALONE, *PEERS, *OUTSIDE, *MONSIEUR, *HOMES, *BITS],
)
def test_persons_by_what_the_text_says_of_them(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), PARTICLES)
def test_a_particle_stays_with_the_surname(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), RANKS)
def test_a_rank_behind_a_name_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert found(text) == expected
