"""Which elements count as which kind, by the usual table and by a project's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tei_encode.errors import OptionsError
from tei_encode.evaluation.conventions import USUAL, KindFinder, kind_of_label, read_selector
from tei_encode.project import conventions_from, options_from, read_project


def _kind(xml: str, own: dict[str, list[str]] | None = None) -> str | None:
    return KindFinder(USUAL.with_own(own or {}, "here")).kind_of(etree.fromstring(xml))


@pytest.mark.parametrize(
    ("xml", "kind"),
    [
        ("<persName/>", "person"),
        ("<geogName type='person'/>", "place"),
        ("<country/>", "place"),
        ("<orgName/>", "org"),
        ("<date/>", "date"),
        ("<time/>", "time"),
        ("<rs type='PER'/>", "person"),
        ("<name type='institution'/>", "org"),
        ("<name type='GPE'/>", "place"),
        ("<name type='ship'/>", None),
        ("<name/>", None),
        ("<hi type='person'/>", None),
    ],
)
def test_the_usual_table(xml: str, kind: str | None) -> None:
    assert _kind(xml) == kind


@pytest.mark.parametrize(
    ("xml", "kind"),
    [
        ("<rs type='ship' subtype='steam'/>", "ship"),
        ("<rs type='ship'/>", None),
        ("<name/>", "person"),
        ("<name type='place'/>", "place"),
        ("<persName/>", None),
        ("<seg ana='who'/>", "person"),
        ("<date/>", None),
        ("<placeName/>", "place"),
    ],
)
def test_a_table_of_the_project(xml: str, kind: str | None) -> None:
    own = {"ship": ["rs[@type='ship'][@subtype=\"steam\"]"], "person": ["name", "*[@ana='who']"], "date": []}
    assert _kind(xml, own) == kind


@pytest.mark.parametrize("written", ["", "rs[type='x']", "rs[@type=x]", "//rs", "rs [@type='x']", "1st"])
def test_what_is_no_selector(written: str) -> None:
    assert read_selector(written) is None
    with pytest.raises(OptionsError, match="which selects nothing"):
        USUAL.with_own({"person": [written]}, "here")


def test_an_element_is_of_one_kind() -> None:
    assert _kind("<settlement/>", {"town": ["settlement"]}) == "town"
    with pytest.raises(OptionsError, match="settlement counts as town and as city"):
        USUAL.with_own({"town": ["settlement"], "city": ["settlement"]}, "here")


def test_labels_of_gold_files() -> None:
    assert [kind_of_label(label) for label in ("persName", "LOC", "org", "ship")] == [
        "person",
        "place",
        "org",
        "ship",
    ]


def test_the_project_file_holds_the_table_and_goes_on_saying_what_it_says(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text("[edition]\ntitle = 'Letters'\n[evaluation]\nship = [\"rs[@type='ship']\"]\n", "utf-8")
    tables = read_project(file)
    assert conventions_from(tables, "p.toml").selectors["ship"] == (("rs", (("type", "ship"),)),)
    assert options_from(tables).metadata.title == "Letters"


@pytest.mark.parametrize(
    "content", ["evaluation = 1", "[evaluation]\nperson = 'persName'", "[evaluation]\nx = [1]"]
)
def test_a_table_that_is_none_is_refused_when_the_file_is_read(tmp_path: Path, content: str) -> None:
    file = tmp_path / "p.toml"
    file.write_text(content, "utf-8")
    with pytest.raises(OptionsError, match="evaluation"):
        read_project(file)
