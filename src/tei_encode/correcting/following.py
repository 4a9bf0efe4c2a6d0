"""Pointers at entries of other documents: they follow when an entry there became part of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from tei_encode.registers.parsing import read_tei
from tei_encode.validators.addresses import local_path
from tei_encode.validators.pointers import POINTERS

from .splices import Splices

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def follow(tei: bytes, file: str, joined: Mapping[Path, Mapping[str, str]]) -> tuple[bytes, int]:
    """Let the pointers of a document lead to the entries that others became part of.

    Args:
        tei: the bytes of the document.
        file: where it is; its pointers are relative to it.
        joined: by the resolved path of a document, which of its entries became part of which.

    Returns:
        The bytes, the same but for the pointers, and how many of these are others now.

    Raises:
        SourceError: it is no well-formed XML or no TEI, or in an encoding in which elements cannot be found.
    """
    names = [name for into in joined.values() for name in into]
    if all(name.isascii() and name.encode() not in tei for name in names):
        return tei, 0
    root = read_tei(tei, file)
    found = []
    for element in root.iter(etree.Element):
        for name in POINTERS & set(map(str, element.attrib)):
            parts = (element.get(name) or "").split()
            new = [_followed(one, file, joined) for one in parts]
            if new != parts:
                found.append((element, name, " ".join(dict.fromkeys(new))))
    if not found:
        return tei, 0
    splices = Splices(tei, root, file)
    for element, name, value in found:
        splices.set_attribute(element, name, value)
    return splices.data(), len(found)


def _followed(pointer: str, file: str, joined: Mapping[Path, Mapping[str, str]]) -> str:
    address, _, name = pointer.partition("#")
    target = local_path(address, file) if address and name else None
    into = joined.get(target.resolve(), {}).get(unquote(name)) if target is not None else None
    return f"{address}#{into}" if into else pointer
