"""One pass over a stretch of text: its capitalised words, and what stands between each two of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CAPS,
    FORENAME,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    OFFICE,
    PEERAGE,
    TITLE,
    abbreviations,
    flags_of,
    key_of,
    longest_phrase,
    phrases,
)
from .line_ends import running_ends
from .lists import words as list_words
from .shortened import is_shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Kind, Span

SPACE, JOINED, OF, FOR, AND, AMP, IN, TO, PARTICLE, COMMA, OPEN, CLOSE, POSSESSIVE, ON, APART = range(15)
"""What stands between two capitalised words; `APART` is anything that keeps them in different names."""

_UPPER = "".join(chr(code) for code in range(0x10500) if chr(code).isupper())
_LETTER = r"0-9A-Za-zª\xad-º\xbc-ͯͰ-῿Ⰰ-ⷿ぀-퟿"
_NOT_LETTER_BEFORE = rf"(?<![{_LETTER}])(?<![{_LETTER}]_)"
_POSSESSIVE = rf"(?:s|(?<=[{_UPPER}]['’ʼ])S)(?![{_LETTER}])"
_BREAK = r"-[ \t]?\r?\n[ \t]{0,8}"
"""A hyphen at a line end, the word's own or not: `key_of` tells which."""
_WORD = re.compile(
    rf"{_NOT_LETTER_BEFORE}(?!(?<=[{_UPPER}]['’ʼ])S(?![{_LETTER}]))(?:"
    rf"[{_UPPER}][a-z]{{0,4}}\.[a-z]{{1,2}}(?![{_LETTER}])"
    rf"|(?:[{_UPPER}]\.)(?:-?[{_UPPER}][a-z]?\.)*(?:[{_UPPER}](?![{_LETTER}]))?"
    rf"|[{_UPPER}][{_LETTER}]*(?:['’ʼ](?!{_POSSESSIVE})[{_LETTER}]+|-[{_LETTER}]+"
    rf"|&[{_UPPER}]+(?![a-z])|(?:¬\s?|{_BREAK})[a-z]+|{_BREAK}[{_UPPER}][{_LETTER}]+|¬\s?(?<=Mc¬\s)[{_UPPER}][a-z]+|(?<=[A-Z])¬\s?[{_UPPER}]{{2,}}(?![a-z]))*)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}")
_RUN_IN = re.compile(rf"(Mrs?|Dr|Mme|Mlle|Messrs|Capt|Rev)[{_UPPER}][a-z]")
"""A title that is run into the name behind it."""
_INITIAL_BEHIND = re.compile(rf"\. ?(?:[{_UPPER}]\. ?){{1,2}}[{_UPPER}][a-z]")
_REST = re.compile(r"[a-zà-öø-ÿ]{2,}(?![^\W_])")
_WHOLE = re.compile(r"(?<![^\W_])[A-Z][a-zà-öø-ÿ]{3,}(?![^\W_])(?!- )")
_HYPHENED = re.compile(r"(?<=[a-z])- ([a-z]+)")
_ENDING = re.compile(
    r"(?:[a-z]?a)?tions?|sions?|ments?|ings?|ed|ly|ness|ances?|ences?|ity|ties|ous|tive|tures?|ters?|ers|ble|bly|ted"
    r"|ting|cial|tial|est|ic"
)
_SENTENCE_END = frozenset(".!?:•*#>_|")
_OPENERS = frozenset("\"“”‘’'([ \t\n\r«„—–-")


def _gap_table() -> dict[str, int]:
    table = {
        " ": SPACE, "": JOINED, " of ": OF, " of the ": OF, " of The ": OF, " for ": FOR, " for the ": FOR,
        " on ": ON, " on the ": ON, " and ": AND, " & ": AMP, "&": AMP, " in ": IN, " in the ": IN, " at ": IN,
        " to ": TO, " to the ": TO, ", ": COMMA, ",": COMMA, ", and ": COMMA, " or ": AND, " [": OPEN,
        "[": OPEN, "] ": CLOSE, " (": OPEN, ") ": CLOSE, " “": OPEN, "” ": CLOSE, ' "': OPEN, '" ': CLOSE,
        ", & ": COMMA, " d’": PARTICLE, " d'": PARTICLE, " al-": PARTICLE, " el-": PARTICLE, " l'": PARTICLE,
        " l’": PARTICLE, " sur l'": OF, " sur l’": OF, " et ": AND, " und ": AND, " der ": OF,
        "'s ": POSSESSIVE, "’s ": POSSESSIVE, "'S ": POSSESSIVE, "’S ": POSSESSIVE,
        " e ": AND, " i ": AND, " für ": FOR, " pour ": FOR,
    }  # fmt: skip
    table.update({f" {word} ": PARTICLE for word in list_words("particles") if f" {word} " not in table})
    return table


class Word(NamedTuple):
    """A capitalised word.

    Attributes:
        start: offset of its first code point.
        end: offset after its last one; a full stop belongs to an initial or a known abbreviation.
        text: as it stands.
        key: as the lists know it; words of a line in capitals are written like a name.
        flags: what the lists say, see `lexicon`.
        gap: what stands between the word before and this one.
        between: that gap as text, white space levelled.
        opens: whether a sentence or line begins here, so that the capital says nothing.
        loud: whether it stands among words in capitals.
    """

    start: int
    end: int
    text: str
    key: str
    flags: int
    gap: int
    between: str
    opens: bool
    loud: bool


class Scan(NamedTuple):
    """The capitalised words of one stretch.

    Attributes:
        text: the whole text.
        span: of the stretch.
        kind: of the block it is in.
        words: its capitalised words, in order.
        ends: for each of them the index after the last one that stands side by side with it.
        chains: index ranges of words that stand side by side.
    """

    text: str
    span: Span
    kind: Kind
    words: list[Word]
    ends: list[int]
    chains: list[tuple[int, int]]

    def with_words(self, words: list[Word]) -> Scan:
        """The same stretch with other words."""
        ends = _chain_ends(words)
        return self._replace(words=words, ends=ends, chains=_chains(ends))

    def before(self, index: int, length: int = 40) -> str:
        """Text of the stretch just before a word."""
        start = self.words[index].start
        return self.text[max(self.span.start, start - length) : start]

    def after(self, index: int, length: int = 40) -> str:
        """Text of the stretch just after a word, its possessive small in capitals, too."""
        end = self.words[index].end
        text = self.text[end : min(self.span.end, end + length)]
        return f"{text[0]}s{text[2:]}" if text[1:2] == "S" and text[0] in "'’ʼ" else text

    def chain_end(self, first: int) -> int:
        """Index after the last word that follows `first` with nothing but white space between."""
        return self.ends[first]

    def chain_start(self, index: int) -> int:
        """Index of the first word of those that stand side by side with one."""
        while index > 0 and self.words[index].gap <= JOINED:
            index -= 1
        return index

    def phrase(self, first: int, last: int) -> str:
        """Key of several words with what stands between them, as the table of known phrases has it."""
        parts = [self.words[first].key]
        for word in self.words[first + 1 : last]:
            parts += [word.between or " ", word.key]
        return "".join(parts)


_GAPS = _gap_table()
_FLAT_SPACE = re.compile(r"\s+")


def scan(text: str, span: Span, kind: Kind) -> Scan:
    """The capitalised words of a stretch, in order.

    Words of mail and web addresses are left out, and so is what is joined by a hyphen to a small letter before it.
    """
    skipped = addresses(text, span)
    running = running_ends(text, span)
    words: list[Word] = []
    known = abbreviations()
    end_before = span.start
    for match in _WORD.finditer(text, *span):
        start, end = match.span()
        if skipped and any(first <= start < last for first, last in skipped):
            continue
        if (
            start > span.start
            and text[start - 1] == "-"
            and start - 2 >= span.start
            and text[start - 2].islower()
        ):
            prefix = text[max(span.start, start - 4) : start]
            if not prefix.lstrip().startswith(("al-", "el-")):
                end_before = end
                continue
        word = match.group()
        run_in = _RUN_IN.match(word)
        if run_in is not None:  # "MrTranter"
            title = start + run_in.end(1)
            gap, between = _gap(text, running, end_before, start) if words else (APART, "\0")
            opens = gap > JOINED and _opens(text, span, running, start)
            words.append(_word(text, span, (start, title), run_in[1], (gap, between), opens=opens))
            start = end_before = title
            word = word[run_in.end(1) :]
        end = _unbroken(text, span, start, end)
        word = text[start:end]
        if end < span.end and text[end] == "¬":
            continue
        dotted = word.endswith(".")
        has_stop = not dotted and end < span.end and text[end] == "."
        gap, between = _gap(text, running, end_before, start) if words else (APART, "\0")
        opens = gap > JOINED and _opens(text, span, running, start)
        is_titled = gap == SPACE and bool(words[-1].flags & TITLE)
        cut_short = has_stop and is_titled and is_shortened(text, end, word)
        if has_stop and (cut_short or _takes_stop(text, end, word, known)):
            end += 1
        found = _word(text, span, (start, end), word, (gap, between), opens=opens)
        words.append(found._replace(flags=found.flags | FORENAME) if cut_short else found)
        end_before = end
    _quieten_titled(words)
    return Scan(text, span, kind, [], [], []).with_words(words)


def _takes_stop(text: str, end: int, word: str, known: frozenset[str]) -> bool:
    """Whether the full stop behind a word is part of it: of an abbreviation, or a forename before an initial."""
    if word in known or _quiet(word) in known:
        return True
    return _INITIAL_BEHIND.match(text, end) is not None and bool(flags_of(key_of(word)) & FORENAME)


def _unbroken(text: str, span: Span, start: int, end: int) -> int:
    """Where a word ends that a scanner broke and did not join again ("Crav- ington").

    It is one word where the lists have it, or the text itself writes it in one; else where it breaks others, and what
    stands behind the hyphen is no word that could follow a dash.
    """
    if not text.startswith("- ", end, span.end):
        return end
    rest = _REST.match(text, end + 2, span.end)
    if rest is None:
        return end
    flags = flags_of(rest.group().capitalize())
    if flags & FUNCTION:
        return end
    joined = text[start:end] + rest.group()
    if flags_of(key_of(joined)) or joined in longest_phrase() or joined in _capitalised(text):
        return rest.end()
    if flags or rest.group().endswith(("ing", "ed", "ly")) or not _breaks_words(text):
        return end
    return rest.end()


@lru_cache(maxsize=2)
def _capitalised(text: str) -> frozenset[str]:
    return frozenset(_WHOLE.findall(text))


@lru_cache(maxsize=2)
def _breaks_words(text: str) -> bool:
    """Whether a text has words broken inside its lines.

    Endings that are no words stand behind a hyphen and a blank, or hardly any of the small words that follow a dash do.
    """
    rests = [found[1] for found in _HYPHENED.finditer(text)]
    endings = sum(_ENDING.fullmatch(rest) is not None for rest in rests)
    if endings > 1:
        return endings * 8 > len(rests)
    follow = sum(bool(flags_of(rest.capitalize()) & FUNCTION) for rest in rests)
    return len(rests) > 3 and follow * 6 <= len(rests)


def _chain_ends(words: list[Word]) -> list[int]:
    """For each word the index after the last one that stands side by side with it."""
    ends = [len(words)] * len(words)
    for i in range(len(words) - 2, -1, -1):
        ends[i] = ends[i + 1] if words[i + 1].gap <= JOINED else i + 1
    return ends


def _chains(ends: Sequence[int]) -> list[tuple[int, int]]:
    found, first = [], 0
    while first < len(ends):
        found.append((first, ends[first]))
        first = ends[first]
    return found


def addresses(text: str, span: Span) -> list[tuple[int, int]]:
    """Where mail and web addresses stand in a span."""
    inside = any(text.find(mark, *span) >= 0 for mark in ("://", "www.", "@"))
    return [match.span() for match in _ADDRESS.finditer(text, *span)] if inside else []


def _word(
    text: str, span: Span, at: tuple[int, int], word: str, gap: tuple[int, str], *, opens: bool
) -> Word:
    key, flags, loud = key_of(word), 0, False
    if len(word) > 1 and word.isupper():
        flags = CAPS
        loud = _loud(text, span, at)
        if loud:
            key = _quiet(key)
    flags |= flags_of(key)
    if flags == CAPS and not loud:
        quiet = flags_of(_quiet(key))
        if quiet & HONORIFIC and text[at[1] - 1] == ".":
            key = _quiet(key)
            flags |= quiet
        elif len(key) > 3:
            flags |= quiet
    if (word.endswith(".") and word[1:2] in ".-") or (len(word) == 1 and word not in "AIO"):
        flags |= INITIAL
    return Word(*at, word, key, flags, *gap, opens, loud)


def _quieten_titled(words: list[Word]) -> None:
    """Read a title in capitals and the name in capitals behind it as in ordinary type, wherever they stand.

    Minutes print their speakers so ("GENERAL WEYGAND said"). What is a word, too, is not loud: "COLONEL HOUSE" is what
    "Colonel House" is.
    """
    known = phrases()
    behind_title = False
    for i, word in enumerate(words):
        is_capital = bool(word.flags & CAPS) and not word.loud and len(word.key) > 2 and word.text.isalpha()
        quiet = _quiet(word.key)
        is_title = is_capital and bool(flags_of(quiet) & (OFFICE | HONORIFIC | PEERAGE))
        has_name = i + 1 < len(words) and words[i + 1].gap == SPACE and words[i + 1].text.isupper()
        behind_title = (behind_title and word.gap == SPACE) or (is_title and has_name)
        if is_capital and behind_title and word.key not in known:
            flags, name = flags_of(quiet), ANY_SURNAME | ANY_FORENAME | TITLE
            words[i] = word._replace(key=quiet, flags=CAPS | flags, loud=not flags & ~name)
        behind_title = behind_title and word.text.isupper()


def _quiet(key: str) -> str:
    if key.isalpha():
        return key.capitalize()
    return "-".join("'".join(part.capitalize() for part in piece.split("'")) for piece in key.split("-"))


def _loud(text: str, span: Span, at: tuple[int, int]) -> bool:
    start, end = max(span.start, at[0] - 30), min(span.end, at[1] + 30)
    line_start = text.rfind("\n", start, at[0]) + 1
    line_end = text.find("\n", at[1], end)
    near = text[max(start, line_start) : end if line_end < 0 else line_end]
    upper = sum(map(str.isupper, near))
    return upper > 9 and upper >= 3 * sum(map(str.islower, near))


def _gap(text: str, running: frozenset[int], end: int, start: int) -> tuple[int, str]:
    if start - end > 14:
        return APART, "\0"
    between = text[end:start]
    if between == " ":
        return SPACE, " "
    if between and ("\n" in between or "\r" in between):
        if not _runs_on(running, end, between):
            return APART, "\0"
        between = _FLAT_SPACE.sub(" ", between)
    elif "\t" in between or "  " in between:
        return APART, "\0"
    gap = _GAPS.get(between, APART)
    if gap == POSSESSIVE:
        return gap, "'s "
    if between in ("' ", "’ ") and text[end - 1] in "sS":
        return POSSESSIVE, "' "
    return gap, (", " if gap == COMMA else between if gap != APART else "\0")


def _runs_on(running: frozenset[int], end: int, between: str) -> bool:
    """Whether the one line end in a gap is none for the text."""
    if between.count("\n") > 1 or between.count("\r") > 1:
        return False
    return end + max(between.find("\n"), between.find("\r")) in running


def _opens(text: str, span: Span, running: frozenset[int], start: int) -> bool:
    at = start - 1
    while at >= span.start and text[at] in _OPENERS:
        if text[at] in '\n"“' and at not in running:
            return True
        at -= 1
    return at < span.start or text[at] in _SENTENCE_END
