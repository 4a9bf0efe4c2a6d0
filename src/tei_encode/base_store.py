"""What the machine had written, kept beside the editions: from it a later run tells what a person edited.

In the output folder, `.tei-encode/bases/DIGEST.xml.gz` is the edition with that digest (`tei.edition_digest`).
The name is the content's, so that a file there is never out of date; one that is missing or damaged is as if it
were not there.

`.tei-encode/rejected/EDITION.xml/DIGEST.json` is what a person had taken away from that edition up to the run in which
the machine wrote what has this digest (`merging.rejections`). It holds only as long as the edition carries the digest,
so that a run that ends between the two writes leaves an edition with what belongs to it.
"""

from __future__ import annotations

import gzip
import os
import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import OutputError
from .files import LARGEST_DOCUMENT, read_file
from .output import check_inside, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

HIDDEN = ".tei-encode"
"""The folder beside the editions in which the program keeps what it needs to remember of its runs."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class BaseStore:
    """The bases of the editions in a folder and below, and what was taken away from them.

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

    def keep(self, edition: bytes) -> str:
        """Keep what the machine wrote; before the edition itself is written, so that none is ever without its base.

        Returns:
            Its digest; empty where it has none that is its own.

        Raises:
            OutputError: it cannot be written.
        """
        digest = _digest_of_its_own(edition)
        if digest and not self._path(digest).is_file():
            # No time and no name in it: the same edition gives the same bytes.
            write_whole(self._path(digest), gzip.compress(edition, mtime=0))
        return digest

    def drop(self, digest: str) -> None:
        """Forget a base that no edition needs any more; one that is not there is no error."""
        if _DIGEST.fullmatch(digest):
            try:
                self._path(digest).unlink(missing_ok=True)
            except OSError:
                return

    def find_rejected(self, edition: Path, digest: str) -> bytes:
        """What a person had taken away from an edition; nothing where it was not kept, or cannot be read.

        Of an edition of which nothing was kept where it stands, that of one with the same digest is taken which is no
        longer where it stood: it was moved.

        Args:
            edition: the path of the edition, below the folder.
            digest: the one that the edition carries.
        """
        if not _DIGEST.fullmatch(digest):
            return b""
        try:
            return read_file(self._rejected(edition) / f"{digest}.json", LARGEST_DOCUMENT)
        except OSError:
            pass
        above = self.folder / HIDDEN / "rejected"
        if self._rejected(edition).is_dir():
            return b""
        for one in _of_digest(above, digest):
            try:
                if not (self.folder / one.parent.relative_to(above)).exists():
                    check_inside(one, self.folder)
                    return read_file(one, LARGEST_DOCUMENT)
            except (OSError, OutputError):
                continue
        return b""

    def keep_rejected(self, edition: Path, digest: str, rejected: bytes, before: str) -> None:
        """Keep what a person had taken away; before the edition itself is written, as its base is.

        Args:
            edition: the path of the edition, below the folder.
            digest: the one that the edition will carry.
            rejected: what was taken away; nothing at all leaves no file.
            before: the digest that it carries still; what belongs to any other is taken away.

        Raises:
            OutputError: it cannot be written.
        """
        path = self._rejected(edition) / f"{digest}.json"
        if _DIGEST.fullmatch(digest) and rejected:
            check_inside(path, self.folder)
            write_whole(path, rejected)
        self._clear(edition, {digest if rejected else "", before if before != digest else ""})

    def drop_rejected(self, edition: Path) -> None:
        """Forget what was taken away from an edition: what was edited there is discarded, or no edition is there."""
        self._clear(edition, set())

    def _clear(self, edition: Path, but: set[str]) -> None:
        """Take away what was kept for an edition; what cannot be taken away is no error."""
        folder = self._rejected(edition)
        try:
            if not folder.resolve().is_relative_to(self.folder.resolve()):
                return
            for one in [*_kept_in(folder)]:
                if one.stem not in but:
                    one.unlink(missing_ok=True)
            folder.rmdir()  # that of this edition alone: another process may write beside it
        except (OSError, RuntimeError):  # not empty, not there, or a link that leads round in a circle
            return

    def _rejected(self, edition: Path) -> Path:
        """The folder of one edition; it has the edition's own name, since two may have the same text."""
        return self.folder / HIDDEN / "rejected" / edition.relative_to(self.folder)

    def _path(self, digest: str) -> Path:
        return self.folder / name_of_base(digest)


def name_of_base(digest: str) -> str:
    """The file of a base, below the output folder, parted by `/`."""
    return f"{HIDDEN}/bases/{digest}.xml.gz"


def _of_digest(above: Path, digest: str) -> list[Path]:
    """What was kept for any edition of a digest."""
    return [
        Path(place, name) for place, _, names in os.walk(above) for name in names if name == f"{digest}.json"
    ]


def _kept_in(folder: Path) -> Iterator[Path]:
    return (one for one in folder.iterdir() if one.suffix == ".json" and _DIGEST.fullmatch(one.stem))


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
