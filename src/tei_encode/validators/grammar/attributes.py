"""The attributes of an element, where nothing is wrong with them: the quick way past a start tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .names import split_name
from .patterns import NotAllowed

if TYPE_CHECKING:
    from lxml.etree import _Element

    from .derivatives import Derivatives
    from .patterns import Pattern
    from .values import ValuePattern

    Signature = tuple[tuple[str, tuple[bool, ...]], ...]


class AttributeSteps:
    """What may follow after the attributes of an element, worked out once for each set of them.

    Two sets are alike where they have the same names and their values belong to the same of the forms that the
    pattern knows for these names.

    Args:
        derive: the derivatives of the grammar.
    """

    def __init__(self, derive: Derivatives) -> None:
        self._derive = derive
        self._forms: dict[tuple[Pattern, str], tuple[ValuePattern, ...]] = {}
        self._after: dict[tuple[Pattern, Signature], Pattern | None] = {}

    def after(self, content: Pattern, element: _Element) -> Pattern | None:
        """What may stand in an element of this content, given its attributes; None where these are wrong."""
        signature: Signature = tuple(
            (name, tuple([form.matches(value) for form in self._forms_of(content, name)]))
            for name, value in _items(element)
        )
        key = content, signature
        if key not in self._after:
            self._after[key] = self._work_out(content, element)
        return self._after[key]

    def _forms_of(self, content: Pattern, name: str) -> tuple[ValuePattern, ...]:
        key = content, name
        if key not in self._forms:
            namespace, local = split_name(name)
            found = [one for one in self._derive.attributes(content) if one.names.contains(namespace, local)]
            forms = {id(one.values): one.values for one in found if one.values is not None}
            self._forms[key] = tuple(forms.values())
        return self._forms[key]

    def _work_out(self, content: Pattern, element: _Element) -> Pattern | None:
        state = content
        for name, value in _items(element):
            state = self._derive.after_attribute(state, *split_name(name), value)
        closed = self._derive.without_attributes(state)
        return None if isinstance(closed, NotAllowed) else closed


def _items(element: _Element) -> list[tuple[str, str]]:
    # lxml's types allow for bytes, which it gives on Python 2 only.
    return cast("list[tuple[str, str]]", element.items())
