"""A pipeline of spaCy (Honnibal et al.) as a tagger. Needs the extra `tei-encode[spacy]`, and the pipeline."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import numpy as np

from tei_encode.errors import ModelError
from tei_encode.model import Kind

from .tags import LABELS, OUTSIDE, Tags, begin
from .words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Span

_KINDS = {
    "PERSON": Kind.PERS_NAME, "PER": Kind.PERS_NAME,
    "GPE": Kind.PLACE_NAME, "LOC": Kind.PLACE_NAME, "FAC": Kind.PLACE_NAME,
    "ORG": Kind.ORG_NAME,
}  # fmt: skip
"""Labels of OntoNotes and of CoNLL-2003 (WikiNER); others ("NORP", "MISC") are no names of ours."""

_TRUST = 0.85
"""How far a name that spaCy has is believed; it gives no probabilities itself.

What the rules do not see as well is then written with `cert="low"`: of what its small English pipeline finds, 40 to
81 % was exactly right in the texts we have.
"""

_INSTALL = "install it with: pip install 'tei-encode[spacy]'"


class SpacyPipeline:
    """A spaCy pipeline, in memory."""

    def __init__(self, name: str) -> None:
        """Load a pipeline.

        Args:
            name: of an installed package (`en_core_web_sm`), or a folder.

        Raises:
            ModelError: spaCy or the pipeline is not installed, or it recognises no names.
        """
        self._run = _loaded(name)

    def tag(self, text: str, spans: Sequence[Span]) -> list[Tags]:
        """Tags of each of the given stretches of a text."""
        found = []
        documents = self._run.pipe(text[span.start : span.end] for span in spans)
        for span, document in zip(spans, documents, strict=True):
            words = words_of(text, span)
            rows = np.zeros((len(words), LABELS), dtype=np.float32)
            rows[:, OUTSIDE] = 1
            for entity in document.ents:
                kind = _KINDS.get(entity.label_)
                if kind is not None:
                    _enter(
                        rows, words, span.start + entity.start_char, span.start + entity.end_char, begin(kind)
                    )
            found.append(Tags(words, rows))
        return found


def _enter(rows: Any, words: Sequence[tuple[int, int]], start: int, end: int, label: int) -> None:
    for i, (first, last) in enumerate(words):
        if first < end and last > start:
            rows[i] = 0
            rows[i, OUTSIDE], rows[i, label] = 1 - _TRUST, _TRUST
            label += label % 2


def _loaded(name: str) -> Any:
    place = f"spacy:{name}"
    try:
        spacy = importlib.import_module("spacy")
    except ImportError as error:
        raise ModelError(place, "needs spaCy", _INSTALL) from error
    try:
        run = spacy.load(name)
    except (OSError, ValueError) as error:
        raise ModelError(
            place, "no such pipeline is installed", f"install it with: python -m spacy download {name}"
        ) from error
    if not run.has_pipe("ner"):
        raise ModelError(place, "this pipeline recognises no names", "take one with a component named ner")
    run.disable_pipes(*[one for one in run.pipe_names if one not in ("ner", "tok2vec", "transformer")])
    return run
