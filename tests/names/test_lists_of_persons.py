"""Several persons behind one title, letters that end a sentence before a surname, lists with the surname first."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind, Span
from tei_encode.names import analyse_stretches

SHORT = {Kind.PERS_NAME: "person", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}


def found(text: str) -> list[str]:
    claims = analyse_stretches(text, [(Kind.P, Span(0, len(text)))])
    return [f"{SHORT[claim.kind]}:{claim.span.text(text)}" for claim in claims]


def persons(*names: str) -> list[str]:
    return [f"person:{name}" for name in names]


SEVERAL = [
    ("Messrs. Tranter and Oake, and Mr. John Meech came. Mr. Lenner replied.",
     persons("Tranter", "Oake", "John Meech", "Lenner")),
    ("Messrs. Tranter and Oake, Sir John Meech, and Dr. Hugo Cordle met.",
     persons("Tranter", "Oake", "John Meech", "Hugo Cordle")),
    ("Mssrs", []),
    ("The Messrs", []),
    ("Present: Messrs. Tranter and Oake, and Mr. Church.", persons("Tranter", "Oake", "Church")),
    ("Present: Messrs. Tranter and Oake, and Mr. Lincoln.", persons("Tranter", "Oake", "Lincoln")),
    ("Captains Tranter and Oake, Lieut. Meech and Lieut. Harbin came. Lieut. Lenner did not.",
     persons("Tranter", "Oake", "Meech", "Harbin", "Lenner")),
    ("MM. Ravot and Oake, and Sir Edward Grey met.", persons("Ravot", "Oake", "Edward Grey")),
    ("Messrs. Day and Rudge, Churchwardens, came.", persons("Day", "Rudge")),
    ("Messrs. Tranter and Oake, Stewards, came.", persons("Tranter", "Oake")),
    ("Messrs. Tranter and Oake, Stewards, and Lenner and Meech, Sidesmen, came.",
     persons("Tranter", "Oake", "Lenner", "Meech")),
    ("Messrs. Tranter and Oake, Attorneys for the plaintiff.", persons("Tranter", "Oake")),
    ("Senators Tranter and Oake, Republicans, voted nay.", persons("Tranter", "Oake")),
    ("Messrs. Tranter and Oake, Monday evening.", persons("Tranter", "Oake")),
    # False friends
    ("Messrs. Tranter, Deacon and Proctor came.", persons("Tranter", "Deacon", "Proctor")),
    ("Messrs. Tranter, Major and Dean voted.", persons("Tranter", "Major", "Dean")),
    ("Messrs. Tranter, Oake, Masters, Sanders and Waters came.",
     persons("Tranter", "Oake", "Masters", "Sanders", "Waters")),
    ("Messrs. Tranter, Oake, Lenner and Rogers came.", persons("Tranter", "Oake", "Lenner", "Rogers")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_several_persons_behind_one_title_end_where_the_next_title_or_their_trade_stands(
    text: str, names: list[str]
) -> None:
    assert found(text) == names


LETTERS = [
    ("Mr. Ravell came.\n\nP.S. Ravell writes again.", persons("Ravell", "Ravell")),
    ("At 2 P.M. Tranter declined.", persons("Tranter")),
    ("At 2 P. M. Hugo Tranter declined.", persons("Hugo Tranter")),
    ("He was elected M.P. Tranter was not.", persons("Tranter")),
    ("It was in 44 B.C. Tranter declined.", persons("Tranter")),
    ("Sir Hugo Oake, K.C.B. Lenner was there.", persons("Hugo Oake", "Lenner")),
    ("He took his B.A. Tranter followed.", persons("Tranter")),
    ("He took his Ph.D. Tranter had none.", persons("Tranter")),
    ("He was made a C.B. Oake was not.", persons("Oake")),
    ("It reached the F.O. Tranter minuted it.", persons("Tranter")),
    ("He spoke with the B.B.C. Oake declined.", ["org:B.B.C.", "person:Oake"]),
    ("We left at 7 A.M. Sailed.", []),
    ("The wind from the N.E. Tranter declined.", persons("Tranter")),
    ("C.S.M. Tranter, R.S.M. Oake, G.O.C. Lenner and Q.M.S. Meech came.",
     persons("Tranter", "Oake", "Lenner", "Meech")),
    ("The R.S.M. Oake was there. C.Q.M.S. Lenner came.", persons("Oake", "Lenner")),
    # False friends
    ("We saw P.M. Tranter and B.A. Lenner.", persons("P.M. Tranter", "B.A. Lenner")),
    ("In 1887 P.M. Tranter came.", persons("P.M. Tranter")),
    ("Mr. A.M. Oake and the late M.A. Lenner.", persons("A.M. Oake", "M.A. Lenner")),
    ("Present: C.B. Tranter, A.M. Oake, M.P. Lenner.", persons("C.B. Tranter", "A.M. Oake", "M.P. Lenner")),
    ("It was the J.P. Tranter who spoke.", persons("J.P. Tranter")),
    ("To B.A. Tranter, with thanks to S.W. Oake.", persons("B.A. Tranter", "S.W. Oake")),
    ("The U.S. Senate and the U.N. Charter.", ["org:U.S. Senate"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), LETTERS)
def test_letters_that_mean_something_else_are_no_initials_of_the_name_behind_them(
    text: str, names: list[str]
) -> None:
    assert found(text) == names


ENTRIES = [
    ("King, P. J. L.\nOake, Dr.\nPage, W.\nLenner, Visct.\nPark, J.\nWood, Sir C.\nHill, Lord M.\nGrey, hon. C.",
     persons("King, P. J. L.", "Oake", "Page, W.", "Lenner", "Park, J.", "Wood, Sir C.", "Hill, Lord M.",
             "Grey, hon. C.")),
    ("Oake, P.\nBank, J. T.\nStreet, G.\nUnion, T.\nMay, T. E.\nMarch, Earl of",
     persons("Oake, P.", "Bank, J. T.", "Street, G.", "Union, T.", "May, T. E.", "March")),
    ("Oake, H.; King, P. J. L.; Lenner, Dr.; Wood, Sir C.",
     persons("Oake, H.", "King, P. J. L.", "Lenner", "Wood, Sir C.")),
    ("Bank, J.  Oake, H.\nChurch, T.  Lenner, A.", persons("Bank, J.", "Oake, H.", "Church, T.", "Lenner, A.")),
    # Subscribers, with what they are and where they live
    ("Tamblyn, Hugo, Esq., Oake\nQuill, Rev. Edmund, Haverley\nNoakes, Miss, Bristol\nBank, Mrs. E.\nRothbury, Earl of.\n"
     "Grey, Sir Hugo, Bart., M.P.\nOkafor, Samuel",
     [*persons("Tamblyn, Hugo", "Quill, Rev. Edmund", "Noakes"), "place:Bristol",
      *persons("Bank, Mrs. E.", "Rothbury", "Grey, Sir Hugo", "Okafor, Samuel")]),
    ("Paris, Virginia, America\nFlorence, Georgia, America",
     ["place:Paris", "place:Virginia", "place:America", "place:Florence", "place:Georgia", "place:America"]),
    # False friends
    ("Table, A.\nFigure, B.", []),
    ("Section, A.\nSection, B.\nSection, C.", []),
    ("Church, J. Tranter and others came to see the house.", persons("J. Tranter")),
    ("Albany, N. Y.\nTrenton, N. J.", ["place:Albany", "place:N. Y.", "place:Trenton", "place:N. J."]),
    ("London, S. W.\nOake, J.", ["place:London", "person:Oake, J."]),
    ("Paris, Texas\nVienna, Virginia", ["place:Paris", "place:Texas", "place:Vienna", "place:Virginia"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), ENTRIES)
def test_a_line_of_surname_and_initials_among_such_lines_is_a_person(text: str, names: list[str]) -> None:
    assert found(text) == names


WORDS = [
    ("Mr. Thomas Bank, 43, labourer.", persons("Thomas Bank")),
    ("Lieut. G. Church, 6th Foot, and Pte. H. Court, 14th Foot.", persons("G. Church", "H. Court")),
    ("Sergt. J. Post, 2nd Bn., was hurt.", persons("J. Post")),
    ("Major C. W. Head came. Judge T. Church sat.", persons("C. W. Head", "T. Church")),
    ("Then Major Church and Judge Wood spoke.", persons("Church", "Wood")),
    ("Wm. Church, his mark. Jno. Bank and Benj. Union came.", persons("Wm. Church", "Jno. Bank", "Benj. Union")),
    ("Thos. Court, Chas. Street and Saml. Best came.", persons("Thos. Court", "Chas. Street", "Saml. Best")),
    ("Robert Post, George Law, Hugh Bill and Simon Day were sworn.",
     persons("Robert Post", "George Law", "Hugh Bill", "Simon Day")),
    ("We saw P. Page, S. Day and H. Street.", persons("P. Page", "S. Day", "H. Street")),
    # False friends
    ("On Mr. John May 3 they called.", persons("John")),
    ("He saw Chas. River, King Wm. Street and Wm. Church Street.",
     ["place:Chas. River", "place:King Wm. Street", "place:Wm. Church Street"]),
    ("George Street, Francis Street and Mary Street were crowded.",
     ["place:George Street", "place:Francis Street", "place:Mary Street"]),
    ("The Victoria Cross and George Medal were given.", ["place:Victoria Cross"]),
    ("Robert Bill, 1832. See A. Page and B. Page 12.", []),
    ("Major Works. A Major Road.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), WORDS)
def test_a_word_is_the_surname_though_a_figure_follows_or_the_forename_is_cut_short(
    text: str, names: list[str]
) -> None:
    assert found(text) == names


MONSIEUR = [
    ("Monsieur Oake called. M. Oake was gloomy.", persons("Oake", "Oake")),
    ("I received M. Lennervé today.", persons("Lennervé")),
    ("M. Tranter, the Soviet Ambassador, came.", persons("Tranter")),
    ("The Soviet Ambassador M. Tranter came.", persons("Tranter")),
    ("M. Tranter, Minister of Finance, came.", persons("Tranter")),
    # False friends
    ("Present: A. Tranter, M. Meech, J. Lenner, M. Harbin, R. Cordle and S. Oake.",
     persons("A. Tranter", "M. Meech", "J. Lenner", "M. Harbin", "R. Cordle", "S. Oake")),
    ("M. Tranter, J. Oake and M. Lenner came.", persons("M. Tranter", "J. Oake", "M. Lenner")),
    ("Martha Lennervé came. M. Lennervé left.", persons("Martha Lennervé", "M. Lennervé")),
    ("M. Tranter, the British Ambassador, came.", persons("M. Tranter")),
    ("The French note reached the Legation, where M. Tranter read it.", persons("Tranter")),
    ("The French envoy saw M. Tranter and J. Oake at dinner.", persons("M. Tranter", "J. Oake")),
    ("I received M. Müller today.", persons("M. Müller")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), MONSIEUR)
def test_m_is_monsieur_where_the_text_says_so_and_an_initial_among_other_initials(
    text: str, names: list[str]
) -> None:
    assert found(text) == names
