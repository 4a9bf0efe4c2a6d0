"""What single lines of letters are."""

from __future__ import annotations

import pytest

from tei_encode.segmenters.cues.letter_lines import closer_line, line_kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("For the Secretary of State:", "salute"),
        ("For the next few years he lived in Paris. Then he went home", ""),
        ("Mario di Rossi", "signed"),
        ("Mario de Rossi", "signed"),
        ("Jean le Rond", "signed"),
        ("Mario il Rossi", ""),
        # Several sign one line, each a person.
        ("Hugo Tranter & P. Oake", "signed"),
        ("Hugo and Anna Tranter", "signed"),
        ("Hugo Tranter, P. Oake and Anna Lenner", "signed"),
        ("Bread & Butter", ""),
        ("Hugo Tranter and the Ship", ""),
    ],
)
def test_a_line_of_a_closer(line: str, kind: str) -> None:
    assert closer_line(line) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("July the 4th 1776", "dateline"),
        ("July ye 4 1776", "dateline"),
        ("July y e 4 1776", "dateline"),
        ("1776 July y 4", "dateline"),
        ("July the xx 4 1776", ""),
        ("1776 July x 4", ""),
    ],
)
def test_a_dateline_as_hands_of_the_time_wrote_it(line: str, kind: str) -> None:
    assert line_kind(line) == kind
