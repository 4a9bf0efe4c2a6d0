"""The entries of a document, and the elements of an entry that say something of the work it is for.

TEI Guidelines 3.12: `bibl` holds these elements in any order, `biblStruct` in `analytic`, `monogr`, `imprint` and
`series`, `biblFull` in the parts of a header.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tei_encode.tei.namespaces import local_name, tei

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

ENTRIES = frozenset({"bibl", "biblStruct", "biblFull"})
FIELDS = frozenset(
    "title author editor respStmt date biblScope publisher distributor pubPlace edition idno ref ptr note orgName "
    "placeName repository settlement institution collection meeting textLang extent".split()
)
_APART = ENTRIES | {"relatedItem", "listRelation", "citedRange", "availability", "cit", "quote"}
"""What stands in an entry and is not about its work, or about another one."""
_LEVELS = {"analytic": "a", "monogr": "m", "series": "s", "seriesStmt": "s"}


class Field(NamedTuple):
    """An element of an entry.

    Attributes:
        element: the element.
        name: its local name.
        part: `a`, `m` or `s` inside `analytic`, `monogr` or `series`; else empty.
    """

    element: _Element
    name: str
    part: str


def entry_elements(root: _Element) -> list[_Element]:
    """The entries of a document, in its order.

    All entries of lists (`listBibl`) wherever they stand, and references in the text and in `standOff` that name
    a work: those with a title, a shelfmark, or an author and a date. Entries inside entries, those that only point
    at another (`sameAs`, `copyOf`), and what the header says of the document's own source are none.
    """
    return [one for one in root.iter(*(tei(name) for name in sorted(ENTRIES))) if _is_entry(one)]


def mentions_of(root: _Element) -> Iterator[tuple[_Element, str]]:
    """Every entry of a document and every pointer at one, in its order.

    Returns:
        The element, and the `xml:id` of the entry that it points at; empty for an entry itself.
    """
    entries = set(entry_elements(root))
    for one in root.iter(tei("ref"), *(tei(name) for name in sorted(ENTRIES))):
        pointer = one.get("target") or one.get("sameAs") or ""
        if one in entries:
            yield one, ""
        elif pointer.startswith("#") and " " not in pointer:
            yield one, pointer[1:]


def fields_of(entry: _Element) -> Iterator[Field]:
    """The elements of an entry that say something, in order, none inside another."""
    from lxml.etree import iterwalk

    walker = iterwalk(entry, events=("start",))
    for _, element in walker:
        name = local_name(element)
        if element is entry:
            continue
        if name in _APART:
            walker.skip_subtree()
        elif name in FIELDS or (name == "series" and element.find("{*}title") is None):
            walker.skip_subtree()
            yield Field(element, name, _part_of(element, entry))


def loose_text(entry: _Element) -> Iterator[str]:
    """The words of an entry that stand in none of its fields, piece by piece."""
    from lxml.etree import iterwalk

    walker = iterwalk(entry, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        inside = element is not entry
        if event == "start":
            if inside and (local_name(element) in FIELDS or local_name(element) in _APART):
                walker.skip_subtree()
            elif element.text:
                yield element.text
        elif inside and element.tail:
            yield element.tail


def _is_entry(element: _Element) -> bool:
    if element.get("sameAs") or element.get("copyOf"):
        return False
    above = {local_name(one) for one in element.iterancestors()}
    if above & ENTRIES or "relatedItem" in above:
        return False
    if stands_in_list(element):
        return True
    if "teiHeader" in above:
        return False
    found = {field.name for field in fields_of(element)}
    return bool(found & {"title", "repository"}) or {"author", "date"} <= found or _has_shelfmark(element)


def stands_in_list(entry: _Element) -> bool:
    """Whether an entry is one of a list, not a reference in running text or in a note."""
    return any(local_name(one) == "listBibl" for one in entry.iterancestors())


def _has_shelfmark(element: _Element) -> bool:
    return any(is_shelfmark(idno) for idno in element.iter(tei("idno")))


def is_shelfmark(idno: _Element) -> bool:
    """Whether an `idno` says where a paper lies in its archive, by its type or because it stands in `msIdentifier`."""
    parent = idno.getparent()
    in_identifier = parent is not None and local_name(parent) in ("msIdentifier", "altIdentifier")
    return in_identifier or (idno.get("type") or "").lower() in (
        "shelfmark", "callnumber", "call-number", "signature", "signatur",
    )  # fmt: skip


def _part_of(element: _Element, entry: _Element) -> str:
    for above in (element, *element.iterancestors()):
        if above is entry:
            break
        if local_name(above) in _LEVELS:
            return _LEVELS[local_name(above)]
    return ""
