"""What the machine had written, kept beside the editions: from it a later run tells what a person edited.

In the output folder, `.tei-encode/bases/DIGEST.xml.gz` is the edition with that digest (`tei.edition_digest`).
The name is the content's, so that a file there is never out of date; one that is missing or damaged is as if it
were not there.
"""

from __future__ import annotations

import gzip
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .output import write_whole

if TYPE_CHECKING:
    from pathlib import Path

HIDDEN = ".tei-encode"
"""The folder beside the editions in which the program keeps what it needs to remember of its runs."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class BaseStore:
    """The bases of the editions in a folder and below.

    Attributes:
        folder: the output folder.
    """

    folder: Path

    def find(self, digest: str) -> bytes | None:
        """The edition that the machine had written, by its digest; None where it was not kept, or is damaged."""
        if not _DIGEST.fullmatch(digest):
            return None
        try:
            data = gzip.decompress(self._path(digest).read_bytes())
        except (OSError, EOFError, ValueError, zlib.error):
            return None
        return data if _digest_of_its_own(data) == digest else None

    def keep(self, edition: bytes) -> None:
        """Keep what the machine wrote; before the edition itself is written, so that none is ever without its base.

        Raises:
            OutputError: it cannot be written.
        """
        digest = _digest_of_its_own(edition)
        if digest and not self._path(digest).is_file():
            # No time and no name in it: the same edition gives the same bytes.
            write_whole(self._path(digest), gzip.compress(edition, mtime=0))

    def drop(self, digest: str) -> None:
        """Forget a base that no edition needs any more; one that is not there is no error."""
        if _DIGEST.fullmatch(digest):
            try:
                self._path(digest).unlink(missing_ok=True)
            except OSError:
                return

    def _path(self, digest: str) -> Path:
        return self.folder / HIDDEN / "bases" / f"{digest}.xml.gz"


def _digest_of_its_own(edition: bytes) -> str:
    """The digest that an edition carries if it is that of the edition as it stands; else an empty string."""
    from lxml import etree

    from .tei.edition_digest import is_untouched, recorded_digest

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, collect_ids=False)
    try:
        root = etree.fromstring(edition, parser)
    except (etree.XMLSyntaxError, ValueError):
        return ""
    return (recorded_digest(root) or "") if is_untouched(root) else ""
