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


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("fence", "info"), [("```", ""), ("~~~", ""), ("````", "sql"), ("```", "c++ ")])
def test_fences_are_marks_of_the_code_between_them(end: str, fence: str, info: str) -> None:
    made = document(f"{fence}{info}{end}count(*) `a`{end}# b{end}{fence}")
    (found,) = Verbatim().recognise(made).annotations
    assert made.text_of(found) == f"count(*) `a`{end}# b"


@pytest.mark.parametrize(
    "text", ["```\n```", "```\n \n```", "```\na\n~~~", "```\na", f"```{30 * 'a'}\nb\n```", "``\na\n``"]
)
def test_fences_around_nothing_or_without_a_partner_are_no_marks(text: str) -> None:
    made = document(text)
    assert words(made, Verbatim().recognise(made)) == []
