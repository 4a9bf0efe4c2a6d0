"""What the header of a TEI document says of it, in the terms of catalogues (TEI Guidelines, chapter HD).

"unknown" is nothing said. What the header marks as less than sure (`@cert`) is taken, and remembered as guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .agents import Agent, is_unknown, read_agents
from .edition_digest import DIGEST_TYPE
from .namespaces import NS, XML_LANG, flat_value, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_W3C = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?", re.ASCII)
_DATING = ("when", "to", "notAfter", "from", "notBefore")
"""Which value of a date is taken: when something was finished rather than begun."""
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_NO_LANGUAGE = frozenset({"", "und", "mul"})
_DAY = 10
"""Characters of a date that names a day."""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its name or text, and its address or nothing."""

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who did what besides authors and editors."""

    what: str
    agent: Agent


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says; what it does not say is empty.

    Attributes:
        title: the title of the edition.
        authors: authors.
        editors: editors.
        principals: principal researchers.
        sponsors: under whose auspices it was made.
        funders: who paid for it.
        responsibilities: who did what besides.
        edition: which edition it is.
        publisher: who publishes it; else who distributes it or makes it available.
        place: place of publication.
        date: date of publication, as a W3C date.
        licences: licences.
        terms: what is said of its availability beside a licence.
        identifiers: (type, value) pairs.
        doi: the DOI among them, without an address before it.
        series: title of its series.
        sources: what it was taken from, one citation each.
        repository: who keeps the original.
        shelfmark: under which number.
        languages: language tags.
        abstracts: summaries.
        keywords: what it is about.
        classes: codes of classifications.
        changed: the last day of which publication or revisions speak; empty where they name none.
        guessed: the names of attributes of which the header is not sure.
    """

    title: str = ""
    authors: tuple[Agent, ...] = ()
    editors: tuple[Agent, ...] = ()
    principals: tuple[Agent, ...] = ()
    sponsors: tuple[Agent, ...] = ()
    funders: tuple[Agent, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    edition: str = ""
    publisher: str = ""
    place: str = ""
    date: str = ""
    licences: tuple[Licence, ...] = ()
    terms: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    doi: str = ""
    series: str = ""
    sources: tuple[str, ...] = ()
    repository: str = ""
    shelfmark: str = ""
    languages: tuple[str, ...] = ()
    abstracts: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    changed: str = ""
    guessed: frozenset[str] = frozenset()

    @property
    def creators(self) -> tuple[Agent, ...]:
        """The authors; of an edition that names none, its editors, else its principal researchers."""
        return self.authors or self.editors or self.principals

    @property
    def licence_address(self) -> str:
        """The address of a licence."""
        return next((one.address for one in self.licences if one.address), "")


def read_header(root: _Element) -> Header:
    """The header of a document or corpus; an empty one where it has none."""
    header = root.find("tei:teiHeader", NS)
    if header is None:
        return Header()
    titles = header.find("tei:fileDesc/tei:titleStmt", NS)
    published = header.find("tei:fileDesc/tei:publicationStmt", NS)
    title = _title(titles)
    authors = _all(titles, "author")
    identifiers = tuple(_identifiers(published))
    return Header(
        title=flat_value(title) if title is not None else "",
        authors=_agents(titles, "author"),
        editors=_agents(titles, "editor"),
        principals=_agents(titles, "principal"),
        sponsors=_agents(titles, "sponsor"),
        funders=_agents(titles, "funder"),
        responsibilities=tuple(_responsibilities(titles)),
        edition=_first(header, "tei:fileDesc/tei:editionStmt/tei:edition"),
        publisher=_publisher(published),
        place=_first(published, "tei:pubPlace"),
        date=next((value for one in _all(published, "date") if (value := date_of(one))), ""),
        licences=tuple(_licences(published)),
        terms=_terms(published),
        identifiers=identifiers,
        doi=next((doi for one in identifiers if (doi := doi_of(*one))), ""),
        series=_first(header, "tei:fileDesc/tei:seriesStmt/tei:title"),
        sources=tuple(dict.fromkeys(_sources(header))),
        repository=_first(header, "tei:fileDesc/tei:sourceDesc/tei:msDesc/tei:msIdentifier/tei:repository"),
        shelfmark=_first(header, "tei:fileDesc/tei:sourceDesc/tei:msDesc/tei:msIdentifier/tei:idno"),
        languages=tuple(_languages(root, header)),
        abstracts=tuple(_abstracts(header)),
        keywords=_texts(header, "tei:profileDesc/tei:textClass/tei:keywords//tei:term"),
        classes=_texts(header, "tei:profileDesc/tei:textClass/tei:classCode"),
        changed=_changed(header),
        guessed=_guessed(title, authors),
    )


def date_of(element: _Element) -> str:
    """The value of a date, as a W3C date of a day, month or year that exists; empty where it has none."""
    for value in (*(element.get(name) or "" for name in _DATING), flat_value(element)):
        found = _W3C.fullmatch(value)
        if found is None:
            continue
        try:
            date.fromisoformat(f"{found[1]}-01-01"[:_DAY])
        except ValueError:
            continue
        return found[1]
    return ""


def doi_of(kind: str, value: str) -> str:
    """A DOI without an address before it; empty where an identifier is none."""
    found = _DOI.fullmatch(value)
    is_one = found is not None and (kind.casefold() == "doi" or not value.startswith("10."))
    return found[1] if found is not None and is_one else ""


def _title(titles: _Element | None) -> _Element | None:
    """The main title, where types say which one that is; else the first."""
    found = [one for one in _all(titles, "title") if not is_unknown(flat_value(one))]
    main = [one for one in found if one.get("type", "main") in {"main", "full"}]
    return next(iter([*main, *found]), None)


def _guessed(title: _Element | None, authors: list[_Element]) -> frozenset[str]:
    found = {"title"} if title is not None and _is_guess(title) else set()
    if any(map(_is_guess, authors)):
        found.add("authors")
    return frozenset(found)


def _is_guess(element: _Element) -> bool:
    return element.get("cert", "high") not in {"high", "1"}


def _all(parent: _Element | None, name: str) -> list[_Element]:
    return [] if parent is None else parent.findall(f"tei:{name}", NS)


def _agents(titles: _Element | None, name: str) -> tuple[Agent, ...]:
    return tuple(agent for one in _all(titles, name) for agent in read_agents(one))


def _responsibilities(titles: _Element | None) -> Iterator[Responsibility]:
    for statement in _all(titles, "respStmt"):
        what = "; ".join(filter(None, map(flat_value, _all(statement, "resp"))))
        if any(local_name(child) in {"persName", "orgName", "name"} for child in statement):
            yield from (Responsibility(what, one) for one in read_agents(statement))


def _texts(parent: _Element | None, path: str) -> tuple[str, ...]:
    found = [] if parent is None else [flat_value(one) for one in parent.iterfind(path, NS)]
    return tuple(dict.fromkeys(one for one in found if not is_unknown(one)))


def _first(parent: _Element | None, path: str) -> str:
    return next(iter(_texts(parent, path)), "")


def _publisher(published: _Element | None) -> str:
    for name in ("publisher", "distributor", "authority"):
        for element in _all(published, name):
            inner = _first(element, "tei:orgName") or _first(element, "tei:name") or flat_value(element)
            if not is_unknown(inner):
                return inner
    return ""


def _identifiers(published: _Element | None) -> Iterator[tuple[str, str]]:
    for one in [] if published is None else published.iterfind(".//tei:idno", NS):
        kind, value = one.get("type") or "", flat_value(one)
        if kind != DIGEST_TYPE and one.find("tei:idno", NS) is None and not is_unknown(value):
            yield kind, value


def _licences(published: _Element | None) -> Iterator[Licence]:
    for one in [] if published is None else published.iterfind("tei:availability/tei:licence", NS):
        inner = [two.get("target") or "" for two in one.iter("{*}ref", "{*}ptr")]
        address = next((word for value in (one.get("target"), *inner) for word in (value or "").split()), "")
        name = flat_value(one) or address
        if not is_unknown(name):
            yield Licence(name, address)


def _terms(published: _Element | None) -> str:
    """What paragraphs of an availability say; where its status is unknown they say no more than that."""
    said = [
        flat_value(paragraph)
        for one in _all(published, "availability")
        if one.get("status") != "unknown"
        for paragraph in _all(one, "p")
    ]
    return " ".join(one for one in said if not is_unknown(one))


def _sources(header: _Element) -> Iterator[str]:
    """A citation for each thing that the text was taken from; of the file that we encoded, its title alone."""
    for one in header.iterfind("tei:fileDesc/tei:sourceDesc/*", NS):
        if local_name(one) == "msDesc":
            parts = [flat_value(part) for part in one.iterfind("tei:msIdentifier/*", NS)]
            words = ", ".join(filter(None, parts))
        elif one.find("tei:idno[@type='filename']", NS) is not None:
            title = one.find("tei:title", NS)
            words = flat_value(title) if title is not None and not _is_guess(title) else ""
        else:
            words = flat_value(one)
        if not is_unknown(words):
            yield words


def _languages(root: _Element, header: _Element) -> Iterator[str]:
    said = [
        one.get("ident") or "" for one in header.iterfind("tei:profileDesc/tei:langUsage/tei:language", NS)
    ]
    text = root.find("tei:text", NS)
    said = said or [root.get(XML_LANG) or (text.get(XML_LANG) if text is not None else "") or ""]
    yield from dict.fromkeys(one for one in said if one not in _NO_LANGUAGE)


def _abstracts(header: _Element) -> Iterator[str]:
    for one in header.iterfind("tei:profileDesc/tei:abstract", NS):
        words = "\n".join(filter(None, map(flat_value, one))) or flat_value(one)
        if not is_unknown(words):
            yield words


def _changed(header: _Element) -> str:
    paths = ("tei:fileDesc/tei:publicationStmt/tei:date", "tei:revisionDesc//tei:change")
    values = [date_of(one) for path in paths for one in header.iterfind(path, NS)]
    return max((value for value in values if len(value) == _DAY), default="")
