"""Which stretch of a reference is the title, which the journal or book it stands in, which the imprint."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ...parts import Part
from ..numbers.calendar_dates import MONTH
from .closing import claim_imprints, claim_series, is_short_name
from .following import gap_to_date, is_before_editor, is_behind_volume, is_straight_before_number, next_unit
from .hosts import level_of_host
from .imprints import (
    imprint,
    is_number,
    is_place,
    is_publisher,
    looks_like_name,
    pieces_of,
    place_part,
)
from .joining import is_comma_style, is_newspaper_by_place, joined, joins_title, whole_host
from .journals import is_short_abbreviation, reads_as_journal, reads_as_newspaper
from .passing import passed_words
from .stretches import Stretch, Style, stretches, without_edges
from .tails import book_tail, without_body, without_imprint
from .theses import is_named_by_kind

if TYPE_CHECKING:
    from ..draft import Draft
    from ..leads import Lead

_ABBREVIATED_TAIL = re.compile(
    r"(?<=[a-z)])\s(?=[A-Z][\w-]*\.\s?[A-Z])(?:(?:[A-Z][\w-]*\.|[A-Z]|of|and|&)(?:\s|$|(?=[A-Z])))+$"
)
# "Signal Processing, IEEE Transactions on"
_INVERTED = re.compile(r",\sIEEE(?:(?:\s\w+)?\s(?:Transactions|Journal)\son)?$")
_VOLUME_OF_BOOK = re.compile(
    r"(?:,\s(?:[IVXLC]+(?:/\d{1,2})?|v\.\s[IVXLC\d/]+)|[,.]\s(?:(?:V|[Vv]ol|[Tt]|Bd)\.\s[IVXLC\d/]+|[Bb]and\s\d+|tomo\s[IVXLC\d]+))(?:[,.:]\s|,?\s\()"
)
# "The Courier, 4 May", the year behind the author: no part of the newspaper's name.
_DAY_BEHIND = re.compile(rf",\s(?:\d{{1,2}}\.?\s{MONTH}|{MONTH}\s\d{{1,2}})\W*$", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:Proceedings|Proc\.|Conference|Symposium|Workshop|Transactions)\b")


def arrange(draft: Draft, lead: Lead, *, untitled: bool = False) -> None:
    """Claim titles, publisher and place among what is still free.

    Args:
        draft: the reference.
        lead: how it begins.
        untitled: whether nothing but what is set off can be a title, as in an interview.
    """
    draft.passed += passed_words(draft.line, lead.end)
    free = draft.free(lead.end, len(draft.line))
    found = stretches(draft.line, free, draft.smooth.emphasised, lead.end)
    if not found:
        return
    found = claim_series(draft, found)
    untitled = untitled and all(one.style is Style.PLAIN for one in found)
    if untitled or (draft.first(Kind.AUTHOR) and is_named_by_kind(draft.line, lead.end, found)):
        claim_imprints(draft, found)
        return
    _Arrangement(draft, lead, found).run()


class _Arrangement:
    """One run over the stretches of a reference."""

    def __init__(self, draft: Draft, lead: Lead, found: list[Stretch]) -> None:
        self.draft = draft
        self.line = draft.line
        self.lead = lead
        self.found = found
        self.has_journal = any(part.attributes.get("level") == "j" for part in draft.parts)

    def run(self) -> None:
        """Arrange all parts of the reference."""
        if self._opens_with_title():
            return
        first = self.found[0]
        if first.style is Style.QUOTED:
            self._quoted(first)
        elif len(self.found) > 1 and self.found[1].style is not Style.PLAIN:
            self._plain_then_marked()
        elif first.style is Style.EMPHASISED:
            self._emphasised(first)
        else:
            self._plain()

    def _opens_with_title(self) -> bool:
        """Claim "Title (date)" at the beginning of a reference without author, and what follows it."""
        date = self.draft.first(Kind.DATE)
        if (
            self.draft.first(Kind.AUTHOR)
            or date is None
            or self.line[date.span.start - 1 : date.span.start] != "("
        ):
            return False
        before = [one for one in self.found if one.span.end <= date.span.start]
        taken = [part for part in self.draft.parts if part.span.start < date.span.start]
        if (
            not before
            or taken
            or before[0].style is not Style.PLAIN
            or next_unit(self.draft, before[-1].span) != "date"
        ):
            return False
        rest = self.found[len(before) :]
        span = Span(before[0].span.start, before[-1].span.end)
        host = next((one for one in rest[:1] if one.style is not Style.PLAIN), None)
        if (
            host is None
            and rest
            and reads_as_journal(rest[0].span.text(self.line))
            and not imprint(self.line, rest[0].span)
        ):
            host = rest[0]
        if any(part.kind is Kind.ORG_NAME for part in self.draft.parts):
            rest = rest[:1]
        span, tail = without_body(self.line, span)
        newspaper = self._has_day_alone() and reads_as_newspaper(span.text(self.line))
        self._title(span, "a" if host else "j" if newspaper else "m")
        self.draft.claim(*tail)
        if host:
            self._claim_host(host)
        for later in self.found[len(before) + 1 :]:
            if later.inside and later.style is Style.EMPHASISED:
                self._title(later.span, "j" if next_unit(self.draft, later.span) == "volume" else "m")
        claim_imprints(self.draft, [one for one in rest if one is not host])
        return True

    def _title(self, span: Span, level: str) -> None:
        level = "a" if self.has_journal else level
        day = _DAY_BEHIND.search(self.line, *span) if level == "j" else None
        span = Span(span.start, day.start()) if day else span
        self.draft.claim(Part(without_edges(self.line, span), Kind.TITLE, {"level": level}))

    # the four ways a reference can be laid out

    def _quoted(self, first: Stretch) -> None:
        rest = self.found[1:]
        host = self._host_among(rest)
        self._title(first.span, "a" if host else "u" if not rest else "a")
        if host:
            self._claim_host(host)
        claim_imprints(self.draft, [one for one in rest if one is not host])

    def _host_among(self, rest: list[Stretch]) -> Stretch | None:
        marked = [one for one in rest if one.style is not Style.PLAIN]
        if marked and marked[0] in rest[:3]:
            return marked[0]
        inside = [one for one in rest if one.inside]
        if inside:
            return inside[0]
        for one in rest[:2]:
            if next_unit(self.draft, one.span) in ("volume", "issue"):
                return one
        if rest and (not imprint(self.line, rest[0].span) or _MEETING.search(rest[0].span.text(self.line))):
            return rest[0]
        if (
            rest
            and next_unit(self.draft, rest[0].span) in ("date", "page")
            and (reads_as_journal(rest[0].span.text(self.line)) or is_behind_volume(self.draft, rest[0].span))
        ):
            return rest[0]
        return None

    def _claim_host(self, host: Stretch) -> None:
        host = whole_host(self.draft, self.lead, host, [one for one in self.found if one.span > host.span])
        level = level_of_host(self.draft, host, [one for one in self.found if one.span > host.span])
        edited = is_before_editor(self.draft, host.span)
        is_whole = edited or host.style is not Style.PLAIN
        before_date = level == "m" and gap_to_date(self.draft, host.span) == " "
        without = partial(book_tail, before_date=True) if before_date else without_imprint
        span, tail = (host.span, []) if is_whole else without(self.line, host.span)
        if next_unit(self.draft, host.span) == "volume" and (
            _INVERTED.search(host.span.text(self.line))
            or any(re.search(r"\sand\s|&", part.span.text(self.line)) for part in tail)
        ):
            span, tail = host.span, []
        self._title(span, level)
        self.draft.claim(*tail)

    def _plain_then_marked(self) -> None:
        first, second = self.found[0], self.found[1]
        text = first.span.text(self.line)
        if (
            (
                second.style is Style.QUOTED
                and not second.inside
                and next_unit(self.draft, second.span) not in ("volume", "issue", "date", "page")
            )
            and len(text.split()) <= 4
            and looks_like_name(text)
        ):
            self.found = self.found[1:]
            self._quoted(second)
            return
        self._title(first.span, "a")
        self._claim_host(second)
        claim_imprints(self.draft, self.found[2:])

    def _emphasised(self, first: Stretch) -> None:
        rest = self.found[1:]
        if next_unit(self.draft, first.span) == "volume" and not rest:
            self._title(first.span, "j")
            return
        self._title(first.span, "j" if not rest and self._has_day_alone() else "m")
        claim_imprints(self.draft, rest)

    def _plain(self) -> None:
        inside = next((index for index, one in enumerate(self.found) if one.inside and index > 0), 0)
        if inside:
            self._title(Span(self.found[0].span.start, self.found[inside - 1].span.end), "a")
            self._claim_host(self.found[inside])
            claim_imprints(self.draft, self.found[inside + 1 :])
            return
        numbered = self._numbered_stretch()
        if numbered >= 0 and self._is_book_of_volumes(numbered):
            if is_comma_style(self.draft, self.lead):
                self.found[: numbered + 1] = [joined(self.found[0], self.found[numbered])]
            self._unnumbered()
        elif numbered > 0:
            self._numbered(numbered)
        elif numbered == 0 and not self._has_place_before_number():
            self._one_with_number()
        else:
            self._unnumbered()

    def _numbered_stretch(self) -> int:
        """Index of the stretch right before the volume; -1 where there is none."""
        units = [next_unit(self.draft, one.span) for one in self.found]
        index = next((at for at, unit in enumerate(units) if unit in ("volume", "issue")), -1)
        while (
            0 <= index < len(units) - 1
            and units[index + 1] in ("volume", "issue")
            and self._could_be_journal(index + 1)
        ):
            index += 1
        return index

    def _could_be_journal(self, index: int) -> bool:
        """Whether a name with no number before it stands there, however short ("Gut")."""
        text = self.found[index].span.text(self.line)
        between = Span(self.found[index - 1].span.end, self.found[index].span.start)
        return (
            text[0].isupper()
            and len(text) > 2
            and not is_number(text.split(",")[0])
            and not any(between.embeds(part.span) for part in self.draft.parts)
        )

    def _is_book_of_volumes(self, index: int) -> bool:
        """Whether the number is a volume of a book whose place follows ("Title. Subtitle, II, Lille, 1978")."""
        title, rest = self.found[index], self.found[index + 1 :]
        alone = index == 0 and self.draft.first(Kind.AUTHOR) is not None
        if not rest or (reads_as_journal(title.span.text(self.line)) and not alone):
            return False
        between = self.line[title.span.end : rest[0].span.start]
        if not _VOLUME_OF_BOOK.fullmatch(between):
            return False
        found = [part for one in rest[:2] for part in imprint(self.line, one.span)]
        dated = gap_to_date(self.draft, rest[0].span) in (" ", ", ")
        return any(part.kind is Kind.PUB_PLACE for part in found) or (
            dated and is_short_name(rest[0].span.text(self.line))
        )

    def _has_place_before_number(self) -> bool:
        """Whether "Title, Place 1977, vol. 2" has its volume after a place: no journal, then."""
        first = self.found[0]
        if reads_as_journal(first.span.text(self.line)):
            return False
        _, tail = self._tail(first.span)
        later = [part for one in self.found[1:] for part in imprint(self.line, one.span)]
        return any(part.kind is Kind.PUB_PLACE for part in (*tail, *later))

    def _numbered(self, index: int) -> None:
        host = self.found[index]
        text = host.span.text(self.line)
        before = self.found[:index]
        if self._is_imprint_with_number(host):
            self._title(before[0].span, "m")
            claim_imprints(self.draft, self.found[1:])
            return
        if len(before) > 1 and imprint(self.line, host.span) and is_place(text):
            host, before = before[-1], before[:-1]
        self._title(Span(before[0].span.start, before[-1].span.end), "a")
        self._claim_host(host)
        claim_imprints(self.draft, self.found[index + 1 :])

    def _is_imprint_with_number(self, host: Stretch) -> bool:
        """Whether what stands before a number is an imprint ("London: Verso, vol. 2"), not "Tide & Sea 30, 6–8"."""
        found = imprint(self.line, host.span)
        if not found or reads_as_journal(host.span.text(self.line)):
            return False
        if any(part.kind is Kind.PUB_PLACE for part in found):
            return True
        return not is_straight_before_number(self.draft, host.span)

    def _one_with_number(self) -> None:
        """The only stretch before a volume: "Title, Journal", or a journal alone."""
        first = self.found[0]
        run = _ABBREVIATED_TAIL.search(first.span.text(self.line))
        if run and run.start() > 12 and not reads_as_journal(first.span.text(self.line)[: run.start()]):
            cut = first.span.start + run.start()
            self._title(Span(first.span.start, cut), "a")
            self._title(Span(cut, first.span.end), "j")
            claim_imprints(self.draft, self.found[1:])
            return
        pieces = pieces_of(self.line, first.span)
        commas = [index for index, (_, mark) in enumerate(pieces) if mark == ","]
        end = len(pieces)
        while end > 1 and is_place(pieces[end - 1][0].text(self.line)):
            end -= 1
        cut = max((index for index in commas if index < end), default=0)
        places = [place_part(pieces[end][0])] if end < len(pieces) else []
        if cut:
            while cut > 1 and cut - 1 in commas and is_short_abbreviation(pieces[cut][0].text(self.line)):
                cut -= 1
            self._title(Span(first.span.start, pieces[cut - 1][0].end), "a")
            self._title(Span(pieces[cut][0].start, pieces[end - 1][0].end), "j")
        elif re.match(r"\W*cit\.", self.line[first.span.end :]) or self._begins_with_editor(first):
            self._title(first.span, "m")
        elif (
            reads_as_journal(first.span.text(self.line))
            or self.draft.first(Kind.AUTHOR) is None
            or first.span.length < 30
        ):
            self._title(Span(first.span.start, pieces[end - 1][0].end if pieces else first.span.end), "j")
        else:
            self._title(first.span, "m")
        self.draft.claim(*places)
        claim_imprints(self.draft, self.found[1:])

    def _begins_with_editor(self, title: Stretch) -> bool:
        editor = self.draft.first(Kind.EDITOR)
        return (
            editor is not None and editor.span.start == self.lead.start and editor.span.end < title.span.start
        )

    def _unnumbered(self) -> None:
        first, rest = self.found[0], self.found[1:]
        while rest and joins_title(self.draft, self.lead, self.found[0], rest):
            first, rest = joined(first, rest[0]), rest[1:]
        host = rest[0] if rest and self._is_plain_host(rest) else None
        if host:
            self._title(first.span, "a")
            self._claim_host(host)
            claim_imprints(self.draft, rest[1:])
            return
        span, tail = self._tail(first.span) if self._is_followed_by_end(first, rest) else (first.span, [])
        newspaper = (
            not rest and not tail and self._has_day_alone() and reads_as_newspaper(span.text(self.line))
        )
        self._title(span, "j" if newspaper else "m")
        self.draft.claim(*tail)
        claim_imprints(self.draft, rest)

    def _has_day_alone(self) -> bool:
        """Whether the reference has a day, and nobody who wrote or published it, as a newspaper's has."""
        date = self.draft.first(Kind.DATE)
        named = any(part.kind in (Kind.AUTHOR, Kind.EDITOR, Kind.PUBLISHER) for part in self.draft.parts)
        return date is not None and len(date.attributes.get("when", "")) == 10 and not named

    def _is_plain_host(self, rest: list[Stretch]) -> bool:
        text = rest[0].span.text(self.line)
        if _MEETING.search(text) and rest[0].style is Style.PLAIN:
            return True
        if is_newspaper_by_place(self.draft, rest[0]):
            return True
        return reads_as_journal(text) and not is_publisher(text) and len(text.split()) <= 9

    def _is_followed_by_end(self, first: Stretch, rest: list[Stretch]) -> bool:
        return (
            not any(imprint(self.line, one.span) for one in rest)
            or next_unit(self.draft, first.span) == "date"
        )

    def _tail(self, span: Span) -> tuple[Span, list[Part]]:
        """A title without place and publisher at its end, and these."""
        before_date = next_unit(self.draft, span) == "date" and not gap_to_date(self.draft, span).strip()
        return book_tail(self.line, span, before_date=before_date)
