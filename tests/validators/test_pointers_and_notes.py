"""Pointers by attribute, and marks and notes by how they can fail to meet."""

from __future__ import annotations

import pytest

from tei_encode import validate
from tei_encode.validators.pointers import POINTERS, local_targets
from tests.validators.editions import edition

POINTED = "<p xml:id='a'>x</p>"
MARK = "<ref type='noteAnchor' xml:id='{id}' target='#{note}'>1</ref>"


def rules(body: str) -> list[str]:
    return [str(finding.rule) for finding in validate(edition(body)).findings]


@pytest.mark.parametrize(
    ("value", "targets"),
    [
        ("#a", ["a"]),
        ("#a  #b", ["a", "b"]),
        ("http://x.org/#a", []),
        ("other.xml#a #b", ["b"]),
        ("#", [""]),
        ("", []),
        ("#xpath(//p)", []),
        ("#%C3%A9", ["é"]),
    ],
)
def test_the_identifiers_in_a_pointer(value: str, targets: list[str]) -> None:
    assert local_targets(value) == targets


@pytest.mark.parametrize(
    "body",
    [
        "<p><ref target='#z'>x</ref></p>",
        "<p><persName ref='#z'>x</persName></p>",
        "<p rendition='#z'>x</p>",
        "<p corresp='#z'>x</p>",
        "<p resp='#z'>x</p>",
        "<p sameAs='#z'>x</p>",
        "<sp who='#z'><p>x</p></sp>",
        "<p><date calendar='#z'>x</date></p>",
        "<p><title ref='http://x.org/ #z'>x</title></p>",
        "<p><ref target='#'>x</ref></p>",
    ],
)
def test_a_pointer_that_leads_nowhere_is_an_error(body: str) -> None:
    assert rules(body) == ["pointer-unresolved"]


@pytest.mark.parametrize("attribute", ["next", "prev"])
def test_fragments_are_joined_both_ways(attribute: str) -> None:
    other = {"next": "prev", "prev": "next"}[attribute]
    one_way = f"<p><persName xml:id='f1' {attribute}='#f2'>A</persName><persName xml:id='f2'>B</persName></p>"
    both = one_way.replace("xml:id='f2'", f"xml:id='f2' {other}='#f1'")
    assert rules(one_way) == ["fragment-joined-one-way"]
    assert rules(both) == []


def test_pointers_under_another_base_are_not_followed() -> None:
    data = edition("<p>x</p>").replace(
        b"<p>x</p>", b"<p xml:base='http://x.org/'><ref target='#z'>x</ref></p>"
    )
    assert "pointer-unresolved" not in [finding.rule for finding in validate(data).findings]


def test_attributes_that_hold_no_pointers_are_left_alone() -> None:
    assert rules("<p n='#z' rend='#z'>x <term key='#z'>y</term></p>") == []
    assert {
        "target",
        "ref",
        "rendition",
        "next",
        "prev",
        "corresp",
        "resp",
        "who",
        "sameAs",
        "calendar",
    } <= POINTERS


NOTES: dict[str, tuple[str, list[str]]] = {
    "a pair": (f"<p>x{MARK}</p><note xml:id='n' target='#m'>y</note>", []),
    "a mark without a note": ("<p>x<ref type='noteAnchor'>1</ref></p>", ["note-mark-without-note"]),
    "a mark that leads nowhere": (f"<p>x{MARK}</p>", ["pointer-unresolved"]),
    "a mark that leads to a paragraph": (f"<p>x{MARK}</p><p xml:id='n'>y</p>", ["note-mark-without-note"]),
    "a note without a way back": (f"<p>x{MARK}</p><note xml:id='n'>y</note>", ["note-without-way-back"]),
    "a numbered note without a mark": ("<p>x</p><note xml:id='n' n='1'>y</note>", ["note-without-mark"]),
    "a labelled note without a mark": ("<p>x</p><note><label>1</label>y</note>", ["note-without-mark"]),
    "a note in a division of notes": ("<div type='notes'><note>y</note></div>", ["note-without-mark"]),
    "a remark": ("<p>x<note>y</note></p>", []),
    "a numbered note where it belongs": ("<p>x<note place='foot' n='1'>y</note> z</p>", []),
    "an editor's note": ("<p>x<note type='editorial' n='1'>y</note></p>", []),
    "a note that claims a mark": (
        f"{POINTED}<p>x<ref type='noteAnchor' xml:id='m'>1</ref></p><note xml:id='n' target='#m'>y</note>",
        ["note-mark-without-note", "note-and-mark-disagree"],
    ),
    "a note on a paragraph": (f"{POINTED}<note target='#a'>y</note>", []),
}


@pytest.mark.parametrize(("body", "expected"), NOTES.values(), ids=NOTES)
def test_marks_and_notes(body: str, expected: list[str]) -> None:
    assert rules(body.format(id="m", note="n")) == expected
