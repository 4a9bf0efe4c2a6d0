"""What a text says about itself, gathered for the header: title, authors, abstract, keywords, letters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tei_encode.dates.patterns import WEEKDAY
from tei_encode.model import (
    Annotation,
    Cert,
    Correspondence,
    Description,
    Document,
    Kind,
    Mention,
    Span,
    SpanIndex,
)
from tei_encode.names import listed_name
from tei_encode.resolution.address_labels import labels_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PARTIES = (Kind.PERS_NAME, Kind.ORG_NAME)
BEFORE_AUTHOR = re.compile(
    r"(?:\b(?:by|von|par|por|door|av|af|di)|\b(?:authors?|verfasser(?:in)?|autore?s?|auteure?s?)\s*:)[\s*_]*\Z",
    re.IGNORECASE,
)
"""What says that a name is the author's, up to the name itself."""
LONGEST_LEAD = 24
FROM_TO = re.compile(
    r"\b(?:[Mm]emorand(?:um|a)|[Ll]etter|[Tt]elegram|[Dd]espatch|[Nn]ote|[Mm]essage|[Mm]inute|[Cc]ircular)\s+[Ff]rom\s+"
    r"(?P<sender>[^\n]{1,200}?)(?:\s(?:to|To)\s+(?P<receiver>[^\n]{1,200}))?\Z"
)
"""The title of a paper that says from whom it goes, and to whom."""
RECEIVED = re.compile(r"\b(?:Received|Rec(?:eive)?['’]?d)\b[^()\[\]\n]{0,40}\Z", re.IGNORECASE)
"""What says that a date is the one a letter came on, up to the date itself."""
SIGNED_MARK = re.compile(r"[(\[/]?\s?(?:s|signed|sgd\.?)\s?[)\]/:][ \t]*\n\s*", re.IGNORECASE)
"""That a letter is signed, on a line above the name."""
STREET = re.compile(
    r"(?:\b(?:Street|St\.|Road|Rd|Avenue|Ave|Lane|Square|Row|Terrace|Crescent|Gardens|Place|Grove|Mews|Buildings?|"
    r"Boulevard|Drive|Chambers|Wharf|Quay|House|Lodge|Hotel|Inn|Hall|Cottage|Villa|Club|Platz|Strada)\.?\Z"
    r"|(?:stra(?:ss|ß)e|gasse|platz)\Z|^(?:rue|avenue|boulevard|via|piazza|calle|plaza)\b)",
    re.IGNORECASE,
)
"""A street, square or house, which stands before its town in a dateline."""
WIDE = frozenset({"continent", "country", "state", "region"})
"""Types of places in which towns are."""
OWN_TOWN = re.compile(r"(?P<town>[^\W\d_a-z][\w'’-]{2,}(?:[ -][^\W\d_][\w'’-]+){0,3}),\s{1,3}\Z")
"""A town right before the day in a dateline, whether it is known as a place or not."""
ENDS_WITH_WEEKDAY = re.compile(rf"(?:^|\s){WEEKDAY}\Z")
TO_SOMEBODY = re.compile(r"\bto\s(?:the\s)?[^\W\d_a-z]|\bTO\b")
"""What shows that a line says who writes to whom: its places are those of offices."""
HOUSE_NUMBER = re.compile(r"(?<!\w)(?<!\w )\d{1,3}[a-z]?,?\s\Z", re.IGNORECASE)


def describe(
    document: Document, structure: Sequence[Annotation], claims: Sequence[Annotation]
) -> Description:
    """The facts for the header that stand in the text.

    Args:
        document: the source.
        structure: layer `structure`.
        claims: settled claims about running text, names with their `ref`.
    """
    titles = [one for one in structure if one.kind is Kind.TITLE_PART]
    doc_authors = [one for one in structure if one.kind is Kind.DOC_AUTHOR]
    abstract = next(
        (one for one in structure if one.kind is Kind.DIV and one.get("type") == "abstract"), None
    )
    paragraphs = _Ordered(structure).inside(abstract, Kind.P) if abstract else []
    names = _Ordered(claims)
    return Description(
        title=_joined([_words(document, one.inner) for one in titles]),
        title_cert=_title_cert(titles),
        authors=tuple(_authors(document, doc_authors, names)),
        abstract=tuple(_words(document, one.inner) for one in paragraphs),
        keywords=tuple(_words(document, one.span) for one in structure if one.kind is Kind.TERM),
        letters=tuple(_letters(document, structure, claims)),
    )


def _joined(parts: Sequence[str]) -> str:
    """The parts of a title in one line, a colon between them where a part has no mark of its own at its end."""
    joined = ""
    for part in parts:
        mark = "" if not joined or joined[-1] in ".,:;!?—–-" else ":"
        joined = f"{joined}{mark} {part}".strip()
    return joined


def _letters(
    document: Document, structure: Sequence[Annotation], claims: Sequence[Annotation]
) -> Iterable[Correspondence]:
    openers = [one for one in structure if one.kind is Kind.OPENER]
    divisions = [one for one in structure if one.kind in (Kind.DIV, Kind.TEXT)]
    index = SpanIndex([one.span for one in divisions])
    blocks, names = _Ordered(structure), _Ordered(claims)
    for opener in openers:
        holder = divisions[index.innermost(opener.span.start)]
        closers = blocks.inside(holder, Kind.CLOSER)
        addresses = blocks.inside(opener, Kind.ADDR_LINE)
        signed = [
            _first_line(document, one) for closer in closers for one in blocks.inside(closer, Kind.SIGNED)
        ]
        labels = labels_of([_words(document, one.span) for one in addresses], _starts(blocks, opener))
        from_lines = [one for one, label in zip(addresses, labels, strict=True) if label == "from"]
        salutes = blocks.inside(opener, Kind.SALUTE)
        letterhead = max((one.span.start for one in blocks.inside(opener, Kind.DATELINE)), default=-1)
        greets = any(
            one.span.start > max((line.span.start for line in addresses), default=0) for one in salutes
        )
        to_lines = [
            one
            for one, label in zip(addresses, labels, strict=True)
            if label == "to"
            or (not label and one.span.start > letterhead and (letterhead >= 0 or not greets))
        ] or salutes
        datelines = [line for part in (opener, *closers) for line in blocks.inside(part, Kind.DATELINE)]
        dates = [one for line in datelines for one in names.inside(line, Kind.DATE)]
        received = [
            one
            for part in (opener, *closers)
            for one in names.inside(part, Kind.DATE)
            if RECEIVED.search(document.text, _line_start(document, one), one.span.start)
        ]
        dates = [one for one in dates if one not in received]
        places = [one for line in datelines for one in names.inside(line, Kind.PLACE_NAME)]
        if not places and datelines and not _names_town(document, datelines[0], dates):
            last = [line for line in addresses if _stands_right_above(document, line, datelines[0])]
            places = [one for line in last for one in names.inside(line, Kind.PLACE_NAME)]
        senders = [one for line in signed + from_lines for one in names.inside(line, *PARTIES)]
        receivers = [one for line in to_lines for one in names.inside(line, *PARTIES)]
        titled = _titled_parties(document, _title_of(blocks, holder, opener), names)
        letter = Correspondence(
            senders=_distinct(senders or titled[0]),
            receivers=_distinct(receivers or titled[1]),
            sent_date=dates[0] if dates else None,
            sent_place=_town(document, places),
            received_date=received[0] if received else None,
            document=holder,
        )
        if letter.senders or letter.receivers or letter.sent_date:
            yield letter


def _title_of(blocks: _Ordered, holder: Annotation, opener: Annotation) -> Annotation | None:
    """The head of a letter, or the title of the text where the letter has none and is the first thing below it."""
    heads = [one for one in blocks.inside(holder, Kind.HEAD) if one.span.end <= opener.span.start]
    return next(iter(heads), None) or blocks.last_before(Kind.TITLE_PART, Kind.OPENER, opener)


def _titled_parties(
    document: Document, title: Annotation | None, names: _Ordered
) -> tuple[list[Annotation], list[Annotation]]:
    """The first party behind "from" and the first behind "to" in the title of a letter; no office behind them."""
    found = FROM_TO.search(title.span.text(document.text)) if title else None
    if title is None or found is None:
        return [], []
    inside = names.inside(title, *PARTIES)
    sides: list[list[Annotation]] = []
    for side in ("sender", "receiver"):
        first, last = (title.span.start + at for at in found.span(side))
        near = [one for one in inside if first <= one.span.start < last]
        people = [
            one
            for one in near
            if one.kind is Kind.PERS_NAME and "," not in document.text[first : one.span.start]
        ]
        bodies = [
            one for one in near if not document.text[first : one.span.start].strip().removeprefix("the")
        ]
        sides.append((people or bodies)[:1])
    return sides[0], sides[1]


def _line_start(document: Document, date: Annotation) -> int:
    return document.text.rfind("\n", 0, date.span.start) + 1


class _Ordered:
    """Annotations in document order, to look up those inside another one."""

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        self._annotations = sorted(annotations, key=lambda one: one.span.start)
        self._starts = [one.span.start for one in self._annotations]

    def inside(self, holder: Annotation, *kinds: Kind) -> list[Annotation]:
        """Those of the given kinds that lie within an annotation."""
        first, last = (
            bisect_left(self._starts, holder.span.start),
            bisect_right(self._starts, holder.span.end),
        )
        return [
            one for one in self._annotations[first:last] if one.kind in kinds and holder.span.embeds(one.span)
        ]

    def last_before(self, kind: Kind, parted_by: Kind, place: Annotation) -> Annotation | None:
        """The last one of a kind before an annotation, unless one of another kind stands between."""
        at = bisect_left(self._starts, place.span.start)
        while at:
            at -= 1
            one = self._annotations[at]
            if one.kind is kind or one.kind is parted_by:
                return one if one.kind is kind else None
        return None


def _first_line(document: Document, signed: Annotation) -> Annotation:
    """The line of a signature with the name: what stands below is an office, "[signed]" may stand above."""
    mark = SIGNED_MARK.match(document.text, *signed.span)
    start = mark.end() if mark else signed.span.start
    end = document.text.find("\n", start, signed.span.end)
    return signed.with_span(Span(start, end if end >= 0 else signed.span.end))


def _stands_right_above(document: Document, line: Annotation, dateline: Annotation) -> bool:
    """Whether a line of an address is the last of a letterhead, nothing between it and the day."""
    return (
        line.span.end <= dateline.span.start
        and not TO_SOMEBODY.search(line.span.text(document.text))
        and not document.text[line.span.end : dateline.span.start].strip()
    )


def _names_town(document: Document, dateline: Annotation, dates: Sequence[Annotation]) -> bool:
    """Whether a town stands right before the day in a dateline, though it is not known as a place."""
    day = next((one.span.start for one in dates if dateline.span.embeds(one.span)), dateline.span.start)
    found = OWN_TOWN.search(document.text[max(dateline.span.start, day - LONGEST_LEAD * 2) : day])
    return (
        found is not None and not STREET.search(found["town"]) and not ENDS_WITH_WEEKDAY.search(found["town"])
    )


def _town(document: Document, places: Sequence[Annotation]) -> Annotation | None:
    """The place a letter was sent from: the first that is no house or street, if others are named; else the first.

    A country or continent that an office is in, before the town in one dateline, is passed over.
    """
    towns = [
        one
        for one in places
        if not STREET.search(_words(document, one.span))
        and not HOUSE_NUMBER.search(document.text, max(0, one.span.start - LONGEST_LEAD), one.span.start)
    ] or list(places[:1])
    near = (
        one
        for one in towns
        if "\n\n" not in document.text[towns[0].span.start : one.span.start] and not _is_wide(document, one)
    )
    return next(near, towns[0] if towns else None)


def _is_wide(document: Document, place: Annotation) -> bool:
    """Whether a place is known as a country, a state, a region or a continent, and as no town."""
    known = listed_name(_words(document, place.span), Kind.PLACE_NAME)
    return known is not None and known[1] in WIDE


def _starts(blocks: _Ordered, opener: Annotation) -> frozenset[int]:
    """Numbers of the address lines of an opener that begin an address."""
    starts: list[int] = []
    number = 0
    for address in blocks.inside(opener, Kind.ADDRESS):
        starts.append(number)
        number += len(blocks.inside(address, Kind.ADDR_LINE))
    return frozenset(starts)


def _distinct(names: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Each party once."""
    seen: dict[str, Annotation] = {}
    for name in names:
        seen.setdefault(name.get("ref") or str(name.span), name)
    return tuple(seen.values())


def _title_cert(titles: Sequence[Annotation]) -> Cert:
    """How sure a title is: mark-up of the source shows it, or it was inferred from where and how it stands."""
    claimed = [one.cert for one in titles if one.cert is not Cert.HIGH]
    if claimed:
        return Cert.LOW if Cert.LOW in claimed else Cert.MEDIUM
    return Cert.HIGH if any(one.marks[0] for one in titles) else Cert.MEDIUM


def _authors(document: Document, doc_authors: Sequence[Annotation], names: _Ordered) -> Iterable[Mention]:
    """The authors, each as sure as a word that says it is one ("by", "Author:"); it holds for all on its line."""
    said, at = False, 0
    for author in doc_authors:
        name = next(iter(names.inside(author, *PARTIES)), author)
        start = name.span.start
        said = said and "\n" not in document.text[at:start]
        said = said or bool(BEFORE_AUTHOR.search(document.text, max(0, start - LONGEST_LEAD), start))
        at = name.span.end
        inferred = author.cert if author.cert is not Cert.HIGH else Cert.MEDIUM
        yield _mention(document, name, Cert.HIGH if said else inferred)


def _mention(document: Document, name: Annotation, cert: Cert) -> Mention:
    pointer = (("ref", name.get("ref")),) if name.get("ref") else ()
    return Mention(_words(document, name.span), pointer, cert)


def _words(document: Document, span: Span) -> str:
    return " ".join(span.text(document.text).split())
