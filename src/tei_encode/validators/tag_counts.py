"""Counts of elements in the header: as many as there are in the text (`tagUsage`, TEI Guidelines, chapter HD 3.4)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_ID, tei

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject


@dataclass(frozen=True)
class TagCountValidator:
    """Counts the elements of `text` again, `text` itself included."""

    name: str = "counts of elements"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """A warning for each count that is not true; it is no error, for edited texts outgrow their counts."""
        for header in subject.root.iter(tei("teiHeader")):
            usages = list(header.iter(tei("tagUsage")))
            document = header.getparent()
            if not usages or document is None:
                continue
            everywhere, identified = _counts(document)
            for usage in usages:
                parent = usage.getparent()
                namespace = parent.get("name", "") if parent is not None else ""
                tag = f"{{{namespace}}}{usage.get('gi', '')}"
                yield from _compared(subject, usage, "occurs", everywhere[tag], "")
                yield from _compared(subject, usage, "withId", identified[tag], " with an identifier")


def _counts(document: _Element) -> tuple[Counter[str], Counter[str]]:
    """How often each element is in the texts of a document; and how often with an identifier."""
    everywhere: Counter[str] = Counter()
    identified: Counter[str] = Counter()
    for text in document.iter(tei("text")):
        if next(text.iterancestors(tei("text")), None) is not None:
            continue  # a text of a group is counted with the whole
        for element in text.iter("*"):
            tag = str(element.tag)
            everywhere[tag] += 1
            identified[tag] += element.get(XML_ID) is not None
    return everywhere, identified


def _compared(subject: Subject, usage: _Element, attribute: str, number: int, what: str) -> Iterator[Finding]:
    said = (usage.get(attribute) or "").strip()
    if said.isdecimal() and int(said) != number:
        message = f'@{attribute}="{said}", but there are {number} <{usage.get("gi")}>{what} in the text'
        yield subject.warning("tag-count", message, usage)
