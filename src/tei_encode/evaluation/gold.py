"""What is right: gold as a `.gold.json` beside its text, or as TEI.

A gold file in JSON holds `spans` (each with `start`, `end`, `type`, and, where they apply, `norm`, `class`, `ref`,
`alt`, `optional`), and may hold `scored_types`, `dont_care` ranges and `focus` ranges, all in code points of
`NAME.txt`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tei_encode.errors import SourceError
from tei_encode.files import read_file
from tei_encode.model import Span
from tei_encode.readers import read_source
from tei_encode.tei.text import text_element
from tei_encode.validators.well_formed import parse

from .conventions import kind_of_label
from .names import Name, Zone
from .tagged import tagged_names
from .values import written_values

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from lxml.etree import _Element

    from tei_encode.tei.text import TeiText

    from .conventions import KindFinder

JSON_SUFFIX = ".gold.json"
TEI_SUFFIX = ".xml"


@dataclass(frozen=True, slots=True)
class Gold:
    """One text and the names that are right in it.

    Attributes:
        name: the name stem of its file.
        file: the file, as the user named it.
        text: the text.
        names: the names, those in a zone left out.
        zones: where names count neither way; optional names are such places.
        kinds: the kinds that are counted; None where the file does not say.
        focus: ranges whose names are counted a second time by themselves.
    """

    name: str
    file: str
    text: str
    names: tuple[Name, ...] = ()
    zones: tuple[Zone, ...] = ()
    kinds: frozenset[str] | None = None
    focus: tuple[Span, ...] = ()

    def only(self, kinds: Collection[str]) -> list[Name]:
        """The names of these kinds that are not in a zone."""
        return [
            name
            for name in self.names
            if name.kind in kinds and not any(zone.covers(name.kind, name.span) for zone in self.zones)
        ]


def read_tei(path: Path) -> _Element:
    """The root element of a TEI file.

    Raises:
        SourceError: it cannot be read, is no well-formed XML, declares entities, or has no `text`.
    """
    try:
        data = read_file(path)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise SourceError(str(path), reason, "check the name and its permissions") from None
    root, findings = parse(data, str(path))
    if root is None:
        worst = next(finding for finding in findings if finding.severity == "error")
        place = f"{path}:{worst.line}:{worst.column}" if worst.line else str(path)
        raise SourceError(place, worst.message, "see what validate says about it")
    if text_element(root) is None:
        raise SourceError(str(path), "has no text element", "name a TEI document with a text in it")
    return root


def gold_of_tei(path: Path, text: TeiText, finder: KindFinder, kinds: Collection[str]) -> Gold:
    """What one reading of a TEI file says is right."""
    tagged = tagged_names(text, finder, kinds)
    names = tuple(Name(one.kind, one.span, one.values, entry=one.entry) for one in tagged)
    return Gold(path.stem, str(path), text.content, names)


def read_gold_json(path: Path) -> Gold | None:
    """What a gold file in JSON says, with the text beside it; None where it has no names.

    Raises:
        SourceError: it or its text cannot be read, or it does not have the form of one.
    """
    try:
        data = json.loads(read_file(path))
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror})", "check its permissions") from None
    except (ValueError, RecursionError) as error:
        raise SourceError(
            str(path), f"is no JSON ({error})", "see docs/evaluation.md on gold files"
        ) from None
    if not isinstance(data, dict):
        raise SourceError(str(path), "holds no object", "see docs/evaluation.md on gold files")
    if "spans" not in data:
        return None
    name = path.name.removesuffix(JSON_SUFFIX)
    beside = path.with_name(f"{name}.txt")
    if not beside.is_file():
        raise SourceError(str(path), f"has no text beside it ({beside.name})", "put the text there")
    text = read_source(beside)[0].text
    reader = _Reader(path, len(text))
    spans = [reader.name(entry, at) for at, entry in enumerate(reader.entries(data, "spans"))]
    zones = [
        reader.zone(entry, "dont_care", at) for at, entry in enumerate(reader.entries(data, "dont_care"))
    ]
    zones += [Zone(one.span) for one, optional in spans if optional]
    kinds = {kind_of_label(str(label)) for label in data.get("scored_types") or ()}
    return Gold(
        name,
        str(path),
        text,
        tuple(one for one, optional in spans if not optional),
        tuple(zones),
        frozenset(kinds or {one.kind for one, _ in spans}),
        tuple(reader.span(entry, "focus", at) for at, entry in enumerate(reader.entries(data, "focus"))),
    )


class _Reader:
    """Reads the entries of one gold file; what is wrong with one is said with its place."""

    def __init__(self, path: Path, length: int) -> None:
        self._path = path
        self._length = length

    def entries(self, data: dict[str, Any], key: str) -> list[dict[str, Any]]:
        entries = data.get(key) or []
        if not (isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)):
            raise self._error(f"has {key} that are no list of objects")
        return entries

    def span(self, entry: dict[str, Any], key: str, at: int) -> Span:
        return self._range([entry.get("start"), entry.get("end")], f"{key}[{at}]")

    def zone(self, entry: dict[str, Any], key: str, at: int) -> Zone:
        labels = entry.get("types")
        kinds = None if labels is None else frozenset(kind_of_label(str(label)) for label in labels)
        return Zone(self.span(entry, key, at), kinds)

    def name(self, entry: dict[str, Any], at: int) -> tuple[Name, bool]:
        """The name, and whether it is optional."""
        span = self.span(entry, "spans", at)
        label = entry.get("type")
        if not isinstance(label, str):
            raise self._error(f"has no type in spans[{at}]")
        others = tuple(self._range(other, f"spans[{at}].alt") for other in entry.get("alt") or ())
        name = Name(
            kind_of_label(label),
            span,
            written_values(self._norm(entry.get("norm"), at)),
            group=str(entry.get("class") or ""),
            alternatives=others,
            entry=str(entry.get("ref") or ""),
        )
        return name, bool(entry.get("optional"))

    def _norm(self, norm: Any, at: int) -> Any:
        parts = norm.values() if isinstance(norm, dict) else norm if isinstance(norm, list) else [norm or ""]
        if not all(isinstance(part, str) for part in parts):
            raise self._error(f"has a norm in spans[{at}] that is no date")
        return norm

    def _range(self, pair: Any, place: str) -> Span:
        if (
            not isinstance(pair, list)
            or len(pair) != 2
            or not all(isinstance(number, int) for number in pair)
            or not 0 <= pair[0] <= pair[1] <= self._length
        ):
            raise self._error(f"has no range of its text in {place}")
        return Span(*pair)

    def _error(self, reason: str) -> SourceError:
        return SourceError(str(self._path), reason, "see docs/evaluation.md on gold files")
