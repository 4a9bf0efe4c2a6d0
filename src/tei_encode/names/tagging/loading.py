"""The taggers by name, each loaded once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from .weights import LARGE, SMALL, content, place_of

if TYPE_CHECKING:
    from .tags import Tagger


@lru_cache(maxsize=1)
def small_tagger() -> Tagger:
    """The tagger that is used where nothing else is asked for; needs numpy alone.

    Raises:
        ModelError: its weights are missing or damaged.
    """
    from .network import loaded

    return loaded(content(SMALL), place_of(SMALL))


@lru_cache(maxsize=1)
def large_tagger() -> Tagger:
    """The large tagger.

    Raises:
        ModelError: its weights are missing or damaged, or onnxruntime is not installed.
    """
    from .encoder import loaded

    return loaded(content(LARGE), place_of(LARGE))


@lru_cache(maxsize=1)
def spacy_tagger(pipeline: str) -> Tagger:
    """A spaCy pipeline as a tagger.

    Args:
        pipeline: the name of an installed package, or a folder.

    Raises:
        ModelError: spaCy or the pipeline is not installed, or it recognises no names.
    """
    from .spacy_pipeline import SpacyPipeline

    return SpacyPipeline(pipeline)
