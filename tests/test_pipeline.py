"""The order of the stages, and what the pipeline refuses."""

from __future__ import annotations

import pytest

from tei_encode import Options, OptionsError, PipelineError, SourceText, encode
from tei_encode.model import Annotation, Document, Kind, Span
from tei_encode.pipeline import recognise, segment
from tei_encode.recognisers import RECOGNISERS, Recognised


class Fixed:
    """A recogniser that claims what it was given."""

    name = "fixed"

    def __init__(self, *claims: Annotation, requires: tuple[str, ...] = ()) -> None:
        self.requires = requires
        self._claims = claims

    def recognise(self, _: Document) -> Recognised:
        return Recognised(self._claims)


DOCUMENT = segment(SourceText.of("Ten words are enough for this small text, are they?", "x.txt"))


def test_a_recogniser_adds_its_layer_and_changes_nothing_else() -> None:
    claim = Annotation(Span(0, 3), Kind.HI)
    recognised = recognise(DOCUMENT, (Fixed(claim),))
    assert recognised.layer("fixed") == (claim,)
    assert "fixed" not in DOCUMENT.layers


def test_a_recogniser_does_not_run_before_one_it_needs() -> None:
    with pytest.raises(PipelineError, match="runs before citations"):
        recognise(DOCUMENT, (Fixed(requires=("structure", "citations")),))


def test_a_claim_outside_the_text_is_a_bug() -> None:
    with pytest.raises(PipelineError, match="outside the text"):
        recognise(DOCUMENT, (Fixed(Annotation(Span(0, 5_000), Kind.HI)),))


def test_every_recogniser_comes_after_those_it_needs() -> None:
    known = {"structure"}
    for recogniser in RECOGNISERS:
        assert set(recogniser.requires) <= known
        assert recogniser.name not in known
        known.add(recogniser.name)


@pytest.mark.parametrize("language", ["en_GB", "english!", "e"])
def test_a_language_tag_must_be_one(language: str) -> None:
    with pytest.raises(OptionsError):
        Options(language=language)


def test_without_check_validity_is_not_claimed() -> None:
    encoded = encode(SourceText.of("Words.", "x.txt"), Options(check=False))
    assert encoded.valid is None
    assert encoded.text_identical
