"""Documents in archives: repository and shelfmark (TEI Guidelines 3.12.2.5, `idno`, `biblScope`).

`idno` cannot hold `biblScope`, but `biblScope` may hold `idno`. So each labelled part of a shelfmark ("F. 6",
"Op. 13") is a `biblScope` with its unit, and its wording the `idno type="shelfmark"` inside; leaves, which are
parts of the document and not of its shelfmark, are a `biblScope` alone. A shelfmark without labels
("FO 371/10927") is one `idno type="shelfmark"`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from .parts import Part
from .vocabulary import BODY_WORDS, REGIONS, REPOSITORY_WORDS, SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_VALUE = r"[\dIl][\dIl]{0,5}(?:[-/][\dA-Za-zа-я]{1,5})?[a-zа-я]?(?![\w])"
_SIDE = r"(?:\s?(?:ob\.?|об\.?|verso|recto|r|v)(?!\w))?"
_LEAVES = rf"{_VALUE}{_SIDE}(?:\s?(?:[-–—,]|and)\s?{_VALUE}{_SIDE})*"
_WIDE = r"(?:[\dIl]{1,6}[A-Za-z]?|[IVXLC]{1,7}|[A-Z]{1,2}-?\d{0,4})(?:[-–/][\dA-Za-z]{1,5})?(?!\w)"
_UNITS = (
    ("fond", r"(?:[Ff]ond|[Ff]|[Фф]онд|[Фф])\.?\s?(?:R-)?", _VALUE),
    ("opis", r"(?:[Oo]pis['’]?|[Oo]p|[Оо]пись|[Оо]п)\.?\s?", _VALUE),
    ("folder", r"(?:[Pp]apka|[Pp]ap|[Пп]апка|[Пп]ап|[Pp]or|[Kk]orobka|[Kk]or)\.?\s?", _VALUE),
    ("file", r"(?:[Dd]elo|[Dd]ok|[Dd]|[Дд]ело|[Дд]|[Ee]d\.\s?[Kk]hr)\.?\s?", _VALUE),
    ("leaf", r"(?:[Ll]ist[yi]?|[Ll][Ll1I]?|[Лл]л?)\.?\s?", _LEAVES),
    ("recordGroup", r"(?:RG|[Rr]ecord\s[Gg]roup)\.?\s?", _WIDE),
    ("lotFile", r"[Ll]ot\s(?:[Ff]iles?\s)?", r"\d{2}[-\s]?[A-Z][-\s]?\d{1,4}(?!\w)"),
    ("entry", r"[Ee]ntry\s", _WIDE),
    ("box", r"(?:[Bb]ox(?:es)?|[Cc]arton|[Bb]usta|b)\.?\s", _WIDE),
    ("folder", r"(?:[Ff]olders?|[Ff]older\sno\.)\s", rf"(?:{_WIDE}|[“\"][^”\"]{{1,60}}[”\"])"),
    ("file", r"(?:[Ff]ile|[Dd]ossier|[Aa]kte|[Ff]asc(?:icolo)?|fasc)\.?\s(?:[Nn]o\.\s)?", _WIDE),
    ("series", r"(?:[Ss]eries|[Ss][eé]rie)\s", _WIDE),
    ("bundle", r"(?:[Ll]eg(?:ajo)?|[Ll]iasse|[Mm]azzo|[Ee]xp(?:ediente)?)\.?\s", _WIDE),
    ("register", r"(?:[Rr]eg(?:istro)?|[Ff]ilza)\.?\s", _WIDE),
    ("volume", r"(?:[Vv]ol|[Bb]d)\.\s", _WIDE),
    ("reel", r"(?:[Rr]eel|[Rr]oll|[Ff]rames?)\s", _WIDE),
    (
        "leaf",
        r"(?:(?:[Ff]f?ol?s?|[Ff]f?|[Cc]c?|[Bb]l)\.\s?|(?:[Ff]ols?|[Ff]f|Bl)\s)",
        r"\d+\s?[rv]?(?:\s?[-–,]\s?(?:\d+\s?[rv]?|[rv]))*(?!\w)",
    ),
)
_ONE = re.compile(
    "|".join(
        rf"(?P<u{number}>(?<![\w.]){label}(?P<v{number}>{value}))"
        for number, (_, label, value) in enumerate(_UNITS)
    )
)
_COLLECTION_UNITS = frozenset({"recordGroup", "lotFile", "entry", "box", "folder", "reel"})
# In these "f." is a folio, not a fond.
_WITH_FOLIOS = frozenset({"bundle", "series", "register", "volume", "box"})
_COLLECTION = re.compile(r",\s(?:[^;()\[\].]|(?<=\b[A-Z])\.){1,110}\s")
_BETWEEN = re.compile(r"\s?[,;:]?\s?(?:\(\w{1,12}\)[,;]?\s?)?")
_COMPACT = re.compile(
    r"(?<![\w/.-])(?:(?:TNA|PRO|NA|NAA|LAC|NARA|BL)[:,]?\s)?(?P<mark>"
    r"(?:FO|CAB|PREM|WO|CO|ADM|AIR|DEFE|HO|FCO|DO|KV|HW|SP|INF|POWE|BT|ED|CAOM|MG)\s?\d{1,4}/[A-Z]?\d{1,6}(?:/[\w-]{1,12}){0,3}"
    r"|(?:Add(?:itional)?\.?|Harley|Sloane|Cotton|Egerton|Royal|Stowe|Arundel|Lansdowne|Rawlinson|Bodl(?:ey)?\.?|Vat\.\slat\.|Clm|Cod\.\s\w{3,12}\.?)\s(?:MSS?\.?\s)?\d{1,6}[A-Z]?"
    r"|MSS?\.?\s(?:[A-Z][\w.]{1,15}\s){1,3}\d{1,6}[a-z]?"
    r"|(?:R|NS|B|N|E|Z|ZA|DY|NL|NY)\s\d{1,4}(?:\s[IVX]{1,4})?/\d{1,6}[a-z]?(?:/\d{1,4})?"
    r"|\d{3}[A-Z]?\.\d{2,5}(?:\.\d+)?/\d{1,4}-\d{3,4})(?![\w/])"
)
# Marks that only a repository named before them tells from other things: "KRO/4/117", "D/EX 123/4", "F7 4411".
_BESIDE = re.compile(
    r"(?<![\w/.-])(?P<mark>(?P<first>[A-Z]{1,5})\d{0,3}(?:/[A-Z]{0,4}\d{0,7}){0,5}(?:\s(?:[IVX]{1,4}|\d{1,7}))?(?:[/:.]\d{1,7}){0,4}[a-z]?)"
    r"(?=[,;:.)\]]|\s\(|\s?$)"
)
_REPOSITORY_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(REPOSITORY_WORDS))})(?!\w)", re.IGNORECASE)
_GERMAN_ARCHIVE = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+archiv\s[^\W\d_a-z][^;.]*,\s$")
_SIGLUM = re.compile(r"[^\W\d_a-zа-я][^\W\d_a-zа-я-]{1,7}(?:\s[^\W\d_a-zа-я]{2,4})?")
_STOP = re.compile(
    r"(?:[.;:!?]|\]|^)\s*(?=[^\W\d_])|\b(?:[Ss]ee(?:\salso)?|in|at|from|and|In|At|From|[Cc]f\.|Vgl\.|Siehe(?:\sauch)?|Voir|Source:)\s+(?:the\s)?"
)
_REACH = 260
_WITH_OTHER_NAMES = re.compile(r"(?P<name>[^()]+?)\s*\((?P<others>[^()]+)\)")
# "RG 59, Central Decimal File 1945–49": what is named between the parts of one shelfmark.
_COLLECTION_NAMED = re.compile(r",\s(?P<name>[^\W\d_a-z][\w'’-]*(?:\s[\w'’-]+){0,5})[,\s]\s?")
# "National Archives and Records Administration": no end of what is said before.
_ONE_BODY = re.compile(r"and\s(?:Records|Archives|Manuscripts|Museum|Library|Information|Local|Special)\b")
_FOREIGN = re.compile(r"(?:The\s)?(?:Archiv\w*|Biblio\w+|Arquivo)\s[^\W\d_]")
_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*(?:or\s+|formerly\s+)?|\s+or\s+")


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """An archival document in a text.

    Attributes:
        span: from the repository (where it is named) to the end of the last part.
        repository: where the repository's name stands; empty span where none is named.
        parts: `idno` and `biblScope` parts in order.
        names: each name of the repository by itself: the one before a bracket, and those inside it
            ("Harbour Archives (Arkhiv Portov, or AP)" has three).
    """

    span: Span
    repository: Span
    parts: tuple[Part, ...]
    names: tuple[Span, ...] = ()

    def all_parts(self) -> tuple[Part, ...]:
        """Repository and shelfmark in the order of the text."""
        named = (Part(name, Kind.ORG_NAME) for name in self.names)
        return tuple(sorted((*named, *self.parts), key=lambda part: part.span))

    def between(self) -> list[Span]:
        """What stands between the parts: the repository's town, collections that have no label."""
        parts = self.all_parts()
        return [Span(one.span.end, other.span.start) for one, other in pairwise(parts)]


def _number(text: str) -> str:
    """A printed number with letters that scanning put for figures ("l3", "1O") turned back."""
    if not any(character.isdigit() for character in text):
        return text.replace("l", "1") if set(text) <= {"I", "l"} and "l" in text else text
    return re.sub(r"(?<![A-Za-z])[Il](?=\d|\b)|(?<=\d)[Il](?=\d|\b)", "1", text)


def _bounds(value: str) -> dict[str, str]:
    numbers = re.findall(r"[\w/]+", _number(value))
    figures = [one for one in numbers if re.match(r"[\dIVXLCA-Z]", one) and one not in ("and", "ob")]
    if len(figures) > 1 and re.search(rf"{figures[-2]}\s?[-–—]\s?{figures[-1]}", value):
        first, last = figures[-2:]
        if first.isdigit() and last.isdigit() and len(last) < len(first):
            figures[-1] = first[: len(first) - len(last)] + last
    return {"from": figures[0], "to": figures[-1]} if figures else {}


def _part(unit: str, whole: Span, value: str) -> Part:
    inside = () if unit == "leaf" else (Part(whole, Kind.IDNO, {"type": "shelfmark"}),)
    return Part(whole, Kind.BIBL_SCOPE, {"unit": unit, **_bounds(value)}, inside)


def _runs(text: str) -> Iterator[list[Part]]:
    """Runs of labelled parts with nothing but commas between."""
    run: list[Part] = []
    for one in _ONE.finditer(text):
        number = next(n for n in range(len(_UNITS)) if one[f"u{n}"] is not None)
        part = _part(_UNITS[number][0], Span(*one.span()), one[f"v{number}"])
        if run and not _goes_on(text, run[-1], part):
            yield run
            run = []
        if run and part.attributes["unit"] == "fond" and run[0].attributes["unit"] in _WITH_FOLIOS:
            part = _part("leaf", part.span, one[f"v{number}"])
        run.append(part)
    if run:
        yield run


def _goes_on(text: str, last: Part, following: Part) -> bool:
    """Whether a labelled part belongs to the same shelfmark as the one before it."""
    if _BETWEEN.fullmatch(text, last.span.end, following.span.start):
        return True
    # "RG 59, Holm Papers Lot File 71D12, Box 2": the collection is named between the labelled parts.
    before, after = last.attributes["unit"], following.attributes["unit"]
    modern = {before, after} <= _COLLECTION_UNITS and after not in {before, "recordGroup"}
    return modern and bool(_COLLECTION.fullmatch(text, last.span.end, following.span.start))


def _is_shelfmark(text: str, run: list[Part]) -> bool:
    """Whether labelled numbers are a shelfmark: two units that archives have, or one beside a repository."""
    units = [part.attributes["unit"] for part in run]
    if "fond" in units and ("opis" in units or "file" in units):
        return True
    if len(run) >= 2 and units[0] in ("fond", "opis") and units[1] in ("opis", "folder", "file"):
        return True
    strong = {"recordGroup", "lotFile", "box", "entry", "reel", "register", "folder"} & set(units)
    if len(run) >= 2 and strong and not set(units) <= {"volume", "leaf", "series"}:
        return True
    window = text[max(0, run[0].span.start - _REACH) : run[0].span.start]
    if strong - {"folder"} and _REPOSITORY_WORD.search(window.rsplit(".", 1)[-1]):
        return True
    if "leaf" in units[1:] and _GERMAN_ARCHIVE.search(window.rsplit(".", 1)[-1]):
        return True
    return _is_of_archive(run) and _stands_beside_repository(text, run[0].span.start)


def _is_of_archive(run: list[Part]) -> bool:
    """Whether labelled numbers are such as archives have and journals have not ("leg. 1234, f. 45", "série Z")."""
    first = run[0].attributes
    return first["unit"] == "bundle" or (
        first["unit"] == "series" and first["from"].isalpha() and not set(first["from"]) <= set("IVXLC")
    )


def _stands_beside_repository(text: str, start: int) -> bool:
    """Whether a repository is named right before an offset, with at most its town and a collection between."""
    pieces = [one.text(text) for one in _pieces_before(text, _edge(text, start))][-6:]
    named = [one for one in pieces if _REPOSITORY_WORD.search(one)]
    return bool(named) and any(len(re.findall(r"[^\W\d_]{2,}", one)) > 1 + ("The " in one) for one in named)


def _edge(text: str, start: int) -> int:
    while start > 0 and text[start - 1] in " ,;:":
        start -= 1
    return start


def _pieces_before(text: str, end: int) -> list[Span]:
    """Capitalised pieces parted by commas that end right before an offset, in the order of the text."""
    start = max(0, end - _REACH)
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and not _is_initial_stop(text, stop) and not _ONE_BODY.match(text, stop.start()):
            start = stop.end()
    opened = [at for at in range(start, end) if text[at] == "(" and ")" not in text[at:end]]
    start = opened[-1] + 1 if opened else start
    found: list[Span] = []
    depth, last = 0, start
    for at in range(start, end):
        depth += (text[at] == "(") - (text[at] == ")")
        if text[at] == "," and depth <= 0:
            found.append(Span(last, at).trimmed(text))
            last = at + 1
    found.append(Span(last, end).trimmed(text))
    found = [one for one in found if one.length]
    kept: list[Span] = []
    for one in reversed(found):
        if not _is_named(one.text(text)):
            break
        kept.insert(0, one)
    return kept


def _is_initial_stop(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to an initial ("John F. Kennedy Library", "U.S. National Archives")."""
    return text[stop.start()] == "." and bool(
        re.search(r"(?:^|[\s.(])[^\W\d_]{1,2}$", text[max(0, stop.start() - 4) : stop.start()])
    )


def _is_named(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w'’.-]*", re.sub(r"\([^()]*\)", "", text))
    if _FOREIGN.match(text) and len(words) <= 10:
        return True
    return (
        bool(words)
        and all(word[0].isupper() or word.lower() in SMALL_WORDS for word in words)
        and words[0][0].isupper()
    )


def _is_repository(text: str) -> bool:
    return bool(_REPOSITORY_WORD.search(text)) or (
        bool(_SIGLUM.fullmatch(text.strip())) and text.strip().lower() not in REGIONS
    )


def _is_office(text: str) -> bool:
    """Whether a body keeps its own records, as ministries do ("Ministry of Ports, Lot File 71D12")."""
    return any(word.lower() in BODY_WORDS for word in re.findall(r"[^\W\d_]+", text))


def _repository(text: str, start: int, end: int) -> Span:
    """Where the repository of a shelfmark between two offsets is named: before it, else after it."""
    edge = _edge(text, start)
    pieces = _pieces_before(text, edge)
    if len(pieces) > 1 and edge + 1 == start and text[edge] == " ":
        # "Ministry of Ports, DPC Lot File 71D12": the words right before are a collection.
        pieces.pop()
    at = max((index for index, one in enumerate(pieces) if _is_repository(one.text(text))), default=-1)
    if at < 0:
        at = next((index for index, one in enumerate(pieces) if _is_office(one.text(text))), -1)
    if at >= 0:
        last = at
        while last + 1 < len(pieces) and re.search(r"\)$", pieces[last + 1].text(text)):
            last += 1
        return Span(pieces[at].start, pieces[last].end)
    after = re.compile(r",\s((?:[^\W\d_](?:[\w'’&-]|\.(?=\w)){0,30},?\s?){1,14})").match(
        text, end, min(len(text), end + _REACH)
    )
    if after:
        offset = after.start(1)
        for piece in re.finditer(r"[^,]+", after[1].rstrip(" .")):
            if _is_repository(piece[0]) and _is_named(piece[0]):
                return Span(*piece.span()).moved(offset).trimmed(text)
    return Span(start, start)


def _names(text: str, repository: Span) -> tuple[Span, ...]:
    """The names of a repository, those in a bracket behind it one by one."""
    found = _WITH_OTHER_NAMES.fullmatch(text, *repository)
    if found is None:
        return (repository,) if repository.length else ()
    names = [Span(*found.span("name"))]
    at, end = found.span("others")
    for separator in _BETWEEN_NAMES.finditer(text, at, end):
        names.append(Span(at, separator.start()))
        at = separator.end()
    return tuple(name for name in (*names, Span(at, end)) if name.length)


def shelfmarks(text: str) -> list[Shelfmark]:
    """All references to archival documents in a text, in order, none overlapping another."""
    found: list[Shelfmark] = []
    for start, end, parts in _joined(text, sorted(_marks(text), key=lambda mark: mark[:2])):
        repository = _repository(text, start, end)
        whole = Span(min(start, repository.start), max(end, repository.end))
        if found and found[-1].span.end > whole.start:
            repository, whole = Span(start, start), Span(start, end)
        if not found or found[-1].span.end <= whole.start:
            found.append(Shelfmark(whole, repository, tuple(parts), _names(text, repository)))
    return found


def _marks(text: str) -> list[tuple[int, int, list[Part]]]:
    """Start, end and parts of labelled shelfmarks and of those without labels, none overlapping another."""
    runs = list(_runs(text))
    labelled = [run for run in runs if _is_shelfmark(text, run)]
    covered = bytearray(len(text))
    for run in labelled:
        _cover(covered, run[0].span.start, run[-1].span.end)
    leaves = {
        run[0].span.start: run[0] for run in runs if len(run) == 1 and run[0].attributes["unit"] == "leaf"
    }
    found = [(run[0].span.start, run[-1].span.end, run) for run in labelled]
    for span in _unlabelled(text):
        if any(covered[span.start : span.end]):
            continue
        parts = [Part(span, Kind.IDNO, {"type": "shelfmark"})]
        gap = _BETWEEN.match(text, span.end)
        if gap and gap.end() in leaves:
            parts.append(leaves[gap.end()])
        _cover(covered, span.start, parts[-1].span.end)
        found.append((span.start, parts[-1].span.end, parts))
    if found:
        # "série Z, Turquie, vol. 23", "F/7/4411, dossier 3": labels that go on with a shelfmark.
        ends = {end for _, end, _ in found}
        for run in runs:
            start = run[0].span.start
            edge = _edge(text, start) if run[0].attributes["unit"] == "series" else _gap_before(text, start)
            if edge in ends and not covered[start]:
                found.append((start, run[-1].span.end, _without_fond(text, run)))
                ends.add(run[-1].span.end)
    return found


def _without_fond(text: str, run: list[Part]) -> list[Part]:
    """Labels that go on with a shelfmark: "f." is a folio there ("PREM 11/618, f. 23")."""
    first = run[0]
    if first.attributes["unit"] != "fond" or not re.match(r"[Ff]\.", first.span.text(text)):
        return run
    value = first.span.text(text).split(".", 1)[1]
    return [_part("leaf", first.span, value), *run[1:]]


def _cover(covered: bytearray, start: int, end: int) -> None:
    covered[start:end] = b"\1" * (end - start)


def _unlabelled(text: str) -> Iterator[Span]:
    """Where shelfmarks without labels stand: those with a form of their own first."""
    for one in _COMPACT.finditer(text):
        yield Span(*one.span("mark"))
    for one in _BESIDE.finditer(text):
        mark = one["mark"]
        is_number = any(letter.isdigit() for letter in mark) and one["first"].lower() not in REGIONS
        if (
            is_number
            and text[one.start() - 2 : one.start()] in (", ", ": ")
            and _stands_beside_repository(text, one.start())
        ):
            yield Span(*one.span("mark"))


def _gap_before(text: str, start: int) -> int:
    """Where what stands before labelled numbers ends: a comma alone between, or one name that is no repository."""
    edge = _edge(text, start)
    named = re.compile(r"(?<=,\s)[^\W\d_a-z][\w'’ -]{1,60}$").search(text, max(0, edge - 64), edge)
    if edge + 2 >= start and (edge < 1 or not named or re.search(r"\d", named[0])):
        return edge
    return edge if not named or _is_repository(named[0]) else _edge(text, named.start())


def _joined(text: str, marks: list[tuple[int, int, list[Part]]]) -> list[tuple[int, int, list[Part]]]:
    """Marks with those that go on right after them ("FO 371/109275, Box 12")."""
    found: list[tuple[int, int, list[Part]]] = []
    for start, end, parts in marks:
        if found and text[found[-1][1] : start].strip() and _is_joined(text, found[-1][1], start):
            found[-1][2].extend(parts)
            found[-1] = (found[-1][0], end, found[-1][2])
        else:
            found.append((start, end, list(parts)))
    return found


def _is_joined(text: str, end: int, start: int) -> bool:
    """Whether nothing parts two marks but a comma, or a collection named between them."""
    if _BETWEEN.fullmatch(text, end, start):
        return True
    named = _COLLECTION_NAMED.fullmatch(text, end, start)
    return named is not None and not _is_repository(named["name"])
