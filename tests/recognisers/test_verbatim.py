"""What stands between backticks."""

from __future__ import annotations

import pytest

from tei_encode.recognisers.verbatim import Verbatim

from .documents import document, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the `name` of it", ["`name`"]),
        ("`a`, `b` and (`c`)", ["`a`", "`b`", "`c`"]),
        ("``a`b`` there", ["``a`b``"]),
        ("`*a*`", ["`*a*`"]),
        # quotation marks of typists and typesetters, and other things
        ("`so' and `no'", []),
        ("``so'' and ``no''", []),
        ("a ` b ` c", []),
        ("it`s and dog`s", []),
        (r"\`a`", []),
        ("```a```", []),
        ("`a\nb`", []),
        ("`", []),
    ],
)
def test_what_is_verbatim(text: str, found: list[str]) -> None:
    made = document(text)
    assert words(made, Verbatim().recognise(made)) == found
