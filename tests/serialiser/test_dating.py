"""Dates that the user gives, in figures and in words."""

from __future__ import annotations

import pytest

from tei_encode.serialiser.dating import dating, w3c_dating


@pytest.mark.parametrize(
    ("value", "attributes"),
    [
        ("1921-05-03", {"when": "1921-05-03"}),
        ("1921", {"when": "1921"}),
        ("1921/1923", {"from": "1921", "to": "1923"}),
        ("3 May 1921", {"when": "1921-05-03"}),
        ("spring 1921", {"notBefore": "1921-03", "notAfter": "1921-05"}),
        ("circa 1921", {"when": "1921", "cert": "low"}),
        ("10/22 February 1861", {"when": "1861-02-22"}),
        ("18 Brumaire an VIII", {"when": "1799-11-09"}),
        ("1921-02-30", {}),
        ("the day after", {}),
        ("", {}),
    ],
)
def test_values(value: str, attributes: dict[str, str]) -> None:
    assert {name: one for name, one in dating(value) if one} == attributes


def test_w3c_dates_are_no_words() -> None:
    assert w3c_dating("3 May 1921") == []
