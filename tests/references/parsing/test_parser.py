from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tei_encode.model import Kind, Span
from tei_encode.references import Part, Reference, parse_reference
from tests.references.parsing.table import TABLE as STYLES
from tests.references.parsing.table_fields import FIELDS
from tests.references.parsing.table_sources import SOURCES

TABLE = STYLES + SOURCES + FIELDS

NASTY = (
    "(",
    "[",
    "“",
    "'",
    ", ",
    "A. ",
    "Aa, ",
    "1954 ",
    "(1954) ",
    "f. 2, ",
    "<http://",
    "*",
    "_",
    " ",
    "\n\n- ",
    "pp. 3-",
    "I. ",
    "RG 59, ",
    "and ",
    "J.-P. ",
    ". ",
)


def people(reference: Reference, kind: Kind) -> list[str]:
    return [
        inner.inner.text(reference.text)
        for part in reference.parts
        if part.kind is kind
        for inner in part.walk()
        if inner.kind is Kind.SURNAME
    ]


def bodies(reference: Reference, kind: Kind) -> list[str]:
    return [
        part.inner.text(reference.text)
        for part in reference.parts
        if part.kind is kind and part.parts and part.parts[0].kind is Kind.ORG_NAME
    ]


SIMPLE = {
    "link": Kind.NAME_LINK, "forename": Kind.FORENAME, "gen": Kind.GEN_NAME, "place": Kind.PUB_PLACE,
    "publisher": Kind.PUBLISHER, "edition": Kind.EDITION, "note": Kind.NOTE, "org": Kind.ORG_NAME,
}  # fmt: skip


def date_field(reference: Reference, name: str) -> str:
    dates = [part for part in reference.parts if part.kind is Kind.DATE]
    if name == "from-to":
        return "/".join(dates[0].attributes.values())
    when = dates[0].attributes.get("when", "") if dates else "none"
    return when[:4] if name == "year" else when


def field(reference: Reference, name: str) -> str:
    """One field as the table writes it."""
    if name in ("surname", "editor"):
        editors = people(reference, Kind.EDITOR)
        return "|".join(editors if name == "editor" else people(reference, Kind.AUTHOR) or editors)
    if name in ("author-org", "editor-org"):
        return "|".join(bodies(reference, Kind(name[:-4])))
    if name in ("year", "date", "from-to"):
        return date_field(reference, name)
    if name == "ref":
        return "|".join(part.attributes["target"] for part in reference.parts if part.kind is Kind.REF)
    if name in ("type", "label"):
        return str(getattr(reference, name))
    if name in SIMPLE:
        return next(iter(reference.texts(SIMPLE[name])), "")
    kind, _, value = name.partition("-")
    if kind == "title":
        return "|".join(reference.texts(Kind.TITLE, level=value))
    if kind == "idno":
        return "|".join(reference.texts(Kind.IDNO, type=value))
    return "|".join(reference.texts(Kind.BIBL_SCOPE, unit=name))


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:50] for text, _ in TABLE])
def test_fields_of_made_up_references(text: str, expected: dict[str, str]) -> None:
    reference = parse_reference(text)
    assert {name: field(reference, name) for name in expected} == expected


TOWNS = (
    ("Lenner, A. Ports. New Haven and London: Verso, 1990.", ["New Haven", "London"]),
    ("Lenner, A. Ports. Cambridge, MA, and London: Verso, 1990.", ["Cambridge, MA", "London"]),
    ("Lenner, A. Ports. Wien – Köln – Weimar: Böhlau, 1990.", ["Wien", "Köln", "Weimar"]),
    ("Lenner, A. Ports. London/New York: Verso, 1990.", ["London", "New York"]),
    ("Lenner, A. Ports. Cambridge, MA: Verso, 1990.", ["Cambridge, MA"]),
    ("Lenner, A. Ports. Newcastle upon Tyne: Verso, 1990.", ["Newcastle upon Tyne"]),
    ("Lenner, A. Ports. Tyne and Wear: Oake, 1990.", ["Tyne and Wear"]),
)


@pytest.mark.parametrize(("text", "towns"), TOWNS)
def test_each_of_several_towns_is_a_place(text: str, towns: list[str]) -> None:
    assert list(parse_reference(text).texts(Kind.PLACE_NAME)) == towns


@pytest.mark.parametrize(
    ("publisher", "bodies"),
    [
        ("Author", []),
        ("The Author", []),
        ("Selbstverlag", []),
        ("Authors Press", ["Authors Press"]),
        ("Verso", ["Verso"]),
    ],
)
def test_an_author_as_publisher_is_no_body(publisher: str, bodies: list[str]) -> None:
    reference = parse_reference(f"Lenner, Rosa. Ports. London: {publisher}, 1990.")
    assert reference.texts(Kind.PUBLISHER) == (publisher,)
    found = [part for one in reference.parts if one.kind is Kind.PUBLISHER for part in one.parts]
    assert [part.span.text(reference.text) for part in found] == bodies


def test_table_is_large_enough() -> None:
    assert len(TABLE) >= 80


def check_nesting(parts: tuple[Part, ...], outer: Span) -> None:
    at = outer.start
    for part in parts:
        assert part.span.length > 0
        assert outer.embeds(part.span)
        assert part.span.start >= at
        assert part.inner.length > 0
        at = part.span.end
        check_nesting(part.parts, part.inner)


words = st.sampled_from(
    ["Smith", "J.", "A. B.", "van", "(1954)", "1954", "12(3)", ": 4-5", ", ", ". ", "“Title,”", "*Host*", "in ", "In ", "(ed.)", "and", "&", "London: Verso", "f. 2, op. 3", "<http://a.b/c>", "doi:10.1000/x", "\n\n- ", "et al.", "no. 4", "vol. IX", "pp. ", "Box 2, Folder 3", "University", "—", "'", "«", "»"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=120),
        st.lists(words, max_size=14).map(" ".join),
        st.lists(words, max_size=14).map("".join),
    )
)
@example("")
@example("*")
@example("<http://a>")
@example("*a*b*")
def test_parts_nest_and_lie_inside_whatever_the_text(text: str) -> None:
    reference = parse_reference(text)
    check_nesting(reference.parts, Span(0, len(text)))
    assert reference == parse_reference(text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([text for text, _ in TABLE]), st.integers(0, 200), st.integers(1, 20))
def test_any_piece_of_a_reference_is_parsed_without_error(text: str, start: int, cut: int) -> None:
    piece = text[min(start, len(text) - 1) :: 1][:-cut]
    check_nesting(parse_reference(piece).parts, Span(0, len(piece)))


@pytest.mark.parametrize("piece", NASTY)
def test_nasty_input_is_parsed(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    check_nesting(parse_reference(text).parts, Span(0, len(text)))


def test_marks_of_emphasis_and_addresses_belong_to_their_part() -> None:
    reference = parse_reference("Bowen E. (2001). *Ports*. See <https://example.org/a_b_c>.")
    title = next(part for part in reference.parts if part.kind is Kind.TITLE)
    address = next(part for part in reference.parts if part.kind is Kind.REF)
    assert (title.span.text(reference.text), title.marks) == ("*Ports*", (1, 1))
    assert (address.span.text(reference.text), address.marks) == ("<https://example.org/a_b_c>", (1, 1))


def test_letters_of_volumes_and_pages_are_in_their_bounds() -> None:
    reference = parse_reference("Pell C. Tides of the north. J Port Res 2013;95-B(12):S99-102.")
    found = {
        part.attributes["unit"]: part.attributes for part in reference.parts if part.kind is Kind.BIBL_SCOPE
    }
    assert [(found[unit]["from"], found[unit]["to"]) for unit in ("volume", "page")] == [
        ("95-B", "95-B"),
        ("S99", "S102"),
    ]


def test_pages_get_from_and_to_spelt_out() -> None:
    scope = next(
        part
        for part in parse_reference("Bowen, E. “Tides.” Tidal Review 4 (2004): 1234-45.").parts
        if part.attributes.get("unit") == "page"
    )
    assert (scope.attributes["from"], scope.attributes["to"]) == ("1234", "1245")


def test_letters_read_for_figures_are_put_right_in_the_attributes_only() -> None:
    reference = parse_reference(
        "Port memorandum (1954). Central Harbour Archives, F. 6, Op. l3, D. 9, L1. 56-59."
    )
    opis = next(part for part in reference.parts if part.attributes.get("unit") == "opis")
    assert (opis.attributes["from"], opis.span.text(reference.text)) == ("13", "Op. l3")


def test_a_shortened_range_of_years_or_leaves_is_spelt_out() -> None:
    reference = parse_reference("Haverley Archives, RG 59, Decimal File 1945–49, Box 4, fols. 112–15.")
    found = {
        part.attributes["unit"]: part.attributes for part in reference.parts if "unit" in part.attributes
    }
    assert (found["file"]["from"], found["file"]["to"]) == ("1945", "1949")
    assert (found["leaf"]["from"], found["leaf"]["to"]) == ("112", "115")


def test_who_asks_the_questions_has_that_role() -> None:
    reference = parse_reference("Lenner, Oleg. Interview by Andrew Oake. BBC News, 16 April 2018.")
    assert reference.texts(Kind.EDITOR, role="interviewer") == ("Andrew Oake",)


def test_attributes_are_valid_for_xml() -> None:
    for text, _ in TABLE:
        for part in parse_reference(text).walk():
            for name in ("from", "to"):
                assert re.fullmatch(r"[\w./:\-]*", part.attributes.get(name, "")), (text, part)


@pytest.mark.parametrize(
    ("date", "value"),
    [
        ("Spring 1998", {"notBefore": "1998-03", "notAfter": "1998-05"}),
        ("March-April 1998", {"from": "1998-03", "to": "1998-04"}),
        ("1998, Summer", {}),
        ("c. 1850", {"when": "1850", "cert": "low"}),
        ("circa 1850", {"when": "1850", "cert": "low"}),
        ("3. Mai 1921", {"when": "1921-05-03"}),
        ("1894-95", {"from": "1894", "to": "1895"}),
    ],
)
def test_values_are_those_of_the_grammar_of_dates(date: str, value: dict[str, str]) -> None:
    found = [
        part
        for part in parse_reference(f"Bowen, E. “Tides.” Tidal Review 4 ({date}): 1-9.").parts
        if part.kind is Kind.DATE
    ]
    assert [dict(part.attributes) for part in found] == [value]


def test_what_is_said_to_be_about_a_year_is_no_part_of_the_publisher() -> None:
    reference = parse_reference("Pell, Rosa. Stones. Haverley: County Press, c. 1850.")
    assert reference.texts(Kind.PUBLISHER) == ("County Press",)
    assert reference.texts(Kind.DATE) == ("c. 1850",)
    initials = parse_reference("PELL, R. AND OAKE, P. C. 1990. Stones of the north. Haverley: County Press.")
    assert initials.texts(Kind.DATE) == ("1990",)
