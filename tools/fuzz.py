"""Fuzz the program's inputs by coverage, within bounds, with atheris (Python 3.11 to 3.13).

    .venv/bin/python -m pip install atheris
    .venv/bin/python tools/fuzz.py --seconds 600 validate
    .venv/bin/python tools/fuzz.py --runs 10000 encode merge -- -seed=7
    .venv/bin/python tools/fuzz.py                     # every target, a minute each

What comes after `--` goes to libFuzzer. An input that breaks a promise, takes longer than a minute or more than 2 GB
is written to --found, and shown. Exit code 1 where there is one, 2 where a target was not fuzzed at all.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import re
import sys
import tempfile
from contextlib import redirect_stderr
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LONGEST_WORD = 60
"""How many bytes of a word libFuzzer takes: a word of its dictionary has 64."""
SLOW, MEMORY = 60, 2048
"""Seconds and megabytes that one input may take."""
GREW = re.compile(rb"INITED +cov: (\d+).*DONE +cov: (\d+).*Done (\d+) runs", re.DOTALL)


def _fuzz(target: str, folder: Path, options: list[str]) -> None:
    """Fuzz one target in this process, which libFuzzer ends."""
    atheris: Any = import_module("atheris")
    # Modules are instrumented when they are imported, and many are imported when they are first needed: so the
    # seeds are answered here, or most of the program would be out of the fuzzer's sight.
    with redirect_stderr(StringIO()), atheris.instrument_imports(include=["tei_encode"]):
        from tests.fuzz.seeds import SEEDS, words_of
        from tests.fuzz.targets import LONGEST, answer

        for seed in SEEDS[target]:
            answer(target, seed)
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(SEEDS[target]):
        (corpus / str(number)).write_bytes(seed)
    words = folder / "words"
    lines = ("".join(f"\\x{byte:02x}" for byte in word[:LONGEST_WORD]) for word in words_of(target))
    words.write_text("".join(f'"{line}"\n' for line in lines))
    bounds = [f"-timeout={SLOW}", f"-rss_limit_mb={MEMORY}", f"-dict={words}", f"-max_len={LONGEST}"]
    atheris.Setup([sys.argv[0], *bounds, *options, str(corpus)], lambda data: answer(target, data))
    atheris.Fuzz()


def _child(target: str, folder: Path, options: list[str], log: Path) -> None:
    """Fuzz one target; all that is said goes to the log, since libFuzzer writes to the descriptors themselves."""
    with log.open("wb") as said:
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
    _fuzz(target, folder, options)


def fuzzed(target: str, options: list[str]) -> int:
    """Fuzz one target in a process of its own, and say what came of it; 0 where nothing was found."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        log = folder / "log"
        arguments = (target, folder, options, log)
        process = multiprocessing.get_context("spawn").Process(target=_child, args=arguments)
        process.start()
        process.join()
        said = log.read_bytes()
    grew = GREW.search(said)
    if process.exitcode == 0 and grew is not None:
        first, last, runs = (number.decode() for number in grew.groups())
        reached = f"they reached {first} places of the code at first, {last} at the end"
        print(f"{target}: {runs} inputs; {reached}", flush=True)
        return 0
    print(f"{target}: ended with {process.exitcode}", flush=True)
    print(said[-6_000:].decode("utf-8", "replace"))
    return 1 if grew is not None or b"INITED" in said else 2


def main() -> int:
    """Fuzz the targets that are named, one after the other."""
    from tests.fuzz.targets import TARGETS

    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all if none")
    parser.add_argument("--seconds", type=int, default=60, help="of each target (60)")
    parser.add_argument("--runs", type=int, default=-1, help="how many inputs of each target at most")
    parser.add_argument(
        "--found", type=Path, default=Path("fuzz-found"), help="folder of what broke a promise"
    )
    own, _, rest = " ".join(sys.argv[1:]).partition(" -- ")
    given = parser.parse_args(own.split())
    unknown = [target for target in given.targets if target not in TARGETS]
    if unknown:
        parser.error(f"no such target: {' '.join(unknown)}")
    if given.seconds < 1:
        parser.error("--seconds is at least 1")
    given.found.mkdir(parents=True, exist_ok=True)
    bounds = [f"-max_total_time={given.seconds}", f"-runs={given.runs}"]
    worst = 0
    for target in given.targets or TARGETS:
        place = f"-artifact_prefix={given.found.resolve()}/{target}-"
        worst = max(worst, fuzzed(target, [*bounds, place, *rest.split()]))
    return worst


sys.path.insert(0, str(ROOT))

if __name__ == "__main__":
    sys.exit(main())
