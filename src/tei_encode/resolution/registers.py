"""From mentions to registers: which names mean the same person, place or organisation.

Sources: TEI Guidelines, chapter ND (names, `listPerson`, `listPlace`, `listOrg`). Persons are grouped by surname and
what forenames and initials allow; places and organisations by their spelling, by the names the lists know for one
thing, and by abbreviations that the text itself defines.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Authority, Cert, Entry, Kind, Register
from tei_encode.model.identifiers import Identifiers, slug

from .authorities import KEY, grouped
from .over_line_ends import as_read
from .printed_order import surnames_first
from .roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.model import AuthorityEntry

    from .groups import Group

_PREFIX = {Kind.PERS_NAME: "pers", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}


def build_registers(
    document_text: str,
    names: Sequence[Annotation],
    authority: Authority | None = None,
    structure: Iterable[Annotation] = (),
) -> tuple[list[Annotation], Register]:
    """Give every name a register entry.

    Args:
        document_text: the source text the spans count in.
        names: settled names in document order, without overlaps; annotations of other kinds are left as they are,
            but surnames and forenames that references have tell how these print a name.
        authority: the user's own list; its keys, where mentions bear them, decide who is who.
        structure: claims on structure; its `lb`s say whether the hyphen of a name over a line end belongs to it.

    Returns:
        The same annotations in the same order, names with attribute `ref` ("#pers-molotov"), and the register,
        each of its lists in the order of first mention.
    """
    authority = authority or Authority()
    read = as_read(document_text, structure)
    listed = authority.by_key()
    identifiers = Identifiers()
    for one in names:
        for key in dict.fromkeys(one.get(KEY).split()):
            if key not in identifiers:
                identifiers.claim(key)
    starts = [one.span.start for one in names if one.kind is Kind.PERS_NAME]
    printed = surnames_first(read, names)
    entries: dict[Kind, list[Entry]] = {}
    refs: dict[int, tuple[str, Cert]] = {}
    by_group: dict[int, str] = {}
    guesses: list[tuple[int, list[Group]]] = []
    for kind in _PREFIX:
        mentions = [(i, one) for i, one in enumerate(names) if one.kind is kind]
        entries[kind] = []
        for found in grouped(read, mentions, kind, listed, printed):
            entry = _entry(found, kind, identifiers, document_text, names, starts)
            if found.authority:
                entry = _as_listed(entry, listed[found.authority])
            entries[kind].append(entry)
            refs.update({i: (f"#{entry.id}", _cert_of(found, i)) for i in found.members})
            by_group[id(found)] = entry.id
            guesses += found.rivals.items()
    marked = [_marked(one, refs.get(i)) for i, one in enumerate(names)]
    register = Register(
        tuple(entries[Kind.PERS_NAME]),
        tuple(entries[Kind.PLACE_NAME]),
        tuple(entries[Kind.ORG_NAME]),
        tuple(
            (names[i].span.start, tuple(by_group[id(one)] for one in rivals if id(one) in by_group))
            for i, rivals in sorted(guesses, key=lambda guess: guess[0])
        ),
    )
    return marked, register


def _cert_of(group: Group, index: int) -> Cert:
    if index in group.rivals:
        return Cert.LOW
    return Cert.MEDIUM if index in group.unsure else Cert.HIGH


def _marked(one: Annotation, ref: tuple[str, Cert] | None) -> Annotation:
    if ref is None:
        return one
    target, cert = ref
    attributes = {name: value for name, value in one.attributes.items() if name != KEY}
    marked = replace(one, attributes=MappingProxyType({**attributes, "ref": target}))
    return marked if cert is Cert.HIGH or one.cert is Cert.LOW else replace(marked, cert=cert)


def _entry(
    group: Group,
    kind: Kind,
    identifiers: Identifiers,
    text: str,
    names: Sequence[Annotation],
    starts: Sequence[int],
) -> Entry:
    identifier = group.authority or _claim(group, _PREFIX[kind], identifiers)
    sure = [names[i].span for i in group.members if i not in group.unsure]
    roles = roles_of(text, sure, starts) if kind is Kind.PERS_NAME else ()
    return Entry(
        id=identifier,
        kind=kind,
        name=group.name,
        other_names=tuple(form for form in group.forms if form != group.name),
        abbreviations=tuple(form for form in group.abbreviations if form != group.name),
        roles=roles,
        type=group.type,
        mentions=len(group.members),
        cert=Cert.LOW if group.candidates else Cert.MEDIUM if group.unsure else Cert.HIGH,
        authority=group.authority,
        candidates=group.candidates,
        doubtful=tuple(form for form in group.forms if form in group.doubtful and form != group.name),
        is_namesake=group.is_namesake,
        sex=group.sex,
        is_surname=group.is_surname,
    )


def _as_listed(entry: Entry, listed: AuthorityEntry) -> Entry:
    """An entry under the main name that the user's list gives it, with the identifiers that stand there."""
    name = listed.forms[0]
    others = tuple(form for form in entry.forms if form != name)
    return replace(entry, name=name, other_names=others, identifiers=listed.identifiers)


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
