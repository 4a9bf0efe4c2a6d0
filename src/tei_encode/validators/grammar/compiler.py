"""From the XML syntax of RELAX NG to patterns, as far as a document asks for them.

A schema may be spread over several files and grammars (`include`, `externalRef`, `parentRef`); all have to be on this
machine. What RELAX NG itself forbids is mostly not looked for.
"""

from __future__ import annotations

from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from tei_encode.errors import SchemaError
from tei_encode.validators.catalogs import NO_CATALOGS

from .files import referred, tree_of
from .names import AnyName, Name, NameClass, OneOf
from .patterns import Attribute, Element, Pattern, Patterns, Value
from .values import Alternatives, AnyText, Datum, Literal, NoText, ValuePattern, Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from tei_encode.validators.catalogs import Catalogs

RNG = "{http://relaxng.org/ns/structure/1.0}"
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_VALUES = frozenset({"data", "value", "list"})
_FIXED_VALUES: dict[str, ValuePattern] = {
    "empty": NoText(),
    "text": AnyText(),
    "notAllowed": Alternatives(()),
}


class UnsupportedGrammarError(SchemaError):
    """A schema has something that RELAX NG does not have, or that is not understood here."""

    def __init__(self, path: Path | None, what: str) -> None:
        super().__init__(
            str(path or "schema"), f"not a RELAX NG schema that is understood ({what})", "try --engine jing"
        )


@cache
def compiled(path: Path, catalogs: Catalogs = NO_CATALOGS) -> Grammar:
    """The grammar of a schema file, and of those that it includes.

    Raises:
        SchemaError: a file cannot be read, is not on this machine or is no RELAX NG schema in the XML syntax.
    """
    return Grammar(tree_of(path), path=path, catalogs=catalogs)


class Grammar:
    """A compiled grammar; its elements are compiled when a document first comes to them.

    Args:
        root: the `grammar` element of the schema, or a pattern that stands alone.
        path: the file, to find others by and for messages.
        outer: the grammar around this one.
        patterns: the maker of its patterns; that of the outer one.
        catalogs: where files are that it names by an address elsewhere.

    Attributes:
        patterns: the maker of its patterns.
        start: the pattern of a document.

    Raises:
        SchemaError: the schema is none, or refers to a definition or file that it lacks. Since elements are compiled
            late, this may be raised later, too.
    """

    def __init__(
        self,
        root: _Element,
        *,
        path: Path | None = None,
        outer: Grammar | None = None,
        patterns: Patterns | None = None,
        catalogs: Catalogs = NO_CATALOGS,
    ) -> None:
        self._catalogs = catalogs
        self.patterns = patterns or Patterns()
        self.path = path
        self._outer = outer
        self._defined: dict[str, list[_Element]] = {}
        self._paths: dict[_Element, Path | None] = {}
        self._compiled: dict[str, Pattern] = {}
        self._open: set[str] = set()
        if local(root) == "grammar":
            starts: list[_Element] = []
            self._gather(root, starts, path, frozenset())
            self.start = self._combine("start", starts)
        else:
            self.start = self.pattern(root)

    def elements_named(self, namespace: str, name: str) -> list[Element]:
        """All element patterns at the top of definitions that take a name."""
        return [one for one in self._elements if one.names.contains(namespace, name)]

    @cached_property
    def element_names(self) -> list[str]:
        """The labels of all elements that have a definition of their own, sorted."""
        return sorted({one.names.label for one in self._elements})

    def names_element(self, namespace: str, name: str) -> bool:
        """Whether a definition is for elements of this very name; wildcards do not count."""
        return any(one.names == Name(namespace, name) for one in self._elements)

    @cached_property
    def _elements(self) -> list[Element]:
        definitions = dict.fromkeys(self.reference(define) for define in self._defined)
        return [one for one in definitions if isinstance(one, Element)]

    def _gather(
        self, parent: _Element, starts: list[_Element], path: Path | None, replaced: frozenset[str]
    ) -> None:
        """Collect the definitions of a file and of those that it includes, but for those that are replaced."""
        for child in patterns_in(parent):
            name = component_name(child)
            self._paths[child] = path
            match local(child):
                case "start" if name not in replaced:
                    starts.append(child)
                case "define" if name not in replaced:
                    self._defined.setdefault(name, []).append(child)
                case "div":
                    self._gather(child, starts, path, replaced)
                case "include":
                    other = referred(child, path, self._catalogs)
                    own = {component_name(one) for one in child.iter(RNG + "start", RNG + "define")}
                    self._gather(tree_of(other), starts, other, replaced | own)
                    self._gather(child, starts, path, replaced)
                case "start" | "define":
                    pass
                case what:
                    raise UnsupportedGrammarError(path, what)

    def _combine(self, name: str, parts: list[_Element]) -> Pattern:
        if not parts:
            raise SchemaError(str(self.path or "schema"), f"the schema does not define {name}")
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
                raise SchemaError(
                    str(self.path or "schema"),
                    f"the definition of {name} refers to itself without an element between",
                )
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
            case "empty" | "notAllowed" | "text":
                return {"empty": make.empty, "notAllowed": make.not_allowed, "text": make.text}[kind]
            case _ if kind in _VALUES:
                return Value(self.values(node))
            case "grammar" | "parentRef" | "externalRef":
                return self._of_another_grammar(kind, node)
            case _:
                return self._compound(kind, node)

    def _of_another_grammar(self, kind: str, node: _Element) -> Pattern:
        if kind == "grammar":
            path = self._path_of(node)
            return Grammar(node, path=path, outer=self, patterns=self.patterns, catalogs=self._catalogs).start
        if kind == "externalRef":
            other = referred(node, self._path_of(node), self._catalogs)
            tree = tree_of(other)
            return Grammar(tree, path=other, patterns=self.patterns, catalogs=self._catalogs).start
        if self._outer is None:
            raise UnsupportedGrammarError(self.path, "parentRef without a grammar around")
        return self._outer.reference(node.get("name", "").strip())

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
                raise UnsupportedGrammarError(self._path_of(node), str(node.tag))

    def _path_of(self, node: _Element) -> Path | None:
        """The file that a pattern of this grammar stands in: that of the definition around it."""
        around = (one for one in (node, *node.iterancestors()) if one in self._paths)
        return self._paths.get(next(around, node), self.path)

    def _content(self, node: _Element) -> Pattern:
        return self.patterns.all_of(self.pattern(child) for child in content_patterns(node))

    def _attribute_values(self, node: _Element) -> ValuePattern | None:
        content = content_patterns(node)
        if not content or (len(content) == 1 and local(content[0]) == "text"):
            return None
        if len(content) > 1:
            raise UnsupportedGrammarError(self.path, "an attribute with a sequence of values")
        return self.values(content[0])

    def values(self, node: _Element) -> ValuePattern:
        """The strings that a pattern for values takes."""
        match local(node):
            case "ref":
                defines = self._defined.get(node.get("name", "").strip(), [])
                return Alternatives(tuple(self._single(define) for define in defines))
            case "data":
                return self._datum(node)
            case "value":
                return Literal(node.text or "", exact=node.get("type") == "string")
            case "list":
                return Words(tuple(item for child in patterns_in(node) for item in self._items(child)))
            case "choice":
                return Alternatives(tuple(self.values(child) for child in patterns_in(node)))
            case "optional":
                return Alternatives((NoText(), self._single(node)))
            case "group":
                return self._single(node)
            case kind if kind in _FIXED_VALUES:
                return _FIXED_VALUES[kind]
            case other:
                raise UnsupportedGrammarError(self.path, other)

    def _datum(self, node: _Element) -> Datum:
        excepted = [
            self.values(one) for part in node.iterchildren(RNG + "except") for one in patterns_in(part)
        ]
        return Datum(
            node, inherited(node, "datatypeLibrary"), Alternatives(tuple(excepted)) if excepted else None
        )

    def _single(self, node: _Element) -> ValuePattern:
        children = patterns_in(node)
        if len(children) != 1:
            raise UnsupportedGrammarError(self.path, local(node))
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
        children = patterns_in(node)
        if not children:
            raise UnsupportedGrammarError(None, f"{local(node)} without a name")
        return name_class(children[0])
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
            raise UnsupportedGrammarError(None, other)


def _named(name: str, node: _Element, namespace: str) -> Name:
    prefix, colon, rest = name.rpartition(":")
    if not colon:
        return Name(namespace, name)
    return Name(XML_NAMESPACE if prefix == "xml" else node.nsmap.get(prefix) or "", rest)


def component_name(node: _Element) -> str:
    """The name of a definition; that of every `start` is the same, and none that a definition can have."""
    return node.get("name", "").strip() if local(node) == "define" else "<start>"


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
