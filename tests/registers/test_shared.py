"""Who is whom over many texts, and that nothing in a register ever changes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode.model import Cert, Entry, Kind, Register
from tei_encode.registers import RegisterFile, SharedEntry, SharedRegister
from tei_encode.registers.register_file import register_from
from tei_encode.serialiser.metadata import Metadata

P = Kind.PERS_NAME


def register(*groups: str) -> Register:
    """The register of an edition: `Anna Tranter|Tranter` a person, `@Oake` a place, `&Harbour Trust|HT` a body.

    A person of whom an address says that it is a man or a woman has `^m` or `^f` behind the names, and `^s` is behind
    one who is addressed by a surname that is a forename, too.
    """
    lists: dict[Kind, list[Entry]] = {P: [], Kind.PLACE_NAME: [], Kind.ORG_NAME: []}
    for number, group in enumerate(groups):
        kind = {"@": Kind.PLACE_NAME, "&": Kind.ORG_NAME}.get(group[0], P)
        names, _, sex = group.lstrip("@&").partition("^")
        name, *others = names.split("|")
        lists[kind].append(
            Entry(
                f"x-{number}",
                kind,
                name,
                tuple(others),
                mentions=1,
                sex=sex.strip("s"),
                is_surname=sex == "s",
            )
        )
    return Register(tuple(lists[P]), tuple(lists[Kind.PLACE_NAME]), tuple(lists[Kind.ORG_NAME]))


def shared(*known: str) -> SharedRegister:
    """A register that holds `id: Anna Tranter|Tranter`."""
    entries = []
    for one in known:
        identifier, _, forms = one.partition(": ")
        kind = {"place": Kind.PLACE_NAME, "org": Kind.ORG_NAME}.get(identifier.partition("-")[0], P)
        entries.append(SharedEntry(identifier, kind, forms.split("|")))
    return SharedRegister(entries)


def who(known: list[str], *named: str) -> list[tuple[str, str]]:
    """(id, cert) of each entry after the register took in the edition's: the id empty where it stays open or apart."""
    into = shared(*known)
    local = register(*named)
    into.extend([local])
    linked = into.link(local, "r.xml")
    by_id = {entry.id: entry for entry in linked.register}
    found = [by_id[linked.renamed[entry.id]] for entry in local]
    return [(entry.same_as.removeprefix("r.xml#"), entry.cert.value) for entry in found]


@pytest.mark.parametrize(
    ("known", "named", "expected"),
    [
        ([], "Anna Tranter", ("pers-tranter-anna", "high")),
        (["pers-1: Anna Tranter"], "Anna Tranter", ("pers-1", "high")),
        (["pers-1: Anna Tranter"], "Anna Maria Tranter", ("pers-1", "high")),
        (["pers-1: Anna Tranter"], "Arthur Tranter", ("pers-tranter-arthur", "high")),
        (["pers-1: Anna Tranter"], "A. Tranter", ("pers-1", "medium")),
        (["pers-1: A. Tranter"], "Anna Tranter", ("pers-1", "high")),
        (["pers-1: Anna Tranter", "pers-2: Arthur Tranter"], "A. Tranter", ("", "low")),
        (["pers-1: Anna Tranter|A. Tranter", "pers-2: Arthur Tranter"], "A. Tranter", ("pers-1", "medium")),
        (["pers-1: A. Tranter", "pers-2: Arthur Tranter"], "Anna Tranter", ("pers-tranter-anna", "high")),
        (["pers-1: Anna Tranter", "pers-2: Anna Tranter"], "Anna Tranter", ("", "low")),
        (["pers-1: Anna Tranter"], "Tranter", ("pers-1", "medium")),
        (["pers-1: Anna Tranter", "pers-2: George Tranter"], "Tranter", ("", "low")),
        (["pers-1: Tranter"], "Tranter", ("pers-1", "medium")),
        (["pers-1: Tranter", "pers-2: Anna Tranter"], "Tranter", ("pers-1", "low")),
        (["pers-1: Tranter"], "Anna Tranter", ("pers-tranter-anna", "high")),
        ([], "Tranter", ("pers-tranter", "medium")),
        (["pers-1: Anna Tranter"], "Anna", ("", "high")),
        # "Mr. Henry", "Governor Henry".
        (["pers-1: Patrick Henry"], "Henry^s", ("pers-1", "medium")),
        (["pers-1: Patrick Henry", "pers-2: William Henry"], "Henry^s", ("", "low")),
        (["pers-1: Henry Oake"], "Henry^s", ("pers-henry", "medium")),
        (["pers-1: Henry"], "Henry^s", ("pers-1", "medium")),
        (["pers-1: Patrick Henry"], "Henry", ("", "high")),
        (["pers-1: Hugo Oake"], "Duke of Oake", ("pers-oake", "high")),
        (["pers-1: Duke of Oake"], "Duke of Oake", ("pers-1", "high")),
        (["pers-1: Hugo Noakes Jr."], "Hugo Noakes Sr.", ("pers-noakes-hugo-sr", "high")),
        (["pers-1: Wilhelm von Lenner"], "Lenner", ("pers-1", "medium")),
        (["place-1: Oake"], "@Oake", ("place-1", "high")),
        (["pers-1: Oake"], "@Oake", ("place-oake", "high")),
        (["place-1: Soviet Union"], "@USSR", ("place-1", "high")),
        # In capitals or not: an abbreviation only if it is no word, or a body's.
        (["place-1: Oake"], "@OAKE", ("place-1", "high")),
        (["place-1: OAKE"], "@Oake", ("place-1", "high")),
        (["place-1: London"], "@LONDON", ("place-1", "high")),
        (["place-1: OKT"], "@Oakeville Tor", ("place-oakeville-tor", "high")),
        (["org-1: Oaket"], "&OAKET", ("org-1", "medium")),
        (["org-1: OAKET"], "&Oaket", ("org-1", "high")),
        (["pers-1: Anna Tranter"], "ANNA TRANTER", ("pers-1", "high")),
        (["pers-1: ANNA TRANTER"], "Anna Tranter", ("pers-1", "high")),
        (["pers-1: Thomas Tranter"], "Thos. Tranter", ("pers-1", "high")),
        (["pers-1: Thos. Tranter"], "Theodore Tranter", ("pers-tranter-theodore", "high")),
        ([], "Selwyn Lloyd", ("pers-lloyd-selwyn", "high")),
        (["org-1: Harbour Pilots Union|HPU"], "&HPU", ("org-1", "medium")),
        (["org-1: Harbour Pilots Union|HPU"], "&The Harbour Pilots Union", ("org-1", "high")),
        (["org-1: Harbour Pilots Union|HPU", "org-2: Haverley Poets Union|HPU"], "&HPU", ("", "low")),
        (["org-1: Harbour Pilots Union|HPU"], "&Haverley Poets Union|HPU", ("org-haverley-poets-union", "high")),
    ],
)  # fmt: skip
def test_who_is_who(known: list[str], named: str, expected: tuple[str, str]) -> None:
    assert who(known, named) == [expected]


def test_two_with_a_claim_to_an_entry_get_their_own() -> None:
    into = shared("pers-1: A. Tranter")
    into.extend([register("Anna Tranter"), register("Arthur Tranter")])
    assert [entry.id for entry in into.entries] == ["pers-1", "pers-tranter-anna", "pers-tranter-arthur"]


def test_what_is_open_names_its_candidates() -> None:
    into = shared("pers-1: Anna Tranter", "pers-2: George Tranter")
    linked = into.link(register("Tranter"), "r.xml")
    assert dict(linked.open) == {"x-0": ("pers-1", "pers-2")}


def test_two_entries_of_a_text_become_one_where_an_identifier_says_so() -> None:
    into = SharedRegister(
        [SharedEntry("pers-1", P, ["Anna Tranter", "Tranter"], [("GND", "1"), ("VIAF", "2")])]
    )
    local = Register(
        (
            Entry("x", P, "Anna Tranter", authority="x", identifiers=(("GND", "1"),), mentions=1),
            Entry(
                "y", P, "Tranter", authority="y", identifiers=(("VIAF", "2"),), mentions=1, cert=Cert.MEDIUM
            ),
        )
    )
    linked = into.link(local, "r.xml")
    assert len(linked.register.persons) == 1
    assert linked.register.persons[0].forms == ("Anna Tranter", "Tranter")
    assert linked.register.persons[0].mentions == 2
    assert linked.register.persons[0].cert is Cert.MEDIUM
    assert set(linked.renamed.values()) == {"pers-1"}


def test_identifiers_of_other_habits_get_a_prefix_in_editions() -> None:
    into = SharedRegister([SharedEntry("AT", P, ["Anna Tranter"]), SharedEntry("pers-AT", P, ["Ida Noakes"])])
    linked = into.link(register("Anna Tranter", "Ida Noakes"), "r.xml")
    assert [(one.id, one.same_as) for one in linked.register] == [
        ("pers-AT-2", "r.xml#AT"),
        ("pers-AT", "r.xml#pers-AT"),
    ]


@pytest.mark.parametrize(
    ("name", "key", "numbers", "expected"),
    [
        ("Anna Tranter", "pers-x", ["1"], "pers-1"),
        ("Anna Tranter", "pers-at", [], "pers-at"),
        ("Ida Noakes", "pers-in", [], "pers-3"),
        ("Ida Noakes", "pers-in", ["3"], "pers-3"),
        ("Ida Noakes", "pers-in", ["4"], "pers-in"),
        ("Hugo Lenner", "pers-hl", [], "pers-hl"),
    ],
)
def test_listed_persons_are_found_by_identifier_key_and_name(
    name: str, key: str, numbers: list[str], expected: str
) -> None:
    into = SharedRegister([
        SharedEntry("pers-1", P, ["Miss T."], [("GND", "1")]),
        SharedEntry("pers-at", P, ["Old Anna"]),
        SharedEntry("pers-3", P, ["Ida Noakes"], [("GND", "3")]),
    ])  # fmt: skip
    local = Register(
        (Entry("x", P, name, authority=key, identifiers=tuple(("GND", one) for one in numbers)),)
    )
    into.extend([local])
    (entry,) = into.link(local, "r").register
    assert entry.same_as == f"r#{expected}"
    (kept,) = [one for one in into.entries if one.id == expected]
    assert name in kept.forms
    assert {("GND", one) for one in numbers} <= set(kept.identifiers)


NAMES = [
    "Anna Tranter", "Anna Tranter|Tranter", "A. Tranter", "Arthur Tranter|A. Tranter|Tranter", "Tranter", "Anna M. Tranter",
    "George Tranter", "G. B. Tranter", "Geo. Tranter", "Anna", "Hugo Lenner", "H. Lenner", "Lenner", "Hugo von Lenner",
    "Lenner^f", "Lenner^m", "Hugo Lenner^f", "A. Tranter^m", "Tranter^f", "Lord Lenner", "Earl Lenner", "Viscount Lenner",
    "Lenner Jr.", "Hugo Lenner Jr.", "Duke of Oake", "Oake", "Lenner, Hugo", "北京", "O", "H. B. Lenner", "H. C. Lenner",
    "@Oake", "@USSR", "@Soviet Union", "@London|the London", "@US", "@U.S.", "&HPU", "&Harbour Pilots Union",
    "&Harbour Pilots Union|HPU", "&Haverley Poets Union|HPU", "&the Harbour Pilots Union", "&Oake", "&\u00a0x", "?!",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=5).map(lambda names: register(*names))
RUNS = st.lists(st.lists(TEXTS, min_size=1, max_size=5), min_size=1, max_size=4)


def opened(data: bytes) -> RegisterFile:
    """A register as it would be read from a file with these bytes."""
    return register_from(Path("r.xml"), data, Metadata())


@settings(max_examples=150, deadline=None)
@given(RUNS, st.integers())
def test_identifiers_never_change_whatever_comes_in_which_order(
    runs: list[list[Register]], seed: int
) -> None:
    chance = random.Random(seed)
    data = b""
    for texts in runs:
        before = opened(data)
        known = [(entry.id, tuple(entry.forms)) for entry in before.register.entries]
        before.extend(texts)
        made = before.to_bytes()
        other = opened(data)
        other.extend(chance.sample(texts, len(texts)))
        assert other.to_bytes() == made
        after = opened(made) if made else before
        forms = {entry.id: tuple(entry.forms) for entry in after.register.entries}
        assert all(set(had) <= set(forms[identifier]) for identifier, had in known)
        links = [before.register.link(text, "r") for text in texts]
        after.extend(chance.sample(texts, chance.randint(0, len(texts))))
        assert after.to_bytes() == made
        assert [after.register.link(text, "r") for text in texts] == links
        data = made


@settings(max_examples=60, deadline=None)
@given(RUNS)
def test_what_is_there_stays_byte_for_byte(runs: list[list[Register]]) -> None:
    data = b""
    for texts in runs:
        file = opened(data)
        file.extend(texts)
        made = file.to_bytes()
        if data:
            rest = iter(made)
            assert all(byte in rest for byte in data)
        data = made


def test_spelled_names_in_one_run_do_not_depend_on_how_often_they_come() -> None:
    once, often = shared(), shared()
    texts = [register("Anna Tranter|Tranter"), register("Tranter"), register("George Tranter")]
    once.extend(texts)
    often.extend([*texts, *texts, *texts])
    assert once.entries == often.entries


def test_who_only_an_address_tells_apart_stays_the_edition_s_own() -> None:
    into = shared("pers-1: Lenner")
    local = Register(
        (
            Entry("x-1", P, "Lenner", mentions=1, is_namesake=True),
            Entry("x-2", P, "Lenner", mentions=1, is_namesake=True),
        )
    )
    into.extend([local])
    linked = into.link(local, "r.xml")
    assert [entry.same_as for entry in linked.register] == ["", ""]
    assert [entry.id for entry in into.entries] == ["pers-1"]
    assert len(set(linked.renamed.values())) == 2


def test_a_form_that_means_a_body_in_one_text_is_not_shared() -> None:
    into = shared()
    soviet = Entry(
        "x", Kind.ORG_NAME, "Soviet Presidium", ("Presidium",), doubtful=("Presidium",), mentions=2
    )
    into.extend([Register(organisations=(soviet,))])
    assert [entry.forms for entry in into.entries] == [["Soviet Presidium"]]
    linked = into.link(Register(organisations=(soviet,)), "r.xml")
    assert linked.register.organisations[0].forms == ("Soviet Presidium", "Presidium")
    other = Register(organisations=(Entry("x", Kind.ORG_NAME, "Presidium", mentions=1),))
    into.extend([other])
    assert len(into.entries) == 2


def test_an_entry_of_doubtful_forms_alone_is_named_by_them() -> None:
    into = shared()
    presidium = Entry("x", Kind.ORG_NAME, "Presidium", doubtful=("Presidium",), mentions=1)
    into.extend([Register(organisations=(presidium,))])
    assert [entry.forms for entry in into.entries] == [["Presidium"]]
