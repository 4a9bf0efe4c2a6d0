"""Where a text stops speaking of another time: its own date completes the days after that, not the time told last."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from tei_encode.model import Cert

from .completion import Anchor, Context, completed
from .expression import Shape
from .patterns import O, W
from .value import Relation, Unit

if TYPE_CHECKING:
    from .expression import Expression
    from .moment import Moment

FAR_YEARS = 2
"""Years from which on another time is far off even within one paragraph."""
FAR_MONTHS = 6
FAR_AHEAD = 3
"""Months from which on a day is far back, or far ahead, of the date of a letter."""
DAYS_OF_MONTH = 30
SHORTLY_BEFORE = 3
"""Months before a letter in which most of the days are that it tells of."""
WINDOW = 160
"""Code points of a sentence that are looked at on each side of a date."""
_SENTENCE_END = re.compile(r"[^\W_]{3}[.?!][\"”’')\]]*\s|[?!]\s|[0-9][)\]]*\.\s")
_LINE_END = re.compile(r"[.:;?!—][\"”’')\]]*[ \t]*\n")
_ANY_END = re.compile(r"[.?!;]\s")
_POSTSCRIPT = re.compile(r"[^\w\n]*(?:P\. ?P?\. ?S\.|P\. ?S\.|PS\b|Postscript\b|Nachschrift\b)")
_OF_A_LETTER = re.compile(
    r"(?i:\b(?:yours|letters?|favou?rs?|notes?|telegrams?|despatch(?:es)?|dispatch(?:es)?|cables?|communications?"
    r"|(?:my|your|our|his|her|department['’]s|embassy['’]s|legation['’]s)"
    r"(?: no\.)?(?: [0-9]+)?),?(?:\s(?:of|dated))?(?:\sthe)?\s)$"
)
PAST = re.compile(
    r"\b(?:was|were|had|did|[a-z]{2,}ed|went|came|met|took|told|said|left|made|gave|began|fell|held|sent|wrote|saw"
    r"|became|got|kept|lost|brought|thought|bought|found|won|knew|rose|ran|fought|broke|set out"
    r"|war|waren|wurden?|hatten?|starb|kam|ging|était|étaient|fut|furent|avait|fue|era|fu|werd)\b"
)
_HAD = re.compile(r"\bhad\b")
_LONG_PAST = re.compile(
    r"\b(?:had|(?:which|that|who|where|whose)\s[^.;:!?]*\b(?:was|were|[a-z]{2,}ed))\b[^.;:!?]*$"
)
PRESENT = re.compile(
    r"\b(?:is|are|am|will|shall|may|can|must|have|has|hope|expect|intend|propose|mean to)\b|['’]ll\b"
)
_AHEAD = re.compile(
    r"\b(?:shall|will|(?:is|are|am) to)\s"
    r"(?!(?:remember|recall|recollect|see|have|never|find|notice|note|observe|perceive)\b)"
    r"[^.;:!?]*$|['’]ll\s[^.;:!?]*$"
)
_HEAD_ENDS = re.compile(rf"{O}[.:,;\])]*{O}(?:\n|$)|[.:]{W}[\"“‘'(]*[A-Z]|{W}?[–—]{W}?[\"“‘'(]*[A-Z]")


class Ended(IntEnum):
    """What has ended in a text since the date told last."""

    NOTHING = 0
    SENTENCE = 1
    PARAGRAPH = 2


def ended_between(text: str, start: int, end: int) -> Ended:
    """What ends between two dates: a sentence, or a line that is an entry by itself."""
    between = text[start : end + 1] if text[end : end + 1].isspace() else text[start:end]
    if between.endswith("\n") and _LINE_END.search(between):
        return Ended.PARAGRAPH
    return Ended.SENTENCE if _SENTENCE_END.search(text, max(0, start - 3), end) else Ended.NOTHING


class Endings:
    """What has ended in a text since the date told last; looked for only where it is asked, which is seldom."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ended = Ended.PARAGRAPH
        self._unread: list[tuple[int, int]] = []
        self._at = 0

    def pass_by(self, expression: Expression) -> None:
        """Go on to the next date."""
        self._unread.append((self._at, expression.start))
        self._at = expression.end

    def since_told(self) -> Ended:
        """What has ended before the date that was come to."""
        self._ended = max([self._ended, *(ended_between(self._text, *gap) for gap in self._unread)])
        self._unread.clear()
        return self._ended

    def forget(self) -> None:
        """A date was told here."""
        self._ended = Ended.NOTHING
        self._unread.clear()


def is_postscript(text: str) -> bool:
    """Whether a paragraph is written below a letter, when it was ended."""
    return _POSTSCRIPT.match(text) is not None


def begins_entry(text: str, start: int) -> bool:
    """Whether a date is the first word of its paragraph or of a line behind a full stop."""
    before = text[max(0, start - WINDOW) : start]
    lead = before.rstrip(' \t"“[(*_')
    return not lead or (
        lead.endswith("\n")
        and (not lead.strip() or _LINE_END.search(lead, max(0, len(lead) - 8)) is not None)
    )


def is_year_head(text: str, expression: Expression) -> bool:
    """Whether a year stands above what follows: alone on its line, or before its sentences ("1858. In May …")."""
    moment = expression.moment
    is_year = moment.unit is Unit.YEAR or (moment.unit is Unit.MONTHS and moment.months == (1, 24))
    if expression.shape is not Shape.SINGLE or not is_year or moment.part or not moment.has_year:
        return False
    ends = _HEAD_ENDS.match(text, expression.end)
    return ends is not None and begins_entry(text, expression.start)


def begins_next_year(context: Context, text: str, expression: Expression) -> bool:
    """Whether the entries of a diary or a case book go on in another year than the one above them."""
    year = expression.moment.year
    is_later = (
        context.head is not None
        and year is not None
        and expression.moment.has_year
        and year > context.head.year
    )
    return is_later and expression.moment.unit is Unit.DAY and begins_entry(text, expression.start)


def later(latest: Anchor | None, near: Anchor | None) -> Anchor | None:
    """The later of two days or months."""
    if near is None or near.month is None:
        return latest
    if latest is None:
        return near
    return max(latest, near, key=lambda one: (one.year, one.month or 0, one.day or 0))


def at_place(context: Context, text: str, expression: Expression, endings: Endings) -> Context:
    """The context of a date with gaps: without the date told last, where the text has come back to its own time."""
    moment = expression.moment
    if moment.year is not None or moment.relation not in (Relation.NONE, Relation.SAME_YEAR):
        return context
    ended = endings.since_told()
    context = context._replace(is_told_anew=ended is not Ended.NOTHING)
    near, own, head = context.near, context.own, context.head
    if head:
        strays = near is None or (
            ended is Ended.PARAGRAPH and not (_years_of(head)[0] <= near.year <= _years_of(head)[1])
        )
        return context._replace(near=head, own=None) if strays else context._replace(own=None)
    if own is None:
        return _gone_on(context, text, expression, ended)
    if near is None or near == own or moment.relation or ended is Ended.NOTHING:
        return context
    if moment.unit is Unit.DAY and moment.month is None:
        return _at_bare_day(context, text, expression, ended)
    before = text[max(0, expression.start - WINDOW) : expression.start]
    months = 12 * (own.year - near.year) + (own.month or 1) - (near.month or 1)
    if _is_shortly_before(expression.pieces[0].moment, near, own):
        return context._replace(near=None)
    if abs(months) <= FAR_MONTHS or (begins_entry(text, expression.start) and ended is Ended.PARAGRAPH):
        return context
    if _OF_A_LETTER.search(before):
        return context._replace(near=None)
    sentence = _sentence_around(text, expression.start, expression.end)
    is_past, is_present = bool(PAST.search(sentence)), bool(PRESENT.search(sentence))
    if ended is Ended.PARAGRAPH:
        is_ahead = bool(_AHEAD.search(before))
        comes_back = is_ahead or (not is_past and not _is_long_after(expression.pieces[0].moment, own))
    else:
        comes_back = abs(own.year - near.year) > FAR_YEARS and is_present and not is_past
    return context._replace(near=None) if comes_back else context


def looks_back(context: Context, text: str, expression: Expression) -> bool:
    """Whether a year is told as long past where a text speaks of a later day: "the church, which was built in 1790"."""
    near, year = context.near, expression.moment.year
    if near is None or near.month is None or year is None or near.year - year <= FAR_YEARS:
        return False
    before = text[max(0, expression.start - WINDOW) : expression.start]
    return context.own is None and _LONG_PAST.search(before) is not None


def _gone_on(context: Context, text: str, expression: Expression, ended: Ended) -> Context:
    """The context where no letter's date is: from the entry before, where the days rise, or from before a look back."""
    near, entry, moment = context.near, context.entry, expression.moment
    if near is None or moment.relation or ended is Ended.NOTHING:
        return context
    if entry and near != entry and moment.unit is Unit.DAY and begins_entry(text, expression.start):
        is_elsewhere = near.year != entry.year or near.month is None
        rises = moment.month is None or (moment.month, moment.day or 0) >= (entry.month or 0, entry.day or 0)
        return context._replace(near=entry) if is_elsewhere and rises else context
    if context.told_from is None or _HAD.search(_sentence_around(text, expression.start, expression.end)):
        return context
    return context._replace(near=context.told_from)


def _at_bare_day(context: Context, text: str, expression: Expression, ended: Ended) -> Context:
    """The context of a day without a month in a letter: of its own month where the words speak of now.

    Else it goes on from a day told in the same paragraph ("I left on 3 November. On the 10th …"). Behind a mere month,
    or in another paragraph, it may be of either.
    """
    near, own = context.near, context.own
    if near is None or own is None or near.month is None or begins_entry(text, expression.start):
        return context
    if (near.year, near.month) == (own.year, own.month):
        return context
    before = text[max(0, expression.start - WINDOW) : expression.start]
    sentence = _sentence_around(text, expression.start, expression.end)
    is_now = PRESENT.search(sentence) is not None and PAST.search(sentence) is None
    if is_now or _OF_A_LETTER.search(before) or _AHEAD.search(before):
        return context._replace(near=None)
    goes_on = near.day is not None and ended is Ended.SENTENCE
    return context if goes_on else context._replace(has_two_months=True)


def _is_shortly_before(moment: Moment, near: Anchor, own: Anchor) -> bool:
    """Whether a month comes after the time told last and shortly before the letter: "I wrote on 9 December"."""
    if moment.month is None or near.month is None or own.month is None:
        return False
    back = (own.month - moment.month) % 12
    told = 12 * own.year + own.month - back - (12 * near.year + near.month)
    return back <= SHORTLY_BEFORE and FAR_MONTHS < told <= 12 * FAR_YEARS


def _is_long_after(moment: Moment, own: Anchor) -> bool:
    """Whether a month beside the letter's date would be more than a month after it, which takes words that say so."""
    if moment.month is None or own.month is None:
        return False
    ahead = DAYS_OF_MONTH * ((moment.month - own.month) % 12) + (moment.day or 1) - (own.day or 1)
    return DAYS_OF_MONTH < ahead <= DAYS_OF_MONTH * FAR_MONTHS


def _years_of(head: Anchor) -> tuple[int, int]:
    return head.year, head.year + (head.months[1] > 12)


def _sentence_around(text: str, start: int, end: int) -> str:
    """The words of the sentence around a date, as far as the window reaches."""
    before = text[max(0, start - WINDOW) : start]
    ends = [match.end() for match in _ANY_END.finditer(before)]
    after = _ANY_END.search(text, end, end + WINDOW)
    return before[ends[-1] if ends else 0 :] + text[start : after.start() if after else end + WINDOW]


def is_told_ahead(text: str, start: int) -> bool:
    """Whether the words before a date say that it is still to come ("I shall be at Oake on 3 March")."""
    before = text[max(0, start - WINDOW // 2) : start]
    return _AHEAD.search(before) is not None and not _OF_A_LETTER.search(before)


def writing_time(context: Context) -> Anchor | None:
    """The time of writing, which "inst." and "ult." count from: the letter's date, else the latest date told."""
    near, latest = context.near, context.latest
    if context.own or near is None or latest is None or latest.month is None:
        return context.own or near
    apart = 12 * (latest.year - near.year) + latest.month - (near.month or latest.month)
    return latest if apart <= 12 else near


def completed_at(moment: Moment, context: Context, *, is_ahead: bool) -> Moment:
    """A moment completed at its place; less sure where that is far from the letter's date.

    Args:
        moment: as read.
        context: what is known at its place.
        is_ahead: whether the text says that it is still to come.
    """
    if moment.relation in (Relation.INSTANT, Relation.ULTIMO, Relation.PROXIMO):
        context = context._replace(near=writing_time(context))
    found = completed(moment, context)
    if context.has_two_months:
        return found.with_(cert=Cert.LOW)
    own = context.own
    if moment.year is not None or found.year is None or not own or not own.month or not found.month:
        return found
    months = 12 * (found.year - own.year) + found.month - own.month
    if (
        is_ahead
        and moment.month
        and not moment.relation
        and _is_close(context.near, own)
        and -11 <= months < 0
    ):
        found, months = found.with_(year=found.year + 1), months + 12
    is_far = not moment.relation and (months > FAR_AHEAD or months < -12 * FAR_YEARS)
    return found.with_(cert=Cert.LOW) if is_far and context.is_told_anew else found


def _is_close(near: Anchor | None, own: Anchor) -> bool:
    """Whether the time told last is about that of the letter."""
    if near is None or near.month is None:
        return near is None
    return abs(12 * (near.year - own.year) + near.month - (own.month or 1)) <= FAR_AHEAD
