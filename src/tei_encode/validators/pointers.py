"""Pointers within a document: each leads somewhere, and to something of the right kind.

A pointer into the same document is written `#id` (TEI Guidelines, chapter SA 2). Pointers to other
documents (but see `shared_entries`), XPointer schemes (`#range(…)`) and elements under an `@xml:base` are not followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID, XML_NAMESPACE, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject

POINTERS = frozenset(
    [
        "active",
        "ana",
        "calendar",
        "change",
        "children",
        "copyOf",
        "corresp",
        "datcat",
        "datingMethod",
        "datingPoint",
        "decls",
        "domain",
        "domains",
        "edRef",
        "end",
        "exclude",
        "facs",
        "feats",
        "from",
        "fVal",
        "hand",
        "inst",
        "lemmaRef",
        "location",
        "mutual",
        "next",
        "nymRef",
        "origin",
        "parent",
        "passive",
        "perf",
        "period",
        "prev",
        "ref",
        "rendition",
        "resp",
        "sameAs",
        "scheme",
        "scribeRef",
        "scriptRef",
        "select",
        "since",
        "source",
        "spanTo",
        "start",
        "synch",
        "target",
        "targetDatcat",
        "targetEnd",
        "to",
        "toWhom",
        "unitRef",
        "valueDatcat",
        "where",
        "who",
        "wit",
    ]
)
"""Attributes of TEI that hold pointers; where they hold other things as well, those do not begin with `#`."""

PERSONS = frozenset({"person", "personGrp", "persona", "listPerson"})
RESPONSIBLE = frozenset(
    {"name", "persName", "orgName", "person", "org", "respStmt", "author", "editor", "application", "funder"}
)
WORKS = frozenset({"bibl", "biblStruct", "biblFull", "msDesc", "listBibl", "object"})
KINDS: dict[tuple[str, str], tuple[frozenset[str], str]] = {
    ("persName", "ref"): (PERSONS, "a person"),
    ("placeName", "ref"): (frozenset({"place"}), "a place"),
    ("orgName", "ref"): (frozenset({"org"}), "an organisation"),
    ("g", "ref"): (frozenset({"char", "glyph"}), "a character declared in charDecl"),
    ("date", "calendar"): (frozenset({"calendar"}), "a calendar"),
    ("time", "calendar"): (frozenset({"calendar"}), "a calendar"),
}
"""What a pointer has to lead to, by element and attribute."""

KINDS_OF_REF = {"bibr": (WORKS, "a bibliographic entry"), "ibid": (WORKS, "a bibliographic entry")}
"""What `ref/@target` has to lead to, by `ref/@type`."""


@dataclass(frozen=True)
class PointerValidator:
    """Follows every pointer into the document itself."""

    name: str = "pointers"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Errors for pointers that lead nowhere or astray; warnings for fragments joined one way only."""
        based = subject.root.find(f".//*[@{{{XML_NAMESPACE}}}base]") is not None
        for element in subject.root.iter(f"{{{TEI_NAMESPACE}}}*"):
            for attribute, value in element.attrib.items():
                if attribute not in POINTERS or "#" not in value or (based and _under_base(element)):
                    continue
                for target in local_targets(str(value)):
                    yield from _follow(subject, element, str(attribute), target)


def local_targets(value: str) -> list[str]:
    """The identifiers in this document that a pointer attribute names; an empty one for a bare `#`."""
    targets = [unquote(part[1:]) for part in value.split() if part.startswith("#")]
    return [target for target in targets if "(" not in target]


def _under_base(element: _Element) -> bool:
    base = f"{{{XML_NAMESPACE}}}base"
    return element.get(base) is not None or any(ancestor.get(base) for ancestor in element.iterancestors())


def _follow(subject: Subject, element: _Element, attribute: str, target: str) -> Iterator[Finding]:
    name = local_name(element)
    found = subject.by_id.get(target)
    if found is None:
        message = f'@{attribute} of <{name}> points at "#{target}", which is not in this document'
        yield subject.error("pointer-unresolved", message, element)
        return
    kinds, wanted = _expected(element, attribute)
    if kinds and local_name(found) not in kinds:
        message = f'@{attribute} of <{name}> points at "#{target}", a <{local_name(found)}>, not at {wanted}'
        yield subject.error("pointer-to-another-kind", message, element)
    other = {"next": "prev", "prev": "next"}.get(attribute, "")
    if other and element.get(XML_ID) not in local_targets(found.get(other, "")):
        message = f'@{attribute} of <{name}> points at "#{target}", but its @{other} does not point back'
        yield subject.warning("fragment-joined-one-way", message, element)


def _expected(element: _Element, attribute: str) -> tuple[frozenset[str], str]:
    if attribute == "resp":
        return RESPONSIBLE, "somebody named in the header"
    if attribute == "rendition":
        return frozenset({"rendition"}), "a rendition"
    if attribute == "target" and local_name(element) == "ref":
        return KINDS_OF_REF.get(element.get("type", ""), (frozenset(), ""))
    return KINDS.get((local_name(element), attribute), (frozenset(), ""))
