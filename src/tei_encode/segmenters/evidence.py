"""What speaks for a role and against it, weight by weight and in words, so that a decision can be explained."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self


@dataclass(slots=True)
class Evidence:
    """Weights for one role of one unit.

    The scale is one for all roles: 0 says nothing, +1 speaks for the role, +3 all but settles it, and the same
    downwards. A role that is out of the question has no evidence at all (`None`).

    Attributes:
        total: the sum of the weights.
        reasons: (weight, what was seen) pairs in the order they were found.
    """

    total: float = 0.0
    reasons: list[tuple[float, str]] = field(default_factory=list)

    @classmethod
    def of(cls, weight: float, reason: str) -> Self:
        """Evidence that begins with one reason."""
        return cls(weight, [(weight, reason)])

    def add(self, weight: float, reason: str) -> None:
        """Take one more reason into account; a weight of 0 says nothing."""
        if weight:
            self.total += weight
            self.reasons.append((weight, reason))
