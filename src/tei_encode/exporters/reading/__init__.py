"""The reading text of any TEI document: paragraphs whole, layout gone, notes where they are wanted.

ENCODING.md, section 6; what each element does is told in docs/reading-text.md.

`elements` is the table of what each element does, `kinds` how, `reader` the walk. White space inside a block counts as
one blank; blocks are parted by blank lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.exporters.protocol import Exported, ExportOptions, Format, Part, written_alone
from tei_encode.model import Finding, Severity
from tei_encode.tei.namespaces import TEI_NAMESPACE, line_in_file, local_name
from tei_encode.tei.source_layer import recorded_source

from .kinds.foreign_markup import XINCLUDE
from .reader import Reader
from .sheet import assemble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.exporters.protocol import TeiDocument

    from .sheet import Piece

__all__ = ["FORMAT", "reading_findings", "texts_of"]

_DOCUMENTS = frozenset({"TEI", "teiCorpus"})
_WITHOUT_TEXT = frozenset({"teiHeader", "standOff", "facsimile", "fsdDecl"})


def _read(document: TeiDocument, options: ExportOptions) -> Part:
    exported = _text(document.root, options)
    return Part(exported.data, exported.findings, exported.name)


def _text(root: _Element, options: ExportOptions) -> Exported:
    """The reading text of a document, in UTF-8, lines ending with LF; of a corpus all texts, one behind the other."""
    recorded = recorded_source(root)
    name = recorded.name if recorded else ""
    texts = list(texts_of(root))
    if not texts:
        message = "the document has no text element: there is nothing to read"
        return Exported(b"", name, (Finding(Severity.WARNING, "no-text", message),))
    reader = Reader(root, options, keeps_lines=recorded is not None)
    pieces: list[Piece] = []
    for text in texts:
        pieces += reader.pieces_of(text)
    data = assemble(pieces).encode("utf-8")
    findings = list(reading_findings(root, options, reader))
    if not data and not options.witness:
        message = f"{local_name(texts[0])} is empty: there is nothing to read"
        findings.append(Finding(Severity.WARNING, "no-text", message, line=line_in_file(texts[0])))
    return Exported(data, name, tuple(findings))


def texts_of(root: _Element) -> Iterator[_Element]:
    """The outermost text of each document in a tree, or its transcription of a source where it has no text."""
    name = local_name(root)
    if name not in _DOCUMENTS:
        if name not in _WITHOUT_TEXT:
            yield root
        return
    for document in root.iter(*(f"{{{TEI_NAMESPACE}}}{one}" for one in _DOCUMENTS)):
        texts = document.findall(f"{{{TEI_NAMESPACE}}}text")
        yield from texts or document.findall(f"{{{TEI_NAMESPACE}}}sourceDoc")


def reading_findings(root: _Element, options: ExportOptions, reader: Reader) -> Iterator[Finding]:
    """What the text may lack, and why."""
    if reader.witness_is_unknown:
        message = f"there is no witness {options.witness!r} in the document; the text of the edition is given"
        yield Finding(Severity.WARNING, "witness-not-declared", message)
    for entity in reader.entities.unread:
        message = f"the entity &{entity}; has no text in the document; its reference is given instead"
        yield Finding(Severity.WARNING, "entity-not-read", message)
    for include in root.iter(f"{{{XINCLUDE}}}include"):
        file = include.get("href") or "?"
        message = (
            f"the document includes {file!r}, which is not read; resolve it first, with xmllint --xinclude"
        )
        yield Finding(Severity.WARNING, "inclusion-not-read", message)


FORMAT = Format(
    "text",
    ".txt",
    "the text to read: paragraphs whole, layout gone, notes where they are wanted",
    "readers, corpus tools, search engines",
    _read,
    written_alone,
    is_joint=False,
    options=frozenset({"notes", "original", "witness"}),
    reads_entities=True,
)
