"""Fuzz one of the program's inputs by coverage, for as long as it is wanted, with atheris (pip install atheris).

    .venv/bin/python tools/fuzz.py validate -max_total_time=600
    .venv/bin/python tools/fuzz.py encode -runs=10000

What comes after the target goes to libFuzzer. An input that breaks a promise is written to crash-…, and shown.
"""

from __future__ import annotations

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def main() -> None:
    """Fuzz the target that is named."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["tei_encode"]):
        from tests.fuzz.seeds import SEEDS, WORDS
        from tests.fuzz.targets import LONGEST, TARGETS, answer
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: fuzz.py {{{','.join(TARGETS)}}} [libFuzzer's own options]")
    target = sys.argv.pop(1)
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, seed in enumerate(SEEDS[target]):
            (corpus / str(number)).write_bytes(seed)
        words = Path(folder, "words")
        words.write_text("".join('"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n' for word in WORDS))
        options = [*sys.argv, f"-dict={words}", f"-max_len={LONGEST}", str(corpus)]
        atheris.Setup(options, lambda data: answer(target, data))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
