"""Values of dates: how they are written, and when two are the same."""

from __future__ import annotations

import pytest

from tei_encode.evaluation.values import DateNorm, same_days, same_precision, shown, values_of, written_values


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("1904-03", ({"when": "1904-03"},)),
        ("1904/1908", ({"from": "1904", "to": "1908"},)),
        ("1904-05..1905-08", ({"notBefore": "1904-05", "notAfter": "1905-08"},)),
        ("1904..", ({"notBefore": "1904"},)),
        ("--03-10", ({"when": "--03-10"},)),
        ("1904-03-20 1904-03-24", ({"when": "1904-03-20"}, {"when": "1904-03-24"})),
        (["1904-03-20", "1905/1906"], ({"when": "1904-03-20"}, {"from": "1905", "to": "1906"})),
        ({"when": "1904-03-20 1904-03-24"}, ({"when": "1904-03-20"}, {"when": "1904-03-24"})),
        ({"from": "1904", "to": "1908"}, ({"from": "1904", "to": "1908"},)),
        (None, ()),
        ("", ()),
        ({}, ()),
    ],
)
def test_values_as_gold_files_write_them(
    written: dict[str, str] | list[str] | str | None, values: object
) -> None:
    assert written_values(written) == values


def test_values_of_attributes_in_all_their_forms() -> None:
    attributes = {"when-iso": " 1904-03 ", "notAfter-custom": "1905", "from": "", "cert": "low"}
    assert values_of(attributes) == ({"when": "1904-03", "notAfter": "1905"},)
    assert values_of({"cert": "low"}) == ()


@pytest.mark.parametrize(
    ("gold", "predicted", "days", "precision"),
    [
        ({"when": "1904-03"}, {"when": "1904-03"}, True, True),
        ({"when": "1904-03"}, {"from": "1904-03-01", "to": "1904-03-31"}, True, False),
        ({"when": "1904-02"}, {"from": "1904-02-01", "to": "1904-02-28"}, False, False),
        ({"when": "1904-03"}, {"when": "1904"}, False, False),
        ({"when": "1904-03-10"}, {"when": "1904-03-10T12:00:00"}, True, False),
        ({"from": "1960", "to": "1969"}, {"notBefore": "1960", "notAfter": "1969"}, True, False),
        ({"when": "--03-10"}, {"when": "1904-03-10"}, True, False),
        ({"when": "--03-10"}, {"when": "1904-03-11"}, False, False),
        ({"notBefore": "1960"}, {"when": "1960"}, False, False),
        ({"when": "-0044-03-15"}, {"when": "-0044-03-15"}, True, True),
        ({"when": "10000"}, {"from": "10000-01", "to": "10000-12"}, True, False),
        ({"when": "1904-13"}, {"when": "1904-12"}, False, True),
        ({"when": "soon"}, {"when": "soon"}, True, True),
        ({"when": "1904-03-10"}, {}, False, False),
    ],
)
def test_two_values(gold: DateNorm, predicted: DateNorm, days: bool, precision: bool) -> None:
    assert same_days(gold, predicted) is days
    assert same_precision(gold, predicted) is precision


def test_values_for_a_reader() -> None:
    assert shown(written_values("1904/1908 1910")) == "from 1904 to 1908, when 1910"
    assert shown(()) == "no value"
