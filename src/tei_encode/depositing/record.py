"""A deposit as one thing with one description, made of what the headers of its documents say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from tei_encode.tei.agents import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.tei.agents import Agent
    from tei_encode.tei.header import Header, Licence

_T = TypeVar("_T")
ROLES = (("principals", "ProjectLeader"), ("sponsors", "Sponsor"))
"""Attributes of a header, and what DataCite calls them."""


@dataclass(frozen=True, slots=True)
class Contributor:
    """Who contributed to a deposit: as what (DataCite's `contributorType`), and in which words of the header."""

    role: str
    agent: Agent
    words: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A description of a deposit; what no header says is empty.

    Attributes:
        name: the name of the bag.
        title: what the user calls it, or all documents have in common; of one document its own.
        creators: authors, else editors, of all documents.
        contributors: who else had to do with it.
        funders: who paid for it.
        publisher: the publisher of most documents.
        date: the latest date of publication.
        licences: all of them.
        terms: what is said of availability beside licences.
        doi: the DOI that all documents have.
        identifiers: other (type, value) pairs that all documents have.
        parts: DOIs of single documents.
        series: titles of series.
        languages: those of most documents first.
        keywords: all of them.
        abstracts: all different ones.
        sources: all different ones.
        edition: which edition it is, where all documents say the same.
        count: how many documents there are.
    """

    name: str
    title: str
    creators: tuple[Agent, ...]
    contributors: tuple[Contributor, ...]
    funders: tuple[Agent, ...]
    publisher: str
    date: str
    licences: tuple[Licence, ...]
    terms: tuple[str, ...]
    doi: str
    identifiers: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]
    series: tuple[str, ...]
    languages: tuple[str, ...]
    keywords: tuple[str, ...]
    abstracts: tuple[str, ...]
    sources: tuple[str, ...]
    edition: str
    count: int


def describe(headers: Sequence[Header], name: str, title: str = "") -> Record:
    """The description of a deposit.

    Args:
        headers: of its documents.
        name: of the bag.
        title: of the deposit, where the user gives one.
    """
    creators = joined(agent for one in headers for agent in one.creators)
    doi = _common(one.doi for one in headers)
    return Record(
        name=name,
        title=title or common_title(headers),
        creators=creators,
        contributors=tuple(_contributors(headers, {one.name for one in creators})),
        funders=joined(agent for one in headers for agent in one.funders),
        publisher=next(iter(_by_number(one.publisher for one in headers)), ""),
        date=max((one.date for one in headers), default=""),
        licences=_distinct(licence for one in headers for licence in one.licences),
        terms=_distinct(one.terms for one in headers if one.terms),
        doi=doi,
        identifiers=_identifiers(headers, doi),
        parts=_distinct(one.doi for one in headers if one.doi and one.doi != doi),
        series=_distinct(one.series for one in headers if one.series),
        languages=_by_number(language for one in headers for language in one.languages),
        keywords=_distinct(word for one in headers for word in one.keywords),
        abstracts=_distinct(abstract for one in headers for abstract in one.abstracts),
        sources=_distinct(source for one in headers for source in one.sources),
        edition=_common(one.edition for one in headers),
        count=len(headers),
    )


def common_title(headers: Sequence[Header]) -> str:
    """The title of one document; of several, that of their series, or the one they all have; empty without one."""
    if len(headers) == 1:
        return headers[0].title
    return _common(one.series for one in headers) or _common(one.title for one in headers)


def _common(values: Iterable[str]) -> str:
    found = set(values)
    return found.pop() if len(found) == 1 else ""


def _distinct(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _by_number(values: Iterable[str]) -> tuple[str, ...]:
    """Each once, the most frequent first; of equals, the one that came first."""
    return tuple(value for value, _ in Counter(filter(None, values)).most_common())


def _contributors(headers: Sequence[Header], creators: set[str]) -> list[Contributor]:
    said = [("Editor", agent, "") for one in headers for agent in one.editors]
    said += [
        (role, agent, "") for attribute, role in ROLES for one in headers for agent in getattr(one, attribute)
    ]
    said += [("Other", two.agent, two.what) for one in headers for two in one.responsibilities]
    found: dict[tuple[str, str, str], list[Agent]] = {}
    for role, agent, words in said:
        if role != "Editor" or agent.name not in creators:
            found.setdefault((role, agent.name, words), []).append(agent)
    return [Contributor(role, joined(agents)[0], words) for (role, _, words), agents in found.items()]


def _identifiers(headers: Sequence[Header], doi: str) -> tuple[tuple[str, str], ...]:
    first = headers[0].identifiers if headers else ()
    shared = [one for one in first if all(one in other.identifiers for other in headers)]
    return _distinct(one for one in shared if not doi or not one[1].endswith(doi))
