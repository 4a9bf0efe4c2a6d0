"""The fields of a header that archives ask for: where each stands, and which key of the project file fills it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tei_encode.tei.header import Header


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a header.

    Attributes:
        name: as tables and messages call it.
        element: where it stands in `teiHeader`.
        keys: the keys of the project file that fill it, as TABLE.KEY; any of them does.
        is_said: whether a header says it.
    """

    name: str
    element: str
    keys: tuple[str, ...]
    is_said: Callable[[Header], object]


TITLE = Field("title", "titleStmt/title", ("edition.title",), lambda one: one.title)
CREATORS = Field(
    "creators", "titleStmt/author or editor", ("edition.authors", "edition.editors"), lambda one: one.creators
)
AUTHORS = Field("authors", "titleStmt/author", ("edition.authors",), lambda one: one.authors)
EDITORS = Field("editors", "titleStmt/editor", ("edition.editors",), lambda one: one.editors)
PUBLISHER = Field("publisher", "publicationStmt/publisher", ("edition.publisher",), lambda one: one.publisher)
PLACE = Field("place of publication", "publicationStmt/pubPlace", ("edition.place",), lambda one: one.place)
DATE = Field("date of publication", "publicationStmt/date/@when", ("edition.date",), lambda one: one.date)
LICENCE = Field(
    "licence",
    "publicationStmt/availability/licence",
    ("edition.licence", "edition.licence-url"),
    lambda one: one.licences or one.terms,
)
LICENCE_ADDRESS = Field(
    "address of the licence",
    "publicationStmt/availability/licence/@target",
    ("edition.licence-url",),
    lambda one: one.licence_address,
)
SOURCE = Field(
    "source",
    "sourceDesc/bibl or msDesc",
    ("source.citation", "source.repository", "edition.source"),
    lambda one: one.sources,
)
LANGUAGES = Field(
    "languages",
    "profileDesc/langUsage/language/@ident",
    ("encoding.language", "text.languages"),
    lambda one: one.languages,
)
ABSTRACT = Field("abstract", "profileDesc/abstract", ("text.abstract",), lambda one: one.abstracts)
KEYWORDS = Field(
    "keywords", "profileDesc/textClass/keywords/term", ("text.keywords",), lambda one: one.keywords
)
CLASSES = Field(
    "classification", "profileDesc/textClass/classCode", ("text.classes",), lambda one: one.classes
)

FIELDS = (
    TITLE, CREATORS, AUTHORS, EDITORS, PUBLISHER, PLACE, DATE, LICENCE, LICENCE_ADDRESS, SOURCE, LANGUAGES, ABSTRACT,
    KEYWORDS, CLASSES,
)  # fmt: skip
"""All of them."""


def keys_of(field: Field) -> str:
    """The keys that fill a field, with their tables, for a message."""
    named = [f"{key} in [{table}]" for table, _, key in (one.partition(".") for one in field.keys)]
    return " or ".join(named)
