"""What a text says about itself, for the header."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .annotation import Cert

if TYPE_CHECKING:
    from .annotation import Annotation


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or date as the header repeats it.

    Attributes:
        text: its words, white space made single blanks.
        attributes: TEI attributes (`ref`, `when`, …) by name.
        cert: how sure it is that it is what it is repeated as (an author, say).
    """

    text: str
    attributes: tuple[tuple[str, str], ...] = ()
    cert: Cert = Cert.HIGH


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Who wrote to whom, where and when (`correspDesc`, TEI Guidelines, chapter HD 2.4.6).

    Attributes:
        senders: annotations of persons and bodies.
        receivers: likewise.
        sent_date: the date of the letter, if it has one.
        sent_place: the place it was written at, if named.
        received_date: the date it came, if it says so.
        document: the `div` or `text` that is the letter.
    """

    senders: tuple[Annotation, ...] = ()
    receivers: tuple[Annotation, ...] = ()
    sent_date: Annotation | None = None
    sent_place: Annotation | None = None
    received_date: Annotation | None = None
    document: Annotation | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """What the text says about itself.

    Attributes:
        title: its title; empty where it shows none.
        title_cert: how sure it is that this is the title.
        authors: names in its byline.
        abstract: paragraphs of its abstract.
        keywords: its keywords, one by one.
        letters: the letters and memoranda in it.
    """

    title: str = ""
    title_cert: Cert = Cert.HIGH
    authors: tuple[Mention, ...] = ()
    abstract: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    letters: tuple[Correspondence, ...] = field(default=())
