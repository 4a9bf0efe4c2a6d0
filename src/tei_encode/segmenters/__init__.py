"""Segmenting: from lines to blocks to divisions.

lines → units (`units`, with pages, foot notes and tables told among lines; `outlines`, where the source's own format,
such as Markdown, marks its blocks) → roles (`roles`, `decoding`) → blocks
(`blocks`) → divisions (`divisions`). What lines and words say by themselves is in `cues`; what the editor says
beforehand in `settings`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tei_encode.model import Cert
from tei_encode.segmenters.blocks.grouping import build_leaves
from tei_encode.segmenters.blocks.line_ends import mark_line_ends, mark_pages
from tei_encode.segmenters.cues.markers import note_names
from tei_encode.segmenters.decoding import Decision, decode
from tei_encode.segmenters.divisions.dividing import divide
from tei_encode.segmenters.document_kind import DocumentKind, guess_kind
from tei_encode.segmenters.outlines import outline_of
from tei_encode.segmenters.outlines.outlined_units import outlined_units
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.roles import Context
from tei_encode.segmenters.settings import DEEPEST, KINDS, RULED, Rule, Structure
from tei_encode.segmenters.units.attribution_lines import split_attributions
from tei_encode.segmenters.units.bibliographies import find_entries, with_pages_of_entries
from tei_encode.segmenters.units.called_runs import find_called_runs
from tei_encode.segmenters.units.enclosed_lines import find_enclosed
from tei_encode.segmenters.units.endnotes import find_endnotes
from tei_encode.segmenters.units.footnotes import find_footnotes
from tei_encode.segmenters.units.item_paragraphs import join_item_paragraphs
from tei_encode.segmenters.units.lines import Line, LineProfile, profile, split_lines
from tei_encode.segmenters.units.listed_lines import split_lists
from tei_encode.segmenters.units.page_ends import rejoin
from tei_encode.segmenters.units.pages import Pages, find_pages
from tei_encode.segmenters.units.run_in_heads import split_run_in_heads
from tei_encode.segmenters.units.speakers import find_speakers, join_labels
from tei_encode.segmenters.units.unit import Unit
from tei_encode.segmenters.units.unit_bounds import Known, find_units
from tei_encode.segmenters.units.zones import find_zones
from tei_encode.segmenters.written import as_written, overruled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Annotation, SourceText
    from tei_encode.model.outline import Block

__all__ = [
    "DEEPEST",
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
        decisions: what was decided on each, and written.
        outline: the blocks that the source's format marks; none where lines alone told.
    """

    annotations: list[Annotation]
    kind: DocumentKind
    units: tuple[Unit, ...]
    decisions: tuple[Decision, ...]
    outline: tuple[Block, ...] = ()

    @property
    def overruled(self) -> list[tuple[int, str]]:
        """Where rules of the editor's could not be obeyed, as offsets, and a sentence on each."""
        return overruled(self.units, self.decisions)


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
    outline = outline_of(source, lines)
    names = note_names(source.text)
    speakers = find_speakers(source.text, lines)
    if outline is None:
        units, layout, pages = _units_of_lines(source.text, lines, structure, names, speakers)
    else:
        units = outlined_units(source.text, lines, outline, structure.rules, speakers)
        layout, pages = profile(lines, source.text), Pages()
    context = Context(units, find_zones(units), layout, names, speakers)
    kind = DocumentKind(structure.kind, Cert.HIGH) if structure.kind else guess_kind(context)
    context = replace(context, kind=kind.name)
    decisions = decode(context)
    roles = [decision.role for decision in decisions]
    found = divide(source.text, build_leaves(context, roles))
    found += mark_line_ends(source.text, units, roles, every=structure.line_breaks)
    found += mark_pages(source.text, lines, pages)
    found.sort(key=lambda one: one.order)
    written = tuple(as_written(units, decisions, found))
    return Segmented(found, kind, tuple(units), written, outline or ())


def _units_of_lines(
    text: str,
    lines: Sequence[Line],
    structure: Structure,
    names: frozenset[str],
    speakers: frozenset[str],
) -> tuple[list[Unit], LineProfile, Pages]:
    """The units of a text that only its lines tell, how they are used, and where its pages end."""
    pages = with_pages_of_entries(text, lines, find_pages(text, lines, names))
    layout = profile([line for number, line in enumerate(lines) if number not in pages.furniture], text)
    feet = find_footnotes(text, lines, pages)
    ends = find_endnotes(text, lines, pages.furniture)
    called = find_called_runs(text, lines, pages.furniture | feet.lines | ends)
    known = Known(
        structure.rules,
        pages,
        feet.with_others(called.feet),
        speakers,
        find_enclosed(text, lines),
        ends | called.ends,
        find_entries(text, lines, pages.furniture | feet.lines | called.feet.lines | ends | called.ends),
    )
    units = rejoin(find_units(text, lines, layout, known), layout)
    units = join_item_paragraphs(units, layout)
    units = split_lists(join_labels(split_attributions(units), speakers), speakers)
    return split_run_in_heads(units, speakers), layout, pages
