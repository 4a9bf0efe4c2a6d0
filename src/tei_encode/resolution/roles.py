"""What a source says a person is: the office before the name, the apposition behind it."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from tei_encode.names import title_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Span

_OFFICES = (
    r"(?i:president|vice-president|director|professor|secretary|minister|ambassador|chairman|editor|governor"
    r"|commissioner|chancellor|premier|general|adviser|representative|lecturer|historian|archivist|senator)"
)
_FIELD = (
    r"(?:[A-ZÀ-Þ][\w’'-]*(?:\s(?:of\sthe\s|of\s|and\s|for\s|the\s)?[A-ZÀ-Þ][\w’'-]*){0,5}"
    r"|[a-zß-ÿ][\w’'-]*(?:\s[a-zß-ÿ][\w’'-]*){0,4})"
)
"""What an office is for: names and words with capitals, or words in small letters."""
_BEHIND = re.compile(
    r"(?:,?\s[JS]r\.?)?\s?,\s(?:(?i:the|a|an|then|now)\s)?"
    rf"((?:[\w’'-]+\s){{0,4}}?{_OFFICES}(?:\s(?i:of|for|to)\s(?:the\s)?{_FIELD}|(?i:-general|\sgeneral))?)"
    r"(?=[,.;)\n]|$)",
)
_OFFICE = re.compile(rf"\b{_OFFICES}(?![\w-])")
_SERVES = re.compile(rf"(.*\b{_OFFICES})\s(?:to|for)(?:\sthe)?\s?\Z", re.DOTALL)
_HEAD_BEFORE = rf"(?<![\w-])({_OFFICES}(?i:[-\s]general)?)\s(?:of|for|to)\s(?:the\s)?"
_FIELD_BEFORE = r"[A-ZÀ-Þ][\w’'-]*\s(?:(?:(?:and|of|for|of\sthe)\s)?[A-ZÀ-Þ][\w’'-]*\s){0,3}"
_HEAD, _HEAD_AND_FIELD = re.compile(rf"{_HEAD_BEFORE}\Z"), re.compile(rf"{_HEAD_BEFORE}{_FIELD_BEFORE}\Z")
_NO_PART = frozenset(
    "and or but nor who whom whose which that he she it they we i you him them as when while if not is are was were be "
    "been has have had will would shall should may might can could did does do said says saw sees met left came went "
    "spoke wrote told asked gave took made got sat stood rose died fell knew thought held read sent brought found "
    "became began kept led lay ran sang won lost heard paid put his her their my our your".split()
)
"""Words that no occupation has: verbs, pronouns, and what joins it to something else, but inside of its field."""
_ARTICLES_OF_OBJECTS = frozenset("the a an this that these those all both".split())
_PLURAL = re.compile(r"(?:or|er|nt|al|el|an|ain)s$")
_HEAD_ENDS = re.compile(r"\s(?:of|for|to)\s")
_REACH = 120
_POLITE = frozenset(
    "mr mrs ms miss misses mme mlle messrs mssrs mm dr drs prof rev revd hon honble honorable honourable "
    "sir dame madam madame master mistress monsieur mademoiselle maître m herr frau fräulein fraulein "
    "signor signora signore signorina señor señora señorita senor senora senorita don doña dona dom "
    "citizen comrade comrades cde tov esqr esq squire goodman goodwife goody uncle aunt cousin brother "
    "sister father mother son daughter widow dear lord lady".split()
)
"""Words before a name that are no office: forms of address, ranks of birth, kinship."""
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_SHORT_WORD = 4
_ABBREVIATED = frozenset("lieut sergt comdr captn colonl honbl reverd brigr mssrs cmdre".split())
"""Titles of more letters than `_SHORT_WORD` that are written with a full stop."""
_ARTICLES = frozenset(["", "the", "a", "an"])
_KIN_WORDS = frozenset(
    "wife husband widow widower son daughter brother sister father mother uncle aunt nephew niece cousin".split()
)
_OPEN_ENDS = (" of", " the", " for", " and", " to")
_SHORTEST_LINE = 8
_LONGEST_LINE = 400
_LEAST_WIDTH = 25
"""Code points of a line that may be a full one of running text; lists have shorter ones."""


def roles_of(text: str, mentions: Sequence[Span], starts: Sequence[int] = ()) -> tuple[str, ...]:
    """Offices and roles that stand right before or behind a person's mentions, each once, as the source writes them.

    Forms of address ("Mr.", "Comrade") are no roles.

    Args:
        text: the source text.
        mentions: of one person.
        starts: where persons are named in the text, in order: no role holds a name, nor what somebody else is called.
    """
    found: dict[str, None] = {}
    for span in mentions:
        before = office_before(text, span.start)
        if before and not _PLURAL.search(_HEAD_ENDS.split(before)[0]):
            found.setdefault(before)
        behind = _BEHIND.match(text, span.end, min(len(text), span.end + _REACH))
        if behind is not None and "\n\n" not in behind[0] and (role := _on_its_line(text, behind, starts)):
            found.setdefault(role)
    return tuple(found)


def office_before(text: str, start: int) -> str:
    """The office that ends right before an offset, as written, without forms of address; empty where there is none.

    It does not reach over the end of a sentence, nor over that of a line that was not broken because it was full: in
    a list of participants, the line above says what somebody else is. What the office is for belongs to it: "Minister
    of Justice".
    """
    count = len(_title_with_field(text, start).split())
    if not count:
        return ""
    words = list(_WORD.finditer(text, max(0, start - _REACH), start))[-count:]
    before = text[max(0, words[0].start() - _SHORTEST_LINE) : words[0].start()].rpartition("\n")
    is_item = (before[1] or words[0].start() < _SHORTEST_LINE) and before[2].strip().casefold() in _ARTICLES
    is_behind_name = before[2].rstrip().endswith(",")
    is_item = is_item or (is_behind_name and "\n" in text[words[-1].end() : start])
    kept: list[str] = []
    follows = start
    for word in reversed(words):
        if _ends_sentence(word[0]) or (
            "\n" in text[word.end() : follows]
            and (
                is_item
                or not _is_wrapped(text, word.end(), follows)
                or _are_two(word[0], kept, of_another=is_behind_name)
            )
        ):
            break
        if not _is_polite(word[0]):
            kept.insert(0, word[0])
        follows = word.start()
    return " ".join(kept)


def _title_with_field(text: str, start: int) -> str:
    """The title before an offset; with the office, where only the last words of what it is for are a title."""
    title = title_before(text, start)
    near = text[max(0, start - _REACH) : start]
    if not _HEAD_ENDS.search(near):
        return title
    pattern = _HEAD if title else _HEAD_AND_FIELD
    match = pattern.search(near[: len(near.rstrip()) - len(title)] if title else near)
    if match is None:
        return title
    head = title_before(text, start - len(near) + match.end(1) + 1)
    return head + near[match.end(1) :] if head else title


def _are_two(above: str, below: Sequence[str], *, of_another: bool) -> bool:
    """Whether the last word of a line and the title on the next one are two offices: no "Secretary General".

    Args:
        above: the word.
        below: the title, as far as it stands on the next line.
        of_another: whether the office above stands behind a comma, as that of somebody named before does.
    """
    is_one = above.casefold() == "secretary" and below[:1] == ["General"]
    is_office = _OFFICE.fullmatch(above) is not None and bool(below) and not is_one
    return is_office and (of_another or _OFFICE.search(" ".join(below)) is not None)


def _is_polite(word: str) -> bool:
    return word.rstrip(".").casefold() in _POLITE


def _ends_sentence(word: str) -> bool:
    """Whether a word of a title has a full stop that does not abbreviate it."""
    plain = word.rstrip(".")
    return word != plain and len(plain) > _SHORT_WORD and plain.casefold() not in _ABBREVIATED | _POLITE


def _is_wrapped(text: str, end: int, follows: int) -> bool:
    """Whether a line ends because it is full: the word behind would make it longer than its neighbours."""
    word = _WORD.match(text, follows)
    if word is None or text.count("\n", end, follows) > 1 or _is_polite(word[0]):
        return False
    *above, line = text[max(0, end - _LONGEST_LINE) : end].split("\n")
    below = text[follows : follows + _LONGEST_LINE].split("\n")
    near = [len(one) for one in (*above[-2:], *below[:2])]
    length = len(line)
    return length >= _LEAST_WIDTH and length + 1 + len(word[0]) > max(near, default=0)


def _on_its_line(text: str, behind: re.Match[str], starts: Sequence[int]) -> str:
    """What stands behind a name, without what begins something else: another person, or somebody else's office."""
    role, first = behind[1], behind.start(1)
    for line_end in re.finditer(r"\n", role):
        so_far = role[: line_end.start()]
        if _begins_another(text, first + line_end.end(), so_far, starts) or (
            not so_far.endswith(_OPEN_ENDS)
            and not _is_wrapped(text, first + line_end.start(), first + line_end.end())
        ):
            role = so_far
            for ending in _OPEN_ENDS:
                role = role.removesuffix(ending)
            break
    at = bisect_left(starts, first)
    if at < len(starts) and starts[at] <= first + len(role):
        # "secretary to John Byrnes" is a secretary; "Secretary of Labor James Mitchell" is the next one.
        before = role[: starts[at] - first].rstrip()
        serves = _SERVES.match(before.removesuffix(title_before(text, starts[at])))
        role = serves[1] if serves is not None else ""
    return " ".join(role.split()) if _is_occupation(role) else ""


def _begins_another(text: str, at: int, so_far: str, starts: Sequence[int]) -> bool:
    """Whether a line begins with a person, a title before one, or an office behind one that is complete."""
    number = bisect_left(starts, at)
    if number < len(starts):
        start = starts[number]
        if not text[at:start].strip() or text[at:start].split() == title_before(text, start).split():
            return True
    office = _OFFICE.match(text, at)
    is_second = office is not None and office[0].casefold() != "general"
    return is_second and not so_far.endswith(_OPEN_ENDS) and _OFFICE.search(so_far) is not None


def _is_occupation(role: str) -> bool:
    """Whether words that hold an office are no more than that: no verb, no clause, no kin of somebody."""
    as_written = role.split()
    words = [word.casefold() for word in as_written]
    head = next((i for i, word in enumerate(words) if _OFFICE.match(word)), len(words))
    before, field = words[:head], words[head + 1 :]
    if (
        not _NO_PART.isdisjoint(before)
        or _NO_PART.intersection(field) - {"and"}
        or not _KIN_WORDS.isdisjoint(before)
    ):
        return False
    takes_object = any(
        word.endswith("ed") and next_one in _ARTICLES_OF_OBJECTS
        for word, next_one in itertools.pairwise(words[: head + 1])
    )
    ends_in_past = len(field) > 1 and as_written[-1].islower() and as_written[-1].endswith("ed")
    return bool(words) and not takes_object and not ends_in_past
