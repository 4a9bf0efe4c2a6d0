"""The word lists that ship with the package, read once when first asked for.

A list is a UTF-8 file in the folder `lists` of the package that uses it: `#` begins a comment line, `[section]` a
section; entries stand on lines or between semicolons, `=` parts the spellings of one entry, a leading `?` marks one
that is as often something else.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Entry(NamedTuple):
    """One entry of a list.

    Attributes:
        section: the heading it stands under.
        forms: its spellings, the usual one first.
        sure: whether it stands for this by itself.
    """

    section: str
    forms: tuple[str, ...]
    sure: bool


@cache
def entries(package: str, name: str) -> tuple[Entry, ...]:
    """All entries of one of the lists, in their order in the file.

    Args:
        package: dotted name of the package ("tei_encode.names").
        name: file name without suffix.

    Raises:
        FileNotFoundError: there is no such list.
    """
    found: list[Entry] = []
    section = ""
    text = (files(package) / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            section = line.strip("[] ")
            continue
        for entry in filter(None, (part.strip() for part in line.split(";"))):
            forms = tuple(form.strip() for form in entry.removeprefix("?").split("="))
            found.append(Entry(section, forms, not entry.startswith("?")))
    return tuple(found)
