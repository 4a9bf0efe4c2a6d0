"""Tells four figures that count something from years, by the grammar around them and not by what is counted."""

from __future__ import annotations

import re

from .patterns import H, W
from .surroundings import BEFORE, DETERMINERS, FUNCTION_WORD_AFTER, is_behind_word_of_time, words_before
from .tables_reader import load_tables

_WORDS = load_tables().words
_ADVERBS = rf"(?:(?:about|some|nearly|almost|only|now|then|over){W})?"
_NOUNS = f"(?:{'|'.join(_WORDS['counting'])})s?"
_COUNT_BEFORE = re.compile(
    rf"(?i:(?<![^\W_])(?:(?:an?|total|whole|its|their){W}(?:[a-z]+{W}){{0,2}}{_NOUNS}{W}of"
    rf"|(?:the{W}(?:[a-z]+{W})?sum|to{W}the{W}(?:number|amount|value|extent)){W}of"
    rf"|{_NOUNS}(?:{W}\w+){{0,4}}{W}(?:was|were|is|are|being|reached|stood{W}at)"
    rf"|amount(?:ed|ing|s)?{W}to|total(?:l?ed|l?ing|s)|number(?:ed|ing|s)|exceed(?:ed|ing|s)|estimated{W}at"
    rf"|compris(?:ed|ing|es)|consist(?:ed|ing|s){W}of)){W}{_ADVERBS}$"
)
_ENDS_OF_COUNT = frozenset(
    {
        "of", "was", "were", "is", "are", "being", "reached", "at", "to", "exceeded", "exceeding", "about",
        "some", "nearly", "almost", "only", "now", "then", "over", "numbers", "numbering", "totalled",
        "totaled", "totalling", "totaling", "comprised", "comprising", "comprises",
    }
)  # fmt: skip
_TAKES_A_NUMBER = frozenset(_WORDS["near_number"])
_PLURAL_AFTER = re.compile(
    rf"{H}(?!(?:has|his|was|this|thus|its|always|perhaps|besides|years)\b)[a-z]{{2,}}[^\Wsui_]s(?![^\W_])"
)
_COLLECTIVE_AFTER = re.compile(rf"{H}(?:{'|'.join(_WORDS['collective'])})(?![^\W_])")


def is_count(text: str, start: int, end: int) -> bool:
    """Whether a number that no word of time stands before counts something.

    It is the number of a noun that has one ("a crew of 1750", "the population was 1850"); or it stands without an
    article before a plural, behind a verb or preposition ("with 1760 muskets", "sold 1860 quarters"), or before a word
    such as "cavalry". "The failed 1848 revolutions" have an article.
    """
    words = words_before(text, start)
    if is_behind_word_of_time(words):
        return False
    nearest = words[0] if words else ""
    if nearest in _ENDS_OF_COUNT and _COUNT_BEFORE.search(text, max(0, start - BEFORE), start):
        return True
    if nearest in DETERMINERS or not text[end : end + 1].isspace() or FUNCTION_WORD_AFTER.match(text, end):
        return False
    if _COLLECTIVE_AFTER.match(text, end):
        return True
    has_article = len(words) > 1 and (words[1] in DETERMINERS or words[1].endswith("ly"))
    takes_one = nearest in _TAKES_A_NUMBER or (
        nearest.endswith("ed") and nearest.isalpha() and not has_article
    )
    return takes_one and _PLURAL_AFTER.match(text, end) is not None
