"""What an element outside `text` says, whatever its white space: equal for two that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.tei.namespaces import local_name, tei

if TYPE_CHECKING:
    from lxml.etree import _Element

Signature = tuple[object, ...]


class Signatures:
    """Signatures of elements, each made once."""

    def __init__(self) -> None:
        self._made: dict[_Element, Signature] = {}
        self._numbers: dict[Signature, Signature] = {}

    def of(self, element: _Element) -> Signature:
        """The signature of an element, comment or processing instruction, what follows it not included."""
        found = self._made.get(element)
        if found is None:
            found = self._make(element)
            found = self._made[element] = self._numbers.setdefault(found, found)
        return found

    def without_text(self, root: _Element) -> Signature:
        """The signature of a document, `text` left out, and of what stands outside its root element."""
        around = [*root.itersiblings(preceding=True), *root.itersiblings()]
        children = [self.of(child) if local_name(child) != "text" else () for child in root]
        attributes = tuple(sorted((str(name), str(value)) for name, value in root.attrib.items()))
        return attributes, tuple(children), tuple(self.of(one) for one in around)

    def _make(self, element: _Element) -> Signature:
        if not isinstance(element.tag, str):
            return str(element.tag), getattr(element, "target", ""), flat_text(element.text)
        content: list[object] = [flat_text(element.text)]
        for child in element:
            content += [self.of(child), flat_text(child.tail)]
        attributes = tuple(sorted((str(name), str(value)) for name, value in element.attrib.items()))
        return str(element.tag), attributes, tuple(content)

    def are_same(self, one: _Element | None, other: _Element | None) -> bool:
        """Whether two elements say the same; two that are not there do."""
        if one is None or other is None:
            return one is other
        return self.of(one) is self.of(other)


def say_the_same(one: _Element, other: _Element) -> bool:
    """Whether two documents differ in nothing but white space outside of `text` and ways to write the same XML."""
    texts = [root.find(tei("text")) for root in (one, other)]
    written = [
        etree.tostring(text, method="c14n", exclusive=True, with_tail=False)
        for text in texts
        if text is not None
    ]
    if len(written) < len(texts) or written[0] != written[1]:
        return False
    signatures = Signatures()
    return signatures.without_text(one) == signatures.without_text(other)


def flat_text(text: str | None) -> str:
    """Text with its white space as one blank each, none at the ends."""
    return " ".join((text or "").split())


def is_mixed(element: _Element) -> bool:
    """Whether an element has text beside elements, so that its white space may count."""
    if not len(element):
        return False
    return bool(flat_text(element.text)) or any(flat_text(child.tail) for child in element)


def depth_of(element: _Element) -> int:
    """How many elements stand inside each other, `text` left out."""
    deepest, depth = 0, 0
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, one in walker:
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        if event == "start" and local_name(one) == "text":
            walker.skip_subtree()
    return deepest
