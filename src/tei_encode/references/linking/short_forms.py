"""Short forms by which notes point back: *ibid.*, short titles, "note 4 above" (TEI Guidelines 3.7, 3.12.3)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tei_encode.model import Span, SpanIndex

from ..finding.clauses import CLAUSE, NO_NAMES, lead_end
from ..vocabulary import PARTICLES
from ..wording import fold
from .citation_shapes import LOCATOR
from .known_works import KnownWorks, Naming

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_IBID = (
    r"(?:[Ii]b(?:id|idem)\b\.?|[Ee]benda\b|[Ee]bd\.|[Ii]vi\b(?=,?\s(?:pp?\.|\d))|[Tt]am\s+zhe\b|[Тт]ам\s+же\b"
    r"|(?:[Ii]dem|[Ii]d\.)(?=\s*(?:[.;]|,?\s*(?:pp?\.|at\s(?:p\.\s?)?[\divx§]|§|\d)|$)))"
)
_OP_CIT = (
    r"(?:[Oo]p(?:\.|ere)\s?cit(?:\.|ato|é)|(?:[Aa]rt|[Oo]uvr|[Ll]oc)(?:\.|icle|age)\scitée?\b"
    r"|[Ll]oc\.\s?cit\.|[Aa]rt\.\s?cit\.|[Oo]b\.\s?cit\.|a\.\s?a\.\s?O\.)"
)
_NAME = r"[^\W\d_a-z][\w'’-]+"
_BEGINS = r"(?<![^\W\d⁰¹²³⁴-⁹])"
"""Where a word begins, right behind the label of its note, too ("2Ibid.", "²Ibid.")."""
_BACK = re.compile(
    rf"{_BEGINS}(?:(?P<ibid>{_IBID})|(?:(?P<name>{_NAME}(?:\s(?:and|&|und|et)\s{_NAME})?),?\s+)?"
    rf"(?P<mark>(?<=\s)[*_])?{_OP_CIT}(?(mark)(?P=mark)))"
)
_SAME = re.compile(
    rf"{_BEGINS}(?:[Dd]ers\.|[Dd]ies\.|[Dd]ieselben?|[Dd]erselbe|[Ii]dem|[Ee]adem|[Ii]d\.)(?=,\s)"
)
"""What stands for the author of the work named last, where a short title follows."""
_SIGNAL = (
    r"(?:[Ss]ee|[Cc]f\.|[Cc]ompare|[Cc]it(?:ed|\.|é)|[Vv]gl\.|[Ss](?:iehe|\.)|[Ww]ie|[Vv]oir|[Vv]edi|[Vv]éase|[Ii]n)"
    r"(?:\s(?:also|auch|aussi|anche|schon|bereits|dazu|hierzu))?"
)
_ABOVE = r"[Ss]upra|[Aa]bove|[Oo]ben|o\.|[Cc]i-dessus|[Pp]lus\shaut|[Ss]opra|[Aa]rriba"
_BELOW = r"[Ii]nfra|[Bb]elow|[Uu]nten|u\.|[Cc]i-dessous|[Pp]lus\sbas|[Ss]otto|[Aa]bajo"
_NUMBERED = re.compile(
    rf"(?P<lead>\b(?:(?:(?:{_SIGNAL}|[Aa]s|[Cc]omme),?\s)?(?:{_ABOVE}|{_BELOW}),?|{_SIGNAL})\s|(?<=\()|(?<=\[))?"
    r"(?P<note>\b(?:[Nn]ot(?:es?|a)|[Ff]ootnotes?|[Ff]n\.?|FN|[Nn]{1,2}\.?|[Aa]nm(?:\.|erkung)|[Ff]u(?:ß|ss)n(?:ote|\.))"
    rf"\s(?P<n>\d{{1,4}}))(?!\w|[./]\d)(?P<where>,?\s(?:{_ABOVE}|{_BELOW})(?!\w))?"
)
_POINTS_UP = re.compile(rf"(?<![\w-])(?:{_ABOVE})(?!\w)")
_POINTS_DOWN = re.compile(rf"(?<![\w-])(?:{_BELOW})(?!\w)")
_AS_THERE = re.compile(r"(?<!\w)[Ww]ie(?!\w)")
_AND = re.compile(r"\b[Aa]nd\s+")
_GIVEN = re.compile(
    rf"(?:(?!{NO_NAMES})(?:(?:[^\W\d_a-z]\.[-\s]?)+\s?|{_NAME}\s|(?:{'|'.join(sorted(PARTICLES))})\s)){{0,3}}"
)
_CAPITALISED = re.compile(rf"{_BEGINS}(?<!['’-]){_NAME}")
_FURTHER = re.compile(rf"(?:,?\s(?:and|&|und|et)\s(?:[^\W\d_a-z]\.\s?)*{_NAME}|,?\set\.?\sal\.?)+")
_SEPARATED = re.compile(r"(?:\s\((?:dir|éd|eds?|Hgg?|Hrsg)\.\))?(?:[,:]|['’]s)?\s+")
_TITLE = re.compile(
    r"(?:[“\"‘'«„](?P<quoted>[^“”\"«»]{2,140}?)[,.]?[”\"’'»“](?!\w)|(?P<mark>[*_]{1,2})(?P<emphasised>[^*_]{2,140}),?(?P=mark)"
    r"|(?P<plain>[^\W\d_a-z][^,.;:()\[\]“”\"\d]{2,120}))"
)
_OP_CIT_AFTER = re.compile(rf",?\s[*_]?{_OP_CIT}[*_]?")
_CITED_AFTER = re.compile(r",?\s[(\[]?(?:già\s)?cit(?:\.|ato\b|ata\b|ée?\b)[)\]]?")
"""What Italian and French notes put behind a short title ("Lenner, Il sale, cit., p. 4")."""
_BEFORE_POINTER = re.compile(r",?\s?[(\[]?")
_CLOSING = re.compile(r"[)\]]")
_PAGE = re.compile(r",\s(?=pp?\.|\d)")
_CLOSED = re.compile(r"\s*(?:[.;)\]]|$)")
_UNREAD = re.compile(
    r"(?:[;.]|,?\s(?:and|und|sowie|et))\s+(?:\[?\d+\]?\s)?"
    r"(?:(?:see|cf\.?|vgl\.?|siehe|voir|also|auch|aussi|the|der|die|das|les?|la)\s){0,3}"
    r"(?![^.;]{0,12}\bcit\b)(?-i:[^\W\d_a-z])[\w'’.-]+"
    r"(?:[\s,](?:[^.;]|\.(?=,|\s?(?-i:[a-z\d(“\"]))){1,160})?(?:\d|\bs\.\s?v\.)",
    re.IGNORECASE,
)
"""A clause with a capital and figures, perhaps a work that was not recognised."""
_OF_ANOTHER = re.compile(r"(?:[^\W\d_]\s?[”\"’'»*_]{0,2},|,[”\"’'»])\s[*_]?\Z")
"""The end of a title right before *op. cit.*: the work of that title is meant, and nobody knows it here."""
_BRACKET = re.compile(r"[(\[][^()\[\]]{0,300}[)\]]")


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note, or a paragraph, in which short forms are looked for.

    Attributes:
        stretches: its running text, label and what else is no text left out.
        id: `xml:id` of the note; empty for a paragraph, where only *ibid.* and the like in brackets count.
        n: its number or mark.
    """

    stretches: tuple[Span, ...]
    id: str = ""
    n: str = ""


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A short form and what it means.

    Attributes:
        span: where it stands, in code points, end exclusive; with the place in the work where a short title gives one.
        kind: `ibid` for *ibid.* and *op. cit.*, `bibr` for short titles, `note` for a pointer at another note.
        target: identifier of the work or note meant; empty where none was found.
        cert: `high`, `medium` or `low`.
    """

    span: Span
    kind: str
    target: str
    cert: str


def short_forms(
    text: str,
    notes: Sequence[NoteText],
    works: KnownWorks,
    named: Sequence[Naming],
    taken: Sequence[Span] = (),
) -> list[ShortForm]:
    """The short forms in the notes, or paragraphs, of a text, in its order.

    Args:
        text: the whole text.
        notes: where to look, in the order of the text.
        works: the works that are cited in full.
        named: where the text names a work in full or cites it, in order.
        taken: where references in full stand, and anything else that is no short form.

    Returns:
        Values that do not overlap. *Ibid.* means the last work of the same note or of the one before; *op. cit.* and
        short titles the last work of the author named, else the one that the bibliography has; those that mean
        nothing that could be found have no target.
    """
    reader = _Reader(text, notes, works, named, SpanIndex(taken))
    for number in range(len(notes)):
        reader.read(number)
    return reader.found


class _Reader:
    """Reads note after note and remembers which works were named."""

    def __init__(
        self,
        text: str,
        notes: Sequence[NoteText],
        works: KnownWorks,
        named: Sequence[Naming],
        taken: SpanIndex,
    ) -> None:
        self.found: list[ShortForm] = []
        self._text, self._notes, self._works, self._taken = text, notes, works, taken
        self._ahead = list(reversed(named))
        self._named: list[Naming] = []
        self._last: dict[str, int] = {}
        self._since = 0
        self._by_number: dict[str, list[int]] = defaultdict(list)
        for number, note in enumerate(notes):
            self._by_number[note.n].append(number)

    def read(self, number: int) -> None:
        """Take the short forms of one note."""
        note = self._notes[number]
        before = self._notes[max(0, number - 1)] if number else note
        self._since = before.stretches[0].start if before.stretches else 0
        for stretch in note.stretches:
            for zone in [stretch] if note.id else _brackets(self._text, stretch):
                for form in self._forms(zone, number):
                    self.found.append(form)
                    if form.kind != "note" and form.target:
                        self._name(Naming(form.span.start, form.target, form.span.end))

    def _forms(self, zone: Span, number: int) -> Iterator[ShortForm]:
        at = zone.start
        starts = _Starts(self._text, zone) if self._notes[number].id else None
        for offset, read in self._candidates(zone, number, starts):
            if offset < at or self._taken.touches(Span(offset, offset + 1)):
                continue
            self._catch_up(offset)
            form = read()
            if form is not None and not self._taken.touches(form.span):
                at = form.span.end
                yield form

    def _candidates(
        self, zone: Span, number: int, starts: _Starts | None
    ) -> list[tuple[int, Callable[[], ShortForm | None]]]:
        """Where something may begin, in order, with what reads it there."""
        found: list[tuple[int, int, Callable[[], ShortForm | None]]] = [
            (back.start(), 1, partial(self._back, back)) for back in _BACK.finditer(self._text, *zone)
        ]
        if starts:
            for word in _CAPITALISED.finditer(self._text, *zone):
                if self._works.has_author(fold(word[0])):
                    start = starts.of_name(word.start())
                    found.append((start, 0, partial(self._by_author, start, word, starts, number)))
            found += [
                (same.start(), 1, partial(self._by_same, same, zone.end))
                for same in _SAME.finditer(self._text, *zone)
            ]
            found += [(clause, 2, partial(self._by_title, clause, zone.end)) for clause in starts.clauses]
            found += [
                (pointer.start("note"), 3, partial(self._at_note, pointer, number))
                for pointer in _NUMBERED.finditer(self._text, *zone)
            ]
        return [(offset, read) for offset, _, read in sorted(found, key=lambda one: one[:2])]

    def _catch_up(self, offset: int) -> None:
        while self._ahead and self._ahead[-1].start < offset:
            self._name(self._ahead.pop())

    def _name(self, naming: Naming) -> None:
        self._last[naming.id] = len(self._named)
        self._named.append(naming)

    def _back(self, back: re.Match[str]) -> ShortForm:
        """*Ibid.*, *op. cit.* and the like."""
        span = Span(*back.span())
        if not back["name"]:
            if not self._named or self._named[-1].start < self._since:
                return ShortForm(span, "ibid", "", "low")
            if not back["ibid"] and _OF_ANOTHER.search(self._text, max(0, span.start - 6), span.start):
                return ShortForm(span, "ibid", "", "low")
            last = self._named[-1]
            unread = _UNREAD.search(self._text, last.end, span.start)
            return ShortForm(span, "ibid", last.id, "low" if unread else "high")
        return self._by_name_alone(span, self._works.by_author(fold(back["name"].split()[0]), self._last))

    def _by_name_alone(self, span: Span, candidates: list[str]) -> ShortForm:
        """An author and *op. cit.*: the last work of theirs that was named, else the only one that is listed."""
        if not candidates or (len(candidates) > 1 and candidates[0] not in self._last):
            return ShortForm(span, "ibid", "", "low")
        return ShortForm(span, "ibid", candidates[0], "high" if len(candidates) == 1 else "medium")

    def _by_author(self, start: int, word: re.Match[str], starts: _Starts, number: int) -> ShortForm | None:
        """An author with a short title, the number of a note, *op. cit.* or a page."""
        candidates, end = self._works.by_author(fold(word[0]), self._last), starts.end
        if not candidates:
            return None
        further = _FURTHER.match(self._text, word.end(), end)
        at = further.end() if further else word.end()
        back = _OP_CIT_AFTER.match(self._text, at, end) or _CITED_AFTER.match(self._text, at, end)
        if back:
            return self._by_name_alone(Span(start, back.end()), candidates)
        return (
            self._titled(start, at, end, candidates)
            or self._noted(start, at, end, candidates, number)
            or (self._paged(start, at, end, candidates) if start in starts.clauses else None)
        )

    def _by_same(self, same: re.Match[str], end: int) -> ShortForm | None:
        """*Idem* or "dies." with a short title: a work by the author of the one named last."""
        if not self._named:
            return None
        candidates = self._works.by_author_of(self._named[-1].id, self._last)
        return self._titled(same.start(), same.end(), end, candidates)

    def _titled(self, start: int, at: int, end: int, candidates: list[str]) -> ShortForm | None:
        apart = _SEPARATED.match(self._text, at, end)
        title = _TITLE.match(self._text, apart.end(), end) if apart else None
        if not title:
            return None
        words = title["quoted"] or title["emphasised"] or title["plain"]
        fitting = self._works.with_title(candidates, words)
        if not fitting:
            return None
        stop = title.start() + len(title[0].rstrip())
        back = _OP_CIT_AFTER.match(self._text, stop, end)
        kind = "ibid" if back else "bibr"
        pointer = None if back else self._pointer(stop, end)
        cited = _CITED_AFTER.match(self._text, stop, end)
        behind = pointer or (cited.end() if cited else stop)
        place = back.end() if back else self._with_place(behind, end)
        if place == stop and not _CLOSED.match(self._text, stop, end):
            return None
        if pointer:
            place = max(place, pointer)
        return ShortForm(Span(start, place), kind, fitting[0], "high" if len(fitting) == 1 else "medium")

    def _noted(self, start: int, at: int, end: int, candidates: list[str], number: int) -> ShortForm | None:
        """An author and the note that names the work: "Lenner (n. 4), 46", "Lenner, supra note 4"."""
        pointer = self._pointed(at, end)
        note = self._note(pointer, number) if pointer else None
        inside = [one for one in self._works_in(note) if one in candidates] if note else []
        if not pointer or not inside:
            return None
        return ShortForm(
            Span(start, self._with_place(self._closed(pointer, end), end)), "bibr", inside[-1], "high"
        )

    def _pointed(self, at: int, end: int) -> re.Match[str] | None:
        """The number of a note right behind a name or title ("(n. 4)", ", supra note 4", " (wie Anm. 4)")."""
        gap = _BEFORE_POINTER.match(self._text, at, end)
        return _NUMBERED.match(self._text, gap.end(), end) if gap else None

    def _closed(self, pointer: re.Match[str], end: int) -> int:
        closing = _CLOSING.match(self._text, pointer.end(), end)
        return closing.end() if closing else pointer.end()

    def _pointer(self, at: int, end: int) -> int | None:
        """The offset behind the number of a note that follows a short title."""
        pointer = self._pointed(at, end)
        return self._closed(pointer, end) if pointer else None

    def _paged(self, start: int, at: int, end: int, candidates: list[str]) -> ShortForm | None:
        """An author and a page: the one work of theirs, the last one named where there are several."""
        if not _PAGE.match(self._text, at, end):
            return None
        stop = self._with_place(at, end)
        if stop == at or not _CLOSED.match(self._text, stop, end):
            return None
        return ShortForm(
            Span(start, stop), "bibr", candidates[0], "medium" if len(candidates) == 1 else "low"
        )

    def _by_title(self, start: int, end: int) -> ShortForm | None:
        """A short title alone, with a page after it: the work of that title."""
        title = _TITLE.match(self._text, start, end)
        if not title:
            return None
        stop = title.start() + len(title[0].rstrip())
        place = self._with_place(stop, end)
        if place == stop or not _CLOSED.match(self._text, place, end):
            return None
        words = title["quoted"] or title["emphasised"] or title["plain"]
        fitting = self._works.beginning_with(words, self._last)
        return ShortForm(Span(start, place), "bibr", fitting[0], "medium") if len(fitting) == 1 else None

    def _at_note(self, pointer: re.Match[str], number: int) -> ShortForm | None:
        """A pointer at another note; one that only gives a place in a work ("p. 44, note 3") is none."""
        if not pointer["lead"] and not pointer["where"]:
            return None
        note = self._note(pointer, number)
        if not note:
            said = _said_of(pointer)
            span = Span(pointer.start("note"), pointer.end())
            points_back = _POINTS_UP.search(said) or _AS_THERE.search(said)
            return ShortForm(span, "note", "", "low") if points_back else None
        if works := self._works_in(note):
            self._name(Naming(pointer.start(), works[-1], pointer.end()))
        return ShortForm(Span(pointer.start("note"), pointer.end()), "note", note.id, "high")

    def _works_in(self, note: NoteText) -> list[str]:
        """The works that a note names which was read already, in order."""
        if not note.stretches:
            return []
        first = bisect_left(self._named, (note.stretches[0].start, "", 0))
        last = bisect_left(self._named, (note.stretches[-1].end, "", 0))
        return [one.id for one in self._named[first:last]]

    def _note(self, pointer: re.Match[str], number: int) -> NoteText | None:
        """The note of a number that is nearest before this one, or after it where the words say so."""
        numbers = self._by_number.get(pointer["n"], [])
        before, after = bisect_left(numbers, number), bisect_right(numbers, number)
        said = _said_of(pointer)
        if before and not _POINTS_DOWN.search(said):
            return self._notes[numbers[before - 1]]
        return self._notes[numbers[after]] if after < len(numbers) and not _POINTS_UP.search(said) else None

    def _with_place(self, at: int, end: int) -> int:
        """The offset after the place in the work that follows an offset."""
        while (place := LOCATOR.match(self._text, at, end)) and place.end() > at:
            at = place.end()
        return at


class _Starts:
    """Where clauses of a note begin, and names that stand at their beginning."""

    def __init__(self, text: str, zone: Span) -> None:
        self._text, self.end = text, zone.end
        body = zone.text(text)
        found = [zone.start + len(body) - len(body.lstrip())]
        found += [one.end() for one in CLAUSE.finditer(text, *zone)]
        found += [one.end() for one in _AND.finditer(text, *zone)]
        self.clauses = sorted({lead_end(text, one) for one in found})

    def of_name(self, surname: int) -> int:
        """Where a name begins whose surname stands at an offset: forenames and initials before it belong to it."""
        first, last = bisect_left(self.clauses, surname - 60), bisect_right(self.clauses, surname)
        fitting = (one for one in self.clauses[first:last] if _GIVEN.fullmatch(self._text, one, surname))
        return next(fitting, surname)


def _said_of(pointer: re.Match[str]) -> str:
    """What is said before and behind the number of a note on where it stands."""
    return f"{pointer['lead'] or ''} {pointer['where'] or ''}"


def _brackets(text: str, stretch: Span) -> list[Span]:
    return [Span(*one.span()) for one in _BRACKET.finditer(text, *stretch)]
