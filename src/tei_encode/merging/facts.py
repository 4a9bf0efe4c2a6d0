"""What in a header is the machine's to say: counts, digests, the source, the program and its options."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.tei.edition_digest import DIGEST_TYPE
from tei_encode.tei.namespaces import NS, TEI_NAMESPACE, XML_ID, local_name, tei

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADER = "tei:teiHeader/tei:fileDesc"
REQUIRED = (
    f"{_HEADER}/tei:publicationStmt/tei:idno[@type='{DIGEST_TYPE}']",
    f"{_HEADER}/tei:sourceDesc/tei:bibl/tei:idno[@type='SHA-256']",
    f"{_HEADER}/tei:sourceDesc/tei:bibl/tei:idno[@type='filename']",
    f"{_HEADER}/tei:sourceDesc/tei:bibl/tei:extent/tei:measure[@unit='bytes']",
    f"{_HEADER}/tei:sourceDesc/tei:bibl/tei:note[@type='encoding']",
)
"""Facts without which an edition can't be told to be one of ours, or gives no source back."""

_CHANGE = "tei:teiHeader/tei:revisionDesc/tei:change[@who='#tei-encode']"
_NUMBER = re.compile(r"\d[\w.+-]*")
"""What differs between the entries of two versions of the program."""
FACTS = (
    *REQUIRED,
    f"{_HEADER}/tei:extent/tei:measure[@unit='words']",
    f"{_HEADER}/tei:extent/tei:measure[@unit='characters']",
    "tei:teiHeader/tei:encodingDesc/tei:appInfo/tei:application[@ident='tei-encode']",
)
"""Facts that stand as the machine writes them now, where they stand at all."""


def state(merged: _Element, machine: _Element) -> None:
    """Write the machine's facts into the header of a merged edition, counts of elements taken anew.

    Args:
        merged: the edition, its `text` in place; changed in place.
        machine: what the machine writes now.
    """
    for path in FACTS:
        ours = machine.find(path, NS)
        there = merged.find(path, NS)
        if ours is not None and there is not None:
            parent = there.getparent()
            assert parent is not None  # noqa: S101 - it was found below the root
            copy = deepcopy(ours)
            copy.tail = None
            parent.replace(there, copy)
        elif ours is not None and path in REQUIRED:
            _put_back(merged, ours)
    _replace_change(merged, machine)
    _declare_marks(merged, machine)
    count_usage(merged)


def _replace_change(merged: _Element, machine: _Element) -> None:
    """Bring the machine's own entry of the history up to date; one whose words a person changed is theirs."""
    ours = machine.find(_CHANGE, NS)
    if ours is None:
        return
    for there in merged.iterfind(_CHANGE, NS):
        parent = there.getparent()
        if parent is not None and _without_numbers(there) == _without_numbers(ours):
            copy = deepcopy(ours)
            copy.tail = None
            parent.replace(there, copy)
            return


def _without_numbers(change: _Element) -> str:
    return _NUMBER.sub("", " ".join("".join(map(str, change.itertext())).split()))


def _put_back(merged: _Element, ours: _Element) -> None:
    """Put a fact that was deleted where it belongs, if its parent is still there."""
    way = []
    parent = ours.getparent()
    while parent is not None and parent.getparent() is not None:
        way.append(str(parent.tag))
        parent = parent.getparent()
    place = merged.find("/".join(reversed(way)))
    if place is not None:
        copy = deepcopy(ours)
        copy.tail = None
        place.append(copy)


def _declare_marks(merged: _Element, machine: _Element) -> None:
    """Take out declarations of layout marks that nothing uses any more, unless a person wrote them."""
    used = {part[1:] for one in merged.iter() for part in (one.get("rendition") or "").split()}
    ours = {one.get(XML_ID) for one in machine.iter(tei("rendition"))}
    for one in list(merged.iterfind("tei:teiHeader/tei:encodingDesc/tei:tagsDecl/tei:rendition", NS)):
        if one.get(XML_ID) in ours and one.get(XML_ID) not in used:
            parent = one.getparent()
            assert parent is not None  # noqa: S101 - it was found below the root
            parent.remove(one)


def count_usage(merged: _Element) -> None:
    """Make the counts of `tagUsage` those of `text`; what a person says of an element there is kept."""
    namespace = merged.find(
        f"tei:teiHeader/tei:encodingDesc/tei:tagsDecl/tei:namespace[@name='{TEI_NAMESPACE}']", NS
    )
    text = merged.find("tei:text", NS)
    if namespace is None or text is None:
        return
    usage = Counter(local_name(one) for one in text.iter(f"{{{TEI_NAMESPACE}}}*"))
    for one in list(namespace.iterfind("tei:tagUsage", NS)):
        number = usage.pop(one.get("gi", ""), 0)
        if number or _says_more(one):
            one.set("occurs", str(number))
        else:
            namespace.remove(one)
    for name, number in sorted(usage.items()):
        new = etree.Element(tei("tagUsage"), gi=name, occurs=str(number))
        behind = [one for one in namespace.iterfind("tei:tagUsage", NS) if one.get("gi", "") > name]
        if behind:
            behind[0].addprevious(new)
        else:
            namespace.append(new)


def _says_more(usage: _Element) -> bool:
    return bool(len(usage) or (usage.text or "").strip()) or set(usage.attrib) > {"gi", "occurs"}
