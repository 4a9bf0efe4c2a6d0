"""Links that come to hold others, which HTML does not allow: taken apart, or made text like other text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_OF_LINKS = ("href", "rel", "role", "aria-describedby")


def taken_from_end(outer: _Element) -> list[_Element]:
    """The links that an element ends with, taken out of it, in their order."""
    taken: list[_Element] = []
    holder = outer
    while len(holder) and not (holder[-1].tail or "").strip():
        last = holder[-1]
        if last.tag == "a":
            taken.insert(0, last)
            holder.remove(last)
        else:
            holder = last
    return taken


def unlink(element: _Element) -> None:
    """Make a link that leads nowhere, or holds another one, a part of the text like others."""
    element.tag = "span"
    for name in _OF_LINKS:
        element.attrib.pop(name, "")


def cut(outer: _Element) -> bool:
    """Cut a link where other links stand in it: each part leads where it led; returns whether it led anywhere yet.

    A name with the mark of a note in its middle becomes two links with the mark between them.
    """
    if not outer.get("href"):
        return False
    attributes = {str(name): str(value) for name, value in outer.items() if name != "id"}
    parts = list(_parts(outer, attributes))
    for part in parts[:-1]:
        part.set("class", " ".join(one for one in (part.get("class") or "").split() if one != "unsure"))
    unlink(outer)
    outer.set("class", "parts")
    return True


def _parts(outer: _Element, attributes: dict[str, str]) -> Iterator[_Element]:
    """Put what stands between the links in an element into links of their own."""
    part = etree.Element("a", attributes)
    part.text, outer.text = outer.text, None
    children = list(outer)
    place = 0
    for child in (*children, None):
        holds_link = child is not None and next(child.iter("a"), None) is not None
        if child is not None and not holds_link:
            part.append(child)
        elif "".join(map(str, part.itertext())).strip():
            _put_in(part, outer, place)
            place += 1
            yield part
        else:
            _give_back(part, outer, place)
        if child is None or not holds_link:
            continue
        place = outer.index(child) + 1
        part = etree.Element("a", attributes)
        part.text, child.tail = child.tail, None


def _put_in(part: _Element, outer: _Element, place: int) -> None:
    """White space at the ends of a part stays outside its link."""
    text = part.text or ""
    if text.strip() or not len(part):
        part.text = text.lstrip()
        _append(outer, place, text[: len(text) - len(part.text)])
    last = part[-1] if len(part) else None
    text = (part.text if last is None else last.tail) or ""
    kept = text.rstrip()
    if last is None:
        part.text = kept
    else:
        last.tail = kept
    part.tail = text[len(kept) :]
    outer.insert(place, part)


def _append(outer: _Element, place: int, text: str) -> None:
    """Put text before a place among the children of an element."""
    if place:
        outer[place - 1].tail = (outer[place - 1].tail or "") + text
    else:
        outer.text = (outer.text or "") + text


def _give_back(part: _Element, outer: _Element, place: int) -> None:
    """Nothing but white space, or an element without words: it needs no link."""
    _append(outer, place, part.text or "")
    for child in list(part):
        outer.insert(place, child)
        place += 1
