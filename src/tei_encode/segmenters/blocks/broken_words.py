"""Words broken at line ends: whether the hyphen belongs to the word (TEI Guidelines, CO 3.2.2).

First the text itself is asked: how it writes the word elsewhere, in one piece or with a hyphen, and which compounds it
writes so. Where it is silent, a short list of words of which English makes compounds helps (`lists/compounds.txt`).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property
from typing import NamedTuple

from tei_encode.model import Cert
from tei_encode.segmenters.units.lines import HYPHENS
from tei_encode.word_lists import entries

HARD = "hard-hyphen"
"""`@type` of an `lb` before which the hyphen belongs to the word."""
_AT_LINE_END = re.compile(rf"([^\W\d_]+)[{HYPHENS}=][ \t]*\r?\n(?:[ \t]*([^\W\d_]+))?")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ONES = frozenset(
    "one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth".split()
)
_LINKS = frozenset(
    "a an and at by cum for in juxta next of on or sub super the to under up upon "
    "la le de du en sur aux als auf am an der im und".split()
)
"""Small words in the middle of compounds ("one-and-twenty", "mother-in-law", "Oake-upon-Wold")."""
_PERSONS = re.compile(
    r".{2,}(?:er|or|ers|ors|king|kings|queen|wife|wives|husband|men|man|priest|convict|consul)"
)
"""Whom "ex" stands before, among words that could follow it ("ex-mayor", not "ex-change")."""
_GAELIC = frozenset({"mc", "mac", "fitz", "o"})
"""First halves of names that go on with a capital ("McGann")."""
_SUFFIX = re.compile(
    r"(?:[a-z]{0,4})(?:able|age|ance|ary|ate|ated|ates|ation|ce|cy|dom|ed|ence|ened|ening|ent|er|ers|es|est|ful|fully|"
    r"hood|ial|ible|ic|ical|ied|ies|ily|ing|ings|ion|ions|ise|ised|ish|ism|ist|ity|ive|ize|ized|less|ling|ly|man|men|"
    r"ment|ments|ness|or|ors|ous|ry|self|selves|ship|some|tion|tions|ty|ure|ward|wards)"
)
"""How the second half of one word mostly ends."""
_OF_SELF = re.compile(r"(?:ish|less|hood|same|dom)")
"""How the words go on that begin with "self" and have no hyphen ("selfishness")."""
_PARTICIPLE = re.compile(r"(.{3,})(?:ed|ing)")
_LONG_PARTICIPLE = re.compile(r".{5,}(?:ed|ing)")
"""What is a participle by its length, though the verb is not known: no end of a word is so long."""
_SHORTEST = 3
_SHORTEST_OF_TEXT = 4
"""Letters of a word that only the text knows: shorter ones may be scraps of a scan."""
_ENOUGH = 2
"""Compounds of one kind that show how the text writes them."""
_ONE_IN = 1000
"""A text of many words with fewer hyphens than one in so many is in a language, or a print, that has hardly any."""


class Verdict(NamedTuple):
    """What a hyphen at a line end is: `no` (the word goes on) or `maybe`, hard or not, and how sure that is."""

    breaks: str
    type: str = ""
    cert: Cert = Cert.HIGH


_PARTED = Verdict("no", HARD, Cert.MEDIUM)
_ONE_WORD = Verdict("no", "", Cert.MEDIUM)
_UNSURE = Verdict("maybe", "", Cert.LOW)


@cache
def _listed(section: str) -> frozenset[str]:
    """The words of one section of the list of compounds."""
    found = entries("tei_encode.segmenters", "compounds")
    return frozenset(entry.forms[0] for entry in found if entry.section == section)


def _is_closed(word: str) -> bool:
    """Whether a word of two, or one that it is a form of, is one of those that are written in one."""
    stems = (
        word,
        word.removesuffix("s"),
        word.removesuffix("ed"),
        word.removesuffix("ing"),
        word.removesuffix("d"),
    )
    return any(stem in _listed("closed") for stem in stems)


class Vocabulary:
    """The words of a text, counted when the first broken word is met."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _words(self) -> Counter[str]:
        """Words in small letters; those with hyphens whole, halves of words broken at line ends left out."""
        words = Counter(found[0].lower().replace("‐", "-") for found in _WORD.finditer(self._source))
        for found in _AT_LINE_END.finditer(self._source):
            words[found[1].lower()] -= 1
            if found[2]:
                words[found[2].lower()] -= 1
        return words

    @cached_property
    def _firsts(self) -> Counter[str]:
        """How many different words with hyphens begin with each first half."""
        return Counter(
            word.split("-", 1)[0] for word, number in self._words.items() if "-" in word and number > 0
        )

    @cached_property
    def _seconds(self) -> Counter[str]:
        """How many different words with hyphens end with each last half."""
        return Counter(
            word.rsplit("-", 1)[1] for word, number in self._words.items() if "-" in word and number > 0
        )

    @cached_property
    def _has_hyphens(self) -> bool:
        """Whether the text writes compounds with hyphens, as far as it is long enough to tell."""
        return self._firsts.total() * _ONE_IN >= self._words.total() - _ONE_IN

    def has(self, word: str) -> bool:
        """Whether the text has a word in one piece."""
        return self._words[word.lower()] > 0

    def judge(self, first: str, second: str) -> Verdict:
        """What the hyphen between two halves of a word is.

        Args:
            first: the end of the line; hyphens before may be part of it ("one-and").
            second: the start of the next line ("in-law").
        """
        begins_capital = second[0].isupper() and not first.isupper()
        first, second = first.lower().replace("‐", "-"), second.lower().replace("‐", "-")
        whole, hyphened = self._written(first, second)
        if whole != hyphened:
            return Verdict("no", HARD if hyphened > whole else "")
        if begins_capital:
            return Verdict("no", "" if first in _GAELIC else HARD)
        last, next_ = first.rsplit("-", 1)[-1], second.split("-", 1)[0]
        if (last in _LINKS and last != first) or (next_ in _LINKS and next_ != second):
            return Verdict("no", HARD)
        if last in _TENS and next_ in _ONES:
            return Verdict("no", HARD)
        verdict = self._judge_kind(last, next_)
        return verdict._replace(cert=Cert.HIGH) if whole and verdict == _ONE_WORD else verdict

    def _written(self, first: str, second: str) -> tuple[int, int]:
        """How often the text writes a word in one piece and with a hyphen; where it does neither, its plural."""
        words = self._words
        whole, hyphened = words[first + second], words[f"{first}-{second}"]
        if whole == hyphened == 0:
            other = second[:-1] if second.endswith("s") else f"{second}s"
            return words[first + other], words[f"{first}-{other}"]
        return whole, hyphened

    def _judge_kind(self, first: str, second: str) -> Verdict:
        """What two halves are that the text does not have together."""
        if _is_closed(first + second) or second in _listed("ending") or first in _listed("joining"):
            return _ONE_WORD
        if first in ("north", "south") and second.startswith(("east", "west")):
            return _UNSURE
        knows_first, knows_second = self._knows(first), self._knows(second)
        if first in _listed("prefix"):
            return _PARTED if knows_second and self._parts_prefix(first, second) else _ONE_WORD
        if self._is_first(first, second, knows_second=knows_second) or self._is_second(first, second):
            return _PARTED
        if not knows_first:
            return _ONE_WORD
        if (
            first in _listed("first")
            and len(first) > _SHORTEST < len(second)
            and not _SUFFIX.fullmatch(second)
        ):
            return _UNSURE  # a compound with a rare word ("half-caste"), or a name ("Well-ington")
        if self._is_participle(second) or (
            knows_second and (first.endswith("ing") or self._firsts[first] >= _ENOUGH)
        ):
            return _PARTED
        return _UNSURE if knows_second and self._has_hyphens else _ONE_WORD

    def _is_first(self, first: str, second: str, *, knows_second: bool) -> bool:
        """Whether words that begin so are written with a hyphen."""
        if first == "self":
            return len(second) > _SHORTEST and not _OF_SELF.match(second)
        if first not in _listed("first"):
            return first.endswith("ly") and len(first) > _SHORTEST_OF_TEXT and self._is_participle(second)
        by_shape = _PARTICIPLE if first in ("well", "half") else _LONG_PARTICIPLE
        is_long = len(first) > _SHORTEST and by_shape.fullmatch(second)
        return knows_second or bool(is_long) or self._is_participle(second)

    def _is_second(self, first: str, second: str) -> bool:
        """Whether words that end so are written with a hyphen."""
        if second in _listed("tail") and len(first) > _SHORTEST:
            return True
        is_usual = second in _listed("second") or self._seconds[second] >= _ENOUGH
        return is_usual and self._knows(first)

    def _is_participle(self, half: str) -> bool:
        """Whether a half is a participle of a verb that is known."""
        found = _PARTICIPLE.fullmatch(half)
        if found is None:
            return False
        stem = found[1]
        stems = {half, stem, f"{stem}e", stem[:-1] if stem[-1] == stem[-2] else stem}
        return any(self._knows(one) for one in stems)

    def _parts_prefix(self, prefix: str, second: str) -> bool:
        """Whether the text writes a prefix with a hyphen more often than without."""
        if prefix == "ex":
            return bool(_PERSONS.fullmatch(second))
        return self._firsts[prefix] >= _ENOUGH and self._firsts[prefix] > self._fused[prefix]

    @cached_property
    def _fused(self) -> Counter[str]:
        """How many words begin with each prefix, known words right behind it."""
        words = self._words
        return Counter(
            prefix
            for prefix in sorted(_listed("prefix"))
            for word in words
            if word.startswith(prefix) and words.get(word[len(prefix) :], 0) > 0
        )

    def _knows(self, half: str) -> bool:
        """Whether half a broken word is a word by itself."""
        if len(half) < _SHORTEST:
            return False
        if len(half) >= _SHORTEST_OF_TEXT and self._words[half] > 0:
            return True
        forms = {half, half.removesuffix("s"), half.removesuffix("es")}
        return any(
            form in _listed(section) for form in forms for section in ("word", "first", "second", "tail")
        )
