"""Tables of cases: a text, and what its structure must say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest
from _pytest.mark import ParameterSet

from tei_encode.model import Kind
from tests.segmenters.reading import division_types, outline, structure

Expected = int | str | Sequence[str] | Sequence[tuple[int, str]]
LEFT_OUT = "…"
"""In words that are expected: whatever stands there."""


@dataclass(frozen=True, slots=True)
class Case:
    """One row of a table.

    Attributes:
        name: what it shows, in a few words.
        text: the source.
        expected: what `seen` finds: words (each may leave out its middle with …), or how many there are.
    """

    name: str
    text: str
    expected: Mapping[str, Expected]


def rows(cases: Sequence[Case], not_yet: Mapping[str, Sequence[str]]) -> list[ParameterSet]:
    """The cases as parameters of a test; those that are known to fail are marked with the reason.

    Args:
        cases: the rows of one table; their names are given once.
        not_yet: names of cases that fail, by the reason.
    """
    reasons = {name: reason for reason, failing in not_yet.items() for name in failing}
    names = [case.name for case in cases]
    assert len(set(names)) == len(names), "two cases of one name"
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(strict=True, raises=AssertionError, reason=reasons[case.name])]
            if case.name in reasons
            else [],
        )
        for case in cases
    ]


def seen(text: str, key: str) -> list[str] | list[tuple[int, str]]:
    """What is found in a text.

    Args:
        text: the source.
        key: `outline` (heads and their levels), `divisions` (their types), an element (`item`: the words of each), one
            with a type (`fw[header]`), or an attribute of one (`list@rend`).
    """
    if key == "outline":
        return [(level, " ".join(words.split())) for level, words in outline(text)]
    if key == "divisions":
        return division_types(text)
    name, _, attribute = key.partition("@")
    name, _, type_ = name.partition("[")
    found = [one for one in sorted(structure(text), key=lambda one: one.order) if one.kind is Kind(name)]
    if type_:
        found = [one for one in found if one.get("type") == type_.rstrip("]")]
    if attribute == "cert":
        return [one.cert.attribute for one in found]
    if attribute:
        return [one.get(attribute) for one in found]
    return [" ".join(one.inner.text(text).split()) for one in found]


def check(case: Case) -> None:
    """Fail where a text's structure is not what the case expects."""
    for key, expected in case.expected.items():
        found = seen(case.text, key)
        if isinstance(expected, int):
            assert len(found) == expected, (key, found)
            continue
        wanted = [expected] if isinstance(expected, str) else list(expected)
        assert len(found) == len(wanted), (key, found)
        for one, other in zip(found, wanted, strict=True):
            assert _is_like(one, other), (key, one, other)


def _is_like(found: object, wanted: object) -> bool:
    """Whether words are those expected, what … stands for left out."""
    if not (isinstance(found, str) and isinstance(wanted, str)) or LEFT_OUT not in wanted:
        return found == wanted
    start, end = wanted.split(LEFT_OUT)
    return len(found) >= len(start) + len(end) and found.startswith(start) and found.endswith(end)
