"""What is left of a reference between numbers, dates and names, cut into possible titles and imprints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from tei_encode.model import Span

from ...vocabulary import JOURNAL_ABBREVIATIONS, SMALL_WORDS
from .imprints import is_number

_QUOTED = re.compile(
    r"“(?P<a>[^“”]{2,600})[”\"]|\"(?P<b>[^\"“”]{2,600})[\"”]|«\s?(?P<c>[^«»]{2,600}?)\s?»|„(?P<d>[^„“”]{2,600})[“”]"
    r"|(?<![\w’'])[‘](?P<e>(?:[^‘’]|’(?=\w)|(?<=s)’(?=\s[^\W\d_][^‘’]{0,80}?[^\s‘’]’(?:[,.;:)]|\s\(|$))){2,600})’(?!\w)|(?<![\w'])'(?P<f>(?:[^']|'(?=[^\W\d_])|(?<=s)'(?=\s[^\W\d_][^'‘]{0,80}?[^\s'‘]'(?:[,.;:)]|\s\(|$))){2,600}?)(?:(?<!s)'(?!\w)|(?<=s)'(?!\w)(?!\s[^\W\d_][^'‘]{0,80}?[^\s'‘]'(?:[,.;:)]|\s\(|$))|(?<=[,.?!])')"
    r"|»\s?(?P<g>[^«»]{2,600}?)\s?«|(?<!\w)''(?P<h>[^']{2,600}?)''|``(?P<i>[^`'\"]{2,600})(?:''|\")"
)
_STOP = re.compile(r"[.?!…][”’\"'»)]?\s(?:[-–—]\s)?(?=[^\W_a-z]|[“\"«‘'(\[])")
_INSIDE = re.compile(
    r"^[\s,.;:]*(?:[Ii]n|IN|[Ii]n\s?:|[Pp]ublished\sin|[Dd]ans|[Dd]ins|en)\s?:?\s+(?=[^\W_])"
)
_MIDDLE_INSIDE = re.compile(
    r",\s(?=Proceedings\sof\s|Proc\.\s)|[,.?!]\s(?:[Ii]n\s?:?|dans|[Pp]ublished\sin)\s+(?=[^\W\d_a-z]|[“\"«‘'])"
)
_TRAILING_INSIDE = re.compile(r"(?:^|[,.?!:;]?\s)(?:[Ii]n|dans|[Ii]n\s?:)$")
# "Tides, in: P. Oake (Ed.), Ports": the editors claimed behind it are no part of the stretch.
_ENDS_INSIDE = re.compile(r"[,.?!]\s(?:[Ii]n|[Dd]ans|[Ii]n\s?:)$")
_ABBREVIATIONS = frozenset(
    (
        "vol no ed eds pp st dr mr mrs sec secc ca cf vs nr bd cit op fol sign ss saec "
        "trans transl trad hg hrsg dir übers dept div fac"
    ).split()
)
_COUNTING = frozenset(
    "chap chaps ch sp esp sect fig figs app art bk par kap anm abb tab bl blatt heft h bde cap tav".split()
)
"""Abbreviations before a number: "Modern Art. London" ends a sentence, "art. 5" does not."""
_WORDS_OF_TITLE = re.compile(
    r"(?!(?:The\b|Proc\b|Proceedings|Advances|(?:[^\W\d_][\w-]*\s){0,6}(?:Conference|Symposium|Workshop|Congress|Meeting|Journal|Transactions)\b|[A-Z]{3,}\b))"
    r"[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){1,12}(?:[,:.]|\s\(|$)"
)
_EDGE = " ,.;:()[]–—-/"


# "im 20. Jahrhundert", "die 2. Armee": a German ordinal has a full stop.
_COUNTED_NOUN = re.compile(r"\.\s(?:(?:Jahrh(?:undert|\.)|Jahrtausend|Jh|Jhd?t|Jhs)[^\W\d_]{0,5}\b)")
_BEFORE_ORDINAL = re.compile(
    r"(?<!\w)(?:[ai]m|beim|vom|zu[mr]|der|die|das|de[smn]|ins)\s(?:\d{1,2}|[IVXLC]{1,6})$", re.IGNORECASE
)


class Style(Enum):
    """How a stretch is set off."""

    PLAIN = auto()
    QUOTED = auto()
    EMPHASISED = auto()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words of a reference.

    Attributes:
        span: where it stands, without separators and quotation marks.
        style: how it is set off.
        inside: whether "in" stands before it.
    """

    span: Span
    style: Style
    inside: bool = False


def quoted_zones(text: str, start: int) -> list[tuple[Span, Span]]:
    """(outer, inner) spans of quoted stretches that stand alone, not of quotations inside a title."""
    found = []
    for one in _QUOTED.finditer(text, start):
        inner = Span(*next(one.span(name) for name in "abcdefghi" if one[name] is not None))
        before = text[max(0, one.start() - 2) : one.start()].rstrip()
        lead = text[max(0, one.start() - 5) : one.start()].rstrip().lower()
        stands_alone = (
            not before or before[-1] in ",.:;)]?!" or one.start() <= start + 1 or before[-1:].isdigit()
        )
        if stands_alone or lead.endswith((" in", "in:", "(in", "see")):
            found.append((Span(*one.span()), inner))
    return found


def ends_sentence(text: str, at: int, start: int) -> bool:
    """Whether the full stop at an offset ends a sentence rather than an abbreviation."""
    if text[at] != ".":
        return True
    word = re.search(r"[^\W_][\w'’.&-]*$", text[max(start, at - 40) : at])
    if not word:
        return True
    if _is_ordinal(text, at, start):
        return False
    plain = word[0].lower().strip(".")
    if (len(plain) == 1 and plain.isalpha()) or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word[0]):
        return False
    if plain in _ABBREVIATIONS or (plain in _COUNTING and re.match(r"\.\s\d", text[at : at + 3])):
        return False
    before = re.search(r"(\S+)\s$", text[max(start, at - 40 - len(word[0])) : at - len(word[0])])
    following = re.match(r"[.)’”\"']*\s(\S+)", text[at : at + 40])
    goes_on = bool(following) and bool(
        re.match(r"[A-Z][\w-]*\.|[A-Z]$|\(", following[1] if following else "")
    )
    if word[0][0].isupper() and plain in JOURNAL_ABBREVIATIONS:
        return bool(
            before and before[1][0].islower() and before[1].lower() not in SMALL_WORDS and not goes_on
        )
    if (
        before
        and len(plain) <= 8
        and before[1].endswith(".")
        and before[1].lower().strip(".,") in JOURNAL_ABBREVIATIONS
    ):
        return False
    return not (
        word[0][0].isupper()
        and len(plain) <= 5
        and goes_on
        and not plain.isupper()
        and not (before and before[1][0].islower())
    )


def _is_ordinal(text: str, at: int, start: int) -> bool:
    """Whether the full stop at an offset belongs to a German ordinal: a century follows, or an article is before it."""
    before = text[max(start, at - 20) : at]
    if before[-1:].isalnum() and _COUNTED_NOUN.match(text, at):
        return before[-1].isdigit() or before[-1] in "IVX"
    return bool(_BEFORE_ORDINAL.search(before))


def _sentences(text: str, span: Span) -> list[Span]:
    found: list[Span] = []
    at = span.start
    cuts = [
        (one.start() + 1, one.end())
        for one in _STOP.finditer(text, span.start, span.end)
        if ends_sentence(text, one.start(), span.start)
    ]
    cuts += [
        (one.start() + (text[one.start()] in "?!"), one.start() + 1)
        for one in _MIDDLE_INSIDE.finditer(text, span.start, span.end)
    ]
    for end, following in sorted(cuts):
        if end > at:
            found.append(Span(at, end))
            at = following
    found.append(Span(at, span.end))
    return found


_OPENING = {")": "(", "]": "["}


def without_edges(text: str, span: Span) -> Span:
    """A span without separators at its ends; a closing bracket stays where its opening one is inside."""
    start, end = span
    while start < end and text[start] in _EDGE + '”»"':
        if text[start] in "([" and text.find(")" if text[start] == "(" else "]", start, end) > start:
            break
        start += 1
    while start < end and text[start] == "“" and text.count("“", start, end) > text.count("”", start, end):
        start += 1
    while end > start and text[end - 1] in _EDGE + "“«":
        opening = _OPENING.get(text[end - 1])
        if opening and text.count(opening, start, end) >= text.count(text[end - 1], start, end):
            break
        if (
            text[end - 1] == "."
            and re.search(r"(?:^|[\s.])[^\W\d_]\.$", text[start:end])
            and text.count(".", start, end) > 1
        ):
            break
        end -= 1
    return Span(start, end)


def _is_count(text: str) -> bool:
    return is_number(text) and any(letter.isdigit() for letter in text)


def _begins_title(sentence: str, after: int) -> bool:
    """Whether "In" with nothing before it is the first word of a title ("In Winter Ports"), not before a host."""
    return sentence[:after].strip() == "In" and bool(_WORDS_OF_TITLE.match(sentence, after))


def stretches(text: str, free: list[Span], emphasised: tuple[Span, ...], start: int) -> list[Stretch]:
    """The stretches of the free spans of a reference, in the order of the text."""
    zones = [(outer, inner, Style.QUOTED) for outer, inner in quoted_zones(text, start)]
    zones += [
        (one, one, Style.EMPHASISED)
        for one in emphasised
        if not any(outer.overlaps(one) for outer, _, _ in zones)
    ]
    zones = sorted(zone for zone in zones if any(span.embeds(zone[1]) for span in free))
    found: list[Stretch] = []
    inside = False
    for span in free:
        at = span.start
        mine = [zone for zone in zones if span.start <= zone[1].start and zone[1].end <= span.end]
        for outer, inner, style in (*mine, (Span(span.end, span.end), None, Style.PLAIN)):
            for sentence in _sentences(text, Span(at, max(at, outer.start))) if outer.start > at else ():
                lead = _INSIDE.match(sentence.text(text) + ("x" if sentence.end < len(text) else ""))
                if lead and not found and _begins_title(sentence.text(text), lead.end()):
                    lead = None
                inside = inside or bool(lead)
                body = (
                    without_edges(text, Span(sentence.start + (lead.end() if lead else 0), sentence.end))
                    if not lead or lead.end() <= sentence.length
                    else Span(sentence.end, sentence.end)
                )
                ends = _ENDS_INSIDE if inner is None and sentence.end == span.end < len(text) else None
                ends = _TRAILING_INSIDE if inner is not None else ends
                trailing = ends.search(body.text(text)) if ends else None
                if trailing:
                    body = without_edges(text, Span(body.start, body.start + trailing.start()))
                if body.length > 1 and not (found and _is_count(body.text(text))):
                    found.append(Stretch(body, Style.PLAIN, inside))
                    inside = False
                inside = inside or bool(trailing)
            if inner is not None:
                core = without_edges(text, inner)
                if core.length > 0:
                    found.append(Stretch(core, style, inside))
                    inside = False
                at = max(at, outer.end)
    return found
