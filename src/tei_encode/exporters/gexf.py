"""Who is mentioned with whom, as a graph in GEXF 1.2, the version that both Gephi and NetworkX read.

An edge counts the blocks of text that name both persons.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import local_name
from tei_encode.tei.text import read_tei_text

from .entities import EntryKind, read_described
from .entities.joined import address_in_register, joined
from .entities.mention import mentions_with_elements
from .protocol import Exported, ExportOptions, Format, Part
from .reading.behaviour import Behaviour
from .reading.blocks import behaviour_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from .entities import Described, Entry
    from .protocol import TeiDocument

NAMESPACE = "http://www.gexf.net/1.2draft"


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


def _write(documents: Sequence[Blocks], _: ExportOptions) -> Exported:
    from lxml import etree

    persons: dict[str, Entry] = {}
    mentions: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for document, nodes in zip(documents, _nodes(documents), strict=True):
        described = document.described
        blocks: dict[int, set[str]] = {}
        for one, block in zip(described.mentions, document.blocks, strict=True):
            for ref in filter(nodes.__contains__, one.refs):
                node = nodes[ref]
                persons.setdefault(node, described.by_id[ref])
                mentions[node] += 1
                blocks.setdefault(block, set()).add(node)
        for some in blocks.values():
            together.update(combinations(sorted(some), 2))
    root = _graph(persons, mentions, together)
    return Exported(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


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


def _graph(persons: dict[str, Entry], mentions: Counter[str], together: Counter[tuple[str, str]]) -> _Element:
    from lxml import etree

    def add(parent: _Element, name: str, attributes: dict[str, str]) -> _Element:
        return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)

    root = etree.Element(f"{{{NAMESPACE}}}gexf", {"version": "1.2"}, nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # None is the default
    graph = add(root, "graph", {"defaultedgetype": "undirected", "mode": "static"})
    declared = add(graph, "attributes", {"class": "node"})
    add(declared, "attribute", {"id": "mentions", "title": "mentions", "type": "integer"})
    nodes, edges = add(graph, "nodes", {}), add(graph, "edges", {})
    for name, entry in persons.items():
        node = add(nodes, "node", {"id": name, "label": entry.name})
        add(add(node, "attvalues", {}), "attvalue", {"for": "mentions", "value": str(mentions[name])})
    for number, ((one, other), weight) in enumerate(sorted(together.items())):
        attributes = {"id": str(number), "source": one, "target": other, "weight": str(weight)}
        add(edges, "edge", attributes)
    return root


FORMAT = Format(
    "gexf",
    ".gexf",
    "who is mentioned with whom, as a graph",
    "Gephi, NetworkX",
    _read,
    _write,
)
