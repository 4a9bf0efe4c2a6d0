"""Who is mentioned with whom, as a graph in GEXF 1.2, the version that both Gephi and NetworkX read.

An edge counts the blocks of text that name both persons.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from .entities import EntryKind, read_described
from .protocol import Exported, ExportOptions, Format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from .entities import Described, Entry

NAMESPACE = "http://www.gexf.net/1.2draft"


def _write(documents: Sequence[Described], _: ExportOptions) -> Exported:
    from lxml import etree

    persons: dict[str, Entry] = {}
    mentions: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for document in documents:
        blocks: dict[str, set[str]] = {}
        for one in document.mentions:
            for entry in filter(None, map(document.by_id.get, one.refs)):
                if entry.kind is not EntryKind.PERSON:
                    continue
                node = _node(entry, document)
                persons.setdefault(node, entry)
                mentions[node] += 1
                blocks.setdefault(one.place.block, set()).add(node)
        for nodes in blocks.values():
            together.update(combinations(sorted(nodes), 2))
    root = _graph(persons, mentions, together)
    return Exported(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _node(entry: Entry, document: Described) -> str:
    """Persons of several documents are one where a shared register says so, or an identifier."""
    known = next((f"{kind}:{value}" for kind, value in entry.identifiers), "")
    return entry.same_as or known or f"{document.file}#{entry.id}"


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
    read_described,
    _write,
)
