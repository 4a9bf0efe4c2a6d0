"""Labelled parts of shelfmarks: "F. 6, Op. 13", "RG 59", "leg. 45, f. 12"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ..parts import Part
from .kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = tuple(unit for kind in KINDS for unit in kind.units)
_ONE = re.compile(
    "|".join(
        rf"(?P<u{number}>(?<![\w.]){unit.label}(?P<v{number}>{unit.value}){unit.tail})"
        for number, unit in enumerate(_UNITS)
    )
)
_ANY = re.compile(rf"(?<![\w.])(?:{'|'.join(f'{unit.label}{unit.value}{unit.tail}' for unit in _UNITS)})")
"""The same without groups, which is how the engine finds where one begins many times faster."""
_COLLECTION_UNITS = frozenset({"recordGroup", "lotFile", "entry", "box", "file", "folder", "reel"})
# In these "f." is a folio, not a fond.
_WITH_FOLIOS = frozenset({"bundle", "series", "register", "volume", "box", "book"})
# "Nr. 12" is the last number of a shelfmark, and anything else by itself.
_LAST = frozenset({"number", "inventoryNumber"})
_COLLECTION = re.compile(r",\s(?:[^;()\[\].]|(?<=\b[A-Z])\.|(?<=\d)\.(?=\d)){1,110}\s")
BETWEEN = re.compile(r"\s?[,;:]?\s?(?:\(\w{1,12}\)[,;]?\s?)?")


def _number(text: str) -> str:
    """A printed number with letters that scanning put for figures ("l3", "1O") turned back."""
    if not any(character.isdigit() for character in text):
        return text.replace("l", "1") if set(text) <= {"I", "l"} and "l" in text else text
    return re.sub(r"(?<![A-Za-z])[Il](?=\d|\b)|(?<=\d)[Il](?=\d|\b)", "1", text)


def _bounds(value: str) -> dict[str, str]:
    numbers = re.findall(r"[\w/]+", _number(value))
    figures = [one for one in numbers if re.match(r"[\dIVXLCA-Z]", one) and one not in ("and", "ob")]
    if len(figures) > 1 and re.search(rf"{figures[-2]}\s?[-–—]\s?{figures[-1]}", value):
        first, last = figures[-2:]
        if first.isdigit() and last.isdigit() and len(last) < len(first):
            figures[-1] = first[: len(first) - len(last)] + last
    return {"from": figures[0], "to": figures[-1]} if figures else {}


def labelled_part(unit: str, whole: Span, value: str) -> Part:
    """The part of a reference that a label and its value are: `biblScope`, the wording as `idno` inside."""
    inside = () if unit == "leaf" else (Part(whole, Kind.IDNO, {"type": "shelfmark"}),)
    return Part(whole, Kind.BIBL_SCOPE, {"unit": unit, **_bounds(value)}, inside)


def labelled_runs(text: str) -> Iterator[list[Part]]:
    """Runs of labelled parts with nothing but commas between."""
    run: list[Part] = []
    for found in _ANY.finditer(text):
        one = _ONE.match(text, found.start())
        if one is None:
            continue
        number = next(n for n in range(len(_UNITS)) if one[f"u{n}"] is not None)
        part = labelled_part(_UNITS[number].name, Span(*one.span()), one[f"v{number}"])
        if _is_page(text, run, part):
            continue
        if run and part.attributes["unit"] in ("fond", "leaf"):
            part = _in_bundle(text, run, part, one[f"v{number}"])
        if run and not _goes_on(text, run[-1], part):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _is_page(text: str, run: list[Part], part: Part) -> bool:
    """Whether "p. 18" is a page: it is a folder (papka) right behind the inventory alone ("op. 7, p. 18, d. 184")."""
    if part.attributes["unit"] != "folder" or text[part.span.start + 1 : part.span.start + 2] != ".":
        return False
    is_behind = bool(run) and run[-1].attributes["unit"] == "opis"
    return not is_behind or BETWEEN.fullmatch(text, run[-1].span.end, part.span.start) is None


def _in_bundle(text: str, run: list[Part], part: Part, value: str) -> Part:
    """A part behind others whose label means something else there: "f." a folio, "l." behind "leg. 423" a book."""
    units = {one.attributes["unit"] for one in run[-3:]}
    if part.attributes["unit"] == "fond":
        is_folio = run[0].attributes["unit"] in _WITH_FOLIOS or (
            units & _LAST and text[part.span.start] == "f"
        )
        return labelled_part("leaf", part.span, value) if is_folio else part
    is_book = "bundle" in units and part.span.text(text).startswith(("l.", "L."))
    return labelled_part("book", part.span, value) if is_book else part


def _goes_on(text: str, last: Part, following: Part) -> bool:
    """Whether a labelled part belongs to the same shelfmark as the one before it."""
    if last.attributes["unit"] in _LAST and following.attributes["unit"] != "leaf":
        return False
    if BETWEEN.fullmatch(text, last.span.end, following.span.start):
        return True
    # "RG 59, Holm Papers Lot File 71D12, Box 2": the collection is named between the labelled parts.
    before, after = last.attributes["unit"], following.attributes["unit"]
    modern = {before, after} <= _COLLECTION_UNITS and after not in {before, "recordGroup"}
    return modern and bool(_COLLECTION.fullmatch(text, last.span.end, following.span.start))


def without_fond(text: str, run: list[Part]) -> list[Part]:
    """Labels that go on with a shelfmark: "f." is a folio there ("PREM 11/618, f. 23")."""
    first = run[0]
    if first.attributes["unit"] != "fond" or not re.match(r"[Ff]\.", first.span.text(text)):
        return run
    value = first.span.text(text).split(".", 1)[1]
    return [labelled_part("leaf", first.span, value), *run[1:]]
