"""The fields of one entry gathered into a record that has no key and no kind yet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_LANG, local_name

from .dates import date_of
from .elements import Field, fields_of, is_shelfmark, loose_text
from .kinds import is_report_series
from .names import REST, names_of, says_rest
from .places import archive_name, edition_of, identifier_of, target_of
from .record import Name, Record, RecordDate, Title
from .scopes import unit_of, value_of
from .wording import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element

_THESIS = re.compile(
    r"(?<!\w)(?:unpublished\s)?(?:ph\.?\s?d\.?|doctoral|master[’']?s?|bachelor[’']?s?|d\.?\s?phil\.?|m\.?\s?[as]\.?"
    r"|m\.?\s?(?:sc|phil|eng|ed)\.?|b\.?\s?(?:a|sc)\.?)\s(?:thesis|dissertation|diss\.)"
    r"|(?<!\w)(?:dissertation|habilitationsschrift|magisterarbeit|diplomarbeit|thèse(?:\sde\sdoctorat)?|"
    r"tesi\sdi\s(?:laurea|dottorato)|phil\.\s?diss\.|diss\.)(?!\w)",
    re.IGNORECASE,
)
_NAMES_INSIDE = frozenset({"persName", "placeName", "orgName", "name", "geogName", "rs"})
_ROLES = (
    (re.compile(r"transl|trl|übers|trad|vert", re.IGNORECASE), "translators"),
    (re.compile(r"interviewer|ivr", re.IGNORECASE), "interviewers"),
    (re.compile(r"recipient|addressee|rcp", re.IGNORECASE), "recipients"),
    (re.compile(r"author|aut\b|verfasser", re.IGNORECASE), "authors"),
    (re.compile(r"ed\b|edt|edit|hrsg|hg\b|cura|comp|dir", re.IGNORECASE), "editors"),
)
_OUTER = " ,;:"
_IN_ROW = re.compile(r"\s*[,;]\s*(?:(?:and|und|et)\s+)?|\s+(?:and|und|et)\s+")
_QUOTED = re.compile(r"[“\"„«»‘](.*)[”\"“«»’]", re.DOTALL)
_PARALLEL = frozenset(
    {"alt", "parallel", "translated", "translation", "trans", "short", "abbr", "abbreviated", "sub"}
)


@dataclass(slots=True)
class Gathered:
    """What was found in an entry so far.

    Attributes:
        original: take `sic`, `orig` and `abbr` rather than `corr`, `reg` and `expan`.
        values: single fields of the record.
        lists: names by the field they belong to.
        many: fields that hold several texts.
        dates: `issued` and `accessed`.
        titles: titles with their levels in the order of the text.
        shelfmark: parts of a shelfmark.
        bodies: bodies that stand in no other field.
        level: level of the work's own title.
        container_level: level of the title of what it stands in.
        record: all of it, in the end.
    """

    original: bool
    values: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[Name]] = field(default_factory=dict)
    many: dict[str, list[str]] = field(default_factory=dict)
    dates: dict[str, RecordDate] = field(default_factory=dict)
    titles: list[tuple[str, Title]] = field(default_factory=list)
    shelfmark: list[str] = field(default_factory=list)
    bodies: list[_Element] = field(default_factory=list)
    level: str = ""
    container_level: str = ""
    record: Record = field(default_factory=Record)

    def words(self, element: _Element) -> str:
        """The words of an element."""
        return words_of(element, original=self.original)

    def say(self, name: str, value: str) -> None:
        """Take a value, unless there is one already."""
        if value:
            self.values.setdefault(name, value)


def gather(entry: _Element, *, original: bool = False) -> Gathered:
    """The record of an entry, with the levels of its titles.

    Args:
        entry: a `bibl`, `biblStruct` or `biblFull`.
        original: take `sic`, `orig` and `abbr` rather than `corr`, `reg` and `expan`.
    """
    found = Gathered(original)
    for one in fields_of(entry):
        if one.name in _TAKERS:
            _TAKERS[one.name](found, one)
    if not any(one.part == "a" for one in fields_of(entry)):
        found.lists.setdefault("authors", []).extend(found.lists.pop("container_authors", []))
    loose = " ".join(" ".join(loose_text(entry)).split())
    if thesis := _THESIS.search(" ".join((loose, found.values.get("note", "")))):
        found.say("genre", thesis[0])
    if says_rest(loose):
        for name in ("authors", "editors"):
            if found.lists.get(name):
                found.lists[name].append(REST)
                break
    _arrange_titles(found)
    found.say("shelfmark", ", ".join(found.shelfmark))
    if found.shelfmark or entry.get("type") == "archival":
        found.say("archive", archive_name(found.bodies, entry, original=original))
    found.record = _built(found)
    return found


def _built(found: Gathered) -> Record:
    known = {one.name for one in fields(Record)}
    lists = {name: tuple(dict.fromkeys(names)) for name, names in found.lists.items()}
    many = {name: tuple(dict.fromkeys(texts)) for name, texts in found.many.items()}
    record: dict[str, object] = {**found.values, **lists, **many, **found.dates}
    return Record(**{name: value for name, value in record.items() if name in known})  # type: ignore[arg-type]


def _take_title(found: Gathered, one: Field) -> None:
    element = one.element
    text = found.words(element).strip(_OUTER)
    quoted = _QUOTED.fullmatch(text)
    if quoted and not re.search(r"[“”\"„«»]", quoted[1]):
        text = quoted[1].strip(_OUTER)
    level = "s" if one.part == "s" else element.get("level") or one.part
    kind = (element.get("type") or "").lower()
    if not text:
        return
    if kind == "sub" and found.titles and found.titles[-1][0] == level:
        before = found.titles[-1][1]
        mark = " " if before.text[-1] in ".:?!…" else ": "
        found.titles[-1] = (level, Title(before.text + mark + text, before.names, before.language))
    elif kind not in _PARALLEL:
        names = tuple(found.words(inner) for inner in element.iter() if local_name(inner) in _NAMES_INSIDE)
        found.titles.append((level, Title(text, names, element.get(XML_LANG) or "")))


def _arrange_titles(found: Gathered) -> None:
    """Say which title is the work's own, which that of what it stands in, which that of the series."""
    series = next((title for level, title in found.titles if level == "s"), None)
    rest = [(level, title) for level, title in found.titles if level != "s"]
    if series and not rest:
        rest, series = [("m", series)], None
    if series:
        found.say("genre" if is_report_series(series.text) else "collection", series.text)
    journal = next((title for level, title in rest if level == "j"), None)
    own = [(level, title) for level, title in rest if level != "j"]
    if journal and not own and not _is_part_of_journal(found):
        own, journal = [("j", journal)], None
    ranked = sorted(own, key=lambda pair: "au m".find(pair[0] or " "))
    values: dict[str, Title] = {}
    if ranked:
        found.level, values["title"] = ranked[0][0] or ("a" if journal else "m"), ranked[0][1]
    if journal:
        found.container_level, values["container"] = "j", journal
    elif len(ranked) > 1:
        found.container_level, values["container"] = "m", ranked[1][1]
    found.values.update(values)  # type: ignore[arg-type]


def _is_part_of_journal(found: Gathered) -> bool:
    """Whether an entry that names a journal and no title is for something in it: it has authors or pages."""
    return bool(found.lists.get("authors") or found.values.get("pages"))


def _take_names(found: Gathered, one: Field) -> None:
    element = one.element
    names = names_of(element, original=found.original)
    if one.part == "s" or not names:
        return
    said = element.get("role") or ""
    if one.name == "respStmt":
        said = " ".join(found.words(inner) for inner in element if local_name(inner) == "resp")
    role = next((name for pattern, name in _ROLES if pattern.search(said)), "")
    if one.name == "respStmt" and not role:
        return
    if not role:
        role = "authors" if one.name == "author" else "editors"
    if role == "authors" and one.part == "m":
        role = "container_authors"
    found.lists.setdefault(role, []).extend(names)


def _take_date(found: Gathered, one: Field) -> None:
    element = one.element
    date = date_of(element, original=found.original)
    if date:
        kind = (element.get("type") or "").lower()
        name = "accessed" if re.match(r"access|retriev|consult|visit", kind) else "issued"
        known = found.dates.setdefault(name, date)
        if known is not date and _is_in_row(element):
            # No format has a field for several years: they go out as printed.
            found.dates[name] = RecordDate(text=f"{known.text}, {date.text}")


def _is_in_row(element: _Element) -> bool:
    """Whether a date stands in a row with the one before it ("1886, 1902, 1914")."""
    before = element.getprevious()
    return before is not None and local_name(before) == "date" and bool(_IN_ROW.fullmatch(before.tail or ""))


def _take_scope(found: Gathered, one: Field) -> None:
    element = one.element
    unit = unit_of(element)
    if unit == "shelfmark":
        found.shelfmark.append(found.words(element).strip(_OUTER))
    elif unit:
        value = value_of(element, original=found.original)
        found.say("collection_number" if one.part == "s" and unit in ("volume", "issue") else unit, value)


def _take_imprint(found: Gathered, one: Field) -> None:
    towns = [inner for inner in one.element.iter() if local_name(inner) == "placeName"]
    for element in towns if len(towns) > 1 else (one.element,):
        if value := found.words(element).strip(_OUTER):
            found.many.setdefault("places" if one.name == "pubPlace" else "publishers", []).append(value)


def _take_identifier(found: Gathered, one: Field) -> None:
    element = one.element
    text = found.words(element).strip(_OUTER)
    if is_shelfmark(element):
        found.shelfmark.append(text)
        return
    name, value = identifier_of(element.get("type") or "", text)
    if name == "isbn":
        found.many.setdefault("isbn", []).append(value)
    elif name == "url":
        _say_address(found, value)
    elif name and one.part != "s":
        found.say(name, value)


def _say_address(found: Gathered, target: str) -> None:
    """An address; one that resolves a DOI is that DOI."""
    doi = re.match(r"https?://(?:dx\.)?doi\.org/(10\..+)", target, re.IGNORECASE)
    if doi:
        found.say("doi", doi[1])
    else:
        found.say("url", target)


def _take_note(found: Gathered, one: Field) -> None:
    element = one.element
    kind = (element.get("type") or "").lower()
    if re.match(r"access|retriev|consult|visit", kind):
        date = next((inner for inner in element.iter() if local_name(inner) == "date"), None)
        accessed = date_of(date, original=found.original) if date is not None else None
        if accessed:
            found.dates.setdefault("accessed", accessed)
    elif re.match(r"genre|thesis", kind):
        found.say("genre", found.words(element))
    elif kind not in ("tag", "tags", "keywords", "editorial"):
        text = found.words(element)
        known = found.values.get("note")
        if text:
            found.values["note"] = f"{known} {text}" if known else text


def _take_address(found: Gathered, one: Field) -> None:
    _say_address(found, target_of(one.element))


def _take_place_of_paper(found: Gathered, one: Field) -> None:
    """Archive, its town and a collection in it (`msIdentifier`)."""
    text = found.words(one.element).strip(_OUTER)
    if one.name == "collection":
        found.shelfmark.append(text)
    else:
        found.say("archive_place" if one.name == "settlement" else "archive", text)


_TAKERS: Mapping[str, Callable[[Gathered, Field], None]] = {
    "title": _take_title,
    "series": _take_title,
    **dict.fromkeys(("author", "editor", "respStmt"), _take_names),
    "date": _take_date,
    "biblScope": _take_scope,
    **dict.fromkeys(("publisher", "distributor", "pubPlace"), _take_imprint),
    "edition": lambda found, one: found.say("edition", edition_of(found.words(one.element))),
    "idno": _take_identifier,
    **dict.fromkeys(("ref", "ptr"), _take_address),
    "note": _take_note,
    "meeting": lambda found, one: found.say("event", found.words(one.element).strip(_OUTER)),
    "textLang": lambda found, one: found.say("language", one.element.get("mainLang") or ""),
    **dict.fromkeys(("repository", "institution", "settlement", "collection"), _take_place_of_paper),
    "orgName": lambda found, one: found.bodies.append(one.element),
}
"""What each element of an entry says, by its name."""
