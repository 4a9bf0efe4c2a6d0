"""Our schema: a subset of TEI, its XSD no stricter, and made anew whenever it changes."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from tei_encode.validators import schema_path
from tei_encode.validators.grammar import Matcher, compiled
from tests.schema.instances import InstanceMaker
from tests.schema.mutations import mutated

ROOT = Path(__file__).parents[2]
OURS = schema_path()
OFFICIAL = Path(os.environ.get("TEI_ALL_RNG", ROOT.parent / "shared" / "schema-official" / "tei_all.rng"))
needs_jing = pytest.mark.skipif(shutil.which("jing") is None, reason="jing is not installed")
needs_official = pytest.mark.skipif(
    not OFFICIAL.is_file(), reason="tei_all.rng is not here (TEI_ALL_RNG names it)"
)


@cache
def instances(count: int) -> tuple[str, ...]:
    return tuple(InstanceMaker(OURS, seed=20).documents(count))


@cache
def xsd() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(schema_path("tei_encode.xsd"))


def jing(schema: Path, documents: tuple[str, ...], folder: Path) -> str:
    """What jing has to say of documents; nothing where all are valid."""
    files = []
    for number, document in enumerate(documents):
        files.append(folder / f"{number}.xml")
        files[-1].write_text(document, "utf-8")
    return subprocess.run(["jing", str(schema), *map(str, files)], capture_output=True, text=True).stdout


def test_made_up_documents_are_valid_under_our_schema() -> None:
    grammar = etree.RelaxNG(etree.parse(OURS))
    for document in instances(120):
        assert grammar.validate(etree.fromstring(document.encode())), document


@needs_jing
@needs_official
def test_what_our_schema_admits_tei_admits(tmp_path: Path) -> None:
    assert jing(OFFICIAL, instances(120), tmp_path) == ""


@needs_jing
@needs_official
@pytest.mark.slow
def test_what_our_schema_admits_tei_admits_in_thousands(tmp_path: Path) -> None:
    for seed in range(10):
        documents = tuple(InstanceMaker(OURS, seed=seed).documents(300))
        assert jing(OFFICIAL, documents, tmp_path) == ""


def test_white_space_in_an_empty_element_is_valid_under_both() -> None:
    document = etree.fromstring(TEI.format("<p>x<lb> </lb>y<milestone unit='z'>\n</milestone></p>").encode())
    assert etree.RelaxNG(etree.parse(OURS)).validate(document)
    assert xsd().is_valid(document)


def test_broken_documents_that_only_the_xsd_takes_are_of_the_kinds_in_the_table() -> None:
    ours, theirs = (
        etree.RelaxNG(etree.parse(OURS)),
        etree.XMLSchema(etree.parse(schema_path("tei_encode.xsd"))),
    )
    matcher, source = Matcher(compiled(OURS)), random.Random(4)
    for document in InstanceMaker(OURS, seed=4).documents(300, 30):
        broken = etree.fromstring(mutated(document, source).encode())
        assert theirs.validate(broken) or not ours.validate(broken), theirs.error_log
        if theirs.validate(broken) and not ours.validate(broken):
            assert {str(one.problem) for one in matcher.violations_in(broken)} <= LOOSER


def test_what_is_valid_under_the_grammar_is_valid_under_the_xsd() -> None:
    for document in instances(60):
        errors = list(xsd().iter_errors(etree.fromstring(document.encode())))
        assert errors == [], document


TEI = (
    "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>"
    "<publicationStmt><publisher>unknown</publisher></publicationStmt><sourceDesc><bibl>x</bibl></sourceDesc>"
    "</fileDesc></teiHeader><text><body>{}</body></text></TEI>"
)
LET_THROUGH: dict[str, str] = {
    "a date with a point and a period at once": "<p><date when='1954' from='1953' to='1955'>x</date></p>",
    "two beginnings": "<p><date from='1953' notBefore='1954'>x</date></p>",
    "two ends": "<p><date to='1953' notAfter='1954'>x</date></p>",
    "the same in the ISO form": "<p><date when-iso='1953' to-iso='1954'>x</date></p>",
    "a subtype without a type": "<p><term subtype='x'>y</term></p>",
}
"""What the RELAX NG refuses and the XSD, which cannot say it, lets through: attributes that depend on each other."""
LOOSER = {"attributes-not-together", "attribute-missing"}
REFUSED_BY_BOTH: dict[str, str] = {
    "a paragraph in a paragraph": "<p><p>x</p></p>",
    "an unknown element": "<paragraph>x</paragraph>",
    "an unknown attribute": "<p colour='red'>x</p>",
    "a value that is no date": "<p><date when='yesterday'>x</date></p>",
    "an unknown degree of certainty": "<p><persName cert='sure'>x</persName></p>",
    "an empty list": "<list/>",
    "text between blocks": "<p>x</p>loose",
    "a paragraph after a division": "<div><div><p>x</p></div><p>y</p></div>",
    "an editorial level of no work": "<p><title level='z'>x</title></p>",
}


@pytest.mark.parametrize("body", REFUSED_BY_BOTH.values(), ids=REFUSED_BY_BOTH)
def test_both_schemas_refuse(body: str) -> None:
    document = etree.fromstring(TEI.format(body).encode())
    assert not etree.RelaxNG(etree.parse(OURS)).validate(document)
    assert not xsd().is_valid(document)


@pytest.mark.parametrize("body", LET_THROUGH.values(), ids=LET_THROUGH)
def test_the_xsd_lets_through_what_the_grammar_refuses(body: str) -> None:
    document = etree.fromstring(TEI.format(body).encode())
    assert not etree.RelaxNG(etree.parse(OURS)).validate(document)
    assert xsd().is_valid(document)


@pytest.mark.skipif(shutil.which("trang") is None, reason="trang is not installed")
def test_the_xsd_is_what_the_generator_makes() -> None:
    script = ROOT / "tools" / "generate_schema.py"
    result = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
