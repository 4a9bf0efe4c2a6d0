"""How references to works begin, and what they show besides: cues by which bibliographies are told line by line."""

from __future__ import annotations

import re

_PARTICLE = (
    r"(?:[dDlL]['’]|O['’]|"
    r"(?:[dD](?:e|e la|u|i|al)|[vV]an(?: de[nr]?)?|[vV]on(?: der)?|[zZ]u|[lL][ae]|[eE]l|[aA]l)[ -])"
)
_NAME = rf"(?:{_PARTICLE}?[^\W\d_a-z][\w'’-]+)"
_FORENAME = r"[^\W\d_a-z](?:\.|[\w'’-]*)"
AUTHOR = re.compile(
    rf"[*_“\"]{{0,2}}(?:{_NAME}(?: {_NAME}){{0,2}},\s+{_FORENAME}(?:[ .-]{{1,2}}{_FORENAME}){{0,3}}\s*[.,(&:;]"
    rf"|{_NAME}(?: {_NAME})?,\s+{_FORENAME}(?:[ -]{_FORENAME}){{0,2}}\s+(?:and|et|und|e|y|with)\s"
    rf"|{_NAME} [A-Z]{{1,3}}[.,] "
    r"|[-–—_]{2,8}\s?[.,(]|[–—―][.,]\s)"
)
"""An author at the start of a reference: "Name, Forename.", "Name, I. and", "Name AB.", or a dash for the one above."""
YEAR = re.compile(r"(?<![\d–-])(?:1[4-9]\d\d|20\d\d)[a-z]?\b|\bn\.\s?d\.|\b(?:forthcoming|in press)\b")
PUBLISHED = re.compile(
    r"\b(?:vols?|pp?|nos?|eds?|[Tt]rans|[Tt]ranslated|[Ee]dited|[Dd]iss|Ph\.?D|[Jj]ournal|[Rr]eview|Proceedings|Press|Verlag|Quarterly|"
    r"Bulletin|Annals|University|[Tt]hesis|[Rr]eport)\b|https?://|\bdoi\b|[“\"«„][^”\"»“\n]{8,}|[*_][^*_\n]{6,}[*_]|\d\s?\(\d{1,4}\)"
    r"|(?<!\d)\d{1,3}:\s?\d|:\s?\d{1,4}[-–]\d|\b[^\W\d_a-z][\w.]+(?:,? [^\W\d_a-z][\w.]+)?: [^\W\d_a-z]"
    r"|\b[Ii]n:? [^\W\d_a-z][\w .,&]{4,60}\((?:[Ee]d|Hg)|\([^\W\d_a-z][\w ]{2,20}(?:: [^()\n]{2,40})?, \d{4}\)"
)
"""What says how a work was published: where and by whom, in which journal, volume or book, on which pages."""
ENDS_REFERENCE = re.compile(r"(?:[^\W_]{2}|[)\]”\"’*_/])[.)\]”\"’*_]*\Z|\d\Z")
LONGEST = 700
"""Code points of the longest reference."""


def is_reference(words: str) -> bool:
    """Whether words are a reference to a work: an author first, a year, and how it was published."""
    flat = " ".join(words.split())
    return (
        len(flat) <= LONGEST
        and AUTHOR.match(flat) is not None
        and YEAR.search(flat) is not None
        and PUBLISHED.search(flat) is not None
    )
