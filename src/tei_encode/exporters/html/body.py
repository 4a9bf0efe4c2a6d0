"""The text of a document as elements of HTML, written while it is read (`reading.reader`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tei_encode.exporters.entities.joined import leads_elsewhere
from tei_encode.exporters.entities.mention import VALUES, kind_of
from tei_encode.exporters.reading.behaviour import Behaviour
from tei_encode.exporters.reading.choosing import stands_apart
from tei_encode.exporters.reading.kinds import BEGIN, END, breaks
from tei_encode.exporters.reading.note_places import is_of_notes
from tei_encode.exporters.reading.reader import Reader
from tei_encode.tei.namespaces import XML_ID, local_name
from tei_encode.tei.text import entries_of

from .dates import in_words
from .further import FurtherTargets
from .ids import Ids, safe_address
from .marks import REMARK_OF_CERT, Dating, Gathered, Heading, Mark, Named, Remark
from .notes import PageNotes, begin_division, end_division
from .pictures import PICTURES, Pictures
from .shapes import (
    classes_of,
    declared_styles,
    language_of,
    says_nothing,
    shape_of,
    shows_its_marks,
    spans_of,
    told_of,
)
from .surface import Surface

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from tei_encode.exporters.protocol import ExportOptions
    from tei_encode.exporters.reading.state import Frame

_KEPT_BEGIN = (
    Behaviour.APPARATUS, Behaviour.BLANK, Behaviour.BRACKETS, Behaviour.CHARACTER, Behaviour.CHOICE, Behaviour.GAP,
    Behaviour.HEADWORD, Behaviour.PARENTHESES, Behaviour.SOURCE_CODE, Behaviour.SPAN, Behaviour.TOKEN,
    Behaviour.UTTERANCE,
)  # fmt: skip
_KEPT_END = (Behaviour.APPARATUS, Behaviour.CHOICE, Behaviour.TOKEN)
"""What these do to a reading text they do to a page, too; blocks and lines are elements here."""
_OTHER_READINGS = frozenset("sic corr orig reg abbr expan am ex surplus rdg rdgGrp lem del add".split())
_ALTERNATIVES = frozenset({"choice", "app", "rdgGrp"})
_WORKS = frozenset({"bibl", "biblStruct", "biblFull"})
_DATES = frozenset({"date", "time"})
_BREAKS = {"pb": "page", "cb": "column", "gb": "gathering", "milestone": "milestone"}
_HOLD_SECTIONS = frozenset("body front back text group floatingText TEI teiCorpus".split())


class Body(Reader):
    """The text of a document on a page.

    Attributes:
        ids: the identifiers of the page.
        gathered: what the page shows of it beside its words.
        notes: the notes.
        described: which element of the page says who is meant by an entry, by the identifier of that.
    """

    skips_frames = False

    def __init__(
        self, root: _Element, options: ExportOptions, listed: Iterable[str], of_page: Iterable[str]
    ) -> None:
        from tei_encode.tei.source_layer import recorded_source

        super().__init__(root, options, keeps_lines=recorded_source(root) is not None, new_sheet=Surface)
        self.ids = Ids(self._reading.survey.ids, listed, of_page)
        self.gathered = Gathered()
        self.notes = PageNotes(self.ids, self.gathered)
        self._further = FurtherTargets(self.ids)
        self._pictures = Pictures()
        self._styles = declared_styles(root)
        self._begin_acts = {
            **{behaviour: BEGIN[behaviour] for behaviour in _KEPT_BEGIN},
            Behaviour.BREAK: breaks.begin,
            Behaviour.LINK: self.notes.begin_link,
            Behaviour.NOTE: self.notes.begin,
        }
        self._end_acts = {
            **{behaviour: END[behaviour] for behaviour in _KEPT_END},
            Behaviour.BLOCK: end_division,
            Behaviour.NOTE: self.notes.end,
        }
        self._opened: dict[Frame, _Element] = {}
        self._marked: dict[Frame, Mark] = {}
        self._others: set[_Element] = set()
        self._pictured: set[_Element] = set()
        self._sections = self._naming = 0
        self._top_level = 2
        self.described: dict[str, str] = {}

    def sections_of(self, top: _Element) -> tuple[_Element, list[_Element]]:
        """A text as an element, and its notes."""
        reading = self._reading
        surface = cast("Surface", reading.begin_sheet(Surface()))
        self._read(top)
        reading.silent_until.clear()
        reading.is_lacking = False
        for note in list(reading.notes.waiting()):
            self._read(note)
        reading.end_sheet()
        notes = [cast("Surface", sheet).root for sheet in reading.notes.take_sheets()]
        return surface.root, notes

    def begin_text(self, title: str) -> Heading:
        """One of several texts begins, under a title; its own headings are one level lower."""
        self._top_level = 3
        heading = Heading(self.ids.new("text"), [title], 0, 1)
        self.gathered.headings.append(heading)
        return heading

    def finish(self) -> None:
        """Settle what can only be said when all has been read: links, and links back."""
        self.notes.finish()
        self.ids.finish()
        self._further.finish()

    @property
    def _surface(self) -> Surface:
        return cast("Surface", self._reading.sheet)

    def _is_left_out(self, element: _Element, name: str, behaviour: Behaviour, parent: Frame) -> bool:
        """Other readings are shown beside the one that is read, and pictures in their places."""
        if not super()._is_left_out(element, name, behaviour, parent):
            return False
        if behaviour is Behaviour.OMIT:
            if name in PICTURES:
                self._pictured.add(element)
            return name not in PICTURES
        is_reading = name not in ("note", "desc", "wit", "witDetail") and behaviour is not Behaviour.BREAK
        is_alternative = parent.name in _ALTERNATIVES and is_reading
        if (is_alternative or name in _OTHER_READINGS) and not stands_apart(element):
            self._others.add(element)
            self.gathered.others += 1
            return False
        return True

    def _part(self, element: _Element, name: str, parent: Frame) -> None:
        if element not in self._others:
            super()._part(element, name, parent)

    def _open(self, frame: Frame) -> None:
        element, name = frame.element, frame.name
        if frame.behaviour is Behaviour.NOTE:
            return
        if is_of_notes(element):
            begin_division(self._reading, frame)
        if element in self._pictured:
            self._pictures.show(frame, self._surface)
            return
        if element in self._others:
            self._set_aside(1)
        if name in _BREAKS and frame.behaviour is Behaviour.BREAK:
            self._show_break(element, name)
            return
        if says_nothing(element, name) and element not in self._others and not self._is_marked(element, name):
            return
        self._opened[frame] = self._opened_element(frame)

    def _is_marked(self, element: _Element, name: str) -> bool:
        return kind_of(element) is not None or name in _DATES

    def _opened_element(self, frame: Frame) -> _Element:
        """Begin the element that stands for one of the text."""
        element, name = frame.element, frame.name
        classes = classes_of(element, name, self._styles)
        if element in self._others:
            classes.append("extra")
        attributes = {"class": " ".join(classes), **language_of(element)}
        if frame.verbatim and (not self._reading.frames or not self._reading.frames[-1].verbatim):
            attributes["class"] += " verbatim"
        kind = kind_of(element)
        if kind is not None or name in _DATES or frame.behaviour is Behaviour.LINK:
            return self._open_marked(frame, attributes)
        attributes["id"] = self.ids.shown(element, name) if self._needs_id(element) else ""
        if name == "head":
            return self._open_head(frame, attributes)
        around = self._reading.frames[-1].name if self._reading.frames else ""
        shape = shape_of(element, name, frame.behaviour, around)
        self._sections += shape.tag == "section" or name == "floatingText"
        if name == "list" and shows_its_marks(element):
            attributes["class"] += " labelled"
        if name == "table":
            attributes |= {"role": "region", "aria-label": "Table", "tabindex": "0"}
        if name == "cell":
            attributes |= spans_of(element)
        attributes["title"] = told_of(element, name)
        if name in ("l", "rdg", "lem", "p") and (said := element.get("n") or element.get("wit")):
            attributes["data-n"] = said.replace("#", "")
        opened = self._surface.open(shape.tag, attributes, shape.wrapper)
        if element.get("cert") in REMARK_OF_CERT:
            self.gathered.doubt(
                element, name, opened, self._begin_mark(frame, Mark(opened.get("id") or "", [], 0))
            )
        return opened

    def _needs_id(self, element: _Element) -> bool:
        return bool(element.get(XML_ID)) or element.get("cert") in REMARK_OF_CERT

    def _open_head(self, frame: Frame, attributes: dict[str, str]) -> _Element:
        """A heading of a division, or the caption of a list, a table, a figure."""
        around = self._reading.frames[-1] if self._reading.frames else None
        holder = local_name(around.element) if around is not None else ""
        is_first = next(frame.element.itersiblings("{*}head", preceding=True), None) is None
        if holder == "figure":
            return self._surface.open("figcaption" if is_first else "p", attributes)
        if not (holder.startswith("div") or holder in _HOLD_SECTIONS) or not is_first or self.gathered.aside:
            return self._surface.open("p", attributes)
        level = min(6, self._top_level + max(0, self._sections - 1))
        attributes["id"] = attributes["id"] or self.ids.shown(frame.element, "head")
        heading = Heading(attributes["id"], [], 0, level=level)
        self.gathered.headings.append(heading)
        opened = self._surface.open(f"h{level}", attributes)
        self._begin_mark(frame, heading)
        return opened

    def _begin_mark(self, frame: Frame, mark: Mark) -> Mark:
        mark.words, mark.begin = self._surface.words, len(self._surface.words)
        self._marked[frame] = mark
        return mark

    def _open_marked(self, frame: Frame, attributes: dict[str, str]) -> _Element:
        """A name, a date or a reference."""
        element, name = frame.element, frame.name
        stem = {"ref": "ref", "ptr": "ref", "date": "date", "time": "date"}.get(name, "name")
        attributes["id"] = self.ids.shown(element, stem)
        if frame.behaviour is Behaviour.LINK:
            return self._open_link(frame, attributes)
        if self.gathered.aside or self._naming or not attributes["id"]:
            return self._surface.open("span", attributes)
        if name in _DATES:
            return self._open_date(frame, attributes)
        return self._open_name(frame, attributes)

    def _open_name(self, frame: Frame, attributes: dict[str, str]) -> _Element:
        element, kind = frame.element, kind_of(frame.element)
        if kind is None:
            return self._surface.open("span", attributes)
        first = element
        while first in self._reading.survey.continues and first.get("prev"):
            first = self._reading.survey.continues[first]
            if first is element:
                break
        # Who is listed here goes before an address elsewhere.
        pointers = sorted(entries_of(first), key=lambda one: not self.ids.of_entry(one.removeprefix("#")))
        if first is element and first.get("ref"):
            self._further.remember(frame, pointers[1:])
        ref = next(iter(pointers), "")
        listed = self.ids.of_entry(ref.removeprefix("#"))
        href = f"#{listed}" if listed else safe_address(ref) if "://" in ref else ""
        attributes["class"] += f" named {kind}"
        if listed:
            attributes["aria-describedby"] = self.described.setdefault(listed, self.ids.new("about"))
        attributes |= (
            {"href": href, "rel": "external noopener noreferrer"} if "://" in href else {"href": href}
        )
        opened = self._surface.open("a" if href else "span", attributes)
        refs = tuple(dict.fromkeys(one.removeprefix("#") for one in pointers))
        mark = Named(attributes["id"], [], 0, 0, kind, refs, element.get("cert") or "")
        self._naming += 1
        self._begin_mark(frame, mark)
        if first is element:
            self.gathered.names.append(mark)
            self.gathered.doubt(element, frame.name, opened, mark)
            if not href and not any(map(leads_elsewhere, pointers)):
                opened.set("class", f"{opened.get('class')} unlisted")
                self.gathered.remark(mark, Remark.NO_ENTRY, frame.name)
        return opened

    def _open_date(self, frame: Frame, attributes: dict[str, str]) -> _Element:
        element = frame.element
        values = {one: value for one in VALUES if (value := element.get(one))}
        mark = Dating(attributes["id"], [], 0, 0, values, element.get("cert") or "")
        attributes["class"] += " dated"
        if values:
            self.gathered.dates.append(mark)
        is_event = bool(values) and not any(one.name in _WORKS for one in self._reading.frames)
        if is_event:
            mark.entry = self.ids.new("time")
            attributes |= {"href": f"#{mark.entry}", "aria-describedby": f"{mark.entry}-value"}
        elif values:
            attributes["title"] = in_words(values)
        opened = self._surface.open("a" if is_event else "span", attributes)
        self._begin_mark(frame, mark)
        self.gathered.doubt(element, frame.name, opened, mark)
        if not values and not any(local_name(one) in _DATES for one in element.iterdescendants()):
            self.gathered.remark(mark, Remark.NO_VALUE, frame.name)
        return opened

    def _open_link(self, frame: Frame, attributes: dict[str, str]) -> _Element:
        """A mark of a note, a citation, a link."""
        link, reading = frame.element, self._reading
        if self.gathered.aside or (
            reading.survey.calls.get(link) and not self.notes.calls_itself(reading, link)
        ):
            return self._surface.open("span", attributes)
        first, *further = (link.get("target") or "").split() or [""]
        note = self.notes.called_by(reading, link)
        if note is not None:
            self._further.remember(frame, [one for one in (first, *further) if one != f"#{note.get(XML_ID)}"])
            attributes |= {"class": attributes["class"] + " call", "role": "doc-noteref"}
            opened = self._surface.open("a", attributes)
            self.ids.link_later(opened, note)
            self.notes.remember_call(note, attributes["id"])
            return opened
        opened = self._surface.open("a", attributes)
        mark = self._begin_mark(frame, Mark(attributes["id"], [], 0))
        self.gathered.doubt(link, frame.name, opened, mark)
        self._further.remember(frame, further)
        there = [self.ids.is_there(one) for one in (first, *further)]
        self.ids.link_to(opened, first)
        if not all(there) and not link.get("cRef"):
            self.gathered.remark(mark, Remark.NO_TARGET, frame.name)
        return opened

    def _close(self, frame: Frame) -> None:
        if frame in self._opened:
            self._close_element(frame)
        if frame.element in self._others:
            self._set_aside(-1)

    def _set_aside(self, change: int) -> None:
        """Begin or end a reading beside the one that is read."""
        self.gathered.aside += change
        self._surface.aside += change

    def _close_element(self, frame: Frame) -> None:
        opened = self._opened.pop(frame)
        self._sections -= opened.tag == "section" or frame.name == "floatingText"
        self._surface.close()
        self._show_further(frame)
        mark = self._marked.pop(frame, None)
        if mark is None:
            return
        self.gathered.end(mark)
        self._naming -= isinstance(mark, Named)

    def _show_further(self, frame: Frame) -> None:
        """Link to the further targets of a reference; the notes among them are called by that."""
        survey = self._reading.survey
        for pointer, link in self._further.show(frame, self._surface):
            for note in survey.targets(pointer):
                if local_name(note) == "note":
                    self.notes.remember_call(note, str(link.get("id")))

    def _call_at_end(self, frame: Frame) -> None:
        if frame.element in self._pictured:
            return
        opened = self._opened.get(frame)
        self.notes.call_at_end(
            self._reading, frame, str(opened.get("id") or "") if opened is not None else ""
        )

    def _show_break(self, element: _Element, name: str) -> None:
        """Where a page begins, with its number; a rule where a section does that has none."""
        number = element.get("n") or ""
        if name == "milestone" and not number:
            self._surface.leaf("span", {"class": "section-break", "role": "separator"}, "")
            return
        if name != "pb" and not number:
            return
        self.gathered.breaks += 1
        words = f"{_BREAKS[name]} {number}".strip()
        attributes = {
            "class": f"extra break {name}",
            "id": self.ids.shown(element, name),
            "aria-label": words.capitalize(),
        }
        if name == "pb":
            attributes["role"] = "doc-pagebreak"
        else:
            attributes.pop("aria-label")
        self._surface.leaf("span", attributes, number or "|")
