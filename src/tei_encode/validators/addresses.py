"""Addresses of other files, as a document writes them: URI references relative to its own file (RFC 3986)."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

REMOTE = frozenset({"http", "https"})


def local_path(address: str, file: str) -> Path | None:
    """The file that an address without fragment names, as seen from another file.

    Args:
        address: a URI reference.
        file: the file it stands in, as the user named it.

    Returns:
        The path, which need not exist; None where the address leads to another machine or is none of a file.
    """
    try:
        parts = urlsplit(address)
        is_here = (
            parts.netloc in ("", "localhost") if parts.scheme == "file" else not parts.scheme + parts.netloc
        )
        if not parts.path or not is_here:
            return None
        path = _from_url(parts.path) if parts.scheme else unquote(parts.path)
    except ValueError:
        return None
    # On Windows two strokes at the beginning name another machine.
    if "\0" in path or path.startswith(("\\\\", "//")):
        return None
    return Path(file).parent / path


def _from_url(path: str) -> str:
    # Rare, and the library brings all of HTTP with it.
    from urllib.request import url2pathname

    return url2pathname(path)


def is_remote(address: str) -> bool:
    """Whether an address can be fetched over HTTP."""
    try:
        parts = urlsplit(address)
        return parts.scheme.lower() in REMOTE and bool(parts.hostname)
    except ValueError:
        return False
