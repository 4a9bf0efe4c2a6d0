"""What the Guidelines say of elements in elements, and a grammar does not (Schematron rules of TEI itself).

Verse lines hold no lines, groups of lines or paragraphs (chapter VE); a list of type `gloss` has labels (CO 8);
`@calendar` needs words that count in it (att.calendarSystem).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import TEI_NAMESPACE, local_name, string_value, tei

from .emptiness import WHITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject


@dataclass(frozen=True)
class AbstractModelValidator:
    """Checks verse lines, lists of glosses and dates with a calendar."""

    name: str = "abstract model"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """An error for each element that stands where, or as, the Guidelines say it cannot."""
        for element in subject.root.iter(f"{{{TEI_NAMESPACE}}}*"):
            match local_name(element):
                case "l" | "lg" if _is_in_line(element):
                    message = f"<{local_name(element)}> stands in a verse line"
                    yield subject.error("line-in-line", message, element)
                case "p" if _is_paragraph_in_line(element):
                    yield subject.error("paragraph-in-line", "<p> stands in a verse line", element)
                case "list" if element.get("type") == "gloss" and element.find(tei("label")) is None:
                    message = 'a <list> of type "gloss" has a <label> before each <item>'
                    yield subject.error("gloss-without-labels", message, element)
            if element.get("calendar") is not None and not string_value(element).strip(WHITE):
                message = "@calendar says how the words of the text count; there are none here"
                yield subject.error("calendar-without-words", message, element)


def _is_in_line(element: _Element) -> bool:
    if next(element.iterancestors(tei("l")), None) is None:
        return False
    notes = element.iterancestors(tei("note"))
    return not any(next(note.iterancestors(tei("l")), None) is not None for note in notes)


def _is_paragraph_in_line(element: _Element) -> bool:
    parent = element.getparent()
    return (
        next(element.iterancestors(tei("l")), None) is not None
        and next(element.iterancestors(tei("floatingText")), None) is None
        and (parent is None or local_name(parent) not in {"figure", "note"})
    )
