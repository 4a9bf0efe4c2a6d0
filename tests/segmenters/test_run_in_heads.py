"""Heads that run into their paragraph."""

from __future__ import annotations

import pytest

from tei_encode import SourceText, encode
from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, outline, structure, words

PAIRS = [
    ("**Purpose.** ", "**Method.** "), ("**Purpose**. ", "**The Method**. "), ("__Purpose__ ", "__Method__ "),
    ("*Purpose.* ", "*Method.* "), ("_Purpose_: ", "_Method_: "), ("PURPOSE.—", "METHOD.—"), ("PURPOSE AND SCOPE — ", "METHOD — "),
    ("PURPOSE.-", "THE METHOD.-"), ("PURPOSE. - ", "METHOD. - "), ("§ 1. The Purpose.—", "§ 2. The Method.—"), ("§ 1. Purpose.--", "§ 2. Of the Method.--"),
    ("Sec. 3. Purpose.-", "Sec. 4. Method.-"), ("Article 1. Purpose. — ", "Article 2. Method. — "), ("Section 12: Purpose: – ", "Section 13: Method: – "),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_two_of_a_kind_are_heads(first: str, second: str) -> None:
    text = f"{LONG}\n\n{first}{LONG}\n\n{second}{OTHER}\n\n{LONG}\n"
    heads = [one for one in structure(text) if one.kind is Kind.HEAD]
    assert [one.inner.text(text) for one in heads] == [first.strip(), second.strip()]
    assert {one.get("rend") for one in heads} == {"run-in"}
    assert words(text, Kind.P)[1:] == [LONG, OTHER, LONG]
    edition = encode(SourceText.of(text, "a.txt"))
    assert edition.valid
    assert edition.text_identical


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\n\n**Purpose.** {LONG}\n\n{OTHER}\n",  # one alone
        f"{LONG}\n\n**Note.** {LONG}\n\n**Note.** {OTHER}\n",  # no head, and the same words
        f"{LONG}\n\n- **Purpose.** {LONG}\n- **Method.** {OTHER}\n",  # items
        f"{LONG}\n\n**Purpose.**\n\n**Method.**\n\n{OTHER}\n",  # nothing they run into
        f"{LONG}\n\n*He* said: {LONG}\n\n*She* said: {OTHER}\n",  # emphasis without a stop
        f"{LONG}\n\nNATO was founded. {LONG}\n\nUNESCO was, too. {OTHER}\n",  # capitals without a dash
        f"{LONG}\n\nANGLO-Saxon carts. {LONG}\n\nPRO-Dutch carters. {OTHER}\n",  # capitals and a hyphen
        f"{LONG}\n\n§ 1. The tenants—the old ones—{LONG}\n\n§ 2. The lords—the new ones—{OTHER}\n",  # no stop
        f"{LONG}\n\n§ 1. The tenants pay. {LONG}\n\n§ 2. The lords do not. {OTHER}\n",  # no dash
        f"{LONG}\n\n§ 1. The Purpose.—{LONG}\n\n{OTHER}\n",  # one section alone
    ],
)
def test_others_are_none(text: str) -> None:
    assert [one for one in structure(text) if one.get("rend") == "run-in"] == []


@pytest.mark.parametrize("dash", ["—", " — ", "--"])
def test_three_plain_ones_are_heads(dash: str) -> None:
    text = f"LENNER\n\nHistory.{dash}{LONG}\n\n{OTHER}\n\nSoil and climate.{dash}{OTHER}\n\nMill towns.{dash}{LONG}\n"
    assert words(text, Kind.HEAD) == [
        f"{name}.{dash}".strip() for name in ("History", "Soil and climate", "Mill towns")
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("History", "Industries"),  # two are too few
        ("Mr. Oake", "Mr. Pell", "Mr. Denny"),
        ("Thomas Oake", "Anne Pell", "John Denny"),
        ("Anne", "Thomas", "John"),
        ("Chairman", "Clerk", "Surveyor", "Clerk"),  # who speaks comes back
        ("The mill", "A ford", "The school"),
    ],
)
def test_plain_words_that_are_none(names: tuple[str, ...]) -> None:
    text = "LENNER\n\n" + "\n\n".join(f"{name}.—{LONG}" for name in names) + "\n"
    assert [one for one in structure(text) if one.get("rend") == "run-in"] == []


def test_they_stand_below_the_head_before_them() -> None:
    text = f"# One\n\n{LONG}\n\n## Two\n\n*Purpose.* {LONG}\n\n*Method.* {OTHER}\n\n## Three\n\n{LONG}\n"
    assert [level for level, _ in outline(text)] == [1, 2, 2, 1]
