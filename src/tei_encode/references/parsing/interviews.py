"""Interviews cited as sources: "Personal interview", "Interview by Tim Oake"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ..parts import Part
from .persons.name_lists import names_at

if TYPE_CHECKING:
    from .draft import Draft
    from .leads import Lead

_SAID = re.compile(
    r"(?:(?:personal|telephone|phone|e-?mail|video|written|oral(?:\shistory)?|author['’]s|unpublished)\s)?(?:interview(?:ed)?|conversation)"
    r"(?:\s(?P<by>(?:conducted\s)?by)\s|\swith\s(?:the\s)?author\b|(?=[.,;(]|\s\()(?!\.\s[Ii]n\b))",
    re.IGNORECASE,
)
_LATER = re.compile(r"(?<=[.,”\"»]\s)[Ii]nterview(?:ed|\sconducted)?\s(?P<by>by)\s(?=[^\W\d_a-z])")
_WITH = re.compile(
    r"(?:(?:personal|telephone|phone|author['’]s)\s)?interview\s(?:with|of)\s(?-i:(?=[^\W\d_a-z]))",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[.,;]\s(?P<place>[^\W\d_a-z][^\d.,;:()]{1,40}?),\s(?=(?:[^\W\d_]+\s)?\d)")


def claim_interview(draft: Draft, lead: Lead) -> bool:
    """Claim who asked the questions; whether the reference says that it is an interview."""
    if lead.start < lead.end and draft.first(Kind.AUTHOR):
        said = _SAID.match(draft.line, lead.end) or _LATER.search(draft.line, lead.end)
        if said is None:
            return False
        end = said.end()
        asked = names_at(draft.line, end, forename_first=True) if said["by"] else None
        if asked:
            draft.claim(
                *(Part(name.span, Kind.EDITOR, {"role": "interviewer"}, (name,)) for name in asked.names)
            )
            end = asked.end
        draft.passed.append(Span(said.start(), end))
        _pass_place(draft, end)
        return True
    said = _WITH.match(draft.line, lead.start)
    named = names_at(draft.line, said.end(), forename_first=True) if said else None
    if said is None or named is None:
        return False
    draft.claim(Part(Span(said.start(), named.names[-1].span.end), Kind.TITLE, {"level": "u"}))
    _pass_place(draft, named.names[-1].span.end)
    return True


def _pass_place(draft: Draft, start: int) -> None:
    """Leave the town where the talk was: nothing was published there."""
    place = _PLACE.match(draft.line, start - (draft.line[start - 1] in ".,;"))
    marked = place and any(zone.overlaps(Span(*place.span("place"))) for zone in draft.smooth.emphasised)
    if place and not marked and not re.search(r"[A-Z]{3}|News|Radio|Television|Press", place["place"]):
        draft.passed.append(Span(*place.span("place")))
