"""What the user knows about an edition and the text does not say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

Settings = tuple[tuple[str, str], ...]
"""What the program was told to do, as (name, value) pairs: another run can be told the same."""

MOST_WORDS_OF_A_SURNAME, MOST_WORDS_OF_FORENAMES = 4, 5
INVERTED = re.compile(r"\s*([^,]+?)\s*,\s*([^,]+?)\s*")


@dataclass(frozen=True, slots=True)
class Agent:
    """A person or body that has to do with the edition.

    Attributes:
        name: the name as it was given.
        is_body: whether it is known to be an organisation.
        refs: addresses that identify it (`https://orcid.org/…`).
        affiliation: the body a person belongs to.
    """

    name: str
    is_body: bool = False
    refs: tuple[str, ...] = ()
    affiliation: str = ""

    @property
    def parts(self) -> tuple[str, str] | None:
        """Surname and forename, where the name is written "Doe, Jane"; None otherwise."""
        found = None if self.is_body else INVERTED.fullmatch(self.name)
        if found is None:
            return None
        surname, forename = found[1], found[2]
        if len(surname.split()) > MOST_WORDS_OF_A_SURNAME or len(forename.split()) > MOST_WORDS_OF_FORENAMES:
            return None
        return surname, forename


AnyAgent = Agent | str
"""A name alone will do."""


def agent(one: AnyAgent) -> Agent:
    """An agent, made from its name where that is all there is."""
    return one if isinstance(one, Agent) else Agent(one)


class Responsibility(NamedTuple):
    """Who did what, besides authors and editors (`respStmt`)."""

    resp: str
    agent: AnyAgent


class Change(NamedTuple):
    """An earlier change of the edition (`revisionDesc`): what, when (a W3C date, or two with a slash), by whom."""

    what: str
    when: str = ""
    who: str = ""


class ClassCode(NamedTuple):
    """A class of a classification: its code, and the address of the classification."""

    code: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts for the header; an empty one is stated as unknown or left out, never made up.

    Dates are W3C dates (`2024`, `2024-05`, `2024-05-31`), two of them with a slash between for a span of time, or any
    words, which are then shown without a value.

    Attributes:
        title: title of the edition; where empty, the text's own.
        authors: authors; where empty, those of the text's byline.
        editors: the people responsible for the edition.
        sponsors: under whose auspices it was made.
        funders: who paid for it.
        principals: the principal researchers.
        responsibilities: who did what besides.
        edition: which edition this is ("Second, corrected edition").
        publisher: who publishes it.
        distributor: who distributes it.
        authority: who makes it available, where that is no publisher.
        publication_place: where.
        publication_date: when.
        licence: name or text of the licence.
        licence_target: its address.
        restrictions: what restricts its use, in a sentence.
        identifiers: (type, value) pairs of the publication (`DOI`, `URI`, …).
        series: the series it belongs to.
        series_editors: the editors of that series.
        series_number: its number in the series.
        series_issn: the ISSN of the series.
        notes: notes on the edition, a sentence or more each.
        source: title of what the text was taken from.
        citation: full bibliographic citation of it.
        source_language: language tag of the language it was written in, where the text is a translation.
        source_date: when the source was made or printed.
        country: country of the archive that keeps it.
        settlement: place of the archive.
        repository: the archive or library.
        collection: the collection in it.
        shelfmark: the number under which it is kept.
        project: what the edition was made for, in a sentence.
        sampling: how the texts were chosen.
        created: when the text was written; where empty, the date of the letter.
        created_place: where it was written.
        languages: language tags of the text, besides those found in it.
        abstract: a summary, paragraph by paragraph; where empty, the text's own.
        keywords: what the text is about; where empty, the text's own keywords.
        keywords_scheme: address of the vocabulary they are from.
        classes: classes of classifications.
        senders: who wrote the letter; where empty, who the text says.
        receivers: who it was written to.
        sent_date: when it was sent.
        sent_place: where it was sent from.
        received_date: when it was received.
        received_place: where it was received.
        changes: earlier changes of the edition, newest first.
        date: date of this encoding (`revisionDesc`), as a W3C date; empty leaves it out, so that runs agree.
    """

    title: str = ""
    authors: tuple[AnyAgent, ...] = ()
    editors: tuple[AnyAgent, ...] = ()
    sponsors: tuple[AnyAgent, ...] = ()
    funders: tuple[AnyAgent, ...] = ()
    principals: tuple[AnyAgent, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    edition: str = ""
    publisher: str = ""
    distributor: str = ""
    authority: str = ""
    publication_place: str = ""
    publication_date: str = ""
    licence: str = ""
    licence_target: str = ""
    restrictions: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    series: str = ""
    series_editors: tuple[AnyAgent, ...] = ()
    series_number: str = ""
    series_issn: str = ""
    notes: tuple[str, ...] = ()
    source: str = ""
    citation: str = ""
    source_language: str = ""
    source_date: str = ""
    country: str = ""
    settlement: str = ""
    repository: str = ""
    collection: str = ""
    shelfmark: str = ""
    project: str = ""
    sampling: tuple[str, ...] = ()
    created: str = ""
    created_place: str = ""
    languages: tuple[str, ...] = ()
    abstract: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    keywords_scheme: str = ""
    classes: tuple[ClassCode, ...] = ()
    senders: tuple[AnyAgent, ...] = ()
    receivers: tuple[AnyAgent, ...] = ()
    sent_date: str = ""
    sent_place: str = ""
    received_date: str = ""
    received_place: str = ""
    changes: tuple[Change, ...] = ()
    date: str = ""
