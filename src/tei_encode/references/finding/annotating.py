"""From a parsed reference to annotations of the document it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Cert, Kind, Span
from tei_encode.model.identifiers import Identifiers, slug

from ..parsing.leads import SAME_AUTHOR
from ..parsing.numbers.calendar_dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tei_encode.model import Document

    from ..parts import Part, Reference
    from .documents import FoundReference


def inside_annotations(parts: Iterable[Part], offset: int, origin: str) -> Iterator[Annotation]:
    """One annotation for each part, nested ones too, of a reference at an offset of the document."""
    for top in parts:
        for part in top.walk():
            attributes = {name: value for name, value in part.attributes.items() if name != "cert"}
            cert = Cert(part.attributes.get("cert", Cert.HIGH))
            yield Annotation(part.span.moved(offset), part.kind, attributes, "", cert, origin, part.marks)


def identifiers_of(document: Document) -> Identifiers:
    """All identifiers that the layers of a document have given out."""
    taken = Identifiers()
    for one in document.annotations():
        if one.id:
            taken.claim(one.id)
    return taken


def stands_for_author(reference: Reference) -> bool:
    """Whether a reference begins with what stands for the author of another: a dash, *idem* or "dies."."""
    return (
        SAME_AUTHOR.match(reference.text, reference.text.find(reference.label) + len(reference.label))
        is not None
    )


def author_word(reference: Reference, before: str = "") -> str:
    """The first author's surname, or editor's, as identifiers have it; empty where nobody is named.

    Args:
        reference: the reference.
        before: that of the reference before it, for which a dash, *idem* or "dies." may stand.
    """
    if before and stands_for_author(reference):
        return before
    for kind in (Kind.AUTHOR, Kind.EDITOR):
        first = next(
            (part for part in reference.parts if part.kind is kind and not part.attributes.get("role")), None
        )
        if first:
            surname = next((part for part in first.walk() if part.kind is Kind.SURNAME), first)
            return slug(surname.inner.text(reference.text), 30)
    return ""


def identifier(reference: Reference, taken: Identifiers, author: str) -> str:
    """A readable `xml:id`: `bibl-`, the first author's surname or the first words of the title, the year.

    Args:
        reference: the reference.
        taken: identifiers given out so far; the new one is added.
        author: what `author_word` gives.
    """
    title = next(iter(reference.texts(Kind.TITLE)), "") or reference.text[len(reference.label) :]
    words = author or slug(title, 30)
    year = next((year_of(part, reference.text) for part in reference.parts if part.kind is Kind.DATE), "")
    return taken.claim("-".join(filter(None, ("bibl", words, year))) if words or year else "bibl-entry")


def whole_annotation(
    reference: Reference,
    span: Span,
    taken: Identifiers,
    origin: str,
    *,
    author: str,
    marks: tuple[int, int] = (0, 0),
) -> Annotation:
    """The `bibl` itself, with `xml:id` (made with what `author_word` gives) and, where known, `type`."""
    attributes = {"type": reference.type} if reference.type else {}
    return Annotation(
        span, Kind.BIBL, attributes, identifier(reference, taken, author), origin=origin, marks=marks
    )


def entry_annotations(document: Document, entries: Iterable[FoundReference], origin: str) -> list[Annotation]:
    """The entries of a document's bibliography: a `bibl` with `xml:id` for each, and one annotation for each part.

    Args:
        document: the document.
        entries: what `find_entries` found in it.
        origin: the recogniser that makes them.
    """
    taken = Identifiers()
    found: list[Annotation] = []
    author = ""
    blocks = (one for one in document.layer("structure") if one.is_entry)
    for block, entry in zip(blocks, entries, strict=True):
        author = author_word(entry.reference, author)
        found.append(
            whole_annotation(entry.reference, block.span, taken, origin, author=author, marks=block.marks)
        )
        found.extend(inside_annotations(entry.reference.parts, entry.span.start, origin))
    return found
