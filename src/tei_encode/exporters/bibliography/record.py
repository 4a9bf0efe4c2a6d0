"""What a bibliography entry is, whatever format it goes out in: frozen values, empty where nothing is marked.

The names of kinds are the types of CSL (Citation Style Language 1.0.2, appendix III).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tei_encode.model import Finding


class Kind(StrEnum):
    """What kind of work an entry is for."""

    ARTICLE = "article"
    """A paper that stands in no journal, as in arXiv."""
    JOURNAL_ARTICLE = "article-journal"
    MAGAZINE_ARTICLE = "article-magazine"
    NEWSPAPER_ARTICLE = "article-newspaper"
    BILL = "bill"
    BOOK = "book"
    BROADCAST = "broadcast"
    CHAPTER = "chapter"
    DATASET = "dataset"
    DICTIONARY_ENTRY = "entry-dictionary"
    DOCUMENT = "document"
    """Anything that nothing more is known of."""
    ENCYCLOPEDIA_ENTRY = "entry-encyclopedia"
    FILM = "motion_picture"
    HEARING = "hearing"
    INTERVIEW = "interview"
    LEGAL_CASE = "legal_case"
    LEGISLATION = "legislation"
    LETTER = "personal_communication"
    MANUSCRIPT = "manuscript"
    MAP = "map"
    PAMPHLET = "pamphlet"
    PAPER = "paper-conference"
    PATENT = "patent"
    PERIODICAL = "periodical"
    POST = "post-weblog"
    REPORT = "report"
    REVIEW = "review"
    SOFTWARE = "software"
    SPEECH = "speech"
    STANDARD = "standard"
    THESIS = "thesis"
    TREATY = "treaty"
    WEB_PAGE = "webpage"


@dataclass(frozen=True, slots=True)
class Name:
    """A person, a body, or the rest of a list.

    Attributes:
        family: surname.
        given: forenames or initials.
        particle: what links them ("van der").
        dropping: whether the particle goes where only the surname stands: it is printed behind the forenames.
        suffix: "Jr.", "III".
        literal: a body, or a person whose name is not taken apart; all others are empty then.
        rest: it stands for "et al.".
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    dropping: bool = False
    suffix: str = ""
    literal: str = ""
    rest: bool = False


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month (1 to 12) or a day; 0 for what is not said."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def parts(self) -> tuple[int, ...]:
        """As many of year, month and day as there are."""
        known = (self.year, self.month, self.day)
        return known[:3] if self.day else known[:2] if self.month else known[:1]


@dataclass(frozen=True, slots=True)
class RecordDate:
    """When something was published or looked at.

    Attributes:
        start: the date, or the first one of a span; None where the words have no value.
        end: the last one of a span.
        is_open: whether a span has no end yet.
        circa: whether it is an estimate.
        letter: the letter that tells works of one year apart ("a" in "2008a").
        text: the words as printed.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    is_open: bool = False
    circa: bool = False
    letter: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and the names that are marked inside it.

    Attributes:
        text: the title.
        names: persons, places and bodies named in it, whose capitals stay.
        language: BCP 47 tag, where the title has one.
    """

    text: str = ""
    names: tuple[str, ...] = ()
    language: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a bibliography.

    Attributes:
        key: its `xml:id`, or one made of author and year; unique, ASCII.
        kind: what kind of work it is for.
        title: title of the work itself.
        container: title of the journal or book it stands in.
        collection: title of its series.
        collection_number: its number in the series.
        authors, editors, translators, interviewers, recipients: who made it.
        container_authors: who wrote the book it stands in.
        issued: when it was published, or written.
        accessed: when it was looked at.
        volume, issue, pages, chapter, edition, number: as printed, lead-in words left out.
        publishers, places: each one.
        event: the conference it was read at.
        url, doi, isbn, issn, arxiv, pmid: where it is found.
        archive, archive_place, shelfmark: where the paper itself lies.
        genre: "PhD thesis", "Working Paper".
        language: BCP 47 tag.
        note: what notes in the entry say, and the printed form of an entry in which nothing is marked.
    """

    key: str = ""
    kind: Kind = Kind.DOCUMENT
    title: Title = Title()
    container: Title = Title()
    collection: str = ""
    collection_number: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    interviewers: tuple[Name, ...] = ()
    recipients: tuple[Name, ...] = ()
    container_authors: tuple[Name, ...] = ()
    issued: RecordDate | None = None
    accessed: RecordDate | None = None
    volume: str = ""
    issue: str = ""
    pages: str = ""
    chapter: str = ""
    edition: str = ""
    number: str = ""
    publishers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    event: str = ""
    url: str = ""
    doi: str = ""
    isbn: tuple[str, ...] = ()
    issn: str = ""
    arxiv: str = ""
    pmid: str = ""
    archive: str = ""
    archive_place: str = ""
    shelfmark: str = ""
    genre: str = ""
    language: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The entries of one or several documents.

    Attributes:
        records: in the order of the text, no key twice.
        findings: what the user should know: no bibliography, entries in which nothing is marked.
    """

    records: tuple[Record, ...] = ()
    findings: tuple[Finding, ...] = ()
