"""A page of each document that needs nothing else: no network, no server, nothing to build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.exporters.protocol import Exported, ExportOptions, Folder, Format, Part

from .folder import keep, write_further
from .page import Page, make_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.exporters.protocol import TeiDocument

__all__ = ["FORMAT"]


def _read(document: TeiDocument, options: ExportOptions) -> Part:
    page = make_page(document, options)
    return Part(page, page.messages)


def _write(pages: Sequence[Page], _: ExportOptions) -> Exported:
    (page,) = pages
    return Exported(page.data)


FORMAT = Format(
    "html",
    ".html",
    "a page to read: text, notes, register, timeline, findings",
    "any browser",
    _read,
    _write,
    is_joint=False,
    options=frozenset({"original"}),
    reads_entities=True,
    folder=Folder(frozenset({"index.html", "register.html"}), keep, write_further),
)
