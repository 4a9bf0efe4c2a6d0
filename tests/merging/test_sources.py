"""A source that changed after its edition was edited: edits are carried over, unless they stand on what changed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode import Options, SourceText, encode, export, merge, validate
from tei_encode.merging.nodes import Keys, read_nodes
from tei_encode.merging.source_change import changes_between, transported
from tei_encode.validators.well_formed import parse

from .test_edits import edit
from .texts import LETTER, PAPER

OPTIONS = Options(names="rules")
NOTE = 'bad,<note type="editorial">No.</note>'
BASE = encode(SourceText.of(LETTER, "letter.txt"), OPTIONS).xml

CARRIED = [
    ("a word", "stayed with", "remained with"),
    ("a sentence behind", "is well.", "is well. So am I."),
    ("a sentence before", "Mr. Lenner will", "All is well. Mr. Lenner will"),
    ("a paragraph", "Yours sincerely", "A new paragraph of Mr. Harcastle.\n\nYours sincerely"),
    ("a paragraph at the beginning", "Haverley, 3 May", "No. 7\n\nHaverley, 3 May"),
    ("a paragraph at the end", "5 May 1921.\n", "5 May 1921.\n\n[2] Another note.\n"),
    (
        "a paragraph taken out",
        "Mr. Lenner will write to Mr. John Tranter in Paris. Mary Tranter is well.\n\n",
        "",
    ),
    ("a name", "Anna Oake", "Susan Oake"),
    ("line ends", " Mary Tranter and", "\nMary Tranter and"),
    ("the day of the letter", "3 May 1921", "4 June 1922"),
    ("a slip nobody edited", "came back", "come back"),
]


@pytest.mark.parametrize(("old", "new"), [row[1:] for row in CARRIED], ids=[row[0] for row in CARRIED])
def test_edits_are_carried_over_to_another_text(old: str, new: str) -> None:
    assert old in LETTER
    text = LETTER.replace(old, new)
    machine = encode(SourceText.of(text, "letter.txt"), OPTIONS).xml
    own = edit(BASE, [("bad,", NOTE), ("<title ", '<title type="main" ')])
    merged = merge(own, machine, BASE, file="letter.xml")
    assert merged.done, merged.findings
    assert NOTE in merged.xml.decode()
    assert '<title type="main"' in merged.xml.decode()
    assert export(merged.xml, "source").data == text.encode()
    assert validate(merged.xml).valid
    plain, base = merged.xml.decode().replace(NOTE, "bad,"), merged.base.decode()
    assert plain[plain.index("<text>") :] == base[base.index("<text>") :]
    again = merge(merged.xml, machine, merged.base, file="letter.xml")
    assert not again.changed


CONTESTED = [
    ("a corrected word", ("Teh", "<choice><sic>Teh</sic><corr>The</corr></choice>"), "Teh", "The"),
    ("a note inside", ("bad,", 'b<note type="editorial">No.</note>ad,'), "bad,", "fair,"),
    ("a confirmed name", ('"#pers-oake">', '"#pers-oake" resp="#tei-encode">'), "Anna Oake", "Susan Oake"),
    ("a word in a name", ('"#pers-oake">', '"#pers-oake" resp="#tei-encode">'), "Anna Oake", "Anna B. Oake"),
]


@pytest.mark.parametrize(
    ("own", "old", "new"), [row[1:] for row in CONTESTED], ids=[row[0] for row in CONTESTED]
)
def test_an_edit_on_words_that_changed_is_for_a_person(own: tuple[str, str], old: str, new: str) -> None:
    machine = encode(SourceText.of(LETTER.replace(old, new), "letter.txt"), OPTIONS).xml
    mine = edit(BASE, [own])
    merged = merge(mine, machine, BASE, file="letter.xml")
    assert not merged.done
    assert merged.xml == mine
    assert [finding.rule for finding in merged.findings] == ["merge-impossible"]
    finding = merged.findings[0]
    line = mine.decode().splitlines()[finding.line - 1]
    assert own[1].split("<")[-1][:8] in line
    assert "the source changed where" in finding.message


def test_a_text_that_was_corrected_in_both_is_merged() -> None:
    mine = edit(BASE, [("Teh", "The"), ("bad,", NOTE)])
    machine = encode(SourceText.of(LETTER.replace("Teh", "The"), "letter.txt"), OPTIONS).xml
    merged = merge(mine, machine, BASE, file="letter.xml")
    assert merged.done, merged.findings
    assert NOTE in merged.xml.decode()
    assert merged.findings == ()


def test_a_text_that_a_person_changed_is_left_alone() -> None:
    mine = edit(BASE, [("Teh", "The")])
    merged = merge(mine, BASE, BASE, file="letter.xml")
    assert not merged.done
    assert merged.xml == mine
    finding = merged.findings[0]
    assert "'Teh' became 'The'" in finding.message
    assert "choice" in finding.message
    assert (
        "Teh" in BASE.decode().splitlines()[finding.line]
        or "Teh" in BASE.decode().splitlines()[finding.line - 1]
    )


def test_layout_marks_that_changed_are_text() -> None:
    base = encode(SourceText.of(PAPER, "paper.txt"), OPTIONS).xml
    text = PAPER.replace("*very*", "very")
    machine = encode(SourceText.of(text, "paper.txt"), OPTIONS).xml
    own = edit(base, [("Nobody", '<hi rend="bold">Nobody</hi>')])
    merged = merge(own, machine, base)
    assert merged.done, merged.findings
    assert '<hi rend="bold">Nobody</hi>' in merged.xml.decode()
    assert export(merged.xml, "source").data == text.encode()


WORDS = st.lists(
    st.sampled_from(["one ", "two ", "\n", "three", ". ", "*four* ", "\n\n", "five "]),
    min_size=1,
    max_size=30,
).map("".join)


@settings(max_examples=100)
@given(WORDS, WORDS)
def test_changes_make_one_text_the_other(old: str, new: str) -> None:
    made, at = [], 0
    for change in changes_between(old, new):
        made += [old[at : change.start], change.new]
        at = change.end
    assert "".join([*made, old[at:]]) == new


@settings(max_examples=60)
@given(st.sampled_from([LETTER, PAPER]), st.data())
def test_a_tree_is_carried_to_any_other_text(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(text) - 1))
    end = data.draw(st.integers(at, min(len(text), at + 30)))
    new = text[:at] + data.draw(st.sampled_from(["", "x", "a b ", "\n\nmore\n\n"])) + text[end:]
    root, _ = parse(encode(SourceText.of(text, "a.txt"), OPTIONS).xml)
    assert root is not None
    keys = Keys()
    found = read_nodes(root, keys)
    assert found is not None
    nodes, source = found
    carried = transported(nodes, changes_between(source, new), source, keys)
    pieces = []
    waiting = [carried]
    while waiting:
        node = waiting.pop()
        pieces.append((node.start, node.end, node.text))
        assert new[node.start : node.end] == node.text or not node.is_text
        waiting += node.items
    assert carried.end == len(new)
