"""Layout marks: declared as CSS, named readably, and exactly what they were."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.serialiser.renditions import Renditions, describe_character, mark_name
from tei_encode.tei.css import content_declaration, content_string

NCNAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)


@pytest.mark.parametrize(
    ("string", "declaration"),
    [
        ("*", 'content: "*"'),
        ("## ", 'content: "## "'),
        ('"', 'content: "\\22 "'),
        ("\\", 'content: "\\5c "'),
        ("<", 'content: "\\3c "'),
        ("\n", 'content: "\\a "'),
        ("\t1", 'content: "\\9 1"'),
        ("•", 'content: "\\2022 "'),
        ("", 'content: ""'),
    ],
)
def test_declarations_need_no_escape_of_xml(string: str, declaration: str) -> None:
    assert content_declaration(string) == declaration
    assert content_string(declaration) == string


@pytest.mark.parametrize(
    ("declaration", "string"),
    [
        ('content:"x"', "x"),
        ('color: red; content : "a b"; margin: 0', "a b"),
        (r'content: "\000041 B"', "AB"),
        (r'content: "\41"', "A"),
        (r'content: "a\"b"', 'a"b'),
        (r'content: "\2022\20 x"', "• x"),
        ("font-style: italic", None),
        ("content: attr(n)", None),
        ('content: "open', None),
        ("", None),
    ],
)
def test_declarations_of_others_are_read_as_css_says(declaration: str, string: str | None) -> None:
    assert content_string(declaration) == string


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_every_string_comes_back(string: str) -> None:
    declaration = content_declaration(string)
    assert content_string(declaration) == string
    assert re.fullmatch(r"[ -~]*", declaration)
    assert not set("<>&") & set(declaration)


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        ("*", "asterisk"),
        ("**", "asterisk2"),
        ("## ", "hash2-space"),
        ("\t- ", "tab-hyphen-space"),
        ("1. ", "1-u002e-space"),
        ("«", "u00ab"),
    ],
)
def test_marks_have_readable_names(mark: str, name: str) -> None:
    assert mark_name(mark) == name


marks = st.text(alphabet="*#- _|1a2u«•\t\n", min_size=1, max_size=5)


@given(st.lists(st.tuples(st.sampled_from(["before", "after"]), marks), max_size=12))
def test_different_marks_have_different_identifiers(used: list[tuple[str, str]]) -> None:
    renditions = Renditions()
    pointers = {pair: renditions.pointer(*pair) for pair in used}
    assert len(set(pointers.values())) == len(pointers)
    assert [(scope, mark) for _, scope, mark in renditions.declared()] == list(dict.fromkeys(used))
    assert all(NCNAME.fullmatch(identifier) for identifier, _, _ in renditions.declared())


@pytest.mark.parametrize(("char", "described"), [("*", "ASTERISK"), ("\x07", "U+0007"), ("\ufffe", "U+FFFE")])
def test_a_character_is_described(char: str, described: str) -> None:
    assert describe_character(char) == described


def test_marks_of_links_have_numbers_for_names() -> None:
    renditions = Renditions()
    marks = ["](https://example.org/a)", "](https://example.org/b)", "](https://example.org/a)", "][one]"]
    pointers = [renditions.pointer("after", mark) for mark in marks]
    assert pointers == ["#after-link-1", "#after-link-2", "#after-link-1", "#after-link-3"]
    assert [mark for _, _, mark in renditions.declared()] == [marks[0], marks[1], marks[3]]
