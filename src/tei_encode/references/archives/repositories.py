"""The repository of a document in an archive: where it is named, beside a shelfmark, and by which names."""

from __future__ import annotations

import re

from tei_encode.model import Span

from ..vocabulary import BODY_WORDS, COLLECTION_WORDS, REGIONS, REPOSITORY_WORDS, SMALL_WORDS
from .kinds import KINDS

_REPOSITORY_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(REPOSITORY_WORDS))})(?!\w)", re.IGNORECASE)
_KNOWN_SIGLA = re.compile("|".join(siglum for kind in KINDS for siglum in kind.sigla))
_SIGLUM = re.compile(r"[^\W\d_a-zа-я][^\W\d_a-zа-я-]{1,7}(?:\s[^\W\d_a-zа-я]{2,4})?")
_STOP = re.compile(
    r"(?:[.;:!?]|\]|^)\s*(?=[^\W\d_])|\b(?:[Ss]ee(?:\salso)?|in|at|from|and|In|At|From|[Cc]f\.|Vgl\.|Siehe(?:\sauch)?|Voir|Source:)\s+(?:the\s)?"
)
_REACH = 260
_WITH_OTHER_NAMES = re.compile(r"(?P<name>[^()]+?)\s*\((?P<others>[^()]+)\)")
# "National Archives and Records Administration": no end of what is said before.
_ONE_BODY = re.compile(r"and\s(?:Records|Archives|Manuscripts|Museum|Library|Information|Local|Special)\b")
_FOREIGN = re.compile(r"(?:The\s)?(?:Archiv\w*|Biblio\w+|Arquivo)\s[^\W\d_]")
_ARCHIVE_OF_TOWN = re.compile(
    r"(?:(?:[A-ZÄÖÜ][a-zäöü]{1,6})?[GHLN]{0,2}StA|(?:Stadt|Univ|Kr|Land)A|NLA|LHA)\s[A-ZÄÖÜ][\w-]+"
)
_HOLDING = re.compile(r"\d{1,4}(?:[-./]\d{1,4}){1,3}(?: ?[a-z])?")
_COLLECTION_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(COLLECTION_WORDS))})(?!\w)", re.IGNORECASE)
_OF_MINISTRY = re.compile(r"A?MAE|AAE|CAD[CN]|HHStA|PA[- ]?AA")
"""Archives whose series are bound in volumes, and cited by these alone."""
_NAMED_HOLDING = re.compile(rf"(?:{_HOLDING.pattern})(?=\Z|\s[^\W\d_a-z])")
"""The same with the name of the holding behind it: "331-3 Politische Polizei"."""
_NAMES_BEHIND = re.compile(r",\s((?:[^\W\d_]\.\s|[^\W\d_](?:[\w'’&-]|\.(?=\w)){0,30},?\s?){1,16})")
_CALLED = re.compile(
    r"(?:(?:here(?:in)?after|henceforth)(?:\s(?:cited\sas|referred\sto\sas|abbreviated))?|cited\sas|abbreviated|im\s[Ff]olgenden"
    r"|künftig|ci-après|désormais|d[’']ora\sin\s(?:poi|avanti)|en\sadelante):?\s",
    re.IGNORECASE,
)
"""What says that a shorter name is used from here on."""
_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*(?:or\s+|formerly\s+)?|\s+or\s+")


def names_repository_before(text: str, start: int) -> bool:
    """Whether the sentence up to an offset has a word that repositories have in their names."""
    return bool(_REPOSITORY_WORD.search(sentence_before(text, start)))


def sentence_before(text: str, start: int) -> str:
    """What stands before an offset, from the last full stop on."""
    return text[max(0, start - _REACH) : start].rsplit(".", 1)[-1]


def stands_beside_repository(text: str, start: int) -> bool:
    """Whether a repository is named right before an offset, with at most its town and a collection between."""
    pieces = [one.text(text) for one in _pieces_before(text, edge_before(text, start))][-6:]
    named = [one for one in pieces if _REPOSITORY_WORD.search(one)]
    return bool(named) and any(len(re.findall(r"[^\W\d_]{2,}", one)) > 1 + ("The " in one) for one in named)


def stands_beside_siglum(text: str, start: int) -> bool:
    """Whether the short name of an archive is printed right before an offset, with at most two collections between."""
    pieces = [one.text(text) for one in _pieces_before(text, edge_before(text, start))][-3:]
    return any(map(_is_known_siglum, pieces))


def stands_in_series_of_ministry(text: str, start: int) -> bool:
    """Whether a ministry's archive and a series stand before an offset ("AMAE, Guerre 1939–1945, vol. 12")."""
    pieces = [one.text(text) for one in _pieces_before(text, edge_before(text, start))][-4:]
    return any(map(_OF_MINISTRY.fullmatch, pieces[:-1]))


def stands_beside_archive_of_town(text: str, start: int) -> bool:
    """Whether the archive of a town is printed before an offset, letters and name ("StadtA Haverley, AA 3")."""
    pieces = [one.text(text) for one in _pieces_before(text, edge_before(text, start))][-3:]
    return any(map(_ARCHIVE_OF_TOWN.fullmatch, pieces))


def stands_beside_any(text: str, start: int) -> bool:
    """Whether a repository is named right before an offset, by its name or its short name."""
    return stands_beside_siglum(text, start) or stands_beside_repository(text, start)


def stands_before_repository(text: str, end: int) -> bool:
    """Whether a repository is named right behind an offset ("RG 59, Box 6112, NARA"), by letters or by its name."""
    return _behind(text, end) is not None


def stands_before_named_repository(text: str, end: int) -> bool:
    """Whether a repository is named in words right behind an offset ("Box 6, Haverley Library")."""
    behind = _behind(text, end)
    words = behind.text(text) if behind else ""
    return _is_known_siglum(words) or (len(words.split()) > 1 and bool(_REPOSITORY_WORD.search(words)))


def collection_before(text: str, start: int) -> Span:
    """The name of a collection of papers right before an offset, with what is named inside it; empty where none is.

    "Anna Holm Papers, Diaries" before "Box 6".
    """
    pieces = _pieces_before(text, edge_before(text, start))[-3:]
    named = [number for number, one in enumerate(pieces) if _COLLECTION_WORD.search(one.text(text))]
    if not named:
        return Span(start, start)
    first = pieces[named[0]]
    # "“Ports,” Holm Papers": a quotation ends in the piece.
    quoted = re.search(r"[”\"»“]\s", first.text(text))
    return Span(first.start + (quoted.end() if quoted else 0), pieces[-1].end)


def _is_known_siglum(text: str) -> bool:
    return bool(_KNOWN_SIGLA.fullmatch(text.strip())) and text.strip().lower() not in REGIONS


def edge_before(text: str, start: int) -> int:
    """Where what stands before an offset ends, blanks and punctuation left out."""
    while start > 0 and text[start - 1] in " ,;:":
        start -= 1
    return start


def _pieces_before(text: str, end: int) -> list[Span]:
    """Capitalised pieces parted by commas that end right before an offset, in the order of the text.

    The number of a holding among them is passed over ("Staatsarchiv Haverley, 415-1, Amt Oake").
    """
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
    passed = False
    for one in reversed(found):
        if not passed and _HOLDING.fullmatch(text, *one):
            passed = True
            continue
        if not _is_named(one.text(text)):
            break
        kept.insert(0, one)
    return kept


def holding_between(text: str, repository: Span, start: int) -> Span | None:
    """The number of a holding between a repository and what its shelfmark goes on with ("…, 415-1, Nr. 88")."""
    at = repository.end
    while repository.length and at < start:
        end = next((comma for comma in range(at, start) if text[comma] == ","), start)
        piece = Span(at, end).trimmed(text)
        if holding := _NAMED_HOLDING.match(text, *piece):
            return Span(*holding.span())
        at = end + 1
    return None


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


def is_repository(text: str) -> bool:
    """Whether words name a repository, or are letters that stand for one ("GARF")."""
    return (
        bool(_REPOSITORY_WORD.search(text))
        or _is_known_siglum(text)
        or (bool(_SIGLUM.fullmatch(text.strip())) and text.strip().lower() not in REGIONS)
    )


def _is_office(text: str) -> bool:
    """Whether a body keeps its own records, as ministries do ("Ministry of Ports, Lot File 71D12")."""
    return any(word.lower() in BODY_WORDS for word in re.findall(r"[^\W\d_]+", text))


def repository_of(text: str, start: int, end: int) -> Span:
    """Where the repository of a shelfmark between two offsets is named: before it, else after it."""
    edge = edge_before(text, start)
    pieces = _pieces_before(text, edge)
    if len(pieces) > 1 and edge + 1 == start and text[edge] == " ":
        # "Ministry of Ports, DPC Lot File 71D12": the words right before are a collection.
        pieces.pop()
    at = max((index for index, one in enumerate(pieces) if is_repository(one.text(text))), default=-1)
    if at >= 0 and not _REPOSITORY_WORD.search(pieces[at].text(text)):
        # "NL-HaNA, VOC, 1.04.02": the letters of a known archive before those of its collection.
        at = next((index for index, one in enumerate(pieces) if _is_known_siglum(one.text(text))), at)
    if at < 0 and not stands_before_named_repository(text, end):
        at = next((index for index, one in enumerate(pieces) if _is_office(one.text(text))), -1)
    if at >= 0:
        last = at
        while last + 1 < len(pieces) and re.search(r"\)$", pieces[last + 1].text(text)):
            last += 1
        return Span(pieces[at].start, pieces[last].end)
    return _behind(text, end) or Span(start, start)


def _behind(text: str, end: int) -> Span | None:
    """Where a repository is named behind a shelfmark that ends at an offset."""
    after = _NAMES_BEHIND.match(text, end, min(len(text), end + _REACH))
    if not after:
        return None
    for piece in re.finditer(r"[^,]+", after[1].rstrip(" .")):
        if is_repository(piece[0]) and _is_named(piece[0]):
            return Span(*piece.span()).moved(after.start(1)).trimmed(text)
    return None


def names_of(text: str, repository: Span) -> tuple[Span, ...]:
    """The names of a repository, those in a bracket behind it one by one."""
    found = _WITH_OTHER_NAMES.fullmatch(text, *repository)
    if found is None:
        return (repository,) if repository.length else ()
    names = [Span(*found.span("name"))]
    at, end = found.span("others")
    called = _CALLED.match(text, at, end)
    at = called.end() if called else at
    for separator in _BETWEEN_NAMES.finditer(text, at, end):
        names.append(Span(at, separator.start()))
        at = separator.end()
    return tuple(name for name in (*names, Span(at, end)) if name.length)
