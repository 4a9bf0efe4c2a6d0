"""Small TEI documents around what a test is about, and their reading text."""

from __future__ import annotations

from tei_encode import ExportOptions, Notes, export

END = ExportOptions()
INLINE = ExportOptions(Notes.INLINE)
DROP = ExportOptions(Notes.DROP)
ORIGINAL = ExportOptions(original=True)


def document(body: str, header: str = "", after: str = "") -> bytes:
    """A document with something in its header, its body, and behind its text."""
    namespace = 'xmlns="http://www.tei-c.org/ns/1.0"'
    return f"<TEI {namespace}><teiHeader>{header}</teiHeader><text><body>{body}</body></text>{after}</TEI>".encode()


def reading(body: str, options: ExportOptions = END, header: str = "", after: str = "") -> str:
    """The reading text of a body, without the line end behind it."""
    exported = export(document(body, header, after), "text", options)
    assert exported.findings == ()
    return exported.data.decode().removesuffix("\n")
