"""Heads of sections: short, apart, no sentence, followed by text; marked, numbered, capitalised or known by wording."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.wording import (
    COUNT,
    EMAIL,
    FUNCTION_WORDS,
    NUMBERED_DIVISION,
    PASSAGE,
    TABLE_LABEL,
    URL,
    plain_words,
)
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.enclosures import names_enclosure
from tei_encode.segmenters.units.listed_names import NAMES_BEHIND, names_no_person
from tei_encode.segmenters.units.speakers import may_be_speech
from tei_encode.segmenters.units.title_words import is_title_matter
from tei_encode.segmenters.units.zones import heading_zone, names_part

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context

NUMBERED = re.compile(
    rf"(?:{NUMBERED_DIVISION.pattern}|(?:appendix|agenda item)\s+{COUNT}"
    r"|\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+[^\W\d_]|[IVXLC]{1,6}\.\s+[^\W\d_])",
    re.IGNORECASE,
)
_ACRONYM_AT_END = re.compile(r"(?<=\s)(?:[^\W\d_a-z]\.){2,5}\Z")
"""Letters with stops, all words before them with capitals: the stop ends no sentence."""
BRACKETED = re.compile(r"\(.*\)\.?|\[.*\]\.?", re.DOTALL)
INITIALS = re.compile(
    r"(?![IVXLC]+\.?\Z)[^\W\d_a-z]{1,3}\.?|(?:[^\W\d_]\.\s?){2,4}|(?:[^\W\d_a-z]\.[\s-]?){1,4}\s{0,4}\d[\d./ivx ]{0,12}"
)
"""Initials, perhaps with the day somebody signed on."""
AT_RIGHT = 0.7
"""Share of a line's width behind which the middle of what stands at the right lies."""
YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d(?:[-–/]\d{2})?\b")
PAGE = re.compile(r"\W*(?:page|p\.|seite|folio|fol\.)\s?\d{1,4}\W*", re.IGNORECASE)
NUMBERS = re.compile(r"\d%.*\d%|(?:\d+[.,;]\s+){3}")
LEADERS = re.compile(r"(?:\.[ \t]?){5,}\W*[\divxlc]*\W*\Z", re.IGNORECASE)
CODE = re.compile(r"[=<>{}\\|;]\s*\S*[=<>{}\\|;(]|\w\(\w*\)\s*=")
PARAGRAPH_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+[^\W\d_a-z]")
TIMED = re.compile(r"(?:[^\W\d_a-z][\w'’\-]*[\s,:(–—-]+)+\d")
"""Words with capitals before figures ("Morning Session, 9 a.m.")."""
ANNOUNCING = frozenset({"include", "includes", "including", "follows", "namely", "said", "says", "wrote"})
"""Words that lead up to a list or a quotation."""
NAME_AND_YEAR = re.compile(
    r"[^\W\d_a-z][\w'’-]+(?: (?:and|&) [^\W\d_a-z][\w'’-]+)?,? (?:1[4-9]|20)\d\d(?:[-–]\d{2,4})?"
)
SIGNED = re.compile(
    r"\b(?:seal|Clk|Esq|J\.?P|Regr|Atty|Test|Witness(?:es)?)\b\.?|^(?:\(?Signed|Received|Filed|Paid|Sworn|Approved|Noted)\b",
    re.IGNORECASE,
)
"""Words that stand by signatures and filing notes."""


_PERSONS = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]ours?|[Mm]e|[Uu]s)\b")
_PERSON_SAYS = re.compile(r"(?:I|We|You)(?:['’][a-z]{1,2})?\s[a-z]")
TITLE_CASE = 0.8
"""Share of capitals from which on a question is written as titles are."""
LONGEST = 200


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being the head of what follows."""
    unit = context.units[index]
    if unit.marked_depth:
        return Evidence.of(6.0, "is marked up as a head")
    if unit.has_marker("bullet", "quoted", "rule") or unit.rows or unit.is_furniture:
        return None
    if index in context.letter_heads and names_enclosure(unit):
        return Evidence.of(6.0, "names a paper sent along, its text below")
    is_too_long = unit.span.length > LONGEST and index not in context.letter_heads
    if len(unit.lines) > 3 or is_too_long:
        return None
    if not unit.words:
        counts = index in context.numbered_heads or index in context.dated_heads
        return Evidence.of(4.0, "counts divisions, or is a day") if counts else None
    if heading_zone(unit) and unit.listed != "head":
        is_last = context.after(index) is None
        return Evidence.of(3.0 if is_last else 5.0, "is a heading known by its wording")
    if names_part(context.units, context.zones, index):
        return Evidence.of(5.0, "names a part of the bibliography that it stands in")
    evidence = Evidence()
    _weigh_form(evidence, unit)
    if index in context.inside_letters and _is_said(context, index):
        evidence.add(-2.0, "is a sentence of a letter")
    is_headline = unit.is_upper and unit.last_character == "." and len(unit.words) > 1
    if is_headline and context.stops_headlines:
        evidence.add(0.8, "ends with a stop, as other headlines do")
    _weigh_surroundings(evidence, context, index)
    _weigh_company(evidence, context, index)
    return evidence


def _is_said(context: Context, index: int) -> bool:
    """Whether a line of a letter asks or cries out, or says what the writer or the reader does.

    A memorandum may have questions for heads; "I" and "you" are in none.
    """
    unit = context.units[index]
    is_title = unit.capitals > TITLE_CASE and len(unit.words) > 3
    if index in context.numbered_heads or is_title:
        return False
    has_stop = unit.last_character in "?!"
    if has_stop and (context.kind != "memorandum" or _PERSONS.search(unit.text)):
        return True
    return _PERSON_SAYS.match(unit.text) is not None


def _weigh_company(evidence: Evidence, context: Context, index: int) -> None:
    """What it has in common with other lines of the text."""
    unit = context.units[index]
    before = context.before(index)
    if before is not None and before.rows and TABLE_LABEL.match(unit.text):
        evidence.add(-3.0, "names the table before it")
    line, layout = unit.lines[0], context.layout
    middle = (line.indent + line.width) / 2
    if layout.is_wrapped and len(unit.lines) == 1 and middle > AT_RIGHT * layout.width:
        evidence.add(-2.0, "stands at the right, as signatures do")
    _weigh_fellows(evidence, context, index)
    _weigh_run(evidence, context, index)
    is_repeated = unit.text in context.repeated_lines and index not in context.sessions
    if is_repeated or NAME_AND_YEAR.fullmatch(unit.text):
        evidence.add(-2.0, "comes back in the text, or is a name and a year")
    if (
        index > max(1, context.first)
        and context.title_words
        and plain_words(unit.content) == context.title_words
    ):
        evidence.add(4.0, "repeats the title")
    _weigh_persons(evidence, context, index)


def _weigh_persons(evidence: Evidence, context: Context, index: int) -> None:
    """Persons it names: those who speak, who were there, who wrote it."""
    unit = context.units[index]
    if may_be_speech(unit) or NAMES_BEHIND.match(unit.text):
        evidence.add(-2.5, "says who speaks, or who was there")
    if index in context.listed_names or _is_title_matter(context, index):
        evidence.add(-2.0, "is a name")


def _weigh_fellows(evidence: Evidence, context: Context, index: int) -> None:
    """What other lines made alike say: days, heads of letters, rows of references."""
    if index in context.sessions:
        evidence.add(2.5, "names a session, as other lines do")
    if index in context.dated_heads:
        evidence.add(6.0, "is a day above what happened on it, as others are")
    if index in context.letter_heads:
        evidence.add(6.0, "stands above a letter, as others do")
    if index + 1 in context.letter_heads and list(context.closings[index]) == ["signed"]:
        evidence.add(-2.0, "is a name above the head of the next letter")
    if index in context.court_title:
        evidence.add(-6.0, "belongs to the title of a paper of a court")
    if index in context.fellow_lines:
        evidence.add(-5.0, "is made as the lines above or below it, no text between")


def _weigh_run(evidence: Evidence, context: Context, index: int) -> None:
    """What the run says that its number belongs to."""
    if index in context.numbered_paragraphs:
        evidence.add(-6.0, "is a numbered paragraph among others")
    if index in context.numbered_heads:
        evidence.add(3.0, "its number goes on where another head's left off, text between them")
        if context.units[index].text.startswith("("):
            evidence.add(2.0, "its bracket is its number's")


def _is_title_matter(context: Context, index: int) -> bool:
    """Whether a unit near the top names an author or a place of work; behind those present, a body is none."""
    unit = context.units[index]
    if not 0 < index < context.front_end or index in context.sessions or not is_title_matter(unit):
        return False
    return not (names_no_person(unit) and index > min(context.listed_names, default=index))


def _weigh_form(evidence: Evidence, unit: Unit) -> None:
    """What the unit itself shows."""
    number = len(unit.words)
    evidence.add(
        1.2 if number <= 9 else 0.5 if number <= 14 else -0.8 if number <= 20 else -2.5,
        "is short" if number <= 14 else "is long for a head",
    )
    _weigh_ending(evidence, unit)
    if not unit.content[:1].isupper() and not unit.content[:1].isdigit() and unit.words[0].islower():
        evidence.add(-2.0, "begins with a small letter")
    if NUMBERED.match(unit.text) and not _is_sentence_of_division(unit):
        evidence.add(1.3, "is numbered")
    if unit.is_upper and number <= 14:
        evidence.add(0.8, "is in capitals")
    evidence.add(0.8 * (unit.capitals - 0.5), "words begin with capitals or not")
    _weigh_strangeness(evidence, unit)
    evidence.add(-0.7 * (len(unit.lines) - 1), "has several lines")


def _is_sentence_of_division(unit: Unit) -> bool:
    """Whether the kind and number of a division stand in a sentence, or before one ("Section 2. He may resign.")."""
    number = NUMBERED_DIVISION.match(unit.text)
    rest = unit.text[number.end() :].strip(" .:—–-") if number else ""
    return unit.last_character in ".;" and len(rest.split()) > 1


def _weigh_ending(evidence: Evidence, unit: Unit) -> None:
    """A head ends as no sentence does."""
    if (
        _ACRONYM_AT_END.search(unit.text)
        and unit.capitals > 0.99
        and len(unit.words) > 3
        and "," not in unit.text
    ):
        evidence.add(-0.6, "ends with an abbreviation")
    elif unit.last_character in ".;," and not (unit.ends_with_hour and TIMED.match(unit.text)):
        evidence.add(-0.8 if unit.is_upper else -2.2, "ends with a stop")
    elif unit.last_character in ":-–—":
        evidence.add(-3.3, "ends with a colon or dash")
    elif unit.text.rstrip()[-1:] in '"”':
        evidence.add(-0.6, "ends with a quotation mark")


def _weigh_strangeness(evidence: Evidence, unit: Unit) -> None:
    """What heads hardly ever show: brackets around them, addresses, passages, dates, signatures, half a quotation."""
    if BRACKETED.fullmatch(unit.text) or PASSAGE.search(unit.text):
        evidence.add(-3.0, "is in brackets, or cites a passage")
    if EMAIL.search(unit.text) or URL.search(unit.text) or unit.text.startswith(("[", "(")):
        evidence.add(-2.5, "has an address, or begins with a bracket")
    _weigh_names_and_figures(evidence, unit)
    if unit.text[:1] in '"“' and (unit.text.count(unit.text[0]) == 1 or unit.text[-1:] in '"”'):
        evidence.add(-1.5, "is quoted")
    last = unit.words[-1]
    if last.islower() and (last in FUNCTION_WORDS or last in ANNOUNCING) and unit.text.endswith(last):
        evidence.add(-2.5, "ends with a word that waits for more")
    if any(map(line_kind, unit.line_texts)):
        evidence.add(-2.5, "looks like a line of a letter's opener")


def _weigh_names_and_figures(evidence: Evidence, unit: Unit) -> None:
    """Signatures, filing notes, pages, rows of figures, formulas."""
    if INITIALS.fullmatch(unit.text) or SIGNED.search(unit.text):
        evidence.add(-3.0, "is initials, a signature or a filing note")
    if len(unit.words) == 1 and unit.is_upper and unit.last_character == ".":
        evidence.add(-1.0, "is one word with a stop, as a signature may be")
    digits = sum(char.isdigit() for char in YEAR.sub("", unit.text))
    if (digits > 3 and 4 * digits > unit.span.length) or PAGE.fullmatch(unit.text):
        evidence.add(-3.0, "is figures more than words, or a page")
    if LEADERS.search(unit.text):
        evidence.add(-4.0, "leads to a page by dots")
    if NUMBERS.search(unit.text) or CODE.search(unit.text):
        evidence.add(-2.5, "shows figures or signs of a formula")


def _weigh_surroundings(evidence: Evidence, context: Context, index: int) -> None:
    """What stands around it."""
    unit, before, after = context.units[index], context.before(index), context.after(index)
    if after is None:
        evidence.add(-4.0, "nothing follows")
        return
    if index + 1 == context.end_of_text:
        evidence.add(-3.0, "nothing but notes follows")
    evidence.add(*_what_follows(context, index, after))
    if before is not None:
        if before.last_character in ":," and index not in context.numbered_heads:
            evidence.add(-2.0, "the block before is not at its end")
        elif before.is_long and before.ends_sentence:
            evidence.add(0.3, "the block before ends with a sentence")
    is_deck = before is not None and before.is_upper and context.stops_headlines
    if unit.space_before == 0 and index and not context.layout.has_line_paragraphs and not is_deck:
        evidence.add(-1.0, "no blank line stands before it")
    elif unit.space_before > max(1, unit.space_after):
        evidence.add(0.4, "more space stands before it than behind")
    elif stands_above(unit, after):
        evidence.add(1.0, "stands right above its text, apart from what is before it")
    if context.zones[index] in ("bibliography", "notes"):
        evidence.add(-3.0, "stands in back matter")


def stands_above(unit: Unit, after: Unit) -> bool:
    """Whether a line in capitals with a stop stands right above text, a blank line before it, as headlines do."""
    is_headline = len(unit.lines) == 1 and unit.is_upper and unit.last_character == "."
    is_close = unit.space_before > 0 and unit.space_after == 0
    return is_headline and is_close and not after.is_upper and len(after.words) >= 8


def _what_follows(context: Context, index: int, after: Unit) -> tuple[float, str]:
    """A head stands before text, or before the head of its first section."""
    if after.note_label:
        return -0.5, "a note follows"
    if heading_zone(after) and index != context.first:
        return 1.6, "a known heading follows"
    if after.is_long:
        return 1.0, "running text follows"
    if PARAGRAPH_NUMBER.match(after.text) and not after.is_short_line:
        return 0.8, "a numbered paragraph follows"
    if len(after.words) >= 20:
        return 0.6, "text follows"
    if after.ends_sentence and len(after.words) >= 8:
        return 0.3, "a sentence follows"
    if not after.is_short_line:
        return (0.0, "") if after.marker else (-0.5, "no running text follows")
    is_stopped = after.is_upper and context.stops_headlines
    is_head_like = after.capitals >= 0.5 and (after.last_character not in ".,:;" or is_stopped)
    return (0.0, "") if is_head_like or _heads_text(context, index + 1) else (-0.5, "no running text follows")


def _heads_text(context: Context, index: int) -> bool:
    """Whether a short line that begins with a capital and ends as no sentence stands above running text."""
    unit, after = context.units[index], context.after(index)
    is_open = (
        unit.last_character not in ".:;?!"
        and "," not in unit.text
        and unit.text[:1].isupper()
        and len(unit.words) <= 9
    )
    return (
        is_open and after is not None and after.is_long and after.marker is None and not line_kind(unit.text)
    )
