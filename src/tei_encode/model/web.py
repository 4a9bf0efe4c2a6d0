"""Addresses of the web as they stand in texts: where they end, and what they point at (RFC 3986)."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_INSIDE = r"[^\s<>\"“”«»\x00-\x1f\x7f-\x9f\ufffe\uffff]"
ADDRESS = re.compile(rf"\b(?:https?|ftp)://{_INSIDE}+|(?<![\w@./-])www\.[a-z\d-]+\.{_INSIDE}+", re.IGNORECASE)
NOTE_MARK = re.compile(r"[.,;)]*(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)[.,;)]*\Z")
"""The mark of a footnote right behind an address is no part of it."""
_COUNTRIES = (
    "at|au|be|br|ca|ch|cn|cz|de|dk|edu|es|eu|fi|fr|gr|hu|ie|il|in|int|is|it|jp|kr|lt|lv|mx|nl|no|nz|pl|pt|ro|ru|se|si"
    "|sk|su|tr|ua|uk|us|za"
)
BARE_ADDRESS = re.compile(
    rf"(?<![\w@./:\-])(?!www\.)(?:[a-z\d][a-z\d-]{{0,62}}\.){{1,5}}(?:com|org|net|gov|mil|info|io|{_COUNTRIES})/{_INSIDE}*"
)
"""A host without scheme, in lower case, of a domain that is in use, with a path: "example.org/x"."""
DOI = re.compile(rf"(?<![\w./])(?:doi:\s?)?10\.\d{{4,9}}/(?:(?![,;]){_INSIDE})+", re.IGNORECASE)
"""A Digital Object Identifier (ISO 26324), with or without the label in front."""
TRAILING = ".,;:!?'’*_…"
_CLOSING = {")": "(", "]": "[", "}": "{"}
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IN_HOST, _IN_PATH = "[]:@!$&'()*+,;=%-._~", "/?:@!$&'()*+,;=%-._~"
_HOST = re.compile(
    r"(?:[\w.~!$&'()*+,;=:%-]*@)?(?:\[[0-9A-Fa-f:.]+\]|[\w.~!$&'()*+,;=%-]+)(?::\d{1,5})?", re.ASCII
)
"""User, host and port (RFC 3986, section 3.2), none of them empty."""


def address_end(text: str, start: int, end: int) -> int:
    """Where an address ends once the punctuation of the sentence around it is taken off."""
    mark = NOTE_MARK.search(text, start, end)
    end = mark.start() if mark else end
    while end > start:
        last = text[end - 1]
        opening = _CLOSING.get(last)
        is_unopened = opening is not None and text.count(last, start, end) > text.count(opening, start, end)
        if last not in TRAILING and not is_unopened:
            break
        end -= 1
    return end


def doi_target(doi: str) -> str:
    """The address at which a DOI is resolved."""
    return f"https://doi.org/{quote(doi[doi.index('10.') :], safe=_IN_PATH)}"


def reference_target(reference: str) -> str:
    """What a link points at as a valid URI reference, absolute or relative; empty where none can be made of it.

    A pointer into the source's own page (`#top`) gives an empty string: it leads nowhere in an edition.
    """
    if "://" in reference or reference.lower().startswith("www."):
        return address_target(reference)
    if reference.startswith("#"):
        return ""
    return quote(_STRAY_PERCENT.sub("%25", reference), safe=_IN_PATH).partition("#")[0]


def address_target(address: str) -> str:
    """The address as a valid URI, what may not stand in one percent-encoded; empty where none can be made of it."""
    full = _STRAY_PERCENT.sub("%25", address if "://" in address else f"http://{address}")
    try:
        parts = urlsplit(full)
    except ValueError:  # a bracket without its partner
        return ""
    host = quote(parts.netloc, safe=_IN_HOST)
    if not _HOST.fullmatch(host):
        return ""
    before, hash_sign, fragment = full.partition("#")
    path = before[before.index("://") + 3 + len(parts.netloc) :]
    ending = hash_sign + quote(fragment, safe=_IN_PATH)
    return f"{parts.scheme}://{host}{quote(path, safe=_IN_PATH)}{ending}"
