"""Titles of works and newspapers in running text (TEI Guidelines, chapter CO 3.6.3: `title`)."""

from __future__ import annotations

import re
from types import MappingProxyType

from tei_encode.model import Annotation, Cert, Document, Kind, Span
from tei_encode.names import listed_name

from .protocol import Recognised

SMALL = frozenset(
    "a an the of to in on at by for from with and or de la le les des du der die das und et y al".split()
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
IN_PROSE = re.compile(
    r"\b(?:(?:The|New York|Washington|Manchester|London|Neue|Frankfurter|Süddeutsche|Daily|Sunday|Evening|Morning|"
    r"Le|La|L[’'])\s?"
    rf"(?:{PERIODICAL_WORD})\b|(?<=\bin\s)(?:Pravda|Izvestiia|Izvestia)\b|"
    r"\b(?:Le Monde|Le Figaro|The Times|New York Times)\b)"
)
COMMON = re.compile(
    r"The\s?(?:Post|Herald|Tribune|Gazette|Journal|Review|Chronicle|Observer|Courier|Mirror|Spectator|Magazine|"
    r"Quarterly|Bulletin|Globe|Examiner|Mercury|Star|Sun)"
)
"""Names that are ordinary words too: a capital article shows a title only where no sentence begins."""
IN_SENTENCE = re.compile(r"[^\W\d_][,;:]?\s\Z")
NO_TITLE = frozenset({"strikethrough", "letter-spaced"})
WORD = re.compile(r"[^\W\d_][\w'’\-]*")


class WorkTitles:
    """Titles shown by emphasis, and newspapers known by their usual names."""

    name = "work_titles"
    requires = ("structure", "emphasis")

    def recognise(self, document: Document) -> Recognised:
        """A `title` for each: level j for periodicals, m for books; without a cue for either `cert` is medium."""
        found: list[Annotation] = []
        keywords = [one.span for one in document.layer("structure") if one.kind is Kind.TERM]
        for emphasised in document.layer("emphasis"):
            if emphasised.get("rend") in NO_TITLE:
                continue
            span = _core(document.text, emphasised.inner)
            if _may_be_title(span.text(document.text)) and not any(term.overlaps(span) for term in keywords):
                found.append(self._title(document.text, span))
        for block, stretch in document.stretches():
            if block.kind is Kind.BIBL:
                continue
            found += [
                self._title(document.text, Span(*match.span()))
                for match in IN_PROSE.finditer(document.text, *stretch)
                if not COMMON.fullmatch(match[0]) or _is_in_sentence(document.text, match.start(), stretch)
            ]
        return Recognised(found)

    def _title(self, text: str, span: Span) -> Annotation:
        before = text[max(0, span.start - 60) : span.start]
        is_periodical = bool(PERIODICAL.search(span.text(text)) or CUE.search(before))
        cert = Cert.HIGH if is_periodical else Cert.MEDIUM
        level = MappingProxyType({"level": "j" if is_periodical else "m"})
        return Annotation(span, Kind.TITLE, level, cert=cert, origin=self.name)


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
    if listed_name(" ".join(phrase.split()), Kind.PLACE_NAME):
        return False
    return bool(weighty) and len(words) <= 20 and all(word[0].isupper() for word in (*weighty, words[0]))
