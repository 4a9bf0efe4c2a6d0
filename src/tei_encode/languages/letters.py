"""Letters that only some languages use: they tell near relations apart, and prove nothing by themselves."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from .vocabulary import vocabulary

OWNERS = {
    "ы": "ru be", "э": "ru be", "ё": "ru be", "щ": "ru uk bg", "ъ": "ru bg", "ѣ": "ru", "і": "uk be", "ї": "uk",
    "є": "uk", "ґ": "uk", "ў": "be", "ј": "sr mk", "љ": "sr mk", "њ": "sr mk", "џ": "sr mk", "ћ": "sr", "ђ": "sr",
    "ѓ": "mk", "ќ": "mk", "ѕ": "mk",
    "ß": "de", "ñ": "es", "ã": "pt", "õ": "pt et", "ł": "pl", "ś": "pl", "ź": "pl", "ń": "pl", "ż": "pl", "ř": "cs",
    "ě": "cs", "ů": "cs", "ľ": "sk", "ĺ": "sk", "ŕ": "sk", "ô": "sk fr pt cy", "ő": "hu", "ű": "hu", "ğ": "tr",
    "ı": "tr", "ð": "is", "þ": "is", "ø": "da no", "æ": "da no is", "å": "da no sv", "ă": "ro", "ț": "ro", "ș": "ro",
    "ą": "pl lt", "ę": "pl lt", "ė": "lt", "ų": "lt", "ā": "lv", "ē": "lv", "ķ": "lv", "ļ": "lv", "ņ": "lv",
    "ĉ": "eo", "ĝ": "eo", "ĥ": "eo", "ĵ": "eo", "ŝ": "eo", "ŭ": "eo", "ŵ": "cy", "ŷ": "cy", "ć": "hr pl", "đ": "hr",
    "پ": "fa ur", "چ": "fa ur", "گ": "fa ur", "ژ": "fa ur", "ں": "ur", "ے": "ur", "ہ": "ur", "ٹ": "ur", "ة": "ar",
}  # fmt: skip
LETTER = re.compile(f"[{''.join(OWNERS)}]")


@cache
def _bits() -> dict[str, int]:
    languages = vocabulary().languages
    return {letter: sum(1 << languages.index(tag) for tag in tags.split()) for letter, tags in OWNERS.items()}


def letters_in(text: str) -> Counter[int]:
    """How often such letters occur, by the set of languages that use them."""
    found: Counter[int] = Counter()
    if not text.isascii():
        for letter, number in Counter(LETTER.findall(text)).items():
            found[_bits()[letter]] += number
    return found
