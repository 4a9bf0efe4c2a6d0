"""Facts at the top of a Markdown file, and code between fences."""

from __future__ import annotations

import pytest

from tei_encode import SourceText, encode
from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, kinds, words

FACTS = "---\ntitle: The Papers\nauthor: Jane Doe\ntags: [a, b]\n---"


def test_facts_at_the_top_are_no_letter_and_no_title() -> None:
    text = f"{FACTS}\n\n# The Papers\n\n{LONG}\n\n{OTHER}\n"
    assert words(text, Kind.FW, type_="metadata") == [" ".join(FACTS.split())]
    assert words(text, Kind.TITLE_PART) == ["The Papers"]
    assert "opener" not in kinds(text)
    edition = encode(SourceText.of(text, "a.md"))
    assert edition.valid
    assert edition.text_identical


@pytest.mark.parametrize("fence", ["```", "~~~", "````", "```python title=" + 80 * "a"])
def test_what_stands_in_code_is_not_read(fence: str) -> None:
    code = f"{fence}\n# no head\n\n- no item\nMR. SMITH: no speech\n{fence.partition('python')[0]}"
    text = f"{LONG}\n\n{code}\n\n{OTHER}\n"
    assert [kind for kind in kinds(text) if kind in ("head", "item", "sp")] == []
    assert words(text, Kind.P)[1] == " ".join(code.split())


@pytest.mark.parametrize(
    "text", [f"---\n\n{LONG}\n\n---\n\n{OTHER}\n", f"{LONG}\n\n```\n# a head\n\n{OTHER}\n"]
)
def test_rules_and_fences_without_an_end_enclose_nothing(text: str) -> None:
    assert words(text, Kind.FW) == []
    assert len(words(text, Kind.P)) >= 2
