"""What the taggers of names are trained on: labels stay right, however a paragraph is varied."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from training.names import augmentation, corpus
from training.names.corpus import UNKNOWN, Paragraph, paragraph

from tei_encode.model import Kind

TEXT = "Mr. Hugo Lindqvist of Haverley wrote to the Ministry of Fisheries, and Lindqvist's servants waited."
NAMES = [(4, 18, "persName"), (22, 30, "placeName"), (44, 65, "orgName"), (71, 80, "persName")]


def named(one: Paragraph) -> list[tuple[Kind, str]]:
    return [
        (
            kind,
            "".join(a + b for a, b in zip(one.words[first:last], one.gaps[first:last], strict=True)).strip(),
        )
        for kind, first, last in augmentation._names(one)
    ]


def test_a_paragraph_has_its_text_and_its_names() -> None:
    one = paragraph(TEXT, NAMES)
    assert one.text == TEXT
    assert named(one) == [
        (Kind.PERS_NAME, "Hugo Lindqvist"),
        (Kind.PLACE_NAME, "Haverley"),
        (Kind.ORG_NAME, "Ministry of Fisheries"),
        (Kind.PERS_NAME, "Lindqvist"),
    ]


def test_what_is_undecided_is_unknown_unless_it_is_in_a_name() -> None:
    one = paragraph(TEXT, NAMES, undecided=[(0, 18)])
    assert [label == UNKNOWN for label in one.labels[:4]] == [True, True, False, False]


@pytest.mark.parametrize("seed", range(40))
def test_a_varied_paragraph_has_as_many_names_of_the_same_kinds(seed: int) -> None:
    one = paragraph(TEXT, NAMES, undecided=[(84, 92)])
    other = paragraph("Ida Noakes came from Port Oake.", [(0, 10, "persName"), (21, 30, "placeName")])
    varied = augmentation.augmented(one, random.Random(seed), augmentation.pools([one, other]))
    assert [kind for kind, _ in named(varied)] == [kind for kind, _ in named(one)]
    assert len(varied.words) == len(varied.gaps) == len(varied.labels)
    assert varied.text == "".join(a + b for a, b in zip(varied.words, varied.gaps, strict=True))


def test_names_are_swapped_for_others_of_their_kind() -> None:
    one = paragraph(TEXT, NAMES)
    other = paragraph("Ida Noakes came from Port Oake.", [(0, 10, "persName"), (21, 30, "placeName")])
    pools = augmentation.pools([other])
    varied = [augmentation.augmented(one, random.Random(seed), pools).text for seed in range(60)]
    assert any("Mr. Ida Noakes of" in text for text in varied)
    assert any("of Port Oake wrote" in text for text in varied)


def test_titles_stand_outside_the_names_of_novels(tmp_path: Path) -> None:
    record = {
        "id": "book-1",
        "text": "Mr. Tranter saw Lady Oake.",
        "spans": [[0, 11, "persName"], [16, 25, "persName"]],
    }
    (tmp_path / "litbank-novels.jsonl").write_text(json.dumps(record), encoding="utf-8")
    (one,) = corpus.novels(tmp_path)
    assert named(one) == [(Kind.PERS_NAME, "Tranter"), (Kind.PERS_NAME, "Oake")]
    assert one.without_bodies


def test_a_city_and_its_state_are_two_places(tmp_path: Path) -> None:
    folder = tmp_path / "gum"
    folder.mkdir()
    text = "It was in Haverley, Oakshire then.\n\nMr. Tranter"
    gold = {
        "spans": [
            {"start": 10, "end": 28, "type": "place"},
            {"start": 36, "end": 47, "type": "person"},
        ],
        "dont_care": [{"start": 29, "end": 33, "types": ["org"]}, {"start": 0, "end": 2, "types": ["date"]}],
    }
    (folder / "GUM_news_a.txt").write_text(text, encoding="utf-8")
    (folder / "GUM_news_a.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    first, second = corpus.scored(tmp_path, "gum")
    assert named(first) == [(Kind.PLACE_NAME, "Haverley"), (Kind.PLACE_NAME, "Oakshire")]
    assert [first.words[i] for i, label in enumerate(first.labels) if label == UNKNOWN] == ["then"]
    assert named(second) == [(Kind.PERS_NAME, "Tranter")]
    assert corpus.scored(tmp_path, "gum", half=1) == []
