"""Annotations applied to one document: placed, pointed at entries, said whose they are; the text is proved the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.certification import new_errors, told_apart
from tei_encode.errors import SourceError
from tei_encode.merging.facts import count_usage
from tei_encode.merging.nodes import Keys, read_nodes
from tei_encode.merging.text import build
from tei_encode.model import Finding, Severity, place_of
from tei_encode.model.identifiers import slug
from tei_encode.registers.parsing import read_tei
from tei_encode.serialiser.building import add
from tei_encode.tei.namespaces import NS, XML_ID, tei
from tei_encode.tei.source_layer import documents_of

from .placing import NAMES, Obstacle, Placer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

    from tei_encode.merging.nodes import Node

    from .annotations import StandOff

LABELS = MappingProxyType({
    "PER": "persName", "PERSON": "persName", "PERS": "persName", "LOC": "placeName", "LOCATION": "placeName",
    "GPE": "placeName", "PLACE": "placeName", "FAC": "placeName", "ORG": "orgName", "ORGANIZATION": "orgName",
    "ORGANISATION": "orgName", "DATE": "date", "TIME": "time", "WORK_OF_ART": "title", "WORK": "title",
})  # fmt: skip
"""Which element usual labels become; a label that is an element of TEI becomes that."""
ELEMENTS = NAMES | frozenset("title term foreign emph hi q abbr num measure seg geogName".split())


@dataclass(frozen=True, slots=True)
class Applied:
    """A document after annotations were put in.

    Attributes:
        xml: its bytes; those that were there where nothing was put in or an error is among the findings.
        placed: how many annotations were put in.
        there: how many were there already, or said only more of what was.
        findings: what could not be put in, as warnings with the place in the text; errors.
    """

    xml: bytes
    placed: int = 0
    there: int = 0
    findings: tuple[Finding, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether there was no error; otherwise nothing was changed."""
        return not any(one.severity is Severity.ERROR for one in self.findings)


def apply_annotations(
    tei_bytes: bytes,
    annotations: Iterable[StandOff],
    *,
    text: str | None = None,
    by: str = "",
    labels: Mapping[str, str] = LABELS,
    file: str = "",
) -> Applied:
    """Put annotations into a document; its text stays, and so does every element that is there.

    An element of the same name over the same characters is there already, and stays; where it points at another entry
    or has another date than the annotation says, a finding says so. Where a name stands that shares characters
    with an annotation's, or a title with a title, it stays, and a finding says so; so it does of an annotation with
    which the document would not be valid. Elements that others cross are put in in parts, joined by `@next` and
    `@prev` (TEI Guidelines, chapter SA 16.7).

    Args:
        tei_bytes: the document.
        annotations: offsets are code points of what `export --to source` gives.
        text: the text that was annotated; None where nobody knows.
        by: what made them: an entry in `respStmt`, at which their `@resp` points; empty for none.
        labels: which element a label becomes.
        file: the document's name, for findings.

    Raises:
        SourceError: it is no TEI with a text or one of several, or another text was annotated.
    """
    attempt = _Attempt(tei_bytes, text, by, labels, file)
    ordered = sorted(annotations, key=lambda one: (one.start, -one.end))
    work, xml, wrong = attempt.put_in(ordered)
    if wrong:
        standing, refused = told_apart(ordered, attempt.wrong_with)
        work, xml, wrong = attempt.put_in(standing)
        for one, error in refused:
            work.refuse(one, error.message)
    if wrong:
        return Applied(tei_bytes, findings=(*work.findings, *wrong))
    return Applied(xml, work.placed, work.there, tuple(work.findings))


@dataclass(frozen=True, slots=True)
class _Attempt:
    """Annotations put into a document to see whether it stays valid."""

    tei_bytes: bytes
    text: str | None
    by: str
    labels: Mapping[str, str]
    file: str

    def put_in(self, annotations: Iterable[StandOff]) -> tuple[_Work, bytes, list[Finding]]:
        """What was done, the bytes with them, and the errors that were not there before."""
        root = read_tei(self.tei_bytes, self.file)
        keys = Keys()
        found = read_nodes(root, keys)
        if found is None:
            raise SourceError(self.file, "has no text element", "there is nothing to annotate")
        if len(documents_of(root)) > 1:
            reason = "is a corpus of several texts, into which no annotations can be put"
            raise SourceError(self.file, reason, "make each of its documents a file of its own")
        nodes, source = found
        if self.text is not None and self.text != source:
            raise SourceError(
                self.file,
                _differing(self.text, source),
                "annotate what export --to jsonl or --to source gives",
            )
        work = _Work(root, nodes, source, Placer(nodes, keys), self.by, self.labels, self.file)
        for one in annotations:
            work.apply(one)
        work.say_what_has_no_entry()
        if not work.changed:
            return work, self.tei_bytes, []
        xml = work.written() + _behind(self.tei_bytes)
        return work, xml, new_errors(self.tei_bytes, xml, self.file)

    def wrong_with(self, annotations: Iterable[StandOff]) -> list[Finding]:
        """The errors alone."""
        return self.put_in(annotations)[2]


def _differing(text: str, source: str) -> str:
    pairs = enumerate(zip(text, source, strict=False))
    at = next((at for at, pair in pairs if pair[0] != pair[1]), len(source))
    return f"has another text than was annotated, from offset {min(at, len(text))} on"


def _behind(tei_bytes: bytes) -> bytes:
    """The line end behind a document, which is none of its tree; of encodings of one byte for a line end."""
    end = tei_bytes[len(tei_bytes.rstrip(b" \t\r\n")) :]
    return b"" if b"\x00" in tei_bytes[-4:] else end.replace(b"\r\n", b"\n")


def _targets(pointers: str) -> set[str]:
    """What `@ref` or `@key` point at."""
    return {one.removeprefix("#") for one in pointers.split()}


@dataclass(slots=True)
class _Work:
    root: _Element
    nodes: Node
    source: str
    placer: Placer
    by: str
    labels: Mapping[str, str]
    file: str
    placed: int = 0
    there: int = 0
    changed: bool = False
    findings: list[Finding] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)
    _without_entry: Counter[str] = field(default_factory=Counter)
    _counts: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._taken = {name for one in self.root.iter(etree.Element) if (name := one.get(XML_ID))}

    def apply(self, one: StandOff) -> None:
        """Put one annotation in, or say why not."""
        name = self.labels.get(one.label) or self.labels.get(one.label.upper(), one.label)
        if name not in ELEMENTS:
            remedy = "--map LABEL=ELEMENT says which element it becomes"
            self._warn(one, "annotation-unknown", f"{one.label!r} is no label that is known; {remedy}")
            return
        if one.end > len(self.source):
            self._warn(one, "annotation-outside", f"ends at {one.end}, behind the end of the text")
            return
        attributes = self._attributes(one, name)
        parts = self.placer.place(one.start, one.end, name, attributes)
        if isinstance(parts, Obstacle):
            self._obstructed(one, name, attributes, parts)
            return
        self.placed, self.changed = self.placed + 1, True
        self._join(parts, name)

    def _attributes(self, one: StandOff, name: str) -> dict[str, str]:
        refs = [part if "#" in part or "://" in part else f"#{part}" for part in one.ref.split()]
        lost = [part[1:] for part in refs if part.startswith("#") and part[1:] not in self._taken]
        self._without_entry.update(lost)
        ref = " ".join(part for part in refs if part[1:] not in lost)
        values = one.values if name in ("date", "time") else {}
        said = {"ref": ref if name in NAMES - {"date", "time"} else "", **values, "cert": one.cert}
        said["resp"] = f"#{self._responsible()}" if self.by else ""
        return {key: value for key, value in said.items() if value}

    def say_what_has_no_entry(self) -> None:
        """One finding for each entry that annotations mean and the document lacks."""
        for name, number in self._without_entry.items():
            them = "an annotation that means" if number == 1 else f"{number} annotations that mean"
            message = f"there is no entry {name!r}; {them} it came in without @ref"
            self.findings.append(Finding(Severity.WARNING, "annotation-without-entry", message, self.file))

    def refuse(self, one: StandOff, reason: str) -> None:
        """Say of an annotation that the document would not be valid with it."""
        self._warn(one, "annotation-misplaced", reason)

    def _obstructed(self, one: StandOff, name: str, attributes: Mapping[str, str], found: Obstacle) -> None:
        if found.same:
            self._meet(one, attributes, found.same)
            return
        if found.node is None:
            self._warn(one, "annotation-misplaced", f"{name} cannot stand here")
        else:
            there = " ".join(self.source[slice(*found.node.inner)].split())[:40]
            self._warn(one, "annotation-overlaps", f"{found.node.name} “{there}” is there already and stays")

    def _meet(self, one: StandOff, attributes: Mapping[str, str], same: Sequence[Node]) -> None:
        """Point an element that is there where the annotation says, if it points nowhere; or say what it says else."""
        there = same[0].attributes
        pointers = there.get("ref") or there.get("key") or ""
        values = {name: value for name, value in attributes.items() if name not in ("ref", "cert", "resp")}
        other = {name: there.get(name, "") for name, value in values.items() if there.get(name) != value}
        if pointers and "ref" in attributes and _targets(pointers) != _targets(attributes["ref"]):
            values, other = values | {"ref": attributes["ref"]}, other | {"ref": pointers}
        if other:
            said = ", ".join(f"{name}={values[name]!r}, not {before!r}" for name, before in other.items())
            self._warn(one, "annotation-differs", f"says {said} as the element that is there, which stays")
            return
        self.there += 1
        if "ref" in attributes and not pointers:
            for part in same:
                part.attributes |= {key: attributes[key] for key in ("ref", "resp") if key in attributes}
            self.changed = True

    def _join(self, parts: list[Node], name: str) -> None:
        """Give the parts of one element pointers at each other."""
        if len(parts) == 1:
            return
        names = [self._new_name(f"{name}-part") for _ in parts]
        for number, part in enumerate(parts):
            part.attributes[XML_ID] = names[number]
            if number:
                part.attributes["prev"] = f"#{names[number - 1]}"
            if number + 1 < len(parts):
                part.attributes["next"] = f"#{names[number + 1]}"

    def _new_name(self, stem: str) -> str:
        """An identifier that nothing has yet."""
        while True:
            self._counts[stem] += 1
            name = f"{stem}-{self._counts[stem]}"
            if name not in self._taken:
                self._taken.add(name)
                return name

    def _responsible(self) -> str:
        """The identifier of what made the annotations, entered into the header at its first use."""
        titles = self.root.find("tei:teiHeader/tei:fileDesc/tei:titleStmt", NS)
        for named in self.root.iterfind("tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt/*", NS):
            if " ".join((named.text or "").split()) == self.by and named.get(XML_ID):
                return str(named.get(XML_ID))
        name = f"by-{slug(self.by) or 'tool'}"
        name = self._new_name(name) if name in self._taken else name
        self._taken.add(name)
        if titles is not None:
            statement = add(titles, "respStmt")
            add(statement, "resp", "annotations brought in by tei-encode apply")
            add(statement, "name", self.by, xml_id=name)
            etree.indent(statement, level=4)
            before = statement.getprevious()
            if before is not None:
                statement.tail, before.tail = before.tail, titles.text
        return name

    def _warn(self, one: StandOff, rule: str, message: str) -> None:
        line, column = place_of(self.source, min(one.start, len(self.source)))
        words = " ".join(self.source[one.start : one.end].split())[:40]
        said = f"{one.label} “{words}” ({one.start} to {one.end}): {message}"
        self.findings.append(Finding(Severity.WARNING, rule, said, self.file, line, column))

    def written(self) -> bytes:
        """The bytes of the document with what was put in."""
        old = next(self.root.iter(tei("text")))
        new = build(self.nodes)
        new.tail = old.tail
        parent = old.getparent()
        if parent is None:
            return etree.tostring(new.getroottree(), xml_declaration=True, encoding="UTF-8")
        parent.replace(old, new)
        count_usage(self.root)
        tree = self.root.getroottree()
        declared = tree.docinfo.encoding or "UTF-8"
        written: bytes = etree.tostring(tree, xml_declaration=True, encoding=declared)  # type: ignore[assignment]
        return written
