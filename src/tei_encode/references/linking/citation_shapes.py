"""The shapes of citations in running text: what stands in a bracket, what before it, where one ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tei_encode.model import Span

from ..vocabulary import MONTHS, SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_INNER = r"[(\[](?:\d{4}[a-h]?|[A-Z][A-Z&-]{1,9})[)\]]"
"""A year, or a body's acronym, in a bracket inside the citation's: "(Haverley Academy of Ports [HAP], 2014)"."""
_BRACKET = re.compile(rf"[(\[]([^()\[\]]{{1,500}}(?:{_INNER}[^()\[\]]{{0,200}}){{0,3}})[)\]]")
_INSIDE = re.compile(rf"\s?{_INNER}")
_YEAR = re.compile(
    r"(?<![\w/–-])(?P<year>1[4-9]\d\d|20\d\d)(?P<letter>[a-h](?![\w]))?(?P<last>\s?[-–/]\s?(?:1[4-9]\d\d|20\d\d|\d\d)(?!\d))?(?![\w]|\.\d)|(?<!\w)(?:n\.\s?d\.|in\spress|forthcoming|im\s(?:Druck|Erscheinen)|à\sparaître)(?!\w)"
)
_FIRST_PRINTED = re.compile(r"[)\]]\s?(?=(?:1[4-9]|20)\d\d(?!\d))")
"""What follows the year of the first edition: "Tranter [1921] 2004"."""
_YEAR_NEXT = re.compile(rf"[\s,:;]*(?:{_YEAR.pattern})")
_LEAD = re.compile(
    r"^.*?(?:\b(?:see|cf|e\.g|i\.e|compare|quoted\s(?:in|by|from)|cited\s(?:in|by|from)|qtd\.?\sin|reported\sin|according\sto|following|also|after|as\sin|"
    r"for\sexample|for\sinstance|siehe|vgl|voir|cfr|vedi|(?:adapted|adopted|modified|reproduced|taken|redrawn|translated|data)\sfrom|"
    r"(?:discussed|reviewed|reprinted|reproduced|described|cité)\s(?:in|by|dans|par)|(?:based|drawing|building)\son|zitiert\snach|"
    r"(?-i:contra|pace|against|nach|bei|selon|d['’]après)(?=\s(?-i:[^\W\d_a-z])))\b[.,:]*\s*)+",
    re.IGNORECASE | re.DOTALL,
)
_JOINED = re.compile(r"^[\s,;]*(?:and|or|&|und|et|as\swell\sas)\s+(?=[^\W\d_a-z]|\d{4})")
LOCATOR = re.compile(
    r"\s*(?:[,:;]\s*|\s(?=(?:pp?|ch|chap|vol|sec|fig|par)\b))?(?:(?:at|esp\.|especially|pp?\.?|pages?|chap(?:ter|s)?\.?|ch\.?|vols?\.?|sec(?:tion|t)?s?\.?|§+|par(?:as?|agraphs?)?\.?|n\.|nn?\.?|notes?|"
    r"fig(?:ure|s)?\.?|tab(?:le)?\.?|eqs?\.?|th(?:eore)?m?\.?|lemma|prop\.?|def\.?|kap\.?|abb\.?|anm\.?|cap\.?|bk\.?|book|l\.|ll\.?|lines?|f\.|fols?\.?|no\.|figs?\.|art\.|app\.|appendix|S\.|s\.|Sp\.|fn\.?)\s?)?"
    r"(?:[ivxlcIVXLC]{1,7}(?![\w])|[A-Z]?\d{1,5}(?:nn?\.?\s?\d{1,3}|[a-z])?(?:ff?\.?)?)(?:\s?(?:[-–—]{1,2}|,|and|&)\s?(?:[ivxlc]{1,7}(?!\w)|[A-Z]?\d{1,5}[a-z]?(?:ff?\.?)?))*(?:\s?ff?\.|\spassim)?(?!\w)"
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_BEFORE = re.compile(
    r"(?P<l>(?:[^\W\d_a-z][\w'’.&-]*)(?:(?:\s(?:and|&|of|the|for|et|und|de|van|von|der|la|al\.?,?|others)|\s[^\W\d_a-z][\w'’.&-]*|,\s(?:and\s)?(?=[A-Z])[^\W\d_a-z][\w'’.&-]*)){0,9}?)"
    r"(?:['’]s?)?[*_”\"’]{0,2},?\s?(?P<open>[(\[]?)$"
)
_OWNER = re.compile(
    r"(?<![\w'’-])(?P<l>[^\W\d_a-z][\w’'-]*(?:\s(?:and|&|und|et)\s[^\W\d_a-z][\w’'-]*)?)['’]s?"
    r"(?:\s[a-z][\w-]*){1,4}\s?$"
)
"""Whose work it is, and a few words on it before the year: "Tranter's polemic (1997b)"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A possible citation.

    Attributes:
        span: what its `ref` would hold.
        label: the words that name the work.
        year: four figures, `n.d.` or empty.
        letter: letter after the year.
        bracketed: whether the words that name the work stand in the bracket with the year.
        alone: whether nothing stands in a bracket at all ("Smith 2001 showed").
        inherited: whether the words that name the work stand with an earlier year ("Smith 2001, 2003").
    """

    span: Span
    label: str
    year: str
    letter: str = ""
    bracketed: bool = True
    alone: bool = False
    inherited: bool = False


def _is_date_like(label: str) -> bool:
    """Whether the words before a year make it an ordinary date ("in", "March", "14 May")."""
    found = [word.lower().strip(".") for word in _WORD.findall(label)]
    named = [word for word in found if word not in MONTHS and word not in SMALL_WORDS]
    return not named


def _year_end(text: str, year: re.Match[str], end: int) -> int:
    """End of a citation that has its year here: the place in the work it gives belongs to it."""
    closing = re.compile(r"\s?\)").match(text, year.end(), end)
    at = closing.end() if closing and "(" in text[max(0, year.start() - 2) : year.start()] else year.end()
    while at < end:
        following = LOCATOR.match(text, at, end)
        if not following or following.end() == at or _YEAR_NEXT.match(text, at, end):
            break
        at = following.end()
    return at


def _piece_start(text: str, start: int, end: int) -> int:
    """Start of a label after what introduces it ("see also", "and")."""
    while True:
        lead = _LEAD.match(text[start:end]) or _JOINED.match(text[start:end])
        if not lead or not lead.end():
            break
        start += lead.end()
    while start < end and text[start] in " ,;:*_“”\"'\n":
        start += 1
    return start


def _with_opening(text: str, span: Span, start: int) -> Span:
    """A span with the quotation mark or the emphasis that opens right before it."""
    opens = span.start > start and text[span.start - 1] in '*_“"«„'
    return Span(span.start - opens, span.end)


def _pieces_in(text: str, bracket: Span) -> Iterator[Piece]:
    """The citations inside one bracket."""
    label = ""
    for part in re.finditer(r"[^;]+", text[bracket.start : bracket.end]):
        start, end = bracket.start + part.start(), bracket.start + part.end()
        at = start
        years = list(_YEAR.finditer(text, start, end))
        for index, year in enumerate(years):
            if year.start() < at or _FIRST_PRINTED.match(text, year.end(), end):
                continue
            lead = _piece_start(text, at, year.start())
            own = _INSIDE.sub("", text[lead : year.start()]).strip(' ,(*_“”":')
            limit = years[index + 1].start() if index + 1 < len(years) else end
            stop = _year_end(text, year, limit)
            if _is_date_like(own) and own.strip(" ,&") and own.lower().strip() not in ("and", "or"):
                at = stop
                continue
            if _WORD.search(own):
                label = own
            first = lead if _WORD.search(own) else year.start()
            last = end if index + 1 == len(years) and _is_locator_only(text[stop:end]) else stop
            letter = year["letter"] or ""
            piece = Piece(
                Span(first, last).trimmed(text),
                label,
                year["year"] or "n.d.",
                letter,
                bool(label),
                False,
                bool(label) and label != own,
            )
            yield piece
            at = stop
        if not years:
            inner = Span(_piece_start(text, start, end), end).trimmed(text)
            if inner.length:
                yield Piece(_with_opening(text, inner, start), inner.text(text), "")


def _is_locator_only(text: str) -> bool:
    """Whether what is left of a bracket after the year still belongs to the citation."""
    return (
        len(text) < 40
        and not re.search(r"\b(?:see|cf|and|also)\b", text)
        and not re.search(r"[A-Z][a-z]{3,}", text)
    )


def label_before(text: str, at: int) -> tuple[str, int]:
    """The capitalised words right before an offset, and where they begin; empty where there are none."""
    window = max(0, at - 120)
    emphasised = re.search(r"[*_“\"«]([^*_“”\"«»\n]{2,80})[*_”\"»],?\s?[(\[]?$", text[window:at])
    if emphasised:
        return emphasised[1], window + emphasised.start(1)
    found = None
    for start in (one.start() for one in re.finditer(r"(?<![\w'’-])[^\W\d_a-z]", text[window:at])):
        found = _BEFORE.match(text[window:at], start)
        if found:
            return found["l"], window + start
    return "", at


def _owner_before(text: str, at: int) -> str:
    """Whose work the words right before a bracket speak of; empty where they name nobody."""
    owner = _OWNER.search(text[max(0, at - 120) : at])
    return owner["l"] if owner else ""


def pieces(text: str, stretch: Span) -> Iterator[Piece]:
    """All possible citations in a stretch of running text, in its order; most turn out not to be any."""
    covered = stretch.start
    for bracket in _BRACKET.finditer(text, stretch.start, stretch.end):
        yield from _alone(text, Span(covered, bracket.start()))
        covered = bracket.end()
        inner = Span(*bracket.span(1)).trimmed(text)
        first = _YEAR.match(text, inner.start, inner.end)
        if first:
            label = label_before(text, bracket.start())[0] or _owner_before(text, bracket.start())
            for piece in _pieces_in(text, inner):
                bare = not piece.bracketed
                yield replace(piece, label=label, bracketed=False) if bare and label else piece
            continue
        yield from _pieces_in(text, inner)
    yield from _alone(text, Span(covered, stretch.end))


def _alone(text: str, span: Span) -> Iterator[Piece]:
    """Author and year without any bracket."""
    for year in _YEAR.finditer(text, span.start, span.end):
        if not year["year"]:
            continue
        label, start = label_before(text, year.start())
        owned = re.search(r"['’]s?[*_”\"]?\s?$", text[max(span.start, year.start() - 4) : year.start()])
        if label and not owned and start >= span.start and not _is_date_like(label):
            yield Piece(Span(start, year.end()), label, year["year"], year["letter"] or "", True, True)


_COUNTED = r"(?:\(?[A-Z]?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?\)?|[IVXLC]{1,6}(?![a-z])|[A-Z](?:\.\d{1,3})*(?!\w))(?:ff?\.)?"
_PLACE_WORD = (
    r"(?:(?:[Pp]p?|[Cc]h(?:ap(?:ter)?)?|[Ss]ec(?:t(?:ion)?)?|[Ff]ig(?:ure)?|[Tt]ab(?:le)?|[Aa]pp(?:endix)?|[Ee]q(?:uation|n)?"
    r"|[Tt]h(?:eorem|m)?|[Ll]em(?:ma)?|[Pp]rop(?:osition)?|[Cc]or(?:ollary)?|[Dd]ef(?:inition)?|[Aa]lg(?:orithm)?"
    r"|[Ee]x(?:ample)?|[Rr]em(?:ark)?|[Pp]roblem|[Pp]art|[Pp]t|[Vv]ol(?:ume)?|[Aa]rt|[Nn]ote|[Pp]ar(?:a|agraph)?"
    r"|S|Kap(?:itel)?|Abb|Abschn(?:itt)?|Satz|Gl|Bd|Tabelle)s?\.?\s?|§+\s?)"
)
"""What counts the places in a work, as in mathematics and engineering, too ("Th. 2", "Eq. (2)", "Table I")."""
_NUMBER_PLACE = rf"(?:[,:]\s{_PLACE_WORD}{_COUNTED}(?:\s?(?:[-–,&]|and|und)\s?{_COUNTED}){{0,4}}){{1,3}}"
NUMBER_LIST = (
    r"(\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?(?:\s?[,;]\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?)*\s?"
    rf"(?P<place>{_NUMBER_PLACE})?)"
)
"""What stands in a bracket of numbers, for `numbers_in`: group 1 with the numbers and `place`."""
NUMBERS = re.compile(rf"\[{NUMBER_LIST}\]")
"""Numbers in square brackets, with a place in the work behind the last one."""
_RANGE = re.compile(r"\[(\d{1,3})\]\s?[-–—]\s?\[(\d{1,3})\]")
"""A range with a bracket around either end ("[4]–[6]"), as in engineering."""
_ONE = re.compile(r"(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?")
_INDEX = re.compile(r"(?<!\w)\w(?:\[\d+\])*$|∈\s?$|\b(?:interval|range|Intervall|intervalle)s?\s$")
_BOUNDED = re.compile(
    r"\b(?:li(?:es?|ying)|lay|f[ae]lls?|values?|numbers?|scores?|weights?|(?:re)?scaled?|normali[sz]ed|mapped|clipped|drawn"
    r"|uniform(?:ly)?|distributed|bounded|restricted|limited|[a-z])\s(?:\w+ly\s)?(?:in|on|to|into|within|from|over)\s$"
)
"""What stands before two bounds: "scores lie in [1, 7]", "x in [2, 5]"."""


def is_index(text: str, bracket: re.Match[str]) -> bool:
    """Whether a bracket is the index of a variable ("M[1][2]"), or an interval ("[0, 1]")."""
    found = [numbers for _, numbers in numbers_in(bracket)]
    zero = any("0" in numbers for numbers in found)
    is_pair = [len(numbers) for numbers in found] == [1, 1] and "," in bracket[1]
    if is_pair and _BOUNDED.search(text, max(0, bracket.start() - 48), bracket.start()):
        return True
    return zero or _INDEX.search(text, max(0, bracket.start() - 24), bracket.start()) is not None


def numbers_in(bracket: re.Match[str]) -> Iterator[tuple[Span, list[str]]]:
    """Each number or range of numbers in a bracket, with all numbers it stands for.

    The place in the work ("[3, p. 12]") belongs to the last one.
    """
    end = bracket.start("place") if bracket["place"] else bracket.end(1)
    found = list(_ONE.finditer(bracket.string, bracket.start(1), end))
    for one in found:
        first, last = int(one[1]), int(one[2] or one[1])
        if first <= last <= first + 100:
            stop = bracket.end("place") if bracket["place"] and one is found[-1] else one.end()
            yield Span(one.start(), stop), [str(number) for number in range(first, last + 1)]


def numbers_cited(text: str, stretch: Span) -> Iterator[tuple[Span, list[str]]]:
    """Each number or range in square brackets that may cite, with all numbers it stands for.

    A range of two brackets is one: from behind the first to before the last ("4]–[6").
    """
    at = stretch.start
    for bracket in NUMBERS.finditer(text, stretch.start, stretch.end):
        if bracket.start() < at or is_index(text, bracket):
            continue
        both = _RANGE.match(text, bracket.start(), stretch.end)
        if both and int(both[1]) < int(both[2]) <= int(both[1]) + 100:
            at = both.end()
            yield Span(both.start(1), both.end(2)), [str(n) for n in range(int(both[1]), int(both[2]) + 1)]
        else:
            yield from numbers_in(bracket)
