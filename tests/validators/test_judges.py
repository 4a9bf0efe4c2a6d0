"""Documents broken at random: our matcher, libxml2 and jing give the same verdict."""

from __future__ import annotations

import random
import subprocess
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tei_encode.validators.grammar import Matcher, compiled
from tests.schema.instances import InstanceMaker
from tests.schema.mutations import mutated
from tests.schema.test_schemas import OFFICIAL, OURS, needs_jing, needs_official

if TYPE_CHECKING:
    from pathlib import Path


def broken(count: int, seed: int) -> list[str]:
    """Documents of our schema with one to three random changes each."""
    source = random.Random(seed)
    return [mutated(document, source) for document in InstanceMaker(OURS, seed).documents(count, 40)]


def refused_by_jing(schema: Path, documents: list[str], folder: Path) -> dict[int, int]:
    """The documents that jing refuses, by number, each with the line of its first complaint."""
    for number, document in enumerate(documents):
        (folder / f"{number:05}.xml").write_text(document, "utf-8")
    files = sorted(map(str, folder.glob("*.xml")))
    result = subprocess.run(["jing", "-i", str(schema), *files], capture_output=True, text=True)
    refused: dict[int, int] = {}
    for complaint in result.stdout.splitlines():
        file, line, *_ = complaint.removeprefix(f"{folder}/").split(":")
        refused.setdefault(int(file.removesuffix(".xml")), int(line))
    return refused


def test_matcher_and_libxml2_agree() -> None:
    matcher, schema = Matcher(compiled(OURS)), etree.RelaxNG(etree.parse(OURS))
    documents = broken(120, seed=1)
    verdicts = []
    for document in documents:
        root = etree.fromstring(document.encode())
        verdicts.append(schema.validate(root))
        assert verdicts[-1] == (not matcher.violations_in(root)), document
    assert 0.1 < sum(verdicts) / len(verdicts) < 0.9, "the changes break nothing, or everything"


@needs_jing
@pytest.mark.slow
def test_matcher_and_jing_agree_on_what_and_where(tmp_path: Path) -> None:
    matcher = Matcher(compiled(OURS))
    documents = broken(1000, seed=2)
    refused = refused_by_jing(OURS, documents, tmp_path)
    same_line = 0
    for number, document in enumerate(documents):
        root = etree.fromstring(document.encode())
        violations = matcher.violations_in(root)
        assert bool(violations) == (number in refused), document
        lines = {int(str(one.element.sourceline)) for one in violations}
        same_line += number in refused and refused[number] in lines
    # jing names the end of a parent where something is missing in it, we its start.
    assert same_line > 0.7 * len(refused)


@needs_jing
@needs_official
@pytest.mark.slow
def test_matcher_and_jing_agree_on_the_official_schema(tmp_path: Path) -> None:
    matcher = Matcher(compiled(OFFICIAL))
    documents = broken(250, seed=3)
    refused = refused_by_jing(OFFICIAL, documents, tmp_path)
    for number, document in enumerate(documents):
        root = etree.fromstring(document.encode())
        assert (not matcher.violations_in(root)) == (number not in refused), document
