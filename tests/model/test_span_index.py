"""The index of spans agrees with looking at every one of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tei_encode.model import Span
from tei_encode.model.span_index import SpanIndex


@st.composite
def nested(draw: st.DrawFn) -> list[Span]:
    """Spans that nest: halves of halves, with gaps."""
    spans: list[Span] = []

    def fill(start: int, end: int, depth: int) -> None:
        if depth == 0 or end - start < 1 or not draw(st.booleans()):
            return
        a = draw(st.integers(start, end))
        b = draw(st.integers(a, end))
        spans.append(Span(a, b))
        middle = (a + b) // 2
        fill(a, middle, depth - 1)
        fill(middle, b, depth - 1)

    fill(0, 60, 4)
    fill(60, 120, 3)
    return spans


@given(nested(), st.integers(0, 125))
def test_the_innermost_span_is_the_smallest_around(spans: list[Span], offset: int) -> None:
    around = [n for n, span in enumerate(spans) if span.start <= offset < span.end]
    found = SpanIndex(spans).innermost(offset)
    if not around:
        assert found == -1
    else:
        assert spans[found].length == min(spans[n].length for n in around)
        assert found in around


@given(nested(), st.integers(0, 125), st.integers(0, 20))
def test_touching_is_sharing_a_code_point(spans: list[Span], start: int, length: int) -> None:
    span = Span(start, start + length)
    assert SpanIndex(spans).touches(span) == any(one.overlaps(span) for one in spans if one.length and length)
