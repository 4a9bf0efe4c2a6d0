"""Pointers within a document: each leads somewhere, and to something of the right kind.

A pointer into the same document is written `#id` (TEI Guidelines, chapter SA 2). Pointers to other
documents (but see `shared_entries`), XPointer schemes (`#range(…)`) and elements under an `@xml:base` are not followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID, XML_NAMESPACE, local_name, tei

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

PERSONS = frozenset({"person", "personGrp", "persona"})
ENTRIES = PERSONS | {"place", "org", "event", "object", "bibl", "biblStruct", "biblFull", "msDesc"}
"""Entries of registers and lists: a name that leads to one of another kind is surely wrong."""

NAMED = frozenset(
    "name persName orgName placeName author editor respStmt principal funder sponsor nym"
    " listPerson listPlace listOrg".split()
)
"""What other projects let names lead to instead of entries: where somebody is named in the header, whole lists."""

RESPONSIBLE = PERSONS | frozenset(
    "name persName orgName org respStmt author editor application funder principal sponsor publisher distributor"
    " authority resp handNote witness listPerson listOrg".split()
)
WORKS = frozenset({"bibl", "biblStruct", "biblFull", "msDesc", "listBibl", "object"})
AGENTS = (PERSONS | {"org"}, "a person or an organisation")
MENTIONS: dict[str, tuple[frozenset[str], str]] = {
    "persName": (PERSONS, "a person"),
    "placeName": (frozenset({"place"}), "a place"),
    "orgName": (frozenset({"org"}), "an organisation"),
    "author": AGENTS,
    "editor": AGENTS,
    "docAuthor": AGENTS,
}
"""What `@ref` of a name has to lead to."""

KINDS: dict[tuple[str, str], tuple[frozenset[str], str]] = {
    ("g", "ref"): (frozenset({"char", "glyph"}), "a character declared in charDecl"),
    ("date", "calendar"): (frozenset({"calendar"}), "a calendar"),
    ("time", "calendar"): (frozenset({"calendar"}), "a calendar"),
}
"""What another pointer has to lead to, by element and attribute."""

KINDS_OF_REF = {"bibr": (WORKS, "a bibliographic entry"), "ibid": (WORKS, "a bibliographic entry")}
"""What `ref/@target` has to lead to, by `ref/@type`."""


@dataclass(frozen=True)
class PointerValidator:
    """Follows every pointer into the document itself."""

    name: str = "pointers"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Errors for pointers that lead nowhere or to what is surely another kind of thing.

        Warnings for names that lead to something that is no entry, for `@resp` that names nobody declared, and for
        fragments joined one way only.
        """
        based = subject.root.find(f".//*[@{{{XML_NAMESPACE}}}base]") is not None
        for element in subject.root.iter(f"{{{TEI_NAMESPACE}}}*"):
            if (who := element.get("resp")) is not None and not set("#:/.") & set(who):
                message = (
                    f'@resp="{who}" of <{local_name(element)}> names nobody declared:'
                    " write # and the identifier of somebody named in the header"
                )
                yield subject.warning("resp-undeclared", message, element)
            for attribute, value in element.attrib.items():
                if attribute not in POINTERS or "#" not in value or (based and _under_base(element)):
                    continue
                for target in local_targets(str(value)):
                    yield from _follow(subject, element, str(attribute), target)


def local_targets(value: str) -> list[str]:
    """The identifiers in this document that a pointer attribute names, each once; an empty one for a bare `#`."""
    named = dict.fromkeys(part for part in value.split() if part.startswith("#"))
    targets = [unquote(part[1:]) for part in named]
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
    yield from _of_its_kind(subject, element, attribute, found)
    other = {"next": "prev", "prev": "next"}.get(attribute, "")
    if other and element.get(XML_ID) not in local_targets(found.get(other, "")):
        message = f'@{attribute} of <{name}> points at "#{target}", but its @{other} does not point back'
        yield subject.warning("fragment-joined-one-way", message, element)


def _of_its_kind(subject: Subject, element: _Element, attribute: str, found: _Element) -> Iterator[Finding]:
    kinds, wanted = _expected(element, attribute)
    name = local_name(found)
    if not kinds or name in kinds:
        return
    target = found.get(XML_ID, "")
    message = f'@{attribute} of <{local_name(element)}> points at "#{target}", a <{name}>, not at {wanted}'
    if attribute == "ref" and local_name(element) in MENTIONS:
        surely = name in ENTRIES
        if not surely and name in NAMED:
            return
    elif attribute == "resp":
        surely = name == "place" or next(found.iterancestors(tei("text")), None) is not None
    else:
        surely = True
    make = subject.error if surely else subject.warning
    yield make("pointer-to-another-kind", message, element)


def _expected(element: _Element, attribute: str) -> tuple[frozenset[str], str]:
    name = local_name(element)
    if attribute == "resp":
        return RESPONSIBLE, "somebody named in the header"
    if attribute == "rendition":
        return frozenset({"rendition"}), "a rendition"
    if attribute == "target" and name == "ref":
        return KINDS_OF_REF.get(element.get("type", ""), (frozenset(), ""))
    if attribute == "ref" and name in MENTIONS:
        return MENTIONS[name]
    return KINDS.get((name, attribute), (frozenset(), ""))
