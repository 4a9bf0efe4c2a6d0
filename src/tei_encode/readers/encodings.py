"""Which encoding a text is in: named by the user, shown by a byte-order mark, or found out.

UTF-8 is tried first, since other text hardly ever is valid UTF-8 by chance. Eight-bit text in Latin letters is
Windows-1252 or Latin-1, told apart by the bytes 80–9F; only text with many letters outside ASCII is worth a
statistical guess (charset-normalizer). Text that is UTF-8 but for a few bytes is refused. Whatever is chosen must
give the very same bytes back.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import NamedTuple

from tei_encode.errors import OptionsError, SourceError
from tei_encode.model.source import BYTE_ORDER_MARKS, to_bytes

FOREIGN = {
    b"%PDF-": ("is a PDF, not a text", "take the text out first, for instance with pdftotext"),
    b"{\\rtf": ("is a rich-text file, not a plain text", "save it as plain text (UTF-8)"),
    b"PK\x03\x04": (
        "is a zip or word-processor file, not a text",
        "save it as plain text, or as .docx",
    ),
    b"\xd0\xcf\x11\xe0": ("is an old Word file, not a text", "save it as plain text (UTF-8)"),
    b"\xff\xfe\0\0": ("is in UTF-32, which is not read", "save it as UTF-8"),
    b"\0\0\xfe\xff": ("is in UTF-32, which is not read", "save it as UTF-8"),
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
    decoded = _decode_as_named(data, name, encoding) if encoding else _find_out(data, name)
    if not _gives_back(decoded, data):
        raise SourceError(
            name,
            f"is not clean {decoded.encoding}: its bytes cannot be restored",
            "name its encoding with --encoding",
        )
    return decoded


def _gives_back(decoded: Decoded, data: bytes) -> bool:
    try:
        return to_bytes(decoded.text, decoded.encoding, byte_order_mark=decoded.byte_order_mark) == data
    except UnicodeEncodeError:
        return False


def _decode_as_named(data: bytes, name: str, encoding: str) -> Decoded:
    """Decode as the user said; a byte-order mark settles the byte order of plain `utf-16`."""
    remedy = "use a name such as utf-8, utf-16, cp1252"
    try:
        codec = codecs.lookup(encoding).name.removesuffix("-sig")
        if codec == "utf-16":
            codec = "utf-16-be" if data.startswith(codecs.BOM_UTF16_BE) else "utf-16-le"
        return _decode_as(data, codec)
    except UnicodeDecodeError as error:
        reason = f"is not {encoding}: byte {error.start} does not fit"
        raise SourceError(name, reason, "leave --encoding out or name another one") from None
    except UnicodeError:  # some codecs say no more than that
        raise SourceError(name, f"is not {encoding}", "leave --encoding out or name another one") from None
    except (LookupError, ValueError):  # no such codec, or one of Python's that is not for text (rot-13)
        raise OptionsError("--encoding", f"there is no encoding {encoding!r}", remedy) from None


def _decode_as(data: bytes, codec: str) -> Decoded:
    mark = BYTE_ORDER_MARKS.get(codec, b"")
    marked = bool(mark) and data.startswith(mark)
    return Decoded(data[len(mark) if marked else 0 :].decode(codec), codec, marked)


def _find_out(data: bytes, name: str) -> Decoded:
    for codec, mark in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            try:
                return _decode_as(data, codec)
            except UnicodeDecodeError as error:
                reason = f"begins with the mark of {codec}, but byte {error.start} does not fit"
                raise SourceError(
                    name, reason, "is it whole? If so, name its encoding with --encoding"
                ) from None
    codec = _unmarked_utf16(data[:SAMPLE])
    for candidate in (codec, "utf-8") if codec else ("utf-8",):
        try:
            return _decode_as(data, candidate)._replace(is_guess=candidate != "utf-8")
        except UnicodeDecodeError:
            continue
    _refuse_broken_utf8(data, name)
    return _eight_bit(data, name)


def _refuse_broken_utf8(data: bytes, name: str) -> None:
    """UTF-8 with a few bytes gone wrong must not be read as something else, which would garble all the rest."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        if sum(char > "\x7f" for char in text) > 10 * broken:
            reason = f"is UTF-8 with something wrong at byte {error.start}"
            raise SourceError(name, reason, "mend it, or name another encoding with --encoding") from None


def _unmarked_utf16(sample: bytes) -> str:
    """UTF-16 without a byte-order mark, which its zeros show.

    Blanks, line ends and Latin letters have one, all on the same side; and what it is otherwise is either no UTF-8
    or full of control characters. Russian letters have none, so few zeros must do.
    """
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(2, len(sample) / 200) or min(even, odd) > max(even, odd) / 20:
        return ""
    if _begins_as(sample, "utf-8") is not None and _share_of_controls(sample) < 0.1:
        return ""
    codec = "utf-16-le" if odd > even else "utf-16-be"
    text = _begins_as(sample, codec) or ""
    strange = sum(unicodedata.category(char) in {"Cn", "Co"} or ord(char) in CONTROL_BYTES for char in text)
    return codec if strange < len(text) / 50 else ""


def _begins_as(sample: bytes, codec: str) -> str | None:
    """The beginning of a file in an encoding, whose last character may be cut; None where it is in another one."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return None


def _share_of_controls(sample: bytes) -> float:
    return sum(byte in CONTROL_BYTES for byte in sample) / len(sample)


def _eight_bit(data: bytes, name: str) -> Decoded:
    sample = data[:SAMPLE]
    if _share_of_controls(sample) > 0.01 or b"\0" in sample:
        raise SourceError(
            name, "looks binary, not like text", "give a plain text, or name its encoding with --encoding"
        )
    high = sum(byte >= 0xC0 for byte in sample)
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
    if best is None or best.encoding.startswith(("utf_", "ascii")):
        return None
    codec = codecs.lookup(best.encoding).name
    try:
        return Decoded(data.decode(codec), codec, is_guess=True)
    except UnicodeDecodeError:
        return None
