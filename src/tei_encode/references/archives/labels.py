"""Labelled parts of shelfmarks: "F. 6, Op. 13", "RG 59", "leg. 45, f. 12"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ..parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

_VALUE = r"[\dIl][\dIl]{0,5}(?:[-/][\dA-Za-zа-я]{1,5})?[a-zа-я]?(?![\w])"
_SIDE = r"(?:\s?(?:ob\.?|об\.?|verso|recto|r|v)(?!\w))?"
_LEAVES = rf"{_VALUE}{_SIDE}(?:\s?(?:[-–—,]|and)\s?{_VALUE}{_SIDE})*"
_WIDE = r"(?:[\dIl]{1,6}[A-Za-z]?|[IVXLC]{1,7}|[A-Z]{1,2}-?\d{0,4})(?:[-–/][\dA-Za-z]{1,5})?(?!\w)"
_UNITS = (
    ("fond", r"(?:[Ff]ond|[Ff]|[Фф]онд|[Фф])\.?\s?(?:R-)?", _VALUE),
    ("opis", r"(?:[Oo]pis['’]?|[Oo]p|[Оо]пись|[Оо]п)\.?\s?", _VALUE),
    ("folder", r"(?:[Pp]apka|[Pp]ap|[Пп]апка|[Пп]ап|[Pp]or|[Kk]orobka|[Kk]or)\.?\s?", _VALUE),
    ("file", r"(?:[Dd]elo|[Dd]ok|[Dd]|[Дд]ело|[Дд]|[Ee]d\.\s?[Kk]hr)\.?\s?", _VALUE),
    ("leaf", r"(?:[Ll]ist[yi]?|[Ll][Ll1I]?|[Лл]л?)\.?\s?", _LEAVES),
    ("recordGroup", r"(?:RG|[Rr]ecord\s[Gg]roup)\.?\s?", _WIDE),
    ("lotFile", r"[Ll]ot\s(?:[Ff]iles?\s)?", r"\d{2}[-\s]?[A-Z][-\s]?\d{1,4}(?!\w)"),
    ("entry", r"[Ee]ntry\s", _WIDE),
    ("box", r"(?:[Bb]ox(?:es)?|[Cc]arton|[Bb]usta|b)\.?\s", _WIDE),
    ("folder", r"(?:[Ff]olders?|[Ff]older\sno\.)\s", rf"(?:{_WIDE}|[“\"][^”\"]{{1,60}}[”\"])"),
    ("file", r"(?:[Ff]ile|[Dd]ossier|[Aa]kte|[Ff]asc(?:icolo)?|fasc)\.?\s(?:[Nn]o\.\s)?", _WIDE),
    ("series", r"(?:[Ss]eries|[Ss][eé]rie)\s", _WIDE),
    ("bundle", r"(?:[Ll]eg(?:ajo)?|[Ll]iasse|[Mm]azzo|[Ee]xp(?:ediente)?)\.?\s", _WIDE),
    ("register", r"(?:[Rr]eg(?:istro)?|[Ff]ilza)\.?\s", _WIDE),
    ("volume", r"(?:[Vv]ol|[Bb]d)\.\s", _WIDE),
    ("reel", r"(?:[Rr]eel|[Rr]oll|[Ff]rames?)\s", _WIDE),
    (
        "leaf",
        r"(?:(?:[Ff]f?ol?s?|[Ff]f?|[Cc]c?|[Bb]l)\.\s?|(?:[Ff]ols?|[Ff]f|Bl)\s)",
        r"\d+\s?[rv]?(?:\s?[-–,]\s?(?:\d+\s?[rv]?|[rv]))*(?!\w)",
    ),
)
_ONE = re.compile(
    "|".join(
        rf"(?P<u{number}>(?<![\w.]){label}(?P<v{number}>{value}))"
        for number, (_, label, value) in enumerate(_UNITS)
    )
)
_COLLECTION_UNITS = frozenset({"recordGroup", "lotFile", "entry", "box", "folder", "reel"})
# In these "f." is a folio, not a fond.
_WITH_FOLIOS = frozenset({"bundle", "series", "register", "volume", "box"})
_COLLECTION = re.compile(r",\s(?:[^;()\[\].]|(?<=\b[A-Z])\.){1,110}\s")
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
    for one in _ONE.finditer(text):
        number = next(n for n in range(len(_UNITS)) if one[f"u{n}"] is not None)
        part = labelled_part(_UNITS[number][0], Span(*one.span()), one[f"v{number}"])
        if run and not _goes_on(text, run[-1], part):
            yield run
            run = []
        if run and part.attributes["unit"] == "fond" and run[0].attributes["unit"] in _WITH_FOLIOS:
            part = labelled_part("leaf", part.span, one[f"v{number}"])
        run.append(part)
    if run:
        yield run


def _goes_on(text: str, last: Part, following: Part) -> bool:
    """Whether a labelled part belongs to the same shelfmark as the one before it."""
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
