"""From mentions to registers: which names mean the same person, place or organisation.

Sources: TEI Guidelines, chapter ND (names, `listPerson`, `listPlace`, `listOrg`). Persons are grouped by surname and
what forenames and initials allow; places and organisations by their spelling, by the names the lists know for one
thing, and by abbreviations that the text itself defines.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Cert, Entry, Kind, Register
from tei_encode.model.identifiers import Identifiers, slug

from .groups import Group, group_bodies, group_persons
from .roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Annotation

_PREFIX = {Kind.PERS_NAME: "pers", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}


def build_registers(document_text: str, names: Sequence[Annotation]) -> tuple[list[Annotation], Register]:
    """Give every name a register entry.

    Args:
        document_text: the source text the spans count in.
        names: settled names in document order, without overlaps; annotations of other kinds are left as they are.

    Returns:
        The same annotations in the same order, names with attribute `ref` ("#pers-molotov"), and the register,
        each of its lists in the order of first mention.
    """
    identifiers = Identifiers()
    entries: dict[Kind, list[Entry]] = {}
    refs: dict[int, tuple[str, bool]] = {}
    for kind in _PREFIX:
        mentions = [(i, one) for i, one in enumerate(names) if one.kind is kind]
        group = group_persons if kind is Kind.PERS_NAME else group_bodies
        entries[kind] = []
        for found in group(document_text, mentions):
            entry = _entry(found, kind, identifiers, document_text, names)
            entries[kind].append(entry)
            refs.update({i: (f"#{entry.id}", i not in found.unsure) for i in found.members})
    marked = [_marked(one, refs.get(i)) for i, one in enumerate(names)]
    register = Register(
        tuple(entries[Kind.PERS_NAME]), tuple(entries[Kind.PLACE_NAME]), tuple(entries[Kind.ORG_NAME])
    )
    return marked, register


def _marked(one: Annotation, ref: tuple[str, bool] | None) -> Annotation:
    if ref is None:
        return one
    target, sure = ref
    marked = one.with_attributes(ref=target)
    if sure or one.cert is not Cert.HIGH:
        return marked
    return replace(marked, cert=Cert.MEDIUM)


def _entry(
    group: Group, kind: Kind, identifiers: Identifiers, text: str, names: Sequence[Annotation]
) -> Entry:
    identifier = _claim(group, _PREFIX[kind], identifiers)
    roles = roles_of(text, [names[i].span for i in group.members]) if kind is Kind.PERS_NAME else ()
    return Entry(
        id=identifier,
        kind=kind,
        name=group.name,
        other_names=tuple(form for form in group.forms if form != group.name),
        abbreviations=tuple(form for form in group.abbreviations if form != group.name),
        roles=roles,
        type=group.type,
        mentions=len(group.members),
        cert=Cert.MEDIUM if group.unsure else Cert.HIGH,
    )


def _claim(group: Group, prefix: str, identifiers: Identifiers) -> str:
    """The shortest telling identifier that is free, else a numbered one."""
    for words in group.identifiers:
        made = slug(words)
        if made and f"{prefix}-{made}" not in identifiers:
            return identifiers.claim(f"{prefix}-{made}")
    made = slug(group.identifiers[-1]) if group.identifiers else ""
    if made:
        return identifiers.claim(f"{prefix}-{made}")
    number = 1
    while f"{prefix}-{number}" in identifiers:
        number += 1
    return identifiers.claim(f"{prefix}-{number}")
