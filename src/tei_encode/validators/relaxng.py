"""Validity under a RELAX NG schema, with an explanation of each difference."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from .catalogs import NO_CATALOGS
from .grammar import Matcher, compiled
from .grammar.matcher import VIOLATION_LIMIT
from .grammar.wording import message_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tei_encode.model import Finding

    from .catalogs import Catalogs
    from .grammar import Violation
    from .protocol import Subject


@dataclass(frozen=True)
class RelaxNgValidator:
    """Checks a document against one RELAX NG schema.

    Attributes:
        schema: the schema, in the XML syntax.
        name: what is checked.
        catalogs: where files are that it includes by an address elsewhere.
    """

    schema: Path
    name: str = "relaxng"
    catalogs: Catalogs = NO_CATALOGS

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Every place where the document breaks the schema, in document order."""
        matcher = _matcher(self.schema, self.catalogs)
        violations = matcher.violations_in(subject.root)
        if not violations:
            return
        for violation in violations[:VIOLATION_LIMIT]:
            yield _located(subject, violation, message_of(violation, matcher.grammar))
        if len(violations) >= VIOLATION_LIMIT:
            last = violations[VIOLATION_LIMIT - 1].element
            yield subject.warning(
                "schema-limit", "what breaks the schema after this place is not listed", last
            )


@cache
def _matcher(schema: Path, catalogs: Catalogs) -> Matcher:
    """The matcher of a schema, which remembers what it has worked out from one document to the next."""
    return Matcher(compiled(schema, catalogs))


def _located(subject: Subject, violation: Violation, message: str) -> Finding:
    finding = subject.error(violation.problem, message, violation.element)
    if violation.problem != "text-not-allowed":
        return finding
    line, column = subject.places.of_text(violation.element, violation.after)
    return replace(finding, line=line, column=column)
