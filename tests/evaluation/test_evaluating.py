"""Whole evaluations: what counts as right, what as wrong, what not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tei_encode import SourceText, encode
from tei_encode.errors import OptionsError, SourceError
from tei_encode.evaluation import USUAL, DocumentResult, Evaluation, EvaluationOptions, What, evaluate
from tests.evaluation.documents import PERFECT, SENTENCE, at, gold, tei, write
from tests.made_up_texts import texts


def _exact(evaluation: Evaluation, kind: str) -> tuple[int, int, int]:
    tally = evaluation.counts.exact[kind]
    return tally.gold, tally.predicted, tally.right


def _differences(evaluation: Evaluation) -> list[tuple[str, str, str]]:
    return [
        (one.what.value, one.kind, one.predicted_kind)
        for document in evaluation.documents
        for one in document.differences
    ]


def test_a_perfect_prediction(tmp_path: Path) -> None:
    result = evaluate(*write(tmp_path, PERFECT))
    assert result.f1 == result.counts.micro_overlap.f1 == 1.0
    assert result.alignment == {"exact": 1, "spacing": 0, "fuzzy": 0, "missing": 0}
    values = result.counts.all_values
    assert (values.gold, values.found, values.right, values.precise) == (1, 1, 1, 1)
    assert _differences(result) == []
    assert [name.kind for name in result.documents[0].ignored] == ["place"]
    assert result.exit_code == 0


def test_bounds_as_they_are(tmp_path: Path) -> None:
    result = evaluate(*write(tmp_path, PERFECT), EvaluationOptions(strict_edges=True))
    assert _exact(result, "person") == (2, 2, 1)
    assert _exact(result, "org") == (1, 1, 0)
    assert _differences(result) == [("bounds", "person", "person"), ("bounds", "org", "org")]


@pytest.mark.parametrize(
    ("old", "new", "differences"),
    [
        ("placeName>Haverley</placeName", "orgName>Haverley</orgName", [("kind", "place", "org")]),
        ("<persName>Oake</persName>", "Oake", [("missed", "person", "")]),
        ("> met <", "> <orgName>met</orgName> <", [("spurious", "org", "org")]),
        ("Dr. Mary <", "Dr. <", [("missed", "person", "")]),
        ("<persName>Dr. Mary Lenner<", "Dr. Mary <persName>Lenner<", [("bounds", "person", "person")]),
        ("1904-03-26", "1904-03", [("value", "date", "date")]),
        (' when="1904-03-26"', "", [("value", "date", "date")]),
        ("in the <placeName>Tranter Vale</placeName>", "in the Tranter Vale", []),
    ],
)
def test_each_difference(tmp_path: Path, old: str, new: str, differences: list[tuple[str, str, str]]) -> None:
    assert old in PERFECT or old == "Dr. Mary <"
    body = (
        PERFECT.replace(old, new)
        if old in PERFECT
        else PERFECT.replace("<persName>Dr. Mary Lenner</persName>", "Dr. Mary Lenner")
    )
    assert _differences(evaluate(*write(tmp_path, body))) == differences


def test_kinds_taken_for_each_other(tmp_path: Path) -> None:
    body = PERFECT.replace("placeName>Haverley</placeName", "orgName>Haverley</orgName").replace(
        "<persName>Oake</persName>", "Oake"
    )
    confusion = evaluate(*write(tmp_path, body)).counts.confusion
    assert confusion == {
        ("place", "org"): 1, ("person", ""): 1, ("person", "person"): 1, ("date", "date"): 1, ("org", "org"): 1,
    }  # fmt: skip


def test_the_diagonal_of_the_matrix_is_what_overlaps(tmp_path: Path) -> None:
    body = PERFECT.replace("Dr. Mary Lenner", "Dr. <placeName>Mary</placeName> Lenner")
    counts = evaluate(*write(tmp_path, body)).counts
    assert all(counts.confusion[kind, kind] == counts.overlap[kind].right for kind in counts.kinds)


@pytest.mark.parametrize(
    ("old", "new", "how"),
    [
        (" met ", "\n    met\n ", "spacing"),
        (" clerk in ", " usher at ", "fuzzy"),
        ("persName>Oake</persName", "rs type='PERS'>Oake</rs", "exact"),
    ],
)
def test_other_texts_are_aligned(tmp_path: Path, old: str, new: str, how: str) -> None:
    body = PERFECT.replace(old, new).replace("</rs type='PERS'>", "</rs>")
    result = evaluate(*write(tmp_path, body))
    assert result.alignment[how] == 1
    assert result.f1 == 1.0
    assert bool(result.findings) == (how == "fuzzy")
    assert [finding.rule for finding in result.findings] == ["text-differs"] * (how == "fuzzy")


def test_a_name_that_is_nowhere_in_the_text_is_wrong(tmp_path: Path) -> None:
    body = PERFECT.replace("</p>", " <persName>Harcastle</persName></p>")
    result = evaluate(*write(tmp_path, body))
    assert _exact(result, "person") == (2, 3, 2)
    assert result.documents[0].unaligned == 1
    assert [(one.what, one.words) for one in result.documents[0].differences] == [(What.LOST, "Harcastle")]
    assert sum(tally.predicted for tally in result.counts.certainty.values()) == 5


def test_optional_names_alternatives_and_labels(tmp_path: Path) -> None:
    start = SENTENCE.index("Mary Lenner")
    wanted = gold()
    wanted["scored_types"] = ["persName", "placeName", "orgName", "date"]
    wanted["spans"][1] = at("Dr. Mary Lenner in", "persName", alt=[[start, start + 11]])
    wanted["spans"][2] = at("Haverley", "placeName", optional=True)
    result = evaluate(*write(tmp_path, PERFECT, wanted))
    assert result.f1 == 1.0
    assert _exact(result, "person") == (2, 2, 2)
    assert _exact(result, "place") == (0, 0, 0)


def test_kinds_that_gold_does_not_score_do_not_count(tmp_path: Path) -> None:
    wanted = gold() | {"scored_types": ["person", "place"]}
    body = PERFECT.replace("Haverley", "<settlement>Haverley</settlement>")
    result = evaluate(*write(tmp_path, body, wanted))
    assert result.counts.kinds == ["person", "place"]
    assert result.f1 == 1.0


def test_a_zone_that_is_closed_to_one_kind_only(tmp_path: Path) -> None:
    wanted = gold() | {"dont_care": [at("Tranter Vale", types=["ORG"])]}
    assert _exact(evaluate(*write(tmp_path, PERFECT, wanted)), "place") == (1, 2, 1)


@pytest.mark.parametrize(
    "dates",
    [
        '<date when="1904-03-20">20</date> and <date when="1904-03-24">24 March 1904</date>',
        '<date><date when="1904-03-20">20</date> and <date when="1904-03-24">24 March 1904</date></date>',
    ],
)
@pytest.mark.parametrize("norm", ["1904-03-20 1904-03-24", {"when": "1904-03-20 1904-03-24"}])
def test_a_list_of_days(tmp_path: Path, dates: str, norm: object) -> None:
    text = "Drafts came on 20 and 24 March 1904.\n"
    wanted = {"scored_types": ["date"], "spans": [at("20 and 24 March 1904", "date", text, norm=norm)]}
    body = f"<p>Drafts came on {dates}.</p>\n"
    right = evaluate(*write(tmp_path, body, wanted, text=text))
    assert (right.f1, right.counts.all_values.precise) == (1.0, 1)
    wrong = evaluate(*write(tmp_path, body.replace("03-20", "03-21"), wanted, text=text))
    assert wrong.counts.all_values.right == 0


def test_fragments_are_one_name(tmp_path: Path) -> None:
    text = "He met Mary\n\nLenner.\n"
    wanted = {"scored_types": ["person"], "spans": [at("Mary\n\nLenner", "person", text)]}
    body = (
        '<p>He met <persName xml:id="x" next="#y">Mary</persName></p>\n\n'
        '<p><persName xml:id="y" prev="#x" next="#x">Lenner</persName>.</p>\n'
    )
    assert evaluate(*write(tmp_path, body, wanted, text=text)).f1 == 1.0


def test_layout_marks_and_characters_come_back(tmp_path: Path) -> None:
    text = "*Oake* met\x07 Lenner.\f\n"
    wanted = {"scored_types": ["person"], "spans": [at("Oake", "person", text), at("Lenner", "person", text)]}
    folders = write(tmp_path, "", wanted, text=text)
    (folders[1] / "a.xml").write_bytes(encode(SourceText.of(text, "a.txt")).xml)
    assert evaluate(*folders).alignment["exact"] == 1


def test_certainty(tmp_path: Path) -> None:
    body = PERFECT.replace("<persName>Oake", '<persName cert="low">Oake').replace(
        "> met <", "> <orgName cert='low'>met</orgName> <"
    )
    certainty = evaluate(*write(tmp_path, body)).counts.certainty
    assert {cert: (tally.predicted, tally.right) for cert, tally in certainty.items()} == {
        "high": (4, 4),
        "low": (2, 1),
    }


def test_focus_counts_apart(tmp_path: Path) -> None:
    wanted = gold() | {"focus": [at("Mary Lenner in Haverley")]}
    result = evaluate(*write(tmp_path, PERFECT.replace("<persName>Oake</persName>", "Oake"), wanted))
    assert result.focus is not None
    assert (result.focus.micro_exact.gold, result.focus.micro_exact.f1) == (2, 1.0)
    assert result.f1 < 1.0


def _two_tei(folder: Path, by_hand: str, predicted: str) -> tuple[Path, Path]:
    places = folder / "gold.xml", folder / "predicted.xml"
    for place, body in zip(places, (by_hand, predicted), strict=True):
        place.write_bytes(tei(body))
    return places


def test_gold_in_tei_judges_only_what_it_tags(tmp_path: Path) -> None:
    places = _two_tei(
        tmp_path,
        "<p><persName>Oake</persName> met Lenner in Haverley.</p>",
        "<p><persName>Oake</persName> met <persName>Lenner</persName> in <placeName>Haverley</placeName>.</p>",
    )
    result = evaluate(*places)
    assert result.counts.kinds == ["person"]
    assert _exact(result, "person") == (1, 2, 1)
    assert evaluate(*places, EvaluationOptions(kinds=("place",))).counts.kinds == ["place"]


def test_names_in_the_header_are_no_names_of_the_text(tmp_path: Path) -> None:
    places = _two_tei(tmp_path, "<p><persName>Oake</persName>.</p>", "<p><persName>Oake</persName>.</p>")
    places[0].write_bytes(tei("<p><persName>Oake</persName>.</p>", "<p><date>1904</date></p>"))
    assert evaluate(*places).counts.kinds == ["person"]
    places[0].write_bytes(tei("<p>Oake.</p>", "<p><date>1904</date></p>"))
    assert [finding.rule for finding in evaluate(*places).findings] == ["gold-without-names"]


def test_gold_in_tei_without_any_name(tmp_path: Path) -> None:
    result = evaluate(*_two_tei(tmp_path, "<p>Oake.</p>", "<p><persName>Oake</persName>.</p>"))
    assert [finding.rule for finding in result.findings] == ["gold-without-names"]
    assert result.counts.kinds == []


def test_documents_without_a_namespace(tmp_path: Path) -> None:
    places = _two_tei(tmp_path, PERFECT, PERFECT)
    places[0].write_bytes(places[0].read_bytes().replace(b' xmlns="http://www.tei-c.org/ns/1.0"', b""))
    assert evaluate(*places).f1 == 1.0


def test_gold_in_tei_under_conventions_of_its_own(tmp_path: Path) -> None:
    places = _two_tei(
        tmp_path,
        "<p>The <rs type='ship'>Harcastle</rs>.</p>",
        "<p>The <name type='vessel'>Harcastle</name>.</p>",
    )
    own = USUAL.with_own({"ship": ["rs[@type='ship']", "name[@type='vessel']"]}, "here")
    result = evaluate(*places, EvaluationOptions(own))
    assert _exact(result, "ship") == (1, 1, 1)


@pytest.mark.parametrize(
    "predicted",
    [
        "<p>Mr <persName>Oake</persName> came.</p>",
        "<p>M<hi>r</hi> <persName>Oake</persName> came.</p>",
        "<p>Mister <persName>Oake</persName> came.</p>",
        "<p><choice><abbr>Mr</abbr><expan>Mister</expan></choice> <persName>Oake</persName> came.</p>",
    ],
)
def test_corrections_are_read_as_the_other_text_has_them(tmp_path: Path, predicted: str) -> None:
    by_hand = (
        "<p><choice>\n <abbr>Mr</abbr>\n <expan>Mister</expan>\n</choice> <persName>Oake</persName> came.</p>"
    )
    result = evaluate(*_two_tei(tmp_path, by_hand, predicted))
    assert result.alignment["exact"] == 1
    assert result.f1 == 1.0


def test_a_prediction_that_is_missing_misses_all(tmp_path: Path) -> None:
    folders = write(tmp_path, PERFECT)
    write(tmp_path, PERFECT, name="b")
    (folders[1] / "b.xml").unlink()
    result = evaluate(*folders)
    assert result.alignment == {"exact": 1, "spacing": 0, "fuzzy": 0, "missing": 1}
    assert result.counts.micro_exact.recall == 0.5
    assert [finding.rule for finding in result.findings] == ["prediction-missing"]
    assert result.exit_code == 0


@pytest.mark.parametrize(
    "content", [b"<TEI>", b"", b"<html><p>Oake</p></html>", b"<!DOCTYPE x [<!ENTITY a 'b'>]><TEI>&a;</TEI>"]
)
def test_a_prediction_that_cannot_be_read_is_an_error_and_the_others_go_on(
    tmp_path: Path, content: bytes
) -> None:
    folders = write(tmp_path, PERFECT)
    write(tmp_path, PERFECT, name="b")
    (folders[1] / "a.xml").write_bytes(content)
    result = evaluate(*folders)
    assert result.alignment == {"exact": 1, "spacing": 0, "fuzzy": 0, "missing": 1}
    assert [error.place.partition(":")[0] for error in result.errors] == [str(folders[1] / "a.xml")]
    assert result.exit_code == 3


BROKEN: list[tuple[Any, str]] = [
    ("{", "is no JSON"),
    ("[]", "holds no object"),
    ('{"spans": 3}', "has spans that are no list"),
    ('{"spans": [{"start": 0, "end": 400, "type": "person"}]}', r"no range of its text in spans\[0\]"),
    ('{"spans": [{"start": 4, "end": 2, "type": "person"}]}', r"no range of its text in spans\[0\]"),
    ('{"spans": [{"start": 0, "end": 2}]}', r"no type in spans\[0\]"),
    ('{"spans": [{"start": 0, "end": 2, "type": "date", "norm": 1904}]}', r"norm in spans\[0\]"),
    ('{"spans": [{"start": 0, "end": 2, "type": "date", "alt": [3]}]}', r"spans\[0\].alt"),
    ('{"spans": [], "dont_care": [{"start": 0}]}', r"dont_care\[0\]"),
]


@pytest.mark.parametrize(("content", "words"), BROKEN)
def test_gold_that_is_broken_is_an_error_and_the_others_go_on(
    tmp_path: Path, content: str, words: str
) -> None:
    folders = write(tmp_path, PERFECT)
    write(tmp_path, PERFECT, name="b")
    (folders[0] / "a.gold.json").write_text(content, "utf-8")
    result = evaluate(*folders)
    assert [document.name for document in result.documents] == ["b"]
    with pytest.raises(SourceError, match=words):
        raise result.errors[0]


def test_gold_without_its_text_or_without_names(tmp_path: Path) -> None:
    folders = write(tmp_path, PERFECT)
    write(tmp_path, PERFECT, {"notes": []}, name="b")
    (folders[0] / "a.txt").unlink()
    result = evaluate(*folders)
    assert result.documents == ()
    assert "no text beside it (a.txt)" in str(result.errors[0])
    assert [finding.rule for finding in result.findings] == ["gold-without-names"]
    assert result.f1 == 0.0


def test_a_kind_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(OptionsError, match="no kind 'ships'; known are person, place, org, date, time"):
        evaluate(*write(tmp_path, PERFECT), EvaluationOptions(kinds=("ships",)))


def test_examples_have_their_place_and_words(tmp_path: Path) -> None:
    text = "First line.\n" + SENTENCE
    wanted = gold() | {"spans": [at("Haverley", "place", text)], "dont_care": [], "scored_types": ["place"]}
    body = (
        "First line.\n<p>"
        + SENTENCE.replace("Mary Lenner in Haverley", "Mary <placeName>Lenner</placeName> in Haverley")
        + "</p>"
    )
    examples = evaluate(*write(tmp_path, body, wanted, text=text)).examples(5)
    assert [str(example) for example in examples] == [
        "a:2:29: place missed: First line. Oake met Dr. Mary Lenner in [Haverley] on 26 March 1904, and the Board's clerk",
        "a:2:19: place, none in gold: First line. Oake met Dr. Mary [Lenner] in Haverley on 26 March 1904, and the B",
    ]


def test_the_worst_documents_and_few_examples(tmp_path: Path) -> None:
    folders = write(tmp_path, PERFECT)
    for name, body in (
        ("b", SENTENCE),
        ("c", PERFECT.replace("<persName>Oake</persName>", "Oake")),
        ("d", SENTENCE),
    ):
        write(tmp_path, body, name=name)
    result = evaluate(*folders)
    assert [document.name for document in result.worst(9)] == ["b", "d", "c"]
    assert [document.name for document in result.worst(1)] == ["b"]
    assert result.examples(0) == []
    assert [example.document for example in result.examples(2) if example.difference.kind == "person"] == [
        "b",
        "c",
    ]


def _against_itself(folder: Path, xml: bytes) -> DocumentResult:
    (folder / "a.xml").write_bytes(xml)
    return evaluate(folder / "a.xml", folder / "a.xml").documents[0]


@settings(
    max_examples=30,
    suppress_health_check=[*settings().suppress_health_check, HealthCheck.function_scoped_fixture],
)
@given(texts)
def test_an_edition_agrees_with_itself(tmp_path: Path, text: str) -> None:
    source = SourceText.of(text or " ", "a.txt")
    document = _against_itself(tmp_path, encode(source).xml)
    assert document.text == source.text
    assert document.differences == ()
    assert document.counts.micro_exact.right == len(document.gold) == len(document.predicted)
