"""In which language a few words are: by script, else by the small words among them."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from tei_encode.model import Cert
from tei_encode.word_lists import entries

PIECE = re.compile(r"[^\W\d_]+['’]?")
LEAST_WORDS = 4
NOT_TELLING = "not-telling"
"""Section of words that are of no use as a proof."""
SHARE = 0.3
"""Which part of the words of a passage must be small words of its language."""
LONG, SHARE_IF_LONG = 7, 0.15
"""The same for a passage so long that it would have small words of the text's own language if it were in it;
headings may have none."""


class Language(NamedTuple):
    """A BCP 47 tag, and how sure it is."""

    tag: str
    cert: Cert


class Script(NamedTuple):
    """A script that shows by itself that words are foreign in a text of another one.

    Attributes:
        letters: its letters, as ranges of a character class.
        least: how many letters make a passage (fewer may be a symbol).
        languages: (letters that tell it, tag) of its languages, the most telling first; the last one is assumed.
        sure: whether the last language is the only likely one.
    """

    letters: str
    least: int
    languages: tuple[tuple[str, str], ...]
    sure: bool


SCRIPTS = (
    Script("\u0400-\u052f", 2, (("іїєґ", "uk"), ("ў", "be"), ("ђћљњџј", "sr"), ("ыэё", "ru"), ("", "ru")), False),
    Script("\u0370-\u03ff\u1f00-\u1fff", 3, (("\u1f00-\u1fff", "grc"), ("", "el")), True),
    Script("\u0590-\u05ff", 2, (("װױײ", "yi"), ("", "he")), True),
    Script("\u0600-\u06ff\u0750-\u077f", 2, (("پچژگ", "fa"), ("", "ar")), False),
    Script("\u0530-\u058f", 2, (("", "hy"),), True),
    Script("\u10a0-\u10ff", 2, (("", "ka"),), True),
    Script("\uac00-\ud7af\u1100-\u11ff", 1, (("", "ko"),), True),
    Script("\u3040-\u30ff\u4e00-\u9fff\u3400-\u4dbf", 1, (("\u3040-\u30ff", "ja"), ("", "und-Hani")), True),
)  # fmt: skip

OF_ANY_SCRIPT = re.compile(f"[{''.join(script.letters for script in SCRIPTS)}]")
"""A letter of any of them: most texts have none."""


@cache
def passages_of(letters: str) -> re.Pattern[str]:
    """Words of a script, one after another, with figures and commas between them but no marks or line of blanks."""
    between = r"(?:[^\S\n]|\n(?![^\S\n]*\n)|[\d,;:.!?–—-])"
    return re.compile(rf"[{letters}](?:[{letters}\u0300-\u036f'’]|{between}{{1,6}}(?=[{letters}]))*")


def language_of_script(script: Script, words: str, others: str = "") -> Language:
    """The language that words of a script are in, as far as letters tell.

    Args:
        script: the script.
        words: the words.
        others: all that the text has in this script; it tells where the words themselves do not.
    """
    for written, cert in ((words, Cert.HIGH), (others, Cert.HIGH if script.sure else Cert.MEDIUM)):
        for letters, tag in script.languages:
            if letters and re.search(f"[{letters}]", written.lower()):
                return Language(tag, cert)
    return Language(script.languages[-1][1], Cert.HIGH if script.sure else Cert.MEDIUM)


def uses_script(text: str, script: Script) -> bool:
    """Whether a text is itself written in a script, for the greater part."""
    beginning = text[:100_000]
    letters = sum(char.isalpha() for char in beginning)
    return len(re.findall(f"[{script.letters}]", beginning)) > 0.5 * letters


@cache
def _small_words() -> dict[str, frozenset[str]]:
    """The languages of each small word."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries("tei_encode.recognisers", "function_words"):
        for form in entry.forms:
            found[form].add(entry.section)
    return {word: frozenset(languages) for word, languages in found.items()}


def is_small_word(word: str, language: str, own: str) -> bool:
    """Whether a word is a small one of a language, and none of the text's own."""
    languages = _small_words().get(word.casefold().replace("’", "'"), frozenset())
    return language in languages and own not in languages


def language_of_words(words: str, own: str, *, least: int = LEAST_WORDS) -> Language | None:
    """The language of a passage in Latin letters, if it is surely another one than the text's own.

    Args:
        words: the passage.
        own: the primary subtag of the text's language.
        least: how many words there must be.
    """
    written = [piece for piece in PIECE.findall(words) if len(piece) > 1 or piece.islower()]
    if len(written) < least:
        return None
    pieces = [piece.casefold().replace("’", "'") for piece in written]
    is_heading = sum(piece[0].isupper() for piece in written) > len(written) / 2
    known = _small_words()
    weights: dict[str, float] = defaultdict(float)
    kinds: dict[str, set[str]] = defaultdict(set)
    for piece in pieces:
        languages = known.get(piece, frozenset())
        for language in languages:
            weights[language] += 1 if len(languages) == 1 else 0.5
            kinds[language].add(piece)
    ranked = sorted((weights[tag], tag) for tag in weights if tag not in (own, NOT_TELLING))
    if not ranked:
        return None
    weight, best = ranked[-1]
    second = ranked[-2][0] if len(ranked) > 1 else 0.0
    telling = sum(known[piece] == {best} for piece in kinds[best])
    is_long = len(pieces) >= LONG and weights[own] < 1 and not is_heading
    share = SHARE_IF_LONG if is_long else SHARE
    if weight < share * len(pieces) or not telling or weight <= 1.5 * weights[own] or weight < 1.3 * second:
        return None
    if len(kinds[best]) < 2 and least >= LEAST_WORDS:
        return None
    return Language(best, Cert.HIGH if telling >= 3 and len(pieces) >= 8 else Cert.MEDIUM)
