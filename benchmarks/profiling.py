"""Where the time goes: the share of each stage in encoding a text, by samples of the running program."""

from __future__ import annotations

import signal
import time
from collections import Counter
from typing import TYPE_CHECKING

from tei_encode import Options, SourceText, encode

if TYPE_CHECKING:
    from types import FrameType

STAGES = {
    ("pipeline.py", "segment"): "structure",
    ("pipeline.py", "tell_languages"): "languages",
    ("recogniser.py", "Names.recognise"): "names",
    ("dates.py", "Dates.recognise"): "dates",
    ("pipeline.py", "recognise"): "references, notes, quotations and other recognisers",
    ("pipeline.py", "resolve"): "who is who, conflicts",
    ("pipeline.py", "build"): "tree and header",
    ("__init__.py", "validate"): "validation",
    ("certification.py", "certify"): "text identity",
}
"""File and function of each stage, those first that stand inside another one."""
EVERY = 0.001


def shares(text: str, names: str, rounds: int = 1) -> tuple[float, dict[str, float]]:
    """Seconds of the processor, and the share of each stage in them, from 0 to 1.

    Args:
        text: what is encoded.
        names: how names are found.
        rounds: how many times.
    """
    found = Counter[str]()

    def sample(_: int, frame: FrameType | None) -> None:
        found[_stage_of(frame)] += 1

    options = Options(names=names)
    encode(SourceText.of(text[:5_000]), options)
    before = signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    started = time.process_time()
    try:
        for _ in range(rounds):
            encode(SourceText.of(text), options)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    seconds = (time.process_time() - started) / rounds
    total = max(1, sum(found.values()))
    return seconds, {name: count / total for name, count in found.most_common()}


def _stage_of(frame: FrameType | None) -> str:
    """The innermost stage that runs."""
    while frame is not None:
        code = frame.f_code
        file = code.co_filename.rpartition("/")[2]
        if "tei_encode" in code.co_filename and (name := STAGES.get((file, code.co_qualname))):
            return name
        frame = frame.f_back
    return "the rest"
