"""Addresses, such as `s3://letters/1921`: names of files that are on no file system of this machine (fsspec)."""

from __future__ import annotations

from typing import Any

from tei_encode.errors import OptionsError, SourceError

INSTALL = 'pip install "tei-encode[cluster]"'


def is_address(name: object) -> bool:
    """Whether a name is an address, and not a path of this machine."""
    return "://" in str(name)


def open_address(address: str) -> tuple[Any, str]:
    """The file system of an address, an `AbstractFileSystem` of fsspec, and what the address is called there.

    Raises:
        OptionsError: a package that it needs is missing, or there are no such addresses.
        SourceError: it cannot be reached.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise OptionsError(address, "needs a package that is not installed (fsspec)", INSTALL) from None
    try:
        files, root = url_to_fs(address)
    except (ImportError, ValueError) as error:
        reason = f"cannot be opened ({reason_of(error)})"
        raise OptionsError(address, reason, "install what it needs, here and on the workers") from None
    except Exception as error:
        raise SourceError(address, f"cannot be reached ({reason_of(error)})", "check the address") from None
    return files, root


def names_below(files: Any, root: str, address: str) -> dict[str, int]:
    """The files at a place and below, by their names below it, with their bytes, sorted; an empty name for one file.

    Args:
        files: a file system of fsspec.
        root: what the place is called there.
        address: how the user names it.

    Raises:
        SourceError: it cannot be listed.
    """
    try:
        files.invalidate_cache()
        found = files.find(root, detail=True)
    except Exception as error:
        raise SourceError(address, f"cannot be listed ({reason_of(error)})", "check the address") from None
    return {name[len(root) :].lstrip("/"): int(found[name].get("size") or 0) for name in sorted(found)}


def reason_of(error: Exception) -> str:
    """What an error of a file system says, in a line."""
    return " ".join(str(error).split()) or type(error).__name__
