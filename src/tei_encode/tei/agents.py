"""Persons and bodies that a header names: their names as catalogues write them, and what identifies them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .authorities import AUTHORITIES, identifier_at
from .namespaces import NS, flat_value, local_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

_IDENTIFYING = ("ORCID", "GND", "VIAF", "ISNI", "ROR", "wikidata")
"""Authorities that list persons and bodies."""
_BARE = ("ORCID", "ROR")
"""Those whose numbers are told by their looks, without an address around them."""
_NAMES = frozenset({"persName", "orgName", "name"})
_BESIDE = frozenset({"affiliation", "idno", "email", "address", "note", "ref", "ptr", "date"})
"""What stands in a statement beside the name."""
UNKNOWN = frozenset({"", "unknown", "[unknown]", "n/a", "n.n."})
"""Words that say that nobody knows, in small letters."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """What identifies a person or body.

    Attributes:
        scheme: whose identifier it is (`ORCID`, `GND` …).
        home: address of that authority.
        address: the whole address.
    """

    scheme: str
    home: str
    address: str


@dataclass(frozen=True, slots=True)
class Agent:
    """A person or body.

    Attributes:
        name: the name, of a person whose parts are marked with the surname first ("Doe, Jane").
        surname: the surname, where it is marked.
        forename: the rest of the name, where it is marked.
        is_body: whether it is known to be an organisation.
        is_person: whether it is known to be a person.
        identifiers: what identifies it.
        affiliations: bodies it belongs to.
    """

    name: str
    surname: str = ""
    forename: str = ""
    is_body: bool = False
    is_person: bool = False
    identifiers: tuple[Identifier, ...] = ()
    affiliations: tuple[str, ...] = ()


def is_unknown(words: str) -> bool:
    """Whether words say nothing, or that nobody knows."""
    return words.casefold() in UNKNOWN


def read_agents(statement: _Element) -> Iterator[Agent]:
    """Those whom an `author`, `editor`, `funder`, `respStmt` … names; none where they are unknown."""
    named = [child for child in statement if local_name(child) in _NAMES]
    outer = [statement.get("ref") or ""]
    outer += [flat_value(child) for child in statement if local_name(child) == "idno"]
    affiliations = tuple(filter(None, map(flat_value, statement.iterfind("tei:affiliation", NS))))
    for element in named or [statement]:
        if element.get("type") == "program":
            continue
        addresses = [element.get("ref") or "", *(flat_value(one) for one in element.iterfind("tei:idno", NS))]
        found = _agent(element, [*addresses, *(outer if len(named) < 2 else [])], affiliations)
        if not is_unknown(found.name):
            yield found


def _agent(element: _Element, addresses: Iterable[str], affiliations: tuple[str, ...]) -> Agent:
    surname = _parts(element, "surname")
    forename = " ".join(filter(None, (_parts(element, one) for one in ("forename", "genName", "nameLink"))))
    identifiers = [identifier_of(one) for value in addresses for one in value.split()]
    is_inverted = bool(surname and forename)
    return Agent(
        f"{surname}, {forename}" if is_inverted else _name_alone(element),
        surname if is_inverted else "",
        forename if is_inverted else "",
        local_name(element) == "orgName"
        or (element.get("type") or "") in {"org", "organisation", "organization"},
        local_name(element) == "persName",
        tuple(dict.fromkeys(one for one in identifiers if one is not None)),
        affiliations,
    )


def identifier_of(value: str) -> Identifier | None:
    """An identifier of a person or body; None for anything else."""
    known = identifier_at(value)
    bare = next((kind for kind in _BARE if re.fullmatch(AUTHORITIES[kind].form, value)), "")
    kind, number = known or (bare, value)
    if kind not in _IDENTIFYING:
        return None
    home = AUTHORITIES[kind].home
    return Identifier(kind.replace("wiki", "Wiki"), home, f"{home}{number}")


def _parts(element: _Element, name: str) -> str:
    return " ".join(filter(None, (flat_value(one) for one in element.iterfind(f".//tei:{name}", NS))))


def _name_alone(element: _Element) -> str:
    """The words of a statement without what stands beside the name in it."""
    pieces = [element.text or ""]
    for child in element:
        if local_name(child) and local_name(child) not in _BESIDE:
            pieces.append(flat_value(child))
        pieces.append(child.tail or "")
    return " ".join("".join(pieces).split()).strip(" ,;")


def joined(agents: Iterable[Agent]) -> tuple[Agent, ...]:
    """Each once, in their order: one name is one person or body, with all that identifies it anywhere."""
    found: dict[str, Agent] = {}
    for one in agents:
        known = found.get(one.name)
        found[one.name] = one if known is None else _merged(known, one)
    return tuple(found.values())


def _merged(first: Agent, second: Agent) -> Agent:
    return Agent(
        first.name,
        first.surname or second.surname,
        first.forename or second.forename,
        first.is_body or second.is_body,
        first.is_person or second.is_person,
        tuple(dict.fromkeys((*first.identifiers, *second.identifiers))),
        tuple(dict.fromkeys((*first.affiliations, *second.affiliations))),
    )
