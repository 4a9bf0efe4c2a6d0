"""Runs of a validation to write reports of."""

from __future__ import annotations

from pathlib import Path

from tei_encode import SourceError, ValidationRun
from tei_encode.validation import list_tei, validate_files
from tests.validators.editions import edition

FOREIGN = b"""<?xml version="1.0"?>
<?xml-model href="https://example.org/tei_all.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>x</p></body></text></TEI>
"""

FILES = {
    "good.xml": edition("<p>x</p>"),
    "broken.xml": b"<TEI>\n  <text>\n</TEI>",
    "foreign.xml": FOREIGN,
    "wide.xml": edition("<p>\U0001d11e\u00e9 <bad/></p><p><p>x</p></p><note n='1' place='end'>y</note>"),
    "with blank & amp/\u00e9t\u00e9.xml": edition("<p xml:id='a'>x</p><p xml:id='a'>y</p>"),
}


def written(folder: Path) -> None:
    """Write all files into a folder."""
    for name, data in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def checked(folder: Path) -> ValidationRun:
    """A run over all files and one that is not there, named relative to the working directory."""
    written(folder)
    return ValidationRun.of(
        validate_files([*list_tei(["."]), SourceError("none.xml", "no such file or directory")])
    )
