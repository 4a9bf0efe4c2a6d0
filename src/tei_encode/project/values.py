"""Kinds of values in the project file: texts, lists, addresses, language tags, identifiers."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tei_encode.pipeline import LANGUAGE_TAG
from tei_encode.serialiser.dating import LIKE_W3C, is_w3c_date, w3c_dating
from tei_encode.serialiser.metadata import ClassCode

from .table import refuse

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
TOKEN = re.compile(r"[^\W\d_][\w.-]*")


class Text:
    """A text; numbers and dates are written out."""

    def from_toml(self, value: Any, place: str, key: str) -> str:
        """The text of a value."""
        if isinstance(value, bool) or not isinstance(value, str | int | date):
            raise refuse(place, key, "is no text", f'write {key} = "…"')
        return self.from_text(str(value), place, key)

    def from_text(self, text: str, place: str, key: str) -> str:
        """The text itself, trimmed."""
        return text.strip()


class Day(Text):
    """A day, month or year."""

    def from_text(self, text: str, place: str, key: str) -> str:
        """The W3C date."""
        if text and not is_w3c_date(text.strip()):
            raise refuse(place, key, f"{text!r} is no date", "write it as 2024-05-31, 2024-05 or 2024")
        return text.strip()


class When(Text):
    """When something was: a date, a span of two, or words; a date in figures that cannot be is refused."""

    def from_text(self, text: str, place: str, key: str) -> str:
        """The words or dates, trimmed."""
        written = text.strip()
        if LIKE_W3C.fullmatch(written) and not w3c_dating(written):
            remedy = "write it as 2024-05-31, 2024-05, 2024, 2023/2024, or in words"
            raise refuse(place, key, f"{written!r} is no date", remedy)
        return written


class Address(Text):
    """An address of the web."""

    def from_text(self, text: str, place: str, key: str) -> str:
        """The address."""
        if text and not ADDRESS.fullmatch(text.strip()):
            raise refuse(place, key, f"{text!r} is no address", "write it as https://…")
        return text.strip()


class Language(Text):
    """A language tag (BCP 47)."""

    def from_text(self, text: str, place: str, key: str) -> str:
        """The tag."""
        if text and not LANGUAGE_TAG.match(text.strip()):
            raise refuse(place, key, f"{text!r} is no language tag", "use one such as en or en-GB")
        return text.strip()


class ListOf:
    """A list of texts of one kind; on one line, parted by `;`."""

    def __init__(self, one: Text) -> None:
        self._one = one

    def from_toml(self, value: Any, place: str, key: str) -> tuple[str, ...]:
        """The texts."""
        if not (isinstance(value, list) and all(isinstance(text, str) for text in value)):
            raise refuse(place, key, "is no list of texts", f'write {key} = ["one", "two"]')
        return tuple(self._one.from_text(text, place, key) for text in value if text.strip())

    def from_text(self, text: str, place: str, key: str) -> tuple[str, ...]:
        """The texts between the semicolons."""
        return tuple(self._one.from_text(part, place, key) for part in text.split(";") if part.strip())


class Paragraphs:
    """A text of one paragraph or more, blank lines between them."""

    def from_toml(self, value: Any, place: str, key: str) -> tuple[str, ...]:
        """The paragraphs."""
        return self.from_text(Text().from_toml(value, place, key), place, key)

    def from_text(self, text: str, place: str, key: str) -> tuple[str, ...]:
        """The paragraphs."""
        return tuple(part.strip() for part in re.split(r"\n\s*\n", text) if part.strip())


class Identifiers:
    """A table of identifiers by their types, which become `idno/@type`: one token each (`teidata.enumerated`)."""

    def from_toml(self, value: Any, place: str, key: str) -> tuple[tuple[str, str], ...]:
        """(type, value) pairs."""
        if not isinstance(value, dict):
            raise refuse(place, key, "is no table", f'write [edition.{key}] and DOI = "…"')
        pairs = [self._pair(kind, Text().from_toml(one, place, kind), place) for kind, one in value.items()]
        return tuple(pair for pair in pairs if pair[1])

    def from_text(self, text: str, place: str, key: str) -> tuple[tuple[str, str], ...]:
        """(type, value) pairs, written `DOI 10.1234/5; URI https://…`."""
        pairs = [part.split(None, 1) for part in text.split(";") if part.strip()]
        if any(len(pair) < 2 for pair in pairs):
            raise refuse(
                place, key, f"{text!r} has a type without a value", "write DOI 10.1234/5; URI https://…"
            )
        return tuple(self._pair(kind, value.strip(), place) for kind, value in pairs)

    @staticmethod
    def _pair(kind: str, value: str, place: str) -> tuple[str, str]:
        if not TOKEN.fullmatch(kind):
            raise refuse(place, repr(kind), "is no type of identifier", "use one word such as DOI or URI")
        return kind, value


class ClassCodes:
    """Classes of classifications, each a code and the address of the classification."""

    def from_toml(self, value: Any, place: str, key: str) -> tuple[ClassCode, ...]:
        """The classes."""
        remedy = f'write {key} = [{{ code = "943", scheme = "https://…" }}]'
        if not (isinstance(value, list) and all(isinstance(one, dict) for one in value)):
            raise refuse(place, key, "is no list of tables", remedy)
        if any(set(one) != {"code", "scheme"} for one in value):
            raise refuse(place, key, "takes a code and a scheme each", remedy)
        return tuple(
            ClassCode(
                Text().from_toml(one["code"], place, "code"),
                Address().from_toml(one["scheme"], place, "scheme"),
            )
            for one in value
        )

    def from_text(self, text: str, place: str, key: str) -> tuple[ClassCode, ...]:
        """The classes, written `943 https://…; …`."""
        pairs = [part.rsplit(None, 1) for part in text.split(";") if part.strip()]
        if any(len(pair) < 2 for pair in pairs):
            raise refuse(place, key, f"{text!r} has a code without a scheme", "write 943 https://…")
        return tuple(ClassCode(code, Address().from_text(scheme, place, "scheme")) for code, scheme in pairs)
