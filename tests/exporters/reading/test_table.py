"""The table of elements: complete, what the documentation says, and what the schema says of white space."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from tools.generate_reading_text_table import PAGE, page

from tei_encode.exporters.reading.content import ELEMENTS_ONLY
from tei_encode.exporters.reading.elements import GROUPS, ROWS

from .made_up_tei import reading

RELAXNG = "{http://relaxng.org/ns/structure/1.0}"
OF_EARLIER_VERSIONS = {"re"}


def _tei_all() -> Path:
    named = os.environ.get("TEI_ALL_RNG")
    usual = Path(__file__).resolve().parents[4] / "shared" / "schema-official" / "tei_all.rng"
    path = Path(named) if named else usual
    if not path.exists():
        pytest.skip("tei_all.rng is not here; name it with TEI_ALL_RNG")
    return path


def test_the_documentation_has_the_table() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == page(text), "run tools/generate_reading_text_table.py"


def test_no_element_has_two_rows() -> None:
    names = Counter(name for _, rows in GROUPS for row in rows for name in row.elements.split())
    assert [name for name, times in names.items() if times > 1] == []


def test_all_elements_of_tei_have_a_row() -> None:
    schema = etree.parse(_tei_all())
    names = {element.get("name") for element in schema.iter(f"{RELAXNG}element")} - {None}
    assert names - set(ROWS) == set()
    assert set(ROWS) - names == OF_EARLIER_VERSIONS


def test_elements_without_text_are_those_of_the_schema() -> None:
    schema = etree.parse(_tei_all())
    defined: dict[str, list[etree._Element]] = {}
    for one in schema.iter(f"{RELAXNG}define"):
        defined.setdefault(one.get("name", ""), []).append(one)

    def parts(node: etree._Element, seen: set[str]) -> Iterator[str]:
        """What an element may hold besides elements, followed through references."""
        for child in node.iterchildren(f"{RELAXNG}*"):
            kind = child.tag.removeprefix(RELAXNG)
            if kind == "ref" and child.get("name", "") not in seen:
                seen.add(child.get("name", ""))
                for one in defined[child.get("name", "")]:
                    yield from parts(one, seen)
            elif kind in ("text", "data", "value", "list"):
                yield kind
            elif kind not in ("element", "attribute", "ref"):
                yield from parts(child, seen)

    without = {
        element.get("name", "")
        for element in schema.iter(f"{RELAXNG}element")
        if element.get("name") and not any(parts(element, set()))
    }
    assert without == ELEMENTS_ONLY


@pytest.mark.parametrize("name", sorted(ROWS))
def test_no_element_falls_over_wherever_it_stands(name: str) -> None:
    """Empty, with words, twice, in itself, in running text and between blocks: what follows is read all the same."""
    for content in (
        f"<{name}/>",
        f"<{name}>x</{name}><{name}>y</{name}>",
        f"<{name}><{name}>x</{name}> <p>z</p></{name}>",
    ):
        for body in (f"<p>before {content} after</p>", f"<p>before</p>{content}<p>after</p>"):
            text = reading(body)
            assert text.startswith("before")
            assert "after" in text
