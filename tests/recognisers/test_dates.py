from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tei_encode.model import Annotation, Cert, Document, Kind, Severity, SourceText, Span
from tei_encode.recognisers.dates import Dates

if TYPE_CHECKING:
    from tei_encode.recognisers.protocol import Recognised


def document_of(*blocks: tuple[Kind, str], divisions: tuple[tuple[int, int], ...] = ()) -> Document:
    """A document of blocks parted by blank lines; divisions are given by their first and last block."""
    text = "\n\n".join(words for _, words in blocks)
    spans: list[Span] = []
    at = 0
    for _, words in blocks:
        spans.append(Span(at, at + len(words)))
        at += len(words) + 2
    annotations = [Annotation(span, kind) for span, (kind, _) in zip(spans, blocks, strict=True)]
    annotations += [
        Annotation(Span(spans[first].start, spans[last].end), Kind.DIV) for first, last in divisions
    ]
    return Document(SourceText.of(text)).with_layer("structure", annotations)


def recognised(
    *blocks: tuple[Kind, str], divisions: tuple[tuple[int, int], ...] = ()
) -> tuple[Document, Recognised]:
    document = document_of(*blocks, divisions=divisions)
    return document, Dates().recognise(document)


def values(*blocks: tuple[Kind, str], divisions: tuple[tuple[int, int], ...] = ()) -> list[tuple[str, str]]:
    document, result = recognised(*blocks, divisions=divisions)
    return [(document.text_of(one), one.get("when")) for one in result.annotations]


def test_name_and_origin() -> None:
    _, result = recognised((Kind.P, "In May 1954 they met."))
    [date] = result.annotations
    assert (date.kind, date.origin, date.cert, dict(date.attributes)) == (
        Kind.DATE,
        "dates",
        Cert.HIGH,
        {"when": "1954-05"},
    )
    assert Dates.requires == ("structure",)


def test_a_list_is_an_outer_date_without_value_and_inner_ones() -> None:
    document, result = recognised((Kind.P, "In March 1954 it met on 20 and 24 March."))
    found = [(document.text_of(one), dict(one.attributes), one.cert) for one in result.annotations]
    assert found[1:] == [
        ("20 and 24 March", {}, Cert.HIGH),
        ("20", {"when": "1954-03-20"}, Cert.MEDIUM),
        ("24 March", {"when": "1954-03-24"}, Cert.MEDIUM),
    ]


def test_year_comes_from_the_paragraph_before() -> None:
    assert values((Kind.P, "It began in February 1954."), (Kind.P, "On 10 March they met.")) == [
        ("February 1954", "1954-02"),
        ("10 March", "1954-03-10"),
    ]


def test_another_section_is_not_near() -> None:
    blocks = ((Kind.P, "It began in February 1954."), (Kind.P, "On 10 March they met."))
    assert values(*blocks, divisions=((0, 0), (1, 1)))[1] == ("10 March", "--03-10")


def test_a_letter_is_completed_from_its_dateline() -> None:
    found = values(
        (Kind.DATELINE, "Lima, January 8, 1882."),
        (Kind.P, "Under the law of 1870 I refer to yours of December 19 and of the 4th instant."),
    )
    assert found[2:] == [("December 19", "1881-12-19"), ("4th instant", "1882-01-04")]


def test_a_closing_dateline_counts_for_the_whole_letter() -> None:
    found = values(
        (Kind.P, "I had yours of 3 March."), (Kind.CLOSER, "Bonn, 5 March 1861"), divisions=((0, 1),)
    )
    assert found[0] == ("3 March", "1861-03-03")


def test_a_line_like_a_letterhead_dates_the_document() -> None:
    found = values(
        (Kind.P, "Rain in the capital"),
        (Kind.P, "Friday, August 15, 2008"),
        (Kind.P, "The office opened in 1999."),
        (Kind.P, "In March, a roof fell."),
    )
    assert found[-1] == ("March", "2008-03")


def test_each_letter_has_its_own_date() -> None:
    found = values(
        (Kind.DATELINE, "Lima, May 9, 1882."),
        (Kind.P, "Yours of the 2d inst. is here."),
        (Kind.DATELINE, "Bern, June 1, 1901."),
        (Kind.P, "Yours of the 29th ultimo is here."),
        divisions=((0, 1), (2, 3)),
    )
    assert [value for _, value in found] == ["1882-05-09", "1882-05-02", "1901-06-01", "1901-05-29"]


def test_an_entry_of_a_bibliography_keeps_to_itself() -> None:
    found = values(
        (Kind.P, "It happened in 2021."),
        (Kind.BIBL, "Reply to the Note of 31st March (1954, May 7). Paris. p. 1954."),
        (Kind.BIBL, "Letter of 3 June, no year."),
        (Kind.P, "In July it rained."),
    )
    assert found == [
        ("2021", "2021"),
        ("31st March", "1954-03-31"),
        ("1954, May 7", "1954-05-07"),
        ("3 June", "--06-03"),
        ("July", "2021-07"),
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Oake, Ada. The Long October. 1929. Verso, 1998.", [("1929", "1929"), ("1998", "1998")]),
        ("Oake, Ada. The Darling Buds of May. 1931. Verso, 1998.", [("1931", "1931"), ("1998", "1998")]),
        ("Oake, Ada. Tides. Sept. 1929, p. 4.", [("Sept. 1929", "1929-09")]),
        ("Oake, Ada. Tides. October 1929.", [("October 1929", "1929-10")]),
        ("Oake, Ada. Tides. 3 October. 1929.", [("3 October. 1929", "1929-10-03")]),
    ],
)
def test_a_date_in_an_entry_stays_in_its_part(entry: str, expected: list[tuple[str, str]]) -> None:
    assert values((Kind.BIBL, entry)) == expected


def test_a_month_before_a_meeting_takes_the_year_around_it() -> None:
    found = values((Kind.P, "On 16 June 2021 they met."), (Kind.P, "The Geneva June meeting changed little."))
    assert found[1] == ("June", "2021-06")


def test_a_bare_day_needs_a_month() -> None:
    assert values((Kind.P, "They left on the 27th.")) == []
    assert values((Kind.P, "On May 9, 1882 they came. They left on the 27th."))[1] == ("27th", "1882-05-27")


def test_findings() -> None:
    document, result = recognised(
        (Kind.P, "They met on Monday, March 26, 1954, and on 31 April 1954, and from 20 to 5 March 1954."),
    )
    assert [(one.severity, one.rule) for one in result.findings] == [
        (Severity.WARNING, "weekday-against-date"),
        (Severity.WARNING, "impossible-day"),
        (Severity.WARNING, "end-before-start"),
    ]
    assert result.findings[0].column == document.text.index("Monday") + 1


def test_a_date_without_year_is_told() -> None:
    _, result = recognised((Kind.P, "They met on 10 March."))
    assert [(one.severity, one.rule) for one in result.findings] == [(Severity.INFO, "date-without-year")]


def test_only_running_text_is_searched() -> None:
    document = Document(SourceText.of("1954\n\nIn 1955 it rained."))
    block = Annotation(Span(6, 24), Kind.P)
    result = Dates().recognise(document.with_layer("structure", [block]))
    assert [document.text_of(one) for one in result.annotations] == ["1955"]


def test_layout_marks_stay_outside() -> None:
    found = values((Kind.P, "See *The Age*, *31 March 1954*."))
    assert found == [("31 March 1954", "1954-03-31")]
    assert not any(re.search(r"[*]", words) for words, _ in found)
