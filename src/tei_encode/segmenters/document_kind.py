"""What kind of document a text is: guessed from the whole, then a reason for or against roles in its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.model import Cert
from tei_encode.segmenters.kind_evidence import weigh_kinds
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.settings import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tei_encode.segmenters.roles import Context

PRIORS: Mapping[str, Mapping[Role, float]] = {
    "letter": {Role.OPENER: 0.5, Role.CLOSER: 0.5, Role.HEAD: -0.4, Role.TITLE: -0.3},
    "memorandum": {Role.OPENER: 0.5, Role.CLOSER: 0.3},
    "telegram": {Role.OPENER: 0.5, Role.CLOSER: 0.5, Role.HEAD: -0.4},
    "minutes": {Role.ITEM: -0.2, Role.CLOSER: -0.3},
    "interview": {Role.HEAD: -0.2, Role.CLOSER: -1.0},
    "article": {Role.OPENER: -0.5, Role.CLOSER: -1.0, Role.QUOTATION: 0.2},
    "chapter": {Role.OPENER: -0.5, Role.CLOSER: -0.5},
    "report": {Role.CLOSER: -0.3},
    "newspaper": {Role.CLOSER: -0.5},
    "text": {},
}
"""What each kind speaks for and against: a letter has an opener, an article seldom a closer."""


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """What a text was taken for.

    Attributes:
        name: one of `KINDS`, `text` for those of no kind in particular.
        cert: how sure that is.
        reasons: (weight, what was seen) pairs.
    """

    name: str
    cert: Cert
    reasons: tuple[tuple[float, str], ...] = ()


def guess_kind(context: Context) -> DocumentKind:
    """The kind that most speaks for; `text` where little speaks for any."""
    found = weigh_kinds(context)
    ranked = sorted(KINDS, key=lambda kind: -found[kind].total)
    best, margin = found[ranked[0]], found[ranked[0]].total - found[ranked[1]].total
    return DocumentKind(ranked[0], _certainty(ranked[0], best.total, margin), tuple(best.reasons))


def _certainty(name: str, total: float, margin: float) -> Cert:
    """How sure a kind is: by what speaks for it, and by how far the next one is behind."""
    if name == "text" or total < 2.5 or margin < 1:
        return Cert.LOW
    return Cert.HIGH if total >= 4 and margin >= 2 else Cert.MEDIUM
