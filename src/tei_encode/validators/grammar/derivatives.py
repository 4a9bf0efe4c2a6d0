"""Derivatives of patterns: what is left to match after an attribute, some text or an element."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from .patterns import Attribute, Choice, Element, Group, Interleave, OneOrMore, Pattern, Patterns, Text, Value

if TYPE_CHECKING:
    from collections.abc import Callable

Step = "Callable[[Pattern], Pattern | None]"


class Derivatives:
    """Derivatives over the patterns of one grammar; each is computed once.

    Args:
        patterns: the maker of the grammar's patterns.
    """

    def __init__(self, patterns: Patterns) -> None:
        self.patterns = patterns
        self._after_elements: dict[tuple[Pattern, frozenset[Element]], Pattern] = {}
        self._after_text: dict[Pattern, Pattern] = {}
        self._without_attributes: dict[tuple[Pattern, bool], Pattern] = {}
        self._firsts: dict[Pattern, frozenset[Element]] = {}
        self._attributes: dict[Pattern, frozenset[Attribute]] = {}
        self._values: dict[Pattern, tuple[Value, ...]] = {}

    def after_element(self, pattern: Pattern, taken: frozenset[Element]) -> Pattern:
        """What is left after an element that is one of those taken."""
        key = pattern, taken
        if key not in self._after_elements:
            self._after_elements[key] = self._step(
                pattern,
                lambda leaf: self.patterns.empty if isinstance(leaf, Element) and leaf in taken else None,
                lambda inner: self.after_element(inner, taken),
            )
        return self._after_elements[key]

    def after_text(self, pattern: Pattern, text: str) -> Pattern:
        """What is left after text; text patterns take any number of pieces."""

        def leaf_after(leaf: Pattern) -> Pattern | None:
            if isinstance(leaf, Text):
                return leaf
            taken = isinstance(leaf, Value) and leaf.values.matches(text)
            return self.patterns.empty if taken else None

        if self.value_patterns(pattern):  # texts differ, so nothing is gained by keeping what follows
            return self._step(pattern, leaf_after, lambda inner: self.after_text(inner, text))
        if pattern not in self._after_text:
            self._after_text[pattern] = self._step(
                pattern, leaf_after, lambda inner: self.after_text(inner, text)
            )
        return self._after_text[pattern]

    def after_attribute(self, pattern: Pattern, namespace: str, local: str, value: str | None) -> Pattern:
        """What is left after an attribute, of any value where that is None; attributes may come in any order."""

        def taken(leaf: Pattern) -> Pattern | None:
            if not isinstance(leaf, Attribute) or not leaf.names.contains(namespace, local):
                return None
            matched = value is None or leaf.values is None or leaf.values.matches(value)
            return self.patterns.empty if matched else None

        def walk(inner: Pattern) -> Pattern:
            if not any(leaf.names.contains(namespace, local) for leaf in self.attributes(inner)):
                return self.patterns.not_allowed
            return self._step(inner, taken, walk, ordered=False)

        return walk(pattern)

    def without_attributes(self, pattern: Pattern, *, forgiving: bool = False) -> Pattern:
        """What is left when the start tag is over.

        Args:
            pattern: what is left after the attributes that are there.
            forgiving: take required attributes that are missing as given.
        """
        key = pattern, forgiving
        if key not in self._without_attributes:
            self._without_attributes[key] = self._close(pattern, forgiving=forgiving)
        return self._without_attributes[key]

    def first_elements(self, pattern: Pattern) -> frozenset[Element]:
        """The elements that may come next."""
        if pattern not in self._firsts:
            self._firsts[pattern] = self._collect_firsts(pattern)
        return self._firsts[pattern]

    def attributes(self, pattern: Pattern) -> frozenset[Attribute]:
        """All attributes in a pattern, not those of elements inside it."""
        if pattern not in self._attributes:
            found = frozenset({pattern}) if isinstance(pattern, Attribute) else frozenset[Attribute]()
            for part in parts_of(pattern):
                found |= self.attributes(part)
            self._attributes[pattern] = found
        return self._attributes[pattern]

    def takes_text(self, pattern: Pattern) -> bool:
        """Whether text may come next."""
        match pattern:
            case Text() | Value():
                return True
            case Group(first=first, second=second):
                return self.takes_text(first) or (first.nullable and self.takes_text(second))
            case _:
                return any(self.takes_text(part) for part in parts_of(pattern))

    def value_patterns(self, pattern: Pattern) -> tuple[Value, ...]:
        """The forms of text that a pattern asks for, not those of elements inside it."""
        if pattern not in self._values:
            own = (pattern,) if isinstance(pattern, Value) else ()
            inner = (value for part in parts_of(pattern) for value in self.value_patterns(part))
            self._values[pattern] = tuple(dict.fromkeys((*own, *inner)))
        return self._values[pattern]

    def _collect_firsts(self, pattern: Pattern) -> frozenset[Element]:
        match pattern:
            case Element():
                return frozenset({pattern})
            case Group(first=first, second=second):
                return self.first_elements(first) | (
                    self.first_elements(second) if first.nullable else frozenset()
                )
            case _:
                return reduce(
                    frozenset.union, map(self.first_elements, parts_of(pattern)), frozenset[Element]()
                )

    def _close(self, pattern: Pattern, *, forgiving: bool) -> Pattern:
        make = self.patterns
        match pattern:
            case Attribute():
                return make.empty if forgiving else make.not_allowed
            case Choice(options=options):
                return make.choice(
                    [self.without_attributes(option, forgiving=forgiving) for option in options]
                )
            case Group(first=first, second=second) | Interleave(first=first, second=second):
                join = make.group if isinstance(pattern, Group) else make.interleave
                return join(
                    self.without_attributes(first, forgiving=forgiving),
                    self.without_attributes(second, forgiving=forgiving),
                )
            case OneOrMore(pattern=inner):
                return make.one_or_more(self.without_attributes(inner, forgiving=forgiving))
            case _:
                return pattern

    def _step(
        self,
        pattern: Pattern,
        leaf_after: Callable[[Pattern], Pattern | None],
        inner_after: Callable[[Pattern], Pattern],
        *,
        ordered: bool = True,
    ) -> Pattern:
        """One step of a derivative, the same for elements, text and attributes but for the leaves."""
        make = self.patterns
        match pattern:
            case Choice(options=options):
                return make.choice([inner_after(option) for option in options])
            case OneOrMore(pattern=inner):
                return make.group(inner_after(inner), make.optional(pattern))
            case Group(first=first, second=second) if ordered:
                left = make.group(inner_after(first), second)
                return make.choice((left, inner_after(second))) if first.nullable else left
            case Group(first=first, second=second):
                return make.choice(
                    (make.group(inner_after(first), second), make.group(first, inner_after(second)))
                )
            case Interleave(first=first, second=second):
                left = make.interleave(inner_after(first), second)
                return make.choice((left, make.interleave(first, inner_after(second))))
            case _:
                return leaf_after(pattern) or make.not_allowed


def parts_of(pattern: Pattern) -> tuple[Pattern, ...]:
    """The patterns a pattern is made of; none for leaves, and elements are leaves."""
    match pattern:
        case Choice(options=options):
            return tuple(options)
        case Group(first=first, second=second) | Interleave(first=first, second=second):
            return first, second
        case OneOrMore(pattern=inner):
            return (inner,)
        case _:
            return ()
