"""What the rules say: proposals over the words of a stretch, and the claims that come out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tei_encode.model import Cert, Kind, Span


class Proposal(NamedTuple):
    """A reading of some words of a scan.

    Attributes:
        first: index of its first word.
        last: index after its last word.
        kind: one of the three name kinds; `None` where the words are a name of something else (a treaty).
        strength: 0 to 100; of two proposals that overlap the stronger one stands, of equals the longer.
        rule: name of the rule that made it.
        start: offset where it begins, if not with its first word; else -1.
        end: offset where it ends, if not with its last word; else -1.
    """

    first: int
    last: int
    kind: Kind | None
    strength: int
    rule: str
    start: int = -1
    end: int = -1


class NameClaim(NamedTuple):
    """A name in the text.

    Attributes:
        span: code points of the source.
        kind: `PERS_NAME`, `PLACE_NAME` or `ORG_NAME`.
        cert: how sure the rules are.
        rule: the rule that found it, for those who look for mistakes.
    """

    span: Span
    kind: Kind
    cert: Cert
    rule: str
