"""From the XML syntax of RELAX NG to patterns.

Understood is what schemas in one file use: definitions with `combine`, all patterns and name classes. Not
understood are `include`, `externalRef`, `parentRef` and grammars in grammars; then libxml2 has the only word.
"""

from __future__ import annotations

from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from tei_encode.errors import SchemaError
from tei_encode.validators.schemas import grammar_tree

from .names import AnyName, Name, NameClass, OneOf
from .patterns import Attribute, Element, Pattern, Patterns, Value
from .values import XSD_DATATYPES, Alternatives, AnyText, Datum, Literal, NoText, ValuePattern, Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

RNG = "{http://relaxng.org/ns/structure/1.0}"
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_VALUES = frozenset({"data", "value", "list"})


class UnsupportedGrammarError(Exception):
    """A schema uses something that is not understood here; libxml2 may still understand it."""


@cache
def compiled(path: Path) -> Grammar:
    """The grammar of a schema file.

    Raises:
        SchemaError: the file cannot be read.
        UnsupportedGrammarError: the schema is spread over several files or grammars.
    """
    return Grammar(grammar_tree(path).getroot())


class Grammar:
    """A compiled grammar.

    Args:
        root: the `grammar` element of the schema, or a pattern that stands alone.

    Attributes:
        patterns: the maker of its patterns.
        start: the pattern of a document.

    Raises:
        UnsupportedGrammarError: the schema uses `include` and the like.
        SchemaError: the schema refers to a definition that it lacks.
    """

    def __init__(self, root: _Element) -> None:
        self.patterns = Patterns()
        self._defined: dict[str, list[_Element]] = {}
        self._compiled: dict[str, Pattern] = {}
        self._open: set[str] = set()
        starts: list[_Element] = []
        if local(root) == "grammar":
            self._gather(root, starts)
            self.start = self._combine("start", starts)
        else:
            self.start = self.pattern(root)

    def elements_named(self, namespace: str, name: str) -> list[Element]:
        """All element patterns at the top of definitions that take a name."""
        return [one for one in self._elements if one.names.contains(namespace, name)]

    @property
    def element_names(self) -> list[str]:
        """The labels of all elements that have a definition of their own, sorted."""
        return sorted({one.names.label for one in self._elements})

    @cached_property
    def _elements(self) -> list[Element]:
        definitions = dict.fromkeys(self.reference(define) for define in self._defined)
        return [one for one in definitions if isinstance(one, Element)]

    def _gather(self, parent: _Element, starts: list[_Element]) -> None:
        for child in patterns_in(parent):
            match local(child):
                case "start":
                    starts.append(child)
                case "define":
                    self._defined.setdefault(child.get("name", "").strip(), []).append(child)
                case "div":
                    self._gather(child, starts)
                case other:
                    raise UnsupportedGrammarError(other)

    def _combine(self, name: str, parts: list[_Element]) -> Pattern:
        if not parts:
            raise SchemaError(name, "the schema does not define it")
        patterns = [self.sequence(part) for part in parts]
        result = patterns[0]
        interleaved = any(part.get("combine") == "interleave" for part in parts)
        for pattern in patterns[1:]:
            make = self.patterns
            result = make.interleave(result, pattern) if interleaved else make.choice((result, pattern))
        return result

    def reference(self, name: str) -> Pattern:
        """The pattern of a definition."""
        if name not in self._compiled:
            if name in self._open:
                raise SchemaError(name, "the definition refers to itself without an element between")
            self._open.add(name)
            self._compiled[name] = self._combine(name, self._defined.get(name, []))
        return self._compiled[name]

    def sequence(self, parent: _Element) -> Pattern:
        """The children of a schema element, one after the other."""
        return self.patterns.all_of(self.pattern(child) for child in patterns_in(parent))

    def pattern(self, node: _Element) -> Pattern:
        """The pattern of one schema element."""
        make = self.patterns
        kind = local(node)
        match kind:
            case "ref":
                return self.reference(node.get("name", "").strip())
            case "element":
                return Element(class_of(node), partial(self._content, node))
            case "attribute":
                return Attribute(class_of(node), self._attribute_values(node))
            case "empty":
                return make.empty
            case "notAllowed":
                return make.not_allowed
            case "text":
                return make.text
            case _ if kind in _VALUES:
                return Value(self.values(node))
            case _:
                return self._compound(kind, node)

    def _compound(self, kind: str, node: _Element) -> Pattern:
        make = self.patterns
        match kind:
            case "group":
                return self.sequence(node)
            case "choice":
                return make.choice([self.pattern(child) for child in patterns_in(node)])
            case "optional":
                return make.optional(self.sequence(node))
            case "oneOrMore":
                return make.one_or_more(self.sequence(node))
            case "zeroOrMore":
                return make.optional(make.one_or_more(self.sequence(node)))
            case "interleave":
                result: Pattern = make.empty
                for child in patterns_in(node):
                    result = make.interleave(result, self.pattern(child))
                return result
            case "mixed":
                return make.interleave(make.text, self.sequence(node))
            case _:
                raise UnsupportedGrammarError(kind)

    def _content(self, node: _Element) -> Pattern:
        return self.patterns.all_of(self.pattern(child) for child in content_patterns(node))

    def _attribute_values(self, node: _Element) -> ValuePattern | None:
        content = content_patterns(node)
        if not content or (len(content) == 1 and local(content[0]) == "text"):
            return None
        return self.values(content[0]) if len(content) == 1 else AnyText()

    def values(self, node: _Element) -> ValuePattern:
        """The strings that a pattern for values takes."""
        children = patterns_in(node)
        match local(node):
            case "ref":
                (define,) = self._defined[node.get("name", "").strip()]
                return self._single(define)
            case "data":
                return Datum(node, inherited(node, "datatypeLibrary"))
            case "value":
                typed = inherited(node, "datatypeLibrary") == XSD_DATATYPES
                return Literal(node.text or "", exact=typed and node.get("type") == "string")
            case "list":
                return Words(tuple(item for child in children for item in self._items(child)))
            case "choice":
                return Alternatives(tuple(self.values(child) for child in children))
            case "optional":
                return Alternatives((NoText(), self._single(node)))
            case "empty":
                return NoText()
            case "text":
                return AnyText()
            case "group":
                return self._single(node)
            case other:
                raise UnsupportedGrammarError(other)

    def _single(self, node: _Element) -> ValuePattern:
        children = patterns_in(node)
        if len(children) != 1:
            raise UnsupportedGrammarError(local(node))
        return self.values(children[0])

    def _items(self, node: _Element) -> Iterator[tuple[ValuePattern, int, int | None]]:
        match local(node):
            case "oneOrMore":
                yield self._single(node), 1, None
            case "zeroOrMore":
                yield self._single(node), 0, None
            case "optional":
                yield self._single(node), 0, 1
            case "group":
                for child in patterns_in(node):
                    yield from self._items(child)
            case _:
                yield self.values(node), 1, 1


def class_of(node: _Element) -> NameClass:
    """The names that an `element` or `attribute` of a schema takes."""
    name = node.get("name")
    if name is None:
        return name_class(patterns_in(node)[0])
    default = node.get("ns", "") if local(node) == "attribute" else inherited(node, "ns")
    return _named(name.strip(), node, default)


def name_class(node: _Element) -> NameClass:
    """The names that `name`, `anyName`, `nsName` or a `choice` of them stands for."""
    match local(node):
        case "name":
            return _named((node.text or "").strip(), node, inherited(node, "ns"))
        case "choice":
            return OneOf(tuple(name_class(child) for child in patterns_in(node)))
        case "anyName" | "nsName" as kind:
            excluded = [name_class(one) for child in patterns_in(node) for one in patterns_in(child)]
            namespace = inherited(node, "ns") if kind == "nsName" else None
            return AnyName(namespace, OneOf(tuple(excluded)) if excluded else None)
        case other:
            raise UnsupportedGrammarError(other)


def _named(name: str, node: _Element, namespace: str) -> Name:
    prefix, colon, rest = name.rpartition(":")
    if not colon:
        return Name(namespace, name)
    return Name(XML_NAMESPACE if prefix == "xml" else node.nsmap.get(prefix) or "", rest)


def local(node: _Element) -> str:
    """The local name of a schema element."""
    return str(node.tag).removeprefix(RNG)


def patterns_in(parent: _Element) -> list[_Element]:
    """The children of a schema element that belong to RELAX NG, without annotations and comments."""
    return [child for child in parent if isinstance(child.tag, str) and child.tag.startswith(RNG)]


def content_patterns(node: _Element) -> list[_Element]:
    """The patterns in an `element` or `attribute`, without its name class."""
    children = patterns_in(node)
    return children if node.get("name") is not None else children[1:]


def inherited(node: _Element, attribute: str) -> str:
    """The value of `ns` or `datatypeLibrary`, from the nearest element that has it."""
    current: _Element | None = node
    while current is not None:
        if (value := current.get(attribute)) is not None:
            return value
        current = current.getparent()
    return ""
