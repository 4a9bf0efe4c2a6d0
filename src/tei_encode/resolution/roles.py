"""What a source says a person is: the office before the name, the apposition behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.names import title_before

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from tei_encode.model import Span

_BEHIND = re.compile(
    r"(?:,?\s[JS]r\.?)?\s?,\s(?:(?:the|a|an|then|now)\s)?"
    r"((?:[\w’'-]+\s){0,4}?(?:president|vice-president|director|professor|secretary|minister|ambassador|chairman|editor"
    r"|governor|commissioner|chancellor|premier|general|adviser|representative|lecturer|historian|archivist|senator)"
    r"(?:\s(?:of|for|to)\s(?:the\s)?[A-ZÀ-Þ][\w’'-]*(?:\s(?:of the|of|and|for|the)?\s?[A-ZÀ-Þ][\w’'-]*){0,5}"
    r"|-general|\sgeneral)?)(?=[,.;)\n]|$)",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:or|er|nt|al|el|an|ain)s$")
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
_OPEN_ENDS = (" of", " the", " for", " and", " to")
_SHORTEST_LINE = 8
_LONGEST_LINE = 400
_LEAST_WIDTH = 25
"""Code points of a line that may be a full one of running text; lists have shorter ones."""


def roles_of(text: str, mentions: Sequence[Span], starts: Container[int] = ()) -> tuple[str, ...]:
    """Offices and roles that stand right before or behind a person's mentions, each once, as the source writes them.

    Forms of address ("Mr.", "Comrade") are no roles.

    Args:
        text: the source text.
        mentions: of one person.
        starts: where persons are named in the text: what begins a line there is no part of a role.
    """
    found: dict[str, None] = {}
    for span in mentions:
        before = office_before(text, span.start)
        if before and not _PLURAL.search(before):
            found.setdefault(before)
        behind = _BEHIND.match(text, span.end, min(len(text), span.end + _REACH))
        if behind is not None and "\n\n" not in behind[0] and (role := _on_its_line(text, behind, starts)):
            found.setdefault(role)
    return tuple(found)


def office_before(text: str, start: int) -> str:
    """The office that ends right before an offset, as written, without forms of address; empty where there is none.

    It does not reach over the end of a sentence, nor over that of a line that was not broken because it was full: in
    a list of participants, the line above says what somebody else is.
    """
    count = len(title_before(text, start).split())
    if not count:
        return ""
    words = list(_WORD.finditer(text, max(0, start - _REACH), start))[-count:]
    before = text[max(0, words[0].start() - _SHORTEST_LINE) : words[0].start()].rpartition("\n")
    is_item = (before[1] or words[0].start() < _SHORTEST_LINE) and before[2].strip().casefold() in _ARTICLES
    is_item = is_item or (before[2].rstrip().endswith(",") and "\n" in text[words[-1].end() : start])
    kept: list[str] = []
    follows = start
    for word in reversed(words):
        if _ends_sentence(word[0]) or (
            "\n" in text[word.end() : follows] and (is_item or not _is_wrapped(text, word.end(), follows))
        ):
            break
        if not _is_polite(word[0]):
            kept.insert(0, word[0])
        follows = word.start()
    return " ".join(kept)


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


def _on_its_line(text: str, behind: re.Match[str], starts: Container[int]) -> str:
    """What stands behind a name, up to the end of its line where the next one begins with another person or office."""
    role = behind[1]
    for line_end in re.finditer(r"\n", role):
        at = behind.start(1) + line_end.start()
        so_far = role[: line_end.start()]
        if not so_far.endswith(_OPEN_ENDS) and (at + 1 in starts or not _is_wrapped(text, at, at + 1)):
            role = so_far
            break
    return " ".join(role.split())
