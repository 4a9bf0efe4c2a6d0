"""Which encoding a text is in: named by the user, shown by a byte-order mark, or found out.

UTF-8 is tried first, since other text hardly ever is valid UTF-8 by chance. Eight-bit text in Latin letters is
Windows-1252 or Latin-1, told apart by the bytes 80–9F; only text with many letters outside ASCII is worth a
statistical guess (charset-normalizer). Whatever is chosen must give the very same bytes back.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from tei_encode.errors import SourceError
from tei_encode.model.source import BYTE_ORDER_MARKS, to_bytes

FOREIGN = {
    b"%PDF-": ("is a PDF, not a text", "take the text out first, for instance with pdftotext"),
    b"{\\rtf": ("is a rich-text file, not a plain text", "save it as plain text (UTF-8)"),
    b"PK\x03\x04": ("is a zip or word-processor file, not a text", "save it as plain text (UTF-8)"),
    b"\xd0\xcf\x11\xe0": ("is an old Word file, not a text", "save it as plain text (UTF-8)"),
    b"\x89PNG": ("is a picture, not a text", "give the text of the page instead"),
    b"\xff\xd8\xff": ("is a picture, not a text", "give the text of the page instead"),
    b"\x1f\x8b": ("is compressed", "unpack it first"),
}
CONTROL_BYTES = frozenset(range(0x20)) - frozenset(b"\t\n\r\f\x1a\x1b")
SAMPLE = 65_536


class Decoded(NamedTuple):
    """A decoded text.

    Attributes:
        text: the text without its byte-order mark.
        encoding: Python's name of the encoding.
        byte_order_mark: whether the bytes began with one.
        is_guess: whether the encoding was found by looking at the bytes' statistics.
    """

    text: str
    encoding: str
    byte_order_mark: bool = False
    is_guess: bool = False


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text in some bytes.

    Args:
        data: content of a file.
        name: the file, for messages.
        encoding: the encoding the user named; None to find it out.

    Raises:
        SourceError: the bytes are no text, or not in the named encoding.
    """
    for magic, (reason, remedy) in FOREIGN.items():
        if data.startswith(magic):
            raise SourceError(name, reason, remedy)
    decoded = _decode_as(data, name, encoding) if encoding else _find_out(data, name)
    if to_bytes(decoded.text, decoded.encoding, byte_order_mark=decoded.byte_order_mark) != data:
        raise SourceError(
            name,
            f"is not clean {decoded.encoding}: its bytes cannot be restored",
            "name its encoding with --encoding",
        )
    return decoded


def _decode_as(data: bytes, name: str, encoding: str) -> Decoded:
    """Decode as the user said; a byte-order mark settles the byte order of plain `utf-16`."""
    try:
        codec = codecs.lookup(encoding).name.removesuffix("-sig")
    except LookupError:
        raise SourceError(
            name, f"unknown encoding {encoding!r}", "use a name such as utf-8, utf-16, cp1252"
        ) from None
    if codec == "utf-16":
        codec = "utf-16-be" if data.startswith(codecs.BOM_UTF16_BE) else "utf-16-le"
    mark = BYTE_ORDER_MARKS.get(codec, b"")
    marked = bool(mark) and data.startswith(mark)
    try:
        return Decoded(data[len(mark) if marked else 0 :].decode(codec), codec, marked)
    except UnicodeDecodeError as error:
        raise SourceError(
            name,
            f"is not {encoding}: byte {error.start} does not fit",
            "leave --encoding out or name another one",
        ) from None


def _find_out(data: bytes, name: str) -> Decoded:
    for codec, mark in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _decode_as(data, name, codec)
    codec = _unmarked_utf16(data[:SAMPLE])
    if codec:
        return _decode_as(data, name, codec)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data, name)


def _unmarked_utf16(sample: bytes) -> str:
    """UTF-16 without a byte-order mark shows as zeros in every other byte."""
    if len(sample) < 32 or b"\0" not in sample:
        return ""
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.9 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.9 and odd < 0.05 else ""


def _eight_bit(data: bytes, name: str) -> Decoded:
    sample = data[:SAMPLE]
    if sum(byte in CONTROL_BYTES for byte in sample) > len(sample) / 100 or b"\0" in sample:
        raise SourceError(
            name, "looks binary, not like text", "give a plain text, or name its encoding with --encoding"
        )
    high = sum(byte >= 0x80 for byte in sample)
    letters = sum(bytes((byte,)).isalpha() for byte in sample)
    if high > (high + letters) / 4:
        guessed = _statistical_guess(data)
        if guessed:
            return guessed
    for codec in ("cp1252", "iso-8859-1") if any(0x80 <= byte <= 0x9F for byte in data) else ("iso-8859-1",):
        try:
            return Decoded(data.decode(codec), codec, is_guess=True)
        except UnicodeDecodeError:
            continue
    raise SourceError(name, "is in no encoding that could be told", "name it with --encoding")


def _statistical_guess(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None or best.encoding in ("utf_8", "ascii"):
        return None
    codec = codecs.lookup(best.encoding).name
    try:
        return Decoded(data.decode(codec), codec, is_guess=True)
    except UnicodeDecodeError:
        return None
