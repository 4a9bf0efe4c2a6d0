"""What an edition that is there already was made from, as it says itself."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .files import read_file

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The text that an edition records.

    Attributes:
        name: name of its file; never empty.
        digest: SHA-256 of its bytes, hexadecimal; where it was taken out of a file, such as a DOCX file, of the text.
        root: the edition.
    """

    name: str
    digest: str
    root: _Element

    @property
    def text(self) -> str:
        """The text, as the edition has it now."""
        from .tei.source_layer import read_source_layer

        return read_source_layer(self.root)

    @property
    def is_untouched(self) -> bool:
        """Whether the edition is as the program wrote it."""
        from .tei.edition_digest import is_untouched

        return is_untouched(self.root) is True

    def has_stem(self, name: str) -> bool:
        """Whether the text has a name but for its ending (a `.txt` that became an `.md`)."""
        return _letters(Path(self.name).stem) == _letters(Path(name).stem)

    def is_called(self, name: str) -> bool:
        """Whether the text has a name; signs and case do not count: no system keeps all of them."""
        return _letters(self.name) == _letters(name)


def made_from(path: Path) -> MadeFrom | None:
    """What the edition in a file was made from; None where there is none, or it does not say so."""
    from lxml import etree

    from .tei.parsing import safe_parser
    from .tei.source_layer import recorded_source

    try:
        root = etree.fromstring(read_file(path), safe_parser())
    except (OSError, etree.XMLSyntaxError, ValueError):
        return None
    recorded = recorded_source(root)
    name = (recorded.file or recorded.name) if recorded is not None else ""
    return MadeFrom(name, recorded.digest, root) if recorded is not None and name else None


def _letters(name: str) -> str:
    known = unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace")).casefold()
    return "".join(char for char in known if char.isalnum() or char == ".")
