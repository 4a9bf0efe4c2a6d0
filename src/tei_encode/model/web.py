"""Addresses of the web as they stand in texts: where they end, and what they point at (RFC 3986)."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_INSIDE = r"[^\s<>\"“”«»\x00-\x1f\x7f-\x9f\ufffe\uffff]"
ADDRESS = re.compile(rf"\b(?:https?|ftp)://{_INSIDE}+|(?<![\w@./-])www\.[a-z\d-]+\.{_INSIDE}+", re.IGNORECASE)
NOTE_MARK = re.compile(r"[.,;)]*(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)[.,;)]*\Z")
"""The mark of a footnote right behind an address is no part of it."""
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
