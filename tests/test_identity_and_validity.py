"""The promise, over texts nobody thought of: nothing lost, nothing invented, valid whatever comes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tei_encode import validate
from tei_encode.model import SourceText
from tei_encode.pipeline import Options, encode
from tei_encode.segmenters import KINDS
from tests.made_up_documents import documents, options
from tests.made_up_texts import texts
from tests.schema.saxon import constraints, needs_constraints, needs_saxon
from tests.schema.test_schemas import OFFICIAL, needs_official


@given(text=texts)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_comes_back_and_is_valid(text: str) -> None:
    """Reading the edition gives the source's bytes back, and the edition is valid."""
    encoded = encode(SourceText.of(text, "made-up.txt"))
    assert encoded.text_identical, text
    assert encoded.valid, [str(finding) for finding in encoded.findings if finding.severity == "error"]


@given(text=texts, kind=st.sampled_from(KINDS))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(text="A note.[1]\n\n[1] RGASPI, f. 6, op.\n13, d. 9, l. 2.\n", kind="")  # a shelfmark over two lines
@example(text="See F. 6, Op. 13, D.\f9, l. 2 there.\n", kind="")
def test_so_it_is_with_every_line_end_marked_and_whatever_the_kind(text: str, kind: str) -> None:
    """What is said of the structure beforehand costs neither identity nor validity."""
    encoded = encode(SourceText.of(text, "made-up.txt"), Options(kind=kind, line_breaks=True))
    assert encoded.text_identical, text
    assert encoded.valid, [str(finding) for finding in encoded.findings if finding.severity == "error"]


@given(text=documents(), said=options())
@settings(max_examples=30)
def test_whole_documents_come_back_and_are_valid_whatever_was_said_of_them(text: str, said: Options) -> None:
    """So it is with letters, notes, bibliographies, tables and verse, and any keys of the project file."""
    encoded = encode(SourceText.of(text, "made-up.txt"), said)
    assert encoded.text_identical, text
    assert encoded.valid, [str(finding) for finding in encoded.findings if finding.severity == "error"]


@pytest.mark.slow
@needs_official
@needs_saxon
@needs_constraints
@given(text=documents(), said=options())
@settings(max_examples=200)
def test_they_are_valid_under_all_of_tei_and_its_constraints(text: str, said: Options) -> None:
    """Under our schema, `tei_all.rng` and `tei_all.sch`; `.ci/full` makes up ten times as many: two thousand."""
    encoded = encode(SourceText.of(text, "made-up.txt"), said)
    assert encoded.text_identical, text
    assert encoded.valid, [str(finding) for finding in encoded.findings if finding.severity == "error"]
    under_all = validate(encoded.xml, schema=OFFICIAL)
    assert under_all.valid, [str(finding) for finding in under_all.findings if finding.severity == "error"]
    assert constraints().broken_by(encoded.xml) == []
