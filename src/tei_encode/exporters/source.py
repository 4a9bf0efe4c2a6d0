"""The source file back, byte for byte (ENCODING.md, sections 1 and 6)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tei_encode.model import Finding, Severity
from tei_encode.tei.namespaces import line_in_file, string_value, tei
from tei_encode.tei.source_layer import documents_of, read_source_layer, recorded_source, source_bytes

from .protocol import Exported, ExportOptions, Format, Part, written_alone

if TYPE_CHECKING:
    from lxml.etree import _Element

    from .protocol import TeiDocument


def _read(document: TeiDocument, _: ExportOptions) -> Part:
    """The source of an edition in its own encoding; of other TEI all text, with a finding that says so."""
    exported = _source(document.root)
    return Part(exported.data, exported.findings, exported.name)


def _source(root: _Element) -> Exported:
    recorded = recorded_source(root)
    if recorded is None:
        message = "no source is recorded in the header; all text of the document is given, in UTF-8"
        line = next(map(line_in_file, root.iter(tei("teiHeader"))), 0)
        finding = Finding(Severity.WARNING, "source-not-recorded", message, line=line)
        return Exported(_all_text(root).encode("utf-8"), "", (finding,))
    try:
        data = source_bytes(root)
    except (UnicodeEncodeError, LookupError) as error:
        message = (
            f"the text cannot be written in {recorded.encoding} any more ({error}); UTF-8 is used instead"
        )
        finding = Finding(Severity.ERROR, "source-encoding", message)
        return Exported(read_source_layer(root).encode("utf-8"), recorded.name, (finding,))
    if hashlib.sha256(data).hexdigest() == recorded.digest:
        return Exported(data, recorded.name)
    message = "the text was changed since it was encoded: this is not the source file any more"
    return Exported(data, recorded.name, (Finding(Severity.ERROR, "text-differs-from-source", message),))


def _all_text(root: _Element) -> str:
    """The text of each document of a corpus; of one without text the transcription of its source."""
    given = "".join(map(read_source_layer, documents_of(root)))
    return given or "".join(string_value(one) for one in root.iter(tei("sourceDoc")))


FORMAT = Format(
    "source",
    ".txt",
    "the source file, byte for byte",
    "whoever had the text before",
    _read,
    written_alone,
    is_joint=False,
)
