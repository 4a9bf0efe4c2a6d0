"""The contents of a page: the headings of its text, then its other parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .elements import add, clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from .marks import Heading


def show_contents(parent: _Element, headings: Iterable[Heading], parts: Sequence[tuple[str, str]]) -> None:
    """Add a list of links, headings inside those above them.

    Args:
        parent: what it is put into.
        headings: of the text.
        parts: identifiers and titles of the other parts.
    """
    nav = add(parent, "nav", class_="contents", aria_label="Contents")
    details = add(nav, "details", open="open")
    add(details, "summary", "Contents")
    listed = add(details, "ol")
    text = add(listed, "li")
    add(text, "a", "Text", href="#page-text")
    _show_headings(text, headings)
    for name, title in parts:
        add(add(listed, "li", class_="other"), "a", title, href=f"#{name}")


def _show_headings(parent: _Element, headings: Iterable[Heading]) -> None:
    open_lists: list[tuple[int, _Element]] = []
    last = parent
    for heading in headings:
        words = heading.around()[1]
        if not words:
            continue
        while open_lists and open_lists[-1][0] > heading.level:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < heading.level:
            holder = parent if not open_lists else last
            open_lists.append((heading.level, add(holder, "ol")))
        last = add(open_lists[-1][1], "li")
        add(last, "a", href=f"#{heading.id}").text = clean(words)
