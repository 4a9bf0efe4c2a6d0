"""What the attributes of an element say when it is to point elsewhere: `@ref`, and `@key` where that names entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.exporters.entities.mention import MENTIONED
from tei_encode.tei.namespaces import local_name

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lxml.etree import _Element

_POINTERS = frozenset(
    {"ref", "target", "corresp", "sameAs", "active", "passive", "mutual", "who", "resp", "ana"}
)
"""Attributes that may point at entries; a name may also give the identifier of one as its `@key`."""


def pointed_at(
    element: _Element, names: Sequence[str], entries: Collection[str], into: Mapping[str, str]
) -> dict[str, str]:
    """The attributes with which a name means these and nobody else; an empty value for one that goes.

    Args:
        element: the name.
        names: identifiers of entries, or addresses.
        entries: the identifiers of the document's entries.
        into: which of them became part of which.
    """
    names = list(dict.fromkeys(into.get(one, one) for one in names))
    said: dict[str, str] = {}
    keys = [one.removeprefix("#") for one in (element.get("key") or "").split()]
    is_pointer = bool(keys) and all(one in entries for one in keys)
    can_be_key = all("#" not in one and "://" not in one for one in names)
    if is_pointer or (keys and not names and not element.get("ref")):
        said["key"] = " ".join(names) if can_be_key else ""
    if element.get("ref") or (names and not said.get("key")):
        said["ref"] = " ".join(one if "#" in one or "://" in one else f"#{one}" for one in names)
    return said


def followed(element: _Element, into: Mapping[str, str]) -> dict[str, str]:
    """The attributes of an element that are others once entries became part of others.

    Args:
        element: any element of the document.
        into: which entry became part of which, by their identifiers.
    """
    found = {}
    for name in _POINTERS & set(map(str, element.attrib)):
        parts = (element.get(name) or "").split()
        new = [f"#{into.get(one[1:], one[1:])}" if one.startswith("#") else one for one in parts]
        if new != parts:
            found[name] = " ".join(dict.fromkeys(new))
    if local_name(element) in MENTIONED and (keys := (element.get("key") or "").split()):
        new = [into.get(one.removeprefix("#"), one) for one in keys]
        if new != keys:
            found["key"] = " ".join(dict.fromkeys(new))
    return found
