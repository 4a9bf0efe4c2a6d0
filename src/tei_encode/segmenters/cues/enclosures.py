"""Lines that name a paper sent along with a letter or despatch, above its text."""

from __future__ import annotations

import re

LONGEST = 120
_WORD = r"(?:sub-?)?(?:enclosure|inclosure)"
_COUNT = r"(?:\(?(?:No\.?\s?)?(?:\d{1,3}|[IVX]{1,5}|[A-Z])\)?)"
_END = r"[\s.:,\])]*(?:[.,:—–-]+\s*[(\[]?(?:Translation|Extracts?|Copy|Telegram)[.)\]]*)?\s*\Z"
_IN_ANOTHER = re.compile(
    rf"[\[(]?(?i:{_WORD}|annexe?|appendix|attachment)s?(?:\s{_COUNT})?\s(?:in|to|with)\s"
    r"[^\n]{0,80}?(?i:\bNos?\.?\s?\d|\b(?:despatch|dispatch|telegram)\b|\b(?:preceding|foregoing)\b)[^\n]{0,60}\Z"
)
"""Which of what was sent with which despatch ("Enclosure 1 in No. 112.")."""
_NUMBERED = re.compile(rf"(?i:{_WORD})\s{_COUNT}{_END}")
_BRACKETED = re.compile(rf"\[(?i:{_WORD})s?(?:\s{_COUNT})?[.,:—–\s-]*(?:[^\[\]\n]{{0,40}})\][\s.]*\Z")


def enclosure_form(line: str) -> str:
    """How a line names a paper sent along: `another`, `bracket`, `number`, by what shows it; empty where it names none.

    Args:
        line: the line without white space or marks of emphasis around it.
    """
    if len(line) > LONGEST or (not line[:2].strip("[(").istitle() and not line[:4].strip("[(").isupper()):
        return ""
    if _IN_ANOTHER.match(line):
        return "another"
    if _BRACKETED.match(line):
        return "bracket"
    return "number" if _NUMBERED.match(line) else ""
