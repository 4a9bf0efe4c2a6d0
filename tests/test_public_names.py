"""What `from tei_encode import …` gives is what `__all__` promises."""

from __future__ import annotations

import inspect

import pytest

import tei_encode


def test_the_list_is_sorted_and_has_nothing_twice() -> None:
    names = tei_encode.__all__
    assert len(names) == len(set(names))
    assert sorted(names, key=str.casefold) == sorted(set(names), key=str.casefold)


@pytest.mark.parametrize("name", tei_encode.__all__)
def test_every_promised_name_is_there_and_described(name: str) -> None:
    value = getattr(tei_encode, name)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert inspect.getdoc(value)
        assert value.__name__ == name
    else:
        assert name == "__version__"


def test_nothing_public_is_there_that_is_not_promised() -> None:
    for name in tei_encode.__all__:
        getattr(tei_encode, name)
    shown = {
        name
        for name, value in vars(tei_encode).items()
        if not name.startswith("_")
        and not inspect.ismodule(value)
        and getattr(value, "__module__", "").startswith("tei_encode")
    }
    assert shown <= set(tei_encode.__all__)
    assert dir(tei_encode) == sorted(tei_encode.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = tei_encode.no_such_name  # type: ignore[attr-defined, unused-ignore]


def test_the_map_of_homes_holds_the_promised_names() -> None:
    assert set(tei_encode._HOME_OF) == set(tei_encode.__all__) - {"__version__"}
