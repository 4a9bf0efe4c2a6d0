"""Writing results: whole or not at all, and never over what a person has edited (ENCODING.md, section 1.3)."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from .errors import OutputError

RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)
"""File names Windows keeps for devices."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees half of it: beside its place first, then moved there.

    Raises:
        OutputError: the file or its folder cannot be written.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        reason = f"cannot be written ({error.strerror})"
        raise OutputError(
            str(path), reason, "check the folder and its permissions, or name another with -o"
        ) from None


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def output_name(stem: str) -> str:
    """A file name for an edition, safe on every system: no device names, nothing that leads elsewhere."""
    safe = stem.replace("/", "_").replace("\\", "_").lstrip(".") or "text"
    return f"{safe}_.xml" if safe.lower() in RESERVED else f"{safe}.xml"


def why_not_overwrite(path: Path) -> str:
    """Why a file must not be overwritten: somebody edited it, or it is not ours. Empty where it may be."""
    from lxml import etree

    from .tei.edition_digest import is_untouched

    if not path.exists():
        return ""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, collect_ids=False)
    try:
        untouched = is_untouched(etree.fromstring(path.read_bytes(), parser))
    except (OSError, etree.XMLSyntaxError, ValueError):
        untouched = None
    if untouched is None:
        return "is there already and was not written by this program"
    return "" if untouched else "was edited since it was written"
