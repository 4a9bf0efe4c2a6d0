"""Words with which letters greet in German, French, Italian and Spanish: at the head of a salute they are no names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .scan import Scan

_STRENGTH = 100
_WORD = re.compile(
    r"""
    sehr | und | mein(?:e|er|es)? | unser(?:e|er)? | euer | eure | ew
    | (?:hoch|sehr|innigst|viel|aller)?
      (?:geehrt|verehrt|geschätzt|geliebt|lieb|t?h?euer|th?eur|werth?|best|gnädig|würdig|wohlgeboren|edl)
      (?:st)?e[rns]?
    | hochzuverehrende[rn]? | verehrungswürdige[rn]? | herren | damen
    | (?:mein|dein)?\s?freund(?:e|in|innen)? | kolleg(?:e|en|in|innen)
    | très | bien | mon | ma | mes | notre | chers? | chères? | honorés? | honorées? | maîtres? | et | amie?s?
    | confrères? | collègues? | messieurs | mesdames
    | car[oaie] | carissim[oaie] | amatissim[oa] | egregi[oae]? | gentil(?:e|i|issim[oaei]) | illustr(?:e|i|issim[oaei])
    | pregiatissim[oaei] | stimatissim[oaei] | chiarissim[oaei] | spettabile | mi[oaei]i? | amic[oai] | amiche
    | muy | mis? | estimad[oa]s? | querid[oa]s? | distinguid[oa]s? | apreciad[oa]s? | respetad[oa]s? | amig[oa]s?
    | (?:excelent|ilustr|reverend)ísim[oa]s? | señor(?:es|as)
    """,
    re.VERBOSE | re.IGNORECASE,
)


_OFFICE = re.compile(
    r"(?:Geheim|Hof|Kommerzien|Justiz|Medizinal|Regierungs|Studien|Ober|Kirchen|Schul|Stadt|Staats)?rath?"
    r"|(?:Geheim|Hof|Kommerzien|Justiz|Staats)räthe?|Direktor|Doktor|Doctor|Kollege|Pfarrer|Pastor|Redakteur|Verleger",
    re.IGNORECASE,
)
"""What stands behind "Herr" and is no surname, but where a name follows it."""


def propose(scan: Scan) -> Iterator[Proposal]:
    """The words at the head of a salute, and an office behind "Herr" that ends it, as names of nobody."""
    if scan.kind is not Kind.SALUTE:
        return
    for at in range(_length(scan)):
        yield Proposal(at, at + 1, None, _STRENGTH, "greeting")
    if len(scan.words) > 1:
        before, last = scan.words[-2:]
        if before.text in ("Herr", "Herrn", "Frau") and _OFFICE.fullmatch(last.text):
            yield Proposal(len(scan.words) - 1, len(scan.words), None, _STRENGTH, "greeting")


def without_greeting(scan: Scan, proposals: list[Proposal]) -> list[Proposal]:
    """Readings of a salute that begin with words of greeting, begun behind these."""
    length = _length(scan) if scan.kind is Kind.SALUTE else 0
    return [
        one if one.kind is None or one.first >= length else one._replace(first=length, start=-1)
        for one in proposals
        if one.kind is None or one.last > length
    ]


def _length(scan: Scan) -> int:
    """How many words at the head of a salute are of greeting."""
    return next((at for at, word in enumerate(scan.words) if not _WORD.fullmatch(word.text)), len(scan.words))
