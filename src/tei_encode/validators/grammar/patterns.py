"""Patterns of RELAX NG, each made once, so that equal patterns are the same object."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from .names import NameClass
    from .values import ValuePattern


class Pattern:
    """A pattern: a set of sequences of attributes, text and elements."""

    nullable = False
    """Whether nothing at all matches."""


@dataclass(frozen=True, eq=False)
class Empty(Pattern):
    """Matches nothing but nothing."""

    nullable = True


@dataclass(frozen=True, eq=False)
class NotAllowed(Pattern):
    """Matches nothing whatever."""


@dataclass(frozen=True, eq=False)
class Text(Pattern):
    """Any text, or none."""

    nullable = True


@dataclass(frozen=True, eq=False)
class Value(Pattern):
    """Text of a certain form: `data`, `value` and `list` of RELAX NG."""

    values: ValuePattern


@dataclass(frozen=True, eq=False)
class Attribute(Pattern):
    """An attribute; its value is text of a certain form, or any."""

    names: NameClass
    values: ValuePattern | None


@dataclass(eq=False)
class Element(Pattern):
    """An element; its content is compiled when first asked for, since grammars are recursive."""

    names: NameClass
    compile_content: Callable[[], Pattern]

    @cached_property
    def content(self) -> Pattern:
        """The pattern of its attributes and content."""
        return self.compile_content()


@dataclass(eq=False)
class Choice(Pattern):
    """One of several."""

    options: frozenset[Pattern]
    nullable: bool = field(init=False)

    def __post_init__(self) -> None:
        self.nullable = any(option.nullable for option in self.options)


@dataclass(eq=False)
class _Pair(Pattern):
    first: Pattern
    second: Pattern
    nullable: bool = field(init=False)

    def __post_init__(self) -> None:
        self.nullable = self.first.nullable and self.second.nullable


class Group(_Pair):
    """One after the other; attributes in any order."""


class Interleave(_Pair):
    """Both, mixed in any way."""


@dataclass(eq=False)
class OneOrMore(Pattern):
    """One or several times."""

    pattern: Pattern
    nullable: bool = field(init=False)

    def __post_init__(self) -> None:
        self.nullable = self.pattern.nullable


class Patterns:
    """Makes patterns and simplifies them on the way; equal ones are made once."""

    def __init__(self) -> None:
        self.empty = Empty()
        self.not_allowed = NotAllowed()
        self.text = Text()
        self._made: dict[Hashable, Pattern] = {}

    def choice(self, options: Iterable[Pattern]) -> Pattern:
        """One of the options."""
        flat: set[Pattern] = set()
        for option in options:
            flat |= option.options if isinstance(option, Choice) else {option}
        flat.discard(self.not_allowed)
        if self.empty in flat and any(option.nullable for option in flat if option is not self.empty):
            flat.discard(self.empty)
        if not flat:
            return self.not_allowed
        if len(flat) == 1:
            return flat.pop()
        key = frozenset(flat)
        return self._made.setdefault(key, Choice(key))

    def optional(self, pattern: Pattern) -> Pattern:
        """The pattern or nothing."""
        return pattern if pattern.nullable else self.choice((pattern, self.empty))

    def group(self, first: Pattern, second: Pattern) -> Pattern:
        """One after the other."""
        return self._pair(Group, first, second)

    def interleave(self, first: Pattern, second: Pattern) -> Pattern:
        """Both, mixed."""
        return self._pair(Interleave, first, second)

    def one_or_more(self, pattern: Pattern) -> Pattern:
        """The pattern several times."""
        if pattern is self.empty or pattern is self.not_allowed or isinstance(pattern, OneOrMore | Text):
            return pattern
        return self._made.setdefault((OneOrMore, pattern), OneOrMore(pattern))

    def all_of(self, patterns: Iterable[Pattern]) -> Pattern:
        """All patterns one after the other; nothing where there are none."""
        result: Pattern = self.empty
        for pattern in reversed(list(patterns)):
            result = self.group(pattern, result)
        return result

    def _pair(self, kind: type[_Pair], first: Pattern, second: Pattern) -> Pattern:
        if first is self.not_allowed or second is self.not_allowed:
            return self.not_allowed
        if first is self.empty:
            return second
        if second is self.empty:
            return first
        return self._made.setdefault((kind, first, second), kind(first, second))
