"""The languages of an edition, counted in its tree (`langUsage`, TEI Guidelines, chapter HD 2.4.2)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_LANG

from .building import add, in_english

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

NAMES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "grc": "Ancient Greek",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "is": "Icelandic",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "la": "Latin", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian",
    "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "und": "undetermined",
    "yi": "Yiddish", "zh": "Chinese",
}  # fmt: skip
"""English names of languages, as the header shows them to people; any other tag stands for itself."""


def language_name(tag: str) -> str:
    """The English name of the language of a BCP 47 tag."""
    return NAMES.get(tag.partition("-")[0].lower(), tag)


def lang_usage(profile: _Element, text: _Element, main: str, more: Iterable[str]) -> None:
    """Add `langUsage`: the languages used, the main one first; with the share of each, from half a percent up.

    Args:
        profile: the `profileDesc`.
        text: the finished `text` element.
        main: language tag of the whole.
        more: tags the user names besides.
    """
    volumes = volume_by_language(text, main)
    total = sum(volumes.values())
    element = add(profile, "langUsage", "", in_english(main))
    found = sorted((tag for tag in volumes if tag != main), key=lambda tag: (-volumes[tag], tag))
    for tag in dict.fromkeys((main, *found, *more)):
        share = (200 * volumes[tag] + total) // (2 * total) if total else 0
        usage = str(share) if share else ""
        add(element, "language", language_name(tag), [("ident", tag), ("usage", usage)])


def volume_by_language(text: _Element, main: str) -> Counter[str]:
    """How many characters of a text, white space apart, stand in each language."""
    if not text.xpath(".//*[@xml:lang]"):
        return Counter({main: _volume("".join(map(str, text.itertext())))})
    volumes: Counter[str] = Counter()
    languages: dict[_Element, str] = {}
    for element in text.iter():
        around = main if element is text else languages[_parent(element)]
        own = languages[element] = element.get(XML_LANG) or around
        volumes[own] += _volume(element.text or "")
        if element is not text:
            volumes[around] += _volume(element.tail or "")
    return volumes


def _parent(element: _Element) -> _Element:
    parent = element.getparent()
    if parent is None:
        raise ValueError("only the text itself has no parent")
    return parent


def _volume(text: str) -> int:
    return sum(map(len, text.split()))
