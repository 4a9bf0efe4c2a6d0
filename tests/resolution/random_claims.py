"""Texts with claims over them, nested and crossing, as hypothesis makes them up."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from tei_encode.model import Annotation

from .claims import claim

INLINE = ["hi", "q", "title", "foreign", "term", "persName", "placeName", "date", "ref", "email"]


@st.composite
def texts_with_claims(draw: st.DrawFn) -> tuple[str, list[Annotation]]:
    """A text, and claims over it: blocks one after another, and inline ones anywhere.

    The text is of letters, blanks, line ends, form feeds and asterisks; between two asterisks there may be a `hi` that
    has them for layout marks.
    """
    text = draw(st.text(alphabet="ab \n\f**\x07é", min_size=1, max_size=14))
    length = len(text)
    cuts = sorted({0, length, *draw(st.lists(st.integers(0, length), max_size=4))})
    claims = [claim("text", 0, length, origin="structure"), claim("body", 0, length, origin="structure")]
    claims += [claim("p", start, end, id=f"p-{start}", origin="structure") for start, end in pairwise(cuts)]
    stars = [at for at, char in enumerate(text) if char == "*"]
    claims += [
        claim("hi", first, last + 1, marks=(1, 1))
        for first, last in zip(stars[::2], stars[1::2], strict=False)
        if last > first + 1 and draw(st.booleans())
    ]
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.sampled_from([*(at + 1 for at in stars if at + 1 < length), *range(length)]))
        end = draw(st.integers(start + 1, length))
        kind = draw(st.sampled_from(INLINE))
        identifier = draw(st.sampled_from(["", f"x-{len(claims)}"]))
        claims.append(claim(kind, start, end, id=identifier))
    claims += [
        claim("pb", at, at + 1, origin="structure", rend="form-feed")
        for at, char in enumerate(text)
        if char == "\f"
    ]
    return text, claims
