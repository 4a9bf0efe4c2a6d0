"""Word-processor files (DOCX): their text taken out in reading order, with what their styles say of it.

The file is opened by python-docx (`pip install "tei-encode[docx]"`). What is in the text, and what is not, docs/docx.md
says.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import TYPE_CHECKING, Any

from tei_encode.errors import SourceError
from tei_encode.files import LARGEST_DOCUMENT, LARGEST_TEXT, MEGABYTE
from tei_encode.model import SourceText
from tei_encode.model.source import Container, to_bytes

from .addresses import reason_of

if TYPE_CHECKING:
    from docx.document import Document

SUFFIX = ".docx"
INSTALL_DOCX = "pip install 'tei-encode[docx]'"
MOST_PARTS = 10_000
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_PART = "part it, at chapters for instance"
_SAVE = "open it in a word processor and save it as DOCX again"


def read_docx(data: bytes, name: str, label: str) -> SourceText:
    """The text of a DOCX file, with its outline and styles; the file's own digest is kept beside the text's.

    Args:
        data: content of the file.
        name: its name.
        label: how the user names it, for messages.

    Raises:
        SourceError: python-docx is not installed, or the file is damaged, protected, too large, or no DOCX.
    """
    _check(data, label)
    try:
        document = _open(data, label)
        from .docx_text import Extracted, extract

        found: Extracted = extract(document)
    except SourceError:
        raise
    except Exception as error:  # whatever is missing or broken in a part of the file
        raise SourceError(label, f"is damaged, or no DOCX file ({reason_of(error)})", _SAVE) from None
    if not found.text.strip():
        raise SourceError(label, "holds no text", "there is nothing to encode")
    if len(found.text) > LARGEST_TEXT:
        reason = f"has {len(found.text):,} characters, more than {LARGEST_TEXT:,}, the most that is encoded"
        raise SourceError(label, reason, _PART)
    container = Container(name, hashlib.sha256(data).hexdigest(), len(data), found.note)
    written = to_bytes(found.text, "utf-8", byte_order_mark=False)
    return SourceText(
        found.text,
        f"{name[: -len(SUFFIX)]}.txt",
        digest=hashlib.sha256(written).hexdigest(),
        size=len(written),
        outline=found.outline,
        styles=found.styles,
        container=container,
    )


def _check(data: bytes, label: str) -> None:
    """See that a file is a package of bounded size before anything in it is unpacked.

    Raises:
        SourceError: it is not.
    """
    if data.startswith(_OLD):
        reason = "is protected by a password, or an old Word file"
        raise SourceError(label, reason, "take the protection off, and save it as DOCX")
    if not data.startswith(_ZIP):
        raise SourceError(label, "is no DOCX file, whatever its name says", _SAVE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise SourceError(label, f"is damaged ({reason_of(error)})", _SAVE) from None
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_DOCUMENT:
        most = f"{LARGEST_DOCUMENT // MEGABYTE} MB or {MOST_PARTS:,} parts"
        reason = f"unpacks to more than {most}, the most that is read"
        raise SourceError(label, reason, "take large pictures out, or part it")


def _open(data: bytes, label: str) -> Document:
    """The document, as python-docx sees it.

    Raises:
        SourceError: python-docx is not installed, or the file declares entities of its own.
    """
    try:
        import docx
    except ImportError:
        reason = "needs a package that is not installed (python-docx)"
        raise SourceError(label, reason, INSTALL_DOCX) from None
    document = docx.Document(io.BytesIO(data))
    refuse_entities(document.element, label)
    return document


def refuse_entities(root: Any, label: str) -> None:
    """See that a part declares no document type: the format forbids it, and text could hide behind entities.

    Raises:
        SourceError: it does.
    """
    if root.getroottree().docinfo.doctype:
        raise SourceError(label, "declares a document type, as no DOCX file may", _SAVE)
