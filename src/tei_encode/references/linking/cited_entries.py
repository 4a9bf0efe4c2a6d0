"""What a citation may point at: the entries of a bibliography, to be looked up by author, words and year."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Document, Kind, Span

from ..finding.documents import note_stretches
from ..finding.short_form_authors import author_between
from ..parsing.leads import SAME_AUTHOR
from ..wording import acronyms, significant, words
from .entry_numbers import NUMBERED, are_numbered, number_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_LETTERED = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)([a-h])(?!\w)")
_UNDATED = re.compile(
    r"\b(?:n\.\s?d|s\.\s?d|undated|in press|forthcoming|im Druck|im Erscheinen|à paraître)\b", re.IGNORECASE
)
_OTHERS = re.compile(r"\bet\.?\sal\b|\band others\b")
_HOST = re.compile(r"(?:https?://|www\.)([^/\s<>]+)")


@dataclass(frozen=True, slots=True)
class CitedEntry:
    """An entry of the bibliography.

    Attributes:
        id: its `xml:id`.
        span: where it stands.
        text: its text.
        authors: folded surnames of the authors (of the editors where it has no authors), in order.
        initials: folded first letters of the forenames of the first author.
        others: whether it says "et al.".
        bodies: folded words of the bodies that wrote or published it and of the journal or book it stands in.
        papers: folded words of the newspaper it stands in, a periodical where its date names a day.
        years: the years of its own date.
        other_years: all other years in it.
        letter: letter printed after its year ("2001a"); empty where there is none.
        undated: whether it says "n.d.".
        words: folded words of the whole text.
        acronyms: acronyms of its names.
        hosts: names of the hosts of its addresses ("un", "nytimes").
        label: folded words of a label printed before it.
        number: number printed before it; empty where there is none.
        title: folded words of the work's own title, in order.
    """

    id: str
    span: Span
    text: str
    authors: tuple[str, ...] = ()
    initials: str = ""
    others: bool = False
    bodies: tuple[tuple[str, ...], ...] = ()
    papers: tuple[tuple[str, ...], ...] = ()
    years: frozenset[str] = frozenset()
    other_years: frozenset[str] = frozenset()
    letter: str = ""
    undated: bool = False
    words: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()
    hosts: tuple[str, ...] = ()
    label: tuple[str, ...] = ()
    number: str = ""
    title: tuple[str, ...] = ()


def _telling(document: Document, one: Annotation) -> tuple[str, ...]:
    return tuple(significant(words(document.text_of(one))))


def _is_periodical(one: Annotation) -> bool:
    return one.kind is Kind.TITLE and one.get("level") == "j"


def _authors(text: str, inside: Sequence[Annotation]) -> list[Annotation]:
    """The authors of an entry; its editors where it has none.

    Where a dash stands for the author of the entry before, editors behind the title are not among the authors.
    """
    authors = [one for one in inside if one.kind is Kind.AUTHOR]
    editors = [one for one in inside if one.kind is Kind.EDITOR and not one.get("role")]
    if not authors and _same_author(text):
        title = next((one.span.start for one in inside if one.kind is Kind.TITLE), 0)
        return [one for one in editors if one.span.start < title]
    return authors or editors


def _same_author(text: str) -> re.Match[str] | None:
    """What stands for the author of the entry before, a number before it passed over."""
    number = NUMBERED.match(text)
    return SAME_AUTHOR.match(text, number.end() if number else 0)


def _entry(document: Document, bibl: Annotation, inside: Sequence[Annotation]) -> CitedEntry:
    text = document.text_of(bibl)
    surnames = [one for one in inside if one.kind is Kind.SURNAME]
    authors = _authors(text, inside)
    named = [
        words(document.text_of(one))
        for one in surnames
        if any(author.span.embeds(one.span) for author in authors)
    ]
    first_name = next((one for one in inside if one.kind is Kind.FORENAME), None)
    holders = (Kind.PUBLISHER, Kind.ORG_NAME)
    bodies = [
        document.text_of(one)
        for one in inside
        if one.kind in holders or (one.kind is Kind.TITLE and one.get("level") in "jms")
    ]
    date = next((one for one in inside if one.kind is Kind.DATE), None)
    dated = document.text_of(date) if date else ""
    to_the_day = date is not None and len(date.get("when")) == len("2001-01-01")
    first = min((one.span.start for one in inside), default=bibl.inner.start)
    label = document.text[bibl.inner.start : first]
    if len(label.split()) > 8:
        label = ""
    years = frozenset(
        _YEAR.findall(dated) + _YEAR.findall(date.get("when") + " " + date.get("from") if date else "")
    )
    letter = _LETTERED.search(dated) or _LETTERED.search(label) or _LETTERED.search(text)
    titles = [one for one in inside if one.kind is Kind.TITLE and one.get("level") not in ("j", "s")]
    return CitedEntry(
        id=bibl.id,
        span=bibl.span,
        text=text,
        authors=tuple("-".join(name) for name in named if name),
        initials="".join(word[0] for word in words(document.text_of(first_name))) if first_name else "",
        others=bool(_OTHERS.search(text)),
        bodies=tuple(tuple(significant(words(body))) for body in bodies),
        papers=tuple(_telling(document, one) for one in inside if _is_periodical(one)) if to_the_day else (),
        years=years,
        other_years=frozenset(_YEAR.findall(text)) - years,
        letter=letter[1] if letter else "",
        undated=bool(_UNDATED.search(text)),
        words=frozenset(words(text)),
        acronyms=frozenset(
            acronyms(
                " . ".join([*bodies, *(document.text_of(one) for one in inside if one.kind is Kind.TITLE)])
            )
        ),
        hosts=tuple(
            part
            for host in _HOST.findall(text)
            for part in host.lower().split(".")[:-1]
            if part not in ("www", "en", "com")
        ),
        label=tuple(words(label)),
        number=number_of(text),
        title=tuple(words(document.text_of(titles[0]))) if titles else (),
    )


def _with_authors_before(
    entries: Sequence[CitedEntry], named_between: Callable[[CitedEntry, CitedEntry], str]
) -> list[CitedEntry]:
    """The entries of one list; where a dash or *idem* stands for the authors, those of the entry before.

    Args:
        entries: the list.
        named_between: the folded author of the short form that stands between two of them; empty where none does.
    """
    found: list[CitedEntry] = []
    for entry in entries:
        if (
            _same_author(entry.text)
            and found
            and not (entry.authors and entry.authors[0] in found[-1].authors)
        ):
            author = named_between(found[-1], entry)
            meant = (one for one in reversed(found) if one.authors[:1] == (author,))
            unknown = replace(entry, authors=(author, *entry.authors), initials="")
            by_name = next((_with_authors_of(entry, one) for one in meant), unknown)
            found.append(by_name if author else _with_authors_of(entry, found[-1]))
        else:
            found.append(entry)
    return found


def _with_authors_of(entry: CitedEntry, before: CitedEntry) -> CitedEntry:
    """An entry with the authors of the one before it, before its own; with its first body where it has none."""
    bodies = entry.bodies if before.authors else (*before.bodies[:1], *entry.bodies)
    return replace(entry, authors=(*before.authors, *entry.authors), initials=before.initials, bodies=bodies)


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The entries of a document and their index.

    Attributes:
        entries: in the order of the text.
        by_word: positions of the entries in which a folded word, an acronym or an author's name occurs.
        numbered: whether the entries carry numbers that citations may use.
        by_year: positions of the entries of a year.
    """

    entries: tuple[CitedEntry, ...]
    by_word: dict[str, list[int]] = field(repr=False)
    numbered: bool = False
    by_year: dict[str, list[int]] = field(default_factory=dict, repr=False)

    def of_year(self, year: str) -> list[CitedEntry]:
        """Entries with a year, in order."""
        return [self.entries[position] for position in self.by_year.get(year, ())]

    def with_words(self, found: Iterable[str]) -> list[CitedEntry]:
        """Entries in which at least one of the words occurs, in order."""
        positions = {position for word in found for position in self.by_word.get(word, ())}
        return [self.entries[position] for position in sorted(positions)]


def _entries_of(document: Document, layer: str) -> Iterator[CitedEntry]:
    """The entries of one layer, in the order of the text."""
    current: Annotation | None = None
    inside: list[Annotation] = []
    for one in document.layer(layer):
        if one.kind is Kind.BIBL and one.id:
            if current:
                yield _entry(document, current, inside)
            current, inside = one, []
        elif current and current.span.embeds(one.span):
            inside.append(one)
    if current:
        yield _entry(document, current, inside)


def _short_forms_between(
    document: Document, listed: Sequence[CitedEntry]
) -> Callable[[CitedEntry, CitedEntry], str]:
    """What finds the author of the short form that stands in the notes between two works."""
    known = {author for entry in listed for author in entry.authors}
    notes = note_stretches(document) if any(_same_author(one.text) for one in listed) else []

    def named(before: CitedEntry, entry: CitedEntry) -> str:
        between = Span(before.span.end, max(before.span.end, entry.span.start))
        return "-".join(words(author_between(document.text, notes, between, known)))

    return named


def bibliography(document: Document, layers: Sequence[str] = ("references",)) -> Bibliography:
    """The entries with an `xml:id` in the given layers of a document."""
    entries: list[CitedEntry] = []
    for layer in layers:
        listed = list(_entries_of(document, layer))
        entries += _with_authors_before(listed, _short_forms_between(document, listed))
    by_word: dict[str, list[int]] = defaultdict(list)
    for position, entry in enumerate(entries):
        for word in {*entry.words, *entry.acronyms, *entry.authors, *entry.hosts, *entry.label}:
            by_word[word].append(position)
    by_year: dict[str, list[int]] = defaultdict(list)
    for position, entry in enumerate(entries):
        for year in entry.years:
            by_year[year].append(position)
    numbered = are_numbered([entry.number for entry in entries])
    return Bibliography(tuple(entries), dict(by_word), numbered, dict(by_year))
