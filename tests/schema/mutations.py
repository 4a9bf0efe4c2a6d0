"""Documents broken at random, to compare judges of a schema with each other."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.tei.namespaces import XML_ID
from tests.schema.instances import TEI_NS

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

VALUES = ("", "yes", "high", "#a", "1954-03-26", "yesterday", "two words", "-1", "3.5")
ATTRIBUTES = (
    "type",
    "when",
    "from",
    "cert",
    "target",
    "level",
    "unit",
    "n",
    "foo",
    "status",
    "ident",
    "version",
)


def mutated(document: str, source: random.Random) -> str:
    """A document with one to three random changes; it may still be valid."""
    root = etree.fromstring(document.encode())
    for _ in range(source.choice((1, 1, 2, 3))):
        elements = list(root.iter(f"{{{TEI_NS}}}*"))
        source.choice(MUTATIONS)(source.choice(elements), source.choice(elements), source)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode")


def _delete(element: etree._Element, _other: etree._Element, _source: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _rename(element: etree._Element, other: etree._Element, _source: random.Random) -> None:
    element.tag = other.tag


def _copy_in(element: etree._Element, other: etree._Element, source: random.Random) -> None:
    twin = copy.deepcopy(other)
    for one in twin.iter():
        if XML_ID in one.attrib:
            del one.attrib[XML_ID]
    element.insert(source.randint(0, len(element)), twin)


def _swap(element: etree._Element, _other: etree._Element, source: random.Random) -> None:
    if len(element) > 1:
        element.append(element[source.randrange(len(element) - 1)])


def _write(element: etree._Element, _other: etree._Element, source: random.Random) -> None:
    if len(element) and source.random() < 0.5:
        element[source.randrange(len(element))].tail = "loose text"
    else:
        element.text = source.choice(("loose text", " ", ""))


def _set(element: etree._Element, _other: etree._Element, source: random.Random) -> None:
    element.set(source.choice(ATTRIBUTES), source.choice(VALUES))


def _unset(element: etree._Element, _other: etree._Element, source: random.Random) -> None:
    for name in source.sample(sorted(map(str, element.attrib)), min(1, len(element.attrib))):
        del element.attrib[name]


def _rename_unknown(element: etree._Element, _other: etree._Element, source: random.Random) -> None:
    element.tag = source.choice((f"{{{TEI_NS}}}unknown", "noNamespace", f"{{{TEI_NS}}}seg"))


MUTATIONS: tuple[Callable[[etree._Element, etree._Element, random.Random], None], ...] = (
    _delete, _rename, _copy_in, _swap, _write, _set, _unset, _rename_unknown,
)  # fmt: skip
