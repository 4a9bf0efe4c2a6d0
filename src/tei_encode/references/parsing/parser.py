"""Take a bibliographic reference apart (TEI Guidelines 3.12 Bibliographic Citations and References).

The parts stand in `bibl` as mixed content, so the printed form stays: `author`, `editor`, `title`, `date`,
`biblScope`, `publisher`, `pubPlace`, `edition`, `series`, `idno`, `ref` and `note`.
"""

from __future__ import annotations

import re

from tei_encode.model import Kind, Span

from ..archives.shelfmarks import shelfmarks
from ..parts import Reference
from ..smoothing import smooth
from .asides import claim_asides
from .draft import Draft
from .interviews import claim_interview
from .leads import Lead, claim_date, label_end, read_lead
from .legal_sources import claim_law_article, claim_law_book, claim_legal
from .numbers.locators import addresses, identifiers, patents, standard
from .numbers.scopes import keyword_before, passed_counts, scopes
from .titles.arrangement import arrange
from .titles.imprints import with_towns_apart, without_author_as_body

_LONGEST = 4000
# "D/P 201/5 (wardens' accounts)": what the paper is, no title of a work.
_GLOSS = re.compile(r"\s\([^()]{1,160}\)")


def parse_reference(text: str, *, labelled: bool = False) -> Reference:
    """The parts of a bibliographic reference.

    Args:
        text: the reference as printed, layout marks and line ends included. What lies beyond some thousand
            code points is left alone: no reference is that long.
        labelled: whether its list prints a label before each entry ("Smith 2001 Smith, John. …").

    Returns:
        The reference; spans are code points of `text`, end exclusive. Any text gives a value, at worst one
        without parts; nothing is raised.
    """
    draft = Draft(smooth(text[:_LONGEST]))
    draft.claim(*addresses(draft.line))
    claim_asides(draft)
    archival = _claim_shelfmark(draft)
    draft.claim(*patents(draft.line), *identifiers(draft.line, draft.parts))
    label = label_end(draft.line, labelled)
    legal = "" if archival else claim_legal(draft, label)
    norm = [] if archival or legal else standard(draft.line, label)
    draft.claim(*norm)
    after = max((part.span.end for part in norm), default=label)
    law_book = not (archival or legal or norm) and claim_law_book(draft, label)
    named = bool(legal or norm or law_book)
    law_article = not (archival or named) and claim_law_article(draft, label)
    lead = Lead(draft.line[:label].strip(), label, after) if named else read_lead(draft, labelled)
    claim_date(draft, lead.start)
    found = [] if legal or law_book or law_article else scopes(draft.line, lead.end, draft.parts)
    draft.claim(*found)
    draft.passed += [keyword_before(draft.line, part.span) for part in found]
    draft.passed += passed_counts(draft.line, lead.end, found)
    said = legal or ("interview" if not archival and claim_interview(draft, lead) else "")
    if not (legal or law_book):
        arrange(draft, lead, untitled=said == "interview")
    apart = [with_towns_apart(draft.line, part) for part in draft.parts]
    draft.parts = [without_author_as_body(draft.line, part) for part in apart]
    parts = draft.printed()
    return Reference(text, parts, said or ("standard" if norm else "") or _type(draft, archival), lead.label)


def _claim_shelfmark(draft: Draft) -> bool:
    """Claim repository and shelfmark; whether the reference is to an archival document."""
    found = shelfmarks(draft.line)
    for one in found:
        draft.claim(*one.all_parts())
        draft.passed += one.between()
        gloss = _GLOSS.match(draft.line, one.span.end)
        draft.passed += [Span(*gloss.span())] if gloss else []
    return bool(found)


def _type(draft: Draft, archival: bool) -> str:
    if archival:
        return "archival"
    kinds = {part.kind for part in draft.parts}
    hosted = any(part.kind is Kind.TITLE and part.attributes.get("level") == "j" for part in draft.parts)
    return (
        "web"
        if Kind.REF in kinds and not hosted and not kinds & {Kind.PUBLISHER, Kind.PUB_PLACE, Kind.BIBL_SCOPE}
        else ""
    )
