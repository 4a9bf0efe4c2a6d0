"""How a table of the project file is described: its keys, what each takes, where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from tei_encode.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Value(Protocol):
    """A kind of value a key takes."""

    def from_toml(self, value: Any, place: str, key: str) -> Any:
        """The fact that a value of TOML says.

        Raises:
            OptionsError: it is of another kind.
        """

    def from_text(self, text: str, place: str, key: str) -> Any:
        """The fact that a value on one line says (a cell of a table, a `--set`), lists parted by `;`.

        Raises:
            OptionsError: it cannot be one.
        """


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the project file.

    Attributes:
        name: as users write it.
        fact: the attribute of `Metadata` that it fills, or of `Options` where `is_option`.
        value: what it takes.
        example: a value as TOML writes it; for the template and the documentation.
        about: what it says, in a few words.
        target: where it stands in the edition.
        is_option: whether it says how to encode, rather than what the header says.
        question: what `tei-encode init` asks; empty where it does not ask.
        is_for_run: whether it holds for all texts of a run, so that a table of metadata cannot say it of one.
    """

    name: str
    fact: str
    value: Value
    example: str
    about: str
    target: str
    is_option: bool = False
    question: str = ""
    is_for_run: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the project file.

    Attributes:
        name: as users write it, without brackets.
        about: what belongs in it.
        keys: its keys, in the order of the template.
    """

    name: str
    about: str
    keys: tuple[Key, ...]

    def key(self, name: str) -> Key | None:
        """The key of a name, or None."""
        return next((key for key in self.keys if key.name == name), None)


def listed(names: Iterable[str]) -> str:
    """Names for a message, in alphabetical order."""
    return ", ".join(sorted(names))


def refuse(place: str, key: str, reason: str, remedy: str) -> OptionsError:
    """An error about the value of a key, to be raised."""
    return OptionsError(place, f"{key} {reason}", remedy)
