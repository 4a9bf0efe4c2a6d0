"""Which strings are values of the built-in types (XML Schema, Part 2, chapter 3)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from .names import is_name, is_ncname, is_nmtoken
from .temporal import TEMPORAL
from .uris import is_uri

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Test = Callable[[str], bool]

_WHITE = " \t\n\r"
_RUN = re.compile(f"[{_WHITE}]+")
_TO_SPACES = str.maketrans(dict.fromkeys("\t\n\r", " "))


def collapsed(text: str) -> str:
    """Without white space at the ends, and with single spaces inside; only what XML calls white space counts."""
    return _RUN.sub(" ", text).strip(" ")


def _whole(pattern: str) -> Test:
    compiled = re.compile(pattern)
    return lambda text: compiled.fullmatch(text) is not None


def _always(_text: str) -> bool:
    return True


def _never(_text: str) -> bool:
    """No document type is read, so no entity is declared."""
    return False


def _within(least: int | None, most: int | None) -> Test:
    is_integer = _whole(r"[+-]?[0-9]+")

    def test(text: str) -> bool:
        # Decimal, since Python reads no integers of more than some thousand figures.
        return (
            is_integer(text) and (least is None or Decimal(text) >= least)
            and (most is None or Decimal(text) <= most)
        )  # fmt: skip

    return test


def _list_of(test: Test) -> Test:
    return lambda text: bool(text) and all(map(test, text.split(" ")))


def _is_qname(text: str) -> bool:
    prefix, colon, local = text.rpartition(":")
    return is_ncname(local) and (not colon or is_ncname(prefix))


_DOUBLE = _whole(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|-?INF|NaN")
_BASE64 = r"([A-Za-z0-9+/] ?){{{0}}}"
_BASE64_END = r"|[A-Za-z0-9+/] ?[AQgw] ?= ?=|[A-Za-z0-9+/] ?[A-Za-z0-9+/] ?[AEIMQUYcgkosw048] ?="
TYPES: Mapping[str, Test] = {
    "string": _always,
    "normalizedString": _always,
    "token": _always,
    "language": _whole("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"),
    "Name": is_name,
    "NCName": is_ncname,
    "NMTOKEN": is_nmtoken,
    "NMTOKENS": _list_of(is_nmtoken),
    "ID": is_ncname,
    "IDREF": is_ncname,
    "IDREFS": _list_of(is_ncname),
    "ENTITY": _never,
    "ENTITIES": _never,
    "QName": _is_qname,
    "NOTATION": _is_qname,
    "anyURI": is_uri,
    "boolean": frozenset({"true", "false", "1", "0"}).__contains__,
    "decimal": _whole(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"),
    "integer": _within(None, None),
    "nonNegativeInteger": _within(0, None),
    "positiveInteger": _within(1, None),
    "nonPositiveInteger": _within(None, 0),
    "negativeInteger": _within(None, -1),
    "long": _within(-(2**63), 2**63 - 1),
    "int": _within(-(2**31), 2**31 - 1),
    "short": _within(-(2**15), 2**15 - 1),
    "byte": _within(-(2**7), 2**7 - 1),
    "unsignedLong": _within(0, 2**64 - 1),
    "unsignedInt": _within(0, 2**32 - 1),
    "unsignedShort": _within(0, 2**16 - 1),
    "unsignedByte": _within(0, 2**8 - 1),
    "float": _DOUBLE,
    "double": _DOUBLE,
    "hexBinary": _whole("([0-9A-Fa-f]{2})*"),
    "base64Binary": _whole(f"({_BASE64.format(4)})*({_BASE64.format(4)}{_BASE64_END})?"),
    **TEMPORAL,
}
"""By name of the type, what says whether a string, its white space already treated, is a value."""

WHITE_SPACE_COUNTS: Mapping[str, Callable[[str], str]] = {
    "string": lambda text: text,
    "normalizedString": lambda text: text.translate(_TO_SPACES),
}
"""The types whose white space is not collapsed, and what is done to it."""

_NUMBERS = frozenset({"float", "double"})


def comparable(name: str) -> Callable[[str], float | Decimal]:
    """What makes a value of a type a number that can be compared.

    Raises:
        ValueError: the type is not a number; bounds of dates are left to libxml2.
    """
    if name in _NUMBERS:
        return lambda text: float(text.replace("INF", "inf"))
    if name in {"decimal", "integer"} or TYPES[name].__qualname__.startswith("_within"):
        return Decimal
    raise ValueError(name)
