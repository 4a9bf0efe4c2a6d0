"""Which of several encodings of one place is read (Guidelines 3.5, 12.3.1, 13.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_ID, local_name, pointers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from .survey import Survey

PREFERRED = ("corr", "reg", "expan")
"""What editors made of the source."""
ORIGINAL = ("sic", "orig", "abbr")
"""What the source has."""

_EDITED = (*PREFERRED, "ex", "supplied")
_OF_SOURCE = (*ORIGINAL, "am", "surplus")
_CERTAINTY = {"high": 3, "": 2, "medium": 1, "low": 0, "unknown": 0}


def alternative_read(choice: _Element, *, original: bool) -> _Element | None:
    """The one element of a `choice` that is read, or None where it holds none.

    Editors' forms come before what is neither and that before the source's forms, or the other way round; of equals the
    most certain, then the first.
    """
    children = [
        child for child in choice if isinstance(child.tag, str) and local_name(child) not in ("note", "desc")
    ]
    first, last = (_OF_SOURCE, _EDITED) if original else (_EDITED, _OF_SOURCE)

    def rank(child: _Element) -> tuple[int, float]:
        names = {local_name(child), *(local_name(inner) for inner in child if local_name(child) == "choice")}
        kind = 0 if names & set(last) and not names & set(first) else 2 if names & set(first) else 1
        return kind, _certainty(child.get("cert", ""))

    return max(children, key=rank, default=None)


def _certainty(value: str) -> float:
    """How certain, from 0 to 3: words, or a probability (teidata.probCert)."""
    if value in _CERTAINTY:
        return _CERTAINTY[value]
    try:
        return 3 * float(value)
    except ValueError:
        return _CERTAINTY[""]


def is_read_by_itself(element: _Element, name: str, *, original: bool) -> bool:
    """Whether `am`, `ex` or `surplus` is read where it stands in no choice."""
    if name == "surplus":
        return original
    if name == "ex":
        return original is False
    if original:
        return True
    parent = element.getparent()
    expanded = parent is not None and (
        local_name(parent) == "expan" or any(local_name(sibling) == "ex" for sibling in parent)
    )
    return not expanded


def reading_read(app: _Element, witnesses: frozenset[str]) -> _Element | None:
    """The `lem` or `rdg` of an apparatus entry that is read, or None where it has none.

    Args:
        app: the entry.
        witnesses: the identifiers that stand for the witness wanted: its own, those of the groups it is in; empty for
            the text of the edition.
    """
    readings = list(_readings(app))
    if witnesses:
        for reading in readings:
            if witnesses & set(pointers(_witnesses_of(reading))):
                return reading
    lemma = next((reading for reading in readings if local_name(reading) == "lem"), None)
    if lemma is not None:
        return lemma
    return (
        None if witnesses and any(reading.get("wit") for reading in readings) else next(iter(readings), None)
    )


def _readings(entry: _Element) -> Iterator[_Element]:
    """Readings of an entry and of the groups in it, in order; deep groups cost no recursion."""
    waiting = [entry]
    while waiting:
        element = waiting.pop()
        if element is not entry and local_name(element) in ("lem", "rdg"):
            yield element
        elif element is entry or local_name(element) == "rdgGrp":
            waiting.extend(reversed([child for child in element if isinstance(child.tag, str)]))


def _witnesses_of(reading: _Element) -> str:
    parent = reading.getparent()
    group = parent.get("wit", "") if parent is not None and local_name(parent) == "rdgGrp" else ""
    return reading.get("wit") or group


def stands_apart(app: _Element) -> bool:
    """Whether an apparatus entry repeats text that stands elsewhere (Guidelines 13.2.1 and 13.2.2)."""
    return bool(app.get("loc") or app.get("from") or app.get("to"))


def witnesses_named(sigil: str, found: Survey) -> frozenset[str]:
    """Identifiers that stand for a witness: its own and those of the lists it is in; empty where none is declared.

    Args:
        sigil: its `xml:id`, with or without `#`, or its `n`.
        found: the document.
    """
    wanted = sigil.removeprefix("#")
    declared: Iterable[_Element] = (
        element
        for element in found.ids.values()
        if local_name(element) in ("witness", "msDesc", "bibl", "biblStruct", "listWit")
    )
    for element in declared:
        if wanted in (element.get(XML_ID), element.get("n")):
            around = (
                one.get(XML_ID)
                for one in element.iterancestors()
                if local_name(one) in ("listWit", "witness")
            )
            return frozenset(name for name in (element.get(XML_ID), *around) if name)
    return frozenset()


def element_read(ellipsis: _Element, *, original: bool) -> _Element | None:
    """Of an `ellipsis` the text supplied for it, or the mark the source has (Guidelines 3.5.3)."""
    supplied = [child for child in ellipsis if local_name(child) == "supplied"]
    marks = [child for child in ellipsis if isinstance(child.tag, str) and local_name(child) != "supplied"]
    return next(iter([*marks, *supplied] if original else [*supplied, *marks]), None)


def is_deleted(deletion: _Element, undone: set[_Element]) -> bool:
    """Whether a `del` stands, not restored nor undone (Guidelines 12.3.1.6, 12.3.4.4)."""
    if deletion in undone:
        return False
    for around in deletion.iterancestors():
        if local_name(around) in ("restore", "del"):
            return local_name(around) == "del"
    return True
