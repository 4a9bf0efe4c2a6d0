"""Small texts in, what their structure says out: helpers of the tests of segmenting."""

from __future__ import annotations

from tei_encode.model import Annotation, Kind, SourceText
from tei_encode.segmenters import segment

LONG = (
    "The committee met in the morning and went through all the papers that had come in since the last meeting, of which "
    "there were many, and it was late before the chairman could close the session and send everybody home."
)
"""A paragraph nobody could take for anything else."""
OTHER = (
    "On the next day the members came back to find that the papers had been put in another order, so that nothing could "
    "be found any more; the clerk, when he was asked, said that he had only done what he had been told to do."
)


def structure(text: str) -> list[Annotation]:
    """The annotations of a text."""
    return segment(SourceText.of(text))


def words(text: str, kind: Kind, *, type_: str = "") -> list[str]:
    """The words of all elements of a kind, layout marks left out, white space made single blanks."""
    found = (one for one in structure(text) if one.kind is kind and (not type_ or one.get("type") == type_))
    return [" ".join(one.inner.text(text).split()) for one in found]


def outline(text: str) -> list[tuple[int, str]]:
    """The heads of a text with their levels: how many divisions they stand in."""
    annotations = structure(text)
    divisions = [one.span for one in annotations if one.kind is Kind.DIV]
    heads = [one for one in annotations if one.kind is Kind.HEAD]
    return [(sum(span.embeds(one.span) for span in divisions), one.inner.text(text)) for one in heads]


def kinds(text: str) -> list[str]:
    """The elements of a text, outermost first, in document order, `text`, `body` and `div` left out."""
    left_out = (Kind.TEXT, Kind.BODY, Kind.DIV)
    return [
        one.kind.value
        for one in sorted(structure(text), key=lambda one: one.order)
        if one.kind not in left_out
    ]


def division_types(text: str) -> list[str]:
    """The types of the divisions in document order."""
    return [
        one.get("type") for one in sorted(structure(text), key=lambda one: one.order) if one.kind is Kind.DIV
    ]
