"""A page of one document: head, contents, what can be switched, text, notes, register, timeline, findings, header."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.exporters.entities.entry import read_entries
from tei_encode.exporters.entities.joined import leads_elsewhere
from tei_encode.exporters.reading import reading_findings, texts_of
from tei_encode.tei.namespaces import flat_value, string_value

from . import findings, timeline
from .body import Body
from .contents import show_contents
from .elements import add, section
from .frame import frame_of, written
from .header import Header, read_header, show_header
from .marks import CERTAINTIES
from .register import PARTS, show_register
from .shapes import language_attributes
from .switches import SWITCHES, show_switches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.exporters.entities import Entry
    from tei_encode.exporters.protocol import ExportOptions, TeiDocument
    from tei_encode.model import Finding

NOTES, ABOUT, TEXT = ("page-notes", "Notes"), ("page-about", "About this edition"), "page-text"
_MAIN = "page-main"
_PARTS = (NOTES, ABOUT, timeline.PART, findings.PART, *PARTS.values())
OF_PAGE = frozenset(
    {
        _MAIN, TEXT, "page-popup", "page-tip",
        *(f"{name}{ending}" for name, _ in _PARTS for ending in ("", "-head")),
        *(f"show-{name}" for name in SWITCHES),
        *(f"page-{name}" for name in CERTAINTIES),
    }
)  # fmt: skip
"""Identifiers of parts of a page."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A mention of somebody or something: where on its page, and the words there."""

    id: str
    around: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and what other pages say of it.

    Attributes:
        data: its bytes.
        file: the document it is of.
        header: what the header of that says.
        entries: of its lists, each with its identifier on the page and its mentions.
        elsewhere: pointers of names at entries of other files, each with its mention.
        words: how many words the text has.
        findings: how much an editor should look at.
        messages: what whoever exports it should know.
    """

    data: bytes
    file: str
    header: Header
    entries: tuple[tuple[Entry, str, tuple[Cited, ...]], ...]
    elsewhere: tuple[tuple[str, Cited], ...]
    words: int
    findings: int
    messages: tuple[Finding, ...] = ()

    @property
    def title(self) -> str:
        """What it is called: by its header, else by its file."""
        return self.header.title or self.file or "Untitled"


def make_page(document: TeiDocument, options: ExportOptions) -> Page:
    """A document as a page that needs nothing else."""
    root = document.root
    entries = tuple(read_entries(root))
    header = read_header(root)
    title = header.title or document.file or "Untitled"
    body = Body(root, options, [one.id for one in entries if one.id], OF_PAGE)
    main = etree.Element("main", {"id": _MAIN})
    text = _show_text(main, root, body, header)
    body.finish()
    parts = [NOTES] if main.find(f"./section[@id='{NOTES[0]}']") is not None else []
    show_register(main, entries, body.gathered.names, body.ids, body.described)
    parts += [part for part in PARTS.values() if main.find(f"./section[@id='{part[0]}']") is not None]
    if timeline.show_timeline(main, root, body.gathered.dates, entries, body.ids):
        parts.append(timeline.PART)
    number = findings.show_findings(main, body.gathered.remarks, entries, body.ids)
    show_header(section(main, *ABOUT), root)
    page = frame_of(title, skips_to=TEXT)
    holder = page.body
    _show_masthead(holder, header, title, document.file, in_folder=options.in_folder)
    aside = add(holder, "aside", class_="side", aria_label="Contents and marks")
    show_contents(aside, body.gathered.headings, [*parts, findings.PART, ABOUT])
    show_switches(aside, body.gathered)
    holder.append(main)
    messages = tuple(reading_findings(root, options, body))
    words = sum(len(string_value(one).split()) for one in text)
    cited, elsewhere = _cited(entries, body), tuple(_elsewhere(body))
    return Page(written(page), document.file, header, cited, elsewhere, words, number, messages)


def _show_text(main: _Element, root: _Element, body: Body, header: Header) -> list[_Element]:
    """The texts of a document, each with its notes behind it."""
    texts = []
    tops = list(texts_of(root))
    for number, top in enumerate(tops):
        if len(tops) > 1:
            _show_title(main, top, body)
        text, notes = body.sections_of(top)
        text.tag = "article"
        text.set("id", TEXT if not number else body.ids.new(TEXT))
        text.set("class", "text")
        _mark_repeated_title(text, header)
        main.append(text)
        texts.append(text)
        if filled := [one for one in notes if len(one) or (one.text or "").strip()]:
            holder = _notes_section(main, filled, NOTES[0] if not number else body.ids.new(NOTES[0]))
            holder.extend(filled)
            texts.append(holder)
        for one in (text, *filled):
            if header.language and not one.get("lang"):
                one.attrib.update({k: v for k, v in language_attributes(header.language).items() if v})
    if not texts:
        article = add(main, "article", id=TEXT, class_="text")
        add(article, "p", "This document has no text of its own.", class_="none")
    return texts


def _show_title(main: _Element, top: _Element, body: Body) -> None:
    """The title of one of several texts, which its own headings stand below."""
    around = top.getparent()
    title = read_header(around).title if around is not None else ""
    heading = body.begin_text(title or "Untitled")
    add(main, "h2", title or "Untitled", id=heading.id)


def _notes_section(main: _Element, notes: list[_Element], name: str) -> _Element:
    """What holds the notes of a text; where the text has a heading for them, that is theirs."""
    if any(next(one.iter("h2", "h3", "h4", "h5", "h6"), None) is not None for one in notes):
        return add(main, "section", id=name, class_="part notes", aria_label=NOTES[1])
    holder = section(main, name, NOTES[1])
    holder.set("class", "part notes")
    return holder


def _mark_repeated_title(text: _Element, header: Header) -> None:
    """A title that the text begins with need not be shown as large as the same one above it."""
    for one in text.iter("div", "p"):
        if "docTitle" in (one.get("class") or "").split():
            if flat_value(one) == header.title:
                one.set("class", f"{one.get('class')} repeated")
            return


def _show_masthead(holder: _Element, header: Header, title: str, file: str, *, in_folder: bool) -> None:
    top = add(holder, "header", class_="masthead")
    if in_folder:
        up = "../" * file.count("/")
        nav = add(top, "nav", class_="up", aria_label="All editions")
        add(nav, "a", "All editions", href=f"{up}index.html").tail = " "
        add(nav, "a", "Joint register", href=f"{up}register.html")
    facts = [one for one in (header.kind, header.letter, header.date) if one]
    if facts:
        add(top, "p", " · ".join(facts), class_="facts")
    heading = add(top, "h1", title)
    if header.language and header.title:
        heading.set("lang", header.language)
    if header.authors:
        add(top, "p", ", ".join(header.authors), class_="authors")


def _elsewhere(body: Body) -> Iterator[tuple[str, Cited]]:
    for name in body.gathered.names:
        for ref in filter(leads_elsewhere, name.refs):
            yield ref, Cited(name.id, name.around())


def _cited(entries: tuple[Entry, ...], body: Body) -> tuple[tuple[Entry, str, tuple[Cited, ...]], ...]:
    mentions: dict[str, list[Cited]] = {}
    for name in body.gathered.names:
        for ref in name.refs:
            mentions.setdefault(ref, []).append(Cited(name.id, name.around()))
    return tuple(
        (entry, body.ids.of_entry(entry.id), tuple(mentions.get(entry.id, ()) if entry.id else ()))
        for entry in entries
    )
