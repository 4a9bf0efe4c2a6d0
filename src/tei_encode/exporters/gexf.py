"""Who is mentioned with whom, as a graph in GEXF 1.2, the version that both Gephi and NetworkX read.

An edge counts the blocks of text that name both persons.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import local_name
from tei_encode.tei.text import read_tei_text

from .entities import EntryKind, read_described
from .entities.joined import address_in_register, joined
from .entities.mention import mentions_with_elements
from .entities.together import DescribedTogether
from .protocol import Exported, ExportOptions, Format, Part
from .reading.behaviour import Behaviour
from .reading.blocks import behaviour_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from .entities import Described, Entry
    from .protocol import TeiDocument

NAMESPACE = "http://www.gexf.net/1.2draft"
_SURE = frozenset({"", "high"})
_COLUMNS = {
    "node": {"mentions": "integer", "unsure": "integer", "cert": "string"},
    "edge": {"unsure": "integer"},
}
"""Attributes of nodes and edges; `unsure` counts mentions and blocks of which the document is not sure (`@cert`)."""


_BLOCKS = frozenset(
    {
        Behaviour.BLOCK,
        Behaviour.LINE,
        Behaviour.LABEL,
        Behaviour.LABELLED,
        Behaviour.CELL,
        Behaviour.NOTE,
        Behaviour.UTTERANCE,
    }
)
"""What an element does to a reading text that is a block of text: a paragraph, head, item, note, line of verse …"""


@dataclass(frozen=True, slots=True)
class Blocks:
    """What a document says of persons, and in which block of its text each of its mentions stands, by number."""

    described: Described
    blocks: tuple[int, ...]


def _read(document: TeiDocument, options: ExportOptions) -> Part:
    part = read_described(document, options)
    numbers: dict[_Element | None, int] = {}
    found = mentions_with_elements(read_tei_text(document.root))
    blocks = tuple(numbers.setdefault(_block(elements[0]), len(numbers)) for _, elements in found)
    return replace(part, value=Blocks(part.value, blocks))


def _block(element: _Element) -> _Element | None:
    """The innermost block around a name; None where it stands in none."""
    around = element.getparent()
    while around is not None and behaviour_of(around, local_name(around)) not in _BLOCKS:
        around = around.getparent()
    return around


@dataclass(slots=True)
class _Graph:
    """Nodes and edges by their names: how often there is a mention, a common block, and how often none that is sure."""

    persons: dict[str, Entry] = field(default_factory=dict)
    certs: dict[str, str] = field(default_factory=dict)
    mentions: Counter[str] = field(default_factory=Counter)
    unsure: Counter[str] = field(default_factory=Counter)
    together: Counter[tuple[str, str]] = field(default_factory=Counter)
    unsure_together: Counter[tuple[str, str]] = field(default_factory=Counter)

    def mention(self, node: str, entry: Entry, cert: str) -> None:
        """Count a mention."""
        self.persons.setdefault(node, entry)
        self.certs[node] = min(self.certs.get(node, ""), entry.cert, key=_certainty)
        self.mentions[node] += 1
        self.unsure[node] += cert not in _SURE

    def link(self, named: Mapping[str, bool]) -> None:
        """Count those of one block, each with whether a mention there is sure."""
        for one, other in combinations(sorted(named), 2):
            self.together[one, other] += 1
            self.unsure_together[one, other] += not (named[one] and named[other])


def _certainty(cert: str) -> int:
    return ("low", "unknown", "medium").index(cert) if cert in ("low", "unknown", "medium") else 3


def _write(documents: Sequence[Blocks], _: ExportOptions) -> Exported:
    from lxml import etree

    graph = _Graph()
    together = DescribedTogether([one.described for one in documents])
    listed = _nodes(documents)
    elsewhere = {
        f"{one.described.file}#{name}": (node, one.described.by_id[name])
        for one, nodes in zip(documents, listed, strict=True)
        for name, node in nodes.items()
    }
    for document, nodes in zip(documents, listed, strict=True):
        described = document.described
        blocks: dict[int, dict[str, bool]] = defaultdict(dict)
        for one, block in zip(described.mentions, document.blocks, strict=True):
            named = blocks[block]
            for ref in one.refs:
                if ref in nodes:
                    node, entry = nodes[ref], described.by_id[ref]
                elif (address := together.address(described.file, ref)) in elsewhere:
                    node, entry = elsewhere[address]
                else:
                    continue
                graph.mention(node, entry, one.cert)
                named[node] = named.get(node, False) or one.cert in _SURE
        for named in blocks.values():
            graph.link(named)
    data = etree.tostring(_written(graph), xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return Exported(data, findings=together.lost())


def _nodes(documents: Sequence[Blocks]) -> list[dict[str, str]]:
    """For each document which node of the graph each of its persons is, by their identifiers.

    A node is called as the entry of the shared register is, else by an identifier, else by file and identifier.
    """
    persons = [
        (number, entry)
        for number, one in enumerate(documents)
        for entry in one.described.by_id.values()
        if entry.kind is EntryKind.PERSON
    ]
    listed = [(documents[number].described.file, entry) for number, entry in persons]
    nodes: list[dict[str, str]] = [{} for _ in documents]
    for group in joined(listed):
        addresses = [address_in_register(*listed[one]) for one in group]
        known = [f"{kind}:{value}" for one in group for kind, value in listed[one][1].identifiers]
        file, first = listed[group[0]]
        name = next(filter(None, (*addresses, *known)), f"{file}#{first.id}")
        for one in group:
            number, entry = persons[one]
            nodes[number][entry.id] = name
    return nodes


def _written(graph: _Graph) -> _Element:
    from lxml import etree

    def add(parent: _Element, name: str, attributes: dict[str, str]) -> _Element:
        return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)

    def say(parent: _Element, values: dict[str, str]) -> None:
        holder = add(parent, "attvalues", {})
        for name, value in values.items():
            if value:
                add(holder, "attvalue", {"for": name, "value": value})

    root = etree.Element(f"{{{NAMESPACE}}}gexf", {"version": "1.2"}, nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # None is the default
    holder = add(root, "graph", {"defaultedgetype": "undirected", "mode": "static"})
    for declared, columns in _COLUMNS.items():
        attributes = add(holder, "attributes", {"class": declared})
        for name, kind in columns.items():
            add(attributes, "attribute", {"id": name, "title": name, "type": kind})
    nodes, edges = add(holder, "nodes", {}), add(holder, "edges", {})
    for name, entry in graph.persons.items():
        node = add(nodes, "node", {"id": name, "label": entry.name})
        counts = {"mentions": str(graph.mentions[name]), "unsure": str(graph.unsure[name])}
        say(node, counts | {"cert": graph.certs[name]})
    for number, ((one, other), weight) in enumerate(sorted(graph.together.items())):
        said = {"id": str(number), "source": one, "target": other, "weight": str(weight)}
        say(add(edges, "edge", said), {"unsure": str(graph.unsure_together[one, other])})
    return root


FORMAT = Format(
    "gexf",
    ".gexf",
    "who is mentioned with whom, as a graph",
    "Gephi, NetworkX",
    _read,
    _write,
)
