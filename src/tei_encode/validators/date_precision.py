"""Dates as precise as their words: no day for a month, no month for a year, and no less than is said.

`@when` "gives the value of the date … in a standard form" (TEI Guidelines, chapter ND 4); what an editor knows beyond
the words is fine, and so carries `@resp` or `@cert`. Only words that can be read in one way are judged: a year, a
month and a year, a day, in figures or with the name of a month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import flat_value, local_name, tei

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject

MONTHS = frozenset(
    (
        "january february march april may june july august september october november december "
        "januar februar märz april mai juni juli august september oktober november dezember "
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre "
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
        "januari februari maart april mei juni juli augustus september oktober november december"
    ).split()
)
"""Names of months in six languages; the Schematron rule has the same."""

UNJUDGED = ("resp", "cert", "calendar", "next", "prev")
"""With these, the words are not all there is, or not all of them are here."""
TRANSPARENT = frozenset({"lb", "pb", "hi"})
"""What may stand in the words of a date without changing them."""

YEAR, MONTH, DAY = range(3)
PRECISION_NAMES = ("a year", "a month", "a day")
_WORDS = (
    (re.compile("[0-9]{4}"), YEAR),
    (re.compile("[0-9]{4}-[0-9]{2}"), MONTH),
    (re.compile("([^ ]+) [0-9]{4}"), MONTH),
    (re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), DAY),
    (re.compile("[0-9]{1,2} ([^ ]+) [0-9]{4}"), DAY),
    (re.compile("([^ ]+) [0-9]{1,2} [0-9]{4}"), DAY),
)
_VALUES = (
    (re.compile("[0-9]{4}"), YEAR),
    (re.compile("[0-9]{4}-[0-9]{2}"), MONTH),
    (re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*"), DAY),
)


@dataclass(frozen=True)
class DatePrecisionValidator:
    """Compares the precision of `@when` with that of the words."""

    name: str = "precision of dates"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """A warning for each date that says more or less than its words."""
        for date in subject.root.iter(tei("date")):
            when = (date.get("when") or "").strip()
            if not when or any(name in date.attrib for name in UNJUDGED) or _is_marked_up(date):
                continue
            words = flat_value(date)
            said, given = precision_of_words(words), precision_of_value(when)
            if said is None or given is None or said == given:
                continue
            message = f'@when="{when}" is {PRECISION_NAMES[given]}, "{words}" is {PRECISION_NAMES[said]}'
            if given > said:
                message += "; what is known beyond the words carries @resp or @cert"
            yield subject.warning("date-precision", message, date)


def precision_of_words(words: str) -> int | None:
    """How precise a date in words is: `YEAR`, `MONTH` or `DAY`; None where it cannot be told."""
    plain = " ".join(words.lower().replace(".", " ").replace(",", " ").split())
    for form, precision in _WORDS:
        if (found := form.fullmatch(plain)) and all(name in MONTHS for name in found.groups()):
            return precision
    return None


def precision_of_value(value: str) -> int | None:
    """How precise a date in W3C form is: `YEAR`, `MONTH` or `DAY`; None where it has no year of four figures."""
    return next((precision for form, precision in _VALUES if form.fullmatch(value)), None)


def _is_marked_up(date: _Element) -> bool:
    return any(isinstance(child.tag, str) and local_name(child) not in TRANSPARENT for child in date)
