"""The promise, over texts nobody thought of: nothing lost, nothing invented, valid whatever comes."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from tei_encode.model import SourceText
from tei_encode.pipeline import encode
from tests.made_up_texts import texts


@given(text=texts)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_comes_back_and_is_valid(text: str) -> None:
    """Reading the edition gives the source's bytes back, and the edition is valid."""
    encoded = encode(SourceText.of(text, "made-up.txt"))
    assert encoded.text_identical, text
    assert encoded.valid, [str(finding) for finding in encoded.findings if finding.severity == "error"]
