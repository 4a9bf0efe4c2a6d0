"""References: marks of notes, and words for those that have none (Guidelines 3.7, 17.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.exporters.protocol import Notes
from tei_encode.exporters.reading.note_places import has_label, is_mark
from tei_encode.tei.namespaces import NS, flat_value, local_name, pointers, string_value

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.exporters.reading.state import Frame, Reading
    from tei_encode.exporters.reading.survey import Survey

_ADDRESSES = ("http://", "https://", "mailto:", "ftp://", "doi:", "urn:")


def begin(reading: Reading, frame: Frame) -> None:
    """A reference that calls notes gives way to their marks or to the notes; an empty one names its target."""
    link = frame.element
    if link.get("type") == "noteAnchor":
        if reading.options.notes is not Notes.END:
            frame.shows_no_content()
        if reading.options.notes is Notes.INLINE:
            targets = reading.survey.targets(link.get("target"))
            frame.notes = [note for note in targets if local_name(note) == "note"]
        return
    notes = reading.survey.calls.get(link, [])
    if notes:
        _call(reading, frame, notes)
    elif not string_value(link).strip():
        reading.write(words_of_target(reading.survey, link))


def _call(reading: Reading, frame: Frame, notes: list[_Element]) -> None:
    how = reading.options.notes
    labelled = (
        how is Notes.END
        and all(has_label(note) for note in notes)
        and bool(string_value(frame.element).strip())
    )
    if labelled:
        return
    if is_mark(frame.element):
        frame.shows_no_content()
    if how is Notes.INLINE:
        frame.notes = list(notes)
    elif how is Notes.END:
        frame.behind = "".join(reading.notes.mark_of(note) for note in notes)


def words_of_target(found: Survey, link: _Element) -> str:
    """What an empty reference points at, in words: the head of a division, a number, an address of the web."""
    target = link.get("target") or ""
    words = []
    for name in pointers(target):
        element = found.ids.get(name)
        head = element.find("{*}head") if element is not None else None
        if head is not None:
            words.append(flat_value(head))
        elif element is not None and element.get("n"):
            words.append(element.get("n", ""))
    if words:
        return ", ".join(words)
    return target if target.startswith(_ADDRESSES) else ""


def begin_headword(reading: Reading, frame: Frame) -> None:
    """`oRef` and `pRef` stand for the headword of their entry, or its pronunciation (Guidelines 10.4)."""
    if string_value(frame.element).strip():
        return
    wanted = "orth" if frame.name == "oRef" else "pron"
    for entry in frame.element.iterancestors("{*}entry", "{*}entryFree"):
        found = entry.find(f".//tei:form//tei:{wanted}", NS)
        if found is not None:
            reading.write(flat_value(found))
            return
