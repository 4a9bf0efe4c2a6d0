"""What stands outside the root element: a person's processing instructions (`xml-model`) and comments."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from tei_encode.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element


LEFT_OUT = "merge-left-out"


def merge_prologue(merged: _Element, edited: _Element, machine: _Element, base: _Element) -> None:
    """Put before and behind a merged root what belongs there.

    Args:
        merged: the root of the merged edition, changed in place.
        edited: the root of the edited edition.
        machine: that of what the machine writes now.
        base: that of what it had written.
    """
    for siblings, put in ((_before, merged.addprevious), (_behind, merged.addnext)):
        _merge(*(siblings(root) for root in (edited, machine, base)), put=put)


def left_out(edited: _Element, file: str) -> tuple[Finding, ...]:
    """A warning where a document type stands before the edited edition: none is written."""
    if edited.getroottree().docinfo.internalDTD is None:
        return ()
    message = "the document type (DOCTYPE) was left out: name a schema in an xml-model instruction instead"
    return (Finding(Severity.WARNING, LEFT_OUT, message, file, 1, 1),)


def _merge(
    edited: list[_Element], machine: list[_Element], base: list[_Element], *, put: Callable[[_Element], None]
) -> None:
    was, now = set(map(_said, base)), set(map(_said, machine))
    there = set(map(_said, edited))
    kept = [one for one in edited if _said(one) not in was - now]
    new = [one for one in machine if _said(one) not in was | there]
    for one in [*new, *kept] if put.__name__ == "addprevious" else [*kept, *new][::-1]:
        copy = deepcopy(one)
        copy.tail = None
        put(copy)


def _before(root: _Element) -> list[_Element]:
    return list(root.itersiblings(preceding=True))[::-1]


def _behind(root: _Element) -> list[_Element]:
    return list(root.itersiblings())


def _said(node: _Element) -> tuple[str, str, str]:
    return str(node.tag), getattr(node, "target", ""), (node.text or "").strip()
