"""Facets other than patterns: bounds, lengths and numbers of digits (XML Schema, Part 2, 4.3)."""

from __future__ import annotations

import operator
from base64 import b64decode
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LISTS = frozenset({"NMTOKENS", "IDREFS", "ENTITIES"})


class UnknownFacetError(Exception):
    """A facet that a type does not have."""


def _total_digits(text: str, most: int) -> bool:
    whole, _, fraction = text.lstrip("+-").partition(".")
    return len(whole.lstrip("0") + fraction.rstrip("0")) <= most


def _fraction_digits(text: str, most: int) -> bool:
    return len(text.partition(".")[2]) <= most


FACETS: Mapping[str, Callable[[Any, Any], bool]] = {
    "minInclusive": operator.ge,
    "minExclusive": operator.gt,
    "maxInclusive": operator.le,
    "maxExclusive": operator.lt,
    "length": operator.eq,
    "minLength": operator.ge,
    "maxLength": operator.le,
    "totalDigits": _total_digits,
    "fractionDigits": _fraction_digits,
}
"""By name of the facet, what compares a value (a measure, for lengths) with the facet's own value."""


def length_of(name: str) -> Callable[[str], Any]:
    """How long a value of a type is: in words for lists, in bytes for binary data, else in characters."""
    if name in LISTS:
        return lambda text: len(text.split())
    if name == "hexBinary":
        return lambda text: len(text) // 2
    if name == "base64Binary":
        return lambda text: len(b64decode(text))
    return len
