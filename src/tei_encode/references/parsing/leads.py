"""What stands before the titles of a reference: a printed label, authors, the date after them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.model.reference_starts import DASH_FOR_AUTHOR
from tei_encode.names import may_be_forename

from ..parts import Part
from ..vocabulary import BODY_WORDS, MONTHS
from .numbers.calendar_dates import dates, year_of
from .persons.body_names import body_at, opens_body
from .persons.life_dates import life_at
from .persons.name_lists import (
    NameList,
    alone_at,
    alone_before_host,
    alone_with_others,
    known_alone_at,
    names_at,
)
from .titles.imprints import imprint, is_place, is_region
from .titles.stretches import quoted_zones

if TYPE_CHECKING:
    from .draft import Draft

_NUMBER = re.compile(
    r"\s*(?:\[[\w+.-]{1,12}\]|\(\d{1,3}\)(?!\s?[A-Z]\w+\s\d{4})|\d{1,3}[.)](?=\s)|\d{1,3}(?=\s[^\W\d_a-z]))\s*"
)
_LABEL = re.compile(
    r"\s*(?P<word>[^\W\d_][\w'’.-]*)(?:\s[\w'’.&-]+){0,6}?\s(?:(?:1[4-9]|20)\d\d[a-z]?(?:-\d+)?|n\.d\.[a-z]?)\s+(?=[^\W_a-z]|[“\"«(\[*])"
)
_YEAR_FIRST = re.compile(
    r"(?:1[4-9]|20)\d\d\s(?:[-–]\s)?(?=[^\W\d_a-z]\.(?:[-\s]?[^\W\d_a-z]\.)*\s?[^\W\d_a-z])"
)
SAME_AUTHOR = re.compile(
    rf"\s*(?:(?=(?-i:{DASH_FOR_AUTHOR.pattern}))[-–—―]|(?:[-–—_]{{2,}}|[—―])(?:,\s(?:and\s)?(?:[-–—_]{{2,}}|[—―]))*|Idem\b|Eadem\b|Id\.|Ead\.|(?:Ders|Dies)\.)[.,:]?\s*",
    re.IGNORECASE,
)
"""What stands for the author of the work before: dashes, *idem*."""
_REPRINTED = re.compile(r"[(\[]?(?P<first>(?:1[4-9]|20)\d\d)[)\]]\s(?=(?:1[4-9]|20)\d\d[a-h]?[.,:;)]\s)")
"""The year of the first edition in brackets before the one that is cited: "(1776) 1976."."""
_AFTER = re.compile(r"[\s.,:;)\]]*")
# What stands before a number that is a page, not a year: "4: 1750", "12(3): 1750", "pp. 1750", "2010, 10, 1979".
_COUNTED = re.compile(r":$|[\d)]:\s?$|\bpp?\.\s?$|(?:1[4-9]|20)\d\d,\s\d{1,3},\s$")
_DATED_IMPRINT_ALONE = re.compile(r"[*_]{0,2}\.[*_]{0,2} [^\W\d_a-z][^.,\d]{1,40}, (?:1[4-9]|20)\d\d\.?\Z")
_IMPRINT_DATED = re.compile(r"\([^()]*[^\W\d_]{3}[^()]*\b(?:1[4-9]|20)\d\d\)")
"""An imprint in brackets with its year: years behind the author are the title's then ("Oake, 1918–40 (Bonn, 1986)")."""
_YEAR_AND_PAGES = re.compile(r"[.,]?\s(?:1[4-9]|20)\d\d(?:[.,:;]?\s?(?:pp?\.|S\.)?[\s\d–-]*)?\.?\s?")
_OFFICE = re.compile(
    r"(?P<first>[^\W\d_a-z][\w’'-]*(?:\s[\w’'-]+){0,6})(?:,\s[^\W\d_a-z][\w’'-]*(?:\s[\w’'-]+){0,6})?,\s(?P<last>[^\W\d_a-z][\w’'-]*(?P<and>,?\s(?:and|&))?(?:\s[\w’'-]+){1,8}?)(?=\.\s|\s\(|:\s|,\s[“\"])"
)
_YEAR_ENDS = re.compile(r"(?:[)\]][.,:]?|[.:])\s(?=[^\W_])")
_FIRST_EDITION = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d[a-h]?\s?\[$")
_DONE_BY = re.compile(
    r"\.\s(?:Directed|Produced|Written|Edited|Translated|Performed|Conducted|Created|Adapted|Dir\.|Ed\.|Trans\.)(?:\sby)?\s[^\W\d_a-z]"
)
_MULTIPLE = re.compile(
    r"(?:(?:Multiple|Various|Several)\s(?:authors|editors)[,.]?|AA\.?\s?(?:VV|W)\.?,?)\s", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Lead:
    """How a reference begins.

    Attributes:
        label: label printed before it; empty where there is none.
        start: offset after the label.
        end: offset after authors and a date that follows them.
    """

    label: str
    start: int
    end: int


def label_end(line: str, labelled: bool) -> int:
    """Offset after a label printed before a reference; 0 where there is none."""
    number = _NUMBER.match(line)
    if number:
        return number.end()
    label = _LABEL.match(line)
    if not label:
        return 0
    repeated = line[label.end() :].lstrip('*_“"').startswith(label["word"])
    return label.end() if labelled or (repeated and not line[: label.end()].rstrip().endswith(".")) else 0


def date_candidates(draft: Draft) -> list[Part]:
    """Dates of the reference that are in no address, number or note, and are no pages.

    Authors are masked: who is called Jan or May is no month of the year behind the name.
    """
    line = draft.line
    for part in draft.parts:
        if part.kind in (Kind.AUTHOR, Kind.EDITOR):
            line = line[: part.span.start] + "\x00" * part.span.length + line[part.span.end :]
    return [
        one
        for one in dates(line)
        if not any(one.span.overlaps(part.span) for part in draft.parts)
        and not _COUNTED.search(draft.line[max(0, one.span.start - 16) : one.span.start])
    ]


def _claim_date_after(draft: Draft, at: int, found: list[Part]) -> int:
    """Claim a date that stands right after the authors; the offset after it and its bracket."""
    for one in found:
        if first := _REPRINTED.match(draft.line, max(at, one.span.start - 1)):
            if one.span.start - at <= 6:
                draft.passed.append(Span(*first.span()))
                at = first.end()
            continue
        between = draft.line[at : one.span.start]
        if one.span.start >= at and len(between) <= 6 and not re.search(r"[^\s.,:;(\[c]", between):
            following = draft.line[one.span.end : one.span.end + 1]
            if "(" not in between and _is_title(draft.line, one):
                return at
            if "(" in between or not re.match(r"\s?[-–]", following) or not following:
                draft.claim(one)
                closing = re.compile(r"\s?(?:\[[^\]]{4,9}\])?[^()\w“”\"«»„‘’'`*_]{0,3}\)?").match(
                    draft.line, one.span.end
                )
                return closing.end() if closing else one.span.end
    return at


def _is_title(line: str, date: Part) -> bool:
    """Whether a date behind the authors is the title, as but a dated imprint follows ("1914–18", "May 1914")."""
    if "to" in date.attributes:
        return _IMPRINT_DATED.search(line, date.span.end) is not None
    is_month = len(date.attributes.get("when", "")) == len("1914-08")
    return is_month and _DATED_IMPRINT_ALONE.match(line, date.span.end) is not None


def read_lead(draft: Draft, labelled: bool) -> Lead:
    """Claim authors (persons or a body) and the date after them."""
    line = draft.line
    start = label_end(line, labelled)
    label = line[:start].strip()
    year = _YEAR_FIRST.match(line) if not start else None
    if year:
        start = year.end()
        draft.claim(*(one for one in date_candidates(draft)[:1] if one.span.start == 0))
    office = _office_end(line, start)
    if office:
        span = Span(start, office)
        draft.claim(Part(span, Kind.AUTHOR, parts=(Part(span, Kind.ORG_NAME),)))
        return _with_date(draft, Lead(label, start, office), date_candidates(draft))
    known = known_alone_at(line, start)
    if known:
        draft.claim(*known.parts())
        return _with_date(draft, Lead(label, start, known.end), date_candidates(draft))
    multiple = _MULTIPLE.match(line, start)
    dashes = SAME_AUTHOR.match(line, start)
    at = multiple.end() if multiple else dashes.end() if dashes else start
    joined = re.compile(r",?\s?(?:and|&)\s").match(line, at - 1) if dashes else None
    others = joined.end() if joined else at if dashes and dashes[0].rstrip().endswith(",") else -1
    named = others if others >= 0 else -1 if multiple or dashes else at
    listed = names_at(line[: _first_marked(draft, at)], named) if named >= 0 else None
    listed = listed or (alone_with_others(line, named) if named >= 0 else None)
    if listed and (
        _is_whole_line(draft, listed) or _ends_with_month(line, listed) or _is_work_done_by(line, at, listed)
    ):
        listed = None
    if listed:
        draft.claim(*listed.parts())
        return _with_date(draft, Lead(label, start, listed.end), date_candidates(draft))
    found = date_candidates(draft)
    if dashes:
        return _with_date(draft, Lead(label, start, at), found)
    if not dashes and _claim_authors_after_title(draft, at):
        return Lead(label, start, at)
    body = _body_end(draft, at, found)
    if body:
        span = Span(at, body).trimmed(line)
        draft.claim(Part(span, Kind.AUTHOR, parts=(Part(span, Kind.ORG_NAME),)))
        return _with_date(draft, Lead(label, start, body), found)
    marked = any(zone.start <= at + 1 < zone.end for zone in draft.smooth.emphasised)
    single = alone_at(line, at) if _is_comma_style(line, at) and not marked else None
    single = single or alone_before_host(line, at)
    if single:
        draft.claim(*single.parts())
        return _with_date(draft, Lead(label, start, single.end), found)
    return Lead(label, start, at)


def _first_marked(draft: Draft, at: int) -> int:
    """Where the first emphasis or quotation after an offset begins: no author's name reaches into it."""
    starts = [zone.start for zone in draft.smooth.emphasised if zone.start > at]
    starts += [outer.start for outer, _ in quoted_zones(draft.line, at) if outer.start > at]
    return min(starts, default=len(draft.line))


def _claim_authors_after_title(draft: Draft, at: int) -> bool:
    """Claim authors that stand after a quoted title ("“Title”, J. Smith, …")."""
    zone = next((outer for outer, _ in quoted_zones(draft.line, at) if outer.start <= at + 1), None)
    gap = re.compile(r"[,.]?\s(?:by\s)?").match(draft.line, zone.end) if zone else None
    listed = names_at(draft.line, gap.end()) if gap else None
    if not listed or not re.match(r"\s?[,.;(]", draft.line[listed.end :]):
        return False
    if len(listed.names) == 1 and not re.search(r"\b\w\.", draft.line[gap.end() : listed.end] if gap else ""):
        return False
    draft.claim(*listed.parts())
    return True


def _is_comma_style(line: str, at: int) -> bool:
    """Whether commas part the parts ("Weiland, Die …, Wien"), and no full stop ends the first of them."""
    return not re.match(r"[^,]{0,60}\.\s", line[at:]) and not re.match(r"\S+,\s[a-z]", line[at:])


def _is_whole_line(draft: Draft, listed: NameList) -> bool:
    rest = draft.line[listed.end :].strip(" .,;:")
    return not rest or (
        len(listed.names) == 1 and rest[0].islower() and not rest.startswith(("in ", "ed", "a cura"))
    )


def _ends_with_month(line: str, listed: NameList) -> bool:
    """Whether what would be a forename is an issue's month: a year ends the line ("Haverley Courier, May 1919")."""
    last = line[: listed.end].split()[-1:]
    behind = _YEAR_AND_PAGES.fullmatch(line, listed.end)
    return behind is not None and bool(last) and last[0].lower().strip(".,") in MONTHS


def _is_work_done_by(line: str, at: int, listed: NameList) -> bool:
    """Whether two words or so are a work: who made it stands right behind ("Night Harbour. Directed by Paul Oake")."""
    return "," not in line[at : listed.end] and _DONE_BY.match(line, listed.end) is not None


def _with_date(draft: Draft, lead: Lead, found: list[Part]) -> Lead:
    life = life_at(draft.line, lead.end)
    if life and any(one.span.start >= life.end for one in found):
        # "Edward Gibbon (1737–1794), The Decline and Fall (London, 1776)": the author's years, not the work's.
        draft.passed.append(life)
        end = life.end
    else:
        end = _claim_date_after(draft, lead.end, found)
    after = _AFTER.match(draft.line, end)
    return Lead(lead.label, lead.start, after.end() if after else end)


def _body_end(draft: Draft, start: int, found: list[Part]) -> int:
    """Offset after the name of a body that the reference begins with; 0 where there is none."""
    line = draft.line
    zones = quoted_zones(line, start)
    if zones and zones[0][0].start <= start + 1:
        return 0
    first = next((one for one in found if one.span.start > start), None)
    opening = first.span.start if first and first.span.start and line[first.span.start - 1] in "([" else 0
    if (
        opening
        and body_at(line, start, opening - 1)
        and re.search(r"[^\W\d_]{2,}\s[^\W\d_]", _rest_after(draft, first))
    ):
        return _without_stop(line, start, opening - 1)
    if first and _is_body_before_year(draft, start, first):
        return _without_stop(line, start, first.span.start)
    if first and _is_short_name(line[start : first.span.start]) and len(_rest(draft, first).split()) > 1:
        return _without_stop(line, start, first.span.start)
    if (
        first
        and re.search(r"^[^,]*\w[,.]\s?$", line[start : first.span.start])
        and body_at(line, start, first.span.start)
    ):
        return first.span.start - len(re.search(r"[,.]\s?$", line[: first.span.start])[0])  # type: ignore[index]
    stop = re.compile(r"(?:\.|:)\s|,\s(?=[“\"«‘'])").search(line, start)
    while stop and re.search(r"(?:^|[\s.])[^\W\d_]$", line[start : stop.start()]):
        stop = re.compile(r"(?:\.|:)\s").search(line, stop.end())
    if (
        stop
        and stop.start() - start <= 90
        and "," not in line[start : stop.start()]
        and body_at(line, start, stop.start())
    ):
        return stop.start()
    return 0


def _office_end(line: str, start: int) -> int:
    """Offset after a body whose name has commas ("Republic of Haverley, Ministry of Ports."); 0 for anything else."""
    office = _OFFICE.match(line, start)
    if not office or not body_at(line, start, office.end()):
        return 0
    first = re.findall(r"[\w'’-]+", office["first"])
    last = re.findall(r"[\w'’-]+", office["last"])
    if office["and"]:
        said = last[-1].lower() in BODY_WORDS and len(first) > 1 and not may_be_forename(first[0])
        return office.end() if said and len(office["last"].split(" and ")[0].split()) == 1 else 0
    state = is_region(office["first"]) or " of " in office["first"] or first[-1].lower() in BODY_WORDS
    return office.end() if state and any(word.lower() in BODY_WORDS for word in last) else 0


def _is_body_before_year(draft: Draft, start: int, date: Part) -> bool:
    """Whether a body stands before its year, no stop between, a title behind ("Salt Board 1991. Pans of Oake.").

    "Annals of the Salt Board 1991. Lenner: Oake" has its imprint right behind the year: what is before is the title.
    """
    line = draft.line
    before = line[start : date.span.start]
    behind = _YEAR_ENDS.match(line, date.span.end)
    if not behind or not re.fullmatch(r"[^,.:;()\[\]]*\w\s[(\[]?", before):
        return False
    if not body_at(line, start, date.span.start) and not opens_body(before):
        return False
    rest = Span(behind.end(), len(line))
    sentence = re.compile(r"[^.?!]*[^\W\d_]{2,}\s[^.?!]*(?=[.?!])").match(line, *rest)
    found = imprint(line, Span(*sentence.span())) if sentence else []
    is_last = sentence is not None and not line[sentence.end() :].strip(" .")
    known = any(part.kind is Kind.PUB_PLACE and is_place(part.span.text(line)) for part in found)
    return sentence is not None and not (found and (is_last or known))


def _without_stop(line: str, start: int, end: int) -> int:
    return start + len(line[start:end].rstrip(" .,("))


def _rest(draft: Draft, date: Part) -> str:
    return " ".join(span.text(draft.line) for span in draft.free(date.span.end, len(draft.line)))


def _is_short_name(text: str) -> bool:
    """Whether one capitalised word or two and a full stop stand before a date ("OceanLab. 2017.")."""
    return bool(re.fullmatch(r"[^\W\d_a-z][\w-]+(?:\s[^\W\d_a-z][\w-]+)?\.\s\(?", text))


def _rest_after(draft: Draft, date: Part | None) -> str:
    """What follows a date and is neither an address nor a note."""
    if date is None:
        return ""
    rest = _rest(draft, date)
    sentence = re.match(r"[\s).,:]*([^.?!]*)(.*)", rest)
    if not sentence or not re.search(r"\w{3}", sentence[2]):
        return "" if not sentence or len(sentence[1].split()) < 4 else sentence[1]
    return sentence[1]


def claim_date(draft: Draft, start: int) -> None:
    """Claim the date of publication where none stands after the authors."""
    if draft.first(Kind.DATE):
        return
    found = [
        one
        for one in date_candidates(draft)
        if one.span.start >= start and not any(span.embeds(one.span) for span in draft.passed)
    ]
    # "1993 [1975]": the year in brackets is that of the first edition.
    found = [one for one in found if not _FIRST_EDITION.search(draft.line[: one.span.start])] or found
    quoted = [outer for outer, _ in quoted_zones(draft.line, start)]
    outside = [one for one in found if not any(zone.embeds(one.span) for zone in quoted)] or found
    bracketed = [
        one
        for one in outside
        if _is_bracketed(draft.line, one) and not ("to" in one.attributes and one is not outside[-1])
    ]
    dated = [one for one in outside if year_of(one, draft.line)]
    choice = bracketed[0] if bracketed else dated[-1] if dated else outside[-1] if outside else None
    if choice:
        row = _dates_in_row(draft, choice, outside)
        draft.claim(*row)
        draft.passed += [Span(one.span.end, other.span.start) for one, other in pairwise(row)]


def _dates_in_row(draft: Draft, last: Part, found: list[Part]) -> list[Part]:
    """A date, and those before it in a row that ends the reference: three or more years, two or more days."""
    row = [last]
    for one in reversed([one for one in found if one.span.end < last.span.start]):
        if draft.line[one.span.end : row[0].span.start] not in (", ", " and ", ", and "):
            break
        row.insert(0, one)
    lengths = {len(one.attributes.get("when", "")) for one in row}
    is_row = (lengths == {4} and len(row) > 2) or lengths == {10}
    return row if is_row and not draft.line[last.span.end :].strip(" .") else [last]


def _is_bracketed(line: str, date: Part) -> bool:
    return bool(re.search(r"\(\s?$", line[: date.span.start])) and bool(
        re.match(r"[^()]{0,12}\)", line[date.span.end :])
    )
