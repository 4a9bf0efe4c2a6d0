from __future__ import annotations

from pathlib import Path

import pytest

from tei_encode.dates import DateValue, FoundDate, find_dates
from tei_encode.model import Cert

CASES = [
    tuple(line.replace("\\n", "\n").split("\t"))
    for line in Path(__file__).with_name("expressions.tsv").read_text("utf-8").splitlines()
]
CERT_MARKS = {Cert.HIGH: "", Cert.MEDIUM: " ~", Cert.LOW: " ?"}


def written(value: DateValue | None) -> str:
    """A value as in the table: `when`, `from/to` or `notBefore..notAfter`."""
    if value is None:
        return "nothing"
    if value.when:
        return value.when
    if value.from_ or value.to:
        return f"{value.from_}/{value.to}"
    return f"{value.not_before}..{value.not_after}"


def described(found: FoundDate) -> str:
    values = [part.value for part in found.parts] or [found.value]
    return " ".join(map(written, values)) + CERT_MARKS[found.cert]


def marked(text: str, dates: list[FoundDate]) -> str:
    pieces: list[str] = []
    at = 0
    for date in dates:
        pieces += [text[at : date.span.start], "⟦", date.span.text(text), "⟧"]
        at = date.span.end
    return "".join([*pieces, text[at:]])


def test_table_is_as_large_as_it_should_be() -> None:
    assert len(CASES) > 400


@pytest.mark.parametrize(("sentence", "values"), CASES, ids=[sentence for sentence, _ in CASES])
def test_spans_and_values(sentence: str, values: str) -> None:
    text = sentence.replace("⟦", "").replace("⟧", "")
    found = find_dates(text)
    assert marked(text, found) == sentence
    assert " | ".join(map(described, found)) == ("" if values == "-" else values)
