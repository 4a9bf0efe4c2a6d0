"""How letters and memoranda end: formulas, signatures, datelines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.letter_lines import (
    ENCLOSURE,
    INITIALS_AND_NAME,
    OFFICE,
    POSTSCRIPT,
    SIGNED,
    SIGNED_ALONE,
    goes_to,
    line_kind,
)
from tei_encode.segmenters.cues.sessions import is_attached
from tei_encode.segmenters.cues.wording import is_person
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.letter_bodies import is_parted
from tei_encode.segmenters.units.letter_heads import is_paper_title
from tei_encode.segmenters.units.wires import is_wired

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context


FAR = 3
"""Units that a formula of farewell stands before the last part of its closer."""
LONGEST_SENTENCE = 10
"""Words of a formula that ends as a sentence does."""
LONGEST_NAME = 30
FULL_NAME = re.compile(
    r"[^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z]\.){1,2} [^\W\d_a-z][\w'’-]+(?:,? (?:Jr|Sr|III?)\.?)?"
)
"""A forename, an initial and a surname."""
FEWEST_BEFORE = 4
"""Words of a sentence below which somebody signs."""
MOST_SIGNED = 4
"""Lines of a name with offices."""
MOST_WORDS_IN_CAPITALS = 8
"""Words of a name and an office in capitals; more are the text of a telegram."""


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being (part of) the closer of a letter or memorandum."""
    unit, kinds = context.units[index], context.closings[index]
    if (unit.marker and not unit.begins_with_initial) or unit.rows or unit.underline:
        return None
    if not kinds or index < 2 or context.zones[index] != "body" or index in context.letter_heads:
        return None
    unknown = kinds.count("")
    if (unknown and not _may_have_others(context, index)) or _is_no_end(context, index):
        return None
    if set(kinds) == {"address"}:
        return _addressee(context, index)
    telling = sorted(set(kinds) - {"other", ""})
    evidence = Evidence.of(-1.0, "most blocks are none")
    evidence.add(1.2 * len(telling) or 2.0, f"shows {', '.join(telling) or 'what was enclosed'}")
    if "salute" in kinds:
        evidence.add(1.5, "has a formula of farewell")
    evidence.add(-0.5 * unknown, "has other lines, too")
    _weigh_place(evidence, context, index)
    if "signed" in kinds:
        _weigh_name(evidence, context, index)
    if _is_name_in_capitals(context, index):
        evidence.add(2.0, "is a name in capitals below the text of a telegram")
    return evidence


def _weigh_place(evidence: Evidence, context: Context, index: int) -> None:
    """What stands around it: text and what is appended, or a letter somebody is addressed in."""
    if _signs_and_dates(context, index):
        evidence.add(2.0, "a name and a date stand between text and what is appended")
    elif _signs_with_office(context, index) or _says_who_signs(context, index):
        evidence.add(2.0, "a name and who that is, or that he signs, stand between text and what is appended")
    else:
        evidence.add(*_place(context, index, has_formula="salute" in context.closings[index]))
        if not _is_written_to(context, index):
            is_copied = goes_to(context.units[index].line_texts[0])
            evidence.add(-3.0 if is_copied else -1.5, "nobody was addressed before")


def _weigh_name(evidence: Evidence, context: Context, index: int) -> None:
    """What the name in it says, and what stands around it."""
    unit, kinds = context.units[index], context.closings[index]
    if "dateline" in kinds[kinds.index("signed") :]:
        evidence.add(1.5, "has a name and a date")
    if set(kinds) == {"signed"} and not _follows_formula(context, index) and not _is_named(unit):
        evidence.add(-1.5, "shows no forename and no initials")
    if _signs_below_text(context, index):
        evidence.add(1.5, "is a full name alone below the last sentence")


def _is_behind_opener(context: Context, index: int) -> bool:
    """Whether a letter has begun above a unit, as far as can be seen before its blocks are known."""
    return min(context.first_opener, context.first_letter_head) < index or context.is_correspondence


def _signs_below_text(context: Context, index: int) -> bool:
    """Whether a forename, an initial and a surname stand alone below running text, nothing but notes behind."""
    unit, before = context.units[index], context.units[index - 1]
    is_last = index + 1 == context.end_of_text or _next_paper_follows(context, index)
    is_behind_text = before.is_long and before.ends_sentence
    return is_last and is_behind_text and len(unit.lines) == 1 and bool(FULL_NAME.fullmatch(unit.text))


def _next_paper_follows(context: Context, index: int) -> bool:
    """Whether the title of the next paper follows, or a short line above the opener of one, perhaps behind notes."""
    behind = index + 1
    while behind < len(context.units) and context.units[behind].note_label:
        behind += 1
    follow = context.units[behind : behind + 2]
    if not follow or is_paper_title(follow[0]):
        return bool(follow)
    return len(follow) > 1 and follow[0].is_short_line and _addresses(follow[1])


def _addresses(unit: Unit) -> bool:
    """Whether a unit begins as an opener does: to whom or from whom, or a greeting."""
    return not unit.is_long and line_kind(unit.line_texts[0]) in ("address", "salute")


def _is_written_to(context: Context, index: int) -> bool:
    """Whether somebody was addressed before a unit, or it says at the very end that it is signed, as minutes do."""
    is_addressed = _is_behind_opener(context, index) or context.is_letter
    return is_addressed or (_says_signed(context, index) and index >= context.first_of_tail)


def _says_signed(context: Context, index: int) -> bool:
    """Whether a unit says that it is signed, or that alone stands right above it."""
    text = context.units[index].text
    says = SIGNED.match(text) or SIGNED_ALONE.fullmatch(text)
    return says is not None or _stands_below_mark(context, index)


def _stands_below_mark(context: Context, index: int) -> bool:
    """Whether "Signed:" or the like stands alone right above a unit."""
    before = context.before(index)
    return before is not None and SIGNED_ALONE.fullmatch(before.text) is not None


def _signs_and_dates(context: Context, index: int) -> bool:
    """Whether a unit is a name behind a sentence, or the date below it, and an appendix or nothing behind both."""
    name = index if set(context.closings[index]) == {"signed"} else index - 1
    if name < 2 or name + 1 >= len(context.units) or set(context.closings[name]) != {"signed"}:
        return False
    if set(context.closings[name + 1]) != {"dateline"}:
        return False
    return _signs_below_sentence(context, name) and _is_end(context, name + 1)


def _signs_with_office(context: Context, index: int) -> bool:
    """Whether a unit is a name with an office behind a sentence, and an appendix or nothing behind it."""
    if index < 2 or set(context.closings[index]) != {"signed"} or not _is_end(context, index):
        return False
    name, *offices = context.units[index].line_texts
    _, bracket, behind = name.partition(" (")
    has_office = any(map(OFFICE.match, offices)) or bool(bracket and OFFICE.match(behind))
    return has_office and _signs_below_sentence(context, index)


def _says_who_signs(context: Context, index: int) -> bool:
    """Whether "Signed:" alone or the names below it stand in front of an appendix, or of nothing."""
    if set(context.closings[index]) != {"signed"}:
        return False
    if SIGNED_ALONE.fullmatch(context.units[index].text):
        below = context.closings[index + 1] if index + 1 < len(context.units) else []
        return set(below) == {"signed"} and _is_end(context, index + 1)
    return _is_end(context, index) and _stands_below_mark(context, index)


def _signs_below_sentence(context: Context, index: int) -> bool:
    """Whether a unit begins with a forename or initials and a surname, right behind a sentence of running text."""
    before, unit = context.units[index - 1], context.units[index]
    words = unit.line_texts[0].split()
    is_name = len(words) > 1 and _is_named(unit) and len(unit.lines) <= MOST_SIGNED
    is_sentence = (before.ends_sentence and before.last_character != ":") or before.ends_with_hour
    return is_name and is_sentence and len(before.words) > FEWEST_BEFORE and not before.is_upper


def _is_end(context: Context, index: int) -> bool:
    """Whether an appendix, a note or nothing stands behind a unit."""
    after = context.after(index)
    return after is None or is_attached(after.content) or bool(after.note_label)


def _is_named(unit: Unit) -> bool:
    """Whether a line begins with a forename or initials, says that it is signed, or is a single word."""
    words = unit.text.split()
    if SIGNED.match(unit.text):
        return True
    return len(words) == 1 or bool(INITIALS_AND_NAME.match(unit.text)) or may_be_forename(words[0])


def _addressee(context: Context, index: int) -> Evidence | None:
    """To whom a letter goes may stand below the name of who wrote it."""
    near = range(max(0, index - FAR), index)
    if context.closings[index - 1] and any("salute" in context.closings[at] for at in near):
        return Evidence.of(3.5, "names the addressee below the end of a letter")
    is_written_to = context.is_letter or context.is_correspondence
    if index >= context.first_of_tail and is_written_to:
        return Evidence.of(2.5, "names the addressee at the end of a letter")
    return None


def _is_name_in_capitals(context: Context, index: int) -> bool:
    """Whether one short line in capitals stands behind running text, in a text taken for a telegram."""
    unit, before = context.units[index], context.units[index - 1]
    is_name = len(unit.lines) == 1 and unit.is_upper and unit.span.length <= LONGEST_NAME
    is_behind_text = len(before.words) > 3 and (before.ends_sentence or before.is_upper or is_wired(before))
    return context.kind == "telegram" and is_name and is_behind_text


def _is_no_end(context: Context, index: int) -> bool:
    """Whether a unit that looks like the end of a letter is text, or the beginning of the next one."""
    return _is_text(context, index) or _belongs_to_next(context, index)


def _is_text(context: Context, index: int) -> bool:
    """Whether a unit that begins as a formula does is a sentence of running text, more of it behind."""
    unit, after = context.units[index], context.after(index)
    if set(context.closings[index]) != {"salute"}:
        return False
    is_sentence = len(unit.words) > LONGEST_SENTENCE and unit.text[-1] in ".?!:"
    return is_sentence and after is not None and len(after.words) > LONGEST_SENTENCE and not after.note_label


def _belongs_to_next(context: Context, index: int) -> bool:
    """Whether a unit is text, or the date of the next letter, or the place and hour of the next telegram."""
    unit, kinds, after = context.units[index], context.closings[index], context.after(index)
    if unit.is_upper and len(unit.words) > MOST_WORDS_IN_CAPITALS:
        return True
    if after is None or kinds[0] != "dateline":
        return False
    if context.kind == "telegram":
        return len(after.words) > MOST_WORDS_IN_CAPITALS
    return set(kinds) == {"dateline"} and line_kind(after.line_texts[0]) == "salute"


def _follows_formula(context: Context, index: int) -> bool:
    """Whether a formula of farewell stands right before a unit."""
    return index > 0 and context.closings[index - 1][-1:] == ["salute"]


def _may_have_others(context: Context, index: int) -> bool:
    """Whether lines that show nothing may stand below a name: behind a formula of farewell, or at the very end."""
    kinds = context.closings[index]
    unknown = kinds.count("")
    if kinds[-1] == "dateline" and not any(kinds[:-1]) and unknown <= 2:
        return bool({"salute", "signed"} & set(context.closings[index - 1]))
    if kinds[0] == "other":
        return True
    if kinds[0] not in ("signed", "salute") or unknown > 2:
        return False
    if "salute" in kinds or _follows_formula(context, index):
        return True
    unit = context.units[index]
    is_named = is_person(unit.lines[0].span.text(unit.source))
    return unknown == 1 and is_named and len(unit.lines) <= 3 and len(context.units) - index <= 3


def _place(context: Context, index: int, *, has_formula: bool) -> tuple[float, str]:
    """What the place in the text says: a letter ends at the end, or where the next one begins."""
    after = context.after(index)
    if _follows_formula(context, index):
        return 1.2, "follows a formula of farewell"
    if after is None:
        return 1.2, "ends the text"
    if POSTSCRIPT.match(after.text):
        return 1.2, "a postscript follows"
    if index >= context.first_of_tail:
        return 1.3, "nothing but what ends a letter follows"
    if _is_sent_along(context, index) or _is_day_below_name(context, index):
        return 1.0, "stands below the end of a letter"
    if after.has_marker("rule") and context.first_opener < index:
        return 1.2, "a line drawn below ends it"
    if _is_behind_opener(context, index) and _begins_anew(context, index):
        return 0.8, "the next letter or what was sent along may begin behind it"
    if len(context.units) - index <= 3:
        parted = is_parted(index, context.openers, context.letter_ends)
        is_in_letter = context.first_opener < index and not parted
        return (1.3, "ends a letter") if is_in_letter else (0.5, "stands near the end")
    if has_formula and context.first_opener < index:
        return 0.0, ""
    return -2.0, "stands in the middle of the text"


def _is_sent_along(context: Context, index: int) -> bool:
    """Whether a unit says what was sent along, or to whom else, below a formula of farewell or a name."""
    if set(context.closings[index]) != {"other"}:
        return False
    if context.closings[index - 1] == ["signed"] and context.first_opener < index:
        return True
    return any("salute" in context.closings[at] for at in range(max(0, index - FAR), index))


def _is_day_below_name(context: Context, index: int) -> bool:
    """Whether a date stands below formula and name, in a text where letters have it there: a newspaper."""
    is_date = set(context.closings[index]) == {"dateline"} and not context.is_correspondence
    return is_date and context.closings[index - 1] == ["signed"] and _follows_formula(context, index - 1)


def _begins_anew(context: Context, index: int) -> bool:
    """Whether the opener of a letter, the title of a paper or what was sent along follows a unit."""
    first = context.units[index + 1].line_texts[0]
    if line_kind(first) or _next_paper_follows(context, index) or index + 1 in context.letter_heads:
        return True
    return bool(ENCLOSURE.match(first.strip())) and set(context.closings[index]) != {"other"}
