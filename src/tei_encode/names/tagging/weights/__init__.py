"""The files of the trained taggers, read when they are needed.

`pieces.txt` is the vocabulary of MiniLM (Apache-2.0), one piece a line; how the weights were made stands in
`training/names` and in docs/names-model.md.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files

from tei_encode.errors import ModelError

VOCABULARY, SMALL, LARGE = "pieces.txt", "small.npz", "large.onnx"

PIECES = 30_522
"""How many pieces the vocabulary has."""

REMEDY = "install tei-encode again"


def place_of(name: str) -> str:
    """Where a file of this folder is, for messages."""
    return str(files(__package__) / name)


def content(name: str) -> bytes:
    """The content of a file of this folder.

    Raises:
        ModelError: it is missing or can't be read.
    """
    try:
        return (files(__package__) / name).read_bytes()
    except OSError as error:
        raise ModelError(place_of(name), error.strerror or str(error), REMEDY) from error


@lru_cache(maxsize=2)
def version_of(name: str) -> str:
    """The first eight figures of a file's SHA-256, by which an edition says what tagged it.

    Raises:
        ModelError: the file is missing or can't be read.
    """
    return hashlib.sha256(content(name)).hexdigest()[:8]


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    """The number of each piece.

    Raises:
        ModelError: the file is missing or can't be read.
    """
    try:
        lines = content(VOCABULARY).decode("utf-8").removesuffix("\n").split("\n")
    except UnicodeDecodeError as error:
        raise ModelError(place_of(VOCABULARY), "damaged vocabulary", REMEDY) from error
    if len(lines) != PIECES:
        raise ModelError(place_of(VOCABULARY), "damaged vocabulary", REMEDY)
    return {piece: number for number, piece in enumerate(lines)}
