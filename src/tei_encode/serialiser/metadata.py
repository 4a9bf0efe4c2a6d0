"""What the user knows about an edition and the text does not say."""

from __future__ import annotations

from dataclasses import dataclass

Settings = tuple[tuple[str, str], ...]
"""What the program was told to do, as (name, value) pairs: another run can be told the same."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts for the header; an empty one is stated as unknown or left out, never made up.

    Attributes:
        title: title of the edition; where empty, the text's own.
        authors: authors' names; where empty, those of the text's byline.
        editors: the people responsible for the edition.
        funders: who paid for it.
        publisher: who publishes it.
        publication_place: where.
        publication_date: when, as a W3C date.
        licence: name or text of the licence.
        licence_target: its address.
        identifiers: (type, value) pairs of the publication (`DOI`, `URI`, …).
        series: the series it belongs to.
        project: what it was made for, in a sentence.
        source: bibliographic description of what the text was taken from.
        date: date of this encoding (`revisionDesc`), as a W3C date; empty leaves it out, so that runs agree.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    funders: tuple[str, ...] = ()
    publisher: str = ""
    publication_place: str = ""
    publication_date: str = ""
    licence: str = ""
    licence_target: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    series: str = ""
    project: str = ""
    source: str = ""
    date: str = ""
