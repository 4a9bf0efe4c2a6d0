"""Words between quotation marks; every mark has a partner or is reported."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode import SourceText, encode
from tei_encode.model import Document, Span
from tei_encode.recognisers.quotation_marks import pair
from tei_encode.recognisers.quotations import Quotations
from tests.resolution.claims import claim

from .documents import document, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “so it is”.", ["“so it is”"]),
        ('He said "so it is".', ['"so it is"']),
        ("„So ist es“, sagte er.", ["„So ist es“"]),
        ("„So ist es”, sagte er.", ["„So ist es”"]),
        ("« C’est ainsi », dit-il.", ["« C’est ainsi »"]),
        ("»So ist es«, sagte er.", ["»So ist es«"]),
        ("”Så är det”, sade han.", ["”Så är det”"]),
        ("»Så är det», sade han.", ["»Så är det»"]),
        ("“one” and “two”", ["“one”", "“two”"]),
        ('"one" and "two"', ['"one"', '"two"']),
        ('("one"), ["two"]—"three"', ['"one"', '"two"', '"three"']),
        ("“He said “no” to me”", ["“He said “no” to me”", "“no”"]),
        ('"He said “no” to me"', ['"He said “no” to me"', "“no”"]),
        ('“mixed up"', ['“mixed up"']),
        ("“over\ntwo lines”", ["“over\ntwo lines”"]),
        ("He: “one\n\n“two\n\n“three” he", ["“one\n\n“two\n\n“three”"]),
        ('"one\n\n"two" he', ['"one\n\n"two"']),
        ("‘one\n\n‘two’ he", ["‘one\n\n‘two’"]),
        ("“one\n\n“two ‘so’” he", ["“one\n\n“two ‘so’”", "‘so’"]),
        # not over paragraphs
        ("“one\n\nand “two”", ["“two”"]),
        ("“one\n\n“two\n\nthree”", []),
        ("“one\n\n‘two’", ["‘two’"]),
        ("“over\n\ntwo blocks”", []),
        ("‘So it is,’ he said.", ["‘So it is,’"]),
        ("'So it is,' he said.", ["'So it is,'"]),
        ("‘He said “no” to me,’ she said", ["‘He said “no” to me,’", "“no”"]),
        ("“He said ‘no’ to me,” she said", ["“He said ‘no’ to me,”", "‘no’"]),
        ("\"He said 'no' to me,\" she said", ["\"He said 'no' to me,\"", "'no'"]),
        ("“‘No,’ he said”", ["“‘No,’ he said”", "‘No,’"]),
        ("“He said ‘no.’”", ["“He said ‘no.’”", "‘no.’"]),
        ("‹so› and ›so‹", ["‹so›", "›so‹"]),
        ("«so ‹das› hier»", ["«so ‹das› hier»", "‹das›"]),
        ("„So ‚das‘ hier“, sagte er", ["„So ‚das‘ hier“", "‚das‘"]),
        ("‚So ist es‘, sagte er", ["‚So ist es‘"]),
        ("the so-called “experts”", ["“experts”"]),
        ("the ‘experts’ of ‘today’", ["‘experts’", "‘today’"]),
        ("the word 'is' here", ["'is'"]),
        ("‘it’s the dog’s,’ he said", ["‘it’s the dog’s,’"]),
        ("‘the dogs’ food is here,’ he said", ["‘the dogs’ food is here,’"]),
        ("‘dogs’ and ‘cats’", ["‘dogs’", "‘cats’"]),
        ("'the dogs' food is here,' he said", ["'the dogs' food is here,'"]),
        ("‘’tis so,’ he said", ["‘’tis so,’"]),
        ("(‘so’)—‘so’", ["‘so’", "‘so’"]),
        ("“so”—“so”", ["“so”", "“so”"]),
        ("“so,” he said, “it is”", ["“so,”", "“it is”"]),
        (
            '“It rose 5" today”',
            [
                '“It rose 5"',
            ],
        ),
        # apostrophes
        ("’tis the dogs’ food", []),
        ("'tis the dogs' food", []),
        ("in the '90s the workers' party", []),
        ("rock 'n' roll and 'em", []),
        ("rock ’n’ roll", []),
        ("the boys' and girls' toys", []),
        ("the boys’ and girls’ toys", []),
        ("O'Neill and d'Estaing's", []),
        ("‘Tis the dogs’ food", []),
        ("5' 6\" tall", []),
        ("' ' '", []),
        ('"""" """"', []),
        ('a 5" gun', []),
        ("it’s the dogs’ food", []),
        ('He said "so " and', ['"so "']),
    ],
)
def test_pairs(text: str, found: list[str]) -> None:
    made = document(text)
    assert words(made, Quotations().recognise(made)) == found


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("He said “so it is.", [8]),
        ("so it is” he said", [8]),
        ('a 5" gun', [3]),
        ("“a „b”", [0]),
        ("so it is», he said", [8]),
        ("He said “so”.", []),
        ("“one\n\n“two”", []),
        ("He said ‘so it is.", [8]),
        ("He said 'so it is.", []),
        ("the dogs’ and ’em", []),
    ],
)
def test_a_mark_without_a_partner_is_reported(text: str, alone: list[int]) -> None:
    recognised = Quotations().recognise(document(text))
    assert [finding.column - 1 for finding in recognised.findings] == alone
    assert {finding.rule for finding in recognised.findings} <= {"quotation-mark-alone"}


@pytest.mark.parametrize(("kind", "found"), [("p", 1), ("quote", 0), ("bibl", 0), ("byline", 0)])
def test_a_block_that_is_a_quotation_needs_no_q(kind: str, found: int) -> None:
    assert len(Quotations().recognise(document("“So it is.”", kind=kind)).annotations) == found


@given(st.text(alphabet="\"'“”„«»‘’‚‹›abs .\n", max_size=40))
def test_every_mark_is_paired_or_alone_and_pairs_do_not_cross(text: str) -> None:
    spans, opened, alone = pair(text, Span(0, len(text)))
    used = [*opened, *alone, *(span.start for span in spans), *(span.end - 1 for span in spans)]
    assert len(used) == len(set(used))
    rows = {at for row in re.finditer(r"(.)\1{3,}", text) for at in range(*row.span())}
    assert {at for at, char in enumerate(text) if char in '"“”„«»‹›'} - rows <= set(used)
    assert not any(one.crosses(other) for one in spans for other in spans)


def test_a_quotation_of_several_paragraphs_is_joined() -> None:
    made = "He said: “So it is today.\n\n“And so it will be,” he went on to say, and nobody answered him.\n"
    edition = encode(SourceText.of(made, "letter.txt"))
    body = edition.xml.decode()
    assert edition.valid
    assert '<q xml:id="fragment-1" next="#fragment-1-part2">“So it is today.</q></p>' in body
    assert '<q xml:id="fragment-1-part2" prev="#fragment-1">“And so it will be,”</q> he' in body


def test_a_quotation_that_leads_to_a_block_ends_before_it() -> None:
    made = Document(SourceText.of("He: “one\n\n“two”")).with_layer(
        "structure", [claim("p", 0, 8, origin="structure"), claim("quote", 10, 15, origin="structure")]
    )
    recognised = Quotations().recognise(made)
    assert words(made, recognised) == ["“one"]
    assert recognised.findings == []
