"""Chinese and Korean given names, which are told by their syllables: "Kuo-fan", "Sun-yup", "Kuan Yew"."""

from __future__ import annotations

import re

from .lists import words

_INITIAL = r"(?:(?:ch|sh|hs|ts|tz|ss|sz|zh|kw|hw|[bcdfghjklmnpqrstwxyz])['’]?[wy]?)?"
_FINAL = (
    r"(?:[aeiouü]|ae|ah|ai|ao|aw|ea|ee|ei|eo|ew|eu|ia|iao|ie|iew|iu|io|oe|oh|oo|ou|ua|uai|ue|ui|uo|üa|üe|ih|eh"
    r"|(?:[aeiouü]|ae|eo|eu|ia|ie|io|iu|oo|ua|ue|uo|üa)(?:ng|[nklmp])|erh)"
)
_SYLLABLE = rf"{_INITIAL}{_FINAL}"
_JOINED = re.compile(rf"(?!Co-|Re-){_SYLLABLE}(?:-{_SYLLABLE}){{1,2}}", re.IGNORECASE)
_SPACED = re.compile(_SYLLABLE, re.IGNORECASE)
_LEAST = 5
"""Letters of a given name of two syllables."""


def is_joined_given_name(word: str) -> bool:
    """Whether a word with hyphens is a given name by its syllables: "Kung-chao", "Tsung-t'ang".

    Words that are made of two others ("Tie-up") are none.

    Args:
        word: with a capital, as a text has it.
    """
    if len(word) <= _LEAST or not word[0].isupper() or _JOINED.fullmatch(word) is None:
        return False
    return word.rpartition("-")[2].capitalize() not in words("common_words")


def is_family_name_first(first: str, *given: str) -> bool:
    """Whether a surname stands before a given name as in Chinese and Korean: "Kim Il-sung", "Lee Kuan Yew".

    Args:
        first: the first word of a name.
        given: the others; one with a hyphen, or two.
    """
    if first.capitalize() not in words("family_names_first"):
        return False
    if len(given) == 1:
        return is_joined_given_name(given[0])
    return len(given) == 2 and all(_SPACED.fullmatch(one) is not None for one in given)
