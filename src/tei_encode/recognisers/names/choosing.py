"""Which recogniser of names is used: one of ours by its word, a spaCy pipeline, or one that another package brings."""

from __future__ import annotations

from functools import lru_cache, partial
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, cast

from tei_encode.errors import ModelError, OptionsError
from tei_encode.recognisers.protocol import Recognised

from .recogniser import Names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Document
    from tei_encode.names.tagging import Tagger
    from tei_encode.recognisers.protocol import Recogniser

ENTRY_POINTS = "tei_encode.names"
"""Group of entry points in which other packages name a recogniser of theirs: a class or function without arguments."""

SPACY = "spacy:"


class InPlaceOfNames:
    """Another recogniser, or none, under the name that those which run later ask for."""

    name = Names.name

    def __init__(self, other: Recogniser | None = None) -> None:
        """Stand in for it.

        Args:
            other: what recognises names; None leaves them unmarked.
        """
        self._other = other

    @property
    def requires(self) -> tuple[str, ...]:
        """Layers that the other one needs."""
        return self._other.requires if self._other is not None else ()

    def recognise(self, document: Document) -> Recognised:
        """What the other one finds."""
        return self._other.recognise(document) if self._other is not None else Recognised()


def _small() -> Tagger:
    from tei_encode.names.tagging import small_tagger

    return small_tagger()


def _large() -> Tagger:
    from tei_encode.names.tagging import large_tagger

    return large_tagger()


def _spacy(pipeline: str) -> Tagger:
    from tei_encode.names.tagging import spacy_tagger

    return spacy_tagger(pipeline)


STANDARD = Names(_small)
"""What recognises names where nothing else is asked for."""

OURS: dict[str, Recogniser] = {
    "model": STANDARD,
    "large": Names(_large),
    "rules": Names(),
    "none": InPlaceOfNames(),
}


def check_names(choice: str) -> None:
    """See that a choice is one that there is; what it needs is not loaded.

    Raises:
        OptionsError: there is none.
    """
    if choice in OURS or (choice.startswith(SPACY) and choice != SPACY):
        return
    others = sorted({one.name for one in entry_points(group=ENTRY_POINTS)})
    if choice not in others:
        known = ", ".join([*OURS, f"{SPACY}PIPELINE", *others])
        raise OptionsError("names", f"{choice!r} is no way to recognise names", f"known are {known}")


def describe_names(choice: str) -> str:
    """What recognises names, in words for the header of an edition.

    Raises:
        ModelError: a model's file is missing.
    """
    from tei_encode.names.tagging.weights import LARGE, SMALL, version_of

    if choice in ("model", "large"):
        version = version_of(SMALL if choice == "model" else LARGE)
        return f"{choice}, rules and the {'small' if choice == 'model' else 'large'} model {version} of the program"
    if choice.startswith(SPACY):
        return f"{choice}, rules and this pipeline of spaCy"
    return choice if choice in OURS else f"{choice}, a recogniser of another package"


def with_names(choice: str, recognisers: Sequence[Recogniser]) -> tuple[Recogniser, ...]:
    """The recognisers, with the chosen one where `Names` stands.

    Args:
        choice: `model`, `large`, `rules`, `none`, `spacy:PIPELINE`, or the name of an entry point.
        recognisers: in the order they run.

    Raises:
        ModelError: what another package brings could not be loaded.
    """
    chosen = _recogniser(choice)
    return tuple(chosen if isinstance(one, Names) else one for one in recognisers)


def load_names(choice: str) -> None:
    """Load what a choice needs, so that what is missing is said once and not text by text.

    Raises:
        ModelError: a file or package is missing or damaged.
    """
    chosen = _recogniser(choice)
    if isinstance(chosen, Names):
        chosen.load()


@lru_cache(maxsize=8)
def _recogniser(choice: str) -> Recogniser:
    if choice in OURS:
        return OURS[choice]
    if choice.startswith(SPACY):
        return Names(partial(_spacy, choice.removeprefix(SPACY)))
    return InPlaceOfNames(_from_elsewhere(choice))


def _from_elsewhere(choice: str) -> Recogniser:
    check_names(choice)
    point, *more = entry_points(group=ENTRY_POINTS, name=choice)
    if more:
        both = " and ".join(one.value for one in (point, *more))
        raise ModelError(f"--names {choice}", f"{both} both go by this name", "remove one of the packages")
    try:
        return cast("Recogniser", point.load()())
    except Exception as error:  # whatever goes wrong in code that is not ours
        message = f"this recogniser could not be loaded ({type(error).__name__}: {error})"
        raise ModelError(f"--names {choice}", message, f"mend or remove {point.value}") from error
