"""What repositories ask of a deposit, each with the page that says so.

The rules were read in stored copies of these pages and files; a repository may have changed them since. docs/deposit.md
has them as a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.errors import OptionsError
from tei_encode.files import MEGABYTE

from .fields import (
    ABSTRACT,
    AUTHORS,
    CLASSES,
    CREATORS,
    DATE,
    EDITORS,
    KEYWORDS,
    LANGUAGES,
    LICENCE,
    LICENCE_ADDRESS,
    PLACE,
    PUBLISHER,
    SOURCE,
    TITLE,
)

if TYPE_CHECKING:
    from .fields import Field


@dataclass(frozen=True, slots=True)
class Profile:
    """What a repository asks for.

    Attributes:
        name: as it is called on the command line; empty for what any archive does well to have.
        label: as people call it.
        demands: what it does not take a deposit without.
        advises: what it has a place for.
        is_of_each: whether each document is a record of its own there, so that each has to have the fields.
        largest: the most bytes a TEI file may have; 0 where nothing is said.
        wants_day: whether the date of publication has to be a day.
        unchecked: what it asks besides, that no header says or that was not looked at.
        sources: where its rules stand.
    """

    name: str
    label: str
    demands: tuple[Field, ...]
    advises: tuple[Field, ...] = ()
    is_of_each: bool = False
    largest: int = 0
    wants_day: bool = False
    unchecked: str = ""
    sources: tuple[str, ...] = ()


ANY = Profile(
    "",
    "any archive",
    demands=(),
    advises=(TITLE, CREATORS, PUBLISHER, DATE, LICENCE, LICENCE_ADDRESS, LANGUAGES, ABSTRACT, KEYWORDS),
    sources=(
        "https://datacite-metadata-schema.readthedocs.io/en/4.5/properties/",
        "https://datatracker.ietf.org/doc/html/rfc8493",
    ),
)
ZENODO = Profile(
    "zenodo",
    "Zenodo",
    demands=(TITLE, CREATORS, DATE, ABSTRACT, LICENCE),
    advises=(LICENCE_ADDRESS, LANGUAGES, KEYWORDS, PUBLISHER),
    wants_day=True,
    unchecked="the kind of upload and who has access are chosen in Zenodo's form",
    sources=("https://developers.zenodo.org/#depositions (Deposit metadata, column Required)",),
)
TAPAS = Profile(
    "tapas",
    "TAPAS",
    demands=(TITLE,),
    advises=(CREATORS, PUBLISHER, DATE, LICENCE, SOURCE, LANGUAGES),
    is_of_each=True,
    largest=10 * MEGABYTE,
    unchecked="TAPAS takes the TEI files one by one, from data/tei, into a collection that must be there",
    sources=(
        "http://beta.tapasproject.org/managing-tei-record-files (file formats, TEI encoding requirements)",
    ),
)
CLARIN = Profile(
    "clarin",
    "repositories of CLARIN that run clarin-dspace",
    demands=(TITLE, CREATORS, DATE, PUBLISHER, ABSTRACT, LANGUAGES, KEYWORDS, LICENCE),
    advises=(LICENCE_ADDRESS, SOURCE),
    unchecked="the form asks for the type (corpus), a contact person and the size, too",
    sources=(
        "https://github.com/ufal/clarin-dspace (dspace/config/submission-forms.xml, element required)",
        "https://www.cedifor.de/en/clarin-2/clarin-d/cedifor-metadata-requirements-for-depositing/ (licence)",
    ),
)
DTABF = Profile(
    "dtabf",
    "the base format of Deutsches Textarchiv (DTABf)",
    demands=(TITLE, EDITORS, PUBLISHER, PLACE, DATE, LICENCE, LICENCE_ADDRESS, SOURCE, LANGUAGES),
    advises=(AUTHORS, CLASSES, KEYWORDS),
    is_of_each=True,
    unchecked=(
        "what the fields say was looked at, not the markup: basisformat.rng, which validate takes with --schema,"
        " knows fewer elements than TEI and has forms of its own (title of type main, languages of three letters)"
    ),
    sources=(
        "https://www.deutschestextarchiv.de/doku/basisformat/mdUeberblick.html",
        "https://www.deutschestextarchiv.de/doku/basisformat/mdPubStmtAllg.html",
    ),
)

PROFILES = {one.name: one for one in (ZENODO, TAPAS, CLARIN, DTABF)}
"""By their names."""


def profile_of(name: str) -> Profile:
    """A profile by its name; without a name, what any archive does well to have.

    Raises:
        OptionsError: there is no such profile.
    """
    if name and name not in PROFILES:
        raise OptionsError("profile", f"there is no profile {name!r}", f"use one of {', '.join(PROFILES)}")
    return PROFILES[name] if name else ANY
