"""TEI's own Schematron constraints, run by Saxon: each rule becomes a template of XSLT 2.

ISO Schematron, section 6.5: of the rules of a pattern, the first whose context fits a node is the one that counts. What
an assert or a report without role, or with the role `error`, finds is an error; the other roles are advice.
"""

from __future__ import annotations

import importlib
import importlib.util
from functools import cache
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from lxml import etree

from tests.schema.test_schemas import OFFICIAL

CONSTRAINTS = OFFICIAL.with_suffix(".sch")
NS = "{http://purl.oclc.org/dsdl/schematron}"
ERRORS = (None, "error")
needs_saxon = pytest.mark.skipif(
    importlib.util.find_spec("saxonche") is None, reason="saxonche is not installed"
)
needs_constraints = pytest.mark.skipif(
    not CONSTRAINTS.is_file(), reason="tei_all.sch is not here (TEI_ALL_RNG names the folder)"
)


def as_xslt(schema: etree._Element) -> str:
    """A Schematron schema as a stylesheet that gives one line a broken constraint of severity error."""
    namespaces = " ".join(
        f"xmlns:{one.get('prefix')}={quoteattr(one.get('uri') or '')}" for one in schema.iter(f"{NS}ns")
    )
    modes, templates = [], []
    for number, pattern in enumerate(schema.iter(f"{NS}pattern")):
        modes.append(f'<xsl:apply-templates select="/" mode="m{number}"/>')
        templates.append(f'<xsl:template match="text()|@*" mode="m{number}" priority="-1"/>')
        rules = list(pattern.iter(f"{NS}rule"))
        for at, rule in enumerate(rules):
            match, name = quoteattr(rule.get("context") or ""), quoteattr(pattern.get("id") or "")
            tests = "".join(_test(one, name) for one in rule)
            templates.append(
                f'<xsl:template match={match} mode="m{number}" priority="{len(rules) - at}">{tests}'
                f'<xsl:apply-templates select="@*|node()" mode="m{number}"/></xsl:template>'
            )
        templates.append(
            f'<xsl:template match="*|/" mode="m{number}" priority="-1">'
            f'<xsl:apply-templates select="@*|node()" mode="m{number}"/></xsl:template>'
        )
    return (
        f'<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" {namespaces}>'
        f'<xsl:output method="text"/><xsl:template match="/">{"".join(modes)}</xsl:template>{"".join(templates)}'
        "</xsl:stylesheet>"
    )


def _test(one: etree._Element, name: str) -> str:
    kind = str(one.tag).removeprefix(NS) if isinstance(one.tag, str) else ""
    if kind == "let":
        return f"<xsl:variable name={quoteattr(one.get('name') or '')} select={quoteattr(one.get('value') or '')}/>"
    if kind not in ("assert", "report") or one.get("role") not in ERRORS:
        return ""
    test = one.get("test") or ""
    wrong = f"not({test})" if kind == "assert" else test
    return (
        f"<xsl:if test={quoteattr(wrong)}><xsl:value-of select=\"concat(name(), ': ')\"/>"
        f"<xsl:text>{name[1:-1]}&#10;</xsl:text></xsl:if>"
    )


class Constraints:
    """TEI's constraints, compiled."""

    def __init__(self) -> None:
        self._saxon: Any = importlib.import_module("saxonche").PySaxonProcessor(license=False)
        processor = self._saxon.new_xslt30_processor()
        stylesheet = as_xslt(etree.parse(CONSTRAINTS).getroot())
        self._run: Any = processor.compile_stylesheet(stylesheet_text=stylesheet)

    def broken_by(self, xml: bytes) -> list[str]:
        """The constraints that a document breaks, each as the element and the pattern's name."""
        node = self._saxon.parse_xml(xml_text=xml.decode("utf-8"))
        return str(self._run.transform_to_string(xdm_node=node) or "").splitlines()


@cache
def constraints() -> Constraints:
    """The one compiled set."""
    return Constraints()
