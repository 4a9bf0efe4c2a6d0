"""What is written about works in a bibliography, and behind it: sentences, and heads that end it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from tei_encode.model.reference_starts import begins_reference
from tei_encode.segmenters.cues.reference_lines import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable

FEWEST_WORDS = 4
"""Words of a sentence on a work."""
LONGEST_HEAD = 60
MOST_WORDS_OF_HEAD = 8
REACH = 40
"""Lines below what may be a head in which a source keeps the list going on."""
WINDOW = 40
"""Code points before a year that are read."""
_UNDATED = re.compile(
    r"https?://|\bdoi\b|\b(?:n\.\s?d|o\.\s?[JO]|s\.\s?[adl])\.|\d\s?\(\d+\)|"
    r"\b[^\W\d_a-z]\w+: [^\W\d_a-z][\w .&]{1,60}(?:,|\.?\Z)|\bpp?\.\s?[\d–-]+\.?\Z"
)
"""How an entry names its publication, as a sentence hardly does, its year aside."""
_IN_SENTENCE = re.compile(r"(?<=[\s(])[a-zß-ÿ][\w’'-]*\s\(?\Z|[^\W\d_][’']?s?\s\(\Z")
"""What stands before a year of which a sentence speaks ("lost in 1971", "see Oake (1990)")."""
_NAMES_FIRST = re.compile(
    r"(?:(?:[^\W\d_a-z]\S*|and|und|et|de|van|von|der|of|the)\s){1,10}\((?:1[4-9]|20)\d\d"
)
_NAMES_AND_TITLE = re.compile(
    r"[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]*\.?){1,3}[.,:]\s[\"“‘'*_]{0,2}[^\W\d_a-z]|Anon(?:ymous)?\b"
)
"""Persons by their forenames, and a title ("Joan Pell. The mill is closed"); nobody, and one."""
_NAMES_LAST = re.compile(r"[.!?]\s(?:[^\W\d_a-z][\w’'-]+\s?){1,3}[.]\Z")
"""A name alone at the end, as of a place or a publisher."""
_LEFT_OUT = re.compile(r"“[^”]{0,200}”|\"[^\"]{0,200}\"|\*[^*]{1,200}\*|\b_[^_]{1,200}_\b")
"""Titles and words of others, in which a verb says nothing."""
_NEXT_SENTENCE = re.compile(r"(?<=[^\W\d_]{2})[.!?;]\s+|(?<=[\d)\]])[.!?;]\s+(?=[^\W\d_a-z])")
_NO_OBJECT = r"(?!\s(?:of|from|for|and|in|by|at|to)\b)"
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|did|cannot|could|would|should|might|(?:will|can|may|must) (?:be|not|have)|"
    r"ist|sind|waren|wird|wurden?|est|sont|était|étaient|fut|fue|fueron|está|è|"
    r"argues?|contains?|teaches|writes|lives|thanks|works? (?:at|for)|remains|deals with|draws on|focuses on|relies on|"
    r"concentrates on|looks at|discusses|describes|examines|explains|explores|provides|considers|supersedes|disputes|"
    rf"(?:gives|shows|offers|covers|traces|includes|corrects|sets|treats|presents|compares|prints|reprints|reproduces|"
    rf"takes|tells|uses|ignores|supplements|makes|lists|follows|surveys){_NO_OBJECT})\b"
)
"""A verb with which something is stated, of a work above all; those that may be nouns have an object behind them."""
_SUBORDINATE = re.compile(
    r"\b(?:who|whom|whose|which|that|what|how|where|when|why|whether|if|as|"
    r"qui|que|où|che)\b|, (?:der|die|das|den|dem)\b",
    re.IGNORECASE,
)
"""Behind these a verb states nothing: titles have it, too ("A list of ships that were lost")."""
_STARTS = re.compile(r"[\W_]*(?P<first>[^\W\d_])(?P<rest>\w*)")
_ENDS = re.compile(r"[.!?][”\"’')\]*_]*\Z")
_HEAD = re.compile(r"[^\W\d_a-z][^\d.,;:\n“”\"*_/()]{2,}\Z")
_SMALL_WORD = re.compile(
    r"(?<!\S)(?!(?:from|with|into|über|zwischen|dans|pour|avec)(?!\S))[a-zß-ÿ]{4,}(?!\S)"
)
_SOURCE = re.compile(
    r"(?i:archiv|record office|librar|papers|letters|collection|manuscript|museum|bibliot|nachlass|fonds|"
    r"(?-i:Diar(?:y|ies)\b)|minutes|interview|newspaper|journal)|\bMSS?\b|\b[A-Z]{1,5}\s?\d+/\d|https?://"
)
"""Words of what is kept somewhere, which needs no author or year."""


def names_imprint(words: str) -> bool:
    """Whether words say how a work was published, as a sentence on it does not: a year that is no part of a sentence.

    Args:
        words: an entry, or a part of it.
    """
    if _UNDATED.search(words) or _NAMES_FIRST.match(words) or _NAMES_AND_TITLE.match(words):
        return True
    if _NAMES_LAST.search(words[-LONGEST_HEAD:]):
        return True
    return any(
        not _IN_SENTENCE.search(words[max(0, year.start() - WINDOW) : year.start()])
        for year in YEAR.finditer(words)
    )


def is_statement(words: str) -> bool:
    """Whether words are a sentence on works rather than one of them: no author, no imprint, but a verb.

    Verbs in titles between quotation marks or stars do not count, nor those of a relative clause.

    Args:
        words: one or more lines, without a bullet before them.
    """
    flat = " ".join(words.split())
    if not _ENDS.search(flat) or flat.count(" ") + 1 < FEWEST_WORDS or begins_reference(flat):
        return False
    return not names_imprint(flat) and any(map(_states, _NEXT_SENTENCE.split(_LEFT_OUT.sub("“”", flat))))


def may_be_comment(words: str) -> bool:
    """Whether words may be a comment on the work above, where others are ("A novel."): no author, year or imprint."""
    flat = " ".join(words.split())
    return _ENDS.search(flat) is not None and not begins_reference(flat) and not names_imprint(flat)


def ends_entries(head: str, below: Iterable[str]) -> bool:
    """Whether a line between blank ones is the head of something else behind a bibliography ("Dates for your diary").

    It has few words, some of them small, as the names of newspapers and archives have not, or a sentence follows it;
    and no source stands below it.

    Args:
        head: the line.
        below: the lines behind it in order, blank ones left out.
    """
    if len(head) > LONGEST_HEAD or len(head.split()) > MOST_WORDS_OF_HEAD or not _HEAD.match(head):
        return False
    if _SOURCE.search(head):
        return False
    lines = list(islice(below, REACH))
    if not lines or not (_SMALL_WORD.search(head) or is_statement(lines[0])):
        return False
    return not any(map(_shows_source, lines))


def _shows_source(words: str) -> bool:
    """Whether a line may be an entry by its author, year or the words for what is kept."""
    if is_statement(words):
        return False
    return begins_reference(words) or YEAR.search(words) is not None or _SOURCE.search(words) is not None


def _states(sentence: str) -> bool:
    """Whether a sentence has a verb of its own, with or without a subject ("Corrects Oake on the weirs")."""
    start = _STARTS.match(sentence)
    if start is None:
        return False
    lowered = start["first"].lower() + sentence[start.start("rest") :]
    verb = _VERB.search(lowered)
    return verb is not None and not _SUBORDINATE.search(lowered, 0, verb.start())
