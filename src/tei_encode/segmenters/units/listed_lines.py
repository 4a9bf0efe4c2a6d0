"""Lists without bullets or numbers: names and short lines below a label, terms with what they mean."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.segmenters.cues.letter_lines import SIGNED_ALONE, goes_to, line_kind
from tei_encode.segmenters.cues.wording import FUNCTION_WORDS, TITLED, is_person
from tei_encode.segmenters.units.contents import page_of
from tei_encode.segmenters.units.entries import mark_entries
from tei_encode.segmenters.units.lines import SET_IN, Line, behind
from tei_encode.segmenters.units.listed_names import (
    is_label_of_names,
    label_before_names,
    mark_labels_of_names,
)
from tei_encode.segmenters.units.participants import further_participants
from tei_encode.segmenters.units.speakers import NO_SPEAKER, speaker_of
from tei_encode.segmenters.units.terms import (
    DEFINITION,
    Term,
    are_dated,
    dated_term,
    find_terms,
    marked_term,
)
from tei_encode.segmenters.units.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 3
"""Lines that make a list of names that nobody announced."""
MOST_ABOVE = 10
"""Units above the participants of a conversation in an opener."""
LONGEST_ROW = 110
LONGEST_THING = 45
SHORT_THINGS = 30
"""Mean length of things that are named one by one."""
LONGEST_MEANING = 800
MOST_WORDS_OF_TERM = 5
_ENDS = ",;:.!?—"
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "our", "my", "your", "no", "to"})
_POINTING = frozenset({"that", "this", "it", "he", "she", "they", "there", "these", "those"})
_VERBS = frozenset("is are was were had has have will would shall i he she we they".split())
"""Words that stand in sentences, and hardly ever where things are named."""


def split_lists(units: Sequence[Unit], speakers: frozenset[str]) -> list[Unit]:
    """The units, lines of lists one unit each.

    Args:
        units: all units of a text.
        speakers: labels of those who speak in it, which are no terms.
    """
    found: list[Unit] = []
    has_definitions = sum(map(_number_of_definitions, units)) > 1
    is_addressed = any(line_kind(one.line_texts[0]) in ("address", "salute") for one in units[:MOST_ABOVE])
    for index, unit in enumerate(units):
        before = found[-1] if found else None
        is_copied = is_addressed and index + FEWEST > len(units) and goes_to(unit.line_texts[0])
        if is_copied or (before is not None and SIGNED_ALONE.fullmatch(before.text)):
            found.append(unit)
        elif unit.rows == "contents":
            found += _contents(unit)
        elif has_definitions and _number_of_definitions(unit):
            found += _definitions(unit)
        elif _is_plain(unit) and not _is_in_opener(unit, found):
            found += _rows(unit, before, speakers)
        else:
            found.append(unit)
    return mark_entries(mark_labels_of_names(_mark_terms(found, speakers)))


def _is_plain(unit: Unit) -> bool:
    is_ordinary = (
        unit.rule is None
        and not unit.is_furniture
        and not unit.is_foot
        and not unit.is_endnote
        and not unit.is_code
        and not unit.notes
    )
    return (
        is_ordinary
        and not unit.rows
        and not unit.underline
        and (unit.marker is None or unit.begins_with_initial)
    )


def _is_in_opener(unit: Unit, above: Sequence[Unit]) -> bool:
    """Whether a unit names participants below other lines of the opener of a memorandum, with a line for each."""
    if not further_participants(unit.line_texts) or len(above) > MOST_ABOVE:
        return False
    is_top = not any(one.is_long for one in above)
    lines = [*(line for one in above for line in one.line_texts), *unit.line_texts[:-1]]
    return is_top and sum(bool(line_kind(line)) for line in lines) > 1


def _rows(unit: Unit, before: Unit | None, speakers: frozenset[str]) -> list[Unit]:
    """The lines of a unit that is a list, one unit each; the unit itself where it is none."""
    lines = unit.line_texts
    announced = (
        before is not None
        and not before.is_furniture
        and (before.last_character == ":" or is_label_of_names(before))
    )
    label = label_before_names(lines)
    if label and (not line_kind(lines[0]) or further_participants(lines)):
        return _split_label(unit, label)
    if _is_label_above_persons(lines):
        return _split(unit, 1)
    if announced and (all(is_person(line) for line in lines) or (len(lines) > 1 and _are_rows(lines))):
        return _split(unit, 0)
    if announced and _are_things(lines):
        return _split(unit, 0)
    if len(lines) > 2 and lines[0].endswith(":") and len(lines[0]) <= LONGEST_ROW and _are_rows(lines[1:]):
        return _split(unit, 1)
    if _are_persons(lines):
        return _split(unit, 0)
    if sum(line_kind(line) in ("address", "dateline") for line in lines) > 1:
        return [unit]
    groups = _hanging(unit)
    terms = find_terms(unit.source, [group[0].span for group in groups], speakers)
    if not terms:
        return [unit]
    rows = _as_rows(unit, groups)
    return [replace(row, listed="gloss", term_end=term.end) for row, term in zip(rows, terms, strict=True)]


def _is_label_above_persons(lines: Sequence[str]) -> bool:
    """Whether all lines but the first are names with titles: the first says whose side they are on."""
    is_label = len(lines) >= FEWEST and len(lines[0]) <= LONGEST_THING and lines[0][-1] not in ".,;"
    return is_label and not TITLED.match(lines[0]) and all(TITLED.match(line) for line in lines[1:])


def _are_persons(lines: Sequence[str]) -> bool:
    """Whether lines are names that nobody announced, most with an office behind them or a title before them."""
    offices = sum("," in line[:-1] or "(" in line for line in lines)
    titles = sum(bool(TITLED.match(line)) for line in lines)
    are_names = all(is_person(line) or TITLED.match(line) for line in lines)
    return len(lines) >= FEWEST and are_names and 2 * max(offices, titles) > len(lines)


def _hanging(unit: Unit) -> list[list[Line]]:
    """The lines of a unit, those set in with the line at the margin that they go on with."""
    groups: list[list[Line]] = []
    for line in unit.lines:
        if groups and line.indent >= groups[0][0].indent + SET_IN:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _number_of_definitions(unit: Unit) -> int:
    """How many lines of a unit stand above one that begins as a meaning does in Markdown."""
    if not _is_plain(unit) or len(unit.lines) < 2:
        return 0
    return len(_terms_above_meanings(unit))


def _terms_above_meanings(unit: Unit) -> list[int]:
    begins = [bool(DEFINITION.match(unit.source, *line.span)) for line in unit.lines]
    return [at for at, (above, below) in enumerate(pairwise(begins)) if below and not above]


def _definitions(unit: Unit) -> list[Unit]:
    """Terms and the meanings below them, one unit each; the unit itself where it begins with anything else."""
    starts = _terms_above_meanings(unit)
    if starts[0] != 0:
        return [unit]
    groups = [unit.lines[start:end] for start, end in pairwise([*starts, len(unit.lines)])]
    rows = _as_rows(unit, groups)
    return [
        replace(row, listed="gloss", term_end=group[0].span.end)
        for row, group in zip(rows, groups, strict=True)
    ]


def _contents(unit: Unit) -> list[Unit]:
    """The lines of a list of contents, one unit each; a title that runs over two lines is one."""
    groups: list[list[Line]] = []
    for line in unit.lines:
        above = groups[-1][-1].span.text(unit.source) if groups else ""
        goes_on = unit.source[line.span.start].islower() or above.endswith((",", "-"))
        if groups and goes_on and not page_of(above, announced=True):
            groups[-1].append(line)
        else:
            groups.append([line])
    return _as_rows(unit, groups)


def _as_rows(unit: Unit, groups: Sequence[Sequence[Line]], listed: str = "item") -> list[Unit]:
    """Groups of a unit's lines as rows of a list."""
    rows = [
        Unit(
            unit.source,
            tuple(replace(line, rows="") for line in group),
            0 if number else unit.space_before,
            listed=listed,
            begins_page=unit.begins_page and not number,
        )
        for number, group in enumerate(groups)
    ]
    return [*rows[:-1], replace(rows[-1], space_after=unit.space_after)]


def _are_things(lines: Sequence[str]) -> bool:
    """Whether lines name things one by one in small letters: none is as long as a line of running text."""
    if len(lines) < FEWEST or any(line_kind(line) for line in lines):
        return False
    if max(map(len, lines)) > LONGEST_THING or _mean(lines) > SHORT_THINGS:
        return False
    words = [line.lower().rstrip(" ,;.").split() for line in lines]
    begun = all(
        line[0].islower() and (word[0] not in FUNCTION_WORDS - _ARTICLES)
        for line, word in zip(lines, words, strict=True)
        if word
    )
    waits = any(word[-1] in FUNCTION_WORDS for word in words[:-1] if word)
    tells = any(not _VERBS.isdisjoint(word) for word in words)
    stops = any(line[-1] in ".!?-—" for line in lines[:-1])
    return begun and not waits and not tells and not stops


def _are_rows(lines: Sequence[str]) -> bool:
    """Whether short lines are a list: they begin with capitals or figures, and few end as verse and sentences do."""
    if max(len(line) for line in lines) > LONGEST_ROW or any(line_kind(line) for line in lines):
        return False
    ended = sum(line.rstrip()[-1:] in _ENDS for line in lines[:-1])
    begun = all(line[0].isupper() or line[0].isdigit() for line in lines)
    persons = sum(is_person(line) for line in lines)
    return begun and (2 * persons > len(lines) or (4 * ended <= len(lines) and _mean(lines) < 50))


def _mean(lines: Sequence[str]) -> float:
    return sum(len(line) for line in lines) / len(lines)


def _split(unit: Unit, first: int) -> list[Unit]:
    """The lines of a unit from the given one on as rows of a list; those before it are its head."""
    rows = _as_rows(unit, [[line] for line in unit.lines[first:]])
    if not first:
        return rows
    head = Unit(
        unit.source, unit.lines[:first], unit.space_before, listed="head", begins_page=unit.begins_page
    )
    return [head, replace(rows[0], space_before=0, begins_page=False), *rows[1:]]


def _split_label(unit: Unit, length: int) -> list[Unit]:
    """The label on the first line of a unit as the head of a list, the words behind it and the other lines as rows."""
    first = unit.lines[0]
    label = Span(first.span.start, first.span.start + length)
    name = behind(unit.source, label.end, first.span.end)
    above = replace(first, span=label)
    below = Line(name, unit.lines[1].indent, is_blank=False, begins_page=False)
    return _split(replace(unit, lines=(above, below, *unit.lines[1:])), 1)


def _mark_terms(units: Sequence[Unit], speakers: frozenset[str]) -> list[Unit]:
    """The units, those marked that are terms and their meanings: three in a row and more, marked alike."""
    found = list(units)
    run: list[int] = []
    terms: list[Term] = []
    for index, unit in enumerate([*units, None]):
        term = _term_of(unit, speakers) if unit is not None else None
        if term is not None and (not terms or _are_alike(terms[-1], term)):
            run.append(index)
            terms.append(term)
            continue
        if len(run) >= FEWEST and _count_up(units, run, terms):
            for at, one in zip(run, terms, strict=True):
                found[at] = replace(found[at], listed="gloss", term_end=one.end)
        run = [index] if term is not None else []
        terms = [term] if term is not None else []
    return found


def _are_alike(first: Term, second: Term) -> bool:
    return first.mark == second.mark and first.words[0].isalpha() == second.words[0].isalpha()


def _count_up(units: Sequence[Unit], run: Sequence[int], terms: Sequence[Term]) -> bool:
    """Whether terms are words, or years that count up."""
    if terms[0].words[0].isalpha():
        return True
    return are_dated(units[run[0]].source, [units[at].lines[0].span for at in run], terms)


def _tells(unit: Unit) -> bool:
    """Whether a line with a colon tells something: somebody does something before it, or "that was" behind it."""
    term, colon, meaning = unit.text.partition(":")
    before, behind = term.lower().split(), meaning.lower().split()[:2]
    tells_behind = len(behind) > 1 and behind[0] in _POINTING and behind[1] in _VERBS
    return bool(colon) and (not _VERBS.isdisjoint(before) or tells_behind)


def _term_of(unit: Unit, speakers: frozenset[str]) -> Term | None:
    if not _is_plain(unit) or unit.listed or unit.is_upper or speaker_of(unit, speakers) or _tells(unit):
        return None
    first = unit.lines[0].span
    term = marked_term(unit.source, first)
    if term is None and unit.span.length <= LONGEST_MEANING:
        term = dated_term(unit.source, first)
        is_apart = term is not None and (term.mark not in ("", ".") or term.meaning - term.end > 1)
        term = term if is_apart else None
    if term is None or len(term.words.split()) > MOST_WORDS_OF_TERM or NO_SPEAKER.match(term.words):
        return None
    return None if line_kind(first.text(unit.source)) else term
