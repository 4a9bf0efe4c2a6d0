"""Full references in the text of a note: where one begins and where it ends (TEI Guidelines 3.12.1)."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.names import title_before

from ..parsing.leads import SAME_AUTHOR
from ..parsing.legal_sources import LAW_ARTICLE, case_bounds
from ..parsing.numbers.calendar_dates import MONTH, has_date
from ..parsing.parser import parse_reference
from ..parsing.persons.life_dates import is_life, says_life
from ..parsing.persons.name_lists import alone_at, alone_before_host, names_at
from ..parsing.titles.stretches import ends_sentence, quoted_zones
from ..smoothing import SmoothText, smooth
from .clauses import BEFORE_SAME, clause_starts, leads_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..parts import Reference

_BEFORE_TITLE = re.compile(r"(?:,|\.|:)?\s?$")
_GOES_ON = re.compile(
    r"[,.]?\s(?!(?:in|dans|dir|trad|sous|eds?|éds?|trans|transl|vol|no|nr|pp?|supplement|reprinted|published|review|manuscript|unpublished|mimeo|hrsg|a\scura|édité|übers|übersetzt|über)\b)[a-zß-ÿ]"
)
_IMPRINT = re.compile(r"\((?P<inside>[^()]{0,90}?\b(?:1[4-9]|20)\d\d)\)")
_REMARK = re.compile(r"\s\((?P<inside>[^()]{2,160})\)")
_DATE_ALONE = re.compile(
    rf"(?:{MONTH}|(?:c|ca|circa)\.?(?=\s)|(?:1[4-9]|20)\d\d[a-h]?|\d{{1,2}}|[\s,./\[\]–-])+", re.IGNORECASE
)
# "(Tranter and Lenner 1992)" behind the same names cites.
_FIRST_WORD = re.compile(r"[^\W\d_][\w'’-]+(?=\s(?:&|(?:and|und|et)\b|(?:1[4-9]|20)\d\d\b))")
_YEARS = re.compile(r"(?:1[4-9]|20)\d\d\s?[-–—]\s?(?:(?:1[4-9]|20)\d\d|\d\d)")
_TITLE_BEHIND = re.compile(r"(?:,\s|:\s)(?=[^\W\d_a-z])")
_OF = re.compile(r"\s(?:of|for|at|to)\s")
_ARTICLE = re.compile(r"(?:The|A|An)\s")
_YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\b")
_LIVED = re.compile(r"\b(?:1[4-9]|20)\d\d\s?[-–—]\s?(?:1[4-9]|20)\d\d\)?\Z")
_HOST = re.compile(r"[,.?!]\s(?:[Ii]n:|[Dd]ans:?|in)\s(?=[^\W\d_a-z]|[«“„‘\"*])")
_EDITED = re.compile(r"\s\((?:[EeÉé]ds?|Hgg?|Hrsg|[Dd]irs?)\.\),\s$")
_IMPRINT_BEHIND = re.compile(
    r",\s[^\W\d_a-z][^,;.:()\d]{2,40}(?:\s[aiu]\.\s?(?:[Mdab]|Main|Br|Ts|Rh)\.?\s?)?(?:\([^()\d]{2,20}\)\s?)?(?:[,:]\s[^\W\d_a-z][^,;:()\d]{1,40})?(?:,\scoll\.\s[^,;()\n]{2,40})?[,\s]\s?\(?(?:1[4-9]|20)\d\d\b(?=\s?[,.;:)]|$)"
)
"""The end of a reference whose title has a full stop inside: ", Wien 1989", ", Paris, Oake, 1991"."""
_NEWSPAPER = re.compile(
    r"(?:[*_])?(?:[^\W\d_a-z][\w'’-]*\s){0,5}[^\W\d_a-z][\w'’-]*[*_]?,?\s\(?(?:\d{1,2}\.?\s[^\W\d_]{3,9}\.?|[^\W\d_a-z][^\W\d_]{2,8}\.?\s\d{1,2},)\s(?:1[6-9]|20)\d\d\b"
)
_MAY_END = re.compile(rf"[().;]|{BEFORE_SAME.pattern}")
_LONGEST = 700
_NAMES_REACH = 160


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference in a longer text.

    Attributes:
        span: where it stands.
        reference: the reference taken apart; its spans count from the start of `span`.
    """

    span: Span
    reference: Reference


def cited_works(text: str) -> list[Cited]:
    """The full references in a text, in order, none overlapping another.

    A full reference has a title in quotation marks or emphasis, or a place of publication, and a date; authors, where
    they are named, stand right before the title. A day's newspaper is one, too. Short titles and author-year citations
    are none.
    """
    line = smooth(text)
    return _read(text, line, _candidates(line))


def cited_decisions(text: str) -> list[Cited]:
    """The decisions of courts in a text that are cited in full, in order, none overlapping another."""
    line = smooth(text)
    return _read(text, line, ((*bounds, _is_case) for bounds in case_bounds(line.text.rstrip())))


def _read(
    text: str, line: SmoothText, candidates: Iterable[tuple[int, int, Callable[[Reference], bool]]]
) -> list[Cited]:
    """The candidates that are what they must be, each taken apart."""
    found: list[Cited] = []
    for start, end, is_full in candidates:
        if found and line.offsets[start] < found[-1].span.end:
            continue
        span = line.printed_span(Span(start, end))[0]
        reference = parse_reference(span.text(text))
        if is_full(reference):
            found.append(Cited(span, reference))
    return found


def _is_full(reference: Reference) -> bool:
    kinds = [part.kind for part in reference.parts]
    if Kind.TITLE not in kinds or Kind.DATE not in kinds:
        return False
    beside = {Kind.AUTHOR, Kind.EDITOR, Kind.PUBLISHER, Kind.PUB_PLACE, Kind.BIBL_SCOPE, Kind.REF}
    return kinds.count(Kind.TITLE) > 1 or bool(beside & set(kinds))


def _is_full_and_placed(reference: Reference) -> bool:
    """Whether a reference that may be a person and an office ("Tranter, Consul (1911–1919)") is a work's.

    A place, a volume or a page tells, which only works have.
    """
    kinds = {part.kind for part in reference.parts}
    return _is_full(reference) and bool({Kind.BIBL_SCOPE, Kind.PUB_PLACE} & kinds)


def _is_full_and_counted(reference: Reference) -> bool:
    """Whether a reference that may be a person and an office somewhere has a volume or a page, as only works have."""
    return _is_full(reference) and any(part.kind is Kind.BIBL_SCOPE for part in reference.parts)


def _is_book(reference: Reference) -> bool:
    """Whether a reference without any marks is a book's: author, title, place and year, in this order."""
    first = {part.kind: part.span.start for part in reversed(reference.parts)}
    order = [first.get(kind, -1) for kind in (Kind.AUTHOR, Kind.TITLE, Kind.PUB_PLACE, Kind.DATE)]
    if Kind.EDITOR in first and order[0] < 0:
        order[0] = first[Kind.EDITOR]
    # "Otto Lenner, Reichskanzler 1919–1920, Berlin": a span of years before the place is in office, or a title's.
    spans = [
        part.span.start for part in reference.parts if part.kind is Kind.DATE and "to" in part.attributes
    ]
    is_dated = order[3] > order[1] and (order[3] not in spans or order[3] > order[2])
    return order[0] == 0 and order[1] > 0 and order[2] > order[1] and is_dated


def _is_article(reference: Reference) -> bool:
    """Whether a reference without any marks is an article's or chapter's: author, title, then what it stands in."""
    first = {part.kind: part.span.start for part in reversed(reference.parts)}
    titles = [part for part in reference.parts if part.kind is Kind.TITLE]
    levels = [part.attributes.get("level") for part in titles]
    placed = {Kind.BIBL_SCOPE, Kind.PUB_PLACE} & set(first)
    named = first.get(Kind.AUTHOR) == 0 and levels in (["a", "j"], ["a", "m"])
    return named and bool(placed) and Kind.DATE in first


def _is_by_same(reference: Reference) -> bool:
    """Whether a reference that *idem* or "dies." begins is a whole one: what it stands in, or a place, and a date."""
    titles = [part for part in reference.parts if part.kind is Kind.TITLE]
    levels = [part.attributes.get("level") for part in titles]
    kinds = [part.kind for part in reference.parts]
    if not titles or Kind.DATE not in kinds or {Kind.AUTHOR, Kind.EDITOR} & set(kinds[:1]):
        return False
    hosted = levels in (["a", "j"], ["a", "m"]) and Kind.BIBL_SCOPE in kinds
    return hosted or (levels[:1] == ["m"] and Kind.PUB_PLACE in kinds)


def _is_edited(reference: Reference) -> bool:
    """Whether a reference without any marks begins with whoever edited it, and has a title and a date."""
    first = {part.kind: part.span.start for part in reversed(reference.parts)}
    return first.get(Kind.EDITOR) == 0 and 0 < first.get(Kind.TITLE, -1) < first.get(Kind.DATE, -1)


def _is_newspaper(reference: Reference) -> bool:
    """Whether a reference is to a day's newspaper and nothing else."""
    titles = [part for part in reference.parts if part.kind is Kind.TITLE]
    dates = [part for part in reference.parts if part.kind is Kind.DATE]
    dated = len(dates) == 1 and len(dates[0].attributes.get("when", "")) == 10
    return (
        len(titles) == 1 and titles[0].attributes.get("level") == "j" and titles[0].span.start <= 1 and dated
    )


def _is_case(reference: Reference) -> bool:
    return reference.type == "case"


def _candidates(line: SmoothText) -> Iterator[tuple[int, int, Callable[[Reference], bool]]]:
    """Bounds of what may be a reference, with what it must be, in the order of the text."""
    text = line.text.rstrip()
    clauses = clause_starts(text)
    bounds: dict[tuple[int, int], Callable[[Reference], bool]] = {}
    for clause in clauses:
        if leads_up(text, clause):
            continue
        for stop, is_full in _unmarked(text, clause):
            if stop - clause <= _LONGEST:
                bounds[clause, stop] = is_full
        if day := _NEWSPAPER.match(text, clause):
            bounds[clause, _end(text, day.end())] = _is_newspaper
    for begin, stop, is_full in _marked(line, text, clauses):
        bounds[begin, stop] = is_full
    cases = dict.fromkeys(case_bounds(text), _is_case)
    # A decision ends with its page; what else begins there goes on behind it.
    bounds = {
        one: what for one, what in bounds.items() if one[0] not in {begin for begin, _ in cases}
    } | cases
    ordered = sorted(bounds.items(), key=lambda one: (one[0][0], -one[0][1]))
    return iter([(begin, stop, is_full) for (begin, stop), is_full in ordered])


def _unmarked(text: str, clause: int) -> Iterator[tuple[int, Callable[[Reference], bool]]]:
    """Where a reference that nothing marks may end, names and title at its beginning, with what it must be."""
    if (same := SAME_AUTHOR.match(text, clause)) and same[0].rstrip().endswith((",", ":")):
        yield _end(text, same.end()), _is_by_same
        return
    listed = names_at(text, clause) or alone_at(text, clause) or alone_before_host(text, clause)
    behind = _TITLE_BEHIND.match(text, listed.end) if listed else None
    if not behind:
        return
    law_article = LAW_ARTICLE.search(text, behind.end(), behind.end() + _LONGEST)
    if law_article and not re.search(r"[.;]\s[^\W\d_a-z]", text[behind.end() : law_article.start()]):
        yield law_article.end(), _is_article
        return
    stop = _end_of_book(text, behind)
    found = _YEAR.findall(text, behind.end(), stop)
    next_begins = names_at(text, stop + 2) or alone_at(text, stop + 2)
    if not found or (_LIVED.search(text, behind.end(), stop) and not next_begins):
        # "Otto Lenner (1781–1839). Ein Leben, Kiel 1990": the years are the title's.
        further = _end_with_subtitle(text, behind.end(), stop)
        stop = stop if found and further == behind.end() else further
    if stop > behind.end():
        hosted = _HOST.search(text, behind.end(), stop)
        edited = _EDITED.search(text, clause, behind.end())
        yield stop, _is_article if hosted else _is_edited if edited else _is_book


def _end_with_subtitle(text: str, title: int, stop: int) -> int:
    """End of a reference whose title has a full stop inside; the offset of the title where it has no imprint."""
    for _ in range(2):
        if text[stop : stop + 1] != ".":
            break
        first, stop = stop + 2, _end(text, stop + 2)
        if _IMPRINT_BEHIND.search(text, first, stop) or _HOST.match(text, first - 2):
            return stop
    return title


def _end_of_book(text: str, behind: re.Match[str]) -> int:
    """End of a reference whose title begins here; behind "Lenner:" full stops part its parts up to the year."""
    year = _YEAR.search(text, behind.end(), behind.end() + _LONGEST) if behind[0].startswith(":") else None
    if not year:
        return _end(text, behind.end())
    return _end(text, year.end() + text.startswith(")", year.end()))


def _marked(
    line: SmoothText, text: str, clauses: list[int]
) -> Iterator[tuple[int, int, Callable[[Reference], bool]]]:
    """Bounds of references whose title or imprint is marked: by quotation marks, emphasis, brackets."""
    titles = [(outer.start, inner.end, outer.end) for outer, inner in quoted_zones(text, 0)]
    titles += [(zone.start, zone.end, zone.end) for zone in line.emphasised if zone.length > 6]
    at_clauses = set(clauses)
    for start, inner_end, end in titles:
        begin = _start_with_names(text, start, clauses)
        at_clause = begin < start or start in at_clauses
        stop = _end(text, end)
        comma = text[inner_end - 1] == "," or text[end : end + 1] == "," or begin < start
        if (
            at_clause
            and comma
            and not _GOES_ON.match(text, end)
            and stop - begin <= _LONGEST
            and has_date(text[end:stop])
        ):
            yield begin, stop, _is_full
    for imprint in _IMPRINT.finditer(text):
        before = bisect_left(clauses, imprint.start())
        begin = clauses[before - 1] if before else -1
        if begin < 0 or leads_up(text, begin) or imprint.start() - begin > _LONGEST:
            continue
        listed = names_at(text, begin)
        is_full = _imprint_of(text, listed.end, imprint) if listed else None
        cited = _FIRST_WORD.match(imprint["inside"])
        if (
            is_full
            and listed
            and not (cited and cited[0] in re.findall(r"[\w'’-]+", text[begin : listed.end]))
        ):
            yield begin, _end(text, imprint.end()), is_full


def _imprint_of(text: str, names_end: int, imprint: re.Match[str]) -> Callable[[Reference], bool] | None:
    """What a reference must be whose imprint may be a bracket with a year; `None` where the bracket is a person's.

    Somebody's life stands behind the name ("Hugo Tranter (1781–1839), Collector"), and years in office may follow;
    what goes on with a small letter is no title. A place and a publisher are a work's.
    """
    inside, between = imprint["inside"], text[names_end : imprint.start()]
    if says_life(inside) or ("," not in between and is_life(inside)):
        return None
    if ": " in inside:
        return _is_full
    remark = _REMARK.match(text, names_end)
    said = remark["inside"] if remark else ""
    is_said_of_person = bool(said) and (is_life(said) or not _DATE_ALONE.fullmatch(said))
    is_next = not between.strip()
    if re.search(r"[^\W\d_]", inside) and not is_next:
        return _is_full_and_counted if is_said_of_person else _is_full
    if is_said_of_person or _GOES_ON.match(text, imprint.end() if is_next else names_end):
        return None
    rather_office = _YEARS.fullmatch(inside) or _is_office(text, names_end, imprint)
    return _is_full_and_placed if rather_office else _is_full


def _is_office(text: str, names_end: int, imprint: re.Match[str]) -> bool:
    """Whether nothing but an office and its year stand behind a name ("Hugo Tranter, Chief Secretary (1911)")."""
    title = _TITLE_BEHIND.match(text, names_end)
    if not title or not re.fullmatch(_YEAR, imprint["inside"]):
        return False
    of = _OF.search(text, title.end(), imprint.start() + 1)
    end = of.start() + 1 if of else imprint.start()
    office = title_before(text, end)
    return bool(office) and "," not in text[title.end() : end] and not _ARTICLE.match(text, title.end())


def _start_with_names(text: str, title: int, clauses: list[int]) -> int:
    """Where the authors begin that are named right before a title; the title's own start where none are."""
    first, last = bisect_left(clauses, title - _NAMES_REACH), bisect_left(clauses, title)
    for at in reversed(clauses[first:last]):
        if leads_up(text, at):
            continue
        same = SAME_AUTHOR.match(text, at, title)
        if same and same.end() == title and same[0].strip():
            return at
        listed = names_at(text, at)
        if listed and listed.end <= title and _BEFORE_TITLE.fullmatch(text, listed.end, title):
            return at
    return title


def _end(text: str, at: int) -> int:
    """End of the sentence or clause after a title, without its full stop."""
    depth = 0
    length = len(text)
    for one in _MAY_END.finditer(text, at, min(len(text), at + _LONGEST)):
        character = one[0]
        if len(character) > 1:
            return one.start()
        depth += (character == "(") - (character == ")")
        last = one.end() >= length
        if character == ";" and depth <= 0:
            return one.start()
        if character == "." and (
            last
            or (
                depth <= 0
                and re.match(r"\s[^\W_a-z“\"]", text[one.end() : one.end() + 2])
                and ends_sentence(text, one.start(), at)
            )
        ):
            return one.start()
        if depth < 0:
            return one.start()
    return min(length, at + _LONGEST)
