"""Persons and bodies in the header (TEI Guidelines, chapters HD 2.2.1 and ND 13.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .building import add
from .metadata import agent

if TYPE_CHECKING:
    from lxml.etree import _Element

    from .metadata import Agent, AnyAgent


def add_agent(parent: _Element, element: str, one: AnyAgent) -> None:
    """Add an `author`, `editor`, `funder` … to a statement.

    A name written "Doe, Jane" becomes a `persName` with its parts, a body an `orgName`; of any other name it is not
    known what it names, so that it stands as text. What identifies it is `@ref`.
    """
    known = agent(one)
    if known.parts is None and not known.is_body and not known.affiliation:
        add(parent, element, known.name, [("ref", " ".join(known.refs))])
        return
    holder = add(parent, element)
    add_name(holder, known, "persName")
    if known.affiliation:
        add(add(holder, "affiliation"), "orgName", known.affiliation)


def add_name(parent: _Element, one: AnyAgent, otherwise: str) -> None:
    """Add the name of a person or body.

    Args:
        parent: where.
        one: whose.
        otherwise: the element for a name of which it is not known what it names.
    """
    known = agent(one)
    refs = [("ref", " ".join(known.refs))]
    if known.is_body:
        add(parent, "orgName", known.name, refs)
    elif known.parts is None:
        add(parent, otherwise, known.name, refs)
    else:
        _inverted(add(parent, "persName", "", refs), known)


def _inverted(element: _Element, person: Agent) -> None:
    surname, forename = person.parts or (person.name, "")
    add(element, "surname", surname).tail = ", "
    add(element, "forename", forename)
