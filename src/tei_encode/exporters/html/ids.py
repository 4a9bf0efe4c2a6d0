"""Identifiers on a page: each once, those of the document where they can stay, and where links to them lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_ID, pointers

from .links import unlink

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_OPENED = re.compile(r"(?:https?|ftp|mailto|doi|urn):", re.IGNORECASE)
_NO_ID = re.compile(r"\s")


class Ids:
    """The identifiers of a page.

    Args:
        of_document: the elements of the document that have an `xml:id`.
        listed: identifiers of its entries, which the register of the page takes.
        of_page: identifiers that parts of the page have.
    """

    def __init__(
        self, of_document: Mapping[str, _Element], listed: Iterable[str], of_page: Iterable[str]
    ) -> None:
        self._of_document = of_document
        self._listed = frozenset(listed)
        self._reserved = frozenset(of_page)
        self._taken = {*of_document, *self._listed, *self._reserved}
        self._of_element: dict[_Element, str] = {}
        self._counts: dict[str, int] = {}
        self._shown: set[_Element] = set()
        self._waiting: list[tuple[_Element, _Element]] = []

    def new(self, stem: str) -> str:
        """An identifier that nothing has yet."""
        number = self._counts.get(stem, 0)
        while True:
            number += 1
            if (name := f"{stem}-{number}") not in self._taken:
                self._counts[stem] = number
                self._taken.add(name)
                return name

    def of_entry(self, name: str) -> str:
        """The identifier of an entry of the register; empty for what is none."""
        if name not in self._listed:
            return ""
        return f"entry-{name}" if name in self._reserved or _NO_ID.search(name) else name

    def of(self, element: _Element, stem: str) -> str:
        """The identifier of an element: its own, else a new one."""
        if element not in self._of_element:
            own = element.get(XML_ID) or ""
            is_free = own and self._of_document.get(own) is element and own not in self._reserved
            keeps = is_free and own not in self._listed and not _NO_ID.search(own)
            self._of_element[element] = own if keeps else self.new(stem)
        return self._of_element[element]

    def shown(self, element: _Element, stem: str) -> str:
        """The same, for an element that is being shown; empty if it is shown once more."""
        if element in self._shown:
            return ""
        self._shown.add(element)
        return self.of(element, stem)

    def link_later(self, link: _Element, target: _Element) -> None:
        """Link to an element that may be shown only later."""
        self._waiting.append((link, target))

    def is_there(self, pointer: str) -> bool:
        """Whether a pointer names something in the document, or an address that a page may link to."""
        if names := pointers(pointer):
            return bool(self.of_entry(names[0])) or names[0] in self._of_document
        return bool(safe_address(pointer))

    def link_to(self, link: _Element, pointer: str) -> bool:
        """Make an element link to what a pointer names; returns whether there is such a thing.

        Args:
            link: an `a`.
            pointer: one of the values of `@target` or `@ref`.
        """
        if not self.is_there(pointer):
            unlink(link)
            return False
        if not (names := pointers(pointer)):
            link.set("href", pointer)
            link.set("rel", "external noopener noreferrer")
        elif entry := self.of_entry(names[0]):
            link.set("href", f"#{entry}")
        else:
            self.link_later(link, self._of_document[names[0]])
        return True

    def finish(self) -> None:
        """Let links lead to what was shown in the end; those to anything else are none."""
        for link, target in self._waiting:
            if target in self._shown:
                link.set("href", f"#{self.of(target, 'x')}")
            elif link.tag == "a":
                unlink(link)


def safe_address(address: str) -> str:
    """An address that a page may link to: of the web, of mail, or relative; empty for any other scheme."""
    if _SCHEME.match(address) and not _OPENED.match(address):
        return ""
    return address
