"""Documents in archives: repository and shelfmark (TEI Guidelines 3.12.2.5, `idno`, `biblScope`).

`idno` cannot hold `biblScope`, but `biblScope` may hold `idno`. So each labelled part of a shelfmark ("F. 6",
"Op. 13") is a `biblScope` with its unit, and its wording the `idno type="shelfmark"` inside; leaves, which are
parts of the document and not of its shelfmark, are a `biblScope` alone. A shelfmark without labels
("FO 371/10927") is one `idno type="shelfmark"`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from tei_encode.model import Kind, Span

from ..parts import Part
from .labels import BETWEEN, labelled_runs, without_fond
from .repositories import (
    collection_before,
    edge_before,
    holding_between,
    is_repository,
    names_of,
    names_repository_before,
    repository_of,
    sentence_before,
    stands_before_named_repository,
    stands_before_repository,
    stands_beside_any,
    stands_beside_archive_of_town,
    stands_beside_siglum,
    stands_in_series_of_ministry,
)
from .unlabelled import unlabelled_marks

_GERMAN_ARCHIVE = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+archiv\s[^\W\d_a-z][^;.]*,\s$")
# "RG 59, Central Decimal File 1945–49": what is named between the parts of one shelfmark.
_NAMED_BEFORE = re.compile(r"(?<=,\s)[^\W\d_a-z][\w'’ –-]{1,60}$")
_PERIOD = re.compile(r"\s(?:1[5-9]|20)\d\d\s?[-–]\s?(?:(?:1[5-9]|20)\d\d|\d\d)$")
"""Years at the end of a collection's name ("Europe 1918–1940")."""
_COLLECTION_NAMED = re.compile(r",\s(?P<name>[^\W\d_a-z][\w'’-]*(?:\s[\w'’–-]+){0,5})[,\s]\s?")


_OF_NAMED_ARCHIVES = frozenset(
    "bundle book register box folder file series division holding inventoryNumber".split()
)


class _Mark(NamedTuple):
    """A shelfmark before its repository is looked for; `repository` where the mark was told by it."""

    start: int
    end: int
    parts: list[Part]
    repository: Span | None = None


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """An archival document in a text.

    Attributes:
        span: from the repository (where it is named) to the end of the last part.
        repository: where the repository's name stands; empty span where none is named.
        parts: `idno` and `biblScope` parts in order.
        names: each name of the repository by itself: the one before a bracket, and those inside it
            ("Harbour Archives (Arkhiv Portov, or AP)" has three).
    """

    span: Span
    repository: Span
    parts: tuple[Part, ...]
    names: tuple[Span, ...] = ()

    def all_parts(self) -> tuple[Part, ...]:
        """Repository and shelfmark in the order of the text."""
        named = (Part(name, Kind.ORG_NAME) for name in self.names)
        return tuple(sorted((*named, *self.parts), key=lambda part: part.span))

    def between(self) -> list[Span]:
        """What stands between the parts: the repository's town, collections that have no label."""
        parts = self.all_parts()
        return [Span(one.span.end, other.span.start) for one, other in pairwise(parts)]


def shelfmarks(text: str) -> list[Shelfmark]:
    """All references to archival documents in a text, in order, none overlapping another."""
    found: list[Shelfmark] = []
    for start, end, parts, named in _joined(text, sorted(_marks(text), key=lambda mark: mark[:2])):
        repository = named or repository_of(text, start, end)
        is_before = repository.length and repository.start < start
        begin = repository.start if is_before else collection_before(text, start).start
        whole = Span(begin, max(end, repository.end))
        if found and found[-1].span.end > whole.start:
            repository, whole = Span(start, start), Span(start, end)
        if not found or found[-1].span.end <= whole.start:
            holding = holding_between(text, repository, start)
            first = [Part(holding, Kind.IDNO, {"type": "shelfmark"})] if holding else []
            found.append(Shelfmark(whole, repository, (*first, *parts), names_of(text, repository)))
    return found


def _marks(text: str) -> list[_Mark]:
    """Start, end and parts of labelled shelfmarks and of those without labels, none overlapping another."""
    runs = list(labelled_runs(text))
    unlabelled = list(unlabelled_marks(text))
    told = bytearray(len(text))
    for span, repository in unlabelled:
        # A labelled part that only begins inside one is none: "MS Don. d. 12".
        _cover(told, span.start if repository else span.start + 1, span.end)
    labelled = [run for run in runs if not told[run[0].span.start] and _is_shelfmark(text, run)]
    covered = bytearray(len(text))
    for run in labelled:
        _cover(covered, run[0].span.start, run[-1].span.end)
    leaves = {
        run[-1].span.start: run[-1] for run in runs if {part.attributes["unit"] for part in run} == {"leaf"}
    }
    found = [_Mark(run[0].span.start, run[-1].span.end, run) for run in labelled]
    for span, repository in unlabelled:
        if any(covered[span.start : span.end]):
            continue
        parts = [Part(span, Kind.IDNO, {"type": "shelfmark"})]
        gap = BETWEEN.match(text, span.end)
        if gap and gap.end() in leaves:
            parts.append(leaves[gap.end()])
        _cover(covered, span.start, parts[-1].span.end)
        found.append(_Mark(span.start, parts[-1].span.end, parts, repository))
    if found:
        # "série Z, Turquie, vol. 23", "F/7/4411, dossier 3": labels that go on with a shelfmark.
        ends = {mark.end for mark in found}
        for run in runs:
            start = run[0].span.start
            edge = (
                edge_before(text, start)
                if run[0].attributes["unit"] == "series"
                else _gap_before(text, start)
            )
            if edge in ends and not covered[start]:
                found.append(_Mark(start, run[-1].span.end, without_fond(text, run)))
                ends.add(run[-1].span.end)
    return found


def _cover(covered: bytearray, start: int, end: int) -> None:
    covered[start:end] = b"\1" * (end - start)


def _is_shelfmark(text: str, run: list[Part]) -> bool:
    """Whether labelled numbers are a shelfmark: two units that archives have, or one beside a repository."""
    units = [part.attributes["unit"] for part in run]
    if "fond" in units and ("opis" in units or "file" in units):
        return True
    if len(run) >= 2 and units[0] in ("fond", "opis") and units[1] in ("opis", "folder", "file"):
        return True
    strong = {"recordGroup", "lotFile", "box", "entry", "reel", "register", "folder"} & set(units)
    if len(run) >= 2 and strong and not set(units) <= {"volume", "leaf", "series"}:
        return True
    if strong - {"folder"} and names_repository_before(text, run[0].span.start):
        return True
    if stands_before_named_repository(text, run[-1].span.end) and (
        strong or (units != ["fond"] and collection_before(text, run[0].span.start).length)
    ):
        return True
    if "recordGroup" in units and stands_before_repository(text, run[-1].span.end):
        return True
    return _is_beside_archive(text, run, units)


def _is_beside_archive(text: str, run: list[Part], units: list[str]) -> bool:
    """Whether an archive is printed before labelled numbers that are such as it has."""
    start = run[0].span.start
    if "leaf" in units[1:] and _GERMAN_ARCHIVE.search(sentence_before(text, start)):
        return True
    if _is_german(run) or (_is_beside_siglum(run) and stands_beside_siglum(text, start)):
        return True
    if units[0] == "number" and stands_beside_archive_of_town(text, start):
        return True
    if _is_of_archive(run) or collection_before(text, start).length:
        return stands_beside_any(text, start)
    return units[0] == "volume" and stands_in_series_of_ministry(text, start)


def _is_german(run: list[Part]) -> bool:
    """Whether labelled numbers are such as only German archives have ("I. HA Rep. 77", "Best. 12 Nr. 3")."""
    units = [part.attributes["unit"] for part in run]
    return "holding" in units[:2] and bool({"division", "title", "section", "number"} & set(units))


def _is_beside_siglum(run: list[Part]) -> bool:
    """Whether labelled numbers are a shelfmark beside the short name of an archive ("AHN, Inquisición, lib. 123")."""
    units = {part.attributes["unit"] for part in run}
    named = bool(units & _OF_NAMED_ARCHIVES) or {"volume", "leaf"} <= units
    return named and run[0].attributes["unit"] not in ("leaf", "number")


def _is_of_archive(run: list[Part]) -> bool:
    """Whether labelled numbers are such as archives have and journals have not ("leg. 1234, f. 45", "série Z")."""
    first = run[0].attributes
    return first["unit"] in ("bundle", "book", "division", "holding", "inventoryNumber") or (
        first["unit"] == "series" and first["from"].isalpha() and not set(first["from"]) <= set("IVXLC")
    )


def _gap_before(text: str, start: int) -> int:
    """Where what stands before labelled numbers ends: a comma alone between, or one name that is no repository."""
    edge = edge_before(text, start)
    named = _NAMED_BEFORE.search(text, max(0, edge - 64), edge)
    if edge + 2 >= start and (edge < 1 or not named or re.search(r"\d", _PERIOD.sub("", named[0]))):
        return edge
    return edge if not named or is_repository(named[0]) else edge_before(text, named.start())


def _joined(text: str, marks: list[_Mark]) -> list[_Mark]:
    """Marks with those that go on right after them ("FO 371/109275, Box 12")."""
    found: list[_Mark] = []
    for mark in marks:
        last = found[-1] if found else None
        if last and text[last.end : mark.start].strip() and _is_joined(text, last.end, mark.start):
            found[-1] = last._replace(end=mark.end, parts=[*last.parts, *mark.parts])
        else:
            found.append(mark)
    return found


def _is_joined(text: str, end: int, start: int) -> bool:
    """Whether nothing parts two marks but a comma, or a collection named between them."""
    if BETWEEN.fullmatch(text, end, start):
        return True
    named = _COLLECTION_NAMED.fullmatch(text, end, start)
    return named is not None and not is_repository(named["name"])
