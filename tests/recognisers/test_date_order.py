"""Dates in figures are read in the order of the document's other dates, wherever those stand."""

from __future__ import annotations

import pytest

from tei_encode import SourceText, encode

FIRST = "A paragraph about the bridge, which says nothing of when it was built.\n\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He came on 3/4/1954. He left on 15/4/1954.", "1954-04-03"),
        ("He came on 3/4/1954. He left on 4/15/1954.", "1954-03-04"),
        ("He came on 3/4/1954. He left on 15 April 1954, and on 16 May 1954 he came back.", "1954-04-03"),
        ("He came on 3/4/1954. He left on April 15, 1954, and on May 16, 1954 he came back.", "1954-03-04"),
        ("He came on 3/4/1954.", "1954"),
    ],
)
@pytest.mark.parametrize("before", ["", FIRST, FIRST * 3])
def test_the_order_of_day_and_month(before: str, text: str, value: str) -> None:
    assert f'<date when="{value}"' in encode(SourceText.of(before + text, "a.txt")).xml.decode()
