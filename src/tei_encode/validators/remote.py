"""Schemas on the network: fetched only where the user allows it, each once, no more than fits, not for ever."""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urldefrag, urljoin, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from lxml import etree

from tei_encode.errors import SchemaError
from tei_encode.version import __version__

from .addresses import is_remote

if TYPE_CHECKING:
    from http.client import HTTPResponse

LARGEST = 32 * 2**20
"""Bytes that a schema may have; the official schema of TEI has one and a half million."""

SILENCE = 20.0
"""Seconds to wait for a server that says nothing."""

LONGEST = 120.0
"""Seconds that one file may take."""

MOST_FILES = 100
"""Files that one schema may be spread over."""

REMEDY = "fetch it by hand and give it with --schema FILE"
_CHUNK = 2**16
_RNG = "{http://relaxng.org/ns/structure/1.0}"
_XSD = "{http://www.w3.org/2001/XMLSchema}"
_REFERENCES = {
    **dict.fromkeys((f"{_RNG}include", f"{_RNG}externalRef"), "href"),
    **dict.fromkeys(
        (f"{_XSD}include", f"{_XSD}import", f"{_XSD}redefine", f"{_XSD}override"), "schemaLocation"
    ),
}


def fetched(url: str) -> Path:
    """A schema from the network, as a file that stays there as long as the process runs.

    Files that it refers to by relative addresses are fetched as well and laid beside it in the same way.

    Args:
        url: its address, `http:` or `https:`.

    Raises:
        SchemaError: it cannot be had, or is too large.
    """
    address = urldefrag(url).url
    path = _once(address)
    if isinstance(path, SchemaError):
        raise path
    waiting, seen = [(address, path)], {address}
    while waiting:
        base, file = waiting.pop()
        for reference in _references(file):
            part = urldefrag(urljoin(base, reference)).url
            if part in seen or not is_remote(part) or len(seen) >= MOST_FILES:
                continue
            seen.add(part)
            # What is missing, the engine that needs it says better.
            found = _once(part)
            if isinstance(found, Path):
                waiting.append((part, found))
    return path


@cache
def _once(url: str) -> Path | SchemaError:
    """A file from the network, or why it cannot be had; each is asked for once in a process, those in vain too."""
    try:
        data = _download(url)
        place = _folder() / _place(url)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    except HTTPError as error:
        return SchemaError(url, f"the server answered {error.code} {error.reason}", REMEDY)
    except URLError as error:
        return SchemaError(url, f"cannot be fetched ({error.reason})", REMEDY)
    except (OSError, ValueError) as error:
        return SchemaError(url, f"cannot be fetched ({error})", REMEDY)
    except SchemaError as error:
        return error
    return place


@cache
def _folder() -> Path:
    """Where fetched files are; it goes when the process ends."""
    folder = tempfile.mkdtemp(prefix="tei-encode-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _place(url: str) -> Path:
    """Where a file goes, so that relative addresses between files of one server hold."""
    parts = urlsplit(url)
    server = hashlib.sha256(f"{parts.scheme}://{parts.netloc}".encode()).hexdigest()[:16]
    names = [quote(name, safe="-._~%") for name in parts.path.split("/") if name not in ("", ".", "..")]
    query = f"?{parts.query}" if parts.query else ""
    if not names or parts.path.endswith("/"):
        names.append("schema")
    return Path(server, *names[:-1], names[-1] + quote(query, safe="-._~%"))


def _references(file: Path) -> list[str]:
    """The relative addresses by which a schema refers to its other parts."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    found: list[str] = []
    with suppress(etree.XMLSyntaxError, OSError):
        for element in etree.parse(str(file), parser).iter(*_REFERENCES):
            address = element.get(_REFERENCES[str(element.tag)], "").strip()
            with suppress(ValueError):
                if address and not urlsplit(address).scheme:
                    found.append(address)
    return found


def _download(url: str) -> bytes:
    request = Request(url, headers={"User-Agent": f"tei-encode/{__version__}"})  # noqa: S310 - the opener knows HTTP only
    until = time.monotonic() + LONGEST
    pieces: list[bytes] = []
    size = 0
    response: HTTPResponse
    with _opener().open(request, timeout=SILENCE) as response:
        while chunk := response.read1(_CHUNK):
            size += len(chunk)
            pieces.append(chunk)
            if size > LARGEST:
                raise SchemaError(url, f"has more than {LARGEST:,} bytes", REMEDY)
            if time.monotonic() > until:
                raise SchemaError(url, f"took longer than {LONGEST:.0f} seconds", REMEDY)
    return b"".join(pieces)


@cache
def _opener() -> OpenerDirector:
    """What opens `http:` and `https:` and nothing else, wherever a server may send it on to."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler,
        UnknownHandler,
        HTTPHandler,
        HTTPSHandler,
        HTTPDefaultErrorHandler,
        HTTPRedirectHandler,
        HTTPErrorProcessor,
    ):
        opener.add_handler(handler())
    return opener
