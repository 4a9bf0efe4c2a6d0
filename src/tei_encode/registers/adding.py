"""New entries and forms put into the bytes of a register: every byte that was there stays, in its order."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.errors import PipelineError
from tei_encode.model import Entry, Kind
from tei_encode.resolution.bodies import is_abbreviation
from tei_encode.serialiser.building import add
from tei_encode.serialiser.stand_off import add_entry, add_form
from tei_encode.tei.entries import LISTS, names_in
from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID, local_name, tei
from tei_encode.tei.positions import positions

from .parsing import read_tei

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from tei_encode.model import Identifier

    from .shared import SharedEntry

_INDENT = re.compile(rb"(?:\r?\n|\r)[ \t]*\Z")
_AFTER_IDENTIFIERS = frozenset({"note", "noteGrp", "bibl", "biblStruct", "listBibl", "ptr", "ref", "link", "linkGrp",
                                "place", "listPlace", "person", "personGrp", "listPerson"})  # fmt: skip
"""What may stand in a `place` or `org` behind its names and numbers only (TEI Guidelines, chapter ND 13.3)."""
_BEHIND_ENTRIES = frozenset({"", "relation", "listRelation"})
"""What comes behind the entries of a list; comments have no name."""
STEP = "  "
Build = Callable[["_Element"], "_Element"]
"""What adds something to an element and gives back what it added."""


class Additions:
    """The bytes of a register and where its elements stand in them."""

    def __init__(self, data: bytes, place: str) -> None:
        """Read the file.

        Args:
            data: its bytes, in an encoding that has ASCII as its lower half.
            place: its name, for messages.
        """
        self._data = data
        self._place = place
        self._root = read_tei(data, place)
        elements = list(self._root.iter(etree.Element))
        self._position = dict(zip(elements, positions(data), strict=True))
        self._by_id = {one.get(XML_ID, "").strip(): one for one in elements if one.get(XML_ID)}
        declared = self._root.getroottree().docinfo.encoding or "utf-8"
        self._encoding = "utf-8" if data.startswith(b"\xef\xbb\xbf") else declared
        self._line_end = "\r\n" if b"\r\n" in data else "\n"
        self._added: list[tuple[int, int, bytes]] = []

    def made(self, entries: Sequence[SharedEntry]) -> bytes:
        """The bytes with everything that is new in the entries.

        Raises:
            PipelineError: what came out does not hold what was there (a bug of this package).
        """
        missing = []
        for entry in entries:
            if not entry.is_new:
                self._add_to(entry)
        for kind, name in LISTS.items():
            new = sorted((one for one in entries if one.is_new and one.kind is kind), key=lambda one: one.id)
            holder = next(self._root.iter(tei(name)), None)
            if holder is not None:
                self._fill(holder, [self._indented(holder, _adds(entry)) for entry in new])
            elif new:
                missing.append((name, new))
        if missing:
            around = next(self._root.iter(tei("standOff")), None)
            if around is None:
                return Additions(self._with_stand_off(), self._place).made(entries)
            self._fill(around, [self._indented(around, _adds_list(name, new)) for name, new in missing])
        data = bytearray(self._data)
        for start, end, text in sorted(self._added, key=lambda one: one[0], reverse=True):
            data[start:end] = text
        self._prove(bytes(data), entries)
        return bytes(data)

    def _with_stand_off(self) -> bytes:
        """The bytes with an empty `standOff` behind the header."""
        header = next(self._root.iter(tei("teiHeader")))
        position = self._position[header]
        prefix = position.name.removesuffix("teiHeader")
        added = f"{self._indent_of(position.start) or self._line_end}<{prefix}standOff/>"
        return self._data[: position.end] + added.encode("ascii") + self._data[position.end :]

    def _put(self, offset: int, text: str, end: int = -1) -> None:
        """Note an insertion; of several at one place the first one noted comes first."""
        encoded = text.encode(self._encoding, "xmlcharrefreplace")
        for number, (start, until, before) in enumerate(self._added):
            if start == offset:
                self._added[number] = (start, until, before + encoded)
                return
        self._added.append((offset, offset if end < 0 else end, encoded))

    def _indent_of(self, offset: int) -> str | None:
        """The line end and blanks right before an offset; None where something else stands there."""
        found = _INDENT.search(self._data, max(0, offset - 400), offset)
        return found[0].decode("ascii") if found else None

    def _add_to(self, entry: SharedEntry) -> None:
        """Add forms and identifiers to an entry that is there."""
        if not (entry.new_forms or entry.new_identifiers):
            return
        element = self._by_id[entry.id]
        last = names_in(element, entry.kind)[-1]
        self._after(last, [self._written(last, _adds_form(entry, form)) for form in entry.new_forms])
        numbers = [self._written(last, _adds_number(one)) for one in entry.new_identifiers]
        self._after(_last_before_notes(element, last), numbers)

    def _after(self, sibling: _Element, parts: Iterable[str]) -> None:
        position = self._position[sibling]
        indent = self._indent_of(position.start) or ""
        for part in parts:
            self._put(position.end, f"{indent}{part}")

    def _written(self, like: _Element, build: Build, *, indented: bool = False) -> str:
        """What a function adds to an element, as text with the prefix that another element has."""
        prefix = self._position[like].name.rpartition(":")[0] or None
        made = build(etree.Element(tei("x"), nsmap={prefix: TEI_NAMESPACE}))  # type: ignore[dict-item]  # the default
        if indented:
            etree.indent(made, space=STEP)
        return _without_declaration(made)

    def _indented(self, like: _Element, build: Build) -> str:
        return self._written(like, build, indented=True)

    def _fill(self, holder: _Element, parts: Sequence[str]) -> None:
        """Put elements behind the last child of an element, each on lines of its own."""
        position = self._position[holder]
        if not parts:
            return
        children = [one for one in holder if local_name(one) not in _BEHIND_ENTRIES]
        own = self._indent_of(position.start) or self._line_end
        inner = self._indent_of(self._position[children[-1]].start) if children else None
        inner = inner if inner is not None else f"{own}{STEP}"
        text = "".join(f"{inner}{part.replace(chr(10), inner)}" for part in parts)
        if position.is_empty_tag:
            start = self._data.rindex(b"/", position.start, position.opened)
            self._put(start, f">{text}{own}</{position.name}>", position.opened)
        elif children:
            self._put(self._position[children[-1]].end, text)
        else:
            self._put(position.opened, text if self._indent_of(position.closing) else f"{text}{own}")

    def _prove(self, data: bytes, entries: Sequence[SharedEntry]) -> None:
        """See that all that was there still is, and that all that is new has come in."""
        root = read_tei(data, self._place)
        there = {one.get(XML_ID, "").strip() for one in root.iter(etree.Element) if one.get(XML_ID)}
        kept = set(self._by_id) | {entry.id for entry in entries}
        if not kept <= there:
            raise PipelineError(self._place, "lost entries while it was added to")


def _last_before_notes(element: _Element, name: _Element) -> _Element:
    """The child behind which an `idno` may stand: numbers follow names and locations, and precede notes."""
    last = name
    for child in element:
        if local_name(child) in _AFTER_IDENTIFIERS:
            break
        if local_name(child):
            last = child
    return last


def _adds(entry: SharedEntry) -> Build:
    return lambda holder: add_entry(holder, _as_entry(entry))


def _adds_list(name: str, entries: Sequence[SharedEntry]) -> Build:
    def build(holder: _Element) -> _Element:
        made = add(holder, name)
        for entry in entries:
            add_entry(made, _as_entry(entry))
        return made

    return build


def _adds_form(entry: SharedEntry, form: str) -> Build:
    return lambda holder: add_form(holder, entry.kind, form, is_abbreviation=_abbreviates(form, entry))


def _adds_number(identifier: Identifier) -> Build:
    kind, value = identifier
    return lambda holder: add(holder, "idno", value, [("type", kind)])


def _as_entry(entry: SharedEntry) -> Entry:
    return Entry(
        entry.id,
        entry.kind,
        entry.forms[0],
        tuple(entry.forms[1:]),
        tuple(form for form in entry.forms[1:] if _abbreviates(form, entry)),
        tuple(entry.roles),
        entry.type,
        identifiers=tuple(entry.identifiers),
    )


def _abbreviates(form: str, entry: SharedEntry) -> bool:
    return entry.kind is not Kind.PERS_NAME and any(is_abbreviation(form, one) for one in entry.forms)


def _without_declaration(element: _Element) -> str:
    """An element as text without its tail, and without the declaration that its new parent already has."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return re.sub(rf' xmlns(?::[\w.-]+)?="{re.escape(TEI_NAMESPACE)}"', "", text, count=1)
