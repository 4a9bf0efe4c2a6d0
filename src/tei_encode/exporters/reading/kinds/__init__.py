"""What elements of each behaviour do before and behind their content, one kind a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.exporters.reading.behaviour import Behaviour
from tei_encode.exporters.reading.choosing import alternative_read, element_read, reading_read
from tei_encode.exporters.reading.sheet import BLOCK, LINE
from tei_encode.tei.namespaces import string_value

from . import breaks, links, notes, tables
from .characters import character_of
from .foreign_markup import as_source_code
from .speakers import speakers_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tei_encode.exporters.reading.state import Frame, Reading

    Act = Callable[[Reading, Frame], None]


def _begin_block(reading: Reading, frame: Frame) -> None:
    if not _goes_on(reading, frame):
        notes.begin_division(reading, frame)
        reading.sheet.end(BLOCK)


def _end_block(reading: Reading, frame: Frame) -> None:
    reading.mark_end(frame.element)
    reading.sheet.end(BLOCK)
    notes.end_division(reading, frame)


def _begin_line(reading: Reading, frame: Frame) -> None:
    if not _goes_on(reading, frame):
        reading.sheet.end(LINE)


def _end_line(reading: Reading, frame: Frame) -> None:
    reading.mark_end(frame.element)
    reading.sheet.end(LINE)
    if frame.name == "row":
        tables.end_row(reading, frame)


def _begin_label(reading: Reading, _: Frame) -> None:
    reading.sheet.end(LINE)


def _goes_on(reading: Reading, frame: Frame) -> bool:
    """Go on in the block of an earlier fragment, where nothing was written in between (Guidelines 17.7)."""
    earlier = reading.survey.continues.get(frame.element)
    if earlier is None or not reading.has_just_ended(earlier):
        return False
    reading.sheet.resume()
    return True


def _begin_utterance(reading: Reading, frame: Frame) -> None:
    if _goes_on(reading, frame):
        return
    reading.sheet.end(BLOCK)
    speakers = speakers_of(frame.element, reading.survey)
    words = string_value(frame.element).strip()
    if speakers and words and not words.startswith(speakers):
        reading.write(f"{speakers}: ")


def _begin_choice(reading: Reading, frame: Frame) -> None:
    if frame.name == "choice":
        reading.chosen[frame.element] = alternative_read(frame.element, original=reading.options.original)
    elif frame.name == "ellipsis":
        reading.chosen[frame.element] = element_read(frame.element, original=reading.options.original)


def _begin_apparatus(reading: Reading, frame: Frame) -> None:
    reading.chosen[frame.element] = reading_read(frame.element, reading.witnesses)


def _end_choice(reading: Reading, frame: Frame) -> None:
    reading.chosen.pop(frame.element, None)


def _begin_gap(reading: Reading, frame: Frame) -> None:
    frame.shows_no_content()
    reading.write("[…]")


def _begin_blank(reading: Reading, frame: Frame) -> None:
    frame.shows_no_content()
    reading.write(" ")


def _begin_character(reading: Reading, frame: Frame) -> None:
    if not (frame.element.text or len(frame.element)):
        reading.write(character_of(frame.element, reading.survey))


def _begin_token(reading: Reading, frame: Frame) -> None:
    reading.tokens.begin(frame.element, reading.sheet)


def _end_token(reading: Reading, frame: Frame) -> None:
    reading.tokens.end(frame.element)


def _begin_brackets(reading: Reading, frame: Frame) -> None:
    if string_value(frame.element).strip():
        reading.write_around(frame, "[", "]")


def _begin_parentheses(reading: Reading, frame: Frame) -> None:
    reading.write_around(frame, "(", ")")


def _begin_source_code(reading: Reading, frame: Frame) -> None:
    frame.shows_no_content()
    reading.sheet.end(BLOCK)
    if not reading.is_silent():
        reading.sheet.write_verbatim(as_source_code(frame.element))
    reading.sheet.end(BLOCK)


BEGIN: dict[Behaviour, Act] = {
    Behaviour.APPARATUS: _begin_apparatus,
    Behaviour.BLANK: _begin_blank,
    Behaviour.BLOCK: _begin_block,
    Behaviour.BRACKETS: _begin_brackets,
    Behaviour.BREAK: breaks.begin,
    Behaviour.CELL: tables.begin,
    Behaviour.CHARACTER: _begin_character,
    Behaviour.CHOICE: _begin_choice,
    Behaviour.GAP: _begin_gap,
    Behaviour.HEADWORD: links.begin_headword,
    Behaviour.LABEL: _begin_label,
    Behaviour.LACUNA: breaks.begin_lacuna,
    Behaviour.LINE: _begin_line,
    Behaviour.LINK: links.begin,
    Behaviour.NOTE: notes.begin,
    Behaviour.PARENTHESES: _begin_parentheses,
    Behaviour.SOURCE_CODE: _begin_source_code,
    Behaviour.SPAN: breaks.begin_deletion,
    Behaviour.TOKEN: _begin_token,
    Behaviour.UTTERANCE: _begin_utterance,
}
"""What happens before the content of an element."""

END: dict[Behaviour, Act] = {
    Behaviour.APPARATUS: _end_choice,
    Behaviour.BLOCK: _end_block,
    Behaviour.CELL: tables.end,
    Behaviour.CHOICE: _end_choice,
    Behaviour.LABELLED: _end_line,
    Behaviour.LINE: _end_line,
    Behaviour.NOTE: notes.end,
    Behaviour.TOKEN: _end_token,
    Behaviour.UTTERANCE: _end_block,
}
"""What happens behind it."""
