"""Identifiers of the machine's new edition made those of the edited one, wherever they name the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from tei_encode.tei.namespaces import XML_ID
from tei_encode.validators.pointers import POINTERS

from .nodes import walk
from .positions import Named, same_things

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from lxml.etree import _Element

    from .nodes import Keys, Node


def renamed_by_person(base: Named, edited: Named) -> dict[str, str]:
    """New identifiers, by old ones, of what a person has given another.

    Args:
        base: identifiers in what the machine had written.
        edited: those in the edited edition.
    """
    still = base.all & edited.all
    return same_things(base, edited, still, edited.all & base.all)


def names_as_before(machine: Named, base: Named, edited: Named) -> dict[str, str]:
    """The identifiers that what the machine writes now is to have, by those it has.

    What was there keeps the identifier that the machine had given it; anything new gets one that nobody has.

    Args:
        machine: identifiers in what the machine writes now.
        base: those in what it had written.
        edited: those in the edited edition.
    """
    found = same_things(machine, base)
    # Outside text and registers (in the header), a name is the same thing's name.
    special = {*machine.places, *machine.entries, *machine.marks}
    found.update({one: one for one in machine.all - special if one in base.all or one not in edited.all})
    taken = {*base.all, *edited.all, *found.values()}
    for identifier in sorted(machine.all - set(found)):
        found[identifier] = free_name(identifier, taken)
        taken.add(found[identifier])
    return {old: new for old, new in found.items() if old != new}


def names_of_person(machine: Named, base: Named, edited: Named) -> dict[str, str]:
    """Identifiers that a person gave to things the machine names in another way, by the machine's.

    Args:
        machine: identifiers in what the machine writes now, as `names_as_before` has them.
        base: those in what it had written.
        edited: those in the edited edition.
    """
    renamed = renamed_by_person(base, edited)
    added = same_things(machine, edited, base.all, {*base.all, *renamed.values()})
    return {**renamed, **{old: new for old, new in added.items() if old != new}}


def free_name(identifier: str, taken: Collection[str]) -> str:
    """An identifier that is not taken: this one, or with a number."""
    candidate, number = identifier, 1
    while candidate in taken:
        number += 1
        candidate = f"{identifier}-{number}"
    return candidate


def rename(root: _Element, names: Mapping[str, str]) -> None:
    """Give elements other identifiers, and let every pointer follow.

    Args:
        root: the document.
        names: new identifiers by old ones.
    """
    if not names:
        return
    for element in root.iter():
        for attribute, value in element.attrib.items():
            if attribute == XML_ID:
                element.set(XML_ID, names.get(str(value), str(value)))
            elif attribute in POINTERS and "#" in value:
                element.set(str(attribute), repointed(str(value), names))


def rename_nodes(top: Node, names: Mapping[str, str], keys: Keys) -> None:
    """The same for nodes, whose document was done before.

    Args:
        top: the `text`.
        names: new identifiers by old ones.
        keys: give the nodes their keys anew.
    """
    for node in reversed(list(walk(top))):
        for attribute, value in node.attributes.items():
            if attribute == XML_ID:
                node.attributes[XML_ID] = names.get(value, value)
            elif attribute in POINTERS and "#" in value:
                node.attributes[attribute] = repointed(value, names)
        keys.number(node)


def repointed(value: str, names: Mapping[str, str]) -> str:
    """A pointer attribute with other identifiers."""
    parts = value.split()
    if not any(part.startswith("#") and unquote(part[1:]) in names for part in parts):
        return value
    return " ".join(
        f"#{names.get(unquote(part[1:]), part[1:])}" if part.startswith("#") else part for part in parts
    )
