"""The header: what the edition is, where it comes from, how it was made (TEI Guidelines, chapter HD)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.tei.namespaces import tei
from tei_encode.version import __version__

from .building import add, in_english, readable
from .dating import dating
from .encoding_desc import encoding_desc
from .file_desc import PROGRAM, file_desc
from .profile_desc import profile_desc

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.model import Description, Document

    from .metadata import Metadata, Settings
    from .weaving import Woven


def header(
    document: Document, woven: Woven, description: Description, metadata: Metadata, settings: Settings = ()
) -> _Element:
    """The `teiHeader`; the edition's own digest in it is still empty."""
    element = etree.Element(tei("teiHeader"))
    file_desc(element, document, description, metadata)
    encoding_desc(element, woven, document, metadata, settings)
    profile_desc(element, document, woven.text, description, metadata)
    _revision_desc(element, document.language, metadata)
    return element


def _revision_desc(header: _Element, language: str, metadata: Metadata) -> None:
    """Our own change, which is the newest, and the earlier ones as the user gives them."""
    revision = add(header, "revisionDesc")
    ours = [("when", metadata.date), ("who", f"#{PROGRAM}"), *in_english(language)]
    add(revision, "change", f"Encoded by {PROGRAM} {__version__}.", ours)
    for change in metadata.changes:
        element = add(revision, "change", "" if change.who else change.what, dating(change.when))
        if change.who:
            add(element, "persName", change.who).tail = f": {readable(change.what)}"
