"""The page of an evaluation: both encodings side by side, differences marked; one file that needs nothing else."""

from __future__ import annotations

import re
from bisect import bisect_left
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Span

from .comparison import What
from .result import example_of
from .tables import WAYS, all_figures, percent, summary
from .values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

    from .names import Name
    from .result import DocumentResult, Evaluation
    from .tables import Figures

WORST = 20
BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SIGNS = {
    "missed": "− missed",
    "spurious": "+ not in gold",
    "kind-differs": "≠ another kind",
    "bounds": "~ other bounds",
    "value": "= another value",
    "ignored": "counts neither way",
    "right": "right",
}
"""What a mark on a name says, in words and not by colour alone."""
STATES = {What.KIND: "kind-differs"}
HINT = "Tab, or n and p, go from one difference to the next."


def page(evaluation: Evaluation) -> bytes:
    """An evaluation as one page in HTML: its figures, then each document, gold on the left.

    Both sides show the text of the gold; what XML cannot hold is shown as U+FFFD.
    """
    from lxml import etree

    root = etree.Element("html", lang="en")
    head = _add(root, "head")
    _add(head, "meta", charset="utf-8")
    _add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _add(head, "title", "Evaluation")
    _add(head, "style", _beside("page.css"))
    body = _add(root, "body")
    _add(body, "h1", "Two encodings compared")
    _add(body, "p", summary(evaluation) + ".")
    for finding in [*evaluation.findings, *evaluation.errors]:
        _add(body, "p", str(finding), **{"class": "note"})
    for figures in all_figures(evaluation, WORST):
        _figures(body, figures)
    _legend(body)
    _bar(body)
    _contents(body, evaluation.documents)
    for number, document in enumerate(evaluation.documents, 1):
        _document(body, document, number)
    _add(body, "script", _beside("page.js"))
    data: bytes = etree.tostring(root, method="html", doctype="<!DOCTYPE html>", encoding="utf-8")
    return data


def _beside(name: str) -> str:
    return (files("tei_encode.evaluation") / name).read_text(encoding="utf-8")


def _add(parent: _Element, tag: str, text: str = "", **attributes: str) -> _Element:
    from lxml import etree

    element = etree.SubElement(parent, tag, {name: _clean(value) for name, value in attributes.items()})
    if text:
        element.text = _clean(text)
    return element


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\ufffd", text)


def _figures(parent: _Element, figures: Figures) -> None:
    table = _add(_add(parent, "div", **{"class": "scroll"}), "table")
    _add(table, "caption", figures.title[:1].upper() + figures.title[1:])
    top = _add(_add(table, "thead"), "tr")
    for name in figures.columns:
        _add(top, "th", name, scope="col")
    rows = _add(table, "tbody")
    for row in figures.rows:
        line = _add(rows, "tr")
        _add(line, "th", row[0], scope="row")
        for cell in row[1:]:
            _add(line, "td", cell)


def _legend(parent: _Element) -> None:
    legend = _add(parent, "p", **{"class": "legend"})
    for state, words in SIGNS.items():
        _add(legend, "mark", words, **{"class": state})


def _bar(parent: _Element) -> None:
    bar = _add(parent, "div", role="toolbar", **{"class": "bar", "aria-label": "Differences"})
    for name, words in (("previous", "Previous (p)"), ("next", "Next (n)")):
        _add(bar, "button", words, id=name, type="button", hidden="hidden")
    label = _add(bar, "label")
    _add(label, "input", type="checkbox", id="only").tail = " only paragraphs with differences"
    _add(bar, "span", HINT, id="count", role="status")


def _contents(parent: _Element, documents: Sequence[DocumentResult]) -> None:
    nav = _add(parent, "nav", **{"aria-label": "Documents"})
    listed = _add(nav, "ol")
    for number, document in enumerate(documents, 1):
        item = _add(listed, "li")
        link = _add(item, "a", document.name, href=f"#document-{number}")
        count = len(document.differences)
        words = f"{count} difference{'' if count == 1 else 's'}"
        link.tail = f": {words}, exact F1 {percent(document.counts.micro_exact.f1)}"


def _document(parent: _Element, document: DocumentResult, number: int) -> None:
    section = _add(parent, "section", id=f"document-{number}")
    _add(section, "h2", document.name)
    sides = f"{document.gold_file} and {document.predicted_file or 'no prediction'}"
    found = "" if document.share in (0.0, 1.0) else f" ({percent(document.share)} % of the gold text found)"
    _add(section, "p", f"{sides}: {WAYS[document.how]}{found}.", **{"class": "note"})
    lost = [example_of(document, one) for one in document.differences if one.what is What.LOST]
    if lost:
        _add(section, "p", "Names that are nowhere in the gold text:", **{"class": "note"})
        listed = _add(section, "ul")
        for example in lost:
            _add(listed, "li", f"{example.words} ({example.difference.kind})")
    heads = _add(section, "div", **{"class": "row names"})
    _add(heads, "div", "Gold")
    _add(heads, "div", "Predicted")
    gold_states, predicted_states = _states(document)
    predicted = sorted([*document.predicted, *document.ignored], key=lambda name: name.span)
    gold = sorted(document.gold, key=lambda name: name.span)
    sides_of = (("gold", gold, gold_states), ("predicted", predicted, predicted_states))
    for block in _blocks(document.text, [name.span for name in [*gold, *predicted]]):
        row = _add(section, "div")
        for side, names, states in sides_of:
            cell = _add(row, "div", **{"data-side": side})
            first = bisect_left(names, block.start, key=lambda name: name.span.start)
            last = bisect_left(names, block.end, key=lambda name: name.span.start)
            _text(cell, document.text, block, names[first:last], states)
        changed = row.find(".//mark[@tabindex]") is not None
        row.set("class", "row" if changed else "row same")


def _states(document: DocumentResult) -> tuple[dict[Name, tuple[str, str]], dict[Name, tuple[str, str]]]:
    """What is to be said of each name on either side: a state, and a sentence."""
    by_gold = {(name.kind, name.span): name for name in document.gold}
    by_predicted = {(name.kind, name.span): name for name in document.predicted}
    gold: dict[Name, tuple[str, str]] = {}
    predicted: dict[Name, tuple[str, str]] = {}
    for one in document.differences:
        said = (STATES.get(one.what, one.what.value), example_of(document, one).about)
        if one.what is not What.SPURIOUS and (one.kind, one.span) in by_gold:
            gold.setdefault(by_gold[one.kind, one.span], said)
        if one.predicted_span and (one.predicted_kind, one.predicted_span) in by_predicted:
            predicted.setdefault(by_predicted[one.predicted_kind, one.predicted_span], said)
    for name in document.ignored:
        predicted[name] = ("ignored", f"{name.kind}: counts neither way")
    return gold, predicted


def _blocks(text: str, spans: Iterable[Span]) -> list[Span]:
    """The text in pieces that can stand side by side: parted at blank lines, but not inside a name."""
    inside = [span for span in spans if BLANK_LINES.search(span.text(text))]
    ends = [found.end() for found in BLANK_LINES.finditer(text)]
    cuts = [end for end in ends if not any(span.start < end < span.end for span in inside)]
    bounds = [0, *(cut for cut in cuts if cut < len(text)), len(text)]
    return [Span(start, end) for start, end in pairwise(bounds)]


def _text(
    parent: _Element,
    text: str,
    block: Span,
    names: Sequence[Name],
    states: Mapping[Name, tuple[str, str]],
) -> None:
    """The text of a block with its names marked; of names that overlap, the later begins where the other ends."""
    at = block.start
    last: _Element | None = None
    for name in names:
        start, end = max(at, name.span.start), max(at, name.span.end)
        _append(parent, last, text[at:start])
        state, words = states.get(name, ("right", f"{name.kind}: right"))
        last = _add(parent, "mark", text[start:end], title=words, **{"class": state})
        if state not in ("right", "ignored"):
            last.set("tabindex", "0")
        value = f" {shown(name.values)}" if name.kind == "date" and name.values else ""
        sign = "" if state in ("right", "ignored") else SIGNS[state].partition(" ")[0] + " "
        _add(last, "span", f"{sign}{name.kind}{value}", **{"class": "kind"})
        at = end
    _append(parent, last, text[at : block.end])


def _append(parent: _Element, last: _Element | None, text: str) -> None:
    """Add text behind the last child, or at the beginning where there is none."""
    if last is None:
        parent.text = (parent.text or "") + _clean(text)
    else:
        last.tail = (last.tail or "") + _clean(text)
