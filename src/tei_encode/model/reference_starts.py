"""How a reference to a work begins: entries are parted by it, and those that hold a second one are told by it."""

from __future__ import annotations

import re

_PARTICLE = (
    r"(?:[dDlL]['’]|O['’]|"
    r"(?:[dD](?:e|e la|ella|u|os|as?|i|al|en)|[vV]an(?: de[nr]?| ’t| 't)?|[vV]o[nm](?: de[rm]?)?|[zZ]u[mr]?|[tT]e[nr]|"
    r"[lL][ae]|[eE]l|[aA]l|[aA]f|[iI]bn|[bB]in)[ -])"
)
_NAME = rf"(?:{_PARTICLE}?[^\W\d_a-z][\w'’-]+)"
_FORENAME = (
    r"(?!(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})(?<![ ,][IVX])(?: \(|,))[^\W\d_a-z](?:\.|[\w'’-]*)"
)
"""A forename or initial; a Roman number with a year behind it is a volume ("Journal, IV (1934)")."""
_YEAR = r"(?:(?:1[4-9]\d\d|20\d\d)[a-z]?|n\.\s?d\.|forthcoming|in press)"
DASH_FOR_AUTHOR = re.compile(
    r"[-–—―][ \t\u00a0]+(?:(?:and|und|et|y|&|with|mit|avec)\s[^\W\d_a-z][\w'’-]+,?\s[^\W\d_a-z]"
    r"|(?:\((?:eds?|Hg|Hrsg|dir)\.?\),?\s)?"
    rf"(?:\({_YEAR}[^()\n]{{0,12}}\)|{_YEAR}(?![\w–-])(?=[.,:;)\s])))"
)
"""One dash and a blank for the author of the work above, a year or other authors behind it ("— 2011. Title")."""
AUTHOR = re.compile(
    rf"[*_“\"]{{0,2}}(?:{_NAME}(?: {_NAME}){{0,2}},\s+{_FORENAME}(?:[ .-]{{1,2}}{_FORENAME}){{0,3}}\s*[.,(&:;]"
    rf"|{_NAME}(?: {_NAME})?,\s+{_FORENAME}(?:[ -]{_FORENAME}){{0,2}}\s+(?:and|et|und|e|y|with)\s"
    rf"|{_NAME} [A-Z]{{1,3}}[.,] "
    rf"|[-–—_]{{2,8}}\s?[.,(]|[–—―][.,]\s|{DASH_FOR_AUTHOR.pattern})"
)
"""An author at the start of a reference: "Name, Forename.", "Name, I. and", "Name AB.", or a dash for the one above."""
INITIALS_AUTHOR = re.compile(
    rf"[*_“\"]{{0,2}}(?:[^\W\d_a-z]\.[ -]?){{1,4}}{_NAME}(?:[ -]{_NAME})?(?:,|:|\s(?:and|et|und|&)\b)\s?"
)
"""An author with initials first ("A. Oake, Tides", "A. B. Oake and T. Pell, …"): notes begin so, and numbered lists."""
_SMALL_NAME = re.compile(rf"[a-zß-ÿ][\w'’-]+, (?![cnpv]\.)[a-z]\.(?: ?[a-z]\.)? \(?{_YEAR}[.):]")
"""An author who writes the own name small ("oake, b. 1984."); "c. 1984" is about that year."""
_WORD_OF_BODY = r"(?!(?:In|Press|Verlag|Publishers|Books)\b)(?:[^\W\d_a-z](?:\.(?:[A-Z]\.)+|[\w'’&-]*)|&)"
_LINK = r"(?:and|for|of|the|in|on|de|des|du|la|et|für|und|der|y)"
_BODY = re.compile(
    rf"[*_]{{0,2}}(?:The )?(?P<words>{_WORD_OF_BODY}(?:,? (?:{_LINK} ){{0,2}}{_WORD_OF_BODY}){{0,9}})"
    rf"(?: \([A-Z][\w-]{{1,9}}\))?[*_]{{0,2}}"
    rf"\.?(?: (?P<bracket>\({_YEAR}[^()\n]{{0,12}}\))| {_YEAR}(?: \[\d{{4}}\])?(?![\w–-]))"
    rf"[.,:;]?\s+[\"“‘'*_]{{0,2}}[^\W\d_]"
)
"""A body, the year of its work and more words ("Salt Board (1991) Report", "Office of Tolls. 2001. Tables")."""
_LAST_WORD = re.compile(r"(?:[^\W_]{2}|[)\]”\"’*_/])[.)\]”\"’*_]*\Z|\d\Z")
_STOPS = re.compile(
    r"(?<!\b[Ee]d)(?<!\b[Ee]ds)(?<!\b[Vv]ol)(?<!\b[Nn]o)(?<!\bpp)(?<!\b[Tt]rans)(?<!\bSt)"
    r"(?:(?<=[^\W_]{2})[.!?]|[)\]”\"’*_/>]|\d)[.)\]”\"’*_]*\Z"
)
"""How a line ends with which a reference is over: a stop behind more than an initial, a bracket, a figure."""


def begins_reference(words: str, above: str = "") -> bool:
    """Whether a line reads as the start of a reference: a person, or a body with a year.

    A person whose name begins with a capital is believed below any whole word. What may as well go on with a sentence,
    a body or a name that begins small, has to stand below a line that is over.

    Args:
        words: the line, without a bullet or number before it.
        above: the line right above it; empty where there is none, or the layout has told already that it is over.
    """
    is_over = not above or _STOPS.search(above[-16:]) is not None
    if AUTHOR.match(words):
        return is_over or (not words[0].islower() and _LAST_WORD.search(above[-12:]) is not None)
    if not is_over:
        return False
    return _begins_with_body(words) or _SMALL_NAME.match(words) is not None


def _begins_with_body(words: str) -> bool:
    """Whether a body stands first; one word alone with a bare year rather is a place ("London 1990")."""
    body = _BODY.match(words)
    if body is None:
        return False
    is_one = not any(c.isspace() for c in body["words"])
    return not is_one or body["bracket"] is not None or (body["words"].isupper() and len(body["words"]) > 2)
