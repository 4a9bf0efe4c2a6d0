"""Values of attributes and data content: is a string of the form that a schema asks for?"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from lxml import etree

from tei_encode.validators.datatypes import UnknownDatatypeError, collapsed, datatype

if TYPE_CHECKING:
    from collections.abc import Callable

RNG_NAMESPACE = "http://relaxng.org/ns/structure/1.0"
XSD_DATATYPES = "http://www.w3.org/2001/XMLSchema-datatypes"
DESCRIPTIONS = {
    "ID": "an XML name without colon",
    "anyURI": "a pointer",
    "date": "a date (1954-03-26)",
    "gYear": "a year (1954)",
    "gMonth": "a month (--03)",
    "gDay": "a day (---26)",
    "gYearMonth": "a month of a year (1954-03)",
    "gMonthDay": "a day of any year (--03-26)",
    "time": "a time (11:30:00)",
    "dateTime": "a date with time (1954-03-26T11:30:00)",
    "duration": "a duration (P3D)",
    "language": "a language tag (en, sr-Cyrl)",
    "nonNegativeInteger": "a whole number",
    "decimal": "a number",
    "double": "a number",
    "boolean": "true or false",
    "NCName": "an XML name without colon",
    "Name": "an XML name",
    "string": "any text",
}
KNOWN_LIMIT = 4096
"""How many strings a type keeps its word on; long documents have more."""
_PATTERN_DESCRIPTIONS = {
    r"\S+": "a pointer without white space",
    r"[^\p{C}\p{Z}]+": "one word without white space",
}


class ValuePattern(Protocol):
    """A set of strings."""

    def matches(self, value: str) -> bool:
        """Whether the string belongs to it."""
        ...

    @property
    def descriptions(self) -> tuple[str, ...]:
        """What an editor may write, one description for each possibility."""
        ...


@dataclass(eq=False)
class Literal:
    """One string (RELAX NG `value`); white space counts only where the type is `string`."""

    value: str
    exact: bool = False

    @cached_property
    def _collapsed(self) -> str:
        return collapsed(self.value)

    def matches(self, value: str) -> bool:
        """Whether it is that string."""
        return value == self.value if self.exact else collapsed(value) == self._collapsed

    @property
    def descriptions(self) -> tuple[str, ...]:
        """The string itself."""
        return (f'"{self.value}"',)


@dataclass(eq=False)
class Datum:
    """A datatype with its parameters (RELAX NG `data`).

    Attributes:
        node: the element of the schema.
        library: the library of datatypes; empty for the two types that RELAX NG has itself.
        excepted: strings that do not belong.
    """

    node: etree._Element
    library: str
    excepted: ValuePattern | None = None
    _known: dict[str, bool] = field(default_factory=dict)

    def matches(self, value: str) -> bool:
        """Whether the string is a value of the type."""
        known = self._known.get(value)
        if known is None:
            if len(self._known) >= KNOWN_LIMIT:
                self._known.clear()
            known = self._known[value] = self._test(value) and not (
                self.excepted is not None and self.excepted.matches(value)
            )
        return known

    @cached_property
    def _test(self) -> Callable[[str], bool]:
        params = self.node.findall(f"{{{RNG_NAMESPACE}}}param")
        facets = tuple((param.get("name", ""), param.text or "") for param in params)
        if self.library not in {"", XSD_DATATYPES}:
            return self._ask
        try:
            return datatype(self.node.get("type", ""), facets)
        except UnknownDatatypeError:
            return self._ask

    @cached_property
    def _schema(self) -> etree.RelaxNG:
        root = etree.Element(f"{{{RNG_NAMESPACE}}}element", nsmap={"rng": RNG_NAMESPACE})
        root.set("name", "value")
        root.set("datatypeLibrary", self.library)
        root.append(copy.deepcopy(self.node))
        return etree.RelaxNG(root)

    def _ask(self, value: str) -> bool:
        """What libxml2 says, for types and facets that are not known here: by a schema with one element."""
        probe = etree.Element("value")
        try:
            probe.text = value
        except ValueError:  # no character of XML
            return False
        return bool(self._schema.validate(probe))

    @property
    def descriptions(self) -> tuple[str, ...]:
        """The type in words."""
        pattern = self.node.findtext(f"{{{RNG_NAMESPACE}}}param[@name='pattern']")
        if pattern is not None:
            return (_PATTERN_DESCRIPTIONS.get(pattern, f"a value of the form {pattern}"),)
        name = self.node.get("type", "")
        return (DESCRIPTIONS.get(name, f"a value of type {name}"),)


@dataclass(eq=False)
class AnyText:
    """Any string."""

    def matches(self, value: str) -> bool:
        """True."""
        return True

    @property
    def descriptions(self) -> tuple[str, ...]:
        """Any text."""
        return ("any text",)


@dataclass(eq=False)
class NoText:
    """The empty string."""

    def matches(self, value: str) -> bool:
        """Whether there is nothing but white space."""
        return not collapsed(value)

    @property
    def descriptions(self) -> tuple[str, ...]:
        """Nothing."""
        return ("nothing",)


@dataclass(eq=False)
class Alternatives:
    """One of several forms."""

    options: tuple[ValuePattern, ...]

    def matches(self, value: str) -> bool:
        """Whether any form has the string."""
        return any(option.matches(value) for option in self.options)

    @property
    def descriptions(self) -> tuple[str, ...]:
        """All of them, each once."""
        return tuple(dict.fromkeys(text for option in self.options for text in option.descriptions))


@dataclass(eq=False)
class Words:
    """Words of certain forms separated by white space (RELAX NG `list`).

    Attributes:
        items: the forms, one after the other; each with the least and the greatest number of
            words (None: any number).
    """

    items: tuple[tuple[ValuePattern, int, int | None], ...]

    def matches(self, value: str) -> bool:
        """Whether the words can be shared out among the forms."""
        words = [word for word in collapsed(value).split(" ") if word]
        reachable = {0}
        for pattern, least, most in self.items:
            following: set[int] = set()
            for start in reachable:
                end = start
                if least == 0:
                    following.add(start)
                while (
                    end < len(words) and (most is None or end - start < most) and pattern.matches(words[end])
                ):
                    end += 1
                    if end - start >= least:
                        following.add(end)
            reachable = following
        return len(words) in reachable

    @property
    def descriptions(self) -> tuple[str, ...]:
        """The forms of the words, one or several of them."""
        return tuple(
            dict.fromkeys(f"{text}, or several" for item, _, _ in self.items for text in item.descriptions)
        )
