"""Links to the further targets of a reference or name that points at several things (att.pointing).

An `a` leads to one place, so the first target takes the words themselves; the others get a small link each behind them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from tei_encode.exporters.reading.state import Frame

    from .ids import Ids
    from .surface import Surface


class FurtherTargets:
    """The further targets of the links that are open, and the links to those shown so far."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._waiting: dict[Frame, Sequence[str]] = {}
        self._shown: list[_Element] = []

    def remember(self, frame: Frame, pointers: Sequence[str]) -> None:
        """Remember the pointers of an element behind the first, until it ends."""
        if pointers:
            self._waiting[frame] = pointers

    def show(self, frame: Frame, surface: Surface) -> list[tuple[str, _Element]]:
        """Link to them behind the element; returns the pointers that lead somewhere, each with its link."""
        found = []
        for number, pointer in enumerate(self._waiting.pop(frame, ()), 2):
            attributes = {
                "class": "extra further",
                "id": self._ids.new("further"),
                "aria-label": f"Target {number}",
            }
            link = surface.leaf("a", attributes, str(number))
            self._shown.append(link)
            if self._ids.link_to(link, pointer):
                found.append((pointer, link))
        return found

    def finish(self) -> None:
        """Take those away that lead nowhere, when all links are settled."""
        for link in self._shown:
            if not link.get("href"):
                _take_out(link)


def _take_out(element: _Element) -> None:
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
