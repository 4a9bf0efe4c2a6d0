"""Figures: a picture that the document holds is shown, one that lies elsewhere is linked; nothing is fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import flat_value, string_value

from .ids import safe_address

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.exporters.reading.state import Frame

    from .surface import Surface

PICTURES = frozenset({"graphic", "media", "binaryObject", "figDesc"})
"""What a reading text leaves out and a page shows."""
_HELD = re.compile(r"data:image/(?:png|jpeg|gif|webp|svg\+xml|avif)[;,]")
_TYPE = re.compile(r"image/(?:png|jpeg|gif|webp|avif)")


class Pictures:
    """Shows the figures of a text."""

    def show(self, frame: Frame, surface: Surface) -> None:
        """A picture, a link to one, or words on one."""
        element = frame.element
        frame.shows_no_content()
        if frame.name == "figDesc":
            words = flat_value(element)
            surface.leaf("span", {"class": "extra figDesc"}, words)
            return
        address = (element.get("url") or "").strip()
        if frame.name == "binaryObject" and _TYPE.fullmatch(element.get("mimeType") or ""):
            address = f"data:{element.get('mimeType')};base64,{''.join(string_value(element).split())}"
        if _HELD.match(address):
            picture = surface.leaf("img", {"class": "extra", "src": address})
            picture.set("alt", _described(element))
        elif address and (safe := safe_address(address)):
            words = f"Picture: {safe.rpartition('/')[2] or safe}"
            surface.leaf(
                "a", {"class": "extra picture", "href": safe, "rel": "external noopener noreferrer"}, words
            )


def _described(element: _Element) -> str:
    """What a picture shows, in the words of the encoder."""
    figure = element.getparent()
    description = figure.find("{*}figDesc") if figure is not None else None
    return flat_value(description) if description is not None else ""
