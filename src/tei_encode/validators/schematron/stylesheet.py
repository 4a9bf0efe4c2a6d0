"""From Schematron to XSLT 3: one walk through the document, in which each rule is a template.

Templates of all patterns are in one mode. A node comes to the rule of highest priority that matches it, then by
`xsl:next-match` to the others; of one pattern only the first rule fires (5.4.12 of the standard), so a parameter keeps
the patterns that have fired already.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.errors import SchemaError

from .schema import SCH, Schema, rules_of, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

XSL = "{http://www.w3.org/1999/XSL/Transform}"
FIRED = "sch-fired"
FIRST_PRIORITY = 1_000_000
PATH = "string-join(for $e in ancestor-or-self::* return string(count($e/preceding-sibling::*)), '/')"
_PREDICATE = re.compile(r"\[[^\[\]]*\]")
_LEAF = re.compile(r"@|\battribute\(|\battribute::|\btext\(|\bcomment\(|\bnode\(|\bprocessing-instruction\(")


def stylesheet_of(schema: Schema) -> _Element:
    """A stylesheet whose result is an element `findings` with one `finding` for each failed assert and report.

    A finding has the attributes `path` (the numbers of the elements from the root, from 0, joined by `/`), `role` and
    `id`, and the message as its text.

    Raises:
        SchemaError: the schema uses what cannot be turned into XSLT.
    """
    root = etree.Element(XSL + "stylesheet", nsmap={**schema.namespaces, "xsl": XSL[1:-1]})
    root.set("version", "3.0")
    for foreign in schema.foreign:
        root.append(foreign)
    for let in schema.lets:
        root.append(_variable(let))
    _sub(root, "output", method="xml", encoding="UTF-8", **{"omit-xml-declaration": "yes"})
    _start(root)
    everywhere = any(_reaches_leaves(rule.get("context", "")) for rule in schema.rules())
    _walk(root, leaves=everywhere)
    priority = FIRST_PRIORITY
    for number, pattern in enumerate(schema.patterns):
        for rule in rules_of(pattern):
            root.append(_template(schema, pattern, rule, f"p{number}", priority))
            priority -= 1
    return root


def _reaches_leaves(context: str) -> bool:
    """Whether a rule may be about attributes, text or comments; what stands in predicates does not count."""
    while (shorter := _PREDICATE.sub("", context)) != context:
        context = shorter
    return _LEAF.search(context) is not None


def _start(root: _Element) -> None:
    template = _sub(root, "template", match="/", priority=str(FIRST_PRIORITY + 1))
    findings = etree.SubElement(template, "findings")
    _sub(findings, "next-match")


def _walk(root: _Element, *, leaves: bool) -> None:
    """The template of lowest priority: on to what is inside, where nothing has fired yet."""
    _sub(root, "template", match="text() | @* | comment() | processing-instruction()", priority="-2")
    template = _sub(root, "template", match="/ | *", priority="-1")
    inside = _sub(template, "apply-templates", select="@* | node()" if leaves else "*")
    _sub(inside, "with-param", name=FIRED, select="()", tunnel="yes")


def _template(schema: Schema, pattern: _Element, rule: _Element, key: str, priority: int) -> _Element:
    template = etree.Element(XSL + "template", match=rule.get("context", ""), priority=str(priority))
    _sub(template, "param", name=FIRED, select="()", tunnel="yes", **{"as": "xs:string*"})
    unless = _sub(template, "if", test=f"not(${FIRED} = '{key}')")
    for let in pattern.iterchildren(SCH + "let"):
        unless.append(_variable(let, at_root=True))
    for part in schema.parts_of(rule):
        kind = etree.QName(part).localname
        if kind == "let":
            unless.append(_variable(part))
        elif kind in {"assert", "report"}:
            test = part.get("test", "")
            check = _sub(unless, "if", test=f"not({test})" if kind == "assert" else test)
            _finding(check, schema, pattern, rule, part)
    following = _sub(template, "next-match")
    _sub(following, "with-param", name=FIRED, select=f"(${FIRED}, '{key}')", tunnel="yes")
    return template


def _finding(check: _Element, schema: Schema, pattern: _Element, rule: _Element, part: _Element) -> None:
    finding = etree.SubElement(check, "finding")
    path = _sub(finding, "attribute", name="path")
    _sub(path, "value-of", select=f"(. except root())/(if (self::*) then . else ..)/{PATH}")
    finding.set("role", _quoted(part.get("role") or rule.get("role") or pattern.get("role") or ""))
    finding.set("id", _quoted(part.get("id") or rule.get("id") or pattern.get("id") or ""))
    text_of(finding, part)
    for reference in (part.get("diagnostics") or "").split():
        if (diagnostic := schema.diagnostics.get(reference)) is not None:
            _sub(finding, "text").text = " "
            text_of(finding, diagnostic)


def _variable(let: _Element, *, at_root: bool = False) -> _Element:
    """A variable for a `let`, whose value is an expression or what stands in it."""
    variable = etree.Element(XSL + "variable", name=let.get("name", ""))
    value = let.get("value")
    if value is not None:
        variable.set("select", f"root() ! ({value})" if at_root else value)
        return variable
    if at_root:
        raise SchemaError("schema", f"let {let.get('name')} of a pattern has no value")
    variable.text = let.text
    variable.extend(list(let))
    return variable


def _quoted(text: str) -> str:
    """Text for an attribute of the result, in which braces would begin an expression."""
    return text.replace("{", "{{").replace("}", "}}")


def _sub(parent: _Element, instruction: str, **attributes: str) -> _Element:
    return etree.SubElement(parent, XSL + instruction, attributes)
