"""Words between quotation marks; every mark has a partner or is reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.model import Span
from tei_encode.recognisers.quotations import Quotations, pair_marks

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
        ("“over\n\ntwo blocks”", []),
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
    ],
)
def test_a_mark_without_a_partner_is_reported(text: str, alone: list[int]) -> None:
    recognised = Quotations().recognise(document(text))
    assert [finding.column - 1 for finding in recognised.findings] == alone
    assert {finding.rule for finding in recognised.findings} <= {"quotation-mark-alone"}


@pytest.mark.parametrize(("kind", "found"), [("p", 1), ("quote", 0), ("bibl", 0), ("byline", 0)])
def test_a_block_that_is_a_quotation_needs_no_q(kind: str, found: int) -> None:
    assert len(Quotations().recognise(document("“So it is.”", kind=kind)).annotations) == found


@given(st.text(alphabet='"“”„«»ab .\n', max_size=40))
def test_every_mark_is_paired_or_alone_and_pairs_do_not_cross(text: str) -> None:
    spans, alone = pair_marks(text, Span(0, len(text)))
    used = [*alone, *(span.start for span in spans), *(span.end - 1 for span in spans)]
    assert sorted(used) == [at for at, char in enumerate(text) if char in '"“”„«»']
    assert not any(one.crosses(other) for one in spans for other in spans)
