"""Short ways to write claims in tests."""

from __future__ import annotations

from types import MappingProxyType

from tei_encode.model import Annotation, Cert, Kind, Span


def claim(
    kind: str,
    start: int,
    end: int,
    *,
    cert: str = "high",
    origin: str = "test",
    id: str = "",  # noqa: A002 - as in the model
    marks: tuple[int, int] = (0, 0),
    **attributes: str,
) -> Annotation:
    """A claim over code points, its kind by the element's name."""
    found = MappingProxyType({name.rstrip("_"): value for name, value in attributes.items()})
    return Annotation(Span(start, end), Kind(kind), found, id, Cert(cert), origin, marks)


def over(text: str, words: str, kind: str, **more: str) -> Annotation:
    """A claim over the first place where some words stand."""
    start = text.index(words)
    return claim(kind, start, start + len(words), **more)  # type: ignore[arg-type]


def shown(claims: list[Annotation]) -> list[str]:
    """Claims as `kind start-end`."""
    return [f"{one.kind.value} {one.span.start}-{one.span.end}" for one in claims]
