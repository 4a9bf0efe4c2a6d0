"""Note marks and notes: one to one, each pointing at the other.

A mark is a `ref` of type `noteAnchor`; a note of the source has a label, an `@n`, a `@target` or a `@place`,
or stands in a division of notes. An editor's own notes (type `editorial`) need no mark.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_ID, local_name, tei

from .pointers import local_targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject

MARK = "noteAnchor"


@dataclass(frozen=True)
class NoteValidator:
    """Checks that note marks and notes pair up."""

    name: str = "notes"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Errors where a pair contradicts itself; warnings for marks and notes left over."""
        marks_of: dict[str, list[_Element]] = defaultdict(list)
        for mark in marks_in(subject.root):
            targets = local_targets(mark.get("target", ""))
            if not mark.get("target"):
                label = "".join(map(str, mark.itertext())).strip()
                yield subject.warning("note-mark-without-note", f'the note mark "{label}" has no note', mark)
            for target in targets:
                marks_of[target].append(mark)
                yield from _check_mark(subject, mark, target)
        for note in subject.root.iter(tei("note")):
            yield from _check_note(subject, note, marks_of)


def marks_in(root: _Element) -> Iterator[_Element]:
    """The note marks of a document, in document order."""
    return (ref for ref in root.iter(tei("ref")) if ref.get("type") == MARK)


def _check_mark(subject: Subject, mark: _Element, target: str) -> Iterator[Finding]:
    note = subject.by_id.get(target)
    if note is None:
        return  # reported as a pointer that leads nowhere
    if local_name(note) != "note":
        message = f'the note mark points at "#{target}", a <{local_name(note)}>, not at a note'
        yield subject.error("note-mark-without-note", message, mark)
        return
    back = local_targets(note.get("target", ""))
    if not back:
        message = f'note "{target}" has a mark but does not point back at it with @target'
        yield subject.warning("note-without-way-back", message, note)
    elif mark.get(XML_ID) not in back:
        message = f'the mark points at note "{target}", but that note points at "#{back[0]}"'
        yield subject.error("note-and-mark-disagree", message, mark)


def _check_note(subject: Subject, note: _Element, marks_of: dict[str, list[_Element]]) -> Iterator[Finding]:
    identifier = note.get(XML_ID, "")
    marks = marks_of.get(identifier, [])
    if len(marks) > 1:
        message = (
            f'note "{identifier}" has {len(marks)} marks; a second mention of a note is no mark of its own'
        )
        yield subject.warning("note-with-several-marks", message, marks[1])
    for target in local_targets(note.get("target", "")):
        pointed = subject.by_id.get(target)
        if pointed is not None and pointed.get("type") == MARK and pointed not in marks and not marks:
            message = f'note "{identifier}" points at the mark "{target}", which does not point at the note'
            yield subject.error("note-and-mark-disagree", message, note)
            return
    if not marks and needs_mark(note):
        what = f'note "{identifier}"' if identifier else "the note"
        yield subject.warning("note-without-mark", f"{what} has no mark in the text", note)


_AROUND_BLOCKS = frozenset({"div", "body", "back", "front", "text", "group", "noteGrp", "floatingText"})


def needs_mark(note: _Element) -> bool:
    """Whether a note is one of the source's numbered notes, so that a mark should lead to it."""
    if note.get("type") == "editorial" or note.get("target") or _in_header(note):
        return False
    first = next((child for child in note.iter(tei("label"))), None)
    parent = note.getparent()
    in_notes = parent is not None and local_name(parent) == "div" and parent.get("type") == "notes"
    # A note at its point of attachment needs no mark (Guidelines 3.9.1), unless it prints its own label.
    apart = parent is not None and local_name(parent).rstrip("1234567") in _AROUND_BLOCKS
    return in_notes or first is not None or (apart and bool(note.get("n")))


def _in_header(note: _Element) -> bool:
    return next(note.iterancestors(tei("text")), None) is None
