"""Which text an edition that is there already belongs to: the same one, perhaps corrected or moved since, or another.

An edition is never handed to another text: its edits would become that one's, or be lost. What cannot be told is
decided so that both stay; only of texts of a few words is the name believed.
"""

from __future__ import annotations

import hashlib
import os
import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import TeiEncodeError
from tei_encode.files import LARGEST_TEXT_FILE, read_file
from tei_encode.made_from import made_from
from tei_encode.output import name_key, output_name
from tei_encode.readers import is_address, source_of

from .stores import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tei_encode.made_from import MadeFrom
    from tei_encode.readers import SourceFile

    from .run_record import Recorded

COMPARED = 200_000
"""Code points at the beginning of two texts that are compared."""
FEWEST = 30
"""Words that a text must have to be told from another by them."""
SHARED = 0.2
"""Share of sequences of three words by which two texts count as one that was corrected: where every fifth word had been
misread, it keeps half of them; another text has next to none."""
NUMBER = re.compile(r"(?<=.)-([1-9][0-9]*)\Z")
"""What the name of an edition ends in, before its suffix, where another one had the name."""
_WORD = re.compile(r"[^\W_]+")


class Text:
    """A text of the run, as far as it has to be looked at to know it again."""

    def __init__(self, file: SourceFile, folder: Path, encoding: str | None = None) -> None:
        """Look at nothing yet.

        Args:
            file: the text.
            folder: the output folder.
            encoding: encoding of the text; None finds it out.
        """
        self.file = file
        self._encoding = encoding
        self.identity = identity_of(file, folder)

    @cached_property
    def data(self) -> bytes:
        """Its bytes; none where it cannot be read, which is said when it is to be encoded."""
        if self.file.data is not None or self.file.is_standard_input:
            return self.file.data or b""
        try:
            if self.file.address:
                return open_store(self.file.address).read("") or b""
            return read_file(self.file.path, LARGEST_TEXT_FILE)
        except (OSError, TeiEncodeError):
            return b""

    def has_digest(self, digest: str) -> bool:
        """Whether an edition of it records this: SHA-256 of its bytes, or of the text taken out of them."""
        return bool(self.data) and (digest == self._digest or digest == self._text[1])

    @cached_property
    def _digest(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def words(self) -> frozenset[tuple[str, ...]]:
        """Its sequences of three words."""
        return triples(self._text[0])

    @cached_property
    def _text(self) -> tuple[str, str]:
        try:
            source = source_of(self.data, self.file, self._encoding) if self.data else None
        except TeiEncodeError:
            source = None
        return (source.text, source.digest) if source is not None else ("", "")


class Edition:
    """An edition that is there, or was according to the record."""

    def __init__(self, path: Path, before: Recorded | None = None, *, is_numbered: bool = False) -> None:
        """Look at nothing yet.

        Args:
            path: its file.
            before: what the record of the output folder knows of it.
            is_numbered: whether its name has a number, since another had the name.
        """
        self.path = path
        self.before = before
        self.is_numbered = is_numbered

    @cached_property
    def made(self) -> MadeFrom | None:
        """What it was made from, as it says."""
        return made_from(self.path)

    @cached_property
    def words(self) -> frozenset[tuple[str, ...]]:
        """Sequences of three words of its text."""
        return triples(self.made.text) if self.made is not None else frozenset()

    def has_digest(self, text: Text) -> bool:
        """Whether it was made from just these bytes, under this name or with another ending, or was renamed with them.

        Of two texts of the same bytes each has its own: where the edition has the name that the other one gives it, it
        is not this one's.
        """
        made = self.made
        if made is None or not text.has_digest(made.digest):
            return False
        return made.has_stem(text.file.name) or not is_named(
            self.path, Path(output_name(Path(made.name).stem))
        )

    def has_digest_and_name(self, text: Text) -> bool:
        """Whether it was made from just these bytes under just this name: a copy of another name is not meant."""
        return self.has_digest(text) and self.made is not None and self.made.is_called(text.file.name)

    def stood_for(self, text: Text) -> bool:
        """Whether it was the edition of the text that stood where this one stands."""
        return self.before is not None and self.before.text == text.identity

    def is_by_path(self, text: Text) -> bool:
        """Whether it was, and may be this one's: where another text stands now, what was edited is no edit of that.

        Whatever comes from standard input stands in no place.
        """
        made = self.made
        if made is None or text.file.is_standard_input or not self.stood_for(text):
            return False
        return made.is_untouched or self.has_digest(text) or self.is_alike(text) is not False

    def is_gone(self, text: Text) -> bool:
        """Whether it was, and is not there now, or cannot be read."""
        return self.made is None and self.stood_for(text)

    def is_by_words(self, text: Text) -> bool:
        """Whether it was made from a text of this name that had about its words."""
        return self.made is not None and self.made.is_called(text.file.name) and self.is_alike(text) is True

    def is_by_name(self, text: Text) -> bool:
        """Whether it says that it was made from a text of this name, and the words do not tell.

        Whatever comes from standard input has no name of its own.
        """
        if self.made is None:  # none of ours: whether it may be overwritten is asked when it is to be
            return self.before is None and not self.is_numbered
        if text.file.is_standard_input:
            return False
        return self.made.is_called(text.file.name) and self.is_alike(text) is None

    def is_alike(self, text: Text) -> bool | None:
        """Whether it has about the words of a text; None where there are too few to tell."""
        if self.made is None:
            return None
        fewer = min(len(text.words), len(self.words))
        return None if fewer < FEWEST else len(text.words & self.words) >= SHARED * fewer


BY: tuple[Callable[[Edition, Text], bool], ...] = (
    lambda edition, text: edition.is_by_path(text) and edition.has_digest(text),
    lambda edition, text: edition.is_by_path(text) and edition.is_alike(text) is True,
    Edition.has_digest_and_name,
    Edition.has_digest,
    Edition.is_by_path,
    Edition.is_by_words,
    Edition.is_gone,
    Edition.is_by_name,
)
"""How an edition is known to be a text's, the surest first."""


def assign(texts: Iterable[Text], editions: Iterable[Edition], folder: Path) -> dict[int, Path]:
    """Which text has which edition.

    Args:
        texts: texts of the run whose editions would have one name.
        editions: those that have it, with a number or without.
        folder: the output folder.

    Returns:
        The files of editions, by the position of the text; a text that is new, or another, has none.
    """
    left = dict(enumerate(texts))
    here = {one.identity for one in left.values()}
    free = [one for one in editions if not _is_kept(one, here, folder)]
    found: dict[int, Path] = {}
    for is_of in BY:
        for edition in list(free):
            number = next((number for number, text in left.items() if is_of(edition, text)), None)
            if number is not None:
                found[number] = edition.path
                del left[number]
                free.remove(edition)
    return found


def identity_of(file: SourceFile, folder: Path) -> bytes:
    """What tells a text from every other one of its name: its address, or its place seen from the output folder.

    So a project that is moved or copied as a whole has the same texts.
    """
    if file.address or file.is_standard_input:
        return os.fsencode(file.address or str(file.path))
    try:
        return os.fsencode(os.path.relpath(file.path.parent.resolve() / file.path.name, folder.resolve()))
    except (ValueError, OSError, RuntimeError):  # on another drive; a link in a circle
        return os.fsencode(file.path.absolute())


def triples(text: str) -> frozenset[tuple[str, ...]]:
    """The sequences of three words at the beginning of a text."""
    words = [word.casefold() for word in _WORD.findall(text[:COMPARED])]
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def is_named(path: Path, plain: Path) -> bool:
    """Whether an edition has a name, with a number or without, wherever it stands."""
    return name_key(Path(plain.name)) in name_keys(Path(path.name))


def name_keys(path: Path) -> set[str]:
    """The keys of a name, and of that without the number at its end."""
    return {name_key(path), name_key(path.with_name(NUMBER.sub("", path.stem) + path.suffix))}


def _is_kept(edition: Edition, here: set[bytes], folder: Path) -> bool:
    """Whether it belongs to a text that is still there and not among these."""
    before = edition.before
    return before is not None and before.text not in here and is_there(before.text, folder)


def is_there(identity: bytes, folder: Path) -> bool:
    """Whether a text is there; of addresses, and where it cannot be seen, that is taken for granted."""
    name = os.fsdecode(identity)
    if is_address(name):
        return True
    try:
        (folder.resolve() / name).stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True
