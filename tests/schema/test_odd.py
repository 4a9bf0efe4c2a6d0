"""The customisation: what it says is what the RELAX NG schema allows, its examples are valid, it is TEI itself."""

from __future__ import annotations

import copy
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from tools.generate_from_odd import EXAMPLES, SOURCE, TEI, Customisation, page

from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID, tei
from tests.schema.grammar_facts import RNG, Allowed, Facts
from tests.schema.test_schemas import OFFICIAL, OURS, ROOT, needs_jing, needs_official

ODD = Customisation()
FACTS = Facts(OURS)
ELEMENTS = sorted(FACTS.elements)
NOT_INHERITED = {
    "att.global": {"att.global.analytic", "att.global.change", "att.global.facs", "att.global.source"},
    "att.datable": {"att.datable.custom"},
    "att.dimensions": {"att.ranging"},
    "att.gaijiProp": {"att.datable"},
}
"""Classes that a class of TEI includes and ours, whose `classes` are replaced, does not."""


@cache
def official() -> Facts:
    return Facts(OFFICIAL)


@cache
def grammar_of_fragments() -> etree.RelaxNG:
    """Our schema, with any element for a root."""
    tree = etree.parse(OURS)
    (start,) = tree.getroot().iterfind(f"{RNG}start")
    start.clear()
    choice = etree.SubElement(start, f"{RNG}choice")
    for name in ELEMENTS:
        etree.SubElement(choice, f"{RNG}ref", name=name)
    return etree.RelaxNG(tree)


def test_the_elements_are_those_of_the_grammar() -> None:
    assert sorted(ODD.elements) == ELEMENTS


def test_every_element_is_included_from_its_module() -> None:
    included = [(module, name) for module, names in ODD.modules.items() for name in names]
    assert sorted(included) == sorted((spec.module, spec.name) for spec in ODD.elements.values())


def test_all_groups_of_specifications_are_in_the_schema() -> None:
    groups = {f"#{one.get(XML_ID)}" for one in ODD.root.iter(f"{TEI}specGrp")}
    assert groups == {one.get("target") for one in ODD.root.iter(f"{TEI}specGrpRef")}


@pytest.mark.parametrize("name", ELEMENTS)
def test_the_attributes_and_closed_lists_are_those_of_the_grammar(name: str) -> None:
    said = {
        one.name: Allowed(frozenset(value for value, _ in one.values), one.required)
        for one in ODD.elements[name].attributes.values()
    }
    assert said == FACTS.attributes(name)


@pytest.mark.parametrize("name", ELEMENTS)
def test_an_element_is_described_in_the_same_words(name: str) -> None:
    (spec,) = (one for one in ODD.root.iter(f"{TEI}elementSpec") if one.get("ident") == name)
    assert spec.findtext(f"{TEI}desc") == FACTS.documentation(name)


def test_every_attribute_and_value_is_described() -> None:
    for spec in ODD.elements.values():
        for one in spec.attributes.values():
            assert one.description, (spec.name, one.name)
            assert all(meaning for _, meaning in one.values), (spec.name, one.name)


@pytest.mark.parametrize("name", ELEMENTS)
def test_the_example_is_valid_and_shows_the_element(name: str) -> None:
    example = copy.deepcopy(ODD.elements[name].example)
    example.tail = None
    for one in example.iter(f"{EXAMPLES}*"):
        one.tag = tei(etree.QName(one).localname)
    grammar = grammar_of_fragments()
    assert grammar.validate(example), grammar.error_log
    assert next(example.iter(tei(name)), None) is not None


def test_identifiers_in_examples_are_each_there_once() -> None:
    names = [str(one.get(XML_ID)) for one in ODD.root.iter() if XML_ID in one.attrib]
    assert len(names) == len(set(names))


def test_elements_that_the_prose_names_are_in_the_schema() -> None:
    named = {"".join(map(str, one.itertext())) for one in ODD.root.iter(f"{{{TEI_NAMESPACE}}}gi")}
    assert named <= set(ELEMENTS)


def test_the_page_has_a_heading_for_every_element_and_class() -> None:
    headings = [line.removeprefix("### ") for line in page(ODD).splitlines() if line.startswith("### ")]
    assert sorted(headings) == sorted([*(f"`<{name}>`" for name in ELEMENTS), *ODD.classes])


def test_what_is_made_from_the_odd_is_current() -> None:
    command = [sys.executable, str(ROOT / "tools" / "generate_from_odd.py"), "--check"]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, f"run tools/generate_from_odd.py: {run.stdout}{run.stderr}"


@needs_jing
@needs_official
def test_the_odd_is_valid_tei() -> None:
    run = subprocess.run(["jing", str(OFFICIAL), str(SOURCE)], capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, "")


@needs_official
@pytest.mark.parametrize("name", sorted(ODD.classes))
def test_no_attribute_of_a_class_is_left_unmentioned(name: str) -> None:
    """A processor that reads the ODD over TEI's own classes gets these attributes and no others."""
    spec = ODD.classes[name]
    mentioned = {one.get("ident") for one in spec.iterfind(f"{TEI}attList/{TEI}attDef")}
    assert mentioned == official().class_attributes(name)
    parents = official().class_parents(name)
    if spec.find(f"{TEI}classes") is None:
        assert parents == set(ODD.memberships(spec)) == set()
    else:
        assert parents - NOT_INHERITED.get(name, set()) == set(ODD.memberships(spec))


@needs_official
@pytest.mark.parametrize("name", ELEMENTS)
def test_no_attribute_of_an_element_is_left_unmentioned(name: str) -> None:
    (spec,) = (one for one in ODD.root.iter(f"{TEI}elementSpec") if one.get("ident") == name)
    mentioned = {one.get("ident") for one in spec.iterfind(f"{TEI}attList/{TEI}attDef")}
    assert official().own_attributes(name) <= mentioned | set(ODD.elements[name].attributes)
    assert set(ODD.elements[name].attributes) <= set(official().attributes(name))


@needs_official
@pytest.mark.parametrize("name", ELEMENTS)
def test_models_are_those_of_tei(name: str) -> None:
    (spec,) = (one for one in ODD.root.iter(f"{TEI}elementSpec") if one.get("ident") == name)
    keys = {str(one.get("key")) for one in spec.iterfind(f"{TEI}classes/{TEI}memberOf")}
    models = {
        define
        for define, pattern in official().defines.items()
        if define.startswith("model.")
        and "_" not in define
        and any(one.get("name") == name for one in pattern.iter(f"{RNG}ref"))
    }
    assert {key for key in keys if key.startswith("model.")} == models


def test_the_schema_starts_where_the_grammar_does() -> None:
    (schema,) = ODD.root.iter(f"{TEI}schemaSpec")
    (start,) = etree.parse(OURS).getroot().iterfind(f"{RNG}start/{RNG}ref")
    assert schema.get("start") == start.get("name")
    assert schema.get("ident") == Path(OURS).stem == SOURCE.stem
