"""Bibliographies line by line: where each entry begins in wrapped lines, and lists of references without a heading."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model.reference_starts import AUTHOR, DASH_FOR_AUTHOR
from tei_encode.segmenters.cues.comments import ends_entries
from tei_encode.segmenters.cues.markers import HASHES, RULE, marker_at
from tei_encode.segmenters.cues.reference_lines import (
    LONGEST_TITLE,
    is_reference,
    may_name_part,
    names_bibliography,
)
from tei_encode.segmenters.cues.wording import known_heading
from tei_encode.segmenters.units.entry_lines import (
    ENTRY_NUMBER,
    WAITING,
    begins_entry,
    behind_page_ends,
    find_comments,
    find_short_lines,
    find_statements,
)
from tei_encode.segmenters.units.lines import SET_IN, had_room
from tei_encode.segmenters.units.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line

FEWEST = 3
"""References without a heading, without which they are no bibliography."""
SHARE = 0.8
"""Share of the entries that must read as references, of lines that must begin or end where the layout says."""
SHORTEST_TEXT = 100
"""Code points of a line of running text before references without a heading."""
WIDEST = 120
"""Columns of the longest line that may be wrapped."""
LONGEST_HEADING = 60
NARROWEST = 60
"""Columns that a list of entries has at least where its lines are wrapped."""
FEWEST_MARKED = 0.1
"""Share of the lines that begin with a bullet or number where these part the entries."""
_PAGE_NUMBER = re.compile(r"[-–—\[( ]{0,3}(?!1[4-9]\d\d\b|20\d\d\b)\d{1,4}[-–—\]) ]{0,3}\Z")
_PAGE_HEAD = re.compile(
    r"\d{1,4}(?: {3,}|\t+)[^\W\d_a-z][^\d\n]{2,90}\Z|[^\W\d_a-z][^\d\n]{2,90}(?: {3,}|\t+)\d{1,4}\Z"
)


class Entries(NamedTuple):
    """Lines of entries.

    Attributes:
        begins: numbers of the lines with which an entry begins.
        goes_on: numbers of the lines that go on with one.
    """

    begins: frozenset[int] = frozenset()
    goes_on: frozenset[int] = frozenset()


def find_entries(text: str, lines: Sequence[Line], taken: frozenset[int]) -> Entries:
    """The entries that lines alone would not part right, or of which no heading says what they are.

    Below a heading they are given where lines are wrapped, with hanging first lines or without, and where most lines
    read as the start of an entry; those with bullets or numbers need no help. Without one they are looked for at the
    end of the text.

    Args:
        text: the source.
        lines: its lines.
        taken: numbers of lines that are notes, page numbers and running heads.
    """
    begins: set[int] = set()
    goes_on: set[int] = set()
    decided: set[int] = set()
    bibliographies, last_heading = _below_headings(text, lines, taken)
    for parts in bibliographies:
        hanging = _hanging_throughout(text, lines, parts)
        for part in parts:
            found = _entries_of_part(text, lines, part, hanging)
            begins |= found.begins
            goes_on |= found.goes_on
            decided.update(part if found.begins else ())
    stretch = _at_end(text, lines, taken, last_heading)
    own = _begins_of(text, lines, stretch) if decided.isdisjoint(stretch) else []
    if len(own) >= FEWEST and _are_references(text, lines, stretch, own):
        begins.update(own)
        goes_on.update(set(stretch) - set(own))
    return Entries(frozenset(begins), frozenset(goes_on))


def _hanging_throughout(text: str, lines: Sequence[Line], parts: Sequence[Sequence[int]]) -> frozenset[int]:
    """The lines with which entries begin, where all parts of a bibliography together hang; none where they do not."""
    if len(parts) < 2:
        return frozenset()
    whole = [number for part in parts for number in part]
    tops = [number for number in whole if lines[number - 1].is_blank]
    return frozenset(_hanging(text, lines, whole, tops))


def _entries_of_part(
    text: str, lines: Sequence[Line], part: Sequence[int], hanging: frozenset[int]
) -> Entries:
    """The entries of a part of a bibliography, what is written about them left out.

    Args:
        text: the source.
        lines: its lines.
        part: numbers of the lines below its name.
        hanging: the lines with which entries begin, where indentation tells it in the parts around; else none.
    """
    stated = find_statements(text, lines, part)
    below = sum(not lines[number - 1].is_blank for number in stated)
    if not below and _is_numbered(text, lines, part):
        return Entries()
    stretch = [number for number in part if number not in stated]
    short = frozenset(find_short_lines(text, lines, stretch))
    if short and not below and max(lines[number].width for number in stretch) < NARROWEST:
        return Entries(short)
    is_told = len(hanging.intersection(stretch)) not in (0, len(stretch))
    own = [number for number in stretch if number in hanging] if is_told else _begins_of(text, lines, stretch)
    if len(own) == len(stretch):
        own = _begins_line_by_line(text, lines, stretch, has_comments=below > 0)
    if len(own) + below < 2:
        return Entries(short) if short else _entries_by_dash(text, lines, stretch)
    end = _end_of(text, lines, own, is_told=is_told)
    left_out = find_comments(text, lines, stretch, own, below)
    kept = frozenset(number for number in stretch if number < end and number not in left_out)
    return Entries(kept.intersection(own), kept.difference(own))


def _is_numbered(text: str, lines: Sequence[Line], stretch: Sequence[int]) -> bool:
    """Whether bullets or numbers part the entries; a single one rather is a figure with which a wrapped line begins."""
    marked = [number for number in stretch if ENTRY_NUMBER.match(text, lines[number].span.start)]
    return marked[:1] == list(stretch[:1]) or (
        len(marked) > 1 and len(marked) >= FEWEST_MARKED * len(stretch)
    )


def _entries_by_dash(text: str, lines: Sequence[Line], stretch: Sequence[int]) -> Entries:
    """The entries with a dash for the author above, which other readers would take for bullets."""
    begins: set[int] = set()
    goes_on: set[int] = set()
    for above, number in pairwise(stretch):
        if DASH_FOR_AUTHOR.match(text, *lines[number].span):
            begins.add(number)
        elif above == number - 1 and (above in begins or above in goes_on):
            goes_on.add(number)
    return Entries(frozenset(begins), frozenset(goes_on))


def _end_of(text: str, lines: Sequence[Line], own: Sequence[int], *, is_told: bool) -> int:
    """The number of the line behind the last entry: no blank line, or the start of one, tells what follows it.

    Args:
        text: the source.
        lines: its lines.
        own: numbers of the lines that would begin one.
        is_told: whether the layout tells that the first does.
    """
    last = own[0] if is_told else -1
    for number in own:
        if begins_entry(text, lines, number) or (last >= 0 and not lines[number - 1].is_blank):
            last = number
    return next((number for number in own if number > last), len(lines))


def with_pages_of_entries(text: str, lines: Sequence[Line], pages: Pages) -> Pages:
    """The pages of a text, with those that one page number or running head among entries of a bibliography ends.

    Such a line stands alone between blank lines, references before and behind it.

    Args:
        text: the source.
        lines: its lines.
        pages: the pages that are known.
    """
    found: set[int] = set()
    behind: set[int] = set()
    for stretch in chain.from_iterable(_below_headings(text, lines, pages.furniture)[0]):
        last = max((n for n in stretch if AUTHOR.match(text, *lines[n].span)), default=-1)
        for number, following in pairwise(stretch):
            is_alone = lines[number - 1].is_blank and following > number + 1
            if not is_alone or not stretch[0] < number < last:
                continue
            if _PAGE_NUMBER.match(text, *lines[number].span) or _PAGE_HEAD.match(text, *lines[number].span):
                found.add(number)
                behind.add(following)
    if not found:
        return pages
    return Pages(pages.furniture | found, tuple(sorted(behind.union(pages.begins))), pages.printed)


def _below_headings(
    text: str, lines: Sequence[Line], taken: frozenset[int]
) -> tuple[list[list[list[int]]], int]:
    """The lines below each heading of a bibliography, and the number of the last line that is any known heading.

    What seems to name a part of it ("II. Printed Works") parts the lines of one, and is not among them.
    """
    found: list[list[list[int]]] = []
    is_inside = False
    last = -1
    shown = [number for number, line in enumerate(lines) if not line.is_blank and number not in taken]
    for place, number in enumerate(shown):
        line = lines[number]
        zone = _zone_of(text, lines, number)
        if zone or HASHES.match(text, *line.span) or RULE.match(text, *line.span):
            is_inside = zone == "bibliography"
            last = number if zone in ("bibliography", "notes") else last
            if is_inside:
                found.append([[]])
        elif is_inside and found[-1] != [[]] and _ends_entries(text, lines, shown, place):
            is_inside = False
        elif is_inside and _names_part(text, lines, number):
            found[-1].append([])
        elif is_inside:
            found[-1][-1].append(number)
    return [[part for part in parts if part] for parts in found], last


def _zone_of(text: str, lines: Sequence[Line], number: int) -> str:
    """The zone that a line opens as a heading, the title of a bibliography among them; empty where it opens none."""
    words = lines[number].span.text(text) if lines[number].span.length <= LONGEST_TITLE else ""
    zone = known_heading(words) if len(words) <= LONGEST_HEADING else ""
    is_title = (
        not zone
        and names_bibliography(words)
        and _is_blank(lines, number - 1)
        and _is_blank(lines, number + 1)
    )
    return "bibliography" if is_title else zone


def _names_part(text: str, lines: Sequence[Line], number: int) -> bool:
    """Whether a line with a blank one above seems to name a part of a bibliography, entries below it."""
    if not _is_blank(lines, number - 1) or not may_name_part(lines[number].span.text(text)):
        return False
    return _is_blank(lines, number + 1) or begins_entry(text, lines, number + 1)


def _ends_entries(text: str, lines: Sequence[Line], shown: Sequence[int], place: int) -> bool:
    """Whether a line between blank ones heads something else behind the entries.

    Args:
        text: the source.
        lines: its lines.
        shown: numbers of the lines that show something.
        place: where the number of the line stands among them.
    """
    number = shown[place]
    if not (_is_blank(lines, number - 1) and _is_blank(lines, number + 1)):
        return False
    below = (lines[shown[at]].span.text(text) for at in range(place + 1, len(shown)))
    return ends_entries(lines[number].span.text(text), below)


def _is_blank(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is blank, or there is none of that number."""
    return not 0 <= number < len(lines) or lines[number].is_blank


def _at_end(text: str, lines: Sequence[Line], taken: frozenset[int], last_heading: int) -> list[int]:
    """The lines of the last blocks that each begin with an author, below running text and no known heading."""
    found: list[int] = []
    number = len(lines) - 1
    while number > last_heading:
        if lines[number].is_blank or number in taken:
            number -= 1
            continue
        top = number
        while top > last_heading + 1 and not lines[top - 1].is_blank and top - 1 not in taken:
            top -= 1
        if not begins_entry(text, lines, top):
            break
        found[:0] = range(top, number + 1)
        number = top - 1
    has_text = any(line.span.length >= SHORTEST_TEXT for line in lines[: found[0] if found else 0]) or (
        bool(found) and sum(line.span.length for line in lines[: found[0]]) >= 3 * SHORTEST_TEXT
    )
    return found if has_text else []


def _begins_of(text: str, lines: Sequence[Line], stretch: Sequence[int]) -> list[int]:
    """The lines of a stretch with which entries begin, by whatever sets them off; all of them where nothing does."""
    if not stretch:
        return []
    marked = [number for number in stretch if ENTRY_NUMBER.match(text, lines[number].span.start)]
    if marked and marked[0] == stretch[0] and len(marked) > 1:
        return marked
    tops = [number for number in stretch if number == stretch[0] or lines[number - 1].is_blank]
    hanging = _hanging(text, lines, stretch, tops)
    if hanging:
        return hanging
    if max(lines[number].width for number in stretch) <= WIDEST:
        wrapped = _wrapped(text, lines, stretch, set(tops))
        if wrapped:
            return wrapped
    return list(stretch)


def _hanging(text: str, lines: Sequence[Line], stretch: Sequence[int], tops: Sequence[int]) -> list[int]:
    """The lines at the margin, where those that go on are set in (or the other way round); none where it is not so.

    It is so where nearly all of them read as the start of an entry. Where fewer do, as titles and reports come first,
    the indentation alone tells it: the lines set in follow full lines, and none of them reads as such a start.
    """
    parted = set(tops).difference(behind_page_ends(text, lines, stretch))
    margin = min(lines[number].indent for number in stretch)
    flush = [number for number in stretch if lines[number].indent < margin + SET_IN]
    set_in = [number for number in stretch if lines[number].indent >= margin + SET_IN]
    for first, others in ((flush, set_in), (set_in, flush)):
        if not others or not first or first[0] != stretch[0] or parted.intersection(others):
            continue
        starts = sum(begins_entry(text, lines, number) for number in first)
        if starts >= SHARE * len(first):
            return first
        if first is flush and 3 * starts >= len(first) and _go_on_by_layout(text, lines, others):
            return first
    return []


def _go_on_by_layout(text: str, lines: Sequence[Line], others: Sequence[int]) -> bool:
    """Whether lines set in follow full lines, and none of them reads as the start of an entry."""
    if any(begins_entry(text, lines, number, is_over=False) for number in others):
        return False
    width = max(lines[number - 1].width for number in others)
    return width <= WIDEST and _end_early(text, lines, others, width) <= (1 - SHARE) * len(others)


def _end_early(text: str, lines: Sequence[Line], others: Sequence[int], width: int) -> int:
    """How many of some lines would have found room above."""
    return sum(had_room(text, lines[number - 1], lines[number], width, slack=8) for number in others)


def _wrapped(text: str, lines: Sequence[Line], stretch: Sequence[int], tops: set[int]) -> list[int]:
    """The lines that begin an entry by their words, where all others follow full lines; none where it is not so."""
    begins = [
        number for number in stretch if number in tops or begins_entry(text, lines, number, is_over=False)
    ]
    starts = sum(begins_entry(text, lines, number) for number in begins)
    told = set(begins)
    others = [number for number in stretch if number not in told]
    goes_on = sum(text[lines[number - 1].span.end - 1] not in ".)" for number in others)
    if len(begins) < 2 or 2 * starts < len(begins) or not others or 2 * goes_on < len(others):
        return []
    width = max(lines[number - 1].width for number in others)
    return begins if _end_early(text, lines, others, width) <= (1 - SHARE) * len(others) else []


def _begins_line_by_line(
    text: str, lines: Sequence[Line], stretch: Sequence[int], *, has_comments: bool
) -> list[int]:
    """The lines with which entries begin where each line holds one; none where fewer than half of them show it.

    Blank lines between all of them part the entries well enough, unless there are comments. A line set in below
    another one goes on with it.
    """
    if all(_is_blank(lines, number - 1) for number in stretch) and not has_comments:
        return []
    margin = (lines[stretch[0]].indent if stretch else 0) + SET_IN
    stretch = [n for n in stretch if lines[n].indent < margin or lines[n - 1].is_blank]
    starts = {number for number in stretch if begins_entry(text, lines, number)}
    if 2 * len(starts) < len(stretch):
        return []
    return [n for n in stretch if n in starts or lines[n - 1].is_blank or not _goes_on(text, lines, n)]


def _goes_on(text: str, lines: Sequence[Line], number: int) -> bool:
    """Whether a line that names no author goes on with the one above: it begins small, or is waited for."""
    last = text[lines[number - 1].span.end - 1]
    return last in WAITING or (last != "." and text[lines[number].span.start].islower())


def _are_references(text: str, lines: Sequence[Line], stretch: Sequence[int], begins: Sequence[int]) -> bool:
    """Whether most entries read as references, in the order of their authors' names or with numbers before them."""
    ends = [*begins[1:], stretch[-1] + 1]
    words = []
    for begin, end in zip(begins, ends, strict=True):
        whole = " ".join(lines[number].span.text(text) for number in stretch if begin <= number < end)
        number = ENTRY_NUMBER.match(whole)
        words.append(whole[number.end() if number else 0 :])
    if sum(map(is_reference, words)) < SHARE * len(words):
        return False
    names = [one.lstrip('*_“"').casefold() for one in words if one[0].isalpha() or one[0] in '*_“"']
    in_order = sum(a[:3] <= b[:3] for a, b in pairwise(names))
    marker = marker_at(text, *lines[begins[0]].span)
    is_counted = marker is not None and marker.kind == "number"
    return is_counted or in_order >= SHARE * (len(names) - 1)
