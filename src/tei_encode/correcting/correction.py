"""Rows of tables brought into a document: entries changed, made one, taken apart; mentions pointed elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.certification import new_errors, told_apart
from tei_encode.exporters.entities import EntryKind, Mention
from tei_encode.exporters.entities.entry import KIND_OF_NAMES
from tei_encode.exporters.entities.mention import mentions_with_elements
from tei_encode.model import Finding, Severity
from tei_encode.registers.authority_table import KINDS
from tei_encode.registers.parsing import read_tei
from tei_encode.serialiser.building import add
from tei_encode.tei.entries import ENTRIES, LISTS, entries_in, forms_of
from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID, line_in_file, local_name, tei
from tei_encode.tei.text import read_tei_text

from .entries import add_names, change_entry
from .joining import join_entries
from .pointing import followed, pointed_at
from .splices import Splices
from .table import EntryRow, MentionRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

_NAME = re.compile(r"[^\W\d][\w.-]*")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A document after a correction.

    Attributes:
        xml: its bytes; those that were there where nothing was changed or an error is among the findings.
        changed: how many entries say something else now.
        merged: how many became part of another one.
        made: how many are new.
        moved: how many mentions point elsewhere.
        findings: what the table asks for and could not be done, as errors with the row; what contradicts.
        into: which entry became part of which, for pointers of other documents (`follow`).
    """

    xml: bytes
    changed: int = 0
    merged: int = 0
    made: int = 0
    moved: int = 0
    findings: tuple[Finding, ...] = ()
    into: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_done(self) -> bool:
        """Whether there was no error; otherwise nothing was changed."""
        return not any(one.severity is Severity.ERROR for one in self.findings)


def correct(tei: bytes, rows: Iterable[EntryRow | MentionRow], file: str = "") -> Corrected:
    """Bring rows of tables into a document.

    A row of the register changes the entry of its `id`; `into` makes it one with another entry, at which everything
    points then. A row of the mentions points its mention at the entry of its `id`, which is made where there is none.
    The text stays, and so does every byte of what no row is about.

    Args:
        tei: the bytes of the document.
        rows: those that are about it.
        file: its name, for findings.

    Raises:
        SourceError: it is no well-formed XML or no TEI, or in an encoding in which elements cannot be found.
    """
    asked = list(rows)
    work = _Work(tei, file)
    done = work.done(asked)
    wrong = [one for one in done.findings if one.severity is Severity.ERROR]
    if not wrong and done.xml != tei and new_errors(tei, done.xml, file):
        _, refused = told_apart(asked, partial(_wrong_with, tei, file))
        wrong = [work.blamed(row, error) for row, error in refused]
    if wrong:
        return Corrected(tei, findings=(*(one for one in done.findings if one not in wrong), *wrong))
    return done


def _wrong_with(tei: bytes, file: str, rows: Sequence[EntryRow | MentionRow]) -> Sequence[Finding]:
    """What is wrong with a document once some rows are brought into it."""
    done = _Work(tei, file).done(list(rows))
    wrong = [one for one in done.findings if one.severity is Severity.ERROR]
    return wrong or new_errors(tei, done.xml, file)


@dataclass(slots=True)
class _Target:
    """An entry that is to be there: the element, what was done to it, and the row that asked for it or to change it."""

    element: _Element
    is_new: bool = False
    is_changed: bool = False
    asked_by: str = ""


@dataclass(slots=True)
class _Work:
    data: bytes
    file: str
    root: _Element = field(init=False)
    splices: Splices = field(init=False)
    entries: dict[str, _Target] = field(init=False)
    mentions: dict[tuple[int, int], tuple[Mention, list[_Element]]] = field(init=False)
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.root = read_tei(self.data, self.file)
        self.splices = Splices(self.data, self.root, self.file)
        self.entries = {name: _Target(one) for one, _ in entries_in(self.root) if (name := one.get(XML_ID))}
        found = mentions_with_elements(read_tei_text(self.root))
        self.mentions = {(one.place.start, one.place.end): (one, elements) for one, elements in found}

    def done(self, rows: list[EntryRow | MentionRow]) -> Corrected:
        """Do what all rows ask for."""
        self._refuse_contradictions(rows)
        moved = self._move([row for row in rows if isinstance(row, MentionRow)])
        described = [row for row in rows if isinstance(row, EntryRow)]
        for row in described:
            self._change(row)
        into = self._merges(described)
        for name in into:
            self._merge(name, into)
        count = self._point(moved, into)
        made = self._add_new()
        for name in into:
            _take_from_tree(self.entries[name].element)
        changed = [
            one
            for name, one in self.entries.items()
            if one.is_changed and name not in into and not one.is_new
        ]
        for one in changed:
            self.splices.rewrite(one.element)
        for name in into:
            self.splices.take_out(self.entries[name].element)
        return Corrected(
            self.splices.data(), len(changed), len(into), made, count, tuple(self.findings), into
        )

    def _refuse_contradictions(self, rows: Iterable[EntryRow | MentionRow]) -> None:
        """Rows about one thing that say it differently: nobody knows which one is meant."""
        first: dict[object, EntryRow | MentionRow] = {}
        for row in rows:
            key = row.id if isinstance(row, EntryRow) else (row.start, row.end)
            before = first.setdefault(key, row)
            if replace(before, place="") != replace(row, place=""):
                what = repr(key) if isinstance(row, EntryRow) else f"the name at {row.start} to {row.end}"
                self._error(row, f"says something else of {what} than {before.place}: leave one of them")

    def blamed(self, row: EntryRow | MentionRow, error: Finding) -> Finding:
        """An error that a row makes, as one of that row, at the line of what the row is about."""
        if isinstance(row, EntryRow):
            target = self.entries.get(row.id)
            what, element = repr(row.id), target.element if target is not None else None
        else:
            what, element = f"the name at {row.start} to {row.end}", self.mentions[row.start, row.end][1][0]
        line = line_in_file(element) if element is not None else 0
        message = f"{row.place}: {what}: {error.message}"
        return Finding(Severity.ERROR, error.rule, message, self.file, line)

    def _error(self, row: EntryRow | MentionRow, message: str) -> None:
        self.findings.append(Finding(Severity.ERROR, "row-not-applied", f"{row.place}: {message}", self.file))

    def _change(self, row: EntryRow) -> None:
        target = self.entries.get(row.id)
        if target is None:
            self._error(row, f"there is no entry {row.id!r}")
            return
        target.asked_by = row.place
        spoken = {" ".join(one.place.form.split()) for one, _ in self.mentions.values() if row.id in one.refs}
        kept = set(forms_of(target.element, ENTRIES[local_name(target.element)])) & spoken
        line = line_in_file(target.element)
        is_changed, told = change_entry(target.element, row, kept)
        target.is_changed |= is_changed
        for rule, message in told:
            severity = Severity.ERROR if rule == "row-not-applied" else Severity.WARNING
            said = f"{row.place}: {row.id!r}: {message}"
            self.findings.append(Finding(severity, rule, said, self.file, line))

    def _merges(self, rows: Iterable[EntryRow]) -> dict[str, str]:
        """Which entry becomes part of which, chains followed to their ends."""
        into: dict[str, str] = {}
        for row in rows:
            target = row.fields.get("into", "")
            if not target or row.id not in self.entries:
                continue
            if target not in self.entries or target == row.id:
                self._error(row, f"{row.id!r} cannot go into {target!r}: there is no such other entry")
            elif self.entries[target].element.tag != self.entries[row.id].element.tag:
                self._error(row, f"{row.id!r} and {target!r} are of two kinds")
            else:
                into[row.id] = target
        for name in list(into):
            seen = {name}
            while into[name] in into and into[name] not in seen:
                seen.add(into[name])
                into[name] = into[into[name]]
            if into[name] in seen:
                row = next(row for row in rows if row.id == name)
                self._error(row, f"{name!r} would go into itself")
        return into

    def _merge(self, name: str, into: Mapping[str, str]) -> None:
        """Give the entry that stays what the other one has besides, and take that one away."""
        one, other = self.entries[name].element, self.entries[into[name]].element
        if one in other.iterancestors():
            place = self.entries[name].asked_by
            message = f"{place}: {name!r} cannot go into {into[name]!r}, which stands in it"
            self.findings.append(
                Finding(Severity.ERROR, "row-not-applied", message, self.file, line_in_file(one))
            )
            return
        line = line_in_file(one)
        for rule, message in join_entries(one, other):
            self.findings.append(Finding(Severity.WARNING, rule, message, self.file, line))
        self.entries[into[name]].is_changed = True

    def _move(self, rows: Iterable[MentionRow]) -> dict[tuple[int, int], list[str]]:
        """Whom mentions are to point at, of those rows that say something new; entries that are new are made."""
        moved: dict[tuple[int, int], list[str]] = {}
        for row in rows:
            mention, _ = self.mentions.get((row.start, row.end), (None, None))
            wanted = row.id.split()
            if mention is None:
                self._error(row, f"no name stands at {row.start} to {row.end}: the file was changed since")
                continue
            self._compare_cells(row, mention)
            if list(mention.refs) != wanted and all(self._is_there(row, one, mention) for one in wanted):
                moved[row.start, row.end] = wanted
        return moved

    def _compare_cells(self, row: MentionRow, mention: Mention) -> None:
        """Refuse a row that is about another name than the one that stands there; say what no table changes."""
        there = mention.place.form
        if row.form.split() and row.form.split() != there.split():
            self._error(row, f"is about {row.form!r}, but {there!r} stands there: the file was changed since")
        if row.kind and KINDS.get(row.kind.lower()) is not KINDS[mention.kind]:
            self._error(
                row, f"{there!r} is the name of a {mention.kind}, and cannot become {row.kind!r} by a table"
            )
        if row.cert is not None and row.cert != mention.cert:
            said = f"cert {row.cert!r} is not applied: @cert of a name is changed in the file"
            message = f"{row.place}: {there!r}: {said}"
            self.findings.append(
                Finding(Severity.WARNING, "cell-passed-over", message, self.file, mention.place.line)
            )

    def _is_there(self, row: MentionRow, name: str, mention: Mention) -> bool:
        """Whether a mention can point where its row says; what is not there yet is made."""
        target = self.entries.get(name)
        if target is None and name in mention.refs:
            return True
        if target is None:
            if not _NAME.fullmatch(name) or self.root.xpath("//*[@xml:id=$name]", name=name):
                self._error(row, f"{name!r} cannot be the identifier of a new entry")
                return False
            before = self.entries.get(mention.ref)
            named = row.name if before is None or row.name not in self._names(before) else ""
            self.entries[name] = _Target(_new_entry(name, mention, named), is_new=True, asked_by=row.place)
        elif KIND_OF_NAMES[ENTRIES[local_name(target.element)]] is not mention.kind:
            self._error(row, f"{name!r} is no {mention.kind}")
            return False
        elif target.is_new:
            add_names(target.element, [" ".join(mention.place.form.split())])
        return True

    def _names(self, target: _Target) -> list[str]:
        return forms_of(target.element, ENTRIES[local_name(target.element)])

    def _point(self, moved: Mapping[tuple[int, int], Sequence[str]], into: Mapping[str, str]) -> int:
        """Change pointers: of mentions, and everywhere at what became part of something else."""
        own: set[_Element] = set()
        for key, names in moved.items():
            for element in self.mentions[key][1]:
                own.add(element)
                for name, value in pointed_at(element, names, self.entries, into).items():
                    self.splices.set_attribute(element, name, value)
        if into:
            for element in self.root.iter(etree.Element):
                for name, value in followed(element, into).items():
                    if element not in own:
                        element.set(name, value)
                        self.splices.set_attribute(element, name, value)
        return len(moved)

    def _add_new(self) -> int:
        new = [(one.element, one.asked_by) for one in self.entries.values() if one.is_new]
        for element, place in new:
            kind = ENTRIES[local_name(element)]
            there = [one for one, other in entries_in(self.root) if other is kind]
            holder = next(self.root.iter(tei(LISTS[kind])), None)
            if holder is None or not there:
                name = element.get(XML_ID)
                message = (
                    f"{place}: there is no {LISTS[kind]} with an entry, behind which {name!r} could stand"
                )
                self.findings.append(Finding(Severity.ERROR, "row-not-applied", message, self.file))
                continue
            outer = [one for one in there if one.getparent() is holder]
            self.splices.add_behind((outer or there)[-1], element)
        return len(new)


def _take_from_tree(element: _Element) -> None:
    """Take an entry out of what may be written anew around it."""
    before, parent = element.getprevious(), element.getparent()
    if element.getnext() is None and before is not None:
        before.tail = element.tail
    if parent is not None:
        parent.remove(element)


def _new_entry(name: str, mention: Mention, called: str) -> _Element:
    kinds = {EntryKind.PERSON: "person", EntryKind.PLACE: "place", EntryKind.ORG: "org"}
    holder = etree.Element(tei("list"), nsmap={None: TEI_NAMESPACE})  # type: ignore[dict-item]  # None is the default
    entry = add(holder, kinds[mention.kind], xml_id=name)
    form = " ".join(mention.place.form.split())
    add_names(entry, [one for one in (called, form) if one])
    return entry
