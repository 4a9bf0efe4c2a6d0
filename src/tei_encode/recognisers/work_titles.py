"""Titles of works and newspapers in running text (TEI Guidelines, chapter CO 3.6.3: `title`).

Emphasis shows a title of what was published by itself; quotation marks show one only where the words before them say
so ("his article “…”", "entitled “…”").
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Cert, Document, Kind, Span, SpanIndex
from tei_encode.names import listed_name
from tei_encode.searching import led_by, matches_of
from tei_encode.word_lists import entries

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "and",
        "or",
        "de",
        "la",
        "le",
        "les",
        "des",
        "du",
        "der",
        "die",
        "das",
        "und",
        "et",
        "y",
        "al",
    ]
)
PERIODICAL_WORD = (
    r"Times|Post|Herald|Tribune|Gazette|Guardian|Telegraph|Monde|Figaro|Humanité|Pravda|Izvestiia|Izvestia|Trud|Journal|"
    r"Review|Chronicle|Observer|Courier|Mirror|Spectator|Economist|Magazine|Quarterly|Annals|Bulletin|Zeitung|Spiegel|"
    r"Nachrichten|Revue|Globe|Examiner|Mercury|Star|Sun|Tageblatt|Presse"
)
PERIODICAL = re.compile(rf"\b(?:{PERIODICAL_WORD})\b")
CUE = re.compile(
    r"\b(?:news)?(?:paper|magazine|journal|daily|weekly|periodical|press organs?)s?\b[\w\s,]{0,20}[*_“\"]*\Z",
    re.IGNORECASE,
)
IN_PROSE = led_by(
    "DEFILMNPSTW",
    r"\b(?:(?:The|New York|Washington|Manchester|London|Neue|Frankfurter|Süddeutsche|Daily|Sunday|Evening|Morning|"
    r"Le|La|L[’'])\s?"
    rf"(?:{PERIODICAL_WORD})\b|(?<=\bin\s)(?:Pravda|Izvestiia|Izvestia)\b|"
    r"\b(?:Le Monde|Le Figaro|The Times|New York Times)\b)",
)
KNOWN = led_by(
    "BCDFKLNSVW",
    r"\b(?:Neues Deutschland|Corriere della Sera|Wall Street Journal|Los Angeles Times|Chicago Tribune|Boston Globe|"
    r"Financial Times|Der Spiegel|L[’']Osservatore Romano|Krasnaia Zvezda|Literaturnaia Gazeta|Nezavisimaia Gazeta|"
    r"Neue Zürcher Zeitung|Süddeutsche Zeitung|Frankfurter Allgemeine Zeitung|Völkischer Beobachter)\b",
)
"""Newspapers whose names are nothing else."""
QUOTED_CUE = re.compile(
    r"\b(?P<kind>(?:articles?|essays?|chapter|papers?|poem|sonnet|ode|ballad|story|sermon|lecture|editorial|leaflet|"
    r"song|entry|section)|(?P<whole>book|novel|monograph|pamphlet|memoirs?|autobiography|film|play|opera|documentary|"
    r"dissertation|thesis))(?:,?\s(?:entitled|titled|called|headed|was|is|of\s\d{4}|\(\d{4}\)))?,?:?\s\Z|"
    r"\b(?:entitled|titled),?:?\s\Z"
)
"""What stands before a title in quotation marks; `whole` before one of something published by itself."""
NO_WORK = re.compile(
    r"\b(?:conference|project|link|slide|workshop|course|program(?:me)?|exhibition|session|seminar|panel|event)s?,?\s"
    r"(?:entitled|titled),?:?\s\Z"
)
"""What has a title and is no work."""
BEFORE_TITLE = re.compile(r"[,.]?\s(?:(?:in|from)\s)?(?:the\s)?[*_]{0,2}")
COMMON = re.compile(
    r"The\s?(?:Post|Herald|Tribune|Gazette|Journal|Review|Chronicle|Observer|Courier|Mirror|Spectator|Magazine|"
    r"Quarterly|Bulletin|Globe|Examiner|Mercury|Star|Sun)"
)
"""Names that are ordinary words too: a capital article shows a title only where no sentence begins."""
IN_SENTENCE = re.compile(r"[^\W\d_][,;:]?\s\Z")
NO_TITLE = frozenset({"strikethrough", "letter-spaced", "bold"})
PERIODICAL_LEVEL = MappingProxyType({"level": "j"})
WORD = re.compile(r"[^\W\d_][\w'’\-]*")


class WorkTitles:
    """Titles shown by emphasis, and newspapers known by their usual names."""

    name = "work_titles"
    requires = ("structure", "emphasis", "quotations")

    def recognise(self, document: Document) -> Recognised:
        """A `title` for each: level j for periodicals, m for books, a for what stands in them.

        Without a cue for a periodical an emphasised title has `cert` medium.
        """
        found: list[Annotation] = []
        kinds = (Kind.TERM, Kind.DOC_AUTHOR, Kind.PERS_NAME)
        others = [one.span for one in document.layer("structure") if one.kind in kinds]
        subtitles = {one.span for one in document.layer("structure") if _is_subtitle(one)}
        for emphasised in document.layer("emphasis"):
            if emphasised.get("rend") in NO_TITLE or emphasised.span in subtitles:
                continue
            span = _core(document.text, emphasised.inner)
            if _may_be_title(span.text(document.text)) and not any(one.overlaps(span) for one in others):
                found.append(self._title(document.text, span))
        for block, stretch in document.stretches():
            if block.is_entry:
                continue
            found += [
                Annotation(Span(*match.span("whole")), Kind.TITLE, PERIODICAL_LEVEL, origin=self.name)
                for match in matches_of(KNOWN, document.text, *stretch)
            ]
            found += [
                self._title(document.text, Span(*match.span("whole")))
                for match in matches_of(IN_PROSE, document.text, *stretch)
                if not COMMON.fullmatch(match["whole"])
                or _is_in_sentence(document.text, match.start(), stretch)
            ]
        found += self._quoted(document, found)
        return Recognised(found)

    def _quoted(self, document: Document, shown: Sequence[Annotation]) -> Iterator[Annotation]:
        """Titles in quotation marks, behind a cue or right before the emphasised title of what they stand in."""
        text = document.text
        holders = {one.span.start for one in shown}
        outside = SpanIndex([one.span for one in document.layer("structure") if one.kind is Kind.BIBL])
        for quotation in document.layer("quotations"):
            span = _core(text, quotation.span)
            if span.length < 2 or outside.touches(span) or not _may_be_title(span.text(text)):
                continue
            before = max(0, quotation.span.start - 40), quotation.span.start
            cue = None if NO_WORK.search(text, *before) else QUOTED_CUE.search(text, *before)
            end = quotation.span.end
            held = len(span.text(text).split()) > 1 and any(
                BEFORE_TITLE.fullmatch(text, end, at) for at in range(end + 1, end + 14) if at in holders
            )
            if cue is not None or held:
                is_periodical = PERIODICAL.search(span.text(text)) is not None and not held
                level = "j" if is_periodical else "m" if cue and cue["whole"] else "a"
                sure = held or (cue is not None and cue["kind"] is not None)
                yield Annotation(
                    span,
                    Kind.TITLE,
                    MappingProxyType({"level": level}),
                    cert=Cert.HIGH if sure else Cert.MEDIUM,
                    origin=self.name,
                )

    def _title(self, text: str, span: Span) -> Annotation:
        before = text[max(0, span.start - 60) : span.start]
        is_periodical = bool(PERIODICAL.search(span.text(text)) or CUE.search(before))
        cert = Cert.HIGH if is_periodical else Cert.MEDIUM
        level = MappingProxyType({"level": "j" if is_periodical else "m"})
        return Annotation(span, Kind.TITLE, level, cert=cert, origin=self.name)


def _is_subtitle(block: Annotation) -> bool:
    """Whether a block is a line below the title: in emphasis as a whole it names no other work."""
    return block.kind is Kind.TITLE_PART and block.get("type") == "sub"


def _is_in_sentence(text: str, at: int, stretch: Span) -> bool:
    return bool(IN_SENTENCE.search(text, max(stretch.start, at - 3), at))


def _core(text: str, span: Span) -> Span:
    """The span without a possessive, quotation marks and punctuation at its ends."""
    content = span.text(text)
    bare = re.sub(r"(?:['’]s?|[.,;:!?\"”»])+\Z", "", content)
    lead = len(bare) - len(bare.lstrip('"“«‘ '))
    return Span(span.start + lead, span.start + len(bare))


def _may_be_title(phrase: str) -> bool:
    """Whether it is written as titles are, and is neither a word in capitals nor a place."""
    words = WORD.findall(phrase)
    weighty = [word for word in words if word.lower() not in SMALL]
    if len(words) == 1 and len(phrase) > 1 and phrase.isupper():
        return False
    if listed_name(" ".join(phrase.split()), Kind.PLACE_NAME) or phrase in _foreign_words():
        return False
    return bool(weighty) and len(words) <= 20 and all(word[0].isupper() for word in (*weighty, words[0]))


@cache
def _foreign_words() -> frozenset[str]:
    """Words and phrases that are emphasised since they are of another language."""
    return frozenset(
        form for entry in entries("tei_encode.recognisers", "foreign_phrases") for form in entry.forms
    )
