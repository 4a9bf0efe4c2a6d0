"""Segmenting: from lines to blocks to divisions.

lines → units (`unit_bounds`, `furniture`, `page_ends`, `speakers`) → roles (`roles`, `decoding`) → blocks (`grouping`,
`leaves`, `letters`, `notes`, `speeches`, `tables`, `title_matter`) → divisions (`parts`, `levels`, `lists`,
`divisions`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.model import Cert

from .decoding import Decision, decode
from .divisions import divide
from .document_kind import DocumentKind, guess_kind
from .footnotes import find_footnotes
from .grouping import build_leaves
from .line_ends import mark_line_ends, mark_pages
from .lines import profile, split_lines
from .listed_lines import split_lists
from .markers import note_names
from .page_ends import rejoin
from .pages import find_pages
from .role import Role
from .roles import Context
from .settings import KINDS, RULED, Rule, Structure
from .speakers import find_speakers, join_labels
from .unit_bounds import Known, find_units
from .units import Unit
from .zones import find_zones

if TYPE_CHECKING:
    from tei_encode.model import Annotation, SourceText

__all__ = [
    "KINDS",
    "RULED",
    "Decision",
    "DocumentKind",
    "Role",
    "Rule",
    "Segmented",
    "Structure",
    "Unit",
    "analyse",
    "segment",
]


@dataclass(frozen=True, slots=True)
class Segmented:
    """The structure of a text, and how it was found.

    Attributes:
        annotations: `text`, divisions, blocks and what marks them, in document order.
        kind: what kind of document it was taken for.
        units: the stretches of lines that were decided on, in order.
        decisions: what was decided on each.
    """

    annotations: list[Annotation]
    kind: DocumentKind
    units: tuple[Unit, ...]
    decisions: tuple[Decision, ...]


def segment(source: SourceText, structure: Structure | None = None) -> list[Annotation]:
    """The structure of a text: annotations of `text`, divisions, blocks and what marks them, in document order.

    They are properly nested, and every character that shows is inside a block.
    """
    return analyse(source, structure).annotations


def analyse(source: SourceText, structure: Structure | None = None) -> Segmented:
    """The structure of a text, with what was decided on each of its units and why.

    Args:
        source: the text.
        structure: what the editor says of it; None leaves everything to the program.
    """
    structure = structure or Structure()
    lines = split_lines(source.text)
    names = note_names(source.text)
    pages = find_pages(source.text, lines, names)
    layout = profile([line for number, line in enumerate(lines) if number not in pages.furniture])
    speakers = find_speakers(source.text, lines)
    known = Known(structure.rules, pages, find_footnotes(source.text, lines, pages), speakers)
    units = rejoin(find_units(source.text, lines, layout, known), layout)
    units = split_lists(join_labels(units, speakers), speakers)
    context = Context(units, find_zones(units), layout, names, speakers)
    kind = DocumentKind(structure.kind, Cert.HIGH) if structure.kind else guess_kind(context)
    decisions = decode(context, kind.name)
    roles = [decision.role for decision in decisions]
    found = divide(source.text, build_leaves(context, roles))
    found += mark_line_ends(source.text, units, roles, every=structure.line_breaks)
    found += mark_pages(source.text, lines, pages)
    return Segmented(sorted(found, key=lambda one: one.order), kind, tuple(units), tuple(decisions))
