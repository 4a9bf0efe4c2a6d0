"""Validity under a RELAX NG schema: libxml2 decides, our own matcher explains."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_ID

from .grammar import Matcher, UnsupportedGrammarError, compiled
from .grammar.matcher import VIOLATION_LIMIT
from .grammar.wording import message_of
from .pruning import relaxng_for
from .schemas import is_own, relaxng

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree
    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .grammar import Violation
    from .protocol import Subject


@dataclass(frozen=True)
class RelaxNgValidator:
    """Checks a document against one RELAX NG schema.

    Attributes:
        schema: the schema, in the XML syntax.
        name: what is checked.
    """

    schema: Path
    name: str = "relaxng"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Every place where the document breaks the schema, in document order."""
        compiled_schema = (
            relaxng(self.schema) if is_own(self.schema) else relaxng_for(self.schema, subject.root)
        )
        if compiled_schema.validate(subject.root):
            return
        explained = list(self._explained(subject))
        if explained or not _repeats_identifiers(subject.root):
            yield from explained or self._verdict(subject, compiled_schema)

    def _explained(self, subject: Subject) -> Iterator[Finding]:
        try:
            grammar = compiled(self.schema)
        except UnsupportedGrammarError:
            return
        known = grammar.element_names
        violations = Matcher(grammar).violations_in(subject.root)
        for violation in violations[:VIOLATION_LIMIT]:
            yield _located(subject, violation, message_of(violation, known))
        if len(violations) >= VIOLATION_LIMIT:
            last = violations[VIOLATION_LIMIT - 1].element
            yield subject.warning(
                "schema-limit", "what breaks the schema after this place is not listed", last
            )

    @staticmethod
    def _verdict(subject: Subject, schema: etree.RelaxNG) -> Iterator[Finding]:
        """What libxml2 itself says, for schemas that our matcher does not understand."""
        entries = [entry.message for entry in schema.error_log]
        yield subject.error("schema", f"the document is not valid ({'; '.join(dict.fromkeys(entries))})")


def _repeats_identifiers(root: _Element) -> bool:
    """Whether an `xml:id` stands twice: libxml2 then says "invalid" without a place; `identifiers` tells it better."""
    found = [identifier for element in root.iter("*") if (identifier := element.get(XML_ID))]
    return len(found) != len(set(found))


def _located(subject: Subject, violation: Violation, message: str) -> Finding:
    finding = subject.error(violation.problem, message, violation.element)
    if violation.problem != "text-not-allowed":
        return finding
    line, column = subject.places.of_text(violation.element, violation.after)
    return replace(finding, line=line, column=column)
