"""Datatypes of XML Schema, Part 2, as jing reads them: is a string a value of a type, with these facets?

Written here since libxml2 differs from jing in what both call valid (years, zones, addresses, names), and since the
libraries that have the types take longer to load than a document takes to validate. Where the two editions of the
standard leave a choice (the year naught, leap seconds, years of more than nine figures), jing's is taken, for it is
the judge that archives use; `tests/validators/test_datatypes.py` compares them value by value.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .facets import FACETS, UnknownFacetError, length_of
from .lexical import TYPES, WHITE_SPACE_COUNTS, collapsed, comparable
from .patterns import UnknownPatternError, matcher_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["UnknownDatatypeError", "collapsed", "datatype"]


class UnknownDatatypeError(Exception):
    """A type, a facet or a pattern that is not understood here; libxml2 may still understand it."""


@cache
def datatype(name: str, facets: tuple[tuple[str, str], ...] = ()) -> Callable[[str], bool]:
    """A function that says whether a string is a value of a type.

    Args:
        name: the local name of a built-in type (`gYearMonth`).
        facets: names and values of the parameters, in their order.

    Raises:
        UnknownDatatypeError: the type, a facet or a pattern is not known here.
    """
    if name not in TYPES:
        raise UnknownDatatypeError(name)
    is_value = TYPES[name]
    keeps = WHITE_SPACE_COUNTS.get(name)
    checks = [_facet(name, facet, limit) for facet, limit in facets]

    def matches(text: str) -> bool:
        text = collapsed(text) if keeps is None else keeps(text)
        return is_value(text) and all(check(text) for check in checks)

    return matches


def _facet(name: str, facet: str, limit: str) -> Callable[[str], bool]:
    try:
        if facet == "pattern":
            return matcher_of(limit)
        compare = FACETS[facet]
        if facet.endswith(("Inclusive", "Exclusive")):
            value_of = comparable(name)
            bound = value_of(limit.strip())
            return lambda text: compare(value_of(text), bound)
        measure = length_of(name) if "ength" in facet else str
        number = int(limit)
        return lambda text: compare(measure(text), number)
    except (KeyError, ValueError, UnknownFacetError, UnknownPatternError) as error:
        raise UnknownDatatypeError(f"{name}, {facet} {limit}") from error
