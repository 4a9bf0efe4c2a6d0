"""Which stretch of a reference is the title, which the journal or book it stands in, which place and publisher."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from .imprints import imprint, is_place, is_publisher, is_region, looks_like_name, pieces_of, place_part, publisher_part
from .parts import Part
from .stretches import Stretch, Style, stretches, without_edges
from .vocabulary import BODY_WORDS, JOURNAL_ABBREVIATIONS, JOURNAL_WORDS, SMALL_WORDS

if TYPE_CHECKING:
    from .draft import Draft
    from .leads import Lead

_PASS = re.compile(
    r"\[(?:internet|online|cd-rom)\]|[(\[]?(?<!\w)(?:(?:(?:unpublished|doctoral|ph\.?\s?d\.?|m\.?\s?[as]\.?|master['’]?s?|diploma|honors)\s)+(?:thesis|dissertation)|"
    r"ph\.?d\.?\sthesis|thèse(?:\sde\s[\w-]+)?|dissertation|tech(?:nical|\.)\srep(?:ort|\.)|retrieved\s(?:on\s)?from|available\s(?:on-?line\s)?(?:at|from|on)|"
    r"online\sversion\savailable\sat|url:?|doi\s?[:=]?|isbn:?|https?:|pmid:?|issn|in\sgerman|in\srussian|in\sfrench|eds?\.)(?!\w)[)\].:,]*",
    re.IGNORECASE,
)  # fmt: skip


_ABBREVIATED_TAIL = re.compile(r"(?<=[a-z)])\s(?=[A-Z][\w-]*\.\s?[A-Z])(?:(?:[A-Z][\w-]*\.|[A-Z]|of|and|&)(?:\s|$|(?=[A-Z])))+$")
_MEETING = re.compile(r"\b(?:Proceedings|Proc\.|Conference|Symposium|Workshop|Transactions)\b")


def arrange(draft: Draft, lead: Lead) -> None:
    """Claim titles, publisher and place among what is still free."""
    draft.passed += [Span(*one.span()) for one in _PASS.finditer(draft.line, lead.end)]
    free = draft.free(lead.end, len(draft.line))
    found = stretches(draft.line, free, draft.smooth.emphasised, lead.end)
    if not found:
        return
    _Arrangement(draft, lead, found).run()


class _Arrangement:
    """One run over the stretches of a reference."""

    def __init__(self, draft: Draft, lead: Lead, found: list[Stretch]) -> None:
        self.draft = draft
        self.line = draft.line
        self.lead = lead
        self.found = found

    def run(self) -> None:
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
        if self.draft.first(Kind.AUTHOR) or date is None or self.line[date.span.start - 1 : date.span.start] != "(":
            return False
        before = [one for one in self.found if one.span.end <= date.span.start]
        taken = [part for part in self.draft.parts if part.span.start < date.span.start]
        if not before or taken or before[0].style is not Style.PLAIN or self._next_unit(before[-1].span) != "date":
            return False
        rest = self.found[len(before) :]
        span = Span(before[0].span.start, before[-1].span.end)
        host = next((one for one in rest[:1] if one.style is not Style.PLAIN), None)
        if host is None and rest and _reads_as_journal(rest[0].span.text(self.line)) and not imprint(self.line, rest[0].span):
            host = rest[0]
        if any(part.kind is Kind.ORG_NAME for part in self.draft.parts):
            rest = rest[:1]
        span, tail = self._without_body(span)
        self._title(span, "a" if host else "m")
        self.draft.claim(*tail)
        if host:
            self._claim_host(host)
        self._imprints([one for one in rest if one is not host])
        return True

    def _without_body(self, span: Span) -> tuple[Span, list[Part]]:
        """An opening title without the body named after its last comma, and that body."""
        pieces = pieces_of(self.line, span)
        last = pieces[-1][0].text(self.line) if pieces else ""
        if len(pieces) > 1 and looks_like_name(last) and is_publisher(last) and last.split()[0][0].isupper():
            return Span(span.start, pieces[-2][0].end), [publisher_part(pieces[-1][0])]
        return span, []

    # what follows a stretch

    def _next_unit(self, span: Span) -> str:
        """Unit of the number that follows a stretch with nothing but separators between; `date` for a date."""
        following = [part for part in self.draft.parts if part.span.start >= span.end]
        nearest = min(following, key=lambda part: part.span, default=None)
        if nearest is None or re.search(r"[^\W\d_]{4,}", Span(span.end, nearest.span.start).text(self.line)):
            return ""
        if nearest.kind is Kind.DATE:
            after = self._next_unit(nearest.span)
            return after if after in ("volume", "issue") else "date"
        return nearest.attributes.get("unit", "")

    def _has_unit(self, *units: str) -> bool:
        return any(
            part.kind is Kind.BIBL_SCOPE and part.attributes.get("unit") in units for part in self.draft.parts
        )

    def _title(self, span: Span, level: str) -> None:
        self.draft.claim(Part(without_edges(self.line, span), Kind.TITLE, {"level": level}))

    def _level_of_host(self, stretch: Stretch) -> str:
        words = [word.lower() for word in re.findall(r"[^\W\d_]+", stretch.span.text(self.line))]
        if self._next_unit(stretch.span) in ("volume", "issue"):
            return "j"
        if stretch.inside:
            return "j" if any(word in ("journal", "review", "rivista", "revue") for word in words) else "m"
        return (
            "m"
            if self.draft.first(Kind.EDITOR) and self.draft.first(Kind.EDITOR).span.start > stretch.span.start
            else "j"
        )  # type: ignore[union-attr]

    # the four ways a reference can be laid out

    def _quoted(self, first: Stretch) -> None:
        rest = self.found[1:]
        if rest and not self.draft.first(Kind.AUTHOR):
            rest = rest[0:]
        host = self._host_among(rest)
        self._title(first.span, "a" if host else "u" if not rest else "a")
        if host:
            self._claim_host(host)
        self._imprints([one for one in rest if one is not host])

    def _host_among(self, rest: list[Stretch]) -> Stretch | None:
        marked = [one for one in rest if one.style is not Style.PLAIN]
        if marked and marked[0] in rest[:3]:
            return marked[0]
        inside = [one for one in rest if one.inside]
        if inside:
            return inside[0]
        for one in rest[:2]:
            if self._next_unit(one.span) in ("volume", "issue"):
                return one
        if rest and not imprint(self.line, rest[0].span):
            return rest[0]
        if (
            rest
            and self._next_unit(rest[0].span) in ("date", "page")
            and _reads_as_journal(rest[0].span.text(self.line))
        ):
            return rest[0]
        return None

    def _claim_host(self, host: Stretch) -> None:
        level = self._level_of_host(host)
        span, tail = self._without_imprint(host.span) if host.style is Style.PLAIN else (host.span, [])
        self._title(span, level)
        self.draft.claim(*tail)

    def _without_imprint(self, span: Span) -> tuple[Span, list[Part]]:
        """A stretch without place and publisher at its end, and these."""
        pieces = pieces_of(self.line, span)
        for first in range(1, len(pieces)):
            if pieces[first][1] not in (",", "-", "(", ";", ")"):
                continue
            tail = Span(pieces[first][0].start, pieces[-1][0].end)
            if all(
                is_place(one.text(self.line))
                or _is_publisher_piece(self.line, one)
                or re.fullmatch("[A-Z]{3,6}", one.text(self.line))
                for one, _ in pieces[first:]
            ):
                found = imprint(self.line, tail)
                if found:
                    return Span(span.start, pieces[first - 1][0].end), found
        return span, []

    def _plain_then_marked(self) -> None:
        first, second = self.found[0], self.found[1]
        text = first.span.text(self.line)
        if (
            (
                second.style is Style.QUOTED
                and not second.inside
                and self._next_unit(second.span) not in ("volume", "issue", "date", "page")
            )
            and len(text.split()) <= 4
            and looks_like_name(text)
        ):
            self.found = self.found[1:]
            self._quoted(second)
            return
        self._title(first.span, "a")
        self._claim_host(second)
        self._imprints(self.found[2:])

    def _emphasised(self, first: Stretch) -> None:
        rest = self.found[1:]
        if self._next_unit(first.span) == "volume" and not rest:
            self._title(first.span, "j")
            return
        self._title(first.span, "m")
        self._imprints(rest)

    def _plain(self) -> None:
        inside = next((index for index, one in enumerate(self.found) if one.inside and index > 0), 0)
        if inside:
            self._title(Span(self.found[0].span.start, self.found[inside - 1].span.end), "a")
            self._claim_host(self.found[inside])
            self._imprints(self.found[inside + 1 :])
            return
        numbered = next(
            (
                index
                for index, one in enumerate(self.found)
                if self._next_unit(one.span) in ("volume", "issue")
            ),
            -1,
        )
        if numbered > 0:
            self._numbered(numbered)
        elif numbered == 0 and not self._has_place_before_number():
            self._one_with_number()
        else:
            self._unnumbered()

    def _has_place_before_number(self) -> bool:
        """Whether "Title, Place 1977, vol. 2" has its volume after a place: no journal, then."""
        first = self.found[0]
        if _reads_as_journal(first.span.text(self.line)):
            return False
        _, tail = self._book_tail(first.span)
        later = [part for one in self.found[1:] for part in imprint(self.line, one.span)]
        return any(part.kind is Kind.PUB_PLACE for part in (*tail, *later))

    def _numbered(self, index: int) -> None:
        host = self.found[index]
        text = host.span.text(self.line)
        before = self.found[:index]
        if imprint(self.line, host.span) and not _reads_as_journal(text):
            self._title(before[0].span, "m")
            self._imprints(self.found[1:])
            return
        if len(before) > 1 and imprint(self.line, host.span) and is_place(text):
            host, before = before[-1], before[:-1]
        self._title(Span(before[0].span.start, before[-1].span.end), "a")
        self._claim_host(host)
        self._imprints(self.found[index + 1 :])

    def _one_with_number(self) -> None:
        """The only stretch before a volume: "Title, Journal", or a journal alone."""
        first = self.found[0]
        run = _ABBREVIATED_TAIL.search(first.span.text(self.line))
        if run and run.start() > 12 and not _reads_as_journal(first.span.text(self.line)[: run.start()]):
            cut = first.span.start + run.start()
            self._title(Span(first.span.start, cut), "a")
            self._title(Span(cut, first.span.end), "j")
            self._imprints(self.found[1:])
            return
        pieces = pieces_of(self.line, first.span)
        commas = [index for index, (_, mark) in enumerate(pieces) if mark == ","]
        end = len(pieces)
        while end > 1 and is_place(pieces[end - 1][0].text(self.line)):
            end -= 1
        cut = max((index for index in commas if index < end), default=0)
        places = [place_part(pieces[end][0])] if end < len(pieces) else []
        if cut:
            while cut > 1 and cut - 1 in commas and _is_short_abbreviation(pieces[cut][0].text(self.line)):
                cut -= 1
            self._title(Span(first.span.start, pieces[cut - 1][0].end), "a")
            self._title(Span(pieces[cut][0].start, pieces[end - 1][0].end), "j")
        elif (
            _reads_as_journal(first.span.text(self.line))
            or self.draft.first(Kind.AUTHOR) is None
            or first.span.length < 30
        ):
            self._title(Span(first.span.start, pieces[end - 1][0].end if pieces else first.span.end), "j")
        else:
            self._title(first.span, "m")
        self.draft.claim(*places)
        self._imprints(self.found[1:])

    def _unnumbered(self) -> None:
        first, rest = self.found[0], self.found[1:]
        while rest and (self._joins(rest) or self._joins_in_comma_style(rest)):
            first, rest = Stretch(Span(first.span.start, rest[0].span.end), Style.PLAIN), rest[1:]
        host = rest[0] if rest and self._is_plain_host(rest) else None
        if host:
            self._title(first.span, "a")
            self._claim_host(host)
            self._imprints(rest[1:])
            return
        span, tail = (
            self._book_tail(first.span) if self._is_followed_by_end(first, rest) else (first.span, [])
        )
        self._title(span, "m")
        self.draft.claim(*tail)
        self._imprints(rest)

    def _joins(self, rest: list[Stretch]) -> bool:
        """Whether a stretch goes on with the title (a subtitle after a full stop)."""
        if rest[0].style is not Style.PLAIN or self._has_claim_before(rest[0]):
            return False
        text = rest[0].span.text(self.line)
        if self.line[rest[0].span.start - 2 : rest[0].span.start - 1] in ("?", "!") and not is_publisher(text) and not _reads_as_journal(text):
            return True
        words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in SMALL_WORDS]
        lower = sum(word[0].islower() for word in words)
        return lower * 2 > len(words) and not imprint(self.line, rest[0].span) and ":" not in text

    def _joins_in_comma_style(self, rest: list[Stretch]) -> bool:
        """Whether a full stop is inside a title because commas part the parts ("Author, Title. Subtitle, Place 1990")."""
        if self.line[self.lead.end - 2 : self.lead.end] != ", " or self._has_claim_before(rest[0]):
            return False
        pieces = pieces_of(self.line, rest[0].span)
        return rest[0].style is Style.PLAIN and len(pieces) > 1 and not imprint(self.line, pieces[0][0]) and ":" not in rest[0].span.text(self.line)

    def _has_claim_before(self, stretch: Stretch) -> bool:
        between = Span(self.found[0].span.end, stretch.span.start)
        return any(between.embeds(part.span) for part in self.draft.parts)

    def _is_plain_host(self, rest: list[Stretch]) -> bool:
        text = rest[0].span.text(self.line)
        if _MEETING.search(text) and rest[0].style is Style.PLAIN:
            return True
        return _reads_as_journal(text) and not is_publisher(text) and len(text.split()) <= 9

    def _is_followed_by_end(self, first: Stretch, rest: list[Stretch]) -> bool:
        return not any(imprint(self.line, one.span) for one in rest) or self._next_unit(first.span) == "date"

    def _book_tail(self, span: Span) -> tuple[Span, list[Part]]:
        """Place and publisher at the end of "Title, Place, Publisher", "Title, Publisher, Place" or "Title, Place"."""
        pieces = pieces_of(self.line, span)
        texts = [one.text(self.line) for one, _ in pieces]
        first = len(pieces)
        while first > 1 and self._is_imprint_piece(texts, first - 1):
            first -= 1
        bracket = next((index for index, (_, mark) in enumerate(pieces) if mark == "(" and index), len(pieces))
        if bracket < first and (is_place(texts[bracket]) or is_publisher(texts[bracket])):
            first = bracket
        if 1 <= first < len(pieces):
            found = imprint(self.line, Span(pieces[first][0].start, pieces[-1][0].end))
            if found:
                return Span(span.start, pieces[first - 1][0].end), found
        if len(pieces) > 1 and pieces[-1][1] == ",":
            last = pieces[-1][0]
            beside_date = self._next_unit(last) == "date" and re.fullmatch(r"\s?", self._gap_to_date(last))
            if beside_date and len(texts[-1].split()) <= 3 and looks_like_name(texts[-1]):
                return Span(span.start, pieces[-2][0].end), [place_part(last)]
        return span, []

    def _is_imprint_piece(self, texts: list[str], index: int) -> bool:
        """Whether a piece is a place, a region after one, or a publisher beside one or at the end."""
        text = texts[index]
        if is_place(text) or (is_region(text) and is_place(texts[index - 1])):
            return True
        if not looks_like_name(text) or len(text.split()) > 8:
            return False
        beside = is_place(texts[index - 1]) and len(text.split()) <= 5
        before = index == len(texts) - 2 and index > 0 and is_place(texts[-1]) and len(text.split()) <= 2
        return beside or before or is_publisher(text)

    def _gap_to_date(self, span: Span) -> str:
        date = next(
            (
                part
                for part in sorted(self.draft.parts, key=lambda part: part.span)
                if part.kind is Kind.DATE and part.span.start >= span.end
            ),
            None,
        )
        return Span(span.end, date.span.start).text(self.line) if date else "-"

    def _imprints(self, rest: list[Stretch]) -> None:
        """Claim place and publisher among stretches after the titles."""
        for one in rest:
            if one.style is not Style.PLAIN:
                continue
            found = imprint(self.line, one.span)
            if not found and one is rest[0] and self._could_be_publisher(one):
                found = [publisher_part(without_edges(self.line, one.span))]
            for part in found:
                if not self.draft.first(part.kind):
                    self.draft.claim(part)

    def _could_be_publisher(self, one: Stretch) -> bool:
        text = one.span.text(self.line)
        return (
            looks_like_name(text)
            and not _reads_as_journal(text)
            and 1 < len(text) < 120
            and not self._has_unit("volume")
        )


def _is_publisher_piece(line: str, span: Span) -> bool:
    text = span.text(line)
    return looks_like_name(text) and is_publisher(text) and len(text.split()) <= 8


def _is_short_abbreviation(text: str) -> bool:
    return len(text.split()) == 1 and len(text.strip(".")) <= 2


def _reads_as_journal(text: str) -> bool:
    """Whether the words are those of a journal's or newspaper's name."""
    words = re.findall(r"[^\W\d_]+(?:\.|(?=\W|$))", text)
    plain = [word.lower().strip(".") for word in words]
    if not plain:
        return False
    if any(word in JOURNAL_WORDS for word in plain):
        return True
    abbreviated = sum(word in JOURNAL_ABBREVIATIONS for word in plain)
    return abbreviated * 2 >= len([word for word in plain if word not in SMALL_WORDS]) and not any(
        word in BODY_WORDS and word not in JOURNAL_ABBREVIATIONS for word in plain
    )
