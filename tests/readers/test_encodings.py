"""Encodings: named, shown by a byte-order mark, or found out; the bytes always come back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.errors import OptionsError, SourceError
from tei_encode.model.source import to_bytes
from tei_encode.readers import decode

ENGLISH = "Geneva, 3 May 1921.\nDear Sir, I have the honour to remain your obedient servant.\n"
GERMAN = "Die Müllerin schöpft Wasser für ihre Söhne in der Straße nach Köln: Äpfel, Öl.\n"
QUOTED = "„So ist’s recht“, sagte sie – und ging für immer nach Köln.\n"
RUSSIAN = (
    "В марте 1954 года советское правительство предложило заключить общеевропейский договор\n"
    "о коллективной безопасности в Европе. Молотов выступил в Женеве с заявлением.\n"
)


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, RUSSIAN, "", "a\x00b", "\ufeff\ufeff", "\U0001f600"])
@pytest.mark.parametrize(
    ("mark", "codec"),
    [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")],
)
def test_a_byte_order_mark_settles_it(text: str, mark: bytes, codec: str) -> None:
    decoded = decode(mark + text.encode(codec), "letter.txt")
    assert decoded == (text, codec, True, False)


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, RUSSIAN, "naïve", "€", "a\x00b", "\x07", "\U0001f600 ok"])
def test_utf8_needs_no_guess(text: str) -> None:
    assert decode(text.encode(), "letter.txt") == (text, "utf-8", False, False)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (GERMAN, "utf-16-le"),
        (GERMAN, "utf-16-be"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        ("Kurz.", "utf-16-le"),
        (RUSSIAN * 600, "utf-16-le"),
        (GERMAN, "iso-8859-1"),
        (QUOTED, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "iso8859-5"),
    ],
)
def test_other_encodings_are_found_out_and_said_to_be_guessed(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "letter.txt") == (text, codec, False, True)


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        (b"quoth he: \x93so\x94", "cp1252"),
        (b"caf\xe9", "iso-8859-1"),
        (b"caf\xe9 \x81", "iso-8859-1"),  # Windows-1252 has no 81
    ],
)
def test_latin1_and_windows_are_told_apart_by_the_controls(data: bytes, codec: str) -> None:
    decoded = decode(data, "letter.txt")
    assert (decoded.encoding, decoded.is_guess) == (codec, True)


@pytest.mark.parametrize(
    ("text", "named", "codec"),
    [
        (GERMAN, "latin1", "iso8859-1"),
        (GERMAN, "ISO-8859-1", "iso8859-1"),
        (QUOTED, "windows-1252", "cp1252"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (GERMAN, "mac-roman", "mac-roman"),
        ("日本語のテキスト", "shift_jis", "shift_jis"),
        (GERMAN, "utf-16-be", "utf-16-be"),
    ],
)
def test_a_named_encoding_is_taken(text: str, named: str, codec: str) -> None:
    assert decode(text.encode(named), "letter.txt", named) == (text, codec, False, False)


@pytest.mark.parametrize(
    ("data", "named", "expected"),
    [
        (b"\xff\xfea\0", "utf-16", ("a", "utf-16-le", True, False)),
        (b"\xfe\xff\0a", "utf-16", ("a", "utf-16-be", True, False)),
        (b"a\0", "utf-16", ("a", "utf-16-le", False, False)),
        (b"\xef\xbb\xbfa", "utf-8-sig", ("a", "utf-8", True, False)),
        (b"a", "utf-8-sig", ("a", "utf-8", False, False)),
        (b"\xef\xbb\xbfa", "utf-8", ("a", "utf-8", True, False)),
    ],
)
def test_a_mark_is_seen_in_a_named_encoding_too(
    data: bytes, named: str, expected: tuple[object, ...]
) -> None:
    assert decode(data, "letter.txt", named) == expected


@pytest.mark.parametrize(
    ("data", "named", "reason"),
    [
        (RUSSIAN.encode("cp1251"), "utf-8", "is not utf-8: byte 0 does not fit"),
        ("né".encode(), "ascii", "is not ascii: byte 1 does not fit"),
        (b"abc", "utf-16", "is not utf-16: byte 2 does not fit"),
        (b"abc", "undefined", "is not undefined"),
        (b"a\\u0041", "unicode_escape", "its bytes cannot be restored"),
    ],
)
def test_a_wrongly_named_encoding_is_refused(data: bytes, named: str, reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "letter.txt", named)
    assert caught.value.place == "letter.txt"
    assert reason in caught.value.reason
    assert caught.value.remedy


@pytest.mark.parametrize("named", ["klingon", "rot13", "hex", "a\0b"])
def test_an_encoding_that_is_none_is_a_usage_error(named: str) -> None:
    with pytest.raises(OptionsError, match="there is no encoding"):
        decode(b"abc", "letter.txt", named)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n", "is a PDF"),
        (b"PK\x03\x04\x14\x00", "zip or word-processor"),
        (b"{\\rtf1\\ansi", "rich-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word file"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\x1f\x8b\x08\x00", "compressed"),
        ("a".encode("utf-32"), "UTF-32"),
        (b"\0\0\xfe\xff\0\0\0a", "UTF-32"),
        (bytes(range(256)) * 4, "looks binary"),
        (b"\xe9\x00text", "looks binary"),
        (b"\xff\xfea\0b", "begins with the mark of utf-16-le, but byte 2 does not fit"),
        (b"\xef\xbb\xbf\xe9", "begins with the mark of utf-8, but byte 0 does not fit"),
        (GERMAN.encode() * 5 + b"\xe9", "is UTF-8 with something wrong at byte"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as caught:
        decode(data, "letter.txt")
    assert caught.value.remedy


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_come_back_or_are_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "letter.txt")
    except SourceError:
        return
    assert to_bytes(decoded.text, decoded.encoding, byte_order_mark=decoded.byte_order_mark) == data


@given(
    st.text(min_size=1, max_size=200),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]),
    st.booleans(),
)
def test_every_text_with_a_mark_or_a_name_is_read_as_it_is(text: str, codec: str, marked: bool) -> None:
    data = to_bytes(text, codec, byte_order_mark=marked)
    decoded = decode(data, "letter.txt", codec)
    assert to_bytes(decoded.text, decoded.encoding, byte_order_mark=decoded.byte_order_mark) == data
    if marked or not text.startswith("\ufeff"):
        assert (decoded.text, decoded.byte_order_mark) == (text, marked)
