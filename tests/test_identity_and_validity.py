"""The promise, over texts nobody thought of: nothing lost, nothing invented, valid whatever comes."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tei_encode.model import SourceText
from tei_encode.pipeline import Options, encode
from tei_encode.segmenters import KINDS
from tests.made_up_texts import texts


@given(text=texts)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_comes_back_and_is_valid(text: str) -> None:
    """Reading the edition gives the source's bytes back, and the edition is valid."""
    encoded = encode(SourceText.of(text, "made-up.txt"))
    assert encoded.text_identical, text
    assert encoded.valid, [str(finding) for finding in encoded.findings if finding.severity == "error"]


@given(text=texts, kind=st.sampled_from(KINDS))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_so_it_is_with_every_line_end_marked_and_whatever_the_kind(text: str, kind: str) -> None:
    """What is said of the structure beforehand costs neither identity nor validity."""
    encoded = encode(SourceText.of(text, "made-up.txt"), Options(kind=kind, line_breaks=True))
    assert encoded.text_identical, text
    assert encoded.valid, [str(finding) for finding in encoded.findings if finding.severity == "error"]
