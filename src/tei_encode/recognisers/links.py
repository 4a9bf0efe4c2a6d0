"""Links and images in Markdown (TEI Guidelines, chapters CO 3.7 `ref` and CO 3.10 `figure`).

`[words](address "title")` is a `ref` whose text is the words; the brackets and the address are layout marks, so that a
reading text has the words alone and the source comes back whole. A picture is `figure`, its alternative text `figDesc`.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import BLOCKS, CONTAINERS, Annotation, Document, Kind, Span, SpanIndex
from tei_encode.model.web import reference_target

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CHARACTER = r"[^\s()<>\x00-\x1f\x7f-\x9f\ufffe\uffff]"
_DESTINATION = (
    r"(?:<(?P<angled>[^<>\s\x00-\x1f\ufffe\uffff]{1,2000})>"
    rf"|(?P<bare>(?:{_CHARACTER}|\({_CHARACTER}{{0,200}}\)){{1,2000}}))"
)
_TITLE = r"""(?:[ \t]{1,4}(?:"[^"\n\x00-\x1f\ufffe\uffff]{0,300}"|'[^'\n\x00-\x1f\ufffe\uffff]{0,300}'))?"""
INLINE = re.compile(
    rf"(?<!\\)(?<!!)\[(?P<words>(?:[^\[\]\\\x00-\x08\x0b-\x1f]|\\.){{1,300}})\]\({_DESTINATION}{_TITLE}\)"
)
IMAGE = re.compile(
    rf"(?<!\\)!\[(?P<words>[^\[\]\\\x00-\x1f\ufffe\uffff]{{0,300}})\]\({_DESTINATION}{_TITLE}\)"
)
BY_LABEL = re.compile(
    r"(?<![\\!])\[(?P<words>[^\[\]\\\x00-\x08\x0b-\x1f]{1,300})\]\[(?P<label>[^\[\]\n\\\x00-\x1f\ufffe\uffff]{0,80})\]"
)
DEFINITION = re.compile(
    r"^ {0,3}\[(?P<label>[^\[\]^\n\\]{1,80})\]:[ \t]{1,8}(?:<(?P<angled>[^<>\s]{1,2000})>|(?P<bare>\S{1,2000}))"
    rf"{_TITLE}[ \t]*\r?$",
    re.MULTILINE,
)
CERTAIN = re.compile(
    r"(?:https?|ftp)://\S|www\.\w|mailto:\S+@|#[\w-]+\Z|\.{0,2}/[\w./%~-]|[\w%~-][\w./%~-]*\.[A-Za-z]\w{1,4}(?:[?#]\S*)?\Z"
)
"""What a destination looks like; anything else between the round brackets may be the author's own aside."""
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


class Links:
    """Links, and images, as Markdown writes them."""

    name = "links"
    requires = ("structure", "verbatim")

    def recognise(self, document: Document) -> Recognised:
        """A `ref` for each link, a `figure` with `graphic` (and `figDesc`) for each image."""
        closed = [one.span for one in document.layer("verbatim")]
        closed += [
            one.span
            for one in document.layer("structure")
            if one.kind not in BLOCKS and one.kind not in CONTAINERS and one.span.length
        ]
        index = SpanIndex(closed)
        definitions = _definitions(document)
        found: list[Annotation] = []
        for _, stretch in document.stretches():
            claims = [*_links(document.text, stretch, definitions), *_images(document.text, stretch)]
            found += [
                claim
                for claim in claims
                if not index.touches(claim.span) and not BLANK_LINE.search(document.text, *claim.inner)
            ]
        return Recognised(found)


def _links(text: str, stretch: Span, definitions: Mapping[str, str]) -> Iterator[Annotation]:
    for match in INLINE.finditer(text, *stretch) if text.find("](", *stretch) >= 0 else ():
        destination = match["angled"] or match["bare"]
        if CERTAIN.match(destination) and match["words"].strip():
            yield _link(match, destination)
    for match in BY_LABEL.finditer(text, *stretch) if definitions else ():
        destination = definitions.get(_key(match["label"] or match["words"]), "")
        if destination and match["words"].strip():
            yield _link(match, destination)


def _link(match: re.Match[str], destination: str) -> Annotation:
    target = reference_target(destination)
    attributes = MappingProxyType({"target": target} if target else {"type": "url"})
    return Annotation(Span(*match.span()), Kind.REF, attributes, origin=Links.name, marks=_marks(match))


def _images(text: str, stretch: Span) -> Iterator[Annotation]:
    """A `figure` for each image with what stands in it; white space around the words is the figure's."""
    for match in IMAGE.finditer(text, *stretch) if text.find("](", *stretch) >= 0 else ():
        destination, words = match["angled"] or match["bare"], match["words"]
        target = reference_target(destination)
        if not CERTAIN.match(destination) or not target or words.strip(" ") != words.strip():
            continue
        at = match.start("words")
        url = MappingProxyType({"url": target})
        yield Annotation(Span(*match.span()), Kind.FIGURE, origin=Links.name, marks=_marks(match))
        yield Annotation(Span(at, at), Kind.GRAPHIC, url, origin=Links.name)
        if words.strip():
            yield Annotation(Span(at, match.end("words")).trimmed(text), Kind.FIG_DESC, origin=Links.name)


def _marks(match: re.Match[str]) -> tuple[int, int]:
    """All of a link but its words."""
    return match.start("words") - match.start(), match.end() - match.end("words")


def _definitions(document: Document) -> dict[str, str]:
    """Destinations by label, where lines of their own give them and these are no notes."""
    notes = SpanIndex([one.span for one in document.layer("structure") if one.kind is Kind.NOTE])
    found: dict[str, str] = {}
    for match in DEFINITION.finditer(document.text):
        destination = match["angled"] or match["bare"]
        if CERTAIN.match(destination) and not notes.touches(Span(*match.span())):
            found.setdefault(_key(match["label"]), destination)
    return found


def _key(label: str) -> str:
    return " ".join(label.casefold().split())
