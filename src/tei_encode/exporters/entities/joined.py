"""Which entries of several documents are for one person, place or body."""

from __future__ import annotations

from collections import defaultdict
from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .entry import Entry, EntryKind


def joined(listed: Sequence[tuple[str, Entry]]) -> list[list[int]]:
    """Entries that are one: of one kind, and one entry of a shared register, or of one identifier.

    Args:
        listed: entries, each with the name of its file.

    Returns:
        Their numbers, of those that are one together, in the order of the first of them.
    """
    leader: dict[tuple[EntryKind, str], tuple[EntryKind, str]] = {}

    def lead(key: tuple[EntryKind, str]) -> tuple[EntryKind, str]:
        while (above := leader.setdefault(key, key)) != key:
            leader[key] = leader[above]
            key = above
        return key

    own: list[tuple[EntryKind, str]] = []
    for number, (file, entry) in enumerate(listed):
        keys = [(entry.kind, name) for name in _names_of(file, entry, number)]
        own.append(keys[0])
        for other in keys[1:]:
            leader[lead(other)] = lead(keys[0])
    groups: Mapping[tuple[EntryKind, str], list[int]] = defaultdict(list)
    for number, key in enumerate(own):
        groups[lead(key)].append(number)
    return list(groups.values())


def address_in_register(file: str, entry: Entry) -> str:
    """Which entry of a shared register an entry is, from the folder that file names are relative to; empty for none."""
    return pointed_at(file, entry.same_as) if entry.same_as else ""


def leads_elsewhere(pointer: str) -> bool:
    """Whether a pointer is one at something in another file, not an identifier and no address of the web."""
    return "#" in pointer[1:] and "://" not in pointer


def pointed_at(file: str, pointer: str) -> str:
    """What a pointer of a file leads to: a file, from the folder that file names are relative to, `#` and identifier.

    Args:
        file: the name of the file with the pointer.
        pointer: a relative reference with a fragment (RFC 3986, section 4.2).
    """
    other, _, name = pointer.partition("#")
    near = normpath(join(dirname(file), unquote(other))) if other else file
    return f"{near}#{name}"


def _names_of(file: str, entry: Entry, number: int) -> Iterable[str]:
    """What identifies an entry: its place in its file, what it is the same as, its identifiers in authority files."""
    yield f"{file}#{entry.id or f' {number}'}"
    if address := address_in_register(file, entry):
        yield address
        if address.startswith(".."):
            yield basename(address.partition("#")[0]) + "#" + address.partition("#")[2]
    for kind, value in entry.identifiers:
        yield f"{kind} {value}"
