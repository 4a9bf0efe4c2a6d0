"""Who is who within one text: persons of one surname, forms of address, ranks; offices and acronyms; names of countries."""

from __future__ import annotations

import pytest

from tei_encode.model import Cert
from tei_encode.resolution.forms_of_address import address_before, sex_of, titles_agree
from tei_encode.resolution.offices import office_of
from tei_encode.resolution.personal_names import may_be_same, parse
from tests.resolution.test_registers import build


def entries(marked: str) -> list[str]:
    """The entry of each mention, with a question mark where it is less than sure."""
    return [
        one.get("ref").removeprefix("#").partition("-")[2] + ("" if one.cert is Cert.HIGH else "?")
        for one in build(marked)[0]
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Who held an office once may be another one than who is named here.
        ("Mr. {p:Lenner}, the Clerk, met the former President {p:Lenner}.", ["lenner", "lenner?"]),
        ("Former President {p:Lenner} came; then former President {p:Lenner} left.", ["lenner", "lenner"]),
        ("Former President {p:Hugo Lenner} came. Mr. {p:Lenner} left.", ["lenner", "lenner"]),
        # The surname alone is his, as she is never called so here, be he called Mr. or not.
        (
            "Mr. {p:Lenner} and Mrs. {p:Lenner} came. Mrs. {p:Lenner} left; {p:Lenner} stayed.",
            ["lenner", "lenner-mrs", "lenner-mrs", "lenner"],
        ),
        ("{p:Lenner} came; so Mrs. {p:Lenner} was there.", ["lenner", "lenner-mrs"]),
        ("{p:John Lenner} and Mrs. {p:Lenner}", ["lenner", "lenner-mrs"]),
        ("{p:Anna Lenner} came. Mrs. {p:Lenner} spoke.", ["lenner", "lenner"]),
        ("{p:A. Lenner} came. Miss {p:Lenner} spoke.", ["lenner", "lenner"]),
        ("{p:Anna Lenner}, {p:John Lenner}; Mr. {p:Lenner}", ["lenner", "lenner-john", "lenner-john"]),
        ("{p:John Lenner} and Mrs. {p:John Lenner}", ["lenner", "lenner-john-mrs"]),
        ("Miss {p:Anna Lenner} and her mother, Mrs. {p:Lenner}", ["lenner", "lenner-mrs"]),
        ("Mme {p:Lenner} et M. {p:Lenner}", ["lenner", "lenner-mr"]),
        ("{p:John Lenner}, {p:Henry Lenner}, {p:Lenner}", ["lenner", "lenner-henry", "lenner-henry?"]),
        ("{p:William Lenner}, {p:Bill Lenner}, {p:Lenner}", ["lenner", "lenner?", "lenner"]),
        ("{p:John B. Lenner}, {p:James Lenner}, {p:J. B. Lenner}", ["lenner", "lenner-james", "lenner"]),
        ("{p:Lenner, J. B.}, {p:J. B. Lenner}, {p:John B. Lenner}", ["lenner", "lenner", "lenner"]),
        ("{p:Earl of Haverley}, {p:Lord Haverley}, {p:Haverley}", ["haverley", "haverley", "haverley"]),
        ("{p:Lord Haverley}, {p:Duke of Haverley}", ["haverley", "haverley-duke"]),
        ("{p:Lord Haverley}, {p:Lady Haverley}", ["haverley", "haverley-lady"]),
        ("{p:Henry VIII}, {p:Henry VII}", ["henry", "henry-vii"]),
        # The surname of the one just named is his, and parts nobody.
        ("Mr. {p:Oake}, and {p:Oake} replied. {p:Oake} was angry.", ["oake", "oake", "oake"]),
        ("{p:Hugo Lenner} and {p:Lenner} told me all. {p:Lenner} left.", ["lenner", "lenner", "lenner"]),
        ("General {p:Tranter} and {p:Tranter}'s staff. {p:Tranter} left.", ["tranter", "tranter", "tranter"]),
        ("{p:Lord Haverley} and {p:Haverley}'s friends rose.", ["haverley", "haverley"]),
        # What adds a forename, an address or a rank does, and a wife has a husband.
        ("{p:Lenner} and {p:Henry Lenner} came.", ["lenner", "lenner-henry"]),
        ("{p:Hugo Oake} and Mr. {p:Oake} came.", ["oake", "oake-mr"]),
        ("General {p:Tranter} and Captain {p:Tranter} came.", ["tranter", "tranter-captain"]),
        ("Mrs. {p:Oake} and {p:Oake} came.", ["oake", "oake-2"]),
        (
            "{p:Lenner, Mrs. Anna}; {p:Lenner, Rev. Hugo}; {p:Hugo Lenner}",
            ["lenner", "lenner-hugo", "lenner-hugo"],
        ),
        # Behind "Mrs." a title is her husband's.
        ("Captain {p:Oake} spoke. Mrs. Captain {p:Oake} came.", ["oake", "oake-mrs"]),
        (
            "Mrs. Judge {p:Oake} came. Judge {p:Oake} spoke. Mrs. {p:Oake} left.",
            ["oake", "oake-judge", "oake"],
        ),
        ("Mrs. Dr. {p:Oake} came. Dr. {p:Oake} spoke.", ["oake", "oake-2"]),
        ("The Rev. {p:Oake} spoke. Mrs. Rev. {p:Oake} came.", ["oake", "oake-mrs"]),
        (
            "Professor and Mrs. {p:P. Oake} came. Professor {p:Oake} spoke. Mrs. {p:Oake} left.",
            ["oake", "oake-professor", "oake"],
        ),
        ("Mrs. Dr. {p:Anna Oake} came. Dr. {p:Oake} spoke.", ["oake", "oake"]),
        ("Frau Dr. {p:Oake} came. Dr. {p:Oake} spoke.", ["oake", "oake"]),
        ("Mr. and Mrs. {p:Oake} came. Mr. {p:Oake} spoke.", ["oake", "oake"]),
        ("Mevrouw {p:Oake} came. Meneer {p:Oake} left.", ["oake", "oake-mr"]),
        # An office before "Mrs." is hers, and she is no man who has it.
        (
            "Alderman Mrs. {p:E. M. Oake} came. Alderman {p:H. Oake} left. Alderman Mrs. {p:Oake} spoke.",
            ["oake", "oake-h", "oake"],
        ),
        # Initials may be hers or her husband's.
        ("Mrs. {p:Oake} wrote to {p:G. Oake}.", ["oake?", "oake"]),
        ("Mrs. {p:G. Oake} came. Mrs. {p:Oake} left.", ["oake", "oake"]),
        # Her husband's initials are his, where he was named before; "Esq." is a man.
        (
            "{p:G. F. Oake} came. Mrs. {p:G. F. Oake} left. Mrs. {p:Oake} slept.",
            ["oake", "oake-g-f", "oake-g-f"],
        ),
        ("{p:G. F. Oake} came. Miss {p:G. F. Oake} left.", ["oake", "oake"]),
        ("Mrs. {p:G. F. Oake} came. {p:G. F. Oake} left.", ["oake", "oake?"]),
        ("Mrs. {p:G. Oake} came. {p:G. Oake}, Esq., left.", ["oake", "oake-g"]),
        # Old abbreviations of senior and junior, in small letters.
        ("{p:Thos. Lenner}, junr., and {p:Thos. Lenner}, senr.", ["lenner", "lenner-thomas"]),
        ("{p:Hugo Lenner} snr. and {p:Hugo Lenner} jnr.", ["lenner", "lenner-hugo"]),
        # One surname for two.
        ("Sir {p:Hugo Oake}. {p:Hugo} and {p:Anna Lenner} wrote.", ["oake", "lenner?", "lenner-anna"]),
        ("{p:Hugo} & {p:Anna Lenner} came. {p:Hugo Lenner} left.", ["lenner?", "lenner-anna", "lenner"]),
        # Who is called Hugo alone need not be a Lenner.
        ("{p:Hugo Oake}, {p:Hugo}; {p:Hugo} and {p:Anna Lenner}.", ["oake", "oake", "oake?", "lenner"]),
        ("{p:Hugo Oake}. {p:Hugo} and {p:Henrietta Maria}", ["oake", "oake", "maria"]),
        ("{p:John Q. Lenner}, {p:J. Q. L.}", ["lenner", "j-q-l"]),
        # A forename behind "Mr." or an office is a surname, behind King or Bishop it is none.
        ("Mr. {p:Henry} and Governor {p:Randolph}. {p:Patrick Henry}", ["henry", "randolph", "henry"]),
        ("King {p:Henry} met {p:Patrick Henry}.", ["henry", "henry-patrick"]),
        ("{p:Patrick Henry} spoke. King {p:Henry} heard of it.", ["henry", "henry-king"]),
        # Who has the office of a king or bishop is nobody else of the forename; so called alone, the one named last.
        ("{p:Hugo Lenner} spoke. King {p:Hugo} laughed.", ["lenner", "hugo"]),
        ("Sultan {p:Hugo} laughed. Mr. {p:Hugo Lenner} spoke.", ["hugo", "lenner"]),
        ("Dame {p:Anna Oake} sang. Abbess {p:Anna} prayed.", ["oake", "anna"]),
        ("{p:Hugo Lenner}; Pope {p:Hugo}; {p:Hugo}", ["lenner", "hugo", "hugo?"]),
        ("Pope {p:Hugo}; {p:Hugo Lenner}; {p:Hugo}", ["hugo", "lenner", "lenner?"]),
        ("{p:Hugo II} ruled. {p:Hugo Lenner} sat. King {p:Hugo} died.", ["hugo", "lenner", "hugo"]),
        ("Prince {p:Hugo Lenner} rode. Prince {p:Hugo} fell.", ["lenner", "lenner"]),
        ("Prince {p:Hugo} rode. King {p:Hugo} fell. Prince {p:Hugo} rose.", ["hugo", "hugo?", "hugo"]),
        ("{p:Hugo Lenner}, Elector of Oake, fell. Elector {p:Hugo} fell.", ["lenner", "lenner"]),
        ("{p:Hugo Lenner} became Pope. Pope {p:Hugo} died.", ["lenner", "lenner"]),
        # Of another Mr. Oake's brother nothing tells whether it is she.
        (
            "Mr. {p:Oake} and Mrs. {p:Oake}. {p:Oake}'s brother, Mr. {p:Oake} of Lenn",
            ["oake", "oake-mrs", "oake-mrs?", "oake"],
        ),
        ("{p:Thomas Oake}, {p:Th. Oake}", ["oake", "oake"]),
        # An office is no place to come from.
        ("{p:F. W. Marten}. {p:Marten} of the Foreign Office", ["marten", "marten"]),
        # A clergyman is no officer; a doctor, or plain Mr., may have become one.
        (
            "Rev. {p:Oake} and later General {p:Hugo Oake}. {p:Oake} left.",
            ["oake", "oake-hugo", "oake-hugo?"],
        ),
        ("General {p:Hugo Oake} left. The Rev. {p:Oake} stayed.", ["oake", "oake-2"]),
        ("Bishop {p:Oake} came; Major {p:Hugo Oake} went.", ["oake", "oake-hugo"]),
        ("Dr. {p:Oake} came. Then Lieut. {p:Hugo Oake} was killed.", ["oake?", "oake"]),
        ("Mr. {p:Oake} sold it. Admiral {p:Hugo Oake} bought it.", ["oake?", "oake"]),
        ("Mr. {p:Hugo Oake} came. Captain {p:Oake} left.", ["oake", "oake?"]),
        ("Rev. {p:Hugo Oake} came. Mr. {p:Oake} left.", ["oake", "oake"]),
        ("Dr. {p:Amos Oake}, Lieut. {p:Hugo Oake}; Dr. {p:Oake} left.", ["oake", "oake-hugo", "oake"]),
        ("Attorney General {p:Oake}, Mr. {p:Oake}, Mr. {p:Hugo Oake}", ["oake?", "oake", "oake"]),
        # Of Chinese and Korean names the surname is the first word.
        ("{p:Hsieh Pao-ting}, {p:Hsieh Mu-han}; {p:Hsieh}", ["hsieh", "hsieh-mu-han", "hsieh-mu-han?"]),
        ("{p:Kwon Hae Jin} left. Madame {p:Kwon} stayed.", ["kwon", "kwon-mrs"]),
        ("{p:Kim Dok-won} left. {p:Kim Hae Jin} stayed.", ["kim", "kim-hae-jin"]),
        ("{p:Lee Harlan Foss} left. {p:Foss} stayed.", ["foss", "foss"]),
        # A title that one of two has had means that one, though of the other the surname alone is known.
        ("Dr. {p:Anna Oake}, Captain {p:Oake}; Dr. {p:Oake} left.", ["oake", "oake-captain", "oake"]),
        (
            "Dr. {p:Anna Oake}, Captain {p:Oake}; Captain {p:Oake} left.",
            ["oake", "oake-captain", "oake-captain"],
        ),
        ("Mayor {p:Hugo Oake} and Judge {p:Oake}. Mayor {p:Oake} left.", ["oake", "oake-judge", "oake"]),
        ("Judge {p:Oake} and Mayor {p:Hugo Oake}. Mayor {p:Oake} left.", ["oake", "oake-hugo", "oake-hugo"]),
        ("Dr. {p:Anna Oake} and Mr. {p:Oake}. Dr. {p:Oake} left.", ["oake", "oake-mr", "oake"]),
        ("Mr. {p:Hugo Oake} and Dr. {p:Oake}. Mr. {p:Oake} left.", ["oake", "oake-2", "oake"]),
        ("Mr. {p:Hugo Oake} and Dr. {p:Oake}. Dr. {p:Oake} left.", ["oake", "oake-2", "oake-2"]),
    ],
)
def test_persons(marked: str, expected: list[str]) -> None:
    assert entries(marked) == expected


def test_who_is_known_by_an_address_alone_is_a_namesake() -> None:
    for marked, expected in (
        ("Mr. {p:Lenner}, Mrs. {p:Lenner}", [True, True]),
        ("{p:John Lenner}, Mrs. {p:John Lenner}", [False, True]),
        ("{p:John Lenner}, Mrs. {p:Lenner}", [False, False]),
    ):
        assert [entry.is_namesake for entry in build(marked)[1].persons] == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Mrs. ", "mrs"),
        ("to Herr Professor ", "mr"),
        ("Mr. and Mrs. ", ""),
        ("Mr. Oake and Mrs. ", "mrs"),
        ("the Earl ", "earl"),
        ("Tomr. ", ""),
        ("M. ", "mr"),
        ("m ", ""),
        ("", ""),
    ],
)
def test_the_form_of_address_before_a_name(before: str, expected: str) -> None:
    assert address_before(f"{before}Lenner", len(before)) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mrs. Lenner", "Mr. Lenner", False),
        ("Mrs. Lenner", "John Lenner", False),
        ("Mrs. Lenner", "Anna Lenner", True),
        ("Mr. Lenner", "Anna Lenner", False),
        ("Miss Lenner", "Mrs. Lenner", False),
        ("Miss Anna Lenner", "Mrs. Anna Lenner", True),
        ("Ms Lenner", "Mrs. Lenner", True),
        ("Lord Haverley", "Viscount Haverley", True),
        ("Lord John Tranter", "John Tranter", True),
        ("Anna Lenner (née Tranter)", "Anna Lenner", True),
        ("Anna Lenner (née Tranter)", "Tranter", False),
        ("John Lenner, Earl of Oake", "John Lenner", True),
        ("De Tranter", "Charles de Tranter", True),
        ("St. Paul", "Paul Lenner", False),
        ("Tom Lenner", "Thomas Lenner", True),
        ("Tom Lenner", "Timothy Lenner", False),
    ],
)
def test_two_names(one: str, other: str, same: bool) -> None:
    assert may_be_same(parse(one), parse(other)) is same
    assert may_be_same(parse(other), parse(one)) is same


def test_what_a_forename_says_yields_to_the_address() -> None:
    assert sex_of("mrs", ("John",)) == "f"
    assert (sex_of("", ("Anna",)), sex_of("", ("J",)), sex_of("", ())) == ("f", "", "")
    assert titles_agree("", "duke")
    assert not titles_agree("earl", "viscount")


@pytest.mark.parametrize(
    "forms",
    [
        ["State Department", "Department of State", "U.S. Department of State", "American State Department"],
        ["French Government", "Government of France", "Government of the French Republic"],
        ["Soviet Ministry of Foreign Affairs", "Foreign Ministry of the USSR"],
        ["French Permanent Mission to NATO", "Permanent Mission of the French Republic to NATO"],
        ["American Embassy in Paris", "U.S. Embassy in Paris"],
    ],
)
def test_names_of_one_office(forms: list[str]) -> None:
    assert len(set(entries(", ".join(f"{{o:{form}}}" for form in forms)))) == 1


@pytest.mark.parametrize(
    "forms",
    [
        ["Oake University", "University of Oake"],
        ["Bank of Oake", "Oake Bank"],
        ["Council of Europe", "European Council"],
        ["French Foreign Ministry", "German Foreign Ministry"],
        ["Embassy of France in the United States", "Embassy of the United States in France"],
        ["American Embassy in Paris", "American Embassy in London"],
    ],
)
def test_bodies_that_only_look_alike(forms: list[str]) -> None:
    assert len(set(entries(", ".join(f"{{o:{form}}}" for form in forms)))) == 2


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{o:Soviet Presidium} … {o:Presidium}", ["soviet-presidium", "soviet-presidium?"]),
        # Who says "the Presidium" first has one of their own in mind.
        ("{o:Presidium} … {o:Soviet Presidium}", ["presidium", "soviet-presidium"]),
        ("{o:German Foreign Office} … {o:Foreign Office}", ["german-foreign-office", "foreign-office"]),
        (
            "{o:Soviet Foreign Ministry}, {o:French Foreign Ministry}, {o:Foreign Ministry}",
            ["soviet-foreign-ministry", "french-foreign-ministry", "foreign-ministry"],
        ),
        ("{o:Oake Harbour Works Board} … {o:OHWB}", ["oake-harbour-works-board"] * 2),
        ("{o:Lenner Dock Company} … {o:LDC}", ["lenner-dock-company", "lenner-dock-company?"]),
        ("{o:Lenner Dock Company}, {o:Local Dredging Club}, {o:LDC}", ["lenner-dock-company", "local-dredging-club", "ldc"]),
        ("{o:Archive of the Oake Union} ({o:Arkhiv Oakeskogo Soiuza}, or {o:AOS})", ["archive-of-the-oake-union"] * 3),
        ("{o:Harbour Pilots Union}, hereafter {o:HPU}", ["harbour-pilots-union"] * 2),
        ("{o:Oake University} ({o:Department of Tides})", ["oake-university", "department-of-tides"]),
        ("{o:Oake University} ({o:Department of Tides}, {o:Lenner Fund})", ["oake-university", "department-of-tides", "lenner-fund"]),
    ],
)  # fmt: skip
def test_bodies(marked: str, expected: list[str]) -> None:
    assert entries(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{l:United States} … {l:America}", ["united-states", "united-states?"]),
        ("{l:America} alone", ["america"]),
        ("{l:US}; in {l:Asia}, {l:Africa} and {l:America}", ["us", "asia", "africa", "america"]),
        ("{l:Germany}, {l:West Germany}, {l:FRG}", ["germany", "west-germany", "west-germany"]),
    ],
)
def test_places(marked: str, expected: list[str]) -> None:
    assert entries(marked) == expected


def test_a_form_that_means_it_here_only_is_doubtful() -> None:
    _, register = build("{o:Soviet Presidium} … {o:Presidium}; {l:USA}, {l:America}")
    assert register.organisations[0].doubtful == ("Presidium",)
    assert register.places[0].doubtful == ("America",)


def test_what_the_name_of_an_office_says() -> None:
    office = office_of("Embassy of France in the U.S.")
    assert office is not None
    assert (office.countries, office.words) == (("France", "United States"), ("embassy",))
    assert office_of("Oake Society") is None
    assert office_of("") is None
