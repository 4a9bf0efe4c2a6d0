"""Readable `xml:id` values: ASCII words from any text, and a record of those already given out.

What is built from these is a valid NCName only behind a prefix that starts with a letter ("pers-", "bibl-"):
a slug itself may begin with a figure.
"""

from __future__ import annotations

import re
import unicodedata

_TRANSLITERATION = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "iu", "я": "ia", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj",
    "њ": "nj", "ђ": "dj", "ћ": "c", "џ": "dz", "ѓ": "g", "ќ": "k", "ѕ": "dz", "ѣ": "e", "ѳ": "f", "ѵ": "i",
    "α": "a", "β": "b", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "e", "θ": "th", "ι": "i", "κ": "k",
    "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t",
    "υ": "y", "φ": "ph", "χ": "ch", "ψ": "ps", "ω": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o",
    "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n", "ĸ": "k", "ſ": "s", "ə": "e",
    "’": "", "'": "", "ʼ": "", "ʹ": "", "ʺ": "", "‘": "", "ʻ": "",
})  # fmt: skip

_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def slug(text: str, limit: int = 40) -> str:
    """Lower-case ASCII words joined by hyphens, for use behind a prefix such as `pers-`.

    Accents are stripped, Cyrillic, Greek and a few Latin letters transliterated, apostrophes dropped, all else
    between words becomes one hyphen. Longer slugs are cut between words where a word fits in.

    Args:
        text: any text.
        limit: most characters of the result.

    Returns:
        The slug, or an empty string where no letter or figure is left.
    """
    lowered = unicodedata.normalize("NFC", text.casefold()).translate(_TRANSLITERATION)
    plain = "".join(one for one in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(one))
    words = _NOT_A_WORD.sub("-", plain.casefold().translate(_TRANSLITERATION)).strip("-")
    if len(words) <= limit:
        return words
    cut = words[: limit + 1].rfind("-")
    return (words[:cut] if cut > 0 else words[:limit]).strip("-")


class Identifiers:
    """Gives out identifiers and remembers them, so that none is given twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def claim(self, base: str) -> str:
        """The base itself where it is free, else base-2, base-3, … in the order of the calls."""
        if base not in self._taken:
            self._taken.add(base)
            return base
        number = self._last.get(base, 1) + 1
        while f"{base}-{number}" in self._taken:
            number += 1
        self._last[base] = number
        found = f"{base}-{number}"
        self._taken.add(found)
        return found

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._taken
