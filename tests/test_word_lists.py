"""Every word list that ships says what it is and reads."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tei_encode.word_lists import entries

LISTS = [
    (package, one.name)
    for package in (
        "tei_encode.evaluation",
        "tei_encode.names",
        "tei_encode.recognisers",
        "tei_encode.resolution",
        "tei_encode.segmenters",
    )
    for one in (files(package) / "lists").iterdir()
]


@pytest.mark.parametrize(("package", "name"), LISTS)
def test_a_list_begins_with_what_it_is_and_reads(package: str, name: str) -> None:
    assert (files(package) / "lists" / name).read_text(encoding="utf-8").startswith("# ")
    read = entries(package, name.removesuffix(".txt"))
    assert read
    assert all(one.forms[0] and not one.forms[0].endswith("?") for one in read)


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        entries("tei_encode.names", "no such list")
