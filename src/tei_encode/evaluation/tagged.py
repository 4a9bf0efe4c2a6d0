"""The names that a TEI document tags, by the conventions in use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.tei.namespaces import local_name
from tei_encode.tei.text import end_of_fragments, entry_of

from .values import values_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.etree import _Element

    from tei_encode.tei.text import TeiText

    from .conventions import KindFinder
    from .values import DateValues


@dataclass(frozen=True, slots=True)
class Tagged:
    """A name as a document tags it.

    Attributes:
        kind: its kind under the conventions in use.
        span: code points of the document's own text, fragments joined.
        values: of a date, its values or those of the dates inside it.
        cert: its `@cert`, or empty.
        entry: the first pointer of its `@ref`, else its `@key`; empty where it has neither.
    """

    kind: str
    span: Span
    values: DateValues = ()
    cert: str = ""
    entry: str = ""


def tagged_names(text: TeiText, finder: KindFinder, kinds: Collection[str]) -> Iterator[Tagged]:
    """The outermost names of the given kinds, in the order of the text; those without any text are left out."""
    for placed in text.elements:
        element = placed.element
        kind = finder.kind_of(element)
        if kind is None or kind not in kinds or element.get("prev"):
            continue
        if any(finder.kind_of(outer) in kinds for outer in element.iterancestors()):
            continue
        span = Span(placed.span.start, end_of_fragments(placed, text))
        if span.length:
            values = _values(element) if kind in ("date", "time") else ()
            yield Tagged(kind, span, values, element.get("cert") or "", entry_of(element))


def _values(element: _Element) -> DateValues:
    """The values of a date, or else those of the dates inside it (a list of days)."""
    own = values_of(_attributes(element))
    if own:
        return own
    inner = (child for child in element.iterdescendants() if local_name(child) == "date")
    return tuple(value for child in inner for value in values_of(_attributes(child)))


def _attributes(element: _Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.items()}
