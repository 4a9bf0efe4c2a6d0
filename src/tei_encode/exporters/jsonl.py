"""Texts with spans, one document a line, as tools for annotation and training read and write them (JSON Lines).

`start` and `end` count code points of `text`, end exclusive; `apply` takes such lines back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .conll import LABELS
from .entities import read_described
from .protocol import Exported, ExportOptions, Format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .entities import Described


def _write(documents: Sequence[Described], _: ExportOptions) -> Exported:
    lines = [json.dumps(_line(one), ensure_ascii=False) + "\n" for one in documents]
    return Exported("".join(lines).encode("utf-8"))


def _line(document: Described) -> dict[str, object]:
    spans: list[dict[str, object]] = [
        {"start": one.place.start, "end": one.place.end, "label": LABELS[one.kind]}
        | ({"id": " ".join(one.refs)} if one.refs else {})
        | ({"cert": one.cert} if one.cert else {})
        for one in document.mentions
    ]
    for date in document.dates:
        label = "TIME" if date.is_time else "DATE"
        span: dict[str, object] = {"start": date.place.start, "end": date.place.end, "label": label}
        span |= {"values": date.values} if date.values else {}
        spans.append(span | ({"cert": date.cert} if date.cert else {}))
    spans.sort(key=lambda span: (span["start"], -int(str(span["end"]))))
    return {
        "text": document.content,
        "spans": spans,
        "meta": {"file": document.file, "id": document.id, "language": document.language},
    }


FORMAT = Format(
    "jsonl",
    ".jsonl",
    "texts with spans of names and dates, one document a line",
    "Prodigy, doccano, Label Studio, training scripts",
    read_described,
    _write,
)
