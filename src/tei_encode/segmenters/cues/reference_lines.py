"""What references to works show besides their start: cues by which bibliographies are told line by line."""

from __future__ import annotations

import re

from tei_encode.model.reference_starts import AUTHOR, INITIALS_AUTHOR

YEAR = re.compile(r"(?<![\d–-])(?:1[4-9]\d\d|20\d\d)[a-z]?\b|\bn\.\s?d\.|\b(?:forthcoming|in press)\b")
PUBLISHED = re.compile(
    r"\b(?:vols?|pp?|nos?|eds?|[Tt]rans|[Tt]ranslated|[Ee]dited|[Dd]iss|Ph\.?D|[Jj]ournal|[Rr]eview|Proceedings|Press|Verlag|Quarterly|"
    r"Bulletin|Annals|University|[Tt]hesis|[Rr]eport)\b|https?://|\bdoi\b|[“\"«„][^”\"»“\n]{8,}|[*_][^*_\n]{6,}[*_]|\d\s?\(\d{1,4}\)"
    r"|(?<!\d)\d{1,3}:\s?\d|:\s?\d{1,4}[-–]\d|\b[^\W\d_a-z][\w.]+(?:,? [^\W\d_a-z][\w.]+)?: [^\W\d_a-z]"
    r"|\b[Ii]n:? [^\W\d_a-z][\w .,&]{4,60}\((?:[Ee]d|Hg)|\([^\W\d_a-z][\w ]{2,20}(?:: [^()\n]{2,40})?, \d{4}\)"
)
"""What says how a work was published: where and by whom, in which journal, volume or book, on which pages."""
_TITLE = re.compile(
    r"(?:an? |the )?(?:(?:short|brief|select|selected|annotated|working|critical|preliminary) ){0,3}"
    r"bibliography (?:of|for|on|to) |"
    r"(?:(?:kleine|kommentierte|ausgewählte) )?bibliographie (?:der|des|zur|zum|zu) |bibliographie (?:de|des|du) ",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)][ \t\u00a0]+)?[^\W\d_a-z][^\d.,;:\n“”\"]{2,58}\Z")
LONGEST_TITLE = 90
MOST_WORDS = 7
"""Words of the name of a part of a bibliography."""
LONGEST = 700
"""Code points of the longest reference."""


def names_bibliography(words: str) -> bool:
    """Whether a line would be the title of a bibliography, were it one ("A Bibliography of the Fords")."""
    return len(words) <= LONGEST_TITLE and _TITLE.match(words) is not None


def may_name_part(words: str) -> bool:
    """Whether a line may name a part of a bibliography: a few words, no figure, no stop ("II. Printed Works")."""
    return _PART.match(words) is not None and len(words.split()) <= MOST_WORDS


def is_reference(words: str, *, may_begin_with_initials: bool = False) -> bool:
    """Whether words are a reference to a work: an author first, a year, and how it was published.

    Args:
        words: the words, without a number before them.
        may_begin_with_initials: whether "A. Oake" is an author, too, as in numbered lists.
    """
    flat = " ".join(words.split())
    begins = AUTHOR.match(flat) or (may_begin_with_initials and INITIALS_AUTHOR.match(flat))
    return (
        len(flat) <= LONGEST
        and bool(begins)
        and YEAR.search(flat) is not None
        and PUBLISHED.search(flat) is not None
    )
