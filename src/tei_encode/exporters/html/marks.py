"""What a page shows of a text beside its words: names, dates, headings, and what an editor should look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import flat_value

from .surface import context

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.exporters.entities import EntryKind


@dataclass(slots=True)
class Mark:
    """Something in the text that another part of the page points at.

    Attributes:
        id: where it is on the page.
        words: the text around it, in pieces.
        begin: its first piece.
        end: the one behind its last.
    """

    id: str
    words: list[str]
    begin: int
    end: int = 0

    def around(self) -> tuple[str, str, str]:
        """What stands before it, it itself, what stands behind it."""
        return context(self.words, self.begin, self.end)


@dataclass(slots=True)
class Named(Mark):
    """A name: of what, and the entries it points at, as the document says it."""

    kind: EntryKind | None = None
    refs: tuple[str, ...] = ()
    cert: str = ""


@dataclass(slots=True)
class Dating(Mark):
    """A date: its values, and where the timeline has it."""

    values: dict[str, str] = field(default_factory=dict)
    cert: str = ""
    entry: str = ""


@dataclass(slots=True)
class Heading(Mark):
    """A heading, its level from 2 on."""

    level: int = 2


class Remark(StrEnum):
    """Why an editor should look at something."""

    LOW = "low"
    MEDIUM = "medium"
    NO_ENTRY = "no-entry"
    NO_TARGET = "no-target"
    NO_VALUE = "no-value"
    NO_CALL = "no-call"


@dataclass(slots=True)
class Remarked(Mark):
    """A place an editor should look at: why, and the name of its element."""

    remark: Remark = Remark.LOW
    name: str = ""


CERTAINTIES = {Remark.LOW: "not sure (low)", Remark.MEDIUM: "fairly sure (medium)"}
"""How sure a document is, in words."""
REMARK_OF_CERT = {"low": Remark.LOW, "unknown": Remark.LOW, "medium": Remark.MEDIUM}


class Gathered:
    """What is gathered of a text while it is written.

    Attributes:
        names: names in the text, outermost ones.
        dates: dates that have a value.
        headings: of divisions.
        remarks: what an editor should look at.
        others: how many readings there are beside those that are read.
        breaks: how many pages, columns and the like begin in it.
        aside: how many other readings are open that what is written now stands in.
    """

    def __init__(self) -> None:
        self.names: list[Named] = []
        self.dates: list[Dating] = []
        self.headings: list[Heading] = []
        self.remarks: list[Remarked] = []
        self.others = self.breaks = self.aside = 0
        self._unended: list[Remarked] = []

    def remark_all(self, remark: Remark, name: str, box: _Element) -> None:
        """Remember a whole element as one an editor should look at."""
        words = flat_value(box)
        self.remarks.append(Remarked(str(box.get("id") or ""), [words[:200]], 0, 1, remark, name))

    def remark(self, mark: Mark, remark: Remark, name: str) -> None:
        """Remember what is being read; it ends where that ends."""
        remarked = Remarked(mark.id, mark.words, mark.begin, 0, remark, name)
        self.remarks.append(remarked)
        self._unended.append(remarked)

    def doubt(self, element: _Element, name: str, box: _Element, mark: Mark | None = None) -> None:
        """Show that the document is not sure of an element.

        Args:
            element: the element.
            name: its name.
            box: what it is on the page.
            mark: where it is in the text; None where that need not be remembered.
        """
        remark = REMARK_OF_CERT.get(element.get("cert") or "")
        if remark is None or self.aside:
            return
        box.set("class", f"{box.get('class') or ''} unsure".strip())
        box.set("data-cert", element.get("cert") or "")
        if box.tag != "a":
            box.set("title", CERTAINTIES[remark])
        else:
            box.set("aria-describedby", f"{box.get('aria-describedby') or ''} page-{remark}".strip())
        if mark is not None:
            self.remark(mark, remark, name)

    def end(self, mark: Mark) -> None:
        """Something ends, and what was remarked on it or in it."""
        mark.end = len(mark.words)
        while (
            self._unended and self._unended[-1].begin >= mark.begin and self._unended[-1].words is mark.words
        ):
            self._unended.pop().end = mark.end
