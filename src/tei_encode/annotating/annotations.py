"""Annotations as other tools write them: JSON Lines, a text with its spans a line.

Read are the forms of Prodigy and our own export (`spans` of objects), of doccano (`label` or `labels` of triples) and
of spaCy's training data (`entities` of triples).
"""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from tei_encode.errors import SourceError
from tei_encode.tei.dating import DATING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PASSED_OVER = frozenset({"reject", "ignore"})
"""Answers of an annotator (Prodigy's `answer`) with which annotations do not count."""
LISTS = ("spans", "entities", "labels", "label")
CERTAINTIES = ("high", "medium", "low")


class Offsets(StrEnum):
    """What the offsets of a tool count."""

    CODE_POINTS = "code-points"
    UTF_16 = "utf-16"


@dataclass(frozen=True, slots=True)
class StandOff:
    """One annotation.

    Attributes:
        start: where it begins, an offset in code points of the text.
        end: where it ends, exclusive.
        label: what the tool calls it.
        ref: which entry of the edition it means (`xml:id`), or an address, or several, parted by blanks; empty where
            nothing is said.
        cert: how sure it is; empty for high.
        values: attributes of a date.
    """

    start: int
    end: int
    label: str
    ref: str = ""
    cert: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A line of the file.

    Attributes:
        place: file and line, for messages.
        file: which edition it is about; empty where nothing is said.
        text: the text annotated; None where the line has none.
        annotations: those that count, in their order.
        passed_over: how many there were besides that an annotator rejected or ignored.
    """

    place: str
    file: str
    text: str | None
    annotations: tuple[StandOff, ...]
    passed_over: int = 0


def read_annotations(data: bytes, place: str, offsets: Offsets = Offsets.CODE_POINTS) -> list[Annotated]:
    """The lines of a file of annotations in UTF-8.

    Args:
        data: the bytes of the file.
        place: its name, for messages.
        offsets: what its offsets count; anything but code points needs the text in each line.

    Raises:
        SourceError: a line is no JSON, or has no annotations that can be understood; the place has its number.
    """
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise SourceError(f"{place}:{number}:1", "is not in UTF-8", "save it in UTF-8") from None
    return [
        _line(line, f"{place}:{number}", offsets)
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]


def _line(line: str, place: str, offsets: Offsets) -> Annotated:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise SourceError(f"{place}:1", f"is no JSON ({error})", "write one object a line") from None
    if not isinstance(found, dict):
        raise SourceError(f"{place}:1", "is no object", "write one object with text and spans a line")
    text = found.get("text")
    if text is not None and not isinstance(text, str):
        raise SourceError(f"{place}:1", "has a 'text' that is no string", "write the text annotated")
    name = next((one for one in LISTS if isinstance(found.get(one), list)), None)
    meta = found.get("meta")
    file = str(meta.get("file", "")) if isinstance(meta, dict) else ""
    if _is_passed_over(found):
        return Annotated(place, file, text, (), len(found[name]) if name else 0)
    if name is None:
        reason = f"has none of {', '.join(LISTS)}"
        raise SourceError(
            f"{place}:1", reason, 'write {"text": …, "spans": [{"start": 0, "end": 4, "label": "PER"}]}'
        )
    numbered = [(number, one) for number, one in enumerate(found[name]) if not _is_passed_over(one)]
    spans = tuple(_span(one, f"{place}: {name}[{number}]") for number, one in numbered)
    if offsets is Offsets.UTF_16:
        spans = tuple(_in_code_points(spans, text, place))
    return Annotated(place, file, text, spans, len(found[name]) - len(spans))


def _is_passed_over(found: Any) -> bool:
    """Whether an annotator rejected or ignored a line, or one annotation of it."""
    answer = found.get("answer") if isinstance(found, dict) else None
    return isinstance(answer, str) and answer.lower() in PASSED_OVER


def _span(found: Any, place: str) -> StandOff:
    remedy = "write start, end and label"
    if isinstance(found, list) and len(found) >= 3:
        found = dict(zip(("start", "end", "label"), found, strict=False))
    if not isinstance(found, dict):
        raise SourceError(place, "is no annotation", remedy)
    start, end, label = found.get("start"), found.get("end"), found.get("label")
    if type(start) is not int or type(end) is not int or not isinstance(label, str):
        raise SourceError(place, "has no start, end and label", remedy)
    if not 0 <= start < end:
        raise SourceError(place, f"goes from {start} to {end}", "the end is exclusive and behind the start")
    cert = found.get("cert") or ""
    if cert not in ("", *CERTAINTIES):
        raise SourceError(place, f"has the cert {cert!r}", "write high, medium or low")
    said = found.get("values")
    values = {name: str(said[name]) for name in DATING if name in said} if isinstance(said, dict) else {}
    values |= {name: str(found[name]) for name in DATING if name in found}
    ref = found.get("id", found.get("kb_id", found.get("ref"))) or ""
    return StandOff(start, end, label, str(ref), "" if cert == "high" else cert, values)


def _in_code_points(spans: tuple[StandOff, ...], text: str | None, place: str) -> Iterator[StandOff]:
    if text is None:
        raise SourceError(f"{place}:1", "has no text", "offsets in UTF-16 can be read with their text only")
    units = [0, *accumulate(2 if ord(char) > 0xFFFF else 1 for char in text)]
    for one in spans:
        start, end = bisect_left(units, one.start), bisect_left(units, one.end)
        yield StandOff(start, end, one.label, one.ref, one.cert, one.values)
