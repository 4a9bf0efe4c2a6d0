"""An edition that takes part in a merge: its nodes and names, and how it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.errors import SourceError
from tei_encode.model import Finding, Severity
from tei_encode.tei.edition_digest import recorded_digest
from tei_encode.tei.namespaces import tei
from tei_encode.tei.source_layer import recorded_source
from tei_encode.validators.well_formed import parse

from .identifiers import rename, rename_nodes
from .nodes import Keys, read_nodes, walk
from .positions import Named, named
from .remembering import Side

if TYPE_CHECKING:
    from lxml.etree import _Element

REMEDY = "it was left as it is; --force discards what was edited"


class RefusalError(Exception):
    """No merge is possible; the findings say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*findings)
        self.findings = findings


class Edition:
    """A document that takes part in a merge.

    Attributes:
        root: its root.
        keys: give keys to its nodes.
        text: the nodes of its `text`.
        source: the source text these hold.
    """

    def __init__(self, root: _Element, keys: Keys, *, is_edited: bool = False) -> None:
        self.root = root
        self.keys = keys
        self._place: _Element | None = None
        self._element = root.find(tei("text"))
        found = read_nodes(root, keys, is_edited=is_edited)
        if self._element is None or found is None:
            raise RefusalError(impossible("it has no text element in its TEI element", ""))
        self.text, self.source = found

    @property
    def named(self) -> Named:
        """Its identifiers."""
        return named(self.root, walk(self.text))

    @property
    def side(self) -> Side:
        """The same as it is compared."""
        return Side(self.root, self.text, self.named)

    def rename(self, names: dict[str, str]) -> None:
        """Give things other identifiers."""
        if names:
            rename(self.root, names)
            rename_nodes(self.text, names, self.keys)

    def take_text_out(self) -> None:
        """Put an empty element in the place of its `text`."""
        assert self._element is not None  # noqa: S101 - seen when it was read
        self._place = etree.Element(tei("text"))
        self._place.tail = self._element.tail
        self.root.replace(self._element, self._place)

    def put_text_back(self) -> None:
        """Undo that."""
        assert self._element is not None and self._place is not None  # noqa: S101, PT018 - it was taken out
        self.root.replace(self._place, self._element)


def own_edition(data: bytes, file: str) -> _Element:
    """The root of an edition of ours.

    Raises:
        SourceError: it is none.
    """
    root, findings = parse(data, file)
    if root is None:
        first = next(one for one in findings if one.severity is Severity.ERROR)
        raise SourceError(f"{file}:{first.line}:{first.column}", f"is no well-formed XML ({first.message})")
    if root.tag != tei("TEI") or recorded_digest(root) is None or recorded_source(root) is None:
        raise SourceError(file or "-", "was not written by this program")
    return root


def impossible(reason: str, file: str, line: int = 0) -> Finding:
    """The finding that says why nothing was merged; `line` is one of the edited edition, 0 where none is concerned."""
    return Finding(Severity.ERROR, "merge-impossible", f"{reason}; {REMEDY}", file, line, 1 if line else 0)
