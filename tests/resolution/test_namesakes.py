"""Who of several is meant: titles, sexes, abbreviations, capitals, what a text says itself; with their false friends."""

from __future__ import annotations

import pytest

from tei_encode import Options, SourceText, encode
from tei_encode.resolution.forms_of_address import rank_of, sex_of_office
from tei_encode.resolution.personal_names import PersonalName, may_be_same, parse
from tests.resolution.test_registers import build


def entries(marked: str) -> list[str]:
    """The entry of each mention; with `?` where it is medium sure, `??` where it is a guess."""
    marks = {"high": "", "medium": "?", "low": "??"}
    return [
        one.get("ref").removeprefix("#").partition("-")[2] + marks[one.cert.value] for one in build(marked)[0]
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Who was called so before.
        ("General {p:Robert Lenner} and Captain {p:James Lenner} met. General {p:Lenner} spoke.",
         ["lenner", "lenner-james", "lenner"]),
        ("Genl. {p:Robert Lenner} and {p:James Lenner} met. General {p:Lenner} spoke.",
         ["lenner", "lenner-james", "lenner"]),
        ("{p:Robert Lenner}, Director, and {p:James Lenner} met. Director {p:Lenner} spoke.",
         ["lenner", "lenner-james", "lenner"]),
        ("Captain {p:Robert Lenner} and {p:James Lenner} met. Major {p:Lenner} spoke.",
         ["lenner", "lenner-james", "lenner-james?"]),
        ("General {p:Robert Lenner} and General {p:James Lenner} met. General {p:Lenner} spoke.",
         ["lenner", "lenner-james", "lenner-james?"]),
        ("Miss {p:Kate Lenner} and {p:Anna Lenner} met. Miss {p:Lenner} spoke.",
         ["lenner", "lenner-anna", "lenner"]),
        ("General {p:Lenner} and Captain {p:Lenner} met.", ["lenner", "lenner-captain"]),
        # Who can have been called so.
        ("Bishop {p:Anthony Lenner} and Miss {p:Kate Lenner} met. Bishop {p:Lenner} wrote.",
         ["lenner", "lenner-kate", "lenner"]),
        ("Colonel {p:Marmaduke Oake} gave a bell. {p:Grace Isabella Oake} was baptized. Colonel {p:Oake} paid.",
         ["oake", "oake-grace-isabella", "oake"]),
        ("{p:Grace Oake} was baptized. Colonel {p:Oake} paid.", ["oake", "oake-colonel"]),
        ("Colonel {p:Grace Oake} came. Colonel {p:Oake} paid.", ["oake", "oake"]),
        ("Sir {p:John Lenner} spoke. {p:Lady Lenner} was present. {p:Lenner} sat down.",
         ["lenner", "lenner-lady", "lenner"]),
        # An office that either may hold: whoever was named first.
        ("President {p:Oake} spoke. {p:Eleanor Oake} wrote.", ["oake", "oake-eleanor"]),
        ("{p:Eleanor Oake} spoke. President {p:Oake} wrote.", ["oake", "oake?"]),
        ("President {p:Oake} spoke. {p:Eleanor Oake}, the President, wrote.", ["oake", "oake"]),
        ("Councillor {p:Oake} dissented. The will of {p:Emily Oake} was read. {p:Oake} agreed.",
         ["oake", "oake-emily", "oake"]),
        ("Dr. {p:Oake} spoke. {p:Eleanor Oake} wrote.", ["oake", "oake"]),
        # The full name may be a brother's, unless it has the office.
        ("President {p:Oake} spoke. {p:Robert Oake} was in town. President {p:Oake} left.", ["oake?", "oake", "oake"]),
        ("President {p:Oake} spoke. President {p:Robert Oake} left.", ["oake", "oake"]),
        ("Mr. {p:Oake} spoke. {p:Robert Oake} left.", ["oake", "oake"]),
        ("{p:Oake} spoke. {p:Robert Oake} left.", ["oake", "oake"]),
        ("{p:Oake} met {p:Robert Oake}.", ["oake", "oake-robert"]),
        # A surname alone is rather a man's; then whose it was for long, or who is named far more often.
        ("{p:Charles Lenner} and {p:Emma Lenner} met. {p:Lenner} left.", ["lenner", "lenner-emma", "lenner??"]),
        ("{p:Emma Lenner} and {p:Charles Lenner} met. {p:Lenner} left.", ["lenner", "lenner-charles", "lenner-charles?"]),
        ("{p:Emma Lenner} and {p:Kate Lenner} met. {p:Lenner} left.", ["lenner", "lenner-kate", "lenner-kate?"]),
        ("{p:John Lenner}. {p:Lenner}. {p:Lenner}. {p:Lenner}. {p:Henry Lenner} came. {p:Lenner} left.",
         ["lenner", "lenner?", "lenner?", "lenner?", "lenner-henry", "lenner??"]),
        ("{p:John Lenner}. {p:Lenner}. {p:Henry Lenner} came. {p:Lenner} left.",
         ["lenner", "lenner?", "lenner-henry", "lenner-henry?"]),
        ("{p:Emma Lenner}. {p:Emma Lenner}. {p:Emma}. {p:John Lenner} came. {p:Lenner} left.",
         ["lenner", "lenner", "lenner", "lenner-john", "lenner??"]),
        # Initials that fit two.
        ("{p:Henry Lenner}, {p:Henrietta Lenner}, {p:H. Lenner}", ["lenner", "lenner-henrietta", "lenner-henrietta??"]),
        # A man and his wife.
        ("My dear {p:Lenner}, remember me to Mrs. {p:Lenner}.", ["lenner", "lenner-mrs"]),
        ("I saw {p:Lenner}, and {p:Lady Lenner}.", ["lenner", "lenner-lady"]),
        ("Mrs. {p:Lenner} came. {p:Lenner} spoke.", ["lenner", "lenner"]),
        ("{p:Anna Lenner} came. {p:Lenner} spoke. Mrs. {p:Lenner} left.", ["lenner", "lenner", "lenner"]),
        ("{p:Lenner} spoke. Ms. {p:Lenner} left.", ["lenner", "lenner"]),
        # Father and son, brother and brother.
        ("{p:Robert Lenner} and {p:Robert Lenner, Jr.} came. {p:Robert Lenner} left.",
         ["lenner", "lenner-robert", "lenner"]),
        ("{p:Robert Lenner} came. {p:Robert Lenner, Junior} and {p:Robert Lenner Jr.} left.",
         ["lenner", "lenner-robert", "lenner-robert"]),
        ("{p:Robert Lenner, Jr.} came. {p:Robert Lenner} left.", ["lenner", "lenner"]),
        ("{p:John Quincy Lenner} was the son of {p:John Lenner}.", ["lenner", "lenner-john"]),
        ("{p:John Lenner}’s son, {p:John Quincy Lenner}, left.", ["lenner", "lenner-john-quincy"]),
        ("{p:John Lenner} wrote to his brother {p:John Quincy Lenner}.", ["lenner", "lenner-john-quincy"]),
        ("{p:John Lenner} was born at Oake. {p:John Quincy Lenner} died there.", ["lenner", "lenner"]),
        ("They saw {p:John Lenner} and the others. {p:Lenner} left.", ["lenner", "lenner"]),
        # Abbreviated forenames, with and without full stop.
        ("{p:Thos. Lenner} came. {p:Thomas Lenner} left.", ["lenner", "lenner"]),
        ("{p:Wm Lenner} came. {p:William Lenner} left. {p:Lenner} slept.", ["lenner", "lenner", "lenner"]),
        ("{p:Wm. Lenner} and {p:William Lenner}; {p:Lenner}", ["lenner", "lenner", "lenner"]),
        ("{p:Jos. Lenner} came. {p:John Lenner} left.", ["lenner", "lenner-john"]),
        # The text itself says what is a forename.
        ("Tell {p:Joyce Oake} that I met her. Love to {p:Joyce}.", ["oake", "oake"]),
        ("Tell {p:Xanthe Oake} that I met her. Love to {p:Xanthe}.", ["oake", "oake"]),
        ("{p:Henry James}, {p:James Lenner}, {p:James}", ["james", "lenner", "james"]),
        ("{p:Xanthe Oake}, Mr. {p:Xanthe}", ["oake", "xanthe"]),
        ("{p:Selwyn Lloyd} came. {p:Lloyd} left.", ["lloyd", "lloyd"]),
        ("{p:Martha Ann} came. {p:Ann} left.", ["ann", "ann-2"]),
        # Rulers.
        ("{p:Elizabeth I} died. {p:Elizabeth} was old.", ["elizabeth", "elizabeth"]),
        ("{p:Peter the Great} and {p:Ivan the Terrible}; {p:Peter}", ["peter-the-great", "ivan-the-terrible", "peter-the-great"]),
        ("{p:Catherine of Oake} and {p:Catherine of Lenner}", ["catherine-of-oake", "catherine-of-lenner"]),
        # Capitals.
        ("{p:ANNA LENNER}; {p:Anna Lenner}; {p:LENNER}; {p:Anna LENNER}", ["lenner"] * 4),
        ("{p:J. B. LENNER}; {p:John B. Lenner}", ["lenner", "lenner"]),
        ("{p:HENRY VIII}; {p:Henry VIII}; {p:Henry VII}", ["henry", "henry", "henry-vii"]),
    ],
)  # fmt: skip
def test_who_is_meant(marked: str, expected: list[str]) -> None:
    assert entries(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{l:LONDON}, {l:London}; {l:OAKE}, {l:Oake}; {l:ACCRA}, {l:Accra}",
         ["london", "london", "oake", "oake", "accra", "accra"]),
        ("{l:UNITED STATES OF AMERICA}; {l:U.S.}", ["united-states-of-america"] * 2),
        ("{o:OAKE}, {o:Oake}; {o:HARBOUR TRUST}, {o:Harbour Trust}", ["oake", "oake", "harbour-trust", "harbour-trust"]),
        ("{l:US}; {o:WHO}; {o:Who’s Who}", ["us", "who", "whos-who"]),
        ("{l:New York}; {l:New York City}", ["new-york-city", "new-york-city"]),
        ("{l:New York}; at {l:Albany}, {l:N.Y.}; {l:New York City}",
         ["new-york-city", "albany", "new-york-state?", "new-york-city"]),
        ("{l:New York}; at {l:Albany}, {l:New York}, he", ["new-york", "albany", "new-york-state?"]),
        ("{l:New York State}; at {l:Albany}, {l:N.Y.}", ["new-york-state", "albany", "new-york-state?"]),
        ("in {l:Albany}, {l:New York}, and {l:Boston}; {l:New York}", ["albany", "new-york", "boston", "new-york"]),
        ("{l:Albany} and {l:New York}", ["albany", "new-york"]),
    ],
)  # fmt: skip
def test_places_and_bodies(marked: str, expected: list[str]) -> None:
    assert entries(marked) == expected


@pytest.mark.parametrize(
    ("short", "whole"),
    [(short, whole) for whole, shorts in {
        "James": "Jas. Jas", "John": "Jno. Jno", "William": "Wm. Wm Willm", "George": "Geo. Geo", "Charles": "Chas. Chas",
        "Elizabeth": "Eliz. Elizth", "Robert": "Robt. Robt Rob.", "Samuel": "Saml. Sam.", "Daniel": "Danl. Dan.",
        "Benjamin": "Benj. Ben.", "Edward": "Edw. Edwd Ed.", "Henry": "Hen. Hy.", "Richard": "Richd. Rich.",
        "Thomas": "Thos. Tho. Thos", "Alexander": "Alexr. Alex.", "Frederick": "Fredk. Fred.", "Margaret": "Margt.",
        "Joseph": "Jos.", "Nathaniel": "Nath. Nathl", "Abraham": "Abr.", "Augustus": "Aug.", "Archibald": "Archd.",
    }.items() for short in shorts.split()],
)  # fmt: skip
def test_an_abbreviated_forename_is_the_forename(short: str, whole: str) -> None:
    assert parse(f"{short} Lenner") == parse(f"{whole} Lenner") == PersonalName("Lenner", (whole,))
    assert not parse(f"{short} Lenner").is_pet_name_of(parse(f"{whole} Lenner"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tho. Lenner", "Theodore Lenner"),
        ("Jas. Lenner", "Jasper Lenner"),
        ("Jno. Lenner", "Jonathan Lenner"),
        ("Wm. Lenner", "Wilhelm Lenner"),
        ("Edw. Lenner", "Edmund Lenner"),
        ("Geo. Lenner", "Georgina Lenner"),
    ],
)
def test_an_abbreviation_is_no_other_forename(one: str, other: str) -> None:
    assert not may_be_same(parse(one), parse(other))


def test_a_pet_name_without_a_full_stop_stays_one() -> None:
    assert parse("Sam Lenner").is_pet_name_of(parse("Samuel Lenner"))
    assert parse("Folsom, Ed.").forenames == ("Ed",)
    assert parse("Hugo (afterwards Sir Hugo) Oake") == parse("Hugo Oake")


@pytest.mark.parametrize(
    ("office", "rank", "sex"),
    [
        ("Secretary of State", "secretary", "m"),
        ("Maj. Gen.", "general", "m"),
        ("Captn.", "captain", "m"),
        ("Deputy Foreign Minister", "vice minister", "m"),
        ("Queen", "queen", "f"),
        ("Professor", "professor", ""),
        ("", "", ""),
    ],
)
def test_what_an_office_says(office: str, rank: str, sex: str) -> None:
    assert (rank_of(office), sex_of_office(rank_of(office))) == (rank, sex)


def test_no_office_is_given_to_whom_it_may_not_be() -> None:
    marked = "President {p:Oake} spoke. {p:Robert Oake} was in town. {p:Eleanor Oake} wrote."
    assert [(one.name, one.roles) for one in build(marked)[1].persons] == [
        ("Robert Oake", ()),
        ("Eleanor Oake", ()),
    ]


def test_a_guess_is_pointed_out_once_for_each_form() -> None:
    text = "Charles Lenner met Emma Lenner at the mill. Then Mr. Charles Tranter came, and Lenner left. Emma Lenner sang; Lenner slept.\n"
    found = [one for one in encode(SourceText.of(text, "t.txt"), Options(language="en")).findings
             if one.rule == "name-ambiguous"]  # fmt: skip
    assert [(one.line, one.message) for one in found] == [
        (
            1,
            "“Lenner”, 2 times here, may be Charles Lenner or Emma Lenner; it was taken for Charles Lenner (pers-lenner)",
        )
    ]
