"""Beginnings of lines, columns and pages, and words broken there (Guidelines 3.11.3, 3.2, att.breaking).

`break="no"`: the word goes on, a hyphen before the break was there for it alone. `break="maybe"` keeps the hyphen.
Where nothing is said, a break parts words, but not inside a `w`, nor behind a letter and a hyphen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.exporters.reading import sheet as marks
from tei_encode.exporters.reading.blocks import OF_LINES
from tei_encode.tei.namespaces import local_name

if TYPE_CHECKING:
    from tei_encode.exporters.reading.state import Frame, Reading


def begin(reading: Reading, frame: Frame) -> None:
    """A break parts words or joins them."""
    if reading.is_silent():
        return
    element, sheet = frame.element, reading.sheet
    says = element.get("break")
    if says in ("no", "maybe"):
        keeps_hyphen = says == "maybe" or element.get("type") == "hard-hyphen"
        sheet.mark(marks.JOINED_KEEPING_HYPHEN if keeps_hyphen else marks.JOINED)
        reading.tokens.forget()
    elif says is None and reading.is_inside(frame, "w"):
        sheet.mark(marks.JOINED)
    elif reading.frames and reading.frames[-1].verbatim:
        sheet.write_verbatim("\n" if frame.name == "lb" else "")
    elif frame.name == "lb" and says is None and _begins_line(frame, reading):
        sheet.end(marks.LINE)
    elif says == "yes":
        sheet.write(" ")
    else:
        sheet.mark(marks.LINE_BEGINNING)


def _begins_line(frame: Frame, reading: Reading) -> bool:
    """Whether what holds a break is set in lines: an opener, a byline."""
    parent = frame.element.getparent()
    return not reading.keeps_lines and parent is not None and local_name(parent) in OF_LINES


def begin_deletion(reading: Reading, frame: Frame) -> None:
    """`delSpan` leaves out what stands up to its `spanTo` (Guidelines 12.3.1.4); one that leads nowhere nothing."""
    found = reading.survey
    if frame.element in found.undone:
        return
    for target in found.targets(frame.element.get("spanTo")):
        if found.is_before(frame.element, target) and _top(target) is _top(frame.element):
            reading.silent_until.add(target)


def _top(element: object) -> object:
    """The text that an element stands in."""
    return next(element.iterancestors("{*}text", "{*}sourceDoc"), None)  # type: ignore[attr-defined]


def begin_lacuna(reading: Reading, frame: Frame) -> None:
    """What a fragmentary witness lacks (Guidelines 13.1.5)."""
    if not reading.witnesses:
        return
    around = (one.get("wit") for one in (frame.element, *frame.element.iterancestors()))
    said = next((value for value in around if value), "")
    if not reading.witnesses & {part.removeprefix("#") for part in said.split()}:
        return
    if frame.name in ("lacunaStart", "witEnd"):
        reading.write("[…]")
        reading.is_lacking = True
    else:
        reading.is_lacking = False
        reading.sheet.separate(marks.Separator())
