"""Entries that are also in a shared register: the register has them, and they are of the same kind there.

An edition made with a register says by `@sameAs` which entry of it a person, place or organisation is
(`<person sameAs="register.xml#pers-tranter-anna">`; TEI Guidelines, chapter SA 16.6). The address is relative to the
edition, so it is followed where the edition is a file. Addresses on the web are not followed.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tei_encode.files import read_file
from tei_encode.tei.namespaces import XML_ID, XML_NAMESPACE, local_name, tei

from .addresses import local_path
from .well_formed import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject

ENTRIES = ("person", "place", "org")
_KEPT = 8
"""How many registers are kept in memory; a folder of editions most often has one."""


@dataclass(frozen=True)
class SharedEntryValidator:
    """Follows `@sameAs` of entries into other files."""

    name: str = "shared entries"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Errors for entries the register lacks or has as another kind; one warning for a file that cannot be read."""
        if not subject.file or subject.root.find(f".//*[@{{{XML_NAMESPACE}}}base]") is not None:
            return
        silent: set[str] = set()
        for element in subject.root.iter(*map(tei, ENTRIES)):
            for address in (element.get("sameAs") or "").split():
                path, _, identifier = address.partition("#")
                target = local_path(path, subject.file)
                if target is None or not identifier or "(" in identifier:
                    continue
                entries, reason = _entries_of(target)
                if reason and path not in silent:
                    silent.add(path)
                    message = f"@sameAs points into {path}, which {reason}: its entries were not checked"
                    yield subject.warning("register-unreadable", message, element)
                elif not reason:
                    yield from _compared(subject, element, address, entries.get(unquote(identifier)))


def _compared(subject: Subject, element: _Element, address: str, found: str | None) -> Iterator[Finding]:
    name = local_name(element)
    if found is None:
        message = f'@sameAs of <{name}> points at "{address}", which is not in that register'
        yield subject.error("pointer-unresolved", message, element)
    elif found != name:
        message = f'@sameAs of <{name}> points at "{address}", a <{found}>, not at a <{name}>'
        yield subject.error("pointer-to-another-kind", message, element)


def _entries_of(path: Path) -> tuple[Mapping[str, str], str]:
    """What elements have which identifier in a file; or why that cannot be told."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            return {}, "is no file"
        return _read(path.resolve(), state.st_mtime_ns, state.st_size)
    except FileNotFoundError:
        return {}, "is not there"
    except (OSError, ValueError) as error:
        return {}, f"cannot be read ({getattr(error, 'strerror', None) or error})"


@lru_cache(maxsize=_KEPT)
def _read(path: Path, _changed: int, _size: int) -> tuple[Mapping[str, str], str]:
    """As `_entries_of`; read again only when the file has changed."""
    root, _ = parse(read_file(path), str(path))
    if root is None:
        return {}, "is not well-formed"
    found: dict[str, str] = {}
    for element in root.iter():
        if isinstance(element.tag, str) and (identifier := element.get(XML_ID)):
            found.setdefault(identifier.strip(), local_name(element))
    return found, ""
