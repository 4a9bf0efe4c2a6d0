"""The words of an element on one line: notes left out, one reading of each `choice`, broken words whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.exporters.reading.choosing import ORIGINAL, PREFERRED
from tei_encode.tei.namespaces import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_OMITTED = frozenset({"note", "fw", "del", "surplus", "rdg", "figure", "graphic", "desc"})
_BREAKS = frozenset({"lb", "pb", "cb", "gb"})
_JOINED = "\x1e"
_BROKEN = re.compile(rf"[-‐=¬\u00ad]?\s*{_JOINED}\s*")


def words_of(element: _Element, *, original: bool = False, without: frozenset[str] = frozenset()) -> str:
    """The words of an element, white space in them made single blanks.

    Args:
        element: any element.
        original: take `sic`, `orig` and `abbr` rather than `corr`, `reg` and `expan`.
        without: names of further elements to leave out.
    """
    from lxml.etree import iterwalk

    pieces = [element.text or ""]
    walker = iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inner in walker:
        if inner is element:
            continue
        if event == "start":
            name = local_name(inner)
            if name in _OMITTED or name in without or _is_other_reading(inner, name, original=original):
                walker.skip_subtree()
                continue
            pieces.append(_piece(inner, name))
        else:
            pieces.append(inner.tail or "")
    return " ".join(_BROKEN.sub("", "".join(pieces)).split())


def _piece(element: _Element, name: str) -> str:
    """What stands where an element begins: a line end parts words, unless it says that it does not."""
    if name in _BREAKS:
        return _JOINED if element.get("break") in ("no", "maybe") else " "
    return element.text or ""


def _is_other_reading(element: _Element, name: str, *, original: bool) -> bool:
    parent = element.getparent()
    if parent is None or local_name(parent) != "choice":
        return False
    wanted, other = (ORIGINAL, PREFERRED) if original else (PREFERRED, ORIGINAL)
    return name in other and any(local_name(sibling) in wanted for sibling in parent)
