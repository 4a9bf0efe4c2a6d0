"""Whatever the text: claims lie inside it, trimmed, in order, apart from each other; and it takes linear time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode.model import Kind, Span
from tei_encode.names import analyse_stretches

PIECES = st.sampled_from([
    "Hugo", "Lindqvist", "Mr.", "V.", "M.", "of", "the", "Ministry", "Paris", "Treaty", "U.S.", "NATO", "and", "&", ",",
    "(", ")", "[", "]", "'s", "’s", "\n", "\n\n", "-", "*", "said", "in", "Street", "St.", "Lord", "Duke", "von", "Co.",
    "Сталин", "É", "¬ ", ".", ":", "“", "”", "@", "http://x.y", "King", "III", "MOLO", "TOV", "\u2028", "\x00", "ẞ",
])  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.tuples(PIECES, st.sampled_from([" ", "", "\n"]))).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
))  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from([Kind.P, Kind.BIBL, Kind.SIGNED, Kind.HEAD]))
def test_claims_are_well_placed(text: str, kind: Kind) -> None:
    cut = len(text) // 2
    claims = analyse_stretches(text, [(kind, Span(0, cut)), (Kind.P, Span(cut, len(text)))])
    at = 0
    for claim in claims:
        assert at <= claim.span.start < claim.span.end <= len(text)
        assert claim.span == claim.span.trimmed(text)
        assert not claim.span.start < cut < claim.span.end
        at = claim.span.end


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    stretches = [(Kind.P, Span(0, len(text)))]
    assert analyse_stretches(text, stretches) == analyse_stretches(text, stretches)
