"""What an edition depends on beside its text, as one word: where that is the same, the edition would be."""

from __future__ import annotations

import hashlib
import os
from dataclasses import fields, is_dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from tei_encode.model import Authority
from tei_encode.recognisers import describe_names
from tei_encode.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

    from tei_encode.pipeline import Options
    from tei_encode.reencoding import Policy


class Keys:
    """The keys of the editions of a run."""

    def __init__(self, encoding: str | None, edited: Policy, register: bytes | None) -> None:
        """Begin with what all of them share.

        Args:
            encoding: as the user named it.
            edited: what becomes of an edition that a person has edited.
            register: bytes of the shared register; None where there is none.
        """
        known = "none" if register is None else hashlib.sha256(register).hexdigest()
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        self._shared = (program_digest(), str(encoding), edited, known, epoch)
        self._authorities: dict[int, tuple[Authority, str]] = {}

    def of(self, options: Options, name: str) -> str:
        """The key of an edition, 64 hexadecimal digits.

        Args:
            options: those it is encoded with.
            name: that of its text, which the edition records, and whose ending says how the text is read.
        """
        own = _words(replace(options, authority=Authority()))
        names = describe_names(options.names)
        return _digest((*self._shared, self._of_authority(options.authority), names, name, *own))

    def _of_authority(self, authority: Authority) -> str:
        """Its digest; a long list that all texts share is looked through once."""
        if id(authority) not in self._authorities:
            self._authorities[id(authority)] = authority, _digest(_words(authority))
        return self._authorities[id(authority)][1]


def _digest(words: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for word in words:
        digest.update(word.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


@cache
def program_digest() -> str:
    """A digest over the program's own files: two states of one version do not write the same editions."""
    digest = hashlib.sha256(__version__.encode())
    for name, data in _own_files(files("tei_encode"), ""):
        digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return digest.hexdigest()


def _own_files(folder: Traversable, above: str) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{above}/{one.name}"
        if one.is_dir():
            if one.name != "__pycache__":
                yield from _own_files(one, name)
        elif not one.name.endswith((".pyc", ".swp", "~")):
            yield name, one.read_bytes()


def _words(value: object) -> Iterator[str]:
    """A value as words, the same in each process."""
    if is_dataclass(value) and not isinstance(value, type):
        yield type(value).__name__
        for field in fields(value):
            yield field.name
            yield from _words(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from (*_words(key), *_words(one))
    elif isinstance(value, set | frozenset):
        yield from sorted(" ".join(_words(one)) for one in value)
    elif isinstance(value, list | tuple):
        yield str(len(value))
        for one in value:
            yield from _words(one)
    else:
        yield repr(value)
