"""XML catalogs: where on this machine that is which documents and schemas name by an address elsewhere.

OASIS Standard "XML Catalogs" 1.1, sections 4 and 7, without public identifiers. As in libxml2, entries for system
identifiers are looked at before those for URI references.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml import etree

from tei_encode.errors import SchemaError
from tei_encode.files import LARGEST_TABLE, read_file, uncapitalised
from tei_encode.tei.parsing import entity_of, safe_parser

from .addresses import local_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

CATALOG = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}"
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
VARIABLE = "XML_CATALOG_FILES"
"""The environment variable that names catalogs, between blanks, for xmllint as well."""

Use = Literal["exact", "rewrite", "suffix", "delegate", "next"]
_KINDS: dict[str, tuple[str, Use, str, str]] = {
    "system": ("system", "exact", "systemId", "uri"),
    "rewriteSystem": ("system", "rewrite", "systemIdStartString", "rewritePrefix"),
    "systemSuffix": ("system", "suffix", "systemIdSuffix", "uri"),
    "delegateSystem": ("system", "delegate", "systemIdStartString", "catalog"),
    "uri": ("uri", "exact", "name", "uri"),
    "rewriteURI": ("uri", "rewrite", "uriStartString", "rewritePrefix"),
    "uriSuffix": ("uri", "suffix", "uriSuffix", "uri"),
    "delegateURI": ("uri", "delegate", "uriStartString", "catalog"),
    "nextCatalog": ("", "next", "", "catalog"),
}
"""By the name of an entry: what it is for, how it is used, the attributes with what it is for and what it gives."""


class Entry(NamedTuple):
    """One entry of a catalog.

    Attributes:
        kind: `system` or `uri`; empty for both.
        use: how it is used.
        key: the address that it is for, its beginning or its end.
        target: the address that it gives, absolute; of a rule that rewrites, its beginning.
    """

    kind: str
    use: Use
    key: str
    target: str


@dataclass(frozen=True)
class Catalogs:
    """Catalogs that are asked one after the other.

    Attributes:
        files: the files given for them.
    """

    files: tuple[Path, ...] = ()

    def check(self) -> None:
        """See that all files can be read.

        Raises:
            SchemaError: one cannot, or is no catalog.
        """
        for file in self.files:
            _entries(file)

    def resolve(self, address: str) -> str | None:
        """The address that stands in place of another one; None where no catalog knows it.

        Args:
            address: an absolute URI, `http:`, `urn:` or another; a relative one is in no catalog.

        Raises:
            SchemaError: a catalog cannot be read, or is none.
        """
        if not self.files or not _is_absolute(address):
            return None
        found = None
        for kind in ("system", "uri"):
            seen: set[Path] = set()
            found = found or next(
                filter(None, (_asked(file, kind, address, seen) for file in self.files)), None
            )
        return found

    def mapped(self, address: str) -> str:
        """The address that stands in place of another one, or that itself; raises what `resolve` raises."""
        return self.resolve(address) or address

    def path_of(self, address: str) -> Path | None:
        """The file of this machine that stands in place of an address; None where there is none.

        Raises:
            SchemaError: a catalog cannot be read, or is none.
        """
        target = self.resolve(address)
        return None if target is None else local_path(target, "")


NO_CATALOGS = Catalogs()


def catalog_files(given: tuple[Path, ...], variable: str = "") -> tuple[Path, ...]:
    """The catalogs of a run: those given, then those that the environment names.

    Args:
        given: files, each of which has to be there.
        variable: the value of `VARIABLE`; files that are not there are passed over, as xmllint does.
    """
    named = (local_path(address, "") for address in variable.split())
    return (*given, *(path for path in named if path is not None and path.is_file()))


def _is_absolute(address: str) -> bool:
    # A drive of Windows looks like a scheme of one letter.
    try:
        return len(urlsplit(address).scheme) > 1
    except ValueError:
        return False


def _asked(file: Path, kind: str, address: str, seen: set[Path]) -> str | None:
    """What a catalog, and those that it names, have for an address; none is asked twice."""
    if file in seen:
        return None
    seen.add(file)
    entries = [one for one in _entries(file) if one.kind in {kind, ""}]
    for one in entries:
        if one.use == "exact" and one.key == address:
            return one.target
    if best := _longest(one for one in entries if one.use == "rewrite" and address.startswith(one.key)):
        return best.target + address[len(best.key) :]
    if best := _longest(one for one in entries if one.use == "suffix" and address.endswith(one.key)):
        return best.target
    delegates = [one for one in entries if one.use == "delegate" and address.startswith(one.key)]
    # Where an address is delegated, no other catalog has a say (section 7.1.2).
    further = sorted(delegates, key=lambda one: -len(one.key)) or [
        one for one in entries if one.use == "next"
    ]
    files = (local_path(one.target, "") for one in further)
    return next(filter(None, (_asked(one, kind, address, seen) for one in files if one is not None)), None)


def _longest(entries: Iterator[Entry]) -> Entry | None:
    return max(entries, key=lambda one: len(one.key), default=None)


@cache
def _entries(file: Path) -> tuple[Entry, ...]:
    """The entries of a catalog file, read once a run.

    Raises:
        SchemaError: it cannot be read, or is no catalog.
    """
    try:
        data = read_file(file, LARGEST_TABLE)
        root = etree.fromstring(data, safe_parser())
    except OSError as error:
        reason = uncapitalised(error.strerror or "cannot be read")
        raise SchemaError(str(file), f"the catalog cannot be read ({reason})") from error
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise SchemaError(str(file), f"the catalog is not well-formed XML ({error})") from error
    if name := entity_of(root):
        raise SchemaError(str(file), f"the catalog uses the entity {name}", "write out what it stands for")
    if root.tag != CATALOG + "catalog":
        raise SchemaError(str(file), "not an XML catalog", f"its root should be catalog in {CATALOG[1:-1]}")
    return tuple(_gathered(root, file.resolve().as_uri()))


def _gathered(parent: _Element, base: str) -> Iterator[Entry]:
    base = urljoin(base, parent.get(XML_BASE, ""))
    for child in parent.iterchildren(CATALOG + "*"):
        name = str(child.tag).removeprefix(CATALOG)
        if name == "group":
            yield from _gathered(child, base)
        elif name in _KINDS:
            kind, use, key, target = _KINDS[name]
            known = child.get(key, "") if key else ""
            address = child.get(target)
            if address is not None and bool(known) == bool(key):
                yield Entry(kind, use, known, urljoin(urljoin(base, child.get(XML_BASE, "")), address))
