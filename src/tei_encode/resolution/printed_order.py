"""Names that a reference prints surname first and without a comma, as bibliographies in French do ("Besson Éloïse").

Whoever reads a name by its words alone takes the last of them for the surname; the reference's parts know better.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from .conflicts import PARSED_IN_PLACE
from .over_line_ends import flat
from .personal_names import parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tei_encode.model import Annotation

_PARTS = frozenset({Kind.SURNAME, Kind.FORENAME})


def surnames_first(text: str, claims: Sequence[Annotation]) -> Mapping[Span, str]:
    """The forms with a comma ("Besson, Éloïse") of names that a reference has surname first.

    Args:
        text: the source text, as `as_read` gives it.
        claims: settled claims in document order, the parts of names among them.

    Returns:
        A form for each such name's span; names with a comma of their own, forename first, or told by their words
        ("Zhelezov P. I.") are not among them.
    """
    parts = [one for one in claims if one.kind in _PARTS and one.origin in PARSED_IN_PLACE]
    starts = [one.span.start for one in parts]
    found: dict[Span, str] = {}
    for name in claims:
        if name.kind is not Kind.PERS_NAME:
            continue
        first = bisect_left(starts, name.span.start)
        mine = [one for one in parts[first : first + 4] if name.span.embeds(one.span)]
        if [one.kind for one in mine] != [Kind.SURNAME, Kind.FORENAME]:
            continue
        surname = flat(Span(name.span.start, mine[0].span.end).text(text))
        is_told = parse(flat(name.span.text(text))).surname == surname
        if not is_told and not text[mine[0].span.end : mine[1].span.start].strip():
            found[name.span] = f"{surname}, {flat(mine[1].span.text(text))}"
    return found
