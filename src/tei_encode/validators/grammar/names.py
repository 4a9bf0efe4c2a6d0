"""Name classes of RELAX NG: which names of elements or attributes a pattern takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class NameClass(Protocol):
    """A set of names."""

    def contains(self, namespace: str, local: str) -> bool:
        """Whether the name belongs to it."""
        ...

    @property
    def label(self) -> str:
        """How a message names it."""
        ...


@dataclass(frozen=True, slots=True)
class Name:
    """One name."""

    namespace: str
    local: str

    def contains(self, namespace: str, local: str) -> bool:
        """Whether it is this very name."""
        return local == self.local and namespace == self.namespace

    @property
    def label(self) -> str:
        """The local name; the `xml` prefix is kept."""
        return f"xml:{self.local}" if self.namespace.endswith("/XML/1998/namespace") else self.local


@dataclass(frozen=True, slots=True)
class AnyName:
    """All names, or all of one namespace, except some.

    Attributes:
        namespace: the namespace; None for all of them.
        excluded: names that do not belong.
    """

    namespace: str | None = None
    excluded: NameClass | None = None

    def contains(self, namespace: str, local: str) -> bool:
        """Whether the name is in the namespace and not excluded."""
        inside = self.namespace is None or namespace == self.namespace
        return inside and not (self.excluded is not None and self.excluded.contains(namespace, local))

    @property
    def label(self) -> str:
        """A description."""
        return "any name" if self.namespace is None else f"any name of namespace {self.namespace or '(none)'}"


@dataclass(frozen=True, slots=True)
class OneOf:
    """The union of several name classes."""

    parts: tuple[NameClass, ...]

    def contains(self, namespace: str, local: str) -> bool:
        """Whether any part has the name."""
        return any(part.contains(namespace, local) for part in self.parts)

    @property
    def label(self) -> str:
        """All the labels."""
        return " or ".join(part.label for part in self.parts)


def split_name(qualified: str) -> tuple[str, str]:
    """Namespace and local name of a name in Clark notation."""
    namespace, _, local = qualified.rpartition("}")
    return namespace.removeprefix("{"), local
