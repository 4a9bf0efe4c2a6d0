"""The main language of a document, and the blocks in another one (`@xml:lang`, TEI Guidelines, chapter CH vi.1)."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Annotation, Document, Kind, Severity, Span

from .judging import LEAST_WORDS, Words
from .scripts import SCRIPTS
from .vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.model import Finding

UNDETERMINED = "und"
JUDGED = frozenset({
    Kind.TITLE_PART, Kind.HEAD, Kind.P, Kind.AB, Kind.QUOTE, Kind.NOTE, Kind.ITEM, Kind.LG, Kind.BIBL, Kind.SALUTE,
})  # fmt: skip
"""Blocks that are judged by themselves; tables, addresses, bylines and the like are mostly names."""
HOLDERS = frozenset(
    {Kind.DIV, Kind.FLOATING_TEXT, Kind.POSTSCRIPT, Kind.EPIGRAPH, Kind.LIST, Kind.CIT, Kind.SP}
)
"""What is marked as a whole where all that shows in it is in one other language."""
LEAST_OF_A_HOLDER, LEAST_IN_A_HOLDER = 0.5, 2
LEAST_OF_A_TEXT = 0.4
SAME = {"nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "iw": "he", "ji": "yi"}
"""Other tags for languages that are known under one."""


class Languages(NamedTuple):
    """What was found.

    Attributes:
        document: the document with its language, the structure's blocks in other languages marked.
        findings: what could not be told.
    """

    document: Document
    findings: tuple[Finding, ...]


def find_languages(document: Document, language: str = "") -> Languages:
    """Find out a document's language, and mark the blocks that are in another.

    Args:
        document: with layer `structure`.
        language: main language, where the user names it; that is believed.

    Returns:
        The document, its `language` told; `und` where it cannot be, with a finding.
    """
    units = _units(document.layer("structure"))
    words = Words(document.text)
    found = _main(words, units, Span(0, len(document.text)))
    main = language or found or UNDETERMINED
    findings: tuple[Finding, ...] = ()
    if not (language or found):
        findings = (_undetermined(document, words),)
    elif language and found and found != known_as(language):
        findings = (_contradicted(document, language, found),)
    known = known_as(main)
    structure: Sequence[Annotation] = document.layer("structure")
    if known in _tags():
        skipped = found if language and found != known else ""
        structure = _marked(structure, units, words, known, skipped)
    told = document.with_layer("structure", structure).with_language(main)
    return Languages(told, findings)


def known_as(tag: str) -> str:
    """The language of a tag, under the tag that this package knows it by."""
    primary = tag.partition("-")[0].lower()
    return SAME.get(primary, primary)


def _tags() -> frozenset[str]:
    return frozenset(vocabulary().languages) | {tag for tag, _ in SCRIPTS}


def _units(structure: Sequence[Annotation]) -> list[Annotation]:
    """The innermost blocks that are judged; a stanza is one, its lines are not; in document order."""
    units: list[Annotation] = []
    for one in structure:
        if one.kind not in JUDGED:
            continue
        while units and units[-1].kind is not Kind.LG and units[-1].span.embeds(one.span):
            units.pop()
        if not (units and units[-1].kind is Kind.LG and units[-1].span.embeds(one.span)):
            units.append(one)
    return units


def _main(words: Words, units: Iterable[Annotation], whole: Span) -> str:
    """The language of the whole text; where that does not show, the one most blocks are in."""
    if tag := words.judge(whole):
        return tag
    volumes: Counter[str] = Counter()
    for unit in units:
        volumes[words.judge(unit.inner)] += unit.span.length
    volumes.pop("", None)
    if not volumes:
        return ""
    tag, volume = max(volumes.items(), key=lambda one: (one[1], one[0]))
    return tag if volume >= LEAST_OF_A_TEXT * whole.length else ""


def _marked(
    structure: Sequence[Annotation], units: Sequence[Annotation], words: Words, main: str, skipped: str
) -> list[Annotation]:
    """The structure with `xml:lang` on what is in another language, holders rather than all they hold."""
    languages: dict[int, str] = {}
    for unit in units:
        tag = words.judge(unit.inner, main=main, strict=unit.kind is Kind.BIBL)
        if tag and tag != skipped:
            languages[id(unit)] = tag
    if not any(tag != main for tag in languages.values()):
        return list(structure)
    marks = {id(unit): tag for unit in units if (tag := languages.get(id(unit), main)) != main}
    _raise_marks(structure, units, words, languages, marks)
    return [
        one.with_attributes(**{"xml:lang": marks[id(one)]}) if id(one) in marks else one for one in structure
    ]


def _raise_marks(
    structure: Sequence[Annotation],
    units: Sequence[Annotation],
    words: Words,
    languages: dict[int, str],
    marks: dict[int, str],
) -> None:
    """Move marks from blocks to what holds them, where all that shows in it is in the same other language."""
    starts = [unit.span.start for unit in units]
    for holder in structure:
        if holder.kind not in HOLDERS and not (holder.kind in JUDGED and id(holder) not in marks):
            continue
        first, last = bisect_left(starts, holder.span.start), bisect_left(starts, holder.span.end)
        inside = [unit for unit in units[first:last] if holder.span.embeds(unit.span) and unit is not holder]
        if any(id(one) not in marks and id(one) in languages for one in inside):
            continue
        tags = {marks[id(one)] for one in inside if id(one) in marks}
        if holder.kind not in JUDGED and sum(id(one) in marks for one in inside) < LEAST_IN_A_HOLDER:
            continue
        judged = sum(words.count(one.span) for one in inside if id(one) in marks)
        if len(tags) == 1 and judged >= LEAST_OF_A_HOLDER * words.count(holder.span):
            marks[id(holder)] = tags.pop()
            for one in inside:
                marks.pop(id(one), None)


def _undetermined(document: Document, words: Words) -> Finding:
    count = words.count(Span(0, len(document.text)))
    is_short = count < 5 * LEAST_WORDS
    reason = "is too short" if is_short else "is too mixed, or in a language that is not known here,"
    message = (
        f"the text {reason} to tell its language; it was read as English, and says that it is undetermined"
    )
    severity = Severity.INFO if is_short else Severity.WARNING
    return document.finding(severity, "language-undetermined", f"{message}; name it with --lang", 0)


def _contradicted(document: Document, language: str, found: str) -> Finding:
    message = f"the language was given as {language}, but most of the text looks like {found}"
    return document.finding(Severity.WARNING, "language-contradicted", message, 0)
