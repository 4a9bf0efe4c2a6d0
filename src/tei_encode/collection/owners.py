"""Whose edition a file is: the same text's, perhaps corrected or moved since, or another text's of the same name."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError
from tei_encode.files import digest_of_file
from tei_encode.made_from import made_from
from tei_encode.readers import is_address, read_source

if TYPE_CHECKING:
    from tei_encode.made_from import MadeFrom
    from tei_encode.readers import SourceFile

    from .run_record import Recorded

COMPARED = 200_000
"""Code points at the beginning of two texts that are compared."""
FEWEST = 30
"""Words that a text must have to be told from another by them."""
SHARED = 0.2
"""Share of sequences of three words by which two texts count as one that was corrected: where every fifth word had been
misread, it keeps half of them; another text has next to none. A guess: of a text taken for another, both editions stay,
and the editor is told."""
_WORD = re.compile(r"[^\W_]+")


def is_edition_of_other(path: Path, file: SourceFile, before: Recorded | None) -> bool:
    """Whether an edition that may be there already was made from another text than this one.

    A text of the same name in another folder is another text as long as that of the edition is there still, with other
    content. Where it is gone, or where nothing is recorded, the words tell whether it was moved or corrected.

    Args:
        path: the file of the edition; need not exist.
        file: the text.
        before: what the record of the output folder knows of the edition.
    """
    if before is not None and before.text == file.identity:
        return False
    is_elsewhere = before is not None and _is_there(before.text)
    recorded = made_from(path)
    if recorded is None:
        return is_elsewhere and not path.exists()
    if not recorded.is_called(file.name):
        return True
    if file.is_standard_input or file.address:
        return is_elsewhere
    if digest_of_file(file.path) == recorded.digest:
        return False
    return is_elsewhere or not _is_alike(recorded, file)


def _is_there(identity: bytes) -> bool:
    """Whether the text that an edition was made from is there still; of addresses, that is taken for granted."""
    name = os.fsdecode(identity)
    return is_address(name) or Path(name).is_file()


def _is_alike(recorded: MadeFrom, file: SourceFile) -> bool:
    """Whether an edition and a text have about the same words."""
    try:
        text = read_source(file)[0].text
    except SourceError:  # it will be said when it is to be encoded
        return True
    ours, theirs = _triples(text), _triples(recorded.text)
    fewer = min(len(ours), len(theirs))
    return fewer < FEWEST or len(ours & theirs) >= SHARED * fewer


def _triples(text: str) -> set[tuple[str, ...]]:
    words = [word.casefold() for word in _WORD.findall(text[:COMPARED])]
    return set(zip(words, words[1:], words[2:], strict=False))
