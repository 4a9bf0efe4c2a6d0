"""Both trained taggers, with their real weights."""

from __future__ import annotations

import sys
from collections.abc import Callable

import numpy as np
import pytest

from tei_encode.errors import ModelError
from tei_encode.model import Kind, Span
from tei_encode.names.tagging import Tagger, encoder, large_tagger, names_in, network, small_tagger
from tei_encode.names.tagging.weights import LARGE, SMALL, content

TAGGERS = pytest.mark.parametrize("load", [small_tagger, large_tagger])
TEXT = (
    "Yesterday Mr. Hugo Lindqvist came from Stockholm to see the Secretary of State. Nobody in the Department of State"
    " had heard of it."
)


@TAGGERS
def test_it_sees_plain_names(load: Callable[[], Tagger]) -> None:
    (tags,) = load().tag(TEXT, [Span(0, len(TEXT))])
    found = [(name.span.text(TEXT), name.kind) for name in names_in(tags)]
    assert ("Hugo Lindqvist", Kind.PERS_NAME) in found
    assert ("Stockholm", Kind.PLACE_NAME) in found
    assert ("Department of State", Kind.ORG_NAME) in found
    assert len(found) <= 5


@TAGGERS
def test_rows_are_probabilities_and_words_are_in_their_stretch(load: Callable[[], Tagger]) -> None:
    spans = [Span(0, 20), Span(20, 20), Span(25, len(TEXT))]
    for span, tags in zip(spans, load().tag(TEXT, spans), strict=True):
        assert tags.probabilities.shape[0] == len(tags.words)
        assert np.allclose(tags.probabilities.sum(1), 1, atol=1e-3)
        assert all(span.start <= start < end <= span.end for start, end in tags.words)


@TAGGERS
def test_a_stretch_knows_nothing_of_its_neighbours(load: Callable[[], Tagger]) -> None:
    text = TEXT * 3
    spans = [Span(0, 40), Span(40, 41), Span(50, len(text))]
    together = load().tag(text, spans)
    for span, tags in zip(spans, together, strict=True):
        (alone,) = load().tag(text, [span])
        assert np.allclose(tags.probabilities, alone.probabilities, atol=1e-5)


@TAGGERS
def test_long_stretches_are_tagged_to_their_end(load: Callable[[], Tagger]) -> None:
    text = (TEXT + " ") * 60
    (tags,) = load().tag(text, [Span(0, len(text))])
    found = [name.span.text(text) for name in names_in(tags)]
    assert found.count("Stockholm") == 60


@TAGGERS
def test_it_says_the_same_again(load: Callable[[], Tagger]) -> None:
    first, again = (load().tag(TEXT, [Span(0, len(TEXT))])[0] for _ in range(2))
    assert np.array_equal(first.probabilities, again.probabilities)


@pytest.mark.parametrize(
    ("loaded", "name"), [(network.loaded, SMALL), (encoder.loaded, LARGE)], ids=["small", "large"]
)
@pytest.mark.parametrize(
    "damage", [lambda whole: b"", lambda whole: whole[: len(whole) // 2], lambda _: b"PK\3\4x"]
)
def test_a_damaged_file_is_said_to_be_one(
    loaded: Callable[[bytes, str], Tagger], name: str, damage: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(ModelError, match=r"damaged model.*install tei-encode again"):
        loaded(damage(content(name)), "weights")


def test_a_file_that_is_missing_is_named() -> None:
    with pytest.raises(ModelError, match=r"none\.npz"):
        content("none.npz")


def test_what_the_large_one_needs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(
        ModelError, match=r"needs onnxruntime; install it with: pip install 'tei-encode\[large\]'"
    ):
        encoder.loaded(b"", "weights")
