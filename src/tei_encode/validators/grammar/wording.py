"""Differences between a document and a grammar in words that an editor understands."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import TEI_NAMESPACE

from .matcher import Problem, Violation
from .names import split_name
from .values import DESCRIPTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from .compiler import Grammar

LONGEST_LIST = 24
LONGEST_VALUE = 60
DATE_FORMS = frozenset(
    DESCRIPTIONS[name]
    for name in ("date", "gYear", "gMonth", "gDay", "gYearMonth", "gMonthDay", "time", "dateTime")
)
DATES = "a date in the W3C form (1954, 1954-03, 1954-03-26, --03-26) or a time (11:30:00)"

HABITS: dict[str, str] = dict(
    pair.split("=")
    for pair in (
        "a=ref b=hi i=hi u=hi em=emph strong=emph br=lb hr=milestone img=graphic image=graphic span=seg ul=list "
        "ol=list li=item dl=list dt=label dd=item h1=head h2=head h3=head heading=head section=div chapter=div "
        "paragraph=p para=p blockquote=quote tr=row td=cell th=cell footnote=note page=pb line=l stanza=lg "
        "person=persName place=placeName lang=xml:lang class=rend href=target src=url"
    ).split()
)
"""What people write who come from HTML or plain words, and what TEI calls it."""


def message_of(violation: Violation, grammar: Grammar) -> str:
    """One sentence on what is wrong and what would be right.

    Args:
        violation: the difference.
        grammar: the schema.
    """
    name = _tag(violation.element)
    match violation.problem:
        case Problem.ELEMENT:
            return _element_not_allowed(violation, grammar)
        case Problem.MISSING_ELEMENT:
            return f"before {name} the element {_tags(violation.allowed)} is missing"
        case Problem.INCOMPLETE if violation.allowed:
            return f"{name} is not complete; next is expected: {_listed(violation.allowed)}"
        case Problem.INCOMPLETE:
            return f"{name} is not complete"
        case Problem.TEXT:
            text = _shortened(violation.value)
            return f"text is not allowed directly in {name}: {text}; {_allowed(violation)}"
        case Problem.CONTENT_VALUE:
            what = _shortened(violation.value) if violation.value else "nothing"
            return f"{name} contains {what}; it should be {_one_of(violation.allowed)}"
        case _:
            return _attribute_message(violation, name)


def _attribute_message(violation: Violation, name: str) -> str:
    attribute = f"@{violation.subject}"
    match violation.problem:
        case Problem.ATTRIBUTE:
            guess = _guess(violation.subject, violation.allowed, "@")
            return f"attribute {attribute} is not allowed on {name}{guess}; {_allowed(violation)}"
        case Problem.ATTRIBUTE_TOGETHER:
            others = ", ".join(f"@{split_name(one)[1]}" for one in violation.allowed)
            return f"attribute {attribute} cannot stand on {name} together with the others there: {others}"
        case Problem.ATTRIBUTE_VALUE:
            value = _shortened(violation.value)
            return f"{attribute} of {name} has the value {value}; it should be {_one_of(violation.allowed)}"
        case _:
            names = ", ".join(f"@{one}" for one in violation.allowed)
            return f"{name} lacks its attribute {names}"


def _element_not_allowed(violation: Violation, grammar: Grammar) -> str:
    element = violation.element
    name = _tag(element)
    parent = element.getparent()
    where = "as the root of a document" if parent is None else f"here in {_tag(parent)}"
    namespace, local = split_name(element.tag)
    known = grammar.element_names
    if namespace != TEI_NAMESPACE and local in known and not grammar.names_element(namespace, local):
        given = f"the namespace {namespace}" if namespace else "no namespace"
        return f"{name} is in {given}; TEI elements are in {TEI_NAMESPACE}"
    if namespace == TEI_NAMESPACE and local not in known:
        guess = _guess(local, [*violation.allowed, *known], "")
        return f"{name} is no element of this schema{guess}; {_allowed(violation)}"
    return f"{name} is not allowed {where}; {_allowed(violation)}"


def _allowed(violation: Violation) -> str:
    return f"allowed: {_listed(violation.allowed)}" if violation.allowed else "nothing more is allowed there"


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:LONGEST_LIST])
    more = len(names) - LONGEST_LIST
    return f"{shown} and {more} more" if more > 0 else shown


def _one_of(forms: Sequence[str]) -> str:
    if DATE_FORMS.issubset(forms):
        forms = [DATES, *(form for form in forms if form not in DATE_FORMS)]
    if len(forms) < 2:
        return "".join(forms) or "nothing"
    return f"{', '.join(forms[:-1])} or {forms[-1]}"


def _tags(names: Sequence[str]) -> str:
    shown = [f"<{name}>" for name in names[:LONGEST_LIST]]
    more = len(names) - LONGEST_LIST
    return _one_of([*shown, f"{more} more"] if more > 0 else shown)


def _tag(element: _Element) -> str:
    return f"<{split_name(element.tag)[1]}>"


def _guess(name: str, candidates: Sequence[str], mark: str) -> str:
    habit = [one for one in (f"xml:{name}", HABITS.get(name.lower(), "")) if one in candidates]
    near = habit or difflib.get_close_matches(name, candidates, n=1, cutoff=0.7)
    return f" (did you mean {mark}{near[0]}?)" if near else ""


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return f'"{plain}"' if len(plain) <= LONGEST_VALUE else f'"{plain[:LONGEST_VALUE]}…"'
