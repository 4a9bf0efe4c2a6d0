"""Who speaks, in interviews and minutes: "MR. SMITH:" at the start of a paragraph or alone on a line.

It takes more than one such label to be one, so that "Note:" or "Paris:" stays in its paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.markers import DASHES, marker_at
from tei_encode.segmenters.cues.wording import COUNT, known_heading
from tei_encode.segmenters.units.unit import chained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line
    from tei_encode.segmenters.units.unit import Unit

_TITLED = (
    r"(?:Mr|Mrs|Ms|Dr|Miss|Sir|Lord|Lady|Prof|Professor|Senator|Ambassador|President|Secretary|General|Colonel|"
    r"Captain|Father|(?:The )?Hon|Rev|Judge|Alderman|Councillor|Cllr|Comrade|Herr|Frau|Mme|Monsieur|Dame|Major|Admiral|"
    r"Canon|Commissioner|Inspector|Sergeant|Constable|Governor|Mayor|Minister|The)\.?\s+"
)
_TITLE = rf"(?:{_TITLED})?"
_CAPITALS = r"(?:[OD]['’]|Ma?c)?[^\W\d_a-z]{2,20}[.'’\-]?(?:[ ]?[^\W\d_a-z][^\W\d_a-z.'’\-]*){0,3}"
_INITIALS = r"(?:[^\W\d_a-z]\.\s?){0,3}"
_NAME = r"[^\W\d_a-z][\w'’\-]+(?:\s[^\W\d_a-z][\w'’.\-]*){0,2}"
_ASIDE = r"(?:\s?[(\[][^()\[\]\n]{1,40}[)\]])?"
_DASH = rf"{_ASIDE}(?:\.?\s?(?:[—–]|--)|\.-)"
_BEHIND_DASH = r"(?=\s|\Z|[\w\"“'‘(\[*])"
LABEL = re.compile(
    rf"(?:(?P<capitals>(?:{_TITLED}{_INITIALS})?{_CAPITALS}|[QA])"
    rf"(?P<stop>{_ASIDE}(?:\s?:[—–-]?|\.[—–]?|\.?[—–])(?=\s|\Z)|{_DASH}{_BEHIND_DASH})"
    rf"|(?P<name>(?:{_TITLED}{_INITIALS})?{_NAME})(?P<colon>{_ASIDE}:[—–-]?)(?=\s|\Z)"
    rf"|(?P<titled>{_TITLED}{_INITIALS}{_NAME}){_DASH}{_BEHIND_DASH}"
    rf"|(?P<mark>\*\*|__)(?P<bold>{_TITLE}{_NAME}|[QA])(?::(?P=mark)|(?P=mark):)(?=\s|\Z))"
)
"""A label: "MR. SMITH:", "Mr. LOOMIS.", "Q.", "The Chairman:", "Mr. Loomis.—", an aside behind it, "**Smith:**"."""
_HAS_TITLE = re.compile(rf"{_TITLED}|(?:MR|MRS|MISS|DR|SIR|SENATOR|HON)\.?\s")
_OFFICE = re.compile(
    r"The (?:[^\W\d_a-z][\w'’\-]+ )?(?:(?:Vice|Deputy)[ -])?(?:Chairman|Chairwoman|Chair|President|Secretary|Treasurer|"
    r"Clerk|Mayor|Speaker|Minister|Commissioner|Convener|Moderator|Coroner|Judge|Court|Magistrate|Recorder|Prosecutor|"
    r"Counsel|Foreman|Witness|Prisoner|Defendant|Interpreter|Interviewer|Governor|Director|Surveyor|Engineer|Vicar|Rector|"
    r"Bishop)"
)
"""An office whose holder speaks; other words behind "The" may name what is spoken of."""
QUESTION_AND_ANSWER = frozenset("QA")
"""Labels that look like letters that count."""
ENOUGH = 100
"""Characters that make a speech of words without a stop at their end."""
FARTHEST = 70
NO_SPEAKER = re.compile(
    r"(?i:To|From|For|Cc|Subject|Date|Re|Ref|Notes?|Sources?|Keywords?|Abstract|Summary|Participants|Place|Time|Figure|"
    r"Table|Warning|Example|Tags?|Title|Author|Image|Photo|Attention|Via|Through|Info|Present|Others?|P\.?\s?S\.?|"
    r"(?:Mr|Mrs|Dr|No|Nos|Vol|Art|Sec|[IVXLC]+)(?=\W*\Z))\b"
)
_NUMBERED = re.compile(
    r"(?:[^\W\d_]+\s)?(?:Items?|Section|Part|Article|Resolution|Motion|Amendment|Clause|Paragraph|Rule|Order|Schedule|"
    r"Chapter|Book|Volume|Title|Act|Scene|Appendix|Annex|Attachment|Exhibit|Enclosure|Session|Day|Topic|Subject|Lesson|"
    rf"Case|Count|Phase|Stage|Step|Plate|Map)\s+{COUNT}",
    re.IGNORECASE,
)
"""What is counted, and speaks as little ("AGENDA ITEM II")."""
_ALONE = re.compile(rf"(?P<capitals>(?:{_TITLED}{_INITIALS})?{_CAPITALS})(?P<stop>{_ASIDE}\.?)")
"""A name in capitals with nothing else on its line, as plays have it above the words."""
_NO_NAME = re.compile(
    r"(?:ACT|SCENE|PART|CHAPTER|BOOK|PROLOGUE|EPILOGUE|CURTAIN|END|THE END|FINIS|NOTES?|DRAMATIS|PERSONS|PERSONAE|"
    r"(?:THE )?(?:CHARACTERS|CAST|PERSONS|PLAYERS)|INTERLUDE|INTERMEZZO|INTERMISSION|INTERVAL|INDUCTION|"
    r"ENTR['’]ACTE|FINALE|TABLEAU|SETTING|SYNOPSIS|ARGUMENT|DEDICATION|"
    r"(?:THE )?(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|LAST) (?:ACT|SCENE|PART))\b"
)
_STAGE = re.compile(
    r"[\[(_*]*(?:(?:Enter|Exit|Exeunt|Curtain|Aside|(?:ACT|SCENE|Act|Scene)\s+(?:[IVX]+|\d+|[Tt]he))\b|SCENE\s?[:.—–-]\s)"
)
_ADDRESSES = re.compile(r"[?!]|\b(?:I|you|thou|thee)\b")
FEWEST_ALONE = 4
_LETTER = re.compile(r"[^\W_]")
_STOP = re.compile(r"[.!?…][\"'”’)\]*_]*\Z")


def _label(source: str, start: int, end: int) -> re.Match[str] | None:
    # Most lines go on with a small letter, and no label begins with one.
    if "a" <= source[start : start + 1] <= "z":
        return None
    found = LABEL.match(source, start, min(end, start + FARTHEST))
    return None if found is None or _names_thing(found["bold"] or found[0]) else found


def _names_thing(words: str) -> bool:
    """Whether a label is one of a memorandum or a division, and nobody's name."""
    return bool(NO_SPEAKER.match(words) or _NUMBERED.match(words))


def _name(found: re.Match[str]) -> str:
    """The name in a label, by which one speaker is told from another."""
    parts = found.groupdict()
    name: str = parts["capitals"] or parts["name"] or parts["titled"] or parts["bold"]
    return name.rstrip(" .:-")


def _has_dash(found: re.Match[str]) -> bool:
    """Whether a dash and no colon parts a label with a title from the words ("Mr. KIRWAN--", "The Chairman.—")."""
    if found["titled"]:
        return True
    stop = found["stop"] or ""
    return bool(stop) and ":" not in stop and stop[-1] in DASHES and bool(_HAS_TITLE.match(found[0]))


def _alone(source: str, line: Line) -> re.Match[str] | None:
    """A name in capitals alone on its line, or None."""
    if line.span.length > FARTHEST or line.is_blank:
        return None
    found = _ALONE.fullmatch(source, *line.span)
    return None if found is None or _names_thing(found[0]) or _NO_NAME.match(found[0]) else found


def _above_words(source: str, lines: Sequence[Line]) -> set[str]:
    """The names in capitals alone on their lines that are speakers, as in plays.

    It takes four speeches, half of the names twice (on a stage, two speeches of three by those), and people who address
    each other or a word of the stage. What stands once above the first word of the stage, and the first name that comes
    back, is the title, or who wrote it.
    """
    shown = [line for line in lines if not line.is_blank]
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    addressing = 0
    stage = len(shown)
    for at, (line, below) in enumerate(pairwise(shown)):
        if stage > at and _STAGE.match(source, *line.span):
            stage = at
        found = _alone(source, line)
        words = below.span.text(source)
        if found is None or words.isupper() or known_heading(found[0]):
            continue
        counts[_name(found)] += 1
        first.setdefault(_name(found), at)
        addressing += _ADDRESSES.search(words) is not None
    often = {name for name, number in counts.items() if number > 1}
    begins = min([stage, *(first[name] for name in often)])
    names = {name for name in counts if name in often or first[name] >= begins}
    is_staged = stage < len(shown)
    speeches = sum(counts[name] for name in names)
    are_most = is_staged and 3 * sum(counts[name] for name in often) >= 2 * speeches
    are_speakers = speeches >= FEWEST_ALONE and len(often) > 1 and (2 * len(often) >= len(names) or are_most)
    return names if are_speakers and (is_staged or 3 * addressing >= speeches) else set()


def find_speakers(source: str, lines: Sequence[Line]) -> frozenset[str]:
    """The names that are speakers: in capitals, three speeches and two speakers; else each of two speakers twice.

    Where labels end with a full stop it takes four speeches, and half of the speakers speaking twice. Where a dash
    stands behind names with titles ("Mr. KIRWAN--") it takes three speeches of two speakers, one of them twice; or two
    who speak twice where the names are not in capitals. Names with titles before a colon need speak only once where
    others are speakers, or where one of them speaks twice and they make three speeches. Names alone on their lines are
    speakers in what looks like a play.
    """
    counts: Counter[str] = Counter()
    capitals: set[str] = set()
    stopped: set[str] = set()
    dashed: set[str] = set()
    persons: set[str] = set()
    others: set[str] = set()
    for found in _labels(source, lines):
        name = _name(found)
        counts[name] += 1
        if found["name"]:
            (persons if _is_person(found) and _begins_speech(source, found.end()) else others).add(name)
        if _has_dash(found):
            dashed.add(name)
        if found["capitals"]:
            capitals.add(name)
            if ":" not in found["stop"]:
                stopped.add(name)
    often = {name for name, number in counts.items() if number > 1}
    speakers: set[str] = set()
    with_colon = capitals - stopped
    if len(with_colon) > 1 and sum(counts[name] for name in with_colon) > 2:
        speakers |= with_colon
    if stopped and len(capitals) > 1 and sum(counts[name] for name in capitals) > 3:
        speakers |= capitals if 2 * len(capitals & often) >= len(capitals) else set()
    named = often - stopped - (dashed - capitals)
    speakers |= named if len(named) > 1 else set()
    speakers |= _above_words(source, lines)
    speakers |= _behind_titles(counts, dashed, dashed & capitals)
    return frozenset(speakers | _with_colons(counts, persons - others, are_others=bool(speakers)))


def _with_colons(counts: Counter[str], persons: set[str], *, are_others: bool) -> set[str]:
    """Persons named before a colon, if they are speakers: all of them, though some speak only once."""
    speeches = sum(counts[name] for name in persons)
    are_speakers = are_others or 1 < len(persons) < speeches
    return persons if are_speakers else set()


def _is_person(found: re.Match[str]) -> bool:
    """Whether a label in small letters names somebody by title, office or forename ("Mr. Oake", "The Clerk")."""
    name = found["name"]
    if name.startswith("The "):
        return bool(_OFFICE.fullmatch(name)) or bool(_HAS_TITLE.match(name[4:]))
    first, *rest = name.split()
    return bool(_HAS_TITLE.match(name)) or (bool(rest) and may_be_forename(first))


def _begins_speech(source: str, at: int) -> bool:
    """Whether the words behind a label begin as a sentence does, on its line or below it."""
    words = _LETTER.search(source, at, at + FARTHEST)
    return words is not None and not words[0].islower()


def names_another(unit: Unit, speakers: frozenset[str]) -> bool:
    """Whether a unit begins with a colon behind what may be the name of one who is not known as a speaker."""
    found = _label(unit.source, *unit.lines[0].span)
    if found is None or found["titled"] or found["bold"] or ":" not in found[0]:
        return False
    name = _name(found)
    if name in speakers:
        return False
    is_single = len(name.split()) == 1
    if is_single and not may_be_forename(name):
        return any(" " not in speaker for speaker in speakers)
    return found["capitals"] is not None or _is_person(found) or not is_single


def may_be_speech(unit: Unit) -> bool:
    """Whether a unit begins with a person and a colon, and words behind them that are no title."""
    found = _label(unit.source, *unit.lines[0].span)
    if found is None or not found["name"] or not _is_person(found):
        return False
    words = [
        word for word in unit.source[found.end() : unit.span.end].split(maxsplit=12) if word[0].isalpha()
    ]
    return 2 * sum(word[0].islower() for word in words) >= max(1, len(words))


def _behind_titles(counts: Counter[str], dashed: set[str], capitals: set[str]) -> set[str]:
    """The names with titles before a dash, if they are speakers: all of them, though some speak only once."""
    often = sum(counts[name] > 1 for name in dashed)
    in_capitals = sum(counts[name] > 1 for name in capitals)
    speeches = sum(counts[name] for name in dashed)
    are_speakers = (len(dashed) > 1 and in_capitals and speeches > 2) or often > 1
    return dashed if are_speakers else set()


def _labels(source: str, lines: Iterable[Line]) -> Iterator[re.Match[str]]:
    """What may be a label at the start of a line, words of a speech behind it or below it."""
    before = ""
    for line in lines:
        if line.is_blank:
            before = ""
            continue
        may_begin = not before or bool(_STOP.search(before))
        before = source[max(line.span.start, line.span.end - 8) : line.span.end]
        found = _label(source, *line.span) if may_begin else None
        if found is None:
            continue
        if found["capitals"] not in QUESTION_AND_ANSWER and marker_at(source, *line.span):
            continue
        words = source[found.end() : line.span.end]
        has_stop = bool(found["stop"]) and ":" not in found["stop"]
        if has_stop and (not words.strip() or words.isupper()):
            continue
        if not words.strip() or _STOP.search(words) or len(words) > ENOUGH or len(words.split()) > 5:
            yield found


def label_at(source: str, span: Span, speakers: frozenset[str]) -> Span | None:
    """The label of one of the speakers at the start of a line, or None."""
    if not speakers:
        return None
    found = _label(source, *span)
    if (found is None or _name(found) not in speakers) and span.length <= FARTHEST:
        found = _ALONE.fullmatch(source, *span)
    return Span(*found.span()) if found and _name(found) in speakers else None


def speaker_of(unit: Unit, speakers: frozenset[str]) -> Span | None:
    """The label of one of the speakers at the start of a unit, or None."""
    is_letter = unit.text[:1] in QUESTION_AND_ANSWER and unit.has_marker("number")
    if (
        (unit.marker is not None and not is_letter)
        or unit.is_furniture
        or unit.rows
        or unit.is_foot
        or unit.is_code
    ):
        return None
    return label_at(unit.source, unit.lines[0].span, speakers)


def join_labels(units: Sequence[Unit], speakers: frozenset[str]) -> list[Unit]:
    """The units, a label of a speaker or a note alone on its line joined to the words below it."""
    joined: list[Unit] = []
    waiting: Unit | None = None
    for unit in units:
        if waiting is not None:
            may_follow = (
                unit.marker is None and not unit.is_furniture and not unit.rows and not unit.underline
            )
            if may_follow and speaker_of(unit, speakers) is None:
                joined.append(chained([waiting, unit]))
                waiting = None
                continue
            joined.append(waiting)
            waiting = None
        if _is_label(unit, speakers):
            waiting = unit
        else:
            joined.append(unit)
    return [*joined, *([waiting] if waiting else [])]


def _is_label(unit: Unit, speakers: frozenset[str]) -> bool:
    """Whether a unit is nothing but the label of what follows."""
    if unit.is_furniture:
        return False
    if unit.note_label:
        return unit.note_label.end() == unit.span.end
    label = speaker_of(unit, speakers)
    return label is not None and label.end == unit.span.end
