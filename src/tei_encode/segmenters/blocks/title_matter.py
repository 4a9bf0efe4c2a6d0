"""Title and byline: who wrote the text, and as what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.segmenters.blocks.leaves import Leaf, covering, structural
from tei_encode.segmenters.cues.wording import EMAIL
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.letter_heads import who_to_whom
from tei_encode.segmenters.units.title_words import (
    BARE_LABEL,
    BYLINE,
    KIND_NAMED,
    NO_NAME,
    SUBTITLE,
    begins_with_forename,
    named_author,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

PARSED = "title_matter"
LEAD = re.compile(
    r"(?:(?:written\s+)?by:?\s+|the\s+(?=(?:rev|right|very|most|ven|hon)\w*\b)|(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|"
    r"Rev|Revd|Reverend|Right|Very|Most|Ven|Venerable|Hon|Honourable|Fr|Lt|Col|Gen|Capt|Maj|Dame|Lord|Lady)\b\.?\s+)+",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:Lecturer|Professor|Fellow|Director|Assistant|Associate|Researcher|Student|Candidate|Historian|Editor|Curator|"
    r"Librarian|Archivist|Dean|Chair|Head|Scholar|Analyst|Ambassador|Minister|Secretary|President|Vicar|Rector|Curate|"
    r"Chaplain|Canon|Archdeacon|Prebendary|Bishop|Pastor|Surgeon|Physician|Barrister|Master|Author|Correspondent|Reporter|"
    r"Writer|Columnist|Officer|Surveyor|Engineer|Inspector|Commissioner|Superintendent|Clerk|Chief)\b"
)
BODY = re.compile(
    r"\b(?:Universit\w+|College|Institut\w*|Department|Faculty|School|Cent(?:er|re)|Academy|Library|Museum|Archives?|"
    r"Laborator\w+|Ministry|Society|Association|Committee|Commission|Bureau|Office|Press|Foundation|Council)\b"
)
NAME = re.compile(
    r"[^\W\d_a-z][\w'’.\-]*(?:\s+(?:(?:de|da|di|von|van|der|den|la|le|du|al|bin|ibn|y|e)\s+)*[^\W\d_a-z][\w'’.\-]*){1,4}"
)
DEGREES = re.compile(
    r"(?:(?:[A-Z][A-Za-z]{0,4}\.){2,4}|Ph\.?D|Litt\.?D|B\.?Sc|M\.?Sc|Esq(?:r|uire)?|Jun(?:r|ior)?|Jr|Sen(?:r|ior)?|[A-Z]{2,4})\.?,?",
)
"""What stands behind a name and a comma and belongs to it: degrees, honours."""
EMPHASISED = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>[^*_\n]*[^\s*_])(?P=mark)")
"""An author all in emphasis, or behind "by"."""
_BY_ELSEWHERE = re.compile(
    r"(?:(?P<sure>[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR)|[Dd]i|DI|[Dd]oor|DOOR)\s+(?=(?P<name>[^\W\d_a-z][\w'’.-]*\s+[^\W\d_a-z]))"
)
AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*|\s+(?:and|&|und|et)\s+)\s*")


def title_leaf(units: Sequence[Unit]) -> Leaf:
    """The title, what stands below it in another style as subtitle; `docTitle` around them."""
    parts: list[Annotation] = []
    for unit in units:
        for span, marks in _title_parts(unit):
            parts.append(structural(Kind.TITLE_PART, span, marks=marks, type_="sub" if parts else "main"))
    return Leaf(Role.TITLE, tuple(units), (structural(Kind.DOC_TITLE, covering(units)), *parts))


def _title_parts(unit: Unit) -> list[tuple[Span, tuple[int, int]]]:
    """A unit's lines put together as long as all of them are in capitals, or none is.

    A line that names a kind of document, or that stands below a bare number, begins a part of its own.
    """
    if unit.underline or any(unit.marks) or len(unit.lines) == 1:
        return [(unit.span, unit.marks)]
    runs: list[list[Span]] = []
    styles: list[bool] = []
    above = ""
    for line in unit.lines:
        words = line.span.text(unit.source)
        is_upper = words.isupper()
        begins = bool(BARE_LABEL.match(above) or KIND_NAMED.match(words) or SUBTITLE.match(words))
        begins = begins or (who_to_whom(words) and KIND_NAMED.match(above) is not None)
        above = words
        if runs and styles[-1] == is_upper and not (begins and not is_upper):
            runs[-1].append(line.span)
        else:
            runs.append([line.span])
            styles.append(is_upper)
    return [(Span(run[0].start, run[-1].end), (0, 0)) for run in runs]


def byline_leaf(units: Sequence[Unit]) -> Leaf:
    """One byline for all that stands between title and text."""
    inside: list[Annotation] = []
    body: Span | None = None
    for unit in units:
        for line in unit.lines:
            if body and (BODY.search(line.span.text(unit.source)) or _goes_on(unit, line.span, body)):
                body = Span(body.start, line.span.end)
                continue
            if body:
                inside.append(structural(Kind.AFFILIATION, body))
            parts, body = _named_in_line(unit.source, line.span) if not inside else ([], None)
            if not parts:
                parts, body = _line(unit.source, line.span)
            inside += parts
        if body:
            inside.append(structural(Kind.AFFILIATION, body))
            body = None
    return Leaf(Role.BYLINE, tuple(units), (structural(Kind.BYLINE, covering(units)), *inside))


def _goes_on(unit: Unit, line: Span, body: Span) -> bool:
    """Whether an affiliation runs on into the next line of the same unit."""
    text = line.text(unit.source)
    return body.start >= unit.span.start and not EMAIL.search(text) and not ROLE.search(text)


def _named_in_line(source: str, span: Span) -> tuple[list[Annotation], Span | None]:
    """The author, and the affiliation behind a comma, where one line has both; else nothing."""
    text = span.text(source)
    comma = text.find(",")
    if not BYLINE.match(text) or EMAIL.search(text) or comma < 0 or BODY.search(text[:comma]):
        return [], None
    return _authors(source, Span(span.start, span.start + comma)), Span(
        span.start + comma + 1, span.end
    ).trimmed(source)


def _line(source: str, span: Span) -> tuple[list[Annotation], Span | None]:
    """What a line of a byline holds, and the affiliation that begins in it, which may run on."""
    named = named_author(span.text(source))
    if named is not None:
        name = Span(span.start + named.start("name"), span.start + named.end("name"))
        person = Annotation(name, Kind.PERS_NAME, origin=PARSED)
        if "*" in named[0] or "_" in named[0]:
            return [person], None  # `docAuthor` may not stand in the `hi` of an emphasis
        return [structural(Kind.DOC_AUTHOR, name), person], None
    emails = list(EMAIL.finditer(source, span.start, span.end))
    if not emails:
        return _words(source, span)
    found = [structural(Kind.EMAIL, Span(*email.span())) for email in emails]
    bounds = [span.start, *(at for email in emails for at in email.span()), span.end]
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        piece = Span(start, end).trimmed(source)
        if piece.length > 2:
            parts, body = _words(source, piece)
            found += parts
            if body:
                found.append(structural(Kind.AFFILIATION, body))
    return found, None


def _words(source: str, span: Span) -> tuple[list[Annotation], Span | None]:
    """The same for words without an address of mail among them."""
    text = span.text(source)
    if _finds(BODY, text):
        return [], span
    authors = _authors(source, span)
    if authors:
        return authors, None
    if _finds(ROLE, text):
        return [structural(Kind.ROLE_NAME, span)], None
    return [], None


def _finds(words: re.Pattern[str], text: str) -> bool:
    """Whether one of the words stands in a text, which may be in capitals."""
    return words.search(text.title() if text.isupper() else text) is not None


def _by_elsewhere(source: str, start: int, end: int) -> re.Match[str] | None:
    """What says "by" in other languages before a forename and a surname ("Von Anna Oake", but "Von der Oake")."""
    lead = _BY_ELSEWHERE.match(source, start, end)
    if not lead:
        return None
    # "Di Stefano Rossi" may be a surname and more; "Von" and "Par" stand before no name of two words otherwise.
    return lead if lead["sure"] or begins_with_forename(lead["name"]) else None


def _authors(source: str, span: Span) -> list[Annotation]:
    """The authors a line names, title and "by" left outside the name; none where it names something else.

    Degrees behind a name are in its `docAuthor`; an office behind it is a `roleName` to the end of the line.
    """
    found: list[Annotation] = []
    at = span.start
    while at < span.end:
        separator = AND.search(source, at, span.end)
        end = separator.start() if separator else span.end
        emphasis = EMPHASISED.fullmatch(source, at, end)
        first, last = emphasis.span("words") if emphasis else (at, end)
        lead = LEAD.match(source, first, last) or _by_elsewhere(source, first, last)
        start = lead.end() if lead else first
        own = EMPHASISED.fullmatch(source, start, last)
        author = Span(start if own else at, end)
        start, last = own.span("words") if own else (start, last)
        name = NAME.fullmatch(source, start, _without_ornament(source, start, last))
        if found and DEGREES.fullmatch(source, at, end):
            latest = max(number for number, one in enumerate(found) if one.kind is Kind.DOC_AUTHOR)
            found[latest] = found[latest].with_span(Span(found[latest].span.start, end))
        elif name is not None and not _is_office(name[0], is_titled=lead is not None):
            found.append(structural(Kind.DOC_AUTHOR, author))
            found.append(Annotation(Span(*name.span()), Kind.PERS_NAME, origin=PARSED))
        elif found and _finds(ROLE, source[at:end]):
            return [*found, structural(Kind.ROLE_NAME, Span(at, span.end))]
        else:
            return []
        at = separator.end() if separator else span.end
    return found


def _is_office(words: str, *, is_titled: bool) -> bool:
    """Whether words that may be a name are an office ("Vicar of Haverley"); a surname may be the word for one, too."""
    if not NO_NAME.isdisjoint(words.lower().split()):
        return True
    return _finds(ROLE, words) and not (is_titled or begins_with_forename(words))


def _without_ornament(source: str, start: int, end: int) -> int:
    while end > start and source[end - 1] in "*_†‡,;:¹²³⁴ ":
        end -= 1
    return end
