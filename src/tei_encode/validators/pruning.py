"""Large schemas made small for one document, so that libxml2 loads them in no time.

The official schema takes libxml2 a quarter of a minute to load. A document uses few of its elements: where a
name does not occur, the patterns for elements of that name can never match, so they are `notAllowed`, and
what this makes impossible or superfluous goes too. The verdict on that document stays the same; wildcards
are kept.
"""

from __future__ import annotations

import copy
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.errors import SchemaError

from .grammar.compiler import RNG, class_of, content_patterns, local, patterns_in
from .grammar.names import split_name
from .schemas import grammar_tree

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element

NOT_UNDERSTOOD = frozenset({"include", "externalRef", "parentRef"})
OPTIONAL = frozenset({"optional", "zeroOrMore"})
REPEATED = frozenset({"zeroOrMore", "oneOrMore"})
KEPT_WHOLE = frozenset({"attribute", "list", "data", "value", "text"})
NOT_ALLOWED = etree.Element(RNG + "notAllowed")
EMPTY = etree.Element(RNG + "empty")


def relaxng_for(path: Path, root: _Element) -> etree.RelaxNG:
    """A schema as far as it can matter to one document.

    Args:
        path: the schema, in the XML syntax.
        root: the document.

    Raises:
        SchemaError: the file cannot be read or is no RELAX NG schema in the XML syntax.
    """
    names = frozenset(str(element.tag) for element in root.iter() if isinstance(element.tag, str))
    return _compiled(path, names)


@lru_cache(maxsize=32)
def _compiled(path: Path, names: frozenset[str]) -> etree.RelaxNG:
    tree = grammar_tree(path)
    small = pruned(tree.getroot(), names)
    try:
        return etree.RelaxNG(tree if small is None else small)
    except etree.RelaxNGParseError as error:
        raise SchemaError(
            str(path), f"not a RELAX NG schema ({error})", "give the XML syntax, .rng"
        ) from error


def pruned(grammar: _Element, names: frozenset[str]) -> _Element | None:
    """A grammar without what cannot match in documents that have only elements of the given names.

    Args:
        grammar: the `grammar` element of the schema.
        names: the names that occur, in Clark notation.

    Returns:
        A new grammar; None where the schema is not one self-contained grammar and has to be used as it is.
    """
    kinds = {local(node) for node in grammar.iterdescendants(RNG + "*")}
    if local(grammar) != "grammar" or kinds & {"grammar", *NOT_UNDERSTOOD}:
        return None
    return _Pruning(grammar, names).result()


class _Pruning:
    """One pruning: definitions are reduced until no more of them turn out empty."""

    def __init__(self, grammar: _Element, names: frozenset[str]) -> None:
        self.grammar = grammar
        self.names = [split_name(name) for name in names]
        self.defines: dict[str, list[_Element]] = {}
        for define in grammar.iter(RNG + "define"):
            self.defines.setdefault(define.get("name", "").strip(), []).append(define)
        self.settled: dict[str, _Element] = dict.fromkeys(self._impossible(), NOT_ALLOWED)
        self.reduced: dict[str, list[_Element]] = {}

    def result(self) -> _Element:
        """The small grammar."""
        count = -1
        while count != len(self.settled):
            count = len(self.settled)
            starts = self._reduce_reachable()
        small = _shell(self.grammar)
        for start in starts:
            small.append(start)
        for name in self._reachable(starts):
            for define in self.reduced[name]:
                small.append(define)
        return small

    def _impossible(self) -> set[str]:
        """The definitions that no finite document with these names can match; libxml2 is lost in them."""
        impossible = set(self.defines)
        count = -1
        while count != len(impossible):
            count = len(impossible)
            for name in list(impossible):
                if any(self._is_possible_sequence(part, impossible) for part in self.defines[name]):
                    impossible.discard(name)
        return impossible

    def _is_possible_sequence(self, parent: _Element, impossible: set[str]) -> bool:
        return all(self._is_possible(child, impossible) for child in patterns_in(parent))

    def _is_possible(self, node: _Element, impossible: set[str]) -> bool:
        match local(node):
            case "ref":
                return node.get("name", "").strip() not in impossible
            case "choice":
                return any(self._is_possible(child, impossible) for child in patterns_in(node))
            case "element":
                content = content_patterns(node)
                return self._occurs(node) and all(self._is_possible(child, impossible) for child in content)
            case kind if kind in OPTIONAL | KEPT_WHOLE:
                return True
            case kind:
                return kind != "notAllowed" and self._is_possible_sequence(node, impossible)

    def _occurs(self, element: _Element) -> bool:
        """Whether a document has a name that an element pattern takes."""
        names = class_of(element)
        return any(names.contains(namespace, name) for namespace, name in self.names)

    def _reduce_reachable(self) -> list[_Element]:
        """Reduce the start and every definition it needs; note those that are empty."""
        self.reduced = {}
        starts = [self._reduce_define(start) for start in self.grammar.iter(RNG + "start")]
        waiting = [name for start in starts for name in _references(start)]
        while waiting:
            name = waiting.pop()
            if name in self.reduced:
                continue
            parts = [self._reduce_define(define) for define in self.defines.get(name, [])]
            self.reduced[name] = parts
            # What `combine` makes of several definitions is left to libxml2.
            if len(parts) == 1 and len(parts[0]) == 1 and _same(parts[0][0], EMPTY):
                self.settled[name] = parts[0][0]
            waiting += [inner for part in parts for inner in _references(part)]
        return starts

    def _reachable(self, starts: list[_Element]) -> list[str]:
        found: dict[str, None] = {}
        waiting = [name for start in starts for name in _references(start)]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = None
                waiting += [inner for part in self.reduced[name] for inner in _references(part)]
        return list(found)

    def _reduce_define(self, define: _Element) -> _Element:
        shell = _shell(define)
        for ancestor in define.iterancestors(RNG + "div"):
            for inherited in ("ns", "datatypeLibrary"):
                if inherited in ancestor.attrib and inherited not in shell.attrib:
                    shell.set(inherited, str(ancestor.get(inherited)))
        children = [self._reduce(child) for child in patterns_in(define)]
        impossible = any(_same(child, NOT_ALLOWED) for child in children)
        return _fill(shell, [copy.copy(NOT_ALLOWED)] if impossible else children)

    def _reduce(self, node: _Element) -> _Element:
        """A pattern without what cannot match; the very `notAllowed` or `empty` where nothing is left."""
        kind = local(node)
        if kind in KEPT_WHOLE:
            return _plain(node)
        if kind == "ref":
            name = node.get("name", "").strip()
            return copy.copy(self.settled[name]) if name in self.settled else _plain(node)
        if kind in {"empty", "notAllowed"}:
            return etree.Element(RNG + kind)
        if kind == "element":
            return self._reduce_element(node)
        children = [self._reduce(child) for child in patterns_in(node)]
        if kind == "choice":
            children = _options(children)
            return _alone(_fill(_shell(node), children)) if children else copy.copy(NOT_ALLOWED)
        if any(_same(child, NOT_ALLOWED) for child in children):
            return copy.copy(EMPTY if kind in OPTIONAL else NOT_ALLOWED)
        if kind != "mixed" and all(_same(child, EMPTY) for child in children):
            return copy.copy(EMPTY)
        return _repetition(_alone(_fill(_shell(node), children)))

    def _reduce_element(self, node: _Element) -> _Element:
        if not self._occurs(node):
            return copy.copy(NOT_ALLOWED)
        shell = _shell(node)
        children = patterns_in(node)
        if node.get("name") is None:
            shell.append(_plain(children.pop(0)))
        reduced = [self._reduce(child) for child in children]
        if any(_same(child, NOT_ALLOWED) for child in reduced):
            return copy.copy(NOT_ALLOWED)
        return _fill(shell, reduced)


def _alone(node: _Element) -> _Element:
    """A choice or group of one pattern as that pattern: with many of them libxml2 takes forever, too."""
    return node[0] if local(node) in {"choice", "group"} and len(node) == 1 and not node.attrib else node


def _repetition(node: _Element) -> _Element:
    """A repetition of a repetition as one: libxml2 takes forever over those inside each other."""
    if local(node) not in REPEATED or len(node) != 1:
        return node
    (inner,) = node
    if local(node) == "zeroOrMore" and local(inner) == "choice":
        for option in list(inner):
            if local(option) in REPEATED and len(option) == 1:
                inner.replace(option, option[0])
    if local(inner) not in REPEATED:
        return node
    once = local(node) == local(inner) == "oneOrMore"
    joined = _shell(node)
    joined.tag = RNG + ("oneOrMore" if once else "zeroOrMore")
    joined.extend(list(inner))
    return joined


def _options(children: list[_Element]) -> list[_Element]:
    """The options of a choice that are possible, `empty` only once."""
    possible = [child for child in children if not _same(child, NOT_ALLOWED)]
    empties = [child for child in possible if _same(child, EMPTY)]
    return [child for child in possible if not _same(child, EMPTY)] + empties[:1]


def _fill(shell: _Element, children: list[_Element]) -> _Element:
    """Put children into a sequence; `empty` only where nothing else is there."""
    solid = [child for child in children if not _same(child, EMPTY)] if local(shell) != "choice" else children
    for child in solid or [copy.copy(EMPTY)]:
        shell.append(child)
    return shell


def _same(node: _Element, *models: _Element) -> bool:
    return any(node.tag == model.tag for model in models)


def _references(node: _Element) -> list[str]:
    return [ref.get("name", "").strip() for ref in node.iter(RNG + "ref")]


def _shell(node: _Element) -> _Element:
    """A copy of a schema element without its children."""
    prefixes: dict[str, str] = {prefix: uri for prefix, uri in node.nsmap.items() if prefix is not None}
    twin = etree.Element(node.tag, nsmap=prefixes)
    for name, value in node.attrib.items():
        twin.set(name, value)
    return twin


def _plain(node: _Element) -> _Element:
    """A copy of a schema element with all that is RELAX NG in it."""
    twin = _shell(node)
    twin.text = node.text
    for child in patterns_in(node):
        twin.append(_plain(child))
    return twin
