"""Who is who: the measure on small documents, and both seed texts against our own reading of them.

`links/*.tsv` says of each seed which person, place or body each form means. A floor is raised when a figure has risen;
it is not lowered.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tei_encode import Evaluation, encode, evaluate
from tei_encode.evaluation import all_figures, page
from tests.evaluation.documents import SENTENCE, at, tei, write

SEEDS = Path(__file__).parents[2] / "seeds"
READINGS = sorted((Path(__file__).parent / "links").glob("*.tsv"))
KINDS = ("person", "place", "org")

TEXT = "Lenner wrote to Oake. Lenner and Anna Tranter met Oake in Oake.\n"
GOLD = (
    '<p><persName ref="#a">Lenner</persName> wrote to <persName ref="#b">Oake</persName>. '
    '<persName ref="#a">Lenner</persName> and <persName ref="#c">Anna Tranter</persName> met '
    '<persName ref="#b">Oake</persName> in <placeName ref="#d">Oake</placeName>.</p>\n'
)


def judged(folder: Path, predicted: str, gold: str = GOLD) -> Evaluation:
    (folder / "gold.xml").write_bytes(tei(gold))
    (folder / "predicted.xml").write_bytes(tei(predicted))
    return evaluate(folder / "gold.xml", folder / "predicted.xml")


def test_identifiers_may_be_others(tmp_path: Path) -> None:
    other = GOLD.replace('"#a"', '"people.xml#lenner"').replace('"#b"', '"#a"')
    found = judged(tmp_path, other)
    links = found.counts.links["person"]
    assert (links.precision, links.recall, links.mentions, links.linked) == (1.0, 1.0, 5, 5)
    assert (links.gold, links.predicted, links.merged, links.split) == (3, 3, 0, 0)
    assert found.counts.links["place"].mentions == 1
    assert found.documents[0].mixed_entries() == []
    assert "mixed_entries" not in found.documents[0].to_dict()


def test_two_persons_made_one(tmp_path: Path) -> None:
    found = judged(tmp_path, GOLD.replace('"#c"', '"#a"'))
    links = found.counts.links["person"]
    # Of Lenner's two, two thirds are theirs, twice; of Tranter's one, a third; Oake's are right.
    assert links.precision == pytest.approx((2 * 2 / 3 + 1 / 3 + 2) / 5)
    assert (links.recall, links.merged, links.split) == (1.0, 1, 0)
    assert [one.to_dict() for one in found.documents[0].mixed_entries()] == [
        {
            "type": "person",
            "what": "merged",
            "entry": "#a",
            "parts": [{"entry": "#a", "mentions": 2}, {"entry": "#c", "mentions": 1}],
        }
    ]


def test_one_person_made_two(tmp_path: Path) -> None:
    found = judged(
        tmp_path, GOLD.replace('<persName ref="#a">Lenner</persName> and', "<persName>Lenner</persName> and")
    )
    links = found.counts.links["person"]
    assert links.precision == 1.0
    assert links.recall == pytest.approx((0.5 + 0.5 + 1 + 2) / 5)
    assert (links.linked, links.predicted, links.merged, links.split) == (4, 3, 0, 1)
    assert found.documents[0].mixed_entries()[0].parts == (("#a", 1), ("", 1))
    assert found.to_dict()["links"]["all"]["split"] == 1


def test_mentions_that_one_side_lacks_do_not_count(tmp_path: Path) -> None:
    found = judged(tmp_path, GOLD.replace('<persName ref="#c">Anna Tranter</persName>', "Anna Tranter"))
    assert found.counts.links["person"].mentions == 4
    assert found.counts.links["person"].f1 == 1.0


def test_gold_without_entries_says_nothing_of_links(tmp_path: Path) -> None:
    found = judged(tmp_path, GOLD, re.sub(r' ref="#\w"', "", GOLD))
    assert found.f1 == 1.0
    assert not found.counts.links
    assert "links" not in found.to_dict()


def test_gold_in_json_has_entries_too(tmp_path: Path) -> None:
    wanted = {"spans": [at("Oake", "person", ref="oake"), at("Mary Lenner", "person", ref="lenner")]}
    body = f"<p>{SENTENCE}".replace("Oake", '<persName key="x">Oake</persName>', 1)
    body = body.replace("Mary Lenner", '<persName key="x">Mary Lenner</persName>').rstrip("\n") + "</p>\n"
    links = evaluate(*write(tmp_path, body, wanted)).counts.links["person"]
    assert (links.precision, links.recall, links.merged) == (0.5, 1.0, 1)


def occurrences(text: str, reading: Path) -> list[dict[str, Any]]:
    """The mentions of a text as a gold file has them; longer forms come before those within them."""
    rows = [line.split("\t") for line in reading.read_text("utf-8").splitlines() if not line.startswith("#")]
    taken: set[int] = set()
    found = []
    for entity, kind, form, which in sorted(rows, key=lambda row: -len(row[2])):
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, form.split())) + r"(?!\w)"
        places = [one for one in re.finditer(pattern, text) if not taken & set(range(*one.span()))]
        assert places, f"{form} is nowhere in the text"
        wanted = range(1, len(places) + 1) if which == "all" else map(int, which.split(","))
        for number in wanted:
            start, end = places[number - 1].span()
            taken.update(range(start, end))
            found.append({"start": start, "end": end, "type": kind, "ref": f"{kind} {entity}"})
    return sorted(found, key=lambda one: int(one["start"]))


@cache
def seed(reading: Path) -> Evaluation:
    source = SEEDS / f"{reading.stem}.txt"
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / source.name).write_bytes(source.read_bytes())
        spans = occurrences(source.read_text("utf-8"), reading)
        (folder / f"{reading.stem}.gold.json").write_text(json.dumps({"spans": spans}), "utf-8")
        (folder / f"{reading.stem}.xml").write_bytes(encode(source).xml)
        return evaluate(folder / f"{reading.stem}.gold.json", folder / f"{reading.stem}.xml")


FLOORS = {
    "000_cc38a0e5a539dead": {"person": (1.0, 1.0), "place": (1.0, 1.0), "org": (1.0, 1.0)},
    "003_0000b27c35fc6f9e": {"person": (1.0, 1.0), "place": (1.0, 1.0), "org": (1.0, 1.0)},
}
"""Precision and recall by B-cubed."""


def test_both_seeds_are_read() -> None:
    assert [reading.stem for reading in READINGS] == sorted(FLOORS)


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.stem)
def test_every_form_means_one_thing_of_one_kind(reading: Path) -> None:
    rows = [line.split("\t") for line in reading.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert all(len(row) == 4 and row[1] in KINDS for row in rows)
    everywhere = [row[2] for row in rows if row[3] == "all"]
    assert len(set(everywhere)) == len(everywhere)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.stem)
def test_mentions_lead_to_the_right_entries(reading: Path, kind: str) -> None:
    links = seed(reading).counts.links[kind]
    precision, recall = FLOORS[reading.stem][kind]
    assert links.precision >= precision
    assert links.recall >= recall


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.stem)
def test_one_entry_a_person_and_no_two_merged(reading: Path) -> None:
    mixed = [one for one in seed(reading).documents[0].mixed_entries() if one.kind == "person"]
    assert mixed == []


def test_the_tables_name_what_is_mixed_up(tmp_path: Path) -> None:
    found = judged(tmp_path, GOLD.replace('"#c"', '"#a"'))
    tables = {table.columns[0]: table for table in all_figures(found, 5)}
    assert tables["links"].rows[0] == (
        "person", "73.3", "100.0", "84.6", "5", "5", "3", "2", "1", "0",
    )  # fmt: skip
    assert tables["entries mixed up"].rows == (("gold", "merged", "#a", "#a (2), #c (1)"),)
    assert b"entries that are several on the other side" in page(found).lower()
