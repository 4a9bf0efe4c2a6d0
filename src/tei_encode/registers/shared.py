"""The register that many editions share: who is in it, who comes in, and which entry of an edition is whom.

Three things hold whatever texts are encoded, in whatever order:

- An entry is never taken out, renamed or made one with another; entries and forms are only added.
- What comes in is decided over all texts of a run at once, in an order of its own, and again until nothing more does.
  So a second run over these texts, or some of them, adds nothing.
- Which entry is whom depends on the finished register and the text alone (`SharedRegister.link`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tei_encode.model import Cert, Entry, Kind, Linked, Register
from tei_encode.model.identifiers import Identifiers, slug
from tei_encode.resolution.personal_names import shared_words
from tei_encode.serialiser.building import readable
from tei_encode.tei.entries import PREFIXES

from .known import name_of
from .matching import Matcher, claims_of, new_form_of, weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.model import Identifier

    from .claims import Claims
    from .matching import Match


@dataclass(slots=True)
class SharedEntry:
    """An entry of the shared register.

    Attributes:
        id: `xml:id`.
        kind: `PERS_NAME`, `PLACE_NAME` or `ORG_NAME`.
        forms: all names, the main one first.
        identifiers: (type, value) pairs.
        is_new: whether it is not in the file yet.
        type: of a new one, as in `Entry`.
        roles: what the person is, as in `Entry`.
        new_forms: forms that are not in the file yet, of an entry that is.
        new_identifiers: identifiers likewise.
    """

    id: str
    kind: Kind
    forms: list[str]
    identifiers: list[Identifier] = field(default_factory=list)
    is_new: bool = False
    type: str = ""
    roles: list[str] = field(default_factory=list)
    new_forms: list[str] = field(default_factory=list)
    new_identifiers: list[Identifier] = field(default_factory=list)


class SharedRegister:
    """Entries that editions share."""

    def __init__(self, entries: Iterable[SharedEntry] = (), taken: Iterable[str] = ()) -> None:
        """Begin with what is there.

        Args:
            entries: what the register holds, in its order.
            taken: identifiers that are in use in its file, those of the entries among them or not.
        """
        self._entries: dict[str, SharedEntry] = {}
        self._identifiers = Identifiers()
        self._matcher = Matcher()
        for identifier in taken:
            if identifier not in self._identifiers:
                self._identifiers.claim(identifier)
        self._local: dict[str, str] = {}
        entries = list(entries)
        for entry in entries:
            self._enter(entry)
        for entry in sorted(entries, key=lambda one: not one.id.startswith(PREFIXES[one.kind])):
            prefix = PREFIXES[entry.kind]
            is_usual = entry.id.startswith(prefix)
            self._local[entry.id] = entry.id if is_usual else self._identifiers.claim(f"{prefix}{entry.id}")
        self._local_ids = set(self._local.values())

    @property
    def entries(self) -> tuple[SharedEntry, ...]:
        """All entries: those that were there in their order, then new ones in the order they came in."""
        return tuple(self._entries.values())

    def extend(self, registers: Iterable[Register]) -> None:
        """Take in whom the editions' registers name and this one does not.

        The result does not depend on the order of the registers, nor on how often one is among them.

        Args:
            registers: of any number of editions.
        """
        editions = _each_once(registers)
        claims = [claims_of(entries) for entries in editions]
        local = [(entry, number) for number, entries in enumerate(editions) for entry in entries]
        local.sort(key=lambda one: (_canonical(one[0]), one[1]))
        rivals = self._rivals([entry for entry, _ in local])
        changed = True
        while changed:
            changed = False
            for others in claims:
                others.restart()
            for entry, number in local:
                changed |= self._take_in(entry, rivals.get(id(entry), ()), claims[number])

    @staticmethod
    def _rivals(local: Sequence[Entry]) -> dict[int, list[str]]:
        """Each entry with those of its surname, which may have a better claim to somebody in the register."""
        people = [(entry, shared_words(name_of(entry))[0]) for entry in local if entry.kind is Kind.PERS_NAME]
        by_surname: dict[str, dict[str, None]] = {}
        for entry, word in people:
            by_surname.setdefault(word, {})[entry.name] = None
        return {id(entry): list(by_surname[word]) for entry, word in people}

    def _take_in(self, entry: Entry, rivals: Sequence[str], claims: Claims) -> bool:
        """Find or make the entry's place; whether the register has changed."""
        match = self._matcher.find(entry, rivals, claims)
        if match.is_new:
            claims.hold(self._make(entry), entry)
            return True
        if match.id:
            claims.hold(match.id, entry)
        if match.id and match.takes_forms:
            return self._add(self._entries[match.id], entry)
        return False

    def _make(self, entry: Entry) -> str:
        made = entry.authority if entry.authority and entry.authority not in self._identifiers else ""
        identifier = self._identifiers.claim(made or _identifier_for(entry, self._identifiers))
        self._local[identifier] = identifier
        self._local_ids.add(identifier)
        self._enter(
            SharedEntry(
                identifier,
                entry.kind,
                list(entry.forms),
                list(entry.identifiers),
                is_new=True,
                type=entry.type,
                roles=list(entry.roles),
            )
        )
        return identifier

    def _enter(self, entry: SharedEntry) -> None:
        if entry.id not in self._identifiers:
            self._identifiers.claim(entry.id)
        self._entries[entry.id] = entry
        self._matcher.put(entry.id, entry.kind, entry.forms, entry.identifiers, entry.roles)

    def _add(self, shared: SharedEntry, entry: Entry) -> bool:
        forms = [form for form in entry.forms if new_form_of(form, shared.forms)]
        identifiers = [one for one in entry.identifiers if one not in shared.identifiers]
        shared.forms += forms
        shared.identifiers += identifiers
        changed = bool(forms or identifiers)
        if shared.is_new:
            roles = [role for role in entry.roles if role not in shared.roles]
            shared.roles += roles
            changed = changed or bool(roles) or (not shared.type and bool(entry.type))
            shared.type = shared.type or entry.type
        else:
            shared.new_forms += forms
            shared.new_identifiers += identifiers
        if changed:
            self._matcher.put(shared.id, shared.kind, shared.forms, shared.identifiers, shared.roles)
        return changed

    def _apart_from(self, own: set[str], identifier: str) -> str:
        """The identifier, or one with a number, that is neither in use in an edition nor anybody's of the register."""
        candidate, number = identifier, 1
        while candidate in own or candidate in self._local_ids:
            number += 1
            candidate = f"{identifier}-{number}"
        return candidate

    def settle(self) -> tuple[int, int]:
        """Take all for written: nothing is new any more. How many entries were, and how many others had grown."""
        new = [entry for entry in self._entries.values() if entry.is_new]
        grown = [entry for entry in self._entries.values() if entry.new_forms or entry.new_identifiers]
        for entry in new:
            entry.is_new = False
        for entry in grown:
            entry.new_forms, entry.new_identifiers = [], []
        return len(new), len(grown)

    def link(self, register: Register, address: str) -> Linked:
        """The register of an edition, its entries under the identifiers they have here, with their addresses.

        An entry that may be several of those here, or that only a forename names, stays the edition's own. Two entries
        become one only where an identifier or key of the user's says so.

        Args:
            register: of one edition; `extend` has seen it.
            address: of this register's file, as seen from the edition, without `#`.
        """
        matches = self._found(sorted(map(_as_read, register), key=_canonical))
        own: set[str] = set()
        renamed: dict[str, str] = {}
        candidates: dict[str, tuple[str, ...]] = {}
        linked: dict[str, Entry] = {}
        for entry in register:
            match = matches[entry.id]
            if match.id:
                new = replace(
                    entry,
                    id=self._local[match.id],
                    same_as=f"{address}#{match.id}",
                    cert=_less_sure(entry.cert, match.cert),
                    identifiers=tuple(self._entries[match.id].identifiers),
                )
            else:
                identifier = self._apart_from(own, entry.id)
                own.add(identifier)
                new = replace(entry, id=identifier, cert=_less_sure(entry.cert, match.cert))
                if match.candidates:
                    candidates[new.id] = match.candidates
            renamed[entry.id] = new.id
            linked[new.id] = linked[new.id].joined(new) if new.id in linked else new
        return Linked(_register_of(linked.values()), renamed, candidates, address)

    def _found(self, entries: Sequence[Entry]) -> dict[str, Match]:
        """Who each entry of an edition is, by its identifier there."""
        claims = claims_of(entries)
        found: dict[str, Match] = {}
        for entry in entries:
            match = found[entry.id] = self._matcher.find(entry, (), claims)
            if match.id:
                claims.hold(match.id, entry)
        return found


def _each_once(registers: Iterable[Register]) -> list[list[Entry]]:
    """The entries of each edition as they will be read, those that say the same once, in an order of their own."""
    editions: dict[tuple[object, ...], list[Entry]] = {}
    for register in registers:
        entries = sorted(map(_as_read, register), key=_canonical)
        editions.setdefault(tuple(map(_canonical, entries)), entries)
    return [editions[key] for key in sorted(editions)]


def _as_read(entry: Entry) -> Entry:
    """An entry with its forms as they will be read from a file again, those left out that mean it in its text only."""
    sure = [form for form in entry.forms if form not in entry.doubtful]
    name, *others = map(readable, sure or entry.forms)
    return replace(
        entry,
        name=name,
        other_names=tuple(form for form in dict.fromkeys(others) if form and form != name),
        roles=tuple(map(readable, entry.roles)),
        identifiers=tuple((kind, readable(value)) for kind, value in entry.identifiers),
    )


def _identifier_for(entry: Entry, taken: Identifiers) -> str:
    """A readable identifier: persons by surname and forenames, since others of the surname may come."""
    prefix = PREFIXES[entry.kind]
    words = entry.name
    if entry.kind is Kind.PERS_NAME:
        name = name_of(entry)
        words = " ".join((name.surname, *name.forenames, name.generation))
    made = slug(words) or slug(entry.name)
    if made:
        return f"{prefix}{made}"
    number = 1
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"


def _less_sure(one: Cert, other: Cert) -> Cert:
    order = (Cert.HIGH, Cert.MEDIUM, Cert.LOW)
    return max(one, other, key=order.index)


def _register_of(entries: Iterable[Entry]) -> Register:
    by_kind: dict[Kind, list[Entry]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, []).append(entry)
    return Register(
        tuple(by_kind.get(Kind.PERS_NAME, ())),
        tuple(by_kind.get(Kind.PLACE_NAME, ())),
        tuple(by_kind.get(Kind.ORG_NAME, ())),
    )


def _canonical(entry: Entry) -> tuple[object, ...]:
    """Listed ones first, full names before shorter ones, then by what they say: no text comes before another."""
    return (
        entry.kind.value,
        *weight(entry),
        entry.name,
        entry.forms,
        entry.roles,
        entry.type,
        entry.identifiers,
        entry.authority,
        entry.candidates,
        entry.is_namesake,
        entry.sex,
        entry.is_surname,
        entry.abbreviations,
    )
