"""Entries of a bibliography: an identifier for each, and the parts it is made of (TEI Guidelines 3.12)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model.identifiers import Identifiers
from tei_encode.references import parse_reference
from tei_encode.references.annotating import inside_annotations, whole_annotation

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Annotation, Document

_REPEATED_LABEL = re.compile(
    r"\s*(?P<word>[^\W\d_][\w'’-]*)[\w\s'’.&-]{0,60}?\s(?:1[4-9]|20)\d\d[a-z]?(?:-\d+)?\s+[*_“\"]?(?P=word)\b"
)


class References:
    """Finds the parts of each entry that the segmenter marked as `bibl`."""

    name = "references"
    requires: tuple[str, ...] = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """One `bibl` with `xml:id` for each entry, over the segmenter's span, and one annotation for each part."""
        entries = [one for one in document.layer("structure") if one.is_entry]
        labelled = _are_labelled([document.text_of(entry) for entry in entries])
        taken = Identifiers()
        found: list[Annotation] = []
        for entry in entries:
            reference = parse_reference(document.text_of(entry), labelled=labelled)
            found.append(whole_annotation(reference, entry.span, taken, self.name, entry.marks))
            found.extend(inside_annotations(reference.parts, entry.inner.start, self.name))
        return Recognised(found)


def _are_labelled(entries: Sequence[str]) -> bool:
    """Whether the list prints a label before each entry ("Smith 2001 Smith, John. …")."""
    repeated = sum(bool(_REPEATED_LABEL.match(entry)) for entry in entries)
    return repeated >= 3 and repeated * 3 >= len(entries)
