"""DOCX files for tests, made by python-docx; what it cannot make (notes, tracked changes) as the format's own XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import docx
from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def element(xml: str) -> Any:
    """An element of the format's own XML, its prefix `w` bound."""
    name = xml[1:].split(">", maxsplit=1)[0].split(" ", maxsplit=1)[0].rstrip("/")
    return parse_xml(xml.replace(f"<{name}", f'<{name} xmlns:w="{W}"', 1))


def add_xml(document: Document, paragraph: str) -> None:
    """Put a paragraph of the format's own XML at the end of a document."""
    document.element.body.insert(-1, element(paragraph))


def add_notes(document: Document, kind: str, notes: Mapping[int, str]) -> None:
    """Give a document its notes.

    Args:
        document: in which marks of them stand.
        kind: `footnote` or `endnote`.
        notes: paragraphs, as XML, by the numbers that the marks name.
    """
    inside = "".join(f'<w:{kind} w:id="{number}">{words}</w:{kind}>' for number, words in notes.items())
    separator = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    xml = f'<w:{kind}s xmlns:w="{W}">{separator}{inside}</w:{kind}s>'
    part = Part(PackURI(f"/word/{kind}s.xml"), _TYPE.format(f"{kind}s"), xml.encode(), document.part.package)
    document.part.relate_to(part, f"{_RELATION}{kind}s")


def saved(document: Document) -> bytes:
    """The bytes of a document's file."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def made(build: Callable[[Document], object]) -> bytes:
    """The bytes of the file of a document that a function fills."""
    document = docx.Document()
    build(document)
    return saved(document)


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """A file with one of its parts changed, or taken out where the change gives None."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = change(old.read(part)) if part == name else old.read(part)
            if content is not None:
                new.writestr(part, content)
    return file.getvalue()
