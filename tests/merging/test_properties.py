"""What holds for any edits of any edition: they are kept, the text is the source's, and twice is as good as once."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from tei_encode import Metadata, Options, SourceText, encode, export, merge, validate
from tei_encode.tei.namespaces import NS, tei
from tests.made_up_texts import texts

from .editing import comment, correction, edited, editorial_note, instruction, lost
from .texts import LETTER, PAPER, REPORT

OPTIONS = (
    Options(names="rules"),
    Options(names="none"),
    Options(names="rules", line_breaks=True),
    Options(names="rules", language="de"),
    Options(names="rules", metadata=Metadata(title="Papers", editors=("Oake, Anna",), publisher="Harcastle")),
    Options(names="rules", kind="letter"),
    Options(names="rules", kind="article", line_breaks=True),
)


@lru_cache(maxsize=256)
def made(text: str, number: int) -> bytes:
    return encode(SourceText.of(text, "made-up.txt"), OPTIONS[number]).xml


options = st.integers(0, len(OPTIONS) - 1)
known = st.sampled_from([LETTER, PAPER, REPORT])
seeds = st.integers(0, 2**32)


def _holds(text: str, before: int, after: int, seed: int, number: int) -> None:
    base, machine = made(text, before), made(text, after)
    own, done = edited(base, seed, number)
    assume(validate(own).valid)
    merged = merge(own, machine, base, file="made-up.xml")
    assert merged.done, merged.findings
    assert list(lost(done, merged.xml)) == []
    assert export(merged.xml, "source").data == text.encode()
    assert validate(merged.xml).valid
    again = merge(merged.xml, machine, merged.base, file="made-up.xml")
    assert again.done, again.findings
    assert not again.changed
    assert again.xml == merged.xml


@settings(max_examples=60)
@given(known, options, options, seeds, st.integers(1, 8))
def test_edits_of_well_known_texts_are_kept(
    text: str, before: int, after: int, seed: int, number: int
) -> None:
    _holds(text, before, after, seed, number)


@settings(max_examples=60)
@given(texts, options, options, seeds, st.integers(1, 5))
def test_edits_of_any_text_are_kept(text: str, before: int, after: int, seed: int, number: int) -> None:
    assume(text.strip())
    _holds(text, before, after, seed, number)


@settings(max_examples=30)
@given(known | texts, options, options)
def test_an_edition_that_nobody_edited_becomes_the_machines(text: str, before: int, after: int) -> None:
    assume(text)
    base, machine = made(text, before), made(text, after)
    merged = merge(base, machine, base)
    assert merged.done
    assert merged.xml == machine
    assert merged.findings == ()


@settings(max_examples=30)
@given(known, options, seeds, st.integers(1, 8))
def test_where_the_machine_has_nothing_new_only_its_facts_change(
    text: str, before: int, seed: int, number: int
) -> None:
    base = made(text, before)
    own, done = edited(base, seed, number)
    assume(validate(own).valid)
    merged = merge(own, base, base)
    assert merged.done, merged.findings
    assert merged.findings == ()
    assert list(lost(done, merged.xml)) == []
    assert merged.base == base


INSIDE = (correction, editorial_note, comment, instruction)
"""Edits that say nothing on what the machine says."""


def _without_edits(xml: bytes) -> str:
    """The `text` with what those edits put in taken out again."""
    root = etree.fromstring(xml, etree.XMLParser(remove_comments=True, remove_pis=True))
    text = root.find("tei:text", NS)
    assert text is not None
    for note in list(text.iter(tei("note"))):
        if note.get("type") == "editorial":
            note.clear(keep_tail=True)
            note.tag = "gone"
    for corr in list(text.iter(tei("corr"))):
        corr.clear(keep_tail=True)
        corr.tag = "gone"
    etree.strip_elements(text, "gone", with_tail=False)
    etree.strip_tags(text, tei("choice"), tei("sic"))
    return etree.tostring(text, method="c14n", with_tail=False).decode()


@settings(max_examples=60)
@given(known | texts, options, options, seeds, st.integers(1, 6))
def test_all_the_rest_is_what_the_machine_writes_now(
    text: str, before: int, after: int, seed: int, number: int
) -> None:
    assume(text.strip())
    base, machine = made(text, before), made(text, after)
    own, _ = edited(base, seed, number, INSIDE)
    assume(validate(own).valid)
    merged = merge(own, machine, base)
    assert merged.done, merged.findings
    assert _without_edits(merged.xml) == _without_edits(merged.base)
    assert merged.findings == ()


@pytest.mark.parametrize("text", [LETTER, PAPER, REPORT], ids=["letter", "paper", "report"])
def test_the_texts_are_made_otherwise_by_each_option(text: str) -> None:
    assert len({made(text, number) for number in range(len(OPTIONS))}) == len(OPTIONS)
