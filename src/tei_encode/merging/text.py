"""The merged `text` element: merged as nodes, then built."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from lxml import etree

from tei_encode.tei.namespaces import TEI_NAMESPACE

from .elements import empty_like, merge_shell
from .nodes import FILLER, GROUP
from .pieces import merge_piece
from .sequences import Sides, merge_stretch

if TYPE_CHECKING:
    from lxml.etree import _Element

    from .nodes import Node
    from .sequences import Bench


def merge_text(bench: Bench, edited: Node, machine: Node, base: Node) -> Node:
    """The node of the merged `text`.

    Args:
        bench: what the steps of the merge share; its source is that of all three.
        edited: the `text` as a person left it.
        machine: as the machine writes it now.
        base: as the machine had written it.
    """
    shell = merge_shell(bench.record, edited, machine, base, edited.line) or empty_like(edited)
    sides = Sides(edited.items, machine.items, base.items)
    shell.items.append(bench.defer(sides, 0, len(bench.source), edited.line))
    while bench.waiting:
        merge_stretch(bench, bench.waiting.pop(), merge_piece)
    return shell


def build(node: Node) -> _Element:
    """The element of a node, with all that is in it."""
    top = _made(node, None)
    waiting = [(top, iter(node.items))]
    while waiting:
        element, items = waiting[-1]
        item = next(items, None)
        if item is None:
            waiting.pop()
        elif item.tag == GROUP:
            waiting.append((element, iter(item.items)))
        elif item.is_text or item.tag == FILLER:
            _append_text(element, item.text)
        elif item.is_atom:
            _append_copy(element, item)
        else:
            waiting.append((_made(item, element), iter(item.items)))
    return top


def _made(node: Node, parent: _Element | None) -> _Element:
    own = node.element.nsmap if node.element is not None else {}
    nsmap: Any = own if any(value != TEI_NAMESPACE for value in own.values()) else None
    if parent is None:
        element = etree.Element(node.tag, nsmap=nsmap or {None: TEI_NAMESPACE})
    else:
        element = etree.SubElement(parent, node.tag, nsmap=nsmap)
    for name, value in node.attributes.items():
        element.set(name, value)
    return element


def _append_copy(parent: _Element, node: Node) -> None:
    assert node.element is not None  # noqa: S101 - atoms are read, never made
    copy = deepcopy(node.element)
    copy.tail = None
    parent.append(copy)


def _append_text(element: _Element, text: str) -> None:
    last = element[-1] if len(element) else None
    if last is None:
        element.text = (element.text or "") + text
    else:
        last.tail = (last.tail or "") + text
