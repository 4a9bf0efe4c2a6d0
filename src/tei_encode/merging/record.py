"""What a merge did: how much was kept and refreshed, and where both sides had changed the same thing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.model import Finding, Severity

from .nodes import COMMENT, FILLER, INSTRUCTION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from .nodes import Node

CONFLICT = "merge-conflict"
LONGEST = 120
_NAMESPACES = re.compile(r'\sxmlns(?::\w+)?="[^"]*"')


@dataclass(slots=True)
class Record:
    """Counts and conflicts of one merge.

    Attributes:
        kept: in how many places a person's version was taken.
        refreshed: in how many places the machine's new one was.
        conflicts: line in the edited edition, and a sentence, for each place where both had changed the same.
    """

    kept: int = 0
    refreshed: int = 0
    conflicts: list[tuple[int, str]] = field(default_factory=list)

    def conflict(self, line: int, what: str, machine: str) -> None:
        """Both changed the same: the person's stands, and this is what the machine would have written.

        Args:
            line: in the edited edition.
            what: what stands there, in a few words.
            machine: what the machine would have written; empty for nothing.
        """
        written = machine or "nothing"
        if machine and "<" not in machine:
            written = f"{machine} without markup"
        self.kept += 1
        self.conflicts.append((line, f"{what} was kept as it was edited; now the program writes {written}"))

    def findings(self, file: str) -> list[Finding]:
        """A warning for each conflict, in the order of lines."""
        conflicts = sorted(dict.fromkeys(self.conflicts))
        return [
            Finding(Severity.WARNING, CONFLICT, message, file, line, 1 if line else 0)
            for line, message in conflicts
        ]


def line_of(nodes: Sequence[Node], default: int = 0) -> int:
    """The line of the first of some nodes that has one."""
    return next((node.line for node in nodes if node.line), default)


def shown(nodes: Sequence[Node]) -> str:
    """Nodes as XML on one line, cut where that gets long."""
    pieces: list[str] = []
    for node in nodes:
        _write(node, pieces)
        if sum(map(len, pieces)) > LONGEST:
            break
    return short("".join(pieces))


def shown_element(element: _Element) -> str:
    """An element of a header as XML on one line, cut where that gets long."""
    return short(_NAMESPACES.sub("", etree.tostring(element, encoding="unicode", with_tail=False)))


def short(xml: str) -> str:
    """XML on one line, cut where it gets long."""
    line = " ".join(xml.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def start_tag(name: str, attributes: dict[str, str]) -> str:
    """A start tag as it would be written, for a message."""
    written = (
        f' {key.replace("{http://www.w3.org/XML/1998/namespace}", "xml:")}="{value}"'
        for key, value in attributes.items()
    )
    return f"<{name}{''.join(written)}>"


def _write(node: Node, pieces: list[str]) -> None:
    """Write a node up to the length that is shown; a stack, since trees may be deep."""
    waiting: list[Node | str] = [node]
    while waiting and sum(map(len, pieces)) <= LONGEST:
        one = waiting.pop()
        if isinstance(one, str):
            pieces.append(one)
        elif one.tag in {COMMENT, INSTRUCTION}:
            pieces.append("<!--…-->" if one.tag == COMMENT else "<?…?>")
        elif one.is_text or one.tag == FILLER:
            pieces.append(one.text)
        elif one.is_atom and one.element is not None:
            pieces.append(shown_element(one.element))
        else:
            pieces.append(start_tag(one.name, one.attributes))
            waiting.append(f"</{one.name}>")
            waiting += reversed(one.items)
