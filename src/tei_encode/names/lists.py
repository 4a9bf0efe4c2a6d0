"""The word lists that ship with the package, read once when first asked for.

A list is a UTF-8 file in `lists/`: `#` begins a comment line, `[section]` a section, entries stand on lines or
between semicolons, `=` parts the names of one thing, a leading `?` marks a name that is as often something else.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Item(NamedTuple):
    """One entry of a list.

    Attributes:
        section: the heading it stands under.
        names: its names, the usual one first.
        sure: whether the usual name stands for this thing by itself.
    """

    section: str
    names: tuple[str, ...]
    sure: bool


@cache
def items(name: str) -> tuple[Item, ...]:
    """All entries of one of the lists, in their order in the file.

    Args:
        name: file name without suffix ("places").

    Raises:
        FileNotFoundError: there is no such list.
    """
    found: list[Item] = []
    section = ""
    text = (files("tei_encode.names") / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            section = line.strip("[] ")
            continue
        for entry in filter(None, (part.strip() for part in line.split(";"))):
            sure = not entry.startswith("?")
            names = tuple(one.strip() for one in entry.removeprefix("?").split("="))
            found.append(Item(section, names, sure))
    return tuple(found)


@cache
def words(name: str, *sections: str) -> frozenset[str]:
    """Every name in the given sections of a list, or in all of it."""
    return frozenset(
        one for item in items(name) if not sections or item.section in sections for one in item.names
    )


@cache
def sure_words(name: str) -> frozenset[str]:
    """The names of a list that stand for their thing without any sign in the text."""
    return frozenset(one for item in items(name) if item.sure for one in item.names)
