"""What a person took away from an edition, or changed, to be known in runs in which the machine does not make it.

An edit is the difference to what the machine had written. Once a run wrote nothing at a place, there is nothing that
the edit differs from: a later run that writes it again would bring it back, were it not remembered here.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FORM = 1
"""The form in which rejections are written; another one is not read."""


class Place(NamedTuple):
    """An element in `text`: its qualified name, and its offsets in the source, layout marks included."""

    tag: str
    start: int
    end: int


class GivenAttribute(NamedTuple):
    """An attribute that a person gave another value, or took away; `value` is the machine's, None where it had none."""

    place: Place
    name: str
    value: str | None


class RejectedEntry(NamedTuple):
    """An entry of the register that a person took out, or gave another identifier or other names.

    Attributes:
        identifier: the machine's.
        names: `person`, `place` or `org`, then its names in small letters, as `positions.Named` has them.
        mentions: where the text pointed at it.
        now: the identifier that it has in the person's edition; empty where it was taken out.
        sent: identifier of the entry to which the person sent its mentions; empty where there is none.
    """

    identifier: str
    names: tuple[str, ...]
    mentions: tuple[Place, ...]
    now: str = ""
    sent: str = ""


class RejectedDetail(NamedTuple):
    """What a person took out of a register entry or changed: the entry, and a digest of the child or attribute."""

    entry: str
    digest: str


@dataclass(frozen=True, slots=True)
class Rejections:
    """What a person took away from one edition.

    Attributes:
        source: SHA-256 of the source text that the offsets count, as `text_digest` gives it.
        elements: names, dates and other elements within a line that a person took away.
        attributes: those that a person gave another value or took away.
        entries: those of the register.
        details: what stood in entries.
    """

    source: str = ""
    elements: frozenset[Place] = frozenset()
    attributes: frozenset[GivenAttribute] = frozenset()
    entries: frozenset[RejectedEntry] = frozenset()
    details: frozenset[RejectedDetail] = field(default=frozenset())

    def __bool__(self) -> bool:
        return bool(self.elements or self.attributes or self.entries or self.details)

    def to_json(self) -> bytes:
        """The same rejections give the same bytes; none at all give none."""
        if not self:
            return b""
        lists = {
            name: sorted(value, key=repr) if isinstance(value, frozenset) else value
            for name, value in asdict(self).items()
        }
        return (json.dumps({"form": FORM, **lists}, indent=1) + "\n").encode("ascii")

    @classmethod
    def of_json(cls, data: bytes) -> Rejections:
        """What `to_json` had written; none where that is damaged, or of another form."""
        try:
            read = json.loads(data)
            if read["form"] != FORM:
                return cls()
            return cls(
                _string(read["source"]),
                _set(read["elements"], _place),
                _set(read["attributes"], _attribute),
                _set(read["entries"], _entry),
                _set(read["details"], _detail),
            )
        except (ValueError, TypeError, KeyError, RecursionError):
            return cls()

    def joined(self, other: Rejections) -> Rejections:
        """These and others of the same source; where both speak of one entry or attribute, the others' word holds."""
        newer = {one.identifier for one in other.entries}
        return replace(
            other,
            elements=self.elements | other.elements,
            attributes=frozenset(_each_once([*self.attributes, *other.attributes])),
            entries=frozenset(one for one in self.entries if one.identifier not in newer) | other.entries,
            details=self.details | other.details,
        )


def text_digest(source: str) -> str:
    """SHA-256 of a source text, by which it is told whether offsets count in it."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()


def _each_once(given: Sequence[GivenAttribute]) -> list[GivenAttribute]:
    """One for each attribute of a place, the last."""
    return list({(one.place, one.name): one for one in given}.values())


def _set(read: Any, made: Callable[[Any], Any]) -> frozenset[Any]:
    if not isinstance(read, list):
        raise TypeError
    return frozenset(map(made, read))


def _string(read: Any) -> str:
    if not isinstance(read, str):
        raise TypeError
    return read


def _place(read: Any) -> Place:
    tag, start, end = read
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise ValueError
    return Place(_string(tag), start, end)


def _attribute(read: Any) -> GivenAttribute:
    place, name, value = read
    return GivenAttribute(_place(place), _string(name), None if value is None else _string(value))


def _entry(read: Any) -> RejectedEntry:
    identifier, names, mentions, now, sent = read
    if not names:
        raise ValueError
    return RejectedEntry(
        _string(identifier),
        tuple(map(_string, names)),
        tuple(map(_place, mentions)),
        _string(now),
        _string(sent),
    )


def _detail(read: Any) -> RejectedDetail:
    entry, digest = read
    return RejectedDetail(_string(entry), _string(digest))
