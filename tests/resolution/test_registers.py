from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode.model import Annotation, Cert, Entry, Kind, Register, Span
from tei_encode.resolution.bodies import is_abbreviation
from tei_encode.resolution.personal_names import may_be_same, parse, shared_words
from tei_encode.resolution.registers import build_registers

from .claims import claim

NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
KINDS = {"p": Kind.PERS_NAME, "l": Kind.PLACE_NAME, "o": Kind.ORG_NAME}


def build(marked: str) -> tuple[list[Annotation], Register]:
    """Registers of a text in which {p:…}, {l:…}, {o:…} are names."""
    text, names, at = "", [], 0
    for match in re.finditer(r"\{([plo]):(.*?)\}", marked, re.DOTALL):
        text += marked[at : match.start()]
        names.append(Annotation(Span(len(text), len(text) + len(match[2])), KINDS[match[1]]))
        text += match[2]
        at = match.end()
    return build_registers(text + marked[at:], names)


def broken(marked: str, *hard: str) -> list[str]:
    """The forms in the register of a text whose lines end inside words; behind those in `hard` the hyphen is theirs."""
    text = re.sub(r"\{[plo]:(.*?)\}", r"\1", marked, flags=re.DOTALL)
    ends = [found.end() for found in re.finditer(r"-(?=\n)", text)]
    types = ["hard-hyphen" if text[:end].endswith(tuple(f"{one}-" for one in hard)) else "" for end in ends]
    breaks = [claim("lb", end, end, break_="no", type_=one) for end, one in zip(ends, types, strict=True)]
    names = [Annotation(one.span, one.kind) for one in build(marked)[0]]
    return [form for entry in build_registers(text, names, structure=breaks)[1] for form in entry.forms]


def refs(marked: str) -> list[str]:
    return [one.get("ref") for one in build(marked)[0]]


@pytest.mark.parametrize(
    ("printed", "surname", "forms"),
    [
        ("Quenneville Ysolde", "Quenneville", {"Ysolde Quenneville", "Quenneville, Ysolde"}),
        ("de Quenneville Ysolde", "Quenneville", {"Ysolde Quenneville", "de Quenneville, Ysolde"}),
        ("Ysolde Quenneville", "Quenneville", {"Ysolde Quenneville"}),
        ("Quenneville, Ysolde", "Quenneville", {"Ysolde Quenneville", "Quenneville, Ysolde"}),
        ("Quenneville Y.", "Quenneville", {"Ysolde Quenneville", "Quenneville Y."}),
    ],
)
def test_parts_of_a_reference_tell_the_surname(printed: str, surname: str, forms: set[str]) -> None:
    text = f"{printed}, 1998. Ysolde Quenneville came."
    start = text.index("Ysolde Quenneville came")

    def part(words: str, kind: Kind) -> Annotation:
        at = text.index(words)
        return Annotation(Span(at, at + len(words)), kind, origin="references")

    given = "Y." if "Y." in printed else "Ysolde"
    parts = sorted([part(surname, Kind.SURNAME), part(given, Kind.FORENAME)], key=lambda one: one.span)
    claims = [part(printed, Kind.PERS_NAME), *parts, Annotation(Span(start, start + 18), Kind.PERS_NAME)]
    _, register = build_registers(text, claims)
    (person,) = register.persons
    assert (person.id.split("-")[-1], set(person.forms)) == ("quenneville", forms)


def test_one_person_in_many_forms() -> None:
    marked, register = build(
        "{p:P. I. Zhelezov}, {p:Pavel Zhelezov}, {p:Zhelezov}, {p:Zhelezov P.I.}, {p:Zhelezov, P. I.}"
    )
    assert {one.get("ref") for one in marked} == {"#pers-zhelezov"}
    assert register.persons == (
        Entry("pers-zhelezov", Kind.PERS_NAME, "Pavel Zhelezov",
              ("P. I. Zhelezov", "Zhelezov", "Zhelezov P.I.", "Zhelezov, P. I."), mentions=5),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "hard", "forms"),
    [
        ("{p:Tranter} met {p:Tran-\nter}.", (), ["Tranter"]),
        ("{p:Ida Tran-\n  ter} and {p:Tranter}.", (), ["Ida Tranter", "Tranter"]),
        ("{p:Noakes-\nTranter} and {p:Noakes-Tranter}.", ("Noakes",), ["Noakes-Tranter"]),
        ("{l:Oake-\nby-Wold}, {l:Stow-\nbury}, {l:Stowbury}.", ("Oake",), ["Oake-by-Wold", "Stowbury"]),
        ("The {o:Har-\nbour Pi-\nlots Union}.", (), ["Harbour Pilots Union"]),
        ("{p:Tran¬\nter}, {p:Tran- ter}, {p:Tran\u00ad\nter}.", (), ["Tranter"]),
    ],
)
def test_names_over_line_ends_are_read_whole(marked: str, hard: tuple[str, ...], forms: list[str]) -> None:
    assert broken(marked, *hard) == forms


def test_two_persons_of_one_surname() -> None:
    marked, register = build(
        "{p:Hugo Noakes} met {p:Ida Noakes}. {p:Noakes} left. {p:Hugo Noakes} stayed. {p:H. Noakes}"
    )
    assert [one.get("ref") for one in marked] == [
        "#pers-noakes", "#pers-noakes-ida", "#pers-noakes", "#pers-noakes", "#pers-noakes",
    ]  # fmt: skip
    assert [one.cert for one in marked][:4] == [Cert.HIGH, Cert.HIGH, Cert.LOW, Cert.HIGH]
    assert [entry.cert for entry in register.persons] == [Cert.MEDIUM, Cert.HIGH]
    assert register.guesses == ((marked[2].span.start, ("pers-noakes", "pers-noakes-ida")),)


def test_father_and_son_are_two() -> None:
    assert len(set(refs("{p:Hugo Noakes Jr.} and {p:Hugo Noakes Sr.}"))) == 2


def test_bodies_join_by_definition_in_either_direction() -> None:
    marked, register = build(
        "{o:Harbour Pilots Union} ({o:HPU}); the {o:HPU}. {o:DBA} (the {o:Dock Builders Alliance})."
    )
    assert [one.get("ref") for one in marked[:3]] == ["#org-harbour-pilots-union"] * 3
    assert register.organisations[0].abbreviations == ("HPU",)
    assert register.organisations[1].name == "Dock Builders Alliance"
    assert register.organisations[1].other_names == ("DBA",)


@pytest.mark.parametrize(
    "forms",
    [
        ["U.S.", "US", "United States", "United States of America", "USA"],
        ["USSR", "Soviet Union", "U.S.S.R."],
        ["Great Britain", "UK", "United Kingdom", "Britain"],
        ["People’s Republic of China", "PRC", "China"],
    ],
)
def test_names_of_one_country(forms: list[str]) -> None:
    marked, register = build(", ".join(f"{{l:{form}}}" for form in forms))
    assert len({one.get("ref") for one in marked}) == 1
    assert register.places[0].type == "country"
    assert register.places[0].mentions == len(forms)


def test_states_that_are_not_one_stay_two() -> None:
    assert len(set(refs("{l:West Germany}, {l:East Germany}, {l:Germany}"))) == 3


def test_roles_stand_before_and_behind() -> None:
    _, register = build(
        "Deputy Foreign Minister {p:Hugo Noakes} met {p:Ida Yarrow}, president of the Harbour Trust. Mr. {p:Noakes}"
    )
    assert register.persons[0].roles == ("Deputy Foreign Minister",)
    assert register.persons[1].roles == ("president of the Harbour Trust",)


def test_forms_over_two_lines_are_one_form() -> None:
    _, register = build("{p:Hugo\nNoakes} and {p:Hugo Noakes}")
    assert [(one.name, one.other_names) for one in register.persons] == [("Hugo Noakes", ())]


def test_names_without_latin_letters_are_numbered() -> None:
    assert refs("{l:北京} {l:上海} {p:Молотов}") == ["#place-1", "#place-2", "#pers-molotov"]


def test_other_annotations_stay_as_they_are() -> None:
    date = Annotation(Span(0, 4), Kind.DATE)
    marked, register = build_registers("1954", [date])
    assert marked == [date]
    assert register == Register()


@pytest.mark.parametrize(
    ("form", "surname", "forenames", "inverted"),
    [
        ("Hugo Noakes", "Noakes", ("Hugo",), False),
        ("P.I. Zhelezov", "Zhelezov", ("P", "I"), False),
        ("Zhelezov, P. I.", "Zhelezov", ("P", "I"), True),
        ("Noakes Geoffrey", "Noakes", ("Geoffrey",), True),
        ("[Armand] Duvivier", "Duvivier", ("Armand",), False),
        ("Wilhelm von Traunstein", "von Traunstein", ("Wilhelm",), False),
        ("von Traunstein", "von Traunstein", (), False),
        ("Duke of Rothbury", "Rothbury", (), False),
        ("Hugo, Duke of Rothbury", "Rothbury", ("Hugo",), False),
        ("Hugo, 3rd Marquess Oake", "Oake", ("Hugo",), False),
        ("Hugo Lenner, Earl of Oake", "Lenner", ("Hugo",), False),
        ("Geoffrey", "", ("Geoffrey",), False),
    ],
)
def test_parts_of_a_name(form: str, surname: str, forenames: tuple[str, ...], inverted: bool) -> None:
    name = parse(form)
    assert (name.surname, name.forenames, name.inverted) == (surname, forenames, inverted)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hugo Noakes", "H. Noakes", True),
        ("Hugo Noakes", "Noakes", True),
        ("Hugo Noakes", "Ida Noakes", False),
        ("Hugo Noakes", "Hugo Yarrow", False),
        ("H. A. Noakes", "Hugo Noakes", True),
        ("H. B. Noakes", "H. A. Noakes", False),
        ("Traunstein", "Wilhelm von Traunstein", True),
        ("von Traunstein", "Wilhelm von Traunstein", True),
        ("de Traunstein", "Wilhelm von Traunstein", False),
    ],
)
def test_who_may_be_who(one: str, other: str, same: bool) -> None:
    assert may_be_same(parse(one), parse(other)) is same


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("EDC", "European Defense Community", True),
        ("U.N.", "United Nations", True),
        ("BBC", "British Broadcasting Corporation", True),
        ("EDC", "Harbour Pilots Union", False),
        ("USEUCOM", "United States European Command", True),
        ("COMHARB", "Commander of the Harbour", True),
        ("COMHARP", "Commander of the Harbour", False),
        ("HARB", "Harbour Pilots Union", False),
        ("HP HPU", "HP of the HPU", False),
        ("Harbour", "Harbour Pilots", False),
        ("X", "Xylophone", False),
    ],
)
def test_abbreviations(short: str, full: str, expected: bool) -> None:
    assert is_abbreviation(short, full) is expected


FORMS = st.one_of(
    st.text(min_size=1),
    st.sampled_from(["Hugo Noakes", "Noakes", "H. N.", "US", "U.S.", "Jr.", "of", "III", "Noakes,"]),
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(KINDS)), FORMS), max_size=12),
    st.sampled_from([" ", " (", ", ", "\n"]),
)
def test_every_mention_points_at_an_entry(mentions: list[tuple[str, str]], between: str) -> None:
    text, names = "", []
    for kind, form in mentions:
        text += between
        names.append(Annotation(Span(len(text), len(text) + len(form)), KINDS[kind]))
        text += form
    marked, register = build_registers(text, names)
    entries = [*register.persons, *register.places, *register.organisations]
    identifiers = [entry.id for entry in entries]
    assert len(set(identifiers)) == len(identifiers)
    assert all(NCNAME.fullmatch(identifier) for identifier in identifiers)
    assert [one.span for one in marked] == [one.span for one in names]
    assert {one.get("ref") for one in marked} == {f"#{identifier}" for identifier in identifiers}
    assert sum(entry.mentions for entry in entries) == len(names)


@given(
    st.lists(
        st.sampled_from(
            [
                "Ann",
                "Ann Lee",
                "A. Lee",
                "Lee",
                "Lee, Ann",
                "Bob Lee",
                "B. Lee",
                "Lee Jr.",
                "Ann Ross",
                "Ross",
                "Eva",
            ]
        ),
        min_size=2,
        max_size=2,
    )
)
def test_names_that_may_be_one_person_share_a_word(pair: list[str]) -> None:
    one, other = map(parse, pair)
    if may_be_same(one, other):
        assert set(shared_words(one)) & set(shared_words(other))
