"""Parsing XML from anywhere without harm: nothing is fetched, nothing is expanded, equal identifiers do no damage.

The one place where a parser is made for documents that others may have written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import XMLParser, _Element


def safe_parser() -> XMLParser:
    """A parser for one document that anybody may have written.

    libxml2 reads the external subset of a document type declaration as soon as it is told to keep no table of
    identifiers (`collect_ids=False`), which two equal ones need. So whatever a document names outside itself is
    answered with nothing, be it a file, a device, a pipe or an address on the web.
    """
    from lxml import etree

    class Nothing(etree.Resolver):
        """Gives an empty declaration for every address."""

        def resolve(self, *asked: Any) -> Any:
            """An empty declaration; asked are the address, the public identifier and the parser's context."""
            return self.resolve_string("<!-- not read -->", asked[2])  # type: ignore[call-arg]

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=True,
        collect_ids=False,
    )
    parser.resolvers.add(Nothing())
    return parser


def entity_of(root: _Element) -> str:
    """The name of an entity that a parsed document declares or refers to; empty where there is none.

    The five of XML itself (`&amp;` and the like) are none. A document with others must not be read on: what they stand
    for is missing from its text, and has been put into its attributes.
    """
    from lxml import etree

    declared: Any = root.getroottree().docinfo.internalDTD
    references: Iterator[Any] = iter(root.iter(etree.Entity))
    names = (str(entity.name) for entity in declared.iterentities()) if declared is not None else iter(())
    return next(names, "") or next((str(reference.name) for reference in references), "")
