"""What a text says about itself, gathered for the header: title, authors, abstract, keywords, letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Correspondence, Description, Document, Kind, Mention, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PARTIES = (Kind.PERS_NAME, Kind.ORG_NAME)


def describe(
    document: Document, structure: Sequence[Annotation], claims: Sequence[Annotation]
) -> Description:
    """The facts for the header that stand in the text.

    Args:
        document: the source.
        structure: layer `structure`.
        claims: settled claims about running text, names with their `ref`.
    """
    titles = [one for one in structure if one.kind is Kind.TITLE_PART]
    doc_authors = [one for one in structure if one.kind is Kind.DOC_AUTHOR]
    abstract = next(
        (one for one in structure if one.kind is Kind.DIV and one.get("type") == "abstract"), None
    )
    paragraphs = _inside(structure, abstract, Kind.P) if abstract else []
    return Description(
        title=": ".join(_words(document, one.inner) for one in titles),
        authors=tuple(_mention(document, _name_in(claims, author) or author) for author in doc_authors),
        abstract=tuple(_words(document, one.inner) for one in paragraphs),
        keywords=tuple(_words(document, one.span) for one in structure if one.kind is Kind.TERM),
        letters=tuple(_letters(document, structure, claims)),
    )


def _letters(
    document: Document, structure: Sequence[Annotation], claims: Sequence[Annotation]
) -> Iterable[Correspondence]:
    for opener in (one for one in structure if one.kind is Kind.OPENER):
        holder = _holder(structure, opener)
        closers = _inside(structure, holder, Kind.CLOSER)
        addresses = _inside(structure, opener, Kind.ADDR_LINE)
        signed = [one for closer in closers for one in _inside(structure, closer, Kind.SIGNED)]
        from_lines = [one for one in addresses if _words(document, one.span).lower().startswith("from")]
        salutes = _inside(structure, opener, Kind.SALUTE)
        to_lines = [
            one for one in addresses if one not in from_lines and not _is_subject(document, one)
        ] or salutes
        datelines = [line for part in (opener, *closers) for line in _inside(structure, part, Kind.DATELINE)]
        dates = [one for line in datelines for one in _inside(claims, line, Kind.DATE)]
        places = [one for line in datelines for one in _inside(claims, line, Kind.PLACE_NAME)]
        letter = Correspondence(
            senders=_distinct(one for line in signed + from_lines for one in _inside(claims, line, *PARTIES)),
            receivers=_distinct(one for line in to_lines for one in _inside(claims, line, *PARTIES)),
            sent_date=dates[0] if dates else None,
            sent_place=places[0] if places else None,
            document=holder,
        )
        if letter.senders or letter.receivers or letter.sent_date:
            yield letter


def _holder(structure: Sequence[Annotation], opener: Annotation) -> Annotation:
    """The smallest division (or the whole text) around an opener."""
    around = [one for one in structure if one.kind in (Kind.DIV, Kind.TEXT) and one.span.embeds(opener.span)]
    return min(around, key=lambda one: one.span.length)


def _is_subject(document: Document, line: Annotation) -> bool:
    return _words(document, line.span).lower().startswith(("subject", "re:", "subj", "date"))


def _inside(annotations: Iterable[Annotation], holder: Annotation, *kinds: Kind) -> list[Annotation]:
    return [one for one in annotations if one.kind in kinds and holder.span.embeds(one.span)]


def _distinct(names: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Each party once."""
    seen: dict[str, Annotation] = {}
    for name in names:
        seen.setdefault(name.get("ref") or str(name.span), name)
    return tuple(seen.values())


def _name_in(claims: Sequence[Annotation], author: Annotation) -> Annotation | None:
    names = _inside(claims, author, Kind.PERS_NAME, Kind.ORG_NAME)
    return names[0] if names else None


def _mention(document: Document, name: Annotation) -> Mention:
    pointer = (("ref", name.get("ref")),) if name.get("ref") else ()
    return Mention(_words(document, name.span), pointer)


def _words(document: Document, span: Span) -> str:
    return " ".join(span.text(document.text).split())
