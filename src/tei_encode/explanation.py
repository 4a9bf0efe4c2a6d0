"""Why a text was given the structure it has: block by block, what was decided and on which evidence."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from .model import Kind, SourceText
from .model.finding import place_of
from .segmenters import Role, analyse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .segmenters import Decision, Structure, Unit

SHOWN = 70
"""Code points of a block that are shown."""
OTHERS = 2
"""How many roles that were not chosen are shown."""


@dataclass(frozen=True, slots=True)
class ExplainedBlock:
    """A block of a text and what it was taken for.

    Attributes:
        first_line: number of its first line in the source, from 1.
        last_line: number of its last line.
        role: what it was taken for.
        level: of a head, how deep its division stands, 1 for the outermost; else 0.
        weight: how much speaks for it.
        evidence: (weight, what was seen) pairs.
        others: (role, weight) pairs of what it might have been, the likeliest first.
        words: its first words.
        joined: numbers of the lines with which it goes on behind a page end.
    """

    first_line: int
    last_line: int
    role: str
    level: int
    weight: float
    evidence: tuple[tuple[float, str], ...]
    others: tuple[tuple[str, float], ...]
    words: str
    joined: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was decided on the structure of a text.

    Attributes:
        name: the text's name.
        kind: the kind of document it was taken for.
        kind_cert: how sure that is.
        kind_evidence: (weight, what was seen) pairs.
        blocks: its blocks in order.
    """

    name: str
    kind: str
    kind_cert: str
    kind_evidence: tuple[tuple[float, str], ...]
    blocks: tuple[ExplainedBlock, ...]

    def to_dict(self) -> dict[str, Any]:
        """A dictionary for JSON."""
        return asdict(self)

    def to_text(self) -> str:
        """Lines for people: each block with its lines, its weight and the evidence below."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        reasons = "; ".join(f"{reason} ({weight:+.1f})" for weight, reason in self.kind_evidence)
        yield f"{self.name}: {self.kind}, cert {self.kind_cert}" + (f": {reasons}" if reasons else "")
        for block in self.blocks:
            lines = f"{block.first_line}" + (
                f"-{block.last_line}" if block.last_line > block.first_line else ""
            )
            level = f" {block.level}" if block.level else ""
            yield f"{lines:>11}  {block.role}{level} {block.weight:+.1f}  “{block.words}”"
            for weight, reason in block.evidence:
                yield f"{'':13}{weight:+.1f} {reason}"
            if block.joined:
                yield f"{'':13}goes on behind a page end in line {', '.join(map(str, block.joined))}"
            if block.others:
                yield f"{'':13}rather than {', '.join(f'{role} {weight:+.1f}' for role, weight in block.others)}"


def explain(source: SourceText, structure: Structure | None = None) -> Explanation:
    """What was decided on the structure of a text, and why.

    Args:
        source: the text.
        structure: what the user says of the structure; None leaves everything to the program.

    Returns:
        The kind of document, and each block with the evidence for what it was taken for.
    """
    found = analyse(source, structure)
    divisions = [one.span for one in found.annotations if one.kind is Kind.DIV]
    heads = {one.span.start: one for one in found.annotations if one.kind is Kind.HEAD}
    blocks = []
    for unit, decision in zip(found.units, found.decisions, strict=True):
        head = heads.get(unit.span.start) if decision.role is Role.HEAD else None
        level = sum(span.embeds(head.span) for span in divisions) if head else 0
        blocks.append(_block(source, unit, decision, level))
    kind = found.kind
    return Explanation(source.name, kind.name, kind.cert.value, kind.reasons, tuple(blocks))


def _block(source: SourceText, unit: Unit, decision: Decision, level: int) -> ExplainedBlock:
    text = source.text
    words = " ".join(unit.text[: 2 * SHOWN].split())
    return ExplainedBlock(
        place_of(text, unit.span.start)[0],
        place_of(text, max(unit.span.start, unit.span.end - 1))[0],
        decision.role.value,
        level,
        round(decision.evidence.total, 1),
        tuple((round(weight, 1), reason) for weight, reason in decision.evidence.reasons),
        tuple((role.value, round(weight, 1)) for role, weight in decision.others[:OTHERS]),
        words if len(words) <= SHOWN else words[:SHOWN].rsplit(" ", 1)[0] + " …",
        tuple(place_of(text, unit.lines[number].span.start)[0] for number in unit.continued_at),
    )
